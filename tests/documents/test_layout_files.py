"""What a plant's own layout may not say, with the place of the flaw."""

import pytest
from msgspec.structs import replace

from tests.documents.sample_certificate import layout as certificate_layout
from tests.documents.sample_labels import layout
from traceapp.documents.certificate_layout import (
    FormBox,
    KindWords,
    LayoutWording,
    PaperWords,
    certificate_layout_flaws,
)
from traceapp.documents.label_layout import DrawingPlace, FramePlace, Place, SymbolPlace, Text, label_layout_flaws
from traceapp.documents.outline import strokes
from traceapp.domain.certificate import CertificateKind

LABEL = layout("certificate-60x40")
CERTIFICATE = certificate_layout()


def text(**facts: object) -> Text:
    known: dict[str, object] = {"x": 10, "y": 20, "width": 100, "size": 20, "field": "number"} | facts
    return Text(**known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "field", "problem"),
    [
        ({"texts": (text(field="colour"),)}, "texts[0].field", "names “colour”"),
        ({"texts": (text(field=""),)}, "texts[0]", "words or a field"),
        ({"texts": (text(words="both"),)}, "texts[0]", "words or a field"),
        ({"texts": (text(when="colour"),)}, "texts[0].when", "names “colour”"),
        ({"texts": (text(size=19),)}, "texts[0].size", "too small"),
        ({"texts": (text(least=12),)}, "texts[0].least", "too small"),
        ({"texts": (text(x=400),)}, "texts[0]", "off the label"),
        ({"bars": (Place(x=0, y=0, width=100, height=2),)}, "bars[0]", "thinner than 3"),
        ({"bars": (Place(x=0, y=319, width=100, height=4),)}, "bars[0]", "off the label"),
        ({"frames": (FramePlace(x=0, y=0, width=9, height=9, line=2),)}, "frames[0].line", "thinner than 3"),
        ({"drawings": (DrawingPlace(x=0, y=0, path="L 1 2"),)}, "drawings[0].path", "starts with M"),
        ({"drawings": (DrawingPlace(x=0, y=0, path="M 0 0 H 5", line=1),)}, "drawings[0].line", "thinner than 3"),
        (
            {"symbols": (SymbolPlace(x=0, y=0, width=90, height=90, symbology="qr", field="symbol"),)},
            "symbols[0].field",
            "names “symbol”",
        ),
        ({"words": {}}, "words", "has no “certificate”"),
    ],
)
def test_a_label_layout_is_refused_by_the_place_of_its_flaw(facts: dict[str, object], field: str, problem: str):
    flaws = list(label_layout_flaws(replace(LABEL, **facts)))
    assert [(flaw.field, problem in str(flaw.problem)) for flaw in flaws] == [(field, True)]


def wording(template: str) -> dict[CertificateKind, LayoutWording]:
    return {CertificateKind.INSPECTION: LayoutWording(met=PaperWords(template))}


def form(says: str) -> dict[CertificateKind, KindWords]:
    kind = replace(CERTIFICATE.kinds[CertificateKind.FAR], form=((FormBox(PaperWords("Box"), says),),))
    return {**CERTIFICATE.kinds, CertificateKind.FAR: kind}


@pytest.mark.parametrize(
    ("facts", "field", "problem"),
    [
        ({"mark": ("M 0",)}, "mark[0]", "needs 2 numbers"),
        ({"mark": ("M 0 0 A 1 1",)}, "mark[0]", "the stroke A is not one of"),
        ({"statements": wording("costs 5 $")}, "statements.3.1.met.en", "names nothing"),
        ({"statements": wording("to $ordr")}, "statements.3.1.met.en", "names “$ordr”"),
        ({"kinds": form("$colour")}, "kinds.FAR.form[0][0].says", "names “$colour”"),
        ({"kinds": form("5 $")}, "kinds.FAR.form[0][0].says", "names nothing"),
        ({"kinds": {k: v for k, v in CERTIFICATE.kinds.items() if k != "FAR"}}, "kinds", "has no words for FAR"),
    ],
)
def test_a_certificate_layout_is_refused_by_the_place_of_its_flaw(facts: dict[str, object], field: str, problem: str):
    flaws = list(certificate_layout_flaws(replace(CERTIFICATE, **facts)))
    assert [(flaw.field, problem in str(flaw.problem)) for flaw in flaws] == [(field, True)]


def test_shipped_layouts_have_no_flaws():
    assert not list(certificate_layout_flaws(CERTIFICATE))
    assert not list(certificate_layout_flaws(certificate_layout("german")))
    assert not list(label_layout_flaws(LABEL))


def test_a_drawing_s_strokes_are_made_absolute_lines():
    assert strokes("M 1 2 H 5 V 7 L 8 9 10 11 Z") == (
        ("M", (1.0, 2.0)),
        ("L", (5.0, 2.0)),
        ("L", (5.0, 7.0)),
        ("L", (8.0, 9.0)),
        ("L", (10.0, 11.0)),
        ("Z", ()),
    )
