"""The paths of a genealogy's ribbons."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from ui.models.lineage import Frame, Layout, Ribbon


def curve(ribbon: Ribbon) -> QPainterPath:
    """The upper edge."""
    path = QPainterPath(QPointF(ribbon.x1, ribbon.y1))
    reach = (ribbon.x2 - ribbon.x1) / 2
    path.cubicTo(ribbon.x1 + reach, ribbon.y1, ribbon.x2 - reach, ribbon.y2, ribbon.x2, ribbon.y2)
    return path


def drop(frame: Frame) -> float:
    """How far below the lots runs what goes back to a column before."""
    return frame.node_height / 2


def round_path(ribbon: Ribbon, frame: Frame) -> QPainterPath:
    """From below one box to below another that stands before it; the middle of such a curve is at three quarters."""
    low = (frame.node_height / 2 + drop(frame)) / 0.75
    x1, x2 = ribbon.x1 - frame.node_width / 2, ribbon.x2 + frame.node_width / 2
    path = QPainterPath(QPointF(x1, ribbon.y1))
    path.cubicTo(x1, ribbon.y1 + low, x2, ribbon.y2 + low, x2, ribbon.y2)
    return path


def band(ribbon: Ribbon, width: float) -> QPainterPath:
    """The upper edge as a curve, down by the width, and the same curve back."""
    path = curve(ribbon)
    reach = (ribbon.x2 - ribbon.x1) / 2
    path.lineTo(ribbon.x2, ribbon.y2 + width)
    path.cubicTo(
        ribbon.x2 - reach, ribbon.y2 + width, ribbon.x1 + reach, ribbon.y1 + width, ribbon.x1, ribbon.y1 + width
    )
    path.closeSubpath()
    return path


def room_below(layout: Layout, frame: Frame) -> float:
    """What a drawing needs below its lots."""
    return drop(frame) if any(ribbon.x2 < ribbon.x1 for ribbon in layout.ribbons) else 0.0
