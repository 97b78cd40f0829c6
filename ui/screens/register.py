"""A register: a list of things kept on record, one of them chosen; beside it a form, or the signatures for an act.

Findings, dispositions, concessions, samples, documents, keys and the like are registers: they differ in their parts,
columns and acts. What their rooms do alike is in `ui/rooms/register_room.py`.
"""

from enum import Enum, auto
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.fonts import Role
from ui.models.rows import Column, Row
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.form import FormPanel, FormView
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.segments import Segment, Segments
from ui.widgets.signing_panel import SigningPanel, SigningView
from ui.widgets.table import Table
from ui.widgets.text import CENTRE, Text

FORM_WIDTHS, SIGNING_WIDTHS = (560, 440), (400, 316)
"""On a wide screen and on a compact one."""


class RegisterView(Struct, frozen=True):
    """All that the screen shows.

    sections: parts of the register, one of them on; none where it has no parts. nothing: said instead of rows. tools,
    primary: acts with keys of the room's own; Back stands before them. signing goes before the form.
    """

    prompt: Prompt
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    nothing: str
    sections: tuple[Segment, ...] = ()
    section: object = None
    form: FormView | None = None
    signing: SigningView | None = None
    tools: tuple[Action, ...] = ()
    primary: Action | None = None
    passing: Prompt | None = None


class RegisterAct(Enum):
    """The button that every register has."""

    BACK = auto()


class RegisterScreen(Screen):
    """Shows a register.

    Signals:
        row_opened(Row): a row was touched (its key is the room's own).
        section_requested(Segment): another part.
        field_edited(FieldEdited): a field of the form was changed.
        pin_entered(PinEntered): a PIN was keyed.
        number_keyed(NumberKeyed): a number was keyed for want of a badge.
        act_requested(Enum): an act of the room's own.
    """

    row_opened = Signal(object)
    section_requested = Signal(object)
    field_edited = Signal(object)
    pin_entered = Signal(object)
    number_keyed = Signal(object)
    act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: RegisterView | None = None
        self.band = PromptBand(look, is_slim=True)
        self.sections = Segments(look, height=56, padding=10)
        self.panel = Panel(look)
        self.table = Table(look, opens_rows=True)
        self._nothing = Text(look, Role.ROW, ink="ink3", align=CENTRE)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self.panel.body.addWidget(self.table)
        self.panel.body.addWidget(self._nothing)
        self._row.addWidget(self.panel, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addWidget(self.sections)
        self._column.addLayout(self._row, 1)
        self.band.tone_changed.connect(self.tone_changed)
        self.table.row_opened.connect(self.row_opened)
        self.sections.segment_chosen.connect(self.section_requested)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @cached_property
    def form(self) -> FormPanel:
        """What is edited; made for the first record that is."""
        made = FormPanel(self.look)
        made.field_edited.connect(self.field_edited)
        made.setFixedWidth(self.look.theme.either(*FORM_WIDTHS))
        self._row.insertWidget(1, made)
        return made

    @cached_property
    def signing(self) -> SigningPanel:
        """What is signed; made for the first signature."""
        made = SigningPanel(self.look)
        made.pin_entered.connect(self.pin_entered)
        made.number_keyed.connect(self.number_keyed)
        made.setFixedWidth(self.look.theme.either(*SIGNING_WIDTHS))
        self._row.addWidget(made)
        return made

    def show_view(self, view: RegisterView) -> None:
        """Shows another state of the register."""
        self._view = view
        self.retranslate()
        self.band.show_prompt(view.prompt, view.passing)

    def retranslate(self) -> None:
        """Fills table, form and acts."""
        view = self._view
        if view is None:
            return
        self.sections.setVisible(bool(view.sections))
        self.sections.show_segments(view.sections, view.section)
        self.panel.show_head(view.title, view.about)
        self.table.setVisible(bool(view.rows))
        self._nothing.setVisible(not view.rows)
        self._nothing.show_text(view.nothing)
        self.table.show_rows(view.columns, view.rows)
        self._show_side(view)
        back = Action(RegisterAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc")
        self.offer(back, *view.tools, primary=view.primary)

    def _show_side(self, view: RegisterView) -> None:
        """Signatures or a form beside the list: brought while empty, since what is brought is laid out at once."""
        form = view.form if view.signing is None else None
        if view.signing is not None or "signing" in self.__dict__:  # asking does not make it
            self.signing.setVisible(view.signing is not None)
        if form is not None or "form" in self.__dict__:
            self.form.setVisible(form is not None)
        if view.signing is not None:
            self.signing.show_view(view.signing)
        elif form is not None:
            self.form.show_view(form)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        if action.key is RegisterAct.BACK:
            self.back_requested.emit()
        else:
            self.act_requested.emit(action.key)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        if "form" in self.__dict__:  # asking does not make it
            self.form.setFixedWidth(theme.either(*FORM_WIDTHS))
        if "signing" in self.__dict__:
            self.signing.setFixedWidth(theme.either(*SIGNING_WIDTHS))
        self.retranslate()
