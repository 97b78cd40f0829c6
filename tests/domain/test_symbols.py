"""What is printed reads back as what was put in."""

from datetime import date
from decimal import Decimal

import pytest
import zxingcpp
from hypothesis import assume, example, given
from hypothesis import strategies as st

from traceapp.domain.gs1 import DigitalLink, Gs1, check_digit
from traceapp.domain.iso15434 import Iso15434
from traceapp.domain.lot_code import LotCode, next_code
from traceapp.domain.quantity import Quantity, Unit, mg, pcs
from traceapp.domain.scan import (
    Badge,
    CertificateAddress,
    CommandCode,
    NumberCode,
    OrderCode,
    OwnLot,
    Place,
    RawScan,
    Scan,
)
from traceapp.domain.scan import read_scan as read
from traceapp.domain.symbols import (
    Form,
    PlantIdentity,
    PrintedSymbol,
    badge_symbol,
    box_link,
    certificate_address,
    command_symbol,
    container_symbol,
    gtin,
    lot_link,
    number_symbol,
    order_symbol,
    outside_symbol,
    own_lot_in,
    place_symbol,
    sscc,
)
from traceapp.errors import Refused

LOT = LotCode("SC", 26, 51, "A", 6)
GS1_PLANT = PlantIdentity(gs1_prefix="9506000")
CAGE_PLANT = PlantIdentity(cage="0CVA5")
BOTH = PlantIdentity(gs1_prefix="9506000", cage="0CVA5")

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


def sayable_in_gs1(quantity: Quantity | None) -> bool:
    """Six digits with up to five decimals for kilograms, eight digits for pieces."""
    if quantity is None or quantity.unit is Unit.PCS:
        return quantity is None or quantity.amount < 10**8
    decimals = max(0, -int((Decimal(quantity.amount) / 1_000_000).normalize().as_tuple().exponent))
    return decimals <= 5 and quantity.amount * 10**decimals < 10**12


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
        (number_symbol, ("-0.25",), "%N:-0.25", NumberCode("-0.25")),
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
        (number_symbol, ("1,5",)),
        (certificate_address, ("trace.example", "C26-A0931", "7Q-K4")),
    ],
)
def test_what_would_not_read_back_is_not_printed(printed, parts):
    with pytest.raises(Refused) as refused:
        printed(*parts)
    assert refused.value.code == "symbol_unprintable"


def test_keys_are_built_as_published():
    assert gtin(GS1_PLANT, 13435) == "09506000134352"
    assert sscc(PlantIdentity(gs1_prefix="0614141"), 234567890, extension=1) == "106141412345678908"


@pytest.mark.parametrize(
    ("made", "parts"), [(gtin, (GS1_PLANT, 10**6)), (sscc, (GS1_PLANT, -1)), (gtin, (CAGE_PLANT, 1))]
)
def test_a_reference_that_does_not_fit_is_refused(made, parts):
    with pytest.raises(Refused):
        made(*parts)


@pytest.mark.parametrize(
    "identity", [{"gs1_prefix": "12x4"}, {"gs1_prefix": "٤٥٦٧"}, {"cage": "0cva5"}, {"cage": "0CVA"}]
)
def test_a_malformed_plant_identity_is_refused(identity):
    with pytest.raises(Refused):
        PlantIdentity(**identity)


def test_with_a_prefix_the_outside_symbol_is_a_gs1_element_string():
    symbol = outside_symbol(BOTH, LOT, 2, mg(149_820_000), gtin="09506000134352")
    assert symbol.form is Form.GS1
    assert symbol.bracketed == "(01)09506000134352(3102)014982(10)SC-2651-A006-A(21)2"


def test_with_a_cage_code_only_it_is_an_iso_15434_message():
    symbol = outside_symbol(CAGE_PLANT, LOT, 2, pcs(600), gtin="09506000134352")
    assert symbol.form is Form.ISO15434
    assert symbol.text == "[)>\x1e06\x1d25TD0CVA5SC2651A006A\x1d25SD0CVA5SC2651A006AN2\x1d7Q600PC\x1e\x04"


def test_with_neither_it_is_our_own_text():
    symbol = outside_symbol(PlantIdentity(), LOT, 2)
    assert (symbol.form, symbol.text) == (Form.PLAIN, "SC-2651-A006-A/2")


@given(
    codes,
    containers,
    quantities,
    st.integers(0, 99_999),
    st.sampled_from([GS1_PLANT, CAGE_PLANT, BOTH, PlantIdentity()]),
)
def test_an_outside_symbol_leads_back_to_the_lot_that_was_printed(code, n, quantity, item, identity):
    trade_number = gtin(identity, item) if identity.gs1_prefix else None
    if identity.gs1_prefix and not sayable_in_gs1(quantity):
        with pytest.raises(Refused, match="quantity_beyond_gs1"):
            outside_symbol(identity, code, n, quantity, gtin=trade_number)
        return
    symbol = outside_symbol(identity, code, n, quantity, gtin=trade_number)
    aim = {Form.GS1: "]d2", Form.ISO15434: "]d1", Form.PLAIN: "]d1"}[symbol.form]
    value = scanned(symbol.text, aim)
    shapes: dict[Form, type] = {Form.GS1: Gs1, Form.ISO15434: Iso15434, Form.PLAIN: OwnLot}
    assert isinstance(value, shapes[symbol.form])
    assert own_lot_in(value, identity) == OwnLot(code, n, quantity)


@given(codes, containers)
def test_links_lead_back_to_the_lot_and_the_box(code, n):
    value = scanned(lot_link("trace.example", "09506000134352", code, n), "]Q1")
    assert own_lot_in(value, GS1_PLANT) == OwnLot(code, n)
    box = sscc(GS1_PLANT, 12)
    link = scanned(box_link("trace.example", box))
    assert isinstance(link, DigitalLink)
    assert link.value("00") == box


def test_somebody_elses_numbers_are_not_ours_even_with_a_lot_that_looks_like_ours():
    symbol = outside_symbol(BOTH, LOT, gtin="09506000134352")
    assert own_lot_in(scanned(symbol.text, "]d2"), PlantIdentity(gs1_prefix="7612345")) is None
    message = outside_symbol(CAGE_PLANT, LOT)
    assert own_lot_in(scanned(message.text), PlantIdentity(cage="1ABC2")) is None
    assert own_lot_in(scanned("HTNI-77/4"), BOTH) is None


def test_every_check_digit_printed_is_right():
    for serial in range(200):
        box = sscc(GS1_PLANT, serial)
        assert check_digit(box[:-1]) == box[-1]
        assert len(box) == 18


@pytest.mark.parametrize(
    ("symbol", "kind", "gs1"),
    [
        (outside_symbol(PlantIdentity(), LOT, 2, mg(149_820_000)), zxingcpp.BarcodeFormat.DataMatrix, False),
        (outside_symbol(CAGE_PLANT, LOT, 2, pcs(600)), zxingcpp.BarcodeFormat.DataMatrix, False),
        (outside_symbol(CAGE_PLANT, LOT, 2, pcs(600)), zxingcpp.BarcodeFormat.PDF417, False),
        (
            outside_symbol(GS1_PLANT, LOT, 2, mg(149_820_000), gtin="09506000134352"),
            zxingcpp.BarcodeFormat.DataMatrix,
            True,
        ),
        (outside_symbol(GS1_PLANT, LOT, 2, pcs(600), gtin="09506000134352"), zxingcpp.BarcodeFormat.QRCode, True),
        (PrintedSymbol(lot_link("trace.example", "09506000134352", LOT, 2)), zxingcpp.BarcodeFormat.QRCode, False),
    ],
    ids=["own", "iso-15434-data-matrix", "iso-15434-pdf417", "gs1-data-matrix", "gs1-qr", "digital-link"],
)
def test_a_symbol_drawn_and_decoded_leads_back_to_the_container(symbol, kind, gs1):
    content = symbol.bracketed if gs1 else symbol.text
    drawn = zxingcpp.create_barcode(content, kind, **({"gs1": True} if gs1 else {}))
    (seen,) = zxingcpp.read_barcodes(drawn.to_image(scale=4, add_quiet_zones=True))
    value = read(RawScan("bench", seen.symbology_identifier.encode() + seen.bytes, 0))
    found = own_lot_in(value, BOTH)
    assert found is not None
    assert found.text == "SC-2651-A006-A/2"
