"""How large a target is on the real panel (UX 2): what a glove can hit, and what only a bare finger can."""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

TARGET_PX = 72
GLOVES_MM = Decimal(19)
JUST_MM = Decimal(17)
NARROWEST_MM, WIDEST_MM = 100, 1200


class Reach(StrEnum):
    """Who can hit a main target on a panel."""

    GLOVES = "gloves"
    JUST = "just"
    DESK = "desk"


def target_mm(pixels: int, millimetres: int, scale: Decimal) -> Decimal:
    """How wide a main target is, to a tenth. pixels, millimetres: the panel's own width; scale: of its metrics."""
    return (TARGET_PX * scale * millimetres / pixels).quantize(Decimal("0.1"), ROUND_HALF_UP)


def reach_of(target: Decimal) -> Reach:
    """20 mm is where more size stops helping; under 17 mm it is for a desk only."""
    if target >= GLOVES_MM:
        return Reach.GLOVES
    return Reach.JUST if target >= JUST_MM else Reach.DESK
