"""Hold or report: what is wrong, in four big rows. Stopping takes one badge."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.choices import Choice, ChoicesPanel, ChoicesView
from ui.widgets.icons import Icon
from ui.widgets.lot_card import LotCard, LotCardView
from ui.widgets.prompt_band import Prompt, PromptBand


class HoldView(Struct, frozen=True):
    """What is to be held (its card, once a lot is known), the reasons, and why "Hold now" is not possible yet.

    photo: the name of the file that shows it, "" while there is none.
    """

    prompt: Prompt
    reasons: tuple[Choice, ...]
    card: LotCardView | None = None
    blocked_by: str = ""
    passing: Prompt | None = None
    photo: str = ""


class HoldAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    PHOTO = auto()
    HOLDS = auto()
    HOLD = auto()


class HoldScreen(Screen):
    """Asks for a reason.

    Signals:
        reason_chosen(Choice): a reason was touched.
        hold_requested: the lot is to be held now.
        photo_requested: a file that shows it is to be chosen.
        holds_requested: everything that is held is to be shown.
    """

    reason_chosen = Signal(object)
    hold_requested = Signal()
    photo_requested = Signal()
    holds_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: HoldView | None = None
        self.band = PromptBand(look)
        self.reasons = ChoicesPanel(look)
        self.card = LotCard(look, closes=False)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._row.addWidget(self.reasons, 1)
        self._row.addWidget(self.card)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addLayout(self._row, 1)
        self.band.tone_changed.connect(self.tone_changed)
        self.reasons.choice_taken.connect(self.reason_chosen)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: HoldView) -> None:
        """Asks about another lot, or shows the reason that was chosen."""
        self._view = view
        self.retranslate()
        self.band.show_prompt(view.prompt, view.passing)

    def retranslate(self) -> None:
        """Fills reasons, card and acts."""
        view = self._view
        if view is None:
            return
        self.reasons.show_view(ChoicesView(self.tr("What is wrong?"), view.reasons))
        self.card.setVisible(view.card is not None)
        if view.card is not None:
            self.card.show_view(view.card)
        about = view.card.code if view.card is not None else ""
        self.offer(
            Action(HoldAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(HoldAct.PHOTO, Icon.DOCUMENT, self.tr("Photo"), view.photo or self.tr("or a file"), "F7"),
            Action(HoldAct.HOLDS, Icon.LIST, self.tr("All holds"), shortcut="F3"),
            primary=Action(HoldAct.HOLD, Icon.PAUSE, self.tr("Hold now"), about, "F12", view.blocked_by),
        )

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case HoldAct.BACK:
                self.back_requested.emit()
            case HoldAct.PHOTO:
                self.photo_requested.emit()
            case HoldAct.HOLDS:
                self.holds_requested.emit()
            case HoldAct.HOLD:
                self.hold_requested.emit()

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self.card.setFixedWidth(theme.either(400, 316))
