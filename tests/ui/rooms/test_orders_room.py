"""Orders at the window: deliveries against the tolerance, and material set aside and given back."""

from typing import Any

from msgspec.structs import replace

from tests.demo_store import beside
from tests.ui.rooms.desk import Desk
from traceapp.app import App
from traceapp.domain.command import Outcome
from traceapp.domain.part import Part
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import CustomerReturned
from traceapp.domain.record.pieces import Filled, NewLot
from traceapp.domain.record.plant import PlantRevised
from traceapp.services.desk.order_sheet import OrderSheet, order_sheet
from ui.hearing import Hearing
from ui.rooms.orders_room import Tab
from ui.screens.plant_data import PlantDataScreen
from ui.screens.shipping import ShippingScreen
from ui.widgets.glyphs import Glyph
from ui.widgets.segments import Segment

SUPERVISOR = "2030"


def screen(desk: Desk) -> PlantDataScreen:
    assert isinstance(desk.front, PlantDataScreen)
    return desk.front


def view(desk: Desk) -> Any:
    return screen(desk)._view


def sheets(desk: Desk) -> dict[str, OrderSheet]:
    now = desk.plant.clock()
    plant = desk.plant.app.plant
    with desk.plant.app.reading() as books:
        return {fact.key: order_sheet(books, plant, fact.key, now) for fact in books.facts("order_line", now)}


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


def test_the_drawing_that_was_ordered_is_told_beside_what_is_open(desk: Desk):
    key, sheet = next((key, one) for key, one in sheets(desk).items() if one.shipped)
    open_order(desk, key, Tab.DELIVERIES)
    assert "drawing" not in view(desk).table.about
    with desk.plant.app.reading() as books:
        part = books.fact("part", sheet.line.part, desk.plant.clock())
    assert isinstance(part, Part)
    ordered = PlantRevised(fact=replace(sheet.line, drawing=part.drawing_revision))
    desk.plant.app.have("2032", "S-1", lambda _books, _command: (ordered,))
    open_order(desk, key, Tab.DELIVERIES)
    assert view(desk).table.about.endswith(f" · drawing {part.drawing_revision}")


def delivered(desk: Desk) -> tuple[str, OrderSheet]:
    """An order line of which something left and nothing came back."""
    return next((key, one) for key, one in sheets(desk).items() if one.shipped and not one.returned)


def bring_back(app: App, key: str) -> Outcome:
    """One piece of an order line comes back."""
    with app.reading() as books:
        box = next(iter(books.boxes(books.box_codes(order=key, status="shipped")).values()))
    new = NewLot(code="RT-2699-A001-X", kind="RT", material="coated-magnet", containers=(Filled(n=1, quantity=pcs(1)),))
    back = CustomerReturned(rma="R-1", lot=new, parents=(box.contents[0].lot,), boxes=(box.code,), reason="chipped")
    return app.have("2032", "S-1", lambda _books, _command: (back,))


def test_what_came_back_is_told_and_open_again(desk: Desk):
    key, sheet = delivered(desk)
    bring_back(desk.plant.app, key)
    assert (sheets(desk)[key].returned, sheets(desk)[key].open) == (1, sheet.open + 1)
    open_order(desk, key, Tab.DELIVERIES)
    assert "shipped, 1\u00a0pcs returned, " in view(desk).table.about


def test_what_comes_back_while_one_looks_is_told_at_once(desk: Desk):
    key, _ = delivered(desk)
    open_order(desk, key, Tab.DELIVERIES)
    assert "returned" not in view(desk).table.about
    desk.desktop._house.notifier.announce(bring_back(desk.plant.app, key).changes)
    desk.settle()
    assert "shipped, 1\u00a0pcs returned, " in view(desk).table.about


def test_what_another_process_takes_back_is_heard_and_told(desk: Desk):
    key, _ = delivered(desk)
    open_order(desk, key, Tab.DELIVERIES)
    desk.until(lambda: desk.desktop.findChild(Hearing) is not None)
    with beside(desk.plant) as other:
        bring_back(other, key)
    desk.until(lambda: "shipped, 1\u00a0pcs returned, " in view(desk).table.about)


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


def test_the_rules_of_an_order_stand_with_the_basis_of_the_date_and_what_is_claimed_until_when(desk: Desk):
    desk.claim_exception("4500-88213/3")
    open_order(desk, "4500-88213/3", Tab.RULES)
    rows = [" ".join(t for cell in row.cells for t in (cell.text, cell.below) if t) for row in view(desk).table.rows]
    assert rows[0].startswith("Basis of the date 15 Feb 2027 delivery to the Government in 2027")
    assert rows[1].startswith("DFARS 252.225-7052 (MAY 2024) regime")
    assert "claimed until 31 Dec 2027" in rows[2]
    assert "W56XYZ-26-C-0118" in rows[2]
    met = view(desk).table.rows[4:]
    assert rows[3].startswith(f"Free stock {len(met)} of ")
    assert {row.cells[0].glyph for row in met} <= {Glyph.DONE}


def test_an_order_that_asks_for_no_rule_says_so(desk: Desk):
    open_order(desk, "OM-77120/1", Tab.RULES)
    (row,) = view(desk).table.rows
    assert row.cells[1].text == "The order line asks for no rule"
