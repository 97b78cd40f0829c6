"""Recording a run: from what was told to the record that stands for ever."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from traceapp.domain.balance import added_by, changed, net_mg
from traceapp.domain.command import Command
from traceapp.domain.equipment import Equipment
from traceapp.domain.lot import LotState
from traceapp.domain.machine import sump_of
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, Unit, UnitMass
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import (
    ByProduct,
    Draw,
    Filled,
    HeelDraw,
    NamedMass,
    NewLot,
    Noted,
    Seat,
    Signature,
)
from traceapp.domain.record.production import Demagnetised, Exposed, LotReceived, Magnetised, StepPerformed
from traceapp.domain.step import Declared
from traceapp.errors import Refused
from traceapp.services.people import require_skill, unqualified
from traceapp.services.ports import Books
from traceapp.services.run.run import Run, Taken, product_unit
from traceapp.services.stock.claims import broken
from traceapp.services.stock.confirmation import provisional_notes
from traceapp.services.stock.remnants import with_remnants

NextCode = Callable[[str, str], str]
"""Allocates the next code: kind of the code (two letters) and the sort of subject it will name (lot, load, box…)."""
DAY_US = 86_400_000_000
CHARGED = frozenset({"charge", "return"})
"""The roles of what becomes the product."""


class Where(Struct, frozen=True, kw_only=True):
    """The station's side of a record: its machines, where its product is put, the country it stands in."""

    equipment: tuple[str, ...] = ()
    place: str = ""
    country: str = ""


def perform(
    books: Books, plant: Plant, command: Command, run: Run, where: Where, next_code: NextCode
) -> tuple[Record, ...]:
    """The records of a run that wants nothing more: a receipt, a step that bears lots, or an exposure.

    It has happened: what came between the start and now (a hold, another draw) refuses nothing, it is a finding.
    Refused when the balance does not close at a step that refuses that (balance_outside), when the charge's size is
    wrong (charge_outside), or not_qualified.
    """
    require_skill(books, command.who[0], run.step.skill, command.happened)
    if run.step.act == "receive":
        return (_receipt(books, plant, command, run, where, next_code),)
    states = books.lots(tuple(dict.fromkeys(t.lot for t in run.taken)))
    if run.step.act == "expose":
        return _exposure(books, command, run, where, next_code)
    return (_step(books, command, run, where, next_code, states, plant=plant),)


def _receipt(books: Books, plant: Plant, command: Command, run: Run, where: Where, next_code: NextCode) -> LotReceived:
    material = plant.material(run.material)
    shelf = material.shelf_life_days
    lot = NewLot(
        code=next_code(material.kind, "lot"),
        kind=material.kind,
        material=material.key,
        containers=filled_of(run, where),
        part=run.part,
        owner=run.owner,
        claim=run.claim,
    )
    return LotReceived(
        lot=lot,
        step=run.step.key,
        supplier=run.supplier,
        supplier_lot=run.supplier_lot,
        supplier_scan=run.supplier_scan,
        order=run.order,
        fields=tuple(f for f in run.fields if f.value),
        expires=command.happened + shelf * DAY_US if shelf else 0,
        noted=_notes(books, command, run, (lot.code,)),
    )


def filled_of(run: Run, where: Where) -> tuple[Filled, ...]:
    """The containers of what was made, numbered as they were filled."""
    place = run.place or where.place
    return tuple(
        Filled(n=n, quantity=quantity, place=place, instrument=run.scale_of(f"filled/{n}"))
        for n, quantity in enumerate(run.filled, start=1)
    )


def _step(
    books: Books,
    command: Command,
    run: Run,
    where: Where,
    next_code: NextCode,
    states: Mapping[str, LotState],
    *,
    plant: Plant,
) -> StepPerformed:
    _refuse_charge(run, states)
    uptakes, losses = _named(run, run.step.uptakes), _named(run, run.step.losses)
    product = _product(run, where, next_code, states, uptakes)
    lots = (product,) if product.containers else ()
    by_products = _by_products(run, where, next_code)
    draws = with_remnants(_draws(run, "charge", "return", "source"), states)
    about = tuple(lot.code for lot in lots)
    added = added_by(uptakes, draws, run.step)
    balance = _balance_note(run, states, product, by_products, added, losses)
    heels, heels_after = _heels(books, run, where, command.happened)
    return StepPerformed(
        step=run.step.key,
        route=run.route,
        revision=run.revision,
        draws=draws,
        heels=heels,
        consumables=_draws(run, "consumable"),
        lots=lots,
        by_products=by_products,
        uptakes=uptakes,
        losses=losses,
        heel_after_mg=heels_after,
        fields=tuple(f for f in run.fields if f.value),
        equipment=where.equipment,
        order=run.order,
        country=where.country,
        signatures=_signatures(run, command),
        noted=(*_notes(books, command, run, about), *balance, *_heel_notes(books, plant, command, run, about, heels)),
    )


def _refuse_charge(run: Run, states: Mapping[str, LotState]) -> None:
    limits = run.step.charge
    mass = sum(_mass(t.quantity or t.left, states.get(t.lot)) for t in run.taken if _is_mass_charge(run, t))
    too_small = limits is not None and mass < limits.low_mg
    too_great = limits is not None and limits.high_mg is not None and mass > limits.high_mg
    if limits is not None and (too_small or too_great):
        raise Refused("charge_outside", charge=_mg(mass), low=_mg(limits.low_mg), high=_mg(limits.high_mg or 0))


def _mg(amount: int) -> Quantity:
    return Quantity(amount, Unit.MG)


def _is_mass_charge(run: Run, taken: Taken) -> bool:
    return run.role_of(taken.line) != "consumable"


def _mass(quantity: Quantity, lot: LotState | None) -> int:
    """Milligrams; pieces through the lot's own measured unit mass, 0 when it has none."""
    if quantity.unit is Unit.MG:
        return quantity.amount
    return lot.unit_mass.mass_of(quantity.amount) if lot is not None and lot.unit_mass is not None else 0


def _draws(run: Run, *roles: str) -> tuple[Draw, ...]:
    return tuple(
        drawn(t, line="return" if run.role_of(t.line) == "return" else t.line)
        for t in run.taken
        if run.role_of(t.line) in roles
    )


def drawn(taken: Taken, *, line: str = "") -> Draw:
    """What was taken of a lot, as it is recorded."""
    return Draw(
        lot=taken.lot,
        container=taken.container,
        quantity=taken.quantity or taken.left,
        emptied=taken.emptied,
        line=line,
        provisional=taken.provisional,
        instrument=taken.instrument,
        gross_before_mg=taken.gross_before_mg,
        gross_after_mg=taken.gross_after_mg,
        counted=taken.counted,
    )


def _product(
    run: Run, where: Where, next_code: NextCode, states: Mapping[str, LotState], uptakes: Sequence[NamedMass]
) -> NewLot:
    makes = run.step.makes
    charge = next((t for t in run.taken if run.role_of(t.line) == "charge"), None)
    material = (makes.material if makes else None) or (charge.material if charge else "")
    parent = states.get(charge.lot) if charge else None
    counted = product_unit(run) is Unit.PCS
    unit_mass = run.unit_mass or (_unit_mass_after(run, states, uptakes) if counted else None)
    kind = run.step.kind or (parent.kind if parent is not None else "LT")
    return NewLot(
        code=next_code(kind, "lot") if run.filled else "",
        kind=kind,
        material=material,
        containers=filled_of(run, where),
        part=run.part,
        grade=run.grade,
        owner=run.owner,
        claim=run.claim,
        unit_mass=unit_mass,
    )


def _unit_mass_after(run: Run, states: Mapping[str, LotState], uptakes: Sequence[NamedMass]) -> UnitMass | None:
    """Of pieces that nobody weighs again: as those that went in weighed together, with what they took up."""
    charged = [(t.quantity or t.left, states.get(t.lot)) for t in run.taken if run.role_of(t.line) in CHARGED]
    known = [lot.unit_mass for _, lot in charged if lot is not None and lot.unit_mass is not None]
    pieces = sum(quantity.amount for quantity, _ in charged)
    if len(known) < len(charged) or not pieces or any(quantity.unit is not Unit.PCS for quantity, _ in charged):
        return known[0] if known else None
    if len(set(known)) == 1 and not uptakes:
        return known[0]
    mass = sum(_mass(quantity, lot) for quantity, lot in charged) + sum(uptake.mass_mg for uptake in uptakes)
    unsure = [one.uncertainty_ppm for one in known]
    return UnitMass(mass, pieces, max(unsure) if all(unsure) else 0)


def _by_products(run: Run, where: Where, next_code: NextCode) -> tuple[ByProduct, ...]:
    amounts = dict(run.shed)
    made = []
    for rule in run.step.by_products:
        amount = amounts.get(rule.material, 0)
        if not amount:
            continue
        quantity = Quantity(amount, rule.unit)
        scale = run.scale_of(f"shed/{rule.material}")
        if rule.into == "sump":
            sump = sump_of(where.equipment[0]) if where.equipment else ""
            of = tuple(dict.fromkeys(taken.lot for taken in run.taken if taken.line in rule.of))
            made.append(ByProduct(material=rule.material, quantity=quantity, sump=sump, instrument=scale, of=of))
            continue
        lot = NewLot(
            code=next_code(rule.kind, "lot"),
            kind=rule.kind,
            material=rule.material,
            containers=(Filled(n=1, quantity=quantity, place=where.place, instrument=scale),),
            owner=run.owner,
            claim=run.claim,
        )
        made.append(ByProduct(material=rule.material, quantity=quantity, lot=lot, instrument=scale))
    return tuple(made)


def _named(run: Run, rules: Sequence[Declared]) -> tuple[NamedMass, ...]:
    """What was told of these uptakes or losses; those of nothing are left out."""
    told = dict(run.declared)
    return tuple(
        NamedMass(name=rule.key, mass_mg=told[rule.key], instrument=run.scale_of(f"declared/{rule.key}"))
        for rule in rules
        if told.get(rule.key)
    )


def _balance_note(
    run: Run,
    states: Mapping[str, LotState],
    product: NewLot,
    by_products: tuple[ByProduct, ...],
    uptakes: tuple[NamedMass, ...],
    losses: tuple[NamedMass, ...],
) -> tuple[Noted, ...]:
    """Inputs + uptakes of their own against outputs + by-products + losses, within the step's limits both ways
    (DOMAIN 8).
    """
    limits = run.step.balance
    made = sum(_made_mass(f.quantity, product.unit_mass) for f in product.containers)
    if limits is None or (product.containers and not made):
        return ()
    incoming = sum(_mass(t.quantity or t.left, states.get(t.lot)) for t in run.taken if _is_mass_charge(run, t))
    incoming += sum(u.mass_mg for u in uptakes)
    outgoing = made + sum(b.quantity.amount for b in by_products if b.quantity.unit is Unit.MG)
    outgoing += sum(x.mass_mg for x in losses)
    if limits.holds(incoming_mg=incoming, outgoing_mg=outgoing):
        return ()
    if limits.outside == "refuse":
        raise Refused("balance_outside", incoming=_mg(incoming), outgoing=_mg(outgoing))
    facts = (("in", f"{incoming} mg"), ("out", f"{outgoing} mg"))
    return (Noted(lot=product.code, code="balance_outside", facts=facts),) if product.code else ()


def _made_mass(quantity: Quantity, unit_mass: UnitMass | None) -> int:
    if quantity.unit is Unit.MG:
        return quantity.amount
    return unit_mass.mass_of(quantity.amount) if unit_mass is not None else 0


def _heels(books: Books, run: Run, where: Where, at: int) -> tuple[tuple[HeelDraw, ...], tuple[tuple[str, int], ...]]:
    """What the machines held back before this run, and hold after it: the same mass until somebody weighs it."""
    keeping = {e.key for e in run.step.equipment if e.heel}
    before: list[HeelDraw] = []
    after: list[tuple[str, int]] = []
    for code in where.equipment:
        machine = books.fact("equipment", code, at)
        if not isinstance(machine, Equipment) or not (machine.heel and machine.machine in keeping):
            continue
        state = books.machine(code)
        heel = state.heel if state is not None else ()
        before += [HeelDraw(equipment=code, lot=h.lot, mass_mg=h.mass_mg) for h in heel]
        after.append((code, sum(h.mass_mg for h in heel)))
    return tuple(before), tuple(after)


def _heel_notes(
    books: Books, plant: Plant, command: Command, run: Run, about: tuple[str, ...], heels: tuple[HeelDraw, ...]
) -> tuple[Noted, ...]:
    """What a machine holds back goes into what it makes next, so owner and claim class hold for it too (DOMAIN 2, 16).

    Nobody can take it out again: it is recorded and doubted, where the machine was not purged before.
    """
    kept = books.lots(tuple(dict.fromkeys(heel.lot for heel in heels)))
    noted: list[Noted] = []
    for state in kept.values():
        if state.owner != run.owner:
            facts = (("owner", state.owner), ("wanted", run.owner), ("heel", state.code))
            noted += [Noted(lot=lot, code="owner_mixed", facts=facts) for lot in about]
        breaks = next(broken(books, plant, (state,), run.claim, command.happened), None)
        if run.claim and (state.claim != run.claim or breaks is not None):
            facts = (("claim", state.claim or "-"), ("wanted", run.claim), ("heel", state.code))
            noted += [Noted(lot=lot, code="claim_mixed", facts=facts) for lot in about]
    return tuple(noted)


def _exposure(books: Books, command: Command, run: Run, where: Where, next_code: NextCode) -> tuple[Record, ...]:
    seats = tuple(
        Seat(lot=t.lot, container=t.container, quantity=t.left, position=t.position)
        for t in run.taken
        if _is_mass_charge(run, t)
    )
    if not seats:
        raise Refused("inputs_missing", count=1)
    about = tuple(dict.fromkeys(seat.lot for seat in seats))
    uptakes, losses = _named(run, run.step.uptakes), _named(run, run.step.losses)
    if run.unit_mass is not None:
        uptakes, losses = _by_unit_mass(books, run, seats, run.unit_mass)
    code = next_code(run.step.kind or "EX", "load")
    exposed = Exposed(
        code=code,
        step=run.step.key,
        seats=changed(seats, net_mg(uptakes, losses)),
        route=run.route,
        revision=run.revision,
        equipment=where.equipment,
        consumables=_draws(run, "consumable", "source"),
        uptakes=uptakes,
        losses=losses,
        fields=tuple(f for f in run.fields if f.value),
        country=where.country,
        signatures=_signatures(run, command),
        noted=_notes(books, command, run, about),
        unit_mass=run.unit_mass,
    )
    if run.step.magnetises == "magnetised":
        return exposed, Magnetised(lots=about, code=code, country=where.country)
    if run.step.magnetises == "demagnetised":
        return exposed, Demagnetised(lots=about, method=run.step.key)
    return (exposed,)


def _by_unit_mass(
    books: Books, run: Run, seats: Sequence[Seat], after: UnitMass
) -> tuple[tuple[NamedMass, ...], tuple[NamedMass, ...]]:
    """What the pieces gained, or lost, by the mass of one before and after; nothing where the one before is unknown."""
    gained = 0
    for lot, state in books.lots(tuple(dict.fromkeys(seat.lot for seat in seats))).items():
        pieces = sum(s.quantity.amount for s in seats if s.lot == lot and s.quantity is not None)
        if state.unit is Unit.PCS and state.unit_mass is not None:
            gained += after.mass_of(pieces) - state.unit_mass.mass_of(pieces)
    named = run.step.uptakes if gained > 0 else run.step.losses
    change = tuple(NamedMass(name=one.key, mass_mg=abs(gained)) for one in named[:1] if gained)
    return (change, ()) if gained > 0 else ((), change)


def _signatures(run: Run, command: Command) -> tuple[Signature, ...]:
    first = Signature(person=command.who[0], meaning="performed", at=command.happened)
    return (first,) if run.second is None else (first, run.second)


def _notes(books: Books, command: Command, run: Run, about: tuple[str, ...]) -> tuple[Noted, ...]:
    """The doubts told during the run, on the lots it made or that lay in the load, and on what went in."""
    told: list[tuple[str, tuple[tuple[str, str], ...]]] = [
        ("field_outside", (("field", m.field), ("value", m.value), ("reason", m.reason)))
        for m in run.fields
        if m.reason
    ]
    told += unqualified(books, command.who[:1], run.step.skill, command.happened)
    second_skill = run.step.second_skill or ""
    if run.deferred:
        told.append(("second_signature_missing", (("skill", second_skill),)))
    if run.second:
        told += unqualified(books, (run.second.person,), second_skill, command.happened)
    if run.keyed:
        told.append(("keyed_in", ()))
    older = [Noted(lot=t.lot, code="older_lot_waiting", facts=(("older", t.noted),)) for t in run.taken if t.noted]
    noted = (Noted(lot=lot, code=code, facts=facts) for code, facts in told for lot in about)
    return (*noted, *dict.fromkeys(older), *provisional_notes(books, run.step, (t.lot for t in run.taken)))
