"""The panels of UX 2, and who can hit a target on each."""

from decimal import Decimal

import pytest

from traceapp.domain.panel import Reach, reach_of, target_mm


@pytest.mark.parametrize(
    ("pixels", "dpi", "scale", "target", "reach"),
    [
        (1280, 149, "1", "12.3", Reach.DESK),
        (1280, 125, "1", "14.6", Reach.DESK),
        (1024, 85, "1", "21.5", Reach.GLOVES),
        (1920, 141, "1.35", "17.5", Reach.JUST),
        (1920, 102, "1.35", "24.2", Reach.GLOVES),
    ],
)
def test_each_panel_of_the_design(pixels: int, dpi: int, scale: str, target: str, reach: Reach) -> None:
    found = target_mm(pixels, round(pixels / dpi * 25.4), Decimal(scale))
    assert found == Decimal(target)
    assert reach_of(found) is reach
