"""What if at the window: by touch, key and card from the shipment at hand, and what is scanned there."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from ui.rooms.doors import Shipping, WhatIf
from ui.screens.lot import LotScreen
from ui.screens.register import RegisterScreen
from ui.screens.shipping import ShippingScreen
from ui.widgets.glyphs import Glyph
from ui.widgets.tone import Tone


@pytest.fixture
def shipping(desk: Desk) -> Desk:
    """The shipment that is ready is at hand."""
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Shipping(desk.plant.code("ship-ready")))
    desk.settle()
    return desk


def screen(desk: Desk) -> RegisterScreen:
    assert isinstance(desk.front, RegisterScreen)
    return desk.front


def told(desk: Desk) -> list[str]:
    """Each row's words after its glyph."""
    rows = screen(desk).table.rows.rows
    return [" ".join(text for cell in row.cells for text in (cell.text, cell.below) if text) for row in rows]


def turn(desk: Desk, part: int) -> None:
    desk.scan(f"%CMD:TAB:{part}")


def test_key_and_card_ask_it_of_the_shipment_at_hand(shipping: Desk):
    shipment = shipping.plant.code("ship-ready")
    shipping.key(Qt.Key.Key_F11)
    assert screen(shipping).band.shown.code == shipment
    shipping.key(Qt.Key.Key_Escape)
    assert isinstance(shipping.front, ShippingScreen)
    shipping.scan("%CMD:WHATIF")
    assert screen(shipping).band.shown.code == shipment


def test_the_rule_stands_as_the_order_line_asks_it_before_the_regimes_it_does_not_name(shipping: Desk):
    shipping.key(Qt.Key.Key_F11)
    rows = told(shipping)
    assert all("DFARS 252.225-7052 (MAY 2024)" in row for row in rows)
    whys = ["what if" in row for row in rows]
    assert whys == sorted(whys)
    assert "asked by the order line" in rows[0]
    assert rows[0].endswith("met") or " met " in rows[0]
    assert screen(shipping).table.rows.rows[0].cells[0].glyph is Glyph.DONE


def test_stock_that_is_met_by_itself_is_counted_and_a_touch_opens_its_lot(shipping: Desk):
    shipping.key(Qt.Key.Key_F11)
    turn(shipping, 3)
    view = screen(shipping)._view
    assert view is not None
    rows = screen(shipping).table.rows.rows
    assert view.about.startswith(f"{len(rows)} of ")
    assert rows
    codes = [row.cells[1].text for row in rows]
    assert codes == sorted(codes)
    assert {row.cells[0].glyph for row in rows} == {Glyph.DONE}
    screen(shipping).row_opened.emit(rows[0])
    shipping.settle()
    assert shipping.is_at(LotScreen)


def test_without_a_shipment_a_box_or_shipment_is_asked_for_and_a_box_leads_to_its_shipment(desk: Desk):
    desk.scan("%U:2028")
    desk.desktop.rooms.go(WhatIf())
    desk.settle()
    assert screen(desk).band.shown.headline == "Scan a box or shipment"
    assert told(desk) == []
    with desk.plant.app.reading() as books:
        state = books.shipment(desk.plant.code("ship-ready"))
    assert state is not None
    desk.scan(state.boxes[0])
    assert screen(desk).band.shown.code == state.code
    assert told(desk)


def test_a_code_that_is_no_box_is_refused_in_place(desk: Desk):
    desk.scan("%U:2028")
    desk.desktop.rooms.go(WhatIf())
    desk.settle()
    lot = desk.plant.code("mag-o-1")
    desk.scan(lot)
    shown = screen(desk).band.shown
    assert shown.tone is Tone.WRONG
    assert lot in shown.headline + shown.detail
