"""Findings by column: what nobody has settled, and what was ever doubted.

Those that the lots' own entries tell, and of what was taken while a hold had spread to it those that no record notes.
"""

from sqlalchemy import Connection, Select, func, select, union_all

from traceapp.domain.findings import KINDS, REACH, Reach
from traceapp.domain.record.base import STRUCK
from traceapp.domain.record.pieces import EntryRef
from traceapp.store import schema
from traceapp.store.late_use import any_found
from traceapp.store.rows import FindingRow

_BLOCKING = tuple(code for code, sort in KINDS.items() if REACH[sort] is not Reach.NOTHING)
_ENTRY = schema.entry.c
_TOLD = select(schema.finding)
_LATE = select(*(schema.late_use.c[column.name] for column in schema.finding.c))


def unsettled(connection: Connection, limit: int) -> list[FindingRow]:
    """Those that block first, of each the oldest."""
    of = _findings(connection).subquery().c
    opened = (_ENTRY.terminal == of.terminal) & (_ENTRY.seq == of.seq)
    asked = (
        select(of.subject, of.name, of.code, of.blocks, of.terminal, of.seq)
        .join(schema.entry, opened)
        .where(of.settled == "")
        .order_by(of.blocks.desc(), _ENTRY.hlc, of.name)
        .limit(limit)
    )
    return [
        FindingRow(row.subject, row.name, row.code, bool(row.blocks), EntryRef(row.terminal, row.seq))
        for row in connection.execute(asked)
    ]


def blocking(connection: Connection, limit: int) -> list[tuple[str, str]]:
    """Subject and code of those that block something, by code."""
    of = _findings(connection).subquery().c
    asked = select(of.subject, of.code).where(of.blocks == 1, of.settled == "").order_by(of.code, of.name).limit(limit)
    return [(row.subject, row.code) for row in connection.execute(asked)]


def doubted(connection: Connection) -> list[str]:
    """Every lot and box that was ever doubted in a way that blocks."""
    of = _findings(connection).subquery().c
    of_material = of.code.in_(_BLOCKING) & ~of.subject.startswith(STRUCK)
    return [row.subject for row in connection.execute(select(of.subject).where(of_material).distinct())]


def counts(connection: Connection) -> dict[str, int]:
    """How many of each code nobody has settled."""
    of = _findings(connection).subquery().c
    rows = connection.execute(select(of.code, func.count().label("n")).where(of.settled == "").group_by(of.code))
    return {row.code: row.n for row in rows}


def _findings(connection: Connection) -> Select[tuple[str]]:
    """Every finding; of both sorts only where there are both, so that an index serves while there are not."""
    return select(union_all(_TOLD, _LATE).subquery()) if any_found(connection) else _TOLD
