"""A scan looked at for its own sake: what came from the scanner, what it is read as, and how to set the scanner up."""

from enum import StrEnum

from msgspec import Struct

from traceapp.domain.aim import split_symbology
from traceapp.domain.gs1 import DigitalLink, Gs1
from traceapp.domain.iso15434 import Iso15434
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
    Scan,
    Unreadable,
    read_scan,
)

SHOWN_BYTES = 240
_PICTURES = {**{n: chr(0x2400 + n) for n in range(0x20)}, 0x7F: "\u2421"}

_KINDS: dict[type[Scan], str] = {
    OwnLot: "lot",
    Badge: "badge",
    CommandCode: "command",
    Place: "place",
    OrderCode: "order",
    NumberCode: "number",
    Gs1: "gs1",
    Iso15434: "iso15434",
    DigitalLink: "link",
    CertificateAddress: "certificate",
    Foreign: "foreign",
}


class Advice(StrEnum):
    """What is to be changed in the scanner's own set-up."""

    SEND_AIM = "send_aim"  # no symbology identifier came: what a code is can only be guessed from its text
    SEND_SEPARATOR = "send_separator"  # the GS1 separator came as letters
    NO_EXTRAS = "no_extras"  # blanks or control characters stand before or after the code
    NO_CASE = "no_case"  # letters came in the other case: the keyboard's shift, or the scanner's own conversion
    SEND_ASCII = "send_ascii"  # bytes that are no text


class ScanCheck(Struct, frozen=True):
    """One scan. shown: its bytes, what is no text as pictures or in hexadecimal. aim: `]d2` or ""; symbol: its name.

    kind: `lot`, `badge`, `command`, `place`, `order`, `number`, `gs1`, `iso15434`, `link`, `certificate`, `foreign`,
    `unreadable`. value: what was understood. answer, facts: why it cannot be read. advice: the first is the cure.
    """

    shown: str
    aim: str
    symbol: str
    kind: str
    value: str
    answer: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    advice: tuple[Advice, ...] = ()


def check_scan(raw: RawScan) -> ScanCheck:
    """What a scan is, and what in the scanner's set-up stands in its way."""
    symbology, data = split_symbology(raw.raw)
    kind, value, answer, facts = _understood(raw)
    return ScanCheck(
        shown="".join(_picture(byte) for byte in raw.raw[:SHOWN_BYTES]),
        aim=symbology.aim,
        symbol=symbology.name,
        kind=kind,
        value=value,
        answer=answer,
        facts=facts,
        advice=tuple(_advice(raw, data, aim=symbology.aim, answer=answer, kind=kind)),
    )


def _picture(byte: int) -> str:
    if byte in _PICTURES:
        return _PICTURES[byte]
    return chr(byte) if byte < 0x7F else f"\\x{byte:02x}"


def _understood(raw: RawScan) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
    """Kind, value, and of what cannot be read the code and facts of its answer."""
    read = read_scan(raw)
    if isinstance(read, Unreadable):
        return "unreadable", read.text[:SHOWN_BYTES], read.reason, read.facts
    kind = _KINDS[type(read)]
    return kind, _value(read)[:SHOWN_BYTES], "", ()


def _value(read: Scan) -> str:
    match read:
        case OwnLot(text=text) | NumberCode(text) | Foreign(text=text):
            return text
        case Badge(text) | Place(text) | OrderCode(text) | CertificateAddress(number=text) | DigitalLink(url=text):
            return text
        case CommandCode(word, argument):
            return f"{word} {argument or ''}".strip()
        case Gs1(elements=elements):
            return " ".join(f"({element.ai}){element.value}" for element in elements)
        case Iso15434(fields=fields):
            return " ".join(f"{field.identifier}{field.value}" for field in fields)
        case Unreadable(text=text):
            return text


def _advice(raw: RawScan, data: bytes, *, aim: str, answer: str, kind: str) -> list[Advice]:
    found = []
    if answer == "gs1_separator_as_text":
        found.append(Advice.SEND_SEPARATOR)
    if any(byte > 0x7E for byte in data) and kind in ("foreign", "unreadable"):
        found.append(Advice.SEND_ASCII)
    trimmed = data.strip(b" \t\r\n\x00\x02\x03")
    if trimmed != data and _is_ours(raw, trimmed):
        found.append(Advice.NO_EXTRAS)
    if kind == "foreign" and _is_ours(raw, trimmed.swapcase()):
        found.append(Advice.NO_CASE)
    if not aim:
        found.append(Advice.SEND_AIM)
    return found


def _is_ours(raw: RawScan, data: bytes) -> bool:
    """Whether these bytes would be a code of ours."""
    read = read_scan(RawScan(raw.device, data, raw.received_at))
    return isinstance(read, OwnLot | Badge | CommandCode | Place | OrderCode | NumberCode)
