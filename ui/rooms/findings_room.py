"""Findings: every open doubt with its age and what it blocks, settled by badge and PIN; and who closed the others."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.answers import finding_for
from traceapp.domain.findings import Finding, Reach, Sort
from traceapp.domain.mix import FINDING, TOLD_APART
from traceapp.domain.record.base import STRUCK
from traceapp.domain.scan import OwnLot, Scan
from traceapp.services.holds.open_findings import (
    Closer,
    Closure,
    Listed,
    by_person,
    closures,
    count_by_sort,
    open_findings,
)
from traceapp.services.quality.quality import settle_finding
from ui import dates
from ui.models.rows import Cell, Column, Row, RowKind
from ui.notifier import Changes
from ui.rooms.doors import Balance, Lot
from ui.rooms.register_room import RegisterRoom
from ui.rooms.signing import Wish
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.terms import disposition_word
from ui.widgets.action_bar import Action
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import SignedLine
from ui.widgets.tone import Tone

MOST = 200
"""So many open findings are listed; the heading says how many there are."""
QUARTER_US = 90 * 86_400_000_000
ANSWERS = ("no harm", "corrected", "accepted")
"""How a doubt may be answered."""
ANSWERS_MIXED = ("no harm", TOLD_APART, "accepted")
"""Of lots that a processor mixed: all but one leave them mixed."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("FindingsRoom", source, comment, n)


class Part(Enum):
    """The parts of the register."""

    OPEN = auto()
    CLOSED = auto()
    PEOPLE = auto()


class FindingsAct(Enum):
    """The room's acts."""

    OPEN_LOT = auto()
    SETTLE = auto()


class Found(Struct, frozen=True):
    """What was read: the open ones, how many of each sort there are in all, and those closed in the last quarter."""

    open: tuple[Listed, ...]
    counts: dict[Sort, int]
    closed: tuple[Closure, ...]


class FindingsRoom(RegisterRoom):
    """Joins the register of findings and the books."""

    found: Found | None
    part: Part = Part.OPEN

    def fetch(self) -> Found:
        """The open findings, and what was closed since a quarter."""
        with self._house.app.reading() as books:
            since = self._house.app.now() - QUARTER_US
            listed = open_findings(books, self._house.app.plant, limit=MOST)
            return Found(listed, count_by_sort(books), closures(books, since=since))

    def scanned(self, scan: Scan) -> bool:
        """A lot or box: its first finding is the one meant."""
        if not isinstance(scan, OwnLot):
            return False
        code = str(scan.code)
        first = next((one for one in self._listed if one.finding.subject == code), None)
        self.forget()
        if first is None:
            self.said = Prompt(Tone.WRONG, tr("No open finding"), code=code)
        else:
            self.part, self.chosen = Part.OPEN, first.finding.name
        self.show()
        return True

    def concerned(self, changes: Changes) -> bool:
        """A doubt may have been opened or settled."""
        return changes.touch("lot", "box", "balance")

    @property
    def _listed(self) -> tuple[Listed, ...]:
        return self.found.open if self.found is not None else ()

    @property
    def _meant(self) -> Listed | None:
        return next((one for one in self._listed if one.finding.name == self.chosen), None)

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The part that is on, in words."""
        counts = self.found.counts if self.found is not None else {}
        total = sum(count for sort, count in counts.items() if sort is not Sort.INFORMATION)
        count = Prompt(
            Tone.NEUTRAL,
            tr("%n open finding(s)", "", total) if total else tr("Nothing is in doubt"),
            glyph=Glyph.ATTENTION if total else Glyph.DONE,
        )
        columns, rows, title, about = self._table(speech)
        is_open = self.part is Part.OPEN
        return RegisterView(
            prompt or count,
            title,
            about,
            columns if rows else (),
            rows,
            tr("No open finding") if is_open else tr("Nothing was closed in the last 90 days"),
            (
                Segment(Part.OPEN, tr("Open")),
                Segment(Part.CLOSED, tr("Closed")),
                Segment(Part.PEOPLE, tr("By person")),
            ),
            self.part,
            form=self._form(speech) if is_open else None,
            tools=(self._open_lot(),) if is_open else (),
            primary=self._settle() if is_open else None,
        )

    def _table(self, speech: Speech) -> tuple[tuple[Column, ...], tuple[Row, ...], str, str]:
        closed = self.found.closed if self.found is not None else ()
        if self.part is Part.CLOSED:
            heads = (Column(tr("Finding")), Column(tr("Closed by"), is_fitted=True), Column(tr("After"), 110))
            return heads, tuple(self._closed(c, speech) for c in closed), tr("Closed"), tr("the last 90 days")
        if self.part is Part.PEOPLE:
            people = (
                Column(tr("Person")),
                Column(tr("Closed"), 120, is_right=True),
                Column(tr("Middle age"), 150, is_right=True),
                Column(tr("Oldest"), 120, is_right=True),
            )
            return people, tuple(self._closer(c) for c in by_person(closed)), tr("By person"), tr("the last 90 days")
        columns = (Column("", 52), Column(tr("Finding")), Column(tr("Age"), 90))
        wide = () if self._meant is not None else (Column(tr("Blocks"), is_fitted=True),)
        counts = self.found.counts if self.found is not None else {}
        everything, told = sum(counts.values()), counts.get(Sort.INFORMATION, 0)
        about = tr("%n only for information", "", told) if told else ""
        if everything > MOST:
            about = tr("the first {some} of {all}").format(some=MOST, all=everything)
        rows = tuple(self._row(one, speech) for one in self._listed)
        return (*columns, *wide), rows, tr("Open findings"), about

    def _row(self, one: Listed, speech: Speech) -> Row:
        finding = one.finding
        facts = {name: speech.fact(name, value) for name, value in finding.facts}
        said = speech.said(finding_for(finding.code)).filled(facts)
        cells = (
            Cell(glyph=Glyph.REFUSED if finding.reach is Reach.CLAIM else Glyph.ATTENTION),
            Cell(said.headline, below=f"{finding.subject} · {_sort_word(finding.sort)}", is_strong=True),
            Cell(self._age(one.at), ink="ink2"),
        )
        wide = () if self._meant is not None else (Cell(_blocks(one), ink="ink2"),)
        return Row(finding.name, (*cells, *wide), RowKind.CURRENT if finding.name == self.chosen else RowKind.LINE)

    def _closed(self, closure: Closure, speech: Speech) -> Row:
        said = speech.said(finding_for(closure.code)).headline
        answer = " · ".join(part for part in (disposition_word(closure.disposition), closure.reason) if part)
        cells = (
            Cell(said, aside=closure.subject, below=answer),
            Cell(self._house.names.of(closure.person), below=self._day(closure.closed, speech), ink="ink2"),
            Cell(self._span(closure.age), ink="ink2"),
        )
        return Row(None, cells)

    def _closer(self, closer: Closer) -> Row:
        cells = (
            Cell(self._house.names.of(closer.person), is_strong=True),
            Cell(str(closer.count)),
            Cell(self._span(closer.middle), ink="ink2"),
            Cell(self._span(closer.longest), ink="ink2"),
        )
        return Row(None, cells)

    def _age(self, at: int) -> str:
        return dates.age(self._house.local(at), self._house.now())

    def _span(self, age: int) -> str:
        return dates.age(self._house.local(0), self._house.local(age))

    def _day(self, at: int, speech: Speech) -> str:
        return dates.day(self._house.local(at), speech.locale)

    def _form(self, speech: Speech) -> FormView | None:
        """How the chosen doubt is answered."""
        one = self._meant
        if one is None:
            return None
        facts = {name: speech.fact(name, value) for name, value in one.finding.facts}
        said = speech.said(finding_for(one.finding.code)).filled(facts)
        answers = tuple(Segment(key, disposition_word(key)) for key in _answers(one.finding))
        fields = (
            FormField("what", tr("What it says"), said.detail or said.headline, is_fixed=True),
            FormField("subject", tr("Lot or box"), one.finding.subject, is_fixed=True),
            FormField("blocks", tr("Blocks"), _blocks(one), is_fixed=True),
            FormField("disposition", tr("Answer"), self._answer(one.finding), answers, is_listed=True),
            FormField("reason", tr("Because"), self.told.get("reason", "")),
        )
        return FormView(one.finding.name, said.headline, self._age(one.at), fields)

    def _answer(self, finding: Finding) -> str:
        answers = _answers(finding)
        told = self.told.get("disposition", "")
        return told if told in answers else answers[0]

    def _open_lot(self) -> Action:
        blocked = "" if self._meant is not None else tr("choose a finding")
        return Action(FindingsAct.OPEN_LOT, Icon.GRAPH, tr("Open lot"), blocked_by=blocked)

    def _settle(self) -> Action:
        one = self._meant
        blocked = ""
        if self.is_signing:
            blocked = tr("one badge signs")
        elif one is None:
            blocked = tr("choose a finding")
        elif not self.told.get("reason", "").strip():
            blocked = tr("say why")
        about = one.finding.subject if one is not None else tr("badge and PIN")
        return Action(FindingsAct.SETTLE, Icon.CHECK, tr("Settle"), about, "F12", blocked)

    @Slot(object)
    def act(self, key: object) -> None:
        """Opens the lot, or asks for the signature."""
        one = self._meant
        if one is None:
            return
        finding = one.finding
        if key is FindingsAct.OPEN_LOT:
            is_balance = finding.subject.startswith(STRUCK)
            self.wanted.emit(Balance(finding.subject) if is_balance else Lot(finding.subject))
            return
        answer, reason = self._answer(finding), self.told["reason"].strip()
        lines: Sequence[SignedLine] = (
            SignedLine(tr("Lot or box"), finding.subject, is_identifier=True),
            SignedLine(tr("Answer"), disposition_word(answer)),
            SignedLine(tr("Because"), reason),
        )
        settle = partial(
            settle_finding, subject=finding.subject, finding=finding.name, disposition=answer, reason=reason
        )
        self.sign(
            Wish(tr("Settle the finding"), tuple(lines), 1, "disposition"),
            settle,
            Prompt(Tone.DONE, tr("Settled"), code=finding.subject),
        )


def _sort_word(sort: Sort) -> str:
    words = {
        Sort.IDENTITY: tr("identity"),
        Sort.ORIGIN: tr("origin"),
        Sort.SIGNATURE: tr("signature"),
        Sort.CERTIFIED_TWICE: tr("quantity certified twice"),
        Sort.MASS: tr("mass"),
        Sort.MEASUREMENT: tr("measurement"),
        Sort.INFORMATION: tr("information"),
    }
    return words[sort]


def _answers(finding: Finding) -> tuple[str, ...]:
    return ANSWERS_MIXED if finding.code == FINDING else ANSWERS


def _blocks(one: Listed) -> str:
    """What waits here because of it: shipments, else boxes; or how far it would block."""
    if one.finding.reach is Reach.NOTHING:
        return tr("nothing")
    if one.shipments:
        more = len(one.shipments) - 1
        return f"{one.shipments[0]} +{more}" if more else one.shipments[0]
    if one.boxes:
        return tr("%n box(es)", "", len(one.boxes))
    if one.finding.subject.startswith(STRUCK):
        return tr("nothing")
    return tr("every claim") if one.finding.reach is Reach.CLAIM else tr("this lot")
