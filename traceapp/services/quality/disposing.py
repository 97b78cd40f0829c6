"""Nonconforming material: part of what a hold stops is disposed of, and the books do what the disposition says.

The part is a container, or so many pieces or milligrams of one, which are sorted out into a container of their own.
The rest stays held. Scrap is drawn as scrapped, a regrade makes a lot with a code of its own, a rework is let into
its step and nowhere else, a return waits for its supplier, use as is leans on a concession (DOMAIN 5, 8, 15, 30).
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.disposition import Disposition
from traceapp.domain.lot import Container, LotState
from traceapp.domain.part import Part
from traceapp.domain.party import Party
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import SentBack
from traceapp.domain.record.pieces import Draw, EntryRef, Filled, NewLot, Signature, Target
from traceapp.domain.record.production import Demagnetised, Magnetised, Parted, StepPerformed
from traceapp.domain.record.quality import Disposed, HoldReleased
from traceapp.errors import Refused
from traceapp.services.known import require_lot, require_reason
from traceapp.services.people import require, require_signatures
from traceapp.services.ports import Books
from traceapp.services.quality.concessions import require_conceded
from traceapp.services.run.inputs import material_now
from traceapp.services.run.production import NextCode
from traceapp.services.stock.stock import container_of, require_left


class Ruling(Struct, frozen=True, kw_only=True):
    """What is decided about a part of a lot.

    container: 0 where the lot has only one. quantity: None for all that lies in it. step: of a rework. concession: the
    number of the one it is used under. grade, part: what a regraded lot is. supplier: who gets it back; "" is the one
    it came from.
    """

    hold: EntryRef
    lot: str
    disposition: Disposition
    reason: str
    container: int = 0
    quantity: Quantity | None = None
    step: str = ""
    concession: str = ""
    grade: str = ""
    part: str = ""
    supplier: str = ""
    documents: tuple[str, ...] = ()


class _Part(Struct, frozen=True):
    """What is disposed of: the lot, where it lies, how much; and how it came to lie there, if it was sorted out."""

    state: LotState
    container: int
    quantity: Quantity
    source: Container
    parting: tuple[Parted, ...]


def dispose(
    books: Books,
    plant: Plant,
    command: Command,
    *,
    ruling: Ruling,
    signatures: Sequence[Signature],
    next_code: NextCode,
) -> tuple[Record, ...]:
    """Two people dispose of part of what a hold stops; the rest goes on standing still.

    Refused: as `people.require_signatures`, reason_missing, lot_unknown, container_unknown, container_wanted,
    unit_mixed, nothing_drawn, more_than_left, not_in_hold, on_hold (another hold forbids it), step_unknown,
    concession_missing, concession_expired, concession_exceeded, concession_other, regrade_missing, grade_unknown,
    part_unknown, party_unknown.
    """
    require_signatures(books, signatures, Act.RELEASE_HOLD, people=2, at=command.happened)
    require_reason(ruling.reason)
    part = _part(books, ruling)
    case = _Case(books, plant, command.happened, part, ruling, tuple(signatures), next_code)
    effects, became, supplier = _effects(case)
    failed = _conceded(case) if ruling.disposition is Disposition.USE_AS_IS else None
    disposed = Disposed(
        lot=ruling.lot,
        container=part.container,
        quantity=part.quantity,
        disposition=ruling.disposition.value,
        reason=ruling.reason.strip(),
        hold=ruling.hold,
        step=ruling.step if ruling.disposition is Disposition.REWORK else "",
        concession=ruling.concession if ruling.disposition is Disposition.USE_AS_IS else "",
        supplier=supplier,
        grade=ruling.grade if became else "",
        part=ruling.part if became else "",
        became=became,
        documents=ruling.documents,
        signatures=tuple(signatures),
        properties=failed,
    )
    return (*part.parting, *_releases(part, ruling, signatures), disposed, *effects)


def _part(books: Books, ruling: Ruling) -> _Part:
    state = require_lot(books, ruling.lot)
    filled = [c.n for c in state.containers if c.amount > 0]
    if not ruling.container and len(filled) != 1:
        raise Refused("container_wanted", lot=ruling.lot, count=len(filled))
    state, kept = container_of(books, ruling.lot, ruling.container or filled[0])
    if not any(h.entry == ruling.hold and state.stops(h, kept.n) for h in state.open_holds):
        raise Refused("not_in_hold", hold=str(ruling.hold), target=f"{ruling.lot}/{kept.n}")
    quantity = ruling.quantity or Quantity(kept.amount, state.unit)
    require_left(state, kept, quantity)
    # What came out of the container before is judged by whoever releases it, not by a disposition of the rest.
    is_whole = quantity.amount == kept.amount
    if is_whole and (kept.amount == kept.filled or ruling.disposition is Disposition.USE_AS_IS):
        return _Part(state, kept.n, quantity, kept, ())
    into = 1 + max(c.n for c in state.containers)
    moved = Parted(lot=ruling.lot, container=kept.n, into=into, quantity=quantity, reason=ruling.disposition.value)
    return _Part(state, into, quantity, kept, (moved,))


def _releases(part: _Part, ruling: Ruling, signatures: Sequence[Signature]) -> tuple[HoldReleased, ...]:
    """The part is free of the hold; scrap of every hold, since nothing is left of it to be held."""
    state, source = part.state, part.source
    stopping = [h for h in state.open_holds if state.stops(h, source.n)]
    if ruling.disposition is not Disposition.SCRAP:
        stopping = [h for h in stopping if h.entry == ruling.hold]
    released = []
    for entry in dict.fromkeys(h.entry for h in stopping):
        targets = [Target(lot=state.code, container=part.container)]
        on_lot = any(h.entry == entry and h.container == 0 for h in stopping)
        nothing_left_behind = bool(part.parting) and source.filled == part.quantity.amount
        if not on_lot and nothing_left_behind:
            targets.append(Target(lot=state.code, container=source.n))
        if on_lot and _was_the_last(part, entry):
            targets.append(Target(lot=state.code))
        released.append(
            HoldReleased(
                hold=entry,
                targets=tuple(targets),
                disposition=ruling.disposition.value,
                reason=ruling.reason.strip(),
                signatures=tuple(signatures),
            )
        )
    return tuple(released)


def _was_the_last(part: _Part, entry: EntryRef) -> bool:
    """Every other container of the lot is free of the hold already, or holds nothing and never gave anything."""
    for kept in part.state.containers:
        sorted_out = part.quantity.amount if part.parting and kept.n == part.source.n else 0
        is_free = kept.n == part.container or (entry, kept.n) in part.state.unheld
        if not is_free and (kept.filled > sorted_out or kept.amount > sorted_out):
            return False
    return True


class _Case(Struct, frozen=True):
    """All that the effects of one disposition follow from."""

    books: Books
    plant: Plant
    at: int
    part: _Part
    ruling: Ruling
    signatures: tuple[Signature, ...]
    next_code: NextCode


def _effects(case: _Case) -> tuple[tuple[Record, ...], str, str]:
    """What else is recorded; the code of a regraded lot; the supplier who gets it back."""
    ruling, state = case.ruling, case.part.state
    match ruling.disposition:
        case Disposition.SCRAP:
            return (_scrap(case),), "", ""
        case Disposition.REGRADE:
            records, code = _regrade(case)
            return records, code, ""
        case Disposition.REWORK:
            case.plant.route(_route(case.books, state, case.at)).step(ruling.step)
        case Disposition.RETURN:
            return (), "", _supplier(case.books, state, ruling, case.at)
        case Disposition.USE_AS_IS:
            pass
    return (), "", ""


def _conceded(case: _Case) -> tuple[str, ...]:
    """The failed properties that the part is used in spite of: a result that fails later is no part of that."""
    ruling = case.ruling
    return require_conceded(case.books, case.plant, ruling.lot, ruling.concession, case.part.quantity, case.at)


def _route(books: Books, state: LotState, at: int) -> str:
    part = books.fact("part", state.part, at) if state.part else None
    return (part.route if isinstance(part, Part) else "") or state.route


def _scrap(case: _Case) -> StepPerformed:
    state = case.part.state
    return StepPerformed(
        step=state.steps[-1][0] if state.steps else state.step,
        scrap=(Draw(lot=state.code, container=case.part.container, quantity=case.part.quantity),),
        reason=case.ruling.reason.strip(),
        signatures=case.signatures,
    )


def _require_no_other_hold(part: _Part, ruling: Ruling) -> None:
    state = part.state
    other = next((h for h in state.open_holds if h.entry != ruling.hold and state.stops(h, part.source.n)), None)
    if other is not None:
        raise Refused("on_hold", lot=state.code, reason=other.reason, put_at="", instead="", place="")


def _regrade(case: _Case) -> tuple[tuple[Record, ...], str]:
    """A lot of its own, since identity changes (DOMAIN 5). Tests on the way here still speak for it, final ones not."""
    ruling, state, part = case.ruling, case.part.state, case.part
    _require_no_other_hold(part, ruling)
    if not (ruling.grade or ruling.part):
        raise Refused("regrade_missing", lot=ruling.lot)
    if ruling.grade and ruling.grade not in case.plant.grades:
        raise Refused("grade_unknown", grade=ruling.grade)
    if ruling.part and not isinstance(case.books.fact("part", ruling.part, case.at), Part):
        raise Refused("part_unknown", part=ruling.part)
    code = case.next_code(state.kind, "lot")
    made = NewLot(
        code=code,
        kind=state.kind,
        material=material_now(case.plant, state.route, state),
        containers=(Filled(n=1, quantity=part.quantity, place=part.source.place),),
        part=ruling.part,
        grade=ruling.grade,
        owner=state.owner,
        claim=state.claim,
        unit_mass=state.unit_mass,
    )
    born = StepPerformed(
        step="",
        route=state.route,
        revision=state.revision,
        draws=(Draw(lot=state.code, container=part.container, quantity=part.quantity),),
        lots=(made,),
        reason=ruling.reason.strip(),
        signatures=case.signatures,
    )
    if state.magnetised == "magnetised":
        return (born, Magnetised(lots=(code,))), code
    if state.magnetised == "demagnetised":
        return (born, Demagnetised(lots=(code,))), code
    return (born,), code


def _supplier(books: Books, state: LotState, ruling: Ruling, at: int) -> str:
    supplier = ruling.supplier or state.supplier
    party = books.fact("party", supplier, at) if supplier else None
    if not isinstance(party, Party):
        raise Refused("party_unknown", party=supplier, role="supplier")
    return supplier


def send_back(books: Books, command: Command, *, sent: SentBack) -> tuple[Record, ...]:
    """What waits for its return leaves for the supplier, container by container, each as a whole.

    sent: the record as it would stand; a draw's quantity is what the books say lies in the container.
    Refused: not_allowed, code_in_use, party_unknown, nothing_drawn, lot_unknown, container_unknown, used_up,
    not_for_return.
    """
    require(books, command.who[0], Act.SHIP, command.happened)
    if books.shipment(sent.shipment) is not None:
        raise Refused("code_in_use", code=sent.shipment)
    if not isinstance(books.fact("party", sent.supplier, command.happened), Party):
        raise Refused("party_unknown", party=sent.supplier, role="supplier")
    if not sent.draws:
        raise Refused("nothing_drawn", lot="")
    draws = []
    for draw in sent.draws:
        state, kept = container_of(books, draw.lot, draw.container)
        if not any(d.disposition == Disposition.RETURN for d in state.destined_at(draw.container)):
            raise Refused("not_for_return", lot=f"{draw.lot}/{draw.container}")
        if kept.amount <= 0:
            raise Refused("used_up", lot=f"{draw.lot}/{draw.container}", status="used up", instead="", place="")
        draws.append(replace(draw, quantity=Quantity(kept.amount, state.unit)))
    return (replace(sent, draws=tuple(draws)),)
