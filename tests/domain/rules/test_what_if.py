"""The same question put differently, and that no answer says more than it was asked."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.domain.rules.matter import matter
from tests.domain.rules.shipped import CLOSE, IN_2026, IN_2027, asked, claim
from traceapp.domain.rules.judging import judge, under_regime
from traceapp.domain.rules.question import Matter, Question
from traceapp.domain.rules.statement import statements_of
from traceapp.domain.rules.verdict import Outcome
from traceapp.errors import Refused

FROM_CHINA = matter("ndfeb", "Nd mined CN", code="FM-2")


def test_on_another_date_the_other_regime_answers():
    question = asked(FROM_CHINA, basis=IN_2026)
    assert judge(question).outcome is Outcome.MET
    assert judge(replace(question, basis=IN_2027, supposed=True)).outcome is Outcome.NOT_MET
    assert judge(replace(question, basis=None, supposed=True)).outcome is Outcome.NOT_MET
    assert judge(replace(question, basis=IN_2027, supposed=True)).basis == IN_2027


def test_one_regime_is_judged_by_its_name_whatever_the_date_is():
    question = asked(FROM_CHINA, basis=CLOSE)
    assert judge(question).outcome is Outcome.NOT_MET
    assert under_regime(question, "through-2026").outcome is Outcome.MET
    assert [one.regime.key for one in under_regime(question, "from-2027").regimes] == ["from-2027"]
    assert judge(replace(question, regime="", basis=IN_2026, supposed=True)).outcome is Outcome.MET
    with pytest.raises(Refused) as refused:
        under_regime(question, "from-2030")
    assert (refused.value.code, dict(refused.value.facts)) == (
        "regime_unknown",
        {"regime": "from-2030", "pack": "dfars-252-225-7052"},
    )


def test_a_regime_that_the_pack_does_not_have_leaves_the_question_unknown():
    verdict = judge(replace(asked(matter()), regime="from-2030"))
    assert (verdict.outcome, [reason.code for reason in verdict.reasons]) == (Outcome.UNKNOWN, ["no_regime"])
    assert verdict.regimes == ()


def test_with_a_box_swapped_only_that_box_is_another():
    question = asked(matter(), FROM_CHINA, matter(code="FM-3"))
    one, _, three = question.matter
    swapped = judge(replace(question, matter=(one, matter(code="FM-9"), three), supposed=True))
    assert judge(question).outcome is Outcome.NOT_MET
    assert swapped.outcome is Outcome.MET
    assert [one.code for one in swapped.regimes[0].matter] == ["FM-1", "FM-9", "FM-3"]


def passing(question: Question, stock: tuple[Matter, ...]) -> list[str]:
    return [one.code for one in stock if judge(replace(question, matter=(one,), supposed=True)).is_good]


def test_which_of_the_stock_passes_is_asked_one_by_one():
    stock = (matter(code="A"), FROM_CHINA, matter("ndfeb", "B mined -", code="C"), matter(code="D"))
    assert passing(asked(), stock) == ["A", "D"]
    assert passing(asked(basis=IN_2026), stock) == ["A", "FM-2", "C", "D"]
    assert passing(asked(claimed=(claim("waiver"),)), stock) == ["A", "FM-2", "C", "D"]


def test_nothing_is_stated_of_an_answer_to_what_if():
    question = asked(matter(), basis=date(2026, 12, 15))
    assert len(statements_of(judge(question))) == 2
    assert statements_of(judge(replace(question, basis=IN_2027, supposed=True))) == ()
    assert statements_of(under_regime(question, "from-2027")) == ()
    assert statements_of(judge(replace(question, matter=(matter(code="FM-9"),), supposed=True))) == ()
