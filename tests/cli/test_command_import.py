"""`traceapp import`: all rows are checked first, every fault is named, then all are written or none; twice is once."""

import json
import re
from collections.abc import Mapping

from tests.cli.office import SHEETS, Office, said
from tests.documents.reading import text


def entries(office: Office) -> int:
    return len(office.done("export", "entries", "--json").out.splitlines())


def facts(office: Office, sort: str) -> list[dict[str, object]]:
    lines = map(json.loads, office.done("export", "facts", "--json").out.splitlines())
    return [line for line in lines if line["sort"] == sort]


def test_the_same_file_again_changes_nothing(office):
    before = entries(office)
    for what in SHEETS:
        told = office.bring(what, "--json", "--person", "S3").json
        assert (told["new"], told["changed"], told["entries"]) == (0, 0, []), what
        assert told["unchanged"] > 0
    assert entries(office) == before


def test_a_first_import_makes_the_store_and_says_what_is_new(bare):
    answer = bare.bring("parties")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "parties.csv: 3 are new, 0 are changed, 0 are there already.\n"
    assert [line["key"] for line in facts(bare, "party")] == ["galva", "north-oxide", "voltara"]


def test_a_changed_row_is_a_new_revision_that_somebody_signed(office):
    sheet = SHEETS["parties"].replace("Gate 3", "Gate 4")
    answer = office.bring("parties", "--person", "Q1", "--reason", "moved", "--json", *office.signed("Q1"), text=sheet)
    assert answer.code == 0
    assert (answer.json["changed"], answer.json["unchanged"]) == (1, 2)
    first, second = (line for line in facts(office, "party") if line["key"] == "voltara")
    assert (first["approved by"], second["approved by"]) == ([], ["Q1"])


def test_one_wrong_row_keeps_all_the_others_out(office):
    before = entries(office)
    sheet = (
        "order,line,customer,part,quantity,over\n"
        "PO-1,1,voltara,rotor,100,5 %\n"
        "PO-1,2,nobody,rotor,many,5 %\n"
        "PO-1,3,galva,rotor,0,\n"
        "PO-1,4,voltara,stator,10,5\n"
    )
    answer = office.bring("orders", "--person", "Q1", *office.signed("Q1"), text=sheet)
    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.splitlines() == [
        "orders.csv, row 3, column “quantity”: must be a whole number such as 2400, not “many”",
        "orders.csv, row 4, column “customer”: “galva” is no customer",
        "orders.csv, row 5, column “over”: must be a share such as 98.5 % or 350 ppm, not “5”",
        "3 faults; nothing was written.",
    ]
    assert entries(office) == before


def test_a_program_gets_the_faults_as_json(office):
    answer = office.bring("orders", "--json", text="order,line,customer,part,quantity\nPO-1,1,nobody,rotor,4\n")
    assert answer.code == 1
    assert answer.json == {
        "error": "sheet_wrong",
        "wrong": [
            {
                "file": "orders.csv",
                "row": 2,
                "column": "customer",
                "problem": "names the party “nobody”, which is not on file",
            }
        ],
    }


def test_a_dry_run_finds_every_fault_and_writes_nothing(bare):
    answer = bare.bring("parties", "--dry-run")
    assert (answer.code, answer.out) == (0, "parties.csv: 3 would be new, 0 would be changed, 0 are there already.\n")
    assert facts(bare, "party") == []
    wrong = bare.bring("parties", "--dry-run", text="key,name,roles\nA,,customer\n")
    assert (wrong.code, wrong.err) == (
        1,
        "parties.csv, row 2, column “name”: is empty\n1 fault; nothing was written.\n",
    )


def test_once_there_are_people_somebody_signs(office):
    sheet = SHEETS["places"] + "B7,Rack B7\n"
    unsigned = office.bring("places", "--person", "Q1", text=sheet)
    assert unsigned.code == 1
    assert "signature" in unsigned.err.lower()
    by_an_operator = office.bring("places", "--person", "A7", "--sign", "A7", "--pin-file", office.pin_file, text=sheet)
    assert by_an_operator.code == 1
    assert facts(office, "place")[-1]["key"] == "P1"
    assert office.bring("places", "--person", "Q1", *office.signed("Q1"), text=sheet).code == 0


def test_a_specification_is_signed_by_two(office):
    sheet = SHEETS["specifications"].replace("20.10", "20.05")
    assert office.bring("specifications", "--person", "Q1", *office.signed("Q1"), text=sheet).code == 1
    assert office.bring("specifications", "--person", "Q1", *office.signed("Q1", "Q1"), text=sheet).code == 1
    assert office.bring("specifications", "--person", "Q1", *office.signed("Q1", "Q2"), text=sheet).code == 0


def test_a_name_is_kept_outside_the_journal(office):
    assert "Okafor" not in office.done("export", "entries", "--json").out
    received = office.note(
        {
            "kind": "lot received",
            "lot": {"material": "ndpr-oxide", "containers": [{"n": 1, "quantity": "5 kg"}]},
            "step": "receipt",
            "declared_history": True,
        },
        "A7",
    )
    assert received.code == 0
    lots = office.done("export", "lots", "--json").out.splitlines()
    out = office.folder / "label.pdf"
    office.done("label", json.loads(lots[-1])["lot"], "--out", out)
    assert "A. Ruiz" in text(out.read_bytes())


def test_opening_stock_enters_with_its_history_declared(office):
    lines = map(json.loads, office.done("export", "entries", "--json").out.splitlines())
    oxide, magnets = (line["record"] for line in lines if line["kind"] == "lot_received.1")
    assert oxide["lot"]["code"] == office.codes["OLD-1"]
    assert oxide["declared_history"] is True
    assert oxide["supplier"] == "north-oxide"
    assert oxide["stages"] == [
        {"stage": "mined", "element": "Nd", "country": "AU"},
        {"stage": "mined", "element": "Pr", "country": "AU"},
    ]
    assert [c["quantity"] for c in magnets["lot"]["containers"]] == [[400, "pcs"], [200, "pcs"]]
    shown = office.done("lot", office.codes["OLD-2"]).out
    assert "declared" in shown
    assert "magnetised" in shown


def test_opening_stock_that_was_received_otherwise_is_not_received_again(office):
    sheet = SHEETS["opening-stock"].replace("250 kg", "240 kg")
    answer = office.bring("opening-stock", "--person", "S3", text=sheet)
    assert answer.code == 1
    assert answer.err.startswith("opening-stock.csv, row 4, column “reference”: ")
    assert office.codes["OLD-1"] in answer.err


def test_more_opening_stock_is_received_beside_what_is_there(office):
    sheet = SHEETS["opening-stock"] + "OLD-3,north-oxide,ndpr-oxide,12 kg,,,,,,,,\n"
    answer = office.bring("opening-stock", "--person", "S3", "--json", text=sheet)
    assert (answer.code, answer.json["new"], answer.json["unchanged"]) == (0, 1, 2)


def test_nothing_is_received_on_a_day_to_come(office):
    sheet = SHEETS["opening-stock"].replace("2026-01-05", "2099-01-05").replace("OLD-", "NEW-")
    answer = office.bring("opening-stock", "--person", "S3", text=sheet)
    assert (answer.code, len(answer.err.splitlines())) == (1, 2)
    assert answer.err.startswith("opening-stock.csv, row 4, column “received”: ")
    assert "NEW-1 cannot have come in on 2099-01-05 already" in answer.err
    told = {
        "kind": "lot received",
        "lot": {"material": "ndpr-oxide", "containers": [{"n": 1, "quantity": "5 kg"}]},
        "step": "receipt",
        "fields": [{"field": "received", "value": "2099-01-05"}],
        "declared_history": True,
    }
    assert "2099-01-05 already" in office.note(told, "A7").err


def test_opening_stock_is_refused_with_row_and_column(office):
    sheet = "reference,material,quantity,step\nX1,ndpr-oxide,4 pcs,\nX2,mud,4 kg,\nX3,ndpr-oxide,4 kg,frying\n"
    answer = office.bring("opening-stock", "--person", "S3", text=sheet)
    assert answer.code == 1
    rows = [line.partition(":")[0] for line in answer.err.splitlines()[:-1]]
    assert rows == [
        "opening-stock.csv, row 2, column “quantity”",
        "opening-stock.csv, row 3, column “material”",
        "opening-stock.csv, row 4, column “step”",
    ]


def test_who_may_not_receive_cannot_bring_stock_in(office):
    sheet = "reference,material,quantity\nX1,ndpr-oxide,4 kg\n"
    assert office.bring("opening-stock", text=sheet).code == 1
    assert office.bring("opening-stock", "--person", "A7", text=sheet).code == 0


def test_the_columns_of_a_sheet_are_told():
    answer = said("import", "parts", "--columns")
    assert answer.code == 0
    assert re.search(r"^drawing revision +needed  the customer's", answer.out, re.MULTILINE)
    told = said("import", "opening-stock", "--columns", "--json").json
    assert {"column": "seal", "needed": False, "means": "the seal on this container"} in told


def test_a_file_that_cannot_be_read_is_named(bare):
    missing = bare.run("import", "parts", bare.folder / "nothing.csv")
    assert missing.code == 3
    assert "nothing.csv" in missing.err
    assert bare.run("import", "parts", bare.folder).code == 3


def test_a_file_must_be_named(bare):
    answer = bare.run("import", "parts")
    assert answer.code == 2
    assert "FILE" in answer.err


def test_what_is_no_csv_at_all_is_a_fault_of_the_file(bare):
    answer = bare.run("import", "parts", bare.file("parts.csv", b"\x89PNG\r\n\x1a\n\xff"))
    assert answer.code == 1
    assert (
        answer.err
        == "parts.csv, row 1: is no UTF-8 text; save the sheet as “CSV UTF-8”\n1 fault; nothing was written.\n"
    )


def test_rows_with_no_row_under_the_headings_change_nothing(bare):
    answer = bare.bring("places", text="key,name\n")
    assert (answer.code, answer.out) == (0, "places.csv: 0 are new, 0 are changed, 0 are there already.\n")


def shipped(*elements: Mapping[str, object], event: str = "ni:1") -> str:
    told = {"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping", "eventID": event}
    events = [{**told, "quantityList": list(elements)}]
    return json.dumps({"type": "EPCISDocument", "schemaVersion": "2.0", "epcisBody": {"eventList": events}})


def test_what_a_supplier_shipped_is_received_once_for_each_event(office):
    code = "key,supplier,material\nhttps://id.gs1.org/01/09521321000018/10/,north-oxide,ndpr-oxide\n"
    assert office.bring("supplier-codes", "--person", "Q1", *office.signed("Q1"), text=code).code == 0
    drums = [
        {"epcClass": "https://id.gs1.org/01/09521321000018/10/N%2D7", "quantity": q, "uom": "KGM"} for q in (25, 24.5)
    ]
    first = office.bring("shipping-events", "--person", "A7", "--json", text=shipped(*drums))
    assert (first.code, first.json["new"]) == (0, 1), first
    again = office.bring("shipping-events", "--person", "A7", "--json", text=shipped(*drums)).json
    assert (again["new"], again["unchanged"], again["entries"]) == (0, 1, [])
    assert office.bring("shipping-events", "--person", "A7", text=shipped(drums[0], event="ni:2")).code == 0
    lots = [json.loads(line) for line in office.done("export", "lots", "--json").out.splitlines()]
    came = [(lot["supplier"], lot["left"]) for lot in lots if lot["supplier lot"] == "N-7"]
    assert came == [("north-oxide", "49.50"), ("north-oxide", "25.00")]


def test_a_class_that_no_code_on_file_reads_is_named_by_event_and_field(office):
    before = entries(office)
    unknown = {"epcClass": "https://id.gs1.org/01/04012345000115/10/X", "quantity": 1, "uom": "KGM"}
    wrong = {"epcClass": "NOX-NDPR-88", "quantity": 3}
    answer = office.bring("shipping-events", "--person", "A7", text=shipped(unknown, wrong))
    assert answer.code == 1
    first, second, last = answer.err.splitlines()
    assert first.startswith("shipping-events.csv, row 1, column “quantityList[0].epcClass”: ")
    assert second.startswith("shipping-events.csv, row 1, column “quantityList[1].uom”: ")
    assert last == "2 faults; nothing was written."
    assert office.bring("shipping-events", "--person", "A7", text="lot,quantity\n").code == 1
    assert entries(office) == before
