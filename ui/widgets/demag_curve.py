"""A demagnetisation curve drawn: J and B over the second quadrant, the points that follow from it, and the limits."""

from decimal import ROUND_CEILING, Decimal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import numbers
from ui.fonts import Role, drawn
from ui.theme import Look, Theme

FILED = (960, 640)
"""Pixels of a curve in a file of its own."""
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_LINES = 6


class CurveMark(Struct, frozen=True):
    """A point that follows from the curve: what it is called, and where it lies (kA/m, T)."""

    name: str
    field: Decimal
    density: Decimal


class CurveLimit(Struct, frozen=True):
    """The least that is asked for: of HcJ or HcB a field (kA/m), of Br a density (T); the other is None."""

    name: str
    field: Decimal | None = None
    density: Decimal | None = None


class CurveDrawing(Struct, frozen=True):
    """A curve: fields in kA/m (0 and below), J and B in T at each, the marks, the limits, and all of it in words."""

    fields: tuple[Decimal, ...]
    polarisations: tuple[Decimal, ...]
    fluxes: tuple[Decimal, ...]
    marks: tuple[CurveMark, ...] = ()
    limits: tuple[CurveLimit, ...] = ()
    words: str = ""


class DemagCurve(QWidget):
    """Draws a curve: the field to the left, both densities upwards; J is drawn strong, B quieter and dashed.

    is_small: only the lines, the limits, the rings and the ends of the axes; the words have room elsewhere.
    """

    def __init__(self, look: Look, *, is_small: bool = False) -> None:
        super().__init__()
        self._look = look
        self._is_small = is_small
        self._curve: CurveDrawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.resized.connect(self._restyle)

    def show_curve(self, curve: CurveDrawing | None) -> None:
        """Shows another curve, or none."""
        self._curve = curve
        self.setAccessibleName(self.tr("Demagnetisation curve"))
        self.setAccessibleDescription(curve.words if curve is not None else "")
        self.update()

    def twin(self, look: Look) -> "DemagCurve":
        """The same with its words, however small this one is."""
        twin = DemagCurve(look)
        twin.setLocale(self.locale())
        twin.show_curve(self._curve)
        twin.resize(*FILED)
        return twin

    def sizeHint(self) -> QSize:
        """Wide enough to read."""
        return QSize(self._look.px(240), self._look.px(120)) if self._is_small else self._wide_size()

    def _wide_size(self) -> QSize:
        return QSize(self._look.px(640), self._look.px(420))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws axes, curves, marks and limits."""
        curve = self._curve
        if curve is None or not curve.fields:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = _Frame(curve, self._plot())
        self._paint_grid(painter, frame)
        self._paint_line(painter, frame, curve.fluxes, "ink2", Qt.PenStyle.DashLine, 2.0)
        self._paint_line(painter, frame, curve.polarisations, "ink", Qt.PenStyle.SolidLine, 3.0)
        self._paint_limits(painter, frame)
        if not self._is_small:
            self._paint_limit_names(painter, frame)
        self._paint_names(painter, frame)
        self._paint_marks(painter, frame)
        painter.end()

    def _plot(self) -> QRectF:
        look = self._look
        if self._is_small:
            return QRectF(self.rect()).adjusted(look.px(36), look.px(20), -look.px(52), -look.px(34))
        return QRectF(self.rect()).adjusted(look.px(44), look.px(40), -look.px(64), -look.px(52))

    def _paint_grid(self, painter: QPainter, frame: "_Frame") -> None:
        box, locale = frame.box, self.locale()
        painter.setFont(self._look.font(Role.SMALL))
        height = self._look.line_height(Role.SMALL)
        fields, densities = frame.field_ticks(), frame.density_ticks()
        if self._is_small:
            fields, densities = [fields[0], fields[-1]], [densities[0], densities[-1]]
        for field in fields:
            x = frame.x(field)
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.setPen(self._look.colour("ink2"))
            place = QRectF(x - 60, box.bottom() + 4, 120, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, drawn(numbers.figure(field, locale)))
        for density in densities:
            y = frame.y(density)
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(self._look.colour("ink2"))
            place = QRectF(box.right() + 8, y - height / 2, 56, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, drawn(numbers.figure(density, locale)))
        painter.setPen(QPen(self._look.colour("edge"), 2))
        painter.drawLine(QPointF(box.left(), frame.y(Decimal(0))), QPointF(box.right(), frame.y(Decimal(0))))
        painter.drawLine(QPointF(box.right(), box.top()), QPointF(box.right(), box.bottom()))
        painter.setPen(self._look.colour("ink"))
        if self._is_small:
            middle = QRectF(box.left(), box.bottom() + 4, box.width(), height)
            painter.drawText(middle, Qt.AlignmentFlag.AlignHCenter, "H, kA/m")
            painter.drawText(QRectF(box.right() + 8, box.center().y() - height / 2, 56, height), "T")
            return
        left = QRectF(box.left(), box.bottom() + 4 + height, box.width(), height)
        painter.drawText(left, Qt.AlignmentFlag.AlignHCenter, "H, kA/m")
        top = QRectF(box.right() - 100, 2, 160, height)
        painter.drawText(top, Qt.AlignmentFlag.AlignRight, "J, B, T")

    def _paint_limits(self, painter: QPainter, frame: "_Frame") -> None:
        assert self._curve is not None
        painter.setPen(QPen(self._look.colour("act_line"), 2, Qt.PenStyle.DotLine))
        for limit in self._curve.limits:
            if limit.field is not None:
                x = frame.x(limit.field)
                painter.drawLine(QPointF(x, frame.box.top()), QPointF(x, frame.box.bottom()))
            if limit.density is not None:
                y = frame.y(limit.density)
                painter.drawLine(QPointF(frame.box.left(), y), QPointF(frame.box.right(), y))

    def _paint_limit_names(self, painter: QPainter, frame: "_Frame") -> None:
        """Beside its line each: of the fields one above the other, of the density clear of the marks' names."""
        assert self._curve is not None
        painter.setFont(self._look.font(Role.SMALL))
        painter.setPen(self._look.colour("act_line"))
        height = self._look.line_height(Role.SMALL)
        low = frame.box.bottom() - 2.6 * height
        for limit in self._curve.limits:
            if limit.field is not None:
                self._write(painter, frame.x(limit.field) + 6, low, limit.name)
                low -= 1.2 * height
            if limit.density is not None:
                y = frame.y(limit.density) + 4
                self._write(painter, self._clear_of_marks(frame, limit.density, limit.name), y, limit.name)

    def _clear_of_marks(self, frame: "_Frame", density: Decimal, name: str) -> float:
        """Where the name below a density's line begins: at the left end, or, where a mark has its name there, from
        where the curve runs above the line.
        """
        assert self._curve is not None
        metrics = QFontMetrics(self._look.font(Role.SMALL))
        left, width = frame.box.left() + 4, metrics.horizontalAdvance(name)
        for mark in self._curve.marks:
            aside = metrics.horizontalAdvance(mark.name) / 2 + self._look.px(14)
            centre, height = frame.x(mark.field), frame.y(mark.density) - frame.y(density)
            if abs(height) < 2.5 * metrics.height() and centre - aside < left + width and left < centre + aside:
                pairs = zip(self._curve.fields, self._curve.polarisations, strict=True)
                above = [frame.x(field) for field, polarisation in pairs if polarisation >= density]
                return min(above, default=centre + aside) + 6
        return left

    def _write(self, painter: QPainter, x: float, y: float, text: str) -> None:
        """Words on the panel's ground, in the pen's ink."""
        metrics = QFontMetrics(painter.font())
        place = QRectF(x, y, metrics.horizontalAdvance(text) + 4, metrics.height())
        painter.fillRect(place, self._look.colour("panel"))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, drawn(text))

    def _paint_line(
        self, painter: QPainter, frame: "_Frame", densities: tuple[Decimal, ...], ink: str, style: Qt.PenStyle,
        width: float,
    ) -> None:  # fmt: skip
        assert self._curve is not None
        pairs = zip(self._curve.fields, densities, strict=True)
        line = QPolygonF([QPointF(frame.x(h), frame.y(y)) for h, y in pairs])
        painter.save()
        painter.setClipRect(frame.box)
        painter.setPen(QPen(self._look.colour(ink), self._look.px(int(width)), style))
        painter.drawPolyline(line)
        painter.restore()

    def _paint_names(self, painter: QPainter, frame: "_Frame") -> None:
        """J and B beside their lines, near their beginning."""
        assert self._curve is not None
        place = max(len(self._curve.fields) // (4 if self._is_small else 8), 1)
        painter.setFont(self._look.font(Role.ROW_STRONG))
        for name, densities, above in (("J", self._curve.polarisations, True), ("B", self._curve.fluxes, False)):
            if place < len(densities):
                x, y = frame.x(self._curve.fields[place]), frame.y(densities[place])
                painter.setPen(self._look.colour("ink" if above else "ink2"))
                aside = -self._look.px(18) if self._is_small and not above else 0
                painter.drawText(QPointF(x + aside, y - self._look.px(6 if self._is_small else 10)), name)

    def _paint_marks(self, painter: QPainter, frame: "_Frame") -> None:
        """Rings on the curve, each with its name on the panel's ground, so that it is read over the lines."""
        assert self._curve is not None
        look, radius = self._look, self._look.px(4 if self._is_small else 6)
        painter.setFont(look.font(Role.SMALL))
        metrics = QFontMetrics(painter.font())
        for mark in self._curve.marks:
            centre = QPointF(frame.x(mark.field), frame.y(mark.density))
            painter.setPen(QPen(look.colour("act"), 3))
            painter.setBrush(look.colour("raised"))
            painter.drawEllipse(centre, radius, radius)
            if self._is_small:
                continue
            width, height = metrics.horizontalAdvance(mark.name) + 8, metrics.height() + 2
            x = min(max(centre.x() - width / 2, frame.box.left()), frame.box.right() - width)
            y = max(centre.y() - radius - height - 4, 0)
            painter.fillRect(QRectF(x, y, width, height), look.colour("panel"))
            painter.setPen(look.colour("ink"))
            painter.drawText(QRectF(x, y, width, height), Qt.AlignmentFlag.AlignCenter, drawn(mark.name))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class _Frame:
    """Where fields and densities lie in the plot's box."""

    def __init__(self, curve: CurveDrawing, box: QRectF) -> None:
        self.box = box
        ends = [*curve.fields, *(limit.field for limit in curve.limits if limit.field is not None)]
        tops = [*curve.polarisations, *(limit.density for limit in curve.limits if limit.density is not None)]
        self._step_h, self._step_y = _step(-min(ends)), _step(max(tops))
        self._left = -_up(-min(ends), self._step_h)
        self._top = _up(max(tops), self._step_y)

    def x(self, field: Decimal) -> float:
        return self.box.right() - self.box.width() * float(field / self._left)

    def y(self, density: Decimal) -> float:
        return self.box.bottom() - self.box.height() * float(density / self._top)

    def field_ticks(self) -> list[Decimal]:
        count = int(-self._left / self._step_h)
        return [-self._step_h * n for n in range(count + 1)]

    def density_ticks(self) -> list[Decimal]:
        count = int(self._top / self._step_y)
        return [self._step_y * n for n in range(count + 1)]


def _step(reach: Decimal) -> Decimal:
    """A round distance between grid lines, so that there are some six of them."""
    rough = reach / _LINES or Decimal(1)
    power = Decimal(1).scaleb(rough.adjusted())
    return next(power * step for step in _STEPS if power * step >= rough)


def _up(value: Decimal, step: Decimal) -> Decimal:
    """The next grid line at or above."""
    return (value / step).to_integral_value(ROUND_CEILING) * step or step
