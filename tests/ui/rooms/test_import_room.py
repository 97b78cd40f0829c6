"""The import at the window: a file of the inbox, previewed with its faults by row and column, and written signed."""

from typing import Any

from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from tests.ui.rooms.test_plant_data_room import QUALITY, sign
from ui.rooms.doors import Import
from ui.screens.plant_data import PlantDataScreen
from ui.widgets.form import FieldEdited

PLACES = "key,name,zone\nZ1,Shelf Z1,packing\nP2,Shelf two,packing\nP3,Shelf P3,packing\n"


def view(desk: Desk) -> Any:
    assert isinstance(desk.front, PlantDataScreen)
    return desk.front._view


def open_file(desk: Desk, name: str, text: str, sheet: str = "") -> None:
    desk.plant.app.folders.inbox.mkdir(exist_ok=True)
    (desk.plant.app.folders.inbox / name).write_text(text, encoding="utf-8")
    desk.scan(f"%U:{QUALITY}")
    desk.desktop.rooms.go(Import(sheet))
    desk.settle()
    front = desk.front
    assert isinstance(front, PlantDataScreen)
    desk.touch_row(front.table, [line.key for line in view(desk).lines].index(name))


def test_a_sheet_is_previewed_and_written_with_one_signature(desk: Desk):
    open_file(desk, "places 2026-12.csv", PLACES)
    assert view(desk).table.about == "1 new, 1 changed, 1 as on file"
    assert [row.cells[3].text for row in view(desk).table.rows] == ["new", "Name: Shelf P2 → Shelf two", "as on file"]
    desk.key(Qt.Key.Key_F12)
    sign(desk, QUALITY)
    assert view(desk).notice.text == "places 2026-12.csv: 2 records"
    with desk.plant.app.reading() as books:
        assert books.fact("place", "Z1", desk.plant.app.now()) is not None
    open_file(desk, "places 2026-12.csv", PLACES)
    assert view(desk).blocked_by == "nothing new in it"


def test_a_file_whose_name_says_nothing_is_asked_about_and_looked_at_again_when_it_changed(desk: Desk):
    open_file(desk, "from the office.csv", PLACES.replace("Shelf Z1", ""))
    assert view(desk).blocked_by == "say what it holds"
    desk.front.field_edited.emit(FieldEdited("", "sheet", "places"))  # type: ignore[attr-defined]
    desk.settle()
    assert view(desk).blocked_by == "1 value is wrong"
    (desk.plant.app.folders.inbox / "from the office.csv").write_text(PLACES, encoding="utf-8")
    desk.touch("Look again")
    assert view(desk).blocked_by == ""


def test_stock_of_a_day_to_come_is_named_by_row_and_column(desk: Desk):
    open_file(desk, "opening-stock.csv", "reference,material,quantity,received\nOLD-1,iron,20 kg,2099-01-05\n")
    assert view(desk).blocked_by == "1 value is wrong"
    assert "2099-01-05" in str(view(desk).table.rows)


def test_opening_stock_is_received_by_who_is_signed_in(desk: Desk):
    stock = "reference,material,quantity,place\nOLD-1,iron,20 kg,B4\n"
    open_file(desk, "opening-stock.csv", stock)
    desk.key(Qt.Key.Key_F12)
    assert view(desk).notice.is_done
    with desk.plant.app.reading() as books:
        (row,) = books.lot_rows(prefix="OLD-1")
    assert (row.material, row.supplier_lot) == ("iron", "OLD-1")
