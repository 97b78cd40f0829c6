"""The append-only journal: sealing new entries into their terminal's chain, and reading them back."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, json
from sqlalchemy import Connection, Row, bindparam, func, insert, select

from traceapp.domain.command import Command
from traceapp.domain.entry import FIRST_PREVIOUS, Entry, decode_entry, digest_of, encode_entry
from traceapp.domain.record import kind_of
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef
from traceapp.errors import Fault
from traceapp.store.keys import TerminalKey
from traceapp.store.prepared import Prepared
from traceapp.store.schema import entry as table

_OWN = table.c.terminal == bindparam("terminal")
_LATEST = select(func.max(table.c.hlc))
_LAST = select(func.max(table.c.seq)).where(_OWN)
_HEAD = Prepared(
    select(
        _LAST.scalar_subquery().label("seq"),
        select(table.c.digest).where(_OWN, table.c.seq == _LAST.scalar_subquery()).scalar_subquery().label("digest"),
        _LATEST.scalar_subquery().label("hlc"),
        select(table.c.seq).where(_OWN, table.c.command == bindparam("command")).exists().label("is_repeated"),
    )
)
_REPEATED = (
    select(table.c.seq)
    .where(table.c.terminal == bindparam("terminal"), table.c.command == bindparam("command"))
    .order_by(table.c.part)
)
_BODY = select(table.c.body).where(table.c.terminal == bindparam("terminal"), table.c.seq == bindparam("seq"))
_DIGEST = select(table.c.digest).where(table.c.terminal == bindparam("terminal"), table.c.seq == bindparam("seq"))
_INSERT = Prepared(insert(table), [c.name for c in table.columns if c.name != "id"])
_BODIES = select(table.c.body).where(_OWN, table.c.seq.in_(bindparam("numbers", expanding=True)))
CHUNK = 500


class Sealed(Struct, frozen=True):
    """An entry with the bytes that were hashed, its digest (32 bytes) and its terminal's signature (64 bytes)."""

    entry: Entry
    body: bytes
    digest: bytes
    signature: bytes


class Head(Struct, frozen=True):
    """Where a terminal's chain ends: its last number and digest (0 and zeros before its first entry).

    hlc: the latest logical clock of any terminal, -1 in an empty journal. is_repeated: the command was carried out.
    """

    seq: int
    digest: str
    hlc: int
    is_repeated: bool


def head_of(connection: Connection, letters: str, command: str) -> Head:
    """The head of a terminal's chain, read inside the writing transaction and never cached."""
    row = _HEAD.first(connection, {"terminal": letters, "command": command})
    digest = FIRST_PREVIOUS if row.digest is None else row.digest.hex()
    return Head(row.seq or 0, digest, -1 if row.hlc is None else row.hlc, bool(row.is_repeated))


def seal(
    head: Head, letters: str, key: TerminalKey, command: Command, records: Sequence[Record], *, now: int
) -> tuple[Sealed, ...]:
    """The next entries of this terminal's chain.

    now: the wall clock, UTC microseconds. The logical clock never goes back, whatever the wall clock does.
    """
    seq, previous = head.seq, head.digest
    hlc = max(now, head.hlc + 1)
    sealed = []
    for part, record in enumerate(records):
        seq += 1
        entry = Entry(
            terminal=letters,
            seq=seq,
            prev=previous,
            hlc=hlc + part,
            recorded=now,
            happened=command.happened,
            command=command.id,
            part=part,
            who=command.who,
            where=command.where,
            scans=command.scans if part == 0 else (),
            record=record,
        )
        body = encode_entry(entry)
        digest = digest_of(body)
        sealed.append(Sealed(entry, body, digest, key.sign(digest)))
        previous = digest.hex()
    return tuple(sealed)


def append(connection: Connection, sealed: Sequence[Sealed]) -> None:
    """Write entries; the database itself forbids ever changing them."""
    _INSERT.write(
        connection,
        [
            {
                "terminal": s.entry.terminal,
                "seq": s.entry.seq,
                "hlc": s.entry.hlc,
                "kind": kind_of(s.entry.record),
                "command": s.entry.command,
                "part": s.entry.part,
                "digest": s.digest,
                "signature": s.signature,
                "body": s.body,
            }
            for s in sealed
        ],
    )


def repeated(connection: Connection, letters: str, command: str) -> tuple[EntryRef, ...]:
    """The entries this command made when it was carried out before; none if it was not."""
    rows = connection.execute(_REPEATED, {"terminal": letters, "command": command})
    return tuple(EntryRef(letters, row.seq) for row in rows)


def not_yet_known(connection: Connection, sealed: Sequence[Sealed]) -> list[Sealed]:
    """Those of these entries that are not here, once each, in canonical order.

    Fault("chain_forked") when another entry stands in the place of one.
    """
    fresh: dict[EntryRef, Sealed] = {}
    for one in sorted(sealed, key=lambda s: s.entry.position):
        ref = one.entry.ref
        twin = fresh.get(ref)
        known = (
            connection.execute(_DIGEST, {"terminal": ref.terminal, "seq": ref.seq}).scalar()
            if twin is None
            else twin.digest
        )
        if known is None:
            fresh[ref] = one
        elif known != one.digest:
            raise Fault("chain_forked", terminal=ref.terminal, seq=ref.seq)
    return list(fresh.values())


def naming(connection: Connection, word: str, since: int) -> Iterator[Entry]:
    """Entries made from a moment on (UTC microseconds) in which a word stands as a value, in canonical order.

    Looked for in the bytes, so that only those are decoded; a word of another meaning is found too.
    """
    said = json.encode(word)
    wanted = (
        select(table.c.body)
        .where(table.c.hlc >= since, func.instr(table.c.body, said) > 0)
        .order_by(table.c.hlc, table.c.terminal, table.c.seq)
    )
    for row in connection.execute(wanted, execution_options={"yield_per": CHUNK}):
        yield decode_entry(row.body)


def read_entry(connection: Connection, ref: EntryRef) -> Entry | None:
    """One entry, or None when it is not here."""
    body = connection.execute(_BODY, {"terminal": ref.terminal, "seq": ref.seq}).scalar()
    return None if body is None else decode_entry(body)


def read_entries(connection: Connection, refs: Iterable[EntryRef]) -> list[Entry]:
    """These entries, in no particular order; those not here are left out."""
    return [
        decode_entry(row.body)
        for terminal, numbers in by_terminal(refs)
        for row in connection.execute(_BODIES, {"terminal": terminal, "numbers": numbers})
    ]


def by_terminal(refs: Iterable[EntryRef]) -> Iterator[tuple[str, list[int]]]:
    """The numbers of each terminal, in portions that fit a statement: SQLite looks a list of pairs up by a scan."""
    numbers: dict[str, list[int]] = {}
    for ref in refs:
        numbers.setdefault(ref.terminal, []).append(ref.seq)
    for terminal, all_of_it in numbers.items():
        for start in range(0, len(all_of_it), CHUNK):
            yield terminal, all_of_it[start : start + CHUNK]


def in_order(connection: Connection, since: int = 0, until: int = 0) -> Iterator[Row[tuple[str, int, bytes]]]:
    """Terminal, seq and body of every entry, in canonical order, streamed.

    since, until: from one moment on and before another (UTC microseconds; 0 for the beginning and for the end).
    """
    ordered = select(table.c.terminal, table.c.seq, table.c.body).order_by(table.c.hlc, table.c.terminal, table.c.seq)
    if until:
        ordered = ordered.where((table.c.hlc >= since) & (table.c.hlc < until))
    return iter(connection.execute(ordered, execution_options={"yield_per": CHUNK}))
