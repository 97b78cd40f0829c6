"""Plant data as forms: found by typing, told by column what is wrong, drafted and approved, with all its revisions."""

from typing import Any

import pytest

from tests.demo_store import DemoPlant
from traceapp.app.plant_data import FactReading, FactText, PlantData, Prepared
from traceapp.domain.party import Party
from traceapp.domain.record.pieces import Signature
from traceapp.errors import Refused

OFFICE = "Q-1"
QUALITY, SUPERVISOR, ADMINISTRATOR = "2028", "2030", "2032"


def signed(plant: DemoPlant, *people: str) -> tuple[Signature, ...]:
    return tuple(Signature(person=one, meaning="plant data", at=plant.clock(), method="badge+pin") for one in people)


def typed(reading: FactReading, **cells: str) -> FactText:
    named = {name.replace("_", " "): text for name, text in cells.items()}
    return FactText({**reading.text.head, **named}, reading.text.rows)


def prepared(plant: DemoPlant, sheet: str, key: str, **cells: str) -> Prepared:
    data = PlantData(plant.app)
    reading = data.read(sheet, key) if key else data.blank(sheet)
    found = data.prepare(sheet, key, typed(reading, **cells))
    assert isinstance(found, Prepared), found
    return found


def wrong(plant: DemoPlant, sheet: str, key_: str, effective: str = "", **cells: str) -> dict[str, str]:
    data = PlantData(plant.app)
    reading = data.read(sheet, key_) if key_ else data.blank(sheet)
    found = data.prepare(sheet, key_, typed(reading, **cells), effective=effective)
    assert isinstance(found, tuple), found
    return {one.column: str(one.problem) for one in found}


def party(plant: DemoPlant, key: str) -> Any:
    with plant.app.reading() as books:
        return books.fact("party", key, plant.app.now())


def test_every_sort_is_counted(demo: DemoPlant):
    sorts = {line.sheet: line for line in PlantData(demo.app).sorts()}
    assert sorts["sites"].count == 1
    assert sorts["people"].count == 23
    assert not any(line.drafts for line in sorts.values())


@pytest.mark.parametrize(
    ("sheet", "words", "keys"),
    [
        ("parties", "halvane", {"halvane"}),
        ("parties", "customer altbrunn", {"orrin"}),
        ("people", "ferrer", {"2028"}),
        ("people", "2028", {"2028"}),
        ("people", "nobody", set()),
    ],
)
def test_what_is_typed_is_looked_for_in_every_cell(demo: DemoPlant, sheet, words, keys):
    assert {line.key for line in PlantData(demo.app).search(sheet, words).lines} == keys


def test_a_long_list_says_how_much_more_there_is(demo: DemoPlant, monkeypatch):
    monkeypatch.setattr("traceapp.app.plant_data.SHOWN", 2)
    found = PlantData(demo.app).search("places", "")
    assert len(found.lines) == 2
    assert found.more == PlantData(demo.app).sorts()[1].count - 2


def test_a_fact_is_revised_with_one_signature_and_says_what_was_changed(demo: DemoPlant):
    found = prepared(demo, "parties", "halvane", country="CA")
    assert (found.people, found.changes) == (1, (("country", "US", "CA"),))
    with pytest.raises(Refused, match="signature_missing"):
        PlantData(demo.app).revise(found, OFFICE, ())
    PlantData(demo.app).revise(found, OFFICE, signed(demo, ADMINISTRATOR))
    assert party(demo, "halvane").country == "CA"
    last, first = PlantData(demo.app).read("parties", "halvane").revisions
    assert (last.changes, last.is_in_force, last.revision) == ((("country", "US", "CA"),), True, "2")
    assert [one.person for one in last.approvals] == [ADMINISTRATOR]
    assert (first.changes, first.is_in_force) == ((), False)


def test_everything_that_is_wrong_stands_under_its_own_column(demo: DemoPlant):
    order = {"order": "9", "line": "1", "customer": "northmere"}
    found = wrong(demo, "orders", "", "31/12/2027", **order, part="x", quantity="many")
    assert set(found) == {"quantity", "part", "effective"}
    part = PlantData(demo.app).search("parts", "").lines[0].key
    found = wrong(demo, "orders", "", **order, part=part, quantity="5")
    assert found == {"customer": "“northmere” is no customer"}


def test_what_is_on_file_is_not_entered_a_second_time(demo: DemoPlant):
    assert wrong(demo, "places", "", key="B4", name="Another") == {"key": "is on file already; open it instead"}


def test_a_new_person_is_on_file_with_a_name_that_no_entry_holds(demo: DemoPlant):
    new = prepared(demo, "people", "", badge="2099", name="U. Newman", roles="operator")
    assert new.called == "U. Newman"
    outcome = PlantData(demo.app).revise(new, OFFICE, signed(demo, ADMINISTRATOR))
    assert demo.app.people.names()["2099"] == "U. Newman"
    with demo.app.reading() as books:
        entry = books.entry(outcome.entries[0])
    assert "Newman" not in repr(entry)
    assert PlantData(demo.app).read("people", "2099").text.head["name"] == "U. Newman"


def test_a_specification_is_prepared_by_one_and_approved_by_two(demo: DemoPlant):
    data = PlantData(demo.app)
    key = data.search("specifications", "").lines[0].key
    new = prepared(demo, "specifications", key, issue="next")
    assert new.people == 2
    with pytest.raises(Refused, match="signature_missing"):
        data.revise(new, OFFICE, signed(demo, QUALITY))
    data.draft(new, QUALITY, OFFICE)
    reading = data.read("specifications", key)
    assert reading.draft is not None
    assert (reading.draft.by, reading.text.head["issue"]) == ((QUALITY,), "next")
    assert [change[2] for change in reading.draft.changes] == ["next"]
    assert data.search("specifications", "next").lines == (), "the list shows what is in force"
    assert {line.has_draft for line in data.search("specifications", key).lines} == {True}
    data.approve(reading.name, reading.draft.entry, OFFICE, signed(demo, SUPERVISOR, ADMINISTRATOR))
    after = data.read("specifications", key)
    assert (after.draft, after.text.head["issue"], after.revisions[0].is_in_force) == (None, "next", True)
    assert [one.person for one in after.revisions[0].approvals] == [SUPERVISOR, ADMINISTRATOR]


def test_a_draft_is_edited_further_and_dropped(demo: DemoPlant):
    data = PlantData(demo.app)
    key = data.search("specifications", "").lines[0].key
    data.draft(prepared(demo, "specifications", key, issue="next"), QUALITY, OFFICE)
    data.draft(prepared(demo, "specifications", key, note="and a note"), SUPERVISOR, OFFICE)
    reading = data.read("specifications", key)
    assert reading.draft is not None
    assert {change[0] for change in reading.draft.changes} == {"issue", "note"}
    data.drop(reading.name, reading.draft.entry, QUALITY, OFFICE, "not now")
    assert data.read("specifications", key).draft is None


def test_a_fact_with_a_day_counts_from_that_day(demo: DemoPlant):
    data = PlantData(demo.app)
    reading = data.read("parties", "halvane")
    found = data.prepare("parties", "halvane", typed(reading, country="CA"), effective="2099-01-01", reason=" moved ")
    assert isinstance(found, Prepared)
    data.revise(found, OFFICE, signed(demo, ADMINISTRATOR))
    assert party(demo, "halvane").country == "US"
    revised = data.read("parties", "halvane").revisions[0]
    assert (revised.is_in_force, revised.reason) == (False, "moved")


def test_what_is_retired_leaves_the_list_and_keeps_its_revisions(demo: DemoPlant):
    data = PlantData(demo.app)
    demo.app.have(ADMINISTRATOR, OFFICE, lambda _b, _c: (_party_revised(),))
    assert data.people_to_retire("party/spare") == 1
    data.retire("party/spare", OFFICE, "gone", signed(demo, ADMINISTRATOR))
    assert data.search("parties", "spare").lines == ()
    with pytest.raises(Refused, match="fact_unknown"):
        data.read("parties", "spare")


def _party_revised() -> Any:
    from traceapp.domain.record.plant import PlantRevised

    return PlantRevised(fact=Party(key="spare", name="Spare Ltd", roles=("supplier",)))
