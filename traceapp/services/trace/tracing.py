"""Where something came from, and where it went: whatever may be suspected is followed both ways, near or far."""

from msgspec.structs import replace

from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import Target
from traceapp.services.ports import Books
from traceapp.services.trace.affected import stock_of, summed
from traceapp.services.trace.far_trace import far_trace
from traceapp.services.trace.mixed_start import with_mixed
from traceapp.services.trace.near_trace import boxes_traced, near_trace
from traceapp.services.trace.trace_answer import Beneath, Direction, Trace
from traceapp.services.trace.trace_start import Start, start_of

NEAR = 5_000
"""So many lots are listed and drawn, each with its links."""


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
        return boxes_traced(books, plant, start)
    start = with_mixed(books, start, direction)
    lots = tuple(start.onwards) if direction is Direction.FORWARD else start.lots
    near = books.near_family(lots, forward=direction is Direction.FORWARD, most=NEAR)
    if near is None:
        far = far_trace(books, plant, start, direction, least=least)
        if far is not None:
            return far
        near = books.family(lots, forward=direction is Direction.FORWARD)
    return _cut(near_trace(books, plant, start, direction, *near), least)


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
    """The trace without lots of a smaller share; `beneath` sums those up. The start lots stay."""
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
