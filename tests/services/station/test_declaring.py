"""What may be declared of received lots: which are still open, what is usual, and what was said last time."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import KG, Shop, new_lot, pin
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.party import Party, SupplierCode
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import LotReceived, OriginDeclared
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed, EvidenceRevoked
from traceapp.errors import Refused
from traceapp.services.origin.evidence import declare_origin
from traceapp.services.plant.plant_data import revise
from traceapp.services.station.declaring import ToDeclare, drawn_up, received_lots, to_declare

BLANKET, LOT, REVOKED, OVER = (letter * 64 for letter in "abcd")
MINED = DeclaredStage(stage="mined", country="AU", site="Hill")
SEPARATED = DeclaredStage(stage="separated", country="MY")


def read(shop: Shop, lot: str) -> ToDeclare:
    with shop.store.reading() as books:
        return to_declare(books, shop.plant, lot, shop.at)


def oxide(shop: Shop, supplier: str = "north") -> str:
    code = shop.code("OX")
    lot = new_lot(code, "ndpr-oxide", mg(100 * KG))
    shop.record(LotReceived(lot=lot, step="receipt", supplier=supplier))
    return code


@pytest.fixture
def supplied(shop: Shop) -> Shop:
    shop.put_in_force(
        Party(key="north", name="North", roles=("supplier",), country="AU"),
        Party(key="south", name="South", roles=("supplier",), country="AU"),
        SupplierCode(key="N-", supplier="north", material="ndpr-oxide", stages=(MINED, SEPARATED)),
        SupplierCode(key="S-", supplier="south", material="ndpr-oxide"),
    )
    return shop


def test_lots_that_came_in_are_listed_newest_first_with_what_is_declared_of_them(supplied: Shop) -> None:
    shop = supplied
    first, argon, second = oxide(shop), shop.receive("argon", mg(KG)), oxide(shop)
    shop.record(OriginDeclared(lot=first, stages=(MINED,)))
    with shop.store.reading() as books:
        found = received_lots(books, shop.plant)
    assert [one.line.code for one in found][:2] == [second, first]
    assert argon not in [one.line.code for one in found], "a gas has no origin that is followed"
    assert found[0].declared is None
    assert found[1].declared is not None
    assert found[1].declared.stages == (MINED,)


def test_what_is_usual_is_what_plant_data_says_of_the_supplier_and_the_material(supplied: Shop) -> None:
    assert read(supplied, oxide(supplied)).usual == (MINED, SEPARATED)
    assert read(supplied, oxide(supplied, "south")).usual == ()


def test_last_time_is_the_suppliers_last_declared_lot_with_the_documents_that_speak_for_more_than_it(
    supplied: Shop,
) -> None:
    shop = supplied
    earlier = oxide(shop)
    for sha256, sort, until in (
        (BLANKET, "blanket", 0),
        (LOT, "lot", 0),
        (REVOKED, "third-party", 0),
        (OVER, "blanket", 1),
    ):
        paper = DocumentAdded(sha256=sha256, name="p", media_type="", evidence=sort, valid_until=until)
        shop.record(paper, who="op1")
        shop.record(EvidenceReviewed(sha256=sha256, accepted=True), who="qa1")
    shop.record(EvidenceRevoked(sha256=REVOKED, reason="forged"), who="qa1")
    shop.record(OriginDeclared(lot=earlier, stages=(replace(MINED, documents=(BLANKET, LOT, REVOKED, OVER)),)))
    other = oxide(shop, "south")
    shop.record(OriginDeclared(lot=other, stages=(SEPARATED,)))
    oxide(shop)
    found = read(shop, oxide(shop))
    assert (found.last, found.last_time) == (earlier, (replace(MINED, documents=(BLANKET,)),))
    assert found.usual == (replace(MINED, documents=(BLANKET,)), SEPARATED), "usual, and proved as it was last time"


def test_only_what_came_in_can_be_declared(finished) -> None:
    shop, chain = finished
    with pytest.raises(Refused, match="not_received"):
        read(shop, chain.heat)
    with pytest.raises(Refused, match="lot_unknown"):
        read(shop, "OX-2699-Z001-0")


def test_a_place_of_a_stage_stands_once_in_a_draft() -> None:
    better = replace(MINED, documents=(BLANKET,))
    assert drawn_up((MINED,), (better, SEPARATED)) == (better, SEPARATED)


def test_a_document_is_filed_with_the_declaration_that_names_it(supplied: Shop) -> None:
    shop = supplied
    lot = oxide(shop)
    paper = DocumentAdded(sha256=LOT, name="p.pdf", media_type="", evidence="lot", lots=(lot,))
    declared = OriginDeclared(lot=lot, stages=(replace(MINED, documents=(LOT,)),))
    with pytest.raises(Refused, match="document_unknown"):
        shop.do(lambda books, c: declare_origin(books, c, declared=declared))
    shop.do(lambda books, c: declare_origin(books, c, declared=declared, filing=(paper,)))
    with shop.store.reading() as books:
        assert books.leaning(LOT) == [lot]
        assert books.evidence("waiting") == [LOT]


def test_plant_data_takes_no_stage_that_is_none(supplied: Shop) -> None:
    wrong = SupplierCode(
        key="N-", supplier="north", material="ndpr-oxide", stages=(DeclaredStage(stage="dug", country="AU"),)
    )
    with pytest.raises(Refused, match="stage_unknown"):
        supplied.do(lambda books, c: revise(books, supplied.plant, c, (wrong,), approvals=(pin("adm"),)), who="adm")
