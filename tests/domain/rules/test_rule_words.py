"""Every reason has words that can be filled, in both languages, and none of them hints at when to deliver."""

import ast
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from tests.documents.reading import UPDATE
from tests.domain.rules.matter import matter
from tests.domain.rules.shipped import (
    CLOSE,
    CUSTOMER,
    DFARS,
    IN_2026,
    IN_2027,
    NDAA,
    RECYCLED,
    SHEET,
    asked,
    claim,
    pack,
)
from tests.domain.rules.test_truth_table import TABLE, question
from tests.house.source_tree import ROOT, tree
from traceapp.domain.answers import NO_WORDS, RULES, filled, names_in, reason_for
from traceapp.domain.makeup import WHOLE
from traceapp.domain.rules import statement, words
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.telling import facts_of
from traceapp.domain.rules.verdict import Outcome, Reason
from traceapp.domain.rules.words import OUTCOME_WORDS, RECYCLED_WORDS, STAGE_WORDS, either, percent
from traceapp.domain.step import STAGES
from traceapp.domain.words import Words

SOURCES = sorted((ROOT / "traceapp" / "domain" / "rules").glob("*.py"))
PACKS = (DFARS, NDAA, SHEET, RECYCLED, CUSTOMER)


def said_in_the_program() -> set[str]:
    """Every code that a look, a reason or an exception is given."""
    found: set[str] = set()
    for path in SOURCES:
        for node in ast.walk(tree(path.relative_to(ROOT))):
            match node:
                case ast.Call(func=ast.Name(id="Look" | "Reason"), keywords=keywords):
                    given = [k.value for k in keywords if k.arg in {"flaw", "code"}]
                case ast.Call(func=ast.Name(id="Against"), args=[first, *_]):
                    given = [first]
                case ast.Assign(targets=[ast.Name(id="flaw")], value=value):
                    given = [value]
                case _:
                    given = []
            for value in given:
                found |= {n.value for n in ast.walk(value) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return found - {""}


def test_every_code_has_words_and_all_words_have_a_code():
    codes = said_in_the_program()
    assert len(codes) > 25, "the places are no longer found"
    assert codes == set(RULES)
    assert reason_for("never heard") is NO_WORDS


def every_reason() -> Iterator[tuple[str, Reason]]:
    """Those of the truth table, and the few that no case of it gives."""
    for row in TABLE:
        verdict = judge(question(row))
        yield from ((verdict.pack.key, reason) for reason in verdict.every_reason)
        lots = [one for regime in verdict.regimes for one in regime.matter]
        yield from ((verdict.pack.key, reason) for one in lots for reason in one.refused)
    for key, one in ((SHEET, matter()), (RECYCLED, matter(coating=None)), (DFARS, matter("ndfeb", "* mined -"))):
        yield from ((key, reason) for reason in judge(asked(one, key=key)).every_reason)
    for asked_for in (asked(), asked(matter(), magnet="alnico")):
        yield from ((DFARS, reason) for reason in judge(asked_for).every_reason)


@pytest.mark.parametrize("language", ["en", "es_MX"])
def test_the_words_of_a_reason_are_filled_without_a_gap(language: str):
    for key, reason in every_reason():
        facts = facts_of(reason, pack(key), language)
        answer = reason_for(reason.code)
        template = re.sub(r"\[[^\[\]]*\]", "", f"{answer.headline} {answer.detail}")
        lacking = {name for name in names_in(template) if not facts.get(name)}
        assert not lacking, (reason.code, lacking)


def test_a_reason_tells_clause_stage_element_and_origin():
    (reason,) = judge(asked(matter("ndfeb", "12.5 % of Nd mined CN"))).every_reason
    answer = reason_for(reason.code).filled(facts_of(reason, pack(DFARS)))
    assert answer.headline == "Done in a covered country"
    assert answer.detail == (
        "Nd: mined in CN at AU site, 12.5 % of it (0.30 kg). FM-1; 252.225-7052(b), mined through produced."
    )
    assert [origin.provenance.places(("mined",))[0].country for origin in reason.origins] == ["CN"]


def test_a_group_of_stages_and_an_element_without_a_name_are_told_in_words():
    reason = Reason(code="stage_missing", outcome=Outcome.UNKNOWN, stage="sintered|bonded")
    assert facts_of(reason, pack(DFARS))["stage"] == "sintered or bonded"
    assert facts_of(reason, pack(DFARS), "es")["stage"] == "sinterizado o aglomerado"
    assert facts_of(reason, pack(DFARS))["element"] == "An element that nobody knows"
    assert facts_of(reason, pack(DFARS), "es")["element"] == "Un elemento que nadie conoce"


def test_a_fact_of_an_exception_is_told_by_its_name():
    verdict = judge(asked(matter("ndfeb", "Nd mined CN"), claimed=(claim("cots", covered_share="70 %"),)))
    refused = verdict.regimes[0].matter[0].refused
    told = [reason_for(one.code).filled(facts_of(one, pack(DFARS))).detail for one in refused]
    assert [words.partition(": ")[2] for words in told] == [
        "the document states for “share of covered material in the end item by weight”: 70 %.",
        "the document has to state “mill product not yet part of an end item”.",
    ]
    assert all(words.startswith("commercially available off-the-shelf end item: ") for words in told)


def test_an_exception_that_is_over_is_told_with_its_last_day():
    over = replace(claim("waiver"), expires=date(2027, 1, 31))
    refused = judge(asked(matter("ndfeb", "Nd mined CN"), claimed=(over,))).regimes[0].matter[0].refused
    told = [facts_of(one, pack(DFARS))["expires"] for one in refused if one.code == "exception_expired"]
    assert told == ["2027-01-31"]


def test_shares_asked_for_and_found_are_told_in_percent():
    (reason,) = judge(asked(matter("ndfeb", "5 % of Nd recycled pre-consumer"), key=CUSTOMER)).every_reason
    assert reason_for(reason.code).filled(facts_of(reason, pack(CUSTOMER))).detail == (
        "Nd: 5 % is recycled (post-consumer or pre-consumer), 20 % is asked for. FM-1; clause 2."
    )


@pytest.mark.parametrize(
    ("share", "text"),
    [(WHOLE, "100 %"), (WHOLE // 8, "12.5 %"), (0, "0 %"), (1, "less than 0.0001 %"), (10**6, "0.0001 %"),
     (WHOLE - 1, "99.9999 %"), (200_001 * 10**6, "20.0001 %"), (199_999 * 10**6, "19.9999 %"), (WHOLE // 5, "20 %"),
     (WHOLE // 3, "33.3333 %"), (10**6 - 1, "less than 0.0001 %")],
)  # fmt: skip
def test_a_share_is_cut_and_never_rounded_up_to_the_whole_or_down_to_nothing(share: int, text: str):
    assert percent(share) == text
    assert percent(share, "es_MX") == text.replace("less than", "menos de").replace(".", ",")


def test_a_mass_has_the_mark_of_the_language():
    (reason,) = judge(asked(matter("ndfeb", "12.5 % of Nd mined CN"))).every_reason
    assert [facts_of(reason, pack(DFARS), language)["mass"] for language in ("en", "es")] == ["0.30 kg", "0,30 kg"]


def test_every_stage_outcome_and_class_has_words():
    assert tuple(STAGE_WORDS) == STAGES
    assert set(OUTCOME_WORDS) == set(Outcome)
    assert set(RECYCLED_WORDS) == {"", "pre-consumer", "post-consumer", "unknown"}
    assert either(("a", "mined"), STAGE_WORDS, "en") == "a or mined"


HINTS = {
    "en": r"early|earlier|sooner|hurry|rush|in time|ahead|bring forward|while it still"
    r"|(?:ship|deliver|send)\w* (?:it )?(?:by|before|now)|still passes|would pass|would meet|better to|instead",
    "es": r"antes|adelant|anticip|tempran|pronto|a tiempo|apresur|todavía|cumpliría|pasaría|convendría|mejor",
}


def spanish_of(texts: set[str]) -> set[str]:
    file = Path(ROOT) / "resources" / "i18n" / "traceapp_es.ts"
    messages = [message for message in ElementTree.parse(file).iter("message") if message.findtext("source") in texts]
    assert {message.findtext("source") for message in messages} == texts
    return {"".join(form.itertext()).strip() for one in messages for form in one.iter("translation")}


WORDED = ("verdict_words.py", "lot_rules.py", "what_if_room.py", "order_rule_words.py")
"""The files of the screens that put verdicts into words."""


def texts_of_screens() -> set[str]:
    """What they translate."""
    found: set[str] = set()
    for name in WORDED:
        syntax = ast.parse((Path(ROOT) / "ui" / "rooms" / name).read_text(encoding="utf-8"))
        for node in ast.walk(syntax):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                found |= {str(one.value) for one in node.args[:1] if isinstance(one, ast.Constant)}
    return found


def every_text() -> dict[str, set[str]]:
    english = {part for answer in RULES.values() for part in (answer.headline, answer.detail)} | texts_of_screens()
    tables: list[Words] = [
        one for module in (statement, words) for one in vars(module).values() if isinstance(one, Words)
    ]
    tables += [one for table in vars(words).values() if isinstance(table, MappingProxyType) for one in table.values()]
    for key in PACKS:
        shipped = pack(key)
        tables += [shipped.name, *(one.name for one in shipped.regimes), *(one.name for one in shipped.exceptions)]
    for day in (None, IN_2026, CLOSE, IN_2027, date(2027, 3, 2)):
        verdict = judge(asked(matter("ndfeb", "Nd mined CN"), basis=day, claimed=(claim("waiver"),)))
        tables += [one.said for one in statement.statements_of(verdict)]
    return {
        "en": english | {one.en for one in tables},
        "es": spanish_of(english) | {one.es for one in tables},
    }


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_words_hint_at_delivering_early(language: str):
    texts = every_text()[language]
    assert len(texts) > 100
    hint = re.compile(rf"\b(?:{HINTS[language]})", re.IGNORECASE)
    assert not {text for text in texts if hint.search(text)}
    assert hint.search({"en": "Deliver before 2027.", "es": "Entregue antes de 2027."}[language])


def test_templates_of_statements_name_only_facts_that_are_given():
    for one in vars(statement).values():
        if isinstance(one, Words):
            assert sorted(names_in(one.en)) == sorted(names_in(one.es))
            assert filled(one.en, dict.fromkeys(names_in(one.en), "x")).count("–") == 0


GOLDEN = Path(__file__).parents[2] / "golden" / "words" / "rules.txt"


def test_stages_outcomes_and_statements_are_told_in_these_very_words():
    """Both languages side by side in one file, which is rewritten only on purpose."""
    told = []
    for name in ("STAGE_WORDS", "OUTCOME_WORDS", "MAGNET_WORDS", "RECYCLED_WORDS"):
        told += [f"{name} {key}: {one.en} | {one.es}" for key, one in vars(words)[name].items()]
    lots = (matter(), matter(code="FM-2"), matter("ndfeb", "Nd mined CN", code="FM-3"))
    for key, day in ((DFARS, IN_2026), (DFARS, CLOSE), (DFARS, IN_2027), (DFARS, None), (NDAA, IN_2027)):
        verdict = judge(asked(*lots, key=key, basis=day, claimed=(claim("waiver"),)))
        told += [f"{key} {day} {one.said.en}\n  {one.said.es}" for one in statement.statements_of(verdict)]
    found = "\n".join(told) + "\n"
    if os.environ.get(UPDATE):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_what_a_reason_does_not_know_is_not_told():
    bare = facts_of(Reason(code="no_matter", outcome=Outcome.UNKNOWN, element="Nd"), pack(DFARS))
    assert bare == {"element": "Nd", "rule": "DFARS 252.225-7052"}


def test_a_field_of_a_data_sheet_is_told_by_its_own_name():
    def told(key: str, language: str) -> str:
        reason = Reason(code="field_missing", outcome=Outcome.INCOMPLETE, facts=(("field", key),))
        return facts_of(reason, pack(SHEET), language)["field"]

    assert (told("mass", "en"), told("mass", "es")) == ("mass of one magnet", "masa de un imán")
    assert told("product-id", "en") == "unique product identifier"
    assert told("odd", "en") == "odd"


def test_a_fact_that_an_exception_does_not_ask_for_is_told_by_its_key():
    reason = Reason(
        code="exception_fact_missing", outcome=Outcome.UNKNOWN, clause="cots", facts=(("need", "mill-product"),)
    )
    assert facts_of(reason, pack(DFARS), "es")["need"] == "semiproducto que aún no forma parte de un producto final"
    other = Reason(code="exception_fact_missing", outcome=Outcome.UNKNOWN, clause="cots", facts=(("need", "odd"),))
    assert facts_of(other, pack(DFARS))["need"] == "odd"
    unknown = Reason(code="exception_unknown", outcome=Outcome.UNKNOWN, clause="goodwill", facts=(("need", "odd"),))
    assert (facts_of(unknown, pack(DFARS))["need"], facts_of(unknown, pack(DFARS))["exception"]) == ("odd", "goodwill")
