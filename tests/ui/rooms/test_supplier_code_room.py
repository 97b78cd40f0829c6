"""A drum of a supplier whose code nobody knows: mapped for good at the station, and the next one reads by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.demo_store import DemoPlant
from tests.ui.rooms.desk import Desk, at_a_desk
from traceapp.domain.party import SupplierCode
from traceapp.domain.record.plant import PlantRevised
from traceapp.services.station.talk import Talk
from ui.screens.dock import DockScreen
from ui.screens.station import StationScreen
from ui.widgets.keypad import PinPad
from ui.widgets.tone import Tone

CLERK, SUPERVISOR = "2012", "2030"


@pytest.fixture
def receipt(qapp: QApplication, qtbot: QtBot, demo: DemoPlant) -> Iterator[Desk]:
    """The receiving clerk at the oxide receipt."""
    with at_a_desk(qapp, qtbot, demo, "OX-1") as made:
        made.scan(f"%U:{CLERK}")
        yield made


def talk_of(desk: Desk) -> Talk:
    return desk.desktop.talk.talk


def signing_pad(desk: Desk) -> PinPad:
    assert isinstance(desk.front, StationScreen)
    return desk.front.side.signing.pad


def test_a_code_that_nobody_knows_is_mapped_and_read_from_then_on(receipt: Desk):
    desk = receipt
    desk.scan("HLN/NDPR/90211")
    assert desk.desktop.station.screen.band.shown.tone is Tone.WRONG
    desk.key(Qt.Key.Key_F7)
    room = desk.front
    assert isinstance(room, DockScreen)
    assert desk.button("Map for good").subtitle() == "Supplier"
    desk.scan("HLN/NDPR/90388", "%CMD:MATERIAL:ndpr-oxide")
    assert [row.cells[1].below for row in room.table.rows.rows] == ["lot 90211", "lot 90388"]
    supplier = next(row for row in room.form.rows if row._field.key == "supplier")
    supplier.list.setCurrentIndex(supplier.list.findData("hualin"))
    supplier.list.activated.emit(supplier.list.currentIndex())
    desk.settle()
    desk.key(Qt.Key.Key_F12)
    desk.sign(SUPERVISOR, signing_pad(desk))
    run = talk_of(desk).run
    assert run is not None
    assert (run.material, run.supplier, run.supplier_lot) == ("ndpr-oxide", "hualin", "90211")
    desk.scan("%CMD:CANCEL", "HLN/NDPR/91007")
    run = talk_of(desk).run
    assert run is not None
    assert (run.supplier, run.supplier_lot) == ("hualin", "91007")
    with desk.plant.app.reading() as books:
        (entry,) = books.history("fact", "supplier_code/HLN/NDPR/")
    assert isinstance(entry.record, PlantRevised)
    assert entry.record.fact == SupplierCode(key="HLN/NDPR/", supplier="hualin", material="ndpr-oxide")
    assert [signature.person for signature in entry.record.approvals] == [SUPERVISOR]
