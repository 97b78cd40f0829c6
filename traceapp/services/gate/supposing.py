"""What if, of one shipment: its rules under other regimes, with a box swapped, and which stock passes (DOMAIN 24).

Everything stands in an order that says nothing: regimes as in their pack, boxes as in the shipment, stock by code.
Nothing here is recorded or stated.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.box import BoxState
from traceapp.domain.order import OrderLine
from traceapp.domain.plant import Plant
from traceapp.domain.rules.judging import under_regime
from traceapp.domain.rules.question import Matter
from traceapp.errors import Refused
from traceapp.services.delivery.delivery import Delivery, read_delivery
from traceapp.services.gate.gate import boxes_alike
from traceapp.services.ports import Books
from traceapp.services.rules.ruling import matter_of
from traceapp.services.rules.sheet_facts import with_plant_data
from traceapp.services.rules.verdicts import Asked, Judged, answers_to, delivered_lots, questions_of
from traceapp.services.stock.reservations import free_for

MOST_STOCK = 200
"""Lots that are looked at; how many there are is told beside it."""


class Swapped(Struct, frozen=True):
    """The shipment with one box taken out and another one in."""

    out: str
    into: str
    judged: tuple[Judged, ...]


class Stock(Struct, frozen=True):
    """A free box of the order line, or a free lot of its part and class, by itself. lots: what is in a box.

    judged: empty where it cannot be judged, because no file describes its material.
    """

    code: str
    place: str
    lots: tuple[str, ...]
    judged: tuple[Judged, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether every rule is met, or complete."""
        return bool(self.judged) and all(one.verdict is not None and one.verdict.is_good for one in self.judged)


class Shelf(Struct, frozen=True):
    """The stock that was looked at, by code, and how much there is in all."""

    stock: tuple[Stock, ...]
    total: int

    @property
    def good(self) -> tuple[Stock, ...]:
        """What passes by itself."""
        return tuple(one for one in self.stock if one.is_good)


class Supposed(Struct, frozen=True):
    """judged: the shipment as it is. others: the same under the other regimes. swaps: with one box of it replaced."""

    shipment: str
    judged: tuple[Judged, ...]
    others: tuple[Judged, ...]
    swaps: tuple[Swapped, ...]
    shelf: Shelf


def what_if(books: Books, plant: Plant, shipment: str, at: int) -> Supposed:
    """Everything that is asked what if of a shipment. Refused: shipment_unknown, and as `asked_about`.

    at: UTC microseconds.
    """
    delivery = read_delivery(books, plant, shipment, at)
    lots, line = delivered_lots(delivery), delivery.line
    if line is None or not lots:
        return Supposed(shipment, (), (), (), Shelf((), 0))
    asked = questions_of(books, plant, line, lots, at)
    return Supposed(
        shipment,
        _answers(asked),
        tuple(one for each in asked for one in _others(each)),
        tuple(_swaps(books, plant, delivery, asked)),
        shelf_of(books, plant, line, at),
    )


def shelf_of(books: Books, plant: Plant, line: OrderLine, at: int) -> Shelf:
    """The free stock of an order line, each box and lot judged by itself; nothing where no rule is asked."""
    asked = questions_of(books, plant, line, (), at)
    if not asked:
        return Shelf((), 0)
    boxes = books.boxes(books.box_codes(order=line.key, status="packed"))
    lots = [one.row for one in free_for(books, plant, line, at)]
    bare = [Stock(code, box.place, _lots_in((box,))) for code, box in boxes.items()]
    bare += [Stock(row.code, row.place, (row.code,)) for row in lots]
    bare.sort(key=lambda one: one.code)
    looked = bare[:MOST_STOCK]
    matter = _matter(books, plant, asked, (lot for one in looked for lot in one.lots), at)
    return Shelf(tuple(_judged_alone(one, asked, matter) for one in looked), len(bare))


def _judged_alone(stock: Stock, asked: Sequence[Asked], matter: Mapping[str, Matter]) -> Stock:
    if not stock.lots or any(lot not in matter for lot in stock.lots):
        return stock
    return replace(stock, judged=_answers(_asked_of(asked, stock.lots, matter)))


def _others(asked: Asked) -> Iterator[Judged]:
    """The verdicts under the regimes that the order line is not judged by."""
    if asked.question is None:
        return
    done = {one.regime.key for each in answers_to(asked) if each.verdict for one in each.verdict.regimes}
    for regime in asked.question.pack.regimes:
        if regime.key not in done:
            yield Judged(asked.rule, under_regime(asked.question, regime.key))


def _swaps(books: Books, plant: Plant, delivery: Delivery, asked: Sequence[Asked]) -> Iterator[Swapped]:
    """Each box of an open shipment against each that the gate would try in its place."""
    if delivery.shipment.shipped_at:
        return
    alike = {box.code: boxes_alike(books, delivery, box) for box in delivery.boxes}
    others = books.boxes(tuple(dict.fromkeys(code for codes in alike.values() for code in codes)))
    every = _lots_in((*delivery.boxes, *others.values()))
    matter = _matter(books, plant, asked, every, delivery.at)
    known: dict[tuple[str, ...], tuple[Judged, ...]] = {}
    for out in delivery.boxes:
        for code in sorted(alike[out.code]):
            lots = _lots_in(tuple(others[code] if box is out else box for box in delivery.boxes))
            if any(lot not in matter for lot in lots):
                continue
            if lots not in known:
                known[lots] = _answers(_asked_of(asked, lots, matter))
            yield Swapped(out.code, code, known[lots])


def _lots_in(boxes: Sequence[BoxState]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(content.lot for box in boxes for content in box.contents))


def _matter(books: Books, plant: Plant, asked: Sequence[Asked], lots: Iterable[str], at: int) -> dict[str, Matter]:
    """The lots as they are judged; without those that no file describes."""
    questions = [one.question for one in asked if one.question is not None]
    is_sheet = any(one.pack.is_sheet for one in questions)
    found: dict[str, Matter] = {}
    for lot in dict.fromkeys(lots if questions else ()):
        try:
            matter = matter_of(books, plant, lot, questions[0].magnet)
        except Refused:
            continue
        found[lot] = with_plant_data(books, matter, at) if is_sheet else matter
    return found


def _asked_of(asked: Sequence[Asked], lots: Sequence[str], matter: Mapping[str, Matter]) -> tuple[Asked, ...]:
    """The same questions, supposing that these lots were delivered instead."""
    these = tuple(matter[lot] for lot in lots)
    return tuple(
        each if each.question is None else replace(each, question=replace(each.question, matter=these, supposed=True))
        for each in asked
    )


def _answers(asked: Sequence[Asked]) -> tuple[Judged, ...]:
    return tuple(one for each in asked for one in answers_to(each))
