"""When inspection is tightened, reduced, normal again, or stopped (ISO 2859-1, 9.3 and 9.4)."""

from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.switching import Decided, Switching, severity_after

GOOD = Decided(accepted=True)
BAD = Decided(accepted=False)
BETTER = Decided(accepted=True, accept=3, would_pass_tighter=True)
histories = st.lists(
    st.builds(Decided, accepted=st.booleans(), accept=st.integers(0, 7), would_pass_tighter=st.booleans())
)


def test_it_begins_at_normal():
    assert severity_after(()) == Switching()


def test_two_of_five_lots_not_accepted_tighten_it():
    assert severity_after([BAD, GOOD, GOOD, GOOD, BAD]).severity == "tightened"
    assert severity_after([BAD, BAD]).severity == "tightened"


def test_two_failures_further_apart_do_not():
    assert severity_after([BAD, GOOD, GOOD, GOOD, GOOD, BAD]).severity == "normal"


def test_five_lots_in_a_row_make_it_normal_again():
    assert severity_after([BAD, BAD, *[GOOD] * 4]).severity == "tightened"
    assert severity_after([BAD, BAD, *[GOOD] * 5]) == Switching()
    assert severity_after([BAD, BAD, *[GOOD] * 4, BAD, *[GOOD] * 4]).severity == "tightened"


def test_five_failures_under_tightened_inspection_stop_it_even_between_good_lots():
    tightened = [BAD, BAD]
    assert not severity_after([*tightened, *[BAD, GOOD] * 4]).is_stopped
    assert severity_after([*tightened, *[BAD, GOOD] * 5]).is_stopped


def test_failures_before_it_was_normal_again_do_not_count():
    assert not severity_after([BAD, BAD, *[BAD] * 4, *[GOOD] * 5, BAD, BAD, BAD]).is_stopped


def test_fifteen_good_lots_of_ten_points_reduce_it_where_that_is_allowed():
    assert severity_after([GOOD] * 14, allows_reduced=True).severity == "normal"
    assert severity_after([GOOD] * 15, allows_reduced=True).severity == "reduced"
    assert severity_after([GOOD] * 40).severity == "normal"
    assert severity_after([GOOD] * 15).score == 30


def test_with_a_larger_acceptance_number_a_lot_counts_three_if_a_tighter_limit_passes_and_else_begins_anew():
    assert severity_after([BETTER] * 9, allows_reduced=True).severity == "normal"
    assert severity_after([BETTER] * 10, allows_reduced=True).severity == "reduced"
    only_just = Decided(accepted=True, accept=3)
    assert severity_after([*[BETTER] * 9, only_just]).score == 0


def test_one_failure_ends_reduced_inspection():
    reduced = [GOOD] * 15
    assert severity_after([*reduced, GOOD, GOOD], allows_reduced=True).severity == "reduced"
    assert severity_after([*reduced, BAD], allows_reduced=True) == Switching()


def test_a_past_that_is_known_in_part_goes_on_from_how_its_first_lot_was_inspected():
    assert severity_after([GOOD] * 4, begun="tightened").severity == "tightened"
    assert severity_after([GOOD] * 5, begun="tightened") == Switching()
    assert severity_after([GOOD], begun="stopped").is_stopped
    assert severity_after([GOOD], begun="reduced", allows_reduced=True).severity == "reduced"
    assert severity_after([GOOD], begun="reduced").severity == "normal"


@given(histories, st.booleans())
def test_where_it_stands_follows_from_the_past_alone(past, allows):
    standing = severity_after(past, allows_reduced=allows)
    assert standing.severity != "reduced" or allows
    assert standing.is_stopped <= (standing.severity == "tightened")
    assert len(standing.recent) <= 5
    assert standing.recent == tuple(lot.accepted for lot in past[len(past) - len(standing.recent) :])
