"""Time at the real window: who is away is signed out, a signature does not wait for ever, and a stop loses neither."""

import pytest

from tests.demo_store import DemoPlant
from tests.end_to_end.conftest import SIGNER, desktop, desktop_of
from tests.end_to_end.floor_hand import Plant
from tests.end_to_end.window_hand import Window, WindowHand, wait_for
from traceapp.domain.equipment import Station
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.record.plant import SignedOut
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.record.quality import Disposed, HoldReleased
from traceapp.services.run.wants import WantField
from traceapp.store.verify import verify

ANA, BO = "%U:A7", "%U:B8"
MINUTE_S = 60
SIGN = "Second person: scan your badge"


@pytest.fixture
def powder(plant: Plant) -> str:
    """Ana and Bo, who may both receive, blend and check a charge; and a can of powder that Ana received."""
    skills = ("receiving", "powder", "charge-check")
    plant.put(
        *(Person(key=key, roles=(Role.OPERATOR,)) for key in ("A7", "B8")),
        *(Qualification(key=f"{who}/{skill}", person=who, skill=skill) for who in ("A7", "B8") for skill in skills),
        Station(key="OX-1", name="Receipt", route="sintered-ndfeb", steps=("receipt",)),
        Station(key="BL-1", name="Blending", route="sintered-ndfeb", steps=("blending",)),
    )
    plant.app.people.call("A7", "Ana Ruiz")
    plant.app.people.call("B8", "Bo Lind")
    plant.go("OX-1").scan(ANA, "%CMD:MATERIAL:milled-powder", "%N:60.00", "%CMD:OK")
    while isinstance(plant.talk.wanted, WantField):
        plant.scan("%CMD:SKIP")
    code = plant.talk.labels[0].code
    plant.scan(code, "%CMD:OUT")
    return code


def charge(window: Window, hand: WindowHand, powder: str) -> None:
    """All of the can is charged, and released by Ana."""
    hand.sign_in(ANA)
    for text in (powder, "%CMD:ALL", "%CMD:OK"):
        hand.scan(text)
    window.wait_to_read(SIGN)


def steps_of(plant: Plant, powder: str) -> list[StepPerformed]:
    with plant.app.reading() as books:
        records = [entry.record for entry in books.history("lot", powder.partition("/")[0])]
    return [record for record in records if isinstance(record, StepPerformed)]


def signed_out(plant: Plant, station: str) -> list[str]:
    with plant.app.reading() as books:
        records = [entry.record for entry in books.history("station", station)]
    return [record.person for record in records if isinstance(record, SignedOut)]


def test_killed_while_the_second_signature_is_wanted_it_wants_it_again_and_nothing_is_half_written(
    plant: Plant, powder: str, virtual_screen: dict[str, str]
) -> None:
    with desktop(plant, virtual_screen, "BL-1") as (window, cable):
        hand = WindowHand(window, cable, plant.store, ("", ""))
        window.wait_to_read("Scanner: Ready")
        charge(window, hand, powder)
        window.kill()
    assert steps_of(plant, powder) == []
    assert verify(plant.app.folders.url).holds
    plant.at += MINUTE_S * 1_000_000
    with desktop(plant, virtual_screen, "BL-1") as (window, cable):
        hand = WindowHand(window, cable, plant.store, ("", ""))
        window.wait_to_read("Picked up where it stopped")
        window.wait_to_read("Scan your badge")
        hand.sign_in(ANA)
        window.wait_to_read(SIGN)
        window.later(3)  # Bo looks first at what he signs
        hand.scan(BO)
        window.wait_to_read("Signed")
        window.kill()
    assert steps_of(plant, powder) == []
    assert verify(plant.app.folders.url).holds


def test_after_ten_idle_minutes_the_next_scan_must_be_a_badge(
    plant: Plant, powder: str, virtual_screen: dict[str, str]
) -> None:
    before = len(signed_out(plant, "OX-1"))
    with desktop(plant, virtual_screen, "OX-1") as (window, cable):
        hand = WindowHand(window, cable, plant.store, ("", ""))
        window.wait_to_read("Scanner: Ready")
        hand.sign_in(ANA)
        window.later(9 * MINUTE_S)
        hand.scan("%CMD:MATERIAL:iron")
        window.wait_to_read("weigh it")
        hand.scan("%CMD:CANCEL")
        window.wait_to_read("Ana Ruiz")
        window.later(11 * MINUTE_S)
        hand.scan("%CMD:MATERIAL:cobalt")
        window.wait_to_read("Scan your badge first")
        assert not any("weigh it" in text for text in window.reads())
        hand.sign_in(BO)
        window.wait_to_read("Bo Lind")
    assert signed_out(plant, "OX-1")[before:] == ["A7"]


def test_nobody_is_signed_out_within_a_step_however_long_it_takes(
    plant: Plant, powder: str, virtual_screen: dict[str, str]
) -> None:
    with desktop(plant, virtual_screen, "OX-1") as (window, cable):
        hand = WindowHand(window, cable, plant.store, ("", ""))
        window.wait_to_read("Scanner: Ready")
        hand.sign_in(ANA)
        hand.scan("%CMD:MATERIAL:iron")
        window.wait_to_read("weigh it")
        window.later(300 * MINUTE_S)
        hand.scan("%N:12.00")
        window.wait_to_read("Container 2: weigh it")
        window.wait_to_read("Ana Ruiz")


def test_after_half_an_hour_who_signed_first_signs_again(
    plant: Plant, powder: str, virtual_screen: dict[str, str]
) -> None:
    with desktop(plant, virtual_screen, "BL-1") as (window, cable):
        hand = WindowHand(window, cable, plant.store, ("", ""))
        window.wait_to_read("Scanner: Ready")
        charge(window, hand, powder)
        window.later(31 * MINUTE_S)
        hand.scan(BO)
        window.wait_to_read("The first signature is too old")
        hand.scan(ANA)
        window.wait_to_read("Signed again")
        window.later(3)
        hand.scan(BO)
        window.wait_to_read("Next: ")
    assert steps_of(plant, powder) == []


def key_pin(window: Window, hand: WindowHand, badge: str) -> None:
    window.wait_to_read("Scan your badge")
    hand.scan(f"%U:{badge}")
    window.wait_to_read("Key your PIN")
    window.key(*f"4{badge[1:]}", "Return")


def held_drum(demo: DemoPlant) -> tuple[str, str]:
    """The hold on one container that stands at the end of the story, by its name, and the container."""
    with demo.app.reading() as books:
        states = [state for name in books.standing_holds() if (state := books.hold(name)) is not None]
    state = next(state for state in states if state.targets[0].container)
    return state.name, f"{state.targets[0].lot}/{state.targets[0].container}"


def releases_of(demo: DemoPlant, hold: str) -> list[HoldReleased | Disposed]:
    with demo.app.reading() as books:
        records = [entry.record for entry in books.history("hold", hold)]
    return [record for record in records if isinstance(record, HoldReleased | Disposed)]


@pytest.mark.parametrize("act", ["release", "dispose"])
def test_killed_between_two_signatures_of_a_release_or_disposition_nothing_of_it_is_on_record(
    act: str, demo: DemoPlant, virtual_screen: dict[str, str]
) -> None:
    """A signature with a PIN is kept nowhere: who signed first signs again, and then it is one record."""
    name, drum = held_drum(demo)

    def ask(window: Window, hand: WindowHand) -> None:
        hand.scan("%CMD:HOLDS")
        hand.scan(drum)
        window.wait_to_read(f"Release, {drum}")
        if act == "release":
            window.key("F12")
            window.click("Found good")
        else:
            window.click("Dispose")
            window.wait_to_read("Choose or scan a container")
            hand.scan(drum)
            window.write("How much", "20")
            window.write("Because", "rusty")
            window.wait_to_read("Dispose, two badges, PINs")
            window.key("F12")
        key_pin(window, hand, "2028")
        window.wait_to_read("Scan your badge")

    before = releases_of(demo, name)
    for round_number in range(2):
        at = demo.clock() + round_number * MINUTE_S * 1_000_000
        with desktop_of(demo.app, at, virtual_screen, "LAB-1") as (window, cable):
            hand = WindowHand(window, cable, demo.app._store, SIGNER)
            hand.sign_in("%U:2028")
            ask(window, hand)
            if round_number == 0:
                window.kill()
                continue
            key_pin(window, hand, "2030")
            wait_for(lambda: releases_of(demo, name) != before, "a record", window.reads)
        assert verify(demo.app.folders.url).holds
    assert releases_of(demo, name)[: len(before)] == before
    sort = HoldReleased if act == "release" else Disposed
    (done,) = [record for record in releases_of(demo, name)[len(before) :] if isinstance(record, sort)]
    assert [signed.person for signed in done.signatures] == ["2028", "2030"]
