"""A typing scanner is heard behind its prefix only."""

from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.scan import RawScan
from traceapp.domain.wedge import BrokenOff, NotOurs, Swallowed, WedgeReader

PREFIX = "\ue013"


def keys(reader, text, start=0, step=2_000):
    return [reader.press(character, start + i * step) for i, character in enumerate(text)]


def test_a_scan_is_what_stands_between_prefix_and_terminator():
    answers = keys(WedgeReader("wedge", PREFIX), f"{PREFIX}SC-2651-A006-A\r")
    assert answers[:-1] == [Swallowed()] * 15
    assert answers[-1] == RawScan("wedge", b"SC-2651-A006-A", 15 * 2_000)


def test_separators_and_letters_beyond_ascii_keep_their_bytes():
    answers = keys(WedgeReader("wedge", PREFIX), f"{PREFIX}]d210Ä\x1d\r")
    assert answers[-1] == RawScan("wedge", "]d210Ä\x1d".encode(), 8 * 2_000)


@given(st.text(max_size=60), st.integers(0, 300_000))
def test_without_a_prefix_every_key_is_the_persons(text, step):
    assert set(keys(WedgeReader("wedge", ""), text, step=step)) <= {NotOurs()}


@given(st.text(max_size=60).filter(lambda text: PREFIX not in text), st.integers(0, 300_000))
def test_typing_however_fast_is_never_taken_for_a_scan(text, step):
    assert set(keys(WedgeReader("wedge", PREFIX), text, step=step)) <= {NotOurs()}


def test_a_scan_that_stops_half_way_lets_the_next_person_type():
    reader = WedgeReader("wedge", PREFIX)
    keys(reader, f"{PREFIX}SC-26")
    assert reader.press("x", 5_000_000) == BrokenOff("SC-26", is_ours=False)
    assert reader.press("y", 5_100_000) == NotOurs()


def test_a_prefix_within_a_scan_begins_it_anew_and_shows_what_was_lost():
    reader = WedgeReader("wedge", PREFIX)
    answers = keys(reader, f"{PREFIX}SC-26{PREFIX}%U:P1\r")
    assert BrokenOff("SC-26", is_ours=True) in answers
    assert answers[-1] == RawScan("wedge", b"%U:P1", 12 * 2_000)


def test_a_scan_that_is_too_long_is_swallowed_to_its_end_and_shown():
    reader = WedgeReader("wedge", PREFIX, longest=8)
    answers = keys(reader, f"{PREFIX}{'A' * 100}\r")
    assert answers[:-1] == [Swallowed()] * 101
    assert answers[-1] == BrokenOff("A" * 9, is_ours=True)
    assert keys(reader, f"{PREFIX}{'A' * 8}\r", 1_000_000)[-1] == RawScan("wedge", b"AAAAAAAA", 1_018_000)


def test_a_clock_set_back_does_not_trap_the_keyboard():
    reader = WedgeReader("wedge", PREFIX)
    reader.press(PREFIX, 9_000_000)
    assert reader.press("x", 0) == BrokenOff("", is_ours=False)
    assert reader.press("y", 1) == NotOurs()
