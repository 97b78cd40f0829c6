"""Holds that spread: which lots they reach along the links, whatever came first.

A lot is reached when something of a lot that is stopped by such a hold went into it, or may lie in it since a processor
mixed them, unless the one or its container was freed by name. What changed is marked with what was recorded, and a
first part of it is done at once, so that a lot is stopped when it is born; the rest waits for the quiet work. Where a
hold may reach less than before, all it reached from there on is dropped first and found again, which is right in a
ring too: lots that were mixed are one, and somebody may forge another.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import Any

from msgspec import json
from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
)

from traceapp.store import late_use, mixing, schema
from traceapp.store.changes import Changes
from traceapp.store.prepared import Prepared

AT_ONCE = 256
"""So many lots are looked at within the transaction that recorded what changed, and in one portion of quiet work."""

_spread, _due, _said, _link = schema.spread.c, schema.spread_due.c, schema.spreading.c, schema.link.c
_ASKED = func.json_each(bindparam("lots", type_=Text)).table_valued("value")
_NO, _YES = bindparam("no", type_=Integer), bindparam("yes", type_=Integer)
_WORDS = {"no": 0, "yes": 1}
_FIRST = text("LIMIT :most")
_ANY_SPREADS = Prepared(
    select(_said.lot).where(_said.freed.in_([literal_column("0"), literal_column("2")])).suffix_with(_FIRST)
)
_ANY_CAME = Prepared(select(_spread.lot).suffix_with(_FIRST))
_ANY_REACHED = Prepared(select(_spread.lot).where(_spread.now == _YES).suffix_with(_FIRST))
_NEXT = Prepared(select(_due.hold, _due.lot).order_by(_due.hold.desc(), _due.lot).suffix_with(_FIRST))
_DUE_AMONG = Prepared(
    select(_due.hold, _due.lot)
    .join_from(_ASKED, schema.spread_due, _due.lot == _ASKED.c.value)
    .order_by(_due.hold.desc(), _due.lot)
)
_MARK = Prepared(insert(schema.spread_due).prefix_with("OR IGNORE"))
_DONE = Prepared(delete(schema.spread_due).where(_due.hold == bindparam("of"), _due.lot == bindparam("at")))
_DROP = Prepared(delete(schema.spread).where(_spread.hold == bindparam("of"), _spread.lot == bindparam("at")))
_REACH = Prepared(insert(schema.spread).prefix_with("OR REPLACE"))
_REACHED = Prepared(
    select(_spread.lot, _spread.hold, _spread.now).join_from(_ASKED, schema.spread, _spread.lot == _ASKED.c.value)
)
_BEGAN = Prepared(
    select(_link.child, func.min(schema.entry.c.hlc).label("hlc"))
    .join_from(_ASKED, schema.link, _link.child == _ASKED.c.value)
    .join(schema.entry, (schema.entry.c.terminal == _link.terminal) & (schema.entry.c.seq == _link.seq))
    .group_by(_link.child)
)
_LAST_SAID = Prepared(
    select(schema.touch.c.subject, func.max(schema.touch.c.hlc).label("hlc"))
    .join_from(_ASKED, schema.touch, schema.touch.c.subject == _ASKED.c.value)
    .group_by(schema.touch.c.subject)
)
_CHILDREN = Prepared(
    select(_link.parent, _link.child).join_from(_ASKED, schema.link, _link.parent == _ASKED.c.value).distinct()
)


@cache
def _coming(*, by_mixes: bool) -> Prepared:
    """Which holds come into these lots along their links, and whether they still do. by_mixes: from what they may hold
    of other lots as well.
    """
    freed = schema.spreading.alias("freed").c
    into = select(_link.child, _link.parent, _link.container).join_from(
        _ASKED, schema.link, _link.child == _ASKED.c.value
    )
    pairs = mixing.PAIRS.subquery("pairs").c
    beside = select(pairs.child, pairs.parent, _NO.label("container")).join_from(
        _ASKED, pairs.child.table, pairs.child == _ASKED.c.value
    )
    links = (into.union(beside) if by_mixes else into).cte("links").c
    same = or_(_said.container == _NO, links.container == _NO, _said.container == links.container)
    stands = case((_said.freed == _NO, _YES), else_=_NO).label("now")
    own = select(*links, _said.hold, stands).where(_said.lot == links.parent, _said.freed != _YES, same)
    came = select(*links, _spread.hold, _spread.now).where(_spread.lot == links.parent)
    coming = own.union(came).subquery("coming").c
    of_it = or_(freed.container == _NO, freed.container == coming.container)
    is_freed = select(freed.lot).where(
        freed.lot == coming.parent, freed.hold == coming.hold, freed.freed == _YES, of_it
    )
    still = func.max(case((is_freed.exists(), _NO), else_=coming.now)).label("now")
    return Prepared(select(coming.child, coming.hold, still).group_by(coming.child, coming.hold))


@cache
def _stopped() -> Prepared:
    """Of these lots, those that a standing hold reached and that were not freed of it as a whole."""
    freed = schema.spreading.alias("freed").c
    is_freed = select(freed.lot).where(
        freed.lot == _spread.lot, freed.hold == _spread.hold, freed.freed == _YES, freed.container == _NO
    )
    reached = select(_spread.lot, _spread.hold).join_from(_ASKED, schema.spread, _spread.lot == _ASKED.c.value)
    standing = reached.join(schema.standing, schema.standing.c.name == _spread.hold)
    return Prepared(standing.where(_spread.now == _YES, ~is_freed.exists()).order_by(_spread.lot, _spread.hold))


def is_stopped(lot: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a standing hold reached the lot of this code and it was not freed of it as a whole."""
    freed = schema.spreading.alias("freed").c
    is_freed = select(freed.lot).where(
        freed.lot == _spread.lot, freed.hold == _spread.hold, freed.freed == text("1"), freed.container == text("0")
    )
    standing = select(_spread.lot).join(schema.standing, schema.standing.c.name == _spread.hold)
    reached = (_spread.lot == lot) & (_spread.now == text("1"))
    return standing.where(reached, ~is_freed.exists()).correlate(schema.lot).exists()


def stands_so(status: str) -> ColumnElement[bool]:
    """Whether a lot's line stands so with the holds that spread to it: what they reached is held and not free."""
    lot = schema.lot.c
    match status:
        case "open":
            return and_(lot.status == "open", ~is_stopped(lot.code))
        case "held":
            return or_(lot.status == "held", and_(lot.status == "open", is_stopped(lot.code)))
        case _:
            return lot.status == status


def any_reached(connection: Connection) -> bool:
    """Whether any hold reaches any lot."""
    return _ANY_REACHED.first(connection, {"most": 1, **_WORDS}) is not None


def any_came(connection: Connection) -> bool:
    """Whether any hold ever reached any lot."""
    return _ANY_CAME.first(connection, {"most": 1}) is not None


def any_due(connection: Connection) -> bool:
    """Whether any lot waits to be looked at."""
    return bool(_NEXT.rows(connection, {"most": 1})) or late_use.any_due(connection)


def due_among(connection: Connection, lots: Collection[str]) -> list[str]:
    """Those of these lots that wait to be looked at: a hold may have come to them, or left them, or found them used."""
    due = (row.lot for row in _among(connection, lots))
    return sorted({*due, *late_use.due_among(connection, lots)})


def stopped(connection: Connection, lots: Collection[str]) -> dict[str, list[str]]:
    """Those of these lots that a hold reached, with the names of such holds."""
    found: dict[str, list[str]] = {}
    for row in _stopped().rows(connection, {"lots": _listed(lots), **_WORDS}):
        found.setdefault(row.lot, []).append(row.hold)
    return found


def reached_by(connection: Connection, hold: str) -> int:
    """How many lots a hold reached, beside those it names."""
    asked = select(func.count()).select_from(schema.spread).where(_spread.hold == hold, _spread.now == 1)
    return int(connection.execute(asked).scalar_one())


def lots_reached(connection: Connection, hold: str, most: int) -> list[str]:
    """The first of the lots that a hold reached, by code."""
    asked = select(_spread.lot).where(_spread.hold == hold, _spread.now == 1).order_by(_spread.lot).limit(most)
    return list(connection.execute(asked).scalars())


def spread_from(connection: Connection, changes: Changes, lots: Collection[str]) -> None:
    """Mark what these changes of links and of holds lead to, and do the first part of it. lots: those that changed.

    While a hold still spreads far, only what these changes touch is looked at here: no record does the work of others.
    """
    late_use.mark(connection, {lot for lot, _ in _reached(connection, lots)} if lots and any_came(connection) else ())
    marks = _marks_of(connection, changes)
    if not marks:
        return
    others_wait = bool(_NEXT.rows(connection, {"most": 1}))
    _mark(connection, marks)
    own, done = {lot for _, lot in marks}, 0
    while done < AT_ONCE and (more := _look_at(connection, _among(connection, own)[:AT_ONCE])):
        done += more
    while done < AT_ONCE and not others_wait and (more := _look_at(connection, _next(connection, AT_ONCE))):
        done += more


def _marks_of(connection: Connection, changes: Changes) -> set[tuple[str, str]]:
    """The lots to be looked at, each with a hold that may come to it no more, or with none."""
    said = {(row["lot"], row["hold"]) for row in changes.come(schema.spreading)}
    said |= {(row["k_lot"], row["k_hold"]) for row in changes.gone(schema.spreading)}
    linked = {row["child"] for row in changes.come(schema.link)}
    linked |= {row["k_child"] for row in changes.gone(schema.link)}
    linked |= mixing.beside_changed(connection, changes)
    if not said and not (linked and _any_spreads(connection)):
        return set()
    marks = {("", lot) for lot in linked}
    marks |= {(hold, lot) for lot, hold in _reached(connection, linked)}
    of_each: dict[str, set[str]] = {}
    for lot, hold in said:
        of_each.setdefault(lot, set()).add(hold)
    for parent, child in _children(connection, of_each):
        marks.add(("", child))
        marks.update((hold, child) for hold in of_each[parent])
    return marks


def spread_more(connection: Connection, most: int = AT_ONCE, among: Collection[str] | None = None) -> int:
    """Look at the next lots that are marked, or at those of some; returns how many there were."""
    due = _next(connection, most) if among is None else _among(connection, among)[:most]
    return _look_at(connection, due) or late_use.find_more(connection, among=among)


def _look_at(connection: Connection, due: Sequence[Any]) -> int:
    """What a hold comes to no more goes first; how many lots were looked at."""
    drops = [(row.hold, row.lot) for row in due if row.hold]
    now = drops or [(row.hold, row.lot) for row in due]
    _DONE.write(connection, [{"of": hold, "at": lot} for hold, lot in now])
    if drops:
        _drop(connection, drops)
    elif now:
        _reach(connection, [lot for _, lot in now])
    return len(now)


def _next(connection: Connection, most: int) -> list[Any]:
    return _NEXT.rows(connection, {"most": most})


def _among(connection: Connection, lots: Collection[str]) -> list[Any]:
    return _DUE_AMONG.rows(connection, {"lots": _listed(lots)})


def _drop(connection: Connection, drops: Iterable[tuple[str, str]]) -> None:
    """What may be reached no more is not, and whatever was reached from there."""
    wanted = set(drops)
    gone = {pair for pair in _reached(connection, {lot for _, lot in wanted}) if (pair[1], pair[0]) in wanted}
    _DROP.write(connection, [{"of": hold, "at": lot} for lot, hold in gone])
    late_use.mark(connection, {lot for lot, _ in gone})
    holds: dict[str, set[str]] = {}
    for lot, hold in gone:
        holds.setdefault(lot, set()).add(hold)
    marks = {("", lot) for lot in holds}
    for parent, child in _children(connection, holds):
        marks.update((hold, child) for hold in holds[parent])
    _mark(connection, marks)


def _reach(connection: Connection, lots: Collection[str]) -> None:
    found = _coming(by_mixes=mixing.any_mixed(connection)).rows(connection, {"lots": _listed(lots), **_WORDS})
    coming = {(row.child, row.hold): row.now for row in found}
    known = _reached(connection, lots)
    new = {pair: now for pair, now in coming.items() if now > known.get(pair, -1)}
    past = [pair for pair, now in new.items() if not now]
    new = {pair: now for pair, now in new.items() if now or pair in _in_time(connection, past)}
    _REACH.write(connection, [{"lot": lot, "hold": hold, "now": now} for (lot, hold), now in new.items()])
    late_use.mark(connection, {lot for lot, _ in new})
    _mark(connection, {("", child) for _, child in _children(connection, {lot for lot, _ in new})})


def _in_time(connection: Connection, pairs: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Of these lots with holds that came to them no more, those that were begun before the last word on the hold: the
    others were made of what was free.
    """
    if not pairs:
        return set()
    began = {row.child: row.hlc for row in _BEGAN.rows(connection, {"lots": _listed({lot for lot, _ in pairs})})}
    asked = _listed({f"hold:{hold}" for _, hold in pairs})
    said = {row.subject: row.hlc for row in _LAST_SAID.rows(connection, {"lots": asked})}
    return {(lot, hold) for lot, hold in pairs if began.get(lot, 0) <= said.get(f"hold:{hold}", -1)}


def _any_spreads(connection: Connection) -> bool:
    return _ANY_SPREADS.first(connection, {"most": 1, **_WORDS}) is not None


def _reached(connection: Connection, lots: Collection[str]) -> dict[tuple[str, str], int]:
    """Lots of these with the holds that came to them, and whether each still does."""
    if not lots:
        return {}
    return {(row.lot, row.hold): row.now for row in _REACHED.rows(connection, {"lots": _listed(lots)})}


def _children(connection: Connection, lots: Collection[str]) -> list[tuple[str, str]]:
    """Every (parent, child) of these parents; what may hold pieces of one is its child too."""
    if not lots:
        return []
    found = [(row.parent, row.child) for row in _CHILDREN.rows(connection, {"lots": _listed(lots)})]
    if mixing.any_mixed(connection):
        found += [(row.parent, row.child) for row in mixing.mixed(connection, lots, forward=True)]
    return found


def _mark(connection: Connection, marks: Iterable[tuple[str, str]]) -> None:
    _MARK.write(connection, [{"hold": hold, "lot": lot} for hold, lot in marks])


def _listed(lots: Collection[str]) -> str:
    return json.encode(list(lots)).decode()
