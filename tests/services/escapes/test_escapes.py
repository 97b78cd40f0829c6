"""A fact that comes after a certificate and touches what it speaks for opens a review by itself."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.services.certified import NUMBER, Finished, certify, review, sealed_of
from tests.services.plant_builder import KG, LINE, SPEC, Shop, draw, pin
from traceapp.domain.equipment import Instrument
from traceapp.domain.part import Specification
from traceapp.domain.party import Party
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import CertificateWithdrawn, Shipped
from traceapp.domain.record.pieces import EntryRef, Noted, Seat, Target
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.production import CameBack, HeelMeasured, Moved, QuantityAdjusted, SentOut
from traceapp.domain.record.quality import Corrected, EscapeClosed, Held, HoldReleased
from traceapp.errors import Refused
from traceapp.services.escapes.escapes import close_review, notify, reviews
from traceapp.services.escapes.plant_escapes import touched_lots
from traceapp.store.books import Books as StoredBooks
from traceapp.store.journal import Sealed
from traceapp.store.opening import open_store

DAY = 86_400_000_000


def facts(shop: Shop) -> list[tuple[str, str]]:
    found = review(shop)
    return [(fact.sort, fact.subject) for fact in found.facts] if found is not None else []


def hold(shop: Shop, *targets: Target) -> EntryRef:
    return shop.record(Held(targets=targets, reason="corroded"), who="qa1").entries[0]


def note(shop: Shop, lot: str, code: str) -> EntryRef:
    return shop.record(HeelMeasured(equipment="F-1", lot="", mass_mg=0, noted=(Noted(lot=lot, code=code),))).entries[0]


@pytest.fixture
def certified(finished: Finished) -> Finished:
    shop, chain = finished
    certify(shop, chain.lot, shop.pack(chain.lot, 100))
    return finished


def test_a_certificate_that_nothing_late_touches_has_no_review(certified: Finished):
    shop, chain = certified
    shop.receive("iron", mg(KG))
    shop.record(Moved(lot=chain.heat, place="P2"))
    shop.pack(chain.lot, 50)
    assert review(shop) is None
    with pytest.raises(Refused, match="certificate_unknown"):
        review(shop, "C-26-A999")


@pytest.mark.parametrize("which", ["oxide", "heat", "pressed", "lot"])
def test_a_hold_on_anything_behind_the_boxes_opens_a_review(certified: Finished, which: str):
    shop, chain = certified
    lot = getattr(chain, which)
    hold(shop, Target(lot=lot))
    assert facts(shop) == [("hold", lot)]


def test_a_hold_that_was_there_before_is_not_late_and_one_that_was_lifted_stays_a_fact(finished: Finished):
    shop, chain = finished
    before = hold(shop, Target(lot=chain.heat))
    shop.record(HoldReleased(hold=before, targets=(Target(lot=chain.heat),), disposition="found good"))
    certify(shop, chain.lot, shop.pack(chain.lot, 100))
    assert facts(shop) == []
    later = hold(shop, Target(lot=chain.heat))
    shop.record(HoldReleased(hold=later, targets=(Target(lot=chain.heat),), disposition="found good"))
    assert facts(shop) == [("hold", chain.heat)]


def test_a_hold_on_a_container_that_nothing_of_it_came_from_touches_no_certificate(certified: Finished):
    shop, chain = certified
    hold(shop, Target(lot=chain.oxide, container=2))
    assert facts(shop) == []
    hold(shop, Target(lot=chain.oxide, container=1))
    assert facts(shop) == [("hold", f"{chain.oxide}/1")]


def test_a_hold_on_one_box_touches_only_the_certificate_that_speaks_for_it(finished: Finished):
    shop, chain = finished
    one, other = shop.pack(chain.lot, 100), shop.pack(chain.lot, 100)
    certify(shop, chain.lot, one)
    certify(shop, chain.lot, other, number="C-26-A002")
    hold(shop, Target(box=one))
    assert facts(shop) == [("hold", one)]
    assert review(shop, "C-26-A002") is None


@pytest.mark.parametrize(
    ("code", "is_fact"),
    [("claim_mixed", True), ("result_failed", True), ("balance_outside", True), ("keyed_in", False)],
)
def test_a_late_finding_is_a_fact_if_its_kind_blocks(certified: Finished, code: str, is_fact: bool):
    shop, chain = certified
    note(shop, chain.heat, code)
    assert facts(shop) == ([("finding", chain.heat)] if is_fact else [])


def test_a_review_that_was_closed_before_a_finding_said_what_it_is_about_stays_closed(certified: Finished):
    shop, chain = certified
    noted = (Noted(lot=chain.heat, code="result_failed", facts=(("property", "hcj"),)),)
    (ref,) = shop.record(HeelMeasured(equipment="F-1", lot="", mass_mg=0, noted=noted)).entries
    found = review(shop)
    assert found is not None
    assert [fact.name for fact in found.unanswered] == [f"result_failed:{chain.heat}:{ref}:hcj"]
    shop.record(EscapeClosed(certificate=NUMBER, facts=(f"result_failed:{chain.heat}:{ref}",), conclusion="told"))
    found = review(shop)
    assert found is not None
    assert found.unanswered == ()


def test_an_ancestor_found_overdrawn_later_is_a_fact(certified: Finished):
    shop, chain = certified
    shop.record(
        QuantityAdjusted(lot=chain.iron, container=1, counted=mg(0), difference=mg(-400 * KG), reason="counted")
    )
    assert facts(shop) == [("finding", chain.iron)]


def test_a_correction_of_what_was_certified_is_a_fact_and_one_of_what_came_later_is_not(certified: Finished):
    shop, chain = certified
    with shop.store.reading() as books:
        state = books.lot(chain.heat)
    assert state is not None
    assert state.birth is not None
    moved = shop.record(Moved(lot=chain.heat, place="P2")).entries[0]
    shop.record(Corrected(target=moved, reason="undo", undo=True))
    stranger = shop.receive("iron", mg(KG))
    with shop.store.reading() as books:
        born = books.lot(stranger)
    assert born is not None
    assert born.birth is not None
    shop.record(Corrected(target=born.birth, reason="other"), who="qa1")
    assert facts(shop) == []
    report = next(ref for ref in _reports(shop, chain.lot))
    shop.record(Corrected(target=report, reason="wrong gauge"), who="qa1")
    assert facts(shop) == [("correction", chain.lot)]


def _reports(shop: Shop, lot: str) -> list[EntryRef]:
    with shop.store.reading() as books:
        unit = books.test_unit(lot)
    assert unit is not None
    return [report.entry for report in unit.reports]


def tell(shop: Shop, contact: str = "quality desk", how: str = "telephone", who: str = "qa1") -> None:
    shop.do(lambda books, c: notify(books, shop.plant, c, certificate=NUMBER, contact=contact, how=how), who=who)


def close(shop: Shop, conclusion: str = "taken back", who: str = "qa1") -> None:
    signatures = (pin(who, shop.at),)
    shop.do(
        lambda books, c: close_review(
            books, shop.plant, c, certificate=NUMBER, conclusion=conclusion, signatures=signatures
        )
    )


def test_a_review_is_closed_by_signature_and_a_later_fact_opens_it_again(certified: Finished):
    shop, chain = certified
    hold(shop, Target(lot=chain.heat))
    found = review(shop)
    assert found is not None
    assert (found.is_open, found.customer.name) == (True, "Tern Actuation")
    close(shop)
    found = review(shop)
    assert found is not None
    assert (found.is_open, found.state.closings[0].person) == (False, "qa1")
    with pytest.raises(Refused, match="nothing_escaped"):
        close(shop)
    note(shop, chain.oxide, "claim_mixed")
    found = review(shop)
    assert found is not None
    assert [fact.subject for fact in found.unanswered] == [chain.oxide]


def test_goods_that_left_are_not_closed_over_before_the_customer_was_told(finished: Finished):
    shop, chain = finished
    box = shop.pack(chain.lot, 100)
    shipment = certify(shop, chain.lot, box)
    shop.record(Shipped(shipment=shipment, boxes=(box,), order=LINE, customer="tern", certificate=NUMBER), who="shp")
    hold(shop, Target(lot=chain.heat))
    with pytest.raises(Refused, match="customer_not_told"):
        close(shop)
    for contact, how, code in (("", "telephone", "contact_missing"), ("quality desk", " ", "reason_missing")):
        with pytest.raises(Refused, match=code):
            tell(shop, contact, how)
    tell(shop)
    found = review(shop)
    assert found is not None
    assert [(told.contact, told.how, told.by) for told in found.state.told] == [("quality desk", "telephone", ("qa1",))]
    close(shop)
    found = review(shop)
    assert found is not None
    assert not found.is_open


@pytest.mark.parametrize("who", ["op1", "sup", "aud"])
def test_only_quality_tells_and_closes(certified: Finished, who: str):
    shop, chain = certified
    hold(shop, Target(lot=chain.heat))
    with pytest.raises(Refused, match="not_allowed"):
        tell(shop, who=who)
    with pytest.raises(Refused, match="not_allowed"):
        close(shop, who=who)
    with pytest.raises(Refused, match="reason_missing"):
        close(shop, conclusion=" ")


def test_the_list_holds_every_touched_certificate_withdrawn_ones_included_open_ones_first(finished: Finished):
    shop, chain = finished
    first = certify(shop, chain.lot, shop.pack(chain.lot, 100))
    other = chain.machine(shop, 100, container=2)
    certify(shop, other, shop.pack(other, 50), number="C-26-A002")
    hold(shop, Target(lot=chain.lot))
    shop.record(CertificateWithdrawn(number=NUMBER, reason="corroded", shipment=first), who="qa1")
    with shop.store.reading() as books:
        assert [one.issued.number for one in reviews(books, shop.plant, shop.at)] == [NUMBER]
    close(shop)
    hold(shop, Target(lot=other))
    with shop.store.reading() as books:
        listed = reviews(books, shop.plant, shop.at)
    assert [(one.issued.number, one.is_open) for one in listed] == [("C-26-A002", True), (NUMBER, False)]


@pytest.fixture
def troubled(finished: Finished) -> tuple[Shop, Sequence[Sealed]]:
    """Two certificates, and everything that can go wrong with them afterwards."""
    shop, chain = finished
    certify(shop, chain.lot, shop.pack(chain.lot, 100))
    certify(shop, chain.lot, shop.pack(chain.lot, 100), number="C-26-A002")
    before = hold(shop, Target(lot=chain.heat))
    note(shop, chain.oxide, "claim_mixed")
    shop.record(Corrected(target=_reports(shop, chain.lot)[0], reason="wrong gauge"), who="qa1")
    close(shop)
    shop.record(HoldReleased(hold=before, targets=(Target(lot=chain.heat),), disposition="found good"))
    shop.make("strip-casting", [draw(chain.iron, mg(400 * KG))], "SC", "alloy-strip", mg(KG))
    return shop, sealed_of(Path(shop.store.url.removeprefix("sqlite:///")))


@settings(max_examples=settings().max_examples // 6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(random=st.randoms(use_true_random=False))
def test_the_same_entries_make_the_same_reviews_in_whatever_order_they_came(
    troubled: tuple[Shop, Sequence[Sealed]], tmp_path_factory: pytest.TempPathFactory, random
):
    shop, sealed = troubled
    with shop.store.reading() as books:
        expected = reviews(books, shop.plant, shop.at)
    assert [(one.issued.number, one.is_open) for one in expected] == [("C-26-A002", True), ("C-26-A001", True)]
    assert len(expected[1].unanswered) < len(expected[1].facts)
    other = open_store(f"sqlite:///{tmp_path_factory.mktemp('other') / 'plant.db'}", now=lambda: shop.at, letters="Z")
    try:
        shuffled = random.sample(sealed, len(sealed))
        cut = random.randint(0, len(shuffled))
        other.take_in(shuffled[:cut])
        other.take_in(shuffled[cut:])
        with other.reading() as books:
            assert reviews(books, shop.plant, shop.at) == expected
    finally:
        other.close()


def revise(shop: Shop, sort: str, key: str, **changed: object) -> None:
    with shop.store.reading() as books:
        fact = books.fact(sort, key, shop.at)
    assert isinstance(fact, Party | Instrument | Specification)
    shop.record(PlantRevised(fact=replace(fact, **changed)), who="adm")


def listed(shop: Shop) -> list[str]:
    with shop.store.reading() as books:
        return [one.issued.number for one in reviews(books, shop.plant, shop.at)]


def test_a_specification_that_is_tightened_opens_a_review_where_its_results_do_not_meet_it(certified: Finished):
    shop, _ = certified
    with shop.store.reading() as books:
        asked = books.fact("specification", SPEC, shop.at)
    assert isinstance(asked, Specification)
    first, *rest = asked.requirements
    revise(shop, "specification", SPEC, requirements=(replace(first, low=str(Decimal(first.low) / 2)), *rest))
    assert review(shop) is None
    revise(shop, "specification", SPEC, requirements=(replace(first, low=first.high, high=""), *rest))
    found = review(shop)
    assert found is not None
    (late,) = found.facts
    assert (late.sort, late.code, late.subject) == ("plant", "specification_not_met", SPEC)
    assert dict(late.facts)["properties"] == first.property
    assert listed(shop) == [NUMBER]


def test_a_calibration_set_back_to_before_it_was_used_opens_a_review(certified: Finished):
    shop, _ = certified
    revise(shop, "instrument", "BH-1", calibrated_until=shop.at + 100 * DAY)
    assert review(shop) is None
    revise(shop, "instrument", "BH-1", calibrated_until=1)
    assert facts(shop) == [("plant", "BH-1")]
    assert listed(shop) == [NUMBER]


def test_what_is_looked_at_for_a_party_is_found_without_reading_the_journal(
    certified: Finished, monkeypatch: pytest.MonkeyPatch
):
    """Lots of the supplier, and what the processor sent back; not what only has the same words, nor any other entry."""
    shop, chain = certified
    lot = chain.machine(shop, 10)
    seats = (Seat(lot=lot, container=1, quantity=pcs(10)),)
    shop.record(SentOut(job="JO-1", processor="platina", step="coating", seats=seats))
    shop.record(
        CameBack(job="JO-1", processor="platina", seats=seats, code="EX-1", step="coating", country="MX"),
    )
    shop.receive("iron", mg(5), owner="nordoxid-nordoxid")
    for key in ("nordoxid", "platina"):
        shop.put_in_force(Party(key=key, name=key, roles=("supplier",), approved_for=("iron", "coating")))
        revise(shop, "party", key, approved_for=())
    monkeypatch.delattr(StoredBooks, "naming")
    with shop.store.reading() as books:
        received = {row.code for row in books.lot_rows(limit=10_000) if row.supplier == "nordoxid"}
        found = set(touched_lots(books, shop.at))
    assert found == {("lot", code) for code in (*received, lot)}


def test_a_supplier_that_loses_its_approval_opens_a_review_of_what_holds_its_material(certified: Finished):
    shop, _ = certified
    for key in ("nordoxid", "other"):
        shop.put_in_force(Party(key=key, name=key, roles=("supplier",), approved_for=("ndpr-oxide", "iron")))
    revise(shop, "party", "other", approved_for=())
    revise(shop, "party", "nordoxid", approved_for=("ndpr-oxide", "iron", "cobalt"))
    assert review(shop) is None
    revise(shop, "party", "nordoxid", approved_for=())
    assert facts(shop) == [("plant", "nordoxid")]
    assert listed(shop) == [NUMBER]
