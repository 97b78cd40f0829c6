"""The shipped routes as graphs, and walks through them."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import because
from traceapp.domain.route import Route, RoutePath, path_flaws
from traceapp.domain.route_flaws import reference_flaws, route_flaws
from traceapp.errors import Refused
from traceapp.exchange.plant_folder import read_plant

PLANT = read_plant(Path(__file__).parents[2] / "resources").plant
SINTERED = PLANT.route("sintered-ndfeb")
ROUTES = pytest.mark.parametrize("route", PLANT.routes.values(), ids=PLANT.routes.keys())

HEAD = (
    "receipt",
    "reduction",
    "strip-casting",
    "hydrogen-decrepitation",
    "jet-milling",
    "blending",
    "pressing",
    "sintering",
    "annealing",
)
TAIL = ("coating", "magnetising", "inspection", "packing", "shipping")
SLICED_FIRST = RoutePath((*HEAD, "machining", "grain-boundary-diffusion", "annealing", *TAIL))
DIFFUSED_FIRST = RoutePath((*HEAD, "grain-boundary-diffusion", "annealing", "machining", *TAIL))
PLAIN = RoutePath((*HEAD, "machining", *TAIL))


def flaws(steps: tuple[str, ...]) -> list[str]:
    return [f"{flaw.field} {flaw.problem}" for flaw in path_flaws(SINTERED, RoutePath(steps))]


def test_the_sintered_route_has_its_sixteen_steps_in_order():
    assert [step.key for step in SINTERED.steps] == [
        *HEAD,
        "grain-boundary-diffusion",
        "machining",
        *TAIL,
    ]
    assert [step.number for step in SINTERED.steps] == list(range(1, 17))


def test_a_step_is_found_on_its_route_and_on_any_where_there_is_no_such_route():
    assert PLANT.find_step(SINTERED.key, "sintering") == SINTERED.find("sintering")
    assert PLANT.find_step("", "sintering") == SINTERED.find("sintering")
    other = next(route for route in PLANT.routes.values() if route.find("sintering") is None)
    assert PLANT.find_step(other.key, "sintering") is None


@pytest.mark.parametrize("path", [SLICED_FIRST, DIFFUSED_FIRST, PLAIN], ids=["sliced first", "diffused first", "plain"])
def test_diffusion_may_come_before_or_after_machining_or_not_at_all(path):
    assert path_flaws(SINTERED, path) == ()


def test_blending_may_be_left_out():
    assert flaws(tuple(step for step in PLAIN.steps if step != "blending")) == []


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ((), ["steps names no step"]),
        (("receipt", "welding", "shipping"),
         ["steps[1] names the step “welding”, which route sintered-ndfeb does not have"]),
        ((*HEAD, *TAIL), ["steps[9] “coating” charges nothing that comes here on this path (sintered-block)"]),
        (("pressing", *HEAD[7:], "machining", *TAIL),
         ["steps[0] begins with “pressing”; a path begins where material is received"]),
        (PLAIN.steps[:-1], ["steps[13] ends with “packing”; a path ends with shipping"]),
        ((*HEAD, "grain-boundary-diffusion", "machining", *TAIL),
         ["steps[10] goes from “grain-boundary-diffusion” to “machining”, which the route does not allow"]),
        ((*HEAD, "grain-boundary-diffusion", "annealing", "grain-boundary-diffusion", "annealing", "machining", *TAIL),
         ["steps[11] comes through “grain-boundary-diffusion” more often than the 1 allowed",
          "steps[12] comes through “annealing” more often than the 2 allowed"]),
    ],
    ids=["empty", "unknown step", "blocks coated", "begins late", "ends early", "no ageing", "diffused twice"],
)  # fmt: skip
def test_a_path_that_cannot_be_walked_says_where_and_why(steps, said):
    assert flaws(steps) == said


@given(st.data())
def test_every_walk_along_the_edges_is_a_path(data):
    walk = ["receipt"]
    first = data.draw(st.sampled_from(SINTERED.followers("receipt")))
    material = data.draw(st.sampled_from(sorted(first.inputs[0].materials)))
    ahead = [first]
    while ahead:
        step = data.draw(st.sampled_from(ahead))
        walk.append(step.key)
        material = step.material_after(material)
        ahead = [s for s in SINTERED.next_steps(material, walk) if walk.count(s.key) < s.most_visits]
    assert walk[-1] == "shipping"
    assert flaws(tuple(walk)) == []
    path = RoutePath(tuple(walk))
    for n in range(len(walk)):
        assert path.next_step(walk[:n]) == walk[n]
    assert path.next_step(walk) is None


@pytest.mark.parametrize(
    ("done", "comes"),
    [
        ([], "receipt"),
        # Bought strip enters in the middle: what lies before is behind it.
        (["receipt", "hydrogen-decrepitation"], "jet-milling"),
        (["sintering"], "annealing"),
        # A second anneal right away is another attempt of the same step.
        (["sintering", "annealing", "annealing"], "machining"),
        # After the diffusion the same step is the next one on the walk.
        (["sintering", "annealing", "machining", "grain-boundary-diffusion", "annealing"], "coating"),
        # Stripped and recoated after magnetising: it goes on from the coating.
        (["machining", "grain-boundary-diffusion", "annealing", "coating", "magnetising", "coating"], "magnetising"),
        (["coating", "outside test", "magnetising"], "inspection"),
        (["shipping"], None),
    ],
)
def test_a_lot_knows_what_comes_next_from_what_was_done(done, comes):
    assert SLICED_FIRST.next_step(done) == comes


def test_the_graph_offers_only_steps_that_charge_the_material():
    def offered(material, done):
        return [step.key for step in SINTERED.next_steps(material, done)]

    assert offered("ndpr-oxide", ["receipt"]) == ["reduction"]
    assert offered("ndpr-metal", ["receipt"]) == ["strip-casting"]
    assert offered("alloy-strip", ["strip-casting"]) == ["hydrogen-decrepitation"]
    assert offered("sintered-block", ["pressing", "sintering"]) == ["annealing"]
    assert offered("sintered-block", ["pressing", "sintering", "annealing"]) == [
        "grain-boundary-diffusion",
        "machining",
        "inspection",
    ]
    assert offered("machined-magnet", ["grain-boundary-diffusion"]) == ["annealing"]
    # A by-product goes back to where it is charged, not on to where the product goes.
    assert offered("casting-return", ["strip-casting"]) == ["strip-casting"]
    assert offered("green-scrap", ["pressing"]) == ["blending"]
    assert offered("coated-magnet", ["inspection", "shipping"]) == []


def test_an_exposure_turns_compacts_to_blocks_and_leaves_other_material_alone():
    assert SINTERED.material_after("compact", ["pressing"]) == "compact"
    assert SINTERED.material_after("compact", ["pressing", "sintering", "annealing"]) == "sintered-block"
    assert SINTERED.material_after("machined-magnet", ["machining", "coating", "magnetising"]) == "coated-magnet"
    assert SINTERED.material_after("argon", ["sintering"]) == "argon"


def test_identity_is_born_where_it_changes_and_nowhere_else():
    acts = {step.key: (step.act, step.kind) for step in SINTERED.steps}
    assert {key: kind for key, (act, kind) in acts.items() if act == "make"} == {
        "reduction": "RM",
        "strip-casting": "SC",
        "hydrogen-decrepitation": "HD",
        "jet-milling": "JM",
        "blending": "BL",
        "pressing": "PR",
        "grain-boundary-diffusion": "GD",
        "machining": "MG",
    }
    assert {key: kind for key, (act, kind) in acts.items() if act == "expose"} == {
        "sintering": "SN",
        "annealing": "AN",
        "coating": "NP",
        "magnetising": "MZ",
    }


def test_heels_stand_where_machines_keep_something_back():
    heels = {m.key for step in SINTERED.steps for m in step.equipment if m.heel}
    assert heels >= {"strip-caster", "hd-retort", "jet-mill", "aligning-press", "nickel-bath", "wire-saw", "grinder"}


def test_irreversible_inputs_are_released_by_a_second_person():
    guarded = {step.key: step.second_skill for step in SINTERED.steps if step.irreversible}
    assert guarded == {"strip-casting": "charge-check", "blending": "charge-check"}


@ROUTES
def test_a_shipped_route_has_no_flaw(route):
    assert route_flaws(route) == ()
    assert reference_flaws(route, materials=PLANT.materials.keys(), properties=PLANT.properties.keys()) == ()


@ROUTES
def test_a_route_survives_a_record(route):
    assert msgspec.json.decode(msgspec.json.encode(route), type=Route) == route


@ROUTES
def test_every_line_of_a_station_can_be_said_in_both_languages(route):
    for step in route.steps:
        assert step.running is not None, step.key
        for line in step.inputs:
            assert line.prompt or not line.required, (step.key, line.key)
        if step.second_skill is not None:
            assert step.check is not None, step.key


@ROUTES
def test_every_input_that_decays_has_a_shelf_life(route):
    """Gases, anodes and metals keep; powders, additives, resins, slurries and bath chemicals do not."""
    for step in route.steps:
        for line in step.inputs:
            for key in line.materials:
                material = PLANT.material(key)
                if material.form in {"powder", "liquid", "hydride", "compact", "compound"}:
                    assert material.shelf_life_days, key


def test_the_words_are_those_of_the_station_pictures():
    cast = SINTERED.step("strip-casting")
    assert (cast.name.en, cast.name.es) == ("Strip casting", "Colada en cinta")
    assert (cast.begin.in_language("es_MX"), cast.begin.in_language("de")) == ("Iniciar fusión", "Start melt")
    assert [line.name.es for line in cast.inputs[:5]] == [
        "Metal Nd-Pr",
        "Hierro electrolítico",
        "Ferroboro 18 %",
        "Cobalto",
        "Maestro Cu-Al-Ga",
    ]
    assert (skill := SINTERED.skill("charge-check")) is not None
    assert skill.name.es == "Control de carga"


def test_an_unknown_step_is_refused_by_name():
    with pytest.raises(Refused, match="step_unknown: route=sintered-ndfeb, step=welding"):
        SINTERED.step("welding")
    with pytest.raises(Refused, match="route_unknown"):
        PLANT.route("cast-alnico")
    with pytest.raises(Refused, match="material_unknown"):
        PLANT.material("unobtainium")


def test_a_flaw_is_named_by_its_dotted_place():
    assert Flaw(("steps", 2, "fields", 0, "low"), because("empty")).field == "steps[2].fields[0].low"
    assert Flaw(("low",), because("empty")).under("fields", 0).field == "fields[0].low"
    assert Flaw((), because("empty")).field == ""


def test_a_route_without_receipt_or_shipping_says_so():
    middle = replace(SINTERED, steps=SINTERED.steps[1:-1])
    said = {str(flaw.problem) for flaw in route_flaws(middle) if flaw.at == ("steps",)}
    assert said == {
        "no step has the act receive, so nothing can come in",
        "no step has the act ship, so nothing can leave",
    }


def test_the_places_of_a_load_stand_row_by_row_and_can_be_touched():
    sintering = SINTERED.step("sintering")
    assert sintering.grid is not None
    assert (len(sintering.grid.places), sintering.grid.places[:2], sintering.grid.places[-1]) == (
        32,
        ("T1", "T2"),
        "B8",
    )
    at = [step.key for step in SINTERED.steps].index("sintering")
    wide = replace(sintering, grid=replace(sintering.grid, rows=("T", "T"), columns=9))
    route = replace(SINTERED, steps=tuple(wide if step is sintering else step for step in SINTERED.steps))
    found = {flaw.field: str(flaw.problem) for flaw in route_flaws(route)}
    assert found == {
        f"steps[{at}].grid.rows[1]": "names “T” again",
        f"steps[{at}].grid.columns": "must be between 1 and 8",
    }


def test_what_is_found_of_a_by_product_is_told_of_a_sump_and_its_dry_share_of_a_field():
    machining = SINTERED.step("machining")
    at = [step.key for step in SINTERED.steps].index("machining")
    shed = machining.by_products
    wrong = (replace(shed[0], dry="wetness"), replace(shed[1], into="container"), *shed[2:])
    bad = replace(machining, by_products=wrong)
    route = replace(SINTERED, steps=tuple(bad if step is machining else step for step in SINTERED.steps))
    found = {flaw.field: str(flaw.problem) for flaw in route_flaws(route)}
    assert found == {
        f"steps[{at}].by_products[0].dry": "names the field “wetness”, which the step does not record",
        f"steps[{at}].by_products[1].into": "must be sump for what is found, and how dry, when it is collected",
    }
