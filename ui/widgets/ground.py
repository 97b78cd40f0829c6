"""Grounds: the flat areas that things stand on and are typed into. A fill, a border or none, round or square corners.

Widgets paint their own, since a style sheet would have Qt work out the style of every widget anew when the colours
change, which takes a second for all the rooms of a station.
"""

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintDevice, QPainter, QPen

from ui.theme import Look

RADIUS = 8
BORDER = 2


class Ground(Struct, frozen=True):
    """The tokens of the fill and of the border ("" for none); the border's width on the grid."""

    fill: str
    edge: str = ""
    border: int = BORDER
    is_round: bool = True
    is_dashed: bool = False


GROUNDS = {
    "panel": Ground("panel"),
    "raised": Ground("raised"),
    "chosen": Ground("panel", "act_line"),
    "field": Ground("raised", "act_line"),
    "warn": Ground("warn"),
    "fail": Ground("stop_tint", is_round=False),
}
"""By the kind of a surface."""


def paint_ground(device: QPaintDevice, box: QRectF, ground: Ground, look: Look) -> None:
    """Paints a ground that fills the box, its border within."""
    painter = QPainter(device)
    if not ground.is_round:
        painter.fillRect(box, look.colour(ground.fill))
        return
    inset, pen = 0.0, QPen(Qt.PenStyle.NoPen)
    if ground.edge:
        width = look.px(ground.border)
        pen = QPen(look.colour(ground.edge), width)
        if ground.is_dashed:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([4.5, 2.5])
        inset = width / 2
    radius = look.px(RADIUS) - inset
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(look.colour(ground.fill))
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
