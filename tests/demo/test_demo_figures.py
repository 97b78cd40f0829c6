"""Figures of a story: drawn, the same ones each time, near what is told; portions never lose a grain."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.demo.figures import figure, portions, usual_figure
from traceapp.domain.step import Field
from traceapp.domain.words import Words

SEEDS = st.text(max_size=12)


@given(st.integers(-5_000, 5_000), st.integers(0, 900), st.integers(0, 4), SEEDS)
def test_a_figure_lies_within_its_spread_with_its_own_digits(
    middle: int, spread: int, decimals: int, seed: str
) -> None:
    centre, away = Decimal(middle).scaleb(-decimals), Decimal(spread).scaleb(-decimals)
    drawn = figure(f"{centre:f}±{away:f}").drawn(seed)
    assert centre - away <= drawn <= centre + away
    assert -int(drawn.as_tuple().exponent) == decimals


@given(SEEDS)
def test_the_same_seed_gives_the_same_figure(seed: str) -> None:
    assert figure("1455±8").drawn(seed) == figure("1455±8").drawn(seed)


def test_different_seeds_give_figures_all_over_the_spread_and_mostly_near_the_middle() -> None:
    drawn = [int(figure("100±10").drawn(str(n))) for n in range(2_000)]
    assert set(drawn) == set(range(90, 111))
    assert sum(95 <= one <= 105 for one in drawn) > 1_300


def test_a_figure_without_a_spread_is_itself() -> None:
    assert str(figure("50.00").drawn("x")) == "50.00"
    assert figure("98.3±0.2 %").percent
    assert not figure("98.3").percent


@pytest.mark.parametrize("text", ["", "x", "1,5", "5±", "±3", "5 kg", "1e3", "--3"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no figure such as"):
        figure(text)


@given(st.integers(1, 2_000_000), st.integers(1, 40), SEEDS)
def test_portions_of_all_add_up_to_all(whole: int, count: int, seed: str) -> None:
    parts = portions(f"all in {count}", whole, 1, seed)
    assert sum(parts) == whole
    assert len(parts) == count


@given(st.integers(1, 100_000), st.integers(1, 5_000))
def test_portions_of_so_many_each_leave_the_rest_to_the_last(whole: int, each: int) -> None:
    parts = portions(f"all in {each}s", whole, 1, "x")
    assert sum(parts) == whole
    assert set(parts[:-1]) <= {each}
    assert 0 < parts[-1] <= each


def test_portions_of_a_share_are_whole_grains() -> None:
    parts = portions("98.3±0.2 % in 3", 600_000_000, 10_000, "x")
    assert all(part % 10_000 == 0 for part in parts)
    assert 588_600_000 <= sum(parts) <= 591_000_000
    assert max(parts) - min(parts) < 5_000_000


def test_portions_of_so_many_drums_are_told_in_kilograms_or_in_pieces() -> None:
    assert portions("2 x 50.00", 0, 10_000, "x") == (50_000_000, 50_000_000)
    assert portions("2 x 48", 0, 1, "x") == (48, 48)


def test_portions_that_say_not_how_much_are_refused() -> None:
    with pytest.raises(ValueError, match="says not how much is filled"):
        portions("a lot", 1, 1, "x")


@pytest.mark.parametrize(
    ("low", "high"),
    [(Decimal(1440), Decimal(1470)), (None, Decimal("5.0")), (Decimal("98.50"), None)],
)
def test_a_field_of_which_nothing_is_told_shows_something_inside_its_band(
    low: Decimal | None, high: Decimal | None
) -> None:
    field = Field(
        key="f",
        name=Words(en="f", es="f"),
        decimals=1,
        low=Decimal(0),
        high=Decimal(2_000),
        target_low=low,
        target_high=high,
    )
    usual = usual_figure(field)
    assert usual is not None
    assert {field.judge(usual.drawn(str(n))) for n in range(200)} == {"on target"}


def test_a_field_without_a_band_has_no_usual_figure() -> None:
    assert usual_figure(Field(key="f", name=Words(en="f", es="f"), low=Decimal(0))) is None
