"""What `traceapp export` can write out: rows of one snapshot, and what each column says of a row."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

import msgspec

from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.record import encode_record, kind_of
from traceapp.services.open_findings import closures
from traceapp.store.books import Books

Columns: TypeAlias = Mapping[str, str | Callable[[Any], Any]]
"""By heading: the row's attribute of that name, or what is made of the row."""
EVERY = 2**62
"""More lots than there are."""


class Export(NamedTuple):
    """words: what it is. rows: streamed, from one snapshot."""

    words: str
    rows: Callable[[Books], Iterable[Any]]
    columns: Columns

    def line(self, row: Any) -> dict[str, Any]:
        """What the row says, by heading."""
        return {name: getattr(row, told) if isinstance(told, str) else told(row) for name, told in self.columns.items()}


def _moment(microseconds: int) -> str:
    return f"{datetime.fromtimestamp(microseconds / 1_000_000, UTC):%Y-%m-%dT%H:%M:%S.%fZ}" if microseconds else ""


def _kilograms(amount: int, unit: str) -> Decimal:
    """Kilograms or pieces; `_unit` says which."""
    return Decimal(decimal_text(Quantity(amount, Unit(unit))))


def _amount(quantity: Quantity) -> Decimal:
    return _kilograms(quantity.amount, quantity.unit)


def _unit(unit: str) -> str:
    return "kg" if unit == Unit.MG else "pcs"


_ENTRY: Columns = {
    "entry": lambda e: str(e.ref),
    "kind": lambda e: kind_of(e.record),
    "happened": lambda e: _moment(e.happened),
    "recorded": lambda e: _moment(e.recorded),
    "by": "who",
    "at": "where",
    "command": "command",
    "record": lambda e: msgspec.json.decode(encode_record(e.record)),
}
_CLOSURE: Columns = {
    "finding": "code",
    "of": "subject",
    "person": "person",
    "opened": lambda c: _moment(c.opened),
    "closed": lambda c: _moment(c.closed),
    "hours open": lambda c: round(Decimal(c.age) / 3_600_000_000, 2),
    "disposition": "disposition",
    "reason": "reason",
}
_LOT: Columns = {
    "lot": "code",
    "status": "status",
    "material": "material",
    "part": "part",
    "grade": "grade",
    "owner": "owner",
    "claim": "claim",
    "order": "order_line",
    "supplier": "supplier",
    "supplier lot": "supplier_lot",
    "made": lambda row: _kilograms(row.made, row.unit),
    "left": lambda row: _kilograms(row.left, row.unit),
    "unit": lambda row: _unit(row.unit),
    "place": "place",
    "last step": "step",
    "field": "magnetised",
    "inspection": "accepted",
    "released for": lambda row: row.released.split(),
    "provisional": lambda row: bool(row.provisional),
    "born": lambda row: _moment(row.born_at),
}
_CONTAINER: Columns = {
    "container": lambda of: f"{of[0].code}/{of[1].n}" if of[1].n else of[0].code,
    "lot": lambda of: of[0].code,
    "filled": lambda of: _kilograms(of[1].filled, of[0].unit),
    "left": lambda of: _kilograms(of[1].amount, of[0].unit),
    "unit": lambda of: _unit(of[0].unit),
    "place": lambda of: of[1].place,
    "seal": lambda of: of[1].seal,
}
_LINK: Columns = {
    "child": lambda of: of[0].code,
    "parent": lambda of: of[1].parent,
    "container": lambda of: of[1].container,
    "role": lambda of: of[1].role.value,
    "amount": lambda of: _amount(of[1].quantity),
    "unit": lambda of: _unit(of[1].quantity.unit),
    "entry": lambda of: str(of[1].entry),
}
_FINDING: Columns = {
    "subject": "subject",
    "finding": "code",
    "sort": lambda f: f.sort.value,
    "blocks": "blocks",
    "entry": lambda f: str(f.entry),
    "facts": lambda f: dict(f.facts),
    "settled by": lambda f: str(f.settled or ""),
    "disposition": "disposition",
}
_BOX: Columns = {
    "box": lambda of: of[0].code,
    "status": lambda of: of[0].status,
    "order": lambda of: of[0].order,
    "shipment": lambda of: of[0].shipment,
    "lot": lambda of: of[1].lot,
    "container": lambda of: of[1].container,
    "amount": lambda of: _amount(of[1].quantity),
    "unit": lambda of: _unit(of[1].quantity.unit),
    "packed": lambda of: _moment(of[0].packed_at),
    "place": lambda of: of[0].place,
    "certificates": lambda of: [number for number, _ in of[0].certificates],
}
_SHIPMENT: Columns = {
    "shipment": "code",
    "order": "order",
    "customer": "customer",
    "purpose": "purpose",
    "boxes": "boxes",
    "carrier": "carrier",
    "waybill": "waybill",
    "delivery": lambda one: _moment(one.delivery),
    "shipped": lambda one: _moment(one.shipped_at),
    "certificates": "certificates",
}
_CERTIFICATE: Columns = {
    "certificate": "number",
    "standing": "standing",
    "form": "form",
    "shipment": "shipment",
    "order": "order",
    "issued": lambda one: _moment(one.issued_at),
    "lots": lambda one: list(dict.fromkeys(covered.lot for covered in one.covers)),
    "signed by": lambda one: [signature.person for signature in one.signatures],
    "supersedes": "supersedes",
    "replaced by": "replaced_by",
    "withdrawn because": "withdrawn_because",
    "digest": "digest",
    "document": "document",
}
_RESULT: Columns = {
    "unit": lambda of: of[0].code,
    "kind": lambda of: of[0].kind,
    "report": lambda of: of[1].report,
    "measured": lambda of: _moment(of[1].at),
    "position": lambda of: of[1].position,
    "lots": lambda of: of[1].lots,
    **{
        name: lambda of, name=name: getattr(of[2], name)  # type: ignore[misc]
        for name in ("property", "n", "least", "mean", "most", "attribute", "low", "high", "verdict", "instrument")
    },
    "entry": lambda of: str(of[1].entry),
}
_FACT: Columns = {
    "sort": lambda of: of[0].name.partition("/")[0],
    "key": lambda of: of[1].fact.key,
    "revision": lambda of: of[1].revision,
    "effective": lambda of: _moment(of[1].effective or of[1].at),
    "retired": lambda of: of[1].retired,
    "entry": lambda of: str(of[1].entry),
    "approved by": lambda of: [signature.person for signature in of[1].approvals],
    "fact": lambda of: msgspec.to_builtins(of[1].fact),
}


def _parts(prefix: str, name: str) -> Callable[[Books], Iterable[Any]]:
    """Each state whose subject begins so, with each of its parts."""
    return lambda books: ((state, part) for state in books.all_states(prefix) for part in getattr(state, name))


def _states(prefix: str) -> Callable[[Books], Iterable[Any]]:
    return lambda books: books.all_states(prefix)


def _findings(books: Books) -> Iterable[Any]:
    return (found for prefix in ("lot:", "box:") for state in books.all_states(prefix) for found in state.findings)


def _results(books: Books) -> Iterable[Any]:
    return (
        (unit, report, result)
        for unit in books.all_states("unit:")
        for report in unit.reports
        for result in report.results
    )


EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        "entries": Export("every entry of the journal, in order", Books.journal, _ENTRY),
        "lots": Export("one line a lot", lambda books: books.lot_rows(limit=EVERY), _LOT),
        "containers": Export("what each drum, can, tray or box holds", _parts("lot:", "containers"), _CONTAINER),
        "links": Export("how much of which lot went into which", _parts("lot:", "parents"), _LINK),
        "findings": Export("doubts, open and settled", _findings, _FINDING),
        "closures": Export("who settled which finding, and how long it had stood open", closures, _CLOSURE),
        "boxes": Export("what is in each box of finished parts", _parts("box:", "contents"), _BOX),
        "shipments": Export("deliveries", _states("shipment:"), _SHIPMENT),
        "certificates": Export("certificates and their standing", _states("certificate:"), _CERTIFICATE),
        "results": Export("what was measured, on which test unit", _results, _RESULT),
        "facts": Export("plant data, every revision", _parts("fact:", "revisions"), _FACT),
    }
)
