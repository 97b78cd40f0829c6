"""Plant data in one file: read as it is written, every name held against the others, the first flaw named."""

from pathlib import Path

import pytest

from traceapp.domain.equipment import Instrument
from traceapp.domain.order import OrderLine, WorkOrder
from traceapp.domain.party import Party
from traceapp.domain.person import Person, Qualification, Role
from traceapp.errors import BadPlantFile
from traceapp.exchange.plant_facts import PlantFacts, read_plant_facts
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder

SMALL = """\
site: {key: site, name: Site, time_zone: America/Chicago}
parties:
  - {key: tern, name: Tern, roles: [customer], country: NO, approved_until: 2027-06-30T00:00-05:00}
specifications:
  - key: spec
    number: S-1
    issue: "2"
    requirements:
      - {property: br, low: "1.370", test_unit: gbd load}
parts:
  - {key: part, number: P-1, drawing_revision: A, name: Part, customer: tern, route: sintered-ndfeb,
     specification: spec}
order_lines:
  - {key: 45/1, order: "45", line: "1", customer: tern, part: part, quantity: 2400, due: 2026-12-18T12:00-06:00,
     over: 2 %}
work_orders:
  - {key: W-1, step: strip-casting, charge: 600 kg}
people:
  - {badge: "2011", name: T. Bell, roles: [operator], skills: [melting, furnace], pin: "4011",
     until: 2027-12-31T00:00-06:00, expiries: {furnace: 2026-11-30T00:00-06:00}}
instruments:
  - {key: SC-1-B, name: Scale, measures: mass, resolution: 10 g, calibrated_until: 2027-01-12T00:00-06:00}
stations:
  - {key: SC-1, name: Casting, route: sintered-ndfeb, steps: [strip-casting], instruments: [SC-1-B], dark: true}
"""
PLANT = read_plant(resources_folder()).plant


def read(tmp_path: Path, text: str) -> PlantFacts:
    path = tmp_path / "plant.yaml"
    path.write_text(text, encoding="utf-8")
    return read_plant_facts(path, PLANT)


def test_facts_are_what_was_written_in_the_journals_own_units(tmp_path: Path) -> None:
    facts = {fact.subject_name: fact for fact in read(tmp_path, SMALL).facts}
    assert facts["party/tern"] == Party(
        key="tern", name="Tern", roles=("customer",), country="NO", approved_until=1_814_331_600_000_000
    )
    line = facts["order_line/45/1"]
    assert isinstance(line, OrderLine)
    assert (line.due, line.over_ppm, line.quantity) == (1_797_616_800_000_000, 20_000, 2_400)
    assert facts["work_order/W-1"] == WorkOrder(key="W-1", step="strip-casting", charge_mg=600_000_000)
    scale = facts["instrument/SC-1-B"]
    assert isinstance(scale, Instrument)
    assert scale.resolution_mg == 10_000


def test_every_fact_is_of_the_kind_that_the_journal_keeps(tmp_path: Path) -> None:
    assert {type(fact).__module__ for fact in read(tmp_path, SMALL).facts} == {
        f"traceapp.domain.{name}" for name in ("equipment", "order", "part", "party", "person")
    }


def test_people_become_badges_with_a_qualification_for_each_skill(tmp_path: Path) -> None:
    read_in = read(tmp_path, SMALL)
    facts = {fact.subject_name: fact for fact in read_in.facts}
    assert facts["person/2011"] == Person(key="2011", roles=(Role.OPERATOR,))
    expires = [facts[f"qualification/2011/{skill}"] for skill in ("melting", "furnace")]
    assert [q.expires for q in expires if isinstance(q, Qualification)] == [
        1_830_232_800_000_000,
        1_796_018_400_000_000,
    ]
    assert [(one.name, one.pin) for one in read_in.people] == [("T. Bell", "4011")]


def test_a_fact_comes_after_those_it_leans_on(tmp_path: Path) -> None:
    sorts = [fact.subject_name.partition("/")[0] for fact in read(tmp_path, SMALL).facts]
    assert sorts.index("party") < sorts.index("part") < sorts.index("order_line")
    assert sorts.index("specification") < sorts.index("part")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("customer: tern, part: part", "customer: turn, part: part", (14, "order_lines[45/1].customer", "“turn”")),
        ("part: part, quantity", "part: prat, quantity", (14, "order_lines[45/1].part", "none of the parts")),
        ("specification: spec}", "specification: spic}", (12, "parts[part].specification", "none of the")),
        ("property: br", "property: bar", (9, "specifications[spec].requirements[0].property", "“bar”")),
        ("gbd load", "gdb load", (9, "specifications[spec].requirements[0].test_unit", "none of the test units")),
        ("steps: [strip-casting]", "steps: [casting]", (24, "stations[SC-1].steps[0]", "none of the steps")),
        ("skills: [melting", "skills: [welding", (19, "people[0].skills[0]", "none of the skills")),
        ("instruments: [SC-1-B]", "instruments: [SC-9]", (24, "stations[SC-1].instruments[0]", "“SC-9”")),
        ("600 kg", "600 lb", (17, "work_orders[W-1].charge", "must be a weight such as 600 kg")),
        ("2026-12-18T12:00-06:00", "2026-12-18", (14, "order_lines[45/1].due", "must be a moment such as")),
        ("2 %", "2", (15, "order_lines[45/1].over", "must be a share such as")),
        ("roles: [operator]", "roles: [boss]", (19, "people[0].roles[0]", "cannot be “boss”")),
        ("dark: true", "drak: true", (24, "stations[SC-1].drak", "did you mean “dark”?")),
        ("quantity: 2400, ", "", (14, "order_lines[45/1].quantity", "is missing")),
        (
            "specification: spec}",
            "specification: spec, path: [receipt, coating, shipping]}",
            (12, "parts[part].path[2]", "goes from “coating” to “shipping”"),
        ),
    ],
)
def test_the_first_flaw_is_named_with_its_line_and_field(
    tmp_path: Path, old: str, new: str, expected: tuple[int, str, str]
) -> None:
    assert SMALL.count(old) == 1
    with pytest.raises(BadPlantFile) as caught:
        read(tmp_path, SMALL.replace(old, new))
    facts = caught.value.facts
    assert (facts["file"], facts["line"], facts["field"]) == ("plant.yaml", expected[0], expected[1])
    assert expected[2] in str(facts["problem"])


def test_a_name_or_badge_stands_once(tmp_path: Path) -> None:
    twice = SMALL.replace("people:\n", 'people:\n  - {badge: "2011", name: A. Twin, roles: [auditor]}\n')
    with pytest.raises(BadPlantFile, match="is “2011” again"):
        read(tmp_path, twice)
