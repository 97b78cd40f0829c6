"""What stands beside the work at a station: scale and aims, signatures, a pad, a question, or a lot card."""

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


class WeighSide(Struct, frozen=True):
    """The scale, and what comes after; each may be missing."""

    weight: WeightView | None = None
    aims: AimsView | None = None


Side = WeighSide | SigningView | EntryView | ChoicesView | LotCardView


class SideColumn(QWidget):
    """What stands beside the work: scale and aims, signatures, a pad, a question, or a lot card.

    Signals:
        field_keyed(FieldKeyed), pin_entered(PinEntered), choice_taken(Choice), lot_requested(LotCardView), card_closed
    """

    field_keyed = Signal(object)
    pin_entered = Signal(object)
    choice_taken = Signal(object)
    lot_requested = Signal(object)
    card_closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.weight = WeightPanel(look)
        self.aims = TargetsPanel(look)
        self.signing = SigningPanel(look)
        self.number = NumberPanel(look)
        self.choices = ChoicesPanel(look)
        self.card = LotCard(look)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._panels = (self.weight, self.aims, self.signing, self.number, self.choices, self.card)
        for panel in self._panels:
            self._column.addWidget(panel, 0 if panel is self.aims else 1)
        self._column.addStretch(0)
        self.number.field_keyed.connect(self.field_keyed)
        self.signing.pin_entered.connect(self.pin_entered)
        self.choices.choice_taken.connect(self.choice_taken)
        self.card.open_requested.connect(self.lot_requested)
        self.card.closed.connect(self.card_closed)
        look.changed.connect(self._restyle)
        self._restyle(look.theme)

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
                shown = (self.choices,)
            case LotCardView():
                self.card.show_view(side)
                shown = (self.card,)
        for panel in self._panels:
            panel.setVisible(panel in shown)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
