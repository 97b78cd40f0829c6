"""What was measured on a lot, value by value: the readings of which charts are made."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.load import LoadState
from traceapp.domain.record.pieces import EntryRef, Measured, NewLot
from traceapp.domain.record.production import LotReceived, StepPerformed
from traceapp.domain.record.quality import CauseNoted, Inspected, Result
from traceapp.domain.written import number_from_text

_ROOTS = Context(prec=28)


class Reading(Struct, frozen=True, array_like=True, gc=False):
    """One characteristic of one run or test unit: plain decimal texts in its unit.

    stage: the step that recorded the field, or the kind of test unit that the property was measured on. value: the mean
    of `size` pieces. low, high: what it was judged by, as it stood then. at: UTC microseconds. deviation: the standard
    deviation of the single readings, "" where they are not known.
    """

    entry: EntryRef
    at: int
    stage: str
    name: str
    value: str
    size: int = 1
    least: str = ""
    most: str = ""
    low: str = ""
    high: str = ""
    instrument: str = ""
    equipment: str = ""
    deviation: str = ""


class MeasuredState(Struct, frozen=True, array_like=True):
    """A lot's readings, in the order they were told. equipment: the first machine of the run that it was born in.

    material: of a lot that was received, where nothing else says what it is to be compared with.
    """

    lot: str
    part: str = ""
    grade: str = ""
    equipment: str = ""
    readings: tuple[Reading, ...] = ()
    material: str = ""


def advance_measured(state: MeasuredState, entry: Entry) -> MeasuredState:
    """The readings after one more entry. A run's fields are told of its first lot, a result of each it speaks for."""
    match entry.record:
        case StepPerformed() as record:
            return _born(state, entry, record.lots, record.step, record.fields, record.equipment)
        case LotReceived() as record:
            born = _born(state, entry, (record.lot,), record.step, record.fields, ())
            return replace(born, material=record.lot.material) if not (born.part or born.grade) else born
        case Inspected() as record:
            told = tuple(_of_results(state, entry, record.unit_kind, record.results))
            return replace(state, readings=(*state.readings, *told))
        case _:
            return state


def _born(
    state: MeasuredState,
    entry: Entry,
    lots: tuple[NewLot, ...],
    step: str,
    fields: tuple[Measured, ...],
    equipment: tuple[str, ...],
) -> MeasuredState:
    place = next((n for n, lot in enumerate(lots) if lot.code == state.lot), None)
    if place is None:
        return state
    machine = equipment[0] if equipment else ""
    told = tuple(readings_of_fields(fields, entry.ref, entry.moment, step, machine)) if place == 0 else ()
    lot = lots[place]
    return replace(state, part=lot.part, grade=lot.grade, equipment=machine, readings=(*state.readings, *told))


def readings_of_fields(
    fields: Iterable[Measured], entry: EntryRef, at: int, step: str, equipment: str
) -> Iterator[Reading]:
    """The numbers among the recorded fields of a step; words are none."""
    for field in fields:
        if _is_number(field.value):
            yield Reading(entry, at, step, field.field, field.value, instrument=field.instrument, equipment=equipment)


def readings_of_load(load: LoadState) -> tuple[Reading, ...]:
    """The numbers recorded of a furnace load or a bath."""
    if load.entry is None:
        return ()
    machine = load.equipment[0] if load.equipment else ""
    return tuple(readings_of_fields(load.fields, load.entry, load.at, load.step, machine))


def _of_results(state: MeasuredState, entry: Entry, kind: str, results: Iterable[Result]) -> Iterator[Reading]:
    for result in results:
        single = result.least or result.most if result.n <= 1 else ""
        value = result.mean or single
        if _is_number(value):
            yield Reading(
                entry.ref,
                entry.moment,
                kind,
                result.property,
                value,
                max(result.n, 1),
                result.least if _is_number(result.least) else "",
                result.most if _is_number(result.most) else "",
                result.low,
                result.high,
                result.instrument,
                state.equipment,
                deviation_of(result.readings) if len(result.readings) == result.n else "",
            )


def deviation_of(readings: Sequence[str]) -> str:
    """The standard deviation (n − 1) of single readings, three digits finer than they are; "" of fewer than two."""
    if len(readings) < 2 or not all(map(_is_number, readings)):
        return ""
    numbers = [number_from_text(text) for text in readings]
    mean = sum(map(Fraction, numbers), Fraction()) / len(numbers)
    apart = [Fraction(number) - mean for number in numbers]
    variance = sum((one * one for one in apart), Fraction()) / (len(numbers) - 1)
    finest = min(int(number.as_tuple().exponent) for number in numbers)
    root = _ROOTS.sqrt(_ROOTS.divide(Decimal(variance.numerator), Decimal(variance.denominator)))
    return format(root.quantize(Decimal(1).scaleb(min(finest, 0) - 3), ROUND_HALF_EVEN), "f")


def _is_number(text: str) -> bool:
    try:
        number_from_text(text)
    except ValueError:
        return False
    return True


class Cause(Struct, frozen=True, array_like=True):
    """Somebody's word on why a point lies where it does. left_out: the limits do not come from it any more."""

    text: str
    by: str
    at: int
    left_out: bool = False


class CauseState(Struct, frozen=True, array_like=True):
    """What was noted on one reading, in the order it was noted; the last word decides whether it is left out."""

    name: str
    causes: tuple[Cause, ...] = ()

    @property
    def is_left_out(self) -> bool:
        return bool(self.causes) and self.causes[-1].left_out


def advance_cause(state: CauseState, entry: Entry) -> CauseState:
    match entry.record:
        case CauseNoted() as record:
            by = entry.who[0] if entry.who else ""
            return replace(state, causes=(*state.causes, Cause(record.cause, by, entry.happened, record.left_out)))
        case _:
            return state
