"""Checking what lots are made of: all of it is worked out anew beside the store, and the two are compared.

How it is worked out is not the store's to know; it comes from whoever asks.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeAlias

import msgspec
from sqlalchemy import Connection, Text, bindparam, func, select

from traceapp.domain.makeup import Version
from traceapp.store import schema
from traceapp.store.apply import Shelf
from traceapp.store.books import Books
from traceapp.store.desk import Desk
from traceapp.store.makeups import Waiting, WorkedOut, keep, next_waiting, versions_in

AT_ONCE = 200
WorkOut: TypeAlias = Callable[[Books, Sequence[Waiting]], Iterable[tuple[Waiting, tuple[Version, ...]]]]
Maker: TypeAlias = Callable[[Books, Desk], WorkOut | None]
"""How these books are worked out; None where the store was worked out by other files of the plant."""

_TABLES = (schema.lot_makeup.name, schema.makeup.name, schema.provenance.name)
_UNSETTLED = (
    "SELECT subject FROM source.stale WHERE subject LIKE 'lot:%' UNION "
    "SELECT 'lot:' || l.lot FROM source.stale AS s JOIN source.leaning AS l ON s.subject = 'document:' || l.document"
)
_LOTS = select(schema.lot.c.code).where(schema.lot.c.code > bindparam("last", type_=Text))


def other_makeups(
    connection: Connection, maker: Maker, progress: Callable[[str, int, int], None]
) -> Iterator[tuple[str, str]]:
    """Lots that are kept as made of something else than the journal says, each with `missing`, `surplus` or `differs`.

    connection: the rebuilt books, with the store as `source`. What waits there to be worked out again is left out.
    """
    work_out = maker(Books(connection, Shelf(connection)), Desk(connection))
    if work_out is None:
        return
    total = connection.execute(select(func.count()).select_from(schema.stale)).scalar_one()
    _make(connection, work_out, lambda left: progress("makeups", total - left, total))
    unsettled = {subject.removeprefix("lot:") for (subject,) in connection.exec_driver_sql(_UNSETTLED)}
    last = ""
    while lots := list(connection.execute(_LOTS.order_by(schema.lot.c.code).limit(AT_ONCE), {"last": last}).scalars()):
        last = lots[-1]
        settled = [lot for lot in lots if lot not in unsettled]
        made = versions_in(connection, settled)
        with _as_kept(connection):
            kept = _kept(connection, settled)
        for lot in settled:
            code = _difference(made.get(lot, ()), kept.get(lot, ()))
            if code:
                yield lot, code


def _make(connection: Connection, work_out: WorkOut, tell: Callable[[int], None]) -> None:
    while waiting := next_waiting(connection, AT_ONCE):
        done = work_out(Books(connection, Shelf(connection)), waiting)
        keep(connection, [WorkedOut(one, versions) for one, versions in done])
        tell(connection.execute(select(func.count()).select_from(schema.stale)).scalar_one())


@contextmanager
def _as_kept(connection: Connection) -> Iterator[None]:
    """Within it, these tables are those of the store."""
    for name in _TABLES:
        connection.exec_driver_sql(f"CREATE TEMP VIEW {name} AS SELECT * FROM source.{name}")  # noqa: S608 - no input
    try:
        yield
    finally:
        for name in _TABLES:
            connection.exec_driver_sql(f"DROP VIEW temp.{name}")


def _kept(connection: Connection, lots: Sequence[str]) -> Mapping[str, tuple[Version, ...] | None]:
    """The versions that are kept of these lots; None of those that cannot be read."""
    try:
        return versions_in(connection, lots)
    except (msgspec.DecodeError, KeyError):
        if len(lots) == 1:
            return {lots[0]: None}
        return {code: kept for lot in lots for code, kept in _kept(connection, (lot,)).items()}


def _difference(made: tuple[Version, ...], kept: tuple[Version, ...] | None) -> str:
    if made == kept:
        return ""
    if not made:
        return "surplus"
    return "missing" if kept == () else "differs"
