"""Panels and rules: the flat surfaces that hold everything."""

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.ground import GROUNDS, paint_ground
from ui.widgets.text import FittedText, Text

HEAD_HEIGHT = 48
MARGIN = 16
ABOUT_STRETCH = 1000
"""The words beside the title take all the room; without them the stretch does."""


class Rule(QWidget):
    """A one-pixel divider, lying or standing."""

    def __init__(self, look: Look, *, is_standing: bool = False) -> None:
        super().__init__()
        self._look = look
        if is_standing:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line."""
        QPainter(self).fillRect(self.rect(), self._look.colour("line"))


class Surface(QWidget):
    """A filled area that other widgets stand on. Its kind names its ground."""

    def __init__(self, look: Look, kind: str = "panel") -> None:
        super().__init__()
        self._look = look
        self._kind = kind
        if GROUNDS[kind].edge:
            look.resized.connect(self._restyle_edge)
            self._restyle_edge(look.theme)

    @property
    def kind(self) -> str:
        """What sort of surface it is now."""
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Fills the area as another kind, one with a border as little as the first."""
        if kind != self._kind:
            self._kind = kind
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground."""
        paint_ground(self, QRectF(self.rect()), GROUNDS[self._kind], self._look)

    @Slot(object)
    def _restyle_edge(self, theme: Theme) -> None:
        width = theme.px(GROUNDS[self._kind].border)
        self.setContentsMargins(width, width, width, width)


class Panel(Surface):
    """A surface with a head: a title, what it is about, and room at the right end; below it the body.

    Attributes:
        head: the head's row; widgets added to it stand at its right end.
        body: the column below the head.
    """

    def __init__(self, look: Look, kind: str = "panel") -> None:
        super().__init__(look, kind)
        self._title = Text(look, Role.BODY_STRONG)
        self._about = FittedText(look, Role.BODY, ink="ink3")
        self._head = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self._head.setSizePolicy(policy)
        self.head = QHBoxLayout(self._head)
        self.head.addWidget(self._title)
        self.head.addWidget(self._about, ABOUT_STRETCH)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Rule(look))
        column.addLayout(self.body, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_head(self, title: str, about: str = "") -> None:
        """Names the panel; the title is also its accessible name."""
        self._title.show_text(title)
        self._about.show_text(about)
        self._about.setVisible(bool(about))
        self.setAccessibleName(f"{title}, {about}" if about else title)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        margin = theme.px(MARGIN)
        self._head.setMinimumHeight(theme.px(HEAD_HEIGHT) - 1)  # as high as the words need, should they be many
        self.head.setContentsMargins(margin, 0, margin, 0)
        self.head.setSpacing(theme.px(12))
