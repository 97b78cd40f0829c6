"""Making the arrays of all links from the books, in one pass over each table."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np
from sqlalchemy import Connection, LargeBinary, and_, bindparam, case, cast, func, select

from traceapp.domain.lot import HELD_BACK, LEAST_MG
from traceapp.domain.quantity import Unit
from traceapp.domain.record.pieces import Role
from traceapp.store import schema
from traceapp.store.links.adjacency import STOCK, Adjacency, Numbers, Position, expanded
from traceapp.store.prepared import Prepared

_AT_ONCE = 200_000
_POSITION = Prepared(
    select(schema.entry.c.id, schema.entry.c.digest).where(
        schema.entry.c.id == select(func.max(schema.entry.c.id)).scalar_subquery()
    )
)
_DIGEST_AT = Prepared(select(schema.entry.c.digest).where(schema.entry.c.id == bindparam("id")))
_LOTS = Prepared(
    select(
        cast(schema.lot.c.code, LargeBinary),
        schema.lot.c.unit == bindparam("pieces"),
        *(schema.lot.c[name] for name in STOCK),
    ).order_by(schema.lot.c.code)
)
_UNWEIGHED = and_(
    schema.link.c.amount == bindparam("nothing"),
    schema.link.c.role.in_([bindparam(f"kept_{n}") for n in range(len(HELD_BACK))]),
)
_LINKS = Prepared(
    select(
        cast(schema.link.c.child, LargeBinary),
        cast(schema.link.c.parent, LargeBinary),
        case((_UNWEIGHED, bindparam("least")), else_=schema.link.c.amount),
        schema.link.c.role == bindparam("aside"),
        schema.link.c.unit == bindparam("pieces"),
    ).order_by(schema.link.c.child, schema.link.c.n)
)
_WORDS = {
    "aside": Role.CONSUMABLE.value,
    "pieces": Unit.PCS.value,
    "least": LEAST_MG,
    "nothing": 0,
    **{f"kept_{n}": role for n, role in enumerate(sorted(HELD_BACK))},
}


def position_of(connection: Connection) -> Position:
    """How far the journal goes in this snapshot."""
    row = _POSITION.first(connection, {})
    return Position(schema.BOOKS_VERSION, 0, b"") if row is None else Position(schema.BOOKS_VERSION, row[0], row[1])


def follows(connection: Connection, position: Position) -> bool:
    """Whether arrays of this position were made from this very journal, and from books of this version."""
    if position.books != schema.BOOKS_VERSION:
        return False
    row = _DIGEST_AT.first(connection, {"id": position.entry})
    return (row is None and not position.entry) or (row is not None and row[0] == position.digest)


def build_adjacency(connection: Connection) -> Adjacency:
    """Read every lot and link of a snapshot; 10 million lots take a minute or two and some 2 GB."""
    position = position_of(connection)
    codes, pieces, *stock = _columns(_LOTS.stream(connection, _WORDS), (bytes, bool, *(int for _ in STOCK)))
    child, parent, amount, aside, counted = _columns(_LINKS.stream(connection, _WORDS), (bytes, bytes, int, bool, bool))
    codes, pieces, stock = _with_unknown(codes, pieces, stock, child, parent)
    children, parents = _places(codes, child), _places(codes, parent)
    del child, parent
    back_start = _starts(children, len(codes))
    weight, odd = _weights(back_start, amount, aside, counted)
    forth_order = np.argsort(parents, kind="stable")
    level, is_cyclic = _levels(back_start, parents, _starts(parents, len(codes)), children[forth_order])
    order = np.argsort(level, kind="stable")
    number = np.empty(len(codes), np.int32)
    number[order] = np.arange(len(codes), dtype=np.int32)
    places, counts = expanded(back_start, order)
    forth_places, forth_counts = expanded(_starts(parents, len(codes)), order)
    deepest = int(level.max()) + 1 if len(level) else 0
    return Adjacency(
        position,
        is_cyclic,
        {
            "codes": codes[order],
            "by_code": number,
            "levels": np.searchsorted(level[order], np.arange(deepest + 1)).astype(np.int32),
            "back_start": _summed(counts),
            "back": number[parents[places]],
            "forth_start": _summed(forth_counts),
            "forth": number[children[forth_order[forth_places]]],
            "weight": _narrow(weight[places]),
            "odd": np.sort(number[odd]),
            "pieces": pieces[order],
            **{name: _narrow(column[order]) for name, column in zip(STOCK, stock, strict=True)},
        },
    )


def _columns(rows: Iterator[tuple[Any, ...]], types: tuple[type, ...]) -> list[Numbers]:
    """The columns of an answer as arrays, read in portions."""
    portions: list[list[Numbers]] = [[] for _ in types]
    dtypes = {bytes: None, bool: np.bool_, int: np.int64}
    while portion := list(islice(rows, _AT_ONCE)):
        for kept, type_, column in zip(portions, types, zip(*portion, strict=True), strict=True):
            kept.append(np.array(column, dtype=dtypes[type_]))
    empty = {bytes: np.zeros(0, "S1"), bool: np.zeros(0, np.bool_), int: np.zeros(0, np.int64)}
    return [np.concatenate(kept) if kept else empty[type_] for kept, type_ in zip(portions, types, strict=True)]


def _with_unknown(
    codes: Numbers, pieces: Numbers, stock: list[Numbers], child: Numbers, parent: Numbers
) -> tuple[Numbers, Numbers, list[Numbers]]:
    """Lots that links name and no entry touched stand among the others, with nothing in stock."""
    strange = [_strange(codes, named) for named in (child, parent)]
    unknown = np.unique(np.concatenate(strange))
    if not len(unknown):
        return codes, pieces, stock
    places = np.searchsorted(codes, unknown)
    wider = codes.astype(f"S{max(codes.dtype.itemsize, unknown.dtype.itemsize)}")
    return (
        np.insert(wider, places, unknown),
        np.insert(pieces, places, False),
        [np.insert(column, places, 0) for column in stock],
    )


def _strange(codes: Numbers, named: Numbers) -> Numbers:
    if not len(codes):
        return named
    found = np.minimum(_places(codes, named), len(codes) - 1)
    strange: Numbers = named[codes[found] != named]
    return strange


def _places(codes: Numbers, named: Numbers) -> Numbers:
    """(n,) int32: where each code stands among the sorted ones; neighbours that are the same are looked up once."""
    if not len(named):
        return np.zeros(0, np.int32)
    is_new = np.ones(len(named), np.bool_)
    is_new[1:] = named[1:] != named[:-1]
    found = np.searchsorted(codes, named[is_new]).astype(np.int32)
    places: Numbers = found[np.cumsum(is_new) - 1]
    return places


def _starts(of: Numbers, size: int) -> Numbers:
    """(size + 1,) int32: where each lot's links begin, of links in the order of these lots."""
    return _summed(np.bincount(of, minlength=size))


def _summed(counts: Numbers) -> Numbers:
    starts = np.zeros(len(counts) + 1, np.int32)
    np.cumsum(counts, out=starts[1:])
    return starts


def _weights(starts: Numbers, amount: Numbers, aside: Numbers, counted: Numbers) -> tuple[Numbers, Numbers]:
    """Beside each link its weight, and the children whose parents came in both units."""
    weight = np.where(aside, 0, amount)
    if not len(weight):
        return weight, np.zeros(0, np.int64)
    of = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    matter, pieces, whole = (
        np.bincount(of[which], minlength=len(starts) - 1) for which in (~aside, ~aside & counted, weight != 0)
    )
    nobody_knows = (whole == 0) & (matter > 0)
    weight[nobody_knows[of] & ~aside] = 1
    return weight, np.flatnonzero((pieces > 0) & (pieces < matter) & ~nobody_knows)


def _levels(back_start: Numbers, back: Numbers, forth_start: Numbers, forth: Numbers) -> tuple[Numbers, bool]:
    """(N,) int32: the longest way back from each lot; and whether a ring was cut to find it."""
    waits = np.diff(back_start)
    level = np.full(len(waits), -1, np.int32)
    ready = np.flatnonzero(waits == 0)
    depth, is_cyclic, done = 0, False, 0
    while done < len(waits):
        if not len(ready):
            ready, is_cyclic = np.flatnonzero(level < 0)[:1], True
        level[ready] = depth
        done += len(ready)
        places, _ = expanded(forth_start, ready)
        met, counts = np.unique(forth[places], return_counts=True)
        waits[met] -= counts
        ready = met[(waits[met] <= 0) & (level[met] < 0)]
        depth += 1
    return level, is_cyclic


def _narrow(column: Numbers) -> Numbers:
    """In half the room where every number fits."""
    fits = not len(column) or (int(column.max()) < 2**31 and int(column.min()) >= -(2**31))
    return column.astype(np.int32) if fits else column
