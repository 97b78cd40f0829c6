"""Opening a box at the window: scanned, with the reason; its label is void, and its trays get new ones."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.domain.box import BoxState
from traceapp.domain.label import ContainerLabel
from traceapp.domain.record.dispatch import Unpacked
from traceapp.errors import Refused
from ui.rooms.doors import Unpacking
from ui.screens.dock import DockScreen
from ui.screens.shipping import ShippingScreen
from ui.screens.station import StationScreen
from ui.widgets.tone import Tone

PACKER = "2030"
"""The shift supervisor, who may pack."""


def room(desk: Desk) -> DockScreen:
    assert isinstance(desk.front, DockScreen)
    return desk.front


def packed(desk: Desk) -> BoxState:
    """A box that is here and in no shipment."""
    with desk.plant.app.reading() as books:
        boxes = books.boxes(books.box_codes(status="packed")).values()
        return next(box for box in boxes if not box.shipment)


def at_packing(desk: Desk) -> None:
    desk.scan(f"%U:{PACKER}", "%CMD:STATION:PK-1", f"%U:{PACKER}")
    assert desk.is_at(StationScreen)


def print_all(desk: Desk) -> None:
    station = desk.plant.app.station("PK-1")
    while desk.plant.app.print_next(station) is not None:
        pass


def said(desk: Desk) -> tuple[Tone, str]:
    shown = room(desk).band.shown
    return shown.tone, shown.headline


def test_a_box_scanned_where_boxes_are_packed_is_stock_again_under_new_labels(desk: Desk) -> None:
    app, box = desk.plant.app, packed(desk)
    trays = {f"{content.lot}/{content.container}" for content in box.contents}
    lots = tuple(dict.fromkeys(content.lot for content in box.contents))
    with app.reading() as books:
        before = {code: lot.left.amount for code, lot in books.lots(lots).items()}
    app.print_again(app.station("PK-1"), box.code)
    print_all(desk)
    printed = app.labels.on_paper(box.code)
    assert printed
    at_packing(desk)
    desk.scan(box.code)
    assert {row.cells[1].text for row in room(desk).table.rows.rows} == trays
    assert desk.button("Open box").subtitle() == "the reason"
    desk.scan("%ROW:2")
    desk.key(Qt.Key.Key_F12)
    assert said(desk) == (Tone.DONE, f"Opened: {len(trays)} new labels. Destroy the old ones")
    with app.reading() as books:
        record = books.history("box", box.code)[-1].record
        assert isinstance(record, Unpacked)
        assert record.reason == "count_doubted"
        after = books.lots(lots)
        assert sum(lot.left.amount for lot in after.values()) == sum(before.values()) + box.pieces
        for content in box.contents:
            ((ref, label),) = app.labels.labels_for(books, f"{content.lot}/{content.container}")
            kept = after[content.lot].container(content.container)
            assert isinstance(label, ContainerLabel)
            assert kept is not None
            assert (label.quantity.amount, ref) == (kept.amount, kept.labelled)
        assert all((state := books.label(str(one))) is not None and state.spoiled for one in printed)
    assert app.labels.on_paper(box.code) == ()
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(StationScreen)


def test_a_box_that_was_opened_is_not_opened_again_and_gets_no_label(desk: Desk) -> None:
    app, box = desk.plant.app, packed(desk)
    print_all(desk)
    earlier = app.labels.on_paper(box.code)
    app.print_again(app.station("PK-1"), box.code)
    desk.scan(f"%U:{PACKER}", "%CMD:UNPACK", box.code, "torn open by the fork lift", "%CMD:OK")
    with app.reading() as books:
        record = books.history("box", box.code)[-1].record
    assert isinstance(record, Unpacked)
    assert record.reason == "torn open by the fork lift"
    print_all(desk)
    assert set(app.labels.on_paper(box.code)) <= set(earlier)
    desk.scan(box.code)
    assert said(desk) == (Tone.WRONG, "Box was opened")
    with pytest.raises(Refused, match="box_opened"):
        app.print_again(app.station("PK-1"), box.code)


def test_while_a_box_is_packed_another_one_scanned_is_the_stations(desk: Desk) -> None:
    box = packed(desk)
    at_packing(desk)
    desk.scan(f"%WO:{box.order}")
    assert desk.desktop.talk.talk.at_hand
    desk.scan(box.code)
    assert desk.is_at(StationScreen)


def test_elsewhere_a_scanned_box_means_what_the_room_makes_of_it(desk: Desk) -> None:
    box = packed(desk)
    desk.scan("%U:2029", "%CMD:SHIPPING", box.code)
    assert desk.is_at(ShippingScreen)


def test_the_door_with_a_code_asks_only_for_the_reason(desk: Desk) -> None:
    box = packed(desk)
    desk.scan(f"%U:{PACKER}")
    desk.desktop.rooms.go(Unpacking(box.code))
    desk.settle()
    assert said(desk) == (Tone.NEXT, "Why is it opened?")
    assert room(desk).band.shown.code == box.code
