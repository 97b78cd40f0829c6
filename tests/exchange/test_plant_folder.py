"""The whole plant from its folders, and what happens to the rest when a file is bad."""

import shutil
from pathlib import Path

import pytest

from traceapp.domain.quantity import PPM
from traceapp.errors import BadPlantFile, Refused
from traceapp.exchange.plant_folder import PlantReading, read_plant

RESOURCES = Path(__file__).parents[2] / "resources"
FOLDERS = ("materials", "properties", "grades", "routes", "sampling", "exports", "curves", "rules")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A plant's own copy of everything shipped."""
    for folder in FOLDERS:
        shutil.copytree(RESOURCES / folder, tmp_path / folder)
    return tmp_path


def edit(path: Path, old: str, new: str) -> int:
    """Replace the one place in the file; the line it stands on."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text.count("\n", 0, text.index(old)) + 1


def told(reading: PlantReading) -> list[tuple[object, ...]]:
    return [(f["file"], f["line"], f["field"], str(f["problem"])) for f in (fault.facts for fault in reading.faults)]


def test_the_shipped_plant_has_no_fault():
    reading = read_plant(RESOURCES)
    assert reading.faults == ()
    assert set(reading.plant.routes) == {"sintered-ndfeb", "bonded-ndfeb"}
    assert len(reading.plant.grades) == 51


def test_the_plant_cannot_be_changed_in_memory():
    plant = read_plant(RESOURCES).plant
    with pytest.raises(TypeError):
        plant.routes["other"] = plant.route("bonded-ndfeb")  # type: ignore[index]
    with pytest.raises(AttributeError):
        plant.route("bonded-ndfeb").revision = "2"  # type: ignore[misc]


def test_a_grade_promises_what_its_table_prints():
    grades = read_plant(RESOURCES).plant.grades
    limits = {limit.property: (str(limit.low), str(limit.high)) for limit in grades["N48H"].limits}
    assert limits == {
        "br": ("1.370", "1.430"),
        "hcb": ("955", "None"),
        "hcj": ("1353", "None"),
        "bhmax": ("366", "390"),
    }
    assert grades["N48SH"].working_temperature_c == 150


def test_oxides_split_by_the_factors_of_conventional_masses():
    """NdPr oxide is 75 parts Nd2O3 to 25 parts Pr6O11; factors from IUPAC masses, rounded to a millionth."""
    materials = read_plant(RESOURCES).plant.materials
    split = {part.element: part.share_ppm for part in materials["ndpr-oxide"].elements}
    nd, pr, o = 144.242, 140.90766, 15.999
    assert split["Nd"] == pytest.approx(0.75 * 2 * nd / (2 * nd + 3 * o) * PPM, abs=1)
    assert split["Pr"] == pytest.approx(0.25 * 6 * pr / (6 * pr + 11 * o) * PPM, abs=1)
    boron = {part.element: part.share_ppm for part in materials["ferroboron"].elements}
    assert boron == {"B": 180_000, "Fe": 820_000}


def test_the_plants_own_copy_takes_the_place_of_the_shipped_file(tmp_path):
    (tmp_path / "routes").mkdir()
    shutil.copy(RESOURCES / "routes" / "bonded-ndfeb.yaml", tmp_path / "routes")
    edit(tmp_path / "routes" / "bonded-ndfeb.yaml", 'revision: "1"', 'revision: "2"')
    reading = read_plant(RESOURCES, tmp_path)
    assert reading.faults == ()
    assert reading.plant.route("bonded-ndfeb").revision == "2"
    assert reading.plant.route("sintered-ndfeb").revision == "1"


def test_a_route_that_names_an_unknown_material_is_left_out_and_the_other_goes_on(copy):
    line = edit(copy / "routes" / "bonded-ndfeb.yaml", "materials: [epoxy-binder]", "materials: [epoxy-bindr]")
    reading = read_plant(copy)
    assert told(reading) == [
        (
            "bonded-ndfeb.yaml",
            line,
            "steps[compounding].inputs[binder].materials[0]",
            "names the material “epoxy-bindr”, which no material file has",
        )
    ]
    assert set(reading.plant.routes) == {"sintered-ndfeb"}


def test_a_route_that_names_an_unknown_property_is_left_out(copy):
    line = edit(copy / "routes" / "sintered-ndfeb.yaml", "{property: corrosion, samples", "{property: rust, samples")
    reading = read_plant(copy)
    field = "steps[coating].measures[2].property"
    assert ("sintered-ndfeb.yaml", line, field, "names the property “rust”, which no file has") in told(reading)
    assert set(reading.plant.routes) == {"bonded-ndfeb"}


def test_a_measured_property_without_a_row_in_the_table_is_told(copy):
    edit(copy / "routes" / "sintered-ndfeb.yaml", "  - properties: [density]\n", "  - properties: [surface-field]\n")
    edit(
        copy / "routes" / "sintered-ndfeb.yaml",
        "  - properties: [flux-moment, surface-field, polarity]",
        "  - properties: [flux-moment, polarity]",
    )
    said = [problem for _, _, _, problem in told(read_plant(copy))]
    assert "has no row for “density”, which the step “sintering” measures" in said


def test_a_bad_material_file_takes_with_it_the_routes_that_lean_on_it_and_says_both(copy):
    line = edit(copy / "materials" / "bonded.yaml", "form: compound\n", "form: compond\n")
    reading = read_plant(copy)
    first = told(reading)[0]
    assert first[:3] == ("bonded.yaml", line, "materials[compound].form")
    assert str(first[3]).startswith("cannot be “compond”, only alloy, block, compact, compound,")
    assert {file for file, *_ in told(reading)} == {"bonded.yaml", "bonded-ndfeb.yaml"}
    assert set(reading.plant.routes) == {"sintered-ndfeb"}
    assert "iron" in reading.plant.materials


def test_a_key_in_two_files_is_told_and_the_first_stays(copy):
    metals = (copy / "materials" / "metals.yaml").read_text(encoding="utf-8")
    (copy / "materials" / "zz-more.yaml").write_text(
        metals.replace("name: {en: Cobalt, es: Cobalto}", "name: {en: Kobalt, es: Kobalto}"), encoding="utf-8"
    )
    (copy / "routes" / "zz-twin.yaml").write_bytes((copy / "routes" / "bonded-ndfeb.yaml").read_bytes())
    reading = read_plant(copy)
    assert reading.plant.materials["cobalt"].name.en == "Cobalt"
    said = [(file, field, problem) for file, _, field, problem in told(reading)]
    assert ("zz-more.yaml", "materials[cobalt].key", "“cobalt” stands in another file already") in said
    assert ("zz-twin.yaml", "key", "“bonded-ndfeb” is another route's already") in said
    assert set(reading.plant.routes) == {"sintered-ndfeb", "bonded-ndfeb"}


# The first place in the file that reads so is made wrong.
GRADES, METALS, MAGNETS = "grades/sintered-ndfeb.yaml", "materials/metals.yaml", "properties/magnets.yaml"
WRONG = [
    (GRADES, "low: 1.080, high: 1.130", "low: 1.190, high: 1.130", "grades[N30].limits[0].low",
     "1.190 is above the high limit 1.130"),
    (GRADES, "hcb, low: 796}", "hcb, low: 996}", "grades[N30].limits",
     "HcB 996 is above HcJ 960, which no magnet can show"),
    (GRADES, "low: 1.080, high: 1.130", "high: 0.900", "grades[N30].limits",
     "HcB 796 is above Br 0.900 divided by the magnetic constant"),
    (GRADES, "low: 223, high: 247", "low: 323", "grades[N30].limits", "(BH)max 323 is above what Br 1.130 allows"),
    (GRADES, "source: b\n", "source: z\n", "grades[N30].source", "names “z”, which is not under sources"),
    (GRADES, "property: hcb", "property: hcx", "grades[N30].limits[1].property",
     "names the property “hcx”, which no file has"),
    (GRADES, "hcb, low: 796}", "hcb}", "grades[N30].limits[1]", "has neither low nor high"),
    (METALS, "element: B,", "element: Bo,", "materials[ferroboron].elements[0].element", "“Bo” is no chemical symbol"),
    (METALS, "share: 18 %", "share: 28 %", "materials[ferroboron].elements",
     "shares add up to 110 %, more than the whole"),
    (METALS, "key: cobalt", "key: iron", "materials[iron].key", "is “iron” again; entry 1 of the list has it already"),
    ("materials/products.yaml", "days: 365", "days: 0", "materials[alloy-strip].shelf_life_days",
     "must be at least 1; leave it out for a material that does not expire"),
    ("materials/consumables.yaml", "consumable: true", "consumable: true\n    internal_return: true",
     "materials[argon].internal_return", "cannot be true for a consumable"),
    (MAGNETS, "symbol: B<sub>r</sub>", "symbol: B<sub>r", "properties[br].symbol",
     "may hold <sub>…</sub> and <sup>…</sup>, each closed, and no other mark"),
    (MAGNETS, "method: IEC 60404-14", "element: Nd", "properties[flux-moment].element",
     "goes with the group composition, and only with it"),
    (MAGNETS, "form: attribute\n", "form: attribute\n    unit: mm\n", "properties[polarity].unit",
     "does not go with the form attribute, which is judged yes or no"),
    (MAGNETS, "decimals: 3", "decimals: 7", "properties[br].decimals", "must be between 0 and 6"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "field", "problem"), WRONG, ids=[row[4][:40] for row in WRONG])
def test_a_value_that_cannot_be_is_refused_by_its_place(copy, file, old, new, field, problem):
    path = copy / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert text != path.read_text(encoding="utf-8")
    assert (path.name, field, problem) in [(name, where, words) for name, _, where, words in told(read_plant(copy))]


def test_faults_can_be_caught_and_carry_their_code(copy):
    edit(copy / "routes" / "bonded-ndfeb.yaml", "act: receive", "act: recieve")
    fault = read_plant(copy).faults[0]
    assert isinstance(fault, BadPlantFile)
    assert fault.code == "bad_plant_file"


def test_an_empty_place_is_an_empty_plant(tmp_path):
    reading = read_plant(tmp_path)
    assert reading.faults == ()
    assert reading.plant.routes == {}


def test_a_plants_own_copy_of_a_sampling_scheme_allows_reduced_inspection(copy):
    own = copy / "sampling" / "iso-2859-1.yaml"
    assert not read_plant(copy).plant.sampling["iso-2859-1"].allows_reduced
    edit(own, "allows_reduced: false", "allows_reduced: true")
    assert read_plant(copy).plant.sampling["iso-2859-1"].allows_reduced


def test_an_arrow_of_a_sampling_table_that_leads_nowhere_is_named_by_file_line_and_field(copy):
    line = edit(
        copy / "sampling" / "iso-2859-1.yaml",
        "{letter: R, n: 2000, accept: [↑, ↑, 1,",
        "{letter: R, n: 2000, accept: [↓, ↑, 1,",
    )
    reading = read_plant(copy)
    field = "tables[0].rows[15].accept[0]"
    assert told(reading) == [("iso-2859-1.yaml", line, field, "leads to no plan: there is no number below it")]
    assert reading.plant.sampling == {}
    assert len(reading.plant.routes) == 2


RULE = "example-customer.yaml"


def own_rule(folder: Path, old: str, new: str) -> None:
    """The plant's own copy of the example, with one place changed."""
    (folder / "rules").mkdir()
    shutil.copy(RESOURCES / "rules" / RULE, folder / "rules")
    edit(folder / "rules" / RULE, old, new)


def test_a_new_rule_pack_needs_no_more_than_a_file(tmp_path):
    (tmp_path / "rules").mkdir()
    text = (RESOURCES / "rules" / RULE).read_text(encoding="utf-8")
    (tmp_path / "rules" / "acme.yaml").write_text(text.replace("example-customer", "acme"), encoding="utf-8")
    plant = read_plant(RESOURCES, tmp_path).plant
    assert plant.rule("acme").regimes == plant.rule("example-customer").regimes
    with pytest.raises(Refused, match="rule_unknown"):
        plant.rule("globex")


def test_the_plants_own_rule_pack_takes_the_place_of_the_shipped_one(tmp_path):
    own_rule(tmp_path, 'revision: "1"', 'revision: "2"')
    reading = read_plant(RESOURCES, tmp_path)
    assert reading.faults == ()
    assert reading.plant.rule("example-customer").revision == "2"


def test_in_the_place_of_a_bad_rule_pack_the_earlier_one_stays_in_force(tmp_path):
    own_rule(tmp_path, "least: 20 %", "least: 200 %")
    reading = read_plant(RESOURCES, tmp_path)
    field = "regimes[always].clauses[recycled-neodymium].least_share.least"
    line = (RESOURCES / "rules" / RULE).read_text(encoding="utf-8").partition("least: 20 %")[0].count("\n") + 1
    assert told(reading) == [(RULE, line, field, "must be more than 0 % and at most 100 %")]
    kept = reading.plant.rule("example-customer").regimes[0].clauses[-1].least_share
    assert kept is not None
    assert kept.least_ppm == 200_000


def test_an_approved_rule_pack_counts_before_any_file_and_is_not_replaced_by_one(tmp_path):
    own_rule(tmp_path, 'revision: "1"', 'revision: "2"')
    text = (RESOURCES / "rules" / RULE).read_text(encoding="utf-8")
    approved = {f"rules/{RULE}": text.replace('revision: "1"', 'revision: "3"')}
    assert read_plant(RESOURCES, tmp_path, approved=approved).plant.rule("example-customer").revision == "3"
    bad = {f"rules/{RULE}": text.replace("least: 20 %", "least: 200 %")}
    reading = read_plant(RESOURCES, tmp_path, approved=bad)
    assert "example-customer" not in reading.plant.rules
    assert [file for file, *_ in told(reading)] == [RULE]


def test_of_two_packs_with_one_key_the_first_stays(tmp_path):
    own_rule(tmp_path, 'revision: "1"', 'revision: "2"')
    (tmp_path / "rules" / RULE).rename(tmp_path / "rules" / "zz-twin.yaml")
    reading = read_plant(RESOURCES, tmp_path)
    assert [(file, problem) for file, _, _, problem in told(reading)] == [
        ("zz-twin.yaml", "“example-customer” stands in another file already")
    ]
    assert reading.plant.rule("example-customer").revision == "1"
