"""The plant's files at the window: written with the faults beside, compared, drafted, approved by two, and used."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from tests.ui.rooms.test_plant_data_room import NIGHT, QUALITY, SUPERVISOR, sign
from ui.screens.plant_files import FilePart, PlantFilesScreen
from ui.screens.station import StationScreen
from ui.widgets.segments import Segment

ROUTE = "routes/sintered-ndfeb.yaml"


def screen(desk: Desk) -> PlantFilesScreen:
    assert isinstance(desk.front, PlantFilesScreen)
    return desk.front


def view(desk: Desk) -> Any:
    return screen(desk)._view


def open_file(desk: Desk, key: str = ROUTE) -> None:
    desk.scan(f"%U:{QUALITY}", "%CMD:FILES")
    desk.touch_row(screen(desk).table, [line.key for line in view(desk).lines].index(key))


def change(desk: Desk, old: str, new: str) -> None:
    """Find it, and type over it."""
    pane = screen(desk).pane
    found = pane.document().find(old)
    assert not found.isNull()
    pane.setTextCursor(QTextCursor(found))
    pane.setFocus()
    QTest.keyClicks(pane, new)
    desk.until(lambda: not pane._rest.isActive())
    desk.settle()


def test_a_route_is_written_checked_compared_drafted_approved_and_used(desk: Desk):
    open_file(desk)
    assert (view(desk).state, view(desk).blocked_by) == ("in use", "")
    change(desk, 'revision: "1"', 'revision: "2"')
    change(desk, "act: receive", "act: recieve")
    assert view(desk).blocked_by == "1 error"
    assert "recieve" in screen(desk).pane.document().findBlockByNumber(view(desk).faults[0].line - 1).text()
    assert screen(desk).acts.primary is not None
    desk.key(Qt.Key.Key_F12)
    assert not view(desk).has_draft
    change(desk, "act: recieve", "act: receive")
    assert view(desk).blocked_by == ""
    screen(desk).part_requested.emit(Segment(FilePart.DIFFERENCES, ""))
    assert [line.text for line in view(desk).differences if line.tint] == ['revision: "1"', 'revision: "2"']
    desk.key(Qt.Key.Key_F12)
    assert view(desk).may_approve
    desk.touch("Approve")
    sign(desk, SUPERVISOR, NIGHT)
    assert desk.plant.app.plant.route("sintered-ndfeb").revision == "2"
    assert (view(desk).state, view(desk).blocked_by, view(desk).has_draft) == ("in use", "nothing changed", False)
    screen(desk).part_requested.emit(Segment(FilePart.REVISIONS, ""))
    assert [cell.text for cell in view(desk).revisions[0].cells[1:4:2]] == ["2", "R. Ibarra, O. Falk"]


def test_the_revision_in_use_is_not_given_twice(desk: Desk):
    open_file(desk)
    change(desk, "key: sintered-ndfeb", "key: sintered-ndfeb # ours")
    assert view(desk).faults[0].where.endswith("revision")
    desk.touch_row(screen(desk).faults, 0)
    assert screen(desk).pane.textCursor().block().text().startswith("revision:")
    change(desk, 'revision: "1"', 'revision: "2"')
    desk.key(Qt.Key.Key_F12)
    assert view(desk).has_draft
    desk.touch("Drop the draft")
    assert (view(desk).has_draft, view(desk).state) == (False, "in use")


def test_the_list_tells_files_apart_and_leaves_out_what_all_are_called(desk: Desk):
    desk.scan(f"%U:{QUALITY}", "%CMD:FILES")
    titles = [line.title for line in view(desk).lines]
    assert "curves/hysteresigraph-curve" in titles
    assert not [title for title in titles if title.endswith(".yaml")]


def test_a_new_file_begins_like_the_open_one_and_is_used_once_two_approved_it(desk: Desk):
    desk.scan(f"%U:{QUALITY}", "%CMD:FILES")
    assert desk.button("New file").subtitle() == "open one like it"
    open_file(desk, "curves/hysteresigraph-curve.yaml")
    desk.touch("New file")
    asking = desk.front
    assert isinstance(asking, StationScreen)
    QTest.keyClicks(asking.words.entry, "PULSED FIELD")
    QTest.keyClick(asking.words.entry, Qt.Key.Key_Return)
    desk.settle()
    assert (view(desk).title, view(desk).state) == ("curves/pulsed-field.yaml", "being written")
    assert view(desk).blocked_by  # two files of one key
    change(desk, "key: hysteresigraph-curve", "key: pulsed-field")
    assert view(desk).blocked_by == ""
    desk.key(Qt.Key.Key_F12)
    assert "curves/pulsed-field.yaml" in {line.key for line in view(desk).lines}
    desk.touch("Approve")
    sign(desk, SUPERVISOR, NIGHT)
    assert "pulsed-field" in desk.plant.app.plant.curves
