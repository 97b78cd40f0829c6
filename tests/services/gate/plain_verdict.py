"""The naive verdict on a shipment: why it may not be certified, and what its certificate has to say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.services.gate.plain_words import MASS_MG, ROWS, Act, Stretch, Words
from traceapp.domain.record.dispatch import CertificateIssued, CustomerReturned, Packed, Shipped, Unpacked
from traceapp.domain.record.production import Exposed, LotReceived, Parted, StepPerformed
from traceapp.domain.record.quality import ConcessionGranted, FindingSettled, Inspected, LotReleased

Printed = tuple[str, str, str, frozenset[str]]
"""A lot, a property, the mean or outcome, and the boxes that it is told of."""


@dataclass(frozen=True)
class Verdict:
    """why: what stands against a certificate. lots: pieces, milligrams, boxes, whether magnetised. told: results."""

    why: frozenset[str]
    lots: dict[str, tuple[int, int, frozenset[str], bool]]
    told: frozenset[Printed]
    heats: dict[str, frozenset[str]]


def verdict_on(words: Words, shipment: str, *, order: str, ordered: int, part: str, superseding: str = "") -> Verdict:
    boxes = words.boxes_of(shipment)
    why = {*_paper(words, shipment, boxes, order, ordered, superseding)}
    told: dict[tuple[str, str, str], set[str]] = {}
    lots: dict[str, list[tuple[int, str, bool]]] = {}
    for box in boxes:
        found = words.contents(box)
        if found is None:
            why.add(f"{box} is not there")
            continue
        packed, contents = found
        why |= {*_held_box(words, box)}
        if packed.record.field is None and any(words.was_magnetised(lot, packed.at) for lot, _, _ in contents):
            why.add(f"no field of {box}")
        for lot, container, pieces in contents:
            why |= {*_of_matter(words, Stretch(lot, container, packed.at), part)}
            lots.setdefault(lot, []).append((pieces, box, words.was_magnetised(lot, packed.at)))
            for row in ROWS:
                for one in words.results(words.made_of(Stretch(lot, container, packed.at)), row, box):
                    if one is None:
                        why.add(f"no result of {row.property} for {lot} in {box}")
                    else:
                        told.setdefault((lot, row.property, one.mean), set()).add(box)
                        if not one.meets and not _conceded(words, lot, row.property, boxes):
                            why.add(f"{row.property} of {lot} fails")
    why |= {*_doubts(words, boxes)}
    return Verdict(
        frozenset(why),
        {
            lot: (
                sum(pieces for pieces, _, _ in those),
                sum(pieces for pieces, _, _ in those) * MASS_MG,
                frozenset(box for _, box, _ in those),
                all(magnetised for _, _, magnetised in those),
            )
            for lot, those in lots.items()
        },
        frozenset((*key, frozenset(where)) for key, where in told.items()),
        {lot: frozenset(words.heats(lot)) for lot in lots},
    )


def _paper(words: Words, shipment: str, boxes: list[str], order: str, ordered: int, superseding: str) -> Iterator[str]:
    if not boxes:
        yield "empty"
    gone = {box for act in words.of(Shipped) if act.record.order == order for box in act.record.boxes}
    back = sum(
        min(sum(f.quantity.amount for f in act.record.lot.containers), _pieces(words, act.record.boxes))
        for act in words.of(CustomerReturned)
        if act.record.boxes and set(act.record.boxes) <= gone
    )
    if max(_pieces(words, gone - set(boxes)) - back, 0) + _pieces(words, boxes) > ordered:
        yield "more than was ordered"
    for box in boxes:
        found = words.contents(box)
        if words.gathered_in(box) not in ("", shipment):
            yield f"{box} is in another shipment"
        if found is not None and found[0].record.order != order:
            yield f"{box} is of another order"
        for number, issued in words.standing().items():
            if number != superseding and any(covered.box == box for covered in issued.covers):
                yield f"{box} is certified"
    ours = {lot for box in boxes for lot, _, _ in (words.contents(box) or (None, []))[1]}
    for number, issued in words.standing().items():
        for covered in issued.covers if number != superseding else ():
            there = sum(n for lot, _, n in (words.contents(covered.box) or (None, []))[1] if lot == covered.lot)
            if covered.lot in ours and covered.quantity.amount > there:
                yield f"{number} speaks for more of {covered.lot}"


def _pieces(words: Words, boxes: Iterable[str]) -> int:
    found = [words.contents(box) for box in boxes]
    return sum(pieces for one in found if one is not None for _, _, pieces in one[1])


def _held_box(words: Words, box: str) -> Iterator[str]:
    """It is on hold, or something out of another that is was packed into it."""
    stopped = {target.box for _, target in words.holds() if target.box}
    if box in stopped:
        yield f"{box} is on hold"
    found = words.contents(box)
    assert found is not None
    for opened in words.of(Unpacked):
        other = opened.record.box
        trays = {(d.lot, d.container) for act in words.of(Packed) if act.record.box == other for d in act.record.draws}
        came = {(lot, container) for lot, container, _ in found[1]} & trays
        if other in stopped and words.contents(other) is None and came and found[0].at > opened.at:
            yield f"{box} may hold what was in {other}"


def _of_matter(words: Words, start: Stretch, part: str) -> Iterator[str]:
    lot = start.lot
    born = words.birth(lot)
    for one in words.ancestry(lot, start.container, start.left):
        if words.birth(one.lot) is None:
            yield f"nobody knows {one.lot}"
        elif words.stopped(one.lot, one.container):
            yield f"{one.lot}/{one.container} is on hold"
    if born is None:
        return
    new = born.record.children if isinstance(born.record, StepPerformed) else (born.record.lot,)
    if next(one for one in new if one.code == lot).part != part:
        yield f"{lot} is another part"
    decided = [act for act in words.of(Inspected) if lot in act.record.lots and act.record.decision]
    if not decided or decided[-1].record.decision != "accepted":
        yield f"{lot} is not accepted"
    rejected = max((act.at for act in decided if act.record.decision == "rejected"), default=-1)
    released = [act.at for act in words.of(LotReleased) if act.record.lot == lot and act.at > rejected]
    if not released:
        yield f"{lot} is not released"
    elif any(released[-1] < at < start.left for _, at in words.steps(lot)):
        yield f"{lot} was worked on since its release"


def _conceded(words: Words, lot: str, measured: str, ours: list[str]) -> bool:
    """What is left of the permissions for a property, after what left or was certified elsewhere, is enough."""
    left: list[int] = []
    wanted = sum(n for box in ours for code, _, n in (words.contents(box) or (None, []))[1] if code == lot)
    uses = sorted(_uses(words, lot, ours))
    for act in words.of(ConcessionGranted):
        granted = act.record.concession
        if granted.lot == lot and measured in granted.properties:
            left.append(granted.quantity.amount)
            uses = [(at, n) for at, n in uses if at > act.at or left[:-1]]
    for _, amount in uses:
        rest = amount
        for n, there in enumerate(left):
            taken = min(there, rest)
            left[n], rest = there - taken, rest - taken
    return sum(left) >= wanted and bool(left)


def _uses(words: Words, lot: str, ours: list[str]) -> Iterator[tuple[int, int]]:
    standing = set(words.standing())
    packed = {act.record.box for act in words.of(Packed)} - set(ours)
    for box in packed:
        amount = sum(n for code, _, n in (words.contents(box) or (None, []))[1] if code == lot)
        certified = [
            act.at
            for act in words.of(CertificateIssued)
            if act.record.number in standing and any(covered.box == box for covered in act.record.covers)
        ]
        left = [act.at for act in words.of(Shipped) if box in act.record.boxes]
        if amount and (certified or left):
            yield min(certified or left), amount


def _doubts(words: Words, boxes: list[str]) -> Iterator[str]:
    """Taken from what was stopped, and more taken than there was: both until a disposition names it (DOMAIN 17)."""
    settled = {act.record.finding for act in words.of(FindingSettled)}
    for box in boxes:
        found = words.contents(box)
        if found is None:
            continue
        packed, contents = found
        for lot, container, _ in contents:
            for one in words.ancestry(lot, container, packed.at):
                if words.birth(one.lot) is not None and _overdrawn(words, one.lot):
                    yield f"{one.lot} is overdrawn"
                for act in _taken_on_hold(words, one):
                    ours = not isinstance(act.record, Packed) or act.at == packed.at
                    if ours and f"used_on_hold:{one.lot}:{act.ref}" not in settled:
                        yield f"{one.lot} was used on hold"


def _taken_on_hold(words: Words, one: Stretch) -> Iterator[Act]:
    """The acts by which this matter went on, or lay in a load, while it was stopped."""
    for act in words.of(StepPerformed, Packed, Exposed):
        if act.at > one.left:
            continue
        if isinstance(act.record, Exposed):
            taken = [seat.container for seat in act.record.seats if seat.lot == one.lot]
        else:
            taken = [d.container for d in act.record.draws if d.lot == one.lot] if act.at == one.left else []
        if any(words.stopped(one.lot, container, act.at) for container in taken):
            yield act


def _overdrawn(words: Words, lot: str) -> bool:
    """More was taken out of a tray than was ever in it, or out of the lot."""
    there: dict[int, int] = {}
    for act in words.acts:
        for of, tray, amount in _moved(act.record):
            if of == lot:
                there[tray] = there.get(tray, 0) + amount
    return any(amount < 0 for tray, amount in there.items() if tray) or sum(there.values()) < 0


def _moved(record: Any) -> Iterator[tuple[str, int, int]]:
    """What a record puts into trays, or takes out of them."""
    match record:
        case Packed() | Unpacked():
            sign = -1 if isinstance(record, Packed) else 1
            yield from ((d.lot, d.container, sign * d.quantity.amount) for d in record.draws)
        case StepPerformed():
            drawn = (*record.draws, *record.consumables, *record.scrap)
            yield from ((d.lot, d.container, -d.quantity.amount) for d in drawn)
            yield from ((lot.code, one.n, one.quantity.amount) for lot in record.children for one in lot.containers)
        case Parted():
            yield record.lot, record.container, -record.quantity.amount
            yield record.lot, record.into, record.quantity.amount
        case LotReceived() | CustomerReturned():
            yield from ((record.lot.code, one.n, one.quantity.amount) for one in record.lot.containers)
