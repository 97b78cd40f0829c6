"""Who signs what: the list that a badge puts its name to, and the people, given and still wanted."""

from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.entry import Entry, Typed
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.icons import Icon, IconMark
from ui.widgets.keypad import DIGIT_KEYS, PinPad
from ui.widgets.panel import Panel, Rule
from ui.widgets.scroll_bar import lay_flat
from ui.widgets.text import RIGHT, FittedText, Text

SEEN_AT_LEAST, SEEN_COMPACT = 110, 100
NO_BADGE = "F4"


class SignedLine(Struct, frozen=True):
    """One fact that the badge signs: what, and its value as it will be recorded."""

    name: str
    value: str
    is_identifier: bool = False


class Signer(Struct, frozen=True):
    """One signature: given (name and note, "Badge 14:36:20") or open (the note says who may give it).

    `heading` stands over it; empty, it is counted: first person, second person.
    """

    note: str
    name: str = ""
    heading: str = ""

    @property
    def is_given(self) -> bool:
        """Whether somebody has signed here."""
        return bool(self.name)


class SigningView(Struct, frozen=True):
    """What is signed and by whom. With `asks_pin` the badge was read and the PIN is wanted of `pin_of`.

    takes_number: who has no badge may key their number instead; their PIN is asked for next.
    """

    lines: tuple[SignedLine, ...]
    signers: tuple[Signer, ...]
    asks_pin: bool = False
    pin_of: str = ""
    takes_number: bool = False


class NumberKeyed(Struct, frozen=True):
    """A person's number, keyed for want of a badge."""

    number: str


class SignerSlot(QAbstractButton):
    """The place of one signature. One that takes a number is touched by who has no badge."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_given = False
        self._glyph = GlyphMark(look, 40, Glyph.DONE)
        self._icon = IconMark(look, Icon.BADGE, 40)
        self._name = FittedText(look, Role.NAME)
        self._note = FittedText(look, Role.BODY, lines=2)
        self._hint = FittedText(look, Role.SMALL, ink="ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._note)
        words.addWidget(self._hint)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._glyph)
        self._row.addWidget(self._icon)
        self._row.addLayout(words, 1)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_signer(self, signer: Signer, hint: str = "") -> None:
        """Shows a signature, or who may give it. hint: what it is touched for, if anything."""
        self._is_given = signer.is_given
        self.setEnabled(bool(hint))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if hint else Qt.FocusPolicy.NoFocus)
        self._hint.setVisible(bool(hint))
        self._hint.show_text(hint)
        self._glyph.setVisible(signer.is_given)
        self._icon.setVisible(not signer.is_given)
        self._name.setVisible(signer.is_given)
        self._name.show_text(signer.name)
        self._note.show_text(signer.note)
        self._note.set_ink("ink2" if signer.is_given else "ink")
        self.setAccessibleName(f"{signer.name} {signer.note}".strip())
        self.setAccessibleDescription(hint)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the frame: whole when given, dashed while open."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.colour("edge"), self._look.px(2))
        if self.hasFocus():
            pen = QPen(self._look.colour("act_line"), self._look.px(3))
        elif not self._is_given:
            pen.setDashPattern([3.0, 2.5])
        fill = "raised" if self._is_given else "act_tint" if self.isDown() else ""
        painter.setPen(pen)
        painter.setBrush(self._look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._look.px(8), self._look.px(8))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setMinimumHeight(theme.px(84))
        self._row.setContentsMargins(theme.px(16), theme.px(4), theme.px(12), theme.px(4))
        self._row.setSpacing(theme.px(14))
        self.update()


class SigningSheet(QWidget):
    """The list, the signatures, the PIN pad when a PIN is wanted, and the keys for the number of who has no badge.

    Signals:
        pin_entered(PinEntered): passed on from the pad.
        number_keyed(NumberKeyed): somebody without a badge keyed their number.
    """

    pin_entered = Signal(object)
    number_keyed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: SigningView | None = None
        self._asks_number = False
        self._lines: list[tuple[Text, FittedText]] = []
        self._headings: list[Text] = []
        self._slots: list[SignerSlot] = []
        self._inner = QWidget()
        self._facts = QVBoxLayout(self._inner)
        self._list = QScrollArea()
        self._people = QVBoxLayout()
        self._number_head = Text(look, Role.BODY, ink="ink3")
        self._number_head.hide()
        self._key = QShortcut(self)
        self._key.activated.connect(self.ask_number)
        self._assemble()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: SigningView) -> None:
        """Shows what is signed, and by whom."""
        before, self._view = self._view, view
        is_same = before is not None and before.signers == view.signers
        self._asks_number = self._asks_number and is_same and view.takes_number
        small = view.asks_pin
        self._make_lines(len(view.lines))
        self._make_slots(len(view.signers))
        for number, (name, value) in enumerate(self._lines):
            is_used = number < len(view.lines)
            name.setVisible(is_used)
            value.setVisible(is_used)
            if is_used:
                line = view.lines[number]
                name.set_role(Role.SMALL if small else Role.ROW)
                value.set_role(_value_role(line, is_small=small))
                name.show_text(line.name)
                value.show_text(line.value)
        self._show_signers(view)
        self._fit_facts()
        if view.asks_pin or "pad" in self.__dict__:  # asking does not make it
            if before is None or (before.asks_pin, before.pin_of) != (view.asks_pin, view.pin_of):
                self.pad.clear()
            self.pad.setVisible(view.asks_pin)
        if view.asks_pin:
            self.pad.setFocus()
        self._key.setKey(QKeySequence(NO_BADGE if view.takes_number and not self._asks_number else ""))
        if self._asks_number or "number" in self.__dict__:
            self.number.setVisible(self._asks_number)
        if self._asks_number:
            self._number_head.show_text(self.tr("Your number"))
        self._number_head.setVisible(self._asks_number)

    def _show_signers(self, view: SigningView) -> None:
        """Who signed, and who is wanted; of these the next one may have no badge."""
        next_one = next((number for number, signer in enumerate(view.signers) if not signer.is_given), -1)
        hint = self.tr("No badge: touch, or {key}").format(key=NO_BADGE) if view.takes_number else ""
        for number, (heading, slot) in enumerate(zip(self._headings, self._slots, strict=True)):
            is_used = number < len(view.signers) and not view.asks_pin and not self._asks_number
            heading.setVisible(is_used)
            slot.setVisible(is_used)
            if is_used:
                signer = view.signers[number]
                heading.show_text(signer.heading or self._count_word(number))
                slot.show_signer(signer, hint if number == next_one else "")

    @Slot()
    def ask_number(self) -> None:
        """The keys for the number of who has no badge, in place of the signatures."""
        view = self._view
        if view is not None and view.takes_number:
            self._asks_number = True
            self.number.clear()
            self.number.set_enter_allowed(False)
            self.show_view(view)
            self.number.setFocus()

    @Slot(object)
    def _allow(self, typed: Typed) -> None:
        self.number.set_enter_allowed(bool(typed.text))

    @Slot(object)
    def _take_number(self, typed: Typed) -> None:
        self.number_keyed.emit(NumberKeyed(typed.text))

    @cached_property
    def number(self) -> Entry:
        """The keys for a number; made when somebody first has no badge."""
        made = Entry(self._look, DIGIT_KEYS, "0123456789", field_height=40)
        made.typing_changed.connect(self._allow)
        made.entered.connect(self._take_number)
        self._people.addWidget(made, 1)
        return made

    @cached_property
    def pad(self) -> PinPad:
        """The PIN pad; made when the first PIN is asked for."""
        made = PinPad(self._look, field_height=40)
        made.pin_entered.connect(self.pin_entered)
        self._people.addWidget(made, 1)
        return made

    def _make_lines(self, count: int) -> None:
        while len(self._lines) < count:
            name = Text(self._look, Role.ROW, ink="ink2")
            value = FittedText(self._look, Role.ROW_STRONG, align=RIGHT)
            row = QHBoxLayout()
            row.addWidget(name)
            row.addWidget(value, 1)
            self._facts.addLayout(row)
            self._lines.append((name, value))

    def _make_slots(self, count: int) -> None:
        while len(self._slots) < count:
            self._headings.append(Text(self._look, Role.BODY, ink="ink3"))
            self._slots.append(SignerSlot(self._look))
            self._slots[-1].clicked.connect(self.ask_number)
            place = 2 * len(self._slots) - 2  # above the pad
            self._people.insertWidget(place, self._headings[-1])
            self._people.insertWidget(place + 1, self._slots[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is as high as its lines are in the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit_facts()

    def _assemble(self) -> None:
        self._list.setWidget(self._inner)
        self._list.setWidgetResizable(True)
        lay_flat(self._list, self._look)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._list, 1)
        column.addWidget(Rule(self._look))
        column.addLayout(self._people)
        self._people.addWidget(self._number_head)
        column.addStretch(0)

    def _fit_facts(self) -> None:
        """The list is as high as its lines; where that is too much it scrolls, and nothing is left out."""
        self._facts.activate()
        height = self._facts.totalHeightForWidth(self.width())
        self._list.setMaximumHeight(height)
        self._list.setMinimumHeight(min(height, self._look.theme.either(SEEN_AT_LEAST, SEEN_COMPACT)))

    def _count_word(self, number: int) -> str:
        return (self.tr("First person"), self.tr("Second person"), self.tr("Third person"))[number]

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._facts.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(8))
        self._facts.setSpacing(theme.px(3))
        side = theme.either(16, 10)
        self._people.setContentsMargins(side, theme.px(12), side, theme.px(8))
        self._people.setSpacing(theme.px(8))


class SigningPanel(Panel):
    """A signing sheet with its head. The sheet is made when something is first to be signed: most screens that could
    ask for a signature are left without one.

    Signals:
        pin_entered(PinEntered), number_keyed(NumberKeyed): passed on from the sheet.
    """

    pin_entered = Signal(object)
    number_keyed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: SigningView | None = None

    @cached_property
    def sheet(self) -> SigningSheet:
        """What stands below the head."""
        made = SigningSheet(self._look)
        made.pin_entered.connect(self.pin_entered)
        made.number_keyed.connect(self.number_keyed)
        self.body.addWidget(made, 1)
        return made

    @property
    def pad(self) -> PinPad:
        """The PIN pad."""
        return self.sheet.pad

    def show_view(self, view: SigningView) -> None:
        """Shows what is signed, and by whom."""
        self._view = view
        if view.asks_pin:
            self.show_head(self.tr("PIN signs this"), view.pin_of)
        else:
            self.show_head(self.tr("Your badge signs this"))
        self.sheet.show_view(view)

    def changeEvent(self, event: QEvent) -> None:
        """Says its own words in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._view is not None:
            self.show_view(self._view)


def _value_role(line: SignedLine, *, is_small: bool) -> Role:
    if is_small:
        return Role.SMALL_CODE if line.is_identifier else Role.SMALL_STRONG
    return Role.ROW_CODE if line.is_identifier else Role.ROW_STRONG
