"""What is open: free lots counted by what was done to them, holds that stand, shipments that have not left."""

from collections.abc import Iterable
from itertools import starmap
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select, text

from traceapp.store import schema
from traceapp.store.rows import WaitingRow


def waiting(connection: Connection, *, but: ColumnElement[bool] | None = None) -> list[WaitingRow]:
    """What is free and has something left, by the steps it went through, its material and its unit. but: what is not.

    Read along an index of the free lots alone, in its own order: what is used up costs nothing.
    """
    lot = schema.lot.c
    kinds = (lot.step, lot.material, lot.unit, lot.exposed)
    asked = (
        select(*kinds, func.count(), func.sum(lot.left), func.min(lot.born_at))
        .where(text("status = 'open'"))  # as the index says it, or it would not be taken
        .group_by(*kinds)
        .order_by(*kinds)
    )
    found: Iterable[Any] = connection.execute(asked if but is None else asked.where(~but))
    return list(starmap(WaitingRow, found))


def standing_holds(connection: Connection) -> list[str]:
    """The names of the holds that still stop something, the oldest first."""
    standing = schema.standing.c
    asked = select(standing.name).where(standing.at >= 0).order_by(standing.at, standing.name)
    return list(connection.execute(asked).scalars())


def open_shipments(connection: Connection) -> list[str]:
    """Shipments whose boxes are gathered and have not left."""
    box = schema.box.c
    asked = select(box.shipment).where(box.status == "gathered").distinct().order_by(box.shipment)
    return list(connection.execute(asked).scalars())
