from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.air_freight import AirClass, StrayField, air_class
from traceapp.exchange.plant_file import read_plant_file
from traceapp.resources import resources_folder

LIMITS = read_plant_file(resources_folder() / "transport" / "stray-field.yaml", StrayField).limits


@pytest.mark.parametrize(
    ("strength", "at_metres", "means"),
    [
        ("0.159", "2.1", AirClass.NOT_RESTRICTED),
        ("0.100", "1.0", AirClass.NOT_RESTRICTED),
        ("0.160", "2.1", AirClass.REGULATED),
        ("0.418", "4.6", AirClass.REGULATED),
        ("0.419", "4.6", AirClass.FORBIDDEN),
        ("0.419", "5.0", AirClass.FORBIDDEN),
        ("0.419", "2.1", AirClass.UNKNOWN),
        ("0.100", "5.0", AirClass.UNKNOWN),
    ],
)
def test_a_package_flies_by_the_mildest_limit_it_keeps(strength: str, at_metres: str, means: AirClass):
    assert air_class(strength, at_metres, LIMITS) is means


ORDER = (AirClass.NOT_RESTRICTED, AirClass.REGULATED, AirClass.UNKNOWN, AirClass.FORBIDDEN)
FIELDS = st.decimals(0, 2, places=3)


@given(FIELDS, FIELDS, st.decimals(1, 6, places=1))
def test_a_stronger_field_never_flies_more_freely(one: Decimal, other: Decimal, at: Decimal):
    weaker, stronger = sorted((one, other))
    classes = [ORDER.index(air_class(str(field), str(at), LIMITS)) for field in (weaker, stronger)]
    assert classes == sorted(classes)


def test_without_limits_nothing_is_known():
    assert air_class("0", "2.1", ()) is AirClass.UNKNOWN
