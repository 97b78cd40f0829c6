"""Findings by column: what nobody has settled, and what was ever doubted."""

from sqlalchemy import Connection, func, select

from traceapp.domain.findings import KINDS, REACH, Reach
from traceapp.domain.record.pieces import EntryRef
from traceapp.store import schema
from traceapp.store.rows import FindingRow

_FINDING, _ENTRY = schema.finding.c, schema.entry.c
_OPENED = (_ENTRY.terminal == _FINDING.terminal) & (_ENTRY.seq == _FINDING.seq)
_UNSETTLED = (
    select(_FINDING.subject, _FINDING.name, _FINDING.code, _FINDING.blocks, _FINDING.terminal, _FINDING.seq)
    .join_from(schema.finding, schema.entry, _OPENED)
    .where(_FINDING.settled == "")
    .order_by(_FINDING.blocks.desc(), _ENTRY.hlc, _FINDING.name)
)
_BLOCKING = tuple(code for code, sort in KINDS.items() if REACH[sort] is not Reach.NOTHING)


def unsettled(connection: Connection, limit: int) -> list[FindingRow]:
    """Those that block first, of each the oldest."""
    rows = connection.execute(_UNSETTLED.limit(limit))
    return [
        FindingRow(row.subject, row.name, row.code, bool(row.blocks), EntryRef(row.terminal, row.seq)) for row in rows
    ]


def doubted(connection: Connection) -> list[str]:
    """Every lot and box that was ever doubted in a way that blocks."""
    rows = connection.execute(select(_FINDING.subject).where(_FINDING.code.in_(_BLOCKING)).distinct())
    return [row.subject for row in rows]


def counts(connection: Connection) -> dict[str, int]:
    """How many of each code nobody has settled."""
    rows = connection.execute(
        select(_FINDING.code, func.count().label("n")).where(_FINDING.settled == "").group_by(_FINDING.code)
    )
    return {row.code: row.n for row in rows}
