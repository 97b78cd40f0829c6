"""One terminal's chain, checked link by link; the first bad entry is named and ends the check."""

from typing import Any

import msgspec
from msgspec import Struct

from traceapp.domain.entry import FIRST_PREVIOUS, Entry, decode_entry, digest_of
from traceapp.domain.record import kind_of
from traceapp.domain.record.plant import TerminalEnrolled
from traceapp.store.keys import signature_holds

WORDS = {
    "missing": "missing: entry {found} follows",
    "missing_at_end": "missing: the books know entries up to {known}",
    "digest_differs": "its bytes are not those that were digested",
    "unreadable": "its bytes cannot be read",
    "not_canonical": "its bytes are not in canonical form",
    "column_differs": "the column {column} is not what its bytes say",
    "previous_differs": "it does not follow the entry before it",
    "not_enrolled": "the chain does not begin with this terminal's enrolment",
    "key_differs": "the chain was begun with another key than this terminal's",
    "signature_wrong": "its signature is not this terminal's",
}


class BadEntry(Struct, frozen=True):
    """The first entry of a chain that is wrong. code: a key of `WORDS`; facts fill its words."""

    terminal: str
    seq: int
    code: str
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        return f"{self.terminal}-{self.seq}: {WORDS[self.code].format(**dict(self.facts))}"


class Chain(Struct, frozen=True):
    """One terminal's chain. entries: how many were right before the first bad one, if there is one."""

    terminal: str
    entries: int
    bad: BadEntry | None


class ChainWalk:
    """Walks a chain from its first entry on.

    known_key: the public key that this store's desk knows for the terminal; "" when it knows none.
    """

    def __init__(self, terminal: str, known_key: str) -> None:
        self.terminal = terminal
        self._known_key = known_key
        self._public = ""
        self._right = 0
        self._previous = FIRST_PREVIOUS
        self._bad: BadEntry | None = None

    def step(self, row: Any) -> bool:
        """Check one more row of the table `entry`; returns whether it can be read at all, as the entry it says it is.

        After the first bad one nothing else is checked.
        """
        entry = _read(row)
        if self._bad is None:
            self._bad = self._wrong(row, entry)
        if self._bad is None:
            self._right += 1
            self._previous = row.digest.hex()
        return entry is not None and _column_that_differs(row, entry) == ""

    def ended(self, known_to: int) -> Chain:
        """The chain's verdict. known_to: the last entry of it that the books have folded."""
        if self._bad is None and known_to > self._right:
            self._bad = self._named(self._right + 1, "missing_at_end", known=str(known_to))
        return Chain(self.terminal, self._right, self._bad)

    def _named(self, seq: int, code: str, **facts: str) -> BadEntry:
        return BadEntry(self.terminal, seq, code, tuple(facts.items()))

    def _wrong(self, row: Any, entry: Entry | None) -> BadEntry | None:
        seq = self._right + 1
        if row.seq != seq:
            return self._named(seq, "missing", found=str(row.seq))
        if not isinstance(row.body, bytes) or digest_of(row.body) != row.digest:
            return self._named(seq, "digest_differs")
        if entry is None:
            return self._named(seq, "unreadable")
        if not is_canonical(row.body):
            return self._named(seq, "not_canonical")
        column = _column_that_differs(row, entry)
        if column:
            return self._named(seq, "column_differs", column=column)
        if entry.prev != self._previous:
            return self._named(seq, "previous_differs")
        return self._badly_signed(row, entry)

    def _badly_signed(self, row: Any, entry: Entry) -> BadEntry | None:
        if entry.seq == 1:
            record = entry.record
            if not isinstance(record, TerminalEnrolled) or record.letters != self.terminal:
                return self._named(1, "not_enrolled")
            if self._known_key not in ("", record.public_key):
                return self._named(1, "key_differs")
            self._public = record.public_key
        if not isinstance(row.signature, bytes) or not signature_holds(self._public, row.signature, row.digest):
            return self._named(entry.seq, "signature_wrong")
        return None


_canonical = msgspec.json.Encoder(order="sorted")


def is_canonical(body: bytes) -> bool:
    """Whether these bytes of JSON are in the canonical form: sorted keys, no spaces, one way to write each text."""
    return _canonical.encode(msgspec.json.decode(body)) == body


def _read(row: Any) -> Entry | None:
    try:
        return decode_entry(row.body) if isinstance(row.body, bytes) else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _column_that_differs(row: Any, entry: Entry) -> str:
    said = {
        "terminal": entry.terminal,
        "seq": entry.seq,
        "hlc": entry.hlc,
        "kind": kind_of(entry.record),
        "command": entry.command,
        "part": entry.part,
    }
    return next((name for name, value in said.items() if getattr(row, name) != value), "")
