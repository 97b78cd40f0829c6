"""The balance at the window: chosen by touch, key and scan, looked into, signed, exported, and found again."""

import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.documents.reading import text
from tests.ui.rooms.desk import Desk
from traceapp.domain.quantity import mg
from traceapp.domain.record.balancing import BalanceStruck
from traceapp.domain.record.pieces import Draw, Filled, NewLot
from traceapp.domain.record.production import LotReceived, StepPerformed
from traceapp.domain.record.quality import Corrected
from traceapp.domain.span import SpanKind
from ui.rooms.doors import Balance
from ui.screens.balance import BalanceFace, BalanceScreen
from ui.screens.lot import LotScreen
from ui.screens.overview import OverviewScreen
from ui.screens.register import RegisterScreen
from ui.screens.station import StationScreen
from ui.widgets.entry import FieldKeyed
from ui.widgets.glyphs import Glyph

KG = 1_000_000
DAY = 86_400_000_000


def screen(desk: Desk) -> BalanceScreen:
    assert isinstance(desk.front, BalanceScreen)
    return desk.front


def figures(desk: Desk) -> dict[str, str]:
    return {bar.word: bar.figure for bar in screen(desk).picture.view.bars}


def turn(desk: Desk, face: BalanceFace) -> None:
    segments = screen(desk).faces
    segments.segment_chosen.emit(next(one for one in segments.segments if one.key is face))
    desk.settle()


def rows(desk: Desk) -> list[str]:
    """The words of each row of the table in front."""
    return [" ".join(cell.text for cell in row.cells if cell.text) for row in screen(desk).table.rows.rows]


def touch(desk: Desk, words: str) -> None:
    desk.touch_row(screen(desk).table, next(n for n, row in enumerate(rows(desk)) if words in row))


def verdict(desk: Desk) -> str:
    return screen(desk).panel.accessibleName().partition(",")[0]


def sign(desk: Desk) -> None:
    desk.touch("Sign the balance")
    assert isinstance(desk.front, StationScreen)
    desk.sign("2028", desk.front.side.signing.pad)


@pytest.fixture
def month(desk: Desk) -> Desk:
    """The quality engineer before the balance of the last month of the story, over the whole plant."""
    desk.scan("%U:2028", "%CMD:BALANCE")
    segments = screen(desk).spans
    segments.segment_chosen.emit(next(one for one in segments.segments if one.key is SpanKind.MONTH))
    desk.settle()
    return desk


@pytest.fixture
def leak(desk: Desk) -> Desk:
    """A day on which a run of the strip caster lost ten of a hundred kilograms is over."""
    app = desk.plant.app
    metal = NewLot(code="RM-LEAK", kind="RM", material="ndpr-metal", containers=(Filled(n=1, quantity=mg(100 * KG)),))
    strip = NewLot(
        code="SC-LEAK", kind="SC", material="alloy-strip",
        containers=(Filled(n=1, quantity=mg(90 * KG), instrument="SC-1-B"),),
    )  # fmt: skip
    draw = Draw(lot="RM-LEAK", container=1, quantity=mg(100 * KG), instrument="SC-1-B")
    cast = StepPerformed(
        step="strip-casting", route="sintered-ndfeb", equipment=("CASTER-1",), draws=(draw,), lots=(strip,)
    )
    for record in (LotReceived(lot=metal, step="receipt"), cast):
        app.record(app.command("2026", "SC-1"), lambda _books, r=record: (r,))  # type: ignore[misc]
    desk.plant.clock.tick(2 * DAY)
    desk.settle()
    desk.scan("%U:2028", "%CMD:BALANCE")
    desk.touch("Earlier")
    desk.touch("Earlier")
    turn(desk, BalanceFace.SCOPES)
    touch(desk, "CASTER-1")
    return desk


# ------------------------------------------------------------------------------------------------- what is shown


def test_the_card_opens_the_day_of_now_over_the_whole_plant(desk: Desk):
    desk.scan("%U:2028", "%CMD:BALANCE")
    assert screen(desk)._title.text() == "The whole plant"
    assert screen(desk)._about.text().startswith("Wed 16 Dec 2026")
    assert [one.title for one in screen(desk).acts.tools][:3] == ["Back", "Earlier", "Later"]
    primary = screen(desk).acts.primary
    assert primary is not None
    assert primary.blocked_by in {"not over yet", "nothing was run"}


def test_the_waterfall_adds_up_and_says_each_bar(month: Desk):
    view = screen(month).picture.view
    signed = {True: 1, False: -1}
    level = sum(signed[bar.kind.name == "IN"] * bar.amount for bar in view.bars)
    assert level == 0
    assert "Inputs: " in screen(month).picture.accessibleName()
    assert verdict(month) == "Closes"
    assert view.leftover is not None
    assert view.leftover.glyph is Glyph.DONE


def test_keys_walk_the_bars_and_enter_opens_the_steps(month: Desk):
    picture = screen(month).picture
    picture.setFocus()
    QTest.keyClick(picture, Qt.Key.Key_Down)
    month.settle()
    assert picture.accessibleDescription().startswith("In the machines before: ")
    QTest.keyClick(picture, Qt.Key.Key_End)
    month.settle()
    assert picture.accessibleDescription().startswith("Unaccounted for: ")
    QTest.keyClick(picture, Qt.Key.Key_Return)
    month.settle()
    assert any(row.startswith("Pressing") for row in rows(month))


def test_a_step_is_looked_into_down_to_the_lot(month: Desk):
    turn(month, BalanceFace.RUNS)
    touch(month, "Pressing")
    assert screen(month)._title.text() == "Pressing"
    assert [column.title for column in screen(month).table.rows.columns] == ["Lot", "At", "In", "Unaccounted for"]
    code = screen(month).table.rows.rows[0].key
    month.touch_row(screen(month).table, 0)
    assert month.is_at(LotScreen)
    month.key(Qt.Key.Key_Escape)
    assert screen(month).table.rows.rows[0].key == code


def test_machines_materials_and_owners_are_chosen_from_what_was_run(month: Desk):
    turn(month, BalanceFace.SCOPES)
    touch(month, "MILL-1")
    assert screen(month)._title.text() == "MILL-1"
    inputs = figures(month)["Inputs"]
    turn(month, BalanceFace.SCOPES)
    touch(month, "Material ")
    assert screen(month)._title.text() not in {"MILL-1", "The whole plant"}
    assert figures(month)["Inputs"] != inputs


def test_a_scanned_lot_shows_its_step_on_the_day_it_was_made(month: Desk):
    code = month.plant.code("jm-4")
    month.scan(code)
    with month.plant.app.reading() as books:
        state = books.lot(code)
    assert state is not None
    assert screen(month)._title.text() == "Jet milling"
    turn(month, BalanceFace.RUNS)
    assert any(code in row for row in rows(month))


def test_earlier_and_later_touch_and_other_days_are_keyed(month: Desk):
    about = screen(month)._about.text()
    month.key(Qt.Key.Key_F10)
    assert screen(month)._about.text().startswith("1 Nov 2026")
    month.key(Qt.Key.Key_F11)
    assert screen(month)._about.text() == about
    month.touch("Other days")
    for typed in ("2026-11-30", "2026-12-02"):
        assert isinstance(month.front, StationScreen)
        month.front.field_keyed.emit(FieldKeyed("", typed))
        month.settle()
    assert screen(month)._about.text().startswith("30 Nov 2026 – 2 Dec 2026")
    month.touch("Other days")
    for typed in ("2026-12-02", "yesterday"):
        month.front.field_keyed.emit(FieldKeyed("", typed))  # type: ignore[attr-defined]
        month.settle()
    assert screen(month).notice.accessibleName().startswith("This is no date")


# ------------------------------------------------------------------------------------------------- signing


def test_what_does_not_close_is_signed_and_becomes_a_finding_that_leads_back(leak: Desk):
    assert verdict(leak) == "Does not close"
    about = screen(leak)._about.text()
    sign(leak)
    assert screen(leak).notice.accessibleName().strip() == "The balance is signed"
    primary = screen(leak).acts.primary
    assert primary is not None
    assert primary.blocked_by == "signed already"
    with leak.plant.app.reading() as books:
        (entry,) = books.entries(books.refs_of_kind("balance_struck.1")).values()
    assert isinstance(entry.record, BalanceStruck)
    assert entry.record.figures.unaccounted_mg == 10 * KG
    leak.scan("%CMD:FINDINGS")
    register = leak.desktop.window.screen_now
    assert isinstance(register, RegisterScreen)
    table = register.table
    place = next(n for n, row in enumerate(table.rows.rows) if row.cells[1].text == "A period's balance does not close")
    leak.touch_row(table, place)
    leak.touch("Open lot")
    assert screen(leak)._about.text() == about


def test_the_overview_shows_it_and_opens_it(leak: Desk):
    sign(leak)
    leak.scan("%CMD:OVERVIEW")
    assert isinstance(leak.front, OverviewScreen)
    needs = leak.front._view.needs  # type: ignore[union-attr]
    assert any("A period's balance does not close" in f"{line.words} {line.about}" for line in needs)


def test_what_came_into_a_signed_period_later_is_told(leak: Desk):
    sign(leak)
    app = leak.plant.app
    with app.reading() as books:
        run = next(entry for entry in books.history("lot", "SC-LEAK"))
    fix = Corrected(target=run.ref, replacement=None, reason="never happened")
    app.record(app.command("2028", "Q-1"), lambda _books: (fix,))
    leak.touch("Later")
    leak.touch("Earlier")
    turn(leak, BalanceFace.SIGNED)
    (row,) = screen(leak).table.rows.rows
    assert row.cells[-1].below == "changed since: 1 entry"
    leak.touch_row(screen(leak).table, 0)
    assert "Changed since: 1 entry" in screen(leak).left.facts.accessibleName()


def test_a_signed_balance_that_is_not_here_shows_the_signed_ones(month: Desk):
    month.desktop.rooms.go(Balance("BALANCE-X-1"))
    month.settle()
    assert rows(month) == ["Nothing was signed yet"]


# ------------------------------------------------------------------------------------------------- export


def test_the_export_holds_figures_steps_and_every_run(month: Desk, qapp: QApplication):
    turn(month, BalanceFace.SCOPES)
    touch(month, "Pressing")
    month.touch("Export")
    folder = month.plant.app.folders.documents / "exports"
    files = {file.suffix: file for file in Path(folder).glob("balance-*-pressing.*")}
    assert files.keys() >= {".csv", ".pdf", ".xlsx"}
    with files[".csv"].open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == 12
    words = text(files[".pdf"].read_bytes())
    for wanted in ("Mass balance", "pressing", "Unaccounted for", "closes", lines[0]["lot"]):
        assert wanted in words
    picture = files[".pdf"].with_name(f"{files['.pdf'].stem}-picture.svg")
    assert ElementTree.parse(picture).getroot().tag.endswith("svg")
    assert "Unaccounted for" in text(picture.with_suffix(".pdf").read_bytes())
    assert f"{files['.pdf']}, {files['.xlsx']}, and 3 more beside" in screen(month).notice.accessibleName()
