"""A lot as rows: its steps, its tests, its signatures."""

from msgspec import Struct

from ui.models.rows import Cell, Column, Row, RowKind
from ui.theme import Look
from ui.widgets.gauge import Reading
from ui.widgets.glyphs import Glyph
from ui.widgets.panel import Panel
from ui.widgets.table import Table
from ui.widgets.table_cell import DENSE


class StepLine(Struct, frozen=True):
    """One step that the lot went through: when, which step and where, who, and whether it stands."""

    key: object
    when: str
    step: str
    place: str
    people: str
    note: str = ""
    glyph: Glyph = Glyph.DONE


class ResultLine(Struct, frozen=True):
    """One result: property, test unit, value and requirement as words, and whether it still counts.

    kind: the unit's, in words. about: method, instrument, temperature. origin: from which lot it is inherited, and
    where that lay. spread: from the least to the greatest of how many pieces. because: the step that voided it, or the
    report it stands in.
    """

    key: object
    name: str
    unit: str
    value: str
    required: str
    state: str
    glyph: Glyph | None = Glyph.DONE
    reading: Reading | None = None
    kind: str = ""
    about: str = ""
    origin: str = ""
    spread: str = ""
    because: str = ""


class ElementRow(Struct, frozen=True):
    """One element: predicted and measured in the lot, what they differ by, kilograms made and left, and what the
    prediction rests on. report: where the measurement stands, in words.
    """

    key: object
    name: str
    predicted: str
    measured: str
    difference: str
    made: str
    left: str
    basis: str
    report: str = ""
    glyph: Glyph | None = None


class SignatureLine(Struct, frozen=True):
    """One signature: what was signed, by whom, in which role, when, and whether it verifies."""

    key: object
    what: str
    person: str
    role: str
    when: str
    state: str
    glyph: Glyph = Glyph.DONE


class LotRows(Panel):
    """One of the lists.

    Attributes:
        table: its `row_opened` names a line's key.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.table = Table(look, heights=DENSE, is_small=True, opens_rows=True)
        self.body.addWidget(self.table)

    def show_steps(self, lines: tuple[StepLine, ...]) -> None:
        """Shows the steps that the lot went through."""
        self.show_head(self.tr("Steps"), self.tr("%n record(s)", "", len(lines)))
        columns = (
            Column("", 46),
            Column(self.tr("When"), 176, 150),
            Column(self.tr("Step")),
            Column(self.tr("Where"), 220, 170),
            Column(self.tr("People"), 240, 190),
        )
        self.table.show_rows(columns, tuple(Row(line.key, _step_cells(line)) for line in lines))

    def show_tests(self, lines: tuple[ResultLine, ...]) -> None:
        """Shows the results, each with its requirement and whether it still counts."""
        self.show_head(self.tr("Tests"), self.tr("%n result(s)", "", len(lines)))
        columns = (
            Column("", 46),
            Column(self.tr("Property")),
            Column(self.tr("Test unit"), 230, 182),
            Column("", 132, 60),
            Column(self.tr("Required"), 176, 156, is_right=True),
            Column(self.tr("Value"), 150, 130, is_right=True),
            Column(self.tr("State"), 210, 196),
        )
        self.table.show_rows(columns, tuple(row for line in lines for row in _test_rows(line)))

    def show_elements(self, lines: tuple[ElementRow, ...], about: str) -> None:
        """Shows how much of each element is in the lot; about: how many, or that it is being worked out."""
        self.show_head(self.tr("Elements"), about)
        columns = (
            Column("", 46),
            Column(self.tr("Element"), 120, 96),
            Column(self.tr("Measured"), 120, 104, is_right=True),
            Column(self.tr("Predicted"), 120, 104, is_right=True),
            Column(self.tr("Difference"), 120, 104, is_right=True),
            Column(self.tr("Made"), 140, 112, is_right=True),
            Column(self.tr("Left"), 140, 112, is_right=True),
            Column(self.tr("Rests on")),
        )
        self.table.show_rows(columns, tuple(Row(line.key, _element_cells(line)) for line in lines))

    def show_signatures(self, lines: tuple[SignatureLine, ...]) -> None:
        """Shows who signed what."""
        self.show_head(self.tr("Signed by"), self.tr("%n signature(s)", "", len(lines)))
        columns = (
            Column("", 46),
            Column(self.tr("What")),
            Column(self.tr("Person"), 220, 170),
            Column(self.tr("Where"), 200, 160),
            Column(self.tr("When"), 200, 150),
            Column(self.tr("State"), 180, 150),
        )
        self.table.show_rows(columns, tuple(Row(line.key, _signature_cells(line)) for line in lines))


def _step_cells(line: StepLine) -> tuple[Cell, ...]:
    return (
        Cell(glyph=line.glyph),
        Cell(line.when, ink="ink2"),
        Cell(line.step, is_strong=True, below=line.note),
        Cell(line.place, ink="ink2"),
        Cell(line.people),
    )


def _test_rows(line: ResultLine) -> tuple[Row, ...]:
    """The result, and under it where it comes from."""
    cells = (
        Cell(glyph=line.glyph),
        Cell(line.name, is_strong=True),
        Cell(line.unit, is_identifier=line.unit != line.kind),
        Cell(reading=line.reading),
        Cell(line.required, ink="ink3"),
        Cell(line.value, is_strong=True),
        Cell(line.state, ink="ink2"),
    )
    parts = (line.because, line.origin, line.kind if line.kind != line.unit else "", line.spread, line.about)
    words = " · ".join(part for part in parts if part)
    below = (Row(line.key, (Cell(), Cell(words, ink="ink2")), RowKind.PART),) if words else ()
    return Row(line.key, cells), *below


def _element_cells(line: ElementRow) -> tuple[Cell, ...]:
    return (
        Cell(glyph=line.glyph),
        Cell(line.name, is_strong=True),
        Cell(line.measured, is_strong=True),
        Cell(line.predicted, ink="ink2" if line.measured else "ink"),
        Cell(line.difference, ink="ink2"),
        Cell(line.made),
        Cell(line.left),
        Cell(line.basis, ink="ink2", below=line.report),
    )


def _signature_cells(line: SignatureLine) -> tuple[Cell, ...]:
    return (
        Cell(glyph=line.glyph),
        Cell(line.what, is_strong=True),
        Cell(line.person),
        Cell(line.role, ink="ink2"),
        Cell(line.when, ink="ink2"),
        Cell(line.state, ink="ink2"),
    )
