"""One whole shift of each role, as that person would work it: real keys, clicks and bytes at the real window.

Each is played on a plant where the shifts before have been, and is read off the journal and off the window.
"""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile

import pypdfium2
import pytest

from tests.demo_store import DemoPlant
from tests.devices.cable import Cable
from tests.devices.pan import Scale
from tests.devices.zebra import Zebra
from tests.end_to_end.conftest import SIGNER, desktop, desktop_of
from tests.end_to_end.floor_hand import FloorHand, Plant
from tests.end_to_end.window_hand import Window, WindowHand, wait_for
from traceapp.app.scales import ScaleSetting
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.record.quality import Disposed, Held, HoldReleased, Inspected
from traceapp.store.verify import verify
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
        lots["cobalt"]: (1_400_000, ""),
        lots["master"]: (1_000_000, ""),
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
    weigh(window, hand, scale, lots["boron"], "11.00")
    for name, kilograms in (("cobalt", "1.40"), ("master", "1.00")):
        hand.scan(lots[name])
        hand.scan(f"%N:{kilograms}")
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
        window.wait_to_read(f"Envase {number}: péselo")
        hand.scan(f"%N:{kilograms}")
    window.wait_to_read("Envase 4")
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


# ---------------------------------------------------------------------------------------- everybody else, at the demo


@contextmanager
def at_work(demo: DemoPlant, screen: dict[str, str], station: str, badge: str) -> Iterator[tuple[Window, WindowHand]]:
    """Somebody signed in at a station of the demo plant, on the day that its story ends; what is left holds."""
    with desktop_of(demo.app, demo.clock(), screen, station) as (window, cable):
        hand = WindowHand(window, cable, demo.app._store, SIGNER)
        hand.sign_in(f"%U:{badge}")
        yield window, hand
    assert verify(demo.app.folders.url).holds


def sign(window: Window, hand: WindowHand, *badges: str) -> None:
    """One after another shows a badge and keys a PIN."""
    for badge in badges:
        window.wait_to_read("Scan your badge")
        hand.scan(f"%U:{badge}")
        window.wait_to_read("Key your PIN")
        window.key(*f"4{badge[1:]}", "Return")


def test_a_clerk_packs_swaps_the_box_that_fails_has_it_signed_over_a_power_cut_and_lets_it_go(
    demo: DemoPlant, virtual_screen: dict[str, str]
) -> None:
    shipment, bad = demo.code("ship-stopped"), demo.code("box-24")
    with at_work(demo, virtual_screen, "PK-1", "2025") as (window, hand):
        hand.newest("BX")  # the boxes before are no news
        packed = pack(window, hand, demo.code("gd-3"))
        hand.scan("%CMD:STATION:SH-1")
        window.wait_to_read("Station SH-1")
        hand.sign_in("%U:2025")
        hand.scan(shipment)
        window.wait_to_read("No open finding: A finding is still open")
        window.wait_to_read("Sign and print, 2 checks fail")
        window.key("F12")
        window.wait_to_read("14 of 14 pass")
        window.wait_to_read("Sign and print, badge and PIN")
        window.key("F12")
        sign(window, hand, "2028")
        window.wait_to_read("Compliance: badge, then PIN")
        window.kill()
    with at_work(demo, virtual_screen, "SH-1", "2025") as (window, hand):
        hand.scan(shipment)
        window.wait_to_read("Sign and print, L. Ferrer signed, next compliance")
        window.key("F12")
        sign(window, hand, "2029")
        window.wait_to_read("Load, the boxes leave")
        window.key("F12")
        window.wait_to_read("The boxes may leave")
        window.wait_to_read("Shipped, it has left")
        wait_for(lambda: not demo.app.labels.waiting(), "the labels of the certificate", demo.app.labels.waiting)
    with demo.app.reading() as books:
        box, left = books.box(packed), books.shipment(shipment)
        assert box is not None
        assert left is not None
        certificate = books.certificate(left.certificates[0])
    assert certificate is not None
    assert (box.contents[0].lot, box.contents[0].quantity.amount, box.gross_mg) == (demo.code("gd-3"), 600, 19_850_000)
    assert bad not in left.boxes
    assert len(left.boxes) == 4
    assert left.shipped_at
    assert {covered.box for covered in certificate.covers} == set(left.boxes)
    with demo.app._store.desk() as desk:
        labels = {job.code for job in desk.jobs("printed") if job.layout == "certificate-60x40"}
    assert set(left.boxes) <= labels


def pack(window: Window, hand: WindowHand, lot: str) -> str:
    """A tray of the younger lot, insisted on; a box weighed without its lid, and weighed again."""
    hand.scan("%WO:4500-88213/2")
    hand.scan(f"{lot}/2")
    window.wait_to_read("Older lot first")
    window.key("F12")
    window.wait_to_read("Count by tray or layer")
    hand.scan("%N:600")
    window.wait_to_read("Close box, all inputs are here")
    window.key("F12")
    window.wait_to_read("Spacers and shielding")
    for told in ("SPACER-12", "%N:3.00", "%N:0.060"):
        hand.scan(told)
    window.wait_to_read("Lighter than what is in it")
    hand.scan("%N:19.85")
    box = hand.newest("BX")
    window.wait_to_read("Stick it on, scan it")
    hand.scan(box)
    window.wait_to_read("Scan a lot or order")
    return box


EXPORT = "Sample ID,Position,Temp (°C),Br (kG),Hcb (kOe),Hcj (kOe),Hk/Hcj (%),(BH)max (MGOe)"


def test_quality_imports_what_fails_traces_it_scraps_a_part_and_releases_the_rest_by_two(
    demo: DemoPlant, virtual_screen: dict[str, str]
) -> None:
    lot = demo.code("gd-8")
    demo.app.folders.inbox.mkdir(parents=True, exist_ok=True)
    rows = [f"{lot},,20.0,14.1{n},13.4{n},15.2{n},96,47.{n}" for n in range(5)]
    (demo.app.folders.inbox / "BH-2.csv").write_text("\n".join([EXPORT, *rows]), encoding="utf-8")
    with at_work(demo, virtual_screen, "LAB-1", "2028") as (window, hand):
        hand.scan("%CMD:RESULTS")
        window.wait_to_read("Choose a file")
        hand.scan("%ROW:1")
        window.click("Hysteresigraph")
        window.wait_to_read("1 lot will be on hold.")
        window.key("F12")
        window.wait_to_read("1 report recorded")
        hand.scan("%CMD:HOLDS")
        window.wait_to_read("3 on hold")
        hand.scan(f"{lot}/1")
        window.click("Dispose")
        window.wait_to_read("Choose or scan a container")
        hand.scan(f"{lot}/1")
        window.write("How much", "20")
        window.write("Because", "chipped")
        window.wait_to_read("Dispose, two badges, PINs")
        window.key("F12")
        sign(window, hand, "2028", "2030")
        window.wait_to_read("Dispose, choose a container")
        hand.scan("%CMD:HOLDS")
        hand.scan(f"{lot}/1")
        window.wait_to_read(f"Release, {lot}/1")
        window.key("F12")
        window.click("Found good")
        sign(window, hand, "2028", "2027")
        window.wait_to_read("2 on hold")
        hand.scan("%CMD:TRACE")
        hand.scan(lot)
        window.wait_to_read("In no shipment.")
    with demo.app.reading() as books:
        records = [entry.record for entry in books.history("lot", lot)]
        state = books.lot(lot)
    assert state is not None
    report = [record for record in records if isinstance(record, Inspected)][-1]
    assert {result.property: result.verdict for result in report.results}["hcj"] == "fail"
    (held,) = [record for record in records if isinstance(record, Held)]
    assert [(target.lot, target.container) for target in held.targets] == [(lot, 0)]
    (disposed,) = [record for record in records if isinstance(record, Disposed)]
    assert (disposed.disposition, disposed.quantity.amount, disposed.reason) == ("scrap", 20, "chipped")
    *_, released = [record for record in records if isinstance(record, HoldReleased)]
    assert [signed.person for signed in released.signatures] == ["2028", "2027"]
    assert (state.tally.scrapped, state.status) == (20, "open")


def test_a_supervisor_goes_from_the_overview_to_the_exception_stops_it_and_reports_the_shift(
    demo: DemoPlant, virtual_screen: dict[str, str]
) -> None:
    worst = demo.code("jm-4")
    with at_work(demo, virtual_screen, "S-1", "2030") as (window, hand):
        window.wait_to_read(f"Open the first, {worst}")
        window.wait_to_read("4 lots on hold")
        window.key("F12")
        window.wait_to_read(f"Trace forward, from {worst}")
        window.click("Hold, this lot or its family")
        window.click("Something is wrong with it")
        window.wait_to_read("On hold")
        window.key("Escape")
        window.wait_to_read("5 lots on hold")
        window.key("F7")
        window.wait_to_read("Shift report written")
        hand.scan("%CMD:NOTE")
        window.wait_to_read("What must the next shift know?")
    with demo.app.reading() as books:
        (held,) = [e for e in books.history("lot", worst) if isinstance(e.record, Held)]
    assert held.who == ("2030",)
    (report,) = (demo.app.folders.documents / "exports").glob("shift-*.csv")
    lines = {line["station"]: line for line in csv.DictReader(report.read_text(encoding="utf-8-sig").splitlines())}
    assert (lines["S-1"]["people"], lines["S-1"]["holds"]) == ("R. Ibarra", "1")


def test_an_auditor_reads_everything_takes_a_lots_whole_file_along_and_changes_nothing(
    demo: DemoPlant, virtual_screen: dict[str, str]
) -> None:
    lot = demo.code("gd-4")
    with demo.app.reading() as books:
        before = sum(ref.seq for ref in books.heads())
    with at_work(demo, virtual_screen, "Q-1", "2033") as (window, hand):
        hand.scan("%CMD:FIND")
        hand.scan(lot)
        hand.scan("%ROW:1")
        window.wait_to_read(f"Trace forward, from {lot}")
        for number, there in ((2, "21 records"), (3, "23 results"), (4, "11 elements"), (5, "9 signatures")):
            hand.scan(f"%CMD:TAB:{number}")
            window.wait_to_read(there)
        window.click("Export, its whole file, PDF")
        window.wait_to_read(f"{lot}.pdf")
        window.click("Hold, this lot or its family")
        window.click("Something is wrong with it")
        window.wait_to_read("may not")
    with demo.app.reading() as books:
        assert sum(ref.seq for ref in books.heads()) == before + 1  # that somebody signed in
    with pypdfium2.PdfDocument(demo.app.folders.documents / "exports" / f"lot-{lot}.pdf") as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    for code in (lot, demo.code("mag-8"), demo.code("au-1")):
        assert any(code in page for page in pages), code
