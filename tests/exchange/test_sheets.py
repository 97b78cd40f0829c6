"""The sheets that people fill in: plant data and opening stock."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.order import Clause, OrderLine
from traceapp.domain.part import Requirement, Specification
from traceapp.domain.party import Contact, Party
from traceapp.domain.person import Person, Role
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record.pieces import Filled, Measured
from traceapp.domain.record.production import LotReceived
from traceapp.exchange.plant_sheets import plant_sheets
from traceapp.exchange.sheet import Sheet, SheetReading, read_sheet
from traceapp.exchange.stock_sheet import stock_sheet

ZONE = ZoneInfo("America/Chicago")
SHEETS = plant_sheets(ZONE)
JANUARY_31_OVER = 1_801_461_600_000_000  # 2027-02-01T00:00 in Chicago


def anything(_sort: str, _key: str) -> bool:
    return True


def read(name: str, raw: str, known=anything) -> SheetReading[Any]:
    return read_sheet(SHEETS[name], f"{name}.csv", raw.encode(), known)


def facts(name: str, raw: str) -> list[Any]:
    reading = read(name, raw)
    assert [str(w) for w in reading.wrong] == []
    return [listed.value for listed in reading.listed]


def stock(raw: str, known=anything) -> SheetReading[LotReceived]:
    return read_sheet(stock_sheet(ZONE), "stock.csv", raw.encode(), known)


def test_a_party_with_all_its_cells():
    raw = (
        "key,name,roles,address,country,approved until,contacts\n"
        "ACME,Acme Motors,customer; supplier,12 Mill Road; Springfield,us,2027-01-31,"
        '"quality: +1 555 0100, q@acme.example"\n'
    )
    assert facts("parties", raw) == [
        Party(
            key="ACME",
            name="Acme Motors",
            roles=("customer", "supplier"),
            address=("12 Mill Road", "Springfield"),
            country="US",
            approved_until=JANUARY_31_OVER,
            contacts=(Contact(role="quality", telephone="+1 555 0100", mail="q@acme.example"),),
        )
    ]


def test_a_last_day_holds_until_it_is_over_at_the_plant():
    assert facts("qualifications", "person,skill,expires\nU1,melting,2027-01-31\n")[0].expires == JANUARY_31_OVER
    told = "person,skill,expires\nU1,melting,2027-01-31T10:00+00:00\n"
    assert facts("qualifications", told)[0].expires == 1_801_389_600_000_000


def test_an_order_line_is_named_by_order_and_line():
    raw = "order,line,customer,part,quantity,drawing revision,over,form,clauses,due\n"
    raw += "4500,10,ACME,P1,2400,B,5 %,none,252.225-7052: MAY 2024; X,\n"
    assert facts("orders", raw) == [
        OrderLine(
            key="4500/10",
            order="4500",
            line="10",
            customer="ACME",
            part="P1",
            quantity=2400,
            drawing="B",
            over_ppm=50_000,
            form="",
            clauses=(Clause(number="252.225-7052", date="MAY 2024"), Clause(number="X")),
        )
    ]


def test_a_specification_has_a_row_for_each_requirement():
    raw = (
        "key,number,issue,property,low,high,test unit,n,composition\n"
        "S1,MS-9,C,br,1.28,1.32,sinter load,3,Nd; Dy\n"
        "S1,,,hcj,1592,,gbd load,,\n"
    )
    assert facts("specifications", raw) == [
        Specification(
            key="S1",
            number="MS-9",
            issue="C",
            composition=("Nd", "Dy"),
            requirements=(
                Requirement(property="br", low="1.28", high="1.32", test_unit="sinter load", n=3),
                Requirement(property="hcj", low="1592", test_unit="gbd load"),
            ),
        )
    ]


def test_a_person_is_on_the_sheet_with_a_name_that_no_fact_carries():
    reading = read("people", "badge,name,roles,independent\n1042,A. Example,quality;auditor,yes\n")
    (listed,) = reading.listed
    assert listed.value == Person(key="1042", roles=(Role.QUALITY, Role.AUDITOR), independent=True)
    assert listed.cells["name"] == "A. Example"


def test_what_is_not_on_file_is_named_with_its_sort():
    def known(sort: str, key: str) -> bool:
        return (sort, key) != ("party", "NOBODY")

    reading = read("orders", "order,line,customer,part,quantity\n1,1,NOBODY,P1,5\n1,2,ACME,P1,5\n", known)
    assert [str(w) for w in reading.wrong] == [
        "orders.csv, row 2, column “customer”: names the party “NOBODY”, which is not on file"
    ]
    assert [listed.value.key for listed in reading.listed] == ["1/2"]


def test_the_same_key_twice_is_a_fault_of_the_second_row():
    reading = read("places", "key,name\nA1,Rack\nB1,Rack\nA1,Shelf\n")
    assert [str(w) for w in reading.wrong] == ["places.csv, row 4, column “key”: “A1” stands in row 2 already"]


@pytest.mark.parametrize("name", list(SHEETS))
def test_a_sheet_with_only_its_needed_cells_makes_a_fact_of_the_plant(name):
    sheet = SHEETS[name]
    sample = {"roles": {"parties": "customer", "people": "operator"}.get(name, ""), "quantity": "1"}
    needed = [column for column in sheet.columns if column.required]
    raw = ",".join(c.name for c in needed) + "\n" + ",".join(sample.get(c.name, "x") for c in needed) + "\n"
    (fact,) = facts(name, raw)
    assert isinstance(fact, PlantFact)
    assert fact.key == "/".join("x" for _ in sheet.keys)


def test_containers_of_one_lot_stand_in_several_rows():
    stages = "mined Nd AU (Example Hill) 60 %; mined Nd US 40 %; separated unknown"
    reading = stock(
        "reference,supplier,material,quantity,place,seal,received,stages\n"
        f"L-77,NORTH,ndpr-oxide,25.5 kg,A1,s1,2026-03-01,{stages}\n"
        "L-77,NORTH,,24 kg,A2,,,\n"
    )
    assert reading.wrong == ()
    (listed,) = reading.listed
    assert listed.row == 2
    assert listed.value.lot.containers == (
        Filled(n=1, quantity=mg(25_500_000), place="A1", seal="s1"),
        Filled(n=2, quantity=mg(24_000_000), place="A2"),
    )
    assert listed.value.declared_history
    assert listed.value.fields == (Measured(field="received", value="2026-03-01"),)
    assert listed.value.stages == (
        DeclaredStage(stage="mined", element="Nd", country="AU", site="Example Hill", share_ppm=600_000),
        DeclaredStage(stage="mined", element="Nd", country="US", share_ppm=400_000),
        DeclaredStage(stage="separated", recycled="unknown"),
    )


def test_rows_of_one_lot_that_disagree_are_faults():
    reading = stock("reference,material,quantity,part\nL1,block,4 pcs,P1\nL1,block,4 pcs,P2\n")
    assert [str(w) for w in reading.wrong] == ["stock.csv, row 3, column “part”: is not what row 2 says of the same"]
    reading = stock("reference,material,quantity\nL1,block,4 pcs\nL1,block,4 kg\n")
    assert [str(w) for w in reading.wrong] == [
        "stock.csv, row 2: “L1” is kept in kilograms in one row and in pieces in another"
    ]


def test_counted_stock_brings_its_unit_mass():
    (listed,) = stock(
        "reference,material,quantity,unit mass,composition\n"
        "L1,m,4 pcs,0.241 kg / 100 pcs,Nd 24.1; B 0.98 %; Pr6O11 0.4\n"
    ).listed
    assert listed.value.lot.unit_mass == UnitMass(241_000, 100)
    assert listed.value.lot.containers[0].quantity == pcs(4)
    assert listed.value.composition == (("Nd", "24.1"), ("B", "0.98"), ("Pr6O11", "0.4"))


@pytest.mark.parametrize(
    ("sheet", "column", "cell", "told"),
    [
        ("parties", "country", "USA", "must be a country's two letters such as AU, not “USA”"),
        ("parties", "roles", "client", "can be supplier, customer, processor, laboratory or recycler, not “client”"),
        ("parties", "approved until", "31/01/27", "must be a date such as 2027-01-31, not “31/01/27”"),
        ("parties", "approved until", "2027-02-30", "is no date of the calendar: “2027-02-30”"),
        ("parties", "contacts", "quality", "must be a role, a colon and how to reach it"),
        ("sites", "time zone", "Texas", "must be a time zone such as America/Chicago, not “Texas”"),
        ("supplier-codes", "pattern", "(", "is no regular expression"),
        ("supplier-codes", "pattern", "[0-9]+", "must have a group named lot"),
        ("specifications", "low", "1,28", "must be a plain number such as 7.45, not “1,28”"),
        ("specifications", "test unit", "batch", "can be heat, sinter load, gbd load, plating lot or final lot"),
        ("orders", "over", "5", "must be a share such as 98.5 % or 350 ppm, not “5”"),
        ("orders", "quantity", "1,000", "must be a whole number such as 2400"),
        ("orders", "defence", "maybe", "can be yes or no, not “maybe”"),
        ("orders", "order", "x" * 61, "must be at most 60 letters long"),
        ("work-orders", "charge", "600", "must be a weight such as 600 kg, not “600”"),
        ("people", "badge", "U 1", "must be letters and digits"),
        ("people", "roles", "boss", "can be operator, shipping, quality, supervisor, administrator or auditor"),
    ],
)
def test_a_cell_that_cannot_be_read_says_what_it_must_be(sheet, column, cell, told):
    reading = read(sheet, f'{column}\n"{cell}"\n')
    assert told in " ".join(str(w.problem) for w in reading.wrong if w.column == column)


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    [
        ("quantity", "12", "must be a quantity such as 149.82 kg or 2400 pcs, not “12”"),
        ("quantity", "0 kg", "must be more than nothing"),
        ("quantity", "1.5 pcs", "must be a quantity"),
        ("unit mass", "241 g", "must be a mass of so many pieces"),
        ("composition", "Xx 3", "must be elements with percentages such as Nd 24.1; B 0.98, not “Xx 3”"),
        ("composition", "Nd", "must be a plain number such as 7.45, not “–”"),
        ("stages", "dug Nd AU", "can be mined, refined, separated,"),
        ("composition", "SiO2 3", "must be elements with percentages such as Nd 24.1; B 0.98, not “SiO2 3”"),
        ("stages", "mined Nd Australia", "“Australia” in “mined Nd Australia” is no element, country or class"),
        ("stages", "mined Nd AU 130 %", "a share cannot be 130 %"),
        ("received", "2026-3-1", "must be a date such as 2027-01-31"),
    ],
)
def test_a_cell_of_the_stock_sheet_says_what_it_must_be(column, cell, told):
    reading = stock(f'{column}\n"{cell}"\n')
    assert told in " ".join(str(w.problem) for w in reading.wrong if w.column == column)


def test_columns_of_a_sheet_say_what_they_mean():
    sheets: list[Sheet[Any]] = [*SHEETS.values(), stock_sheet(ZONE)]
    for sheet in sheets:
        assert all(column.means for column in sheet.columns), sheet.name
        assert {*sheet.keys, *sheet.repeated} <= {column.name for column in sheet.columns}
