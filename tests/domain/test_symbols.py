"""What is printed reads back as what was put in."""

from datetime import date

import pytest
import zxingcpp
from hypothesis import assume, example, given
from hypothesis import strategies as st

from traceapp.domain.lot_code import LotCode, next_code
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.scan import (
    Badge,
    CertificateAddress,
    CommandCode,
    OrderCode,
    OwnLot,
    Place,
    RawScan,
    Scan,
)
from traceapp.domain.scan import read_scan as read
from traceapp.domain.symbols import (
    badge_symbol,
    certificate_address,
    command_symbol,
    container_symbol,
    order_symbol,
    place_symbol,
)
from traceapp.errors import Refused

LOT = LotCode("SC", 26, 51, "A", 6)
codes = st.builds(
    lambda kind, day, terminal, after: next_code(kind, day, terminal, after=after),
    st.text("ABCDEFGHKMNRSX", min_size=2, max_size=2),
    st.dates(date(2024, 1, 1), date(2060, 1, 1)),
    st.text("ABCHZ", min_size=1, max_size=2),
    st.integers(0, 120_000),
)
containers = st.none() | st.integers(1, 99_999)
quantities = (
    st.none()
    | st.integers(0, 2**53 - 1).map(mg)
    | st.integers(0, 2**53 - 1).map(pcs)
    | st.integers(0, 999_999).map(lambda decagrams: mg(decagrams * 10_000))
)


def scanned(text: str, aim: str = "") -> Scan:
    return read(RawScan("bench", (aim + text).encode(), 0))


def test_the_label_of_the_mock_up():
    assert container_symbol(LOT, 2, mg(149_820_000)) == "SC-2651-A006-A/2+149.82KG"


@given(codes, containers, quantities)
@example(LOT, 2, mg(149_820_000))
def test_a_container_label_reads_back_as_what_was_printed(code, n, quantity):
    assert scanned(container_symbol(code, n, quantity), "]d1") == OwnLot(code, n, quantity)


@given(st.from_regex(r"\A[0-9A-Za-z._-]{1,40}\Z"))
def test_a_badge_reads_back(person):
    assume(person[0] not in "._-")
    assert scanned(badge_symbol(person)) == Badge(person)


@pytest.mark.parametrize(
    ("printed", "parts", "text", "value"),
    [
        (command_symbol, ("UNDO",), "%CMD:UNDO", CommandCode("UNDO")),
        (command_symbol, ("LANG", "es"), "%CMD:LANG:es", CommandCode("LANG", "es")),
        (place_symbol, ("B4",), "%LOC:B4", Place("B4")),
        (order_symbol, ("4500077123/2",), "%WO:4500077123/2", OrderCode("4500077123/2")),
        (
            certificate_address,
            ("trace.example", "C26-A0931", "7QK4M2XD", "AQID"),
            "https://trace.example/c/C26-A0931-7QK4M2XD#AQID",
            CertificateAddress("C26-A0931", "7QK4M2XD", "AQID", "https://trace.example/c/C26-A0931-7QK4M2XD#AQID"),
        ),
    ],
)
def test_cards_and_addresses_read_back(printed, parts, text, value):
    assert printed(*parts) == text
    assert scanned(text) == value


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        (badge_symbol, ("",)),
        (badge_symbol, ("Zoë",)),
        (command_symbol, ("undo",)),
        (command_symbol, ("UNDO", "")),
        (place_symbol, (" B4",)),
        (order_symbol, ("4500\n077",)),
        (certificate_address, ("trace.example", "C26-A0931", "7Q-K4")),
    ],
)
def test_what_would_not_read_back_is_not_printed(printed, parts):
    with pytest.raises(Refused) as refused:
        printed(*parts)
    assert refused.value.code == "symbol_unprintable"


def test_a_symbol_drawn_and_decoded_leads_back_to_the_container():
    drawn = zxingcpp.create_barcode(container_symbol(LOT, 2, mg(149_820_000)), zxingcpp.BarcodeFormat.DataMatrix)
    (seen,) = zxingcpp.read_barcodes(drawn.to_image(scale=4, add_quiet_zones=True))
    value = read(RawScan("bench", seen.symbology_identifier.encode() + seen.bytes, 0))
    assert value == OwnLot(LOT, 2, mg(149_820_000))
