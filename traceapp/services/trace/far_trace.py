"""A trace that goes far, in the arrays of all links: the largest shares are listed, everything else is counted."""

from collections.abc import Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from traceapp.domain.plant import Plant
from traceapp.domain.quantity import shared_out
from traceapp.services.ports import Books, LotsReached, PackedLine
from traceapp.services.trace.affected import affected, left_of, summed
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.genealogy import weights_of
from traceapp.services.trace.near_trace import boxes_here, columns_of, counts, lots_boxed, lots_here, nodes_boxed
from traceapp.services.trace.trace_answer import Beneath, Direction, Reached, StillHere, Trace, TraceNode
from traceapp.services.trace.trace_start import Start

LISTED = 2_000
"""Lots of the largest shares, with their lines; what is still here and where it was shipped is listed whole."""


def far_trace(books: Books, plant: Plant, start: Start, direction: Direction, *, least: int) -> Trace | None:
    """As `tracing.trace_from`; None where the links have no order, so that somebody else must walk them."""
    forward = direction is Direction.FORWARD
    amounts = start.onwards if forward else dict(start.amounts)
    parts = (WHOLE,) * len(amounts) if forward else _divided(tuple(amounts.values()))
    reach = books.reach(
        dict(zip(amounts, parts, strict=True)),
        forward=forward,
        weigh=partial(weights_of, books),
        cut=limits(books, start) if forward and start.limited() else {},
    )
    if reach is None:
        return None
    listed = dict(reach.listed(least, LISTED))
    nodes = _nodes(books, plant, listed)
    others = reach.lots - len(listed)
    smaller = reach.listed(0, len(listed) + 1)[len(listed) :] if others else []
    found = Trace(
        start,
        direction,
        nodes,
        (),
        (),
        least=least,
        beneath=Beneath(others, smaller[0][1] if smaller else 0, summed(reach.stock(without=tuple(listed)))),
        sources=() if forward else _sources(books, tuple(listed)),
    )
    return found if not forward else _with_whereabouts(books, plant, found, reach)


def _divided(amounts: tuple[int, ...]) -> tuple[int, ...]:
    return shared_out(WHOLE, amounts if any(amounts) else (1,) * len(amounts))


def limits(books: Books, start: Start) -> dict[str, list[bool]]:
    """Of the children of start lots, which links count: only draws from the container, or after the load."""
    children = {link.child for link in books.children_of(tuple(start.limited()))}
    born = books.rows_of(tuple(children))
    lots = set(start.onwards)
    found: dict[str, list[bool]] = {}
    for link in books.links_into(tuple(children)):
        row = born.get(link.child)
        feeds = link.parent not in lots or start.feeds(link.parent, link.container, row.born_at if row else None)
        found.setdefault(link.child, []).append(feeds)
    return {child: links for child, links in found.items() if not all(links)}


def _nodes(books: Books, plant: Plant, listed: Mapping[str, int]) -> tuple[TraceNode, ...]:
    columns, rows = columns_of(plant), books.rows_of(tuple(listed))
    nodes = (TraceNode(code, rows.get(code), share, columns.get(code[:2], 0), 0) for code, share in listed.items())
    return tuple(sorted(nodes, key=_by_column))


def _by_column(node: TraceNode) -> tuple[int, int, str]:
    return node.column, -node.share, node.code


def _sources(books: Books, codes: Sequence[str]) -> tuple[str, ...]:
    fed = {link.child for link in books.links_into(codes)}
    return tuple(code for code in codes if code not in fed)


def _with_whereabouts(books: Books, plant: Plant, found: Trace, reach: LotsReached) -> Trace:
    start = found.start
    packed = dict(reach.packed())
    lines = [*books.packed(tuple({**packed, **lots_boxed(start)}))]
    if start.limited() or start.chosen:
        lines = [line for line in lines if counts(start, line, packed)]
    left = dict(reach.with_left())
    rows = books.rows_of(tuple(left))
    here = [TraceNode(code, rows.get(code), share, 0, 0) for code, share in left.items()]
    return replace(
        found,
        nodes=(*found.nodes, *nodes_boxed(books, plant, start, {node.code for node in found.nodes})),
        shipments=_shipments(books, lines, start, packed),
        still_here=(*lots_here(here, left_of(books, start)), *_boxes_here(books, lines, start, packed)),
        affected=affected(books, start, reach.stock(without=tuple(start.limited())), lines, packed),
    )


def _shipments(
    books: Books, lines: Sequence[PackedLine], start: Start, shares: Mapping[str, int]
) -> tuple[Reached, ...]:
    boxes: dict[str, dict[str, PackedLine]] = {}
    parts: dict[str, int] = {}
    for line in lines:
        if line.status == "shipped":
            code = line.shipment
            boxes.setdefault(code, {})[line.box] = line
            share = WHOLE if line.box in start.chosen else shares[line.lot]
            parts[code] = parts.get(code, 0) + line.amount * share
    states = books.shipments(tuple(boxes))
    reached = []
    for code, inside in boxes.items():
        state = states.get(code)
        whole = sum(line.whole for line in inside.values())
        reached.append(
            Reached(
                code,
                state.customer if state is not None else "",
                state.shipped_at if state is not None else 0,
                tuple(inside),
                sum(line.pieces for line in inside.values()),
                parts[code] // whole if whole else 0,
            )
        )
    return tuple(sorted(reached, key=_when))


def _boxes_here(books: Books, lines: Sequence[PackedLine], start: Start, shares: Mapping[str, int]) -> list[StillHere]:
    here = dict.fromkeys(line.box for line in lines if line.status != "shipped")
    return boxes_here(list(books.boxes(tuple(here)).values()), start, shares)


def _when(reached: Reached) -> tuple[int, str]:
    return reached.shipped_at, reached.shipment
