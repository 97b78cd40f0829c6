"""One whole shift of each role, as that person would work it: real keys, clicks and bytes at the real window.

Each is played on a plant where the shifts before have been, and is read off the journal and off the window.
"""

from itertools import takewhile

import pytest

from tests.devices.cable import Cable
from tests.devices.pan import Scale
from tests.devices.zebra import Zebra
from tests.end_to_end.conftest import SIGNER, desktop
from tests.end_to_end.floor_hand import FloorHand, Plant
from tests.end_to_end.window_hand import Window, WindowHand, wait_for
from traceapp.app.scales import ScaleSetting
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.record.quality import Held
from ui.tour_script import At, main_job

CASTER, SCALE = "SC-1", "SC-1-B"
SPARE_IRON = (
    *("%U:2012", "%WO:B-7802", "IW-FE-7720", "%N:150.00", "%CMD:OK"),
    *("IW-3321", "%CMD:SKIP", "%N:153.00", "%N:99.95", "%CMD:SKIP"),
)


# --------------------------------------------------------------------------------------------------- the operator


@pytest.fixture
def melt_shop(demo_plant: Plant) -> FloorHand:
    """All that a melt needs and a drum of iron more, a scale and a network printer at the caster."""
    hand = FloorHand(demo_plant, SIGNER)
    hand.play([*takewhile(lambda act: act != At(CASTER), main_job())])
    demo_plant.scan("%CMD:OUT")
    demo_plant.go("OX-1").scan(*SPARE_IRON)
    hand.names["spare"] = demo_plant.newest("FE")
    demo_plant.scan(*(label.code for label in demo_plant.talk.labels), "%CMD:OUT")
    while demo_plant.app.print_next(demo_plant.app.station("OX-1")) is not None:
        pass
    setting = ScaleSetting(str(demo_plant.app.folders.data / "scale"))
    demo_plant.app.set_setting(f"scale.{CASTER}.{SCALE}", demo_plant.app.terminal.require_scale(setting))
    return hand


def test_an_operator_melts_past_a_wrong_lot_a_held_one_a_drifting_scale_and_a_printer_without_paper(
    melt_shop: FloorHand, virtual_screen: dict[str, str]
) -> None:
    plant, lots = melt_shop.plant, melt_shop.names
    with Zebra() as printer, Scale(Cable(plant.app.folders.data / "scale")) as scale:
        plant.app.set_setting(f"printer.labels.{CASTER}", printer.address)
        printer.has_paper = False
        with desktop(plant, virtual_screen, CASTER) as (window, cable):
            hand = WindowHand(window, cable, plant.store, SIGNER)
            hand.sign_in("%U:2013")
            window.wait_to_read("Báscula: Listo")  # it speaks as the badge does
            hand.scan("%CMD:PURGE")
            hand.scan("%WO:W-7802")
            charge(window, hand, scale, lots)
            window.key("F12")
            window.wait_to_read("Segunda persona: su credencial")
            window.wait_to_read("5 de 5")
            hand.sign_second("%U:2014")
            window.wait_to_read("Firmado")
            for value in ("2.0", "1455", "1.20", "52", "285"):
                hand.scan(f"%N:{value}")
            hand.scan("CRUCIBLE-7")
            cast(window, hand, scale)
            window.wait_to_read("Sin papel")
            window.wait_to_read("Péguela y escanéela")
            strip = hand.newest("SC")
            stick_on(window, hand, plant, printer)
    with plant.app.reading() as books:
        (held,) = [e.record for e in books.history("lot", lots["iron"]) if isinstance(e.record, Held)]
        (melt,) = [e for e in books.history("lot", strip) if isinstance(e.record, StepPerformed)]
    assert [(target.lot, target.container) for target in held.targets] == [(lots["iron"], 1)]
    assert isinstance(melt.record, StepPerformed)
    drawn = {draw.lot: (draw.quantity.amount, draw.instrument) for draw in melt.record.draws}
    assert drawn == {
        lots["metal"]: (61_600_000, SCALE),
        lots["spare"]: (125_000_000, ""),
        lots["boron"]: (11_000_000, SCALE),
        lots["cobalt"]: (1_400_000, SCALE),
        lots["master"]: (1_000_000, SCALE),
    }
    assert (melt.who[0], [signed.person for signed in melt.record.signatures]) == ("2013", ["2013", "2014"])


def charge(window: Window, hand: WindowHand, scale: Scale, lots: dict[str, str]) -> None:
    """A slurry is no input of a melt; the seal of a drum is broken; what lies on the scale creeps."""
    hand.scan(f"{lots['slurry']}/1")
    window.wait_to_read("Material equivocado")
    window.wait_to_read(f"Escanee {lots['metal']}")
    weigh(window, hand, scale, f"{lots['metal']}/1", "61.60")
    hand.scan(f"{lots['iron']}/1")
    window.wait_to_read("Aún está vacía")
    window.key("F3")
    window.click("Algo va mal en el lote")
    window.key("F12")
    window.wait_to_read("Retenido Ahora: Escanee el hierro")
    hand.scan(f"{lots['iron']}/1")
    window.wait_to_read("Retenido. No añadido.")
    window.wait_to_read(f"Escanee {lots['spare']}")
    hand.scan(f"{lots['spare']}/1")
    window.wait_to_read("Aún está vacía")
    scale.drift("124.20", "0.07", 200)
    window.wait_to_read("Deriva: compruébela o teclee el peso")
    window.wait_to_read("Báscula: Deriva")
    window.key("F4")
    window.wait_to_read("Teclee el peso")
    window.key("1", "2", "5", "Return")
    window.wait_to_read("Deshacer, Hierro electrolítico 125,00")
    scale.put("0.00")
    for name, kilograms in (("boron", "11.00"), ("cobalt", "1.40"), ("master", "1.00")):
        weigh(window, hand, scale, lots[name], kilograms)
    window.wait_to_read("Están todas las entradas")


def weigh(window: Window, hand: WindowHand, scale: Scale, lot: str, kilograms: str) -> None:
    hand.scan(lot)
    window.wait_to_read("Aún está vacía")
    scale.put(kilograms)
    window.wait_to_read("Registrado")
    scale.put("0.00")


def cast(window: Window, hand: WindowHand, scale: Scale) -> None:
    """Three cans, what is left in the crucible, slag, and what went up."""
    for number, kilograms in enumerate(("66.00", "66.20", "65.10"), start=1):
        window.wait_to_read(f"Bidón {number}: péselo")
        hand.scan(f"%N:{kilograms}")
    window.wait_to_read("Bidón 4")
    window.key("F12")
    for kilograms in ("1.20", "0.80", "0.40"):
        hand.scan(f"%N:{kilograms}")


def stick_on(window: Window, hand: WindowHand, plant: Plant, printer: Zebra) -> None:
    """A can is labelled by hand meanwhile; paper is put in, and what waited is printed by itself, once."""
    with plant.store.desk() as desk:
        codes = [job.code for job in desk.jobs("waiting")]
    assert len(codes) == 10  # three cans, two by-products, and what is left in five drums
    hand.scan(codes[1])
    window.wait_to_read("verificada")
    printer.has_paper = True
    window.wait_to_read("Impresora: Listo")
    wait_for(lambda: printer.printed == len(codes), "every label", lambda: printer.printed)
    for code in codes:
        hand.scan(code)
    window.wait_to_read("Escanee un lote o una orden")
    assert printer.printed == len(codes)
