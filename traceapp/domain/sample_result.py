"""Single readings as one result: number, least, mean, greatest, in exact decimal arithmetic."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from traceapp.domain.record.quality import Result
from traceapp.domain.written import number_from_text
from traceapp.errors import Refused


def result_of(property_key: str, readings: Sequence[str]) -> Result:
    """The result of so many readings, which it keeps. The mean has one more digit than the finest of them.

    Refused: result_empty, value_malformed.
    """
    if not readings:
        raise Refused("result_empty", property=property_key)
    numbers = [_number(property_key, text) for text in readings]
    return Result(
        property=property_key,
        n=len(numbers),
        least=plain(min(numbers)),
        mean=plain(mean_of(numbers)),
        most=plain(max(numbers)),
        readings=tuple(readings),
    )


def mean_of(numbers: Sequence[Decimal]) -> Decimal:
    """Their mean, rounded half to even to one digit more than the finest of them; a single one is itself."""
    finest = min(int(number.as_tuple().exponent) for number in numbers)
    if len(numbers) == 1:
        return numbers[0]
    mean = sum(numbers, Decimal(0)) / len(numbers)
    return mean.quantize(Decimal(1).scaleb(min(finest, 0) - 1), rounding=ROUND_HALF_EVEN)


def plain(number: Decimal) -> str:
    """The number as digits, never with an exponent."""
    return format(number, "f")


def _number(property_key: str, text: str) -> Decimal:
    try:
        return number_from_text(text)
    except ValueError:
        raise Refused("value_malformed", property=property_key, typed=text[:40]) from None
