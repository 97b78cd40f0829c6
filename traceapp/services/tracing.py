"""Where something came from, and where it went: lots, links, how much of it, shipments reached, what is still here.

Nothing is left out in silence: every ancestor or descendant is a node, however small its share. Shares are whole
numbers of 10⁻¹²; what is divided adds up exactly.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from traceapp.domain.box import BoxState
from traceapp.domain.plant import Plant
from traceapp.services.flow import WHOLE, Flow, back_flow, forward_flow
from traceapp.services.genealogy import Genealogy
from traceapp.services.ports import Books, LinkLine, LotLine
from traceapp.services.trace_start import Start, start_of


class Direction(StrEnum):
    """Backward to where it came from, or forward to where it went."""

    BACK = "back"
    FORWARD = "forward"


class TraceNode(Struct, frozen=True):
    """One lot of the answer. row: None for a lot that was never born here.

    share: backward, how much of the chosen matter came from this lot; forward, how much of this lot from the chosen
    matter. column: the number of the step that bore it, 0 where no route says. depth: links away from the chosen one.
    """

    code: str
    row: LotLine | None
    share: int
    column: int
    depth: int


class Reached(Struct, frozen=True):
    """A shipment with some of it. share: of the pieces in those boxes. shipped_at: UTC microseconds."""

    shipment: str
    customer: str
    shipped_at: int
    boxes: tuple[str, ...]
    pieces: int
    share: int


class StillHere(Struct, frozen=True):
    """A lot with something left, or a box that has not left. kind: lot or box; amount in `unit`."""

    kind: str
    code: str
    place: str
    status: str
    amount: int
    unit: str
    share: int
    shipment: str = ""


class Trace(Struct, frozen=True):
    """The answer. along: for each link, the share of the chosen matter that went that way. customers: keys of the
    parties reached, each once.
    """

    start: Start
    direction: Direction
    nodes: tuple[TraceNode, ...]
    links: tuple[LinkLine, ...]
    along: tuple[int, ...]
    shipments: tuple[Reached, ...] = ()
    still_here: tuple[StillHere, ...] = ()

    @property
    def customers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(reached.customer for reached in self.shipments if reached.customer))


def trace(books: Books, plant: Plant, code: str, direction: Direction) -> Trace:
    """From a lot, a container (`<lot>/n`), a box, a shipment, a certificate number, a load or a supplier's lot.

    Refused `code_unknown` when the books have nothing under that code.
    """
    start = start_of(books, code)
    if direction is Direction.BACK:
        return _back(plant, books, start)
    if start.boxes:
        return _from_boxes(books, plant, start)
    return _forward(plant, books, start)


def _back(plant: Plant, books: Books, start: Start) -> Trace:
    amounts = dict(start.amounts)
    rows, links = books.family(tuple(amounts), forward=False)
    family = Genealogy(amounts, links, forward=False)
    flow = back_flow(books, family, tuple(amounts.values()))
    return Trace(start, Direction.BACK, *_drawn(plant, rows, family, flow))


def _forward(plant: Plant, books: Books, start: Start) -> Trace:
    lots = dict(start.amounts)
    rows, links = books.family(tuple(lots), forward=True)
    family = Genealogy(lots, links, forward=True)
    for number, lot in enumerate(lots):
        family.onwards[number] = [n for n in family.onwards[number] if _went_on(start, lot, links[n], rows)]
    nodes, drawn, along = _drawn(plant, rows, family, forward_flow(books, family, len(lots)))
    shares = {node.code: node.share for node in nodes}
    boxes = _boxes(books, start, tuple(shares))
    return Trace(
        start,
        Direction.FORWARD,
        nodes,
        drawn,
        along,
        _shipments(books, boxes, shares),
        (*_lots_here(nodes), *_boxes_here(boxes, shares)),
    )


def _went_on(start: Start, lot: str, link: LinkLine, rows: Mapping[str, LotLine | None]) -> bool:
    """Of the start lots, only draws from the container, or after the load, count."""
    child = rows.get(link.child)
    return start.feeds(lot, link.container, child.born_at if child else None)


def _from_boxes(books: Books, plant: Plant, start: Start) -> Trace:
    """Boxes are the end of the line: forward of them are only the shipments they left with."""
    shares = dict.fromkeys(start.lots, WHOLE)
    known = books.rows_of(start.lots)
    rows = {lot: known.get(lot) for lot in start.lots}
    nodes, *_ = _drawn(plant, rows, Genealogy(shares, (), forward=True), Flow(tuple(shares.values()), ()))
    boxes = list(books.boxes(start.boxes).values())
    shipments = _shipments(books, boxes, shares)
    return Trace(start, Direction.FORWARD, nodes, (), (), shipments, tuple(_boxes_here(boxes, shares)))


def _drawn(
    plant: Plant, rows: Mapping[str, LotLine | None], family: Genealogy, flow: Flow
) -> tuple[tuple[TraceNode, ...], tuple[LinkLine, ...], tuple[int, ...]]:
    """Lots and links that are met from the start, and shares along them; lots by column, the greatest share first."""
    columns = {step.kind: step.number for route in plant.routes.values() for step in route.steps if step.kind}
    met = sorted(
        (columns.get(code[:2], 0), -share, code, depth, links)
        for code, share, depth, links in zip(family.codes, flow.shares, family.depths(), family.onwards, strict=True)
        if depth >= 0
    )
    nodes = [TraceNode(code, rows.get(code), -less, column, depth) for column, less, code, depth, _ in met]
    numbers = [n for *_, links in met for n in links]
    return tuple(nodes), tuple([family.links[n] for n in numbers]), tuple([flow.along[n] for n in numbers])


def _boxes(books: Books, start: Start, codes: Sequence[str]) -> list[BoxState]:
    """Boxes with any of it: of the start lots, only what was taken from the container, or after the load."""
    known = set(codes)
    found = books.boxes(books.boxes_of(codes)).values()
    return [box for box in found if any(_counts(start, box, c.lot, c.container, known) for c in box.contents)]


def _counts(start: Start, box: BoxState, lot: str, container: int, known: set[str]) -> bool:
    return lot in known and (lot not in start.lots or start.feeds(lot, container, box.packed_at))


def _share_of(box: BoxState, shares: Mapping[str, int]) -> tuple[int, int]:
    """The pieces (or milligrams) in a box, and those of them that came from the chosen matter, in 10⁻¹²."""
    whole = sum(content.quantity.amount for content in box.contents)
    part = sum(content.quantity.amount * shares.get(content.lot, 0) for content in box.contents)
    return whole, part


def _shipments(books: Books, boxes: Sequence[BoxState], shares: Mapping[str, int]) -> tuple[Reached, ...]:
    gone: dict[str, list[BoxState]] = {}
    for box in boxes:
        if box.shipped_at:
            gone.setdefault(box.shipment, []).append(box)
    reached = []
    for code, inside in gone.items():
        state = books.shipment(code)
        whole = sum(_share_of(box, shares)[0] for box in inside)
        part = sum(_share_of(box, shares)[1] for box in inside)
        reached.append(
            Reached(
                code,
                state.customer if state is not None else "",
                max(box.shipped_at for box in inside),
                tuple(box.code for box in inside),
                sum(box.pieces for box in inside),
                part // whole if whole else 0,
            )
        )
    return tuple(sorted(reached, key=_when))


def _when(reached: Reached) -> tuple[int, str]:
    return reached.shipped_at, reached.shipment


def _lots_here(nodes: Sequence[TraceNode]) -> list[StillHere]:
    return [
        StillHere("lot", node.code, node.row.place, node.row.status, node.row.left, node.row.unit, node.share)
        for node in nodes
        if node.row is not None and node.row.left > 0
    ]


def _boxes_here(boxes: Sequence[BoxState], shares: Mapping[str, int]) -> list[StillHere]:
    here = [box for box in boxes if not box.shipped_at]
    return [
        StillHere(
            "box",
            box.code,
            box.place,
            "held" if box.held else box.status,
            box.pieces,
            "pcs",
            part // whole if whole else 0,
            box.shipment,
        )
        for box in here
        for whole, part in (_share_of(box, shares),)
    ]
