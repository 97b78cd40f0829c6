"""Whether a result meets a requirement, and how a requirement is printed (DOMAIN 18, 19)."""

import re
from decimal import Decimal

from traceapp.domain.certificate import Judgement, thousands
from traceapp.domain.part import Requirement
from traceapp.domain.property import Property
from traceapp.domain.record.quality import Result, Sampled
from traceapp.domain.written import number_from_text
from traceapp.errors import Refused

_COUNTED = re.compile(r"(\d+)\b")


def judge(requirement: Requirement | None, result: Result) -> Judgement:
    """How a result stands to its requirement. Without one, or with an open one, it is information.

    Every value given must lie within the limits, so the least and the greatest decide, not the mean. A wanted outcome
    that begins with a number (`0 lifted`) allows so many pieces; any other must be met word for word. A result of the
    other form (an outcome where limits are asked for) does not meet it. Where the requirement names an AQL and the
    sample was drawn by it, the pieces that fail are held against the plan's acceptance number instead.
    """
    if requirement is None or not (requirement.low or requirement.high or requirement.attribute):
        return Judgement.INFO
    plan, failed = plan_of(requirement, result), failed_by(requirement, result)
    if plan is not None and failed is not None:
        return Judgement.PASS if failed <= plan.accept else Judgement.FAIL
    if requirement.attribute:
        return Judgement.PASS if _allowed(requirement.attribute, result.attribute) else Judgement.FAIL
    values = values_of(result)
    if not values:
        return Judgement.FAIL
    low = not requirement.low or min(values) >= Decimal(requirement.low)
    high = not requirement.high or max(values) <= Decimal(requirement.high)
    return Judgement.PASS if low and high else Judgement.FAIL


def plan_of(requirement: Requirement, result: Result) -> Sampled | None:
    """The sampling plan that the result was drawn by, where the requirement still asks for that one."""
    plan = result.sampled
    asked = (requirement.aql, requirement.level)
    return plan if plan is not None and requirement.aql and (plan.aql, plan.level) == asked else None


def pieces_wanted(requirement: Requirement, result: Result) -> int:
    """So many pieces the result must speak of."""
    plan = plan_of(requirement, result)
    return plan.n if plan is not None else requirement.n


def failed_by(requirement: Requirement, result: Result) -> int | None:
    """How many of its pieces fail this requirement; None where the result does not tell."""
    if result.readings:
        low = Decimal(requirement.low) if requirement.low else None
        high = Decimal(requirement.high) if requirement.high else None
        numbers = [_number(result.property, text) for text in result.readings]
        return sum((low is not None and n < low) or (high is not None and n > high) for n in numbers)
    counted = _COUNTED.match(result.attribute.strip())
    return int(counted[1]) if counted and requirement.attribute else None


def values_of(result: Result) -> tuple[Decimal, ...]:
    """Least, mean and greatest, those that are given.

    Refused: value_malformed when one is no plain decimal number, values_out_of_order when they contradict each other.
    """
    values = tuple(_number(result.property, text) for text in (result.least, result.mean, result.most) if text)
    if list(values) != sorted(values):
        raise Refused("values_out_of_order", property=result.property)
    return values


def _number(property_key: str, text: str) -> Decimal:
    try:
        return number_from_text(text)
    except ValueError:
        raise Refused("value_malformed", property=property_key, typed=text[:40]) from None


def _allowed(wanted: str, found: str) -> bool:
    counted_wanted, counted_found = _COUNTED.match(wanted.strip()), _COUNTED.match(found.strip())
    if counted_wanted and counted_found:
        return int(counted_found[1]) <= int(counted_wanted[1])
    return wanted.strip().casefold() == found.strip().casefold() and bool(found.strip())


def required_text(requirement: Requirement, measured: Property | None) -> str:
    """How the requirement is printed: as the specification says, or made from its limits and the property's unit."""
    if requirement.shown or requirement.attribute:
        return requirement.shown or requirement.attribute
    unit = f" {measured.unit}" if measured is not None and measured.unit else ""
    low, high = thousands(requirement.low), thousands(requirement.high)
    if low and high:
        return f"{low}–{high}{unit}"
    if low:
        return f"≥ {low}{unit}"
    return f"≤ {high}{unit}" if high else ""
