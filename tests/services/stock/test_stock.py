"""Counted again, sampled, carried away; and work done outside the plant."""

import pytest

from tests.services.plant_builder import KG, PART, Chain, Shop, basic_facts, draw, pin
from traceapp.domain.party import Party
from traceapp.domain.quantity import Quantity, mg, pcs
from traceapp.domain.record.pieces import Seat, Target
from traceapp.domain.record.production import CameBack, SampleTaken, SentOut
from traceapp.domain.record.quality import DocumentAdded, Held
from traceapp.errors import Refused
from traceapp.services.dispatch.outside import came_back, send_out
from traceapp.services.stock.stock import adjust, move, take_sample

Finished = tuple[Shop, Chain]


def count(
    shop: Shop,
    lot: str,
    counted: Quantity,
    *people: str,
    container: int = 1,
    reason: str = "weighed",
    instrument: str = "",
) -> None:
    signatures = tuple(pin(person) for person in people)
    shop.do(
        lambda books, c: adjust(
            books,
            c,
            lot=lot,
            container=container,
            counted=counted,
            reason=reason,
            signatures=signatures,
            instrument=instrument,
        )
    )


def test_counting_sets_the_books_and_keeps_the_difference(shop: Shop):
    lot = shop.receive("iron", mg(10 * KG), containers=2)
    count(shop, lot, mg(4_800_000), "sup", container=2, instrument="BH-1")
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert ([c.amount for c in state.containers], state.tally.adjusted) == ([5 * KG, 4_800_000], -200_000)


def test_a_count_that_cannot_stand_is_refused(shop: Shop):
    lot = shop.receive("iron", mg(10 * KG))
    with pytest.raises(Refused, match="signature_missing"):
        count(shop, lot, mg(KG))
    with pytest.raises(Refused, match="not_allowed"):
        count(shop, lot, mg(KG), "op1")
    with pytest.raises(Refused, match="reason_missing"):
        count(shop, lot, mg(KG), "sup", reason="")
    with pytest.raises(Refused, match="calibration_due"):
        count(shop, lot, mg(KG), "sup", instrument="OLD-1")
    with pytest.raises(Refused, match="instrument_unknown"):
        count(shop, lot, mg(KG), "sup", instrument="X-1")
    with pytest.raises(Refused, match="unit_mixed"):
        count(shop, lot, pcs(5), "sup")
    with pytest.raises(Refused, match="container_unknown"):
        count(shop, lot, mg(KG), "sup", container=7)
    with pytest.raises(Refused, match="nothing_to_adjust"):
        count(shop, lot, mg(10 * KG), "sup")
    with pytest.raises(Refused, match="lot_unknown"):
        count(shop, "OX-2633-C004-N", mg(KG), "sup")


def sample(shop: Shop, lot: str, amount: Quantity, **more: object) -> None:
    facts = {"code": shop.code("SA"), "purpose": "ICP-OES", **more}
    taken = SampleTaken(draw=draw(lot, amount), **facts)  # type: ignore[arg-type]
    shop.do(lambda books, c: take_sample(books, c, sample=taken), who="op1")


def test_a_sample_is_taken_out_of_the_lot_and_counts_close(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    sample(shop, lot, mg(50_000), destructive=True)
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert (state.tally.sampled, state.tally.left) == (50_000, 950_000)


def test_a_sample_that_is_not_there_or_has_no_purpose_is_refused(shop: Shop):
    lot = shop.receive("iron", mg(KG))
    with pytest.raises(Refused, match="more_than_left") as refused:
        sample(shop, lot, mg(2 * KG))
    assert refused.value.facts["left"] == mg(KG)
    with pytest.raises(Refused, match="purpose_missing"):
        sample(shop, lot, mg(5), purpose=" ")
    with pytest.raises(Refused, match="place_missing"):
        sample(shop, lot, mg(5), retained=True)
    with pytest.raises(Refused, match="nothing_drawn"):
        sample(shop, lot, mg(0))
    sample(shop, lot, mg(5), code="SA-2648-A777-1")
    with pytest.raises(Refused, match="code_in_use"):
        sample(shop, lot, mg(5), code="SA-2648-A777-1")


def carry(shop: Shop, code: str, place: str, *, container: int = 0) -> None:
    shop.do(lambda books, c: move(books, c, code=code, place=place, container=container), who="op1")


def test_a_container_a_lot_and_a_box_are_carried_to_a_known_place(finished: Finished):
    shop, chain = finished
    box = shop.pack(chain.lot, 10)
    carry(shop, chain.oxide, "cage", container=2)
    carry(shop, chain.lot, "cage")
    carry(shop, box, "cage")
    with shop.store.reading() as books:
        oxide, kept = books.lot(chain.oxide), books.box(box)
        assert oxide is not None
        assert kept is not None
        assert ([c.place for c in oxide.containers], kept.place) == (["", "cage"], "cage")
    for code, place, wanted in (
        (chain.lot, "nowhere", "place_unknown"),
        ("OX-2633-C004-N", "P2", "lot_unknown"),
        ("BX-2633-A001-1", "P2", "box_unknown"),
    ):
        with pytest.raises(Refused, match=wanted):
            carry(shop, code, place)


# --- outside


def bare_lot(shop: Shop, chain: Chain) -> str:
    return shop.make(
        "machining",
        [draw(chain.pressed, mg(20 * KG), container=2)],
        "MG",
        "machined-magnet",
        pcs(500),
        part=PART,
        containers=2,
    )


def out(shop: Shop, *seats: Seat, job: str = "", step: str = "coating", processor: str = "platina") -> str:
    code = job or shop.code("JB")
    sent = SentOut(job=code, processor=processor, step=step, seats=seats, country="MX")
    shop.do(lambda books, c: send_out(books, shop.plant, c, sent=sent), who="shp")
    return code


def home(shop: Shop, job: str, *seats: Seat, filing: DocumentAdded | None = None, **more: object) -> str:
    code = shop.code("NP")
    facts = {"country": "MX", **more}
    back = CameBack(job=job, seats=seats, code=code, step="", **facts)  # type: ignore[arg-type]
    shop.do(lambda books, c: came_back(books, shop.plant, c, back=back, filing=filing), who="shp")
    return code


def codes(shop: Shop, lot: str) -> list[str]:
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        return [finding.code for finding in state.findings]


def test_a_lot_goes_out_and_comes_back_with_the_stage_done_there(finished: Finished):
    shop, chain = finished
    lot = bare_lot(shop, chain)
    seat = Seat(lot=lot, quantity=pcs(500))
    job = out(shop, seat)
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert state.away == "platina"
    load = home(shop, job, seat)
    with shop.store.reading() as books:
        state, bath = books.lot(lot), books.load(load)
        assert state is not None
        assert bath is not None
        assert (state.away, state.exposures[-1].step, bath.country, bath.processor) == ("", "coating", "MX", "platina")
    assert codes(shop, lot) == []


def test_a_count_that_does_not_come_home_is_doubted(finished: Finished):
    shop, chain = finished
    lot = bare_lot(shop, chain)
    job = out(shop, Seat(lot=lot, quantity=pcs(500)))
    home(shop, job, Seat(lot=lot, quantity=pcs(490)), scrap=(draw(lot, pcs(5)),))
    assert codes(shop, lot) == ["count_differs"]


def test_half_a_lot_may_come_home_first(finished: Finished):
    shop, chain = finished
    lot = bare_lot(shop, chain)
    seats = [Seat(lot=lot, container=n, quantity=pcs(250)) for n in (1, 2)]
    job = out(shop, *seats)
    home(shop, job, seats[0])
    assert codes(shop, lot) == []
    home(shop, job, Seat(lot=lot, container=2, quantity=pcs(249)))
    assert codes(shop, lot) == ["count_differs"]


def test_an_approval_that_lapsed_meanwhile_is_doubted_and_keeps_nobody_waiting(finished: Finished):
    shop, chain = finished
    lot = bare_lot(shop, chain)
    job = out(shop, Seat(lot=lot))
    shop.put_in_force(Party(key="platina", name="Platina Finishing", roles=("processor",), country="MX"))
    home(shop, job, Seat(lot=lot))
    assert codes(shop, lot) == ["processor_not_approved"]


def test_nothing_leaves_for_whom_nobody_approved_or_for_a_step_that_stays_here(finished: Finished):
    shop, chain = finished
    lot = bare_lot(shop, chain)
    for more, code in (
        ({"processor": "nordoxid"}, "party_unknown"),
        ({"step": "magnetising"}, "processor_not_approved"),
        ({"step": "sintering"}, "step_kept_inside"),
        ({"step": "welding"}, "step_unknown"),
    ):
        with pytest.raises(Refused, match=code):
            out(shop, Seat(lot=lot), **more)
    shop.record(Held(targets=(Target(lot=lot),), reason="cracked"))
    with pytest.raises(Refused, match="on_hold"):
        out(shop, Seat(lot=lot))
    with pytest.raises(Refused, match="inputs_missing"):
        out(shop)


def test_what_is_out_does_not_go_out_again_and_only_what_went_comes_back(finished: Finished):
    shop, chain = finished
    lot = bare_lot(shop, chain)
    job = out(shop, Seat(lot=lot))
    with pytest.raises(Refused, match="lot_away"):
        out(shop, Seat(lot=lot))
    with pytest.raises(Refused, match="code_in_use"):
        out(shop, Seat(lot=chain.lot), job=job)
    with pytest.raises(Refused, match="not_in_job"):
        home(shop, job, Seat(lot=chain.lot))
    with pytest.raises(Refused, match="job_unknown"):
        home(shop, "JB-2648-A999-1", Seat(lot=lot))
    with pytest.raises(Refused, match="country_missing"):
        home(shop, job, Seat(lot=lot), country="")


def test_a_lot_magnetised_outside_comes_home_magnetised(finished: Finished):
    shop, chain = finished
    lot = bare_lot(shop, chain)
    party = next(f for f in basic_facts() if isinstance(f, Party) and f.key == "platina")
    shop.put_in_force(Party(key="platina", name=party.name, roles=party.roles, approved_for=("magnetising",)))
    job = out(shop, Seat(lot=lot), step="magnetising")
    home(shop, job, Seat(lot=lot))
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert (state.magnetised, state.steps[-1][0]) == ("magnetised", "magnetising")
