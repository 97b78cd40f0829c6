"""The points of a chart are the same in whatever order entries arrive, and are found along an index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.pages import corrected, page
from tests.store.terminals import on_trial, terminal
from tests.store.test_any_order import delivered
from traceapp.domain.entry import Entry
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Filled, Measured, NewLot, Seat
from traceapp.domain.record.production import Exposed, StepPerformed
from traceapp.domain.record.quality import Inspected, Result
from traceapp.store.books import Books
from traceapp.store.readings import newest, since
from traceapp.store.rebuild import rebuild
from traceapp.store.store import Store, take_in

MILL = ("jet-milling", "d50")


@pytest.fixture(scope="module")
def store():
    with terminal(letters="Z") as opened:
        yield opened


def milled(lot: str, value: str, machine: str = "MILL-1", *others: str) -> StepPerformed:
    """A run that bears these lots, with its D50."""
    lots = (lot, *others)
    return StepPerformed(
        step="jet-milling",
        lots=tuple(
            NewLot(code=code, kind="JM", material="milled-powder", part="P1", containers=(Filled(n=1, quantity=mg(5)),))
            for code in lots
        ),
        equipment=(machine,),
        fields=(Measured(field="d50", value=value), Measured(field="mould", value="M 4")),
    )


def sintered(load: str, value: str) -> Exposed:
    return Exposed(
        code=load,
        step="sintering",
        seats=(Seat(lot="J1"), Seat(lot="J2")),
        equipment=("SINTER-1",),
        fields=(Measured(field="peak", value=value),),
    )


def inspected(mean: str, *lots: str) -> Inspected:
    return Inspected(
        unit="HT", report="R", unit_kind="heat", lots=lots, results=(Result(property="nd", n=3, mean=mean),)
    )


FIRST = page(milled("J1", "3.10"), 1)
SECOND = page(milled("J2", "3.20", "MILL-1", "J3"), 2)
THIRD = page(milled("J4", "3.90", "MILL-2"), 3)
JOURNAL: tuple[Entry, ...] = (
    FIRST,
    SECOND,
    THIRD,
    page(corrected(THIRD, milled("J4", "3.30", "MILL-1")), 4),
    page(sintered("SL1", "1065"), 5),
    page(sintered("SL2", "1070"), 6),
    page(inspected("29.9", "J1", "J2"), 7),
    page(inspected("oops", "J1"), 8),
)


def charts(connection) -> list[object]:
    peaks = newest(connection, ("sintering", "peak"), ("equipment", "SINTER-1"), 0, 9)
    return [
        [(row.lot, row.value) for row in newest(connection, MILL, ("equipment", "MILL-1"), 0, 24)],
        [(row.lot, row.value) for row in newest(connection, MILL, ("equipment", "MILL-1"), 0, 2)],
        [(row.lot, row.value) for row in newest(connection, MILL, ("part", "P1"), FIRST.moment, 24)],
        [(row.subject, row.lot, row.value) for row in peaks],
        [(row.lot, row.value) for row in newest(connection, ("heat", "nd"), ("part", "P1"), 0, 24)],
        [(row.stage, row.name, row.equipment, row.part) for row in since(connection, SECOND.moment + 1)],
    ]


EXPECTED = [
    [("J1", "3.10"), ("J2", "3.20"), ("J4", "3.30")],
    [("J2", "3.20"), ("J4", "3.30")],
    [("J1", "3.10")],
    [("load:SL1", "J1", "1065"), ("load:SL2", "J1", "1070")],
    [("J1", "29.9")],
    [
        ("heat", "nd", "MILL-1", "P1"),
        ("jet-milling", "d50", "MILL-1", "P1"),
        ("sintering", "peak", "SINTER-1", ""),
    ],
]
"""A run is one point however many lots it bears, a report one however many it speaks for; words are none."""


@given(st.permutations(JOURNAL))
def test_any_order_of_arrival_gives_the_same_charts(store: Store, entries: list[Entry]):
    with on_trial(store) as connection:
        for one in delivered(entries):
            take_in(connection, [one])
        assert charts(connection) == EXPECTED
        rebuild(connection)
        assert charts(connection) == EXPECTED


def test_books_ask_for_the_same():
    with terminal(letters="Y") as other:
        other.take_in(delivered(JOURNAL))
        with other.reading() as books:
            assert isinstance(books, Books)
            found = books.readings(*MILL, group="equipment", key="MILL-1", limit=1)
            assert [(row.lot, row.part, row.at) for row in found] == [("J4", "P1", THIRD.moment)]
            assert [row.name for row in books.read_since(THIRD.moment)] == ["nd", "d50", "peak"]
