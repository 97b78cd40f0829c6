"""An issued certificate: looked at, opened, withdrawn, or issued again, each by the badge and PIN of who may."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from traceapp.app.drawn import Drawn
from traceapp.domain.command import Outcome
from traceapp.domain.scan import CertificateAddress, Scan
from traceapp.errors import TraceError
from traceapp.services.certificate.certificate_sheet import CertificateSheet
from traceapp.services.certificate.issuing import withdraw
from traceapp.services.escapes.escapes import Review, review_of
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms import certificate_words, shipping_words
from ui.rooms.ask_room import AskRoom
from ui.rooms.certificate_signing import CertificateSigning
from ui.rooms.doors import Certificate, Door, Escapes
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.rooms.signing import Wish
from ui.screens.certificate import CertificateScreen, SheetView
from ui.screens.shipping_panels import Page
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine
from ui.widgets.tone import Tone

if TYPE_CHECKING:
    from traceapp.app.certificates import Issued


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("CertificateRoom", source, comment, n)


class Seen(Struct, frozen=True):
    """A certificate as it was read. review: None while no late fact touches it."""

    sheet: CertificateSheet
    drawn: Drawn
    review: Review | None


class CertificateRoom(Room):
    """Joins the certificate's screen and the books.

    Attributes:
        number: the certificate at hand, "" before the first.
    """

    screen: CertificateScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._signing = CertificateSigning(house, asking)
        self.number = ""
        self._page = 1
        self._seen: Seen | None = None
        self._said: Prompt | None = None
        self._passing: Prompt | None = None
        self.screen = CertificateScreen(house.look)
        self._wire()

    def enter(self, door: Door) -> None:
        """Shows a certificate by its number."""
        if isinstance(door, Certificate):
            self._open(door.number)

    def take(self, scan: Scan) -> bool:
        """Another certificate."""
        if not isinstance(scan, CertificateAddress):
            return False
        self._open(scan.number)
        return True

    def _open(self, number: str) -> None:
        self.number, self._page, self._seen, self._said = number, 1, None, None
        self._show()
        self.read()

    def _wire(self) -> None:
        screen = self.screen
        screen.open_requested.connect(self._open_file)
        screen.sheet_requested.connect(self._open_sheet)
        screen.withdraw_requested.connect(self._ask_reason)
        screen.again_requested.connect(self._ask_again)
        screen.page_requested.connect(self._turn)
        self._signing.issued.connect(self._issued)
        self._signing.refused.connect(self._refuse)
        screen.review_requested.connect(self._open_review)
        screen.back_requested.connect(self.go_back)

    def read(self) -> None:
        """Asks for the certificate and draws its page."""
        look = partial(self._look, self.number, self._page)
        self.ask(look, self._take, about=self.number, lane=Lane.PRINT)

    def _look(self, number: str, page: int) -> Seen:
        """The certificate, one of its pages, and what came out since it was signed."""
        app = self._house.app
        sheet, drawn = app.certificates.sheet(number, page=page)
        with app.reading() as books:
            return Seen(sheet, drawn, review_of(books, app.plant, number, app.now()))

    def _take(self, seen: "Seen | TraceError") -> None:
        if isinstance(seen, TraceError):
            self._refuse(seen)
        elif seen.sheet.state.number == self.number:
            self._seen = seen
            self._show()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def _show(self) -> None:
        if self._seen is None:
            waits = tr("not read yet")
            prompt = self._said or Prompt(Tone.NEUTRAL, tr("Certificate"), code=self.number)
            page = shipping_words.certificate_of(None, 1, (), "")
            empty = SheetView(
                prompt, (), page, withdraw_blocked_by=waits, again_blocked_by=waits, sheet_blocked_by=waits
            )
            self.screen.show_view(empty)
            return
        sheet, drawn, review = self._seen.sheet, self._seen.drawn, self._seen.review
        speech = self._speech
        state = sheet.state
        follows = tr("replaces {number}").format(number=sheet.follows) if sheet.follows else tr("badge and PIN")
        stands = "" if state.standing == "valid" else tr("not valid any more")
        self.screen.show_view(
            SheetView(
                self._said or certificate_words.standing_of(sheet, speech, review),
                certificate_words.facts_of(sheet, self._house, speech),
                shipping_words.certificate_of(drawn, self._page, (), ""),
                certificate_words.steps_of(sheet),
                follows,
                stands,
                self._again_blocked(sheet),
                self._passing,
                certificate_words.review_of(review),
            )
        )
        self._passing = None

    def _again_blocked(self, sheet: CertificateSheet) -> str:
        """Why no other certificate can be issued for the shipment now."""
        if sheet.stands_for:
            return tr("{number} stands").format(number=sheet.stands_for)
        failing = sum(not check.passed for check in sheet.checks)
        return tr("%n check(s) fail", "", failing) if failing else ""

    @Slot()
    def _open_review(self) -> None:
        self.wanted.emit(Escapes(self.number))

    @Slot()
    def _open_file(self) -> None:
        if self._seen is not None:
            write = partial(self._house.app.certificates.file, self.number)
            self._house.operations.run(Lane.PRINT, write, self._written)

    @Slot()
    def _open_sheet(self) -> None:
        if self._seen is not None:
            tongue = self._speech.tongue
            write = partial(self._house.app.exports.data_sheet, self._seen.sheet.state.shipment, tongue)
            self._house.operations.run(Lane.PRINT, write, self._written)

    def _written(self, file: "Path | TraceError") -> None:
        if isinstance(file, TraceError):
            self._refuse(file)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        self._said = Prompt(Tone.NEUTRAL, tr("The PDF is here"), str(file), code=self.number)
        self._show()

    @Slot()
    def _ask_reason(self) -> None:
        reasons = (
            tr("A test result does not hold"),
            tr("A lot in it is doubtful"),
            tr("Wrong quantity or boxes"),
            tr("Wrong order or customer data"),
            tr("Instructed by the customer"),
        )
        self._asking.ask_choice(tr("Why is it withdrawn?"), reasons, self._ask_withdrawal)

    def _ask_withdrawal(self, reason: str) -> None:
        lines = (*self._lines(), SignedLine(tr("Because"), reason))
        wish = Wish(tr("Withdraw the certificate"), lines, 1, "withdrawal")
        verb = partial(withdraw, number=self.number, reason=reason)
        self._asking.sign_and_record(wish, partial(self._house.have_signed, verb), self._withdrawn)

    def _lines(self) -> tuple[SignedLine, ...]:
        """What any signature here is about."""
        if self._seen is None:
            return ()
        sheet = self._seen.sheet
        return (
            SignedLine(tr("Certificate"), self.number, is_identifier=True),
            SignedLine(tr("Shipment"), sheet.state.shipment, is_identifier=True),
            SignedLine(tr("Boxes"), str(len(sheet.boxes))),
        )

    def _withdrawn(self, outcome: Outcome) -> None:
        self._said = None
        self._passing = Prompt(Tone.DONE, tr("Withdrawn"), code=self.number)
        self._house.notifier.announce(outcome.changes)

    @Slot()
    def _ask_again(self) -> None:
        if self._seen is not None:
            sheet = self._seen.sheet
            self._signing.ask(sheet.state.shipment, self._lines(), sheet.claims, supersedes=sheet.follows)

    @Slot(object)
    def _issued(self, issued: "Issued") -> None:
        self._passing = Prompt(Tone.DONE, tr("Certificate {number} stands").format(number=issued.number))
        self._open(issued.number)

    @Slot(object)
    def _refuse(self, error: TraceError) -> None:
        self._said = refused_prompt(error, self._speech, self.number)
        self._show()

    @Slot(object)
    def _turn(self, page: Page) -> None:
        self._page = page.number
        self.read()

    def concerned(self, changes: Changes) -> bool:
        """This certificate changed, or a hold that may be a recall of what it speaks for."""
        holds = any(subject.startswith("hold:") for subject in changes.subjects)
        return holds or f"certificate:{self.number}" in changes.subjects
