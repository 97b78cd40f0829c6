"""A melt weighed in at the real window by what a scale sends through its cable, and keyed when the scale is lost."""

from itertools import takewhile

import pytest

from tests.devices.cable import Cable
from tests.devices.pan import Scale
from tests.end_to_end.conftest import SIGNER, desktop
from tests.end_to_end.floor_hand import FloorHand, Plant
from tests.end_to_end.window_hand import Window, WindowHand
from traceapp.app.scales import ScaleSetting
from traceapp.domain.record.production import StepPerformed
from ui.tour_script import At, main_job

SCALE = "SC-1-B"


@pytest.fixture
def melt(demo_plant: Plant) -> FloorHand:
    """The demo plant with everything there that a melt needs, and a scale set up at its station."""
    hand = FloorHand(demo_plant, SIGNER)
    hand.play([*takewhile(lambda act: act != At("SC-1"), main_job())])
    demo_plant.scan("%CMD:OUT")
    path = demo_plant.app.folders.data / "scale"
    demo_plant.app.set_setting(f"scale.SC-1.{SCALE}", demo_plant.app.terminal.require_scale(ScaleSetting(str(path))))
    return hand


def test_a_melt_is_weighed_in_by_what_a_scale_sends_and_keyed_when_it_is_lost(
    melt: FloorHand, virtual_screen: dict[str, str]
) -> None:
    plant, names = melt.plant, melt.names
    with (
        Scale(Cable(plant.app.folders.data / "scale")) as scale,
        desktop(plant, virtual_screen, "SC-1") as (window, cable),
    ):
        hand = WindowHand(window, cable, plant.store, SIGNER)
        hand.sign_in("%U:2013")
        hand.scan("%CMD:LANG:en")
        window.wait_to_read("Scale: Ready")
        hand.scan("%CMD:PURGE")
        hand.scan("%WO:W-7802")
        weigh_in(window, hand, scale, names)
        hand.scan("%CMD:OK")
        hand.sign_second("%U:2014")
        for scan in ("%N:2.0", "%N:1455", "%N:1.20", "%N:52", "%N:285", "CRUCIBLE-7"):
            hand.scan(scan)
        for scan in ("%N:66.00", "%N:66.20", "%N:65.10", "%CMD:OK", "%N:1.20", "%N:0.80", "%N:0.40"):
            hand.scan(scan)
        hand.newest("SC")
    assert charged(melt) == [
        ("metal", 61_600_000, SCALE),
        ("cobalt", 1_400_000, SCALE),
        ("iron", 125_000_000, ""),
        ("boron", 11_000_000, SCALE),
        ("master", 1_000_000, ""),
    ]


def weigh_in(window: Window, hand: WindowHand, scale: Scale, names: dict[str, str]) -> None:
    hand.scan(f"{names['metal']}/1")
    window.wait_to_read("Nothing on it yet")
    scale.put("61.60")
    window.wait_to_read("Recorded")
    # It still lies there and does not count for the next line; netted out, what is added to it does.
    hand.scan(names["cobalt"])
    window.wait_to_read("It lay there before: OK takes it")
    window.key("F5")
    window.wait_to_read("Tare 61.60")
    scale.put("63.00")
    window.wait_to_read("Recorded")
    # The scale is lost: that is said, and the step goes on by keys.
    hand.scan(names["iron"])
    window.wait_to_read("Key in weight")
    scale.pull_out()
    window.wait_to_read("Scale: Unplugged")
    window.key("1", "2", "5", "Return")
    scale.put("0.00")
    scale.plug_in()
    window.wait_to_read("Scale: Ready")
    hand.scan(names["boron"])
    window.wait_to_read("Nothing on it yet")
    scale.put("11.00")
    window.wait_to_read("Recorded")
    # It is there and somebody keys all the same.
    scale.put("0.00")
    hand.scan(names["master"])
    window.wait_to_read("Key in weight")
    window.key("F4")
    window.wait_to_read("by the scale")
    window.key("1", "Return")
    window.wait_to_read("All inputs are here")


def charged(melt: FloorHand) -> list[tuple[str, int, str]]:
    """What went into the melt, by its name in the job, its milligrams, and the scale that told them."""
    of = {code: name for name, code in melt.names.items()}
    with melt.plant.app.reading() as books:
        [step] = [
            entry.record
            for entry in books.history("lot", melt.names["metal"])
            if isinstance(entry.record, StepPerformed) and entry.record.step == "strip-casting"
        ]
    return [(of[draw.lot], draw.quantity.amount, draw.instrument) for draw in step.draws]
