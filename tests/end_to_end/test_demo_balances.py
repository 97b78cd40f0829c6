"""The demo plant is asked for the balance of every element at every step over its three weeks, in kilograms."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo_store import DemoPlant, open_copy
from traceapp.domain.material_balance import MassBalance, Scope
from traceapp.domain.record.balancing import Verdict
from traceapp.services.balance.balancing import Period, read_period, with_makeups

KG = 1_000_000
Kilograms = dict[str, tuple[float, float]]
"""Of each element what came in, and what nobody can account for; positive is missing."""

CLOSE: dict[str, Kilograms] = {
    "reduction": {"Nd": (2535.47, 5.45), "Pr": (629.46, 1.35)},
    "strip-casting": {
        "Nd": (2074.65, 11.02), "Pr": (514.98, 3.75), "Dy": (0, -0.83), "Tb": (0, -0.83), "Fe": (5629.62, 15.67),
        "B": (83.02, 0.36), "Co": (58.81, -0.05), "Cu": (13.58, 0.09), "Al": (17.37, 0.04), "Ga": (11.10, 0.01),
    },
    "hydrogen-decrepitation": {
        "Nd": (2342.47, 2.46), "Pr": (584.67, 0.61), "Dy": (36.20, 0.03), "Tb": (0.82, 0), "Fe": (6452.23, 6.77),
        "B": (94.92, 0.10), "Co": (69.36, 0.07), "Cu": (15.37, 0.02), "Al": (17.52, 0.02), "Ga": (11.18, 0.01),
    },
    "jet-milling": {
        "Nd": (2138.30, 1.63), "Pr": (530.26, 0.41), "Dy": (36.08, -0.02), "Tb": (0.76, 0), "Fe": (5885.16, 4.42),
        "B": (86.60, 0.06), "Co": (63.44, 0.04), "Cu": (13.96, 0.01), "Al": (15.81, 0.02), "Ga": (10.11, 0.01),
    },
    "blending": {
        "Nd": (2100.80, -4.00), "Pr": (520.96, -0.52), "Dy": (35.35, 0.19), "Tb": (0.75, 0), "Fe": (5781.73, 11.50),
        "B": (85.08, -0.18),
    },
    "pressing": {
        "Nd": (1985.57, 0.74), "Pr": (491.84, 0.18), "Dy": (34.64, 0.03), "Tb": (0.70, 0), "Fe": (5446.13, 2.06),
        "B": (80.46, 0.03), "Co": (59.11, 0.02), "Cu": (13.09, 0.01), "Al": (14.76, 0), "Ga": (9.43, 0),
    },
    "sintering": {"Nd": (1674.29, 3.23), "Pr": (414.75, 0.80), "Dy": (33.83, 0.06), "Fe": (4601.14, 8.87)},
    "annealing": {"Nd": (1828.10, 0.01), "Dy": (33.84, 0), "Tb": (4.54, -0.01), "Fe": (5016.77, 0.04)},
    "grain-boundary-diffusion": {
        "Nd": (334.36, 0), "Pr": (82.54, 0), "Dy": (0.14, 0), "Tb": (8.97, 0.05), "Fe": (904.80, 0), "B": (13.43, 0),
    },
    "coating": {"Nd": (352.57, 0), "Pr": (87.00, 0), "Dy": (8.58, 0), "Tb": (4.01, 0), "Fe": (970.18, 0)},
}  # fmt: skip
UNTOLD: dict[str, tuple[str, Kilograms]] = {
    # What a blend's analysis knows of a tenth of a per cent is more than the route allows to be missing.
    "blending": ("within_uncertainty", {"Co": (62.32, -0.26), "Cu": (13.71, -0.19), "Al": (15.54, -0.19)}),
    # Sludge and swarf lie in the sumps; what fell there is told by rule of thumb.
    "machining": ("composition_presumed", {"Nd": (1233.59, 37.73), "Dy": (33.58, 9.34), "Fe": (3406.50, 120.36)}),
    "magnetising": ("nothing_weighed", {"Nd": (311.76, 0), "Tb": (3.43, 0)}),
}


@pytest.fixture(scope="module")
def weeks(demo_master: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Period]:
    """All that happened there."""
    with open_copy(demo_master, tmp_path_factory.mktemp("balances") / "demo") as plant:
        yield read(plant)


def read(plant: DemoPlant) -> Period:
    with plant.app.reading() as books:
        return with_makeups(books, read_period(books, plant.app.plant, 0, plant.clock()))


def struck(weeks: Period, step: str, told: Kilograms) -> dict[str, MassBalance]:
    """The balances of these elements, of which the kilograms are as told."""
    found = {element: weeks.balance(Scope(step=step, element=element)) for element in told}
    for element, (incoming, unaccounted) in told.items():
        one = found[element]
        assert one.incoming_mg / KG == pytest.approx(incoming, abs=0.011), element
        assert one.unaccounted_mg / KG == pytest.approx(unaccounted, abs=0.011), element
    return found


@pytest.mark.parametrize("step", CLOSE)
def test_every_element_of_a_step_closes_within_what_its_route_allows(weeks: Period, step: str) -> None:
    found = struck(weeks, step, CLOSE[step])
    assert {element: one.verdict for element, one in found.items()} == dict.fromkeys(CLOSE[step], Verdict.CLOSES)


@pytest.mark.parametrize("step", UNTOLD)
def test_what_cannot_be_told_of_an_element_says_why(weeks: Period, step: str) -> None:
    why, told = UNTOLD[step]
    for element, one in struck(weeks, step, told).items():
        assert (one.verdict, [doubt.code for doubt in one.doubts]) == (Verdict.UNKNOWN, [why]), element


def test_every_step_that_was_run_is_asked(weeks: Period) -> None:
    assert set(weeks.steps(Scope())) == CLOSE.keys() | UNTOLD.keys()


def test_neodymium_and_praseodymium_of_the_oxide_are_what_its_analyses_say(weeks: Period) -> None:
    """3 750 kg of oxide with 99.1 % TREO, four fifths of it of neodymium; what is lost as oxygen takes none along."""
    whole, parts = weeks.balance(Scope(step="reduction")), struck(weeks, "reduction", CLOSE["reduction"])
    rare = sum(one.inputs_mg for one in parts.values())
    assert rare / whole.inputs_mg == pytest.approx(0.9914 * (0.7956 * 0.857356 + 0.2044 * 0.827704), abs=0.0005)
    assert sum(one.losses_mg for one in parts.values()) * 15 < whole.losses_mg


def test_dysprosium_stays_in_the_mill_only_as_far_as_it_did_not_come_out(weeks: Period) -> None:
    """Two lots of it went into a clean mill, and what they left there was weighed and cleaned out."""
    milled = weeks.balance(Scope(step="jet-milling", element="Dy"))
    assert milled.scrap_mg / KG == pytest.approx(4.10 * 0.0305, abs=0.002)
    assert milled.least_mg is not None
    assert milled.most_mg is not None
    assert milled.least_mg < milled.unaccounted_mg < milled.most_mg
