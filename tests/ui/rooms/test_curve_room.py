"""The curve behind a magnetic result: reached from the lot's tests, drawn, turned over, and missing where none is."""

from functools import partial

from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.domain.record.quality import CurveMeasured, DocumentAdded
from traceapp.services.quality.curves import file_curve
from ui.rooms.doors import Curves, Lot
from ui.rooms.lot_results import ResultKey
from ui.screens.curve import CurveScreen
from ui.screens.lot import LotScreen, LotTab

FIELDS = (0, -500_000, -1_000_000, -1_350_000, -1_500_000)
DENSITIES = (1_402_000, 1_390_000, 1_370_000, 900_000, -700_000)


def screen(desk: Desk) -> CurveScreen:
    assert isinstance(desk.front, CurveScreen)
    return desk.front


def put(desk: Desk, unit: str, *specimens: str) -> None:
    app = desk.plant.app
    for n, specimen in enumerate(specimens):
        measured = CurveMeasured(unit=unit, fields=FIELDS, polarisations=DENSITIES, specimen=specimen)
        document = DocumentAdded(sha256=f"{n}" * 64, name="loop.csv", media_type="text/csv")
        app.have("2028", "Q-1", partial(file_curve, measured=measured, document=document))


def lot_and_unit(desk: Desk) -> tuple[str, str]:
    """A lot whose remanence stands on a unit of its own way."""
    with desk.plant.app.reading() as books:
        codes = [row.code for row in books.lot_rows(prefix="PR-", limit=1)]
    return codes[0], codes[0]


def test_a_curve_is_drawn_with_its_values_and_turned_over_by_one_key(desk: Desk):
    lot, unit = lot_and_unit(desk)
    put(desk, unit, "1", "2")
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Curves(unit, lot))
    desk.settle()
    assert "Remanence 1.4020\u00a0T" in screen(desk).curve.accessibleDescription()
    titles = [row.cells[1].text for row in screen(desk).table.rows.rows]
    assert [title for title in titles if title in {"Remanence", "Coercivity"}] == ["Remanence", "Coercivity"]
    desk.key(Qt.Key.Key_F12)
    assert desk.button("Next curve").subtitle() == "2 of 2"


def test_the_curve_that_is_shown_is_written_as_a_picture(desk: Desk):
    lot, unit = lot_and_unit(desk)
    put(desk, unit, "1", "2")
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Curves(unit, lot))
    desk.settle()
    desk.key(Qt.Key.Key_F12)
    desk.key(Qt.Key.Key_F11)
    shown = desk.button("Next curve").subtitle()
    assert shown == "2 of 2"
    folder = desk.plant.app.folders.documents / "exports"
    (specimen,) = {path.stem.rpartition("-")[2] for path in folder.glob(f"curve-{unit}-*")}
    assert sorted(path.suffix for path in folder.iterdir()) == [".pdf", ".svg"]
    assert f"· specimen {specimen} ·" in (folder / f"curve-{unit}-{specimen}.svg").read_text(encoding="utf-8")
    notice = screen(desk).notice.notice
    assert notice is not None
    assert notice.is_done


def test_where_none_is_on_file_that_is_said(desk: Desk):
    lot, unit = lot_and_unit(desk)
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Curves(unit, lot))
    desk.settle()
    assert screen(desk).notice.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.is_at(CurveScreen)


def test_a_magnetic_result_of_the_lots_tests_leads_to_its_curve(desk: Desk):
    with desk.plant.app.reading() as books:
        lots = [row.code for row in books.lot_rows(prefix="MG-", limit=40)]
    desk.scan("%U:2028")
    for code in lots:
        desk.desktop.rooms.go(Lot(code))
        desk.settle()
        lot = desk.front
        assert isinstance(lot, LotScreen)
        lot.tab_requested.emit(LotTab.TESTS)
        desk.settle()
        keys = [row.key for row in lot.rows.table.rows.rows]
        found = [n for n, key in enumerate(keys) if isinstance(key, ResultKey) and key.property == "br" and key.unit]
        if found:
            desk.touch_row(lot.rows.table, found[0])
            assert desk.is_at(CurveScreen)
            return
    raise AssertionError("no lot of the demo shows a remanence")
