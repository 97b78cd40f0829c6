"""The keys of the sign-in screen: number and PIN, for want of a badge."""

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.entry import Entry, Typed
from ui.widgets.keypad import DIGIT_KEYS, PinEntered, PinPad
from ui.widgets.panel import Panel
from ui.widgets.text import Text


class NumberAndPin(Struct, frozen=True):
    """A person's number and PIN, keyed for want of a badge. The PIN is kept nowhere."""

    number: str
    pin: str

    def __repr__(self) -> str:
        return f"NumberAndPin(number={self.number!r}, pin=hidden)"


class NumberPanel(Panel):
    """Number and PIN side by side, for a person without a badge.

    Signals:
        signed_by_number(NumberAndPin): a number stood there when a PIN was entered.
    """

    signed_by_number = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "raised")
        self._number_head = Text(look, Role.BODY, ink="ink2")
        self._pin_head = Text(look, Role.BODY, ink="ink2")
        self.number = Entry(look, DIGIT_KEYS, "0123456789")
        self.pin = PinPad(look)
        self._row = QHBoxLayout()
        for head, pad in ((self._number_head, self.number), (self._pin_head, self.pin)):
            column = QVBoxLayout()
            column.addWidget(head)
            column.addWidget(pad, 1)
            self._row.addLayout(column, 1)
        self.body.addLayout(self._row, 1)
        self.number.typing_changed.connect(self._allow)
        self.number.entered.connect(self._go_on)
        self.pin.pin_entered.connect(self._sign)
        look.resized.connect(self._restyle_keys)
        self._restyle_keys(look.theme)

    def show_words(self) -> None:
        """Names the pads in the language of now."""
        self.show_head(self.tr("No badge"), self.tr("kept on record as signed in without a badge"))
        self._number_head.show_text(self.tr("Your number"))
        self._pin_head.show_text(self.tr("Your PIN"))

    @Slot(object)
    def _allow(self, typed: Typed) -> None:
        self.number.set_enter_allowed(bool(typed.text))

    @Slot(object)
    def _go_on(self, typed: Typed) -> None:
        self.pin.setFocus()

    @Slot(object)
    def _sign(self, entered: PinEntered) -> None:
        if self.number.text:
            keyed = NumberAndPin(self.number.text, entered.pin)
            self.number.clear()
            self.signed_by_number.emit(keyed)

    @Slot(object)
    def _restyle_keys(self, theme: Theme) -> None:
        self._row.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(16))
        self._row.setSpacing(theme.either(32, 16))
