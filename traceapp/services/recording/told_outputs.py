"""What comes out of a step that is told as a whole: lots with good codes, by-products, values within their limits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from traceapp.domain.balance import masses_of
from traceapp.domain.equipment import Equipment
from traceapp.domain.lot import LotState
from traceapp.domain.lot_code import parse_lot_code
from traceapp.domain.material import Material
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import ByProduct, Measured, NewLot, Noted
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.step import ByProduct as ShedRule
from traceapp.domain.step import Step
from traceapp.domain.written import number_from_text
from traceapp.errors import Refused
from traceapp.services.known import require_reason
from traceapp.services.people import Doubt
from traceapp.services.ports import Books
from traceapp.services.run.production import NextCode


def born(books: Books, lot: NewLot, kind: str, next_code: NextCode) -> NewLot:
    """A new lot with its kind and a code of its own: the one told, if it is free, else the next.

    Refused: nothing_filled, container_twice, unit_mixed, code_malformed, code_check, code_in_use.
    """
    _require_containers(lot)
    code = lot.code or next_code(kind, "lot")
    told = parse_lot_code(code)
    state = books.lot(code)
    if told.kind != kind or (state is not None and state.birth is not None):
        raise Refused(
            "code_in_use" if told.kind == kind else "code_malformed", code=code, typed=code, shape=f"{kind}-…"
        )
    return replace(lot, code=code, kind=kind)


def _require_containers(lot: NewLot) -> None:
    numbers = [filled.n for filled in lot.containers]
    if not numbers or any(filled.quantity.amount <= 0 for filled in lot.containers):
        raise Refused("nothing_filled", material=lot.material)
    if len(set(numbers)) < len(numbers) or min(numbers) < 1:
        raise Refused("container_twice", material=lot.material)
    first = lot.containers[0].quantity
    for filled in lot.containers:
        filled.quantity + first


def products(
    books: Books, step: Step, states: Mapping[str, LotState], lots: Sequence[NewLot], next_code: NextCode
) -> tuple[NewLot, ...]:
    """The step's own lots: of a material it makes, with the owner and claim class of what went in.

    Refused: product_unknown, owner_mixed, claim_mixed; and as `born`.
    """
    made = []
    for lot in lots:
        if lot.material not in step.given:
            raise Refused("product_unknown", material=lot.material, step=step.key)
        made.append(born(books, _heir(states.values(), lot), step.kind or lot.kind, next_code))
    return tuple(made)


def _heir(parents: Iterable[LotState], lot: NewLot) -> NewLot:
    """Owner, claim class, part and grade follow from the charge where they are not told."""
    first = next(iter(parents), None)
    if first is None:
        return lot
    if lot.owner not in {"", first.owner}:
        raise Refused("owner_mixed", lot=lot.code, owner=lot.owner, wanted=first.owner)
    if lot.claim not in {"", first.claim}:
        raise Refused("claim_mixed", lot=lot.code, claim=lot.claim, wanted=first.claim)
    return replace(
        lot, owner=first.owner, claim=first.claim, part=lot.part or first.part, grade=lot.grade or first.grade
    )


def shed(
    books: Books, step: Step, states: Mapping[str, LotState], by_products: Sequence[ByProduct], next_code: NextCode
) -> Iterator[ByProduct]:
    """By-products that the step has, each into a lot of its own or a sump. Refused `by_product_unknown`; as `born`."""
    for one in by_products:
        rule = next((rule for rule in step.by_products if rule.material == one.material), None)
        if rule is None or (one.lot is None and not one.sump):
            raise Refused("by_product_unknown", material=one.material, step=step.key)
        if one.lot is None:
            yield replace(one, of=one.of or _fallen_off(step, rule, states))
        else:
            heir = _heir(states.values(), replace(one.lot, material=one.material))
            yield replace(one, lot=born(books, heir, rule.kind, next_code))


def _fallen_off(step: Step, rule: ShedRule, states: Mapping[str, LotState]) -> tuple[str, ...]:
    """The drawn lots of the lines that it falls off."""
    materials = {key for name in rule.of if (line := step.line(name)) is not None for key in line.materials}
    return tuple(lot for lot, state in states.items() if state.material in materials)


def field_notes(step: Step, fields: Sequence[Measured]) -> list[Doubt]:
    """The doubts that values outside their limits leave. Every field that must be told is there.

    Refused: field_unknown, value_missing, number_malformed, field_refused, reason_missing.
    """
    told = {one.field for one in fields}
    missing = next((field for field in step.fields if field.required and field.key not in told), None)
    if missing is not None:
        raise Refused("value_missing", field=missing.key, step=step.key)
    doubts: list[Doubt] = []
    for one in fields:
        field = step.recorded(one.field)
        if field is None:
            raise Refused("field_unknown", field=one.field, step=step.key)
        if field.form == "text" or field.judge(_number(one.value)) != "outside":
            continue
        if field.outside == "refuse":
            limits = {"low": str(field.low or ""), "high": str(field.high or "")}
            raise Refused("field_refused", field=field.key, value=one.value, unit=field.unit, **limits)
        require_reason(one.reason)
        doubts.append(("field_outside", (("field", one.field), ("value", one.value), ("reason", one.reason))))
    return doubts


def _number(text: str) -> Decimal:
    try:
        return number_from_text(text)
    except ValueError:
        raise Refused("number_malformed", typed=text[:40]) from None


def balance_notes(step: Step, states: Mapping[str, LotState], record: StepPerformed) -> tuple[Noted, ...]:
    """Whether the masses agree within the step's limits (DOMAIN 8). Refused `balance_outside`, if the step says so."""
    limits = step.balance
    masses = masses_of(record, lambda code: states[code].unit_mass if code in states else None, step)
    if limits is None or masses is None or limits.holds(incoming_mg=masses.incoming, outgoing_mg=masses.outgoing):
        return ()
    if limits.outside == "refuse":
        raise Refused("balance_outside", incoming=mg(masses.incoming), outgoing=mg(masses.outgoing))
    facts = (("in", f"{masses.incoming} mg"), ("out", f"{masses.outgoing} mg"))
    return tuple(Noted(lot=lot.code, code="balance_outside", facts=facts) for lot in record.lots)


def require_machines(books: Books, equipment: Sequence[str], at: int) -> None:
    """Refused: equipment_unknown, equipment_held."""
    for key in equipment:
        if not isinstance(books.fact("equipment", key, at), Equipment):
            raise Refused("equipment_unknown", equipment=key)
        state = books.machine(key)
        if state is not None and state.held:
            raise Refused("equipment_held", equipment=key)


def require_unit(material: Material, lot: NewLot) -> None:
    """Kept as the material is: in kilograms or in pieces. Refused `unit_mixed`."""
    for filled in lot.containers:
        if filled.quantity.unit is not material.unit:
            raise Refused("unit_mixed", one=filled.quantity.unit.value, other=material.unit.value)
