"""What waits: free lots counted by what was done to them, for the queues before each step."""

from collections.abc import Iterable
from itertools import starmap
from typing import Any

from sqlalchemy import Connection, func, literal_column, select

from traceapp.store import schema
from traceapp.store.rows import WaitingRow


def waiting(connection: Connection) -> list[WaitingRow]:
    """What is free and has something left, by the steps it went through, its material and its unit."""
    lot, exposure = schema.lot.c, schema.exposure.c
    steps = select(func.group_concat(exposure.step, ",")).where(exposure.lot == lot.code)  # in their key's order
    done = func.coalesce(steps.correlate(schema.lot).scalar_subquery(), "").label("done")
    kinds: tuple[Any, ...] = (lot.step, lot.material, lot.unit, literal_column("done"))  # by name: it is made once
    asked = (
        select(lot.step, lot.material, lot.unit, done, func.count(), func.sum(lot.left), func.min(lot.born_at))
        .where(lot.status == "open")
        .group_by(*kinds)
        .order_by(*kinds)
    )
    found: Iterable[Any] = connection.execute(asked)
    return list(starmap(WaitingRow, found))
