"""Bytes from a scanner become typed values; whatever comes, it is a value, and never a guess."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from traceapp.domain.gs1 import DigitalLink, Element, Gs1, read_elements
from traceapp.domain.iso15434 import Iso15434
from traceapp.domain.lot_code import LotCode
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.scan import (
    Badge,
    CertificateAddress,
    CommandCode,
    Foreign,
    NumberCode,
    OrderCode,
    OwnLot,
    Place,
    RawScan,
    Unreadable,
    read_scan,
)
from traceapp.errors import Refused

LOT = LotCode("SC", 26, 51, "A", 6)
GTIN = "09506000134352"


def scanned(raw):
    return read_scan(RawScan("bench", raw if isinstance(raw, bytes) else raw.encode(), 1))


@pytest.mark.parametrize("aim", ["", "]d1", "]Q1", "]C0", "]L2", "]z0", "]A0", "]Q2"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("SC-2651-A006-A", OwnLot(LOT)),
        ("SC-2651-A006-A/2", OwnLot(LOT, 2)),
        ("SC-2651-A006-A/2+149.82KG", OwnLot(LOT, 2, mg(149_820_000))),
        ("SC-2651-A006-A+0.000001KG", OwnLot(LOT, None, mg(1))),
        ("SC-2651-A006-A/12+600PCS", OwnLot(LOT, 12, pcs(600))),
        ("%U:P-0417", Badge("P-0417")),
        ("%CMD:UNDO", CommandCode("UNDO")),
        ("%CMD:LANG:es", CommandCode("LANG", "es")),
        ("%ROW:9", CommandCode("ROW", "9")),
        ("%LOC:RACK B4", Place("RACK B4")),
        ("%WO:4500077123/2", OrderCode("4500077123/2")),
        ("%N:-12.50", NumberCode("-12.50")),
    ],
)
def test_our_own_symbols_read_the_same_in_every_symbology(aim, text, value):
    assert scanned(aim + text) == value


@pytest.mark.parametrize(
    ("text", "reason", "facts"),
    [
        ("SC-2651-A006-B", "code_check", {"typed": "SC-2651-A006-B"}),
        ("SC-2651-A006-B/2+1KG", "code_check", {"typed": "SC-2651-A006-B/2"}),
        ("SC-2654-A006-A", "code_malformed", {"typed": "SC-2654-A006-A", "shape": "KK-YYWW-T123-C"}),
        ("SC-2651-A006-A/0", "code_malformed", {"typed": "SC-2651-A006-A/0", "shape": "KK-YYWW-T123-C"}),
        ("SC-2651-A006-A/2+149,82KG", "printed_quantity", {"printed": "149,82KG"}),
        ("SC-2651-A006-A/2+", "printed_quantity", {"printed": ""}),
        ("SC-2651-A006-A/2+1.5PCS", "printed_quantity", {"printed": "1.5PCS"}),
        ("SC-2651-A006-A/2+9007199254.740992KG", "number_out_of_range", {"typed": "9007199254.740992", "unit": "kg"}),
        ("%U:", "own_code_malformed", {"prefix": "%U:", "rest": ""}),
        ("%N:twelve", "own_code_malformed", {"prefix": "%N:", "rest": "twelve"}),
        ("%CMD:undo", "own_code_malformed", {"prefix": "%CMD:", "rest": "undo"}),
        ("]d2" + "0109506000134353", "gs1_check_digit", {"ai": "01", "data": "09506000134353"}),
        ("]d2SC-2651-A006-A", "gs1_unknown_ai", {"at": "SC-2651-A006-A"}),
        ("]E09506000134353", "gs1_check_digit", {"ai": "01", "data": "09506000134353"}),
        ("[)>\x1e06\x1d*\x1e\x04", "iso15434_field", {"format": "06", "at": "*"}),
        ("", "scan_empty", {}),
        ("]d1", "scan_empty", {}),
    ],
)
def test_a_wrong_symbol_says_why_and_keeps_its_bytes(text, reason, facts):
    value = scanned(text)
    assert isinstance(value, Unreadable)
    assert (value.reason, dict(value.facts), value.raw) == (reason, facts, text.encode())


@pytest.mark.parametrize("aim", ["]d2", "]Q3", "]C1", "]e0", "]z1", "]J1", "\x1d"])
def test_the_identifier_or_a_leading_separator_says_that_it_is_gs1(aim):
    text = f"{aim}01{GTIN}10LOT-42SH/07\x1d21000123"
    assert scanned(text) == Gs1(
        (Element("01", GTIN), Element("10", "LOT-42SH/07"), Element("21", "000123")), text.encode()
    )


@pytest.mark.parametrize("aim", ["", "]d1", "]C0", "]Q1"])
def test_digits_without_that_sign_are_never_taken_for_gs1(aim):
    for text in (f"01{GTIN}", "9506000134352", "15210527", "1012345678"):
        assert scanned(aim + text) == Foreign(
            text, {"": "", "]d1": "Data Matrix", "]C0": "Code 128", "]Q1": "QR Code"}[aim], (aim + text).encode()
        )


def test_a_plain_data_matrix_that_begins_with_a_separator_is_foreign():
    assert isinstance(scanned(f"]d1\x1d01{GTIN}"), Foreign)


def test_ean_symbols_give_their_trade_number():
    assert scanned("]E09506000134352") == Gs1((Element("01", GTIN),), b"]E09506000134352")


def test_a_supplier_message_gives_its_fields_by_identifier():
    value = scanned("]L2[)>\x1e06\x1d25SD0CVA5786950\x1d1THEAT-77\x1e\x04")
    assert isinstance(value, Iso15434)
    assert (value.format, value.value("25S"), value.value("1T"), value.value("Q")) == (
        "06",
        "D0CVA5786950",
        "HEAT-77",
        None,
    )


def test_web_addresses_are_certificates_links_or_foreign():
    link = f"https://trace.example/01/{GTIN}/10/SC-2651-A006-A"
    assert scanned(f"]Q1{link}") == DigitalLink((Element("01", GTIN), Element("10", "SC-2651-A006-A")), link)
    own = "https://trace.example/c/C26-A0931-7QK4M2XD#AQIDBA_-"
    assert scanned(own) == CertificateAddress("C26-A0931", "7QK4M2XD", "AQIDBA_-", own)
    upper = "HTTPS://TRACE.EXAMPLE/C/C26-A0931-7QK4"
    assert scanned(upper) == CertificateAddress("C26-A0931", "7QK4", "", upper)
    for other in ("https://trace.example/c/", "https://trace.example/", "http://x.example/c/a-b/d"):
        assert scanned(other) == Foreign(other, "", other.encode())


@pytest.mark.parametrize(
    ("frame", "text", "symbology"),
    [
        (b"HTNI-77/4", "HTNI-77/4", ""),
        (b"]A0DRUM 12", "DRUM 12", "Code 39"),
        ("]Q1Blech Ä".encode(), "Blech Ä", "QR Code"),
        (b"]Q1Blech \xc4", "Blech \\xc4", "QR Code"),
        (b"]Q2\\000026\xc3\x84 \\\\1", "Ä \\1", "QR Code"),
        (b"]d4\\000003\xc4\\000022\xc4", "ÄД", "Data Matrix"),
        (b"]L1A\\\\B", "A\\B", "PDF417"),
        (b"]?1ABC", "]?1ABC", ""),
        (b"]", "]", ""),
        (b"SC-2651-A006-A\x00", "SC-2651-A006-A\x00", ""),
        (b"\x11SC-2651-A006-A", "\x11SC-2651-A006-A", ""),
        (b"SC-2651-A006-A\n", "SC-2651-A006-A\n", ""),
        (b"sc-2651-a006-a", "sc-2651-a006-a", ""),
        (b"%X:1", "%X:1", ""),
    ],
)
def test_everything_else_is_shown_as_what_it_is(frame, text, symbology):
    assert scanned(frame) == Foreign(text, symbology, frame)


frames = (
    st.binary(max_size=80)
    | st.text(max_size=60).map(str.encode)
    | st.builds(
        lambda aim, lead, rest: aim + lead + rest,
        st.sampled_from([b"", b"]d2", b"]d1", b"]Q2", b"]L1", b"]E0", b"]C1"]),
        st.sampled_from(
            [
                b"",
                b"SC-2651-A006-A",
                b"%U:",
                b"%CMD:",
                b"%N:",
                b"[)>\x1e06\x1d",
                b"https://x/01/",
                b"https://x/c/",
                b"\x1d",
            ]
        ),
        st.binary(max_size=40) | st.from_regex(rb"\A[0-9/+.A-Z\x1d\\-]{0,40}\Z"),
    )
)


@given(frames)
@example(b"\x00" * 10_000)
@example(b"]d2" + b"1" * 10_000)
@example(b"]Q2\\999999\xff")
@example(b"https://" + b"/01" * 3_000)
@example(b"https://x" + b"/a" * 3_000)
@example(b"https://x/c/" + b"A-" * 3_000)
@example("]d201٠٩٥٠٦٠٠٠١٣٤٣٥٢".encode())
def test_any_bytes_give_a_value_that_keeps_them(frame):
    value = scanned(frame)
    if isinstance(value, Gs1 | Iso15434 | Foreign | Unreadable):
        assert value.raw == frame
    else:
        assert frame.isascii()


@given(frames)
def test_the_same_bytes_are_always_the_same_value(frame):
    assert scanned(frame) == scanned(frame)


@given(
    st.from_regex(
        r"\A(SC-2651-A006-A(/[1-9]{1,3})?(\+[1-9]{1,5}(KG|PCS))?|%(U|LOC|WO|N|ROW):[1-9]{1,4}|%CMD:[A-Z]{1,8})\Z"
    )
)
def test_none_of_our_symbols_can_be_read_as_gs1(text):
    assert not isinstance(scanned(text), Foreign | Unreadable)
    with pytest.raises(Refused):
        read_elements(text)


@given(
    st.lists(st.sampled_from([f"01{GTIN}", "3103012500", "11261216"]), min_size=1),
    st.from_regex(r"\A[!%-?A-Z_a-z]{1,20}\Z"),
)
def test_no_gs1_message_can_be_read_as_ours(fixed, lot):
    text = "".join(fixed) + f"10{lot}"
    assert isinstance(scanned(text), Foreign)
    assert isinstance(scanned("]d2" + text), Gs1 | Unreadable)
    assert re.match("[0-9]", text)
