"""What has to be worked out again, marked in the transaction that recorded why."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from msgspec import json
from sqlalchemy import Connection, Text, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert as upsert_into

from traceapp.domain.ledger import kind_and_key
from traceapp.store import schema
from traceapp.store.mixing import any_mixed, mixed
from traceapp.store.prepared import Prepared


def _marking() -> Prepared:
    statement = upsert_into(schema.stale)
    kept, told = schema.stale.c, statement.excluded
    changes = {
        "at": func.max(kept.at, told.at),
        "mark": kept.mark + told.mark,
        "depth": func.min(kept.depth, told.depth),
    }
    return Prepared(statement.on_conflict_do_update(index_elements=["subject"], set_=changes))


MARK = _marking()
_ASKED = func.json_each(bindparam("lots", type_=Text)).table_valued("value")
_CHILDREN = Prepared(
    select(schema.link.c.child).join_from(_ASKED, schema.link, schema.link.c.parent == _ASKED.c.value).distinct()
)


def mark_of(subject: str, *, at: int = 0, depth: int = 0) -> dict[str, Any]:
    """A row of the list. at: when the lot was born (UTC microseconds)."""
    return {"subject": subject, "at": at, "mark": 1, "depth": depth}


def marks(
    before: Mapping[str, Any], after: Iterable[tuple[str, Any]], corrected: Collection[str]
) -> Iterator[dict[str, Any]]:
    """What the change of these states makes stale: of lots, whatever their makeup follows from.

    corrected: subjects that a correction touches. What it changed of an entry (a country, an uptake) may stand in no
    state.
    """
    for subject, state in after:
        was = before[subject]
        kind, key = kind_and_key(subject)
        if kind == "lot" and (was is None or subject in corrected or _essence(was) != _essence(state)):
            yield mark_of(subject, at=state.born_at)
        elif kind == "origin":
            yield mark_of(f"lot:{key}")
        elif kind == "unit":
            yield from (mark_of(f"lot:{lot}") for lot in {key, *_told_of(was), *_told_of(state)})
        elif kind == "document":
            yield mark_of(subject)


def weighed_anew(
    before: Mapping[str, Any], after: Iterable[tuple[str, Any]], corrected: Collection[str]
) -> Iterator[Any]:
    """Lots whose pieces may weigh something else than was known: what they went into, and what lay in a load beside
    them, was divided by that.
    """
    for subject, state in after:
        was = before[subject]
        if kind_and_key(subject)[0] != "lot" or was is None:
            continue
        is_late = was.birth != state.birth or state.exposures[: len(was.exposures)] != was.exposures
        if is_late or subject in corrected or was.unit_mass != state.unit_mass:
            yield state


def went_into(connection: Connection, lots: Collection[str]) -> Iterator[dict[str, Any]]:
    """Marks of whatever these lots went into, or was mixed with them."""
    for row in _CHILDREN.stream(connection, {"lots": json.encode(sorted(lots)).decode()}):
        yield mark_of(f"lot:{row[0]}")
    if any_mixed(connection):
        yield from (mark_of(f"lot:{row.child}") for row in mixed(connection, lots, forward=True))


def _told_of(unit: Any) -> Iterator[str]:
    """The lots that the reports of a test unit speak for."""
    return (lot for report in (unit.reports if unit is not None else ()) for lot in report.lots)


def _essence(lot: Any) -> tuple[Any, ...]:
    return lot.birth, lot.material, lot.parents, lot.exposures, lot.unit_mass, lot.unsorted
