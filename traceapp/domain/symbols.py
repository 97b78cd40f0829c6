"""The text of every symbol the plant prints: what `scan` reads from it is what was put in."""

from enum import StrEnum

from msgspec import Struct

from traceapp.domain.gs1 import read_elements
from traceapp.domain.lot_code import ContainerCode, LotCode
from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.scan import (
    Badge,
    CertificateAddress,
    CommandCode,
    NumberCode,
    OrderCode,
    Place,
    RawScan,
    Scan,
    read_scan,
)
from traceapp.errors import Refused


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


def row_symbol(number: int) -> str:
    """The symbol of the card that opens a row of the list in front."""
    return _read_back(f"%ROW:{number}", CommandCode("ROW", str(number)))


def number_symbol(text: str) -> str:
    """The symbol of the card that tells a number."""
    return _read_back(f"%N:{text}", NumberCode(text))


def order_symbol(code: str) -> str:
    return _read_back(f"%WO:{code}", OrderCode(code))


def certificate_address(host: str, number: str, random: str, claim: str = "") -> str:
    """The address in a certificate's QR code; what follows the `#` never leaves the phone that reads it."""
    url = f"https://{host}/c/{number}-{random}" + (f"#{claim}" if claim else "")
    return _read_back(url, CertificateAddress(number, random, claim, url))


def _read_back(text: str, value: Scan) -> str:
    """A symbol that our own scanners would not read as this value is never printed."""
    if read_scan(RawScan("", text.encode(), 0)) != value:
        raise Refused("symbol_unprintable", text=text[:80])
    return text
