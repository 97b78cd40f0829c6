"""An inspection at the window of its station: readings, the instrument in hand, the temperature, a lot that fails."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.demo_store import DemoPlant
from tests.ui.rooms.desk import Desk, at_a_desk
from traceapp.domain.part import Part
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.quality import CurveMeasured, Held, Inspected
from traceapp.services.quality.curves import MAGNETIC
from ui.screens.curve import CurveScreen
from ui.screens.station import StationScreen
from ui.widgets.glyphs import Glyph

LAB = "LAB-1"
FIELDS = (0, -500_000, -1_000_000, -1_350_000, -1_500_000)
DENSITIES = (1_402_000, 1_390_000, 1_370_000, 900_000, -700_000)


@pytest.fixture
def laboratory(qapp: QApplication, qtbot: QtBot, demo: DemoPlant) -> Iterator[Desk]:
    """The desktop of the magnet laboratory, its inspector signed in."""
    with at_a_desk(qapp, qtbot, demo, LAB) as made:
        made.scan("%U:2027")
        yield made


def station(desk: Desk) -> StationScreen:
    assert isinstance(desk.front, StationScreen)
    return desk.front


def load(desk: Desk) -> str:
    """A diffusion load of the demo."""
    with desk.plant.app.reading() as books:
        return min(str(state.code) for state in books.all_states("unit:") if state.kind == "gbd load")


def rows(desk: Desk) -> dict[str, tuple[str, ...]]:
    """What the table says of each characteristic."""
    table = station(desk).work.inspection.table
    return {str(row.key): tuple(cell.text for cell in row.cells) for row in table.rows.rows}


def test_a_load_is_measured_by_its_specification_and_what_fails_stops_its_lots(laboratory: Desk):
    desk = laboratory
    code = load(desk)
    desk.scan(code)
    assert rows(desk)["br"][2:] == ("1.370–1.430\u00a0T", "", "0/5", "")
    desk.touch("Curve")
    assert desk.is_at(CurveScreen)
    desk.key(Qt.Key.Key_Escape)
    desk.scan("%N:1.402", "%N:1.350")
    assert rows(desk)["br"][4:] == ("2/5", "1.350\u00a0T")
    desk.scan("%N:1.401", "%N:1.403", "%N:1.402")
    shown = next(row for row in station(desk).work.inspection.table.rows.rows if row.key == "br")
    assert shown.cells[0].glyph is Glyph.REFUSED
    assert (shown.cells[4].text, shown.cells[4].below) == ("5/5", "1 fails")
    assert (shown.cells[5].text, shown.cells[5].below) == ("1.3916\u00a0T", "1.350–1.403")


def test_the_curve_of_the_load_is_drawn_where_its_inspection_is_decided(laboratory: Desk):
    desk = laboratory
    code = load(desk)
    desk.scan(code)
    run = desk.desktop.talk.talk.run
    assert run is not None
    told = {"br": "1.400", "hcb": "1050", "hcj": "1400", "hk": "0.95", "bhmax": "380", "density": "7.58"}
    for row in run.characteristics:
        desk.scan(*[f"%N:{told.get(row.key, '1.0')}"] * row.wanted)
    record = station(desk).work.record
    desk.scan("%N:1")
    assert record.isVisible()
    assert record._curve is None
    measured = CurveMeasured(unit=code, fields=FIELDS, polarisations=DENSITIES, specimen="7")
    app = desk.plant.app
    done = app.record(app.command("2028", "Q-1"), lambda _books: (measured,))
    desk.desktop.station._house.notifier.announce(done.changes)
    desk.settle()
    assert record.curve.isVisible()
    assert record.curve.accessibleName() == "Curve, 7"
    assert "Remanence" in record.curve.curve.accessibleDescription()
    desk.scan("%N:0")
    assert not record.curve.isVisible()


def test_the_curve_of_the_load_is_drawn_beside_what_follows_from_it_where_there_is_room(laboratory: Desk):
    desk = laboratory
    code = load(desk)
    desk.scan(code)
    work = station(desk).work
    assert (work.inspection.isVisible(), work.inspection._has_curve) == (True, False)
    measured = CurveMeasured(unit=code, fields=FIELDS, polarisations=DENSITIES, specimen="7")
    app = desk.plant.app
    done = app.record(app.command("2028", "Q-1"), lambda _books: (measured,))
    desk.desktop.station._house.notifier.announce(done.changes)
    desk.settle()
    curve = work.inspection.curve
    assert (curve.isVisible(), curve.accessibleName(), work._past.isVisible()) == (True, "Curve, 7", False)
    desk.desktop.window.resize(1024, 768)
    desk.settle()
    assert (curve.isVisible(), work._past.isVisible()) == (False, True)
    desk.desktop.window.resize(1280, 800)
    desk.settle()
    assert curve.isVisible()
    run = desk.desktop.talk.talk.run
    assert run is not None
    for row in run.characteristics:
        assert curve.isVisible() is (row.key in MAGNETIC)
        desk.scan(*["%N:1.4"] * row.wanted)


def test_the_instrument_and_the_temperature_are_changed_by_touch_and_kept_in_the_result(laboratory: Desk):
    desk = laboratory
    desk.scan(load(desk))
    means = station(desk).work.inspection.means
    assert means.rows.rows[0].cells[1].text == "BH-2 Hysteresigraph 2"
    desk.touch_row(means, 1)
    number = station(desk).side.number
    assert number.isVisible()
    QTest.keyClicks(number.entry, "23.4")
    QTest.keyClick(number.entry, Qt.Key.Key_Return)
    desk.settle()
    assert means.rows.rows[1].cells[1].text == "23.4\u00a0°C"
    desk.touch_row(means, 0)
    assert station(desk).side.choices.isVisible()
    desk.press(station(desk).side.choices.rows[0])
    assert station(desk).side.number.isVisible()
    desk.scan("%CMD:GAUGE:ICP-1")
    assert means.rows.rows[0].cells[1].text == "ICP-1 ICP spectrometer"


def test_leaving_the_choice_of_an_instrument_leaves_the_inspection_as_it_was(laboratory: Desk):
    desk = laboratory
    desk.scan(load(desk), "%N:1.402")
    desk.touch_row(station(desk).work.inspection.means, 0)
    desk.key(Qt.Key.Key_Escape)
    assert not station(desk).side.choices.isVisible()
    assert rows(desk)["br"][4] == "1/5"


def test_out_of_specification_puts_every_lot_of_the_load_on_hold_by_itself(laboratory: Desk):
    desk = laboratory
    code = load(desk)
    desk.scan(code)
    room = desk.desktop.window.screen_now
    assert room is station(desk)
    told = {"br": "1.300", "hcb": "1050", "hcj": "1400", "hk": "0.95", "bhmax": "380", "density": "7.58"}
    run = desk.desktop.talk.talk.run
    assert run is not None
    for row in run.characteristics:
        desk.scan(*[f"%N:{told.get(row.key, '1.0')}"] * row.wanted)
    desk.scan("%N:1", "%N:0")
    with desk.plant.app.reading() as books:
        unit = [entry.record for entry in books.history("unit", code)]
        filed = [record for record in unit if isinstance(record, Inspected)][-1]
        held = [
            entry.record
            for lot in filed.lots
            for entry in books.history("lot", lot)
            if isinstance(entry.record, Held) and entry.record.cause == "inspection"
        ]
    assert {result.property: result.verdict for result in filed.results}["br"] == "fail"
    assert {result.instrument for result in filed.results} == {"BH-2"}
    assert filed.results[0].readings == ("1.300",) * 5
    assert held
    assert held[0].reason.endswith("br")


def test_the_drawing_that_a_lot_is_decided_by_is_changed_by_touch(laboratory: Desk):
    desk = laboratory
    app, lot = desk.plant.app, desk.plant.code("mag-9")
    with app.reading() as books:
        state = books.lot(lot)
        assert state is not None
        part = books.fact("part", state.part, desk.plant.clock())
    assert isinstance(part, Part)
    revised = PlantRevised(fact=replace(part, drawing_revision="X"))
    app.have("2032", "S-1", lambda _books, _command: (revised,))
    desk.scan(lot)
    means = station(desk).work.inspection.means
    assert means.rows.rows[1].cells[1].text == f"Drawing {part.number} X"
    desk.touch_row(means, 1)
    desk.press(station(desk).side.choices.rows[1])
    changed = means.rows.rows[1].cells[1]
    assert (changed.text, changed.aside) == (f"Drawing {part.number} {part.drawing_revision}", "in force: X")
    run = desk.desktop.talk.talk.run
    assert run is not None
    assert run.drawing is not None
    assert run.drawing.revision == part.drawing_revision
