"""The analysis that came with a lot: what is asked of which material, what is none, and what comes of a total."""

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.plant_builder import Shop
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import OriginDeclared
from traceapp.errors import Refused
from traceapp.services.origin.analysis import OXIDES, TREO, asked_of, composition_of
from traceapp.services.origin.evidence import declare_origin

PERCENTS = st.decimals(0, 100, places=3)


def test_an_oxide_is_asked_for_its_total_and_its_own_oxides_first_and_an_alloy_for_its_elements(shop: Shop) -> None:
    oxide, alloy = (shop.plant.materials[key] for key in ("ndpr-oxide", "alloy-strip"))
    assert asked_of(oxide)[:3] == (TREO, "Nd2O3", "Pr6O11")
    assert set(asked_of(oxide)) == {TREO, *OXIDES}
    assert {"Nd", "Dy", "Fe", "B", "Co", "Ga", "Nb"} <= set(asked_of(alloy))
    assert len(set(asked_of(alloy))) == len(asked_of(alloy))


def test_the_split_is_of_the_total_where_that_is_told_and_else_of_the_mass() -> None:
    split = {"Nd2O3": "75.2", "Pr6O11": "24,6 %", "Tb4O7": "0", "Dy2O3": " "}
    assert composition_of(split) == (("Nd2O3", "75.2"), ("Pr6O11", "24.6"))
    assert composition_of({TREO: "99.25", **split}) == (("Nd2O3", "74.636"), ("Pr6O11", "24.4155"))


@given(PERCENTS, PERCENTS, PERCENTS)
def test_all_together_is_never_more_than_the_total(total: Decimal, first: Decimal, second: Decimal) -> None:
    told = {TREO: f"{total:f}", "Nd2O3": f"{first:f}", "Pr6O11": f"{second:f}"}
    if not first + second or first + second > 101:
        with pytest.raises(Refused):
            composition_of(told)
        return
    parts = [Decimal(percent) for _, percent in composition_of(told)]
    assert abs(sum(parts) - total * (first + second) / 100) <= Decimal("0.000002")


@pytest.mark.parametrize(
    ("told", "code", "element"),
    [
        ({"Nd": "abc"}, "percent_outside", "Nd"),
        ({"Nd": "20", "Fe": "-1"}, "percent_outside", "Fe"),
        ({"Nd": "100.1"}, "percent_outside", "Nd"),
        ({"Fe": "70", "Nd": "31.5"}, "percents_above_whole", None),
        ({"Nd": "20", "Nd2O3": "10"}, "element_twice", "Nd"),
        ({"Xx": "20"}, "element_unknown", "Xx"),
        ({TREO: "99"}, "treo_alone", None),
        ({TREO: "soon", "Nd2O3": "75"}, "percent_outside", TREO),
    ],
)
def test_what_is_no_analysis_is_refused_with_the_field_it_is_about(
    told: dict[str, str], code: str, element: str | None
) -> None:
    with pytest.raises(Refused) as refused:
        composition_of(told)
    assert (refused.value.code, refused.value.facts.get("element")) == (code, element)


def test_an_analysis_that_is_none_is_not_recorded_whoever_asks(shop: Shop) -> None:
    lot = shop.receive("ndpr-oxide", mg(1_000_000))
    for wrong, code in (((("Nd", "x"),), "percent_outside"), ((("Nd", "60"), ("Fe", "60")), "percents_above_whole")):
        verb = partial(declare_origin, declared=OriginDeclared(lot=lot, composition=wrong))
        with pytest.raises(Refused, match=code):
            shop.do(verb)
