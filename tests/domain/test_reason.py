"""A reason that was offered is recorded as a code and told in any language; what somebody wrote stays as it is."""

import pytest

from traceapp.domain.answers import words_for
from traceapp.domain.answers.answer import filled, names_in
from traceapp.domain.findable import folded
from traceapp.domain.reason import FIELD_REASONS, HOLD_REASONS, REASONS, every_word, in_english, read_reason, recorded
from traceapp.errors import Refused


@pytest.mark.parametrize("code", REASONS)
def test_every_code_has_the_same_facts_in_both_languages_and_reads_back_as_it_was_recorded(code: str) -> None:
    words = REASONS[code]
    names = names_in(words.en)
    assert sorted(names) == sorted(names_in(words.es))
    told = read_reason(recorded(code, *(f"a-{name}" for name in names)))
    assert told is not None
    assert (told.words, dict(told.facts)) == (words, {name: f"a-{name}" for name in names})


def test_what_is_offered_has_words_and_wants_no_facts() -> None:
    for code in (*HOLD_REASONS, *FIELD_REASONS):
        assert recorded(code) == code
        assert read_reason(code) is not None


def test_own_words_stay_as_they_were_written() -> None:
    for text in ("Carbon 0.08 %, limit 0.05 %", "lot_recalled", "label_doubtful: torn", "", "Label or code doubtful"):
        assert read_reason(text) is None
        assert in_english(text) == every_word(text) == text


def test_a_fact_may_hold_a_colon() -> None:
    assert in_english("lot_recalled:urn:x") == "Recall of urn:x"


def test_a_code_with_too_few_facts_is_a_mistake_of_ours() -> None:
    with pytest.raises(AssertionError, match="lot_recalled"):
        recorded("lot_recalled")


def test_a_refusal_says_it_in_words() -> None:
    refused = Refused("on_hold", lot="OX-1", reason="lot_recalled:OX-1", put_at="", instead="", place="")
    assert "Recall of OX-1." in words_for(refused)


def test_a_hold_is_found_by_the_words_of_its_reason_in_either_language() -> None:
    words = set(folded(every_word("label_doubtful")).split(" "))
    assert {"label", "doubtful", "etiqueta", "dudoso"} <= words
    assert filled(REASONS["lot_recalled"].es, {"lot": "OX-1"}) in every_word("lot_recalled:OX-1")
