"""Labels on the printer's own grid: 203 dots to the inch, one bit a dot."""

import re
from datetime import date

import pytest
from msgspec.structs import replace
from PIL import Image

from tests.documents.reading import codes, picture, same_picture, same_text, text
from tests.documents.sample_labels import box, certificate, container, layout, numbered_box
from traceapp.app.label_queue import named
from traceapp.documents.label_layout import LabelLayout, Place
from traceapp.documents.label_pdf import render_label
from traceapp.domain.air_freight import AirClass
from traceapp.domain.certificate import CertificateKind
from traceapp.domain.label import FieldRecord, Label, Magnetised, Unmagnetised
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.symbols import Form, PrintedSymbol
from traceapp.domain.words import Words
from traceapp.errors import Refused
from traceapp.resources import resources_folder

DPI = 203.2
LABELS: dict[str, tuple[Label, list[tuple[str, str]]]] = {
    "container-100x50": (container(), [("]d1", "SC-2651-A006-A/2+149.82KG")]),
    "shipping-4x6": (box(), [("]C0", "BX-2650-P088-P")]),
    "shipping-sscc-4x6": (numbered_box(), [("]C1", "00095060001500000888"), ("]d1", "BX-2650-P088-P")]),
    "certificate-60x40": (certificate(), [("]Q1", "https://trace.example/c/C-26-A0931-7QK4M2XD")]),
}
LAYOUTS: dict[str, LabelLayout] = {key: layout(key) for key in LABELS}


def rendered(label: Label) -> bytes:
    return render_label(label, layout=LAYOUTS[named(label)[1]])


@pytest.mark.parametrize("key", LABELS)
def test_a_label_is_the_golden_one(key: str):
    pdf = rendered(LABELS[key][0])
    same_text(f"label-{key}", pdf)
    same_picture(f"label-{key}", picture(pdf, dpi=DPI))


@pytest.mark.parametrize("key", LABELS)
@pytest.mark.parametrize("dpi", [DPI, 300, 600])
def test_its_symbol_reads_at_any_printer_s_resolution(key: str, dpi: float):
    label, expected = LABELS[key]
    assert codes(picture(rendered(label), dpi=dpi)) == expected


def patch(image: Image.Image, place: Place) -> Image.Image:
    return image.crop((place.x, place.y, place.x + place.width, place.y + place.height))


@pytest.mark.parametrize("key", LABELS)
def test_modules_and_rules_are_whole_dots(key: str):
    """Where no text stands, every dot is black or white: no edge falls between two dots."""
    image = picture(rendered(LABELS[key][0]), dpi=DPI)
    assert image.size == (LAYOUTS[key].width, LAYOUTS[key].height)
    rules = [bar for bar in LAYOUTS[key].bars if bar.height < 10]
    assert rules
    for place in (*LAYOUTS[key].symbols, *rules):
        shades = set(patch(image, place).tobytes())
        assert all(shade < 3 or shade > 252 for shade in shades)


@pytest.mark.parametrize("key", LABELS)
def test_no_module_is_thinner_than_three_dots(key: str):
    image = picture(rendered(LABELS[key][0]), dpi=DPI)
    for place in LAYOUTS[key].symbols:
        symbol = patch(image, place).point(lambda shade: 255 if shade < 128 else 0)
        assert thinnest(symbol.crop(symbol.getbbox())) >= 3


def thinnest(symbol: Image.Image) -> int:
    """The shortest run of equal dots along the rows."""
    rows = [symbol.crop((0, y, symbol.width, y + 1)).tobytes() for y in range(symbol.height)]
    return min(len(run) for row in rows for run in re.findall(rb"\x00+|\xff+", row))


def test_two_renders_of_a_label_are_byte_identical():
    assert rendered(container()) == rendered(container())


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"code": "JM-2651-A001-B/1"}, "JM-2651-A001-B/1"),
        ({"kind": "JM"}, "JM"),
        ({"material": Words("Milled powder", "Polvo")}, "Milled powder"),
        ({"quantity": mg(1_250_500_000)}, "1 250.50 kg"),
        ({"quantity": pcs(2400)}, "2 400 pcs"),
        ({"number": 3}, "3 of 4"),
        ({"made": Words("Milled", "Molido")}, "Milled / Molido"),
        ({"made_at": "17 Dec 2026 06:00"}, "17 Dec 2026 06:00"),
        ({"recipe": "B-1 rev 2"}, "B-1 rev 2"),
        ({"next_station": "JM-1 jet mill"}, "JM-1 jet mill"),
        ({"state": Words("open", "abierto")}, "State: open / abierto"),
        ({"person": "P. Soto"}, "P. Soto"),
    ],
)
def test_a_container_label_prints_each_fact(facts: dict[str, object], expected: str):
    assert expected not in text(rendered(container()))
    assert expected in text(rendered(replace(container(), **facts)))


def test_words_of_an_absent_fact_are_absent():
    bare = text(rendered(replace(container(), recipe="", next_station="", state=None, person="", of=0)))
    for word in ("Recipe", "Next", "Sigue", "State", "of"):
        assert word not in bare.split()


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"number": 4}, "4 of 4"),
        ({"sender": "Loma Parda"}, "Loma Parda"),
        ({"receiver": "Gannet Drives"}, "Gannet Drives"),
        ({"receiver_address": ("5 Skua Road", "Port Alder")}, "5 Skua Road Port Alder"),
        ({"order": "5711", "line": "8"}, "5711, 8"),
        ({"part": "TA-1", "revision": ""}, "TA-1"),
        ({"lots": ("MG-2650-M001-1", "MG-2650-M002-2")}, "MG-2650-M001-1, MG-2650-M002-2"),
        ({"pieces": 12000}, "12 000 pcs"),
        ({"net_mg": 1_234_000}, "1.234, 19.72 kg"),
        ({"supplier_code": "S-9"}, "S-9"),
        ({"origin": "Mexico"}, "Mexico"),
    ],
)
def test_a_box_label_prints_each_fact(facts: dict[str, object], expected: str):
    assert expected not in text(rendered(box()))
    assert expected in text(rendered(replace(box(), **facts)))


def test_a_box_label_carries_no_certificate_number():
    assert "C-26" not in text(rendered(box()))
    assert "ertificate" not in text(rendered(box()))


def field(means: AirClass) -> Magnetised:
    return Magnetised(
        on=date(2026, 12, 10),
        field=FieldRecord(strength="0.3", at_metres="2.1", instrument="GM-7", record="F-9", means=means),
    )


@pytest.mark.parametrize(
    ("means", "expected"),
    [
        (AirClass.NOT_RESTRICTED, "Not restricted for air transport"),
        (AirClass.REGULATED, "Magnetized material, UN 2807: regulated for air"),
        (AirClass.FORBIDDEN, "FORBIDDEN BY AIR"),
        (AirClass.UNKNOWN, "Measure again at the next distance"),
    ],
)
def test_a_magnetised_box_tells_its_field_its_instrument_and_how_it_may_fly(means: AirClass, expected: str):
    found = text(rendered(replace(box(), state=field(means))))
    assert f"MAGNETISED 0.3 A/m at 2.1 m, GM-7, F-9 {expected}" in found


def test_a_magnetised_box_that_was_not_measured_says_so():
    found = text(rendered(replace(box(), state=Magnetised(on=date(2026, 12, 10)))))
    assert "MAGNETISED Stray field not measured" in found


def test_an_unmagnetised_box_says_so_and_shows_no_field():
    found = text(rendered(replace(box(), state=Unmagnetised())))
    assert "UNMAGNETISED" in found
    for absent in ("A/m", "Magnetised on", "air"):
        assert absent not in found


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"kind": CertificateKind.WITNESSED_INSPECTION}, "Certificate 3.2"),
        ({"number": "C-26-B0002"}, "C-26-B0002"),
        ({"signed": date(2027, 1, 2)}, "2 Jan 2027"),
        ({"boxed": ("1234", "ABCD")}, "1234 ABCD"),
        ({"box": "BX-2650-P001-1"}, "BX-2650-P001-1"),
    ],
)
def test_a_certificate_label_prints_each_fact(facts: dict[str, object], expected: str):
    assert expected not in text(rendered(certificate()))
    assert expected in text(rendered(replace(certificate(), **facts)))


def test_symbols_of_outside_forms_are_printed_as_such():
    message = "[)>\x1e06\x1d25TD1A2B3SC2651A006A\x1d7Q149.82KG\x1e\x04"
    shown = picture(rendered(replace(container(), symbol=PrintedSymbol(message, Form.ISO15434))), dpi=DPI)
    assert codes(shown) == [("]d1", message)]
    elements = "0107612345678900310201498210SC-2651-A006-A\x1d212"
    shown = picture(rendered(replace(container(), symbol=PrintedSymbol(elements, Form.GS1))), dpi=DPI)
    assert codes(shown) == [("]d2", elements)]


def test_text_shrinks_to_fit_and_then_is_refused_by_name():
    fits = "Halcón Marino Actuation and Positioning"
    assert fits in text(rendered(replace(box(), receiver=fits)))
    with pytest.raises(Refused) as refused:
        rendered(replace(box(), receiver=fits * 3))
    assert refused.value.code == "label_field_too_long"
    assert refused.value.facts["field"] == "receiver"


def test_a_name_too_long_for_its_place_on_a_drum_ends_in_an_ellipsis():
    named = replace(container(), material=Words(en="Electrolytic iron", es="Hierro electrolítico de alta pureza"))
    found = text(rendered(named))
    assert "Electrolytic iron Hierro electrolíti…" in found
    assert "pureza" not in found


def test_an_address_of_too_many_lines_is_run_together_before_it_is_refused():
    lines = ("Receiving 4", "Dock B", "88 Tern Street", "Port Alder")
    assert "Receiving 4, Dock B, 88 Tern Street, Port Alder" in text(rendered(replace(box(), receiver_address=lines)))


def test_a_symbol_too_dense_for_the_printer_is_refused():
    with pytest.raises(Refused, match="label_symbol_too_dense"):
        rendered(replace(box(), code="BX-2650-" + "P088-" * 12))


@pytest.mark.parametrize("longest", [267, 287, 331, 425])
def test_a_signed_claim_behind_a_long_address_fits_on_the_certificates_label(longest: int):
    """A host may have sixty characters, and a claim has 320 at most; a symbol is never thinner than it prints."""
    address = "https://trace.example/c/C-26-A0931-7QK4M2XD#".ljust(longest, "k")
    assert codes(picture(rendered(replace(certificate(), address=address)), dpi=DPI)) == [("]Q1", address)]
    with pytest.raises(Refused, match="label_symbol_too_dense"):
        rendered(replace(certificate(), address=address.ljust(426, "k")))


def test_a_layout_for_another_kind_of_label_is_refused():
    with pytest.raises(Refused, match="label_layout_mismatch"):
        render_label(box(), layout=LAYOUTS["container-100x50"])


def test_mark_up_and_printer_commands_in_a_name_are_plain_text():
    sharp = "^XA~HS <b>&amp;"
    assert sharp in text(rendered(replace(box(), receiver=sharp)))


def test_every_shipped_layout_is_used_here():
    assert {file.stem for file in (resources_folder() / "labels").glob("*.yaml")} == set(LABELS)
