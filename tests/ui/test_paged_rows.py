"""Rows without end: Qt's contract is kept, memory is that of a few pages, and what is not here is never waited for."""

import random

from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.conftest import Place
from ui.models.paged_rows import NOT_HERE, PAGES_KEPT, Page, PagedRows
from ui.models.rows import Cell, Column, Row
from ui.widgets.table import PagedTable

COLUMNS = (Column("Lot"), Column("Material", 100))
PAGE = 10


def page(number: int, *, size: int = PAGE, mark: str = "") -> tuple[Row, ...]:
    return tuple(Row(n, (Cell(f"lot {n}{mark}"), Cell("iron"))) for n in range(number * PAGE, number * PAGE + size))


def test_the_contract_of_qt_is_kept_while_rows_come_go_and_change(qtmodeltester):
    model = PagedRows(PAGE)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.begin(COLUMNS)
    for total in (5, 95, 40, 0, 33):
        model.show_total(total)
        for number in range(-(-total // PAGE)):
            model.show_page(number, page(number, size=min(PAGE, total - number * PAGE)))
        qtmodeltester.check(model)
        model.outdate()
        qtmodeltester.check(model)
    assert tester.model() is model


def test_what_is_not_here_says_so_and_is_asked_for_once(qtbot):
    model = PagedRows(PAGE)
    model.begin(COLUMNS)
    model.show_total(1_000_000)
    asked: list[list[int]] = []
    model.pages_wanted.connect(asked.append)
    assert model.index(777_777, 0).data() == NOT_HERE
    assert model.index(777_778, 1).data() == NOT_HERE
    assert model.index(5, 0).data() == NOT_HERE
    assert asked == [[77_777], [0, 77_777]]
    model.show_page(77_777, page(77_777))
    assert model.index(777_777, 0).data() == "lot 777777"
    assert len(asked) == 2


def test_only_the_pages_looked_at_last_are_kept(qtbot):
    model = PagedRows(PAGE)
    model.begin(COLUMNS)
    model.show_total(10_000)
    for number in range(PAGES_KEPT + 5):
        model.show_page(number, page(number))
        assert model.index(0, 0).data() == "lot 0"  # looked at every time, so it stays
    assert len(model._pages) == PAGES_KEPT
    assert model.index(1 * PAGE, 0).data() == NOT_HERE


def test_what_is_out_of_date_is_shown_until_it_came_anew(qtbot):
    model = PagedRows(PAGE)
    model.begin(COLUMNS)
    model.show_total(20)
    model.show_page(0, page(0))
    asked: list[list[int]] = []
    model.pages_wanted.connect(asked.append)
    model.outdate()
    assert model.index(3, 0).data() == "lot 3"
    assert asked == [[0]]
    model.show_page(0, page(0, mark=" again"))
    assert model.index(3, 0).data() == "lot 3 again"


def test_a_page_that_is_shorter_than_it_was_counted_shows_the_rest_as_not_here(qtbot):
    model = PagedRows(PAGE)
    model.begin(COLUMNS)
    model.show_total(10)
    model.show_page(0, page(0, size=4))
    assert [model.index(n, 0).data() for n in (3, 4)] == ["lot 3", NOT_HERE]


def test_scrolling_a_million_rows_asks_for_what_is_seen_and_keeps_little(qtbot, look, place: Place):
    model = PagedRows(PAGE)
    table = PagedTable(look, model)
    model.begin(COLUMNS)
    table.measure()
    place(table, 600, 400)
    asked: list[list[int]] = []
    model.pages_wanted.connect(asked.append)
    model.show_total(1_000_000)
    table.updateGeometries()  # the scroll bar does not yet know of rows that came just now
    chance = random.Random(5)
    for _ in range(60):
        row = chance.randrange(1_000_000)
        table.scrollTo(model.index(row, 0))
        table.viewport().repaint()
        assert row // PAGE in asked[-1]
        for number in asked[-1]:
            model.show_page(number, page(number))
        assert model.index(row, 0).data() == f"lot {row}"
    assert len(model._pages) <= PAGES_KEPT


def test_a_row_is_put_into_words_when_it_is_looked_at_and_once():
    said: list[int] = []

    def row_of(number: int) -> Row:
        said.append(number)
        return Row(number, (Cell(f"lot {number}"),))

    rows = Page(range(100), row_of)
    assert (len(rows), said) == (100, [])
    assert [rows[3].key, rows[3].key] == [3, 3]
    assert [row.key for row in rows[97:]] == [97, 98, 99]
    assert said == [3, 97, 98, 99]
