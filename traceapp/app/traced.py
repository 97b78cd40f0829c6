"""A trace, with what is shown beside it."""

from collections.abc import Mapping

from msgspec import Struct

from traceapp.domain.party import Party
from traceapp.domain.plant import Plant
from traceapp.services.ports import Books
from traceapp.services.tracing import Direction, Trace, trace
from traceapp.services.whereabouts import Whereabouts, where_now


class Traced(Struct, frozen=True):
    """A trace with what is shown beside it: where the quantity is now, suppliers by lot, names of parties by key."""

    trace: Trace
    where: tuple[Whereabouts, ...]
    suppliers: Mapping[str, str]
    parties: Mapping[str, str]


def traced(books: Books, plant: Plant, code: str, direction: Direction, *, at: int) -> Traced:
    """From any code, back or forward. Refused `code_unknown`."""
    found = trace(books, plant, code, direction)
    where = where_now(books, found) if direction is Direction.FORWARD else ()
    states = books.lots([node.code for node in found.nodes])
    parties = {party.key: party.name for party in books.facts("party", at) if isinstance(party, Party)}
    suppliers = {lot: state.supplier for lot, state in states.items() if state.supplier}
    return Traced(found, where, suppliers, parties)
