"""Which of a lot's doubts its screen asks to be settled."""

import pytest
from msgspec.structs import replace

from traceapp.domain.findings import Finding
from traceapp.domain.lot import LotState, Settlement
from traceapp.domain.record.pieces import EntryRef
from ui.rooms.lot_words import doubt_of

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
