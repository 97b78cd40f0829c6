"""What a plater mixed is certified and recalled as one, until somebody sorts it out."""

from dataclasses import dataclass

import pytest

from tests.services.certified import NUMBER, certify, review
from tests.services.gate.test_gate import Finished, checks_of
from tests.services.mixed_lots import mix, settle, sort_out
from tests.services.plant_builder import Chain, Shop
from traceapp.domain.record.pieces import EntryRef, Noted, Target
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.record.quality import Held
from traceapp.services.holds.recalls import standing_now


@dataclass
class Two:
    """Finished lots with nothing in common before they were plated."""

    shop: Shop
    one: Chain
    other: Chain

    def failures(self, *boxes: str, check: str = "not_held") -> list[tuple[str, str, tuple[str, ...]]]:
        found = checks_of(self.shop, self.shop.gather(*boxes))[check]
        return [(failure.code, failure.subject, failure.boxes) for failure in found.failures]

    def hold(self, lot: str, container: int = 0, *, spreads: bool = False) -> EntryRef:
        cause = "recall" if spreads else "quality"
        held = Held(targets=(Target(lot=lot, container=container),), reason="wet", cause=cause, spreads=spreads)
        return self.shop.record(held, who="qa1").entries[0]


@pytest.fixture
def two(finished: Finished) -> Two:
    shop, chain = finished
    return Two(shop, chain, Chain(shop))


def test_a_hold_behind_a_lot_stops_the_boxes_of_the_lot_that_it_was_mixed_with_until_that_is_sorted_out(two: Two):
    before = two.shop.pack(two.one.lot, 100)
    mix(two.shop, two.one.lot, two.other.lot)
    settle(two.shop, two.one.lot, two.other.lot)
    after = two.shop.pack(two.one.lot, 100)
    for container in (0, 1):
        two.hold(two.other.oxide, container)
    told = [("lot_on_hold", two.other.oxide, (after,))] * 2
    assert two.failures(before) == []
    assert two.failures(after) == told
    sort_out(two.shop, two.other.lot)
    assert two.failures(after) == told


def test_what_was_sorted_out_is_its_own_lot_again(two: Two):
    mix(two.shop, two.one.lot, two.other.lot)
    box = two.shop.pack(two.one.lot, 100)
    two.hold(two.other.oxide)
    assert [subject for _, subject, _ in two.failures(box)] == [two.other.oxide]
    doubtful = {subject for _, subject, _ in two.failures(box, check="undoubted")}
    assert doubtful == {two.one.lot, two.other.lot}
    sort_out(two.shop, two.one.lot)
    assert two.failures(box) == []
    assert two.failures(box, check="undoubted") == []


def test_a_doubt_about_what_became_the_other_lot_reaches_the_box(two: Two):
    mix(two.shop, two.one.lot, two.other.lot)
    settle(two.shop, two.one.lot, two.other.lot)
    box = two.shop.pack(two.one.lot, 100)
    assert two.failures(box, check="undoubted") == []
    noted = (Noted(lot=two.other.lot, code="processor_not_approved"),)
    two.shop.record(StepPerformed(step="inspection", noted=noted))
    assert two.failures(box, check="undoubted") == []  # it is about another step's draw
    two.shop.expose("coating", "NP", two.other.lot, noted=noted)
    assert two.failures(box, check="undoubted") == []  # done since, to what was not taken out of it


def test_a_recall_of_what_became_one_lot_shows_on_the_certificate_of_the_lot_mixed_with_it(two: Two):
    mix(two.shop, two.one.lot, two.other.lot)
    settle(two.shop, two.one.lot, two.other.lot)
    box = two.shop.pack(two.one.lot, 100)
    certify(two.shop, two.one.lot, box)
    assert review(two.shop) is None
    two.hold(two.other.metal, spreads=True)
    with two.shop.store.reading() as books:
        certificate = books.certificate(NUMBER)
        assert certificate is not None
        assert standing_now(books, certificate) == "recalled"
    found = review(two.shop)
    assert found is not None
    assert {fact.subject for fact in found.facts} >= {two.other.metal, two.other.lot, two.one.lot}


def test_a_late_hold_on_the_other_lot_is_a_late_fact_of_the_certificate(two: Two):
    mix(two.shop, two.one.lot, two.other.lot)
    settle(two.shop, two.one.lot, two.other.lot)
    certify(two.shop, two.one.lot, two.shop.pack(two.one.lot, 100))
    two.hold(two.other.lot, 1)
    found = review(two.shop)
    assert found is not None
    assert [fact.subject for fact in found.facts] == [f"{two.other.lot}/1"]


def test_boxes_beyond_a_lot_are_those_that_it_may_lie_in(two: Two):
    boxes = {lot: two.shop.pack(lot, 10) for lot in (two.one.lot, two.other.lot)}
    with two.shop.store.reading() as books:
        assert books.boxes_beyond([two.other.heat]) == [boxes[two.other.lot]]
    mix(two.shop, two.one.lot, two.other.lot)
    with two.shop.store.reading() as books:
        assert books.boxes_beyond([two.other.heat]) == sorted(boxes.values())
        assert set(books.behind([two.one.lot])) >= {two.other.lot, two.other.oxide, two.one.oxide}
        assert two.one.lot not in books.behind([two.other.heat])
