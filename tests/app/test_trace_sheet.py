"""The answer of a trace as a sheet."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from tests.demo_store import DemoPlant
from traceapp.app.traced import asked_for
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.production import CameBack
from traceapp.errors import Fault
from traceapp.services.trace.trace_answer import Direction


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as sheet:
        return list(csv.DictReader(sheet))


@pytest.mark.parametrize("direction", [Direction.BACK, Direction.FORWARD])
def test_the_sheet_has_a_line_for_each_lot_and_shipment_of_the_answer(demo: DemoPlant, direction: Direction) -> None:
    lot = demo.code("gd-1")
    sheet = rows(demo.app.exports.trace(asked_for(lot, direction))[1])
    answer = demo.app.trace(lot, direction).trace
    assert [row["code"] for row in sheet if row["found"] == "lot"] == [node.code for node in answer.nodes]
    assert [row["code"] for row in sheet if row["found"] == "shipment"] == [one.shipment for one in answer.shipments]


def test_what_a_lot_was_received_as_adds_up_to_the_whole(demo: DemoPlant) -> None:
    sheet = rows(demo.app.exports.trace(asked_for(demo.code("gd-1"), Direction.BACK))[1])
    received = [Decimal(row["share %"]) for row in sheet if row["party"]]
    assert len(received) > 3
    assert abs(sum(received, Decimal(0)) - 100) < Decimal("0.01")


def test_the_sheet_says_which_lots_were_mixed(demo: DemoPlant) -> None:
    app, lots = demo.app, tuple(map(demo.code, ("gd-1", "iron-1")))
    seats = tuple(Seat(lot=lot) for lot in lots)
    back = CameBack(job="JO-X", code="EX-X", step="coating", country="DE", seats=seats, mixed_lots=True)
    app.record(app.command("2030", "D-1"), lambda _books: (back,))
    sheet = rows(app.exports.trace(asked_for(lots[0], Direction.FORWARD))[1])
    told = [(row["code"], row["of"]) for row in sheet if row["found"] == "mixed"]
    assert told == [(lots[1], f"may hold pieces of {lots[0]}")]


def test_a_folder_that_cannot_be_written_is_named_and_nothing_is_half_written(demo: DemoPlant) -> None:
    (demo.app.folders.documents / "exports").parent.mkdir(exist_ok=True)
    (demo.app.folders.documents / "exports").write_text("not a folder")
    with pytest.raises(Fault) as fault:
        demo.app.exports.trace(asked_for(demo.code("gd-1"), Direction.BACK))
    assert fault.value.code == "file_not_written"
