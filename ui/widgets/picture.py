"""A picture of a page or a label."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Look, Theme


class Picture(QWidget):
    """A page or a label, as large as its place allows, never blurred by enlarging, with a thin edge."""

    def __init__(self, look: Look, words: str = "") -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        look.resized.connect(self._repaint)

    def show_image(self, image: QImage | None, words: str) -> None:
        """Shows another picture; `words` tell it to a screen reader."""
        self._image = image
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """The picture's own size."""
        return self._image.size() if self._image is not None else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the picture at the top, scaled down smoothly to the width and height there are."""
        if self._image is None or self._image.isNull():
            return
        room = self.size() - QSize(2, 2)
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.boundedTo(self._image.size())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF((self.width() - size.width()) / 2, 1, size.width(), size.height())
        ratio = self.devicePixelRatioF()
        scaled = self._image.scaled(
            size * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(place, scaled)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    @Slot(object)
    def _repaint(self, theme: Theme) -> None:
        self.update()
