"""The one model behind every table: it keeps Qt's contract, and showing again is comparing."""

import ast
import re

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.house.source_tree import ROOT
from tests.ui import gallery
from tests.ui.conftest import Place
from ui.models.paged_rows import PagedRows
from ui.models.rows import Cell, Column, Row, RowKind, RowsModel
from ui.widgets.glyphs import Glyph
from ui.widgets.table import Table

MODEL = re.compile(r"Q(Abstract|Standard)\w*Model|RowsModel|PagedRows")
A_FEW = 40
COLUMNS = (Column("", 52), Column("Material"), Column("Plan", 100, is_right=True))


def rows(*names: str, kind: RowKind = RowKind.LINE) -> tuple[Row, ...]:
    return tuple(Row(name, (Cell(glyph=Glyph.DONE), Cell(name), Cell("1.00")), kind) for name in names)


def test_the_model_keeps_the_contract_of_qt_through_every_change(qtmodeltester):
    model = RowsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for content in (rows("a", "b", "c"), rows("a", "x", "c"), rows("a"), (), rows("a", "b")):
        model.show(COLUMNS, content)
        qtmodeltester.check(model)
    assert tester.model() is model


@pytest.mark.parametrize("shown", gallery.ALL, ids=lambda shown: shown.name)
def test_every_table_of_every_screen_keeps_the_contract(qtbot, qtmodeltester, look, shown):
    screen = shown.make(look)
    qtbot.addWidget(screen)
    screen.show_view(shown.view_in("en"))
    for table in screen.findChildren(Table):
        model = table.model()
        assert isinstance(model, QAbstractItemModel)
        if isinstance(table.rows, PagedRows):
            table.rows.show_total(min(model.rowCount(), A_FEW))  # every row is looked at, again and again
        qtmodeltester.check(model)
        assert model.columnCount() == len(table.rows.columns)
        assert all(len(row.cells) <= max(model.columnCount(), 1) for row in table.rows.rows)


def test_only_the_rows_that_changed_are_told(qtbot):
    model = RowsModel()
    model.show(COLUMNS, rows("a", "b", "c"))
    with qtbot.waitSignal(model.dataChanged) as caught, qtbot.assertNotEmitted(model.modelReset):
        model.show(COLUMNS, rows("a", "B", "c"))
    assert [index.row() for index in caught.args[:2]] == [1, 1]
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show(COLUMNS, rows("a", "B", "c"))


def test_rows_have_no_children_and_no_editing():
    model = RowsModel()
    model.show(COLUMNS, rows("a"))
    assert model.rowCount(model.index(0, 0)) == 0
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert model.flags(QModelIndex()) == Qt.ItemFlag(0)
    assert model.index(0, 1).data() == "a"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Done"
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Plan"
    assert model.headerData(2, Qt.Orientation.Vertical) is None


@pytest.fixture
def table(place: Place, look) -> Table:
    made = place(Table(look, opens_rows=True), 600, 260)
    made.show_rows(COLUMNS, rows("a", "b", "c"))
    return made


def test_a_touched_row_is_opened_by_its_key(qtbot, table):
    place = table.visualRect(table.model().index(1, 1)).center()
    with qtbot.waitSignal(table.row_opened) as caught:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args[0].key == "b"


def test_arrows_move_and_enter_opens(qtbot, table):
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.row_opened) as caught:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert caught.args[0].key == "b"


def test_a_row_without_a_key_is_not_opened(qtbot, table):
    table.show_rows((Column(""),), (Row(None, (Cell("Nothing here"),)),))
    with qtbot.assertNotEmitted(table.row_opened):
        qtbot.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, 0)).center()
        )


def test_the_present_row_is_scrolled_into_sight(table):
    many = (*rows(*(f"r{number}" for number in range(40))), *rows("now", kind=RowKind.CURRENT))
    table.show_rows(COLUMNS, many)
    assert table.viewport().rect().intersects(table.visualRect(table.model().index(40, 0)))


def test_free_columns_share_what_the_fixed_ones_leave(table):
    table.show_rows((Column("", 52), Column("a"), Column("b"), Column("c", 100)), rows("x"))
    widths = [table.columnWidth(number) for number in range(4)]
    assert (widths[0], widths[3]) == (52, 100)
    assert abs(widths[1] - widths[2]) <= 1
    assert sum(widths) == table.viewport().width()


def test_a_fitted_column_is_as_wide_as_its_widest_word(table):
    words = ("kg", "a much longer word")
    fitted = tuple(Row(word, (Cell(word), Cell("x"))) for word in words)
    table.show_rows((Column("", is_fitted=True), Column("")), fitted)
    assert table.columnWidth(0) >= table._delegate.cell_width(fitted[1].cells[0])
    table.show_rows((Column("", is_fitted=True), Column("")), fitted[:1])
    assert table.columnWidth(0) < table._delegate.cell_width(fitted[1].cells[0])


def test_five_thousand_rows_are_shown_and_each_can_be_opened(qtbot, table):
    table.show_rows(COLUMNS, rows(*(f"r{number}" for number in range(5000))))
    table.setCurrentIndex(table.model().index(4999, 0))
    with qtbot.waitSignal(table.row_opened) as caught:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert caught.args[0].key == "r4999"


def test_these_are_all_the_models_there_are():
    """Another one is to be put before the same tester."""
    known = {RowsModel, PagedRows}
    for file in (ROOT / "ui").rglob("*.py"):
        for found in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(found, ast.ClassDef):
                bases = {ast.unparse(base) for base in found.bases}
                is_model = any(
                    re.fullmatch(r"Q(Abstract|Standard)\w*Model|RowsModel|PagedRows", base) for base in bases
                )
                assert not is_model or found.name in {model.__name__ for model in known}, f"{file}: {found.name}"
