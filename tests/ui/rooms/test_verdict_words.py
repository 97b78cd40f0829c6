"""What a rule says in one line: outcome and tone together, a badge for each rule, and one for all that do not fit."""

import pytest
from PySide6.QtCore import QLocale

from tests.domain.rules.shipped import CUSTOMER, DFARS, NDAA, SHEET, pack
from traceapp.domain.plant import Plant
from traceapp.domain.rules.verdict import Outcome, Verdict
from traceapp.services.rules.verdicts import Judged
from ui.rooms.verdict_words import badges_of
from ui.speech import Speech
from ui.widgets.glyphs import Glyph

MOST = 2


def no_plant() -> Plant:
    raise AssertionError("an outcome has words of its own")


def spoken(language: str = "en") -> Speech:
    return Speech(no_plant, "", QLocale(language))


def judged(outcome: Outcome, key: str = DFARS) -> Judged:
    return Judged(key, Verdict(pack=pack(key), outcome=outcome, basis=None, supposed=False))


@pytest.mark.parametrize(
    ("outcome", "glyph", "words", "palabras"),
    [
        (Outcome.MET, Glyph.DONE, "met", "cumplido"),
        (Outcome.NOT_MET, Glyph.REFUSED, "not met", "no cumplido"),
        (Outcome.UNKNOWN, Glyph.ATTENTION, "unknown", "desconocido"),
        (Outcome.COMPLETE, Glyph.DONE, "complete", "completo"),
        (Outcome.INCOMPLETE, Glyph.ATTENTION, "incomplete", "incompleto"),
    ],
)
def test_an_outcome_is_told_in_words_and_in_tone(outcome: Outcome, glyph: Glyph, words: str, palabras: str):
    for language, told in (("en", words), ("es", palabras)):
        (badge,) = badges_of((judged(outcome),), spoken(language), most=MOST)
        assert (badge.words, badge.glyph) == (f"DFARS 252.225-7052: {told}", glyph)


def test_a_rule_that_no_file_describes_is_met_by_nothing():
    (badge,) = badges_of((Judged("rule-of-nobody", None),), spoken(), most=MOST)
    assert badge.words.startswith("rule-of-nobody: ")
    assert badge.glyph is Glyph.REFUSED


def test_a_rule_under_two_regimes_has_one_badge_with_the_worse_of_them():
    for both in ((Outcome.MET, Outcome.UNKNOWN), (Outcome.UNKNOWN, Outcome.MET)):
        (badge,) = badges_of(tuple(judged(one) for one in both), spoken(), most=MOST)
        assert badge.words.endswith(": unknown")


def test_what_does_not_fit_is_one_badge_with_the_worst_of_the_rest():
    rules = (
        judged(Outcome.MET),
        judged(Outcome.COMPLETE, NDAA),
        judged(Outcome.NOT_MET, CUSTOMER),
        judged(Outcome.INCOMPLETE, SHEET),
    )
    first, rest = badges_of(rules, spoken(), most=MOST)
    assert first.words == "DFARS 252.225-7052: met"
    assert rest.words.startswith("3 more")
    assert (rest.words.endswith(": not met"), rest.glyph) == (True, Glyph.REFUSED)


def test_no_rule_has_no_badge():
    assert badges_of((), spoken(), most=MOST) == ()
