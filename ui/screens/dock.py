"""The dock beside production: samples, work sent to a processor and back from one, and what customers return."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.models.rows import Cell, Column, Row
from ui.screens.screen import Screen
from ui.screens.station import Primary
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.form import FormPanel, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.segments import Segment, Segments
from ui.widgets.table import Table


class DockLine(Struct, frozen=True):
    """One thing that was scanned: its code and what it is."""

    code: str
    what: str


class DockView(Struct, frozen=True):
    """One kind of the dock's work: what was scanned for it, what is to be told of it, and its act.

    kinds: the others; none where there is but this one. listed: what the lines are, where nobody scanned them. paper:
    what came along with what was just received, to be looked at as evidence.
    """

    kinds: tuple[Segment, ...]
    kind: object
    prompt: Prompt
    lines: tuple[DockLine, ...]
    form: FormView
    primary: Primary
    can_clear: bool = True
    listed: str = ""
    passing: Prompt | None = None
    paper: str = ""


class DockAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    CLEAR = auto()
    PAPER = auto()
    PRIMARY = auto()


class DockScreen(Screen):
    """Shows one kind of the dock's work.

    Signals:
        kind_requested(Segment): another kind of it.
        field_edited(FieldEdited): something was told.
        clear_requested, paper_requested, primary_requested: the button of that name.
    """

    kind_requested = Signal(object)
    field_edited = Signal(object)
    clear_requested = Signal()
    paper_requested = Signal()
    primary_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: DockView | None = None
        self.kinds = Segments(look, height=64, padding=10)
        self.band = PromptBand(look, is_slim=True)
        self.panel = Panel(look)
        self.table = Table(look, has_head=False)
        self.form = FormPanel(look)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self.panel.body.addWidget(self.table)
        self._row.addWidget(self.panel)
        self._row.addWidget(self.form, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.kinds)
        self._column.addWidget(self.band)
        self._column.addLayout(self._row, 1)
        self.band.tone_changed.connect(self.tone_changed)
        self.kinds.segment_chosen.connect(self.kind_requested)
        self.form.field_edited.connect(self.field_edited)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: DockView) -> None:
        """Shows another state of the work."""
        self._view = view
        self.retranslate()
        self.band.show_prompt(view.prompt, view.passing)

    def retranslate(self) -> None:
        """Fills the screen but for the band, which has a time of its own."""
        view = self._view
        if view is None:
            return
        self.kinds.setVisible(bool(view.kinds))
        self.kinds.show_segments(view.kinds, view.kind)
        self.panel.show_head(view.listed or self.tr("Scanned"), str(len(view.lines)) if view.lines else "")
        rows = tuple(
            Row(line.code, (Cell(glyph=Glyph.DONE), Cell(line.code, is_identifier=True, below=line.what)))
            for line in view.lines
        )
        nothing = Row(None, (Cell(), Cell(self.tr("Nothing scanned yet"), ink="ink3")))
        self.table.show_rows((Column("", 52), Column("")), rows or (nothing,))
        self.form.show_view(view.form)
        act = view.primary
        clear = Action(DockAct.CLEAR, Icon.ERASE, self.tr("Begin again"), shortcut="F8")
        self.offer(
            Action(DockAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            clear if view.lines and view.can_clear else None,
            Action(DockAct.PAPER, Icon.DOCUMENT, self.tr("Its evidence"), view.paper, "F7") if view.paper else None,
            primary=Action(DockAct.PRIMARY, act.icon, act.title, act.subtitle, "F12", act.blocked_by),
        )

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case DockAct.BACK:
                self.back_requested.emit()
            case DockAct.CLEAR:
                self.clear_requested.emit()
            case DockAct.PAPER:
                self.paper_requested.emit()
            case DockAct.PRIMARY:
                self.primary_requested.emit()

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self.panel.setFixedWidth(theme.either(460, 360))
