"""What lots are made of, as it was worked out last: read by lot, written when worked out again."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Text, bindparam, delete, func, insert, select

from traceapp.domain.ledger import kind_and_key
from traceapp.domain.makeup import Content, Makeup, Origin, Provenance, Version
from traceapp.store import schema
from traceapp.store.mixing import any_mixed, mixed
from traceapp.store.prepared import Prepared
from traceapp.store.stale import MARK, mark_of

FURTHEST = 100_000
"""So many links from what was recorded nothing is worked out again: only a forged cycle is that long."""

_ASKED = func.json_each(bindparam("asked", type_=Text)).table_valued("value")
_OF = schema.lot_makeup.c
_VERSIONS = Prepared(
    select(_OF.lot, _OF.since, _OF.makeup, _OF.predicted, _OF.came, _OF.went, _OF.presumed, _OF.measured)
    .join_from(_ASKED, schema.lot_makeup, _OF.lot == _ASKED.c.value)
    .order_by(_OF.lot, _OF.n)
)
_MAKEUPS = Prepared(
    select(schema.makeup.c.id, schema.makeup.c.body).join_from(
        _ASKED, schema.makeup, schema.makeup.c.id == _ASKED.c.value
    )
)
_PROVENANCES = Prepared(
    select(schema.provenance.c.id, schema.provenance.c.body).join_from(
        _ASKED, schema.provenance, schema.provenance.c.id == _ASKED.c.value
    )
)
_NEXT = select(schema.stale).order_by(schema.stale.c.at, schema.stale.c.subject)
_ANY = select(schema.stale.c.subject).limit(1)
_NEXT_AMONG = _NEXT.join_from(_ASKED, schema.stale, schema.stale.c.subject == _ASKED.c.value)
_AMONG = Prepared(
    select(schema.stale.c.subject).join_from(_ASKED, schema.stale, schema.stale.c.subject == _ASKED.c.value)
)
_DOCUMENTS = Prepared(
    select(schema.stale.c.subject, schema.stale.c.mark, schema.stale.c.depth).where(
        schema.stale.c.subject >= bindparam("first"), schema.stale.c.subject < bindparam("beyond")
    )
)
_LEANING = Prepared(select(schema.leaning.c.lot).where(schema.leaning.c.document == bindparam("document")))
_CHILDREN = Prepared(
    select(schema.link.c.child, schema.lot.c.born_at)
    .join_from(schema.link, schema.lot, schema.lot.c.code == schema.link.c.child)
    .where(schema.link.c.parent == bindparam("parent"))
    .distinct()
)
_FORGET = Prepared(
    delete(schema.stale).where(schema.stale.c.subject == bindparam("subject"), schema.stale.c.mark == bindparam("mark"))
)
_DROP = Prepared(delete(schema.lot_makeup).where(schema.lot_makeup.c.lot == bindparam("of")))
_KEEP = Prepared(insert(schema.lot_makeup))
_ADD = {
    table: Prepared(insert(table).prefix_with("OR IGNORE"), ("body",)) for table in (schema.provenance, schema.makeup)
}
_FIND = {table: Prepared(select(table.c.id).where(table.c.body == bindparam("body"))) for table in _ADD}


class _Origin(Struct, frozen=True, array_like=True):
    provenance: int
    share: int


class _Content(Struct, frozen=True, array_like=True):
    element: str
    share: int
    origins: tuple[_Origin, ...]


_encode = msgspec.msgpack.Encoder().encode
_contents = msgspec.msgpack.Decoder(tuple[_Content, ...])
_provenance = msgspec.msgpack.Decoder(Provenance)


class Waiting(Struct, frozen=True):
    """A subject to be worked out again, as it was marked when it was read."""

    subject: str
    mark: int
    depth: int

    @property
    def lot(self) -> str:
        """The lot's code; "" where a document waits for its lots to be marked."""
        kind, key = kind_and_key(self.subject)
        return key if kind == "lot" else ""


class WorkedOut(Struct, frozen=True):
    """What came of it. versions: of a lot; nothing of one that was never born here."""

    waiting: Waiting
    versions: tuple[Version, ...] = ()


def next_waiting(connection: Connection, most: int) -> list[Waiting]:
    """What is to be worked out first, the oldest lots before the younger."""
    return [Waiting(row.subject, row.mark, row.depth) for row in connection.execute(_NEXT.limit(most))]


def next_waiting_among(connection: Connection, lots: Sequence[str], most: int) -> list[Waiting]:
    """Of these lots, and of the documents on which they lean, what is to be worked out first."""
    documents = [waiting for waiting, leaning in _documents_waiting(connection) if not leaning.isdisjoint(lots)]
    if documents:
        return documents[:most]
    rows = connection.execute(_NEXT_AMONG.limit(most), _listed([f"lot:{code}" for code in lots]))
    return [Waiting(row.subject, row.mark, row.depth) for row in rows]


def waiting_count(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).select_from(schema.stale)).scalar_one())


def is_quiet(connection: Connection) -> bool:
    """Whether nothing waits to be worked out."""
    return connection.execute(_ANY).first() is None


def waiting_among(connection: Connection, lots: Sequence[str]) -> list[str]:
    """Those of these lots that are not worked out, or of which a document waits on which they lean."""
    found = _AMONG.stream(connection, _listed([f"lot:{code}" for code in lots]))
    waiting = [kind_and_key(row[0])[1] for row in found]
    leaning = {lot for _, lots_of_it in _documents_waiting(connection) for lot in lots_of_it}
    return [*waiting, *sorted(leaning.intersection(lots).difference(waiting))]


def _documents_waiting(connection: Connection) -> Iterator[tuple[Waiting, set[str]]]:
    """Documents whose lots are to be marked, each with those lots."""
    for row in _DOCUMENTS.rows(connection, {"first": "document:", "beyond": "document;"}):
        document = kind_and_key(row.subject)[1]
        leaning = {lot for (lot,) in _LEANING.stream(connection, {"document": document})}
        yield Waiting(row.subject, row.mark, row.depth), leaning


def versions_in(connection: Connection, lots: Sequence[str]) -> dict[str, tuple[Version, ...]]:
    """The versions of those of these lots that were worked out."""
    rows = list(_VERSIONS.stream(connection, _listed(lots)))
    named = sorted({number for row in rows for number in row[2:6] if number is not None})
    bodies = {row[0]: _contents.decode(row[1]) for row in _MAKEUPS.stream(connection, _listed(named))}
    wanted = sorted({origin.provenance for body in bodies.values() for content in body for origin in content.origins})
    ways = {row[0]: _provenance.decode(row[1]) for row in _PROVENANCES.stream(connection, _listed(wanted))}
    makeups = {number: _made(body, ways) for number, body in bodies.items()}
    found: dict[str, list[Version]] = defaultdict(list)
    for lot, since, number, predicted, came, went, *elements in rows:
        presumed, known = (tuple(told.split()) for told in elements)
        beside = makeups.get(came), makeups.get(went)
        found[lot].append(Version(since, makeups[number], makeups.get(predicted), presumed, known, *beside))
    return {lot: tuple(versions) for lot, versions in found.items()}


def _made(body: Sequence[_Content], ways: Mapping[int, Provenance]) -> Makeup:
    return Makeup(
        tuple(
            Content(
                one.element,
                one.share,
                tuple(sorted((Origin(ways[o.provenance], o.share) for o in one.origins), key=_way)),
            )
            for one in body
        )
    )


def _way(origin: Origin) -> Provenance:
    return origin.provenance


def keep(connection: Connection, results: Sequence[WorkedOut]) -> int:
    """Write what was worked out, and mark what follows from what changed; returns how many lots changed.

    What was marked again meanwhile waits on. Where nothing changed nothing follows.
    """
    before = versions_in(connection, [one.waiting.lot for one in results if one.waiting.lot])
    numbers: dict[Provenance, int] = {}
    marked: list[dict[str, Any]] = []
    changed, is_mixed = 0, any_mixed(connection)
    for one in results:
        lot, depth = one.waiting.lot, one.waiting.depth + 1
        if not lot:
            document = kind_and_key(one.waiting.subject)[1]
            leaning = _LEANING.stream(connection, {"document": document})
            marked += [mark_of(f"lot:{row[0]}", depth=depth) for row in leaning]
        elif before.get(lot, ()) != one.versions:
            changed += 1
            _replace(connection, lot, one.versions, numbers)
            if depth < FURTHEST:
                children = _CHILDREN.stream(connection, {"parent": lot})
                marked += [mark_of(f"lot:{child}", at=at, depth=depth) for child, at in children]
                beside = mixed(connection, (lot,), forward=True) if is_mixed else ()
                marked += [mark_of(f"lot:{row.child}", at=row.at, depth=depth) for row in beside]
    if marked:
        MARK.write(connection, marked)
    _FORGET.write(connection, [{"subject": one.waiting.subject, "mark": one.waiting.mark} for one in results])
    return changed


def _replace(connection: Connection, lot: str, versions: Sequence[Version], numbers: dict[Provenance, int]) -> None:
    """numbers: of the provenances met so far in this transaction."""
    _DROP.write(connection, [{"of": lot}])
    rows = [
        {
            "lot": lot,
            "n": n,
            "since": version.since,
            "makeup": _number_of(connection, version.makeup, numbers),
            "predicted": _number_if(connection, version.predicted, numbers),
            "presumed": " ".join(version.presumed),
            "measured": " ".join(version.measured),
            "came": _number_if(connection, version.came, numbers),
            "went": _number_if(connection, version.went, numbers),
        }
        for n, version in enumerate(versions)
    ]
    if rows:
        _KEEP.write(connection, rows)


def _number_if(connection: Connection, makeup: Makeup | None, numbers: dict[Provenance, int]) -> int | None:
    return None if makeup is None else _number_of(connection, makeup, numbers)


def _number_of(connection: Connection, makeup: Makeup, numbers: dict[Provenance, int]) -> int:
    ways = {origin.provenance for content in makeup.contents for origin in content.origins}
    numbers.update((way, _number(connection, schema.provenance, way)) for way in ways if way not in numbers)
    body = tuple(
        _Content(one.element, one.share, tuple([_Origin(numbers[o.provenance], o.share) for o in one.origins]))
        for one in makeup.contents
    )
    return _number(connection, schema.makeup, body)


def _number(connection: Connection, table: Any, value: Any) -> int:
    body = {"body": _encode(value)}
    found = _FIND[table].first(connection, body)
    if found is None:
        _ADD[table].write(connection, [body])
        found = _FIND[table].first(connection, body)
    return int(found[0])


def mark_all(connection: Connection, *, after: str, most: int) -> str:
    """Mark the next lots by code as waiting; returns the last of them, "" when there are no more."""
    lot = schema.lot.c
    rows = connection.execute(
        select(lot.code, lot.born_at).where(lot.code > after).order_by(lot.code).limit(most)
    ).all()
    if rows:
        MARK.write(connection, [mark_of(f"lot:{row.code}", at=row.born_at) for row in rows])
    return rows[-1].code if rows else ""


def _listed(values: Sequence[Any]) -> dict[str, str]:
    return {"asked": msgspec.json.encode(values).decode()}
