"""Which of a lot's doubts its screen asks to be settled."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale

from traceapp.domain.findings import Finding, Settlement
from traceapp.domain.lot import LotState
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import EntryRef
from ui.rooms.lot_words import doubt_of, share_text
from ui.speech import Speech

REF = EntryRef("A", 1)
CLOCK, EXPIRED = Finding("L", "clock_moved_back", REF), Finding("L", "expired_used", REF)
LOT = LotState("L", birth=REF)
ACCEPTED = replace(LOT, accepted="accepted")


@pytest.mark.parametrize(
    ("state", "doubt"),
    [
        (LOT, None),
        (replace(LOT, noted=(CLOCK,)), CLOCK),
        (replace(LOT, noted=(CLOCK, EXPIRED)), EXPIRED),
        (replace(ACCEPTED, noted=(CLOCK, EXPIRED)), EXPIRED),
        (replace(ACCEPTED, noted=(CLOCK,)), None),
        (replace(ACCEPTED, noted=(CLOCK,), released=("shipment",)), CLOCK),
        (replace(LOT, noted=(CLOCK,), settlements=(Settlement(CLOCK.name, REF, "times checked"),)), None),
    ],
    ids=[
        "nothing to settle",
        "what only informs is settled too",
        "what blocks comes first",
        "and before a release",
        "a release comes before what only informs",
        "which is asked for after it",
        "settled once is enough",
    ],
)
def test_the_doubt_to_settle_next(state: LotState, doubt: Finding | None) -> None:
    assert doubt_of(state) == doubt


def no_plant() -> Plant:
    raise AssertionError("a share needs none")


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0, "0,0\u00a0%"),
        (1, "<\u00a00,1\u00a0%"),
        (499_999_999, "<\u00a00,1\u00a0%"),
        (600_000_000, "0,1\u00a0%"),
        (385_000_000_000, "38,5\u00a0%"),
    ],
)
def test_a_share_that_is_there_is_never_told_as_nothing(share: int, told: str) -> None:
    assert share_text(share, Speech(no_plant, "", QLocale(QLocale.Language.Spanish))) == told
