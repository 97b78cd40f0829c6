"""Documents of evidence at the window: reviewed by somebody else, revoked with what leans on them in sight, filed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.app.test_sealing import valid
from tests.ui.rooms.desk import Desk
from traceapp.domain.document import DocumentState
from traceapp.domain.record.quality import DocumentAdded
from traceapp.services.escapes.escapes import reviews
from ui.models.rows import RowKind
from ui.rooms.doors import Certificate, Lot
from ui.screens.certificate import CertificateScreen
from ui.screens.lot import LotScreen
from ui.screens.paper import PaperScreen
from ui.screens.register import RegisterScreen
from ui.widgets.glyphs import Glyph
from ui.widgets.tone import Tone

QUALITY = "2028"


def register(desk: Desk) -> RegisterScreen:
    assert isinstance(desk.front, RegisterScreen)
    return desk.front


def document(desk: Desk, name: str) -> DocumentState:
    with desk.plant.app.reading() as books:
        found = books.document(desk.plant.code(name))
    assert found is not None
    return found


def names(desk: Desk) -> list[str]:
    """The documents that are listed."""
    return [row.cells[1].text for row in register(desk).table.rows.rows if isinstance(row.key, str)]


def touch(desk: Desk, words: str) -> None:
    rows = register(desk).table.rows.rows
    desk.touch_row(register(desk).table, next(n for n, row in enumerate(rows) if row.cells[1].text == words))


def key_into(desk: Desk, label: str, words: str) -> None:
    line = next(row.line for row in register(desk).form.rows if row.field.label == label)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    desk.settle()


def choose(desk: Desk, label: str, value: str) -> None:
    choices = next(row.list for row in register(desk).form.rows if row.list.accessibleName() == label)
    choices.setCurrentIndex(choices.findData(value))
    choices.activated.emit(choices.currentIndex())
    desk.settle()


def field(desk: Desk, label: str) -> str:
    return next(row.field.value for row in register(desk).form.rows if row.field.label == label)


@pytest.fixture
def documents(desk: Desk) -> Desk:
    """The quality engineer in the room of documents."""
    desk.scan(f"%U:{QUALITY}", "%CMD:DOCUMENTS")
    return desk


def test_a_certificate_that_somebody_brought_back_is_looked_at_line_by_line(documents: Desk) -> None:
    desk, app = documents, documents.plant.app
    number = valid(app)
    app.folders.inbox.mkdir(parents=True, exist_ok=True)
    (app.folders.inbox / "back.pdf").write_bytes(app.certificates.pages(number))
    (app.folders.inbox / "bent.pdf").write_bytes(app.certificates.pages(number) + b"% bent")
    desk.scan("%CMD:TAB:4")
    touch(desk, "back.pdf")
    desk.key(Qt.Key.Key_F7)
    assert register(desk).band.shown.tone is Tone.DONE
    rows = [row for row in register(desk).table.rows.rows if row.kind is RowKind.PART]
    assert [row.cells[0].glyph for row in rows] == [*([Glyph.DONE] * 5), Glyph.NEXT]
    assert rows[0].cells[1].text == "Signature: The signature holds"
    assert rows[-1].key == Certificate(number)
    touch(desk, "bent.pdf")
    desk.key(Qt.Key.Key_F7)
    assert register(desk).band.shown.headline == "Not everything holds"
    told = [row.cells[1].text for row in register(desk).table.rows.rows if row.cells[0].glyph is Glyph.REFUSED]
    assert told == ["Signature: Something was added after signing", "Journal: Not the file that was issued"]
    (app.folders.inbox / "note.txt").write_text("no certificate", encoding="utf-8")
    desk.scan("%CMD:TAB:1", "%CMD:TAB:4")
    touch(desk, "note.txt")
    desk.key(Qt.Key.Key_F7)
    assert register(desk).band.shown.headline == "No certificate’s file"


def test_what_waits_for_a_review_stands_first_and_counts_once_somebody_else_has_signed(documents: Desk) -> None:
    desk = documents
    assert names(desk) == ["Second Circle 3352, recycled content"]
    assert register(desk).band.shown.headline == "1 document to be reviewed"
    touch(desk, "Second Circle 3352, recycled content")
    assert (field(desk, "Evidence"), field(desk, "Lots")) == ("for one lot", desk.plant.code("recycled-2"))
    assert field(desk, "Leaning on it") == "1 lot, 0 certificates"
    desk.key(Qt.Key.Key_F12)
    desk.sign(QUALITY, register(desk).signing.pad)
    assert document(desk, "paper-recycled-2").standing == "accepted"
    assert names(desk) == []
    desk.scan("%CMD:TAB:2")
    assert "Second Circle 3352, recycled content" in names(desk)


def test_who_filed_a_document_does_not_review_it(documents: Desk) -> None:
    desk = documents
    mine = DocumentAdded(sha256="f" * 64, name="own.pdf", media_type="", about="own", evidence="customs")
    desk.plant.app.have(QUALITY, "Q-1", lambda _books, _command: (mine,))
    desk.scan("%CMD:DESK", "%CMD:DOCUMENTS")
    touch(desk, "own")
    desk.key(Qt.Key.Key_F12)
    desk.sign(QUALITY, register(desk).signing.pad)
    with desk.plant.app.reading() as books:
        found = books.document("f" * 64)
    assert found is not None
    assert found.standing == "waiting"
    assert register(desk).band.shown.tone is Tone.WRONG


def test_turning_down_and_revoking_want_a_reason(documents: Desk) -> None:
    desk = documents
    touch(desk, "Second Circle 3352, recycled content")
    assert desk.button("Turn down").subtitle() == "give a reason"
    key_into(desk, "Reason", "of another lot")
    desk.touch("Turn down")
    desk.sign(QUALITY, register(desk).signing.pad)
    assert document(desk, "paper-recycled-2").standing == "turned down"
    desk.scan("%CMD:TAB:3")
    assert names(desk) == ["Second Circle 3352, recycled content"]


def test_before_a_document_is_revoked_its_lots_and_certificates_are_in_sight_and_their_reviews_open_then(
    documents: Desk,
) -> None:
    desk = documents
    desk.scan("%CMD:TAB:2")
    touch(desk, "Setouchi K2291, mill certificate")
    keys = [row.key for row in register(desk).table.rows.rows]
    number = desk.plant.code("cert-o")
    assert Certificate(number) in keys
    assert Lot(desk.plant.code("alloy-o")) in keys
    assert not any(isinstance(key, Certificate) and key.number != number for key in keys)
    assert desk.button("Revoke").subtitle() == "give a reason"
    key_into(desk, "Reason", "the cast was another")
    desk.key(Qt.Key.Key_F12)
    desk.sign(QUALITY, register(desk).signing.pad)
    assert document(desk, "paper-alloy").standing == "revoked"
    app = desk.plant.app
    with app.reading() as books:
        opened = {
            review.issued.number: [fact.code for fact in review.facts if fact.sort == "origin"]
            for review in reviews(books, app.plant, app.now())
        }
    assert opened[number] == ["evidence_lost"]
    assert not any(found for other, found in opened.items() if other != number)
    desk.scan("%CMD:ESCAPES")
    rows = register(desk).table.rows.rows
    desk.touch_row(register(desk).table, next(n for n, row in enumerate(rows) if row.cells[1].text == number))
    words = [row.cells[1].text for row in register(desk).table.rows.rows if row.key is None]
    assert "setouchi-K2291.txt counts no more: the cast was another" in words


def test_what_leans_on_a_document_is_opened_from_there(documents: Desk) -> None:
    desk = documents
    desk.scan("%CMD:TAB:2")
    touch(desk, "Setouchi K2291, mill certificate")
    touch(desk, desk.plant.code("cert-o"))
    assert desk.is_at(CertificateScreen)
    desk.key(Qt.Key.Key_Escape)
    touch(desk, desk.plant.code("alloy-o"))
    assert desk.is_at(LotScreen)


def test_a_document_is_read_where_it_is_kept(documents: Desk) -> None:
    desk = documents
    touch(desk, "Second Circle 3352, recycled content")
    desk.touch("See it")
    assert isinstance(desk.front, PaperScreen)
    assert "post-consumer magnets" in desk.front.words.toPlainText()
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(RegisterScreen)


def test_a_file_of_the_inbox_becomes_evidence_of_what_it_covers_and_waits(documents: Desk) -> None:
    desk = documents
    inbox = desk.plant.app.folders.inbox
    inbox.mkdir(parents=True, exist_ok=True)
    (inbox / "au-2.txt").write_text("Mined at Gidgee Hill.", encoding="utf-8")
    desk.scan("%CMD:TAB:4")
    touch(desk, "au-2.txt")
    assert desk.button("File it").subtitle() == "what is it?"
    key_into(desk, "What it is", "Northmere 1203")
    assert desk.button("File it").subtitle() == "evidence of what sort?"
    choose(desk, "Evidence", "blanket")
    key_into(desk, "It covers", "dug Nd")
    assert desk.button("File it").subtitle() == "what does it cover?"
    key_into(desk, "It covers", "mined Nd, Pr")
    assert desk.button("File it").subtitle() == "from when to when?"
    choose(desk, "Evidence", "lot")
    assert desk.button("File it").subtitle() == "scan the lot"
    desk.scan(desk.plant.code("au-2"))
    key_into(desk, "First day", "1.1.")
    assert desk.button("File it").subtitle() == "a day is wrong"
    key_into(desk, "First day", "2026-01-01")
    key_into(desk, "Last day", "2026-12-31")
    desk.key(Qt.Key.Key_F12)
    desk.scan("%CMD:TAB:1")
    touch(desk, "Northmere 1203")
    assert field(desk, "It covers") == "mined Nd, Pr"
    assert field(desk, "Period") == "1 Jan 2026 – 31 Dec 2026"
    sha256 = next(row.key for row in register(desk).table.rows.rows if row.cells[1].text == "Northmere 1203")
    with desk.plant.app.reading() as books:
        assert books.leaning(str(sha256)) == [desk.plant.code("au-2")]
    assert desk.plant.app.inbox.kept(str(sha256)) == b"Mined at Gidgee Hill."


def test_the_overview_and_the_due_list_lead_to_the_documents(desk: Desk) -> None:
    desk.scan(f"%U:{QUALITY}", "%CMD:OVERVIEW")
    needs = desk.front.table.rows.rows  # type: ignore[attr-defined]
    place = next(n for n, row in enumerate(needs) if any("to be reviewed" in cell.text for cell in row.cells))
    desk.touch_row(desk.front.table, place)  # type: ignore[attr-defined]
    assert names(desk) == ["Second Circle 3352, recycled content"]


def test_a_document_is_found_by_its_words(desk: Desk) -> None:
    desk.scan(f"%U:{QUALITY}", "%CMD:FIND")
    QTest.keyClicks(desk.desktop.window.focusWidget(), "Setouchi mill")
    desk.settle()
    desk.scan("%ROW:1")
    assert field(desk, "File") == "setouchi-K2291.txt"
