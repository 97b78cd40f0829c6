"""The words by which things are found: folded alike when they are kept and when they are asked for."""

from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.findable import SORT_SIGN, folded, words_of
from traceapp.domain.lot import LotState
from traceapp.domain.machine import MachineState


def test_case_accents_and_signs_do_not_matter():
    assert folded("Óxido de Neodimio, lote NEO-2026/0417") == "oxido de neodimio lote neo 2026 0417"
    assert folded("NEO_2026") == folded("neo 2026") == "neo 2026"
    assert folded("包头稀土 A-7") == "包头稀土 a 7"


@given(st.text())
def test_folding_what_is_folded_changes_nothing_and_no_sign_is_left(text):
    once = folded(text)
    assert folded(once) == once
    assert all(word.isalnum() for word in once.split(" ") if word)
    assert SORT_SIGN not in once


@given(st.text(), st.text())
def test_words_are_those_of_the_parts(one, other):
    joined = [word for word in folded(f"{one} {other}").split(" ") if word]
    assert joined == [word for text in (one, other) for word in folded(text).split(" ") if word]


def test_a_lot_is_found_by_its_code_without_the_check_character_and_by_where_it_is_from():
    lot = LotState("OX-2647-A012-4", supplier="S7", supplier_lot="NEO-0417", material="nd-oxide")
    assert words_of(lot).split(" ") == [f"{SORT_SIGN}lot", "ox", "2647", "a012", "nd", "oxide", "s7", "neo", "0417"]


def test_what_is_not_looked_up_has_no_words():
    assert words_of(MachineState("FURNACE-1")) == ""
