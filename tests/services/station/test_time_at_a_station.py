"""Who is away too long is signed out, never within a step; and a first signature does not wait for ever."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.floor import SECOND, START, Floor
from traceapp.domain.equipment import Station
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.record.plant import SignedOut
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.wants import WantField, WantInput, WantSecond
from traceapp.services.station.talk import Tone
from traceapp.store.opening import open_store

MINUTE = 60 * SECOND
SKILLS = ("receiving", "powder", "charge-check")


@pytest.fixture
def clock() -> list[int]:
    """What the wall clock shows, when the time is read off it and not off the floor's."""
    return [START]


@pytest.fixture
def floor(tmp_path: Path, clock: list[int]) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: clock[0])
    floor = Floor(store, read_plant(resources_folder()).plant)
    floor.put(
        *(Person(key=key, roles=(Role.OPERATOR,)) for key in ("A7", "B8")),
        *(Qualification(key=f"{p}/{s}", person=p, skill=s) for p in ("A7", "B8") for s in SKILLS),
        Station(key="OX-1", name="Receipt", route="sintered-ndfeb", steps=("receipt",)),
        Station(key="BL-1", name="Blending", route="sintered-ndfeb", steps=("blending",)),
    )
    yield floor
    store.close()


def powder(floor: Floor) -> str:
    """A lot of powder, its labels not scanned yet."""
    floor.go("OX-1").scan("%U:A7", "%CMD:MATERIAL:milled-powder", "%N:60.00", "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    return floor.talk.labels[0].code.partition("/")[0]


def flash(floor: Floor) -> tuple[Tone, str]:
    assert floor.talk.flash is not None
    return floor.talk.flash.tone, floor.talk.flash.code


def signed_out(floor: Floor, station: str) -> list[str]:
    with floor.store.reading() as books:
        records = [entry.record for entry in books.history("station", station)]
    return [record.person for record in records if isinstance(record, SignedOut)]


@pytest.mark.parametrize("told", ["%CMD:MATERIAL:iron", "NOX-1", "%N:12", "%CMD:PURGE", "%CMD:UNDO"])
def test_after_ten_idle_minutes_the_next_scan_must_be_a_badge_and_the_leaving_is_on_record(
    floor: Floor, told: str
) -> None:
    floor.go("OX-1").scan("%U:A7")
    floor.at += 10 * MINUTE
    floor.scan(told)
    assert (floor.talk.person, floor.talk.run, flash(floor)) == ("", None, (Tone.WRONG, "badge_wanted"))
    assert signed_out(floor, "OX-1") == ["A7"]
    floor.scan("%U:B8")
    assert floor.talk.person == "B8"


def test_a_button_needs_the_badge_as_well(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7")
    floor.at += 10 * MINUTE
    floor.press("UNDO")
    assert (floor.talk.person, flash(floor)) == ("", (Tone.WRONG, "badge_wanted"))


def test_ten_minutes_to_the_second_are_not_too_long_and_the_same_badge_goes_on(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7")
    floor.at += 10 * MINUTE - SECOND
    floor.scan("%CMD:MATERIAL:iron", "%CMD:CANCEL")
    assert floor.talk.person == "A7"
    floor.at += 60 * MINUTE
    floor.scan("%U:A7", "%CMD:MATERIAL:iron")
    assert floor.talk.run is not None
    assert signed_out(floor, "OX-1") == []


def test_nobody_is_signed_out_within_a_step_nor_before_its_labels_are_on(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%CMD:MATERIAL:milled-powder", "%N:60.00")
    floor.at += 300 * MINUTE
    floor.scan("%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    floor.at += 300 * MINUTE
    floor.scan(floor.talk.labels[0].code)
    assert (floor.talk.person, flash(floor)) == ("A7", (Tone.DONE, "step_done"))


def test_who_works_by_a_clock_that_was_set_back_past_the_end_of_a_skill_is_doubted(
    floor: Floor, clock: list[int]
) -> None:
    ends = START + 60 * MINUTE
    floor.put(Qualification(key="A7/receiving", person="A7", skill="receiving", expires=ends))
    with floor.store.reading() as books:
        assert books.lot(powder(floor)).findings == ()  # type: ignore[union-attr]
    clock[0] = ends
    floor.put(Person(key="C9", roles=(Role.OPERATOR,)))
    clock[0] = START
    lot = powder(floor)
    with floor.store.reading() as books:
        state = books.lot(lot)
    assert state is not None
    told = {finding.code: dict(finding.facts) for finding in state.findings}
    assert told["not_qualified"] == {"person": "A7", "skill": "receiving"}
    assert any(finding.blocks for finding in state.findings)


def test_the_first_signature_waits_half_an_hour_for_the_second(floor: Floor) -> None:
    lot = powder(floor)
    floor.go("BL-1").scan("%U:A7", lot, "%CMD:ALL", "%CMD:OK")
    floor.at += 30 * MINUTE - 2 * SECOND
    floor.scan("%U:B8")
    assert isinstance(floor.talk.wanted, WantField)


def test_after_half_an_hour_who_signed_first_signs_again(floor: Floor) -> None:
    lot = powder(floor)
    floor.go("BL-1").scan("%U:A7", lot, "%CMD:ALL", "%CMD:OK")
    floor.at += 30 * MINUTE
    floor.scan("%U:B8")
    assert flash(floor) == (Tone.WRONG, "first_signature_old")
    floor.scan("%U:A7")
    assert flash(floor) == (Tone.ACCEPTED, "first_signed")
    assert isinstance(floor.talk.wanted, WantSecond)
    floor.scan("%U:A7")
    assert flash(floor) == (Tone.WRONG, "same_person_twice")
    floor.scan("%U:B8")
    assert isinstance(floor.talk.wanted, WantField)


def test_a_second_badge_counts_only_after_the_list_was_shown_for_two_seconds(floor: Floor) -> None:
    lot = powder(floor)
    floor.go("BL-1").scan("%U:A7", lot, "%CMD:ALL", "%CMD:OK")
    floor.at -= 1
    floor.scan("%U:B8")
    assert flash(floor) == (Tone.WRONG, "signed_too_soon")
    assert isinstance(floor.talk.wanted, WantSecond)
    floor.scan("%U:B8")
    assert isinstance(floor.talk.wanted, WantField)


def test_cancel_goes_back_from_signing_and_loses_nothing_that_was_charged(floor: Floor) -> None:
    lot = powder(floor)
    floor.go("BL-1").scan("%U:A7", lot, "%CMD:ALL", "%CMD:OK", "%CMD:CANCEL")
    assert isinstance(floor.talk.wanted, WantInput)
    assert floor.talk.run is not None
    assert [taken.lot for taken in floor.talk.run.taken] == [lot]
    assert floor.talk.run.first is None


def test_another_persons_badge_joins_the_crew_of_a_step_and_of_its_labels(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%CMD:MATERIAL:milled-powder", "%U:B8")
    assert (floor.talk.person, floor.talk.crew, flash(floor)) == ("A7", ("B8",), (Tone.ACCEPTED, "joined"))
    floor.scan("%N:60.00", "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    with floor.store.reading() as books:
        made = books.lot(floor.talk.labels[0].code.partition("/")[0])
        assert made is not None
        assert made.birth is not None
        entry = books.entry(made.birth)
    assert entry is not None
    assert entry.who == ("A7", "B8")
    floor.scan("%U:B8")
    assert (floor.talk.person, flash(floor)) == ("A7", (Tone.ACCEPTED, "joined"))


def test_when_nothing_is_at_hand_another_badge_takes_over(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%U:B8")
    assert (floor.talk.person, floor.talk.crew) == ("B8", ())


def test_a_start_taken_back_takes_the_first_signature_with_it(floor: Floor) -> None:
    lot = powder(floor)
    floor.go("BL-1").scan("%U:A7", lot, "%CMD:ALL", "%CMD:OK", "%CMD:UNDO")
    floor.at += 45 * MINUTE
    floor.scan("%CMD:OK", "%U:B8")
    assert isinstance(floor.talk.wanted, WantField)


def test_who_takes_over_signs_first_anew(floor: Floor) -> None:
    lot = powder(floor)
    floor.go("BL-1").scan("%U:A7", lot, "%CMD:ALL", "%CMD:OK", "%CMD:OUT")
    floor.at += 45 * MINUTE
    floor.scan("%U:B8", "%U:A7")
    assert floor.talk.run is not None
    assert floor.talk.run.first is not None
    assert floor.talk.run.first.person == "B8"
    assert isinstance(floor.talk.wanted, WantField)


def left_notes(floor: Floor, station: str) -> list[tuple[str, str]]:
    with floor.store.reading() as books:
        records = [entry.record for entry in books.history("station", station)]
    return [(record.person, record.note) for record in records if isinstance(record, SignedOut)]


def test_a_note_goes_on_record_when_its_writer_signs_out_and_not_again(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%CMD:NOTE:Roll is low.", "%CMD:NOTE:Ask quality.", "%CMD:OUT")
    floor.scan("%U:B8", "%CMD:OUT")
    assert left_notes(floor, "OX-1") == [("A7", "Roll is low. Ask quality."), ("B8", "")]
    with floor.store.reading() as books:
        here = books.station("OX-1")
    assert here is not None
    assert (here.note, here.note_by) == ("Roll is low. Ask quality.", "A7")


def test_who_takes_over_does_not_take_the_note_with_them(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%CMD:NOTE:Roll is low.", "%U:B8", "%CMD:OUT")
    assert left_notes(floor, "OX-1") == [("A7", "Roll is low."), ("B8", "")]


def test_the_whole_note_may_be_written_anew_or_taken_back(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%CMD:NOTE:Roll is low.")
    floor.press("NOTES", "Roll is new.")
    assert floor.talk.note == "Roll is new."
    floor.press("NOTES", "")
    floor.scan("%CMD:OUT")
    assert left_notes(floor, "OX-1") == [("A7", "")]


def test_nobody_leaves_a_note_unsigned(floor: Floor) -> None:
    floor.go("OX-1").scan("%CMD:NOTE:Roll is low.")
    assert floor.talk.note == ""
