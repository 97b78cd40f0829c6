"""Orders at the window: deliveries against the tolerance, and material set aside and given back."""

from typing import Any

from tests.ui.rooms.desk import Desk
from traceapp.services.order_sheet import OrderSheet, order_sheet
from ui.rooms.orders_room import Tab
from ui.screens.plant_data import PlantDataScreen
from ui.screens.shipping import ShippingScreen
from ui.widgets.segments import Segment

SUPERVISOR = "2030"


def screen(desk: Desk) -> PlantDataScreen:
    assert isinstance(desk.front, PlantDataScreen)
    return desk.front


def view(desk: Desk) -> Any:
    return screen(desk)._view


def sheets(desk: Desk) -> dict[str, OrderSheet]:
    now = desk.plant.clock()
    with desk.plant.app.reading() as books:
        return {fact.key: order_sheet(books, fact.key, now) for fact in books.facts("order_line", now)}


def open_order(desk: Desk, key: str, tab: Tab) -> None:
    desk.scan(f"%U:{SUPERVISOR}", "%CMD:ORDERS")
    desk.touch_row(screen(desk).table, [line.key for line in view(desk).lines].index(key))
    screen(desk).tab_requested.emit(Segment(tab, ""))
    desk.settle()


def test_an_order_shows_what_left_and_what_is_open_and_leads_to_the_shipment(desk: Desk):
    key, sheet = next((key, one) for key, one in sheets(desk).items() if one.shipped)
    open_order(desk, key, Tab.DELIVERIES)
    assert len(view(desk).table.rows) == len(sheet.deliveries)
    assert "shipped" in view(desk).table.about
    desk.touch_row(screen(desk).parts, 0)
    assert desk.is_at(ShippingScreen)


def test_a_lot_is_set_aside_and_given_back(desk: Desk):
    key, sheet = next((key, one) for key, one in sheets(desk).items() if one.free and one.open > 0)
    lot = sheet.free[0].row.code
    open_order(desk, key, Tab.FREE)
    assert view(desk).blocked_by == "choose a lot"
    desk.touch_row(screen(desk).parts, 0)
    desk.touch("Set aside")
    (kept,) = sheets(desk)[key].reserved
    is_counted = sheet.free[0].row.unit == "pcs"
    wanted = min(sheet.free[0].free, sheet.open) if is_counted else sheet.free[0].free
    assert (kept.reservation.lot, kept.left) == (lot, wanted)
    screen(desk).tab_requested.emit(Segment(Tab.RESERVED, ""))
    desk.touch_row(screen(desk).parts, 0)
    desk.touch("Give back")
    assert sheets(desk)[key].reserved == ()
