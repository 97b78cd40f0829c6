"""How many pieces a row wants of a lot: by its size, and by how the lots of its part fared before (ISO 2859-1)."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import (
    PART,
    Chain,
    Shop,
    basic_facts,
    draw,
    measured,
    new_lot,
    order_line,
    specification,
)
from traceapp.domain.drawing import Drawing
from traceapp.domain.lot import LotState
from traceapp.domain.part import Part, Requirement
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.production import LotReceived
from traceapp.domain.record.quality import Inspected, Result, Sampled
from traceapp.domain.sampling import SCHEME, SamplingScheme
from traceapp.errors import Refused
from traceapp.services.quality.inspecting import inspect
from traceapp.services.quality.sample_plans import REMEMBERED, sampled_for, switching
from traceapp.services.quality.tested_unit import tested_unit as unit_of

Finished = tuple[Shop, Chain]
LENGTH = Requirement(property="length", low="39.95", high="40.05", n=20, aql="4.0")
FLUX = measured("flux-moment", 80, "4.34", "4.37", "4.40")
GOOD, BAD = "40.00", "40.20"


@pytest.fixture
def by_plan(finished: Finished) -> Finished:
    """The part's length is sampled at AQL 4.0."""
    shop, _ = finished
    kept = tuple(row for row in specification().requirements if row.property != "length")
    shop.put_in_force(replace(specification(), requirements=(*kept, LENGTH)))
    return finished


def made(shop: Shop, chain: Chain, pieces: int = 40) -> str:
    """A magnetised lot of so many pieces."""
    lot = shop.make(
        "machining", [draw(chain.pressed, mg(pieces * 1_000), container=2)], "MG", "machined-magnet", pcs(pieces),
        part=PART,
    )  # fmt: skip
    shop.expose("coating", "NP", lot)
    shop.expose("magnetising", "MZ", lot)
    return lot


def measure(shop: Shop, lot: str, readings: Sequence[str], decision: str = "") -> Result:
    """File so many lengths of a lot, with its flux; the length as it was filed."""
    length = Result(property="length", readings=tuple(readings), instrument="MM-1")
    signed = (Signature(person="qa1", meaning="inspected", at=shop.at),)
    inspected = Inspected(unit=lot, report="F-1", results=(FLUX, length), decision=decision, signatures=signed)
    shop.do(lambda books, c: inspect(books, shop.plant, c, inspected=inspected))
    with shop.store.reading() as books:
        unit = books.test_unit(lot)
        assert unit is not None
        return unit.reports[-1].results[-1]


def state(shop: Shop, lot: str) -> LotState:
    with shop.store.reading() as books:
        found = books.lot(lot)
        assert found is not None
        return found


def plan(shop: Shop, lot: str, plant: Plant | None = None) -> Sampled | None:
    with shop.store.reading() as books:
        return sampled_for(books, plant or shop.plant, LENGTH, [state(shop, lot)])


def test_a_lot_is_sampled_by_its_pieces_and_its_rows_aql(by_plan: Finished):
    shop, chain = by_plan
    lot = made(shop, chain, 40)
    found = plan(shop, lot)
    assert found == Sampled(
        scheme=SCHEME, severity="normal", level="II", aql="4.0", letter="E", n=13, accept=1, pieces=40
    )
    with shop.store.reading() as books:
        unit = unit_of(books, shop.plant, shop.plant.route("sintered-ndfeb"), lot, "inspection", shop.at)
    assert [(row.key, row.wanted, row.may_fail) for row in unit.characteristics] == [
        ("flux-moment", 20, 0),
        ("length", 13, 1),
    ]


def test_a_row_without_an_aql_and_a_lot_that_is_weighed_have_no_plan(by_plan: Finished):
    shop, chain = by_plan
    with shop.store.reading() as books:
        lot = books.lot(chain.lot)
        assert lot is not None
        assert sampled_for(books, shop.plant, replace(LENGTH, aql=""), [lot]) is None
        weighed = books.lot(chain.milled)
        assert weighed is not None
        assert sampled_for(books, shop.plant, LENGTH, [weighed]) is None


def test_as_many_as_the_plan_allows_may_fail_and_the_lot_is_accepted(by_plan: Finished):
    shop, chain = by_plan
    lot = made(shop, chain)
    filed = measure(shop, lot, [BAD, *[GOOD] * 12], "accepted")
    assert (filed.verdict, filed.n, filed.failed, filed.most) == ("pass", 13, 1, BAD)
    assert state(shop, lot).accepted == "accepted"
    assert state(shop, lot).open_holds == ()


def test_one_more_puts_the_lot_on_hold_by_itself(by_plan: Finished):
    shop, chain = by_plan
    lot = made(shop, chain)
    filed = measure(shop, lot, [BAD, BAD, *[GOOD] * 11])
    assert (filed.verdict, filed.failed) == ("fail", 2)
    held = state(shop, lot)
    assert [hold.reason for hold in held.open_holds] == ["F-1: length"]
    assert [finding.code for finding in held.findings] == ["result_failed"]


def test_fewer_pieces_than_the_plan_wants_do_not_accept(by_plan: Finished):
    shop, chain = by_plan
    with pytest.raises(Refused, match="rows_missing"):
        measure(shop, made(shop, chain), [GOOD] * 12, "accepted")


def test_the_record_keeps_what_the_lot_had_to_be_that_day(by_plan: Finished):
    shop, chain = by_plan
    lot = made(shop, chain)
    measure(shop, lot, [GOOD] * 13)
    with shop.store.reading() as books:
        records = [entry.record for entry in books.history("unit", lot)]
    assert [(r.specification, r.issue) for r in records if isinstance(r, Inspected)] == [("TA-SPEC-119", "4")]


def test_two_lots_that_fail_tighten_the_next_and_five_that_pass_ease_it(by_plan: Finished):
    shop, chain = by_plan
    for _ in range(2):
        measure(shop, made(shop, chain), [BAD] * 13)
    tightened = plan(shop, made(shop, chain))
    assert tightened is not None
    assert (tightened.severity, tightened.n, tightened.accept) == ("tightened", 20, 1)
    for _ in range(5):
        measure(shop, made(shop, chain), [GOOD] * 20)
    eased = plan(shop, made(shop, chain))
    assert eased is not None
    assert eased.severity == "normal"


def test_lots_that_nobody_measured_ease_nothing(by_plan: Finished):
    shop, chain = by_plan
    for _ in range(2):
        measure(shop, made(shop, chain), [BAD] * 13)
    for _ in range(REMEMBERED + 1):
        lot = new_lot(shop.code("MG"), "machined-magnet", pcs(40), part=PART)
        shop.record(LotReceived(lot=lot, step="receipt"))
    after = plan(shop, made(shop, chain))
    assert after is not None
    assert after.severity == "tightened"


def test_what_led_to_a_severity_may_lie_further_back_than_is_remembered(
    by_plan: Finished, monkeypatch: pytest.MonkeyPatch
):
    shop, chain = by_plan
    for _ in range(2):
        measure(shop, made(shop, chain), [BAD] * 13)
    measure(shop, made(shop, chain), [GOOD] * 20)
    monkeypatch.setattr("traceapp.services.quality.sample_plans.REMEMBERED", 1)
    with shop.store.reading() as books:
        assert switching(books, shop.plant.sampling[SCHEME], LENGTH, PART).severity == "tightened"


def test_a_lot_that_is_measured_again_counts_once(by_plan: Finished):
    shop, chain = by_plan
    lot = made(shop, chain)
    measure(shop, lot, [BAD] * 13)
    measure(shop, lot, [BAD] * 13)
    again = plan(shop, made(shop, chain))
    assert again is not None
    assert again.severity == "normal"


def test_after_five_failures_under_tightened_inspection_every_piece_is_looked_at(by_plan: Finished):
    shop, chain = by_plan
    for _ in range(7):
        measure(shop, made(shop, chain), [BAD] * 20)
    stopped = plan(shop, made(shop, chain))
    assert stopped is not None
    assert (stopped.severity, stopped.n, stopped.accept) == ("stopped", 40, 0)


def allowed(scheme: SamplingScheme) -> SamplingScheme:
    """The plant's own copy, whose responsible authority lets inspection be reduced."""
    return replace(scheme, allows_reduced=True)


def test_inspection_is_reduced_only_where_the_plant_allows_it_and_has_the_table(by_plan: Finished):
    shop, chain = by_plan
    scheme = shop.plant.sampling[SCHEME]
    for _ in range(15):
        measure(shop, made(shop, chain), [GOOD] * 13)
    without = replace(scheme, tables=tuple(table for table in scheme.tables if table.severity != "reduced"))
    with shop.store.reading() as books:
        assert switching(books, scheme, LENGTH, PART).severity == "normal"
        assert switching(books, allowed(without), LENGTH, PART).severity == "normal"
        assert switching(books, allowed(scheme), LENGTH, PART).severity == "reduced"


def test_a_lot_is_judged_by_the_reduced_plan_until_one_is_not_accepted(by_plan: Finished):
    shop, chain = by_plan
    shop.plant = replace(shop.plant, sampling={SCHEME: allowed(shop.plant.sampling[SCHEME])})
    for _ in range(15):
        measure(shop, made(shop, chain), [GOOD] * 13)
    lot = made(shop, chain)
    reduced = Sampled(scheme=SCHEME, severity="reduced", level="II", aql="4.0", letter="F", n=8, accept=1, pieces=40)
    assert plan(shop, lot) == reduced
    filed = measure(shop, lot, [BAD, *[GOOD] * 7], "accepted")
    assert (filed.sampled, filed.verdict, state(shop, lot).accepted) == (reduced, "pass", "accepted")
    failing = made(shop, chain)
    assert plan(shop, failing) == reduced
    filed = measure(shop, failing, [BAD, BAD, *[GOOD] * 6])
    assert (filed.sampled, filed.verdict) == (reduced, "fail")
    assert len(state(shop, failing).open_holds) == 1
    after = plan(shop, made(shop, chain))
    assert after is not None
    assert (after.severity, after.letter, after.n, after.accept) == ("normal", "E", 13, 1)


def test_the_customers_limits_lie_over_the_parts(finished: Finished):
    shop, chain = finished
    tight = Requirement(property="length", low="39.99", high="40.01", n=3)
    shop.put_in_force(
        replace(specification(), key="TIGHT", number="TIGHT", issue="B", requirements=(tight,)),
        order_line(specification="TIGHT"),
    )
    lot = made(shop, chain)
    with shop.store.reading() as books:
        unit = unit_of(books, shop.plant, shop.plant.route("sintered-ndfeb"), lot, "inspection", shop.at)
    assert unit.specification == "TA-SPEC-119 4", "the lot is made for no order yet"
    ordered = shop.code("MG")
    lot_in = new_lot(ordered, "machined-magnet", pcs(40), part=PART)
    shop.record(LotReceived(lot=lot_in, step="receipt", order=order_line().key))
    shop.expose("magnetising", "MZ", ordered)
    with shop.store.reading() as books:
        unit = unit_of(books, shop.plant, shop.plant.route("sintered-ndfeb"), ordered, "inspection", shop.at)
    rows = [(row.key, str(row.low), row.wanted) for row in unit.characteristics]
    assert rows == [("length", "39.99", 3), ("flux-moment", "4.25", 20)]
    assert unit.specification == "TIGHT B"


def test_a_lot_is_decided_by_the_drawing_that_its_order_line_names(finished: Finished):
    shop, _ = finished
    (part,) = (fact for fact in basic_facts() if isinstance(fact, Part))
    shop.put_in_force(replace(part, drawing_revision="E"), order_line(drawing="D"))
    drawings = []
    for order in ("", order_line().key):
        lot = shop.code("MG")
        made_in = new_lot(lot, "machined-magnet", pcs(40), part=PART)
        shop.record(LotReceived(lot=made_in, step="receipt", order=order))
        shop.expose("magnetising", "MZ", lot)
        with shop.store.reading() as books:
            unit = unit_of(books, shop.plant, shop.plant.route("sintered-ndfeb"), lot, "inspection", shop.at)
        drawings.append(unit.drawing)
    assert drawings == [Drawing("TA-7731-02", revision, ("E", "D")) for revision in ("E", "D")]
