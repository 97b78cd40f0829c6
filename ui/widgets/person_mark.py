"""Who is signed in, at the top of every screen; touched, it opens the list of what they may do."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.text import CENTRE, Text, elided, write

NAME_MOST = (200, 150)
"""The widest name and role, so that nobody's push the clock off the glass; on a compact screen."""


class Person(Struct, frozen=True):
    """Who is signed in."""

    name: str
    role: str

    @property
    def initials(self) -> str:
        """The first letters of the first and the last name."""
        parts = [part for part in self.name.replace(".", " ").split() if part]
        return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()


class Initials(QWidget):
    """The person's initials in a disc. Decoration: the name stands beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_initials(self, text: str) -> None:
        """Shows other initials."""
        self._text = text
        self.update()

    def sizeHint(self) -> QSize:
        """A disc of 40 pixels at scale 1."""
        return QSize(self._look.px(40), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws disc and letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("g1"))
        painter.drawEllipse(self.rect())
        write(painter, self._look, self.rect(), Role.SMALL_STRONG, "panel", self._text, align=CENTRE)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class PersonMark(QAbstractButton):
    """Initials, name and role, as one button."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._person = Person("", "")
        self._initials = Initials(look)
        self._name = Text(look, Role.BODY_STRONG)
        self._role = Text(look, Role.SMALL, ink="ink3")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._initials)
        self._row.addLayout(two_lines(self._name, self._role))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_person(self, person: Person) -> None:
        """Shows somebody else."""
        self._person = person
        most = self._look.theme.either(*NAME_MOST)
        self._initials.show_initials(person.initials)
        self._name.show_text(elided(self._look, Role.BODY_STRONG, person.name, most))
        self._role.show_text(elided(self._look, Role.SMALL, person.role, most))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Says what it opens in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def sizeHint(self) -> QSize:
        """As wide as its words need."""
        return self._row.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks it while it is pressed or has the focus."""
        if self.isDown() or self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("act_tint"))
            painter.drawRoundedRect(QRectF(self.rect()), self._look.px(8), self._look.px(8))

    def _say(self) -> None:
        words = ", ".join(part for part in (self._person.name, self._person.role) if part)
        self.setAccessibleName(self.tr("{person}: all rooms").format(person=words))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._row.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        self._row.setSpacing(theme.px(10))
        self._initials.setVisible(not theme.metrics.is_compact)
        self.setFixedHeight(theme.px(48))


def two_lines(upper: QWidget, lower: QWidget) -> QGridLayout:
    """Two texts, one above the other, in the middle of their height."""
    lines = QGridLayout()
    lines.setSpacing(0)
    lines.setRowStretch(0, 1)
    lines.addWidget(upper, 1, 0)
    lines.addWidget(lower, 2, 0)
    lines.setRowStretch(3, 1)
    return lines
