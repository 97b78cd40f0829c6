"""What machines hold back, what is scrapped outside a run, and what a customer sends back."""

from functools import partial

import pytest

from tests.services.plant_builder import KG, Chain, Shop, draw, new_lot, pin
from traceapp.domain.equipment import Equipment, Instrument, Station
from traceapp.domain.machine import Heel
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CustomerReturned
from traceapp.domain.record.pieces import Filled, HeelDraw, NewLot, Target
from traceapp.domain.record.production import Purged, StepPerformed
from traceapp.domain.record.quality import Held
from traceapp.errors import Refused
from traceapp.services.dispatch.leaving import scrap, take_back
from traceapp.services.run.machines import measure_heel, purge

Finished = tuple[Shop, Chain]


@pytest.fixture
def mill(shop: Shop) -> Shop:
    """A jet mill that held back some of what ran in it."""
    shop.put_in_force(Equipment(key="MILL-1", name="Jet mill 1", machine="jet-mill", heel=True))
    return shop


def heel_of(shop: Shop, machine: str) -> tuple[Heel, ...]:
    with shop.store.reading() as books:
        state = books.machine(machine)
    return state.heel if state is not None else ()


def refused(shop: Shop, verb: partial[tuple[Record, ...]], who: str = "sup") -> str:
    with pytest.raises(Refused) as caught:
        shop.do(verb, who=who)
    return caught.value.code


def test_a_heel_is_weighed_and_gone_after_a_purge(mill: Shop):
    lot = mill.receive("milled-powder", mg(100 * KG))
    mill.do(partial(measure_heel, equipment="MILL-1", mass_mg=6 * KG, lot=lot), who="op1")
    assert heel_of(mill, "MILL-1") == (Heel(lot, 6 * KG),)
    mill.do(partial(measure_heel, equipment="MILL-1", mass_mg=5 * KG), who="op1")
    assert heel_of(mill, "MILL-1") == (Heel(lot, 5 * KG),)
    entries = mill.do(partial(purge, equipment="MILL-1", reason="claim class changes"), who="op1").entries
    assert heel_of(mill, "MILL-1") == ()
    with mill.store.reading() as books:
        entry = books.entry(entries[0])
    assert entry is not None
    assert isinstance(entry.record, Purged)
    assert entry.record.scrap == (HeelDraw(equipment="MILL-1", lot=lot, mass_mg=5 * KG),)


def doubts_of(shop: Shop, lot: str) -> list[dict[str, str]]:
    with shop.store.reading() as books:
        state = books.lot(lot)
    assert state is not None
    assert not any(finding.blocks for finding in state.findings)
    return [dict(finding.facts) for finding in state.findings if finding.code == "heel_differs"]


def weigh(shop: Shop, mass_mg: int, lot: str = "", where: str = "S-1") -> None:
    shop.do(partial(measure_heel, equipment="MILL-1", mass_mg=mass_mg, lot=lot), who="op1", where=where)


def test_a_heel_that_is_not_what_the_books_said_is_a_doubt_on_the_lot_that_it_is_of(mill: Shop):
    lot = mill.receive("milled-powder", mg(100 * KG))
    weigh(mill, 6 * KG, lot)
    assert doubts_of(mill, lot) == []
    weigh(mill, 6 * KG)
    assert doubts_of(mill, lot) == []
    weigh(mill, 5 * KG)
    (told,) = doubts_of(mill, lot)
    assert told == {"equipment": "MILL-1", "found": "5000000 mg", "books": "6000000 mg", "of": "", "was": ""}


def test_a_heel_may_differ_by_what_the_stations_scale_may_be_off(mill: Shop):
    scale = Instrument(key="SC-9", name="Scale", measures="mass", accuracy_mg=50_000, accuracy_ppm=10_000)
    mill.put_in_force(scale, Station(key="JM-1", name="Jet milling", instruments=("SC-9",)))
    lot = mill.receive("milled-powder", mg(100 * KG))
    weigh(mill, 3 * KG, lot, "JM-1")
    weigh(mill, 3 * KG - 50_000, "", "JM-1")
    weigh(mill, 10 * KG, lot, "JM-1")
    weigh(mill, 10 * KG + 100_000, "", "JM-1")
    assert [told["found"] for told in doubts_of(mill, lot)] == ["10000000 mg"]
    weigh(mill, 10 * KG + 205_000, "", "JM-1")
    assert len(doubts_of(mill, lot)) == 2


def test_a_heel_of_another_lot_is_a_doubt_on_both(mill: Shop):
    one, other = (mill.receive("milled-powder", mg(100 * KG)) for _ in range(2))
    weigh(mill, 6 * KG, one)
    weigh(mill, 6 * KG, other)
    assert doubts_of(mill, one) == doubts_of(mill, other)
    assert [(told["of"], told["was"]) for told in doubts_of(mill, one)] == [(other, one)]


def test_what_nobody_weighed_since_the_run_is_no_difference_and_what_was_cleaned_away_is(mill: Shop):
    lot = mill.receive("milled-powder", mg(100 * KG))
    mill.record(
        StepPerformed(
            step="jet-milling",
            lots=(new_lot("JM-2648-A099-9", "milled-powder", mg(KG)),),
            equipment=("MILL-1",),
            heel_after_mg=(("MILL-1", 0),),
        )
    )
    weigh(mill, 6 * KG)
    assert doubts_of(mill, "JM-2648-A099-9") == []
    mill.do(partial(purge, equipment="MILL-1", reason="claim class changes"), who="op1")
    weigh(mill, 2 * KG, lot)
    assert [(told["found"], told["books"]) for told in doubts_of(mill, lot)] == [("2000000 mg", "0 mg")]


def test_a_heel_needs_a_machine_that_keeps_one_and_a_lot_that_it_is_of(mill: Shop):
    weighed = partial(measure_heel, mass_mg=KG)
    assert refused(mill, partial(weighed, equipment="MILL-1"), "op1") == "no_heel"
    assert refused(mill, partial(weighed, equipment="MILL-1", lot="JM-2648-A099-9"), "op1") == "lot_unknown"
    assert refused(mill, partial(weighed, equipment="F-1"), "op1") == "equipment_unknown"
    assert refused(mill, partial(purge, equipment="NONE", reason="x"), "op1") == "equipment_unknown"
    assert refused(mill, partial(purge, equipment="MILL-1", reason=" "), "op1") == "reason_missing"
    assert refused(mill, partial(purge, equipment="MILL-1", reason="x"), "aud") == "not_allowed"


def test_scrap_leaves_the_books_by_badge_and_pin_even_from_a_held_lot(shop: Shop):
    lot = shop.receive("iron", mg(10 * KG), containers=2)
    shop.record(Held(targets=(Target(lot=lot),), reason="rust"))
    dropped = partial(scrap, draws=(draw(lot, mg(2 * KG)),), reason="tray dropped", signatures=(pin("sup"),))
    entries = shop.do(dropped, who="sup").entries
    with shop.store.reading() as books:
        state, entry = books.lot(lot), books.entry(entries[0])
    assert state is not None
    assert (state.tally.scrapped, [c.amount for c in state.containers]) == (2 * KG, [3 * KG, 5 * KG])
    assert entry is not None
    assert isinstance(entry.record, StepPerformed)
    assert (entry.record.step, entry.record.lots) == ("receipt", ())


def test_scrap_is_never_more_than_there_is_and_says_why(shop: Shop):
    lot = shop.receive("iron", mg(10 * KG))
    signed = (pin("sup"),)
    whole = partial(scrap, draws=(draw(lot, mg(11 * KG)),), reason="x", signatures=signed)
    assert refused(shop, whole) == "more_than_left"
    assert refused(shop, partial(scrap, draws=(draw(lot, mg(KG)),), reason="", signatures=signed)) == "reason_missing"
    assert refused(shop, partial(scrap, draws=(), reason="x", signatures=signed)) == "nothing_drawn"
    some = partial(scrap, draws=(draw(lot, mg(KG)),), reason="x")
    assert refused(shop, partial(some, signatures=())) == "signature_missing"
    assert refused(shop, partial(some, signatures=(pin("op1"),))) == "not_allowed"


def returned(code: str, *parents: str, customer: str = "tern", reason: str = "chipped") -> CustomerReturned:
    containers = (Filled(n=1, quantity=pcs(40)),)
    lot = NewLot(code=code, kind="RT", material="coated-magnet", containers=containers)
    return CustomerReturned(rma="RMA-1", lot=lot, parents=parents, customer=customer, reason=reason)


def test_what_a_customer_sends_back_is_a_lot_of_all_that_it_may_have_been(finished: Finished):
    shop, chain = finished
    back = returned(shop.code("RT"), chain.lot, chain.pressed)
    shop.do(partial(take_back, returned=back), who="shp")
    with shop.store.reading() as books:
        state = books.lot(back.lot.code)
    assert state is not None
    assert {link.parent for link in state.parents} == {chain.lot, chain.pressed}
    assert [f.code for f in state.findings] == ["parents_uncertain"]


def test_a_return_of_one_certain_lot_is_not_doubted(finished: Finished):
    shop, chain = finished
    back = returned(shop.code("RT"), chain.lot)
    shop.do(partial(take_back, returned=back), who="shp")
    with shop.store.reading() as books:
        state = books.lot(back.lot.code)
    assert state is not None
    assert state.findings == ()


def test_a_return_names_a_customer_a_reason_and_lots_that_are_known(finished: Finished):
    shop, chain = finished
    code = shop.code("RT")

    def no(record: CustomerReturned) -> str:
        return refused(shop, partial(take_back, returned=record), "shp")

    assert no(returned(code)) == "nothing_named"
    assert no(returned(code, "MG-2648-A099-9")) == "lot_unknown"
    assert no(returned(code, chain.lot, customer="nordoxid")) == "party_unknown"
    assert no(returned(code, chain.lot, reason="")) == "reason_missing"
    assert no(returned(chain.lot, chain.lot)) == "code_in_use"
