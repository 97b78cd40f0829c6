"""Keying by finger or keyboard: what is typed in a large field, and the keys to type it with."""

from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import numbers
from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.gauge import Gauge
from ui.widgets.keypad import ENTER, ERASE, Key, KeyKind, Keypad, signs
from ui.widgets.panel import Panel, Surface
from ui.widgets.targets_panel import Aim
from ui.widgets.text import LEFT, RIGHT, FittedText, Text

LENGTH_MAX = 40

NUMBER_KEYS = (
    (*signs("789"), ERASE),
    (*signs("456"), *signs("-")),
    (*signs("123"), *signs(".")),
    (*signs("0"), Key(KeyKind.ENTER, span=3)),
)
LETTER_KEYS = (
    signs("1234567890"),
    signs("ABCDEFGHIJ"),
    signs("KLMNOPQRST"),
    (*signs("UVWXYZ"), *signs("-/"), ERASE, ENTER),
)
WORD_KEYS = (
    signs("1234567890"),
    signs("ABCDEFGHIJ"),
    signs("KLMNOPQRST"),
    (*signs("UVWXYZ"), *signs("- "), ERASE, ENTER),
)
FIND_KEYS = (
    signs("1234567890"),
    signs("ABCDEFGHIJ"),
    signs("KLMNOPQRST"),
    (*signs("UVWXYZ-/ "), ERASE),
)
ANYTHING = ""
"""Every sign that can be printed is taken, as it is."""


class Typed(Struct, frozen=True):
    """What stands in the field."""

    text: str


class Entry(QWidget):
    """A field and its keys. The owner says with `set_enter_allowed` when what was typed is whole.

    Signals:
        typing_changed(Typed): after every key.
        entered(Typed): Enter, while it is allowed. The field keeps its text until `clear`.
    """

    typing_changed = Signal(object)
    entered = Signal(object)

    def __init__(
        self, look: Look, keys: tuple[tuple[Key, ...], ...], allowed: str, *, role: Role = Role.TITLE,
        align: Qt.AlignmentFlag = LEFT, field_height: int = 56,
    ) -> None:  # fmt: skip
        super().__init__()
        self._field_height = field_height
        self._allowed = allowed
        self._text = ""
        self._may_enter = False
        self._field = Surface(look, "field")
        self._shown = FittedText(look, role, align=align, px_min=20)
        self._unit = Text(look, Role.BODY, ink="ink2")
        self.keypad = Keypad(look, keys)
        self._row = QHBoxLayout(self._field)
        self._row.addWidget(self._shown, 1)
        self._row.addWidget(self._unit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._field)
        self._column.addWidget(self.keypad, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.keypad.key_pressed.connect(self._take)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)
        self.clear()
        self.set_enter_allowed(False)

    @property
    def text(self) -> str:
        """What was typed."""
        return self._text

    def clear(self) -> None:
        """Empties the field."""
        self._show("")

    def show_text(self, text: str) -> None:
        """Puts a text into the field that nobody typed."""
        self._show(text[:LENGTH_MAX])

    def show_unit(self, unit: str) -> None:
        """Writes a unit at the end of the field."""
        self._unit.show_text(unit)
        self._unit.setVisible(bool(unit))

    def set_enter_allowed(self, is_allowed: bool) -> None:
        """Says whether Enter may take what was typed."""
        self._may_enter = is_allowed
        self.keypad.set_enter_allowed(is_allowed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes what a keyboard types, Backspace and Enter."""
        text = event.text()
        if event.key() == Qt.Key.Key_Backspace:
            self._take(ERASE)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(ENTER)
        elif len(text) == 1 and self._sign(text):
            self._take(Key(KeyKind.SIGN, text))
        else:
            super().keyPressEvent(event)

    def _sign(self, text: str) -> str:
        """The sign as the field takes it, or nothing."""
        if self._allowed == ANYTHING:
            return text if text.isprintable() else ""
        if "." in self._allowed and text in ".,":
            return self.locale().decimalPoint()
        return text if text in self._allowed else text.upper() if text.upper() in self._allowed else ""

    @Slot(object)
    def _take(self, key: Key) -> None:
        match key.kind:
            case KeyKind.SIGN:
                self._show((self._text + self._sign(key.sign))[:LENGTH_MAX])
            case KeyKind.ERASE:
                self._show(self._text[:-1])
            case KeyKind.ENTER if self._may_enter:
                self.entered.emit(Typed(self._text))
                return
            case _:
                return
        self.typing_changed.emit(Typed(self._text))

    def _show(self, text: str) -> None:
        self._text = text
        self._shown.show_text(text or " ")
        self.setAccessibleDescription(text)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._field.setFixedHeight(theme.px(self._field_height))
        self._row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._column.setSpacing(theme.px(8))


class EntryView(Struct, frozen=True):
    """One value to key: the field's own key for requests, its aim with unit and limits, and whether it is words."""

    key: str
    aim: Aim
    is_text: bool = False


class FieldKeyed(Struct, frozen=True):
    """What was keyed into a field: a number, or words."""

    key: str
    value: Decimal | str


class NumberPanel(Panel):
    """The pad for a number. It is drawn over its limits while it is keyed, before anything is recorded.

    Signals:
        field_keyed(FieldKeyed): Enter was pressed on a number.
    """

    field_keyed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: EntryView | None = None
        self._gauge = Gauge(look, height=28)
        self.entry = Entry(look, NUMBER_KEYS, "0123456789.-", align=RIGHT)
        self.body.addWidget(self._gauge)
        self.body.addWidget(self.entry, 1)
        self.entry.typing_changed.connect(self._weigh)
        self.entry.entered.connect(self._enter)
        look.resized.connect(self._restyle_pad)
        self._restyle_pad(look.theme)

    def show_view(self, view: EntryView) -> None:
        """Asks for a number. What was typed for another one is forgotten."""
        if self._view is None or view.key != self._view.key:
            self.entry.clear()
        self._view = view
        self.show_head(view.aim.name, numbers.band(view.aim.low, view.aim.high, view.aim.unit, self.locale()))
        has_room = not self._look.theme.metrics.is_compact
        self._gauge.setVisible(has_room and view.aim.reading() is not None)
        self.entry.show_unit(view.aim.unit)
        self._weigh(Typed(self.entry.text))
        self.entry.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Writes the limits in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LocaleChange and self._view is not None:
            self.show_view(self._view)

    @Slot(object)
    def _weigh(self, typed: Typed) -> None:
        value = numbers.parse_figure(typed.text, self.locale())
        self.entry.set_enter_allowed(value is not None)
        if self._view is not None:
            self._gauge.show_reading(self._view.aim.reading(value))

    @Slot(object)
    def _enter(self, typed: Typed) -> None:
        value = numbers.parse_figure(typed.text, self.locale())
        if value is not None and self._view is not None:
            self.entry.clear()
            self.entry.set_enter_allowed(False)
            self.field_keyed.emit(FieldKeyed(self._view.key, value))

    @Slot(object)
    def _restyle_pad(self, theme: Theme) -> None:
        margin = theme.either(16, 12)
        self.body.setContentsMargins(margin, theme.px(8), margin, theme.px(12))
        self.body.setSpacing(theme.px(4))


class WordsPanel(Panel):
    """The keys for words: a programme, a mould, a lot of an outside processor.

    Signals:
        field_keyed(FieldKeyed): Enter was pressed on something.
    """

    field_keyed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: EntryView | None = None
        self.entry = Entry(look, WORD_KEYS, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ- ")
        self.body.addWidget(self.entry, 1)
        self.entry.typing_changed.connect(self._judge)
        self.entry.entered.connect(self._enter)
        look.resized.connect(self._restyle_pad)
        self._restyle_pad(look.theme)

    def show_view(self, view: EntryView) -> None:
        """Asks for words. What was typed for another field is forgotten."""
        if self._view is None or view.key != self._view.key:
            self.entry.clear()
        self._view = view
        self.show_head(view.aim.name)
        self.entry.show_unit(view.aim.unit)
        self._judge(Typed(self.entry.text))
        self.entry.setFocus()

    @Slot(object)
    def _judge(self, typed: Typed) -> None:
        self.entry.set_enter_allowed(bool(typed.text.strip()))

    @Slot(object)
    def _enter(self, typed: Typed) -> None:
        if self._view is not None:
            self.entry.clear()
            self.entry.set_enter_allowed(False)
            self.field_keyed.emit(FieldKeyed(self._view.key, typed.text.strip()))

    @Slot(object)
    def _restyle_pad(self, theme: Theme) -> None:
        margin = theme.either(16, 12)
        self.body.setContentsMargins(margin, margin, margin, margin)
