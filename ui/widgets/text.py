"""Text in a role of the type scale, and text that shrinks to its place."""

from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.fonts import Role, drawn
from ui.theme import Ink, Look, Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
FEW = 8
"""Letters: no word is broken into shorter parts."""
PX_MIN = 16
"""The smallest type on any terminal."""


def write(
    painter: QPainter, look: Look, box: QRect | QRectF, role: Role, ink: str, text: str,
    *, align: Qt.AlignmentFlag = LEFT,
) -> None:  # fmt: skip
    """Draws a line of text in a role and an ink."""
    painter.setFont(look.font(role))
    painter.setPen(look.colour(ink))
    painter.drawText(QRectF(box), align, drawn(text))


def broken(text: str, width: int, advance: Callable[[str], int]) -> list[str]:
    """The text in lines no wider than the width, broken at spaces; a longer word stands on lines of its own, broken
    where it must. A dot between two parts goes where the line ends there: none begins or ends with one.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if advance(paragraph) <= width:  # as most do; then no part of it is measured
            lines.append(paragraph)
            continue
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and advance(longer) > width:
                lines.append(line.removesuffix(" ·"))
                longer = "" if word == "·" else word
            *full, line = _parts(longer, width, advance) if longer == word else (longer,)
            lines += full
        lines.append(line)
    return lines


def _parts(word: str, width: int, advance: Callable[[str], int]) -> list[str]:
    """A word in as few parts as the width takes; whole, where no more than a few letters would stand on each."""
    parts = []
    while advance(word) > width >= advance(word[:FEW]) and len(word) > FEW:
        fits = bisect_left(range(len(word)), True, key=lambda n: advance(word[: n + 1]) > width)
        parts.append(word[:fits])
        word = word[fits:]
    return [*parts, word]


def cut(text: str, most: int) -> str:
    """The text, its words of more letters than that cut into lines: an address has no spaces to break it at."""
    parts = ((word[at : at + most] for at in range(0, max(len(word), 1), most)) for word in text.split(" "))
    return " ".join("\n".join(part) for part in parts)


def elided(look: Look, role: Role, text: str, width: float) -> str:
    """The text, or as many of its letters as there is room for and a sign that there are more."""
    if look.advance(role, text) <= width:
        return text
    fits = bisect_left(range(len(text)), True, key=lambda n: look.advance(role, f"{text[:n]}…") > width)
    return f"{text[: max(fits - 1, 0)].rstrip()}…"


class Text(QLabel):
    """Plain text in a role and an ink. Mark-up is never interpreted: a lot's name may hold any sign.

    It draws itself in the look's font and ink. Set on the label, both would be taken back: a style sheet above it
    restores those that the label had when it was first shown.
    """

    def __init__(
        self, look: Look, role: Role, text: str = "", *, ink: Ink = "ink", align: Qt.AlignmentFlag = LEFT,
        wrap: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(text)
        self._look = look
        self._role = role
        self._ink: Ink = ink
        self._px: int | None = None
        self._lines: list[str] = []
        self._broken_for: tuple[int, int | None, str] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align)
        self.setWordWrap(wrap)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_text(self, text: str) -> None:
        """Shows another text."""
        self.setText(text)

    def set_ink(self, ink: Ink) -> None:
        """Draws the text in another ink."""
        if ink != self._ink:
            self._ink = ink
            self.update()

    def set_role(self, role: Role) -> None:
        """Sets the text in another role."""
        if role is not self._role:
            self._role = role
            self._restyle(self._look.theme)

    def lines(self, width: int) -> list[str]:
        """The lines as they are drawn in a width."""
        if self._broken_for != (width, self._px, self.text()):
            wraps = self.wordWrap()
            self._lines = broken(self.text(), width, self._advance) if wraps else self.text().split("\n")
            self._broken_for = (width, self._px, self.text())
        return self._lines

    def sizeHint(self) -> QSize:
        """The text as it is drawn: on one line, or wrapped at the width it has."""
        lines = self.lines(max(self.width(), 1))
        return QSize(max(self._advance(line) for line in lines) + 1, self._height(len(lines)))

    def minimumSizeHint(self) -> QSize:
        """The text needs all of its size; wrapped text needs its longest word."""
        width = max(self._advance(word) for word in self.text().split(" ")) + 1 if self.wordWrap() else 0
        return QSize(width or self.sizeHint().width(), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped text."""
        return self._height(len(self.lines(max(width, 1))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the text line by line."""
        painter = QPainter(self)
        painter.setFont(self._look.font(self._role, self._px))
        painter.setPen(self._look.colour(self._ink))
        box = self.contentsRect()
        lines = self.lines(box.width())
        height = self._line_height()
        pitch = self._pitch()
        top = box.top() + (box.height() - height - pitch * (len(lines) - 1)) / 2
        for number, line in enumerate(lines):
            place = QRectF(box.left(), top + number * pitch, box.width(), height)
            painter.drawText(place, self.alignment(), drawn(line))

    def _advance(self, text: str) -> int:
        return self._look.advance(self._role, text, self._px)

    def _pitch(self) -> float:
        return self._role.pitch * (self._px or self._look.role_px(self._role))

    def _height(self, lines: int) -> int:
        return self._line_height() + ceil(self._pitch() * (lines - 1))

    def _line_height(self) -> int:
        return self._look.line_height(self._role, self._px)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._broken_for = None
        self.updateGeometry()
        self.update()


class FittedText(Text):
    """Text that takes the width it is given and shrinks to fit on its lines, down to `px_min` (at scale 1).
    Below that it wraps, at that size, as often as it must. It is never cut.
    """

    def __init__(
        self, look: Look, role: Role, text: str = "", *, ink: Ink = "ink", align: Qt.AlignmentFlag = LEFT,
        px_min: int = PX_MIN, lines: int = 1,
    ) -> None:  # fmt: skip
        self._px_min = px_min
        self._lines_most = lines
        self._height_most = 0
        self._told = 0
        self._fits: dict[int, tuple[int, int]] = {}
        super().__init__(look, role, text, ink=ink, align=align, wrap=True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Shows another text at the size that fits."""
        if text != self.text():
            self.setText(text)
            self._fits.clear()
            self._fit()

    def set_height_most(self, pixels: int) -> None:
        """A line may be no higher than this, so that what stands below it has room; 0: as high as its role."""
        if pixels != self._height_most:
            self._height_most = pixels
            self._fits.clear()
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """No width of its own; the height of what it shows."""
        return QSize(0, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """The height at the size that would fit."""
        return self._fitted(width)[1]

    def sizeHint(self) -> QSize:
        """The text as it is drawn at the width it has."""
        hint = super().sizeHint()
        self._told = hint.height()
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the text to the new width; a layout that was told another height hears of it."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            told = self._told
            self._fit()
            if self.sizeHint().height() != told:
                self.updateGeometry()

    def _fit(self) -> None:
        px = self._fitted(self.contentsRect().width())[0]
        if px != self._px:
            self._px = px
            self.updateGeometry()
        self.update()

    def _fitted(self, width: int) -> tuple[int, int]:
        """Size and height in a width. Layouts ask for the same few widths again and again; and for none, before they
        deal any out: then it is one line, since each size that is tried is a font to be made.
        """
        if width not in self._fits:
            px = self._fitting(width) if width > 0 else self._look.role_px(self._role)
            lines = len(broken(self.text(), width, partial(self._look.advance, self._role, px=px))) if width > 0 else 1
            line = self._look.line_height(self._role, px)
            self._fits[width] = (px, line + ceil(self._role.pitch * px * (lines - 1)))
        return self._fits[width]

    def _fitting(self, width: int) -> int:
        """The largest size at which the text stands on its lines, else the least one.

        The full size is tried first: it mostly fits, and each size that is measured is a font to be made.
        """
        full = self._look.role_px(self._role)
        if not self._overflows(width, full):
            return full
        least = min(self._look.px(self._px_min), full)
        too_large = bisect_left(range(least, full), True, key=partial(self._overflows, width))
        return least + max(too_large - 1, 0)

    def _overflows(self, width: int, px: int) -> bool:
        if self._height_most and self._look.line_height(self._role, px) > self._height_most:
            return True
        advance = partial(self._look.advance, self._role, px=px)
        lines = broken(self.text(), width, advance) if self._lines_most > 1 else [self.text()]
        return len(lines) > self._lines_most or max(map(advance, lines)) >= width

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._fits.clear()
        super()._restyle(theme)
        self._fit()
