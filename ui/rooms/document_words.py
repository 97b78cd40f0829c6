"""A document of evidence in words: its row, what leans on it, its form, what is signed of it."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from traceapp.domain.issued import IssuedState
from traceapp.domain.lot import LotState
from traceapp.services.desk.evidence_register import Leaning
from traceapp.services.origin.filed import Filed, Told
from traceapp.services.origin.proof import Paper
from ui import dates
from ui.models.rows import Cell, Row, RowKind
from ui.origin_terms import covered_words, evidence_word, standing_word
from ui.rooms.doors import Certificate, Lot
from ui.rooms.house import House
from ui.speech import Speech
from ui.terms import state_word
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.signing_panel import SignedLine

LISTED = 20
"""So many lots, and so many certificates, are listed under a document; the rest are counted."""
GLYPHS = {
    "waiting": Glyph.WAITING,
    "counts": Glyph.DONE,
    "over": Glyph.ATTENTION,
    "ahead": Glyph.NEXT,
    "turned down": Glyph.REFUSED,
    "revoked": Glyph.REFUSED,
}


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("DocumentWords", source, comment, n)


class DocumentWords:
    """Makes words in one language."""

    def __init__(self, house: House, speech: Speech) -> None:
        self._house = house
        self._speech = speech

    def rows(self, filed: Sequence[Filed], chosen: object, leaning: Leaning, *, is_narrow: bool) -> tuple[Row, ...]:
        """The documents; under the chosen one what leans on it."""
        now = self._house.app.now()
        rows: list[Row] = []
        for one in filed:
            state, is_chosen = one.state, one.state.sha256 == chosen
            standing = one.standing(now)
            below = " · ".join((evidence_word(state.evidence), self._covers(one), standing_word(standing)))
            said = one.judged if one.judged.at else one.filed
            wide = () if is_narrow else (
                Cell(self._period(one), ink="ink2"),
                Cell(self._people(said), below=self._day(said.at), ink="ink2"),
            )  # fmt: skip
            cells = (Cell(glyph=GLYPHS[standing]), Cell(state.about or state.name, below=below, is_strong=True), *wide)
            rows.append(Row(state.sha256, cells, RowKind.CURRENT if is_chosen else RowKind.LINE))
            if is_chosen:
                rows += self._leaning_rows(leaning)
        return tuple(rows)

    def _leaning_rows(self, leaning: Leaning) -> list[Row]:
        """The lots and certificates that lean on the chosen document; each can be opened."""
        rows = [Row(Certificate(one.number), (Cell(), self._certificate(one)), RowKind.PART)
                for one in leaning.certificates[:LISTED]]  # fmt: skip
        rows += [Row(Lot(one.code), (Cell(), self._lot(one)), RowKind.PART) for one in leaning.lots[:LISTED]]
        more = max(len(leaning.certificates) - LISTED, 0), max(len(leaning.lots) - LISTED, 0)
        if any(more):
            counted = (tr("%n certificate(s)", "", more[0]), tr("%n lot(s)", "", more[1]))
            words = tr("and besides: {things}").format(things=", ".join(counted))
            rows.append(Row(None, (Cell(), Cell(words, ink="ink2")), RowKind.PART))
        return rows

    def _certificate(self, one: IssuedState) -> Cell:
        return Cell(one.number, aside=state_word(one.standing), is_identifier=True)

    def _lot(self, one: LotState) -> Cell:
        return Cell(one.code, aside=self._speech.material(one.material), is_identifier=True)

    def form(self, one: Filed, leaning: Leaning, reason: str) -> FormView:
        """All that is known of a document, and why it would not count."""
        state = one.state
        leans = ", ".join(
            (
                tr("%n lot(s)", "", len(leaning.lots)),
                tr("%n certificate(s)", "", len(leaning.certificates)),
            )
        )
        boxes = tr("%n box(es)", "", len(leaning.boxes))
        hint = tr("why it does not count, or counts no more")
        why = FormField("reason", tr("Reason"), reason, hint=hint)
        leaning_field = FormField("leaning", tr("Leaning on it"), leans, hint=boxes, is_fixed=True)
        sheet = self.sheet(one)
        first = (leaning_field,) if state.standing == "revoked" else (why, leaning_field)
        return replace(sheet, fields=(*first, *sheet.fields))

    def sheet(self, one: Filed) -> FormView:
        """What is known of the document itself."""
        state = one.state
        said = ", ".join(filter(None, (self._day(one.judged.at), one.judged.reason)))
        lots = ", ".join(state.lots)
        fields = (
            FormField("file", tr("File"), state.name, is_fixed=True),
            FormField("sort", tr("Evidence"), evidence_word(state.evidence) or "–", is_fixed=True),
            FormField("covers", tr("It covers"), self._covers(one), is_fixed=True),
            *((FormField("lots", tr("Lots"), lots, is_fixed=True),) if lots else ()),
            FormField("period", tr("Period"), self._period(one), is_fixed=True),
            FormField("filed", tr("Filed by"), self._people(one.filed), hint=self._day(one.filed.at), is_fixed=True),
            FormField("said", tr("Decided by"), self._people(one.judged) or "–", hint=said, is_fixed=True),
        )
        standing = standing_word(one.standing(self._house.app.now()))
        return FormView(state.sha256, state.about or state.name, standing, fields)

    def lines(self, one: Filed, leaning: Leaning, reason: str) -> tuple[SignedLine, ...]:
        """What exactly is signed, with what leans on it."""
        state = one.state
        lines = [
            SignedLine(tr("Document"), state.about or state.name),
            SignedLine(tr("SHA-256"), state.sha256[:16], is_identifier=True),
            SignedLine(tr("Evidence"), f"{evidence_word(state.evidence)} · {self._covers(one)}"),
            SignedLine(tr("Lots that lean on it"), str(len(leaning.lots))),
            SignedLine(tr("Certificates"), str(len(leaning.certificates))),
        ]
        return (*lines, *((SignedLine(tr("Because"), reason),) if reason else ()))

    def proof(self, paper: Paper) -> tuple[str, str]:
        """What a document is called, and what it is: its sort, its time, who reviewed it, and whether it counted."""
        filed = paper.filed
        state = filed.state
        standing = standing_word(filed.standing(self._house.app.now()))
        reviewed = state.standing == "accepted"
        people = tr("reviewed by {people}").format(people=self._people(filed.judged)) if reviewed else standing
        late = (tr("not when the matter came"),) if reviewed and not paper.counted else ()
        return state.about or state.name, " · ".join(
            (evidence_word(state.evidence), self._period(filed), people, *late)
        )

    def _covers(self, one: Filed) -> str:
        return ", ".join(map(covered_words, one.state.covers)) or tr("all of it")

    def _period(self, one: Filed) -> str:
        first, last = one.state.valid_from, one.state.valid_until
        if not last:
            return tr("from {day}").format(day=self._day(first)) if first else tr("open")
        until = self._day(last - 1)
        return f"{self._day(first)} – {until}" if first else tr("until {day}").format(day=until)

    def _day(self, at: int) -> str:
        return dates.day(self._house.local(at), self._speech.locale) if at else ""

    def _people(self, told: Told) -> str:
        return ", ".join(map(self._house.names.of, told.by))
