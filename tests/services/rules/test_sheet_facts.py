"""What plant data say of a lot for its data sheet, and what they leave lacking."""

from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.rules.shipped import DFARS, SHEET
from tests.services.plant_builder import MINUTE, Chain, Shop, basic_facts
from traceapp.domain.fact import Fact
from traceapp.domain.part import Part
from traceapp.domain.party import Site
from traceapp.services.rules.ruling import asked_about

Finished = tuple[Shop, Chain]
BY_ITSELF = {"magnet-type", "mass", "magnetised", "valid-from"}
"""What is told of every finished lot, whatever plant data say."""
A_MONTH = 30 * 24 * 60 * MINUTE
ANSWERS = {
    "responsible": "Acme Magnets GmbH",
    "responsible_address": ("Werkstrasse 1", "Altbrunn"),
    "responsible_contact": "eu@acme.example",
}


def basic(sort: type[Fact]) -> Any:
    return next(fact for fact in basic_facts() if isinstance(fact, sort))


def told(shop: Shop, lot: str, key: str = SHEET) -> dict[str, str]:
    """The fields that are not empty, asked a long while after all that was done."""
    at = shop.at + A_MONTH
    with shop.store.reading() as books:
        asked = asked_about(books, shop.plant, (lot,), shop.plant.rule(key), magnet="ndfeb", basis=None, at=at)
    (matter,) = asked.matter
    return {field: answer for field, answer in matter.facts.items() if answer}


def test_without_any_word_of_the_plant_only_what_the_lot_itself_tells_is_told(finished: Finished):
    shop, chain = finished
    assert set(told(shop, chain.lot)) == BY_ITSELF
    assert told(shop, chain.lot)["valid-from"] == "2026-11-23"


def test_rules_that_ask_for_no_data_sheet_are_not_told_of_plant_data(finished: Finished):
    shop, chain = finished
    assert "valid-from" not in told(shop, chain.lot, DFARS)


@pytest.mark.parametrize(
    ("said", "field", "answer"),
    [
        ({"coating": "NiCuNi", "coating_um": "17.5"}, "coating", "NiCuNi 17.5 µm"),
        ({"coating": "none"}, "coating", "none"),
        ({"coating": "NiCuNi"}, "coating", None),
        ({"adhesives": ("epoxy", "primer")}, "adhesive", "epoxy, primer"),
        ({"magnetisation": "radial"}, "direction", "radial"),
    ],
)
def test_a_part_tells_coating_with_its_thickness_adhesives_and_direction(
    finished: Finished, said: dict[str, Any], field: str, answer: str | None
):
    shop, chain = finished
    shop.put_in_force(replace(basic(Part), **said))
    assert told(shop, chain.lot).get(field) == answer
    assert set(told(shop, chain.lot)) - {field} == BY_ITSELF


def test_a_gtin_with_the_lot_is_its_identifier_and_its_digital_link(finished: Finished):
    shop, chain = finished
    shop.put_in_force(replace(basic(Part), gtin="4012345000115"))
    found = told(shop, chain.lot)
    assert found["product-id"] == f"(01)04012345000115(10){chain.lot}"
    assert found["data-carrier"] == f"https://trace.example/01/04012345000115/10/{chain.lot}"
    shop.put_in_force(replace(basic(Site), host=""))
    assert set(told(shop, chain.lot)) - BY_ITSELF == {"product-id"}, "a link leads nowhere without the plant's address"


def test_who_answers_for_the_magnets_is_told_with_address_and_contact_or_not_at_all(finished: Finished):
    shop, chain = finished
    shop.put_in_force(replace(basic(Site), **ANSWERS))
    assert told(shop, chain.lot)["responsible-person"] == "Acme Magnets GmbH, Werkstrasse 1, Altbrunn, eu@acme.example"
    for field in ANSWERS:
        lacking = replace(basic(Site), **{name: value for name, value in ANSWERS.items() if name != field})
        shop.put_in_force(lacking)
        assert "responsible-person" not in told(shop, chain.lot), field
