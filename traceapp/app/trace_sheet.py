"""The answer of a trace as a CSV sheet: a line for each lot and each shipment that it found."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from traceapp.app.sheet import write_sheet
from traceapp.app.traced import Traced
from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.exchange.spreadsheet import Cell
from traceapp.services.flow import WHOLE
from traceapp.services.tracing import TraceNode

HEADINGS = ("found", "code", "of", "share %", "made", "left", "unit", "status", "place", "party")
A_PERCENT = WHOLE // 100


def write_trace_sheet(folder: Path, code: str, traced: Traced) -> Path:
    """Write the sheet into `folder`, whole or not at all, and say where. Fault `file_not_written`."""
    file = folder / f"trace-{traced.trace.direction}-{code}.csv".replace("/", "-")
    return write_sheet(file, HEADINGS, _rows(traced))


def _rows(traced: Traced) -> Iterator[tuple[Cell, ...]]:
    for node in traced.trace.nodes:
        yield _lot(node, traced)
    for reached in traced.trace.shipments:
        status = "shipped" if reached.shipped_at else "open"
        party = traced.parties.get(reached.customer, reached.customer)
        percent = _percent(reached.share)
        yield "shipment", reached.shipment, "", percent, Decimal(reached.pieces), "", "pcs", status, "", party


def _lot(node: TraceNode, traced: Traced) -> tuple[Cell, ...]:
    row, share = node.row, _percent(node.share)
    if row is None:
        return "lot", node.code, "", share, "", "", "", "unknown", "", ""
    unit = Unit(row.unit)
    made, left = (Decimal(decimal_text(Quantity(amount, unit))) for amount in (row.made, row.left))
    supplier = traced.suppliers.get(node.code, "")
    named = traced.parties.get(supplier, supplier)
    words = "kg" if unit is Unit.MG else "pcs"
    return "lot", node.code, row.material, share, made, left, words, row.status, row.place, named


def _percent(share: int) -> Decimal:
    return (Decimal(share) / A_PERCENT).quantize(Decimal("0.000001"))
