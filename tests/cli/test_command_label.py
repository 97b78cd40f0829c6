"""`traceapp label`: labels as a PDF, read back by another library."""

import pypdfium2
import pytest

from tests.documents.reading import codes, picture, text
from traceapp.domain.command_word import command_codes, desk_card


def test_each_container_of_a_lot_has_its_label(office):
    lot, out = office.codes["OLD-2"], office.folder / "l.pdf"
    told = office.done("label", lot, "--out", out, "--json").json
    assert [one["code"] for one in told["labels"]] == [f"{lot}/1", f"{lot}/2"]
    second = office.folder / "l-2.pdf"
    assert any(f"{lot}/2" in read for _, read in codes(picture(second.read_bytes(), dpi=300)))
    assert "200" in text(second.read_bytes())


def test_one_container_s_label_is_the_same_bytes_each_time(office):
    first, again = office.folder / "a.pdf", office.folder / "b.pdf"
    for out in (first, again):
        office.done("label", f"{office.codes['OLD-2']}/2", "--out", out)
    assert first.read_bytes() == again.read_bytes()
    assert not (office.folder / "a-2.pdf").exists()


def test_a_box_and_a_certificate_have_labels_of_their_own(dock):
    out = dock.folder / "box.pdf"
    dock.done("label", dock.codes["box"], "--out", out)
    assert "Voltara Drives" in text(out.read_bytes())
    issued = dock.done("certificate", "issue", dock.codes["shipment"], "--json", *dock.signed("Q1"))
    number = issued.json["number"]
    dock.done("label", number, "--out", out)
    assert any(number in read for _, read in codes(picture(out.read_bytes(), dpi=300)))


def test_nothing_is_recorded_and_nothing_is_written_for_an_unknown_code(office):
    before = office.done("verify", "--json").json["entries"]
    out = office.folder / "l.pdf"
    for code in ("OX-2648-A777", f"{office.codes['OLD-1']}/9", "drum"):
        answer = office.run("label", code, "--out", out)
        assert (answer.code, answer.out) == (1, "")
    assert not out.exists()
    office.done("label", office.codes["OLD-1"], "--out", out)
    assert office.done("verify", "--json").json["entries"] == before


def test_a_folder_that_is_not_there_is_named(office):
    answer = office.run("label", office.codes["OLD-1"], "--out", office.folder / "no" / "l.pdf")
    assert answer.code == 3
    assert f"{office.folder / 'no' / 'l.pdf'}:" in answer.err


def read_off_every_page(pdf: bytes) -> set[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        pages = len(document)
    return {code for page in range(pages) for _, code in codes(picture(pdf, page=page, dpi=300))}


def test_every_command_and_every_station_can_be_scanned_from_the_command_card(office):
    out = office.folder / "card.pdf"
    told = office.done("label", "card", "--out", out, "--json").json
    assert told["stations"]
    stations = {f"%CMD:STATION:{key}" for key in told["stations"]}
    assert read_off_every_page(out.read_bytes()) == {code.payload for code in command_codes()} | stations


def test_the_command_card_is_the_same_bytes_each_time_and_nothing_is_recorded(office):
    before = office.done("verify", "--json").json["entries"]
    first, again = office.folder / "a.pdf", office.folder / "b.pdf"
    for out in (first, again):
        office.done("label", "card", "--out", out)
    assert first.read_bytes() == again.read_bytes()
    assert office.done("verify", "--json").json["entries"] == before


@pytest.mark.parametrize(
    ("sheet", "codes"),
    [
        ("badges", {"%U:A7", "%U:Q1", "%U:Q2", "%U:S3"}),
        ("places", {"%LOC:A1", "%LOC:P1"}),
        ("orders", {"%WO:W-100"}),
    ],
)
def test_every_badge_place_and_work_order_can_be_scanned_from_its_sheet(office, sheet, codes):
    out = office.folder / "sheet.pdf"
    assert office.done("label", sheet, "--out", out, "--json").json["codes"] == len(codes)
    assert read_off_every_page(out.read_bytes()) == codes


def test_the_card_of_desks_has_rooms_rows_tabs_and_digits(office):
    out = office.folder / "desk.pdf"
    office.done("label", "desk-card", "--out", out)
    assert read_off_every_page(out.read_bytes()) == {code.payload for code in desk_card().codes}
