"""What each record does to a lot that it touches. Pure: (state, entry) -> state."""

from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.findings import Finding, Settlement
from traceapp.domain.lot import (
    Container,
    Exposure,
    Link,
    LotState,
    Tally,
    counted_in,
    doubted,
    take,
    unit_mixed,
    with_fair_settlements,
)
from traceapp.domain.lot_disposal import disposed_of, held, used
from traceapp.domain.mix import FINDING, Mix
from traceapp.domain.quantity import Quantity, Unit, shared_out
from traceapp.domain.record.dispatch import CustomerReturned, Packed, ScrapSold, SentBack, Unpacked
from traceapp.domain.record.pieces import Draw, EntryRef, NewLot, Noted, Role, Seat
from traceapp.domain.record.production import (
    CameBack,
    Demagnetised,
    Exposed,
    LotReceived,
    Magnetised,
    Moved,
    Parted,
    QuantityAdjusted,
    SampleEnded,
    SampleTaken,
    SentOut,
    StepPerformed,
)
from traceapp.domain.record.quality import (
    ConcessionGranted,
    Disposed,
    FindingSettled,
    Held,
    HoldReleased,
    Inspected,
    LotReleased,
)


def advance_lot(state: LotState, entry: Entry) -> LotState:
    """The lot after one more entry. Records that do not concern lots leave it as it was."""
    if state.first_touch is None:
        state = replace(state, first_touch=entry.ref)
    match entry.record:
        case LotReceived() as record:
            state = _received(state, entry, record)
        case StepPerformed() as record:
            state = _stepped(state, entry, record)
        case Exposed() as record:
            state = _exposed(state, entry, record)
        case Packed() as record:
            state = _packed(state, entry, record.draws, sign=1)
        case Unpacked() as record:
            state = _packed(state, entry, record.draws, sign=-1)
        case SampleTaken() | SampleEnded() | SentBack() | ScrapSold() as record:
            state = _given_away(state, entry, record)
        case QuantityAdjusted() as record:
            state = _adjusted(state, entry, record)
        case Held() as record:
            state = held(state, entry, record)
        case HoldReleased() | Parted() | Disposed() as record:
            state = disposed_of(state, entry, record)
        case _:
            state = _minor(state, entry)
    return _timed(_noted(state, entry), entry)


def _minor(state: LotState, entry: Entry) -> LotState:
    match entry.record:
        case Magnetised() as record:
            return _step_done(_turned(state, "magnetised", entry), record.step, entry)
        case Demagnetised() as record:
            return _step_done(_turned(state, "demagnetised", entry), record.step, entry)
        case Moved() as record:
            return _moved(state, record)
        case SentOut() as record:
            return replace(state, away=record.processor, sent=(*state.sent, (record.job, entry.moment)))
        case CameBack() as record:
            return _came_back(state, entry, record)
        case CustomerReturned() as record:
            return _returned(state, entry, record)
        case LotReleased() as record:
            return replace(state, released=tuple(sorted({*state.released, record.scope})))
        case FindingSettled() as record:
            settlement = Settlement(record.finding, entry.ref, record.disposition)
            return replace(state, settlements=(*state.settlements, settlement))
        case Inspected() as record if record.decision:
            return _decided(state, record.decision)
        case Inspected() | ConcessionGranted() | _:
            return state


def _born(state: LotState, entry: Entry, lot: NewLot) -> LotState:
    if state.birth is not None:
        twice = Finding(state.code, "born_twice", entry.ref, (("first", str(state.birth)),))
        return replace(state, noted=(*state.noted, twice))
    unit = lot.containers[0].quantity.unit if lot.containers else Unit.MG
    if state.unit is not unit and state.tally != Tally():
        state = replace(unit_mixed(state, entry.ref, state.unit), tally=Tally(), containers=())
    born = replace(
        state,
        birth=entry.ref,
        born_at=entry.moment,
        kind=lot.kind,
        material=lot.material,
        part=lot.part,
        grade=lot.grade,
        owner=lot.owner,
        claim=lot.claim,
        unit=unit,
        unit_mass=state.unit_mass or lot.unit_mass,
        used_early=(),
    )
    made = 0
    for filled in lot.containers:
        amount = filled.quantity.amount
        made += amount
        drawn = born.container(filled.n)
        owed = drawn.amount if drawn else 0
        labelled = drawn.labelled if drawn else None
        whole = Container(filled.n, amount + owed, amount, filled.place, filled.seal, labelled)
        others = tuple(c for c in born.containers if c.n != filled.n)
        born = replace(born, containers=tuple(sorted((*others, whole), key=lambda c: c.n)))
    if state.tally != Tally():
        early = Finding(state.code, "used_before_received", entry.ref)
        born = replace(born, noted=(*born.noted, early))
    return replace(born, tally=replace(born.tally, made=born.tally.made + made))


def _received(state: LotState, entry: Entry, record: LotReceived) -> LotState:
    if state.birth is not None:
        return _born(state, entry, record.lot)
    early = state.used_early
    state = replace(
        _born(state, entry, record.lot),
        declared=record.declared_history,
        step=record.step,
        supplier=record.supplier,
        supplier_lot=record.supplier_lot,
        order=record.order,
        expires=record.expires,
    )
    for ref, at in early:
        state = _outlived(state, ref, at)
    return _step_done(state, record.step, entry)


def _stepped(state: LotState, entry: Entry, record: StepPerformed) -> LotState:
    state = _spent(state, entry, (*record.draws, *record.consumables), "drawn", record.step)
    state = _spent(state, entry, record.scrap, "scrapped")
    children = record.children
    for index, lot in enumerate(children):
        if lot.code == state.code:
            first_time = state.birth is None
            state = _born(state, entry, lot)
            if first_time:
                state = replace(
                    state,
                    step=record.step,
                    route=record.route,
                    revision=record.revision,
                    order=record.order,
                    country=record.country,
                    parents=(*state.parents, *links_of(record, index, entry)),
                )
                state = _step_done(state, record.step, entry)
    return state


def links_of(record: StepPerformed, child: int, entry: Entry) -> tuple[Link, ...]:
    """How much of each parent went into the child at this index, shared among the children by mass."""
    children = record.children
    weights = _weights(children)
    links = []
    sources = (
        *((d.lot, d.container, _role(d), d.quantity) for d in record.draws),
        *((h.lot, 0, Role.HEEL, Quantity(h.mass_mg, Unit.MG)) for h in record.heels),
        *((h.lot, 0, Role.SUMP, Quantity(h.mass_mg, Unit.MG)) for h in record.sump),
        *((d.lot, d.container, Role.CONSUMABLE, d.quantity) for d in record.consumables),
    )
    for lot, container, role, quantity in sources:
        part = shared_out(quantity.amount, weights)[child]
        links.append(Link(lot, container, role, Quantity(part, quantity.unit), entry.ref))
    return tuple(links)


def _role(draw: Draw) -> Role:
    return Role.RETURN if draw.line == "return" else Role.CHARGE


def _weights(children: tuple[NewLot, ...]) -> tuple[int, ...]:
    """Mass of each child in milligrams; where a count has no unit mass and all are counts, the counts."""
    masses, counts = [], []
    for lot in children:
        amount = sum(f.quantity.amount for f in lot.containers)
        counted = any(f.quantity.unit is Unit.PCS for f in lot.containers)
        counts.append(amount if counted else -1)
        if counted:
            masses.append(lot.unit_mass.mass_of(amount) if lot.unit_mass and lot.unit_mass.pieces > 0 else 0)
        else:
            masses.append(amount)
    if not any(masses) and all(count >= 0 for count in counts):
        return tuple(counts)
    return tuple(masses)


def _spent(state: LotState, entry: Entry, draws: tuple[Draw, ...], column: str, use: str = "") -> LotState:
    """Draws from this lot. What the books still hold in an emptied one goes to `adjusted`, so the tally closes.

    use: what for, where the containers may be meant for something else.
    """
    for draw in draws:
        if draw.lot == state.code:
            # A held lot is sampled to find out what is wrong with it.
            if column != "sampled":
                state = _hold_conflict(state, entry, draw.container)
            if column == "drawn":
                state = _used(state, entry)
            if use:
                state = used(state, entry, draw.container, use)
            state = _taken(state, entry, draw, column, draw.quantity.amount)
            if draw.emptied and state.birth is not None:
                state = _emptied(state, draw.container)
            if draw.remnant is not None:
                state = _labelled(state, entry, draw.container)
    return state


def _labelled(state: LotState, entry: Entry, container: int) -> LotState:
    """What is left in the container goes back under a new label, which this entry gave it."""
    kept = (replace(c, labelled=entry.ref) if c.n == container else c for c in state.containers)
    return replace(state, containers=tuple(kept))


def _given_away(state: LotState, entry: Entry, record: SampleTaken | SampleEnded | SentBack | ScrapSold) -> LotState:
    if isinstance(record, SampleTaken):
        return _spent(state, entry, (record.draw,), "sampled")
    if isinstance(record, SampleEnded):
        back = Draw(lot=record.lot, container=record.container, quantity=record.quantity)
        is_back = record.fate == "returned" and record.lot == state.code
        return _taken(state, entry, back, "sampled", -record.quantity.amount) if is_back else state
    if isinstance(record, ScrapSold):
        return _spent(state, entry, record.draws, "sold", "scrap sale")
    return _spent(state, entry, record.draws, "returned", "return")


def _taken(state: LotState, entry: Entry, draw: Draw, column: str, amount: int) -> LotState:
    """`amount` of the lot's unit goes from the draw's container to a column of the tally (negative: comes back).

    In another unit than the lot's it is a doubt and moves nothing: kilograms and pieces meet only at a decision.
    """
    unit = draw.quantity.unit
    state = counted_in(state, unit)
    if unit is not state.unit:
        return unit_mixed(state, entry.ref, unit)
    tally = replace(state.tally, **{column: getattr(state.tally, column) + amount})
    return with_fair_settlements(state, replace(take(state, draw.container, amount), tally=tally))


def _emptied(state: LotState, container: int) -> LotState:
    """The container (0: every one) holds nothing any more, whatever the books said."""
    rest = sum(c.amount for c in state.containers if container in (0, c.n))
    empty = tuple(replace(c, amount=0) if container in (0, c.n) else c for c in state.containers)
    return replace(state, containers=empty, tally=replace(state.tally, adjusted=state.tally.adjusted - rest))


def _hold_conflict(state: LotState, entry: Entry, container: int) -> LotState:
    hold = state.held_at(container)
    if hold is None:
        return state
    facts = (("hold", str(hold.entry)), ("reason", hold.reason))
    return doubted(state, Finding(state.code, "used_on_hold", entry.ref, facts))


def _used(state: LotState, entry: Entry) -> LotState:
    """Something of the lot went into what follows: past its date or not, as soon as the receipt tells the date."""
    if state.birth is None:
        return replace(state, used_early=(*state.used_early, (entry.ref, entry.happened)))
    return _outlived(state, entry.ref, entry.happened)


def _outlived(state: LotState, ref: EntryRef, at: int) -> LotState:
    if not state.is_expired(at):
        return state
    return doubted(state, Finding(state.code, "expired_used", ref))


def _exposed(state: LotState, entry: Entry, record: Exposed) -> LotState:
    state = _spent(state, entry, record.consumables, "drawn")
    state = _spent(state, entry, record.scrap, "scrapped")
    seats = [s for s in record.seats if s.lot == state.code]
    if not seats:
        return state
    for seat in seats:
        state = _hold_conflict(state, entry, seat.container)
    state = _used(state, entry)
    attempt = 1 + sum(e.step == record.step and e.code != record.code for e in state.exposures)
    positions = ", ".join(s.position for s in seats if s.position)
    exposure = Exposure(record.code, record.step, attempt, entry.ref, entry.moment, positions)
    links = consumed_by(record, state.code, entry)
    for seat in seats:
        state = used(state, entry, seat.container, record.step)
        state = _changed(state, entry, seat)
    if record.unit_mass is not None:
        state = replace(state, unit_mass=record.unit_mass)
    state = replace(state, exposures=(*state.exposures, exposure), parents=(*state.parents, *links))
    return _step_done(state, record.step, entry)


def _changed(state: LotState, entry: Entry, seat: Seat) -> LotState:
    """What the lot gained or lost in a furnace or bath, in the container that was there."""
    if not seat.change or seat.quantity is None:
        return state
    state = counted_in(state, seat.quantity.unit)
    if seat.quantity.unit is not state.unit:
        return unit_mixed(state, entry.ref, seat.quantity.unit)
    tally = replace(state.tally, changed=state.tally.changed + seat.change)
    return replace(take(state, seat.container, -seat.change), tally=tally)


def consumed_by(record: Exposed, lot: str, entry: Entry) -> tuple[Link, ...]:
    """How much of each consumable went onto this lot: by the quantities seated, evenly where not all are told."""
    seated: dict[str, list[Quantity | None]] = {}
    for seat in record.seats:
        seated.setdefault(seat.lot, []).append(seat.quantity)
    told = [q for quantities in seated.values() for q in quantities]
    comparable = all(q is not None for q in told) and len({q.unit for q in told if q is not None}) == 1
    weights = tuple(sum(q.amount for q in qs if q is not None) if comparable else 1 for qs in seated.values())
    place = list(seated).index(lot)
    return tuple(
        Link(
            d.lot,
            d.container,
            Role.CONSUMABLE,
            Quantity(shared_out(d.quantity.amount, weights)[place], d.quantity.unit),
            entry.ref,
        )
        for d in record.consumables
        if d.lot != lot
    )


def _packed(state: LotState, entry: Entry, draws: tuple[Draw, ...], *, sign: int) -> LotState:
    for draw in draws:
        if draw.lot == state.code:
            if sign > 0:
                state = _used(_hold_conflict(state, entry, draw.container), entry)
                state = used(state, entry, draw.container, "pack")
            state = _taken(state, entry, draw, "packed", sign * draw.quantity.amount)
            if draw.remnant is not None:
                state = _labelled(state, entry, draw.container)
    return state


def _adjusted(state: LotState, entry: Entry, record: QuantityAdjusted) -> LotState:
    amount, unit = record.difference.amount, record.difference.unit
    state = counted_in(state, unit)
    if unit is not state.unit:
        return unit_mixed(state, entry.ref, unit)
    tally = replace(state.tally, adjusted=state.tally.adjusted + amount)
    return replace(take(state, record.container, -amount), tally=tally)


def _turned(state: LotState, into: str, entry: Entry) -> LotState:
    return replace(state, magnetised=into, turned=(*state.turned, (into, entry.moment)))


def _decided(state: LotState, decision: str) -> LotState:
    """A lot that is rejected is released no more: whoever released it knew nothing of what was found."""
    kept = tuple(scope for scope in state.released if scope != "shipment" or decision != "rejected")
    return replace(state, accepted=decision, released=kept)


def _moved(state: LotState, record: Moved) -> LotState:
    containers = tuple(replace(c, place=record.place) if record.container in (0, c.n) else c for c in state.containers)
    return replace(state, containers=containers)


def _came_back(state: LotState, entry: Entry, record: CameBack) -> LotState:
    state = _spent(state, entry, record.scrap, "scrapped")
    seats = tuple(s for s in record.seats if s.lot == state.code)
    if not seats:
        return state
    for seat in seats:
        state = used(state, entry, seat.container, record.step)
    attempt = 1 + sum(e.step == record.step for e in state.exposures)
    exposure = Exposure(record.code, record.step, attempt, entry.ref, entry.moment)
    state = replace(state, away="", exposures=(*state.exposures, exposure))
    if record.mixed_lots:
        doubt = Finding(state.code, FINDING, entry.ref, (("processor", record.processor),))
        state = replace(state, noted=(*state.noted, doubt), mixes=(*state.mixes, _mix(state, entry, record, seats)))
    return _step_done(state, record.step, entry)


def _mix(state: LotState, entry: Entry, record: CameBack, seats: tuple[Seat, ...]) -> Mix:
    sent = next((at for job, at in reversed(state.sent) if job == record.job), 0)
    counted = [seat.quantity for seat in seats if seat.quantity is not None]
    is_known = len(counted) == len(seats) and len({one.unit for one in counted}) == 1
    quantity = Quantity(sum(one.amount for one in counted), counted[0].unit) if is_known else None
    return Mix(entry.ref, record.processor, record.step, min(sent, entry.moment), entry.moment, quantity)


def _returned(state: LotState, entry: Entry, record: CustomerReturned) -> LotState:
    if record.lot.code != state.code:
        return state
    if state.birth is not None:
        return _born(state, entry, record.lot)
    state = _born(state, entry, record.lot)
    unit = state.unit
    links = tuple(Link(p, 0, Role.RETURN, Quantity(0, unit), entry.ref) for p in record.parents)
    state = replace(state, parents=(*state.parents, *links), step="return")
    if not record.certain:
        doubt = Finding(state.code, "parents_uncertain", entry.ref, (("count", str(len(record.parents))),))
        state = replace(state, noted=(*state.noted, doubt))
    return state


def _step_done(state: LotState, step: str, entry: Entry) -> LotState:
    return replace(state, steps=(*state.steps, (step, entry.moment))) if step else state


def _noted(state: LotState, entry: Entry) -> LotState:
    notes: tuple[Noted, ...] = getattr(entry.record, "noted", ())
    mine = tuple(Finding(state.code, n.code, entry.ref, n.facts) for n in notes if n.lot == state.code)
    return replace(state, noted=(*state.noted, *mine)) if mine else state


def _timed(state: LotState, entry: Entry) -> LotState:
    """The clock stood behind the journal: the times told of the lot may be wrong. A disposition tells none."""
    behind = entry.clock_behind_us
    if not behind or isinstance(entry.record, FindingSettled):
        return state
    return doubted(state, Finding(state.code, "clock_moved_back", entry.ref, (("seconds", str(behind // 1_000_000)),)))
