"""Permissions to deviate: granted for a lot, limited by quantity and date, counted down as used (DOMAIN 30)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.box import BoxState
from traceapp.domain.ledger import effective
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Concession, ConcessionGranted, ground_of_drawing
from traceapp.errors import Refused
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.delivery.drawing import accepted_for, wanted_drawing
from traceapp.services.delivery.results import Standing, results_for
from traceapp.services.ports import Books
from traceapp.services.quality.specifying import specified


class Granted(Struct, frozen=True):
    """A concession as it stands: who granted it and by which documents, when it was filed, how much is left of it.

    left: in the lot's unit, after the boxes that were certified or left since it was granted and before its date.
    boxes: those that used some of it.
    """

    concession: Concession
    granted_by: str
    documents: tuple[str, ...]
    entry: EntryRef
    at: int
    left: int
    boxes: tuple[str, ...]

    def standing(self, at: int) -> str:
        """`in force`, `run out` (its date is past) or `used up`."""
        if self.concession.until and at >= self.concession.until:
            return "run out"
        return "in force" if self.left > 0 else "used up"


def granted_for(books: Books, lot: str, *, besides: frozenset[str] = frozenset()) -> tuple[Granted, ...]:
    """Every concession on a lot in the order they were granted.

    Of those on one ground (a property, a drawing) each is used up before the next one is begun; a box uses as many
    grounds as there are.
    besides: boxes that are not counted, since they are what is asked about.
    """
    filed = [
        (entry, entry.record)
        for entry in effective(books.history("lot", lot))
        if isinstance(entry.record, ConcessionGranted) and entry.record.concession.lot == lot
    ]
    if not filed:
        return ()
    boxes = books.boxes([code for code in books.boxes_of((lot,)) if code not in besides]).values()
    uses = sorted(_uses(books, boxes, lot))
    left = [record.concession.quantity.amount for _, record in filed]
    under: list[list[str]] = [[] for _ in filed]
    for at, code, wanted in uses:
        granted = {n: record.concession for n, (entry, record) in enumerate(filed) if entry.happened <= at}
        in_time = {n: one for n, one in granted.items() if not one.until or at < one.until}
        for n, taken in _taken(in_time, left, wanted).items():
            if taken:
                left[n] -= taken
                under[n].append(code)
    return tuple(
        Granted(
            record.concession, record.granted_by, record.documents, entry.ref, entry.happened, left[n], tuple(under[n])
        )
        for n, (entry, record) in enumerate(filed)
    )


def _taken(filed: Mapping[int, Concession], left: Sequence[int], wanted: int) -> dict[int, int]:
    """What one box takes of each: the same pieces lean on one for each ground that any names ("" names none)."""
    taken: dict[int, int] = {}
    for ground in dict.fromkeys(ground for one in filed.values() for ground in one.grounds or ("",)):
        rest = wanted
        for n, one in filed.items():
            if one.excuses(ground) or ground in (one.grounds or ("",)):
                part = min(rest, left[n])
                taken[n] = max(taken.get(n, part), part)
                rest -= part
    return taken


def _uses(books: Books, boxes: Iterable[BoxState], lot: str) -> Iterator[tuple[int, str, int]]:
    """When a box was certified or left (UTC microseconds), its code, and how much of the lot is in it."""
    gone = [box for box in boxes if box.certificates or box.shipped_at]
    issued = books.entries(tuple({ref for box in gone for _, ref in box.certificates}))
    for box in gone:
        moments = [issued[ref].happened for _, ref in box.certificates]
        amount = sum(content.quantity.amount for content in box.contents if content.lot == lot)
        yield min(moments, default=box.shipped_at), box.code, amount


def every_concession(books: Books) -> tuple[Granted, ...]:
    """All that were ever granted and not struck since, the latest first."""
    filed = books.entries(tuple(books.refs_of_kind("concession_granted.1")))
    lots = dict.fromkeys(e.record.concession.lot for e in filed.values() if isinstance(e.record, ConcessionGranted))
    return tuple(sorted((granted for lot in lots for granted in granted_for(books, lot)), key=_latest))


def _latest(granted: Granted) -> tuple[int, str]:
    return -granted.at, granted.concession.number


def concessions_of(books: Books, lot: str) -> tuple[Concession, ...]:
    """Every concession on a lot, in the order they were granted."""
    return tuple(granted.concession for granted in granted_for(books, lot))


def judged_rows(books: Books, plant: Plant, lot: str, at: int) -> dict[str, bool]:
    """The properties that a lot's specification asks for, in its order, and whether a result of each fails by now.

    Refused: lot_unknown, route_unknown.
    """
    asked = specified(books, plant, lot, at)
    if asked.specification is None:
        return {}
    wanted = replace(asked.specification, requirements=asked.rows)
    evidence = results_for(books, plant, lot, wanted, at=at)
    failed = {one.requirement.property for one in evidence if one.standing is Standing.FAILED}
    return {row.property: row.property in failed for row in asked.rows}


def conceded_for(books: Books, delivery: Delivery, lot: str, ground: str) -> tuple[Concession, ...]:
    """Those that cover what this delivery takes of the lot on a ground that they excuse: in force, and together with
    enough left. Else none.
    """
    wanted = delivery.quantity_of(lot)
    ours = frozenset(box.code for box in delivery.boxes)
    open_ones = [
        granted
        for granted in granted_for(books, lot, besides=ours)
        if granted.standing(delivery.at) == "in force"
        and granted.concession.quantity.unit is wanted.unit
        and granted.concession.excuses(ground)
    ]
    if sum(granted.left for granted in open_ones) < wanted.amount:
        return ()
    return tuple(granted.concession for granted in open_ones)


def conceded_drawing(books: Books, delivery: Delivery, lot: str) -> str:
    """The drawing's revision by which a lot was accepted in place of the one wanted, where a concession covers that;
    "" where none does, or need not.
    """
    drawings = accepted_for(books, delivery, lot)
    if wanted_drawing(books, delivery) in drawings:
        return ""
    return next((one for one in drawings if conceded_for(books, delivery, lot, ground_of_drawing(one))), "")


def require_conceded(books: Books, plant: Plant, lot: str, number: str, wanted: Quantity, at: int) -> tuple[str, ...]:
    """The properties of the lot that fail, each excused by concessions in force, one of them by this.

    Refused: concession_missing, concession_expired, concession_exceeded, concession_other, unit_mixed, route_unknown.
    """
    granted = granted_for(books, lot)
    found = next((g for g in granted if g.concession.number == number), None)
    if found is None:
        raise Refused("concession_missing", lot=lot, number=number)
    if found.standing(at) == "run out":
        raise Refused("concession_expired", number=number)
    if found.concession.quantity.unit is not wanted.unit:
        raise Refused("unit_mixed", one=found.concession.quantity.unit.value, other=wanted.unit.value)
    if found.left < wanted.amount:
        raise Refused("concession_exceeded", number=number, left=Quantity(found.left, wanted.unit), wanted=wanted)
    failed = tuple(key for key, fails in judged_rows(books, plant, lot, at).items() if fails)
    in_force = [g for g in granted if g.standing(at) == "in force" and g.concession.quantity.unit is wanted.unit]
    bare = [key for key in failed if _left_for(in_force, key) < wanted.amount]
    if bare or (failed and not any(found.concession.excuses(key) for key in failed)):
        raise Refused("concession_other", number=number, lot=lot, properties=", ".join(bare or failed))
    return failed


def _left_for(granted: Iterable[Granted], measured: str) -> int:
    """What concessions leave altogether for failed rows of a property."""
    return sum(one.left for one in granted if one.concession.excuses(measured))
