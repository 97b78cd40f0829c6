"""What `traceapp export` can write out: each as lines with the same columns, streamed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

import msgspec

from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.record import encode_record, kind_of
from traceapp.store.books import Books

Line: TypeAlias = dict[str, Any]
EVERY = 2**62
"""More lots than there are."""


class Export(NamedTuple):
    """words: what it is. columns: of a table; every line has a value for each. lines: from one snapshot."""

    words: str
    columns: tuple[str, ...]
    lines: Callable[[Books], Iterable[Line]]


def _moment(microseconds: int) -> str:
    return f"{datetime.fromtimestamp(microseconds / 1_000_000, UTC):%Y-%m-%dT%H:%M:%S.%fZ}" if microseconds else ""


def _amount(amount: int, unit: str) -> Decimal:
    return Decimal(decimal_text(Quantity(amount, Unit(unit))))


def _unit(unit: str) -> str:
    return "kg" if unit == Unit.MG else "pcs"


def _entries(books: Books) -> Iterator[Line]:
    for entry in books.journal():
        yield {
            "entry": str(entry.ref),
            "kind": kind_of(entry.record),
            "happened": _moment(entry.happened),
            "recorded": _moment(entry.recorded),
            "by": entry.who,
            "at": entry.where,
            "command": entry.command,
            "record": msgspec.json.decode(encode_record(entry.record)),
        }


def _lots(books: Books) -> Iterator[Line]:
    for row in books.lot_rows(limit=EVERY):
        yield {
            "lot": row.code,
            "status": row.status,
            "material": row.material,
            "part": row.part,
            "grade": row.grade,
            "owner": row.owner,
            "claim": row.claim,
            "order": row.order_line,
            "supplier": row.supplier,
            "supplier lot": row.supplier_lot,
            "made": _amount(row.made, row.unit),
            "left": _amount(row.left, row.unit),
            "unit": _unit(row.unit),
            "place": row.place,
            "last step": row.step,
            "field": row.magnetised,
            "inspection": row.accepted,
            "released for": row.released.split(),
            "provisional": row.provisional,
            "born": _moment(row.born_at),
        }


def _containers(books: Books) -> Iterator[Line]:
    for lot in books.all_states("lot:"):
        for one in lot.containers:
            yield {
                "container": f"{lot.code}/{one.n}" if one.n else lot.code,
                "lot": lot.code,
                "filled": _amount(one.filled, lot.unit),
                "left": _amount(one.amount, lot.unit),
                "unit": _unit(lot.unit),
                "place": one.place,
                "seal": one.seal,
            }


def _links(books: Books) -> Iterator[Line]:
    for lot in books.all_states("lot:"):
        for link in lot.parents:
            yield {
                "child": lot.code,
                "parent": link.parent,
                "container": link.container,
                "role": link.role.value,
                "amount": _amount(link.quantity.amount, link.quantity.unit),
                "unit": _unit(link.quantity.unit),
                "entry": str(link.entry),
            }


def _findings(books: Books) -> Iterator[Line]:
    for prefix in ("lot:", "box:"):
        for state in books.all_states(prefix):
            for finding in state.findings:
                yield {
                    "subject": finding.subject,
                    "finding": finding.code,
                    "sort": finding.sort.value,
                    "blocks": finding.blocks,
                    "entry": str(finding.entry),
                    "facts": dict(finding.facts),
                    "settled by": str(finding.settled or ""),
                    "disposition": finding.disposition,
                }


def _boxes(books: Books) -> Iterator[Line]:
    for box in books.all_states("box:"):
        for content in box.contents:
            yield {
                "box": box.code,
                "status": box.status,
                "order": box.order,
                "shipment": box.shipment,
                "lot": content.lot,
                "container": content.container,
                "amount": _amount(content.quantity.amount, content.quantity.unit),
                "unit": _unit(content.quantity.unit),
                "packed": _moment(box.packed_at),
                "place": box.place,
                "certificates": [number for number, _ in box.certificates],
            }


def _shipments(books: Books) -> Iterator[Line]:
    for one in books.all_states("shipment:"):
        yield {
            "shipment": one.code,
            "order": one.order,
            "customer": one.customer,
            "purpose": one.purpose,
            "boxes": one.boxes,
            "carrier": one.carrier,
            "waybill": one.waybill,
            "delivery": _moment(one.delivery),
            "shipped": _moment(one.shipped_at),
            "certificates": one.certificates,
        }


def _certificates(books: Books) -> Iterator[Line]:
    for one in books.all_states("certificate:"):
        yield {
            "certificate": one.number,
            "standing": one.standing,
            "form": one.form,
            "shipment": one.shipment,
            "order": one.order,
            "issued": _moment(one.issued_at),
            "lots": list(dict.fromkeys(covered.lot for covered in one.covers)),
            "signed by": [signature.person for signature in one.signatures],
            "supersedes": one.supersedes,
            "replaced by": one.replaced_by,
            "withdrawn because": one.withdrawn_because,
            "digest": one.digest,
            "document": one.document,
        }


def _results(books: Books) -> Iterator[Line]:
    for unit in books.all_states("unit:"):
        for report in unit.reports:
            for result in report.results:
                yield {
                    "unit": unit.code,
                    "kind": unit.kind,
                    "report": report.report,
                    "measured": _moment(report.at),
                    "position": report.position,
                    "lots": report.lots,
                    "property": result.property,
                    "n": result.n,
                    "least": result.least,
                    "mean": result.mean,
                    "most": result.most,
                    "attribute": result.attribute,
                    "low": result.low,
                    "high": result.high,
                    "verdict": result.verdict,
                    "instrument": result.instrument,
                    "entry": str(report.entry),
                }


def _facts(books: Books) -> Iterator[Line]:
    for state in books.all_states("fact:"):
        for revision in state.revisions:
            yield {
                "sort": state.name.partition("/")[0],
                "key": revision.fact.key,
                "revision": revision.revision,
                "effective": _moment(revision.effective or revision.at),
                "retired": revision.retired,
                "entry": str(revision.entry),
                "approved by": [signature.person for signature in revision.approvals],
                "fact": msgspec.to_builtins(revision.fact),
            }


EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        "entries": Export(
            "every entry of the journal, in order",
            (
                "entry",
                "kind",
                "happened",
                "recorded",
                "by",
                "at",
                "command",
                "record",
            ),
            _entries,
        ),
        "lots": Export(
            "one line a lot",
            (
                "lot",
                "status",
                "material",
                "part",
                "grade",
                "owner",
                "claim",
                "order",
                "supplier",
                "supplier lot",
                "made",
                "left",
                "unit",
                "place",
                "last step",
                "field",
                "inspection",
                "released for",
                "provisional",
                "born",
            ),
            _lots,
        ),
        "containers": Export(
            "what each drum, can, tray or box holds",
            (
                "container",
                "lot",
                "filled",
                "left",
                "unit",
                "place",
                "seal",
            ),
            _containers,
        ),
        "links": Export(
            "how much of which lot went into which",
            (
                "child",
                "parent",
                "container",
                "role",
                "amount",
                "unit",
                "entry",
            ),
            _links,
        ),
        "findings": Export(
            "doubts, open and settled",
            (
                "subject",
                "finding",
                "sort",
                "blocks",
                "entry",
                "facts",
                "settled by",
                "disposition",
            ),
            _findings,
        ),
        "boxes": Export(
            "what is in each box of finished parts",
            (
                "box",
                "status",
                "order",
                "shipment",
                "lot",
                "container",
                "amount",
                "unit",
                "packed",
                "place",
                "certificates",
            ),
            _boxes,
        ),
        "shipments": Export(
            "deliveries",
            (
                "shipment",
                "order",
                "customer",
                "purpose",
                "boxes",
                "carrier",
                "waybill",
                "delivery",
                "shipped",
                "certificates",
            ),
            _shipments,
        ),
        "certificates": Export(
            "certificates and their standing",
            (
                "certificate",
                "standing",
                "form",
                "shipment",
                "order",
                "issued",
                "lots",
                "signed by",
                "supersedes",
                "replaced by",
                "withdrawn because",
                "digest",
                "document",
            ),
            _certificates,
        ),
        "results": Export(
            "what was measured, on which test unit",
            (
                "unit",
                "kind",
                "report",
                "measured",
                "position",
                "lots",
                "property",
                "n",
                "least",
                "mean",
                "most",
                "attribute",
                "low",
                "high",
                "verdict",
                "instrument",
                "entry",
            ),
            _results,
        ),
        "facts": Export(
            "plant data, every revision",
            (
                "sort",
                "key",
                "revision",
                "effective",
                "retired",
                "entry",
                "approved by",
                "fact",
            ),
            _facts,
        ),
    }
)
