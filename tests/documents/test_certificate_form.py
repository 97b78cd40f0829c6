import re

import pytest
from msgspec.structs import replace

from tests.documents.reading import same_text, text
from tests.documents.sample_certificate import layout, with_every_block
from traceapp.documents.certificate_form import form_facts, form_numbers
from traceapp.documents.certificate_layout import FORM_FACTS, FormBox, PaperWords
from traceapp.documents.certificate_pdf import render_certificate
from traceapp.domain.certificate import CertificateContent, CertificateKind, plain, sealed
from traceapp.domain.certificate_block import Block
from traceapp.services.certificate.second_language import in_second

STANDARD = layout()
FORM = STANDARD.kinds[CertificateKind.AEROSPACE].form


def aerospace(**facts: object) -> CertificateContent:
    """As it is composed: a declaration without results."""
    bare: dict[str, object] = {"kind": CertificateKind.AEROSPACE, "sections": (), "composition": None, "origin": None}
    return sealed(replace(with_every_block(), digest="", conditions="", **bare | facts))


def test_a_certificate_in_blocks_reads_as_kept():
    same_text("certificate-9163", render_certificate(aerospace(), layout=STANDARD))


def test_boxes_are_numbered_through_and_what_follows_goes_on():
    boxes = [box for row in FORM for box in row]
    numbers = form_numbers(aerospace(), FORM)
    assert (numbers[Block.STATEMENTS], numbers[Block.SIGNERS]) == (len(boxes) + 1, len(boxes) + 2)
    said = text(render_certificate(aerospace(), layout=STANDARD))
    places = [said.index(f"{n} {box.label.en}") for n, box in enumerate(boxes, 1)]
    assert places == sorted(places)


def test_every_fact_of_a_form_is_known_and_told():
    assert set(form_facts(aerospace())) == FORM_FACTS


def test_a_box_without_its_fact_is_blank_and_stays():
    said = text(render_certificate(aerospace(specification=None, replaces=None), layout=STANDARD))
    assert re.search(r"\d+ Replaces / Sustituye a \d+ Organisation", said)
    assert "Issue / Edición" in said


def test_lots_beyond_a_page_go_on_with_none_lost():
    lots = tuple(replace(with_every_block().lots[0], code=f"MG-2650-M{n}-P") for n in range(300, 380))
    said = text(render_certificate(aerospace(lots=lots), layout=STANDARD))
    assert all(lot.code in said for lot in lots)


def test_text_from_a_fact_is_never_a_template():
    tricky = replace(with_every_block().purchaser, name="$order ${number} $$")
    assert "$order ${number} $$" in text(render_certificate(aerospace(purchaser=tricky), layout=STANDARD))


def test_a_layout_may_arrange_its_own_boxes():
    box = FormBox(PaperWords("What"), says="$product, $part")
    kinds = {
        **STANDARD.kinds,
        CertificateKind.AEROSPACE: replace(STANDARD.kinds[CertificateKind.AEROSPACE], form=((box,),)),
    }
    said = text(render_certificate(aerospace(), layout=replace(STANDARD, kinds=kinds)))
    assert "1 What Sintered NdFeB magnet N48H, NiCuNi, TA-7731-02" in said
    assert "2 Statements" in said


# ---------------------------------------------------------------------------------------------- the second language

GERMAN = layout("german")


def german(kind: CertificateKind) -> str:
    content = in_second(replace(with_every_block(), digest="", kind=kind), GERMAN.second, GERMAN.terms)
    first = replace(content.statements[0], es=plain("Die Lose wurden geprüft."))
    stated = replace(content, statements=(first, *content.statements[1:]))
    return text(render_certificate(sealed(stated), layout=GERMAN))


def test_a_german_certificate_reads_as_kept():
    content = sealed(in_second(replace(with_every_block(), digest=""), GERMAN.second, GERMAN.terms))
    same_text("certificate-german", render_certificate(content, layout=GERMAN))


@pytest.mark.parametrize("kind", CertificateKind)
def test_every_word_of_a_paper_has_its_second_language(kind: CertificateKind):
    said = german(kind)
    for spanish in ("Cliente", "Declaraciones", "Certificado", "Firma los", "Representante", "Pedido"):
        assert spanish not in said
    assert GERMAN.kinds[kind].title.de in said


@pytest.mark.parametrize(("name", "second"), [("standard", "es"), ("german", "de")])
def test_a_shipped_layout_words_every_label_and_statement_in_its_second_language(name: str, second: str):
    design = layout(name)
    assert design.second == second
    words = [getattr(design.words, field) for field in design.words.__struct_fields__]
    words += [box.label for kind in design.kinds.values() for row in kind.form for box in row]
    words += [kind.title for kind in design.kinds.values()]
    words += [said for w in design.statements.values() for said in (w.met, w.conceded) if said]
    unworded = [said.en for said in words if isinstance(said, PaperWords) and not said.in_second(design.second)]
    assert [said[:20] for said in unworded] == ["I certify that on $d"]  # the law's own words


def test_a_paper_in_english_alone_has_no_strokes_without_a_second():
    plain_english = replace(STANDARD, second="")
    content = sealed(in_second(replace(with_every_block(), digest=""), "", {}))
    said = text(render_certificate(content, layout=plain_english))
    assert "1 Purchaser Tern" in said
    assert " / " not in said


def test_a_witness_signs_on_paper_where_the_kind_asks_for_one():
    witnessed = sealed(replace(with_every_block(), digest="", kind=CertificateKind.WITNESSED_INSPECTION))
    assert "inspector designated by regulation" in text(render_certificate(witnessed, layout=STANDARD))
    assert "inspector designated" not in text(render_certificate(with_every_block(), layout=STANDARD))
