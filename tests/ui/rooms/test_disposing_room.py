"""Dispositions at the window: part of what is held, by two people, and what the books do then."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from traceapp.domain.record.quality import Disposed
from ui.screens.holds import HoldsScreen
from ui.screens.register import RegisterScreen

IRON, MAGNETS = 0, 1


def register(desk: Desk) -> RegisterScreen:
    assert isinstance(desk.front, RegisterScreen)
    return desk.front


def field(desk: Desk, label: str):
    return next(row for row in register(desk).form.rows if row.field.label == label)


def key_into(desk: Desk, label: str, words: str) -> None:
    line = field(desk, label).line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    desk.settle()


def decide(desk: Desk, way: str) -> None:
    ways = field(desk, "Disposition").list
    ways.setCurrentIndex(ways.findData(way))
    ways.activated.emit(ways.currentIndex())
    desk.settle()


@pytest.fixture
def disposing(desk: Desk) -> Desk:
    """The quality engineer, before what the hold on the magnets stops."""
    desk.scan("%U:2028", "%CMD:HOLDS")
    assert isinstance(desk.front, HoldsScreen)
    desk.touch_row(desk.front.table, MAGNETS)
    desk.touch("Dispose")
    return desk


def disposed(desk: Desk) -> list[Disposed]:
    with desk.plant.app.reading() as books:
        entries = books.history("hold", str(desk.plant.names.entry("hold-o")))
    return [entry.record for entry in entries if isinstance(entry.record, Disposed)]


def test_some_pieces_of_a_held_lot_are_scrapped_and_the_rest_stays_held(disposing: Desk):
    lot = disposing.plant.code("mag-o-1")
    with disposing.plant.app.reading() as books:
        before = books.lot(lot)
    assert before is not None
    disposing.touch_row(register(disposing).table, 0)
    key_into(disposing, "How much", "3")
    assert disposing.button("Dispose").subtitle() == "say why"
    key_into(disposing, "Because", "chipped")
    disposing.key(Qt.Key.Key_F12)
    for badge in ("2028", "2030"):
        disposing.sign(badge, register(disposing).signing.pad)
    (record,) = disposed(disposing)
    assert (record.lot, record.disposition, record.quantity.amount, record.reason) == (lot, "scrap", 3, "chipped")
    with disposing.plant.app.reading() as books:
        after = books.lot(lot)
    assert after is not None
    assert (after.tally.scrapped - before.tally.scrapped, after.is_held_throughout) == (3, True)


def test_an_amount_that_is_not_there_is_not_offered(disposing: Desk):
    disposing.touch_row(register(disposing).table, 0)
    key_into(disposing, "Because", "chipped")
    for typed in ("0", "99999999", "2.5", "x"):
        key_into(disposing, "How much", typed)
        assert disposing.button("Dispose").subtitle() == "how much is wrong"


def test_one_person_alone_disposes_of_nothing(disposing: Desk):
    disposing.touch_row(register(disposing).table, 0)
    key_into(disposing, "Because", "chipped")
    disposing.key(Qt.Key.Key_F12)
    disposing.sign("2028", register(disposing).signing.pad)
    assert disposed(disposing) == []
    disposing.key(Qt.Key.Key_Escape)
    assert register(disposing).signing.isHidden()


def test_a_regrade_prints_the_new_label_and_the_old_one_is_voided_by_scanning_it(disposing: Desk):
    disposing.touch_row(register(disposing).table, 0)
    code = str(register(disposing).table.rows.rows[0].key)
    decide(disposing, "regrade")
    grades = field(disposing, "As grade").list
    grades.setCurrentIndex(1)
    grades.activated.emit(1)
    disposing.settle()
    key_into(disposing, "Because", "low coercivity")
    disposing.key(Qt.Key.Key_F12)
    for badge in ("2028", "2030"):
        disposing.sign(badge, register(disposing).signing.pad)
    (record,) = disposed(disposing)
    assert record.became
    with disposing.plant.app.reading() as books:
        new = books.lot(record.became)
    assert new is not None
    assert new.left == record.quantity
    assert register(disposing).band.shown.code == code
    disposing.scan(disposing.plant.code("iron-1"))
    assert "Another label" in register(disposing).band.shown.headline


def test_a_scanned_container_is_the_one_that_is_meant(disposing: Desk):
    code = str(register(disposing).table.rows.rows[-1].key)
    disposing.scan(code)
    assert register(disposing).form.isVisible()
