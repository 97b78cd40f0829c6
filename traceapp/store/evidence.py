"""Documents that are evidence of an origin, by how they stand, or that run out; and which received lots lean on one."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from traceapp.store import schema

_EVIDENCE, _LEANING = schema.evidence.c, schema.leaning.c


def evidence(connection: Connection, standings: Sequence[str], most: int) -> list[str]:
    """SHA-256 of the documents that stand so, the one filed last first."""
    asked = select(_EVIDENCE.document).where(_EVIDENCE.standing.in_(standings))
    return list(connection.execute(asked.order_by(_EVIDENCE.at.desc(), _EVIDENCE.document).limit(most)).scalars())


def counts(connection: Connection) -> dict[str, int]:
    """How many stand so, by their standing."""
    asked = select(_EVIDENCE.standing, func.count().label("n")).group_by(_EVIDENCE.standing)
    return {row.standing: row.n for row in connection.execute(asked) if row.standing}


def ending(connection: Connection, until: int) -> list[str]:
    """SHA-256 of what holds until a moment (UTC microseconds) at the latest, the first to end first: evidence that
    counts, and what is evidence of no origin.
    """
    holds = _EVIDENCE.standing.in_(("accepted", ""))
    asked = select(_EVIDENCE.document).where(holds, _EVIDENCE.until > 0, _EVIDENCE.until <= until)
    return list(connection.execute(asked.order_by(_EVIDENCE.until, _EVIDENCE.document)).scalars())


def leaning(connection: Connection, document: str) -> list[str]:
    """The received lots that a document is evidence for, by code."""
    asked = select(_LEANING.lot).where(_LEANING.document == document).order_by(_LEANING.lot)
    return list(connection.execute(asked).scalars())
