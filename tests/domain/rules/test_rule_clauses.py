"""Each kind of clause by itself, in packs of one clause."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.rules.matter import matter
from tests.domain.rules.shipped import DFARS, IN_2026, IN_2027, RECYCLED, asked, claim, pack
from tests.domain.rules.test_truth_table import short
from traceapp.domain.makeup import Done, Makeup, Origin, Part, mixed
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.pack import RulePack
from traceapp.domain.rules.question import Matter, Question
from traceapp.domain.rules.verdict import Outcome, Reason
from traceapp.exchange.plant_file import reading_of_text

PACK = """\
key: own-rule
revision: "1"
name: {en: Own rule, es: Regla propia}
source: clause 1
covered: [CN]
regimes:
  - key: always
    name: {en: always, es: siempre}
    evidence: [recorded, lot]
    clauses:
      - key: only
        source: clause 1
        """


def of(clause: str, one: Matter, **more: Any) -> list[str]:
    """The reasons that a pack of this one clause gives."""
    return [short(reason) for reason in reasons_of(clause, one, **more)]


def reasons_of(clause: str, one: Matter, **more: Any) -> tuple[Reason, ...]:
    reading = reading_of_text("own.yaml", f"{PACK}{clause}\n".encode(), RulePack)
    assert reading.value is not None, reading.faults
    question = Question(pack=reading.value, magnet="ndfeb", matter=(one,), basis=None, **more)
    return judge(question).every_reason


FORBID = "forbid: {elements: [Nd, Fe, B], stages: [milled, sintered]}"
KNOWN = "require_known: {elements: [Nd, Fe, B], stages: [sintered|bonded]}"
LEAST = "least_share: {element: Nd, recycled: [post-consumer], least: 20 %}"


@pytest.mark.parametrize("clause", [FORBID, KNOWN])
def test_an_element_that_must_be_there_and_one_without_a_name_leave_a_clause_open(clause: str):
    assert of(clause, matter()) == []
    assert of(clause, matter("ndfeb", "without B")) == ["element_missing B"]
    assert of(clause, matter("ndfeb", "1 % nobody knows")) == ["element_unknown"]


def test_a_reason_names_the_country_where_it_was_done_if_it_was_done_somewhere():
    found = reasons_of(FORBID, matter("ndfeb", "Nd milled CN", "without B"))
    assert {short(reason): reason.country for reason in found} == {"covered Nd milled": "CN", "element_missing B": ""}


def test_a_share_of_what_is_not_seen_whole_is_open():
    assert of(LEAST, matter("ndfeb", "without Nd")) == ["element_missing Nd"]
    assert of(LEAST, matter("ndfeb", "1 % nobody knows")) == ["element_unknown", "share_unknown Nd"]
    enough = matter("ndfeb", "30 % of Nd recycled post-consumer", "1 % nobody knows")
    assert of(LEAST, enough) == ["element_unknown"]
    assert of(LEAST, matter("ndfeb", "30 % of Nd recycled pre-consumer")) == ["share_below Nd"]


def test_matter_that_has_not_come_to_a_stage_is_not_asked_for_it():
    oxide = matter("ndfeb", "1 % nobody knows", form="oxide", magnetised=False)
    oxide = replace(oxide, makeup=Makeup(tuple(one for one in _made(oxide) if one.element in {"Nd", ""})))
    stripped = _without_stages(oxide)
    assert of(FORBID, stripped) == ["nothing_assessed"]
    assert of(KNOWN, stripped) == ["nothing_assessed"]
    open_ones = of(FORBID.replace("sintered", "mined"), stripped)
    assert sorted(open_ones) == ["element_unknown", "origin_unknown", "origin_unknown Nd"]


def test_matter_of_which_no_stage_is_told_that_the_clause_forbids_is_open():
    one = matter("ndfeb", "7 % of Nd milled -", "7 % of Nd sintered -")
    assert of(FORBID, one) == []
    bare = matter("ndfeb", "* milled -", "* sintered -")
    assert of(FORBID, bare) == ["origin_unknown B", "origin_unknown Fe", "origin_unknown Nd"]


def test_a_stage_in_a_covered_country_counts_even_where_the_form_does_not_tell_of_it():
    strip = matter("ndfeb", "* milled CN", form="strip", magnetised=False)
    assert of(FORBID, strip) == ["covered B milled", "covered Fe milled", "covered Nd milled"]


def test_recycled_matter_shows_the_same_as_any_other_where_the_pack_says_so():
    one = matter("ndfeb", "Nd recycled post-consumer", "Nd sintered -")
    assert of(KNOWN, one) == ["stage_missing Nd sintered|bonded"]
    feedstock = KNOWN.replace("]}", "], recycled: feedstock, feedstock: [milled]}")
    assert of(feedstock, one) == []
    assert of(feedstock, matter("ndfeb", "Nd recycled unknown", "Nd sintered -")) == [
        "stage_missing Nd sintered|bonded"
    ]


def test_the_countries_of_a_clause_count_before_those_of_the_pack():
    clause = "forbid: {elements: [Nd], countries: [AU]}"
    assert of(clause, matter()) == ["covered Nd mined"]
    assert of(clause, matter("ndfeb", "Nd mined CN")) == []


def test_an_element_is_named_once_with_all_the_origins_that_it_concerns():
    verdict = judge(asked(matter("ndfeb", "10 % of Nd mined CN", "5 % of Nd reduced CN")))
    mined, reduced = (next(r for r in verdict.every_reason if r.stage == stage) for stage in ("mined", "reduced"))
    assert (mined.share, reduced.share) == (10**11, 5 * 10**10)
    assert mined.mass_mg == 240_000
    both = judge(asked(matter("ndfeb", "10 % of Nd mined CN", "5 % of Nd reduced JP")))
    assert [short(reason) for reason in both.every_reason] == ["covered Nd mined"]


def test_the_greatest_share_of_what_breaks_a_rule_stands_first_and_what_is_open_after_it():
    one = matter("ndfeb", "40 % of Nd mined -", "1 % of Fe mined CN", "2 % of B mined CN")
    verdict = judge(asked(one))
    for reasons in (verdict.every_reason, verdict.regimes[0].matter[0].reasons):
        assert [short(reason) for reason in reasons] == [
            "covered B mined",
            "covered Fe mined",
            "stage_missing Nd mined",
        ]


def test_what_has_no_name_is_not_among_what_was_assessed():
    (one,) = judge(asked(matter("ndfeb", "1 % nobody knows"))).regimes[0].matter
    assert [assessed.element for assessed in one.assessed] == ["B", "Fe", "Nd"]


def test_what_several_clauses_find_is_told_of_the_first():
    (reason,) = judge(asked(matter("ndfeb", "Nd mined declared"))).every_reason
    assert (reason.code, reason.clause) == ("evidence_missing", "ndfeb-not-from-there")


def test_recycled_matter_that_nobody_declared_is_told_all_the_same():
    one = matter("ndfeb", "Ni 1 % coated on", "Nd undeclared", "Nd recycled post-consumer", "Nd custody credit")
    assert judge(asked(one, key=RECYCLED)).outcome is Outcome.COMPLETE


def test_an_exception_is_claimed_only_in_the_regimes_and_for_the_magnets_it_is_written_for():
    dfars = pack(DFARS)
    waiver = next(one for one in dfars.exceptions if one.key == "waiver")
    limited = replace(dfars, exceptions=(replace(waiver, regimes=("through-2026",)),))
    question = asked(matter("ndfeb", "* sintered CN"), claimed=(claim("waiver"),))

    def refused(basis: date) -> list[str]:
        verdict = judge(replace(question, pack=limited, basis=basis))
        return [reason.code for one in verdict.regimes for lot in one.matter for reason in lot.refused]

    assert refused(IN_2026) == []
    assert refused(IN_2027) == ["exception_other_regime"]
    assert refused(date(2026, 12, 15)) == ["exception_other_regime"]


def test_of_several_exceptions_one_that_holds_is_enough_and_without_one_all_are_told():
    bad = matter("ndfeb", "* sintered CN")
    verdict = judge(asked(bad, claimed=(claim("goodwill"), claim("waiver"))))
    (one,) = verdict.regimes[0].matter
    assert one.excepted is not None
    assert one.excepted[0].key == "waiver"
    assert (one.refused, one.reasons, one.assessed) == ((), (), ())
    verdict = judge(asked(bad, claimed=(claim("goodwill"), claim("cots"))))
    (one,) = verdict.regimes[0].matter
    assert [reason.code for reason in one.refused] == [
        "exception_unknown",
        "exception_fact_missing",
        "exception_fact_missing",
    ]
    assert one.assessed
    assert {reason.mass_mg for reason in one.refused} == {0}


def test_an_exception_can_meet_what_is_not_worked_out_but_not_one_that_looks_at_the_matter():
    unknown = replace(matter(), makeup=None)
    assert judge(asked(unknown, claimed=(claim("waiver"),))).outcome is Outcome.MET
    verdict = judge(asked(unknown, claimed=(claim("recycled"),)))
    (one,) = verdict.regimes[0].matter
    assert verdict.outcome is Outcome.UNKNOWN
    assert [reason.code for reason in one.refused] == ["makeup_unknown"]


def test_the_recycled_exception_wants_every_named_element_and_none_without_a_name():
    recycled = ("* recycled post-consumer",)
    for more, code in (("without B", "element_missing"), ("1 % nobody knows", "exception_partly_recycled")):
        (one,) = judge(asked(matter("ndfeb", *recycled, more), claimed=(claim("recycled"),))).regimes[0].matter
        assert code in [reason.code for reason in one.refused]


def refused_of(one: Matter, pack_of: RulePack | None = None) -> list[str]:
    """Why the recycled exception does not hold, nothing where it does."""
    question = asked(one, claimed=(claim("recycled"),))
    (judged,) = judge(replace(question, pack=pack_of or question.pack)).regimes[0].matter
    assert (judged.excepted is None) == bool(judged.refused)
    return sorted({reason.code for reason in judged.refused})


ALL_RECYCLED = "* recycled post-consumer"


def test_the_recycled_exception_looks_at_the_elements_it_names():
    named = ("Nd recycled post-consumer", "Fe recycled pre-consumer", "B recycled post-consumer")
    assert refused_of(matter("ndfeb", *named)) == []
    assert refused_of(matter("ndfeb", *named[:2])) == ["exception_partly_recycled"]
    assert refused_of(matter("ndfeb", "1 % nobody knows", ALL_RECYCLED)) == ["exception_partly_recycled"]


@pytest.mark.parametrize(
    ("also", "code"),
    [
        (Done("milled", "JP", "Osaka", ("lot",)), "exception_elsewhere"),
        (Done("sintered", "US", "", ("lot",)), "exception_site_missing"),
        (Done("sintered", "", "a site", ("lot",)), "exception_site_missing"),
        (Done("milled", "US", "Ohio", ()), "exception_without_evidence"),
        (Done("milled", "US", "Ohio", ("lot",)), ""),
        (Done("coated", "JP", "", ()), ""),
    ],
)
def test_every_place_of_milling_and_sintering_counts_for_the_recycled_exception(also: Done, code: str):
    one = matter("ndfeb", ALL_RECYCLED)
    assert one.makeup is not None
    assert refused_of(replace(one, makeup=one.makeup.and_then(also))) == ([code] if code else [])


def test_a_pack_that_asks_for_no_evidence_asks_for_none_of_an_exception():
    dfars = pack(DFARS)
    lax = replace(dfars, regimes=tuple(replace(regime, evidence=()) for regime in dfars.regimes))
    declared = matter("ndfeb", ALL_RECYCLED, "* milled declared", "* sintered declared")
    assert refused_of(declared) == ["exception_without_evidence"]
    assert refused_of(declared, lax) == []


def test_a_share_that_an_exception_states_is_read_exactly():
    bad = matter("ndfeb", "* sintered CN")
    for stated, outcome in (
        ("49.9999 %", Outcome.MET),
        ("499999 ppm", Outcome.MET),
        ("50 %", Outcome.NOT_MET),
        ("about 10 %", Outcome.NOT_MET),
    ):
        claimed = claim("cots", covered_share=stated, mill_product="no")
        assert judge(asked(bad, claimed=(claimed,))).outcome is outcome


def _made(one: Matter) -> Any:
    assert one.makeup is not None
    return one.makeup.contents


def _without_stages(one: Matter) -> Matter:
    """Matter of which nobody said anything."""
    assert one.makeup is not None
    contents = tuple(
        replace(content, origins=tuple(Origin(replace(o.provenance, chain=()), o.share) for o in content.origins))
        for content in one.makeup.contents
    )
    return replace(one, makeup=mixed([Part(Makeup(contents), 1)]))
