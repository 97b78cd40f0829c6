"""The books as they were known: whatever is recorded afterwards, the same question about then has the same answer."""

from typing import Any

from hypothesis import HealthCheck, given, settings

from tests.store.links.test_webs import ACTS, Yard
from tests.store.terminals import terminal
from traceapp.store.books import Books


def told(books: Books, lots: list[str]) -> list[Any]:
    """Everything that is known of these lots along the links."""
    found: list[Any] = []
    for lot in lots:
        for forward in (False, True):
            rows, links = books.family((lot,), forward=forward)
            found.append((lot, forward, sorted(rows), [rows[code] for code in sorted(rows)], sorted(links, key=repr)))
        found.append(sorted(books.children_of((lot,)), key=repr))
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(acts=ACTS)
def test_what_was_known_then_stays_whatever_is_recorded_and_corrected_later(acts):
    with terminal() as store:
        yard = Yard(store, "P")
        moments: list[tuple[int, list[str], list[Any]]] = []
        for act, what, more in acts:
            if not yard.plays(act, what, more):
                with store.reading() as books:
                    last = books.entry(books.heads()[0])
                    assert last is not None
                    moments.append((last.hlc, list(yard.lots), told(books, yard.lots)))
        for at, lots, before in moments:
            with store.reading_past(at) as books:
                assert told(books, lots) == before
