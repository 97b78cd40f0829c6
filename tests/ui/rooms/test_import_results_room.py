"""An instrument's export at the window: chosen from the inbox, foreseen, recorded by the badge signed in."""

import pytest
from PySide6.QtCore import Qt

from tests.exchange.export_files import hysteresigraph
from tests.ui.rooms.desk import Desk
from traceapp.domain.record.quality import Inspected
from ui.screens.import_results import ImportResultsScreen
from ui.screens.trace import TraceScreen
from ui.widgets.tone import Tone


def load(desk: Desk) -> str:
    with desk.plant.app.reading() as books:
        return min(str(state.code) for state in books.all_states("unit:") if state.kind == "gbd load")


def export(desk: Desk, name: str, *rows: tuple[object, ...]) -> None:
    folder = desk.plant.app.folders.inbox
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(hysteresigraph(*rows), encoding="utf-8")


def screen(desk: Desk) -> ImportResultsScreen:
    assert isinstance(desk.front, ImportResultsScreen)
    return desk.front


def cells(desk: Desk) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in screen(desk).table.rows.rows]


@pytest.fixture
def inbox(desk: Desk) -> Desk:
    """The quality engineer before an inbox with one good export and one that is wrong."""
    row = (load(desk), "", "23.0", "14.15", "13.2", "17.50", "95.5", "48.0")
    export(desk, "good.csv", row, row)
    export(desk, "wrong.csv", row, (*row[:3], "high", *row[4:]))
    desk.scan("%U:2028", "%CMD:RESULTS")
    return desk


def read(desk: Desk, file: int) -> None:
    desk.touch_row(screen(desk).table, file)
    desk.press(screen(desk).choices.rows[0])


def test_the_files_of_the_inbox_are_listed_and_one_is_read_as_its_instrument_wrote_it(inbox: Desk):
    assert [line[0] for line in cells(inbox)] == ["good.csv", "wrong.csv"]
    read(inbox, 0)
    br = cells(inbox)[0]
    assert br[1:5] == ("2", load(inbox), "Remanence", "2")
    assert br[5:7] == ("1.41500\u00a0T", "1.4150–1.4150")


def test_what_is_foreseen_is_recorded_by_one_key_under_the_badge_that_is_signed_in(inbox: Desk):
    read(inbox, 0)
    inbox.key(Qt.Key.Key_F12)
    assert screen(inbox).band.shown.headline == "1 report recorded"
    with inbox.plant.app.reading() as books:
        entries = books.history("unit", load(inbox))
    (made,) = [(entry.who, entry.record) for entry in entries if getattr(entry.record, "documents", ())]
    assert made[0] == ("2028",)
    assert isinstance(made[1], Inspected)
    assert {result.property: result.mean for result in made[1].results}["br"] == "1.41500"
    read(inbox, 0)
    assert screen(inbox).band.shown.tone is Tone.WRONG
    assert screen(inbox).band.shown.headline == "This file is recorded already"


def test_a_wrong_cell_is_named_by_row_and_column_and_nothing_can_be_recorded(inbox: Desk):
    read(inbox, 1)
    assert cells(inbox) == [("", "3", "Br (kG)", "must be a plain number such as 7.45, not “high”")]
    assert not inbox.button("Record").isEnabled()


def test_back_leaves_the_file_first_and_then_the_room(inbox: Desk):
    read(inbox, 0)
    inbox.key(Qt.Key.Key_Escape)
    assert [line[0] for line in cells(inbox)] == ["good.csv", "wrong.csv"]
    inbox.key(Qt.Key.Key_Escape)
    assert inbox.is_at(TraceScreen)
