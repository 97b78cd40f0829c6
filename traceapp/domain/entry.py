"""An entry: a record with who, where, when, the raw scans behind it, and its link in its terminal's chain."""

import hashlib

import msgspec

from traceapp.domain.record import Unknown, decode_record, encode_record
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef

FIRST_PREVIOUS = "0" * 64
CLOCK_TOLERANCE_US = 60_000_000
"""What a clock may be set back by, as clocks are all the time, before it is worth a word."""


def clock_behind(hlc: int, now: int) -> int:
    """By how much the wall clock stands behind the journal's (UTC microseconds); 0 within CLOCK_TOLERANCE_US."""
    return hlc - now if hlc - now > CLOCK_TOLERANCE_US else 0


class Position(msgspec.Struct, frozen=True, array_like=True, order=True, gc=False):
    """Where an entry stands in the one canonical order: hybrid logical clock, terminal, sequence."""

    hlc: int
    terminal: str
    seq: int


BEFORE_ALL = Position(-1, "", 0)


class Seen(msgspec.Struct, frozen=True, array_like=True):
    """One raw scan behind an entry: the device, its bytes, when they arrived (UTC microseconds)."""

    device: str
    raw: bytes
    at: int


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A journal entry.

    terminal, seq: letters and running number of the terminal that wrote it. prev: digest of its previous entry (hex).
    hlc: hybrid logical clock, microseconds. recorded: the wall clock then; happened: when in the world (both UTC µs).
    command, part: the command that asked for it and its place among that command's entries. who: badge numbers.
    """

    terminal: str
    seq: int
    prev: str
    hlc: int
    recorded: int
    happened: int
    command: str
    part: int
    who: tuple[str, ...]
    where: str
    scans: tuple[Seen, ...]
    record: Record | Unknown

    @property
    def ref(self) -> EntryRef:
        return EntryRef(self.terminal, self.seq)

    @property
    def position(self) -> Position:
        return Position(self.hlc, self.terminal, self.seq)

    @property
    def clock_behind_us(self) -> int:
        """By how much the wall clock stood behind the journal when this was written; 0 within CLOCK_TOLERANCE_US."""
        return clock_behind(self.hlc, self.recorded)

    @property
    def moment(self) -> int:
        """When it happened, for before and after (UTC microseconds): put forward by what the clock stood behind.

        What was recorded later then never seems to have been done earlier because a clock was set back.
        """
        return self.happened + self.hlc - self.recorded


class _Envelope(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An entry as it is written, its record still bytes."""

    terminal: str
    seq: int
    prev: str
    hlc: int
    recorded: int
    happened: int
    command: str
    record: msgspec.Raw
    v: int = 1
    part: int = 0
    who: tuple[str, ...] = ()
    where: str = ""
    scans: tuple[Seen, ...] = ()


_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(_Envelope)


def encode_entry(entry: Entry) -> bytes:
    """The canonical bytes (RFC 8785): what is stored, hashed and signed, once and for ever."""
    record = msgspec.Raw(encode_record(entry.record))
    return _encoder.encode(
        _Envelope(
            terminal=entry.terminal,
            seq=entry.seq,
            prev=entry.prev,
            hlc=entry.hlc,
            recorded=entry.recorded,
            happened=entry.happened,
            command=entry.command,
            part=entry.part,
            who=entry.who,
            where=entry.where,
            scans=entry.scans,
            record=record,
            v=1,
        )
    )


def decode_entry(body: bytes) -> Entry:
    """The entry in these bytes. Raises msgspec.DecodeError or ValidationError when they are damaged."""
    envelope = _decoder.decode(body)
    return Entry(
        terminal=envelope.terminal,
        seq=envelope.seq,
        prev=envelope.prev,
        hlc=envelope.hlc,
        recorded=envelope.recorded,
        happened=envelope.happened,
        command=envelope.command,
        part=envelope.part,
        who=envelope.who,
        where=envelope.where,
        scans=envelope.scans,
        record=decode_record(envelope.record),
    )


def digest_of(body: bytes) -> bytes:
    """SHA-256 of an entry's bytes."""
    return hashlib.sha256(body).digest()
