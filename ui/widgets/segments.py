"""A segmented control: a few choices side by side, exactly one of them on."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.text import CENTRE, write


class Segment(Struct, frozen=True):
    """One choice: the screen's own key for it, and its word."""

    key: object
    word: str


class Segments(QWidget):
    """Choices in one frame. Touch, arrow keys and Space choose.

    Signals:
        segment_chosen(Segment): the user took another choice.
    """

    segment_chosen = Signal(object)

    def __init__(self, look: Look, *, height: int = 48, role: Role = Role.BODY, padding: int = 16) -> None:
        super().__init__()
        self._look = look
        self._height = height
        self._padding = padding
        self._roles = (role, _strong(role))
        self._segments: tuple[Segment, ...] = ()
        self._chosen: object = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """What may be chosen."""
        return self._segments

    @property
    def chosen(self) -> object:
        """The key of the choice that is on."""
        return self._chosen

    def show_segments(self, segments: tuple[Segment, ...], chosen: object) -> None:
        """Offers choices, one of them on. Nothing is emitted."""
        self._segments = segments
        self._chosen = chosen
        word = next((segment.word for segment in segments if segment.key == chosen), "")
        self.setAccessibleName(", ".join(segment.word for segment in segments))
        self.setAccessibleDescription(word)
        self._restyle(self._look.theme)

    def sizeHint(self) -> QSize:
        """The words in bold, so that the frame keeps its width whichever is on."""
        return QSize(sum(self._widths()), self._look.px(self._height))

    def segment_rect(self, key: object) -> QRectF:
        """Where a choice is drawn."""
        left = 0
        for segment, width in zip(self._segments, self._widths(), strict=True):
            if segment.key == key:
                return QRectF(left, 0, width, self.height())
            left += width
        return QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the frame, the choices and the one that is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, border = self._look, self._look.px(2)
        frame = QPainterPath()
        inset = border / 2
        frame.addRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), look.px(8), look.px(8))
        painter.fillPath(frame, look.colour("raised"))
        for segment in self._segments:
            box = self.segment_rect(segment.key)
            is_on = segment.key == self._chosen
            if is_on:
                part = QPainterPath()
                part.addRect(box)
                painter.fillPath(frame.intersected(part), look.colour("act"))
            elif box.left() > 0:
                painter.fillRect(QRectF(box.left() - inset, 0, border, self.height()), look.colour("edge"))
            write(painter, look, box, self._roles[is_on], "act_on" if is_on else "ink", segment.word, align=CENTRE)
        has_focus = self.hasFocus()
        painter.setPen(QPen(look.colour("act_line" if has_focus else "edge"), look.px(3) if has_focus else border))
        painter.drawPath(frame)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Takes the choice under the finger."""
        for segment in self._segments:
            if self.segment_rect(segment.key).contains(event.position()):
                self._take(segment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys take the neighbouring choice."""
        step = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1, Qt.Key.Key_Space.value: 1}.get(event.key())
        keys = [segment.key for segment in self._segments]
        if step is None or self._chosen not in keys:
            super().keyPressEvent(event)
            return
        self._take(self._segments[(keys.index(self._chosen) + step) % len(keys)])

    def _take(self, segment: Segment) -> None:
        if segment.key != self._chosen:
            self.show_segments(self._segments, segment.key)
            self.segment_chosen.emit(segment)

    def _widths(self) -> list[int]:
        extra = self._look.theme.either(2 * self._padding, min(2 * self._padding, 24)) + 2
        return [self._look.advance(self._roles[1], segment.word) + extra for segment in self._segments]

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


def _strong(role: Role) -> Role:
    return {Role.SMALL: Role.SMALL_STRONG, Role.BODY: Role.BODY_STRONG}.get(role, Role.PLACE)
