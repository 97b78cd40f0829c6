"""The places of a furnace load as a grid: what stands on each, and where the next tray goes; by touch or arrow keys."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, glyph_word, paint_glyph
from ui.widgets.text import elided, write

GAP = 12
LEAST = 64
"""The least target of a gloved hand."""
GLYPH = 20
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class TrayPlace(Struct, frozen=True):
    """One place: its name, the tray that stands there ("" for none), what is in it; is_next: the next one goes here."""

    name: str
    tray: str = ""
    note: str = ""
    is_next: bool = False

    @property
    def glyph(self) -> Glyph:
        return Glyph.DONE if self.tray else Glyph.NEXT if self.is_next else Glyph.WAITING

    @property
    def words(self) -> str:
        """As a screen reader says it: T2, PR-2650-C014-9/3, 41.20 kg, Done."""
        return ", ".join(part for part in (self.name, self.tray, self.note, glyph_word(self.glyph)) if part)


class TrayMapView(Struct, frozen=True):
    """The places row by row, each row as long as the others."""

    rows: tuple[tuple[TrayPlace, ...], ...]


class TrayMap(QWidget):
    """Draws the places and lets one be chosen for the next tray.

    Signals:
        place_chosen(str): a free place was touched, or taken by Enter.
    """

    place_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = TrayMapView(())
        self._here = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        look.resized.connect(self._restyle)

    def show_view(self, view: TrayMapView) -> None:
        """Shows other trays; the keys stand where the next one goes."""
        self._view = view
        wanted = [(y, x) for y, row in enumerate(view.rows) for x, place in enumerate(row) if place.is_next]
        if wanted and not self.hasFocus():
            self._here = wanted[0]
        self._name()
        self.updateGeometry()
        self.update()

    @property
    def here(self) -> TrayPlace | None:
        """The place where the keys stand."""
        y, x = self._here
        return self._view.rows[y][x] if y < len(self._view.rows) and x < len(self._view.rows[y]) else None

    def sizeHint(self) -> QSize:
        """Every place as large as a gloved hand needs."""
        rows, across = len(self._view.rows), max((len(row) for row in self._view.rows), default=0)
        least = self._look.px(LEAST) + GAP
        return QSize(across * least + GAP, rows * least + GAP)

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`: no place gets too small to be touched."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws each place: dashed and free, tinted for the next, raised with its tray."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for y, row in enumerate(self._view.rows):
            for x, place in enumerate(row):
                self._paint_place(painter, self._box(y, x), place)
        if self.hasFocus() and self.here is not None:
            painter.setPen(QPen(self._look.colour("act_line"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._box(*self._here).adjusted(-3, -3, 3, 3), 9, 9)

    def _paint_place(self, painter: QPainter, box: QRectF, place: TrayPlace) -> None:
        look = self._look
        pen = QPen(look.colour("act_line" if place.is_next else "edge"), 2 if place.tray or place.is_next else 1)
        if not (place.tray or place.is_next):
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.colour("act_tint" if place.is_next else "raised" if place.tray else "panel"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        inner = box.adjusted(look.px(8), look.px(4), -look.px(6), -look.px(4))
        line = look.line_height(Role.SMALL)
        glyph = look.px(GLYPH)
        paint_glyph(painter, QRectF(inner.right() - glyph, inner.top() + 2, glyph, glyph), place.glyph, look.theme)
        name = QRectF(inner.left(), inner.top(), inner.width() - glyph, line)
        write(painter, look, name, Role.BODY_STRONG, "ink", place.name)
        if place.tray:
            tray = QRectF(inner.left(), inner.bottom() - 2 * line, inner.width(), line)
            write(
                painter,
                look,
                tray,
                Role.SMALL_CODE,
                "ink",
                elided(look, Role.SMALL_CODE, _short(place.tray), tray.width()),
            )
            note = elided(look, Role.SMALL, place.note, inner.width())
            write(painter, look, tray.translated(0, line), Role.SMALL, "ink2", note)

    def _box(self, y: int, x: int) -> QRectF:
        rows, across = len(self._view.rows), max(len(row) for row in self._view.rows)
        width, height = (self.width() - GAP) / across, (self.height() - GAP) / rows
        return QRectF(GAP + x * width, GAP + y * height, width - GAP, height - GAP)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch chooses a place."""
        found = self._at(event.position())
        if found is not None:
            self._here = found
            self._choose()

    def _at(self, point: QPointF) -> tuple[int, int] | None:
        places = ((y, x) for y, row in enumerate(self._view.rows) for x, _ in enumerate(row))
        return next((place for place in places if self._box(*place).contains(point)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from place to place; Enter chooses one."""
        key = Qt.Key(event.key())
        if key in STEPS and self._view.rows:
            down, across = STEPS[key]
            y = min(max(self._here[0] + down, 0), len(self._view.rows) - 1)
            self._here = y, min(max(self._here[1] + across, 0), len(self._view.rows[y]) - 1)
            self._name()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the keys stand."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides where the keys stand."""
        super().focusOutEvent(event)
        self.update()

    def _choose(self) -> None:
        place = self.here
        self._name()
        self.update()
        if place is not None:
            self.place_chosen.emit(place.name)

    def _name(self) -> None:
        """Says the place where the keys stand, then all that stands in the load."""
        here = self.here
        self.setAccessibleName(here.words if here is not None else "")
        trays = [place.words for row in self._view.rows for place in row if place.tray]
        self.setAccessibleDescription("; ".join(trays))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


def _short(tray: str) -> str:
    """A tray's code in a small place: C014/3 of PR-2650-C014-9/3."""
    lot, slash, n = tray.partition("/")
    parts = lot.split("-")
    return f"{parts[2]}{slash}{n}" if len(parts) > 2 else tray
