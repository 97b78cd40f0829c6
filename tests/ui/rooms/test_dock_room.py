"""The dock at the window: samples, work sent out and received back, parts taken back from a customer."""

from functools import partial

import pytest
from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.domain.command import Command
from traceapp.domain.disposition import Disposition
from traceapp.domain.label import ContainerLabel
from traceapp.domain.quantity import mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CustomerReturned, FieldMeasured, ScrapSold, SentBack, ShipmentOpened
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.production import CameBack, SentOut
from traceapp.services.desk.reading import read_lot
from traceapp.services.gate.air_freight import measure_field
from traceapp.services.ports import Books
from traceapp.services.quality.disposing import Ruling, dispose
from traceapp.services.trace.trace_answer import Direction
from ui.models.rows import RowKind
from ui.rooms.dock_kinds import DockKind
from ui.rooms.doors import Lot, Shipping
from ui.screens.dock import DockScreen
from ui.screens.lot import LotScreen, LotTab
from ui.screens.register import RegisterScreen
from ui.screens.shipping import ShippingScreen
from ui.widgets.form import FormRow
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone

QUALITY, SUPERVISOR = "2028", "2030"


def dock(desk: Desk) -> DockScreen:
    assert isinstance(desk.front, DockScreen)
    return desk.front


@pytest.fixture
def at_dock(desk: Desk) -> Desk:
    """The supervisor, before the dock."""
    desk.scan(f"%U:{SUPERVISOR}", "%CMD:DOCK")
    return desk


def turn_to(desk: Desk, kind: DockKind) -> None:
    dock(desk).kind_requested.emit(Segment(kind, ""))
    desk.settle()


def tell(desk: Desk, **values: str) -> None:
    """Values into the fields of the form, as keys and touches would."""
    for key, value in values.items():
        row = row_of(desk, key)
        if row._field.choices:
            row._emit(value)
        else:
            row.line.setText(value)
            row.line.editingFinished.emit()
        desk.settle()


def row_of(desk: Desk, key: str) -> FormRow:
    return next(row for row in dock(desk).form.rows if row._field.key == key)


def said(desk: Desk) -> tuple[Tone, str]:
    shown = dock(desk).band.shown
    return shown.tone, shown.headline


def newest(desk: Desk, kind: str, key: str) -> Record:
    with desk.plant.app.reading() as books:
        record = books.history(kind, key)[-1].record
    assert isinstance(record, Record)
    return record


def a_box(desk: Desk, status: str) -> str:
    with desk.plant.app.reading() as books:
        return next(code for code in books.box_codes(status=status) if not _gathered(books.box(code), status))


def _gathered(box: object, status: str) -> bool:
    return status == "packed" and bool(getattr(box, "shipment", ""))


def test_a_box_that_comes_back_becomes_a_lot_with_a_label(at_dock: Desk) -> None:
    turn_to(at_dock, DockKind.RETURN)
    box = a_box(at_dock, "shipped")
    at_dock.scan(box)
    assert at_dock.button("Take back").subtitle() == "RMA number"
    assert row_of(at_dock, "customer")._field.value
    at_dock.scan("RMA 4711")
    tell(at_dock, pieces="12", reason="complaint")
    at_dock.key(Qt.Key.Key_F12)
    tone, headline = said(at_dock)
    assert (tone, headline) == (Tone.DONE, "Recorded")
    code = dock(at_dock).band.shown.code
    record = newest(at_dock, "lot", code)
    assert isinstance(record, CustomerReturned)
    assert (record.rma, record.boxes, record.reason) == ("RMA 4711", (box,), "complaint")
    with at_dock.plant.app.reading() as books:
        ((_, label),) = at_dock.plant.app.labels.labels_for(books, code)
    assert getattr(label, "quantity", None) == record.lot.containers[0].quantity


def test_samples_begin_a_shipment_that_leaves_without_a_certificate(at_dock: Desk) -> None:
    box = a_box(at_dock, "packed")
    at_dock.scan(box)
    at_dock.key(Qt.Key.Key_F12)
    assert at_dock.is_at(ShippingScreen)
    with at_dock.plant.app.reading() as books:
        state = books.box(box)
    assert state is not None
    opened = newest(at_dock, "shipment", state.shipment)
    assert isinstance(opened, ShipmentOpened)
    assert opened.purpose == "sample"
    assert at_dock.button("Load").subtitle() == "without a certificate"


def look_at_evidence(desk: Desk, name: str) -> None:
    """What came along is one key away, to be looked at as evidence."""
    assert desk.button("Its evidence").subtitle() == name
    desk.key(Qt.Key.Key_F7)
    assert isinstance(desk.front, RegisterScreen)
    (chosen,) = [row for row in desk.front.table.rows.rows if row.kind is RowKind.CURRENT]
    assert "coated" in chosen.cells[1].below
    desk.key(Qt.Key.Key_Escape)


def test_what_went_to_a_processor_is_counted_when_it_is_back(at_dock: Desk) -> None:
    with at_dock.plant.app.reading() as books:
        rows = books.lot_rows(material="machined-magnet", status="open")
        lot = next(lot for row in rows if (lot := books.lot(row.code)) is not None and lot.part)
    container = next(c for c in lot.containers if c.amount > 0)
    tray = f"{lot.code}/{container.n}"
    turn_to(at_dock, DockKind.OUT)
    at_dock.scan(tray)
    tell(at_dock, processor="redfern", step="coating")
    at_dock.key(Qt.Key.Key_F12)
    job = dock(at_dock).band.shown.code
    sent = newest(at_dock, "job", job)
    assert isinstance(sent, SentOut)
    assert (sent.processor, sent.seats[0].lot) == ("redfern", lot.code)
    inbox = at_dock.plant.app.folders.inbox
    inbox.mkdir(parents=True, exist_ok=True)
    (inbox / "R-88.pdf").write_bytes(b"%PDF-1.7 certificate")
    turn_to(at_dock, DockKind.BACK)
    at_dock.scan(lot.code)
    tell(at_dock, country="us", lot="R-88", mixed="no", document="R-88.pdf", **{tray: str(container.amount - 1)})
    at_dock.key(Qt.Key.Key_F12)
    back = newest(at_dock, "job", job)
    assert isinstance(back, CameBack)
    assert (back.country, back.processor_lot, back.mixed_lots) == ("US", "R-88", False)
    assert [(noted.lot, noted.code) for noted in back.noted] == [(lot.code, "count_differs")]
    app = at_dock.plant.app
    with app.reading() as books:
        kept = books.document(back.documents[0])
        found = books.job(job)
        reading = read_lot(books, app.plant, lot.code, Direction.BACK, at=app.now())
        ((_, label),) = app.labels.labels_for(books, tray)
    assert kept is not None
    assert found is not None
    assert (kept.name, kept.about, kept.lots, found.documents) == ("R-88.pdf", job, (lot.code,), back.documents)
    assert (kept.evidence, kept.covers, kept.standing) == ("lot", ("coated",), "waiting")
    assert reading.documents == (kept,)
    assert isinstance(label, ContainerLabel)
    assert (label.material.en, label.made.en, label.quantity.amount) == (
        "Coated magnet",
        "Coating",
        container.amount - 1,
    )
    look_at_evidence(at_dock, "R-88.pdf")
    at_dock.scan(lot.code)
    assert said(at_dock)[0] is Tone.WRONG
    assert "Its evidence" not in [tool.title for tool in dock(at_dock).acts.tools]
    at_dock.scan("%U:2028")
    at_dock.desktop.rooms.go(Lot(lot.code))
    at_dock.settle()
    assert isinstance(at_dock.front, LotScreen)
    at_dock.front.tab_requested.emit(LotTab.STEPS)
    at_dock.settle()
    assert at_dock.front.rows.table.rows.rows[0].cells[2].below == "R-88.pdf"


def test_a_code_that_nobody_knows_is_refused_and_what_was_scanned_stays(at_dock: Desk) -> None:
    box = a_box(at_dock, "packed")
    at_dock.scan(box, at_dock.plant.app.fresh_code("MG", "lot"))
    assert said(at_dock)[0] is Tone.WRONG
    assert [row.key for row in dock(at_dock).table.rows.rows] == [box]
    at_dock.key(Qt.Key.Key_F8)
    assert said(at_dock) == (Tone.NEXT, "Scan the boxes")


def test_what_two_people_return_goes_back_to_its_supplier(at_dock: Desk) -> None:
    desk, app = at_dock, at_dock.plant.app
    iron = desk.plant.code("iron-1")
    turn_to(desk, DockKind.SUPPLIER)
    desk.scan(f"{iron}/7")
    assert said(desk) == (Tone.WRONG, "Not to be returned")
    ruling = Ruling(
        hold=desk.plant.names.entry("hold-iron"), lot=iron, disposition=Disposition.RETURN, reason="rusty", container=7
    )
    both = [Signature(person=badge, meaning="", at=1, method="badge+pin") for badge in (QUALITY, SUPERVISOR)]

    def decide(books: Books, command: Command) -> tuple[Record, ...]:
        return dispose(books, app.plant, command, ruling=ruling, signatures=both, next_code=app.fresh_code)

    app.have(SUPERVISOR, "Q-1", decide)
    desk.scan(iron)
    assert [row.key for row in dock(desk).table.rows.rows] == [f"{iron}/7"]
    desk.key(Qt.Key.Key_F12)
    sent = newest(desk, "shipment", dock(desk).band.shown.code)
    assert isinstance(sent, SentBack)
    assert (sent.supplier, sent.reason) == ("ironway", "rusty")


def test_scrap_is_sold_by_what_the_scale_says(at_dock: Desk) -> None:
    turn_to(at_dock, DockKind.SCRAP)
    at_dock.scan(at_dock.plant.code("iron-1"))
    assert said(at_dock) == (Tone.WRONG, "Not scrap")
    with at_dock.plant.app.reading() as books:
        slag = books.lot_rows(material="electrolysis-slag", status="open")[0]
    at_dock.scan(slag.code)
    assert at_dock.button("Sell").subtitle() == "Recycler"
    tell(at_dock, buyer="second-circle", **{f"{slag.code}/1": "1.25"})
    at_dock.key(Qt.Key.Key_F12)
    sold = newest(at_dock, "shipment", dock(at_dock).band.shown.code)
    assert isinstance(sold, ScrapSold)
    assert (sold.buyer, sold.draws[0].quantity) == ("second-circle", mg(1_250_000))


def test_by_air_the_field_of_each_package_of_magnets_is_told_before_it_is_let_go(at_dock: Desk) -> None:
    desk, shipment = at_dock, at_dock.plant.code("ship-ready")
    desk.desktop.rooms.go(Shipping(shipment))
    desk.settle()
    desk.touch("Carrier")
    assert row_of(desk, "carrier")._field.value == "Harrow Freight"
    tell(desk, way="air")
    boxes = [str(row.key) for row in dock(desk).table.rows.rows]
    desk.key(Qt.Key.Key_F12)
    assert desk.is_at(ShippingScreen)
    with desk.plant.app.reading() as books:
        state = books.shipment(shipment)
    assert state is not None
    assert (state.way, set(boxes)) == ("air", set(state.boxes))
    first = boxes[0]
    strong = FieldMeasured(box=first, strength="0.9", at_metres="2.1")
    desk.plant.app.have(SUPERVISOR, "Q-1", partial(measure_field, measured=strong))
    desk.desktop.rooms.go(Shipping(shipment))
    desk.settle()
    assert isinstance(desk.front, ShippingScreen)
    assert desk.front._view is not None
    failing = desk.front._view.checks.failing
    assert failing is not None
    assert failing.title.startswith("Every package may fly: Not known")
    desk.touch("Carrier")
    tell(desk, **{first: "0.2"})
    desk.key(Qt.Key.Key_F12)
    with desk.plant.app.reading() as books:
        box = books.box(first)
    assert box is not None
    assert [(one.strength, one.at_metres) for one in box.measured] == [("0.9", "2.1"), ("0.2", "4.6")]
