"""Every record kind that a partner can understand is an EPCIS event, valid, and named as everybody would name it."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.domain.epcis.epcis_checks import (
    NAMESPACE,
    document,
    reference_hashes,
    reference_pre_hashes,
    scene,
    schema_errors,
)
from tests.strategies import Pools, entries, records, samples
from traceapp.domain.entry import FIRST_PREVIOUS, Entry
from traceapp.domain.epcis.event_hash import pre_hash
from traceapp.domain.epcis.telling import SILENT, TOLD, events_of
from traceapp.domain.record import KINDS
from traceapp.domain.record.base import Record

NOON = 1_797_422_400_123_456
LOT = "RM-2648-A001-A"


def entry_of(record: Record, seq: int = 1) -> Entry:
    return Entry(
        terminal="A",
        seq=seq,
        prev=FIRST_PREVIOUS,
        hlc=NOON + seq,
        recorded=NOON,
        happened=NOON,
        command=f"c{seq}",
        part=0,
        who=("2011",),
        where="S-1",
        scans=(),
        record=record,
    )


def test_every_record_kind_is_told_or_left_out_on_purpose():
    assert set(TOLD) | SILENT == set(KINDS.values())
    assert not set(TOLD) & SILENT


@pytest.fixture(scope="module")
def sampled() -> dict[str, tuple[object, ...]]:
    """The events of one full sample of each kind."""
    stage = scene(lots=("unit µ",))
    return {tag: events_of(stage, entry_of(record, n + 1)) for n, (tag, record) in enumerate(samples().items())}


def test_each_kind_that_is_told_gives_events(sampled):
    told = {KINDS[tag.partition("-")[0]] for tag, events in sampled.items() if events}
    assert told == set(TOLD)


def test_the_events_of_every_kind_are_valid(sampled):
    assert schema_errors(document(event for events in sampled.values() for event in events)) == []


def test_the_hashes_of_every_kind_are_those_of_the_public_generator(sampled):
    events = [event for found in sampled.values() for event in found]
    body = document(events)
    for event, theirs in zip(events, reference_pre_hashes(body), strict=True):
        assert pre_hash(event, NAMESPACE) == theirs
    assert [event.event_id for event in events] == reference_hashes(body)


# A mass of more than fifteen digits does not go through the reference generator, which reads numbers as floats.
_masses = st.integers(0, 10**13)
_usual = Pools(
    texts={
        "sha256": st.sampled_from(["", "ab" * 32, "no digest"]),
        "value": st.sampled_from(["", "12.50", "-0.0", "0.00004", "N48SH", "1e5"]),
        "mean": st.sampled_from(["", "1.320", "0.000012", "x"]),
        "lot": st.sampled_from([LOT, "OX-2648-A007-K"]),
    },
    numbers=dict.fromkeys(("amount", "mass_mg", "gross_mg", "counted", "share_ppm", "n"), _masses),
)
_told = st.sampled_from(sorted(TOLD, key=lambda kind: kind.__name__)).flatmap(lambda kind: records(kind, _usual))


@settings(
    max_examples=settings().max_examples // 3, phases=(Phase.generate,)
)  # the generator takes its time, also to shrink
@given(st.lists(entries(_told), min_size=1, max_size=8, unique_by=lambda entry: entry.ref))
def test_whatever_is_recorded_is_valid_and_named_as_by_the_public_generator(history):
    stage = scene(gtins={LOT: "04012345000115"}, lots=(LOT,))
    events = [event for entry in history for event in events_of(stage, entry)]
    if not events:
        return
    body = document(events)
    assert schema_errors(body) == []
    for event, theirs in zip(events, reference_pre_hashes(body), strict=True):
        assert pre_hash(event, NAMESPACE) == theirs
    names = [event.event_id for event in events]
    assert len(set(names)) == len(names)
    again = [event.event_id for entry in history for event in events_of(stage, entry)]
    assert names == again
