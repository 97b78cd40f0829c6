"""The contact sheet of a recall, as it lies among the documents."""

import csv

import pytest

from tests.demo_store import DemoPlant
from traceapp.app.traced import asked_for
from traceapp.errors import Fault, Refused
from traceapp.services.trace.trace_answer import Direction


def test_a_line_says_whom_to_call_about_which_order_shipment_boxes_and_certificates(demo: DemoPlant) -> None:
    file = demo.app.exports.contacts(asked_for(demo.code("ship-1"), Direction.FORWARD))
    assert file.parent == demo.app.folders.documents / "exports"
    with file.open(encoding="utf-8", newline="") as sheet:
        (row,) = csv.DictReader(sheet)
    with demo.app.reading() as books:
        shipment = books.shipment(demo.code("ship-1"))
    assert shipment is not None
    assert (row["contact"], row["mail"]) == ("Supplier quality", "sqa@halvane.example")
    assert row["telephone"].endswith("+1 555 0142")
    assert (row["order"], row["line"], row["shipment"]) == ("4500-88213", "2", demo.code("ship-1"))
    assert row["boxes"].split("; ") == list(shipment.boxes)
    assert row["certificates"] == f"{demo.code('cert-1')} (superseded); {demo.code('cert-1b')}"
    assert row["left"].startswith("2026-12-")
    assert int(row["pieces"]) > 0


def test_an_unknown_code_and_a_folder_that_cannot_be_written_are_named(demo: DemoPlant) -> None:
    with pytest.raises(Refused, match="code_unknown"):
        demo.app.exports.contacts(asked_for("XX-0000-A000-0", Direction.FORWARD))
    demo.app.folders.documents.mkdir(exist_ok=True)
    (demo.app.folders.documents / "exports").write_text("not a folder")
    with pytest.raises(Fault, match="file_not_written"):
        demo.app.exports.contacts(asked_for(demo.code("ship-1"), Direction.FORWARD))
