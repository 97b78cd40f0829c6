"""Concessions at the window: filed with the paper that proves them, and counted down."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from traceapp.domain.part import Part
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.quality import DocumentAdded
from traceapp.services.quality.concessions import Granted, granted_for
from traceapp.services.quality.specifying import specified
from ui.screens.register import RegisterScreen
from ui.widgets.tone import Tone

STRICTER = {"br": {"low": "1.9"}, "flux-moment": {"low": "9"}}
"""Limits that no magnet meets."""


def register(desk: Desk) -> RegisterScreen:
    assert isinstance(desk.front, RegisterScreen)
    return desk.front


def row_of(desk: Desk, label: str):
    return next(row for row in register(desk).form.rows if row.field.label == label)


def key_into(desk: Desk, label: str, words: str) -> None:
    line = row_of(desk, label).line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    desk.settle()


def filed(desk: Desk, lot: str) -> tuple[Granted, ...]:
    with desk.plant.app.reading() as books:
        return granted_for(books, lot)


@pytest.fixture
def filing(desk: Desk) -> Desk:
    """The quality engineer, a lot scanned, and the customer's letter in the inbox."""
    inbox = desk.plant.app.folders.inbox
    inbox.mkdir(parents=True, exist_ok=True)
    (inbox / "K-131.pdf").write_bytes(b"%PDF-1.7 letter")
    (inbox / "holiday.mov").write_bytes(b"no document")
    desk.scan("%U:2028", "%CMD:CONCESSIONS", desk.plant.code("mag-o-1"))
    return desk


def fill(desk: Desk) -> None:
    key_into(desk, "Number", "K-131")
    key_into(desk, "How much", "120")
    key_into(desk, "Last day", "2099-12-31")
    key_into(desk, "What may deviate", "length 40.08 mm")
    key_into(desk, "Granted by", "Halvane")


def test_a_concession_is_filed_with_its_document_kept_by_digest(filing: Desk):
    lot = filing.plant.code("mag-o-1")
    assert filing.button("File it").subtitle() == "how much?"
    fill(filing)
    assert filing.button("File it").subtitle() == "choose the document"
    files = row_of(filing, "Document").list
    files.setCurrentIndex(files.findData("K-131.pdf"))
    files.activated.emit(files.currentIndex())
    filing.settle()
    filing.key(Qt.Key.Key_F12)
    (granted,) = filed(filing, lot)
    assert (granted.concession.number, granted.concession.quantity.amount, granted.left) == ("K-131", 120, 120)
    assert granted.granted_by == "Halvane"
    (sha256,) = granted.documents
    with filing.plant.app.reading() as books:
        document = books.document(sha256)
        record = books.history("document", sha256)[-1].record
    assert document is not None
    assert isinstance(record, DocumentAdded)
    assert (record.name, record.media_type, record.about, record.lots) == (
        "K-131.pdf", "application/pdf", "K-131", (lot,)
    )  # fmt: skip
    assert register(filing).table.rows.rows[0].cells[1].text == "K-131"


def test_the_rows_that_failed_are_what_it_is_for_until_somebody_says_otherwise(filing: Desk):
    lot = filing.plant.code("mag-o-1")
    assert row_of(filing, "Excused").field.value == ""
    app = filing.plant.app
    with app.reading() as books:
        wanted = specified(books, app.plant, lot, app.now()).specification
    assert wanted is not None
    stricter = tuple(replace(r, **STRICTER.get(r.property, {})) for r in wanted.requirements)
    app.have("2032", "S-1", lambda _books, _command: (PlantRevised(fact=replace(wanted, requirements=stricter)),))
    filing.scan(lot)
    excused = row_of(filing, "Excused")
    assert excused.field.value == "br flux-moment"
    assert [excused.list.itemText(n) for n in range(3)] == [
        "all 2 that failed",
        "Remanence",
        "Flux moment",
    ]
    excused.list.setCurrentIndex(1)
    excused.list.activated.emit(1)
    fill(filing)
    files = row_of(filing, "Document").list
    files.setCurrentIndex(files.findData("K-131.pdf"))
    files.activated.emit(files.currentIndex())
    filing.settle()
    filing.key(Qt.Key.Key_F12)
    (granted,) = filed(filing, lot)
    assert granted.concession.properties == ("br",)
    assert register(filing).table.rows.rows[0].cells[1].below == f"{lot} · Remanence · length 40.08 mm"


def test_a_lot_made_to_the_drawing_before_is_what_it_may_be_for(filing: Desk):
    lot, app = filing.plant.code("mag-o-1"), filing.plant.app
    assert "Made to drawing" not in [row.field.label for row in register(filing).form.rows]
    with app.reading() as books:
        state = books.lot(lot)
        assert state is not None
        part = books.fact("part", state.part, app.now())
    assert isinstance(part, Part)
    revised = PlantRevised(fact=replace(part, drawing_revision="X"))
    app.have("2032", "S-1", lambda _books, _command: (revised,))
    filing.scan(lot)
    drawings = row_of(filing, "Made to drawing").list
    assert [drawings.itemText(n) for n in range(drawings.count())] == ["the one ordered", "X", part.drawing_revision]
    drawings.setCurrentIndex(2)
    drawings.activated.emit(2)
    fill(filing)
    files = row_of(filing, "Document").list
    files.setCurrentIndex(files.findData("K-131.pdf"))
    files.activated.emit(files.currentIndex())
    filing.settle()
    filing.key(Qt.Key.Key_F12)
    (granted,) = filed(filing, lot)
    assert granted.concession.drawing == part.drawing_revision
    told = register(filing).table.rows.rows[0].cells[1].below
    assert f" · drawing {part.drawing_revision} · " in told


def test_a_day_that_is_none_and_an_amount_of_nothing_are_said_in_place(filing: Desk):
    fill(filing)
    key_into(filing, "Last day", "31.12.")
    assert filing.button("File it").subtitle() == "the last day is wrong"
    key_into(filing, "How much", "0")
    assert filing.button("File it").subtitle() == "how much?"


def test_only_what_can_be_a_document_is_offered(filing: Desk):
    assert filing.plant.app.inbox.names() == ("K-131.pdf",)


def test_a_lot_that_is_not_known_is_told_so(desk: Desk):
    desk.scan("%U:2028", "%CMD:CONCESSIONS", "OX-2633-C004-N")
    assert register(desk).band.shown.tone is Tone.WRONG
    assert register(desk).form.isHidden()
