"""A trace, with what is shown beside it."""

from collections.abc import Mapping

from msgspec import Struct

from traceapp.app.missing import Missing
from traceapp.domain.party import Party
from traceapp.domain.plant import Plant
from traceapp.services.ports import Books
from traceapp.services.tracing import Direction, Trace, trace
from traceapp.services.whereabouts import Whereabouts, where_now


class Traced(Struct, frozen=True):
    """A trace with what is shown beside it: where the quantity is now, suppliers by lot, names of parties by key.

    told: when somebody at the customer of a shipment was told last in a review of its certificate (UTC microseconds).
    records: of the journal that was searched. took_ms: how long that took. missing: why there may be more.
    """

    trace: Trace
    where: tuple[Whereabouts, ...]
    suppliers: Mapping[str, str]
    parties: Mapping[str, str]
    told: Mapping[str, int] = {}
    records: int = 0
    took_ms: int = 0
    missing: Missing = Missing()


def traced(books: Books, plant: Plant, code: str, direction: Direction, *, at: int) -> Traced:
    """From any code, back or forward. Refused `code_unknown`."""
    found = trace(books, plant, code, direction)
    where = where_now(books, found) if direction is Direction.FORWARD else ()
    states = books.lots([node.code for node in found.nodes])
    parties = {party.key: party.name for party in books.facts("party", at) if isinstance(party, Party)}
    suppliers = {lot: state.supplier for lot, state in states.items() if state.supplier}
    return Traced(
        found, where, suppliers, parties, told=_told(books, found), records=sum(head.seq for head in books.heads())
    )


def _told(books: Books, found: Trace) -> dict[str, int]:
    told: dict[str, int] = {}
    for code in dict.fromkeys(reached.shipment for reached in found.shipments):
        state = books.shipment(code)
        reviews = (books.review(number) for number in (state.certificates if state is not None else ()))
        moments = [one.at for review in reviews if review is not None for one in review.told]
        if moments:
            told[code] = max(moments)
    return told
