"""Labels once more: the new ones stand in for the old, and nothing is queued twice."""

import pytest

from tests.demo_store import DemoPlant
from traceapp.domain.record.dispatch import LabelPrinted
from traceapp.errors import Refused


def printed(plant: DemoPlant) -> list[LabelPrinted]:
    """Print all that waits; the records of it."""
    station = plant.app.station("SH-1")
    with plant.app.reading() as books:
        before = books.heads()[0].seq
    while plant.app.print_next(station) is not None:
        pass
    with plant.app.reading() as books:
        records = [entry.record for entry in books.journal() if entry.ref.seq > before]
    return [record for record in records if isinstance(record, LabelPrinted)]


def test_a_label_printed_again_names_the_one_that_is_void(demo: DemoPlant) -> None:
    station, lot = demo.app.station("SH-1"), demo.code("gd-1")
    printed(demo)
    assert demo.app.print_again(station, f"{lot}/1") == 1
    (first,) = printed(demo)
    assert demo.app.print_again(station, f"{lot}/1") == 1
    (second,) = printed(demo)
    assert second.reprint_of is not None
    with demo.app.reading() as books:
        void = books.entry(second.reprint_of)
    assert void is not None
    assert void.record == first
    assert (first.code, first.sha256) == (second.code, second.sha256)


def test_what_waits_anyway_is_not_queued_twice(demo: DemoPlant) -> None:
    station, lot = demo.app.station("SH-1"), demo.code("gd-1")
    printed(demo)
    first = demo.app.print_again(station, lot)
    assert first > 1
    assert demo.app.print_again(station, lot) == 0
    assert len(printed(demo)) == first


def test_a_container_that_is_not_there_gets_no_label(demo: DemoPlant) -> None:
    with pytest.raises(Refused) as refusal:
        demo.app.print_again(demo.app.station("SH-1"), f"{demo.code('gd-1')}/99")
    assert refusal.value.code == "container_unknown"
