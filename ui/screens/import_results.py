"""Results of instruments: the exports that wait, how each is read, and what recording one would write."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.choices import ChoicesPanel, ChoicesView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.table import Table
from ui.widgets.table_cell import DENSE


class FileLine(Struct, frozen=True):
    """A file that waits: its name, when it was put there, and how large it is."""

    name: str
    about: str
    is_chosen: bool = False


class ForeseenLine(Struct, frozen=True):
    """One result as it would be recorded: its row in the file, lot or load, property, pieces, values and verdict."""

    row: str
    unit: str
    name: str
    count: str
    value: str
    spread: str
    verdict: str
    glyph: Glyph


class FaultLine(Struct, frozen=True):
    """One thing wrong with the file: its row, its column, and what it must be."""

    row: str
    column: str
    problem: str


class ImportResultsView(Struct, frozen=True):
    """All that the screen shows.

    title, about: over the table. files: those that wait, while none is read. foreseen, faults: of the one that was
    read. mappings: how the chosen file could be read. blocked_by: why nothing can be recorded.
    """

    prompt: Prompt
    title: str
    about: str = ""
    files: tuple[FileLine, ...] = ()
    foreseen: tuple[ForeseenLine, ...] = ()
    faults: tuple[FaultLine, ...] = ()
    mappings: ChoicesView | None = None
    blocked_by: str = ""


class ImportResultsAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    RECORD = auto()


class ImportResultsScreen(Screen):
    """Shows exports and what they come to.

    Signals:
        file_chosen(Row): a file was touched (the row's key is its name).
        mapping_chosen(Choice): how the chosen file is to be read (the choice's key is the mapping's).
        record_requested: what is shown is to be recorded.
    """

    file_chosen = Signal(object)
    mapping_chosen = Signal(object)
    record_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: ImportResultsView | None = None
        self.band = PromptBand(look, is_slim=True)
        self.panel = Panel(look)
        self.table = Table(look, heights=DENSE, is_small=True, opens_rows=True)
        self.choices = ChoicesPanel(look)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self.panel.body.addWidget(self.table)
        self._row.addWidget(self.panel, 1)
        self._row.addWidget(self.choices)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addLayout(self._row, 1)
        self.band.tone_changed.connect(self.tone_changed)
        self.table.row_opened.connect(self.file_chosen)
        self.choices.choice_taken.connect(self.mapping_chosen)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: ImportResultsView) -> None:
        """Shows other files, or what one of them comes to."""
        self._view = view
        self.retranslate()
        self.band.show_prompt(view.prompt)

    def retranslate(self) -> None:
        """Fills the table and the acts."""
        view = self._view
        if view is None:
            return
        self.panel.show_head(view.title, view.about)
        if view.faults:
            self._show_faults(view.faults)
        elif view.foreseen:
            self._show_foreseen(view.foreseen)
        else:
            self._show_files(view.files)
        self.choices.setVisible(view.mappings is not None)
        if view.mappings is not None:
            self.choices.show_view(view.mappings)
        record = Action(
            ImportResultsAct.RECORD, Icon.CHECK, self.tr("Record"), self.tr("all of it"), "F12", view.blocked_by
        )
        self.offer(Action(ImportResultsAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"), primary=record)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case ImportResultsAct.BACK:
                self.back_requested.emit()
            case ImportResultsAct.RECORD:
                self.record_requested.emit()

    def _show_files(self, files: tuple[FileLine, ...]) -> None:
        columns = (Column(self.tr("File")), Column(self.tr("Put there"), 260, 220))
        rows = tuple(
            Row(
                file.name,
                (Cell(file.name, is_strong=True), Cell(file.about, ink="ink2")),
                RowKind.CURRENT if file.is_chosen else RowKind.LINE,
            )
            for file in files
        )
        self.table.show_rows(columns, rows)

    def _show_foreseen(self, lines: tuple[ForeseenLine, ...]) -> None:
        columns = (
            Column("", 46),
            Column(self.tr("Row"), 60, 56, is_right=True),
            Column(self.tr("Lot or load"), 200, 180),
            Column(self.tr("Property")),
            Column(self.tr("Pieces"), 80, 76, is_right=True),
            Column(self.tr("Mean"), 150, 130, is_right=True),
            Column(self.tr("Least to greatest"), 190, 160, is_right=True),
            Column(self.tr("Verdict"), 150, 120),
        )
        rows = tuple(
            Row(
                None,
                (
                    Cell(glyph=line.glyph),
                    Cell(line.row, ink="ink2"),
                    Cell(line.unit, is_identifier=True),
                    Cell(line.name, is_strong=True),
                    Cell(line.count),
                    Cell(line.value, is_strong=True),
                    Cell(line.spread, ink="ink2"),
                    Cell(line.verdict, ink="ink2"),
                ),
                RowKind.BAD if line.glyph is Glyph.REFUSED else RowKind.LINE,
            )
            for line in lines
        )
        self.table.show_rows(columns, rows)

    def _show_faults(self, faults: tuple[FaultLine, ...]) -> None:
        columns = (
            Column("", 46),
            Column(self.tr("Row"), 60, 56, is_right=True),
            Column(self.tr("Column"), 220, 180),
            Column(self.tr("What is wrong")),
        )
        rows = tuple(
            Row(
                None,
                (
                    Cell(glyph=Glyph.REFUSED),
                    Cell(fault.row),
                    Cell(fault.column, is_strong=True),
                    Cell(fault.problem),
                ),
            )
            for fault in faults
        )
        self.table.show_rows(columns, rows)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self.choices.setFixedWidth(theme.either(400, 316))
        self.retranslate()
