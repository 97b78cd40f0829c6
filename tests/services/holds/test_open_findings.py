"""Open doubts by sort and age with what they block; closures by person and age."""

import pytest

from tests.services.plant_builder import KG, MINUTE, Chain, Shop, draw, pin
from traceapp.domain.findings import Sort
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Noted
from traceapp.domain.record.production import HeelMeasured
from traceapp.domain.record.quality import Corrected, FindingSettled
from traceapp.services.holds.open_findings import Listed, by_person, closures, count_by_sort, open_findings
from traceapp.services.quality.quality import settle_finding

Finished = tuple[Shop, Chain]


def note(shop: Shop, lot: str, code: str) -> None:
    shop.record(HeelMeasured(equipment="F-1", lot="", mass_mg=0, noted=(Noted(lot=lot, code=code),)))


def listed(shop: Shop, limit: int = 200) -> tuple[Listed, ...]:
    with shop.store.reading() as books:
        return open_findings(books, shop.plant, limit=limit)


def settle(shop: Shop, one: Listed, who: str = "qa1") -> None:
    words = {"disposition": "no harm", "reason": "looked at"}
    subject, name = one.finding.subject, one.finding.name
    shop.do(
        lambda books, c: settle_finding(
            books, c, subject=subject, finding=name, signatures=(pin(who, shop.at),), **words
        ),
        who=who,
    )


def test_what_blocks_every_claim_stands_first_and_of_one_sort_the_oldest(finished: Finished):
    shop, chain = finished
    for code in ("keyed_in", "balance_outside", "claim_mixed", "field_outside", "owner_mixed", "claim_mixed"):
        note(shop, chain.heat, code)
    found = listed(shop)
    sorts = [Sort.IDENTITY, Sort.ORIGIN, Sort.ORIGIN, Sort.MASS, Sort.MEASUREMENT, Sort.INFORMATION]
    assert [one.finding.sort for one in found] == sorts
    origins = [one.at for one in found if one.finding.sort is Sort.ORIGIN]
    assert origins == sorted(origins)
    with shop.store.reading() as books:
        counts = count_by_sort(books)
    assert (counts[Sort.ORIGIN], counts[Sort.INFORMATION], sum(counts.values())) == (2, 1, 6)


def test_a_finding_names_the_boxes_and_shipments_that_wait_here(finished: Finished):
    shop, chain = finished
    gathered, loose = shop.pack(chain.lot, 10), shop.pack(chain.lot, 20)
    shipment = shop.gather(gathered)
    note(shop, chain.heat, "claim_mixed")
    note(shop, chain.heat, "keyed_in")
    doubt, word = listed(shop)
    assert (set(doubt.boxes), doubt.shipments) == ({gathered, loose}, (shipment,))
    assert (word.boxes, word.shipments) == ((), ())


def test_when_not_all_are_listed_those_that_block_are(finished: Finished):
    shop, chain = finished
    for code in ("keyed_in", "keyed_in", "balance_outside"):
        note(shop, chain.heat, code)
    assert [one.finding.code for one in listed(shop, limit=1)] == ["balance_outside"]


def test_what_was_settled_is_told_with_who_and_after_how_long(finished: Finished):
    shop, chain = finished
    note(shop, chain.heat, "balance_outside")
    shop.at += 59 * MINUTE
    settle(shop, listed(shop)[0])
    assert listed(shop) == ()
    with shop.store.reading() as books:
        (closure,) = closures(books)
    assert (closure.code, closure.subject, closure.person) == ("balance_outside", chain.heat, "qa1")
    assert (closure.age, closure.disposition, closure.reason) == (60 * MINUTE, "no harm", "looked at")


def test_what_was_settled_of_one_property_is_told_from_the_entry_that_doubted_it(finished: Finished):
    shop, chain = finished
    noted = (Noted(lot=chain.heat, code="result_failed", facts=(("property", "hcj"),)),)
    shop.record(HeelMeasured(equipment="F-1", lot="", mass_mg=0, noted=noted))
    shop.at += 59 * MINUTE
    settle(shop, listed(shop)[0])
    with shop.store.reading() as books:
        (closure,) = closures(books)
    assert (closure.code, closure.subject, closure.age) == ("result_failed", chain.heat, 60 * MINUTE)


def test_closures_are_summed_by_person_with_their_middle_and_longest_age(finished: Finished):
    shop, chain = finished
    for minutes, who in ((10, "qa1"), (30, "qa1"), (20, "qa1"), (5, "qa2")):
        note(shop, chain.heat, "balance_outside")
        shop.at += (minutes - 1) * MINUTE
        settle(shop, listed(shop)[0], who)
    with shop.store.reading() as books:
        first, second = by_person(closures(books))
    assert (first.person, first.count, first.middle, first.longest) == ("qa1", 3, 20 * MINUTE, 30 * MINUTE)
    assert (second.person, second.count) == ("qa2", 1)


def test_a_settlement_from_before_the_period_or_struck_out_is_not_counted(finished: Finished):
    shop, chain = finished
    note(shop, chain.heat, "balance_outside")
    settle(shop, listed(shop)[0])
    with shop.store.reading() as books:
        assert closures(books, since=shop.at + 1) == ()
        entry = next(e for e in books.history("lot", chain.heat) if isinstance(e.record, FindingSettled))
    shop.record(Corrected(target=entry.ref, reason="wrong lot"), who="qa1")
    with shop.store.reading() as books:
        assert closures(books) == ()
    assert len(listed(shop)) == 1


@pytest.mark.parametrize("amount", [KG, 2 * KG])
def test_a_doubt_that_follows_from_the_balances_is_listed_too(shop: Shop, amount: int):
    lot = shop.receive("iron", mg(KG))
    shop.make("strip-casting", [draw(lot, mg(KG + amount))], "SC", "alloy-strip", mg(KG))
    assert [one.finding.code for one in listed(shop)] == ["overdrawn"]
