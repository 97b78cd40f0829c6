"""The data sheet of magnets: what its rules ask for, told or not, of a lot and of a shipment, in two languages."""

import re

import pytest

from tests.demo_store import DemoPlant
from tests.documents.reading import text
from traceapp.domain.answers.answer import Answer
from traceapp.domain.rules.verdict import Outcome, Verdict
from traceapp.domain.tongue import Tongue
from traceapp.errors import Refused
from traceapp.services.rules.data_sheets import DataSheet, sheet_of_lot, sheet_of_shipment


def as_it_is(answer: Answer) -> Answer:
    return answer


ENGLISH = Tongue("en", as_it_is)
SPANISH = Tongue("es", lambda answer: Answer(f"¿{answer.headline}?", answer.detail))


def shipment(demo: DemoPlant) -> str:
    with demo.app.reading() as books:
        box = books.box(demo.code("box-1"))
        assert box is not None
        return box.shipment


def of_shipment(demo: DemoPlant) -> DataSheet:
    with demo.app.reading() as books:
        return sheet_of_shipment(books, demo.app.plant, shipment(demo), demo.clock())


def told(verdict: Verdict, about: str) -> dict[str, int]:
    return {one.element: one.share for one in verdict.regimes[0].matter[0].told if one.about == about}


def test_it_is_of_every_lot_in_the_boxes_by_each_rule_that_asks_what_magnets_are_made_of(demo: DemoPlant):
    sheet = of_shipment(demo)
    assert [verdict.pack.key for verdict in sheet.verdicts] == ["eu-2024-1252-art-28", "eu-2024-1252-art-29"]
    with demo.app.reading() as books:
        boxes = books.boxes(books.box_codes(shipment=sheet.subject)).values()
        assert {lot for lot, _ in sheet.lots} == {content.lot for box in boxes for content in box.contents}
    assert (sheet.customer, sheet.part is not None, sheet.line.key) == ("Halvane Actuation, Inc.", True, "4500-88213/2")


def test_the_paper_tells_fields_composition_and_recycled_shares_and_what_nobody_knows(demo: DemoPlant):
    sheet = of_shipment(demo)
    found = text(demo.app.exports.data_sheet_file(sheet.subject, ENGLISH))
    composition = told(sheet.verdicts[0], "composition")
    assert f"Nd {composition['Nd'] // 10**10}." in found
    assert "type of magnet NdFeB" in found
    assert "unique product identifier not told" in found
    assert "Article 28 incomplete" in found
    assert "Dy 0 % 0 % 100 %" in found, "what nobody said is no zero"
    assert "Ni 0 % 0 % 0 % 100 %" in found, "all of it came with the coating"
    assert "nobody said whether it is recycled" in found
    assert "A data sheet only" in found


def answers(demo: DemoPlant, verdict: Verdict, lot: str) -> dict[str, str]:
    """What it tells of a lot by itself, by field."""
    matter = next(one for one in verdict.regimes[0].matter if one.code == demo.code(lot))
    return {one.about: one.answer for one in matter.told if not one.element}


def test_of_a_part_that_plant_data_describe_in_full_it_is_complete(demo: DemoPlant):
    lot = demo.code("mag-o-1")
    with demo.app.reading() as books:
        sheet = sheet_of_shipment(books, demo.app.plant, demo.code("ship-o"), demo.clock())
    verdict = sheet.verdicts[0]
    assert verdict.outcome is Outcome.COMPLETE
    assert answers(demo, verdict, "mag-o-1") == {
        "magnet-type": "NdFeB",
        "mass": "0.0362 kg",
        "coating": "NiCuNi 17.5 µm",
        "adhesive": "none",
        "magnetised": "yes",
        "direction": "radial",
        "responsible-person": "Campo Alto Magnetics Europe GmbH, Hafenweg 3, 99000 Altbrunn, Germany, "
        "product@campoalto.example",
        "product-id": f"(01)09506000134352(10){lot}",
        "data-carrier": f"https://trace.example/01/09506000134352/10/{lot}",
        "valid-from": "2026-12-04",
    }
    assert "Article 28 complete" in text(demo.app.exports.data_sheet_file(sheet.subject, ENGLISH))


def test_of_a_part_of_which_plant_data_say_less_it_names_what_is_lacking(demo: DemoPlant):
    with demo.app.reading() as books:
        (verdict, _) = sheet_of_lot(books, demo.app.plant, demo.code("mag-c-1"), demo.clock()).verdicts
    assert verdict.outcome is Outcome.INCOMPLETE
    missing = [dict(reason.facts)["field"] for reason in verdict.every_reason if reason.code == "field_missing"]
    assert missing == ["coating", "adhesive", "direction", "product-id", "data-carrier"]


def test_in_spanish_figures_have_decimal_commas_and_addresses_keep_their_points(demo: DemoPlant):
    found = text(demo.app.exports.data_sheet_file(demo.code("mag-o-1"), SPANISH))
    for words in (
        " uds)",
        "masa de un imán 0,0362 kg",
        "NiCuNi 17,5 µm",
        "adhesivos y aditivos ninguno",
        "https://trace.example",
    ):
        assert words in found
    assert not re.search(r"\d\.\d+ (?:%|kg|µm)", found)


def test_in_spanish_it_speaks_spanish_throughout(demo: DemoPlant):
    found = text(demo.app.exports.data_sheet_file(shipment(demo), SPANISH))
    for words in (
        "Ficha de datos",
        "tipo de imán NdFeB",
        "magnetizado o no sí",
        "sin dato",
        "incompleto",
        "¿",
        "Impreso",
    ):
        assert words in found
    assert "not told" not in found


def test_a_lot_that_no_order_asks_for_has_one_of_itself(demo: DemoPlant):
    lot = demo.code("mag-1")
    with demo.app.reading() as books:
        sheet = sheet_of_lot(books, demo.app.plant, lot, demo.clock())
    assert [code for code, _ in sheet.lots] == [lot]
    assert lot in text(demo.app.exports.data_sheet_file(lot, ENGLISH))


def test_of_a_lot_that_is_not_here_there_is_none(demo: DemoPlant):
    with pytest.raises(Refused, match="lot_unknown"):
        demo.app.exports.data_sheet_file("XX-0000-A000-0", ENGLISH)
