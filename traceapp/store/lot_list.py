"""The list of lots, the newest first, however many there are: a page at a time, each from where another ended."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
    tuple_,
)

from traceapp.domain.lot_filter import LotFilter
from traceapp.store import schema
from traceapp.store.prepared import Prepared
from traceapp.store.rows import LotRow
from traceapp.store.spreading import any_reached, is_stopped

_lot = schema.lot.c
_COLUMNS: dict[str, ColumnElement[str]] = {
    "material": _lot.material,
    "step": _lot.step,
    "status": _lot.status,
    "part": _lot.part,
    "order": _lot.order_line,
    "place": _lot.place,
    "claim": _lot.claim,
}
"""What one may ask for; each has an index with the moment of birth behind it."""
_NUMBER: ColumnElement[int] = literal_column("lot.rowid")
_CELLS = (*(_lot[name] for name in LotRow.__struct_fields__), _NUMBER.label("number"))
LOOKED_AT_BY_MOST = 30_000
"""So many lots of each value asked for are counted, to begin with the rarest of them."""
FOR_EVER = 2**62
"""Later than any lot, in microseconds."""


class Mark(Struct, frozen=True, gc=False):
    """A place in the list: a lot's moment of birth, and its number among those of that moment."""

    born_at: int
    number: int


def lot_page(connection: Connection, wanted: LotFilter, *, after: Mark | None, most: int) -> list[LotRow]:
    """The next lots of the list, from its beginning or after a mark."""
    rows = _page_of(_shape(connection, wanted)).stream(connection, {**_values(wanted, after), "most": most})
    return [_row(row) for row in rows]


def lot_pages(connection: Connection, wanted: LotFilter, *, size: int) -> Iterator[list[LotRow]]:
    """The whole list in pages of so many, in one snapshot."""
    shape, after = _shape(connection, wanted), None
    while True:
        values = {**_values(wanted, after), "most": size}
        found = _page_of(shape).rows(connection, values)
        yield [_row(row) for row in found]
        if len(found) < size:
            return
        after = Mark(found[-1].born_at, found[-1].number)


def lot_marks(connection: Connection, wanted: LotFilter, *, size: int) -> Iterator[tuple[Mark | None, int]]:
    """Where each page of so many ends, and how many lots that makes; at last None and how many there are in all.

    No row is read: the places are counted off along an index.
    """
    shape, after, passed = _shape(connection, wanted), None, 0
    while True:
        row = _mark_of(shape).first(connection, {**_values(wanted, after), "skipped": size - 1})
        if row is None:
            break
        after, passed = Mark(row.born_at, row.number), passed + size
        yield after, passed
    yield None, passed + int(_rest_of(shape).first(connection, _values(wanted, after))[0])


def lot_values(connection: Connection, field: str, *, most: int) -> list[str]:
    """The values that lots have in a field, in their order, none of them blank: found from one to the next."""
    column = _COLUMNS[field]
    each = select(func.min(column).label("value")).where(column > "").cte("each", recursive=True)
    beyond = select(func.min(column)).where(column > each.c.value).scalar_subquery()
    each = each.union_all(select(beyond).where(each.c.value.is_not(None)))
    rows = connection.execute(select(each.c.value).where(each.c.value.is_not(None)).limit(most))
    return [row.value for row in rows]


def _row(cells: Any) -> LotRow:
    """A line without its number."""
    return LotRow(*cells[:-1])


class _Shape(Struct, frozen=True):
    """What is asked, but for the values: the fields, and the one whose index is followed ("": that of all births).

    stopped: "open" or "held" where that is asked for and a hold that spread stops what is free by itself.
    """

    fields: tuple[str, ...]
    leading: str
    stopped: str = ""


@lru_cache(maxsize=64)
def _page_of(shape: _Shape) -> Prepared:
    return Prepared(_in_order(_where(select(*_CELLS), shape)).suffix_with(text("LIMIT :most")))


@lru_cache(maxsize=64)
def _mark_of(shape: _Shape) -> Prepared:
    asked = _where(select(_lot.born_at, _NUMBER.label("number")), shape)
    return Prepared(_in_order(asked).suffix_with(text("LIMIT 1 OFFSET :skipped")))


@lru_cache(maxsize=64)
def _rest_of(shape: _Shape) -> Prepared:
    return Prepared(_where(select(func.count()).select_from(schema.lot), shape))


def _in_order(asked: Select[Any]) -> Select[Any]:
    return asked.order_by(_lot.born_at.desc(), _NUMBER.desc())


def _where(asked: Select[Any], shape: _Shape) -> Select[Any]:
    """After a mark, along the index of the leading field; what else is asked for is looked at row by row."""
    for name in shape.fields:
        column = _COLUMNS[name]
        kept = column if name == shape.leading else func.likely(column)  # a function keeps its index out of it
        if name == "status" and shape.stopped == "held":
            stopped = and_(kept == literal_column("'open'"), is_stopped(_lot.code))
            asked = asked.where(kept.in_([literal_column("'open'"), bindparam(name)]))
            asked = asked.where(or_(func.likely(_lot.status) == bindparam(name), stopped))
            continue
        asked = asked.where(kept == bindparam(name))
        if name == "status" and shape.stopped:
            asked = asked.where(~is_stopped(_lot.code))
    asked = asked.where(tuple_(_lot.born_at, _NUMBER) < tuple_(bindparam("born_at"), bindparam("number")))
    return asked.where(_lot.born_at >= bindparam("since"))


def _values(wanted: LotFilter, after: Mark | None) -> dict[str, Any]:
    begin = Mark(min(wanted.until or FOR_EVER, FOR_EVER), 0) if after is None else after
    fields = {name: getattr(wanted, name) for name in _COLUMNS}
    return {**fields, "born_at": begin.born_at, "number": begin.number, "since": wanted.since}


def _shape(connection: Connection, wanted: LotFilter) -> _Shape:
    """Led by the field of the value that the fewest lots have, as far as they are counted."""
    fields = tuple(name for name in _COLUMNS if getattr(wanted, name))
    spread = wanted.status in {"open", "held"} and any_reached(connection)
    stopped = wanted.status if spread else ""
    if len(fields) <= 1:
        return _Shape(fields, "".join(fields), stopped)
    counted = {name: _some(connection, name, getattr(wanted, name)) for name in fields}
    return _Shape(fields, min(fields, key=counted.__getitem__), stopped)


def _some(connection: Connection, field: str, value: str) -> int:
    few: Select[Any] = select(literal_column("1")).select_from(schema.lot).where(_COLUMNS[field] == bindparam("value"))
    counted = select(func.count()).select_from(few.suffix_with(text(f"LIMIT {LOOKED_AT_BY_MOST:d}")).subquery())
    return int(connection.execute(counted, {"value": value}).scalar_one())
