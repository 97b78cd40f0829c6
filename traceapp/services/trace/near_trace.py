"""A trace that is walked link by link in the books' own tables: every lot and link of it is listed."""

from collections.abc import Collection, Mapping, Sequence

from traceapp.domain.box import BoxState, Content
from traceapp.domain.plant import Plant
from traceapp.services.ports import Books, LinkLine, LotLine, PackedLine
from traceapp.services.trace.affected import affected, left_of, stock_of
from traceapp.services.trace.flow import WHOLE, Flow, back_flow, forward_flow
from traceapp.services.trace.genealogy import Genealogy
from traceapp.services.trace.trace_answer import Direction, Reached, StillHere, Trace, TraceNode
from traceapp.services.trace.trace_start import Start


def near_trace(
    books: Books,
    plant: Plant,
    start: Start,
    direction: Direction,
    rows: Mapping[str, LotLine | None],
    links: Sequence[LinkLine],
) -> Trace:
    """The answer from every lot that was reached and all links among them, as `Books.family` gives them."""
    walk = _back if direction is Direction.BACK else _forward
    return walk(plant, books, start, rows, links)


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


def boxes_traced(books: Books, plant: Plant, start: Start) -> Trace:
    """Boxes are the end of the line: forward of them are only the shipments they left with."""
    shares = dict.fromkeys(start.lots, WHOLE)
    known = books.rows_of(start.lots)
    rows = {lot: known.get(lot) for lot in start.lots}
    nodes, *_ = _drawn(plant, rows, Genealogy(shares, (), forward=True), Flow(tuple(shares.values()), ()))
    boxes = list(books.boxes(start.boxes).values())
    shipments, here = _shipments(books, boxes, start, shares), tuple(boxes_here(boxes, start, shares))
    lines = [line for line in books.packed(start.lots) if line.box in start.boxes]
    return Trace(start, Direction.FORWARD, nodes, (), (), shipments, here, affected(books, start, {}, lines, {}))


def lots_boxed(start: Start) -> dict[str, int]:
    """The start lots of which only what lies in boxes is meant."""
    return dict.fromkeys((lot for lot in start.lots if lot not in start.onwards), WHOLE)


def nodes_boxed(books: Books, plant: Plant, start: Start, reached: Collection[str]) -> tuple[TraceNode, ...]:
    """The start lots that are meant only as far as they lie in boxes, and that the walk did not reach."""
    alone = {lot: share for lot, share in lots_boxed(start).items() if lot not in reached}
    rows = books.rows_of(tuple(alone))
    return _drawn(plant, rows, Genealogy(alone, (), forward=True), Flow(tuple(alone.values()), ()))[0] if alone else ()


def counts(start: Start, line: PackedLine, reached: Collection[str]) -> bool:
    """Whether what lies in a box is meant: the box was asked for, or the lot was reached. Of a start lot only what was
    packed out of the container, or after the load, that was asked for.
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


def _when(reached: Reached) -> tuple[int, str]:
    return reached.shipped_at, reached.shipment


def lots_here(nodes: Sequence[TraceNode], limited: Mapping[str, tuple[str, int]]) -> list[StillHere]:
    """Lots with something left. limited: of start lots meant in part, the unit and how much of that part is left."""
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
