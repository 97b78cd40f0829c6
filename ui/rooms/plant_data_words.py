"""Words of the plant data: a fact's form, the table of its parts, and the table of its revisions."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from traceapp.app.plant_data import EFFECTIVE, FactReading, FieldKind, Revised, Waiting, WrongCell
from ui import dates, plant_terms
from ui.models.rows import Cell, Column, Row, RowKind
from ui.numbers import DASH
from ui.rooms.house import House
from ui.screens.plant_data import DataTable
from ui.speech import Speech
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import SignedLine

REASON, GRADE = "reason", "begin with a grade"
"""Fields of the form that are no column of the sheet."""
SIGNED_LINES = 11
Problems = Mapping[tuple[int, str], str]
"""What is wrong, by row (0: the head) and column."""
Change = tuple[str, str, str]


def tr(source: str, disambiguation: str = "", n: int = -1) -> str:
    """Words of this file."""
    return QCoreApplication.translate("PlantDataWords", source, disambiguation, n)


def problems_of(wrong: Sequence[WrongCell], speech: Speech) -> dict[tuple[int, str], str]:
    """The first problem of each cell, in words."""
    found: dict[tuple[int, str], str] = {}
    for one in wrong:
        found.setdefault((one.row, one.column), speech.problem(one.problem))
    return found


def head_form(
    reading: FactReading, typed: Mapping[str, str], problems: Problems, grades: Sequence[str] = ()
) -> FormView:
    """What is said of a fact once; below, from when it is to count and why it is revised.

    grades: those whose promises a specification may begin with.
    """
    fields = [
        _field(kind, typed.get(kind.column, ""), problems.get((0, kind.column), ""), reading.key)
        for kind in reading.head
    ]
    fields.append(
        FormField(
            EFFECTIVE,
            tr("In force from"),
            typed.get(EFFECTIVE, ""),
            problem=problems.get((0, EFFECTIVE), ""),
            hint=tr("a day such as 2027-01-31; blank: at once"),
        )
    )
    if grades:
        offered = (Segment("", DASH), *(Segment(grade, grade) for grade in grades))
        hint = tr("its limits take the place of those rows")
        fields.insert(1, FormField(GRADE, tr("Begin with a grade"), typed.get(GRADE, ""), offered, hint=hint))
    reason = problems.get((0, REASON), "")
    fields.append(FormField(REASON, tr("Reason"), typed.get(REASON, ""), problem=reason, hint=tr("kept on record")))
    title = reading.key or tr("New")
    return FormView(f"{reading.sheet}/{reading.key}", title, problems.get((0, ""), ""), tuple(fields))


def part_form(reading: FactReading, number: int, row: Mapping[str, str], problems: Problems) -> FormView:
    """One part of a fact. number: from 1."""
    fields = tuple(
        _field(kind, row.get(kind.column, ""), problems.get((number, kind.column), ""), "") for kind in reading.parts
    )
    title = tr("Row {number}").format(number=number)
    return FormView(f"{reading.sheet}/{reading.key}/{number}", title, problems.get((number, ""), ""), fields)


def _field(kind: FieldKind, value: str, problem: str, key: str) -> FormField:
    choices: tuple[Segment, ...] = ()
    if kind.choices and not kind.is_many:
        choices = tuple(Segment(word, plant_terms.said(word)) for word in kind.choices)
    hint = "" if choices else plant_terms.said(kind.means)
    label = plant_terms.label(kind.column)
    return FormField(kind.column, label, value, choices, problem, hint, is_fixed=kind.is_key and bool(key))


def parts_table(reading: FactReading, rows: Sequence[Mapping[str, str]], chosen: int, problems: Problems) -> DataTable:
    """The parts of a fact. chosen: from 1, 0 is none."""
    shown = [kind for kind in reading.parts if any(row.get(kind.column) for row in rows)] or list(reading.parts[:3])
    columns = (Column("", 44), *(Column(plant_terms.label(kind.column), is_fitted=True) for kind in shown[:-1]))
    columns = (*columns, Column(plant_terms.label(shown[-1].column)))
    bad = {row for row, _ in problems if row}
    lines = tuple(
        Row(
            number,
            (
                Cell(glyph=Glyph.REFUSED if number in bad else Glyph.DONE),
                *(Cell(plant_terms.said(row.get(kind.column, ""))) for kind in shown),
            ),
            RowKind.CURRENT if number == chosen else RowKind.BAD if number in bad else RowKind.LINE,
        )
        for number, row in enumerate(rows, start=1)
    )
    return DataTable(parts_word(), tr("%n row(s)", "", len(rows)), columns, lines)


def parts_word() -> str:
    """What the parts of a specification are."""
    return tr("Requirements")


def revisions_table(house: House, reading: FactReading, locale: QLocale) -> DataTable:
    """Every revision, the last first, with who approved it, from when it counts, and what it changed."""
    columns = (
        Column("", 44),
        Column(tr("Revision"), is_fitted=True),
        Column(tr("In force from"), is_fitted=True),
        Column(tr("Approved by"), is_fitted=True),
        Column(tr("What changed")),
    )
    rows: list[Row] = []
    if reading.draft is not None:
        rows += _draft_rows(house, reading.draft, locale)
    for revised in reading.revisions:
        rows += _revision_rows(house, revised, locale)
    return DataTable(tr("Revisions"), tr("%n revision(s)", "", len(reading.revisions)), columns, tuple(rows))


def _draft_rows(house: House, draft: Waiting, locale: QLocale) -> list[Row]:
    since = dates.day(house.local(draft.effective), locale) if draft.effective else tr("when approved")
    by = tr("prepared by {name}").format(name=", ".join(house.names.of(one) for one in draft.by))
    first, *others = _told(draft.changes) or [""]
    cells = (
        Cell(glyph=Glyph.NEXT),
        Cell(tr("Draft"), is_strong=True),
        Cell(since),
        Cell(by, ink="ink2"),
        Cell(first, below=draft.reason),
    )
    return [Row(None, cells), *_more(others)]


def _revision_rows(house: House, revised: Revised, locale: QLocale) -> list[Row]:
    signed = ", ".join(house.names.of(one.person) for one in revised.approvals) or tr("set-up")
    first, *others = _told(revised.changes) or [tr("retired") if revised.is_retired else tr("as it is")]
    glyph = Glyph.WITHDRAWN if revised.is_retired else Glyph.DONE if revised.is_in_force else Glyph.WAITING
    cells = (
        Cell(glyph=glyph),
        Cell(revised.revision, is_strong=revised.is_in_force),
        Cell(dates.day(house.local(revised.since), locale)),
        Cell(signed, ink="ink2"),
        Cell(first, below=revised.reason),
    )
    return [Row(None, cells), *_more(others)]


def _more(changes: Sequence[str]) -> list[Row]:
    return [Row(None, (Cell(), Cell(), Cell(), Cell(), Cell(change, ink="ink2")), RowKind.PART) for change in changes]


def _told(changes: Sequence[Change]) -> list[str]:
    """Country: US → CA."""
    return [
        f"{plant_terms.label(column)}: {before or '–'} → {after or '–'}"
        if before and after
        else f"{plant_terms.label(column)}: + {after}"
        if after
        else f"{plant_terms.label(column)}: − {before}"
        for column, before, after in changes
    ]


def signed_lines(title: str, key: str, changes: Sequence[Change]) -> tuple[SignedLine, ...]:
    """What exactly is signed; a long list says how much more there is."""
    lines = [SignedLine(title, key, is_identifier=True)]
    lines += [SignedLine(plant_terms.label(column), after or "–") for column, _, after in changes[: SIGNED_LINES - 1]]
    more = len(changes) - (SIGNED_LINES - 1)
    if more > 0:
        lines.append(SignedLine("", tr("and %n more", "", more)))
    return tuple(lines)
