"""What stands beside the work at a station: scale and aims, signatures, a pad, a question, a curve, or a lot card."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Look, Theme
from ui.widgets.choices import ChoicesPanel, ChoicesView
from ui.widgets.entry import EntryView, NumberPanel
from ui.widgets.lot_card import LotCard, LotCardView
from ui.widgets.signing_panel import SigningPanel, SigningView
from ui.widgets.targets_panel import AimsView, TargetsPanel
from ui.widgets.weight_panel import WeightPanel, WeightView

if TYPE_CHECKING:
    from ui.widgets.curve_panel import CurvePanel
    from ui.widgets.demag_curve import CurveDrawing


class WeighSide(Struct, frozen=True):
    """The scale, and what comes after; each may be missing."""

    weight: WeightView | None = None
    aims: AimsView | None = None


class DecidingSide(Struct, frozen=True):
    """A question, and below it the curve that it is about."""

    choices: ChoicesView
    curve: "CurveDrawing"
    about: str = ""


P = TypeVar("P", bound=QWidget)
Side = WeighSide | SigningView | EntryView | ChoicesView | LotCardView | DecidingSide


class SideColumn(QWidget):
    """What stands beside the work: scale and aims, signatures, a pad, a question, or a lot card.

    Signals:
        field_keyed(FieldKeyed), pin_entered(PinEntered), number_keyed(NumberKeyed), choice_taken(Choice),
            lot_requested(LotCardView), card_closed
    """

    field_keyed = Signal(object)
    pin_entered = Signal(object)
    number_keyed = Signal(object)
    choice_taken = Signal(object)
    lot_requested = Signal(object)
    card_closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(0)
        self._panels: list[QWidget] = []
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    # Each panel is made when it is first wanted: most stations never show most of them.

    @cached_property
    def weight(self) -> WeightPanel:
        """The scale."""
        return self._placed(WeightPanel(self._look), place=0)

    @cached_property
    def aims(self) -> TargetsPanel:
        """What comes after the weighing, below the scale."""
        return self._placed(TargetsPanel(self._look), stretch=0)

    @cached_property
    def signing(self) -> SigningPanel:
        """The signatures."""
        made = self._placed(SigningPanel(self._look))
        made.pin_entered.connect(self.pin_entered)
        made.number_keyed.connect(self.number_keyed)
        return made

    @cached_property
    def number(self) -> NumberPanel:
        """The number pad."""
        made = self._placed(NumberPanel(self._look))
        made.field_keyed.connect(self.field_keyed)
        return made

    @cached_property
    def choices(self) -> ChoicesPanel:
        """The answers of a question."""
        made = self._placed(ChoicesPanel(self._look), place=0)
        made.choice_taken.connect(self.choice_taken)
        return made

    @cached_property
    def card(self) -> LotCard:
        """A lot's card."""
        made = self._placed(LotCard(self._look))
        made.open_requested.connect(self.lot_requested)
        made.closed.connect(self.card_closed)
        return made

    @cached_property
    def curve(self) -> "CurvePanel":
        """A curve, below the question about it."""
        from ui.widgets.curve_panel import CurvePanel

        return self._placed(CurvePanel(self._look))

    def _placed(self, panel: P, *, place: int = -1, stretch: int = 1) -> P:
        """Puts a panel into the column: on top, or above the room that is left."""
        self._panels.append(panel)
        self._column.insertWidget(place if place >= 0 else self._column.count() - 1, panel, stretch)
        return panel

    def show_side(self, side: Side) -> None:
        """Shows one side and hides the others."""
        shown: tuple[QWidget, ...]
        match side:
            case WeighSide(weight, aims):
                if weight is not None:
                    self.weight.show_view(weight)
                if aims is not None:
                    self.aims.show_view(aims)
                parts = ((weight, self.weight), (aims, self.aims))
                shown = tuple(panel for part, panel in parts if part is not None)
            case SigningView():
                self.signing.show_view(side)
                shown = (self.signing,)
            case EntryView():
                self.number.show_view(side)
                shown = (self.number,)
            case ChoicesView():
                self.choices.show_view(side)
                self._column.setStretchFactor(self.choices, 1)
                shown = (self.choices,)
            case DecidingSide(choices, curve, about):
                self.choices.show_view(choices)
                self._column.setStretchFactor(self.choices, 0)
                self.curve.show_curve(curve, about)
                shown = (self.choices, self.curve)
            case LotCardView():
                self.card.show_view(side)
                shown = (self.card,)
        for panel in self._panels:
            panel.setVisible(panel in shown)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
