"""The list of lots by page: the same lots in the same order however it is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.store.terminals import Clock, receipt, record, step, terminal, url_of
from traceapp.domain.lot_filter import LotFilter
from traceapp.store.lot_list import Mark

FIELDS = ("material", "part", "order", "place", "claim", "step", "status")


def received(number, material, part, order, place, claim):
    plain = receipt(f"OX-2647-A{number:03d}-X", 60)
    containers = tuple(replace(c, place=place) for c in plain.lot.containers)
    lot = replace(plain.lot, material=material, part=part, claim=claim, containers=containers)
    return replace(plain, lot=lot, order=order)


values = st.sampled_from(("", "a", "b"))
lots = st.lists(st.tuples(values, values, values, values, values), max_size=12)


def holds(row, wanted):
    row_has = {name: getattr(row, "order_line" if name == "order" else name) for name in FIELDS}
    return all(getattr(wanted, name) in ("", row_has[name]) for name in FIELDS) and (
        wanted.since <= row.born_at < (wanted.until or row.born_at + 1)
    )


@given(lots, st.integers(1, 5), st.tuples(values, values, values, values, values), st.booleans(), st.booleans())
def test_pages_are_the_list_cut_where_the_marks_are(made, size, asked, is_early, is_late):
    with terminal(clock=Clock()) as store:
        for number, cells in enumerate(made, start=1):
            record(store, received(number, *cells))
        with store.reading() as books:
            everything = sorted(books.lot_rows(limit=100), key=lambda row: row.born_at, reverse=True)
            middle = everything[len(everything) // 2].born_at if everything else 0
            material, part, order, place, claim = asked
            wanted = LotFilter(
                material=material, part=part, order=order, place=place, claim=claim, status="open" if is_early else "",
                since=middle if is_early else 0, until=middle if is_late else 0,
            )  # fmt: skip
            right = [row for row in everything if holds(row, wanted)]
            marks = list(books.lot_marks(wanted, size=size))
            begins = [None, *(mark for mark, _ in marks if mark is not None)]
            pages = [books.lot_page(wanted, after=begin, most=size) for begin in begins]
            assert [row.code for page in pages for row in page] == [row.code for row in right]
            assert marks[-1] == (None, len(right))
            assert [passed for _, passed in marks[:-1]] == [size * n for n in range(1, len(marks))]
            assert [row for page in books.lot_pages(wanted, size=size) for row in page] == right


def test_lots_of_one_moment_are_told_apart_at_the_end_of_a_page(tmp_path):
    with terminal(url_of(tmp_path / "plant.db")) as store:
        record(store, received(1, "a", "", "", "", ""))
        one = step("OX-2647-A001-X", 1, "SC")
        record(store, replace(one, lots=tuple(replace(one.lots[0], code=f"SC-{n}") for n in range(7))))
        with store.reading() as books:
            pages = list(books.lot_pages(LotFilter(material="strip"), size=2))
        rows = [row for page in pages for row in page]
        assert len({row.born_at for row in rows}) == 1
        assert sorted(row.code for row in rows) == [f"SC-{n}" for n in range(7)]


@pytest.mark.parametrize("field", FIELDS)
def test_the_values_of_a_field_are_found_one_after_another(field):
    with terminal() as store:
        for number, value in enumerate(("b", "a", "", "b", "c"), start=1):
            record(store, received(number, value, value, value, value, value))
        with store.reading() as books:
            found = books.lot_values(field)
            assert found == {"step": ["receipt"], "status": ["open"]}.get(field, ["a", "b", "c"])
            assert books.lot_values(field, most=1) == found[:1]


def test_a_mark_is_a_place_not_a_lot():
    with terminal() as store:
        record(store, received(1, "a", "", "", "", ""))
        with store.reading() as books:
            (row,) = books.lot_page(LotFilter(), most=5)
            assert books.lot_page(LotFilter(), after=Mark(row.born_at + 1, 0), most=5) == [row]
            assert books.lot_page(LotFilter(), after=Mark(row.born_at, 0), most=5) == []
