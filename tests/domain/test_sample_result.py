"""Single readings become one result, in exact arithmetic."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.sample_result import mean_of, result_of
from traceapp.errors import Refused

readings = st.lists(st.decimals(-99_999, 99_999, places=3).map(lambda d: f"{d:f}"), min_size=1, max_size=40)


def test_several_readings_give_number_least_mean_and_greatest():
    result = result_of("length", ["40.01", "39.98", "40.00"])
    assert (result.n, result.least, result.mean, result.most) == (3, "39.98", "39.997", "40.01")
    assert result.readings == ("40.01", "39.98", "40.00")


def test_a_single_reading_is_its_own_mean_digits_kept():
    result = result_of("br", ["1.410"])
    assert (result.n, result.least, result.mean, result.most) == (1, "1.410", "1.410", "1.410")


def test_the_mean_has_one_more_digit_than_the_finest_reading():
    assert result_of("hcj", ["1421", "1422"]).mean == "1421.5"
    assert result_of("hcj", ["1421", "1421", "1422"]).mean == "1421.3"
    assert result_of("br", ["1.41", "1.4105"]).mean == "1.41025"


@given(readings)
def test_the_mean_is_the_exact_one_rounded_to_half_a_last_digit(texts):
    result = result_of("length", texts)
    exact = sum(map(Fraction, texts), Fraction(0)) / len(texts)
    last = Fraction(1, 10**4)
    assert abs(Fraction(result.mean) - exact) <= last / 2
    assert Fraction(result.least) <= Fraction(result.mean) <= Fraction(result.most)
    assert result.n == len(texts)


@given(readings)
def test_the_order_of_readings_does_not_matter(texts):
    numbers = [Decimal(text) for text in texts]
    assert mean_of(numbers) == mean_of(numbers[::-1])


@pytest.mark.parametrize(("texts", "code"), [([], "result_empty"), (["1,5"], "value_malformed"), (["1e3"], "value")])
def test_what_is_no_reading_is_refused(texts, code):
    with pytest.raises(Refused, match=code):
        result_of("length", texts)
