"""An issued certificate at the window: looked at, opened, withdrawn, issued again."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from tests.documents.reading import text
from tests.ui.rooms.desk import PINS, Desk
from traceapp.domain.issued import IssuedState
from traceapp.domain.reason import recorded
from traceapp.domain.record.dispatch import CertificateWithdrawn
from traceapp.domain.record.pieces import Target
from traceapp.services.holds.holds import hold_with_descendants
from ui.operations import Lane
from ui.rooms.doors import Certificate
from ui.screens.certificate import CertificateScreen
from ui.screens.shipping import ShippingScreen
from ui.screens.station import StationScreen
from ui.screens.trace import TraceScreen
from ui.widgets.keypad import PinPad
from ui.widgets.tone import Tone


def sheet(desk: Desk) -> CertificateScreen:
    assert isinstance(desk.front, CertificateScreen)
    return desk.front


def facts(desk: Desk) -> dict[str, str]:
    return {row.cells[0].text: row.cells[1].text for row in sheet(desk).table.rows.rows}


def steps(desk: Desk) -> str:
    return " ".join(words.text() for words in sheet(desk)._steps if not words.isHidden())


def issued(desk: Desk, number: str) -> IssuedState:
    with desk.plant.app.reading() as books:
        state = books.certificate(number)
    assert state is not None
    return state


def question(desk: Desk) -> StationScreen:
    assert isinstance(desk.front, StationScreen)
    return desk.front


def sign(desk: Desk, badge: str, pin: str = "") -> None:
    desk.sign(badge, question(desk).side.signing.pad, pin)


@pytest.fixture
def shown(desk: Desk) -> Desk:
    """The quality engineer before a certificate whose shipment has left."""
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Certificate(desk.plant.code("cert-2")))
    desk.settle()
    return desk


class Viewer(QObject):
    """Opens files, as the system's viewer would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_the_certificate_is_reached_from_the_trace_by_its_shipment(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("box-5"))
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    desk.touch_row(trace.left_table, 0)
    assert desk.is_at(ShippingScreen)
    desk.touch("Certificate")
    assert facts(desk)["Number"] == desk.plant.code("cert-2")
    assert facts(desk)["Signed by"] == "L. Ferrer (inspection), M. Castellan (compliance)"
    assert sheet(desk).band.shown.headline == "Valid"
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(ShippingScreen)
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(TraceScreen)


def test_a_recall_of_what_it_speaks_for_is_told_before_all_else(shown: Desk):
    app, lot = shown.plant.app, issued(shown, shown.plant.code("cert-2")).covers[0].lot
    verb = partial(hold_with_descendants, targets=(Target(lot=lot),), reason=recorded("lot_recalled", lot))
    app.have("2028", "Q-1", verb)
    shown.desktop.rooms.go(Certificate(shown.plant.code("cert-2")))
    shown.settle()
    band = sheet(shown).band.shown
    assert (band.headline, band.detail) == ("Recalled", f"Recall of {lot}")


def test_the_code_of_a_certificate_opens_it_at_a_desk(desk: Desk):
    number = desk.plant.code("cert-1")
    desk.scan("%U:2028", f"https://certs.example/c/{number}-{issued(desk, number).address}")
    assert facts(desk)["Replaced by"] == desk.plant.code("cert-1b")
    assert sheet(desk).band.shown.headline == "Superseded"
    again = desk.button("Issue again")
    assert (again.isEnabled(), again.subtitle()) == (False, f"{desk.plant.code('cert-1b')} stands")
    assert not desk.button("Withdraw").isEnabled()


def test_the_pdf_that_opens_holds_the_bytes_that_were_issued(shown: Desk, viewer: Viewer):
    shown.touch("Open PDF")
    (file,) = viewer.opened
    pages = Path(file).read_bytes()
    assert pages == shown.plant.app.certificates.pages(shown.plant.code("cert-2"))
    assert shown.plant.code("cert-2") in text(pages)


def test_the_data_sheet_of_its_magnets_opens_in_the_language_in_use(shown: Desk, viewer: Viewer):
    shipment = issued(shown, shown.plant.code("cert-2")).shipment
    shown.touch("Data sheet")
    (file,) = viewer.opened
    assert file.endswith(f"data-sheet-{shipment}-en.pdf")
    assert "Regulation (EU) 2024/1252, Article 28" in text(Path(file).read_bytes())
    assert sheet(shown).band.shown.headline == "The PDF is here"


def test_quality_withdraws_by_badge_and_pin_and_is_told_what_to_do_with_the_labels(shown: Desk):
    number = shown.plant.code("cert-2")
    shown.touch("Withdraw")
    shown.press(question(shown).side.choices.rows[1])
    sign(shown, "2028")
    state = issued(shown, number)
    assert (state.standing, state.withdrawn_because) == ("withdrawn", "A lot in it is doubtful")
    with shown.plant.app.reading() as books:
        record = books.history("certificate", number)[-1].record
        boxes = books.boxes([covered.box for covered in state.covers])
    assert isinstance(record, CertificateWithdrawn)
    assert [(s.person, s.method, s.meaning) for s in record.signatures] == [("2028", "badge+pin", "withdrawal")]
    assert not any(box.certificates for box in boxes.values())
    assert sheet(shown).band.shown.headline == "Withdrawn"
    assert facts(shown)["Withdrawn because"] == "A lot in it is doubtful"
    for code in boxes:
        assert code in steps(shown)
    assert not shown.button("Withdraw").isEnabled()


def test_who_may_not_withdraw_is_refused_and_the_certificate_stands(shown: Desk):
    shown.touch("Withdraw")
    shown.press(question(shown).side.choices.rows[0])
    sign(shown, "2030")
    assert question(shown).band.shown.tone is Tone.WRONG
    sign(shown, "2028", pin="0000")
    assert question(shown).band.shown.headline == "Wrong PIN"
    assert issued(shown, shown.plant.code("cert-2")).standing == "valid"
    shown.key(Qt.Key.Key_Escape)
    assert sheet(shown).band.shown.headline == "Valid"


def test_issued_again_the_new_one_stands_in_the_place_of_the_old(shown: Desk):
    old = shown.plant.code("cert-2")
    waiting = shown.plant.app.labels.waiting()
    shown.key(Qt.Key.Key_F12)
    sign(shown, "2028")
    sign(shown, "2029")
    new = facts(shown)["Number"]
    assert new != old
    assert facts(shown)["Replaces"] == old
    assert (issued(shown, old).standing, issued(shown, old).replaced_by) == ("superseded", new)
    assert issued(shown, new).standing == "valid"
    assert (shown.plant.app.folders.documents / "certificates" / f"{new}.pdf").is_file()
    assert shown.plant.app.labels.waiting() >= waiting


def test_what_is_recorded_meanwhile_does_not_wait_for_the_sealing(shown: Desk, monkeypatch: pytest.MonkeyPatch):
    old, app, may_seal = shown.plant.code("cert-2"), shown.plant.app, Event()
    operations = shown.desktop._house.operations
    recorded: list[object] = []
    seal = app.certificates.sealing.seal
    monkeypatch.setattr(app.certificates.sealing, "seal", lambda number: may_seal.wait(30) and seal(number))
    shown.key(Qt.Key.Key_F12)
    sign(shown, "2028")
    shown.scan("%U:2029")
    (pad,) = [one for one in shown.front.findChildren(PinPad) if one.isVisible()]
    QTest.keyClicks(pad, PINS["2029"])
    QTest.keyClick(pad, Qt.Key.Key_Return)
    shown.until(lambda: issued(shown, old).standing == "superseded")
    operations.run(Lane.WRITE, partial(app.set_setting, "tried", "meanwhile"), recorded.append)
    shown.until(lambda: bool(recorded))
    assert not may_seal.is_set()
    may_seal.set()
    shown.settle()
    assert facts(shown)["Replaces"] == old


def test_only_who_signs_certificates_issues_again(shown: Desk):
    shown.key(Qt.Key.Key_F12)
    sign(shown, "2026")
    sign(shown, "2029")
    assert question(shown).band.shown.tone is Tone.WRONG
    assert issued(shown, shown.plant.code("cert-2")).standing == "valid"


def test_after_a_withdrawal_another_is_issued_that_replaces_none(shown: Desk):
    shown.touch("Withdraw")
    shown.press(question(shown).side.choices.rows[0])
    sign(shown, "2028")
    assert shown.button("Issue again").subtitle() == "badge and PIN"
    shown.touch("Issue again")
    sign(shown, "2028")
    sign(shown, "2029")
    assert "Replaces" not in facts(shown)
    assert issued(shown, facts(shown)["Number"]).standing == "valid"


def test_while_the_gate_is_shut_none_is_issued_again(desk: Desk):
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Certificate(desk.plant.code("cert-o")))
    desk.settle()
    again = desk.button("Issue again")
    assert not again.isEnabled()
    assert "fail" in again.subtitle()
