"""The plant's files: which text is in use, another one being written with what is wrong in it, and how they differ."""

from collections.abc import Mapping
from enum import Enum, auto
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.fonts import Role
from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.code_pane import CodePane, PaneLine
from ui.widgets.form import FormPanel, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.panel import Panel
from ui.widgets.segments import Segment, Segments
from ui.widgets.table import Table
from ui.widgets.table_cell import DENSE
from ui.widgets.text import CENTRE, Text

FAULTS_SHOWN = 3
FAULT_HIGH, FAULT_HIGH_COMPACT = 57, 51
FORM_HIGH = 236


class FileLine(Struct, frozen=True):
    """One file in the list: its name, where its text stands and by which revision, and its state."""

    key: object
    title: str
    note: str
    glyph: Glyph = Glyph.DONE
    is_chosen: bool = False


class FaultLine(Struct, frozen=True):
    """One thing wrong: its line in the text shown (0: in another file), and the words."""

    line: int
    where: str
    problem: str


class FilePart(Enum):
    """What is shown of a file."""

    TEXT = auto()
    DIFFERENCES = auto()
    REVISIONS = auto()


class PlantFilesView(Struct, frozen=True):
    """All that the screen shows. bad: problems by line of the text. may_approve: the draft is in front, unchanged."""

    lines: tuple[FileLine, ...]
    about: str = ""
    title: str = ""
    state: str = ""
    part: FilePart = FilePart.TEXT
    text: str | None = None
    bad: Mapping[int, str] = {}
    faults: tuple[FaultLine, ...] = ()
    differences: tuple[PaneLine, ...] = ()
    form: FormView | None = None
    columns: tuple[Column, ...] = ()
    revisions: tuple[Row, ...] = ()
    may_approve: bool = False
    has_draft: bool = False
    blocked_by: str = ""
    notice: Notice | None = None


class FileAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    DROP = auto()
    NEW = auto()
    PRIMARY = auto()


class PlantFilesScreen(Screen):
    """Shows the plant's files.

    Signals:
        line_chosen(Row): a file was touched (the row's key is its own).
        part_requested(Segment): text, differences or revisions.
        text_edited(TextEdited): another text was written.
        field_edited(FieldEdited): from when it is to count, or why.
        drop_requested, new_requested, primary_requested: the button of that name.
    """

    line_chosen = Signal(object)
    part_requested = Signal(object)
    text_edited = Signal(object)
    field_edited = Signal(object)
    drop_requested = Signal()
    new_requested = Signal()
    primary_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: PlantFilesView | None = None
        self.notice = NoticeLine(look)
        self.panel, self.table = Panel(look), Table(look, opens_rows=True, has_head=False)
        self.parts = Segments(look, height=48, padding=14)
        self.body = Panel(look)
        self.pane = CodePane(look)
        self.faults = Table(look, is_small=True, opens_rows=True, has_head=False)
        self._nothing = Text(look, Role.ROW, ink="ink3", align=CENTRE)
        self._row, self._column, self._right = QHBoxLayout(), QVBoxLayout(self), QVBoxLayout()
        self._assemble()
        self.table.row_opened.connect(self.line_chosen)
        self.parts.segment_chosen.connect(self.part_requested)
        self.pane.text_edited.connect(self.text_edited)
        self.faults.row_opened.connect(self._show_fault)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @cached_property
    def form(self) -> FormPanel:
        """From which day the differences count; made for the first draft."""
        made = FormPanel(self.look)
        made.field_edited.connect(self.field_edited)
        made.setFixedHeight(self.look.px(FORM_HIGH))
        self._right.insertWidget(self._right.indexOf(self._nothing), made)
        return made

    @cached_property
    def revisions(self) -> Table:
        """Made when they are first looked at."""
        made = Table(self.look, heights=DENSE, is_small=True)
        self.body.body.addWidget(made, 1)
        return made

    def show_view(self, view: PlantFilesView) -> None:
        """Shows another state of the files."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        self.notice.show_notice(view.notice)
        self.panel.show_head(self.tr("Plant files"), view.about)
        self.table.show_rows((Column("", 52), Column("")), tuple(_row(line) for line in view.lines))
        is_open = view.text is not None
        self.parts.setVisible(is_open)
        self.parts.show_segments(
            (
                Segment(FilePart.TEXT, self.tr("Text")),
                Segment(FilePart.DIFFERENCES, self.tr("Differences")),
                Segment(FilePart.REVISIONS, self.tr("Revisions")),
            ),
            view.part,
        )
        self.body.setVisible(is_open)
        self.body.show_head(view.title, view.state)
        self._nothing.setVisible(not is_open)
        self._nothing.show_text(self.tr("Choose a file"))
        self._fill(view)
        self._offer_acts(view)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case FileAct.BACK:
                self.back_requested.emit()
            case FileAct.DROP:
                self.drop_requested.emit()
            case FileAct.NEW:
                self.new_requested.emit()
            case FileAct.PRIMARY:
                self.primary_requested.emit()

    def _fill(self, view: PlantFilesView) -> None:
        """The text with its faults, or the differences with the day from which they count, or the revisions."""
        is_text, is_diff = view.part is FilePart.TEXT, view.part is FilePart.DIFFERENCES
        self.pane.setVisible(is_text or is_diff)
        self.faults.setVisible(is_text and bool(view.faults))
        if "form" in self.__dict__:  # asking does not make it
            self.form.setVisible(is_diff and view.form is not None)
        if "revisions" in self.__dict__:
            self.revisions.setVisible(view.part is FilePart.REVISIONS)
        if is_text:
            self.pane.setAccessibleName(view.title)
            self.pane.show_text(view.text or "", view.bad)
            self._fit_faults()
            self.faults.show_rows((Column("", 44), Column("")), _fault_rows(view.faults))
        elif is_diff:
            same = (PaneLine("", self.tr("Nothing differs from the text in use")),)
            self.pane.setAccessibleName(self.tr("Differences"))
            self.pane.show_lines(view.differences or same)
            if view.form is not None:
                self.form.show_view(view.form)
                self.form.show()
        else:
            self.revisions.show_rows(view.columns, view.revisions)
            self.revisions.show()

    def _offer_acts(self, view: PlantFilesView) -> None:
        primary = None
        if view.text is not None:
            title = self.tr("Approve") if view.may_approve else self.tr("Save the draft")
            about = self.tr("two badges and PINs") if view.may_approve else self.tr("two others approve it")
            icon = Icon.TWO_PEOPLE if view.may_approve else Icon.CHECK
            primary = Action(FileAct.PRIMARY, icon, title, about, "F12", view.blocked_by)
        blocked = "" if view.text is not None else self.tr("open one like it")
        self.offer(
            Action(FileAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(FileAct.NEW, Icon.PLUS, self.tr("New file"), self.tr("like this one"), "F7", blocked),
            Action(FileAct.DROP, Icon.ERASE, self.tr("Drop the draft")) if view.has_draft else None,
            primary=primary,
        )

    def _assemble(self) -> None:
        self.panel.body.addWidget(self.table)
        self.body.body.addWidget(self.pane, 1)
        self.body.body.addWidget(self.faults)
        self._right.addWidget(self.parts)
        self._right.addWidget(self.body, 1)
        self._right.addWidget(self._nothing, 1)
        self._row.addWidget(self.panel)
        self._row.addLayout(self._right, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.notice)
        self._column.addLayout(self._row, 1)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fit_faults(self) -> None:
        """As high as the faults, three at most; more of them scroll."""
        shown = min(len(self._view.faults), FAULTS_SHOWN) if self._view is not None else 1
        self.faults.setFixedHeight(self.look.theme.either(FAULT_HIGH, FAULT_HIGH_COMPACT) * shown)

    @Slot(object)
    def _show_fault(self, row: Row) -> None:
        """Brings the line into sight and says the whole of what is wrong there."""
        fault = row.key
        if isinstance(fault, FaultLine):
            self.notice.show_notice(Notice(fault.where, fault.problem))
            if fault.line:
                self.pane.show_line(fault.line)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self._right.setSpacing(theme.px(12))
        self.panel.setFixedWidth(theme.either(380, 340))
        self._fit_faults()
        if "form" in self.__dict__:
            self.form.setFixedHeight(theme.px(FORM_HIGH))


def _row(line: FileLine) -> Row:
    cells = (Cell(glyph=line.glyph), Cell(line.title, is_strong=True, below=line.note))
    is_bad = line.glyph is Glyph.REFUSED
    return Row(line.key, cells, RowKind.CURRENT if line.is_chosen else RowKind.BAD if is_bad else RowKind.LINE)


def _fault_rows(faults: tuple[FaultLine, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(fault, (Cell(glyph=Glyph.REFUSED), Cell(fault.where, is_strong=True, below=fault.problem)))
        for fault in faults
    )
