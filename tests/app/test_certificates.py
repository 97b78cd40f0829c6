"""A shipment whose certificate stands, and one that is laid out as its customer wants it."""

import pytest
from msgspec.structs import replace

from tests.demo_store import DemoPlant
from traceapp.domain.order import OrderLine
from traceapp.domain.party import Party
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.shipment import ShipmentState
from traceapp.errors import BadPlantFile


def test_after_signing_the_page_is_the_certificates_and_every_check_still_passes(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        signed = next(state for state in books.all_states("shipment:") if state.certificates)
    draft = demo.app.certificates.draft(signed.code)
    assert [check.name for check in draft.checks if check.name == "certified_once" and not check.passed] == []
    assert draft.page is not None
    again = demo.app.certificates.draft(signed.code, page=2)
    assert again.page is not None
    assert again.page.pages == draft.page.pages


def unsigned(demo: DemoPlant) -> ShipmentState:
    with demo.app.reading() as books:
        found = (state for state in books.all_states("shipment:") if state.boxes and not state.certificates)
        state = next(found)
    assert isinstance(state, ShipmentState)
    return state


def lay_out(demo: DemoPlant, order: str, layout: str) -> None:
    """The customer of this order line wants its certificates so."""
    with demo.app.reading() as books:
        line = books.fact("order_line", order, demo.app.now())
        assert isinstance(line, OrderLine)
        customer = books.fact("party", line.customer, demo.app.now())
    assert isinstance(customer, Party)
    command = demo.app.command("2026", "office")
    revised = PlantRevised(fact=replace(customer, certificate_layout=layout), effective=0)
    demo.app.record(command, lambda _books: (revised,))


def test_a_customers_certificates_are_laid_out_as_plant_data_say(demo: DemoPlant) -> None:
    shipment = unsigned(demo)
    before = demo.app.certificates.draft(shipment.code).content
    lay_out(demo, shipment.order, "german")
    after = demo.app.certificates.draft(shipment.code).content
    assert before is not None
    assert after is not None
    assert (before.second, after.second) == ("es", "de")
    assert after.signers[0].role.es.startswith("Abnahmebeauftragter")
    lay_out(demo, shipment.order, "klingon")
    with pytest.raises(BadPlantFile, match="klingon"):
        demo.app.certificates.draft(shipment.code)
