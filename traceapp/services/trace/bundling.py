"""A trace of any size as a graph: its lots in bundles, by the step that bore them, and what went between these."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from traceapp.domain.bundle import Bundle, Bundled, BundleLink, Folding
from traceapp.domain.plant import Plant
from traceapp.services.ports import Books
from traceapp.services.trace.far_trace import limits
from traceapp.services.trace.genealogy import weights_of
from traceapp.services.trace.near_trace import columns_of
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.trace_start import Start


def bundled_from(books: Books, plant: Plant, start: Start, direction: Direction, folding: Folding) -> Bundled | None:
    """Every lot of the trace, however small its share. None for what only the journal knows (a past day), where links
    have no order, and forward of boxes, which are the end of the line.
    """
    forward = direction is Direction.FORWARD
    if forward and start.boxes:
        return None
    amounts = start.onwards if forward else dict(start.amounts)
    cut = limits(books, start) if forward and start.limited() else {}
    found = books.bundled(amounts, folding, forward=forward, weigh=partial(weights_of, books), cut=cut)
    if found is None:
        return None
    columns = columns_of(plant)
    known = tuple(replace(one, column=columns.get(one.kind, 0)) for one in found.bundles)
    beside = _beside(known, found.links)
    placed = tuple(replace(one, column=beside.get(n, one.column)) for n, one in enumerate(known))
    return replace(found, bundles=placed)


def _beside(bundles: Sequence[Bundle], links: Sequence[BundleLink]) -> dict[int, int]:
    """The columns of bundles that no route's step bears (by-products), by the bundles' places.

    Each stands beside what was made of the same lots; where nothing was, beside those lots.
    """
    found = {}
    for child, one in enumerate(bundles):
        came = [link for link in links if link.child == child and not one.column and not one.is_start]
        if came:
            source = max(came, key=_share).parent
            made = [link for link in links if link.parent == source and bundles[link.child].column]
            found[child] = bundles[max(made, key=_share).child if made else source].column
    return found


def _share(link: BundleLink) -> int:
    return link.share
