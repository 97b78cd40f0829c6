"""Looking something up in the demo plant: by code, supplier's lot, order, party, and material in either language."""

from collections.abc import Iterator

import pytest

from tests.demo_store import DemoPlant
from traceapp.domain.party import Party
from traceapp.domain.scan import RawScan, read_scan
from traceapp.services.desk.looking_up import LookedUp, look_up, text_in
from traceapp.services.ports import Books


@pytest.fixture
def books(demo: DemoPlant) -> Iterator[Books]:
    with demo.app.reading() as opened:
        yield opened


def sorts(found: LookedUp) -> set[str]:
    return {hit.sort for hit in found.hits}


def test_every_lot_is_found_by_its_code_and_by_its_suppliers(demo: DemoPlant, books: Books):
    for row in books.lot_rows(limit=400)[::7]:
        assert look_up(books, demo.app.plant, row.code).hits[0].key == row.code
        if row.supplier_lot:
            assert row.code in [hit.key for hit in look_up(books, demo.app.plant, row.supplier_lot).hits]


def test_material_words_in_either_language_find_the_same_lots(demo: DemoPlant, books: Books):
    plant = demo.app.plant
    english, spanish = look_up(books, plant, "iron"), look_up(books, plant, "hierro")
    lots = {hit.key for hit in english.hits if hit.sort == "lot"}
    assert lots
    assert lots == {hit.key for hit in spanish.hits if hit.sort == "lot"}


def test_a_partys_name_finds_it_and_what_came_from_it(demo: DemoPlant, books: Books):
    supplier = next(row.supplier for row in books.lot_rows(limit=400) if row.supplier)
    party = books.fact("party", supplier, demo.app.now())
    assert isinstance(party, Party)
    found = look_up(books, demo.app.plant, party.name, most=400)
    assert any(hit.sort == "party" and hit.key == supplier for hit in found.hits)
    of_supplier = {row.code for row in books.lot_rows(limit=400) if row.supplier == supplier}
    assert of_supplier <= {hit.key for hit in found.hits if hit.sort == "lot"}


def test_an_order_finds_its_line_its_boxes_and_its_certificates(demo: DemoPlant, books: Books):
    box = next(state for code in books.box_codes() if (state := books.box(code)) is not None and state.shipment)
    found = look_up(books, demo.app.plant, box.order, most=400)
    assert sorts(found) >= {"order_line", "box", "shipment"}
    assert box.code in [hit.key for hit in found.hits]


def test_blank_text_means_nothing(demo: DemoPlant, books: Books):
    assert look_up(books, demo.app.plant, "  ") == LookedUp("  ")


@pytest.mark.parametrize(
    ("scanned", "text"),
    [
        (b"OX-2647-A012-W/2+149.82KG", "OX-2647-A012-W"),
        (b"]C1\x1d10NEO-0417", "NEO-0417"),
        (b"%WO:PO-7/1", "PO-7/1"),
        (b"%U:A7", ""),
        (b"%CMD:OK", ""),
        (b"NEO-0417", "NEO-0417"),
    ],
)
def test_what_a_scan_says_that_can_be_looked_up(scanned: bytes, text: str):
    assert text_in(read_scan(RawScan("hand", scanned, 0))) == text
