"""The certificate on paper: each printed fact comes from its content, and the file is the same wherever it is made."""

import functools
import hashlib
import os
import re
import subprocess
import sys
from datetime import date

import msgspec
import pytest
from msgspec.structs import replace

from tests.documents.reading import codes, picture, same_picture, same_text, text, texts
from tests.documents.sample_certificate import draft, issued, layout, with_every_block
from traceapp.documents.certificate_layout import CertificateLayout
from traceapp.documents.certificate_pdf import render_certificate
from traceapp.domain.certificate import (
    Attribute,
    CertificateContent,
    CertificateKind,
    DeliveredLot,
    Judgement,
    Measured,
    OriginRow,
    OriginShare,
    Run,
    Statement,
    plain,
    sealed,
)
from traceapp.domain.words import Words
from traceapp.errors import Refused

LAYOUT = layout()


def rendered(content: CertificateContent, *, paper: CertificateLayout = LAYOUT) -> bytes:
    return render_certificate(content, layout=paper)


@functools.cache
def first_text() -> str:
    return text(rendered(FIRST))


def changed(content: CertificateContent, **facts: object) -> CertificateContent:
    """The content with other facts, sealed again."""
    return sealed(replace(content, digest="", **facts))


def test_the_certificate_with_every_block_is_the_golden_one():
    pdf = rendered(with_every_block())
    same_text("certificate-every-block", pdf)
    for page in range(2):
        same_picture(f"certificate-every-block-{page + 1}", picture(pdf, dpi=72, page=page))


def test_the_draft_is_the_golden_one():
    pdf = rendered(draft())
    same_text("certificate-draft", pdf)
    same_picture("certificate-draft-1", picture(pdf, dpi=72))


FIRST = with_every_block()
assert FIRST.composition
assert FIRST.origin
assert FIRST.signature
assert FIRST.address
assert FIRST.specification


def lot(**facts: object) -> dict[str, object]:
    return {"lots": (replace(FIRST.lots[0], **facts), FIRST.lots[1])}


def section(**facts: object) -> dict[str, object]:
    return {"sections": (replace(FIRST.sections[0], **facts), *FIRST.sections[1:])}


def unit(**facts: object) -> dict[str, object]:
    units = FIRST.sections[0].units
    return section(units=(replace(units[0], **facts), units[1]))


def row(**facts: object) -> dict[str, object]:
    rows = FIRST.sections[0].rows
    return section(rows=(replace(rows[0], **facts), *rows[1:]))


def result(changed: Measured | Attribute) -> dict[str, object]:
    return row(results=(changed, FIRST.sections[0].rows[0].results[1]))


def composition(**facts: object) -> dict[str, object]:
    return part("composition", **facts)


def composed(**facts: object) -> dict[str, object]:
    lots = FIRST.composition.lots if FIRST.composition else ()
    return composition(lots=(replace(lots[0], **facts), lots[1]))


def signer(**facts: object) -> dict[str, object]:
    return {"signers": (replace(FIRST.signers[0], **facts), FIRST.signers[1])}


def part(of: str, **facts: object) -> dict[str, object]:
    """One part of the content with other facts."""
    return {of: replace(getattr(FIRST, of), **facts)}


FAIL, INFO = Judgement.FAIL, Judgement.INFO
CHANGES: dict[str, tuple[dict[str, object], str]] = {
    "number": ({"number": "C-26-B0007"}, "C-26-B0007"),
    "issued": ({"issued": date(2027, 2, 3)}, "Issued 3 Feb 2027"),
    "kind": ({"kind": CertificateKind.WITNESSED_INSPECTION}, "Inspection certificate 3.2"),
    "issuer": (part("issuer", name="Loma Parda Magnetics"), "Loma Parda Magnetics"),
    "issuer address": (part("issuer", address=("Plant 9",)), "Plant 9"),
    "quality system": (part("issuer", quality_system="IATF 16949"), "IATF 16949"),
    "purchaser": (part("purchaser", name="Gannet Drives"), "1 Purchaser / Cliente Gannet Drives"),
    "purchaser address": (part("purchaser", address=("5 Skua Road",)), "5 Skua Road"),
    "order": (part("order", order="5711-2"), "5711-2, line 2"),
    "line": (part("order", line="9"), "4500-88213, line 9"),
    "basis": (part("order", basis="to prime 2026"), "Basis: to prime 2026"),
    "shipment": (part("shipment", code="SH-2652-H001-3"), "SH-2652-H001-3"),
    "delivery": (part("shipment", delivery=date(2027, 1, 9)), "Delivery 9 Jan 2027"),
    "carrier": (part("shipment", carrier="Plover Freight"), "Carrier Plover Freight"),
    "waybill": (part("shipment", waybill="PF-1"), "Waybill PF-1"),
    "product": (part("product", name="Bonded NdFeB ring"), "Bonded NdFeB ring"),
    "description": (part("product", description="Ring Ø 30"), "Ring Ø 30"),
    "part": (part("part", number="TA-1"), "TA-1, rev D"),
    "revision": (part("part", revision="F"), "TA-7731-02, rev F"),
    "specification": (part("specification", issue="5"), "TA-SPEC-119, issue 5"),
    "lot": (lot(code="MG-2651-M001-1"), "7.1 MG-2651-M001-1 1 800"),
    "pieces": (lot(pieces=1799), "MG-2650-M207-P 1 799 54.47"),
    "mass": (lot(net_mg=54_471_000), "54.471"),
    "boxes": (lot(boxes=("BX-2650-P001-1",)), "54.47 BX-2650-P001-1 9 Dec 2026"),
    "magnetised, nobody knows when": (lot(magnetised=None, undated=True), "BX-2650-P062-A Magnetised 7.2"),
    "magnetised": (lot(magnetised=date(2026, 12, 8)), "8 Dec 2026"),
    "unmagnetised": (lot(magnetised=None), "unmagnetised"),
    "conditions": ({"conditions": "23 °C"}, "23 °C · specific inspection"),
    "unit kind": (section(kind="Sinter load"), "Sinter load"),
    "unit": (unit(code="GD-1"), "GD-1"),
    "report": (unit(report="M-9"), "M-9 · 3 Dec 2026"),
    "tested": (unit(tested=date(2026, 11, 30)), "M-26-3307 · 30 Nov 2026"),
    "position": (unit(position="tray 8"), "tray 8"),
    "boxes of a unit": (unit(boxes=("BX-2650-P009-1",)), "tray 3, pos. 1–5 BX-2650-P009-1"),
    "property": (row(name=plain("Knee")), "Knee 1.370–1.430 T"),
    "required": (row(required="≥ 1 T"), "≥ 1 T"),
    "method": (row(method="TP-1"), "1.370–1.430 T TP-1"),
    "values": (result(Measured(n=7, least="1.3", mean="1.35", most="1.41")), "7 1.3 1.35 1.41"),
    "thousands": (result(Measured(n=5, least="12345.6", mean="13000", most="-14000.25")), "12 345.6 13 000 -14 000.25"),
    "attribute": (result(Attribute(n=9, outcome="0 cracked")), "9 0 cracked"),
    "failed": (result(Measured(n=5, least="1.2", mean="1.3", most="1.4", judgement=FAIL)), "1.2 ✗ 1.3 1.4"),
    "failed attribute": (result(Attribute(n=2, outcome="1 lifted", judgement=FAIL)), "2 ✗ 1 lifted"),
    "instrument": (result(Measured(n=5, least="1", mean="1", most="1", instrument="BH-9")), "a BH-9"),
    "element": (composition(elements=("Ce", *FIRST.composition.elements[1:])), "Ce Pr Tb"),
    "share": (composed(values=("31.7", *FIRST.composition.lots[0].values[1:])), "31.7 5.9"),
    "heat": (composed(heats=("SC-1",)), "SC-1"),
    "composition report": (composed(report="H-9"), "H-9"),
    "composition unit": (composed(unit="GD-77"), "GD-77"),
    "composition note": (composition(note="XRF"), "XRF"),
    "origin": (part("origin", rows=(replace(FIRST.origin.rows[0], source="7.9"), *FIRST.origin.rows[1:])), "7.9"),
    "origin summary": (part("origin", summary="made: MX 100"), "Origen por etapa · made: MX 100"),
    "origin note": (part("origin", note="Nothing is declared."), "Nothing is declared."),
    "statement": ({"statements": (Statement(en=plain("Made to the order.")),)}, "11.1 Made to the order."),
    "second language": ({"statements": (Statement(en=plain("Made."), es=plain("Hecho.")),)}, "Made. Hecho."),
    "role": (signer(role=Words("Purchaser’s inspector", "")), "12 Purchaser’s inspector"),
    "signer": (signer(name="P. Almazán"), "P. Almazán"),
    "title": (signer(title="Chief metallurgist"), "Chief metallurgist"),
    "signed at": (signer(signed_at="17 Dec 2026, 08:00 CST"), "17 Dec 2026, 08:00 CST"),
    "keys": (part("signature", keys="Ed25519, key Q-9"), "Ed25519, key Q-9"),
    "scope": (part("signature", scope=Words("The whole record", "Todo")), "The whole record / Todo"),
    "replaces": ({"replaces": "C-26-A0900"}, "Replaces: C-26-A0900"),
    "long link": (part("address", full="trace.example/f/1"), "trace.example/f/1"),
}


@pytest.mark.parametrize("fact", CHANGES)
def test_a_changed_fact_changes_the_print(fact: str):
    facts, expected = CHANGES[fact]
    assert expected not in first_text()
    assert expected in text(rendered(changed(FIRST, **facts)))


def test_one_lot_that_fails_takes_the_tick_from_the_row():
    failing = changed(FIRST, **result(Measured(n=5, least="1", mean="1", most="1", judgement=FAIL)))
    found = text(rendered(failing))
    assert found.count("✓") == first_text().count("✓") - 1
    assert "requirement not met / requisito no cumplido" in found


def test_a_result_that_is_only_told_has_no_tick():
    told = Measured(n=5, least="1", mean="1", most="1", judgement=INFO)
    ticks = first_text().count("✓")
    assert text(rendered(changed(FIRST, **result(told)))).count("✓") == ticks  # the other lot of the row is judged
    assert text(rendered(changed(FIRST, **row(results=(told, told))))).count("✓") == ticks - 1


def test_each_result_names_its_instrument_by_a_letter_under_the_table():
    found = first_text()
    assert "a 1.412 1.418 1.423 5a 1.410 1.415 1.420" in found
    assert "a BH-2 · b FL-1 · c DB-3 · d XR-1 · e HC-1 · f PV-1 · g MM-4" in found


def test_the_code_is_the_address_and_reads_at_office_and_label_resolution():
    pdf = rendered(FIRST)
    assert FIRST.address is not None
    for dpi in (203, 300):
        for page in range(2):
            assert codes(picture(pdf, dpi=dpi, page=page)) == [("]Q1", FIRST.address.public)]


def test_a_draft_has_no_number_no_code_no_names_and_a_watermark():
    pdf = rendered(draft())
    found = text(pdf)
    assert codes(picture(pdf, dpi=300)) == []
    assert "DRAFT" in found
    assert "not issued" in found
    assert "No code until signed" in found
    assert "C-26-A0931" not in found
    assert "L. Ferrer" not in found
    assert "Verify" not in found


def test_a_missing_result_shows_in_a_draft():
    content = replace(draft(), **row(results=(None, FIRST.sections[0].rows[0].results[1])))
    assert "no result" in text(rendered(content))
    assert text(rendered(content)).count("✓") == text(rendered(draft())).count("✓") - 1


def test_blocks_without_facts_are_absent_and_the_numbers_run_on():
    found = text(rendered(issued()))
    for absent in ("Origin", "Origen", "Digital", "DFARS", "declared"):
        assert absent not in found
    assert "9 Composition, mass %" in found
    assert "10 Statements" in found
    assert "11 Inspection representative" in found
    assert "Signs blocks / Firma los bloques 1–9, 10.1" in found
    bare = changed(issued(), composition=None, sections=(), specification=None)
    shown = text(rendered(bare))
    numbers = re.findall(r"(\d) (?:Purchaser|Order|Shipment|Product|Part|Lots|Statements)\b", shown)
    assert numbers == list("1234567")
    assert "Test results" not in shown
    assert "Composition" not in shown
    assert "Spec." not in shown


def test_a_long_word_of_one_stage_breaks_no_word_of_another():
    """As where the late stages were done in many places, and nobody told where the metal was made."""
    late = (
        "decrepitated to sintered US 2.9 · not declared 97.1; annealed to diffused US 100; "
        "machined US 2.9 · not declared 97.1; coated to magnetised US 100"
    )
    shares = ("AU (Gidgee Hill) 60.5 · US (Basin Ridge) 39.5", "MY (Kuala Seri) 60.5", "undisclosed", late)
    assert FIRST.origin is not None
    stages = (*FIRST.origin.stages, Words("Melted and later", "Fundido y después"))
    rows = (OriginRow(element="Tb", source="7.1", shares=tuple(OriginShare(text=one) for one in shares)),)
    found = text(rendered(changed(FIRST, **part("origin", stages=stages, rows=rows))))
    for word in re.findall(r"\w+", " ".join((*shares, *(stage.en for stage in stages)))):
        assert re.search(rf"\b{word}\b", found), word


def test_numbers_of_signed_blocks_follow_the_blocks():
    found = first_text()
    assert "Firma los bloques 1–9, 11.1" in found
    assert "Firma los bloques 10, 11.2" in found


def test_the_last_two_groups_of_the_digest_stand_in_the_foot_of_every_page():
    compared = " ".join(FIRST.digest_groups[-2:])
    for page in texts(rendered(FIRST)):
        assert f"compare the boxed characters {compared}" in re.sub(r"\s+", " ", page)
    assert " ".join(FIRST.digest_groups[:8]) in first_text()


def test_every_font_is_embedded_and_none_is_built_in():
    pdf = rendered(FIRST)
    fonts = re.findall(rb"/Type /Font\b", pdf)
    assert len(fonts) == len(re.findall(rb"/FontFile2", pdf)) >= 4
    assert b"Helvetica" not in pdf
    assert b"/Type1" not in pdf


def test_two_renders_are_byte_identical_in_any_process():
    here = hashlib.sha256(rendered(FIRST)).hexdigest()
    assert hashlib.sha256(rendered(with_every_block())).hexdigest() == here
    script = (
        "import hashlib; from tests.documents.sample_certificate import *;"
        "from traceapp.documents.certificate_pdf import render_certificate;"
        "print(hashlib.sha256(render_certificate(with_every_block(), layout=layout())).hexdigest())"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "7", **_env()},
    )
    assert told.stdout.strip() == here


def _env() -> dict[str, str]:

    return {name: value for name, value in os.environ.items() if name != "PYTHONHASHSEED"} | {"PYTHONPATH": "."}


def test_the_file_is_dated_by_its_content():
    assert b"(D:20261216000000Z)" in rendered(FIRST)
    assert b"(D:20000101000000Z)" in rendered(draft())


def many_lots(count: int) -> CertificateContent:
    content = FIRST
    lots = tuple(
        DeliveredLot(code=f"MG-2650-M{n:03d}-X", pieces=100 + n, net_mg=3_000_000, boxes=(f"BX-2650-P{n:03d}-X",))
        for n in range(count)
    )
    sections = tuple(
        replace(
            section,
            units=tuple(replace(section.units[0], code=f"{section.kind[:2].upper()}-{n:03d}") for n in range(count)),
            rows=tuple(replace(row, results=(row.results[0],) * count) for row in section.rows),
        )
        for section in content.sections
    )
    assert content.composition is not None
    composition = replace(content.composition, lots=(content.composition.lots[0],) * count)
    return changed(content, lots=lots, sections=sections, composition=composition)


def test_hundreds_of_lots_take_as_many_pages_as_they_need():
    pages = texts(rendered(many_lots(120)))
    whole = " ".join(pages)
    for n in range(120):
        assert whole.count(f"MG-2650-M{n:03d}-X") == 1
        assert whole.count(f"Lot 7.{n + 1}\n") + whole.count(f"Lot 7.{n + 1} ") >= 1
    for n, page in enumerate(pages):
        assert f"Page {n + 1} of {len(pages)}" in page
        assert "C-26-A0931" in page
    assert "7 Lots delivered, continued" in pages[1]


def test_a_lot_of_hundreds_of_boxes_is_listed_whole():
    boxes = tuple(f"BX-2650-P{n:04d}-X" for n in range(900))
    pdf = rendered(changed(FIRST, **lot(boxes=boxes)))
    found = text(pdf)
    assert all(box in found for box in boxes)


def test_more_elements_than_fit_go_on_in_a_second_table():
    assert FIRST.composition is not None
    elements = tuple(f"E{n}" for n in range(30))
    lots = tuple(replace(lot, values=tuple(f"0.{n:02d}" for n in range(30))) for lot in FIRST.composition.lots)
    found = text(rendered(changed(FIRST, composition=replace(FIRST.composition, elements=elements, lots=lots))))
    assert all(f" {element} " in found for element in elements)
    assert found.count("Heat, report") == 3


def test_long_names_are_broken_not_cut():
    name = "Compañía Industrial de Accionamientos " * 8
    word = "X" * 300
    content = changed(
        FIRST,
        purchaser=replace(FIRST.purchaser, name=name.strip()),
        product=replace(FIRST.product, name=word),
        issuer=replace(FIRST.issuer, name=name.strip()),
    )
    pages = texts(rendered(content))
    found = re.sub(r"\s+", " ", " ".join(pages))
    assert found.count("Compañía Industrial") == 8 * (1 + len(pages))  # the issuer stands on every page
    assert found.replace(" ", "").count("X" * 300) == 1


def test_marks_of_markup_are_printed_as_they_are():
    sharp = "A<b>&amp;</b> <para> %s {x} \\n $lots"
    found = text(rendered(changed(FIRST, purchaser=replace(FIRST.purchaser, name=sharp))))
    assert sharp in found


def test_direction_marks_do_not_turn_a_name():
    turned = "Tern \u202eInc.\u202c\u200f Ltd\u2066 Co\u2069"
    content = changed(FIRST, purchaser=replace(FIRST.purchaser, name=turned))
    assert "Tern Inc. Ltd Co" in text(rendered(content))


def test_subscripts_and_formulae_are_text_in_the_right_order():
    statement = Statement(
        en=(Run("Nd₂Fe₁₄B, H"), Run("cJ", "sub"), Run(" at 10"), Run("3", "sup"), Run(" × µ, ≥ 20 °C"))
    )
    pdf = rendered(changed(FIRST, statements=(statement,)))
    assert "Nd₂Fe₁₄B, HcJ at 103 × µ, ≥ 20 °C" in text(pdf)
    assert "Intrinsic coercivity HcJ" in text(pdf)
    assert "Energy product (BH)max" in text(pdf)


def test_a_character_that_no_font_has_is_named():
    with pytest.raises(Refused) as refused:
        rendered(changed(FIRST, purchaser=replace(FIRST.purchaser, name="\U00013000 Works")))
    assert refused.value.code == "no_glyph"
    assert refused.value.facts["code"] == "U+13000"


@pytest.mark.parametrize("kind", CertificateKind)
def test_every_kind_has_its_title(kind: CertificateKind):
    found = text(rendered(changed(FIRST, kind=kind)))
    assert LAYOUT.kinds[kind].title.en in found
    assert LAYOUT.kinds[kind].standard in found


def test_letter_paper_holds_the_same_text():
    letter = msgspec.structs.replace(LAYOUT, paper="Letter")
    a4, us = rendered(FIRST), rendered(FIRST, paper=letter)
    assert set(text(a4).split()) <= set(text(us).split())
    assert picture(us, dpi=72).size == (612, 792)
