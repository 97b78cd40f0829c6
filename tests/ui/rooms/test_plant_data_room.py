"""Plant data at the window: found by typing, revised by badge and PIN, drafted by one and approved by two others."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import PINS, Desk
from ui.rooms.doors import PlantData, PlantFiles
from ui.rooms.plant_data_room import PlantDataRoom
from ui.screens.desk import DeskScreen
from ui.screens.plant_data import PlantDataScreen, Primary
from ui.screens.plant_files import PlantFilesScreen
from ui.screens.station import StationScreen
from ui.widgets.form import FormRow

QUALITY, SUPERVISOR, NIGHT = "2028", "2030", "2031"


def room(desk: Desk) -> PlantDataRoom:
    return desk.desktop.rooms.room(PlantDataRoom)


def screen(desk: Desk) -> PlantDataScreen:
    assert isinstance(desk.front, PlantDataScreen)
    return desk.front


def view(desk: Desk) -> Any:
    return screen(desk)._view


def keys(desk: Desk) -> list[object]:
    return [line.key for line in view(desk).lines]


def open_sheet(desk: Desk, sheet: str, person: str = QUALITY) -> None:
    desk.scan(f"%U:{person}", "%CMD:PLANT")
    desk.touch_row(screen(desk).table, keys(desk).index(sheet))


def open_fact(desk: Desk, key: str) -> None:
    desk.touch_row(screen(desk).table, keys(desk).index(key))


def row(desk: Desk, field: str) -> FormRow:
    return next(one for one in screen(desk).form.rows if one._field.key == field)


def type_in(desk: Desk, field: str, text: str) -> None:
    line = row(desk, field).line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()


def sign(desk: Desk, *people: str) -> None:
    for person in people:
        front = desk.front
        assert isinstance(front, StationScreen)
        desk.sign(person, front.side.signing.pad, {**PINS, NIGHT: "4031"}[person])


def test_the_desk_leads_to_every_sort_and_from_there_to_the_plants_files(desk: Desk):
    desk.scan(f"%U:{QUALITY}", "%CMD:DESK")
    front = desk.front
    assert isinstance(front, DeskScreen)
    desk.press(next(one for one in front.rows if one.text() == "Plant data"))
    assert {"parties", "specifications", "orders", "people", "instruments"} <= set(keys(desk))
    desk.touch_row(screen(desk).table, keys(desk).index(PlantFiles()))
    assert desk.is_at(PlantFilesScreen)
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(PlantDataScreen)


def test_a_party_is_found_by_typing_and_revised_by_badge_and_pin(desk: Desk):
    open_sheet(desk, "parties")
    QTest.keyClicks(screen(desk).search, "halvane")
    desk.until(lambda: keys(desk) == ["halvane"])
    open_fact(desk, "halvane")
    assert view(desk).blocked_by == "nothing changed"
    type_in(desk, "country", "USA")
    desk.key(Qt.Key.Key_F12)
    assert "two letters" in row(desk, "country")._field.problem
    assert view(desk).notice.headline == "1 value is wrong"
    type_in(desk, "country", "CA")
    desk.key(Qt.Key.Key_F12)
    sign(desk, QUALITY)
    assert row(desk, "country")._field.value == "CA"
    assert view(desk).notice.is_done
    with desk.plant.app.reading() as books:
        found = books.fact("party", "halvane", desk.plant.app.now())
    assert getattr(found, "country", "") == "CA"


def test_a_specification_is_drafted_by_one_and_approved_by_two_others(desk: Desk):
    open_sheet(desk, "specifications")
    open_fact(desk, str(keys(desk)[0]))
    assert view(desk).primary is Primary.DRAFT
    type_in(desk, "issue", "next")
    screen(desk).tab_requested.emit(view(desk).tabs[1])
    screen(desk).tab_requested.emit(view(desk).tabs[0])
    type_in(desk, "begin with a grade", "N48H")
    screen(desk).tab_requested.emit(view(desk).tabs[1])
    rows = {row["property"]: row for row in room(desk)._rows}
    assert (rows["br"]["low"], rows["hcj"]["low"], rows["br"]["test unit"]) == ("1.370", "1353", "sinter load")
    parts = len(view(desk).table.rows)
    desk.touch("Add a row")
    type_in(desk, "low", "one")
    desk.key(Qt.Key.Key_F12)
    assert {number for number, _ in room(desk)._problems} == {parts + 1}
    type_in(desk, "low", "7.5")
    type_in(desk, "property", "density")
    desk.key(Qt.Key.Key_F12)
    reading = room(desk)._reading
    assert reading is not None
    assert reading.draft is not None
    assert (reading.text.head["issue"], len(reading.text.rows)) == ("next", parts + 1)
    assert view(desk).primary is Primary.APPROVE
    desk.touch("Approve")
    sign(desk, SUPERVISOR, NIGHT)
    approved = room(desk)._reading
    assert approved is not None
    assert approved.draft is None
    screen(desk).tab_requested.emit(view(desk).tabs[-1])
    first = view(desk).table.rows[0]
    assert (first.cells[1].text, first.cells[3].text) == ("2", "R. Ibarra, O. Falk")


def test_who_prepared_it_cannot_approve_it(desk: Desk):
    open_sheet(desk, "specifications")
    open_fact(desk, str(keys(desk)[0]))
    type_in(desk, "issue", "next")
    desk.key(Qt.Key.Key_F12)
    desk.touch("Approve")
    sign(desk, SUPERVISOR, QUALITY)
    front = desk.front
    assert isinstance(front, StationScreen)
    assert front.band._headline.text() == "Somebody else has to approve this"


def test_a_place_is_entered_and_retired_with_a_reason(desk: Desk):
    open_sheet(desk, "places")
    desk.touch("New")
    type_in(desk, "key", "Z9")
    type_in(desk, "name", "Shelf Z9")
    desk.key(Qt.Key.Key_F12)
    sign(desk, SUPERVISOR)
    assert "Z9" in keys(desk)
    desk.touch("Retire")
    assert row(desk, "reason")._field.problem
    type_in(desk, "reason", "pulled down")
    desk.touch("Retire")
    sign(desk, SUPERVISOR)
    assert "Z9" not in keys(desk)
    desk.desktop.rooms.go(PlantData("people", "2028"))
    desk.settle()
    assert row(desk, "name")._field.value == "L. Ferrer"
    desk.key(Qt.Key.Key_Escape)
    assert "people" in keys(desk)
    desk.key(Qt.Key.Key_Escape)
    assert not desk.is_at(PlantDataScreen)
