"""A curve's file at the window: wrong cells named, looked at beside what was reported, filed, drawn."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.domain.record.quality import CurveMeasured
from ui.rooms.doors import Curves
from ui.screens.curve import CurveScreen
from ui.screens.import_results import ImportResultsScreen

LOOP = "H (kOe),J (kG)\n0,14.18\n7.2,13.825\n13.45,13.47\n17.24,12.762\n18.06,-0.01\n"
OTHER = "H (kOe),J (kG)\n0,9.02\n6,8.95\n12,8.7\n15,7.6\n17,5.0\n18.5,-1.5\n"


@pytest.fixture
def inbox(desk: Desk) -> Desk:
    """The quality engineer before the curves of a diffusion load that was reported, and three files."""
    folder = desk.plant.app.folders.inbox
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("GD-1-3.csv", LOOP), ("other.csv", OTHER), ("wrong.csv", LOOP.replace("13.47", "?"))):
        (folder / name).write_text(text, encoding="utf-8")
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Curves(load(desk), ""))
    desk.settle()
    return desk


def load(desk: Desk) -> str:
    with desk.plant.app.reading() as books:
        return min(str(state.code) for state in books.all_states("unit:") if state.kind == "gbd load")


def curve(desk: Desk) -> CurveScreen:
    assert isinstance(desk.front, CurveScreen)
    return desk.front


def results(desk: Desk) -> ImportResultsScreen:
    assert isinstance(desk.front, ImportResultsScreen)
    return desk.front


def read(desk: Desk, file: int) -> None:
    desk.touch_row(results(desk).table, file)
    (row,) = [row for row in results(desk).choices.rows if row.isVisible()]
    assert row.accessibleName() == "Curve of a hysteresigraph, demagnetisation curve"
    desk.press(row)


def values(desk: Desk) -> list[str]:
    return [row.cells[1].text for row in curve(desk).table.rows.rows]


def test_a_curve_is_looked_at_beside_what_was_reported_and_filed(inbox: Desk):
    desk, unit = inbox, load(inbox)
    desk.touch("File a curve")
    read(desk, 2)
    cells = [[cell.text for cell in row.cells] for row in results(desk).table.rows.rows]
    assert [row[1:3] for row in cells] == [["4", "J (kG)"]]
    desk.key(Qt.Key.Key_Escape)
    read(desk, 1)
    assert not desk.button("File it").isEnabled()
    assert curve(desk).notice.isVisible()
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Escape)
    read(desk, 0)
    told = values(desk)
    assert "Remanence" in told
    assert any(line.startswith("reported: ") for line in told)
    assert desk.button("File it").isEnabled(), desk.button("File it").subtitle()
    desk.key(Qt.Key.Key_F12)
    with desk.plant.app.reading() as books:
        filed = books.history("unit", unit)[-1].record
    assert isinstance(filed, CurveMeasured)
    assert (filed.specimen, len(filed.fields)) == ("GD-1-3", 5)
    assert "Remanence 1.4180" in curve(desk).curve.accessibleDescription()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.is_at(CurveScreen)


def test_without_a_unit_the_curve_waits_for_the_scan_of_what_was_measured(inbox: Desk):
    desk = inbox
    desk.scan("%CMD:RESULTS")
    desk.touch_row(results(desk).table, 0)
    desk.press([row for row in results(desk).choices.rows if row.isVisible()][-1])
    assert desk.button("File it").subtitle() == "scan the lot or load"
    desk.scan(load(desk), "%CMD:TEMP:21.5")
    assert desk.button("File it").isEnabled()
    desk.key(Qt.Key.Key_F12)
    with desk.plant.app.reading() as books:
        filed = books.history("unit", load(desk))[-1].record
    assert isinstance(filed, CurveMeasured)
    assert filed.temperature == "21.5"
