"""The supervisor's home: the plant at a glance, and one touch to what needs somebody."""

import csv

import pytest
from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.domain.record.pieces import Target
from traceapp.services.holds.holds import hold
from ui.rooms.lot_room import LotRoom
from ui.rooms.overview_room import OverviewRoom
from ui.screens.holds import HoldsScreen
from ui.screens.lot import LotScreen
from ui.screens.overview import OverviewScreen
from ui.screens.shipping import ShippingScreen
from ui.screens.trace import TraceScreen


@pytest.fixture
def home(desk: Desk) -> Desk:
    """The shift supervisor has signed in at the office."""
    desk.scan("%U:2030")
    assert desk.is_at(OverviewScreen)
    return desk


def needs(desk: Desk) -> list[str]:
    rows = desk.desktop.rooms.room(OverviewRoom).screen.table.rows
    return [str(rows.index(n, 1).data()) for n in range(rows.rowCount())]


def test_a_supervisor_is_at_home_at_the_overview_and_quality_at_the_trace(desk: Desk):
    desk.scan("%U:2030")
    assert desk.is_at(OverviewScreen)
    desk.scan("%CMD:OUT", "%U:2028")
    assert desk.is_at(TraceScreen)


def test_what_needs_somebody_is_listed_worst_first_and_opened_by_one_key(home: Desk):
    lines = needs(home)
    assert lines[0].startswith("JM-")
    assert any("lots on hold" in line for line in lines)
    assert any("waits for its certificate" in line for line in lines)
    home.key(Qt.Key.Key_F12)
    assert home.is_at(LotScreen)
    assert home.desktop.rooms.room(LotRoom).code == lines[0]


def test_the_line_of_the_holds_and_the_button_open_them(home: Desk):
    table = home.desktop.rooms.room(OverviewRoom).screen.table
    home.touch_row(table, next(n for n, line in enumerate(needs(home)) if "on hold" in line))
    assert home.is_at(HoldsScreen)
    home.key(Qt.Key.Key_Escape)
    home.touch("Holds")
    assert home.is_at(HoldsScreen)


def test_a_shipment_that_waits_is_opened_at_the_dock(home: Desk):
    table = home.desktop.rooms.room(OverviewRoom).screen.table
    home.touch_row(table, next(n for n, line in enumerate(needs(home)) if "certificate" in line))
    assert home.is_at(ShippingScreen)


def test_a_new_hold_is_on_it_as_soon_as_it_is_recorded(home: Desk):
    app = home.plant.app
    before = needs(home)
    with app.reading() as books:
        free = books.lot_rows(status="open", limit=1)[0].code
    command = app.command("2030", "Q-1")
    done = app.record(command, lambda books: hold(books, command, targets=(Target(lot=free),), reason="dented"))
    home.desktop.rooms.room(OverviewRoom)._house.notifier.announce(done.changes)
    home.settle()
    assert needs(home) != before
    assert any("5 lots on hold" in line for line in needs(home))


def test_the_report_of_the_shift_is_written_by_one_key_and_says_where_it_lies(home: Desk):
    home.key(Qt.Key.Key_F7)
    (file,) = (home.plant.app.folders.documents / "exports").glob("shift-*.csv")
    with file.open(encoding="utf-8", newline="") as sheet:
        rows = list(csv.DictReader(sheet))
    assert {"PK-1", "SH-1"} <= {row["station"] for row in rows}
    assert all(int(row["records"]) > 0 for row in rows)
    assert str(file) in home.desktop.rooms.room(OverviewRoom).screen.notice.accessibleName()


def test_a_shift_report_that_cannot_be_written_says_so_in_place(home: Desk):
    home.plant.app.folders.documents.mkdir(exist_ok=True)
    (home.plant.app.folders.documents / "exports").write_text("not a folder")
    home.key(Qt.Key.Key_F7)
    assert home.desktop.rooms.room(OverviewRoom).screen.notice.isVisible()
