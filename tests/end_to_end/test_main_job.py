"""The main job on the floor: from the codes that are scanned to a certificate that a phone can read."""

import hashlib

import pypdfium2
import zxingcpp

from tests.documents.reading import text
from tests.end_to_end.conftest import SIGNER
from tests.end_to_end.floor_hand import FloorHand, Plant, demo_facts
from traceapp.domain.quantity import UnitMass, mg
from traceapp.domain.record.dispatch import Packed, Shipped
from traceapp.domain.record.production import Exposed, LotReceived, StepPerformed
from traceapp.domain.record.quality import Inspected
from traceapp.domain.scan import CertificateAddress, RawScan, read_scan
from traceapp.services.trace.trace_answer import Direction
from ui.tour_script import main_job


def acts_done(plant: Plant, lot: str, shipment: str) -> set[str]:
    """The keys of all steps of the route that the journal tells of, behind a lot and up to its shipment."""
    route = plant.plant.route("sintered-ndfeb")
    of_act = {step.act: step.key for step in route.steps}
    done = set()
    with plant.app.reading() as books:
        subjects = [("lot", code) for code in books.family((lot,), forward=False)[0]]
        for kind, key in (*subjects, ("shipment", shipment)):
            for entry in books.history(kind, key):
                match entry.record:
                    case LotReceived(step=step) | StepPerformed(step=step) | Exposed(step=step):
                        done.add(step)
                    case Inspected():
                        done.add(of_act["inspect"])
                    case Packed():
                        done.add(of_act["pack"])
                    case Shipped():
                        done.add(of_act["ship"])
    return done


def test_sixteen_steps_lead_from_a_drum_of_oxide_to_boxes_that_leave_with_a_certificate(plant: Plant) -> None:
    demo_facts(plant)
    hand = FloorHand(plant, SIGNER)
    hand.play(main_job())
    route = plant.plant.route("sintered-ndfeb")
    assert len(route.steps) == 16
    assert acts_done(plant, hand.names["magnets"], hand.shipment) == {step.key for step in route.steps}
    with plant.app.reading() as books:
        behind = books.lots(list(books.family((hand.names["magnets"],), forward=False)[0]))
        shipment = books.shipment(hand.shipment)
    assert {code: lot.findings for code, lot in behind.items() if lot.findings} == {}
    assert shipment is not None
    assert shipment.shipped_at
    assert shipment.certificates == (hand.issued[0].number,)
    assert set(shipment.boxes) == {hand.names["first"], hand.names["second"]}


def test_the_oxide_is_found_again_in_the_customers_boxes_and_the_boxes_in_the_oxide(gathered: FloorHand) -> None:
    app, oxide, magnets = gathered.plant.app, gathered.names["oxide"], gathered.names["magnets"]
    forward = app.trace(oxide, Direction.FORWARD).trace
    assert {here.code for here in forward.still_here if here.kind == "box"} == {
        gathered.names["first"],
        gathered.names["second"],
    }
    assert magnets in {node.code for node in forward.nodes}
    back = app.trace(gathered.names["first"], Direction.BACK).trace
    received = {"oxide", "iron", "boron", "cobalt", "master", "slurry"}
    assert {gathered.names[name] for name in received} <= {node.code for node in back.nodes}


def test_a_phone_reads_the_certificate_on_disk_and_the_journal_knows_it(gathered: FloorHand) -> None:
    issued = gathered.certify()
    pages = issued.file.read_bytes()
    with pypdfium2.PdfDocument(issued.file) as document:
        first = document[0].render(scale=200 / 72).to_pil()
    seen = [code.text for code in zxingcpp.read_barcodes(first)]
    addresses = [read_scan(RawScan("phone", text.encode(), 0)) for text in seen]
    assert [type(address) for address in addresses] == [CertificateAddress]
    assert [address.number for address in addresses if isinstance(address, CertificateAddress)] == [issued.number]
    printed = text(pages)
    with gathered.plant.app.reading() as books:
        kept = books.certificate(issued.number)
        covered = {(c.box, c.lot): c.quantity.amount for c in kept.covers} if kept is not None else {}
    assert kept is not None
    assert kept.sealed is not None
    assert kept.sealed.document == hashlib.sha256(pages).hexdigest()
    assert f"/c/{kept.number}-{kept.address}" in seen[0]
    lot = gathered.names["magnets"]
    assert covered == {(gathered.names["first"], lot): 1000, (gathered.names["second"], lot): 800}
    for code in (issued.number, gathered.shipment, *(code for pair in covered for code in pair)):
        assert code in printed


def test_what_was_told_at_the_stations_stands_in_their_records(gathered: FloorHand) -> None:
    names = gathered.names
    with gathered.plant.app.reading() as books:
        kinds = {"bath": "load", "sintered": "load", "first": "box", "blend": "unit", "aged": "unit"}
        told = {name: [e.record for e in books.history(kind, names[name])] for name, kind in kinds.items()}
    [bath] = [record for record in told["bath"] if isinstance(record, Exposed)]
    assert [(uptake.name, uptake.mass_mg) for uptake in bath.uptakes] == [("metal-taken", 1_507_443)], "without terbium"
    assert bath.unit_mass == UnitMass(1_640_000, 100)
    [sintered] = [record for record in told["sintered"] if isinstance(record, Exposed)]
    assert [(loss.name, loss.mass_mg) for loss in sintered.losses] == [("burn-off", 600_000)]
    assert [(seat.quantity, seat.change) for seat in sintered.seats] == [
        (mg(48_000_000), -299_376),
        (mg(48_200_000), -300_624),
    ]
    [packed] = [record for record in told["first"] if isinstance(record, Packed)]
    assert packed.gross_mg == 17_600_000
    assert packed.field is not None
    assert packed.field.value == "0.041"
    assert [(field.field, field.value) for field in packed.fields] == [("spacers", "SPACER-12")]


def test_a_unit_is_asked_for_what_the_specification_wants_of_it_and_the_elements_it_still_shows(
    gathered: FloorHand,
) -> None:
    """Terbium came in by diffusion, so the aged load is analysed for it and the heat is not."""
    names = gathered.names
    with gathered.plant.app.reading() as books:
        units = books.test_units([names["blend"], names["aged"], names["bath"]])
    measured = {code: [r.property for report in unit.reports for r in report.results] for code, unit in units.items()}
    assert measured == {
        names["blend"]: ["nd", "pr", "b", "co"],
        names["aged"]: ["br", "hcj", "bhmax", "density", "tb"],
        names["bath"]: ["coating-thickness", "adhesion"],
    }


def test_a_mean_has_one_more_digit_than_its_values_and_one_value_stays_as_it_was_read(gathered: FloorHand) -> None:
    names = gathered.names
    with gathered.plant.app.reading() as books:
        units = books.test_units([names["blend"], names["aged"]])
    means = {r.property: r.mean for unit in units.values() for report in unit.reports for r in report.results}
    assert (means["nd"], means["br"], means["hcj"]) == ("22.41", "1.3720", "2100.3")
