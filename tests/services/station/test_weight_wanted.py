"""Weights of a scale in a station's conversation: what they answer, what OK takes, and what the record says of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.floor import START, Floor
from traceapp.domain.equipment import Equipment, Instrument, Station
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import LotReceived, StepPerformed
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.wants import WantField, WantFill, WantQuantity
from traceapp.services.station.talk import Tone
from traceapp.services.station.weight_wanted import prompt_of
from traceapp.store.opening import open_store

KG = 1_000_000
SCALE = "RD-1-B"


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, read_plant(resources_folder()).plant)
    route = "sintered-ndfeb"
    floor.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        *(Qualification(key=f"A7/{s}", person="A7", skill=s) for s in ("receiving", "electrolysis")),
        Equipment(key="CELL-1", name="Cell 1", machine="electrolysis-cell"),
        Instrument(key=SCALE, name="Cell scale", measures="mass", calibrated_until=START + 10**12),
        Instrument(key="RD-1-C", name="Old scale", measures="mass", calibrated_until=START - 1),
        Station(key="OX-1", name="Oxide receipt", route=route, steps=("receipt",)),
        Station(key="RD-1", name="Reduction", route=route, steps=("reduction",), equipment=("CELL-1",)),
    )
    yield floor
    store.close()


@pytest.fixture
def oxide(floor: Floor) -> str:
    """A lot in two drums of half a ton: the first was weighed, the second was keyed."""
    floor.go("OX-1").scan("%U:A7", "%CMD:MATERIAL:ndpr-oxide")
    floor.weigh("500", SCALE)
    floor.scan("%N:500", "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    floor.scan("%CMD:SKIP")
    lot = floor.lots("OX")[-1]
    floor.go("RD-1").scan("%U:A7", f"{lot}/1")
    assert isinstance(floor.talk.wanted, WantQuantity)
    return lot


def test_a_weight_answers_the_prompt_it_was_put_there_for(floor: Floor, oxide: str) -> None:
    talk = floor.weigh("120", SCALE, prompt_of(floor.talk))
    assert talk.run is not None
    assert [(taken.quantity, taken.instrument) for taken in talk.run.taken] == [(mg(120 * KG), SCALE)]


def test_a_weight_that_comes_after_its_prompt_was_answered_answers_nothing_else(floor: Floor, oxide: str) -> None:
    prompt = prompt_of(floor.talk)
    floor.scan("%N:120", f"{oxide}/2")
    before = floor.talk
    assert prompt_of(before) not in ("", prompt)
    assert floor.weigh("120", SCALE, prompt) == before


def test_the_same_prompt_after_undo_has_its_name_again_and_no_two_at_once_share_one(floor: Floor, oxide: str) -> None:
    first = prompt_of(floor.talk)
    floor.scan("%N:120")
    assert prompt_of(floor.talk) == ""
    floor.scan(f"{oxide}/2")
    second = prompt_of(floor.talk)
    floor.scan("%CMD:UNDO", f"{oxide}/2")
    assert prompt_of(floor.talk) == second != first


def test_a_scale_past_its_calibration_is_refused_and_the_prompt_stays(floor: Floor, oxide: str) -> None:
    prompt = prompt_of(floor.talk)
    talk = floor.weigh("120", "RD-1-C", prompt)
    assert talk.flash is not None
    assert (talk.flash.tone, talk.flash.code) == (Tone.WRONG, "calibration_due")
    assert prompt_of(talk) == prompt


def test_ok_takes_what_stands_on_the_scale_and_all_of_it_when_nothing_does(floor: Floor, oxide: str) -> None:
    floor.stand("80.5", SCALE)
    talk = floor.scan("%CMD:OK", f"{oxide}/2")
    floor.stand("", SCALE)
    talk = floor.scan("%CMD:OK")
    assert talk.run is not None
    assert [(taken.quantity, taken.instrument) for taken in talk.run.taken] == [
        (mg(80_500_000), SCALE),
        (mg(500 * KG), ""),
    ]


def test_what_stood_there_for_another_prompt_is_not_taken_by_ok(floor: Floor, oxide: str) -> None:
    floor.stand("80.5", SCALE)
    talk = floor.scan("%CMD:OK", f"{oxide}/2", "%CMD:OK")
    assert talk.run is not None
    assert [taken.instrument for taken in talk.run.taken] == [SCALE, ""]


def test_a_weight_that_settles_clears_no_red_answer(floor: Floor, oxide: str) -> None:
    floor.scan("OX-2647-A001-P")
    talk = floor.stand("80.5", SCALE)
    assert talk.flash is not None
    assert talk.flash.tone is Tone.WRONG


def test_ok_closes_a_product_whose_last_can_still_stands_on_the_scale(floor: Floor, oxide: str) -> None:
    floor.scan("%N:120", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5")
    floor.weigh("98.5", SCALE, prompt_of(floor.talk))
    floor.stand("98.5", SCALE)
    assert isinstance(floor.talk.wanted, WantFill)
    talk = floor.scan("%CMD:OK")
    assert talk.run is not None
    assert talk.run.closed
    assert len(talk.run.filled) == 1


def test_the_record_says_what_a_scale_told_and_what_was_keyed(floor: Floor, oxide: str) -> None:
    floor.weigh("120", SCALE)
    floor.scan(f"{oxide}/2", "%N:3", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5")
    floor.weigh("50.5", SCALE)
    floor.scan("%N:48", "%CMD:UNDO")
    floor.weigh("48", SCALE)
    floor.scan("%CMD:UNDO", "%N:48", "%CMD:OK", "%N:2.00")
    floor.weigh("19", SCALE)
    floor.scan("%N:1.00")
    with floor.store.reading() as books:
        [received] = [e.record for e in books.history("lot", oxide) if isinstance(e.record, LotReceived)]
        [step] = [e.record for e in books.history("lot", floor.lots("RM")[-1]) if isinstance(e.record, StepPerformed)]
    assert [container.instrument for container in received.lot.containers] == [SCALE, ""]
    assert [(draw.quantity.amount // KG, draw.instrument) for draw in step.draws] == [(120, SCALE), (3, "")]
    assert [container.instrument for container in step.lots[0].containers] == [SCALE, ""]
    assert [shed.instrument for shed in step.by_products] + [loss.instrument for loss in step.losses] == ["", SCALE, ""]
