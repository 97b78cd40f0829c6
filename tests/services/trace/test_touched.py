"""What an instrument touched: weights, values and results that name it, since it was last known to be right."""

import json

from msgspec.structs import replace

from tests.services.plant_builder import KG, MINUTE, Shop
from traceapp.domain.equipment import Instrument
from traceapp.domain.quantity import mg
from traceapp.domain.record import encode_record
from traceapp.domain.record.pieces import Draw, EntryRef, Filled, Measured, NewLot
from traceapp.domain.record.production import LotReceived, Moved, StepPerformed
from traceapp.domain.record.quality import Corrected, Inspected, Result
from traceapp.services.plant.due import DAY_US
from traceapp.services.trace.touched import Touched, last_calibrated, touched_by

SCALE = Instrument(key="Z-1", name="Scale Z", measures="mass")


def review(shop: Shop, instrument: str = "Z-1", since: int = 0) -> Touched:
    with shop.store.reading() as books:
        return touched_by(books, instrument, since)


def made(shop: Shop, *, draw: str = "", out: str = "", value: str = "") -> tuple[str, str, EntryRef]:
    """A run: iron into strip. Instruments by what they told."""
    iron, strip = shop.receive("iron", mg(10 * KG)), shop.code("SC")
    lot = NewLot(
        code=strip, kind="SC", material="alloy-strip", containers=(Filled(n=1, quantity=mg(9 * KG), instrument=out),)
    )
    record = StepPerformed(
        step="strip-casting",
        draws=(Draw(lot=iron, quantity=mg(9 * KG), instrument=draw),),
        lots=(lot,),
        fields=(Measured(field="peak", value="1450", instrument=value),),
    )
    return iron, strip, shop.record(record).entries[0]


def test_weights_and_values_name_the_lots_they_speak_of(shop: Shop):
    iron, strip, _ = made(shop, draw="Z-1", out="Z-1", value="PT-9")
    made(shop, draw="Z-2")
    found = review(shop)
    assert found.entries == 1
    assert {thing.code: thing.values for thing in found.things} == {iron: 2, strip: 2}
    assert {thing.code for thing in found.here} == {iron, strip}
    assert {thing.code for thing in review(shop, "PT-9").things} == {iron, strip}


def test_a_result_names_its_properties(shop: Shop):
    _, strip, _ = made(shop)
    result = Result(property="density", n=1, mean="7.5", instrument="Z-1")
    shop.record(Inspected(unit=strip, report="R1", results=(result, replace(result, instrument="Z-2")), lots=(strip,)))
    (thing,) = review(shop).things
    assert (thing.code, thing.values, thing.properties) == (strip, 0, ("density",))


def test_what_was_told_before_counts_for_nothing_and_what_left_cannot_be_held(shop: Shop):
    made(shop, draw="Z-1")
    since = shop.at + 1
    iron, strip, _ = made(shop, draw="Z-1")
    found = review(shop, since=since)
    assert {thing.code for thing in found.things} == {iron, strip}
    shop.make("hydrogen-decrepitation", [Draw(lot=strip, quantity=mg(9 * KG))], "HD", "hd-powder", mg(9 * KG))
    assert {thing.code for thing in review(shop, since=since).here} == {iron}


def test_the_name_in_another_place_is_no_measurement(shop: Shop):
    iron = shop.receive("iron", mg(KG))
    shop.record(Moved(lot=iron, place="Z-1"))
    assert review(shop).things == ()


def test_a_correction_counts_as_it_stands_now(shop: Shop):
    iron, strip, ref = made(shop, draw="Z-1")
    with shop.store.reading() as books:
        entry = books.entry(ref)
    assert entry is not None
    assert isinstance(entry.record, StepPerformed)
    right = replace(entry.record, draws=(replace(entry.record.draws[0], instrument="Z-2"),))
    shop.record(Corrected(target=ref, replacement=json.loads(encode_record(right)), reason="other scale"))
    assert review(shop).things == ()
    assert {thing.code for thing in review(shop, "Z-2").things} == {iron, strip}


def test_the_last_calibration_is_the_last_revision_that_moved_its_end(shop: Shop):
    with shop.store.reading() as books:
        assert last_calibrated(books, "Z-1") == 0
    shop.put_in_force(replace(SCALE, calibrated_until=shop.at + DAY_US))
    shop.put_in_force(replace(SCALE, calibrated_until=shop.at + 9 * DAY_US))
    calibrated = shop.at
    shop.put_in_force(replace(SCALE, calibrated_until=calibrated + 9 * DAY_US - MINUTE, name="Scale Zed"))
    with shop.store.reading() as books:
        state = books.fact_state("instrument", "Z-1")
        assert state is not None
        assert last_calibrated(books, "Z-1") == calibrated
        assert len(state.revisions) == 3


def test_opening_stock_and_receipts_are_told_by_their_scale_too(shop: Shop):
    code = shop.code("FE")
    container = Filled(n=1, quantity=mg(KG), instrument="Z-1")
    shop.record(LotReceived(lot=NewLot(code=code, kind="FE", material="iron", containers=(container,)), step="receipt"))
    assert [thing.code for thing in review(shop).things] == [code]
