"""A result against its requirement, and how the requirement is printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from traceapp.domain.certificate import Judgement
from traceapp.domain.judging import failed_by, judge, pieces_wanted, required_text, values_of
from traceapp.domain.part import Requirement
from traceapp.domain.property import Property
from traceapp.domain.record.quality import Result, Sampled
from traceapp.domain.words import Words
from traceapp.errors import Refused

HCJ = Property(key="hcj", name=Words("Coercivity", "Coercitividad"), symbol="H", group="magnetic", unit="kA/m")


def result(least: str = "", mean: str = "", most: str = "", attribute: str = "") -> Result:
    return Result(property="hcj", n=5, least=least, mean=mean, most=most, attribute=attribute)


@pytest.mark.parametrize(
    ("low", "high", "given_", "verdict"),
    [
        ("1353", "", result("1353", "1400", "1500"), Judgement.PASS),
        ("1353", "", result("1352.9", "1400", "1500"), Judgement.FAIL),
        ("", "25", result("12", "17", "25.0"), Judgement.PASS),
        ("12", "25", result("12", "17", "25.1"), Judgement.FAIL),
        ("12", "25", result(mean="17"), Judgement.PASS),
        ("12", "25", result(mean="26"), Judgement.FAIL),
        ("12", "25", result(attribute="fine"), Judgement.FAIL),
        ("", "", result(mean="26"), Judgement.INFO),
    ],
)
def test_the_least_and_the_greatest_value_decide(low: str, high: str, given_: Result, verdict: Judgement):
    assert judge(Requirement(property="hcj", low=low, high=high), given_) is verdict


@pytest.mark.parametrize(
    ("wanted", "found", "verdict"),
    [
        ("0 lifted", "0 lifted", Judgement.PASS),
        ("0 lifted", "0 of 5", Judgement.PASS),
        ("0 lifted", "1 lifted", Judgement.FAIL),
        ("2 of 125", "2 of 125", Judgement.PASS),
        ("none", "None ", Judgement.PASS),
        ("none", "some", Judgement.FAIL),
        ("none", "", Judgement.FAIL),
    ],
)
def test_an_outcome_is_counted_or_met_word_for_word(wanted: str, found: str, verdict: Judgement):
    assert judge(Requirement(property="hcj", attribute=wanted), result(attribute=found)) is verdict


@given(st.lists(st.decimals(-9999, 9999, places=3), min_size=3, max_size=3), st.decimals(-9999, 9999, places=3))
def test_a_lower_limit_is_met_exactly_when_every_value_reaches_it(values: list[Decimal], low: Decimal):
    least, mean, most = (f"{value:f}" for value in sorted(values))
    verdict = judge(Requirement(property="hcj", low=f"{low:f}"), result(least, mean, most))
    assert (verdict is Judgement.PASS) == all(value >= low for value in values)


PLAN = Sampled(scheme="iso-2859-1", severity="normal", level="II", aql="1.0", letter="D", n=8, accept=1, pieces=40)
BY_AQL = Requirement(property="hcj", low="1353", n=3, aql="1.0")


def sampled(*readings: str, plan: Sampled | None = PLAN) -> Result:
    least, most = min(readings), max(readings)
    return Result(property="hcj", n=len(readings), least=least, most=most, readings=readings, sampled=plan)


def test_with_a_plan_the_pieces_that_fail_are_held_against_its_acceptance_number():
    one_fails, two_fail = sampled("1300", *["1400"] * 7), sampled("1300", "1301", *["1400"] * 6)
    assert judge(BY_AQL, one_fails) is Judgement.PASS
    assert judge(BY_AQL, two_fail) is Judgement.FAIL
    assert (failed_by(BY_AQL, one_fails), failed_by(BY_AQL, two_fail)) == (1, 2)
    assert pieces_wanted(BY_AQL, one_fails) == 8


def test_without_the_plan_that_the_requirement_asks_for_every_piece_must_be_right():
    other = replace(PLAN, aql="4.0")
    for result in (sampled("1300", "1400", plan=None), sampled("1300", "1400", plan=other)):
        assert judge(BY_AQL, result) is Judgement.FAIL
        assert pieces_wanted(BY_AQL, result) == 3
    assert judge(replace(BY_AQL, aql=""), sampled("1300", "1400")) is Judgement.FAIL


def test_pieces_that_were_counted_are_held_against_the_plan_too():
    wanted = Requirement(property="hcj", attribute="0 chipped", aql="1.0")
    assert judge(wanted, Result(property="hcj", n=8, attribute="1 chipped", sampled=PLAN)) is Judgement.PASS
    assert judge(wanted, Result(property="hcj", n=8, attribute="2 chipped", sampled=PLAN)) is Judgement.FAIL
    assert judge(wanted, Result(property="hcj", n=8, attribute="1 chipped")) is Judgement.FAIL


def test_a_result_that_does_not_tell_its_pieces_is_judged_by_its_least_and_greatest():
    untold = Result(property="hcj", n=8, least="1300", most="1400", sampled=PLAN)
    assert failed_by(BY_AQL, untold) is None
    assert judge(BY_AQL, untold) is Judgement.FAIL


@pytest.mark.parametrize("text", ["40,0", "1e3", "NaN", "∞", "4 0", "--4"])
def test_what_is_no_plain_number_is_refused(text: str):
    with pytest.raises(Refused, match="value_malformed"):
        values_of(result(mean=text))


def test_values_in_the_wrong_order_are_refused():
    with pytest.raises(Refused, match="values_out_of_order"):
        values_of(result("2", "1", "3"))


@pytest.mark.parametrize(
    ("requirement", "text"),
    [
        (Requirement(property="hcj", low="1353"), "≥ 1\u2005353 kA/m"),
        (Requirement(property="hcj", high="5.0"), "≤ 5.0 kA/m"),
        (Requirement(property="hcj", low="1.370", high="1.430"), "1.370–1.430 kA/m"),
        (Requirement(property="hcj", low="1", shown="40.00 ± 0.05 mm"), "40.00 ± 0.05 mm"),
        (Requirement(property="hcj", attribute="0 lifted"), "0 lifted"),
        (Requirement(property="hcj"), ""),
    ],
)
def test_a_requirement_is_printed_as_shown_or_from_its_limits(requirement: Requirement, text: str):
    assert required_text(requirement, HCJ) == text
