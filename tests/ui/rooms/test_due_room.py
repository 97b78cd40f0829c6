"""What is due at the window: how far ahead, the fact behind a date, and all that an instrument told held in one act."""

from typing import Any

from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.domain.equipment import Instrument
from traceapp.services.plant.due import Due, DueKind
from traceapp.services.trace.touched import TouchedThing
from ui.rooms.due_room import Within
from ui.screens.lot import LotScreen
from ui.screens.plant_data import PlantDataScreen
from ui.widgets.segments import Segment

QUALITY = "2028"


def view(desk: Desk) -> Any:
    assert isinstance(desk.front, PlantDataScreen)
    return desk.front._view


def dues(desk: Desk) -> list[Due]:
    return [line.key for line in view(desk).lines]


def open_due(desk: Desk, within: Within = Within.QUARTER) -> None:
    desk.scan(f"%U:{QUALITY}", "%CMD:DUE")
    assert isinstance(desk.front, PlantDataScreen)
    desk.front.tab_requested.emit(Segment(within, ""))
    desk.settle()


def touch(desk: Desk, wanted: Due) -> None:
    assert isinstance(desk.front, PlantDataScreen)
    desk.touch_row(desk.front.table, dues(desk).index(wanted))


def an_instrument_that_weighed(desk: Desk) -> Due:
    """The one that told the most quantities in the story."""
    with desk.plant.app.reading() as books:
        scales = [one for one in books.facts("instrument", desk.plant.clock()) if isinstance(one, Instrument)]
        used = {one.key: sum(1 for _ in books.naming(one.key, 0)) for one in scales}
    most = max(scales, key=lambda one: used[one.key])
    return Due(DueKind.CALIBRATION, most.key, most.name, most.calibrated_until)


def test_what_is_due_is_listed_as_far_ahead_as_is_asked(desk: Desk):
    open_due(desk, Within.OVER)
    over = dues(desk)
    assert any(one.kind is DueKind.QUALIFICATION and one.key == "2015/furnace" for one in over)
    assert view(desk).about == f"{len(over)} overdue"
    open_due(desk, Within.YEAR)
    assert len(dues(desk)) > len(over)
    assert dues(desk) == sorted(dues(desk), key=lambda one: (one.until, one.key))
    touch(desk, next(one for one in over if one.key == "2015/furnace"))
    desk.touch("Open it")
    assert view(desk).title == "Qualifications"
    assert view(desk).form.title == "2015/furnace"
    desk.key(Qt.Key.Key_Escape)


def test_what_an_instrument_told_is_held_in_one_act(desk: Desk):
    due = an_instrument_that_weighed(desk)
    assert due.until
    open_due(desk, Within.YEAR)
    touch(desk, due)
    things = [row.key for row in view(desk).table.rows]
    here = [thing for thing in things if isinstance(thing, TouchedThing) and thing.is_here]
    assert here
    assert len(things) > len(here)
    desk.key(Qt.Key.Key_F12)
    assert view(desk).notice.is_done
    assert view(desk).blocked_by == "nothing here to hold"
    with desk.plant.app.reading() as books:
        lots = [thing.code for thing in here if thing.kind == "lot"]
        assert all(state.open_holds for state in books.lots(lots).values())
    first = next(n for n, thing in enumerate(things) if thing.kind == "lot")
    assert isinstance(desk.front, PlantDataScreen)
    desk.touch_row(desk.front.parts, first)
    assert desk.is_at(LotScreen)
