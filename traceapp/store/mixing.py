"""Which lots may hold pieces of which others since a processor mixed them; asked of as many lots as are in hand.

It goes both ways between lots that lay there at one time, so whoever walks along it meets rings.
"""

from collections.abc import Collection
from functools import cache
from itertools import starmap

from msgspec import json
from sqlalchemy import Connection, Integer, Text, bindparam, func, select, text

from traceapp.store import schema
from traceapp.store.changes import Changes
from traceapp.store.prepared import Prepared
from traceapp.store.rows import MixRow

_lot, _other = schema.mix.alias("own").c, schema.mix.alias("other").c
_ASKED = func.json_each(bindparam("lots", type_=Text)).table_valued("value")
_ANY = Prepared(select(schema.mix.c.lot).where(schema.mix.c.lot > bindparam("after")).suffix_with(text("LIMIT :most")))
_MEET = (
    (_lot.processor == _other.processor)
    & (_lot.step == _other.step)
    & (_lot.since <= _other.until)
    & (_other.since <= _lot.until)
    & (_lot.lot != _other.lot)
)
PAIRS = (
    select(
        *(_lot.lot.label("child"), _other.lot.label("parent"), _lot.until.label("at"), _other.until.label("left")),
        _lot.processor,
    )
    .join_from(_lot.lot.table, _other.lot.table, _MEET)
    .where(_lot.holds == bindparam("yes", type_=Integer))
)
"""Every lot that may hold pieces of another, with that one."""
_YES = {"yes": 1}


@cache
def _pairs(*, forward: bool) -> Prepared:
    end = _other.lot if forward else _lot.lot
    return Prepared(PAIRS.join(_ASKED, end == _ASKED.c.value).distinct())


_BESIDE = Prepared(
    select(schema.mix.c.lot).where(
        schema.mix.c.processor == bindparam("processor"),
        schema.mix.c.step == bindparam("step"),
        schema.mix.c.since <= bindparam("until"),
        schema.mix.c.until >= bindparam("since"),
    )
)
_ALL = Prepared(select(schema.mix.c.lot).distinct())


def any_mixed(connection: Connection) -> bool:
    """Whether any lot ever came back mixed."""
    return _ANY.first(connection, {"after": "", "most": 1}) is not None


def mixed(connection: Connection, lots: Collection[str], *, forward: bool) -> list[MixRow]:
    """Of these lots, which others may hold pieces of them; or backward, pieces of which others they may hold."""
    if not lots:
        return []
    asked = {"lots": json.encode(list(lots)).decode(), **_YES}
    return sorted(starmap(MixRow, _pairs(forward=forward).stream(connection, asked)))


def lots_mixed(connection: Connection) -> list[str]:
    """Every lot that ever came back mixed."""
    return sorted(row.lot for row in _ALL.rows(connection, {}))


def beside_changed(connection: Connection, changes: Changes) -> set[str]:
    """The lots of which these changes tell anew whether they may hold pieces of others, or others theirs."""
    rows = [
        *changes.come(schema.mix),
        *({k.removeprefix("k_"): v for k, v in r.items()} for r in changes.gone(schema.mix)),
    ]
    found = {row["lot"] for row in rows}
    for row in rows:
        found.update(one.lot for one in _BESIDE.rows(connection, row))
    return found
