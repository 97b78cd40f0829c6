"""In which state of magnetisation a property shows, and how its symbol is written (DOMAIN 18)."""

from pathlib import Path

import pytest

from traceapp.domain.property import Property, balanced, measurable
from traceapp.domain.words import Words
from traceapp.exchange.plant_folder import read_plant

PLANT = read_plant(Path(__file__).parents[2] / "resources").plant


def test_flux_shows_only_on_a_magnetised_lot():
    flux, br = PLANT.properties["flux-moment"], PLANT.properties["br"]
    assert [measurable(flux, state) for state in ("", "magnetised", "demagnetised")] == [False, True, False]
    assert [measurable(br, state) for state in ("", "magnetised", "demagnetised")] == [True, True, True]


def test_a_property_that_needs_an_unmagnetised_lot_says_so():
    weighed = Property(key="w", name=Words("Weight", "Peso"), symbol="m", group="marking", needs="demagnetised")
    assert [measurable(weighed, state) for state in ("", "magnetised", "demagnetised")] == [True, False, True]


@pytest.mark.parametrize(
    ("markup", "good"),
    [
        ("B<sub>r</sub>", True),
        ("H<sub>k</sub>/H<sub>cJ</sub>", True),
        ("m<sup>2</sup>", True),
        ("N/S", True),
        ("B<sub>r", False),
        ("B</sub>r<sub>", False),
        ("B<sub>r</sup>", False),
        ("B<sub>r<sub>x</sub></sub>", False),
        ("<b>B</b>", False),
        ("a < b", False),
        ("a &amp; b", False),
    ],
)
def test_a_symbol_holds_closed_subscripts_and_nothing_else(markup, good):
    assert balanced(markup) is good
