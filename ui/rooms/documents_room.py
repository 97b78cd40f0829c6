"""Documents of evidence: filed out of the inbox, reviewed by somebody else, revoked; and what leans on each."""

from enum import Enum, auto
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.document_check import DocumentChecked
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed, EvidenceRevoked
from traceapp.domain.scan import OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.desk.evidence_register import Leaning, filed_document, filed_evidence, leaning_on
from traceapp.services.origin.evidence import review_evidence, revoke_evidence
from traceapp.services.origin.filed import Filed
from traceapp.services.quality.quality import add_document
from ui.models.rows import Cell, Column, Row, RowKind
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms import checked_words
from ui.rooms import document_filing as filing
from ui.rooms.document_words import DocumentWords
from ui.rooms.doors import Documents, Door, Paper
from ui.rooms.house import House
from ui.rooms.register_room import RegisterRoom
from ui.rooms.signing import Wish
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.widgets.action_bar import Action
from ui.widgets.form import FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone

MOST = 500
"""So many documents are listed, the last filed first; the rest are counted."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("DocumentsRoom", source, comment, n)


class Part(Enum):
    """The parts of the register: by how documents stand, and the files that may become some."""

    WAITING = auto()
    ACCEPTED = auto()
    OUT = auto()
    INBOX = auto()


STANDINGS = {Part.WAITING: ("waiting",), Part.ACCEPTED: ("accepted",), Part.OUT: ("turned down", "revoked")}


class DocumentsAct(Enum):
    """The room's acts."""

    SEE = auto()
    CHECK = auto()
    FILE = auto()
    ACCEPT = auto()
    TURN_DOWN = auto()
    REVOKE = auto()


class Found(Struct, frozen=True):
    """The documents of a part, how many there are of each, the inbox, and what leans on the chosen one."""

    part: Part
    filed: tuple[Filed, ...]
    counts: tuple[int, int, int]
    files: tuple[str, ...]
    sha256: str = ""
    leaning: Leaning = Leaning()


class DocumentsRoom(RegisterRoom):
    """Joins the register of evidence and the books."""

    found: Found | None
    part: Part = Part.WAITING

    def __init__(self, house: House) -> None:
        self._checked: tuple[str, DocumentChecked] | None = None
        super().__init__(house)

    def enter(self, door: Door) -> None:
        """Begins with what waits for a review, or with one document."""
        self.part = Part.WAITING
        super().enter(door)
        if isinstance(door, Documents) and door.sha256:
            self.ask(partial(self._where, door.sha256), self._mean)

    def _where(self, sha256: str) -> Filed:
        with self._house.app.reading() as books:
            return filed_document(books, sha256)

    def _mean(self, filed: "Filed | TraceError") -> None:
        if isinstance(filed, TraceError):
            self.refuse(filed)
            return
        standing = filed.state.standing
        self.part = next((part for part, kinds in STANDINGS.items() if standing in kinds), Part.WAITING)
        self.chosen = filed.state.sha256
        self.read()

    def fetch(self) -> Found:
        """The part in front; what leans on the chosen document."""
        app, part = self._house.app, self.part
        chosen = self.chosen if isinstance(self.chosen, str) and part is not Part.INBOX else ""
        with app.reading() as books:
            counts = books.evidence_counts()
            filed = filed_evidence(books, *STANDINGS[part], most=MOST) if part in STANDINGS else ()
            leaning = leaning_on(books, chosen) if chosen else Leaning()
        waiting, accepted, *out = (
            sum(counts.get(standing, 0) for standing in standings) for standings in STANDINGS.values()
        )
        return Found(part, filed, (waiting, accepted, sum(out)), app.inbox.names(), chosen, leaning)

    def scanned(self, scan: Scan) -> bool:
        """A lot that the document being filed speaks for."""
        if not isinstance(scan, OwnLot) or self._file is None:
            return False
        self.told[filing.LOTS] = filing.with_lot(self.told, str(scan.code))
        self.said = None
        self.show()
        return True

    def concerned(self, changes: Changes) -> bool:
        """One was filed or judged, or other things lean on it."""
        return changes.touch("document", "origin", "certificate")

    def turned(self) -> None:
        """Only the part in front is read."""
        self.read()

    @Slot(object)
    def choose(self, row: Row) -> None:
        """A document, a file, or what leans on one: that is opened."""
        if isinstance(row.key, Door):
            self.wanted.emit(row.key)
            return
        super().choose(row)
        self.read()

    @property
    def _filed(self) -> tuple[Filed, ...]:
        return self.found.filed if self.found is not None and self.found.part is self.part else ()

    @property
    def _meant(self) -> Filed | None:
        return next((one for one in self._filed if one.state.sha256 == self.chosen), None)

    @property
    def _file(self) -> str | None:
        """The file of the inbox that is chosen."""
        files = self.found.files if self.found is not None and self.part is Part.INBOX else ()
        return self.chosen if isinstance(self.chosen, str) and self.chosen in files else None

    @property
    def _leaning(self) -> Leaning:
        return self.found.leaning if self.found is not None and self.found.sha256 == self.chosen else Leaning()

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The part in front, and the form of what is chosen."""
        waiting, accepted, out = self.found.counts if self.found is not None else (0, 0, 0)
        files = self.found.files if self.found is not None else ()
        words = {
            Part.WAITING: (tr("To be reviewed"), tr("No document waits for a review"), waiting),
            Part.ACCEPTED: (tr("Accepted"), tr("No document is accepted"), accepted),
            Part.OUT: (tr("Turned down, revoked"), tr("No document was turned down or revoked"), out),
            Part.INBOX: (tr("File another"), tr("The inbox folder is empty"), len(files)),
        }
        title, nothing, count = words[self.part]
        listed = len(self._filed)
        about = tr("{shown} of {all} shown").format(shown=listed, all=count) if listed < count and listed else ""
        words_of = DocumentWords(self._house, speech)
        rows = (
            self._inbox_rows(files, speech)
            if self.part is Part.INBOX
            else words_of.rows(self._filed, self.chosen, self._leaning, is_narrow=self._meant is not None)
        )
        return RegisterView(
            prompt or self._ask(waiting),
            title,
            about,
            self._columns() if rows else (),
            rows,
            nothing,
            tuple(Segment(part, f"{word} · {n}" if n else word) for part, (word, _, n) in words.items()),
            self.part,
            form=self._form(words_of),
            tools=self._tools(),
            primary=self._primary(),
        )

    @property
    def _words(self) -> DocumentWords:
        return DocumentWords(self._house, self._speech)

    def _ask(self, waiting: int) -> Prompt:
        if self._file is not None:
            return Prompt(Tone.NEUTRAL, tr("What is it evidence of?"), tr("Scan the lots that it speaks for."))
        words = tr("%n document(s) to be reviewed", "", waiting) if waiting else tr("Every document is reviewed")
        return Prompt(Tone.NEUTRAL, words, glyph=Glyph.WAITING if waiting else Glyph.DONE)

    def _columns(self) -> tuple[Column, ...]:
        if self.part is Part.INBOX:
            return (Column("", 52), Column(tr("File")))
        wide = (
            ()
            if self._meant is not None
            else (Column(tr("Period"), is_fitted=True), Column(tr("Decided by"), is_fitted=True))
        )
        return (Column("", 52), Column(tr("Document")), *wide)

    def _form(self, words: DocumentWords) -> FormView | None:
        if self._file is not None:
            return filing.filing_form(self._file, self.told, self._house.zone)
        one = self._meant
        return words.form(one, self._leaning, self.told.get("reason", "")) if one is not None else None

    def _inbox_rows(self, files: tuple[str, ...], speech: Speech) -> tuple[Row, ...]:
        """The files; under the one that was checked what holds of it."""
        checked, about = self._checked or ("", None)
        rows: list[Row] = []
        for name in files:
            kind = RowKind.CURRENT if name == self.chosen else RowKind.LINE
            rows.append(Row(name, (Cell(glyph=Glyph.NEXT), Cell(name)), kind))
            if about is not None and checked == name == self.chosen:
                rows += checked_words.rows_of(about, speech)
        return tuple(rows)

    def _tools(self) -> tuple[Action, ...]:
        one = self._meant
        see = Action(
            DocumentsAct.SEE,
            Icon.DOCUMENT,
            tr("See it"),
            blocked_by="" if one is not None else tr("choose a document"),
        )
        if self.part is Part.INBOX:
            blocked = tr("choose a file") if self._file is None else ""
            hint = tr("a certificate that somebody brought back")
            return (Action(DocumentsAct.CHECK, Icon.SEARCH, tr("What holds of it?"), hint, "F7", blocked),)
        if self.part is Part.OUT:
            return (see,)
        return (see, self._judging(DocumentsAct.TURN_DOWN, Icon.LOCK, tr("Turn down"), needs_reason=True))

    def _primary(self) -> Action:
        if self.part is Part.INBOX:
            blocked = tr("choose a file") if self._file is None else filing.blocked_by(self.told, self._house.zone)
            return Action(DocumentsAct.FILE, Icon.CHECK, tr("File it"), tr("somebody else reviews it"), "F12", blocked)
        if self.part is Part.ACCEPTED:
            return self._judging(DocumentsAct.REVOKE, Icon.LOCK, tr("Revoke"), "F12", needs_reason=True)
        return self._judging(DocumentsAct.ACCEPT, Icon.CHECK, tr("Accept"), "F12")

    def _judging(
        self, key: DocumentsAct, icon: Icon, title: str, shortcut: str = "", *, needs_reason: bool = False
    ) -> Action:
        """What is signed with badge and PIN."""
        one, blocked = self._meant, ""
        if self.is_signing:
            blocked = tr("one badge signs")
        elif one is None:
            blocked = tr("choose a document")
        elif one.state.standing == "revoked":
            blocked = tr("it was revoked")
        elif needs_reason and not self.told.get("reason", "").strip():
            blocked = tr("give a reason")
        return Action(key, icon, title, tr("badge and PIN"), shortcut, blocked)

    @Slot(object)
    def act(self, key: object) -> None:
        """Shows the file, files it, or asks for the signature."""
        if key is DocumentsAct.FILE:
            self._keep()
            return
        if key is DocumentsAct.CHECK:
            self._check()
            return
        one = self._meant
        if one is None:
            return
        match key:
            case DocumentsAct.SEE:
                self.wanted.emit(Paper(one.state.sha256))
            case DocumentsAct.REVOKE:
                self._revoke(one)
            case _:
                self._review(one, accepted=key is DocumentsAct.ACCEPT)

    def _check(self) -> None:
        """Looks at the chosen file as at a certificate."""
        name = self._file
        if name is not None:
            self.ask(partial(self._look_at, name), partial(self._answer, name), lane=Lane.PRINT)

    def _look_at(self, name: str) -> DocumentChecked:
        app = self._house.app
        return app.certificates.check_file(app.inbox.read(name))

    def _answer(self, name: str, checked: "DocumentChecked | TraceError") -> None:
        if isinstance(checked, TraceError):
            self.refuse(checked)
            return
        self._checked = (name, checked)
        self.said = checked_words.prompt_of(name, checked)
        self.show()

    def _keep(self) -> None:
        file = self._file
        if file is not None and not filing.blocked_by(self.told, self._house.zone):
            keep = partial(self._house.app.inbox.keep, file, about=file)
            self._house.operations.run(Lane.WRITE, keep, partial(self._record_filed, dict(self.told)))

    def _record_filed(self, told: dict[str, str], kept: "DocumentAdded | TraceError") -> None:
        if isinstance(kept, TraceError):
            self.refuse(kept)
            return
        document = filing.filed_as(kept, told, self._house.zone)
        self.record(
            partial(add_document, document=document), Prompt(Tone.DONE, tr("Filed"), tr("It waits for a review."))
        )

    def _review(self, one: Filed, *, accepted: bool) -> None:
        title = tr("Accept the evidence") if accepted else tr("Turn the evidence down")
        reason = "" if accepted else self.told.get("reason", "").strip()
        reviewed = EvidenceReviewed(sha256=one.state.sha256, accepted=accepted, reason=reason)
        done = Prompt(Tone.DONE, tr("Accepted") if accepted else tr("Turned down"), one.state.about)
        self.sign(
            Wish(title, self._words.lines(one, self._leaning, reason), 1, "evidence"),
            partial(review_evidence, reviewed=reviewed),
            done,
        )

    def _revoke(self, one: Filed) -> None:
        reason = self.told.get("reason", "").strip()
        revoked = EvidenceRevoked(sha256=one.state.sha256, reason=reason)
        self.sign(
            Wish(tr("Revoke the evidence"), self._words.lines(one, self._leaning, reason), 1, "revocation"),
            partial(revoke_evidence, revoked=revoked),
            Prompt(Tone.DONE, tr("Revoked"), tr("Reviews of certificates that lean on it are open.")
                   if self._leaning.certificates else tr("No certificate leans on it.")),
        )  # fmt: skip
