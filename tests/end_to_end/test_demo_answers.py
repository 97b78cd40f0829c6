"""Every question that a genealogy must answer, asked of the demo plant: masses, elements, origins, rules, recalls."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.demo_store import DemoPlant, open_copy
from tests.documents.reading import text
from traceapp.app.traced import Traced, asked_for
from traceapp.cli.program import main
from traceapp.domain.makeup import RECORDED, WHOLE
from traceapp.domain.material_balance import MassBalance, Scope
from traceapp.domain.quantity import Unit
from traceapp.domain.record.balancing import Verdict as Closing
from traceapp.domain.record.quality import Held
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.telling import facts_of
from traceapp.domain.rules.verdict import MatterVerdict, Outcome, Verdict
from traceapp.domain.span import SpanKind, later, moment_of, span_at
from traceapp.services.balance.balancing import Period, read_period, with_makeups
from traceapp.services.charts.charting import chart_of, series_of
from traceapp.services.desk.evidence_register import leaning_on
from traceapp.services.desk.reading import LotReading
from traceapp.services.holds.holds import hold_with_descendants
from traceapp.services.makeup.elements import Basis, ElementLine
from traceapp.services.origin.origins import doers_of
from traceapp.services.rules.ruling import asked_about
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.trace_start import Wanted
from traceapp.services.trace.tracing import to_hold
from ui.fonts import load_face
from ui.language import Language
from ui.picture_file import picture_file
from ui.rooms.balance_words import picture_of
from ui.rooms.chart_words import drawn_of
from ui.rooms.lot_origin import origin_of
from ui.rooms.lot_words import lineage_of
from ui.screens.charts import ChartFace
from ui.speech import Speech
from ui.theme import Look
from ui.widgets.control_chart import ControlChart
from ui.widgets.lot_graph import LotGraph
from ui.widgets.origin_panel import OriginTable
from ui.widgets.waterfall import Waterfall

KG = 1_000_000
HOUR = 3_600_000_000
DFARS, ART_28, ART_29 = "dfars-252-225-7052", "eu-2024-1252-art-28", "eu-2024-1252-art-29"
IN_2026, IN_2027 = date(2026, 6, 30), date(2027, 6, 30)
FORWARD, BACK = Direction.FORWARD, Direction.BACK
WEIGHED = (
    "reduction", "strip-casting", "hydrogen-decrepitation", "jet-milling", "blending", "pressing", "machining",
    "grain-boundary-diffusion", "coating",
)  # fmt: skip


@pytest.fixture(scope="module")
def plant(demo_master: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoPlant]:
    """One demo plant for all questions, in which nothing waits to be worked out."""
    with open_copy(demo_master, tmp_path_factory.mktemp("answers") / "demo") as plant:
        plant.app.quiet_work.finish()
        yield plant


@pytest.fixture(scope="module")
def weeks(plant: DemoPlant) -> Period:
    """All that happened there."""
    with plant.app.reading() as books:
        return with_makeups(books, read_period(books, plant.app.plant, 0, plant.clock()))


def period(plant: DemoPlant, since: int, until: int) -> MassBalance:
    with plant.app.reading() as books:
        return read_period(books, plant.app.plant, since, until).balance(Scope())


def moment(plant: DemoPlant, words: str) -> int:
    return moment_of(words, plant.app.zone())


def lot(plant: DemoPlant, name: str) -> LotReading:
    return plant.app.read_lot(plant.code(name), BACK)[0]


def element(plant: DemoPlant, name: str, symbol: str) -> ElementLine:
    return next(line for line in lot(plant, name).elements if line.element == symbol)


def percent(share: int) -> float:
    return round(share * 100 / WHOLE, 2)


# --------------------------------------------------------------------------------------------------- A. mass balance


def test_the_mass_closes_for_every_step_machine_and_material_within_what_its_route_allows(weeks: Period) -> None:
    for step in WEIGHED:
        one = weeks.balance(Scope(step=step))
        assert one.verdict is Closing.CLOSES, step
        assert one.uncertainty_mg > 0
        assert one.least_mg is not None
        assert one.incoming_mg + one.missing_mg == one.outgoing_mg + one.unaccounted_mg
    melts = [weeks.balance(Scope(equipment=key)) for key in ("CASTER-1", "CASTER-2")]
    assert [one.runs for one in melts] == [4, 12]
    assert [one.verdict for one in melts] == [Closing.CLOSES, Closing.CLOSES]
    materials = {key: weeks.balance(Scope(material=key)).verdict for key in ("ndpr-oxide", "ndpr-metal", "hd-powder")}
    assert set(materials.values()) == {Closing.CLOSES}
    assert weeks.balance(Scope(step="sintering")).verdict is Closing.UNKNOWN, "nothing is weighed after the furnace"


def test_what_was_taken_up_and_what_was_lost_stands_beside_what_nobody_can_account_for(weeks: Period) -> None:
    hydrogen, reduced = (weeks.balance(Scope(step=key)) for key in ("hydrogen-decrepitation", "reduction"))
    assert 0.004 < hydrogen.uptakes_mg / hydrogen.inputs_mg < 0.005, "0.45 % of hydrogen"
    assert 0.14 < reduced.losses_mg / reduced.inputs_mg < 0.16, "the oxygen of the oxide, and some vapour"
    assert reduced.by_products_mg > 0, "its slag"
    lines = weeks.lines(Scope(step="jet-milling"))
    milled = weeks.balance(Scope(step="jet-milling"))
    assert len(lines) == milled.runs == 20
    assert milled.opening_mg == 0
    assert sum(line.unaccounted_mg for line in lines) == milled.unaccounted_mg + milled.closing_mg


def test_shifts_days_and_months_add_up_to_the_whole(plant: DemoPlant, weeks: Period) -> None:
    zone = plant.app.zone()
    day = span_at(SpanKind.DAY, moment(plant, "2026-12-01T12:00"), zone)
    begin = plant.app.plant.shifts
    shifts = [span_at(SpanKind.SHIFT, moment(plant, "2026-12-01T06:00"), zone, begin)]
    while len(shifts) < len(begin):
        shifts.append(later(shifts[-1], zone, begin))
    assert [one.until - one.since for one in shifts] == [8 * HOUR] * 3
    told = [period(plant, one.since, one.until) for one in shifts]
    assert all(one.runs for one in told)
    whole = period(plant, shifts[0].since, shifts[-1].until)
    assert whole.unaccounted_mg == sum(one.unaccounted_mg for one in told)
    assert whole.verdict is period(plant, day.since, day.until).verdict is Closing.CLOSES
    november = span_at(SpanKind.MONTH, moment(plant, "2026-11-30"), zone)
    months = [period(plant, one.since, one.until) for one in (november, later(november, zone))]
    assert sum(one.runs for one in months) == weeks.balance(Scope()).runs
    assert sum(one.unaccounted_mg for one in months) == weeks.balance(Scope()).unaccounted_mg


def test_what_every_owner_had_is_balanced_by_itself_and_together_is_all_there_was(
    plant: DemoPlant, weeks: Period
) -> None:
    assert weeks.owners == ("", "tessera")
    ours, theirs = (weeks.balance(Scope(owner=owner)) for owner in weeks.owners)
    assert (theirs.runs, theirs.verdict) == (2, Closing.CLOSES), "their strip, and the retort cleaned after it"
    strip, powder = lot(plant, "strip-t").state, lot(plant, "hd-t").state
    assert {strip.owner, powder.owner} == {"tessera"}
    assert theirs.inputs_mg == strip.tally.made
    assert theirs.outputs_mg == powder.tally.made
    assert 0.004 < theirs.uptakes_mg / theirs.inputs_mg < 0.005
    behind = {node.code for node in lot(plant, "hd-t").lineage.nodes}
    assert behind == {strip.code, powder.code, plant.code("hydrogen-1")}, "nothing of the plant's own metal"
    whole = weeks.balance(Scope())
    assert ours.inputs_mg + theirs.inputs_mg == whole.inputs_mg
    assert ours.unaccounted_mg + theirs.unaccounted_mg == whole.unaccounted_mg


def test_kilograms_and_pieces_meet_through_the_measured_mass_of_a_piece(plant: DemoPlant) -> None:
    sliced = lot(plant, "mag-1").state
    assert sliced.unit_mass is not None
    assert sliced.unit is Unit.PCS
    mass = sliced.unit_mass.mass_of(sliced.tally.made)
    pressed = lot(plant, "press-1").state
    assert 0.65 < mass / pressed.tally.made < 0.70, "the rest is swarf, sludge, offcuts and scrap"


# ------------------------------------------------------------------------------------------------------- B. elements


def test_the_kilograms_of_each_element_are_predicted_and_measured_and_agree(plant: DemoPlant) -> None:
    told = {line.element: line for line in lot(plant, "blend-1").elements}
    measured = [line for line in told.values() if line.measured is not None]
    assert {line.element for line in measured} == {"Nd", "Pr", "B", "Co", "Cu", "Al", "Ga"}
    assert all(line.agrees for line in measured)
    neodymium = told["Nd"]
    assert neodymium.predicted != neodymium.measured == neodymium.share
    assert percent(neodymium.share) == pytest.approx(24.6, abs=0.1)
    blend = lot(plant, "blend-1").state
    assert neodymium.made_mg == pytest.approx(blend.tally.made * 0.246, rel=0.01)
    heat = element(plant, "heat-1", "Nd")
    assert (heat.agrees, heat.basis) == (True, Basis.PARENTS), "of the oxide its supplier told the split"
    assert percent(element(plant, "gd-1", "Tb").share) == pytest.approx(0.34, abs=0.02)
    assert {line.element for line in lot(plant, "gd-1").elements} >= {
        "Nd",
        "Pr",
        "Tb",
        "Fe",
        "B",
        "Co",
        "Cu",
        "Al",
        "Ga",
    }


def test_an_element_is_balanced_as_the_mass_is_and_says_what_nobody_analysed(weeks: Period) -> None:
    whole, neodymium = weeks.balance(Scope(step="reduction")), weeks.balance(Scope(step="reduction", element="Nd"))
    assert 0.66 < neodymium.inputs_mg / whole.inputs_mg < 0.69, "four fifths of the oxide, less its oxygen"
    assert abs(neodymium.unaccounted_mg) < neodymium.inputs_mg // 100
    for step, elements in {"jet-milling": ("Nd", "Pr", "Fe", "B", "Co"), "pressing": ("Nd", "Dy", "Fe")}.items():
        for symbol in elements:
            assert weeks.balance(Scope(step=step, element=symbol)).verdict is Closing.CLOSES, (step, symbol)
    assert neodymium.verdict is Closing.CLOSES
    cut = weeks.balance(Scope(step="machining", element="Nd"))
    assert cut.verdict is Closing.UNKNOWN, "of the sludge in the sumps nobody knows"
    assert [(doubt.code, doubt.subject) for doubt in cut.doubts] == [("composition_presumed", "Nd")]


# ------------------------------------------------------------------------------------------- C. origin and evidence


def chain(plant: DemoPlant, name: str, symbol: str) -> dict[tuple[str, str], float]:
    """Per cent of an element by stage and country."""
    makeup = lot(plant, name).makeup
    assert makeup is not None
    content = makeup.content(symbol)
    assert content is not None
    found: dict[tuple[str, str], int] = {}
    for origin in content.origins:
        for place in {(done.stage, done.country) for done in origin.provenance.chain}:
            found[place] = found.get(place, 0) + origin.share
    return {place: percent(share) for place, share in found.items()}


def test_a_lot_tells_where_each_element_was_at_each_stage_and_how_much_of_it(plant: DemoPlant) -> None:
    neodymium = chain(plant, "gd-1", "Nd")
    assert neodymium[("mined", "AU")] == pytest.approx(60, abs=1), "150 of 250 kg in every tap"
    assert neodymium[("mined", "AU")] + neodymium[("mined", "US")] == pytest.approx(100, abs=0.02)
    assert neodymium[("separated", "MY")] == neodymium[("mined", "AU")]
    assert {neodymium[(stage, "US")] for stage in ("reduced", "melted", "sintered", "magnetised")} == {100}
    assert chain(plant, "gd-1", "Fe")[("mined", "BR")] > 90, "the rest came with the ferroboron, of Sweden"
    assert chain(plant, "gd-1", "B")[("mined", "TR")] == 100


def test_bought_alloy_is_told_element_by_element(plant: DemoPlant) -> None:
    assert chain(plant, "alloy-o", "Nd")[("mined", "AU")] == 100
    assert chain(plant, "alloy-o", "B")[("mined", "TR")] == 100
    assert not any(stage == "mined" for stage, _ in chain(plant, "alloy-o", "Dy")), "its supplier does not say where"
    assert chain(plant, "mag-o-1", "Nd")[("coated", "US")] == 100


def test_the_shares_of_every_lot_add_up_to_one(plant: DemoPlant) -> None:
    with plant.app.reading() as books:
        versions = books.makeups([row.code for row in books.lot_rows(limit=1_000)])
    contents = [content for each in versions.values() for one in each for content in one.makeup.contents]
    assert len(contents) > 3_000
    assert {sum(origin.share for origin in content.origins) for content in contents} == {WHOLE}


def test_who_leans_on_a_document_is_listed_before_it_is_revoked(plant: DemoPlant) -> None:
    with plant.app.reading() as books:
        mine = leaning_on(books, plant.code("paper-au"))
        plater = leaning_on(books, plant.code("paper-plate"))
    assert {state.code for state in mine.lots} == {plant.code(name) for name in ("au-1", "au-c", "au-2")}
    issued = ("cert-c", "cert-1", "cert-1b", "cert-2", "cert-3")
    assert {one.number for one in mine.certificates} == {plant.code(name) for name in issued}
    assert {state.code for state in plater.lots} == {plant.code(f"mag-o-{n}") for n in (1, 2, 3)}
    assert [one.number for one in plater.certificates] == [plant.code("cert-o")]
    assert b"Gidgee Hill" in plant.app.inbox.kept(plant.code("paper-au"))


# ---------------------------------------------------------------------------------------------------- D. rule packs


def verdict(plant: DemoPlant, name: str, pack: str, on: date | None = IN_2027) -> Verdict:
    rule = plant.app.plant.rule(pack)
    with plant.app.reading() as books:
        return judge(
            asked_about(books, plant.app.plant, (plant.code(name),), rule, magnet="ndfeb", basis=on, at=plant.clock())
        )


def matter(found: Verdict) -> MatterVerdict:
    return found.regimes[-1].matter[0]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("gd-1", Outcome.MET, Outcome.MET),
        ("gd-6", Outcome.MET, Outcome.UNKNOWN),
        ("gd-5", Outcome.MET, Outcome.NOT_MET),
        ("mag-o-1", Outcome.MET, Outcome.MET),
        ("mag-c-1", Outcome.MET, Outcome.NOT_MET),
    ],
)
def test_a_rule_answers_by_the_date_that_the_order_line_names(
    plant: DemoPlant, name: str, before: Outcome, after: Outcome
) -> None:
    assert (verdict(plant, name, DFARS, IN_2026).outcome, verdict(plant, name, DFARS).outcome) == (before, after)


def test_close_to_a_change_both_regimes_must_pass_and_without_a_date_the_stricter_one(plant: DemoPlant) -> None:
    near, none = verdict(plant, "gd-6", DFARS, date(2026, 12, 18)), verdict(plant, "gd-6", DFARS, None)
    assert [(one.regime.key, one.outcome) for one in near.regimes] == [
        ("through-2026", Outcome.MET),
        ("from-2027", Outcome.UNKNOWN),
    ]
    assert near.outcome is Outcome.UNKNOWN
    assert [one.regime.key for one in none.regimes] == ["from-2027"]


def test_why_a_rule_is_not_met_leads_over_stage_and_element_to_the_lot_and_its_document(plant: DemoPlant) -> None:
    found = verdict(plant, "gd-5", DFARS)
    first = matter(found).reasons[0]
    told = facts_of(first, found.pack)
    assert (first.code, first.element, first.stage, told["country"]) == ("covered", "Nd", "mined", "CN")
    assert 0.5 < percent(first.share) < 2, "what commercial powder was left in the mill"
    reading = lot(plant, "gd-5")
    with plant.app.reading() as books:
        doers = doers_of(books, plant.app.plant, reading.lineage, "Nd")
        (mined,) = (one for one in doers if (one.done.stage, one.done.country) == ("mined", "CN"))
        paper = books.documents(books.declared_origins((mined.lot,))[mined.lot].documents)
    assert mined.lot == plant.code("cn-1")
    assert percent(mined.share) == percent(first.share)
    assert [one.about for one in paper.values()] == ["Hualin HL26091, entry summary"]
    assert plant.code("jm-4") in {node.code for node in reading.lineage.nodes}


def test_recycled_neodymium_of_which_the_rule_says_nothing_is_unknown(plant: DemoPlant) -> None:
    (reason,) = matter(verdict(plant, "gd-6", DFARS)).reasons
    assert (reason.code, reason.element) == ("recycled_not_told", "Nd")
    assert percent(reason.share) == pytest.approx(8.7, abs=0.5)
    shared = {one.about: one for one in matter(verdict(plant, "gd-6", ART_29)).told if one.element == "Nd"}
    assert shared["post-consumer"].share == reason.share
    assert shared["pre-consumer"].share == 0


def test_the_data_sheet_of_the_european_rule_tells_composition_and_magnet_and_names_what_is_missing(
    plant: DemoPlant,
) -> None:
    found = matter(verdict(plant, "gd-1", ART_28))
    shares = {one.element: percent(one.share) for one in found.told if one.element}
    assert shares["Nd"] == pytest.approx(24.5, abs=0.5)
    assert shares["Fe"] > 60
    told = {one.about: one.answer for one in found.told if not one.element}
    assert (told["magnet-type"], told["magnetised"]) == ("NdFeB", "yes")
    assert told["mass"].startswith("0.03")
    assert found.outcome is Outcome.INCOMPLETE
    assert {reason.stage for reason in found.reasons} == {
        "coating",
        "adhesive",
        "direction",
        "data-carrier",
        "product-id",
    }


def test_a_customers_own_rule_tells_what_is_wrong_and_what_nobody_knows(plant: DemoPlant) -> None:
    found = matter(verdict(plant, "gd-6", "example-customer"))
    by_code = {reason.code: reason for reason in reversed(found.reasons)}
    assert found.outcome is Outcome.NOT_MET
    assert by_code["share_below"].element == "Nd", "8.7 % of it is recycled, and 20 % are asked for"
    assert by_code["stage_missing"].outcome is Outcome.UNKNOWN
    assert {reason.element for reason in found.reasons if reason.code == "stage_missing"} >= {"Tb"}


def test_the_disclosure_by_stage_is_complete_where_a_mine_is_told(plant: DemoPlant) -> None:
    missing = {(r.element, r.stage) for r in matter(verdict(plant, "gd-1", "ndaa-857-disclosure")).reasons}
    assert ("Tb", "mined") in missing
    assert not {(symbol, stage) for symbol, stage in missing if symbol in {"Nd", "Pr", "Fe", "B"}}


def test_what_if_a_box_is_swapped_or_the_other_regime_asked_and_which_stock_passes(plant: DemoPlant) -> None:
    stopped = plant.app.certificates.supposed(plant.code("ship-stopped"))
    (judged,) = stopped.judged
    assert judged.verdict is not None
    assert judged.verdict.outcome is Outcome.NOT_MET
    swaps = [one for one in stopped.swaps if one.out == plant.code("box-24")]
    met = {one.into for one in swaps if one.judged[0].verdict and one.judged[0].verdict.is_good}
    assert plant.code("box-21") in met
    assert plant.code("box-25") not in met, "of the same lot as the box that goes"
    others = [one.into for one in stopped.swaps if one.out != plant.code("box-24")]
    assert others
    assert not met.intersection({plant.code(f"box-{n}") for n in range(24, 30)})
    passes = {one.code for one in stopped.shelf.good}
    assert {plant.code("gd-1"), plant.code("gd-2")} <= passes
    assert passes.isdisjoint({plant.code("gd-5"), plant.code("gd-6"), plant.code("box-26")})


def test_the_certificates_statement_names_rule_basis_elements_and_stages(plant: DemoPlant) -> None:
    with plant.app.reading() as books:
        issued = books.certificate(plant.code("cert-2"))
    assert issued is not None
    page = text(plant.app.certificates.pages(plant.code("cert-2"))).replace("\n", " ")
    assert "DFARS 252.225-7052" in page
    assert "regime from 1 January 2027" in page
    assert "excepted" not in page
    assert "No other element, stage or rule was assessed." in page


def test_the_command_line_answers_a_lot_on_a_date(plant: DemoPlant, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(plant.app.folders.data)
    words = ("rules", "check", plant.code("gd-6"), "--on", "2027-02-15", "--pack", DFARS, "--json", "--data", folder)
    assert main(words) == 1
    (answer,) = json.loads(capsys.readouterr().out)
    assert (answer["outcome"], answer["basis"]) == ("unknown", "2027-02-15")


# ------------------------------------------------------------------------------------------------- E. trace at scale


def wanted(plant: DemoPlant, kind: str) -> Wanted:
    """One of each sort of start."""
    return {
        "lot": Wanted(codes=(plant.code("au-1"),)),
        "container": Wanted(codes=(f"{plant.code('au-1')}/1",)),
        "supplier lot": Wanted(codes=("HL26091",)),
        "box": Wanted(codes=(plant.code("box-1"),)),
        "shipment": Wanted(codes=(plant.code("ship-1"),)),
        "load": Wanted(codes=(plant.code("sinter-1"),)),
        "supplier": Wanted(suppliers=("hualin",)),
        "operator": Wanted(operators=("2031",)),
        "equipment": Wanted(equipment=("MILL-1",)),
        "instrument": Wanted(instruments=("SC-2-B",)),
        "window": Wanted(since=moment(plant, "2026-12-01T06:00"), until=moment(plant, "2026-12-01T14:00")),
        "several": Wanted(codes=(plant.code("au-1"),), suppliers=("hualin",)),
    }[kind]


def traced(plant: DemoPlant, kind: str, direction: Direction = FORWARD) -> Traced:
    return plant.app.trace(wanted(plant, kind), direction)


@pytest.mark.parametrize(
    ("kind", "customers"),
    [
        ("lot", {"halvane"}),
        ("container", {"halvane"}),
        ("supplier lot", {"tessera"}),
        ("box", {"halvane"}),
        ("shipment", {"halvane"}),
        ("load", {"halvane"}),
        ("supplier", {"tessera"}),
        ("operator", {"halvane", "tessera"}),
        ("equipment", {"halvane", "orrin", "tessera"}),
        ("instrument", {"halvane"}),
        ("window", {"tessera"}),
        ("several", {"halvane", "tessera"}),
    ],
)
def test_a_trace_starts_from_whatever_may_be_suspected(plant: DemoPlant, kind: str, customers: set[str]) -> None:
    found = traced(plant, kind).trace
    assert found.start.kind == kind
    assert set(found.customers) == customers
    for one in found.affected:
        assert one.not_found.amount == 0
        assert one.total.amount > 0


def test_what_came_of_a_drum_is_told_by_state_and_adds_up_to_it(plant: DemoPlant) -> None:
    found = traced(plant, "lot")
    (where,) = found.where
    assert where.total == 999_830_000 == sum(amount for _, amount in found.trace.start.amounts)
    assert where.shipped > 0
    assert where.in_plant > where.shipped
    assert where.not_found == 0
    pieces = next(one for one in found.trace.affected if one.unit is Unit.PCS)
    assert (pieces.shipped.amount, pieces.packed.amount) == (7_200, 12_000)


def test_a_lots_share_of_the_suspect_matter_is_told_and_a_threshold_lists_what_lies_above_it(plant: DemoPlant) -> None:
    code = plant.code("recycled-1")
    whole, cut = (plant.app.trace(code, FORWARD, least=least).trace for least in (0, WHOLE // 20))
    shares = {node.code: node.share for node in whole.nodes}
    assert percent(shares[plant.code("heat-3")]) == pytest.approx(40 / 6, abs=0.2), "40 of 600 kg"
    assert {node.code for node in cut.nodes} == {code for code, share in shares.items() if share >= WHOLE // 20}
    assert len(cut.nodes) + cut.beneath.lots == whole.lots
    assert 0 < cut.beneath.largest < WHOLE // 20


def test_where_a_magnet_came_from_ends_at_what_suppliers_sent(plant: DemoPlant) -> None:
    found = plant.app.trace(plant.code("gd-6"), BACK)
    metals = ("au-1", "us-1", "recycled-1", "iron-1", "boron-1", "cobalt-1", "master-1", "slurry-1")
    assert {plant.code(name) for name in metals} <= set(found.trace.sources)
    assert plant.code("cn-1") not in {node.code for node in found.trace.nodes}


def test_what_was_known_on_a_day_is_told_as_it_was_known_then(plant: DemoPlant) -> None:
    then = moment(plant, "2026-12-08T00:00")
    before = plant.app.trace(wanted(plant, "lot"), FORWARD, known_on=then).trace
    now = traced(plant, "lot").trace
    assert (before.customers, now.customers) == ((), ("halvane",))
    assert before.lots < now.lots
    assert {node.code for node in before.nodes} < {node.code for node in now.nodes}


def test_a_drill_goes_both_ways_and_its_balance_closes(plant: DemoPlant) -> None:
    done = plant.app.exports.drills.run(plant.code("heat-3"))
    assert done.closes
    assert plant.code("recycled-1") in done.back.sources
    assert done.forward.customers == ()
    assert plant.app.exports.drills.run().closes, "of a lot at random"


def test_one_act_holds_all_of_it_and_the_drill_is_filed_with_a_signed_sheet(demo: DemoPlant) -> None:
    app = demo.app
    found = app.trace(demo.code("recycled-1"), FORWARD).trace
    hold = partial(hold_with_descendants, targets=to_hold(found), reason="recycled metal in doubt")
    outcome = app.have("2028", "Q-1", hold)
    with app.reading() as books:
        (record,) = (entry.record for ref in outcome.entries if (entry := books.entry(ref)) is not None)
        assert isinstance(record, Held)
        assert record.spreads
        assert {target.lot or target.box for target in record.targets} >= {demo.code("gd-6"), demo.code("box-31")}
        held = books.lot(demo.code("gd-6"))
    assert held is not None
    assert held.open_holds
    drills = app.exports.drills
    signed = app.people.sign("2028", "4028", "disposition")
    _, sheet = drills.sign(drills.run(demo.code("heat-3")), app.command("2028", "Q-1"), (signed,))
    assert "L. Ferrer" in text(sheet.read_bytes())


def test_a_trace_is_written_as_pdf_csv_and_workbook(plant: DemoPlant) -> None:
    written = {path.suffix: path for path in plant.app.exports.trace(asked_for(plant.code("box-1"), BACK))}
    assert set(written) == {".pdf", ".csv", ".xlsx"}
    assert plant.code("gd-1") in text(written[".pdf"].read_bytes())
    assert plant.code("au-1") in written[".csv"].read_text(encoding="utf-8-sig")


# ------------------------------------------------------------------------------------------------------- F. pictures


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    made = Look(load_face())
    yield made
    made.deleteLater()


def drawn(plant: DemoPlant, weeks: Period, look: Look) -> dict[str, QWidget]:
    speech = Speech(lambda: plant.app.plant, "sintered-ndfeb", Language("en").locale)
    reading = lot(plant, "gd-6")
    graph, recall = LotGraph(look), LotGraph(look)
    bars, fall, chart = OriginTable(look), Waterfall(look), ControlChart(look)
    drum = plant.code("recycled-1")
    lineage, origin = lineage_of(reading.lineage, reading.state.code, speech), origin_of(reading, "", {}, speech)
    onward = lineage_of(plant.app.trace(drum, FORWARD).trace, drum, speech)
    assert lineage is not None
    assert onward is not None
    assert origin is not None
    graph.show_lineage(lineage)
    recall.show_lineage(onward)
    bars.show_view(origin)
    fall.show_view(picture_of(weeks.balance(Scope(step="jet-milling")), "Jet milling", None, speech))
    with plant.app.reading() as books:
        series = next(one for one in series_of(books, plant.app.plant, plant.code("heat-3")) if one.name == "nd")
        measured = chart_of(books, plant.app.plant, series, lot=plant.code("heat-3"))
    chart.show_view(drawn_of(measured, measured.here, ChartFace.VALUES, speech))
    return {"genealogy": graph, "recall": recall, "origin": bars, "waterfall": fall, "chart": chart}


WORDS: dict[str, Sequence[str]] = {
    "genealogy": ("Received", "Machining"),
    "origin": ("Nd", "AU", "recycled"),
    "recall": ("Received", "Hydrogen decrepitation"),
    "waterfall": ("Inputs", "Unaccounted for"),
    "chart": ("Control", "24."),
}


def test_each_picture_of_the_answers_is_filed_as_svg_and_pdf(plant: DemoPlant, weeks: Period, look: Look) -> None:
    for name, widget in drawn(plant, weeks, look).items():
        made = picture_file(name, f"The {name}", widget, look)  # type: ignore[arg-type]
        words = " ".join(
            one.text or "" for one in ElementTree.fromstring(made.svg).iter("{http://www.w3.org/2000/svg}text")
        )
        found = "".join(text(made.pdf).split())
        for wanted_word in WORDS[name]:
            assert wanted_word in words, (name, words)
            assert "".join(wanted_word.split()) in found
        widget.deleteLater()


def test_every_stage_done_here_is_recorded_and_every_other_one_has_its_document(plant: DemoPlant) -> None:
    makeup = lot(plant, "gd-1").makeup
    assert makeup is not None
    for symbol in ("Nd", "Fe", "B"):
        content = makeup.content(symbol)
        assert content is not None
        for origin in content.origins:
            assert all(done.evidence for done in origin.provenance.chain)
            here = {done.stage for done in origin.provenance.chain if RECORDED in done.evidence}
            assert here >= {"melted", "milled", "pressed", "sintered", "magnetised"}
