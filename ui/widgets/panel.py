"""Panels and rules: the flat surfaces that hold everything."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.text import FittedText, Text

HEAD_HEIGHT = 48
MARGIN = 16
ABOUT_STRETCH = 1000
"""The words beside the title take all the room; without them the stretch does."""


class Rule(QFrame):
    """A one-pixel divider, lying or standing."""

    def __init__(self, *, is_standing: bool = False) -> None:
        super().__init__()
        self.setProperty("rule", True)
        if is_standing:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Surface(QFrame):
    """A filled frame; its kind names the rule of the style sheet: panel, raised, chosen, fail, warn or field."""

    def __init__(self, kind: str = "panel") -> None:
        super().__init__()
        self.setProperty("surface", kind)

    def set_kind(self, kind: str) -> None:
        """Fills the frame as another kind."""
        if kind != self.property("surface"):
            self.setProperty("surface", kind)
            if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else the style comes to it anyway
                self.style().unpolish(self)
                self.style().polish(self)


class Panel(Surface):
    """A surface with a head: a title, what it is about, and room at the right end; below it the body.

    Attributes:
        head: the head's row; widgets added to it stand at its right end.
        body: the column below the head.
    """

    def __init__(self, look: Look, kind: str = "panel") -> None:
        super().__init__(kind)
        self._look = look
        self._title = Text(look, Role.BODY_STRONG)
        self._about = FittedText(look, Role.BODY, ink="ink3")
        self._head = QWidget()
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
        column.addWidget(Rule())
        column.addLayout(self.body, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._restyle)
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
        self._head.setFixedHeight(theme.px(HEAD_HEIGHT) - 1)
        self.head.setContentsMargins(margin, 0, margin, 0)
        self.head.setSpacing(theme.px(12))
