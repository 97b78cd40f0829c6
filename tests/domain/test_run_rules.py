"""Each rule against its definition, by trying every window; and what must not change them."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from traceapp.domain.control_chart import Basis, Limits, Sample, Standing
from traceapp.domain.run_rules import NELSON, WESTERN_ELECTRIC, Break, Rule, breaks_of

UNIT = Limits(Basis.BETWEEN, Fraction(0), Fraction(1), 20)
"""Centre 0 and sigma 1, so that values are sigmas."""
far_and_near = st.decimals(-4, 4, places=1)
runs = st.lists(far_and_near, max_size=30) | st.lists(
    st.sampled_from([Decimal(n) for n in (-3, -2, 2, 3)]), max_size=30
)


def of(*values: float | str) -> list[Sample]:
    return [Sample(Decimal(str(value))) for value in values]


def broken(values: Sequence[Sample], rule: Rule) -> set[int]:
    return {n for found in breaks_of(values, UNIT, (rule,)) for n in found.points}


def all_beyond(z: Sequence[Decimal], sigmas: int) -> bool:
    return all(abs(v) > sigmas for v in z)


def one_side(z: Sequence[Decimal]) -> bool:
    return all(v > 0 for v in z) or all(v < 0 for v in z)


def steps(z: Sequence[Decimal]) -> list[int]:
    return [(b > a) - (b < a) for a, b in pairwise(z)]


DEFINITIONS: dict[Rule, tuple[int, Callable[[Sequence[Decimal]], bool]]] = {
    Rule.NELSON_1: (1, lambda z: all_beyond(z, 3)),
    Rule.NELSON_2: (9, one_side),
    Rule.NELSON_3: (6, lambda z: set(steps(z)) in ({1}, {-1})),
    Rule.NELSON_4: (14, lambda z: 0 not in steps(z) and all(a == -b for a, b in pairwise(steps(z)))),
    Rule.NELSON_7: (15, lambda z: all(abs(v) <= 1 for v in z)),
    Rule.NELSON_8: (8, lambda z: all_beyond(z, 1)),
    Rule.WE_1: (1, lambda z: all_beyond(z, 3)),
    Rule.WE_4: (8, one_side),
}
SOME_OF = {Rule.NELSON_5: (2, 3, 2), Rule.NELSON_6: (4, 5, 1), Rule.WE_2: (2, 3, 2), Rule.WE_3: (4, 5, 1)}


def test_every_rule_has_its_definition_here():
    assert set(DEFINITIONS) | set(SOME_OF) == set(Rule) == {*NELSON, *WESTERN_ELECTRIC}


@given(runs, st.sampled_from(sorted(DEFINITIONS)))
def test_a_rule_of_a_row_marks_the_points_of_every_window_that_fits_it(values: list[Decimal], rule: Rule):
    size, fits = DEFINITIONS[rule]
    wanted = {
        n
        for start in range(len(values) - size + 1)
        if fits(values[start : start + size])
        for n in range(start, start + size)
    }
    assert broken([Sample(v) for v in values], rule) == wanted


@given(runs, st.sampled_from(sorted(SOME_OF)))
def test_a_rule_of_some_among_several_marks_the_far_points_of_every_window_that_fits_it(
    values: list[Decimal], rule: Rule
):
    some, window, sigmas = SOME_OF[rule]
    wanted: set[int] = set()
    for sign in (1, -1):
        for start in range(len(values) - window + 1):
            far = {n for n in range(start, start + window) if sign * values[n] > sigmas}
            wanted |= far if len(far) >= some else set()
    assert broken([Sample(v) for v in values], rule) == wanted


@given(runs, far_and_near, st.integers(1, 9))
def test_rules_do_not_depend_on_where_zero_is_nor_on_the_unit(values: list[Decimal], shift: Decimal, scale: int):
    moved = [Sample(v * scale + shift) for v in values]
    limits = Limits(Basis.BETWEEN, Fraction(shift), Fraction(scale), 20)
    assert breaks_of(moved, limits, tuple(Rule)) == breaks_of([Sample(v) for v in values], UNIT, tuple(Rule))


@given(runs)
def test_mirrored_values_break_the_same_rules_on_the_other_side(values: list[Decimal]):
    there = breaks_of([Sample(v) for v in values], UNIT, tuple(Rule))
    mirrored = breaks_of([Sample(-v) for v in values], UNIT, tuple(Rule))
    assert set(mirrored) == {replace(found, side=-found.side) for found in there}


@given(runs, st.data())
def test_a_doubted_lot_is_stepped_over(values: list[Decimal], data: st.DataObject):
    place = data.draw(st.integers(0, len(values)))
    lots = [Sample(v) for v in values]
    doubted = [*lots[:place], Sample(Decimal(99), standing=Standing.DOUBTED), *lots[place:]]
    moved = [
        replace(found, points=tuple(n + (n >= place) for n in found.points))
        for found in breaks_of(lots, UNIT, tuple(Rule))
    ]
    assert list(breaks_of(doubted, UNIT, tuple(Rule))) == moved


def test_seven_rising_in_a_row_are_one_break():
    found = breaks_of(of(0, "-0.5", 0.1, 0.2, 0.3, 0.4, 0.5, 0.6), UNIT)
    assert found == (Break(Rule.NELSON_3, (1, 2, 3, 4, 5, 6, 7), 1),)


def test_a_lot_whose_cause_is_known_is_judged_all_the_same():
    lots = [*of(0, 0), Sample(Decimal(5), standing=Standing.EXPLAINED)]
    assert broken(lots, Rule.WE_1) == {2}


@pytest.mark.parametrize("value", [3, -3])
def test_on_the_line_is_not_beyond_it(value: int):
    assert broken(of(value), Rule.NELSON_1) == set()


def test_where_nothing_scatters_whatever_is_off_is_beyond():
    still = Limits(Basis.BETWEEN, Fraction(2), Fraction(0), 8)
    assert breaks_of(of(2, 2, 3), still, (Rule.WE_1,)) == (Break(Rule.WE_1, (2,), 1),)
