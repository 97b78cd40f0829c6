"""From lots along their links: what they came from and went into, which boxes they lie in, however many they are."""

from collections.abc import Iterable, Sequence
from itertools import starmap
from typing import Any

from msgspec import json
from sqlalchemy import CTE, Connection, Text, bindparam, func, select, text

from traceapp.store import schema
from traceapp.store.prepared import Prepared
from traceapp.store.rows import LinkRow, LotRow, PackedRow

_ASKED = func.json_each(bindparam("codes", type_=Text)).table_valued("value")
"""The codes in the JSON list `codes`."""
_ROW = select(*(schema.lot.c[name] for name in LotRow.__struct_fields__))
_LINK = select(*(schema.link.c[name] for name in LinkRow.__struct_fields__))
_ROWS_OF = Prepared(_ROW.join_from(_ASKED, schema.lot, schema.lot.c.code == _ASKED.c.value))
_LINKS_OUT = Prepared(_LINK.join_from(_ASKED, schema.link, schema.link.c.parent == _ASKED.c.value))
_LINKS_INTO = Prepared(
    _LINK.join_from(_ASKED, schema.link, schema.link.c.child == _ASKED.c.value).order_by(
        schema.link.c.child, schema.link.c.n
    )
)
_BESIDE = schema.content.alias("beside").c
_PACKED = Prepared(
    select(
        *(schema.box.c[name] for name in ("code", "shipment", "status", "pieces", "packed_at")),
        *(schema.content.c[name] for name in ("lot", "container", "amount", "unit")),
        select(func.sum(_BESIDE.amount)).where(_BESIDE.box == schema.box.c.code).scalar_subquery(),
    )
    .join_from(_ASKED, schema.content, schema.content.c.lot == _ASKED.c.value)
    .join(schema.box, schema.box.c.code == schema.content.c.box)
)
_SUPPLIED = Prepared(
    select(schema.lot.c.code, schema.lot.c.made)
    .where(schema.lot.c.supplier == bindparam("supplier"), text("supplier <> ''"))  # as the index says it
    .order_by(schema.lot.c.code)
)
_SUPPLIED_AS = Prepared(
    select(schema.lot.c.code, schema.lot.c.made)
    .where(schema.lot.c.supplier_lot == bindparam("number"))
    .order_by(schema.lot.c.code)
)
_BOXES_OF = Prepared(
    select(schema.content.c.box).join_from(_ASKED, schema.content, schema.content.c.lot == _ASKED.c.value).distinct()
)


def _walk(here: Any, there: Any) -> CTE:
    """The codes asked for, and whatever lies beyond them along the links; each once, at most `most` (-1: all)."""
    walk = select(_ASKED.c.value.label("code")).cte("walk", recursive=True)
    return walk.union(select(there).join(walk, here == walk.c.code).suffix_with(text("LIMIT :most")))


_WALKS = {
    False: _walk(schema.link.c.child, schema.link.c.parent),
    True: _walk(schema.link.c.parent, schema.link.c.child),
}
_LINKS = {
    forward: Prepared(_LINK.join_from(walk, schema.link, schema.link.c.child == walk.c.code))
    for forward, walk in _WALKS.items()
}
_CODES = {forward: Prepared(select(walk.c.code)) for forward, walk in _WALKS.items()}
_BOXES_BEYOND = Prepared(
    select(schema.content.c.box).where(schema.content.c.lot.in_(select(_WALKS[True].c.code))).distinct()
)


def rows_of(connection: Connection, codes: Sequence[str]) -> dict[str, LotRow]:
    """The list lines of those of these lots that there are."""
    rows: Iterable[Any] = _ROWS_OF.stream(connection, _listed(codes))
    return {row.code: row for row in starmap(LotRow, rows)}


def family(
    connection: Connection, codes: Sequence[str], *, forward: bool, most: int = 0
) -> tuple[dict[str, LotRow | None], list[LinkRow]] | None:
    """These lots with all they came from (or went into), and every link into any of them. None: no such lot is here.

    most: None instead of an answer of more lots than that; 0 for however many there are.
    """
    asked = {**_listed(codes), "most": most + 1 if most else -1}
    found: Iterable[Any] = _LINKS[forward].stream(connection, asked)
    links = list(starmap(LinkRow, found))
    members = dict.fromkeys((*codes, *(link.child for link in links)))
    if not forward:
        members.update(dict.fromkeys(link.parent for link in links))
    if most and len(members) > most:
        return None
    rows = rows_of(connection, tuple(members))
    return {code: rows.get(code) for code in members}, links


def links_out(connection: Connection, codes: Sequence[str]) -> list[LinkRow]:
    """Every link out of these lots, one step on."""
    found: Iterable[Any] = _LINKS_OUT.stream(connection, _listed(codes))
    return list(starmap(LinkRow, found))


def links_into(connection: Connection, codes: Sequence[str]) -> list[LinkRow]:
    """Every link into these lots, one step back, those of each in its order."""
    found: Iterable[Any] = _LINKS_INTO.stream(connection, _listed(codes))
    return list(starmap(LinkRow, found))


def boxes_of(connection: Connection, lots: Sequence[str]) -> list[str]:
    """Boxes that hold any of these lots, by code."""
    return sorted(row[0] for row in _BOXES_OF.stream(connection, _listed(lots)))


def met(connection: Connection, lots: Sequence[str], *, forward: bool, most: int = -1) -> list[str]:
    """These lots and all that they came from (or went into), at most so many and one more of them; -1: all."""
    asked = {**_listed(lots), "most": most if most < 0 else most + 1}
    return [row[0] for row in _CODES[forward].stream(connection, asked)]


def boxes_beyond(connection: Connection, lots: Sequence[str]) -> list[str]:
    """Boxes that hold any of these lots or of what they went into, by code; no lot on the way is read."""
    return sorted(row[0] for row in _BOXES_BEYOND.stream(connection, {**_listed(lots), "most": -1}))


def packed(connection: Connection, lots: Sequence[str]) -> list[PackedRow]:
    """What of these lots lies in boxes that were not opened again, here or gone."""
    found: Iterable[Any] = _PACKED.stream(connection, _listed(lots))
    return list(starmap(PackedRow, found))


def births(connection: Connection) -> tuple[int, int] | None:
    """When the first and the last lot were born; lots of which only a draw is known here do not count."""
    born = schema.lot.c.born_at
    first = connection.execute(select(func.min(born)).where(born > 0)).scalar()
    return None if first is None else (first, int(connection.execute(select(func.max(born))).scalar_one()))


def lot_born_after(connection: Connection, at: int) -> str:
    lot = schema.lot.c
    asked = select(lot.code).where(lot.born_at >= at).order_by(lot.born_at, lot.code).limit(1)
    return connection.execute(asked).scalar() or ""


def supplied_by(connection: Connection, supplier: str) -> list[tuple[str, int]]:
    """Every lot received from a supplier, with how much was received."""
    return [(code, made) for code, made in _SUPPLIED.stream(connection, {"supplier": supplier})]


def supplied_as(connection: Connection, number: str) -> list[tuple[str, int]]:
    """Every lot received under a supplier's own number, with how much was received."""
    return [(code, made) for code, made in _SUPPLIED_AS.stream(connection, {"number": number})]


def _listed(codes: Sequence[str]) -> dict[str, str]:
    """Any number of codes as one value."""
    return {"codes": json.encode(codes).decode()}
