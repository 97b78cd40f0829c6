"""Messages of ISO/IEC 15434: `[)>` RS format GS field GS field… RS EOT, as suppliers and the military print them.

Format 05 carries GS1 elements, 06 data identifiers (ANS MH10.8.2), 12 text element identifiers (ATA Spec 2000). Labels
in the field leave out the trailer, the opening bracket, or put separators where nothing is: all that is taken.
"""

import re

from msgspec import Struct

from traceapp.domain.gs1 import GS, read_elements
from traceapp.errors import Refused

RS = "\x1e"
EOT = "\x04"
_HEADER = re.compile(rf"\[?\)>{RS}")
_ENVELOPE = re.compile("([0-9]{2})(.*)", re.DOTALL)
_FIELD = {
    "06": re.compile("([0-9]{0,3}[A-Z])(.+)", re.DOTALL),
    "12": re.compile("([A-Z]{3}) ?(.+)", re.DOTALL),
}


class Field(Struct, frozen=True):
    """One field: the format it came in, its identifier (`1T`, `25S`; empty in a format without), its value."""

    format: str
    identifier: str
    value: str


class Iso15434(Struct, frozen=True):
    """A message: its fields in the order of the symbol, over all its formats."""

    fields: tuple[Field, ...]
    raw: bytes

    @property
    def format(self) -> str:
        """The format of the first field; mixed messages are rare."""
        return self.fields[0].format

    def value(self, identifier: str) -> str | None:
        """The value of the first field with this identifier."""
        return next((field.value for field in self.fields if field.identifier == identifier), None)


def begins_message(text: str) -> bool:
    return _HEADER.match(text) is not None


def read_message(text: str) -> tuple[Field, ...]:
    """The fields of a message.

    Raises Refused: iso15434_format (at) where no format begins or nothing follows, iso15434_field (format, at) for a
    field without a data identifier, and what `gs1.read_elements` raises for format 05.
    """
    body, _, after = _HEADER.sub("", text, count=1).partition(EOT)
    fields: list[Field] = []
    for envelope in body.split(RS):
        if envelope:
            fields += _fields_of(envelope)
    if not fields or after:
        raise Refused("iso15434_format", at=(after or text)[:80])
    return tuple(fields)


def _fields_of(envelope: str) -> list[Field]:
    found = _ENVELOPE.fullmatch(envelope)
    if found is None:
        raise Refused("iso15434_format", at=envelope[:80])
    kind, data = found.groups()
    if kind == "05":
        return [Field(kind, element.ai, element.value) for element in read_elements(data)]
    if kind not in _FIELD:
        return [Field(kind, "", data)]
    fields: list[Field] = []
    for text in filter(None, data.split(GS)):
        field = _FIELD[kind].fullmatch(text)
        if field is None:
            raise Refused("iso15434_field", format=kind, at=text[:80])
        fields.append(Field(kind, field[1], field[2]))
    return fields
