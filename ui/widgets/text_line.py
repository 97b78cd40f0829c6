"""A line to type into, and a page of text, on grounds of ours."""

from PySide6.QtCore import QEvent, QRectF, Slot
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.ground import BORDER, Ground, paint_ground
from ui.widgets.scroll_bar import lay_flat

ASIDE, HEIGHT = 14, 48
FOCUS = 3


def field_ground(*, has_focus: bool, is_bad: bool = False) -> Ground:
    """The ground of a field in a state: what is wrong shows before what has the focus."""
    edge = "stop_ink" if is_bad else "act_line" if has_focus else "edge"
    return Ground("stop_tint" if is_bad else "raised", edge, FOCUS if is_bad or has_focus else BORDER)


class TextLine(QLineEdit):
    """One line of text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_bad = False
        self.setFrame(False)
        palette = QPalette()  # its ink is the application's own, which follows by itself
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @property
    def is_bad(self) -> bool:
        """Whether something is wrong with what stands in it."""
        return self._is_bad

    def show_state(self, *, is_bad: bool) -> None:
        """Draws it as wrong, or as it should be."""
        if is_bad != self._is_bad:
            self._is_bad = is_bad
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the text on it."""
        paint_ground(
            self, QRectF(self.rect()), field_ground(has_focus=self.hasFocus(), is_bad=self._is_bad), self._look
        )
        super().paintEvent(event)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFont(self._look.font(Role.BODY))
        self.setMinimumHeight(theme.px(HEIGHT))
        aside = theme.px(ASIDE)
        self.setTextMargins(aside, 0, aside, 0)


class TextPage(QPlainTextEdit):
    """Lines of text, as many as there are."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        lay_flat(self, look, is_wide=True)
        self.setFrameStyle(QFrame.Shape.Box.value | QFrame.Shadow.Plain.value)
        look.resized.connect(self._restyle_frame)
        self._restyle_frame(look.theme)

    def event(self, event: QEvent) -> bool:
        """Paints the ground in the place of Qt's frame; `paintEvent` is the text's."""
        if event.type() == QEvent.Type.Paint:
            paint_ground(self, QRectF(self.rect()), Ground("raised", self._edge()), self._look)
            return True
        return super().event(event)

    def _edge(self) -> str:
        return "act_line" if self.hasFocus() else "edge"

    @Slot(object)
    def _restyle_frame(self, theme: Theme) -> None:
        self.setLineWidth(theme.px(BORDER))
