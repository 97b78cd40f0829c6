"""The text of every symbol the plant prints, and the way back: what `scan` reads from it is what was put in.

Inside the plant a symbol carries our own text. What leaves it can carry an identity that others understand: a GS1
element string or Digital Link where the plant has a GS1 company prefix, an ISO/IEC 15459 identity in an ISO/IEC 15434
message where it has a CAGE or NCAGE code.
"""

import re
from enum import StrEnum

from msgspec import Struct

from traceapp.domain.gs1 import GS, DigitalLink, Element, Gs1, check_digit, read_elements, value_of
from traceapp.domain.iso15434 import EOT, RS, Iso15434
from traceapp.domain.lot_code import ContainerCode, LotCode, parse_compact, parse_lot_code
from traceapp.domain.quantity import MG_PER_KG, Quantity, Unit, decimal_text, quantity_from_text
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
    read_scan,
)
from traceapp.errors import Refused

# ISO/IEC 15459: data identifier of a lot, of one of its containers, and the issuing agency code of CAGE/NCAGE.
_LOT_IDENTIFIER, _SERIAL_IDENTIFIER, _CAGE_AGENCY = "25T", "25S", "D"
_CONTAINER = "N"  # between the lot's code and the container's number, which only digits and letters may part
_MH10_UNITS = {"KG": "kg", "PC": "pcs"}  # ASC X12, data element 355
_COUNT = re.compile("[1-9][0-9]{0,5}")


class Form(StrEnum):
    """How a symbol is encoded: as plain text, with FNC1 first (GS1), or as an ISO/IEC 15434 message."""

    PLAIN = "plain"
    GS1 = "gs1"
    ISO15434 = "iso15434"


class PrintedSymbol(Struct, frozen=True):
    """What goes into a symbol. text: as a scanner sends it, separators as 0x1D, without a symbology identifier."""

    text: str
    form: Form = Form.PLAIN

    @property
    def bracketed(self) -> str:
        """A GS1 element string as people read it and symbol writers take it: `(01)…(10)…`. Only for `Form.GS1`."""
        return "".join(f"({element.ai}){element.value}" for element in read_elements(self.text))


class PlantIdentity(Struct, frozen=True):
    """Under which numbers others know the plant. gs1_prefix: 4–12 digits. cage: five digits and letters."""

    gs1_prefix: str | None = None
    cage: str | None = None

    def __post_init__(self) -> None:
        if self.gs1_prefix is not None and not re.fullmatch("[0-9]{4,12}", self.gs1_prefix):
            raise Refused("gs1_prefix_malformed", typed=self.gs1_prefix)
        if self.cage is not None and not re.fullmatch("[0-9A-Z]{5}", self.cage):
            raise Refused("cage_malformed", typed=self.cage)


def container_symbol(code: LotCode, n: int | None = None, quantity: Quantity | None = None) -> str:
    """The text on the label of a lot, box or shipment, or of its container `n`: `SC-2651-A006-A/2+149.82KG`."""
    text = str(code if n is None else ContainerCode(code, n))
    if quantity is None:
        return text
    return f"{text}+{decimal_text(quantity)}{'KG' if quantity.unit is Unit.MG else 'PCS'}"


def badge_symbol(person: str) -> str:
    return _read_back(f"%U:{person}", Badge(person))


def command_symbol(word: str, argument: str | None = None) -> str:
    text = f"%CMD:{word}" if argument is None else f"%CMD:{word}:{argument}"
    return _read_back(text, CommandCode(word, argument))


def place_symbol(code: str) -> str:
    return _read_back(f"%LOC:{code}", Place(code))


def order_symbol(code: str) -> str:
    return _read_back(f"%WO:{code}", OrderCode(code))


def number_symbol(text: str) -> str:
    return _read_back(f"%N:{text}", NumberCode(text))


def certificate_address(host: str, number: str, random: str, claim: str = "") -> str:
    """The address in a certificate's QR code; what follows the `#` never leaves the phone that reads it."""
    url = f"https://{host}/c/{number}-{random}" + (f"#{claim}" if claim else "")
    return _read_back(url, CertificateAddress(number, random, claim, url))


def gtin(identity: PlantIdentity, item: int, *, indicator: int = 0) -> str:
    """The GTIN-14 of a part or grade: indicator, company prefix, item reference, check digit."""
    return _key(f"{indicator}{_prefix(identity)}", item, 13)


def sscc(identity: PlantIdentity, serial: int, *, extension: int = 0) -> str:
    """The SSCC of a box or pallet: extension digit, company prefix, serial reference, check digit."""
    return _key(f"{extension}{_prefix(identity)}", serial, 17)


def outside_symbol(
    identity: PlantIdentity,
    code: LotCode,
    n: int | None = None,
    quantity: Quantity | None = None,
    *,
    gtin: str | None = None,
) -> PrintedSymbol:
    """The symbol of what leaves the plant, in the best form the plant has numbers for.

    With a company prefix and the part's GTIN a GS1 element string, with a CAGE code an ISO/IEC 15434 message, else our
    own text.

    Raises Refused: quantity_beyond_gs1 (quantity) for a mass or count that no identifier can say exactly.
    """
    if identity.gs1_prefix and gtin:
        measure, count = _gs1_quantity(quantity)
        variable = [Element("10", str(code)), *([] if n is None else [Element("21", str(n))]), *count]
        return PrintedSymbol(_element_string([Element("01", gtin), *measure, *variable]), Form.GS1)
    if identity.cage:
        body = f"{_CAGE_AGENCY}{identity.cage}{code.compact}"
        fields = [f"{_LOT_IDENTIFIER}{body}"]
        if n is not None:
            fields.append(f"{_SERIAL_IDENTIFIER}{body}{_CONTAINER}{n}")
        if quantity is not None:
            fields.append(f"7Q{decimal_text(quantity)}{'KG' if quantity.unit is Unit.MG else 'PC'}")
        return PrintedSymbol(f"[)>{RS}06{GS}{GS.join(fields)}{RS}{EOT}", Form.ISO15434)
    return PrintedSymbol(container_symbol(code, n, quantity))


def lot_link(host: str, gtin: str, code: LotCode, n: int | None = None) -> str:
    """The Digital Link of a shipped lot, or of its container `n`: `https://host/01/<gtin>/10/<lot>/21/<n>`."""
    return f"https://{host}/01/{gtin}/10/{code}" + ("" if n is None else f"/21/{n}")


def box_link(host: str, sscc: str) -> str:
    """The Digital Link of a box: `https://host/00/<sscc>`."""
    return f"https://{host}/00/{sscc}"


def own_lot_in(scan: Scan, identity: PlantIdentity) -> OwnLot | None:
    """The lot of this plant behind a scan: our own text, or an outside symbol under this plant's numbers; else None.

    A lot number of ours under somebody else's numbers is theirs. The quantity is that of the label.
    """
    match scan:
        case OwnLot():
            return scan
        case Gs1(elements) | DigitalLink(elements) if identity.gs1_prefix:
            return _lot_in_elements(elements, identity.gs1_prefix)
        case Iso15434() if identity.cage:
            return _lot_in_fields(scan, identity.cage)
        case _:
            return None


def _lot_in_elements(elements: tuple[Element, ...], prefix: str) -> OwnLot | None:
    item, lot, serial = (value_of(elements, ai) for ai in ("01", "10", "21"))
    if item is None or lot is None or not item.startswith(prefix, 1):
        return None
    try:
        code = parse_lot_code(lot)
    except Refused:
        return None
    n = int(serial) if serial and _COUNT.fullmatch(serial) else None
    for element in elements:
        if element.ai[:3] == "310":
            mass = int(element.value) * MG_PER_KG // 10 ** int(element.ai[3])
            return OwnLot(code, n, Quantity(mass, Unit.MG))
        if element.ai == "30":
            return OwnLot(code, n, Quantity(int(element.value), Unit.PCS))
    return OwnLot(code, n)


def _lot_in_fields(message: Iso15434, cage: str) -> OwnLot | None:
    ours = f"{_CAGE_AGENCY}{cage}"
    identity = message.value(_LOT_IDENTIFIER) or ""
    serial = (message.value(_SERIAL_IDENTIFIER) or "").removeprefix(identity + _CONTAINER)
    printed = message.value("7Q")
    try:
        code = parse_compact(identity.removeprefix(ours)) if identity.startswith(ours) else None
        quantity = quantity_from_text(printed[:-2], _MH10_UNITS.get(printed[-2:], "")) if printed else None
    except Refused:
        return None
    return None if code is None else OwnLot(code, int(serial) if _COUNT.fullmatch(serial) else None, quantity)


def _gs1_quantity(quantity: Quantity | None) -> tuple[list[Element], list[Element]]:
    """The elements of predefined length and the others: net mass (310n), count (30)."""
    if quantity is None:
        return [], []
    if quantity.unit is Unit.PCS:
        if quantity.amount >= 10**8:
            raise Refused("quantity_beyond_gs1", quantity=decimal_text(quantity))
        return [], [Element("30", str(quantity.amount))]
    for decimals in range(6):
        value, rest = divmod(quantity.amount * 10**decimals, MG_PER_KG)
        if rest == 0 and value < 10**6:
            return [Element(f"310{decimals}", f"{value:06d}")], []
    raise Refused("quantity_beyond_gs1", quantity=decimal_text(quantity))


def _element_string(elements: list[Element]) -> str:
    """Elements of predefined length stand first, so that only what follows needs separators."""
    fixed = [element.ai + element.value for element in elements if element.ai[:2] in {"00", "01", "31"}]
    others = [element.ai + element.value for element in elements if element.ai[:2] not in {"00", "01", "31"}]
    return "".join(fixed) + GS.join(others)


def _key(lead: str, reference: int, length: int) -> str:
    digits = f"{lead}{reference:0{length - len(lead)}d}"
    if reference < 0 or len(digits) != length:
        raise Refused("gs1_reference_out_of_range", prefix=lead[1:], reference=reference)
    return digits + check_digit(digits)


def _prefix(identity: PlantIdentity) -> str:
    if identity.gs1_prefix is None:
        raise Refused("gs1_prefix_missing")
    return identity.gs1_prefix


def _read_back(text: str, value: Scan) -> str:
    """A symbol that our own scanners would not read as this value is never printed."""
    if read_scan(RawScan("", text.encode(), 0)) != value:
        raise Refused("symbol_unprintable", text=text[:80])
    return text
