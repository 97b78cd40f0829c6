"""What a scan is: raw bytes from a device become one of a few typed values, and nothing is guessed.

Our own symbols: a lot's, box's or shipment's code (`lot_code`), with the container and the quantity when printed,
`SC-2651-A006-A/2+149.82KG`; a badge `%U:`, a command `%CMD:`, a table row `%ROW:`, a place `%LOC:`, an order `%WO:`,
a number `%N:`. Foreign ones: GS1, ISO/IEC 15434, Digital Links. None of ours can be taken for a GS1 message, which
begins with a digit or a separator, nor the other way round.
"""

import re
from typing import TypeAlias

from msgspec import Struct

from traceapp.domain.aim import Symbology, split_symbology, text_of
from traceapp.domain.gs1 import GS, DigitalLink, Gs1, read_elements, read_link, read_trade_number
from traceapp.domain.iso15434 import Iso15434, begins_message, read_message
from traceapp.domain.lot_code import ContainerCode, LotCode, parse_code
from traceapp.domain.quantity import Quantity, quantity_from_text
from traceapp.errors import Refused


class RawScan(Struct, frozen=True):
    """One frame from one device, as it came. device: the name it has at this station. received_at: UTC microseconds."""

    device: str
    raw: bytes
    received_at: int


class OwnLot(Struct, frozen=True):
    """A lot, box or shipment of this plant, or container `container` of it.

    quantity: what was in it when the label was printed; never trusted after a partial draw.
    """

    code: LotCode
    container: int | None = None
    quantity: Quantity | None = None

    @property
    def text(self) -> str:
        """The code scanned, with the container's number where there is one."""
        return str(self.code if self.container is None else ContainerCode(self.code, self.container))


class Badge(Struct, frozen=True):
    """A person's badge. person: the badge number."""

    person: str


class CommandCode(Struct, frozen=True):
    """A command card: `%CMD:UNDO`, with an argument `%CMD:LANG:es`. `%ROW:3` is the command ROW with argument 3."""

    word: str
    argument: str | None = None


class Place(Struct, frozen=True):
    """A shelf, a rack, a station."""

    code: str


class OrderCode(Struct, frozen=True):
    """A work order or an order line."""

    code: str


class NumberCode(Struct, frozen=True):
    """A number from a card or a gauge, as the decimal text that was read; its unit is the field's that asked for it."""

    text: str


class CertificateAddress(Struct, frozen=True):
    """The address in a certificate's QR code. random: the part that cannot be guessed. claim: what follows the `#`."""

    number: str
    random: str
    claim: str
    url: str


class Foreign(Struct, frozen=True):
    """Somebody else's symbol, shown as what it is. symbology: its field name, empty when the scanner does not say."""

    text: str
    symbology: str
    raw: bytes


class Unreadable(Struct, frozen=True):
    """A symbol that is meant as one of the kinds above and is wrong. reason: a code; facts fill the answer's words."""

    reason: str
    facts: tuple[tuple[str, str], ...]
    text: str
    symbology: str
    raw: bytes


Scan: TypeAlias = (
    OwnLot
    | Badge
    | CommandCode
    | Place
    | OrderCode
    | NumberCode
    | Gs1
    | Iso15434
    | DigitalLink
    | CertificateAddress
    | Foreign
    | Unreadable
)

_OWN_CODE = re.compile(
    r"(?P<code>[A-Z]{2}-[0-9]{4}-[A-Z]{1,8}[0-9]{3,9}-[0-9A-Z](?:/[0-9]{1,6})?)(?:\+(?P<printed>.*))?", re.DOTALL
)
_PRINTED = re.compile(r"(?P<kg>[0-9]{1,10}(?:\.[0-9]{1,6})?)KG|(?P<pcs>[0-9]{1,16})PCS")
_PREFIXED = re.compile(r"%(?P<prefix>U|CMD|ROW|LOC|WO|N):(?P<rest>.*)", re.DOTALL)
_BADGE = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,39}")
_COMMAND = re.compile(r"(?P<word>[A-Z][A-Z0-9_]{0,23})(?::(?P<argument>[!-~](?:[ -~]{0,58}[!-~])?))?")
_ROW = re.compile(r"[1-9][0-9]{0,3}")
_CODE = re.compile(r"[!-~](?:[ -~]{0,58}[!-~])?")
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,9})?")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_CERTIFICATE = re.compile(
    r"(?i:https?)://[^/?#\s]+/[cC]/(?P<number>[0-9A-Z]+(?:-[0-9A-Z]+)*)-(?P<random>[0-9A-Za-z]{4,64})"
    r"(?:#(?P<claim>[!-~]*))?"
)


def read_scan(raw: RawScan) -> Scan:
    """What was scanned. Any bytes give a value; what cannot be read says why.

    The symbology identifier decides. Without one, our own codes, an ISO/IEC 15434 header, a web address and a leading
    GS1 separator are recognised; anything else is `Foreign`.

    Reasons of `Unreadable`, beside those of `lot_code`, `gs1` and `iso15434`: scan_empty; printed_quantity (printed);
    own_code_malformed (prefix, rest).
    """
    symbology, payload = split_symbology(raw.raw)
    text = text_of(payload, symbology)
    try:
        return _read(text, symbology, raw.raw)
    except Refused as no:
        facts = tuple((name, str(fact)) for name, fact in no.facts.items())
        return Unreadable(no.code, facts, text, symbology.name, raw.raw)


def _read(text: str, symbology: Symbology, raw: bytes) -> Scan:
    if not text:
        raise Refused("scan_empty")
    if symbology.carries_elements:
        return Gs1(read_elements(text), raw)
    if symbology.carries_trade_number:
        return Gs1(read_trade_number(text), raw)
    if text.isascii():
        if own := _OWN_CODE.fullmatch(text):
            return _own_lot(own["code"], own["printed"])
        if prefixed := _PREFIXED.fullmatch(text):
            return _prefixed(prefixed["prefix"], prefixed["rest"])
        if begins_message(text):
            return Iso15434(read_message(text), raw)
        if _WEB.match(text) and (found := _web_address(text)):
            return found
        if text.startswith(GS) and not symbology.aim:
            return Gs1(read_elements(text), raw)
    return Foreign(text, symbology.name, raw)


def _own_lot(typed: str, printed: str | None) -> OwnLot:
    code = parse_code(typed)
    quantity = None if printed is None else _quantity(printed)
    return OwnLot(code.lot, code.number, quantity) if isinstance(code, ContainerCode) else OwnLot(code, None, quantity)


def _quantity(printed: str) -> Quantity:
    found = _PRINTED.fullmatch(printed)
    if found is None:
        raise Refused("printed_quantity", printed=printed[:80])
    return quantity_from_text(found["kg"], "kg") if found["kg"] else quantity_from_text(found["pcs"], "pcs")


def _prefixed(prefix: str, rest: str) -> Scan:
    match prefix:
        case "U" if _BADGE.fullmatch(rest):
            return Badge(rest)
        case "CMD" if command := _COMMAND.fullmatch(rest):
            return CommandCode(command["word"], command["argument"])
        case "ROW" if _ROW.fullmatch(rest):
            return CommandCode("ROW", rest)
        case "LOC" if _CODE.fullmatch(rest):
            return Place(rest)
        case "WO" if _CODE.fullmatch(rest):
            return OrderCode(rest)
        case "N" if _NUMBER.fullmatch(rest):
            return NumberCode(rest)
        case _:
            raise Refused("own_code_malformed", prefix=f"%{prefix}:", rest=rest[:80])


def _web_address(text: str) -> CertificateAddress | DigitalLink | None:
    if found := _CERTIFICATE.fullmatch(text):
        return CertificateAddress(found["number"], found["random"], found["claim"] or "", text)
    elements = read_link(text)
    return None if elements is None else DigitalLink(elements, text)
