"""Units of exports into those of the plant, by exact decimal factors."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.conversion import UNITS, converted, factor

PI = Decimal("3.14159265358979323846264338327950288")


@pytest.mark.parametrize(
    ("number", "given_unit", "wanted", "decimals", "made"),
    [
        ("14.15", "kG", "T", 3, "1.4150"),
        ("14150", "G", "T", 3, "1.4150"),
        ("1415", "mT", "T", 3, "1.4150"),
        ("17.00", "kOe", "kA/m", 0, "1352.8"),
        ("48.0", "MGOe", "kJ/m³", 0, "382.0"),
        ("95.5", "%", "", 2, "0.955"),
        ("1.575", "in", "mm", 2, "40.005"),
        ("7550", "kg/m³", "g/cm³", 2, "7.550"),
    ],
)
def test_a_number_is_turned_into_the_propertys_unit(number, given_unit, wanted, decimals, made):
    by = factor(given_unit, wanted)
    assert by is not None
    assert str(converted(Decimal(number), by, decimals)) == made


def test_oersted_follow_from_pi_to_every_digit_that_a_reading_can_have():
    with localcontext(prec=40):
        assert abs(factor("kOe", "kA/m") - 1000 / (4 * PI)) < Decimal("1e-17")  # type: ignore[operator]
        assert abs(factor("MGOe", "kJ/m³") - 100 / (4 * PI)) < Decimal("1e-17")  # type: ignore[operator]


def test_a_number_in_the_propertys_own_unit_stays_as_it_was_written():
    assert str(converted(Decimal("1.41500"), Decimal(1), 3)) == "1.41500"


@given(st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)))
def test_units_of_one_quantity_lead_there_and_back_and_others_nowhere(one, other):
    there, back = factor(one, other), factor(other, one)
    if {one, other} == {"%", ""}:
        return
    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert abs(there * back - 1) < Decimal("1e-20")


def test_field_is_no_flux_density():
    assert factor("kOe", "T") is None
    assert factor("furlong", "mm") is None
