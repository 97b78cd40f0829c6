"""An issued certificate: how it stands, its page, and what becomes of paper and labels once it stands no more."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.fonts import Role
from ui.models.rows import Cell, Column, Row
from ui.screens.screen import Screen
from ui.screens.shipping_panels import CertificatePanel, CertificateView
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.table import Table
from ui.widgets.table_cell import RowHeights
from ui.widgets.text import Text

CLOSE = RowHeights(line=48, compact_line=44)
STEPS_MOST = 4


class SheetFact(Struct, frozen=True):
    """One fact of a certificate: its name and its value."""

    name: str
    value: str
    is_identifier: bool = False


class SheetView(Struct, frozen=True):
    """prompt: how it stands, or the answer to what was just done. steps: what people do now with paper and labels.

    withdraw_blocked_by, again_blocked_by, sheet_blocked_by: why the act is not possible. again: what a new one would
    replace. review: what came out since it was signed, "" for nothing.
    """

    prompt: Prompt
    facts: tuple[SheetFact, ...]
    page: CertificateView
    steps: tuple[str, ...] = ()
    again: str = ""
    withdraw_blocked_by: str = ""
    again_blocked_by: str = ""
    passing: Prompt | None = None
    review: str = ""
    sheet_blocked_by: str = ""


class SheetAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    OPEN = auto()
    SHEET = auto()
    REVIEW = auto()
    WITHDRAW = auto()
    AGAIN = auto()


class CertificateScreen(Screen):
    """Shows a certificate.

    Signals:
        open_requested: the PDF is to be opened; sheet_requested: the data sheet of the magnets that it is for.
        review_requested, withdraw_requested, again_requested: the button of that name.
        page_requested(Page): another page is wanted.
    """

    open_requested = Signal()
    sheet_requested = Signal()
    review_requested = Signal()
    withdraw_requested = Signal()
    again_requested = Signal()
    page_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: SheetView | None = None
        self.band = PromptBand(look, is_slim=True)
        self.facts, self.steps = Panel(look), Panel(look)
        self.table = Table(look, heights=CLOSE, is_small=True, has_head=False)
        self.page = CertificatePanel(look)
        self._steps = [Text(look, Role.BODY, wrap=True) for _ in range(STEPS_MOST)]
        self._list = QVBoxLayout()
        self._left, self._row, self._column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._assemble()
        self.band.tone_changed.connect(self.tone_changed)
        self.page.page_requested.connect(self.page_requested)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: SheetView) -> None:
        """Shows another certificate, or how this one stands now."""
        self._view = view
        self.retranslate()
        self.band.show_prompt(view.prompt, view.passing)

    def retranslate(self) -> None:
        """Fills everything but the band, which has a time of its own."""
        view = self._view
        if view is None:
            return
        self.facts.show_head(self.tr("What it is for"))
        columns = (Column("", 150, 140), Column(""))
        rows = tuple(
            Row(fact.name, (Cell(fact.name, ink="ink2"), Cell(fact.value, is_identifier=fact.is_identifier)))
            for fact in view.facts
        )
        self.table.show_rows(columns, rows)
        self.steps.show_head(self.tr("What to do now"))
        self.steps.setVisible(bool(view.steps))
        for number, words in enumerate(self._steps):
            words.setVisible(number < len(view.steps))
            words.show_text(f"{number + 1}. {view.steps[number]}" if number < len(view.steps) else "")
        self.page.show_view(view.page)
        self.offer(
            Action(SheetAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(SheetAct.OPEN, Icon.EXPORT, self.tr("Open PDF")),
            Action(
                SheetAct.SHEET,
                Icon.DOCUMENT,
                self.tr("Data sheet"),
                self.tr("composition, recycled"),
                "F11",
                view.sheet_blocked_by,
                may_hide=True,
            ),
            Action(SheetAct.REVIEW, Icon.SEARCH, self.tr("Review"), view.review) if view.review else None,
            Action(
                SheetAct.WITHDRAW,
                Icon.LOCK,
                self.tr("Withdraw"),
                self.tr("badge and PIN"),
                blocked_by=view.withdraw_blocked_by,
            ),
            primary=Action(
                SheetAct.AGAIN, Icon.KEY, self.tr("Issue again"), view.again, "F12", blocked_by=view.again_blocked_by
            ),
        )

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case SheetAct.BACK:
                self.back_requested.emit()
            case SheetAct.OPEN:
                self.open_requested.emit()
            case SheetAct.SHEET:
                self.sheet_requested.emit()
            case SheetAct.REVIEW:
                self.review_requested.emit()
            case SheetAct.WITHDRAW:
                self.withdraw_requested.emit()
            case SheetAct.AGAIN:
                self.again_requested.emit()

    def _assemble(self) -> None:
        self.facts.body.addWidget(self.table)
        for words in self._steps:
            self._list.addWidget(words)
        self._list.addStretch(1)
        self.steps.body.addLayout(self._list)
        self._left.addWidget(self.facts, 3)
        self._left.addWidget(self.steps, 2)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self.page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addLayout(self._row, 1)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        gap, margin = theme.px(12), theme.px(16)
        for layout in (self._column, self._row, self._left):
            layout.setSpacing(gap)
        self._list.setContentsMargins(margin, margin, margin, margin)
        self._list.setSpacing(theme.px(8))
        self.page.setFixedWidth(theme.either(440, 380))
        self.retranslate()
