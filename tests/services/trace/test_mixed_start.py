"""A trace reaches whatever may be of it since a processor mixed lots, says why, and no more than that."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.gate.test_gate import Finished
from tests.services.mixed_lots import mix, sort_out
from tests.services.plant_builder import KG, Chain, Shop, draw, small_plant
from tests.services.trace.test_far_trace import assert_alike, near_and_far
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.pieces import Seat, Target
from traceapp.domain.record.production import CameBack, SentOut
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.trace_start import Wanted
from traceapp.services.trace.tracing import to_hold, trace


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with small_plant(tmp_path_factory.mktemp("yard")) as shop:
        yield shop


ACTS = st.lists(
    st.tuples(
        st.sampled_from(("make", "make", "send", "back", "back clean", "apart")), st.integers(0, 9), st.integers(0, 9)
    ),
    max_size=12,
)


def played(shop: Shop, acts: list[tuple[str, int, int]]) -> list[str]:
    """Lots that are blended, sent to two processors and come back mixed or not, and are told apart again."""
    lots = [shop.receive("iron", mg(50 * KG), containers=2) for _ in range(3)]
    out: list[tuple[str, str, tuple[Seat, ...]]] = []
    for act, one, other in acts:
        first, second = lots[one % len(lots)], lots[other % len(lots)]
        if act == "make":
            draws = [draw(lot, mg(KG), container=1 + n) for n, lot in enumerate(dict.fromkeys((first, second)))]
            lots.append(shop.make("strip-casting", draws, "SC", "alloy-strip", mg(len(draws) * KG), containers=2))
        elif act == "send":
            seats = tuple(Seat(lot=lot) for lot in dict.fromkeys((first, second)))
            out.append((shop.code("JO"), "PQ"[one % 2], seats))
            shop.record(SentOut(job=out[-1][0], processor=out[-1][1], step="coating", seats=seats))
        elif act.startswith("back") and out:
            job, processor, seats = out.pop(one % len(out))
            told = {"step": "coating", "country": "DE", "processor": processor, "seats": seats}
            shop.record(CameBack(job=job, code=shop.code("EX"), mixed_lots=act == "back", **told))  # type: ignore[arg-type]
        elif act == "apart":
            sort_out(shop, first)
    return lots


def by_hand(states: dict[str, LotState], start: str, container: int) -> set[str]:
    """From when on each lot is suspect, going round until nothing changes."""
    since = {start: 0}
    while True:
        found = dict(since)
        for lot in states.values():
            for link in lot.parents:
                is_out_of_it = link.parent != start or link.container in {0, container} or not container
                if link.parent in found and is_out_of_it and lot.born_at >= found[link.parent]:
                    found[lot.code] = 0
            for mine in lot.unsorted:
                for other in states.values():
                    for its in other.mixes if other.code in found and other is not lot else ():
                        if mine.meets(its) and found[other.code] <= its.at:
                            found[lot.code] = min(mine.at, found.get(lot.code, mine.at))
        if found == since:
            return set(found)
        since = found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=40)
@given(acts=ACTS, chosen=st.integers(0, 20), container=st.integers(0, 2))
def test_forward_it_reaches_what_may_hold_any_of_it_near_and_far(yard: Shop, acts, chosen: int, container: int):
    lots = played(yard, acts)
    start = lots[chosen % len(lots)]
    code = f"{start}/{container}" if container else start
    with yard.store.reading() as books:
        states = books.lots(lots)
    near, far = near_and_far(yard, code, Direction.FORWARD)
    assert {node.code for node in near.nodes} == by_hand(states, start, container)
    assert_alike(near, far)
    assert_alike(*near_and_far(yard, Wanted(codes=tuple(lots[:2])), Direction.FORWARD))
    back, beyond = near_and_far(yard, start, Direction.BACK)
    assert_alike(back, beyond)
    assert {node.code for node in back.nodes} >= {start}


@pytest.fixture
def two(finished: Finished) -> tuple[Shop, Chain, Chain]:
    shop, chain = finished
    return shop, chain, Chain(shop)


def test_forward_the_lot_mixed_with_it_is_suspect_since_then_and_held_with_it(two: tuple[Shop, Chain, Chain]):
    shop, one, other = two
    before = shop.pack(other.lot, 100)
    mix(shop, one.lot, other.lot)
    after = shop.pack(other.lot, 200)
    near, far = near_and_far(shop, one.heat, Direction.FORWARD)
    assert_alike(near, far)
    boxes = {still.code for still in near.still_here if still.kind == "box"}
    assert after in boxes
    assert before not in boxes
    assert [(told.child, told.parent, told.processor) for told in near.start.mixes] == [(other.lot, one.lot, "platina")]
    assert Target(lot=other.lot) in to_hold(near)
    sort_out(shop, other.lot)
    with shop.store.reading() as books:
        again = trace(books, shop.plant, one.heat, Direction.FORWARD)
    assert other.lot not in {node.code for node in again.nodes}
    assert again.start.mixes == ()


def test_backward_what_was_mixed_may_have_come_from_either_by_what_there_was_of_each(two: tuple[Shop, Chain, Chain]):
    shop, one, other = two
    mix(shop, one.lot, other.lot)
    near, far = near_and_far(shop, one.lot, Direction.BACK)
    assert_alike(near, far)
    shares = {node.code: node.share for node in near.nodes}
    assert shares[one.lot] == shares[other.lot] == 10**12 // 2
    assert set(near.sources) == {one.oxide, one.iron, other.oxide, other.iron}
    with shop.store.reading() as books:
        heat = trace(books, shop.plant, one.heat, Direction.BACK)
    assert other.lot not in {node.code for node in heat.nodes}


def test_backward_of_what_went_on_before_it_was_mixed_the_other_lot_is_no_source(two: tuple[Shop, Chain, Chain]):
    shop, one, other = two
    before = shop.pack(one.lot, 100)
    made = shop.make("packing", [draw(one.lot, pcs(10))], "MG", "machined-magnet", pcs(10))
    mix(shop, one.lot, other.lot)
    after = shop.pack(one.lot, 100)
    later = shop.make("packing", [draw(one.lot, pcs(10))], "MG", "machined-magnet", pcs(10))
    for start, is_source in ((before, False), (made, False), (after, True), (later, True)):
        near, far = near_and_far(shop, start, Direction.BACK)
        assert_alike(near, far)
        assert (other.oxide in {node.code for node in near.nodes}) is is_source
