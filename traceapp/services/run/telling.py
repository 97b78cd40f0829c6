"""Putting a told value where it is wanted: a weight, a count, a field, a reason, a test result."""

from decimal import Decimal, InvalidOperation

from msgspec.structs import replace

from traceapp.domain.characteristic import Characteristic
from traceapp.domain.quantity import PPM, Quantity, Unit, UnitMass, decimal_text, pcs, quantity_from_text
from traceapp.domain.record.pieces import Measured, PieceCount
from traceapp.domain.record.quality import Result
from traceapp.domain.sample_result import plain, result_of
from traceapp.domain.step import Field
from traceapp.errors import Refused
from traceapp.services.run.counting import Counting, Taking, choose, other_way, tell_mass, tell_number
from traceapp.services.run.run import Run, Taken
from traceapp.services.run.wants import (
    WantDeclared,
    Wanted,
    WantField,
    WantFill,
    WantGross,
    WantQuantity,
    WantReason,
    WantResult,
    WantShed,
    WantStray,
    WantUnitMass,
    wanted,
)

TOLERATED_PPM = 5_000
"""A weighing may exceed what the books hold by so much: two scales never agree to the last gram."""
PIECES_WEIGHED = 100
"""So many pieces are weighed together for the mass of one."""


def tell(run: Run, text: str, *, source: str = "keyed", instrument: str = "") -> Run:
    """The run with this value where it was wanted. Masses are told in kilograms, counts in pieces.

    Refused: number_malformed, number_too_fine, more_than_left, off_plan, field_outside (where the step refuses it),
    field_wants_number, zero_not_possible, not_now when no value is wanted.
    """
    want = wanted(run)
    told = _told(run, want, text, source, instrument)
    slot = _slot(want)
    others = tuple(pair for pair in run.weighed if pair[0] != slot)
    return replace(told, weighed=(*others, (slot, instrument)) if slot and instrument else others)


def _slot(want: Wanted | None) -> str:
    """What a mass besides the charge is called in `Run.weighed`."""
    match want:
        case WantFill(n):
            return f"filled/{n}"
        case WantShed(by_product):
            return f"shed/{by_product.material}"
        case WantDeclared(declared):
            return f"declared/{declared.key}"
        case WantGross():
            return "gross"
        case _:
            return ""


def _told(run: Run, want: Wanted | None, text: str, source: str, instrument: str) -> Run:
    match want:
        case WantQuantity(taken):
            return _drawn(run, taken, text, instrument)
        case WantField(field):
            return _field(run, field, text, source, instrument)
        case WantReason():
            assert run.doubt is not None
            reasoned = replace(run.doubt, reason=text.strip() or "-")
            return replace(run, doubt=None, fields=(*run.fields, reasoned))
        case WantUnitMass():
            mass = _more_than_nothing(_quantity(text, Unit.MG))
            return replace(run, unit_mass=UnitMass(mass.amount, PIECES_WEIGHED))
        case WantFill(_, unit):
            return replace(run, filled=(*run.filled, _more_than_nothing(_quantity(text, unit))))
        case WantShed(by_product):
            amount = _quantity(text, by_product.unit).amount
            return replace(run, shed=(*run.shed, (by_product.material, amount)))
        case WantDeclared(declared):
            amount = _quantity(text, Unit.MG).amount
            return replace(run, declared=(*run.declared, (declared.key, amount)))
        case WantResult(row, given):
            return _value(run, row, given, text, instrument)
        case WantGross():
            return replace(run, gross_mg=_more_than_nothing(_quantity(text, Unit.MG)).amount)
        case WantStray():
            strength = str(_decimal(text))
            return replace(run, stray=Measured(field="stray", value=strength, source=source, instrument=instrument))
        case _:
            raise Refused("not_now")


def tell_weight(run: Run | None, mass_mg: int, instrument: str, accuracy_mg: int = 0) -> Run:
    """The run with a weight from a scale, which may be off by so much. Refused `not_now` when no mass is wanted."""
    want = wanted(run) if run is not None else None
    if run is not None and isinstance(want, WantQuantity) and want.taken.counting is not None:
        taken = want.taken
        return _counted(run, taken, tell_mass(want.taken.counting, mass_mg, instrument, accuracy_mg, taken.lot))
    if run is None or not wants_mass(wanted(run)):
        raise Refused("not_now")
    return tell(run, decimal_text(Quantity(mass_mg, Unit.MG)), source="scale", instrument=instrument)


def wants_mass(want: Wanted | None) -> bool:
    """Whether what is wanted is a mass that a scale can tell."""
    match want:
        case WantQuantity(taken):
            return taken.left.unit is Unit.MG if taken.counting is None else taken.counting.wants_mass
        case WantField(field):
            return field.entry == "scale"
        case WantShed(by_product):
            return by_product.unit is Unit.MG
        case WantFill(_, unit):
            return unit is Unit.MG
        case WantDeclared() | WantGross() | WantUnitMass():
            return True
        case _:
            return False


def take(run: Run, quantity: Quantity, instrument: str = "") -> Run:
    """So much of the lot that was scanned. A hair more than the books hold empties the container.

    Refused: zero_not_possible, more_than_left, off_plan.
    """
    taken = run.pending
    assert taken is not None
    _more_than_nothing(quantity)
    left = taken.left.amount
    if not taken.provisional and quantity.amount > left + left * TOLERATED_PPM // PPM:
        raise Refused("more_than_left", lot=taken.lot, left=taken.left)
    _refuse_off_plan(run, taken, quantity)
    emptied = not taken.provisional and quantity.amount >= left
    return _taken(run, replace(taken, quantity=quantity, emptied=emptied, instrument=instrument))


def _drawn(run: Run, taken: Taken, text: str, instrument: str) -> Run:
    """How much of the lot at hand was taken: as it is told, by difference, or counted."""
    told = _quantity(text, taken.left.unit)
    if taken.counting is not None:
        return _counted(run, taken, tell_number(taken.counting, told.amount))
    return _by_difference(run, taken, told.amount, instrument) if taken.by_difference else take(run, told, instrument)


def _by_difference(run: Run, taken: Taken, gross_mg: int, instrument: str) -> Run:
    """The container as it came, then as it goes back: what lies between was taken out. Refused `gross_not_less`."""
    if not taken.gross_before_mg:
        _more_than_nothing(Quantity(gross_mg, Unit.MG))
        return replace(run, pending=replace(taken, gross_before_mg=gross_mg))
    if gross_mg >= taken.gross_before_mg:
        before = Quantity(taken.gross_before_mg, Unit.MG)
        raise Refused("gross_not_less", lot=taken.lot, before=before, told=Quantity(gross_mg, Unit.MG))
    weighed = replace(run, pending=replace(taken, gross_after_mg=gross_mg))
    return take(weighed, Quantity(taken.gross_before_mg - gross_mg, Unit.MG), instrument)


def _counted(run: Run, taken: Taken, told: Counting | Taking) -> Run:
    """The run after something was told of a count: more is to be told, or so many are taken."""
    if isinstance(told, Counting):
        return replace(run, pending=replace(taken, counting=told))
    return take(replace(run, pending=replace(taken, counted=told.counted)), pcs(told.pieces), told.counted.instrument)


def choose_count(run: Run, pieces: int) -> Run:
    """Of two counts this one stands. Refused `not_now` where none are compared, or for a third number."""
    taken = run.pending
    if taken is None or taken.counting is None:
        raise Refused("not_now")
    return _counted(run, taken, choose(taken.counting, pieces))


def count_otherwise(run: Run) -> Run:
    """By layers or by a sample, or as before. Refused `not_now` where no pieces are counted into a box."""
    taken = run.pending
    if taken is None or taken.counting is None:
        raise Refused("not_now")
    return replace(run, pending=replace(taken, counting=other_way(taken.counting)))


def weigh_by_difference(run: Run) -> Run:
    """The lot at hand is weighed in its container before and after, or no longer. Refused `not_now` where it counts."""
    taken = run.pending
    if taken is None or taken.left.unit is not Unit.MG:
        raise Refused("not_now")
    return replace(run, pending=replace(taken, by_difference=not taken.by_difference, gross_before_mg=0))


def take_all(run: Run) -> Run:
    """All that is left in the container."""
    taken = run.pending
    assert taken is not None
    _refuse_off_plan(run, taken, taken.left)
    counted = PieceCount(way="tray") if taken.counting is not None else None
    return _taken(run, replace(taken, quantity=taken.left, emptied=True, counted=counted))


def _taken(run: Run, taken: Taken) -> Run:
    return replace(run, pending=None, taken=(*run.taken, taken))


def _refuse_off_plan(run: Run, taken: Taken, quantity: Quantity) -> None:
    """More than the plan allows is not added; less may be made up by another draw."""
    line = run.step.line(taken.line)
    plan = run.plan_mg(line) if line is not None else None
    if line is None or plan is None:
        return
    most = plan + plan * (line.tolerance_ppm or 0) // PPM
    if run.got(line) + quantity.amount > most:
        raise Refused("off_plan", plan=Quantity(plan, Unit.MG), told=quantity, most=Quantity(most, Unit.MG))


def _field(run: Run, field: Field, text: str, source: str, instrument: str) -> Run:
    told = text.strip()
    if field.form == "number":
        value = _decimal(told)
        told = str(value)
        if field.judge(value) == "outside":
            limits = {"low": str(field.low or ""), "high": str(field.high or "")}
            if field.outside == "refuse":
                raise Refused("field_refused", field=field.key, value=told, unit=field.unit, **limits)
            return replace(run, doubt=Measured(field=field.key, value=told, source=source, instrument=instrument))
    elif not told:
        raise Refused("number_malformed", typed=text)
    measured = Measured(field=field.key, value=told, source=source, instrument=instrument)
    return replace(run, fields=(*run.fields, measured))


def _value(run: Run, row: Characteristic, given: int, text: str, instrument: str) -> Run:
    """One more reading; the last one closes the property with its n, least, mean and most.

    Where pieces are counted, one number says it all: how many of the sample failed.
    """
    gauge = run.measured_with
    told = {
        "instrument": instrument or (gauge.key if gauge is not None else ""),
        "method": row.method,
        "temperature": run.temperature,
        "sampled": row.sampled,
    }
    if row.counts is not None:
        failed = _quantity(text, Unit.PCS).amount
        if failed > row.wanted:
            raise Refused("more_than_sample", failed=failed, n=row.wanted)
        outcome = f"{failed} {row.counts}".strip()
        counted = Result(property=row.key, n=row.wanted, attribute=outcome, failed=failed)
        return replace(run, results=(*run.results, replace(counted, **told)))
    values = (*run.values, plain(_decimal(text)))
    if given + 1 < row.wanted:
        return replace(run, values=values)
    result = replace(result_of(row.key, values), failed=row.failed(values), **told)
    return replace(run, values=(), results=(*run.results, result))


def _quantity(text: str, unit: Unit) -> Quantity:
    return quantity_from_text(text.replace(",", "."), "kg" if unit is Unit.MG else "pcs")


def _more_than_nothing(quantity: Quantity) -> Quantity:
    if quantity.amount <= 0:
        raise Refused("zero_not_possible")
    return quantity


def _decimal(text: str) -> Decimal:
    try:
        value = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        raise Refused("number_malformed", typed=text) from None
    if not value.is_finite() or abs(value) >= 10**15:
        raise Refused("number_out_of_range", typed=text, unit="")
    return value
