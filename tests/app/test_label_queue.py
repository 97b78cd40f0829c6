"""Labels once more: the new ones stand in for the old, and nothing is queued twice."""

import pytest

from tests.demo_store import DemoPlant
from traceapp.domain.label import ContainerLabel
from traceapp.domain.record.dispatch import LabelPrinted, LabelSpoiled
from traceapp.domain.record.production import Exposed
from traceapp.errors import Refused
from traceapp.services.certificate.issuing import withdraw
from traceapp.services.station.talk import Do, Recorded

QUALITY = ("2028", "4028")


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


def test_the_label_that_was_printed_first_is_the_one_that_a_scan_proves_destroyed(demo: DemoPlant) -> None:
    app, station, code = demo.app, demo.app.station("SH-1"), f"{demo.code('gd-1')}/1"
    printed(demo)
    for _ in range(2):
        app.print_again(station, code)
        printed(demo)
    first = app.labels.first_printed(code)
    assert first is not None
    done = app.floor.do(station, Do("spoil", app.command("2012", station.key), label=code))
    assert isinstance(done, Recorded)
    with app.reading() as books:
        state = books.label(str(first))
        (entry,) = (books.entry(ref) for ref in done.entries)
    assert state is not None
    assert state.spoiled
    assert entry is not None
    assert entry.record == LabelSpoiled(label=first, code=code, lot=demo.code("gd-1"))
    second = app.labels.first_printed(code)
    assert second is not None
    assert second.seq > first.seq


def test_a_label_that_never_came_out_leaves_nothing_to_destroy(demo: DemoPlant) -> None:
    station = demo.app.station("SH-1")
    done = demo.app.floor.do(station, Do("spoil", demo.app.command("2012", station.key), label="OX-2651-A999-5/1"))
    assert isinstance(done, Recorded)
    assert done.entries == ()


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


def test_a_furnace_load_gives_its_trays_labels_of_what_they_hold_now(demo: DemoPlant) -> None:
    """And the label printed again is the last one, not that of the green compacts."""
    with demo.app.reading() as books:
        states = [state for state in books.all_states("lot:") if any(e.step == "sintering" for e in state.exposures)]
        lot = next(state for state in states if len(state.exposures) == 1)
        sintered = lot.exposures[0].entry
        (load,) = [books.entry(sintered)]
        every = [label for _, label in demo.app.labels.labels_for(books, lot.code)]
    labels = [label for label in every if isinstance(label, ContainerLabel)]
    assert load is not None
    assert isinstance(load.record, Exposed)
    seats = [seat for seat in load.record.seats if seat.lot == lot.code]
    sat = [seat.quantity.amount + seat.change for seat in seats if seat.quantity is not None]
    assert [label.quantity.amount for label in labels] == sat
    assert {label.material.en for label in labels} == {demo.app.plant.material("sintered-block").name.en}
    assert {label.made.en for label in labels} == {"Sintering"}
    assert sum(seat.change for seat in load.record.seats) == -sum(loss.mass_mg for loss in load.record.losses)
    assert sum(seat.change for seat in seats) == lot.tally.changed < 0


def test_a_label_that_still_waits_does_not_speak_for_a_withdrawn_certificate(demo: DemoPlant) -> None:
    app, station = demo.app, demo.app.station("SH-1")
    printed(demo)
    with app.reading() as books:
        issued = next(state for state in books.all_states("certificate:") if state.standing == "valid")
    queued = app.print_again(station, issued.number)
    assert queued == len({covered.box for covered in issued.covers})
    signature = app.people.sign(*QUALITY, "withdrawal")
    command = app.command(QUALITY[0], "SH-1")
    app.record(
        command,
        lambda books: withdraw(books, command, number=issued.number, reason="bath analysis", signatures=(signature,)),
    )
    answers = []
    while (news := app.print_next(station)) is not None:
        answers.append((news.answer, news.reason))
    assert answers == [("not_printed", "certificate_not_valid")] * queued
    assert app.labels.waiting() == 0
    with pytest.raises(Refused) as refusal:
        app.print_again(station, issued.number)
    assert refusal.value.code == "certificate_not_valid"
