"""Scroll bars, and areas that scroll without a frame or a ground of their own."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QScrollArea, QScrollBar, QStyle

from ui.theme import Look, Theme

WIDTH = 16
HANDLE_LEAST = 44
MARGIN, RADIUS = 4, 4


class ScrollBar(QScrollBar):
    """A track with a handle that is drawn along; a touch beside the handle turns a page that way."""

    def __init__(self, look: Look, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self._look = look
        self._held: int | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        look.resized.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """As wide as a finger finds it; any length."""
        return QSize(self._look.px(WIDTH), self._look.px(WIDTH))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    @property
    def handle(self) -> QRect:
        """Where the handle is."""
        range_, room = self.maximum() - self.minimum(), self._length()
        length = room * self.pageStep() // (range_ + self.pageStep()) if range_ else room
        length = min(max(length, self._look.px(HANDLE_LEAST + 2 * MARGIN)), room)
        begin = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self.sliderPosition(), room - length)
        return QRect(0, begin, self.width(), length) if self._stands else QRect(begin, 0, length, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws track and handle."""
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colour("panel"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("g2"))
        margin, radius = look.px(MARGIN), look.px(RADIUS)
        painter.drawRoundedRect(QRectF(self.handle).adjusted(margin, margin, -margin, -margin), radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the handle, or turns pages until the finger is off."""
        if event.button() is not Qt.MouseButton.LeftButton or self.maximum() == self.minimum():
            return
        at, handle = self._along(event), self.handle
        begin = handle.top() if self._stands else handle.left()
        if handle.contains(event.position().toPoint()):
            self._held = at - begin
            self.setSliderDown(True)
        else:
            acts = QAbstractSlider.SliderAction
            act = acts.SliderPageStepAdd if at > begin else acts.SliderPageStepSub
            self.triggerAction(act)
            self.setRepeatAction(act)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws the handle along."""
        if self._held is not None:
            handle, room = self.handle, self._length()
            length = handle.height() if self._stands else handle.width()
            begin = self._along(event) - self._held
            self.setSliderPosition(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), begin, room - length))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        self._held = None
        self.setRepeatAction(QAbstractSlider.SliderAction.SliderNoAction)
        self.setSliderDown(False)

    @property
    def _stands(self) -> bool:
        return self.orientation() is Qt.Orientation.Vertical

    def _length(self) -> int:
        return self.height() if self._stands else self.width()

    def _along(self, event: QMouseEvent) -> int:
        at = event.position().toPoint()
        return at.y() if self._stands else at.x()

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()


def lay_flat(area: QAbstractScrollArea, look: Look, *, is_wide: bool = False) -> None:
    """Takes frame and ground from an area that has its widget already, and gives it our bars. is_wide: sideways too."""
    area.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    inner = area.widget() if isinstance(area, QScrollArea) else None
    if inner is not None:
        inner.setAutoFillBackground(False)
    area.setVerticalScrollBar(ScrollBar(look, Qt.Orientation.Vertical))
    if is_wide:
        area.setHorizontalScrollBar(ScrollBar(look, Qt.Orientation.Horizontal))
    else:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
