"""Keys for fingers in gloves: the code keypad for lots without a readable label, the number pad, the PIN pad."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.icons import Icon, paint_icon
from ui.widgets.text import CENTRE, write

KEY = 80
KEY_LEAST = 64
GAP = 8
PIN_LENGTH_MAX = 12


class KeyKind(Enum):
    """What a key does."""

    SIGN = auto()
    ERASE = auto()
    ENTER = auto()


class Key(Struct, frozen=True):
    """One key: a sign that it types, or erase, or enter. `span` is its width in keys."""

    kind: KeyKind
    sign: str = ""
    span: int = 1


ERASE, ENTER = Key(KeyKind.ERASE), Key(KeyKind.ENTER)


def signs(text: str) -> tuple[Key, ...]:
    """A key for each sign."""
    return tuple(Key(KeyKind.SIGN, sign) for sign in text)


class KeyButton(QAbstractButton):
    """One key.

    Attributes:
        key: what it does.

    Signals:
        key_pressed(Key): the key was touched.
    """

    key_pressed = Signal(object)

    def __init__(self, look: Look, key: Key) -> None:
        super().__init__()
        self._look = look
        self.key = key
        self.setText(key.sign)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._press)
        self.name_it()

    def sizeHint(self) -> QSize:
        """A square key, or as many keys wide as it spans."""
        key, gap = self._look.px(KEY), self._look.px(GAP)
        return QSize(self.key.span * (key + gap) - gap, key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws frame and sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_enter = self.key.kind is KeyKind.ENTER
        is_filled = is_enter and self.isEnabled()
        pen = QPen(self._look.colour("act" if is_filled else "edge"), self._look.px(2))
        if not self.isEnabled():
            pen.setDashPattern([3.0, 2.5])
        fill = "act" if is_filled else "raised" if self.isEnabled() else "panel"
        if self.isDown():
            fill = "act_line" if is_filled else "act_tint"
        painter.setPen(pen)
        painter.setBrush(self._look.colour(fill))
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        ink = "act_on" if is_filled else "ink" if self.isEnabled() else "ink2"
        if self.key.kind is KeyKind.SIGN:
            write(painter, self._look, self.rect(), Role.KEY, ink, self._sign(), align=CENTRE)
            return
        size = self._look.px(30)
        box = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        paint_icon(painter, box, Icon.CHECK if is_enter else Icon.ERASE, self._look.colour(ink))

    def _sign(self) -> str:
        return self.locale().decimalPoint() if self.key.sign == "." else "␣" if self.key.sign == " " else self.key.sign

    def name_it(self) -> None:
        """Says what it does in the language of now; a sign is the same in each."""
        match self.key.kind:
            case KeyKind.SIGN:
                self.setAccessibleName(self.key.sign)
            case KeyKind.ERASE:
                self.setAccessibleName(self.tr("Erase"))
            case KeyKind.ENTER:
                self.setAccessibleName(self.tr("Enter"))

    @Slot()
    def _press(self) -> None:
        self.key_pressed.emit(self.key)


class Keypad(QWidget):
    """Rows of keys.

    Signals:
        key_pressed(Key): a key was touched.
    """

    key_pressed = Signal(object)

    def __init__(self, look: Look, rows: tuple[tuple[Key, ...], ...]) -> None:
        super().__init__()
        self._look = look
        self._buttons: list[KeyButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for number, row in enumerate(rows):
            column = 0
            for key in row:
                button = KeyButton(look, key)
                button.key_pressed.connect(self.key_pressed)
                self._buttons.append(button)
                self._grid.addWidget(button, number, column, 1, key.span)
                column += key.span
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def changeEvent(self, event: QEvent) -> None:
        """Names the keys with a word in the new language: one question for the pad, not one for each key."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for button in self._buttons:
                if button.key.kind is not KeyKind.SIGN:
                    button.name_it()

    def button(self, key: Key) -> KeyButton:
        """The button of a key that is on the pad."""
        return next(button for button in self._buttons if button.key == key)

    def set_enter_allowed(self, is_allowed: bool) -> None:
        """Draws the enter key dashed while what was keyed is not yet whole."""
        for button in self._buttons:
            if button.key.kind is KeyKind.ENTER:
                button.setEnabled(is_allowed)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._grid.setSpacing(theme.px(GAP))
        self.updateGeometry()
        for button in self._buttons:
            button.setMinimumSize(theme.px(KEY_LEAST), theme.px(KEY_LEAST))
            button.update()


DIGIT_KEYS = ((*signs("123"), ERASE), (*signs("456"), *signs("0")), (*signs("789"), ENTER))
"""For a PIN, or a person's number."""


class PinEntered(Struct, frozen=True):
    """A PIN as keyed. It is shown nowhere and kept nowhere."""

    pin: str

    def __repr__(self) -> str:
        return "PinEntered(pin=hidden)"


class PinDots(QWidget):
    """How many digits were keyed, never which."""

    def __init__(self, look: Look, height: int) -> None:
        super().__init__()
        self._look = look
        self._height = height
        self._count = 0
        self.setAccessibleName("0")
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_count(self, count: int) -> None:
        """Shows another count."""
        self._count = count
        self.setAccessibleName(str(count))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws a field with a dot for each digit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("act_line"), self._look.px(2)))
        painter.setBrush(self._look.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._look.px(8), self._look.px(8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("ink"))
        size, gap = self._look.px(12), self._look.px(12)
        left = (self.width() - self._count * (size + gap) + gap) / 2
        for number in range(self._count):
            painter.drawEllipse(QRectF(left + number * (size + gap), (self.height() - size) / 2, size, size))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(self._height))
        self.update()


class PinPad(QWidget):
    """Keys for a PIN. Typing digits works too while the pad has the focus.

    Signals:
        pin_entered(PinEntered): enter was pressed after at least `length_min` digits; the pad is empty again.
    """

    pin_entered = Signal(object)

    def __init__(self, look: Look, *, length_min: int = 4, field_height: int = 56) -> None:
        super().__init__()
        self._digits = ""
        self._length_min = length_min
        self._dots = PinDots(look, field_height)
        self._keys = Keypad(look, DIGIT_KEYS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._dots)
        column.addWidget(self._keys, 1)
        self._keys.key_pressed.connect(self._take)
        self.clear()

    @property
    def keys(self) -> Keypad:
        """The pad's keys."""
        return self._keys

    def clear(self) -> None:
        """Forgets what was keyed."""
        self._show("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes digits, Backspace and Enter from a keyboard."""
        text = event.text()
        if len(text) == 1 and text in "0123456789":
            self._take(Key(KeyKind.SIGN, text))
        elif event.key() == Qt.Key.Key_Backspace:
            self._take(ERASE)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(ENTER)
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _take(self, key: Key) -> None:
        match key.kind:
            case KeyKind.SIGN:
                self._show((self._digits + key.sign)[:PIN_LENGTH_MAX])
            case KeyKind.ERASE:
                self._show(self._digits[:-1])
            case KeyKind.ENTER if len(self._digits) >= self._length_min:
                entered = PinEntered(self._digits)
                self.clear()
                self.pin_entered.emit(entered)
            case _:
                pass

    def _show(self, digits: str) -> None:
        self._digits = digits
        self._dots.show_count(len(digits))
        self._keys.set_enter_allowed(len(digits) >= self._length_min)
