"""Set-up: scanners, printers and the plant's own data. A bad row is marked in its place, and the rest goes on."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

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
from ui.widgets.segments import Segment, Segments
from ui.widgets.table import Table
from ui.widgets.text import CENTRE, Text


class SetUpRow(Struct, frozen=True):
    """One device or record: its name, a line about it, and its state. A bad one says what is wrong with it."""

    key: object
    title: str
    note: str = ""
    glyph: Glyph = Glyph.DONE
    is_chosen: bool = False


class SetUpView(Struct, frozen=True):
    """All that the screen shows.

    sections: the parts of the set-up (scanners, printers, parties, parts…), one of them on. about: how many rows, how
    many bad. said: of the chosen row, in full, where it has no form. add, remove, test: the words of the acts that are
    possible here; empty, they are not offered.
    """

    sections: tuple[Segment, ...]
    section: object
    title: str
    about: str
    rows: tuple[SetUpRow, ...]
    form: FormView | None = None
    said: str = ""
    add: str = ""
    remove: str = ""
    test: str = ""
    save_blocked_by: str = ""
    notice: Notice | None = None


class SetUpAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    ADD = auto()
    REMOVE = auto()
    TEST = auto()
    SAVE = auto()


class SetUpScreen(Screen):
    """Shows the set-up.

    Signals:
        section_requested(Segment): another part.
        row_chosen(Row): a device or a record was touched (the row's key is its own).
        field_edited(FieldEdited): a field of the form was changed.
        add_requested, remove_requested, test_requested, save_requested: the button of that name.
        notice_act_requested(Notice): the act on the amber line.
    """

    section_requested = Signal(object)
    row_chosen = Signal(object)
    field_edited = Signal(object)
    add_requested = Signal()
    remove_requested = Signal()
    test_requested = Signal()
    save_requested = Signal()
    notice_act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: SetUpView | None = None
        self.sections = Segments(look, height=56, padding=6)
        self.notice = NoticeLine(look)
        self.panel = Panel(look)
        self.table = Table(look, opens_rows=True, has_head=False)
        self.form = FormPanel(look)
        self._said = Text(look, Role.ROW, align=CENTRE, wrap=True)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self.panel.body.addWidget(self.table)
        self._row.addWidget(self.panel)
        self._row.addWidget(self.form, 1)
        self._row.addWidget(self._said, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.sections)
        self._column.addWidget(self.notice)
        self._column.addLayout(self._row, 1)
        self.sections.segment_chosen.connect(self.section_requested)
        self.table.row_opened.connect(self.row_chosen)
        self.form.field_edited.connect(self.field_edited)
        self.notice.act_requested.connect(self.notice_act_requested)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: SetUpView) -> None:
        """Shows another state of the set-up."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        self.sections.show_segments(view.sections, view.section)
        self.notice.show_notice(view.notice)
        self.panel.show_head(view.title, view.about)
        rows = tuple(Row(row.key, _cells(row), _kind(row)) for row in view.rows)
        nothing = Row(None, (Cell(), Cell(self.tr("Nothing here yet"), ink="ink3")))
        self.table.show_rows((Column("", 52), Column("")), rows or (nothing,))
        self.form.setVisible(view.form is not None)
        self._said.setVisible(view.form is None)
        self._said.set_ink("ink" if view.said else "ink3")
        self._said.show_text(view.said or (self.tr("Choose a row") if view.rows else view.add))
        if view.form is not None:
            self.form.show_view(view.form)
        self._offer_acts(view)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case SetUpAct.BACK:
                self.back_requested.emit()
            case SetUpAct.ADD:
                self.add_requested.emit()
            case SetUpAct.REMOVE:
                self.remove_requested.emit()
            case SetUpAct.TEST:
                self.test_requested.emit()
            case SetUpAct.SAVE:
                self.save_requested.emit()

    def _offer_acts(self, view: SetUpView) -> None:
        save = Action(
            SetUpAct.SAVE, Icon.CHECK, self.tr("Save"), self.tr("kept on record"), "F12", view.save_blocked_by
        )
        self.offer(
            Action(SetUpAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(SetUpAct.ADD, Icon.PLUS, view.add) if view.add else None,
            Action(SetUpAct.REMOVE, Icon.ERASE, view.remove) if view.remove else None,
            Action(SetUpAct.TEST, Icon.SCANNER, view.test) if view.test else None,
            primary=save if view.form is not None else None,
        )

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self.panel.setFixedWidth(theme.either(460, 360))


def _cells(row: SetUpRow) -> tuple[Cell, ...]:
    return Cell(glyph=row.glyph), Cell(row.title, is_strong=True, below=row.note)


def _kind(row: SetUpRow) -> RowKind:
    if row.is_chosen:
        return RowKind.CURRENT
    return RowKind.BAD if row.glyph is Glyph.REFUSED else RowKind.LINE
