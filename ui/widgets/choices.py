"""Big rows to choose from: reasons for a hold, a reason for a value outside its limits, parts of a container."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.panel import Panel
from ui.widgets.text import elided, write

ROWS_MAX = 8


class Choice(Struct, frozen=True):
    """One row: the screen's own key, its words, and a second line."""

    key: object
    words: str
    note: str = ""
    is_chosen: bool = False


class ChoicesView(Struct, frozen=True):
    """What is asked, and up to eight answers."""

    title: str
    choices: tuple[Choice, ...]


class ChoiceRow(QAbstractButton):
    """One answer as a big row. height: at scale 1; a main target's, unless there are many.

    Signals:
        choice_taken(Choice): it was touched.
    """

    choice_taken = Signal(object)

    def __init__(self, look: Look, height: int = 72) -> None:
        super().__init__()
        self._look = look
        self._height = height
        self._choice = Choice(None, "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._take)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_choice(self, choice: Choice) -> None:
        """Shows another answer."""
        self._choice = choice
        self.setText(choice.words)
        self.setAccessibleName(", ".join(part for part in (choice.words, choice.note) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words need."""
        words = self._look.advance(Role.BUTTON, self._choice.words)
        note = self._look.advance(Role.SMALL, self._choice.note)
        return QSize(max(words, note) + self._look.px(40), self._look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """The words decide."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws frame, words and note."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, is_on = self._look, self._choice.is_chosen or self.isDown()
        is_marked = is_on or self.hasFocus()
        pen = QPen(look.colour("act_line" if is_marked else "edge"), look.px(3 if is_marked else 2))
        painter.setPen(pen)
        painter.setBrush(look.colour("act_tint" if is_on else "raised"))
        inset = pen.widthF() / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, look.px(8), look.px(8))
        left, width = look.px(20), self.width() - look.px(36)
        line = look.px(26)
        top = (self.height() - line * (2 if self._choice.note else 1)) / 2
        words, note = (
            elided(look, role, text, width)
            for role, text in ((Role.BUTTON, self._choice.words), (Role.SMALL, self._choice.note))
        )
        write(painter, look, QRectF(left, top, width, line), Role.BUTTON, "ink", words)
        write(painter, look, QRectF(left, top + line - 2, width, line), Role.SMALL, "ink2", note)

    @Slot()
    def _take(self) -> None:
        self.choice_taken.emit(self._choice)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()


class ChoicesPanel(Panel):
    """A question and its answers.

    Signals:
        choice_taken(Choice): an answer was touched.
    """

    choice_taken = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._buttons = [ChoiceRow(look) for _ in range(ROWS_MAX)]
        for row in self._buttons:
            row.choice_taken.connect(self.choice_taken)
            self.body.addWidget(row)
        self.body.addStretch(1)
        look.resized.connect(self._restyle_choices)
        self._restyle_choices(look.theme)

    @property
    def rows(self) -> list[ChoiceRow]:
        """The rows in order, used or not."""
        return self._buttons

    def show_view(self, view: ChoicesView) -> None:
        """Asks another question."""
        self.show_head(view.title)
        for number, row in enumerate(self._buttons):
            is_used = number < len(view.choices)
            row.setVisible(is_used)
            if is_used:
                row.show_choice(view.choices[number])

    @Slot(object)
    def _restyle_choices(self, theme: Theme) -> None:
        margin = theme.px(12)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(margin)
