"""What people take along: the answer of a trace and a lot's whole file, with the digests that vouch for it."""

import json

import pytest

from tests.demo_store import DemoPlant
from tests.documents.reading import text, texts
from traceapp.app.traced import asked_for
from traceapp.domain.entry import digest_of, encode_entry
from traceapp.errors import Refused
from traceapp.services.trace.trace_answer import Direction


def test_a_lots_file_holds_its_ancestors_its_signatures_and_the_digest_of_every_entry(demo: DemoPlant):
    code = demo.code("mag-1")
    file = demo.app.exports.lot(code)
    assert file.name == f"lot-{code}.pdf"
    found = text(file.read_bytes())
    with demo.app.reading() as books:
        entries = books.history("lot", code)
        heads = books.heads()
    lineage = demo.app.trace(code, Direction.BACK)
    assert len(lineage.trace.nodes) > 10
    for node in lineage.trace.nodes:
        assert node.code in found
    dense = found.replace(" ", "")
    for entry in entries:
        assert digest_of(encode_entry(entry)).hex() in dense
    assert str(heads[0]) in found
    for heading in ("Genealogy", "Steps", "Tests", "Findings", "Signatures", "Entries"):
        assert heading in found


def test_the_same_entries_give_the_same_file(demo: DemoPlant):
    code = demo.code("mag-1")
    assert demo.app.exports.lot_file(code) == demo.app.exports.lot_file(code)


def test_a_trace_is_written_as_a_report_and_beside_it_as_a_sheet(demo: DemoPlant):
    code = demo.code("gd-1")
    report, sheet, _ = demo.app.exports.trace(asked_for(code, Direction.FORWARD))
    assert (report.suffix, sheet.suffix, report.stem) == (".pdf", ".csv", sheet.stem)
    pages = texts(report.read_bytes())
    found = text(report.read_bytes())
    traced = demo.app.trace(code, Direction.FORWARD)
    assert all(code in page for page in pages)
    for one in (*traced.trace.shipments, *traced.trace.still_here):
        assert (getattr(one, "shipment", "") or getattr(one, "code", "")) in found
    assert "Still here" in found
    assert demo.app.exports.trace_files(asked_for(code, Direction.FORWARD))[0] == report.read_bytes()


def test_backward_there_are_lots_and_no_shipments(demo: DemoPlant):
    found = text(demo.app.exports.trace_files(asked_for(demo.code("gd-1"), Direction.BACK))[0])
    assert "where it came from" in found
    assert "Shipped" not in found


def test_what_is_not_known_is_refused(demo: DemoPlant):
    with pytest.raises(Refused) as refused:
        demo.app.exports.lot("XX-0000-A000-0")
    assert refused.value.code == "lot_unknown"
    with pytest.raises(Refused) as refused:
        demo.app.exports.trace(asked_for("XX-0000-A000-0", Direction.BACK))
    assert refused.value.code == "code_unknown"


def test_a_lots_events_lie_beside_its_file(demo: DemoPlant):
    code = demo.code("mag-1")
    (file,) = demo.app.exports.events(code)
    events = json.loads(file.read_bytes())["epcisBody"]["eventList"]
    assert any(code in str(event.get("outputQuantityList")) for event in events)
    assert events[0]["bizStep"] == "receiving"
    with pytest.raises(Refused, match="lot_unknown"):
        demo.app.exports.events("XX-0000-A000-0")
