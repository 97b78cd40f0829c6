"""Every code that the program can say no with has its words, and the words can be filled where it is said."""

import ast
import re

import pytest

from tests.domain.answer_sites import Site, calls, error_sites, finding_sites, problem_sites
from traceapp.devices import ipp_printer, port_reader
from traceapp.devices.framing import FrameFault
from traceapp.devices.scale import WeightFault
from traceapp.domain import system_error
from traceapp.domain.answers import (
    ANSWERS,
    CONDITIONS,
    FINDINGS,
    NO_WORDS,
    PROBLEMS,
    RULES,
    Answer,
    answer_for,
    as_quantity,
    condition_for,
    filled,
    finding_for,
    names_in,
    template_for,
    words_for,
)
from traceapp.domain.findings import KINDS
from traceapp.domain.problem import because
from traceapp.domain.quantity import mg, pcs
from traceapp.errors import BadPlantFile, Refused

MADE_ELSEWHERE = frozenset(
    {"disk_full", "disk_error", "store_read_only", "store_not_opened", "store_damaged", "store_busy"}
)
"""Codes that `store.database` takes from SQLite's own."""
ALL = {**{f"finding {code}": one for code, one in FINDINGS.items()}, **ANSWERS, **CONDITIONS, "": NO_WORDS}


def required_names(answer: Answer) -> frozenset[str]:
    """The facts that an answer names outside of brackets."""
    template = f"{answer.headline} {answer.detail}"
    while "[" in template:
        template = re.sub(r"\[[^\[\]]*\]", "", template)
    return frozenset(names_in(template))


def test_every_code_that_is_raised_or_shown_has_an_answer() -> None:
    without = {site.code: site.where for site in error_sites() if site.code not in ANSWERS}
    assert not without


def test_no_answer_is_without_a_place_that_says_it() -> None:
    said = {site.code for site in error_sites()}
    assert said >= MADE_ELSEWHERE, "the sites of these codes are no longer found"
    assert not set(ANSWERS) - said


def test_every_problem_has_words_and_all_words_have_a_place_that_says_them() -> None:
    said = {site.code: site.where for site in problem_sites()}
    assert len(said) > 100, "the sites are no longer found"
    assert not {code: where for code, where in said.items() if code not in PROBLEMS}
    assert not set(PROBLEMS) - {*said, *system_error._CODES.values()}


def test_every_kind_of_finding_has_words_and_every_finding_a_kind() -> None:
    assert set(FINDINGS) == set(KINDS)
    assert {site.code for site in finding_sites()} <= set(KINDS)


AS_ANSWERS = {code: Answer(words) for code, words in PROBLEMS.items()}


@pytest.mark.parametrize(
    ("table", "sites"), [(ANSWERS, error_sites), (FINDINGS, finding_sites), (AS_ANSWERS, problem_sites)]
)
def test_every_place_gives_the_facts_that_its_answer_needs(table, sites) -> None:
    def lacking(site: Site) -> frozenset[str]:
        return frozenset() if site.facts is None else required_names(table[site.code]) - site.facts

    assert not {(site.code, site.where): names for site in sites() if (names := lacking(site))}


def test_every_trouble_of_a_device_has_words() -> None:
    printers = {
        word.value
        for call in calls()
        if call.name in {"NotPrinted", "Unknown"} and "/devices/" in call.where
        for word in ast.walk(call.node.args[0])
        if isinstance(word, ast.Constant)
    }
    ports = {"port_missing", "port_ambiguous", "port_moved", "port_reader_died", "port_close", "port_unreachable"}
    reasons = printers | ports | {*port_reader._REASONS.values(), *ipp_printer._TROUBLES, *FrameFault, *WeightFault}
    assert len(printers) >= 5
    assert not reasons - set(CONDITIONS)


@pytest.mark.parametrize("code", PROBLEMS)
def test_a_problem_goes_on_from_a_name_and_ends_in_the_answers_own_point(code: str) -> None:
    words = PROBLEMS[code]
    assert words.count("[") == words.count("]")
    assert not words.endswith((".", "!")), words
    assert "_" not in re.sub(r"\{\w+\}|“\w+”", "", words)


@pytest.mark.parametrize("code", ALL)
def test_an_answer_is_short_plain_and_whole(code: str) -> None:
    answer = ALL[code]
    assert 1 <= len(filled(answer.headline, dict.fromkeys(names_in(answer.headline), "fact")).split()) <= 9
    assert filled(answer.headline, {}), "a headline stands without facts too"
    assert filled(answer.headline, {}).replace("–", "") == filled(answer.headline, {}), "no dash in a headline"
    plain = re.sub(r"\{\w+\}", "", f"{answer.headline} {answer.detail}")
    assert "_" not in plain
    assert plain.count("[") == plain.count("]")
    if answer.detail:
        shown = filled(answer.detail, dict.fromkeys(names_in(answer.detail), "fact"))
        assert shown.endswith((".", "?", ")", "600")), shown
        assert "  " not in shown


def test_an_aside_is_said_only_when_all_its_facts_are() -> None:
    template = "{lot}[ at {place}[ ({level})]]."
    assert filled(template, {"lot": "A"}) == "A."
    assert filled(template, {"lot": "A", "place": "B4", "level": ""}) == "A at B4."
    assert filled(template, {"lot": "A", "place": "B4", "level": "2"}) == "A at B4 (2)."
    assert filled(template, {"level": "2"}) == "–."


def test_a_fact_may_hold_braces_and_brackets_and_end_with_a_point() -> None:
    assert filled("{reason}.[ See {at}.]", {"reason": "steps[2] {x}.", "at": "[1]"}) == "steps[2] {x}. See [1]."


def test_what_is_left_out_leaves_no_gap_and_a_fact_keeps_its_own() -> None:
    assert filled("[{a}.] [{b}.] End.", {"a": "A  A"}) == "A  A. End."


def test_an_unknown_code_is_named() -> None:
    answer = answer_for(Refused("never_heard", lot="A"))
    assert (answer.headline, answer.detail) == (
        "Not done",
        "There are no words for this yet. Tell support: never_heard.",
    )
    assert template_for("x") is finding_for("x") is condition_for("x") is NO_WORDS


def test_facts_are_shown_as_people_write_them() -> None:
    left = answer_for(Refused("more_than_left", lot="SC-2651-A006-A", left=mg(149_820_000)))
    assert left.detail == "SC-2651-A006-A holds 149.82 kg by the books. Weigh again, or have the quantity adjusted."
    assert "holds 2400 pcs by" in answer_for(Refused("more_than_left", lot="A", left=pcs(2400))).detail
    assert answer_for(Refused("unit_mixed", one="mg", other="pcs")).detail == (
        "This was told in kg; here it is kept in pcs."
    )
    gate = answer_for(Refused("gate_closed", count=2, check="not_held", code="lot_on_hold", subject="FE-2649-A121-D"))
    assert gate.detail == "Checks that fail: 2. The first: Lot is on hold (FE-2649-A121-D)."
    settled = answer_for(Refused("finding_settled", subject="A", finding="used_on_hold", entry="A-7"))
    assert settled.detail == "A: “Used while on hold” was settled by entry A-7."


def test_a_fact_that_is_missing_is_a_dash() -> None:
    assert answer_for(Refused("more_than_left")).detail.startswith("– holds – by the books.")


def test_an_error_in_a_plant_file_says_where_as_far_as_that_is_known() -> None:
    somewhere = BadPlantFile(file="route.yaml", line=14, field="steps[2].low", problem=because("missing"))
    assert answer_for(somewhere).detail == "route.yaml, line 14, steps[2].low: is missing."
    whole = BadPlantFile(file="route.yaml", line=0, field="", problem=because("file_empty"))
    assert answer_for(whole).detail == "route.yaml: the file is empty."


@pytest.mark.parametrize(
    ("fact", "quantity"),
    [("450000 mg", mg(450_000)), ("-12 pcs", pcs(-12)), (mg(1), mg(1)), ("12 kg", None), ("A 12 mg", None), (12, None)],
)
def test_a_finding_keeps_its_quantities_as_text(fact: object, quantity: object) -> None:
    assert as_quantity(fact) == quantity


def test_why_a_rule_is_not_met_is_told_in_words_and_not_by_its_code() -> None:
    told = words_for(Refused("claim_open", rule="DFARS 252.225-7052", why="recycled_not_told", element="Nd", lot="L"))
    assert RULES["recycled_not_told"].headline in told
    assert "_" not in told
