"""The list of lots at the window: all of them by page, narrowed by touch and scan, written out, and that broken off."""

import csv
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.store.terminals import receipt
from tests.ui.rooms.desk import Desk
from traceapp.app.lookup import PAGE
from traceapp.domain.lot_filter import LotFilter
from ui.models.paged_rows import NOT_HERE
from ui.rooms.lot_room import LotRoom
from ui.screens.lot import LotScreen
from ui.screens.lots import LotsScreen
from ui.widgets.tone import Tone


def lots(desk: Desk) -> LotsScreen:
    assert isinstance(desk.front, LotsScreen)
    return desk.front


def rows_of(desk: Desk, *, status: str = "", place: str = "") -> list[str]:
    """The lots as the books have them."""
    with desk.plant.app.reading() as books:
        return [row.code for page in books.lot_pages(LotFilter(status=status, place=place)) for row in page]


def shown(desk: Desk) -> list[str]:
    """Every row of the table, looked at one after another, as one does who scrolls."""
    rows = lots(desk).rows
    codes = []
    for number in range(rows.rowCount()):
        if rows.index(number, 1).data() == NOT_HERE:
            desk.settle()
        codes.append(rows.index(number, 1).data())
    return codes


def choose(desk: Desk, words: str) -> None:
    """Touches what stands beside the list."""
    table = lots(desk).narrowings
    number = next(n for n, row in enumerate(table.rows.rows) if row.cells[0].text == words)
    table.scrollTo(table.rows.index(number, 0))
    place = table.visualRect(table.rows.index(number, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.settle()


@pytest.fixture
def listed(desk: Desk) -> Desk:
    """The quality engineer, before all lots."""
    desk.scan("%U:2028", "%CMD:LOTS")
    return desk


def test_every_lot_is_listed_once_the_newest_first(listed: Desk):
    every = rows_of(listed)
    assert len(every) > PAGE  # or it would be a list of one page
    assert shown(listed) == every
    assert lots(listed).band.shown.headline == f"{len(every)} lots"


def test_narrowed_by_touch_and_widened_again(listed: Desk):
    choose(listed, "State")
    choose(listed, "on hold")
    held = rows_of(listed, status="held")
    assert held
    assert shown(listed) == held
    choose(listed, "Material")
    choose(listed, "any")
    assert shown(listed) == held
    assert listed.button("Show all").isEnabled()
    listed.touch("Show all")
    assert len(shown(listed)) == len(rows_of(listed))


def test_what_was_never_told_by_the_plants_files_is_chosen_from_what_lots_have(listed: Desk):
    choose(listed, "Place")
    with listed.plant.app.reading() as books:
        places = books.lot_values("place")
    assert [row.cells[0].text for row in lots(listed).narrowings.rows.rows] == ["any", *places]
    choose(listed, places[0])
    assert shown(listed) == rows_of(listed, place=places[0])
    listed.key(Qt.Key.Key_Escape)
    assert not listed.is_at(LotsScreen)


def test_escape_leaves_the_values_first(listed: Desk):
    choose(listed, "State")
    listed.key(Qt.Key.Key_Escape)
    assert lots(listed).narrowings.rows.rows[0].cells[0].text == "State"


def test_a_place_and_an_order_are_scanned_to_narrow_the_list(listed: Desk):
    with listed.plant.app.reading() as books:
        place = books.lot_values("place")[0]
    listed.scan(f"%LOC:{place}")
    assert shown(listed) == rows_of(listed, place=place)


def test_a_row_is_opened_by_enter_by_its_card_and_by_touch(listed: Desk):
    first, second = rows_of(listed)[:2]
    screen = lots(listed)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    listed.settle()
    assert listed.is_at(LotScreen)
    listed.key(Qt.Key.Key_Escape)
    assert listed.front is screen
    listed.scan("%ROW:2")
    assert listed.is_at(LotScreen)
    assert listed.desktop.rooms.room(LotRoom).code == second
    listed.key(Qt.Key.Key_Escape)
    listed.touch_row(screen.table, 0)
    assert listed.is_at(LotScreen)
    assert listed.desktop.rooms.room(LotRoom).code == first


def test_what_is_recorded_meanwhile_comes_into_the_list(listed: Desk):
    before = len(rows_of(listed))
    app = listed.plant.app
    outcome = app.record(app.command("2028", "office"), lambda _books: (receipt("ZZ-2651-A001-X", 5),))
    listed.desktop._house.notifier.announce(outcome.changes)
    listed.until(lambda: lots(listed).rows.rowCount() == before + 1)
    lots(listed).rows.index(0, 1).data()
    listed.settle()
    assert lots(listed).rows.index(0, 1).data() == "ZZ-2651-A001-X"


def sheets(desk: Desk) -> list[Path]:
    return sorted((desk.plant.app.folders.documents / "exports").glob("lots-*"))


def test_the_list_is_written_out_as_it_is_narrowed(listed: Desk):
    choose(listed, "State")
    choose(listed, "on hold")
    listed.touch("Export CSV")
    (file,) = sheets(listed)
    with file.open(encoding="utf-8", newline="") as opened:
        heads, *lines = csv.reader(opened)
    assert [line[0] for line in lines] == rows_of(listed, status="held")
    assert {line[heads.index("status")] for line in lines} == {"held"}
    assert lots(listed).band.shown.code == file.name


def test_an_export_that_is_stopped_writes_nothing(listed: Desk, monkeypatch: pytest.MonkeyPatch):
    begun, go = threading.Event(), threading.Event()
    lists = listed.plant.app.lookup
    export = lists.export_lots

    def slowly(wanted, tell, is_stopped):
        def tell_and_wait(done: int, of: int) -> None:
            begun.set()
            go.wait(10)
            tell(done, of)

        return export(wanted, tell_and_wait, is_stopped)

    monkeypatch.setattr(lists, "export_lots", slowly)
    QTest.mouseClick(listed.button("Export CSV"), Qt.MouseButton.LeftButton)
    assert begun.wait(10)
    QTest.mouseClick(listed.button("Stop the export"), Qt.MouseButton.LeftButton)
    assert lots(listed).band.shown.tone is Tone.NEUTRAL
    go.set()
    listed.settle()
    assert sheets(listed) == []
    assert listed.button("Export CSV").isEnabled()
