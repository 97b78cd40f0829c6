"""What `traceapp export` can write out: rows of one snapshot, and what each column says of a row."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

import msgspec

from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.reason import in_english
from traceapp.domain.record import encode_record, kind_of
from traceapp.services.desk.evidence_register import filed_document
from traceapp.services.holds.open_findings import closures
from traceapp.services.quality.concessions import every_concession
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
    "sscc": lambda of: of[0].sscc,
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
_DOCUMENT: Columns = {
    "document": lambda one: one.state.sha256,
    "name": lambda one: one.state.name,
    "about": lambda one: one.state.about,
    "evidence": lambda one: one.state.evidence,
    "standing": lambda one: one.state.standing,
    "covers": lambda one: one.state.covers,
    "lots": lambda one: one.state.lots,
    "valid from": lambda one: _moment(one.state.valid_from),
    "valid until": lambda one: _moment(one.state.valid_until),
    "filed": lambda one: _moment(one.filed.at),
    "filed by": lambda one: one.filed.by,
    "judged": lambda one: _moment(one.judged.at),
    "judged by": lambda one: one.judged.by,
    "reason": lambda one: one.judged.reason,
    "kept for years": "retention_years",
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


_HOLD: Columns = {
    "hold": lambda of: of[0].name,
    "lot": lambda of: of[1].lot,
    "container": lambda of: of[1].container,
    "box": lambda of: of[1].box,
    "machine": lambda of: of[1].equipment,
    "stops": lambda of: of[1] in of[0].targets,
    "spreads": lambda of: of[0].spreads,
    "reason": lambda of: in_english(of[0].reason),
    "cause": lambda of: of[0].cause,
    "held": lambda of: _moment(of[0].at),
    "by": lambda of: of[0].by,
    "disposition": lambda of: of[0].disposition,
    "tried meanwhile": lambda of: of[0].tried,
}
_LOAD: Columns = {
    "load": lambda of: of[0].code,
    "step": lambda of: of[0].step,
    "machines": lambda of: of[0].equipment,
    "processor": lambda of: of[0].processor,
    "country": lambda of: of[0].country,
    "rework": lambda of: of[0].rework,
    "done": lambda of: _moment(of[0].at),
    "lot": lambda of: of[1].lot,
    "container": lambda of: of[1].container,
    "position": lambda of: of[1].position,
    "amount": lambda of: "" if of[1].quantity is None else _amount(of[1].quantity),
    "unit": lambda of: "" if of[1].quantity is None else _unit(of[1].quantity.unit),
}
_HEEL: Columns = {
    "machine": lambda of: of[0].code,
    "lot": lambda of: of[1].lot,
    "kept as": lambda of: getattr(of[1], "material", "") or "heel",
    "amount": lambda of: _kilograms(of[1].mass_mg, Unit.MG),
    "unit": lambda _: "kg",
    "last used": lambda of: _moment(of[0].last_used),
    "purged": lambda of: _moment(of[0].purged_at),
}
_SAMPLE: Columns = {
    "sample": "code",
    "lot": "lot",
    "container": "container",
    "purpose": "purpose",
    "position": "position",
    "amount": lambda one: _kilograms(one.amount, one.unit),
    "left": lambda one: _kilograms(one.left, one.unit),
    "unit": lambda one: _unit(one.unit),
    "destructive": "destructive",
    "retained": "retained",
    "retained until": lambda one: _moment(one.retain_until),
    "place": "place",
    "laboratory": "laboratory",
    "taken": lambda one: _moment(one.at),
    "by": "by",
    "sent": lambda one: _moment(one.sent_at),
}
_JOB: Columns = {
    "job": "code",
    "processor": "processor",
    "step": "step",
    "country": "country",
    "sent": lambda one: _moment(one.sent_at),
    "lots sent": lambda one: list(dict.fromkeys(seat.lot for seat in one.sent)),
    "back": lambda one: _moment(one.back_at),
    "lots back": lambda one: list(dict.fromkeys(seat.lot for seat in one.back)),
    "documents": "documents",
}
_RESERVED: Columns = {
    "order": "order",
    "lot": "lot",
    "amount": lambda one: _amount(one.quantity),
    "unit": lambda one: _unit(one.quantity.unit),
    "since": lambda one: _moment(one.at),
    "by": "by",
}
_CONCESSION: Columns = {
    "concession": lambda one: one.concession.number,
    "lot": lambda one: one.concession.lot,
    "granted by": "granted_by",
    "amount": lambda one: _amount(one.concession.quantity),
    "left": lambda one: _kilograms(one.left, one.concession.quantity.unit),
    "unit": lambda one: _unit(one.concession.quantity.unit),
    "until": lambda one: _moment(one.concession.until),
    "text": lambda one: one.concession.text,
    "properties": lambda one: one.concession.properties or (),
    "drawing": lambda one: one.concession.drawing,
    "boxes": "boxes",
    "documents": "documents",
    "filed": lambda one: _moment(one.at),
}
_REVIEW: Columns = {
    "certificate": "number",
    "customers told": lambda one: list(dict.fromkeys(told.customer for told in one.told)),
    "first told": lambda one: _moment(min((told.at for told in one.told), default=0)),
    "conclusions": lambda one: [closing.conclusion for closing in one.closings],
    "closed": lambda one: _moment(max((closing.at for closing in one.closings), default=0)),
}
_BALANCE: Columns = {
    "balance": lambda of: of[0].code,
    "from": lambda of: _moment(of[1].since),
    "to": lambda of: _moment(of[1].until),
    "step": lambda of: of[1].scope.step,
    "machine": lambda of: of[1].scope.equipment,
    "material": lambda of: of[1].scope.material,
    "element": lambda of: of[1].scope.element,
    "unaccounted for": lambda of: _kilograms(of[1].figures.unaccounted_mg, Unit.MG),
    "uncertainty": lambda of: _kilograms(of[1].figures.uncertainty_mg, Unit.MG),
    "unit": lambda _: "kg",
    "verdict": lambda of: of[1].verdict,
    "signed": lambda of: _moment(of[0].at),
    "by": lambda of: of[0].by,
}


def _parts(prefix: str, name: str) -> Callable[[Books], Iterable[Any]]:
    """Each state whose subject begins so, with each of its parts."""
    return lambda books: ((state, part) for state in books.all_states(prefix) for part in getattr(state, name))


def _holds(books: Books) -> Iterable[Any]:
    return ((hold, target) for hold in books.all_states("hold:") for target in (*hold.targets, *hold.freed))


def _heels(books: Books) -> Iterable[Any]:
    return ((machine, kept) for machine in books.all_states("machine:") for kept in (*machine.heel, *machine.sump))


def _reserved(books: Books) -> Iterable[Any]:
    return (line for state in books.all_states("order:") for line in state.lines)


def _balances(books: Books) -> Iterable[Any]:
    return ((state, state.struck) for state in books.all_states("balance:") if state.struck is not None)


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


def _documents(books: Books) -> Iterable[Any]:
    return (filed_document(books, state.sha256) for state in books.all_states("document:") if state.name)


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
        "documents": Export("documents on file, what they are evidence of, and how they stand", _documents, _DOCUMENT),
        "loads": Export("which lots shared which furnace load or bath", _parts("load:", "seats"), _LOAD),
        "holds": Export("what every hold stops or stopped, and why", _holds, _HOLD),
        "heels": Export("what every machine and sump holds back, by lot", _heels, _HEEL),
        "samples": Export("samples, where they are and until when", _states("sample:"), _SAMPLE),
        "concessions": Export("what customers permitted, and how much of it is left", every_concession, _CONCESSION),
        "reserved": Export("what is set aside for which order line", _reserved, _RESERVED),
        "jobs": Export("work at outside processors", _states("job:"), _JOB),
        "reviews": Export(
            "certificates that a late fact touched: who was told, what was concluded", _states("review:"), _REVIEW
        ),
        "balances": Export("mass balances that were signed", _balances, _BALANCE),
        "facts": Export("plant data, every revision", _parts("fact:", "revisions"), _FACT),
    }
)
