"""Escape reviews: certificates that a late fact touched, whom to tell, who was told, and the signed end of it."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.answers import finding_for
from traceapp.domain.scan import CertificateAddress, Scan
from traceapp.services.escapes.escapes import LateFact, Review, close_review, notify, reviews
from ui import dates
from ui.models.rows import Cell, Column, Row, RowKind
from ui.notifier import Changes
from ui.rooms.doors import Certificate, Door, Escapes
from ui.rooms.register_room import RegisterRoom
from ui.rooms.signing import Wish
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.widgets.action_bar import Action
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine
from ui.widgets.tone import Tone


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("EscapesRoom", source, comment, n)


class EscapesAct(Enum):
    """The room's acts."""

    OPEN = auto()
    TOLD = auto()
    CLOSE = auto()


class EscapesRoom(RegisterRoom):
    """Joins the register of escape reviews and the books."""

    found: tuple[Review, ...] | None

    def enter(self, door: Door) -> None:
        """Begins with all, or with the review of one certificate."""
        super().enter(door)
        if isinstance(door, Escapes) and door.number:
            self.chosen = door.number

    def fetch(self) -> tuple[Review, ...]:
        """Every review."""
        app = self._house.app
        with app.reading() as books:
            return reviews(books, app.plant, app.now())

    def scanned(self, scan: Scan) -> bool:
        """A certificate's own code."""
        if not isinstance(scan, CertificateAddress):
            return False
        self.forget()
        if any(review.issued.number == scan.number for review in self._all):
            self.chosen = scan.number
        else:
            self.said = Prompt(Tone.NEUTRAL, tr("Nothing late touches it"), code=scan.number, glyph=Glyph.DONE)
        self.show()
        return True

    def concerned(self, changes: Changes) -> bool:
        """A late fact may have come, or a customer was told."""
        return changes.touch("lot", "box", "hold", "review", "certificate", "fact", "origin", "document")

    @property
    def _all(self) -> tuple[Review, ...]:
        return self.found if self.found is not None else ()

    @property
    def _meant(self) -> Review | None:
        return next((review for review in self._all if review.issued.number == self.chosen), None)

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The certificates, and what is known of the chosen one."""
        open_ones = sum(review.is_open for review in self._all)
        count = Prompt(
            Tone.NEUTRAL,
            tr("%n open review(s)", "", open_ones) if open_ones else tr("Nothing escaped"),
            glyph=Glyph.ATTENTION if open_ones else Glyph.DONE,
        )
        columns = (Column("", 52), Column(tr("Certificate")), Column(tr("Customer"), is_fitted=True))
        rows = tuple(row for review in self._all for row in self._rows(review, speech))
        return RegisterView(
            prompt or count,
            tr("Escape reviews"),
            tr("a late fact touches what was certified") if rows else "",
            columns if rows else (),
            rows,
            tr("No late fact touches a certificate"),
            form=self._form(speech),
            tools=(self._open(), self._told()),
            primary=self._close(),
        )

    def _rows(self, review: Review, speech: Speech) -> list[Row]:
        issued = review.issued
        is_chosen = issued.number == self.chosen
        left = (
            tr("left {day}").format(day=self._day(review.shipped_at, speech)) if review.shipped_at else tr("still here")
        )
        below = " · ".join((tr("%n late fact(s)", "", len(review.facts)), left))
        cells = (
            Cell(glyph=Glyph.ATTENTION if review.is_open else Glyph.DONE),
            Cell(issued.number, is_identifier=True, below=below),
            Cell(review.customer.name, below=self._standing(review), ink="ink2"),
        )
        rows = [Row(issued.number, cells, RowKind.CURRENT if is_chosen else RowKind.LINE)]
        if is_chosen:
            rows += [Row(None, (Cell(), self._fact(fact, speech)), RowKind.PART) for fact in review.facts]
        return rows

    def _standing(self, review: Review) -> str:
        if not review.is_open:
            return tr("closed")
        return tr("told") if review.told_since else tr("nobody told yet")

    def _fact(self, fact: LateFact, speech: Speech) -> Cell:
        if fact.sort == "finding":
            facts = {name: speech.fact(name, value) for name, value in fact.facts}
            words = speech.said(finding_for(fact.code)).filled(facts).headline
        elif fact.sort == "plant":
            words = _revised(fact, speech)
        elif fact.sort == "origin":
            words = _retold(fact)
        elif fact.sort == "hold":
            words = tr("Held: {reason}").format(reason=speech.reason(fact.code))
        else:
            words = tr("Corrected: {reason}").format(reason=fact.code)
        return Cell(words, below=f"{fact.subject} · {self._day(fact.at, speech)}")

    def _day(self, at: int, speech: Speech) -> str:
        return dates.day(self._house.local(at), speech.locale)

    def _form(self, speech: Speech) -> FormView | None:
        review = self._meant
        if review is None:
            return None
        contacts = [" ".join(part for part in (c.role, c.telephone, c.mail) if part) for c in review.customer.contacts]
        told = [
            f"{t.contact}, {self._day(t.at, speech)}, {', '.join(map(self._house.names.of, t.by))}"
            for t in review.state.told
        ]
        closed = [f"{c.conclusion} ({self._house.names.of(c.person)})" for c in review.state.closings]
        boxes = dict.fromkeys(box for fact in review.facts for box in fact.boxes)
        fields = [
            FormField("boxes", tr("Boxes"), ", ".join(boxes), is_fixed=True),
            FormField("contacts", tr("Whom to call"), "; ".join(contacts) or "–", is_fixed=True),
            FormField("told", tr("Was told"), "; ".join(told) or "–", is_fixed=True),
        ]
        if closed:
            fields.append(FormField("closed", tr("Closed with"), "; ".join(closed), is_fixed=True))
        if review.is_open:
            first = review.customer.contacts[0].role if review.customer.contacts else ""
            fields += [
                FormField("contact", tr("Told"), self.told.get("contact", first), hint=tr("who at the customer")),
                FormField("how", tr("How"), self.told.get("how", ""), hint=tr("telephone, mail; what was said")),
                FormField("conclusion", tr("Conclusion"), self.told.get("conclusion", "")),
            ]
        return FormView(review.issued.number, review.issued.number, review.customer.name, tuple(fields))

    def _open(self) -> Action:
        blocked = "" if self._meant is not None else tr("choose a certificate")
        return Action(EscapesAct.OPEN, Icon.DOCUMENT, tr("Certificate"), blocked_by=blocked)

    def _told(self) -> Action:
        review = self._meant
        blocked = ""
        if review is None:
            blocked = tr("choose a certificate")
        elif not review.is_open:
            blocked = tr("the review is closed")
        elif not self.told.get("how", "").strip():
            blocked = tr("say how")
        return Action(EscapesAct.TOLD, Icon.PHONE, tr("Customer told"), tr("kept on record"), blocked_by=blocked)

    def _close(self) -> Action:
        review = self._meant
        blocked = ""
        if self.is_signing:
            blocked = tr("one badge signs")
        elif review is None:
            blocked = tr("choose a certificate")
        elif not review.is_open:
            blocked = tr("the review is closed")
        elif review.shipped_at and not review.told_since:
            blocked = tr("tell the customer first")
        elif not self.told.get("conclusion", "").strip():
            blocked = tr("give a conclusion")
        about = review.issued.number if review is not None else tr("badge and PIN")
        return Action(EscapesAct.CLOSE, Icon.CHECK, tr("Close the review"), about, "F12", blocked)

    @Slot(object)
    def act(self, key: object) -> None:
        """Opens the certificate, notes who was told, or asks for the signature."""
        review = self._meant
        if review is None:
            return
        number, plant = review.issued.number, self._house.app.plant
        if key is EscapesAct.OPEN:
            self.wanted.emit(Certificate(number))
        elif key is EscapesAct.TOLD:
            first = review.customer.contacts[0].role if review.customer.contacts else ""
            contact = self.told.get("contact", first)
            how = self.told["how"]
            self.record(
                lambda books, command: notify(books, plant, command, certificate=number, contact=contact, how=how),
                Prompt(Tone.DONE, tr("Noted"), code=number),
            )
        else:
            conclusion = self.told["conclusion"].strip()
            lines = (
                SignedLine(tr("Certificate"), number, is_identifier=True),
                SignedLine(tr("Late facts"), str(len(review.facts))),
                SignedLine(tr("Conclusion"), conclusion),
            )
            self.sign(
                Wish(tr("Close the review"), lines, 1, "disposition"),
                lambda books, command, *, signatures: close_review(
                    books, plant, command, certificate=number, conclusion=conclusion, signatures=signatures
                ),
                Prompt(Tone.DONE, tr("Review closed"), code=number),
            )


def _retold(fact: LateFact) -> str:
    """What was told of where material came from, or of what proves it."""
    told = dict(fact.facts)
    reason = told.get("reason", "") or tr("no reason given")
    if fact.code == "evidence_lost":
        return tr("{document} counts no more: {reason}").format(document=told.get("document", ""), reason=reason)
    return tr("Origin declared otherwise: {reason}").format(reason=reason)


def _revised(fact: LateFact, speech: Speech) -> str:
    """What revised plant data takes from the certificate."""
    match fact.code:
        case "approval_withdrawn":
            return tr("Approval withdrawn")
        case "calibration_set_back":
            return tr("Calibration found bad")
        case _:
            keys = dict(fact.facts).get("properties", "").split(", ")
            return tr("Not met any more: {properties}").format(properties=", ".join(map(speech.measured, keys)))
