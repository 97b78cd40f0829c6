"""Shipping: boxes gathered by scanning, checked, signed by quality with badge and PIN, printed, and let go."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Slot

from traceapp.domain.box import BoxState
from traceapp.domain.certificate import Claim
from traceapp.domain.command import Outcome
from traceapp.domain.order import OrderLine
from traceapp.domain.party import Party
from traceapp.domain.record.dispatch import ShipmentOpened
from traceapp.domain.scan import CertificateAddress, OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.certificate.certifying import SIGNS_FOR, claims_of
from traceapp.services.desk.asking_quality import ask_quality, inspecting_stations
from traceapp.services.dispatch.shipping import open_shipment, ship, swap_box
from traceapp.services.gate.check import Check, Failure
from ui import numbers
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms import shipping_words
from ui.rooms.ask_room import AskRoom
from ui.rooms.certificate_signing import CertificateSigning
from ui.rooms.doors import Carrier, Certificate, Door, Hold, Lot, Shipping, WhatIf
from ui.rooms.house import House, Verb
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.shipping import ShippingAsk, ShippingScreen, ShippingView
from ui.screens.shipping_head import ShipmentTitle
from ui.screens.shipping_panels import BoxesView, CertificateView, ChecksView, FixAct, Page
from ui.screens.station import Primary
from ui.speech import Speech
from ui.terms import meaning_word
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine
from ui.widgets.tone import FLASH_MS, Tone

if TYPE_CHECKING:
    from traceapp.app.certificates import Draft, Issued


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("ShippingRoom", source, comment, n)


class ShippingRoom(Room):
    """Joins the shipping screen, the gate and the certificate.

    Attributes:
        shipment: the one at hand, "" before a box or shipment was scanned.
    """

    screen: ShippingScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._signing = CertificateSigning(house, asking)
        self.shipment = ""
        self._page = 1
        self._draft: Draft | None = None
        self._said: Prompt | None = None
        self._hush = QTimer(self)
        self._hush.setSingleShot(True)
        self._hush.setInterval(FLASH_MS)
        self._hush.timeout.connect(self._say_no_more)
        self._customer = ""
        self._can_ask = False
        self._certificate = ""
        self.screen = ShippingScreen(house.look)
        self._wire()

    def enter(self, door: Door) -> None:
        """Opens the shipment or takes the box; or shows the one at hand."""
        self._show()
        if isinstance(door, Shipping) and door.code:
            self.take_code(door.code)

    def take(self, scan: Scan) -> bool:
        """A box, a shipment, or a certificate to open."""
        match scan:
            case OwnLot(code=code):
                self.take_code(str(code))
            case CertificateAddress(number=number):
                self.wanted.emit(Certificate(number))
            case _:
                return False
        return True

    def _wire(self) -> None:
        screen = self.screen
        self._signing.issued.connect(self._issued)
        self._signing.refused.connect(self._refuse)
        screen.primary_requested.connect(self._primary)
        screen.fix_requested.connect(self._open_failure)
        screen.check_opened.connect(self._open_check)
        screen.box_opened.connect(self._open_box)
        screen.page_requested.connect(self._turn)
        screen.labels_requested.connect(self._print_labels)
        screen.hold_requested.connect(self._hold)
        screen.carrier_requested.connect(self._open_carrier)
        screen.what_if_requested.connect(self._ask_what_if)
        screen.certificate_requested.connect(self._open_certificate)
        screen.back_requested.connect(self.go_back)

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def take_code(self, code: str) -> None:
        """A box or a shipment was scanned: a shipment is opened, a box begins one or joins the one at hand."""
        self._said = None
        if code.startswith("SH-"):
            self._open(code)
        elif code.startswith("BX-"):
            read = partial(self._read_box, code)
            self._house.operations.run(Lane.READ, read, self._take_box)
        else:
            self._answer(Tone.WRONG, tr("Scan a box or shipment"), code)

    def _read_box(self, code: str) -> BoxState | None:
        with self._house.app.reading() as books:
            return books.box(code)

    def _take_box(self, box: "BoxState | TraceError | None") -> None:
        if box is None or isinstance(box, TraceError):
            self._answer(Tone.WRONG, tr("Code not known"), "")
        elif box.shipment and not self.shipment:
            self._open(box.shipment)
        elif box.shipment == self.shipment and box.shipment:
            self._answer(Tone.ALREADY, tr("Already added"), box.code)
        elif self.shipment:
            self._write(partial(swap_box, shipment=self.shipment, into=box.code, reason="scanned"))
        else:
            self._begin(box)

    def _begin(self, box: BoxState) -> None:
        code = self._house.app.fresh_code("SH", "shipment")
        self.shipment = self._house.shipment = code
        self._write(partial(open_shipment, opened=ShipmentOpened(shipment=code, order=box.order, boxes=(box.code,))))

    def _open(self, shipment: str) -> None:
        self.shipment = self._house.shipment = shipment
        self._page, self._certificate = 1, ""
        self.read()

    def come_back(self) -> None:
        """What was signed meanwhile is not on record, so nothing told of it."""
        self.read()

    def read(self) -> None:
        """Asks for the draft and its checks."""
        if self.shipment:
            draft = partial(self._house.app.certificates.draft, self.shipment, page=self._page)
            self.ask(draft, self._take, about=self.shipment, lane=Lane.PRINT)

    def _take(self, draft: "Draft | TraceError") -> None:
        if isinstance(draft, TraceError):
            self._refuse(draft)
            return
        self._draft = draft
        self._look_up(draft)
        standing = draft.delivery.shipment.certificates
        self._certificate = standing[-1] if standing else ""
        self._show()

    def _look_up(self, draft: "Draft") -> None:
        """The customer's name, and whether somebody inspects here."""
        app, line = self._house.app, draft.delivery.line
        with app.reading() as books:
            self._can_ask = bool(inspecting_stations(books, app.plant, app.now()))
            party = books.fact("party", line.customer, app.now()) if isinstance(line, OrderLine) else None
        customer = line.customer if isinstance(line, OrderLine) else ""
        self._customer = party.name if isinstance(party, Party) else customer

    def _show(self) -> None:
        draft = self._draft
        if draft is None:
            empty = ShippingView(
                ShipmentTitle(tr("Scan a box or shipment"), "", ""),
                BoxesView("", ()),
                ChecksView("", ()),
                CertificateView(""),
                prompt=self._said,
                can_print_labels=False,
            )
            self.screen.show_view(empty)
            return
        speech = self._speech
        failing = next((check for check in draft.checks if not check.passed), None)
        state = tr("draft") if not self._certificate else self._certificate
        primary, asks = self._act(draft, failing)
        limits = self._house.app.resources.stray_field.limits
        blocked = tr("%n check(s) fail", "", sum(not check.passed for check in draft.checks))
        self.screen.show_view(
            ShippingView(
                shipping_words.title_of(draft.delivery, self._customer, draft.judged, self._house, speech),
                shipping_words.boxes_of(draft.delivery, draft.checks, limits, speech),
                self._checks(draft, speech),
                shipping_words.certificate_of(draft.page, self._page, _signers(draft), state),
                primary=primary,
                asks=asks,
                sign_blocked_by=blocked if failing is not None and asks is not ShippingAsk.LOAD else "",
                prompt=self._said,
                issued=draft.issued[-1] if draft.issued else "",
                has_rules=bool(draft.judged),
                carrier=None if draft.delivery.shipment.shipped_at else draft.delivery.shipment.carrier,
            )
        )

    def _checks(self, draft: "Draft", speech: Speech) -> ChecksView:
        can_ask = bool(self._house.person) and self._can_ask
        return shipping_words.checks_of(draft.delivery, draft.checks, speech, can_ask=can_ask)

    def _act(self, draft: "Draft", failing: Check | None) -> tuple[Primary, ShippingAsk]:
        """The fix while anything fails, then Sign and print, then Load."""
        if draft.delivery.shipment.shipped_at:
            return Primary(tr("Shipped"), blocked_by=tr("it has left")), ShippingAsk.LOAD
        if draft.delivery.shipment.purpose != "production":
            return Primary(tr("Load"), tr("without a certificate"), icon=Icon.TRUCK), ShippingAsk.LOAD
        if self._certificate:
            return Primary(tr("Load"), tr("the boxes leave"), icon=Icon.TRUCK), ShippingAsk.LOAD
        if failing is None:
            return Primary(tr("Sign and print"), self._still_to_sign(draft), icon=Icon.KEY), ShippingAsk.SIGN
        swap = shipping_words.swap_words(draft.delivery, failing)
        if swap is not None:
            return Primary(*swap, icon=Icon.SWAP), ShippingAsk.FIX
        first = failing.failures[0]
        return Primary(
            tr("Open {code}").format(code=first.subject), tr("settle it there"), icon=Icon.GRAPH
        ), ShippingAsk.FIX

    def _still_to_sign(self, draft: "Draft") -> str:
        """Who signed already, and for what it waits."""
        if not draft.signed or draft.content is None:
            return tr("badge and PIN")
        claims = claims_of(draft.content)[len(draft.signed) :]
        if not claims:
            return tr("all have signed")
        people = ", ".join(self._house.names.of(one.person) for one in draft.signed)
        return tr("{people} signed, next {meaning}").format(people=people, meaning=meaning_word(SIGNS_FOR[claims[0]]))

    @Slot(object)
    def _primary(self, asks: ShippingAsk) -> None:
        draft = self._draft
        if draft is None:
            return
        match asks:
            case ShippingAsk.FIX:
                self._fix(draft)
            case ShippingAsk.SIGN:
                self._ask_signature(draft)
            case ShippingAsk.LOAD:
                leave = partial(ship, plant=self._house.app.plant, shipment=self.shipment)
                self._write(leave, tr("The boxes may leave"))
            case _:
                return

    def _fix(self, draft: "Draft") -> None:
        failing = next(check for check in draft.checks if not check.passed)
        if failing.fix is not None:
            fix = failing.fix
            self._write(
                partial(swap_box, shipment=self.shipment, out=fix.out, into=fix.into, reason=failing.failures[0].code)
            )
        else:
            self._open_subject(failing.failures[0])

    def _ask_signature(self, draft: "Draft") -> None:
        lines = (
            SignedLine(tr("Shipment"), self.shipment, is_identifier=True),
            SignedLine(tr("Lots"), ", ".join(draft.delivery.lots), is_identifier=True),
            SignedLine(tr("Pieces"), numbers.grouped(draft.delivery.pieces)),
        )
        self._signing.ask(self.shipment, lines, _claims(draft))

    @Slot(object)
    def _issued(self, issued: "Issued") -> None:
        self._answer(Tone.DONE, tr("Certificate {number} stands").format(number=issued.number), issued.number)
        self.read()

    def _write(self, verb: Verb, done: str = "") -> None:
        """done: what is said when it stands."""
        self.have(verb, partial(self._recorded, done))

    def _recorded(self, done: str, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refuse(outcome)
            return
        if done:
            self._answer(Tone.DONE, done, self.shipment)
        self._house.notifier.announce(outcome.changes)
        self.read()

    @Slot()
    def _print_labels(self) -> None:
        if self._draft is not None:
            boxes = [box.code for box in self._draft.delivery.boxes]
            again = partial(self._house.app.print_again, self._house.station, *boxes)
            self._house.operations.run(Lane.WRITE, again, self._queued)

    def _queued(self, queued: "int | TraceError") -> None:
        if isinstance(queued, TraceError):
            self._refuse(queued)
            return
        self._house.notifier.labels_queued.emit()
        self._answer(Tone.DONE, tr("%n box label(s) printed again", "", queued), self.shipment)

    @Slot(object)
    def _refuse(self, error: TraceError) -> None:
        self._said = refused_prompt(error, self._speech)
        self._show()

    def _answer(self, tone: Tone, words: str, code: str) -> None:
        self._said = Prompt(tone, words, code=code)
        if tone is not Tone.WRONG:
            self._hush.start()
        self._show()

    @Slot()
    def _say_no_more(self) -> None:
        """A good answer is an event and passes; a bad one stays until the next scan."""
        if self._said is not None and self._said.tone is not Tone.WRONG:
            self._said = None
            self._show()

    def concerned(self, changes: Changes) -> bool:
        """Whatever the checks look at."""
        return bool(self.shipment) and changes.touch("lot", "box", "hold", "shipment", "unit", "certificate")

    @Slot(object)
    def _open_failure(self, act: FixAct) -> None:
        match act.key:
            case Failure() as failure:
                self._open_subject(failure)
            case Lot() as path:
                self.wanted.emit(path)
            case shipping_words.Way.ASK_QUALITY:
                self._ask_quality()

    def _ask_quality(self) -> None:
        """Whoever inspects reads all that fails, in which boxes; so does the overview."""
        draft = self._draft
        if draft is not None:
            speech = self._speech
            words = shipping_words.all_that_fails(draft.delivery, draft.checks, speech)
            ask = partial(ask_quality, plant=self._house.app.plant, shipment=self.shipment, words=words)
            self._write(ask, tr("Quality is asked"))

    @Slot(object)
    def _open_check(self, row: Row) -> None:
        """What fails in a check is settled where it stands."""
        draft = self._draft
        check = next((one for one in draft.checks if one.name == row.key), None) if draft is not None else None
        if check is not None and check.failures:
            self._open_subject(check.failures[0])

    @Slot()
    def _hold(self) -> None:
        self.wanted.emit(Hold())

    @Slot()
    def _open_certificate(self) -> None:
        if self._draft is not None and self._draft.issued:
            self.wanted.emit(Certificate(self._draft.issued[-1]))

    def _open_subject(self, failure: Failure) -> None:
        path = shipping_words.origin_path(failure) or Lot(failure.subject)
        self.wanted.emit(Carrier(self.shipment) if failure.place == "air" else path)

    @Slot()
    def _open_carrier(self) -> None:
        if self.shipment and self._house.person:
            self.wanted.emit(Carrier(self.shipment))

    @Slot()
    def _ask_what_if(self) -> None:
        self.wanted.emit(WhatIf(self.shipment))

    @Slot(object)
    def _open_box(self, row: Row) -> None:
        draft = self._draft
        box = next((b for b in draft.delivery.boxes if b.code == row.key), None) if draft is not None else None
        if box is not None and box.contents:
            self.wanted.emit(Lot(box.contents[0].lot))

    @Slot(object)
    def _turn(self, page: Page) -> None:
        self._page = page.number
        self.read()


def _claims(draft: "Draft") -> tuple[Claim, ...]:
    """What the certificate would claim, each signed by whoever answers for it."""
    return claims_of(draft.content) if draft.content is not None else (Claim.CONFORMITY,)


def _signers(draft: "Draft") -> tuple[str, ...]:
    """Who signs it, in their order."""
    words = {Claim.CONFORMITY: tr("quality"), Claim.RULE: tr("compliance")}
    return tuple(words[claim] for claim in _claims(draft))
