"""A run that the program's end interrupted: kept whole, asked for again, and never resumed blindly."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from tests.services.floor import START, Floor
from traceapp.domain.characteristic import Characteristic
from traceapp.domain.equipment import Equipment, Station
from traceapp.domain.order import WorkOrder
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Draw, Target
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.record.quality import Held
from traceapp.errors import Refused
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.wants import WantField, WantFill, WantInput, WantQuantity, WantSecond
from traceapp.services.station.conversation import hear
from traceapp.services.station.picking_up import KEPT_VERSION, Kept, at_hand, decode_kept, encode_kept, pick_up
from traceapp.services.station.questions import Desk
from traceapp.services.station.talk import LeftOut, PickedUp, Talk, Tone
from traceapp.store.opening import open_store

SKILLS = ("receiving", "electrolysis", "powder", "charge-check")
ROUTE = "sintered-ndfeb"
SHAPES = {
    1: "2a4d8824",
    2: "2b81c99a",
    3: "39b1afbf",
    4: "af5de7b1",
    5: "410da806",
    6: "ad641be4",
    7: "f6506bc5",
    8: "c2900749",
    9: "de74e785",
}
"""The shape of what is kept, by version: another shape is another version."""


@pytest.fixture(scope="module")
def plant() -> Plant:
    return read_plant(resources_folder()).plant


@pytest.fixture
def floor(tmp_path: Path, plant: Plant) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, plant)
    floor.put(
        *(Person(key=key, roles=(Role.OPERATOR, Role.SUPERVISOR)) for key in ("A7", "B8", "C9")),
        *(Qualification(key=f"{p}/{s}", person=p, skill=s) for p in ("A7", "B8", "C9") for s in SKILLS),
        Equipment(key="CELL-1", name="Cell 1", machine="electrolysis-cell", heel=True),
        Station(key="OX-1", name="Oxide receipt", route=ROUTE, steps=("receipt",), place="A1"),
        Station(key="RD-1", name="Reduction", route=ROUTE, steps=("reduction",), equipment=("CELL-1",)),
        Station(key="BL-1", name="Blending", route=ROUTE, steps=("blending",)),
        WorkOrder(key="W-1", step="reduction", claim="", charge_mg=0),
    )
    yield floor
    store.close()


def received(floor: Floor, material: str, *drums: str) -> str:
    floor.go("OX-1").scan("%U:A7", f"%CMD:MATERIAL:{material}", *(f"%N:{kg}" for kg in drums), "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    lot = floor.talk.labels[0].code.partition("/")[0]
    floor.scan("%CMD:SKIP")
    return lot


def stopped(floor: Floor, *, plant: Plant | None = None) -> PickedUp:
    """The program dies at the station at hand and starts again: what it finds there."""
    kept = at_hand(floor.talk)
    assert kept is not None
    with floor.store.reading() as books:
        desk = Desk(floor.talk.station)
        found = pick_up(books, plant or floor.plant, desk, decode_kept(encode_kept(kept)), at=floor.at)
    floor.talks[floor.station], effects = hear(Talk(station=floor.talk.station), found)
    assert effects == ()
    return found


def flash_code(floor: Floor) -> str:
    assert floor.talk.flash is not None
    return floor.talk.flash.code


def refusal(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value


def test_a_run_goes_on_at_the_very_prompt_after_the_next_badge(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00", "400.00")
    floor.go("RD-1").scan("%U:A7", f"{oxide}/1", "%N:120.00", f"{oxide}/2")
    before = floor.talk
    stopped(floor)
    assert (floor.talk.person, floor.talk.run, floor.talk.wanted) == ("", before.run, before.wanted)
    floor.scan("%U:B8")
    assert flash_code(floor) == "picked_up"
    assert isinstance(floor.talk.wanted, WantQuantity)
    floor.scan("%N:80.00", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5", "%N:165.00", "%CMD:OK")
    floor.scan("%N:3.20", "%N:29.00", "%N:2.00")
    metal = floor.lots("RM")[-1]
    with floor.store.reading() as books:
        born = books.history("lot", metal)[0]
    assert isinstance(born.record, StepPerformed)
    assert [draw.quantity for draw in born.record.draws] == [mg(120_000_000), mg(80_000_000)]
    assert born.who == ("B8", "A7")
    assert born.command == before.run.command if before.run is not None else False
    assert [seen.raw for seen in born.scans][:2] == [f"{oxide}/1".encode(), b"%N:120.00"]


@pytest.mark.parametrize(
    "told", ["%CMD:OK", "%CMD:UNDO", "%CMD:CANCEL", "%CMD:ALL", "%N:10.00", "%CMD:OUT", "%CMD:STATION:OX-1"]
)
def test_nobody_touches_what_was_picked_up_before_a_badge_was_scanned(floor: Floor, told: str) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00")
    floor.go("RD-1").scan("%U:A7", oxide)
    stopped(floor)
    run = floor.talk.run
    floor.scan(told)
    assert (floor.talk.run, floor.talk.person, flash_code(floor)) == (run, "", "badge_wanted")
    floor.weigh("12.5")
    assert (floor.talk.run, flash_code(floor)) == (run, "badge_wanted")


def test_who_goes_on_with_a_run_is_not_its_second_person(floor: Floor) -> None:
    powder = received(floor, "milled-powder", "60.00")
    floor.go("BL-1").scan("%U:A7", powder, "%CMD:ALL", "%CMD:OK", "%U:B8")
    stopped(floor)
    floor.scan("%U:B8")
    assert isinstance(floor.talk.wanted, WantSecond)
    floor.scan("%U:B8")
    assert flash_code(floor) == "same_person_twice"
    floor.scan("%U:A7")
    assert isinstance(floor.talk.wanted, WantField)
    assert floor.talk.run is not None
    assert floor.talk.run.second is not None
    assert floor.talk.run.second.person == "A7"


def test_a_signature_of_another_stands(floor: Floor) -> None:
    powder = received(floor, "milled-powder", "60.00")
    floor.go("BL-1").scan("%U:A7", powder, "%CMD:ALL", "%CMD:OK", "%U:B8")
    stopped(floor)
    floor.scan("%U:A7")
    assert isinstance(floor.talk.wanted, WantField)


def draw_elsewhere(floor: Floor, lot: str, container: int, amount: int) -> None:
    drawn = (Draw(lot=lot, container=container, quantity=mg(amount)),)
    floor.have("C9", lambda _books, _command: (StepPerformed(step="reduction", draws=drawn),))


def test_a_drum_used_up_meanwhile_is_left_out_and_the_charge_is_asked_for_again(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00", "400.00")
    floor.go("RD-1").scan("%U:A7", f"{oxide}/1", "%CMD:ALL", f"{oxide}/2", "%N:50.00", "%CMD:OK", "%N:1050")
    draw_elsewhere(floor, oxide, 1, 500_000_000)
    found = stopped(floor)
    assert found.left_out == (LeftOut(f"{oxide}/1", "used_up"),)
    assert floor.talk.flash is not None
    assert (floor.talk.flash.tone, floor.talk.flash.code) == (Tone.WRONG, "run_lots_left_out")
    assert floor.talk.run is not None
    assert [(t.container, t.quantity) for t in floor.talk.run.taken] == [(2, mg(50_000_000))]
    assert isinstance(floor.talk.wanted, WantInput)
    assert [m.value for m in floor.talk.run.fields] == ["1050"]


def test_less_than_was_told_is_left_out_and_a_lot_on_hold_is(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00", "400.00", "300.00")
    floor.go("RD-1").scan("%U:A7", f"{oxide}/1", "%N:450.00", f"{oxide}/2", "%N:50.00", f"{oxide}/3")
    draw_elsewhere(floor, oxide, 1, 100_000_000)
    floor.have("C9", lambda _books, _command: (Held(targets=(Target(lot=oxide, container=3),), reason="wet"),))
    found = stopped(floor)
    assert {left.code: left.why for left in found.left_out} == {f"{oxide}/1": "more_than_left", f"{oxide}/3": "on_hold"}
    assert isinstance(floor.talk.wanted, WantInput)


def test_all_that_is_left_is_still_all_of_it(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00")
    floor.go("RD-1").scan("%U:A7", oxide, "%CMD:ALL")
    found = stopped(floor)
    assert found.run is not None
    assert found.run.taken[0].emptied


def test_a_run_of_which_nothing_is_left_is_not_picked_up(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00")
    floor.go("RD-1").scan("%U:A7", oxide)
    draw_elsewhere(floor, oxide, 1, 500_000_000)
    assert refusal(lambda: stopped(floor)).code == "run_lots_gone"


def test_a_step_revised_or_moved_meanwhile_is_begun_again(floor: Floor, plant: Plant) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00")
    floor.go("RD-1").scan("%U:A7", oxide)
    route = plant.route(ROUTE)
    step = route.step("reduction")
    other = replace(route, steps=tuple(replace(s, skill="melting") if s is step else s for s in route.steps))
    for revised in (replace(route, revision=f"{route.revision}+"), other):
        changed = replace(plant, routes={**plant.routes, ROUTE: revised})
        assert refusal(lambda changed=changed: stopped(floor, plant=changed)).code == "run_revised"  # type: ignore[misc]
    floor.talks["RD-1"] = replace(floor.talk, station=replace(floor.talk.station, steps=("blending",)))
    assert refusal(lambda: stopped(floor)).code == "run_revised"


def test_an_order_changed_meanwhile_is_begun_again(floor: Floor) -> None:
    floor.go("RD-1").scan("%U:A7", "%WO:W-1")
    assert stopped(floor).run is not None
    changed = PlantRevised(fact=WorkOrder(key="W-1", step="reduction", claim="DFARS-2027"))
    floor.have("B8", lambda _books, _command: (changed,))
    assert refusal(lambda: stopped(floor)).code == "run_order_changed"


def test_labels_that_were_to_be_stuck_on_still_are(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%CMD:MATERIAL:ndpr-oxide", "%N:500.00", "%N:400.00", "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    first, second = (label.code for label in floor.talk.labels)
    floor.scan(first)
    stopped(floor)
    floor.scan(second)
    assert [label.verified for label in floor.talk.labels] == [True, False]
    floor.scan("%U:A7", second)
    assert not floor.talk.at_hand
    assert floor.talk.picked_up is None


def test_what_was_found_is_said_until_the_run_is_done(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00")
    floor.go("RD-1").scan("%U:A7", oxide)
    found = stopped(floor)
    floor.scan("%U:A7", "%N:100.00")
    assert floor.talk.picked_up is found
    floor.scan("%CMD:CANCEL")
    assert floor.talk.picked_up is None


def test_somebody_who_signs_out_leaves_the_run_for_who_comes(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00")
    floor.go("RD-1").scan("%U:A7", oxide, "%N:100.00", "%CMD:OUT")
    assert (floor.talk.person, floor.talk.crew, floor.talk.at_hand) == ("", ("A7",), True)
    floor.scan("%U:B8", "%CMD:OK")
    assert (floor.talk.person, floor.talk.crew) == ("B8", ("A7",))
    assert isinstance(floor.talk.wanted, WantField)


def test_nothing_at_hand_is_nothing_to_keep(floor: Floor) -> None:
    floor.go("RD-1").scan("%U:A7")
    assert at_hand(floor.talk) is None


def test_what_another_version_kept_is_not_read_and_neither_is_rubbish() -> None:
    body = encode_kept(Kept(station="RD-1", at=START, people=(), run=None))
    other = body.replace(f'"version":{KEPT_VERSION}'.encode(), b'"version":0')
    told = refusal(lambda: decode_kept(other))
    assert (told.code, dict(told.facts)) == ("kept_by_other_version", {"stopped": START})
    for rubbish in (b"", body[:-9], body.replace(b"people", b"person"), b"\x00" * 40):
        assert refusal(lambda rubbish=rubbish: decode_kept(rubbish)).code == "kept_unreadable"  # type: ignore[misc]


def test_every_prompt_of_every_step_is_kept_and_read_again(plant: Plant, floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "500.00")
    floor.go("RD-1").scan("%U:A7", "%WO:W-1", oxide, "%N:100.00", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5")
    assert isinstance(floor.talk.wanted, WantFill)
    run = floor.talk.run
    assert run is not None
    for route in plant.routes.values():
        for step in route.steps:
            rows = tuple(Characteristic(key=m.property, wanted=m.samples) for m in step.measures)
            kept = Kept(station="X", at=1, people=("A7",), run=replace(run, step=step, characteristics=rows))
            assert decode_kept(encode_kept(kept)) == kept


def without_words(schema: Any) -> Any:
    """A schema without what docstrings say."""
    match schema:
        case dict():
            return {key: without_words(value) for key, value in schema.items() if key != "description"}
        case list():
            return [without_words(value) for value in schema]
        case _:
            return schema


def test_another_shape_of_what_is_kept_is_another_version() -> None:
    shape = msgspec.json.encode(without_words(msgspec.json.schema(Kept)), order="sorted")
    assert hashlib.sha256(shape).hexdigest()[:8] == SHAPES[KEPT_VERSION]
