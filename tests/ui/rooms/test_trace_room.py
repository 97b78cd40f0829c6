"""The trace at the window: whom to call."""

from tests.ui.rooms.desk import Desk
from ui.screens.trace import TraceAct, TraceScreen


def test_the_contact_sheet_of_what_was_reached_is_written_and_its_place_told(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("box-1"))
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    desk.touch("Contact sheet")
    file = desk.plant.app.folders.documents / "exports" / f"contacts-{desk.plant.code('box-1')}.csv"
    assert "sqa@halvane.example" in file.read_text(encoding="utf-8")
    assert str(file) in trace.notice.accessibleName()


def test_where_nobody_was_reached_there_is_no_contact_sheet(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("box-16"))
    assert desk.desktop.window.action_bar.button(TraceAct.CONTACTS) is None
