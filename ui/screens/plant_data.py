"""Plant data: a list that is searched by typing; beside it one fact as a form, its parts, and its revisions."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.form import FormPanel, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.panel import Panel
from ui.widgets.search_line import SearchLine
from ui.widgets.segments import Segment, Segments
from ui.widgets.table import Table
from ui.widgets.table_cell import DENSE
from ui.widgets.text import CENTRE, Text

FEW = 2
SHORT_FORM = 210
"""Of a form with few fields the table above it gets the room."""


class DataLine(Struct, frozen=True):
    """One row of the list: a sort of plant data, a fact, a file, what runs out; and its state."""

    key: object
    title: str
    note: str = ""
    glyph: Glyph = Glyph.DONE
    is_chosen: bool = False
    is_identifier: bool = True


class DataTable(Struct, frozen=True):
    """The table beside the list: the parts of a fact, or its revisions."""

    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Primary(Enum):
    """What the one primary does."""

    SAVE = auto()
    DRAFT = auto()
    APPROVE = auto()
    IMPORT = auto()
    HOLD = auto()
    RESERVE = auto()


class PlantDataView(Struct, frozen=True):
    """All that the screen shows.

    typed: what is searched for, None where there is nothing to search. tabs: the parts of the fact, one of them on.
    add, remove, bring, look: the words of the acts that are possible here; empty, they are not offered. primary: None
    where nothing is opened; blocked_by says why it is not possible now.
    """

    title: str
    about: str
    lines: tuple[DataLine, ...]
    typed: str | None = None
    tabs: tuple[Segment, ...] = ()
    tab: object = None
    form: FormView | None = None
    table: DataTable | None = None
    add: str = ""
    remove: str = ""
    bring: str = ""
    look: str = ""
    primary: Primary | None = None
    blocked_by: str = ""
    notice: Notice | None = None


class DataAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    ADD = auto()
    REMOVE = auto()
    BRING = auto()
    LOOK = auto()
    PRIMARY = auto()


class PlantDataScreen(Screen):
    """Shows plant data.

    Signals:
        line_chosen(Row): a row of the list was touched (the row's key is the line's).
        searched(Searched): something was typed to search for.
        tab_requested(Segment): another part of the fact.
        part_chosen(Row): a row of the table was touched.
        field_edited(FieldEdited): a field of the form was changed.
        add_requested, remove_requested, bring_requested, look_requested, primary_requested: the button of that name.
    """

    line_chosen = Signal(object)
    searched = Signal(object)
    tab_requested = Signal(object)
    part_chosen = Signal(object)
    field_edited = Signal(object)
    add_requested = Signal()
    remove_requested = Signal()
    bring_requested = Signal()
    look_requested = Signal()
    primary_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: PlantDataView | None = None
        self.notice = NoticeLine(look)
        self.panel, self.search = Panel(look), SearchLine(look)
        self.table = Table(look, opens_rows=True, has_head=False)
        self.tabs = Segments(look, height=48, padding=14)
        self.parts_panel, self.parts = Panel(look), Table(look, heights=DENSE, is_small=True, opens_rows=True)
        self.form = FormPanel(look)
        self._nothing = Text(look, Role.ROW, ink="ink3", align=CENTRE)
        self._row, self._column, self._right = QHBoxLayout(), QVBoxLayout(self), QVBoxLayout()
        self._search_place = QWidget()
        self._searching = QHBoxLayout(self._search_place)
        self._assemble()
        self.table.row_opened.connect(self.line_chosen)
        self.search.searched.connect(self.searched)
        self.tabs.segment_chosen.connect(self.tab_requested)
        self.parts.row_opened.connect(self.part_chosen)
        self.form.field_edited.connect(self.field_edited)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: PlantDataView) -> None:
        """Shows another state of the data."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        self.notice.show_notice(view.notice)
        self.panel.show_head(view.title, view.about)
        self._search_place.setVisible(view.typed is not None)
        self.search.show_text(view.typed or "", self.tr("Search"))
        nothing = Row(None, (Cell(), Cell(self.tr("Nothing here"), ink="ink3")))
        rows = tuple(Row(line.key, _cells(line), _kind(line)) for line in view.lines)
        self.table.show_rows((Column("", 52), Column("")), rows or (nothing,))
        self.tabs.setVisible(bool(view.tabs))
        if view.tabs:
            self.tabs.show_segments(view.tabs, view.tab)
        self.parts_panel.setVisible(view.table is not None)
        if view.table is not None:
            self.parts_panel.show_head(view.table.title, view.table.about)
            self.parts.show_rows(view.table.columns, view.table.rows)
        self.form.setVisible(view.form is not None)
        self._nothing.setVisible(view.form is None and view.table is None)
        self._nothing.show_text(self.tr("Choose a row"))
        if view.form is not None:
            self._right.setStretchFactor(self.form, 0 if len(view.form.fields) <= FEW else 3)
            self.form.show_view(view.form)
        self._offer_acts(view)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case DataAct.BACK:
                self.back_requested.emit()
            case DataAct.ADD:
                self.add_requested.emit()
            case DataAct.REMOVE:
                self.remove_requested.emit()
            case DataAct.BRING:
                self.bring_requested.emit()
            case DataAct.LOOK:
                self.look_requested.emit()
            case DataAct.PRIMARY:
                self.primary_requested.emit()

    def _offer_acts(self, view: PlantDataView) -> None:
        words = {
            Primary.SAVE: (self.tr("Save"), self.tr("badge and PIN"), Icon.CHECK),
            Primary.DRAFT: (self.tr("Save the draft"), self.tr("two others approve it"), Icon.CHECK),
            Primary.APPROVE: (self.tr("Approve"), self.tr("two badges and PINs"), Icon.TWO_PEOPLE),
            Primary.HOLD: (self.tr("Hold all of it"), self.tr("one badge stops it"), Icon.PAUSE),
            Primary.RESERVE: (self.tr("Set aside"), self.tr("for this order"), Icon.BOX),
            Primary.IMPORT: (self.tr("Import"), self.tr("all of it or nothing"), Icon.CHECK),
        }
        primary = None
        if view.primary is not None:
            title, about, icon = words[view.primary]
            primary = Action(DataAct.PRIMARY, icon, title, about, "F12", view.blocked_by)
        self.offer(
            Action(DataAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(DataAct.ADD, Icon.PLUS, view.add) if view.add else None,
            Action(DataAct.REMOVE, Icon.ERASE, view.remove) if view.remove else None,
            Action(DataAct.BRING, Icon.DOCUMENT, view.bring) if view.bring else None,
            Action(DataAct.LOOK, Icon.GRAPH, view.look) if view.look else None,
            primary=primary,
        )

    def _assemble(self) -> None:
        self._searching.addWidget(self.search)
        self.panel.body.addWidget(self._search_place)
        self.panel.body.addWidget(self.table, 1)
        self.parts_panel.body.addWidget(self.parts)
        self._right.addWidget(self.tabs)
        self._right.addWidget(self.parts_panel, 2)
        self._right.addWidget(self.form, 3)
        self._right.addWidget(self._nothing, 1)
        self._row.addWidget(self.panel)
        self._row.addLayout(self._right, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.notice)
        self._column.addLayout(self._row, 1)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self._right.setSpacing(theme.px(12))
        margin = theme.px(8)
        self._searching.setContentsMargins(margin, margin, margin, margin)
        self.form.setMinimumHeight(theme.px(SHORT_FORM))
        self.panel.setFixedWidth(theme.either(430, 340))


def _cells(line: DataLine) -> tuple[Cell, ...]:
    title = Cell(
        line.title, is_strong=not line.is_identifier, is_identifier=line.is_identifier, below=line.note, wraps=True
    )
    return Cell(glyph=line.glyph), title


def _kind(line: DataLine) -> RowKind:
    return RowKind.CURRENT if line.is_chosen else RowKind.LINE
