"""The few messages of the Internet Printing Protocol that printing a file takes (RFC 8010 encoding, RFC 8011 meaning).

CUPS speaks it, and so do network printers themselves. Its own programs cannot tell a finished job from a cancelled one:
`lpstat` shows the same words for both. The job's state, asked for here, can.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from typing import TypeAlias

from msgspec import Struct

Value: TypeAlias = int | str

_OPERATION, _JOB, _END = 0x01, 0x02, 0x03
_INTEGER, _ENUM, _BOOLEAN = 0x21, 0x23, 0x22
_TAGS: Mapping[str, int] = {
    "attributes-charset": 0x47,
    "attributes-natural-language": 0x48,
    "printer-uri": 0x45,
    "requesting-user-name": 0x42,
    "job-name": 0x42,
    "document-format": 0x49,
    "requested-attributes": 0x44,
    "print-scaling": 0x44,
    "job-id": _INTEGER,
}
"""Value tags of the attributes we send."""


class Operation(IntEnum):
    """What is asked for, by its code."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB = 0x0009
    GET_PRINTER = 0x000B


class JobState(IntEnum):
    """RFC 8011, 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9

    @property
    def ended(self) -> bool:
        return self >= JobState.CANCELED


class Answer(Struct, frozen=True):
    """A server's answer. status: below 0x0100 it was done. values: every attribute by name, in order."""

    status: int
    values: Mapping[str, tuple[Value, ...]]

    @property
    def done(self) -> bool:
        return self.status < 0x0100

    def number(self, name: str) -> int:
        found = self.values.get(name, ())
        return found[0] if found and isinstance(found[0], int) else 0

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(value for value in self.values.get(name, ()) if isinstance(value, str))


def request(
    operation: Operation,
    printer: str,
    user: str,
    *,
    about: Mapping[str, Value | Sequence[str]] | None = None,
    job: Mapping[str, Value] | None = None,
) -> bytes:
    """The message without its document. about: more operation attributes; job: job attributes."""
    first: dict[str, Value | Sequence[str]] = {
        "attributes-charset": "utf-8",
        "attributes-natural-language": "en",
        "printer-uri": printer,
    }
    if about and "job-id" in about:
        first["job-id"] = about["job-id"]
    first["requesting-user-name"] = user
    encoded = struct.pack(">HHI", 0x0200, operation, 1) + bytes([_OPERATION])
    encoded += b"".join(_encoded(name, value) for name, value in (first | dict(about or {})).items())
    if job:
        encoded += bytes([_JOB]) + b"".join(_encoded(name, value) for name, value in job.items())
    return encoded + bytes([_END])


def _encoded(name: str, value: Value | Sequence[str]) -> bytes:
    """One attribute; further values of a list have no name."""
    values: Sequence[Value] = [value] if isinstance(value, int | str) else value
    found = b""
    for n, one in enumerate(values):
        raw = struct.pack(">i", one) if isinstance(one, int) else one.encode()
        named = name.encode() if n == 0 else b""
        found += bytes([_TAGS[name]]) + struct.pack(">H", len(named)) + named + struct.pack(">H", len(raw)) + raw
    return found


def answer(message: bytes) -> Answer:
    """The server's message, decoded.

    Raises:
        ValueError: it is no answer of this protocol.
    """
    try:
        _, status, _ = struct.unpack_from(">HHI", message)
        values: dict[str, list[Value]] = {}
        for name, value in _attributes(message):
            values.setdefault(name, []).append(value)
    except (struct.error, IndexError) as error:
        raise ValueError(f"no answer of IPP: {message[:40]!r}") from error
    return Answer(status, {name: tuple(found) for name, found in values.items()})


def _attributes(message: bytes) -> Iterator[tuple[str, Value]]:
    at, name = 8, ""
    while (tag := message[at]) != _END:
        at += 1
        if tag < 0x10:  # the head of a group
            continue
        (length,) = struct.unpack_from(">H", message, at)
        if length:
            name = message[at + 2 : at + 2 + length].decode("utf-8", "replace")
        at += 2 + length
        (length,) = struct.unpack_from(">H", message, at)
        raw = message[at + 2 : at + 2 + length]
        at += 2 + length
        if tag in {_INTEGER, _ENUM} and length == 4:
            yield name, struct.unpack(">i", raw)[0]
        elif tag == _BOOLEAN and length == 1:
            yield name, raw[0]
        else:
            yield name, raw.decode("utf-8", "replace")
