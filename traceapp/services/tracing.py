"""Where something came from, and where it went: lots, links, how much of it, shipments reached, what is still here.

Nothing is left out in silence: every ancestor or descendant is a node, however small its share, unless somebody set a
threshold or there are too many to list; then it is told how many lie beneath. Shares are whole numbers of 10⁻¹²; what
is divided adds up exactly.
"""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.box import BoxState, Content
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import Target
from traceapp.services.affected import Affected, affected, left_of, stock_of, summed
from traceapp.services.flow import WHOLE, Flow, back_flow, forward_flow
from traceapp.services.genealogy import Genealogy
from traceapp.services.ports import Books, LinkLine, LotLine, PackedLine
from traceapp.services.trace_start import Start, start_of

NEAR = 5_000
"""So many lots are listed and drawn, each with its links."""


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


class ForCustomer(Struct, frozen=True):
    """What one customer got of it, over all shipments. suspect: of those pieces, what came from the chosen matter."""

    customer: str
    shipments: int
    boxes: int
    pieces: int
    suspect: int


class Beneath(Struct, frozen=True):
    """Lots that were reached and are not listed: how many, the largest share among them, and what became of them.

    amounts: by unit, all that was ever made of them and did not go on, and how much of that is suspect.
    """

    lots: int = 0
    largest: int = 0
    amounts: tuple[tuple[str, int, int], ...] = ()


class Trace(Struct, frozen=True):
    """The answer. along: for each link, the share of the chosen matter that went that way. customers: keys of the
    parties reached, each once. affected: forward, what became of everything reached, by unit. least: the threshold
    (10⁻¹²) under which a lot is not listed. sources: of the lots listed, those that came from no other.
    """

    start: Start
    direction: Direction
    nodes: tuple[TraceNode, ...]
    links: tuple[LinkLine, ...]
    along: tuple[int, ...]
    shipments: tuple[Reached, ...] = ()
    still_here: tuple[StillHere, ...] = ()
    affected: tuple[Affected, ...] = ()
    least: int = 0
    beneath: Beneath = Beneath()
    sources: tuple[str, ...] = ()

    @property
    def lots(self) -> int:
        """How many lots were reached, the chosen ones included."""
        return len(self.nodes) + self.beneath.lots

    @property
    def is_whole(self) -> bool:
        """Whether every lot and link of the answer is listed."""
        return not self.beneath.lots

    @property
    def by_customer(self) -> tuple[ForCustomer, ...]:
        """By customer, whoever got most pieces first."""
        found: dict[str, ForCustomer] = {}
        for one in self.shipments:
            was = found.get(one.customer, ForCustomer(one.customer, 0, 0, 0, 0))
            found[one.customer] = ForCustomer(
                one.customer,
                was.shipments + 1,
                was.boxes + len(one.boxes),
                was.pieces + one.pieces,
                was.suspect + one.pieces * one.share // WHOLE,
            )
        return tuple(sorted(found.values(), key=_most_first))

    @property
    def customers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(reached.customer for reached in self.shipments if reached.customer))


def trace(books: Books, plant: Plant, code: str, direction: Direction) -> Trace:
    """From a lot, a container (`<lot>/n`), a box, a shipment, a certificate number, a load or a supplier's lot.

    Refused `code_unknown` when the books have nothing under that code.
    """
    return trace_from(books, plant, start_of(books, code), direction)


def trace_from(books: Books, plant: Plant, start: Start, direction: Direction, *, least: int = 0) -> Trace:
    """From anything, several things at once. least: lots with a smaller share (10⁻¹²) are not listed, only counted.

    What reaches no further than NEAR is walked in the books' own tables; beyond that the arrays are quicker, and only
    the largest shares are listed.
    """
    if direction is Direction.FORWARD and start.boxes:
        return _from_boxes(books, plant, start)
    lots = tuple(start.onwards) if direction is Direction.FORWARD else start.lots
    near = books.near_family(lots, forward=direction is Direction.FORWARD, most=NEAR)
    if near is None:
        from traceapp.services.far_trace import far_trace

        far = far_trace(books, plant, start, direction, least=least)
        if far is not None:
            return far
        near = books.family(lots, forward=direction is Direction.FORWARD)
    found = _back(plant, books, start, *near) if direction is Direction.BACK else _forward(plant, books, start, *near)
    return _cut(found, least)


def to_hold(found: Trace) -> tuple[Target, ...]:
    """What one act holds of a forward trace: all that is still here and free, and what it started from, so that what
    comes back or was left in a machine is stopped as well. Of a container, only that; of what a load touched, what was
    taken from it before the load is stopped too, until somebody frees it.
    """
    free = [one for one in found.still_here if one.status != "held"]
    limited = found.start.limited()
    targets = [Target(box=one.code) if one.kind == "box" else Target(lot=one.code) for one in free]
    targets += [Target(lot=lot) for lot in found.start.onwards if lot not in limited and not found.start.boxes]
    kept = [t for t in targets if t.lot not in limited]
    kept += [Target(lot=lot, container=n) for lot, containers in limited.items() for n in containers or (0,)]
    return tuple(dict.fromkeys(kept))


def _cut(found: Trace, least: int) -> Trace:
    """Only what has its share, and how much has not."""
    small = [node for node in found.nodes if node.share < least and node.code not in found.start.lots]
    if not small:
        return replace(found, least=least)
    gone = {node.code for node in small}
    kept = [
        (link, share)
        for link, share in zip(found.links, found.along, strict=True)
        if not {link.child, link.parent} & gone
    ]
    return replace(
        found,
        nodes=tuple(node for node in found.nodes if node.code not in gone),
        links=tuple(link for link, _ in kept),
        along=tuple(share for _, share in kept),
        least=least,
        beneath=Beneath(
            len(small),
            max(node.share for node in small),
            summed(stock_of((node.row, node.share) for node in small if node.row is not None)),
        ),
        sources=tuple(code for code in found.sources if code not in gone),
    )


def _back(
    plant: Plant, books: Books, start: Start, rows: Mapping[str, LotLine | None], links: Sequence[LinkLine]
) -> Trace:
    amounts = dict(start.amounts)
    family = Genealogy(amounts, links, forward=False)
    flow = back_flow(books, family, tuple(amounts.values()))
    nodes, drawn, along = _drawn(plant, rows, family, flow)
    fed = {link.child for link in drawn}
    sources = tuple(node.code for node in nodes if node.code not in fed)
    return Trace(start, Direction.BACK, nodes, drawn, along, sources=sources)


def _forward(
    plant: Plant, books: Books, start: Start, rows: Mapping[str, LotLine | None], links: Sequence[LinkLine]
) -> Trace:
    lots = start.onwards
    family = Genealogy(lots, links, forward=True)
    for number, lot in enumerate(lots):
        family.onwards[number] = [n for n in family.onwards[number] if _went_on(start, lot, links[n], rows)]
    nodes, drawn, along = _drawn(plant, rows, family, forward_flow(books, family, len(lots)))
    shares = {node.code: node.share for node in nodes}
    boxes = _boxes(books, start, tuple(shares))
    limited = left_of(books, start)
    whole = ((node.row, node.share) for node in nodes if node.row is not None and node.code not in limited)
    packed = [line for line in books.packed(tuple({**shares, **lots_boxed(start)})) if counts(start, line, shares)]
    return Trace(
        start,
        Direction.FORWARD,
        (*nodes, *nodes_boxed(books, plant, start, shares)),
        drawn,
        along,
        _shipments(books, boxes, start, shares),
        (*lots_here(nodes, limited), *boxes_here(boxes, start, shares)),
        affected(books, start, stock_of(whole), packed, shares),
    )


def lots_boxed(start: Start) -> dict[str, int]:
    """The start lots of which only what lies in boxes is meant."""
    return dict.fromkeys((lot for lot in start.lots if lot not in start.onwards), WHOLE)


def nodes_boxed(books: Books, plant: Plant, start: Start, reached: Collection[str]) -> tuple[TraceNode, ...]:
    """Those that the walk did not reach."""
    alone = {lot: share for lot, share in lots_boxed(start).items() if lot not in reached}
    rows = books.rows_of(tuple(alone))
    return _drawn(plant, rows, Genealogy(alone, (), forward=True), Flow(tuple(alone.values()), ()))[0] if alone else ()


def counts(start: Start, line: PackedLine, reached: Collection[str]) -> bool:
    """What lies in a box that was asked for; else, of the start lots, only what was packed from the container, or after
    the load.
    """
    if line.box in start.chosen:
        return True
    if line.lot in start.onwards:
        return start.feeds(line.lot, line.container, line.packed_at)
    return line.lot in reached


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
    shipments, here = _shipments(books, boxes, start, shares), tuple(boxes_here(boxes, start, shares))
    lines = [line for line in books.packed(start.lots) if line.box in start.boxes]
    return Trace(start, Direction.FORWARD, nodes, (), (), shipments, here, affected(books, start, {}, lines, {}))


def columns_of(plant: Plant) -> dict[str, int]:
    """The number of the step that bears lots of a kind."""
    return {step.kind: step.number for route in plant.routes.values() for step in route.steps if step.kind}


def _drawn(
    plant: Plant, rows: Mapping[str, LotLine | None], family: Genealogy, flow: Flow
) -> tuple[tuple[TraceNode, ...], tuple[LinkLine, ...], tuple[int, ...]]:
    """Lots and links that are met from the start, and shares along them; lots by column, the greatest share first."""
    columns = columns_of(plant)
    met = sorted(
        (columns.get(code[:2], 0), -share, code, depth, links)
        for code, share, depth, links in zip(family.codes, flow.shares, family.depths(), family.onwards, strict=True)
        if depth >= 0
    )
    nodes = [TraceNode(code, rows.get(code), -less, column, depth) for column, less, code, depth, _ in met]
    numbers = [n for *_, links in met for n in links]
    return tuple(nodes), tuple([family.links[n] for n in numbers]), tuple([flow.along[n] for n in numbers])


def _boxes(books: Books, start: Start, codes: Sequence[str]) -> list[BoxState]:
    """Boxes with any of it: of the start lots, only what was taken from the container, or after the load; and those
    that were asked for.
    """
    known = set(codes)
    found = books.boxes(tuple(dict.fromkeys((*books.boxes_of(codes), *start.chosen)))).values()
    return [box for box in found if any(_counts(start, box, content, known) for content in box.contents)]


def _counts(start: Start, box: BoxState, content: Content, reached: Collection[str]) -> bool:
    if box.code in start.chosen:
        return True
    if content.lot in start.onwards:
        return start.feeds(content.lot, content.container, box.packed_at)
    return content.lot in reached


def _share_of(box: BoxState, start: Start, shares: Mapping[str, int]) -> tuple[int, int]:
    """The pieces (or milligrams) in a box, and those of them that came from the chosen matter, in 10⁻¹²."""
    whole = sum(content.quantity.amount for content in box.contents)
    if box.code in start.chosen:
        return whole, whole * WHOLE
    meant = [content for content in box.contents if _counts(start, box, content, shares)]
    return whole, sum(content.quantity.amount * shares[content.lot] for content in meant)


def _shipments(books: Books, boxes: Sequence[BoxState], start: Start, shares: Mapping[str, int]) -> tuple[Reached, ...]:
    gone: dict[str, list[BoxState]] = {}
    for box in boxes:
        if box.shipped_at:
            gone.setdefault(box.shipment, []).append(box)
    reached = []
    for code, inside in gone.items():
        state = books.shipment(code)
        whole = sum(_share_of(box, start, shares)[0] for box in inside)
        part = sum(_share_of(box, start, shares)[1] for box in inside)
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


def _most_first(one: ForCustomer) -> tuple[int, str]:
    return -one.pieces, one.customer


def _when(reached: Reached) -> tuple[int, str]:
    return reached.shipped_at, reached.shipment


def lots_here(nodes: Sequence[TraceNode], limited: Mapping[str, tuple[str, int]]) -> list[StillHere]:
    """limited: how much is left of what is meant of a lot that is not meant whole, with its unit."""
    left = ((node, node.row, limited.get(node.code, ("", node.row.left))[1]) for node in nodes if node.row is not None)
    return [
        StillHere("lot", node.code, row.place, row.status, amount, row.unit, node.share)
        for node, row, amount in left
        if amount > 0
    ]


def boxes_here(boxes: Sequence[BoxState], start: Start, shares: Mapping[str, int]) -> list[StillHere]:
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
        for whole, part in (_share_of(box, start, shares),)
    ]
