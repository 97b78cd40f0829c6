"""Samples: taken, sent, ended; retained ones by their end. What was taken is what there is."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.plant_builder import KG, MINUTE, Chain, Shop, draw
from traceapp.domain.party import Party
from traceapp.domain.quantity import Quantity, mg, pcs
from traceapp.domain.record.production import SampleEnded, SampleSent, SampleTaken
from traceapp.domain.registers import SampleState
from traceapp.errors import Refused
from traceapp.services.quality.samples import (
    FATES,
    end_sample,
    retained_samples,
    samples_of,
    samples_out,
    send_sample,
)
from traceapp.services.stock.stock import take_sample

Finished = tuple[Shop, Chain]
ALL = mg(0)


def take(shop: Shop, lot: str, quantity: Quantity, **more: object) -> str:
    code = shop.code("SA")
    sample = SampleTaken(code=code, draw=draw(lot, quantity), purpose="corrosion", **more)  # type: ignore[arg-type]
    shop.do(lambda books, c: take_sample(books, c, sample=sample), who="op1")
    return code


def end(shop: Shop, code: str, fate: str, quantity: Quantity = ALL, *, report: str = "", reason: str = "") -> None:
    ended = SampleEnded(code=code, lot="", quantity=quantity, fate=fate, report=report, reason=reason)
    shop.do(lambda books, c: end_sample(books, c, ended=ended), who="op1")


def send(shop: Shop, code: str, laboratory: str = "lab") -> None:
    sent = SampleSent(code=code, laboratory=laboratory, paper="L-7")
    shop.do(lambda books, c: send_sample(books, c, sent=sent), who="op1")


def sample(shop: Shop, code: str) -> SampleState:
    with shop.store.reading() as books:
        state = books.sample(code)
    assert state is not None
    return state


def sampled(shop: Shop, lot: str) -> tuple[int, int]:
    """What the lot's books say is out as samples, and what is left of the lot."""
    with shop.store.reading() as books:
        state = books.lot(lot)
    assert state is not None
    return state.tally.sampled, state.tally.left


def test_a_sample_knows_where_it_was_taken_for_what_by_whom_and_where_it_is_kept(finished: Finished):
    shop, chain = finished
    until = shop.at + 1000 * MINUTE
    code = take(shop, chain.lot, pcs(5), position="tray 2", retained=True, place="P2", retain_until=until)
    found = sample(shop, code)
    assert (found.lot, found.container, found.position, found.purpose) == (chain.lot, 1, "tray 2", "corrosion")
    assert (found.retained, found.place, found.retain_until, found.by) == (True, "P2", until, ("op1",))
    assert (found.amount, found.left, found.status) == (5, 5, "retained")
    assert sampled(shop, chain.lot) == (5, 995)


def test_what_is_returned_is_back_in_its_container_and_the_rest_stays_out(finished: Finished):
    shop, chain = finished
    code = take(shop, chain.lot, pcs(5))
    end(shop, code, "used up", pcs(2), report="R-9")
    end(shop, code, "returned", pcs(1))
    assert (sample(shop, code).left, sample(shop, code).status) == (2, "taken")
    assert sampled(shop, chain.lot) == (4, 996)
    end(shop, code, "discarded", reason="lost its label")
    assert sample(shop, code).status == "ended"
    assert sampled(shop, chain.lot) == (4, 996)
    with pytest.raises(Refused, match="sample_ended"):
        end(shop, code, "used up")


@pytest.mark.parametrize(
    ("fate", "quantity", "code"),
    [
        ("eaten", pcs(1), "fate_unknown"),
        ("returned", pcs(1), "sample_destroyed"),
        ("discarded", pcs(1), "reason_missing"),
        ("used up", pcs(6), "more_than_left"),
        ("used up", mg(1), "unit_mixed"),
        ("used up", pcs(-1), "nothing_drawn"),
    ],
)
def test_what_cannot_have_become_of_it_is_refused(finished: Finished, fate: str, quantity: Quantity, code: str):
    shop, chain = finished
    taken = take(shop, chain.lot, pcs(5), destructive=True)
    with pytest.raises(Refused, match=code):
        end(shop, taken, fate, quantity)


def test_a_sample_goes_to_a_laboratory_once(finished: Finished):
    shop, chain = finished
    shop.put_in_force(Party(key="lab", name="Laboratory", roles=("laboratory",)))
    code = take(shop, chain.lot, pcs(5))
    with pytest.raises(Refused, match="party_unknown"):
        send(shop, code, "tern")
    send(shop, code)
    with pytest.raises(Refused, match="sample_is_out"):
        send(shop, code)
    with pytest.raises(Refused, match="sample_unknown"):
        send(shop, "SA-1")
    with shop.store.reading() as books:
        assert [(one.code, one.laboratory) for one in samples_out(books)] == [(code, "lab")]
    end(shop, code, "used up")
    with shop.store.reading() as books:
        assert samples_out(books) == ()


def test_retained_samples_stand_by_their_end_and_a_lot_lists_its_own(finished: Finished):
    shop, chain = finished
    late, none, soon = (
        take(shop, chain.lot, pcs(1), retained=True, place="P2", retain_until=until)
        for until in (shop.at + 900 * MINUTE, 0, shop.at + 10 * MINUTE)
    )
    other = take(shop, chain.iron, mg(KG))
    with shop.store.reading() as books:
        assert [one.code for one in retained_samples(books)] == [soon, late, none]
        assert [one.code for one in samples_of(books, chain.lot)] == [soon, none, late]
        assert [one.code for one in samples_of(books, chain.iron)] == [other]
    end(shop, soon, "discarded", reason="its time is over")
    with shop.store.reading() as books:
        assert [one.code for one in retained_samples(books)] == [late, none]


Ended = tuple[str, int]


@settings(max_examples=settings().max_examples // 4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.sampled_from(FATES), st.integers(1, 4)), max_size=5))
def test_counts_close_whatever_becomes_of_a_sample(shop: Shop, acts: Sequence[Ended]):
    lot = shop.receive("iron", mg(KG))
    code = take(shop, lot, mg(8))
    back = 0
    for fate, amount in acts:
        left = sample(shop, code).left
        if amount > left:
            with pytest.raises(Refused, match=r"more_than_left|sample_ended"):
                end(shop, code, fate, mg(amount), reason="x")
            continue
        end(shop, code, fate, mg(amount), reason="x")
        back += amount if fate == "returned" else 0
    found = sample(shop, code)
    assert found.used + found.discarded + found.returned + found.left == found.amount == 8
    assert sampled(shop, lot) == (8 - back, KG - 8 + back)
