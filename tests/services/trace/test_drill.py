"""A recall drill: any lot on record may be the one, and only somebody of quality signs for it."""

import pytest

from tests.services.plant_builder import KG, Shop, pin
from traceapp.domain.quantity import mg
from traceapp.domain.record.recall import RecallDrilled
from traceapp.errors import Refused
from traceapp.services.trace.drill import Drill, drill, drilled_lot, sign_drill


def test_every_lot_can_be_the_one(shop: Shop):
    lots = [shop.receive("iron", mg(KG)) for _ in range(4)]
    with shop.store.reading() as books:
        found = {drilled_lot(books, chance) for chance in range(0, 10**6 + 1, 10**4)}
    assert found == set(lots)


def test_where_nothing_is_on_record_there_is_nothing_to_drill(shop: Shop):
    with shop.store.reading() as books, pytest.raises(Refused, match="nothing_named"):
        drilled_lot(books, 0)


def test_it_is_recorded_with_what_was_found_and_who_signed(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    with shop.store.reading() as books:
        back, forward = drill(books, shop.plant, lot)
    done = Drill(lot, 1, 2, back, forward)
    assert done.closes
    signature = pin("qa1", shop.at)
    outcome = shop.do(lambda books, c: sign_drill(books, c, done=done, evidence="a" * 64, signatures=(signature,)))
    with shop.store.reading() as books:
        entry = books.entry(outcome.entries[0])
        assert entry is not None
        record = entry.record
        assert isinstance(record, RecallDrilled)
        assert (record.lot, record.back, record.forward, record.missing_mg) == (lot, 1, 1, 0)
        assert [entry.ref for entry in books.history("lot", lot)][-1] == outcome.entries[0]


def test_an_operator_cannot_sign_for_it(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    with shop.store.reading() as books:
        done = Drill(lot, 1, 2, *drill(books, shop.plant, lot))
    with pytest.raises(Refused, match="not_allowed"):
        shop.do(lambda books, c: sign_drill(books, c, done=done, evidence="", signatures=(pin("op1", shop.at),)))
