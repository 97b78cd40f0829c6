"""The gate's checks at their edges: a delivery with one thing changed, and exactly what fails of it then."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from tests.services.gate.test_gate import Finished, certify, checks_of, failing, settle
from tests.services.plant_builder import KG, LINE, PART, Chain, Shop, draw, new_lot, order_line
from tests.services.told_checks import told_as_before  # noqa: F401 - a fixture for every test
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.entry import CLOCK_TOLERANCE_US
from traceapp.domain.equipment import Instrument
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import CustomerReturned, Packed, Shipped, Unpacked
from traceapp.domain.record.pieces import Draw, Measured, Noted, Signature, Target
from traceapp.domain.record.production import OriginDeclared, StepPerformed
from traceapp.domain.record.quality import Corrected, Held, LotReleased
from traceapp.errors import Refused
from traceapp.services.delivery.delivery import read_delivery
from traceapp.services.delivery.doubts import doubts_of
from traceapp.services.gate.check import Case, Check, Failure
from traceapp.services.gate.gate import boxes_alike, require_passed
from traceapp.services.gate.gate_material import released, signed
from traceapp.services.gate.gate_paper import field_recorded, order_match, records_complete
from traceapp.services.gate.gate_tests import instrument_uses
from traceapp.store import spreading

STRANGER = "MG-2647-B012-4"


@contextmanager
def case_of(shop: Shop, shipment: str, **change: Any) -> Iterator[Case]:
    """What a check looks at, with something of the delivery exchanged."""
    with shop.store.reading() as books:
        delivery = replace(read_delivery(books, shop.plant, shipment, shop.at), **change)
        yield Case(books, shop.plant, delivery, doubts_of(books, delivery))


def codes(check: Check) -> list[tuple[str, str]]:
    return [(failure.code, failure.subject) for failure in check.failures]


def ready(shop: Shop, chain: Chain, *pieces: int) -> tuple[str, ...]:
    boxes = tuple(shop.pack(chain.lot, n) for n in pieces or (600,))
    return (shop.gather(*boxes), *boxes)


def test_the_first_failure_of_the_first_check_that_fails_is_told():
    def failure(code: str) -> Failure:
        return Failure(code=code, place="lot", subject=f"of {code}")

    good = Check(name="good")
    one, two = (Check(name=n, failures=(failure(f"{n}1"), failure(f"{n}2"))) for n in ("one", "two"))
    with pytest.raises(Refused) as refused:
        require_passed((good, one, two))
    assert refused.value.facts == {"count": 2, "check": "one", "code": "one1", "subject": "of one1"}


def corrected(shop: Shop, box: str, *draws: Draw) -> None:
    """Two people say that something else is in a box."""
    with shop.store.reading() as books:
        state = books.box(box)
    assert state is not None
    assert state.packed is not None
    other = Packed(box=box, draws=draws, order=LINE, field=Measured(field="stray-field", value="0.06"))
    shop.record(Corrected(target=state.packed, reason="counted", replacement=to_builtins(other)), who="qa1")


@pytest.mark.parametrize(("pieces", "says"), [(599, "599 pcs"), (0, "0 pcs")])
def test_what_a_certificate_still_says_of_a_corrected_box_is_not_certified_again(
    finished: Finished, pieces: int, says: str
):
    shop, chain = finished
    shipment, box = ready(shop, chain, 600)
    certify(shop, shipment, box, lot=chain.lot, pieces=600)
    other = ready(shop, chain, 100)[0]
    assert "certified_once" not in failing(shop, other)
    corrected(shop, box, *([draw(chain.lot, pcs(pieces))] if pieces else [draw(STRANGER, pcs(600))]))
    (failure,) = checks_of(shop, other)["certified_once"].failures
    assert (failure.code, failure.place, failure.subject) == ("certified_beyond", "certificate", "C-26-A001")
    assert dict(failure.facts) == {
        "certificate": "C-26-A001",
        "says": "600 pcs",
        "lot": chain.lot,
        "box": box,
        "held": says,
    }
    assert "certified_once" not in failing(shop, other, superseding="C-26-A001")
    corrected(shop, box, draw(chain.lot, pcs(601)))
    assert "certified_once" not in failing(shop, other)


def test_what_was_certified_of_a_box_counts_though_it_was_only_ever_told_by_a_correction(finished: Finished):
    shop, chain = finished
    written, meant = shop.code("BX"), shop.code("BX")
    draws = (draw(chain.lot, pcs(600)),)
    target = shop.record(Packed(box=written, draws=draws, order=LINE), who="shp").entries[0]
    other = ready(shop, chain, 100)[0]
    for box, failing_then in ((meant, {}), (written, ["certified_beyond"])):
        right = to_builtins(Packed(box=box, draws=draws, order=LINE))
        shop.record(Corrected(target=target, reason="the other box", replacement=right), who="qa1")
        if box == meant:
            certify(shop, shop.gather(box), box, lot=chain.lot, pieces=600)
        assert failing(shop, other).get("certified_once", {}) == failing_then


def test_nothing_is_signed_by_a_clock_that_stands_before_what_was_recorded(finished: Finished):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    with case_of(shop, shipment) as case:
        latest = max(entry.recorded for entry in case.delivery.entries.values())
    with case_of(shop, shipment, at=latest - CLOCK_TOLERANCE_US) as case:
        assert records_complete(case).passed
    with case_of(shop, shipment, at=latest - CLOCK_TOLERANCE_US - 1) as case:
        (failure,) = records_complete(case).failures
        assert (failure.code, failure.place, failure.subject) == ("clock_behind", "terminal", "A")
    with case_of(shop, shipment, at=0, waived=("A",)) as case:
        assert records_complete(case).passed


# --- the order and the boxes


def test_the_tolerance_of_the_line_is_a_share_of_what_it_orders(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(quantity=500, over_ppm=100_000))
    first = shop.pack(chain.lot, 100)
    gone = shop.gather(first)
    shop.record(Shipped(shipment=gone, boxes=(first,), order=LINE, customer="tern"), who="shp")
    (failure,) = checks_of(shop, ready(shop, chain, 451)[0])["line_balance"].failures
    assert dict(failure.facts) == {"pieces": "451", "open": "400", "most": "450"}
    assert "line_balance" not in failing(shop, ready(shop, chain, 449)[0])


def test_what_left_in_this_shipment_counts_once_and_what_is_open_is_never_less_than_nothing(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(quantity=600))
    shipment, box = ready(shop, chain, 600)
    shop.record(Shipped(shipment=shipment, boxes=(box,), order=LINE, customer="tern"), who="shp")
    assert checks_of(shop, shipment)["line_balance"].passed
    shop.put_in_force(order_line(quantity=500, over_ppm=1_000_000))
    assert dict(checks_of(shop, ready(shop, chain, 1)[0])["line_balance"].figure)["open"] == "0"


def test_what_came_back_of_the_line_is_open_again(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(quantity=500))
    shipment, box = ready(shop, chain, 500)
    shop.record(Shipped(shipment=shipment, boxes=(box,), order=LINE, customer="tern"), who="shp")
    new = replace(new_lot(shop.code("RT"), "coated-magnet", pcs(40)), kind="RT")
    back = CustomerReturned(rma="R-1", lot=new, parents=(chain.lot,), customer="tern", boxes=(box,), reason="chipped")
    shop.record(back, who="shp")
    (failure,) = checks_of(shop, ready(shop, chain, 41)[0])["line_balance"].failures
    assert dict(failure.facts) == {"pieces": "41", "open": "40", "most": "40"}
    assert "line_balance" not in failing(shop, ready(shop, chain, 40)[0])
    assert dict(checks_of(shop, shipment)["line_balance"].figure)["open"] == "500"


@pytest.mark.parametrize("status", ["unknown", "opened", "packed", "gathered"])
@pytest.mark.parametrize("elsewhere", ["", "here", "SH-9"])
def test_a_box_that_is_not_there_or_in_another_shipment_is_not_certified(
    chain_template: tuple[object, Shop, Chain], finished: Finished, status: str, elsewhere: str
):
    shop, chain = finished
    shipment, _ = ready(shop, chain)
    with case_of(shop, shipment) as case:
        (box,) = case.delivery.boxes
        other = replace(
            box,
            packed=None if status == "unknown" else box.packed,
            opened=status == "opened",
            shipment={"here": shipment}.get(elsewhere, elsewhere),
        )
        check = order_match(replace(case, delivery=replace(case.delivery, boxes=(other,))))
        told = [(failure.code, dict(failure.facts)) for failure in check.failures]
    bad = status in {"unknown", "opened"} or elsewhere == "SH-9"
    assert told == ([("box_not_ready", {"box": box.code, "status": other.status})] if bad else [])


def test_a_box_that_was_opened_since_is_not_certified(finished: Finished):
    shop, chain = finished
    shipment, box = ready(shop, chain)
    shop.record(Unpacked(box=box, draws=(draw(chain.lot, pcs(600)),), reason="recount"), who="shp")
    assert "box_not_ready" in failing(shop, shipment).get("order_match", ["box_not_ready"])


def test_another_part_than_the_line_wants_does_not_belong(finished: Finished):
    shop, chain = finished
    shipment, box = ready(shop, chain)
    with case_of(shop, shipment, line=order_line(part="TA-9")) as case:
        (failure,) = order_match(case).failures
    facts = {"box": box, "lot": chain.lot, "part": PART, "wanted": "TA-9"}
    assert (failure.code, dict(failure.facts), failure.boxes) == ("packed_wrong_part", facts, (box,))


def test_a_lot_that_nobody_knows_is_missed_once_and_not_at_every_check(finished: Finished):
    shop, _ = finished
    box = shop.code("BX")
    shop.record(Packed(box=box, draws=(draw(STRANGER, pcs(5)),), order=LINE), who="shp")
    shipment = shop.gather(box)
    with case_of(shop, shipment) as case:
        assert case.delivery.ancestry.states[STRANGER].birth is None
        assert [check(case).failures for check in (order_match, released, field_recorded)] == [(), (), ()]
        unknown = replace(case.delivery.ancestry, states={}, unknown=(STRANGER,))
        bare = replace(case, delivery=replace(case.delivery, ancestry=unknown))
        assert [check(bare).failures for check in (order_match, released, field_recorded)] == [(), (), ()]
    assert failing(shop, shipment)["ancestry_known"] == ["ancestor_unknown"]


def test_every_certificate_that_speaks_for_a_box_is_named(finished: Finished):
    shop, chain = finished
    shipment, box = ready(shop, chain)
    certify(shop, shipment, box, number="C-26-A001")
    certify(shop, shipment, box, number="C-26-A002")
    (failure,) = checks_of(shop, shipment)["certified_once"].failures
    assert (failure.subject, dict(failure.facts)) == ("C-26-A001", {"box": box, "certificate": "C-26-A001, C-26-A002"})


def test_nothing_delivered_has_no_newest_record(finished: Finished):
    shop, _ = finished
    with case_of(shop, shop.gather()) as case:
        check = records_complete(case)
        assert (check.name, dict(check.figure)) == ("records_complete", {"at": "", "terminals": "1"})


def test_the_field_is_wanted_of_magnetised_parts_and_told_with_its_instruments(finished: Finished):
    shop, chain = finished
    shipment, first, *_ = ready(shop, chain, 100, 100, 100)
    with case_of(shop, shipment) as case:
        boxes = case.delivery.boxes
        named = tuple(
            replace(box, field_instrument=instrument)
            for box, instrument in zip(boxes, ("FG-1", "", "FG-2"), strict=True)
        )
        check = field_recorded(replace(case, delivery=replace(case.delivery, boxes=named)))
        assert dict(check.figure) == {"measured": "3", "boxes": "3", "instrument": "FG-1, FG-2"}
        states = case.delivery.ancestry.states
        plain = {code: replace(state, magnetised="", turned=()) for code, state in states.items()}
        bare = tuple(replace(box, field="") for box in boxes)
        unmagnetised = replace(case.delivery, boxes=bare, ancestry=replace(case.delivery.ancestry, states=plain))
        assert dict(field_recorded(replace(case, delivery=unmagnetised)).figure)["boxes"] == "0"
        other = replace(boxes[0].contents[0], lot=chain.pressed)
        mixed = replace(case.delivery, boxes=(replace(bare[0], contents=(*boxes[0].contents, other)),))
        assert codes(field_recorded(replace(case, delivery=mixed))) == [("field_missing", first)]


# --- what is suggested instead


def test_a_box_is_replaced_by_one_as_full_as_itself(finished: Finished):
    shop, chain = finished
    bad = shop.pack(chain.lot, 200, field="")
    shipment = shop.gather(shop.pack(chain.lot, 150), bad)
    free = [shop.pack(chain.lot, 200) for _ in range(2)]
    fix = checks_of(shop, shipment)["field_recorded"].fix
    assert fix is not None
    assert (fix.out, fix.into) == (bad, free[0])


def test_no_more_than_five_boxes_are_tried(finished: Finished):
    shop, chain = finished
    boxes = [shop.pack(chain.lot, 1) for _ in range(7)]
    with case_of(shop, shop.gather(boxes[0])) as case:
        assert boxes_alike(case.books, case.delivery, case.delivery.boxes[0]) == tuple(boxes[1:6])


# --- the material


def test_what_is_not_worked_out_yet_is_waited_for(finished: Finished):
    shop, chain = finished
    shipment, box = ready(shop, chain)
    told = OriginDeclared(lot=chain.iron, stages=(DeclaredStage(stage="mined", country="SE"),))
    shop.store.record(shop.command(), lambda _books: (told,))
    failures = checks_of(shop, shipment)["ancestry_known"].failures
    assert {(f.code, f.place, f.boxes) for f in failures} == {("not_worked_out", "lot", (box,))}
    assert (chain.iron, {"lot": chain.iron}) in [(f.subject, dict(f.facts)) for f in failures]


def test_nothing_passes_while_a_hold_may_still_reach_what_it_came_from(finished: Finished, monkeypatch):
    shop, chain = finished
    shipment, box = ready(shop, chain)
    monkeypatch.setattr(spreading, "AT_ONCE", 0)
    shop.record(Held(targets=(Target(lot=chain.iron),), reason="found off", spreads=True))
    failures = checks_of(shop, shipment)["ancestry_known"].failures
    assert {(f.code, f.place, f.boxes) for f in failures} == {("not_worked_out", "lot", (box,))}
    while shop.store.spread_more():
        pass
    assert checks_of(shop, shipment)["ancestry_known"].failures == ()


def test_only_a_release_of_this_lot_for_shipment_counts_and_the_last_rework_is_named(finished: Finished):
    shop, chain = finished
    shop.expose("coating", "NP", chain.lot)
    shop.expose("magnetising", "MZ", chain.lot)
    for lot, scope in ((chain.lot, "charge"), (chain.pressed, "shipment")):
        shop.record(LotReleased(lot=lot, scope=scope), who="qa1")
    (failure,) = checks_of(shop, ready(shop, chain)[0])["released"].failures
    assert (failure.code, dict(failure.facts)["step"]) == ("reworked_since_release", "magnetising")


def test_a_release_that_was_corrected_to_another_lot_releases_nothing_here(finished: Finished):
    shop, chain = finished
    shop.expose("magnetising", "MZ", chain.lot)
    meant = LotReleased(lot=chain.pressed, scope="shipment")
    wrong = shop.record(replace(meant, lot=chain.lot), who="qa1").entries[0]
    shipment, _ = ready(shop, chain)
    assert checks_of(shop, shipment)["released"].passed
    shop.record(Corrected(target=wrong, reason="wrong lot", replacement=to_builtins(meant)), who="qa1")
    assert codes(checks_of(shop, shipment)["released"]) == [("reworked_since_release", chain.lot)]


def test_what_was_done_in_the_moment_of_the_release_or_of_packing_may_have_come_later(finished: Finished):
    shop, chain = finished
    with case_of(shop, ready(shop, chain)[0]) as case:
        history = case.books.history("lot", chain.lot)
        at = next(entry.moment for entry in history if isinstance(entry.record, LotReleased))
        ancestry, packed = case.delivery.ancestry, case.delivery.packed_at(chain.lot)
        for done, is_rework in ((at - 1, False), (at, True), (packed, True), (packed + 1, False)):
            state = replace(ancestry.states[chain.lot], steps=(("coating", done),))
            changed = replace(ancestry, states={**ancestry.states, chain.lot: state})
            check = released(replace(case, delivery=replace(case.delivery, ancestry=changed)))
            assert check.passed is not is_rework


def blended(shop: Shop, chain: Chain, *signers: str, noted: tuple[Noted, ...] = ()) -> tuple[str, str]:
    """A lot out of a heat of its own, which these people signed; with the heat."""
    heat = shop.code("SC")
    step = StepPerformed(
        step="strip-casting",
        route="sintered-ndfeb",
        draws=(draw(chain.metal, mg(KG)),),
        lots=(new_lot(heat, "alloy-strip", mg(KG)),),
        signatures=tuple(Signature(person=one, meaning="performed", at=shop.at) for one in signers),
        noted=tuple(replace(note, lot=heat) for note in noted),
    )
    shop.record(step)
    lot = shop.make("machining", [draw(heat, mg(KG))], "MG", "machined-magnet", pcs(10), part=PART)
    return lot, heat


def test_one_doubt_about_a_signature_does_not_hide_another_that_is_missing(finished: Finished):
    shop, chain = finished
    owed = Noted(lot="", code="second_signature_missing", facts=(("skill", "charge-check"),))
    other, keyed = (Noted(lot="", code=code) for code in ("field_outside", "owner_mixed"))
    first, heat = blended(shop, chain, "op1", noted=(owed,))
    second, bare = blended(shop, chain, "op1", noted=(other, keyed))
    shipment = shop.gather(shop.pack(first, 5), shop.pack(second, 5))
    assert codes(checks_of(shop, shipment)["signed"]) == [("second_signature_owed", heat), ("step_not_signed", bare)]
    settle(shop, heat, "second_signature_missing")
    settle(shop, bare, "owner_mixed")
    assert codes(checks_of(shop, shipment)["signed"]) == [("step_not_signed", bare)]


def test_a_step_of_no_known_route_wants_the_signatures_of_the_parts_route(finished: Finished):
    shop, chain = finished
    lot, heat = blended(shop, chain, "op1")
    shipment = shop.gather(shop.pack(lot, 5))
    with case_of(shop, shipment) as case:
        born = case.delivery.entries[case.delivery.ancestry.states[heat].birth]  # type: ignore[index]
        elsewhere = replace(born, record=replace(born.record, route="of-old"))
        entries = {**case.delivery.entries, born.ref: elsewhere}
        strange = replace(case, delivery=replace(case.delivery, entries=entries))
        assert ("step_not_signed", heat) in codes(signed(strange))
        named = replace(case, delivery=replace(case.delivery, route=None))
        assert ("step_not_signed", heat) in codes(signed(named))
        nowhere = replace(strange, delivery=replace(strange.delivery, route=None))
        assert ("step_not_signed", heat) not in codes(signed(nowhere))


def test_nobody_who_only_stood_by_signed_a_step(finished: Finished):
    shop, chain = finished
    lot, heat = blended(shop, chain)
    with case_of(shop, shop.gather(shop.pack(lot, 5))) as case:
        born = case.delivery.entries[case.delivery.ancestry.states[heat].birth]  # type: ignore[index]
        two = {**case.delivery.entries, born.ref: replace(born, who=("op1", "op2"))}
        assert ("step_not_signed", heat) in codes(signed(replace(case, delivery=replace(case.delivery, entries=two))))
        nobody = {**case.delivery.entries, born.ref: replace(born, who=())}
        plain = replace(case.plant, routes={})
        bare = replace(case, plant=plain, delivery=replace(case.delivery, entries=nobody, route=None))
        assert ("step_not_signed", heat) in codes(signed(bare))


# --- instruments


def test_an_instrument_of_a_steps_own_value_counts_when_it_was_used(finished: Finished):
    shop, chain = finished
    read, by_eye = Measured(field="melt", value="1450", instrument="TC-9"), Measured(field="colour", value="grey")
    milled = shop.make("jet-milling", [draw(chain.powder, mg(0))], "JM", "milled-powder", mg(KG), fields=(read, by_eye))
    lot = shop.make("machining", [draw(milled, mg(KG))], "MG", "machined-magnet", pcs(10), part=PART)
    shipment, at = shop.gather(box := shop.pack(lot, 10)), shop.at
    with case_of(shop, shipment) as case:
        uses = [(use.instrument, use.boxes) for use in instrument_uses(case.books, case.delivery)]
    assert ("TC-9", (box,)) in uses
    assert "" not in [instrument for instrument, _ in uses]
    assert ("instrument_not_known", "TC-9") in codes(checks_of(shop, shipment)["calibrated"])
    for until, code in ((0, None), (1, "instrument_out_of_date"), (at * 2, None)):
        shop.put_in_force(Instrument(key="TC-9", name="TC-9", measures="heat", calibrated_until=until))
        found = {subject: code for code, subject in codes(checks_of(shop, shipment)["calibrated"])}
        assert found.get("TC-9") == code


@pytest.mark.parametrize(("longer", "is_over"), [(0, True), (1, False)])
def test_a_calibration_ends_with_the_moment_that_it_names(finished: Finished, longer: int, is_over: bool):
    shop, chain = finished
    shipment, _ = ready(shop, chain)
    with case_of(shop, shipment) as case:
        used = next(use.at for use in instrument_uses(case.books, case.delivery) if use.instrument == "FG-1")
    shop.put_in_force(
        Instrument(key="FG-1", name="FG-1", measures="field", calibrated_until=used + longer), effective=used
    )
    assert (("instrument_out_of_date", "FG-1") in codes(checks_of(shop, shipment)["calibrated"])) is is_over


def test_an_answered_doubt_about_an_instrument_answers_for_that_use_alone(finished: Finished):
    shop, chain = finished
    overdue = Noted(lot="", code="instrument_overdue", facts=(("instrument", "OLD-1"),))
    milled = shop.make(
        "jet-milling",
        [draw(chain.powder, mg(0))],
        "JM",
        "milled-powder",
        mg(KG),
        fields=(Measured(field="d50", value="3.1", instrument="OLD-1"),),
        noted=lambda lot: (replace(overdue, lot=lot), Noted(lot=lot, code="field_outside")),
    )
    lot = shop.make("machining", [draw(milled, mg(KG))], "MG", "machined-magnet", pcs(10), part=PART)
    box = shop.code("BX")
    field = Measured(field="stray-field", value="0.06", instrument="OLD-1")
    packed = Packed(box=box, draws=(draw(lot, pcs(10)),), order=LINE, field=field, noted=(replace(overdue, lot=lot),))
    shop.record(packed, who="shp")
    shipment = shop.gather(box)
    for about, code, left in (
        (milled, "field_outside", 2),
        (milled, "instrument_overdue", 1),
        (lot, "instrument_overdue", 0),
    ):
        settle(shop, about, code)
        with case_of(shop, shipment) as case:
            assert [use.instrument for use in instrument_uses(case.books, case.delivery)].count("OLD-1") == left
        found = codes(checks_of(shop, shipment)["calibrated"])
        assert (("instrument_out_of_date", "OLD-1") in found) is bool(left)
