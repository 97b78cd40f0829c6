"""What results are worth after later steps, on the shipped routes (DOMAIN 18)."""

from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.survival import Survival, Verdict, survival_flaws, verdict_after
from traceapp.exchange.plant_folder import read_plant

PLANT = read_plant(Path(__file__).parents[2] / "resources").plant
SINTERED = PLANT.route("sintered-ndfeb")
BONDED = PLANT.route("bonded-ndfeb")
STEPS = [step.key for step in SINTERED.steps]
TABLED = sorted(chain.from_iterable(row.properties for row in SINTERED.tests))

ANNEAL, DIFFUSE, MACHINE, COAT, MAGNETISE = (
    "annealing",
    "grain-boundary-diffusion",
    "machining",
    "coating",
    "magnetising",
)
SURVIVES, AGAIN, INVALID = Verdict.SURVIVES, Verdict.AGAIN, Verdict.INVALID


@pytest.mark.parametrize(
    ("measured", "since", "verdict"),
    [
        # A coupon taken after annealing is void once terbium has been diffused in.
        ("hcj", [DIFFUSE], INVALID),
        ("br", [DIFFUSE], INVALID),
        ("tb", [DIFFUSE], INVALID),
        ("nd", [DIFFUSE], SURVIVES),
        ("hcj", [ANNEAL], INVALID),
        ("br", [ANNEAL], SURVIVES),
        ("bhmax", [ANNEAL], AGAIN),
        ("hcj", [MACHINE, COAT, MAGNETISE], SURVIVES),
        ("br", [MAGNETISE], SURVIVES),
        ("length", [MACHINE], INVALID),
        ("length", [COAT], INVALID),
        ("length", [MAGNETISE], SURVIVES),
        ("coating-thickness", [COAT], INVALID),
        ("coating-thickness", [MACHINE], INVALID),
        ("adhesion", [MAGNETISE], SURVIVES),
        ("flux-moment", [ANNEAL], INVALID),
        ("flux-moment", [COAT], AGAIN),
        ("polarity", [MAGNETISE], INVALID),
        ("density", [MACHINE, COAT], SURVIVES),
        ("o", ["jet-milling"], INVALID),
        # The analysis of one heat says nothing certain of a blend of several.
        ("nd", ["hydrogen-decrepitation", "jet-milling", "blending"], AGAIN),
        ("nd", ["hydrogen-decrepitation", "jet-milling", "pressing", "sintering"], SURVIVES),
        ("hcj", [], SURVIVES),
        ("hcj", ["inspection", "packing", "shipping"], SURVIVES),
    ],
)
def test_a_step_leaves_or_voids_a_result_as_the_table_says(measured, since, verdict):
    assert verdict_after(SINTERED.tests, measured, since) is verdict


def test_a_property_outside_the_table_does_not_survive_unseen():
    assert verdict_after(SINTERED.tests, "hardness", []) is SURVIVES
    assert verdict_after(SINTERED.tests, "hardness", ["packing"]) is AGAIN


@given(
    st.sampled_from(TABLED), st.lists(st.sampled_from(STEPS), max_size=8), st.lists(st.sampled_from(STEPS), max_size=4)
)
def test_more_steps_never_make_a_result_better_and_their_order_does_not_matter(measured, since, more):
    order = list(Verdict)
    verdict = verdict_after(SINTERED.tests, measured, since)
    assert order.index(verdict_after(SINTERED.tests, measured, since + more)) >= order.index(verdict)
    assert verdict_after(SINTERED.tests, measured, reversed(since)) is verdict


@pytest.mark.parametrize(
    ("measured", "done", "step"),
    [
        ("hcj", ["pressing", "sintering", ANNEAL], "sintering"),
        ("hcj", ["pressing", "sintering", ANNEAL, DIFFUSE, ANNEAL, MACHINE], DIFFUSE),
        ("nd", ["strip-casting", "jet-milling", "sintering", DIFFUSE], "strip-casting"),
        ("nd", ["strip-casting", "jet-milling", "blending", "sintering"], "blending"),
        ("tb", ["strip-casting", "sintering", DIFFUSE, MACHINE], DIFFUSE),
        ("coating-thickness", [MACHINE, COAT, MAGNETISE], COAT),
        ("length", [MACHINE, COAT], MACHINE),
        ("flux-moment", [MACHINE, COAT, MAGNETISE, "inspection"], MAGNETISE),
        ("coating-thickness", [MACHINE], None),
        ("hardness", [MACHINE, COAT], None),
    ],
)
def test_a_result_belongs_to_the_last_unit_that_could_have_changed_it(measured, done, step):
    found = SINTERED.unit_step(measured, done)
    assert (found.key if found else None) == step


@pytest.mark.parametrize("route", [SINTERED, BONDED], ids=lambda route: route.key)
def test_what_a_step_measures_belongs_to_its_unit_or_to_an_earlier_one(route):
    done = [step.key for step in route.steps]
    for at, step in enumerate(route.steps, 1):
        for measure in step.measures:
            assert route.unit_step(measure.property, done[:at]) is not None, (step.key, measure.property)


def test_the_table_is_refused_for_unknown_steps_second_rows_and_contradictions():
    tests = (
        Survival(properties=("br", "hcj"), again=("welding",), invalid=("coating",)),
        Survival(properties=("hcj",), again=("coating",), invalid=("coating",)),
    )
    flaws = {flaw.field: str(flaw.problem) for flaw in survival_flaws(tests, frozenset({"coating"}))}
    assert flaws == {
        "[0].again[0]": "names the step “welding”, which the route does not have",
        "[1].properties[0]": "“hcj” has a row in the table already",
        "[1].again[0]": "“coating” is under invalid too; it can be only one of them",
    }
