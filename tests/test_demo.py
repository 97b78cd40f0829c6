"""The demo plant as a whole: everything its story promises is in the books, and they hold together."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest

from tests.demo_store import DemoPlant
from traceapp.domain.balance import masses_of
from traceapp.domain.document import DocumentState
from traceapp.domain.findings import Finding
from traceapp.domain.lot import LotState
from traceapp.domain.makeup import WHOLE, Provenance
from traceapp.domain.order import OrderLine
from traceapp.domain.party import Party
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CertificateIssued, CertificateWithdrawn, CustomerReturned, LabelPrinted
from traceapp.domain.record.pieces import EntryRef, Role
from traceapp.domain.record.production import (
    CameBack,
    Exposed,
    HeelMeasured,
    LotReceived,
    Purged,
    SampleTaken,
    SentOut,
    StepPerformed,
)
from traceapp.domain.record.quality import Corrected, FindingSettled, HoldReleased, Inspected
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.verdict import Outcome
from traceapp.services.delivery.results import Evidence, Standing, results_for
from traceapp.services.rules.ruling import asked_about
from traceapp.services.trace.ancestry import ancestry_of
from traceapp.store.books import Books
from traceapp.store.verify import verify

LAST_DAY = 1_797_433_200_000_000
"""Wed 16 Dec 2026 00:00 in Campo Alto, UTC microseconds."""


@pytest.fixture
def books(demo: DemoPlant) -> Iterator[Books]:
    with demo.app.reading() as read:
        yield read


def lot(plant: DemoPlant, books: Books, name: str) -> LotState:
    found = books.lot(plant.code(name))
    assert found is not None
    return found


def every(books: Books, kind: type[Record]) -> list[Record]:
    """All records of a kind, in order."""
    last = books.heads()[0]
    refs = [EntryRef(last.terminal, seq) for seq in range(1, last.seq + 1)]
    entries = [books.entry(ref) for ref in refs]
    return [entry.record for entry in entries if entry is not None and isinstance(entry.record, kind)]


def lots(books: Books) -> list[LotState]:
    return [state for row in books.lot_rows(limit=10_000) if (state := books.lot(row.code)) is not None]


def origins(books: Books, code: str) -> set[str]:
    """The countries of the suppliers whose oxide, metal or alloy is in it."""
    states = ancestry_of(books, (code,), at=LAST_DAY).states.values()
    suppliers = {s.supplier for s in states if s.kind in {"OX", "RR", "SC"} and s.supplier}
    parties = [books.fact("party", key, LAST_DAY) for key in suppliers]
    return {party.country for party in parties if isinstance(party, Party)}


# ------------------------------------------------------------------------------------------------------ the whole


def test_the_plant_is_as_large_as_a_small_plant_is_after_three_weeks(books: Books) -> None:
    states = lots(books)
    assert 350 <= len(states) <= 600
    assert 1_000 <= sum(len(state.containers) for state in states) <= 2_000
    assert len(books.box_codes()) >= 40
    statuses = books.counts_by_status()
    assert statuses["open"] > 150
    assert statuses["used up"] > 50


def test_material_waits_for_every_step_of_the_route(demo: DemoPlant, books: Books) -> None:
    route = demo.app.plant.route("sintered-ndfeb")
    waiting: set[str] = set()
    for state in lots(books):
        if state.status == "open":
            done = tuple(step for step, _ in state.steps)
            now = route.material_after(state.material, done)
            waiting.update(step.key for step in route.next_steps(now, done))
    missing = {step.key for step in route.steps} - waiting - {"receipt", "shipping"}
    assert missing == set()


def test_every_chain_digest_signature_and_table_holds(demo: DemoPlant) -> None:
    verdict = verify(demo.app._store)
    assert verdict.holds, (verdict.bad, verdict.differences)


def test_time_goes_from_the_first_scene_to_the_last_and_never_back(books: Books) -> None:
    last = books.heads()[0]
    entries = [books.entry(EntryRef(last.terminal, seq)) for seq in range(2, last.seq + 1)]
    recorded = [entry.recorded for entry in entries if entry is not None]
    assert recorded == sorted(recorded)
    assert all(entry.happened <= entry.recorded for entry in entries if entry is not None)
    assert recorded[0] // 86_400_000_000 == 1_795_420_800_000_000 // 86_400_000_000
    assert LAST_DAY < recorded[-1] < LAST_DAY + 86_400_000_000


def test_no_finding_is_open_but_those_the_story_tells_of(demo: DemoPlant, books: Books) -> None:
    def blocking(finding: Finding) -> bool:
        return finding.blocks

    found = {(state.code, f.code) for state in lots(books) for f in filter(blocking, state.findings)}
    assert found == {(demo.code("jm-4"), "claim_mixed"), (demo.code("return-o"), "parents_uncertain")}


def test_the_masses_of_every_run_close_within_its_steps_limits(demo: DemoPlant, books: Books) -> None:
    plant, outside = demo.app.plant, []

    def unit_mass(code: str):
        state = books.lot(code)
        return None if state is None else state.unit_mass

    runs = [record for record in every(books, StepPerformed) if isinstance(record, StepPerformed) and record.lots]
    for run in runs:
        step = plant.route(run.route).step(run.step)
        masses = masses_of(run, unit_mass)
        if step.balance is not None:
            assert masses is not None
            if not step.balance.holds(incoming_mg=masses.incoming, outgoing_mg=masses.outgoing):
                outside.append((run.lots[0].code, masses))
    assert len(runs) > 100
    assert outside == []


# ----------------------------------------------------------------------------------------------- what is in the story


def purges(books: Books) -> bool:
    return any(isinstance(r, Purged) and r.scrap and r.scrap[0].mass_mg > 0 for r in every(books, Purged))


def heels(books: Books) -> bool:
    measured = [r for r in every(books, HeelMeasured) if isinstance(r, HeelMeasured)]
    parents = [link for state in lots(books) for link in state.parents if link.role is Role.HEEL]
    return len(measured) >= 2 and any(link.quantity.amount > 0 for link in parents)


def blends(books: Books) -> bool:
    return (
        sum(len({p.parent for p in s.parents if p.role is Role.CHARGE}) > 1 for s in lots(books) if s.kind == "BL") > 3
    )


def diffusion_after_slicing(books: Books) -> bool:
    made = [state for state in lots(books) if state.kind == "GD"]
    return bool(made) and all(any(p.parent.startswith("MG-") for p in state.parents) for state in made)


def samples(books: Books) -> bool:
    taken = [r for r in every(books, SampleTaken) if isinstance(r, SampleTaken)]
    return any(r.destructive for r in taken) and any(r.retained and r.place == "R1" for r in taken)


def own_return_into_the_melt(books: Books) -> bool:
    melted = [state for state in lots(books) if state.step == "strip-casting"]
    return any(link.role is Role.RETURN and link.parent.startswith("RF-") for s in melted for link in s.parents)


def green_scrap_into_a_blend(books: Books) -> bool:
    return any(p.parent.startswith("GS-") for state in lots(books) if state.kind == "BL" for p in state.parents)


def customer_return(books: Books) -> bool:
    back = [r for r in every(books, CustomerReturned) if isinstance(r, CustomerReturned)]
    return [(r.rma, len(r.parents), r.certain) for r in back] == [("RMA-26-014", 2, False)]


def scrap(books: Books) -> bool:
    return any(isinstance(r, StepPerformed) and r.scrap and r.reason for r in every(books, StepPerformed))


def handover(books: Books) -> bool:
    state = books.station("SC-2")
    return state is not None and state.note.startswith("Wheel bearing is warm.")


def opened_box(books: Books) -> bool:
    return len(books.box_codes(status="opened")) == 1


def undone(books: Books) -> bool:
    return any(isinstance(r, Corrected) and r.undo for r in every(books, Corrected))


def late_signature(books: Books) -> bool:
    return any(isinstance(r, FindingSettled) and r.disposition == "signed" for r in every(books, FindingSettled))


def value_outside_with_a_reason(books: Books) -> bool:
    exposed = [r for r in every(books, Exposed) if isinstance(r, Exposed)]
    return any(field.reason for record in exposed for field in record.fields)


def outside_plater(books: Books) -> bool:
    back = [r for r in every(books, CameBack) if isinstance(r, CameBack)]
    sent = [r for r in every(books, SentOut) if isinstance(r, SentOut)]
    away = [state for state in lots(books) if state.status == "away"]
    return len(sent) == 2 and len(back) == 1 and len(away) == 2 and back[0].scrap[0].quantity.amount == 2


def printed_labels(books: Books) -> bool:
    return sum(isinstance(r, LabelPrinted) and r.answer == "printed" for r in every(books, LabelPrinted)) > 20


EVENTS: tuple[Callable[[Books], bool], ...] = (
    purges,
    heels,
    blends,
    diffusion_after_slicing,
    samples,
    own_return_into_the_melt,
    green_scrap_into_a_blend,
    customer_return,
    scrap,
    handover,
    opened_box,
    undone,
    late_signature,
    value_outside_with_a_reason,
    outside_plater,
    printed_labels,
)


def test_the_story_holds_everything_that_a_plant_does(books: Books) -> None:
    assert [event.__name__ for event in EVENTS if not event(books)] == []


def test_oxide_comes_from_three_origins_beside_bought_alloy_and_recycled_metal(books: Books) -> None:
    received = [r for r in every(books, LotReceived) if isinstance(r, LotReceived)]
    countries: dict[str, set[str]] = {}
    for record in received:
        party = books.fact("party", record.supplier, LAST_DAY)
        assert isinstance(party, Party)
        countries.setdefault(record.lot.material, set()).add(party.country)
    assert countries["ndpr-oxide"] == {"AU", "US", "CN"}
    assert countries["alloy-strip"] == {"JP", "GB"}, "bought, and Tessera's own"
    assert countries["recycled-re-metal"] == {"US"}


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("mag-c-1", {"AU", "US", "CN"}),
        ("mag-o-1", {"JP"}),
        ("gd-1", {"AU", "US"}),
        ("gd-4", {"AU", "US"}),
        ("gd-5", {"AU", "US", "CN"}),
    ],
)
def test_a_finished_lot_traces_back_to_its_own_origins_only(
    demo: DemoPlant, books: Books, name: str, countries: set[str]
) -> None:
    assert origins(books, demo.code(name)) == countries


def test_recycled_metal_reaches_the_lot_that_waits_and_none_that_left(demo: DemoPlant, books: Books) -> None:
    recycled = demo.code("recycled-1")
    assert recycled in ancestry_of(books, (demo.code("gd-6"),), at=LAST_DAY).states
    shipped = books.boxes(books.box_codes(status="shipped")).values()
    left = tuple({content.lot for box in shipped for content in box.contents})
    assert {demo.code(name) for name in ("gd-1", "gd-2", "mag-o-1", "mag-c-1")} <= set(left)
    assert recycled not in ancestry_of(books, left, at=LAST_DAY).states


def test_the_coupon_before_diffusion_is_void_and_the_one_after_speaks(demo: DemoPlant, books: Books) -> None:
    before, after = books.test_unit(demo.code("anneal-1")), books.test_unit(demo.code("age-1"))
    assert before is not None
    assert before.kind == "sinter load"
    assert after is not None
    assert after.kind == "gbd load"
    soft, hard = (next(r for r in unit.reports[0].results if r.property == "hcj") for unit in (before, after))
    assert Decimal(soft.mean) < 1353 <= Decimal(hard.least)
    assert soft.verdict == "info", "a coupon of the block is not judged by what the magnet must be"
    spoken = hcj(demo, books, "gd-1")
    assert (spoken.standing, spoken.filed) == (Standing.MET, demo.code("age-1"))
    assert [r.filed for r in all_hcj(demo, books, "mag-9")] == [demo.code("anneal-3")]


def all_hcj(plant: DemoPlant, books: Books, name: str) -> list[Evidence]:
    """The evidence of coercivity of the sinter load, as if that were asked for."""
    part = books.fact("specification", "TL-STD-45", LAST_DAY)
    found = results_for(books, plant.app.plant, plant.code(name), part, at=LAST_DAY)  # type: ignore[arg-type]
    return [evidence for evidence in found if evidence.requirement.property == "hcj"]


def hcj(plant: DemoPlant, books: Books, name: str) -> Evidence:
    part = books.fact("specification", "HA-SPEC-119", LAST_DAY)
    found = results_for(books, plant.app.plant, plant.code(name), part, at=LAST_DAY)  # type: ignore[arg-type]
    return next(evidence for evidence in found if evidence.requirement.property == "hcj")


def test_diffusion_makes_the_sinter_loads_coercivity_void(demo: DemoPlant, books: Books) -> None:
    assert {e.standing for e in all_hcj(demo, books, "gd-1")} == {Standing.INVALID}
    assert {step for e in all_hcj(demo, books, "gd-1") for step in e.voided_by} >= {"grain-boundary-diffusion"}


def test_the_lot_plated_too_thin_was_coated_twice_and_measured_again(demo: DemoPlant, books: Books) -> None:
    state = lot(demo, books, "gd-3")
    coatings = [(e.code, e.attempt) for e in state.exposures if e.step == "coating"]
    assert coatings == [(demo.code("plate-3"), 1), (demo.code("replate-3"), 2)]
    failed = next(f for f in state.findings if f.code == "result_failed")
    assert (failed.disposition, failed.settled is not None) == ("reworked", True)
    assert state.accepted == "accepted"


def test_one_hold_stands_and_another_was_lifted_by_two(demo: DemoPlant, books: Books) -> None:
    standing = books.hold(str(demo.names.entry("hold-iron")))
    assert standing is not None
    assert [(t.lot, t.container) for t in standing.targets] == [(demo.code("iron-1"), 7)]
    assert standing.reason == "Carbon 0.08 %, limit 0.05 %"
    assert lot(demo, books, "iron-1").container(7).place == "red-cage"  # type: ignore[union-attr]
    lifted = [r for r in every(books, HoldReleased) if isinstance(r, HoldReleased)]
    assert len(lifted) == 2
    assert all(len({s.person for s in r.signatures}) == 2 for r in lifted)
    assert lot(demo, books, "jm-8").open_holds == ()


def test_a_person_whose_qualification_ran_out_did_nothing_afterwards(books: Books) -> None:
    loads = [record for record in every(books, Exposed) if isinstance(record, Exposed)]
    late = [r for r in loads for s in r.signatures if s.person == "2015" and s.at >= 1_796_018_400_000_000]
    assert late == []
    assert any(s.person == "2015" for record in loads for s in record.signatures)


def test_one_certificate_replaces_another_and_one_is_withdrawn(demo: DemoPlant, books: Books) -> None:
    standings = {
        name: getattr(books.certificate(demo.code(name)), "standing", "")
        for name in ("cert-c", "cert-o", "cert-1", "cert-1b", "cert-2", "cert-3")
    }
    assert standings == {
        "cert-c": "valid",
        "cert-o": "withdrawn",
        "cert-1": "superseded",
        "cert-1b": "valid",
        "cert-2": "valid",
        "cert-3": "valid",
    }
    assert len(every(books, CertificateIssued)) == 6
    assert len(every(books, CertificateWithdrawn)) == 1


def test_an_order_line_leaves_in_part_deliveries(demo: DemoPlant, books: Books) -> None:
    shipments = [books.shipment(demo.code(name)) for name in ("ship-1", "ship-2", "ship-3")]
    assert all(s is not None and s.shipped_at and s.order == "4500-88213/2" for s in shipments)
    shipped = books.boxes(books.box_codes(order="4500-88213/2", status="shipped"))
    assert sum(box.pieces for box in shipped.values()) == 7_200


def test_one_delivery_is_ready_for_its_certificate(demo: DemoPlant) -> None:
    draft = demo.app.certificates.draft(demo.code("ship-ready"))
    assert [check.name for check in draft.checks if not check.passed] == []
    assert draft.content is not None
    assert draft.page is not None


def test_another_is_refused_for_one_box_and_the_gate_names_its_substitute(demo: DemoPlant) -> None:
    checks = demo.app.certificates.draft(demo.code("ship-stopped")).checks
    failing = [check for check in checks if not check.passed]
    assert [check.name for check in failing] == ["undoubted", "claims"]
    assert {failure.boxes for check in failing for failure in check.failures} == {(demo.code("box-24"),)}
    doubted, broken = (check.failures[0] for check in failing)
    assert doubted.subject == demo.code("jm-4")
    told = dict(broken.facts)
    assert (told["element"], told["stage"], told["country"]) == ("Nd", "mined", "CN")
    for check in failing:
        assert check.fix is not None
        assert (check.fix.out, check.fix.place) == (demo.code("box-24"), "P2")


def test_the_spares_wait_because_nobody_knows_what_the_rule_says_of_recycled_neodymium(demo: DemoPlant) -> None:
    checks = demo.app.certificates.draft(demo.code("ship-spares")).checks
    (failing,) = [check for check in checks if not check.passed]
    (failure,) = failing.failures
    assert (failing.name, failure.code, failure.subject) == ("claims", "claim_open", demo.code("gd-6"))
    assert (dict(failure.facts)["why"], dict(failure.facts)["element"]) == ("recycled_not_told", "Nd")


def test_no_order_line_leans_on_an_exception(demo: DemoPlant, books: Books) -> None:
    lines = [fact for fact in books.facts("order_line", LAST_DAY) if isinstance(fact, OrderLine)]
    assert len(lines) == 5
    assert [line.key for line in lines if line.exceptions] == []


def test_people_sign_with_their_pins_and_read_in_their_language(demo: DemoPlant) -> None:
    assert demo.app.people.sign("2028", "4028", "release").method == "badge+pin"
    assert demo.app.people.name("2013") == "A. Ruiz"
    with demo.app.reading() as books:
        person = books.fact("person", "2013", demo.clock())
    assert getattr(person, "language", "") == "es"


def test_every_test_unit_of_a_delivered_lot_was_inspected(books: Books) -> None:
    kinds = {r.unit_kind for r in every(books, Inspected) if isinstance(r, Inspected)}
    assert kinds == {"heat", "sinter load", "gbd load", "plating lot", "final lot"}


# ------------------------------------------------------------------------------------------------ where it came from

COVERED = {"KP", "CN", "RU", "IR"}
"""Covered countries of DFARS 252.225-7052(a)."""


def ways(plant: DemoPlant, books: Books, name: str, element: str) -> dict[Provenance, int]:
    """How an element of a lot came here, with its share in 10⁻¹²."""
    code = plant.code(name)
    content = books.makeups([code])[code][-1].makeup.content(element)
    assert content is not None
    return {origin.provenance: origin.share for origin in content.origins}


@pytest.mark.parametrize(
    ("element", "stages"),
    [
        ("Nd", {"mined", "separated", "reduced", "melted", "milled", "pressed", "sintered", "magnetised"}),
        ("Fe", {"mined", "refined", "melted", "milled", "pressed", "sintered", "magnetised"}),
        ("B", {"mined", "refined", "melted", "milled", "pressed", "sintered", "magnetised"}),
    ],
)
def test_what_orrin_gets_is_known_with_evidence_at_every_stage_and_comes_from_no_covered_country(
    demo: DemoPlant, element: str, stages: set[str]
) -> None:
    demo.app.quiet_work.finish()
    with demo.app.reading() as books:
        for name in ("mag-o-1", "mag-o-2", "mag-o-3"):
            found = ways(demo, books, name, element)
            assert {way.recycled for way in found} == {""}
            for way in found:
                assert {done.stage for done in way.chain if done.evidence and done.country} >= stages
                assert {done.country for done in way.chain}.isdisjoint(COVERED)


def test_what_tessera_gets_has_a_share_from_china_and_halvanes_spares_have_recycled_metal_and_terbium_without_a_mine(
    demo: DemoPlant,
) -> None:
    demo.app.quiet_work.finish()
    with demo.app.reading() as books:
        chinese = {
            w: s for w, s in ways(demo, books, "mag-c-1", "Nd").items() if w.places(["mined"])[0].country == "CN"
        }
        assert 0.4 < sum(chinese.values()) / WHOLE < 0.6
        assert all(way.places(["mined"])[0].evidence == () for way in chinese)
        assert all(way.places(["separated"])[0].evidence == ("customs",) for way in chinese)
        recycled = {way: share for way, share in ways(demo, books, "gd-6", "Nd").items() if way.recycled}
        assert {(way.recycled, way.custody) for way in recycled} == {("post-consumer", "segregated")}
        assert 0.05 < sum(recycled.values()) / WHOLE < 0.2
        assert not any(way.recycled for way in ways(demo, books, "gd-1", "Nd"))
        terbium = ways(demo, books, "gd-6", "Tb")
        assert not any(way.places(["mined"]) for way in terbium)
        assert any(way.places(["separated"]) and not way.places(["separated"])[0].evidence for way in terbium)


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("gd-1", Outcome.MET),
        ("gd-4", Outcome.MET),
        ("mag-o-1", Outcome.MET),
        ("mag-c-1", Outcome.NOT_MET),
        ("gd-5", Outcome.NOT_MET),
        ("gd-6", Outcome.UNKNOWN),
    ],
)
def test_by_the_regime_of_2027_what_was_kept_apart_meets_the_rule_foreign_powder_does_not_and_recycled_is_unknown(
    demo: DemoPlant, name: str, outcome: Outcome
) -> None:
    demo.app.quiet_work.finish()
    plant = demo.app.plant
    with demo.app.reading() as books:
        pack = plant.rule("dfars-252-225-7052")
        day = date(2027, 3, 1)
        question = asked_about(books, plant, (demo.code(name),), pack, magnet="ndfeb", basis=day, at=demo.clock())
        assert judge(question).outcome is outcome


def test_papers_that_came_with_deliveries_are_on_file_and_count_once_somebody_else_has_looked_at_them(
    demo: DemoPlant, books: Books
) -> None:
    def paper(name: str) -> DocumentState:
        found = books.document(demo.code(name))
        assert found is not None
        return found

    received = lot(demo, books, "au-1").born_at
    assert paper("paper-au").counts_at(received)
    assert not paper("paper-au-old").counts_at(received), "last year's speaks for nothing that came this year"
    assert paper("paper-recycled-2").reviewed is None
    assert {paper(name).evidence for name in ("paper-au", "paper-us", "paper-cn", "paper-alloy")} == {
        "blanket",
        "third-party",
        "customs",
        "lot",
    }
    assert b"Gidgee Hill" in demo.app.inbox.kept(demo.code("paper-au"))
    reviewed = books.entry(paper("paper-au").reviewed)  # type: ignore[arg-type]
    assert reviewed is not None
    assert reviewed.who == ("2029",)
