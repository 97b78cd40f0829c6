"""The list of checks before signing: it fails closed, names what fails, and stops nothing that does not concern it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace as revised

from tests.services.plant_builder import (
    KG,
    LINE,
    MINUTE,
    PART,
    Chain,
    Shop,
    draw,
    measured,
    new_lot,
    order_line,
    outcome,
    specification,
)
from tests.services.told_checks import tell, told_as_before  # noqa: F401 - a fixture for every test
from traceapp.domain.entry import decode_entry
from traceapp.domain.equipment import Instrument
from traceapp.domain.part import Requirement
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import CertificateIssued, CertifiedQuantity, Packed, Shipped
from traceapp.domain.record.pieces import EntryRef, Measured, Noted, Seat, Target
from traceapp.domain.record.production import QuantityAdjusted, StepPerformed
from traceapp.domain.record.quality import (
    Concession,
    ConcessionGranted,
    Corrected,
    FindingSettled,
    Held,
    HoldReleased,
    Inspected,
)
from traceapp.errors import Refused
from traceapp.services.gate.check import Check, Fix
from traceapp.services.gate.gate import gate, require_passed
from traceapp.store.journal import Sealed

Finished = tuple[Shop, Chain]
NAMES = [
    "line_balance",
    "order_match",
    "certified_once",
    "records_complete",
    "field_recorded",
    "ancestry_known",
    "released",
    "not_held",
    "signed",
    "tested",
    "calibrated",
    "undoubted",
    "mass_closes",
    "claims",
]


STRICTER = {"br": {"low": "1.425"}, "length": {"high": "39.99"}}
"""Limits by which two rows of the finished lot fail."""


def checks_of(shop: Shop, shipment: str, **more: object) -> dict[str, Check]:
    with shop.store.reading() as books:
        checks = gate(books, shop.plant, shipment, shop.at, **more)  # type: ignore[arg-type]
    tell(checks)
    return {check.name: check for check in checks}


def failing(shop: Shop, shipment: str, **more: object) -> dict[str, list[str]]:
    """Failing checks, each with the codes of its failures."""
    checks = checks_of(shop, shipment, **more)
    return {name: [f.code for f in check.failures] for name, check in checks.items() if not check.passed}


def hold(shop: Shop, *targets: Target) -> EntryRef:
    return shop.record(Held(targets=targets, reason="cracked"), who="qa1").entries[0]


def settle(shop: Shop, lot: str, code: str) -> None:
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        name = next(f.name for f in state.findings if f.code == code and f.settled is None)
    shop.record(FindingSettled(lot=lot, finding=name, disposition="use as is", reason="looked at"), who="qa1")


def test_a_delivery_with_nothing_wrong_passes_every_check(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    checks = checks_of(shop, shipment)
    assert list(checks) == NAMES
    assert failing(shop, shipment) == {}
    require_passed(tuple(checks.values()))
    assert dict(checks["line_balance"].figure) == {"pieces": "600", "open": "1000"}
    assert dict(checks["tested"].figure) == {"met": "10", "rows": "10"}
    assert dict(checks["ancestry_known"].figure) == {"lots": "8"}
    assert dict(checks["field_recorded"].figure) == {"measured": "1", "boxes": "1", "instrument": "FG-1"}


def test_the_first_failure_and_the_number_of_failing_checks_are_told(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600, field=""))
    hold(shop, Target(lot=chain.heat))
    with pytest.raises(Refused) as refused:
        require_passed(tuple(checks_of(shop, shipment).values()))
    assert refused.value.code == "gate_closed"
    assert refused.value.facts["count"] == 2
    assert refused.value.facts["check"] == "field_recorded"


def test_a_shipment_nobody_opened_is_refused(shop: Shop):
    with shop.store.reading() as books, pytest.raises(Refused, match="shipment_unknown"):
        gate(books, shop.plant, "SH-2648-A001-1", shop.at)


def test_an_empty_shipment_passes_nothing_on(finished: Finished):
    shop, _ = finished
    assert failing(shop, shop.gather()) == {"line_balance": ["shipment_empty"]}


# --- the order line


def test_a_partial_delivery_is_within_and_what_left_before_counts(finished: Finished):
    shop, chain = finished
    first = shop.pack(chain.lot, 700)
    gone = shop.gather(first)
    shop.record(Shipped(shipment=gone, boxes=(first,), order=LINE, customer="tern"), who="shp")
    second = shop.gather(shop.pack(chain.lot, 300))
    assert failing(shop, second) == {}
    assert dict(checks_of(shop, second)["line_balance"].figure) == {"pieces": "300", "open": "300"}


def test_more_than_the_line_and_its_tolerance_is_too_much(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    shop.put_in_force(order_line(quantity=550))
    assert failing(shop, shipment) == {"line_balance": ["over_line"]}
    shop.put_in_force(order_line(quantity=550, over_ppm=100_000))
    assert failing(shop, shipment) == {}


def test_boxes_must_hold_the_lines_part_owner_and_claim_class(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    shop.put_in_force(order_line(claim="DFARS from 2027", owner="tern"))
    assert failing(shop, shipment) == {"order_match": ["packed_wrong_owner", "packed_wrong_claim"]}


def test_a_box_packed_for_another_line_does_not_belong(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(key="4500-99999/1", order="4500-99999", line="1"))
    shipment = shop.gather(shop.pack(chain.lot, 600, order="4500-99999/1"))
    assert failing(shop, shipment) == {"order_match": ["box_of_another_order"]}


def test_an_order_line_that_is_not_in_force_certifies_nothing(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600), order="4500-00000/1")
    found = failing(shop, shipment)
    assert found["line_balance"] == ["order_line_missing"]
    assert found["tested"] == ["specification_missing"]


# --- holds and releases


@pytest.mark.parametrize("which", ["lot", "pressed", "heat", "oxide"])
def test_a_hold_on_a_lot_or_on_anything_behind_it_blocks(finished: Finished, which: str):
    shop, chain = finished
    box = shop.pack(chain.lot, 600)
    shipment = shop.gather(box)
    held = hold(shop, Target(lot=getattr(chain, which)))
    check = checks_of(shop, shipment)["not_held"]
    assert [(f.code, f.place, f.subject, f.boxes) for f in check.failures] == [
        ("lot_on_hold", "lot", getattr(chain, which), (box,))
    ]
    shop.record(HoldReleased(hold=held, targets=(Target(lot=getattr(chain, which)),)), who="qa1")
    assert failing(shop, shipment) == {}


def test_a_hold_on_a_container_blocks_only_what_came_out_of_it(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    hold(shop, Target(lot=chain.oxide, container=2), Target(lot=chain.pressed, container=2))
    assert failing(shop, shipment) == {}
    hold(shop, Target(lot=chain.oxide, container=1))
    assert failing(shop, shipment) == {"not_held": ["lot_on_hold"]}


def test_a_hold_on_a_box_names_the_box(finished: Finished):
    shop, chain = finished
    good, bad = shop.pack(chain.lot, 300), shop.pack(chain.lot, 300)
    shipment = shop.gather(good, bad)
    hold(shop, Target(box=bad))
    check = checks_of(shop, shipment)["not_held"]
    assert [(f.code, f.boxes) for f in check.failures] == [("box_on_hold", (bad,))]


def test_a_lot_that_was_not_released_is_not_certified(finished: Finished):
    shop, chain = finished
    lot = shop.make("machining", [draw(chain.pressed, mg(4 * KG))], "MG", "machined-magnet", pcs(100), part=PART)
    found = failing(shop, shop.gather(shop.pack(lot, 100)))
    assert found["released"] == ["lot_not_yet_accepted"]
    shop.record(Inspected(unit=lot, report="F-1", results=(), lots=(lot,), decision="accepted"), who="qa1")
    assert failing(shop, shop.gather(shop.pack(lot, 0)))["released"] == ["lot_not_released"]


def test_rework_after_the_release_asks_for_another_release(finished: Finished):
    shop, chain = finished
    shop.expose("magnetising", "MZ", chain.lot)
    shipment = shop.gather(shop.pack(chain.lot, 600))
    assert failing(shop, shipment)["released"] == ["reworked_since_release"]
    shop.report(chain.lot, "final lot", measured("flux-moment", 80, "4.3", "4.4", "4.5"), decision="accepted")
    shop.release(chain.lot)
    assert failing(shop, shipment) == {}


def test_rework_after_the_release_is_seen_though_the_clock_was_set_back(finished: Finished):
    shop, chain = finished
    shop.at -= 600 * MINUTE
    shop.expose("magnetising", "MZ", chain.lot)
    shipment = shop.gather(shop.pack(chain.lot, 600))
    assert failing(shop, shipment)["released"] == ["reworked_since_release"]
    shop.report(chain.lot, "final lot", measured("flux-moment", 80, "4.3", "4.4", "4.5"), decision="accepted")
    shop.release(chain.lot)
    assert failing(shop, shipment) == {"records_complete": ["clock_behind"]}
    shop.at += 600 * MINUTE
    assert failing(shop, shipment) == {}


# --- tests


def test_a_property_nobody_measured_is_missing(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    wanted = specification()
    more = Requirement(property="width", low="19.95", high="20.05", n=5)
    shop.put_in_force(revised(wanted, requirements=(*wanted.requirements, more)))
    check = checks_of(shop, shipment)["tested"]
    assert [(f.code, f.subject, dict(f.facts)["property"]) for f in check.failures] == [
        ("row_missing", chain.lot, "width")
    ]


def test_a_result_outside_the_specification_fails_however_it_was_judged_then(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    wanted = specification()
    stricter = tuple(revised(r, low="1450") if r.property == "hcj" else r for r in wanted.requirements)
    shop.put_in_force(revised(wanted, requirements=stricter))
    check = checks_of(shop, shipment)["tested"]
    assert [(f.code, f.subject) for f in check.failures] == [("row_failed", chain.sinter_load)]


def test_too_small_a_sample_is_not_enough(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    wanted = specification()
    larger = tuple(revised(r, n=200) if r.property == "length" else r for r in wanted.requirements)
    shop.put_in_force(revised(wanted, requirements=larger))
    assert failing(shop, shipment) == {"tested": ["row_too_few"]}


def test_a_concession_covers_a_failed_row_up_to_its_quantity_and_date(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    wanted = specification()
    stricter = tuple(revised(r, low="1450") if r.property == "hcj" else r for r in wanted.requirements)
    shop.put_in_force(revised(wanted, requirements=stricter))

    def granted(pieces: int, until: int) -> None:
        concession = Concession(number="K-7", lot=chain.lot, quantity=pcs(pieces), until=until, text="HcJ 1 420")
        shop.record(ConcessionGranted(concession=concession, granted_by="tern"), who="qa1")

    assert failing(shop, shipment) == {"tested": ["row_failed"]}
    granted(1000, shop.at)
    assert failing(shop, shipment) == {"tested": ["concession_over"]}
    granted(599, shop.at + 1000 * MINUTE)
    assert failing(shop, shipment) == {"tested": ["concession_too_small"]}
    granted(1, 0)
    assert failing(shop, shipment) == {}


def test_a_concession_excuses_the_rows_that_it_names_and_no_other(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    stricter = tuple(revised(r, **STRICTER.get(r.property, {})) for r in specification().requirements)
    shop.put_in_force(revised(specification(), requirements=stricter))

    def granted(number: str, properties: tuple[str, ...] | None) -> None:
        concession = Concession(
            number=number, lot=chain.lot, quantity=pcs(600), until=0, text="seen", properties=properties
        )
        shop.record(ConcessionGranted(concession=concession, granted_by="tern"), who="qa1")

    granted("K-7", ("length",))
    granted("K-8", ())
    (failure,) = checks_of(shop, shipment)["tested"].failures
    assert (failure.code, dict(failure.facts)["property"]) == ("row_failed", "br")
    granted("K-9", ("br",))
    assert failing(shop, shipment) == {}


def test_a_concession_of_before_they_named_their_rows_excuses_every_one(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    stricter = tuple(revised(r, **STRICTER.get(r.property, {})) for r in specification().requirements)
    shop.put_in_force(revised(specification(), requirements=stricter))
    concession = Concession(number="K-7", lot=chain.lot, quantity=pcs(600), until=0, text="as seen")
    shop.record(ConcessionGranted(concession=concession, granted_by="tern"), who="qa1")
    assert failing(shop, shipment) == {}


def test_a_concession_is_counted_down_by_what_other_certificates_speak_for(finished: Finished):
    shop, chain = finished
    wanted = specification()
    stricter = tuple(revised(r, low="1450") if r.property == "hcj" else r for r in wanted.requirements)
    shop.put_in_force(revised(wanted, requirements=stricter))
    concession = Concession(number="K-7", lot=chain.lot, quantity=pcs(500), until=0, text="HcJ 1 420")
    earlier, first, second = (shop.pack(chain.lot, pieces) for pieces in (100, 300, 201))
    certify(shop, shop.gather(earlier), earlier, number="C-26-A002")
    shop.record(ConcessionGranted(concession=concession, granted_by="tern"), who="qa1")
    certify(shop, shop.gather(first), first)
    shipment = shop.gather(second)
    failure = checks_of(shop, shipment)["tested"].failures[0]
    facts = dict(failure.facts)
    assert (failure.code, facts["left"], facts["wanted"]) == ("concession_too_small", "200 pcs", "201 pcs")


def test_a_coupon_of_the_sinter_load_is_void_after_grain_boundary_diffusion(finished: Finished):
    shop, chain = finished
    blocks = shop.make(
        "grain-boundary-diffusion",
        [draw(chain.pressed, mg(30 * KG), container=2)],
        "GD",
        "sintered-block",
        mg(30 * KG),
        second="op2",
    )
    ageing = shop.expose("annealing", "AN", blocks)
    chain.pressed = blocks
    lot = chain.machine(shop, 500)
    shipment = shop.gather(shop.pack(lot, 500))
    failures = checks_of(shop, shipment)["tested"].failures
    assert {(f.code, dict(f.facts)["property"], dict(f.facts)["steps"]) for f in failures} == {
        ("row_void", "br", "grain-boundary-diffusion"),
        ("row_void", "hcj", "grain-boundary-diffusion, annealing"),
    }
    wanted = specification()
    asked = tuple(revised(r, test_unit="gbd load") if r.test_unit == "sinter load" else r for r in wanted.requirements)
    shop.put_in_force(revised(wanted, requirements=asked))
    assert failing(shop, shipment) == {"tested": ["row_missing", "row_missing"]}
    # HcJ of the diffused load is measured after its ageing, and may be filed under the ageing load.
    shop.report(blocks, "gbd load", measured("br", 5, "1.40", "1.41", "1.42"), lots=(blocks,))
    shop.report(ageing, "gbd load", measured("hcj", 5, "1900", "1920", "1950"), lots=(blocks,))
    assert failing(shop, shipment) == {}


def test_a_recoat_wants_its_thickness_and_length_measured_again(finished: Finished):
    shop, chain = finished
    again = shop.expose("coating", "NP", chain.lot)
    shipment = shop.gather(shop.pack(chain.lot, 600))
    failures = checks_of(shop, shipment)["tested"].failures
    assert {(f.code, dict(f.facts)["property"], f.subject) for f in failures} == {
        ("row_missing", "coating-thickness", again),
        ("row_missing", "adhesion", again),
        ("row_again", "flux-moment", chain.lot),
        ("row_void", "length", chain.lot),
    }


def test_a_report_speaks_for_the_lots_and_the_position_it_names_only(finished: Finished):
    shop, chain = finished
    load = shop.expose(
        "coating",
        "NP",
        seats=[Seat(lot=chain.lot, container=1, position="drum 2")],
    )
    results = (measured("coating-thickness", 16, "15", "17", "19", "XR-1"), outcome("adhesion", 5, "0 lifted"))
    shop.report(load, "plating lot", *results, lots=("MG-2648-A999-1",))
    shop.report(load, "plating lot", *results, lots=(chain.lot,), position="drum 1")
    shipment = shop.gather(shop.pack(chain.lot, 600))
    missing = [dict(f.facts)["property"] for f in checks_of(shop, shipment)["tested"].failures if f.subject == load]
    assert missing == ["coating-thickness", "adhesion"]
    shop.report(load, "plating lot", *results, lots=(chain.lot,), position="drum 2")
    assert not [f for f in checks_of(shop, shipment)["tested"].failures if f.subject == load]


def test_a_lot_out_of_two_sinter_loads_needs_both_measured(finished: Finished):
    shop, chain = finished
    pressed = shop.make("pressing", [draw(chain.milled, mg(4 * KG))], "PR", "compact", mg(4 * KG), containers=2)
    one = shop.expose("sintering", "SN", seats=[Seat(lot=pressed, container=1)])
    two = shop.expose("sintering", "SN", seats=[Seat(lot=pressed, container=2)])
    results = (measured("br", 5, "1.40", "1.41", "1.42"), measured("hcj", 5, "1400", "1410", "1420"))
    shop.report(two, "sinter load", *results, lots=(pressed,))
    blocks = [draw(pressed, mg(2 * KG), container=1), draw(pressed, mg(2 * KG), container=2)]
    lot = shop.make("machining", blocks, "MG", "machined-magnet", pcs(100), part=PART)
    shipment = shop.gather(shop.pack(lot, 100))
    missing = {
        f.subject for f in checks_of(shop, shipment)["tested"].failures if dict(f.facts)["kind"] == "sinter load"
    }
    assert missing == {one}
    only_two = shop.make("machining", [draw(pressed, mg(1), container=2)], "MG", "machined-magnet", pcs(1), part=PART)
    failures = checks_of(shop, shop.gather(shop.pack(only_two, 1)))["tested"].failures
    assert not [f for f in failures if dict(f.facts)["kind"] == "sinter load"]


def test_a_failed_result_stays_a_doubt_until_somebody_answers_for_it(finished: Finished):
    shop, chain = finished
    failed = Inspected(
        unit=chain.lot,
        report="F-9",
        results=(measured("length", 80, "39.90", "40.00", "40.02", "MM-1"),),
        lots=(chain.lot,),
        noted=(Noted(lot=chain.lot, code="result_failed", facts=(("property", "length"),)),),
    )
    shop.record(failed, who="qa1")
    shop.report(chain.lot, "final lot", measured("length", 80, "39.98", "40.00", "40.02", "MM-1"))
    shipment = shop.gather(shop.pack(chain.lot, 600))
    assert failing(shop, shipment) == {"tested": ["finding_open"]}
    settle(shop, chain.lot, "result_failed")
    assert failing(shop, shipment) == {}


# --- instruments


def test_an_instrument_past_its_calibration_when_it_was_used_is_named(finished: Finished):
    shop, chain = finished
    shop.report(chain.lot, "final lot", measured("length", 80, "39.98", "40.00", "40.02", "OLD-1"))
    shop.report(chain.lot, "final lot", measured("flux-moment", 80, "4.3", "4.4", "4.5", "NOBODYS"))
    shipment = shop.gather(shop.pack(chain.lot, 600))
    check = checks_of(shop, shipment)["calibrated"]
    assert {(f.code, f.subject) for f in check.failures} == {
        ("instrument_out_of_date", "OLD-1"),
        ("instrument_not_known", "NOBODYS"),
    }


def test_a_calibration_that_runs_out_later_does_not_touch_what_was_measured_before(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 600))
    ended = Instrument(key="MM-1", name="MM-1", measures="length", calibrated_until=shop.at)
    shop.put_in_force(ended)
    assert failing(shop, shipment) == {}


def test_a_settled_doubt_about_an_instrument_is_inherited(finished: Finished):
    shop, chain = finished
    doubt = Noted(lot=chain.lot, code="instrument_overdue", facts=(("instrument", "OLD-1"),))
    shop.record(
        Inspected(
            unit=chain.lot,
            report="F-8",
            results=(measured("length", 80, "39.98", "40.00", "40.02", "OLD-1"),),
            lots=(chain.lot,),
            noted=(doubt,),
        ),
        who="qa1",
    )
    shipment = shop.gather(shop.pack(chain.lot, 600))
    assert failing(shop, shipment) == {"calibrated": ["instrument_out_of_date", "finding_open"]}
    settle(shop, chain.lot, "instrument_overdue")
    assert failing(shop, shipment) == {}


# --- findings and their reach


@pytest.mark.parametrize(
    ("code", "check"),
    [
        ("owner_mixed", "undoubted"),
        ("claim_mixed", "undoubted"),
        ("used_on_hold", "undoubted"),
        ("balance_outside", "mass_closes"),
        ("field_outside", "tested"),
        ("second_signature_missing", "signed"),
    ],
)
def test_a_doubt_about_a_lots_birth_reaches_everything_made_of_it(finished: Finished, code: str, check: str):
    shop, chain = finished
    milled = shop.make(
        "jet-milling",
        [draw(chain.powder, mg(0))],
        "JM",
        "milled-powder",
        mg(10 * KG),
        noted=lambda lot: (Noted(lot=lot, code=code),),
    )
    pressed = shop.make("pressing", [draw(milled, mg(5 * KG))], "PR", "compact", mg(5 * KG))
    lot = shop.make("machining", [draw(pressed, mg(4 * KG))], "MG", "machined-magnet", pcs(100), part=PART)
    box = shop.pack(lot, 100)
    shipment = shop.gather(box, shop.pack(chain.lot, 100))
    failures = checks_of(shop, shipment)[check].failures
    assert [(f.subject, f.boxes) for f in failures if f.subject == milled] == [(milled, (box,))]
    settle(shop, milled, code)
    assert not [f for f in checks_of(shop, shipment)[check].failures if f.subject == milled]


@pytest.mark.parametrize("code", ["older_lot_waiting", "keyed_in"])
def test_information_blocks_nothing(finished: Finished, code: str):
    shop, chain = finished
    shop.record(StepPerformed(step="pressing", noted=(Noted(lot=chain.milled, code=code),)))
    assert failing(shop, shop.gather(shop.pack(chain.lot, 600))) == {}


def test_a_doubt_about_a_draw_into_another_child_does_not_block_this_one(finished: Finished):
    shop, chain = finished
    other = shop.make(
        "hydrogen-decrepitation",
        [draw(chain.heat, mg(1 * KG))],
        "HD",
        "hd-powder",
        mg(1 * KG),
        noted=lambda _lot: (Noted(lot=chain.heat, code="used_on_hold"),),
    )
    shipment = shop.gather(shop.pack(chain.lot, 600))
    assert failing(shop, shipment) == {}
    milled = shop.make("jet-milling", [draw(other, mg(1 * KG))], "JM", "milled-powder", mg(1 * KG))
    pressed = shop.make("pressing", [draw(milled, mg(1 * KG))], "PR", "compact", mg(1 * KG))
    lot = shop.make("machining", [draw(pressed, mg(KG // 2))], "MG", "machined-magnet", pcs(10), part=PART)
    found = failing(shop, shop.gather(shop.pack(lot, 10)))
    assert found["undoubted"] == ["finding_open"]


def test_a_doubt_about_a_draw_that_made_nothing_or_filled_another_box_does_not_block(finished: Finished):
    shop, chain = finished
    doubt = (Noted(lot=chain.lot, code="used_on_hold"),)
    shop.record(StepPerformed(step="machining", scrap=(draw(chain.lot, pcs(5)),), noted=doubt))
    elsewhere = shop.code("BX")
    shop.record(Packed(box=elsewhere, draws=(draw(chain.lot, pcs(5)),), order=LINE, noted=doubt), who="shp")
    shipment = shop.gather(shop.pack(chain.lot, 600))
    assert failing(shop, shipment) == {}
    assert "undoubted" in failing(shop, shop.gather(elsewhere))


def test_a_doubt_about_a_load_reaches_only_what_was_taken_out_afterwards(finished: Finished):
    shop, chain = finished
    before = shop.gather(shop.pack(chain.lot, 300))
    shop.expose("annealing", "AN", chain.pressed, noted=(Noted(lot=chain.pressed, code="used_on_hold"),))
    assert failing(shop, before) == {}
    later = shop.make(
        "machining",
        [draw(chain.pressed, mg(4 * KG), container=2)],
        "MG",
        "machined-magnet",
        pcs(100),
        part=PART,
    )
    found = failing(shop, shop.gather(shop.pack(later, 100)))
    assert found["undoubted"] == ["finding_open"]


def test_an_overdrawn_ancestor_does_not_close(finished: Finished):
    shop, chain = finished
    shop.record(
        QuantityAdjusted(lot=chain.milled, container=1, counted=mg(0), difference=mg(-100 * KG), reason="weighed")
    )
    assert failing(shop, shop.gather(shop.pack(chain.lot, 600))) == {"mass_closes": ["finding_open"]}


# --- signatures and ancestry


def test_a_charge_release_that_one_person_signed_is_not_signed(shop: Shop):
    chain = Chain(shop, second="")
    shipment = shop.gather(shop.pack(chain.lot, 600))
    check = checks_of(shop, shipment)["signed"]
    assert [(f.code, f.subject, dict(f.facts)["step"]) for f in check.failures] == [
        ("step_not_signed", chain.heat, "strip-casting")
    ]


def test_the_same_person_twice_is_one_person(shop: Shop):
    chain = Chain(shop, second="op1")
    shipment = shop.gather(shop.pack(chain.lot, 600))
    assert failing(shop, shipment) == {"signed": ["step_not_signed"]}


def test_an_ancestor_whose_birth_has_not_arrived_blocks(finished: Finished):
    shop, chain = finished
    stranger = "HD-2647-B012-4"
    milled = shop.make(
        "jet-milling",
        [draw(chain.powder, mg(0)), draw(stranger, mg(5 * KG))],
        "JM",
        "milled-powder",
        mg(5 * KG),
    )
    pressed = shop.make("pressing", [draw(milled, mg(5 * KG))], "PR", "compact", mg(5 * KG))
    lot = shop.make("machining", [draw(pressed, mg(4 * KG))], "MG", "machined-magnet", pcs(100), part=PART)
    check = checks_of(shop, shop.gather(shop.pack(lot, 100)))["ancestry_known"]
    assert [(f.code, f.subject) for f in check.failures] == [("ancestor_unknown", stranger)]


def test_a_corrected_birth_counts_as_it_was_corrected(finished: Finished):
    shop, chain = finished
    stranger = "HD-2647-B012-4"
    wrong = shop.record(
        StepPerformed(
            step="pressing",
            draws=(draw(stranger, mg(5 * KG)),),
            lots=(new_lot(code := shop.code("PR"), "compact", mg(5 * KG)),),
        )
    )
    lot = shop.make("machining", [draw(code, mg(4 * KG))], "MG", "machined-magnet", pcs(100), part=PART)
    shipment = shop.gather(shop.pack(lot, 100))
    assert "ancestry_known" in failing(shop, shipment)
    right = StepPerformed(
        step="pressing",
        draws=(draw(chain.milled, mg(5 * KG)),),
        lots=(new_lot(code, "compact", mg(5 * KG)),),
    )
    plain = msgspec.to_builtins(right)
    shop.record(Corrected(target=wrong.entries[0], reason="wrong drum", replacement=plain), who="qa1")
    assert "ancestry_known" not in failing(shop, shipment)


# --- packages and certificates


def test_a_magnetised_package_without_its_field_is_not_certified(finished: Finished):
    shop, chain = finished
    good, bad = shop.pack(chain.lot, 300), shop.pack(chain.lot, 300, field="")
    check = checks_of(shop, shop.gather(good, bad))["field_recorded"]
    assert [(f.code, f.subject) for f in check.failures] == [("field_missing", bad)]
    assert dict(check.figure)["measured"] == "1"


def certify(
    shop: Shop, shipment: str, *boxes: str, number: str = "C-26-A001", lot: str = "MG", pieces: int = 1
) -> None:
    covers = tuple(CertifiedQuantity(box=box, lot=lot, quantity=pcs(pieces)) for box in boxes)
    shop.record(
        CertificateIssued(
            number=number,
            shipment=shipment,
            order=LINE,
            form="3.1",
            digest="D",
            document="F",
            address="R",
            covers=covers,
        ),
        who="qa1",
    )


def test_a_box_that_another_certificate_speaks_for_is_not_certified_again(finished: Finished):
    shop, chain = finished
    box = shop.pack(chain.lot, 600)
    shipment = shop.gather(box)
    certify(shop, shipment, box)
    assert failing(shop, shipment) == {"certified_once": ["box_certified"]}
    assert failing(shop, shipment, superseding="C-26-A001") == {}


def test_another_box_that_passes_is_suggested_for_one_that_fails(finished: Finished):
    shop, chain = finished
    bad, _also_bad, _fewer = (shop.pack(chain.lot, n, field=f) for n, f in ((200, ""), (200, ""), (50, "0.06")))
    shipment = shop.gather(shop.pack(chain.lot, 200), bad)
    assert checks_of(shop, shipment)["field_recorded"].fix is None
    passing = shop.pack(chain.lot, 200)
    checks = checks_of(shop, shipment)
    assert checks["field_recorded"].fix == Fix(out=bad, into=passing, place="P2")
    assert checks["tested"].fix is None


def test_no_box_is_suggested_where_what_fails_is_in_all_of_them(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 300))
    shop.pack(chain.lot, 300)
    hold(shop, Target(lot=chain.heat))
    assert checks_of(shop, shipment)["not_held"].fix is None


# --- other terminals


def test_a_terminal_that_has_been_silent_since_has_to_be_waived_by_name(finished: Finished, tmp_path: Path):
    shop, chain = finished
    box = shop.code("BX")
    shipment = shop.gather(box)
    field = Measured(field="stray-field", value="0.06", instrument="FG-1")
    last = shop.record(Packed(box=box, draws=(draw(chain.lot, pcs(600)),), order=LINE, field=field), who="shp")
    (tmp_path / "b").mkdir()
    with Shop(tmp_path / "b", letters="B"), closing(sqlite3.connect(tmp_path / "b" / "plant.db")) as other:
        rows = other.execute("SELECT body, digest, signature FROM entry").fetchall()
    shop.store.take_in([Sealed(decode_entry(body), body, digest, signature) for body, digest, signature in rows])
    with shop.store.reading() as books:
        assert last.entries[0] in books.heads()
    check = checks_of(shop, shipment)["records_complete"]
    assert [(f.code, f.subject) for f in check.failures] == [("terminal_behind", "B")]
    assert failing(shop, shipment, waived=("B",)) == {}
