"""A demagnetisation curve in a panel of its own, beside what is decided by it."""

from ui.theme import Look
from ui.widgets.demag_curve import CurveDrawing, DemagCurve
from ui.widgets.panel import Panel


class CurvePanel(Panel):
    """Names the specimen, and draws its curve."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.curve = DemagCurve(look, is_small=True)
        self.body.addWidget(self.curve, 1)

    def show_curve(self, curve: CurveDrawing, about: str) -> None:
        """Shows another curve."""
        self.show_head(self.tr("Curve"), about)
        self.curve.show_curve(curve)
