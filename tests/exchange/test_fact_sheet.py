"""Plant data in cells and forms: what is written is read back as it was, and what nobody touched stays as it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from msgspec.structs import replace

from traceapp.domain.fact import Fact
from traceapp.domain.order import Clause
from traceapp.domain.part import Specification
from traceapp.domain.party import Contact, Party
from traceapp.domain.plant_fact import PlantFact
from traceapp.exchange.fact_sheet import FactSheet, FactText, blank_text, changes, fact_of, text_of
from traceapp.exchange.plant_facts import read_plant_facts
from traceapp.exchange.plant_folder import read_plant
from traceapp.exchange.plant_sheets import plant_sheets
from traceapp.exchange.sheet import read_sheet
from traceapp.exchange.spreadsheet import write_table
from traceapp.resources import resources_folder

SHEETS = plant_sheets(ZoneInfo("America/Chicago"))
BY_SORT = {sheet.sort: sheet for sheet in SHEETS.values()}
ASIDE = {"people": {"name"}}
"""Columns that no fact carries."""


def anything(_sort: str, _key: str) -> bool:
    return True


@pytest.fixture(scope="module")
def demo_facts() -> tuple[PlantFact, ...]:
    folder = Path(resources_folder())
    return read_plant_facts(folder / "demo" / "plant.yaml", read_plant(folder).plant).facts


def rows_of(sheet: FactSheet, text: FactText) -> Iterator[list[str]]:
    for number, part in enumerate(text.rows or ({},)):
        keys = {name: text.head[name] for name in sheet.keys}
        cells = {**(text.head if number == 0 else keys), **part}
        aside = ASIDE.get(sheet.name, set())
        yield [cells.get(column.name, "A. Name" if column.name in aside else "") for column in sheet.columns]


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=list(SHEETS))
def test_every_field_of_a_sort_has_a_column_so_that_a_form_loses_nothing(sheet: FactSheet):
    head = {sheet.field(column.name) for column in sheet.head} - ASIDE.get(sheet.name, set())
    fields = {field.name for field in msgspec.structs.fields(sheet.sort)} - {sheet.table}
    assert head | {"key"} == fields
    if sheet.shape is not None:
        assert {sheet.field(column.name) for column in sheet.parts} == {
            field.name for field in msgspec.structs.fields(sheet.shape)
        }


def test_every_sort_but_the_plants_files_has_a_sheet():
    sorts = {str(sort.__struct_config__.tag) for sort in PlantFact.__args__}
    assert sorts - {sheet.tag for sheet in SHEETS.values()} == {"plant_file"}


def test_every_fact_of_the_demo_plant_is_read_back_from_its_own_cells(demo_facts, tmp_path):
    for sheet in SHEETS.values():
        facts = [fact for fact in demo_facts if type(fact) is sheet.sort]
        assert facts, sheet.name
        file = tmp_path / f"{sheet.name}.csv"
        with file.open("w", newline="", encoding="utf-8") as into:
            write_table(
                into,
                [column.name for column in sheet.columns],
                [row for fact in facts for row in rows_of(sheet, text_of(sheet, fact))],
            )
        reading = read_sheet(sheet, file.name, file.read_bytes(), anything)
        assert [str(wrong) for wrong in reading.wrong] == []
        assert [listed.value for listed in reading.listed] == facts


def test_a_form_that_nobody_changed_is_the_fact_itself(demo_facts):
    for fact in demo_facts:
        sheet = BY_SORT[type(fact)]
        assert fact_of(sheet, fact, with_name(sheet, text_of(sheet, fact)), anything) == fact


def with_name(sheet: FactSheet, text: FactText, **typed: str) -> FactText:
    aside = dict.fromkeys(ASIDE.get(sheet.name, ()), "A. Name")
    return FactText({**text.head, **aside, **typed}, text.rows)


def edited(fact: Fact, **typed: str) -> Any:
    sheet = BY_SORT[type(fact)]
    names = {name.replace("_", " "): text for name, text in typed.items()}
    return fact_of(sheet, fact, with_name(sheet, text_of(sheet, fact), **names), anything)


ACME = Party(
    key="acme",
    name="Acme",
    roles=("customer",),
    address=("Gate 3; rear door",),
    contacts=(Contact(role="quality; night", telephone="+1 555 0100"),),
    approved_until=1_801_461_600_123_456,
)


def test_what_was_not_typed_keeps_its_value_though_its_text_would_not_be_read_so():
    found = edited(ACME, country="us")
    assert found == replace(ACME, country="US")
    assert edited(ACME, address="Gate 4").contacts == ACME.contacts


def test_a_cell_that_is_emptied_goes_back_to_what_is_so_by_default():
    assert edited(ACME, approved_until="", contacts="") == replace(ACME, approved_until=0, contacts=())


def test_all_that_is_wrong_is_named_at_once():
    wrong = edited(ACME, name="", country="USA", roles="friend")
    assert [(one.row, one.column) for one in wrong] == [(0, "name"), (0, "roles"), (0, "country")]


def test_the_key_of_what_is_on_file_stays():
    (wrong,) = edited(ACME, key="other")
    assert (wrong.column, str(wrong.problem)) == ("key", "is “acme” for ever; enter another one anew")


def test_a_new_fact_needs_what_every_one_needs_and_names_only_what_is_there():
    sheet = SHEETS["orders"]
    typed = FactText({**blank_text(sheet).head, "order": "77", "line": "1", "customer": "nobody", "quantity": "5"})
    wrong = fact_of(sheet, None, typed, lambda _sort, key: key != "nobody")
    assert isinstance(wrong, tuple)
    assert {(one.column, str(one.problem)) for one in wrong} == {
        ("part", "is empty"),
        ("customer", "names the party “nobody”, which is not on file"),
    }
    made = fact_of(sheet, None, FactText({**typed.head, "part": "P", "customer": "c"}), anything)
    assert isinstance(made, Fact)
    assert made.key == "77/1"


def test_a_part_is_added_changed_and_taken_out_by_its_row(demo_facts):
    before = next(fact for fact in demo_facts if isinstance(fact, Specification))
    sheet = BY_SORT[Specification]
    first, *others = text_of(sheet, before).rows
    rows = ({**first, "n": "9"}, *others[1:], {"property": "br", "low": "1.1", "test unit": "heat"})
    after = fact_of(sheet, before, FactText(text_of(sheet, before).head, rows), anything)
    assert isinstance(after, Specification)
    assert after.requirements[0] == replace(before.requirements[0], n=9)
    assert after.requirements[1:-1] == before.requirements[2:]
    assert after.requirements[-1].low == "1.1"
    told = changes(sheet, before, after)
    assert len(told) == 4, "one line gone, one new, and one each way for the changed one"
    wrong = fact_of(sheet, before, FactText(text_of(sheet, before).head, ({"low": "x"},)), anything)
    assert isinstance(wrong, tuple)
    assert [(one.row, one.column) for one in wrong] == [(1, "property"), (1, "low")]


def test_changes_are_told_by_column_with_before_and_after():
    order = next(sheet for sheet in SHEETS.values() if sheet.name == "orders")
    base = edited_order()
    after = replace(base, clauses=(*base.clauses, Clause(number="X", date="MAY 2027")), over_ppm=50_000)
    assert changes(order, base, after) == (
        ("clauses", "252.225-7052: MAY 2024", "252.225-7052: MAY 2024; X: MAY 2027"),
        ("over", "", "5 %"),
    )


def edited_order() -> Any:
    clauses = "252.225-7052: MAY 2024"
    typed = {"order": "77", "line": "1", "customer": "c", "part": "p", "quantity": "5", "clauses": clauses}
    return fact_of(SHEETS["orders"], None, FactText(typed), anything)
