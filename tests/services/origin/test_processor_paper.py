"""What a processor sends along proves the stage done there, of all that came back with it; and lots lean on it."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import Shop
from tests.services.stock.test_stock import Finished, bare_lot, home, out
from traceapp.domain.document import DocumentState
from traceapp.domain.makeup import Done
from traceapp.domain.quantity import pcs
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed, EvidenceRevoked

PAPER = "a" * 64
CERTIFICATE = DocumentAdded(sha256=PAPER, name="RP-1.pdf", media_type="application/pdf", about="JB")


@pytest.fixture
def away(finished: Finished) -> tuple[Shop, list[str], str]:
    """Two lots at the plater, on one job."""
    shop, chain = finished
    lots = [bare_lot(shop, chain) for _ in range(2)]
    seats = [Seat(lot=lot, container=n, quantity=pcs(250)) for lot in lots for n in (1, 2)]
    return shop, lots, out(shop, *seats)


def tray(lot: str, n: int) -> Seat:
    return Seat(lot=lot, container=n, quantity=pcs(250))


def document(shop: Shop) -> DocumentState:
    with shop.store.reading() as books:
        found = books.document(PAPER)
    assert found is not None
    return found


def leaning(shop: Shop) -> list[str]:
    with shop.store.reading() as books:
        return list(books.leaning(PAPER))


def plated(shop: Shop, lot: str) -> list[Done]:
    """What was done there, by every version of what the lot is made of."""
    with shop.store.reading() as books:
        ways = books.makeups((lot,))[lot][-1].makeup.contents[0].origins
    return [done for origin in ways for done in origin.provenance.chain if done.stage == "coated"]


def test_the_paper_covers_the_stage_of_every_lot_that_came_back_with_it(away: tuple[Shop, list[str], str]) -> None:
    shop, lots, job = away
    home(shop, job, *(tray(lot, n) for lot in lots for n in (1, 2)), filing=CERTIFICATE, documents=(PAPER,))
    kept = document(shop)
    assert (kept.evidence, kept.lots, kept.covers, kept.standing) == ("lot", tuple(lots), ("coated",), "waiting")
    assert leaning(shop) == sorted(lots)
    assert {done.evidence for lot in lots for done in plated(shop, lot)} == {()}
    shop.record(EvidenceReviewed(sha256=PAPER, accepted=True), who="qa1")
    assert {done.evidence for lot in lots for done in plated(shop, lot)} == {("lot",)}
    shop.record(EvidenceRevoked(sha256=PAPER, reason="another bath"), who="qa1")
    assert {done.evidence for lot in lots for done in plated(shop, lot)} == {()}


def test_a_second_return_on_the_same_paper_is_filed_with_it_and_looked_at_again(
    away: tuple[Shop, list[str], str],
) -> None:
    shop, (first, second), job = away
    home(shop, job, tray(first, 1), filing=CERTIFICATE, documents=(PAPER,))
    shop.record(EvidenceReviewed(sha256=PAPER, accepted=True), who="qa1")
    home(shop, job, tray(first, 2), documents=(PAPER,))
    assert document(shop).standing == "accepted", "nothing was added to what it says"
    home(shop, job, tray(second, 1), documents=(PAPER,))
    kept = document(shop)
    assert (kept.lots, kept.covers, kept.standing) == ((first, second), ("coated",), "waiting")


def test_evidence_of_something_else_is_filed_for_the_stage_as_well(away: tuple[Shop, list[str], str]) -> None:
    shop, (first, _), job = away
    shop.record(replace(CERTIFICATE, evidence="lot", lots=(first,), covers=("machined",)), who="op1")
    home(shop, job, tray(first, 1), documents=(PAPER,))
    assert document(shop).covers == ("machined", "coated")


def test_lots_lean_on_a_blanket_named_with_them_which_stays_as_it_was_reviewed(
    away: tuple[Shop, list[str], str],
) -> None:
    shop, (first, second), job = away
    blanket = replace(CERTIFICATE, evidence="blanket", valid_from=1, valid_until=shop.at * 2)
    shop.record(blanket, who="op1")
    shop.record(EvidenceReviewed(sha256=PAPER, accepted=True), who="qa1")
    home(shop, job, tray(first, 1), tray(second, 1), documents=(PAPER,))
    assert (document(shop).standing, leaning(shop)) == ("accepted", sorted((first, second)))
    assert {done.evidence for done in plated(shop, first)} == {("blanket",)}
    shop.record(EvidenceRevoked(sha256=PAPER, reason="forged"), who="qa1")
    assert {done.evidence for done in plated(shop, first)} == {()}
