"""The answer of a trace as a CSV sheet and as a workbook: every lot listed, every shipment, what is still here."""

import io
from collections.abc import Iterator, Mapping
from datetime import tzinfo
from decimal import Decimal
from pathlib import Path

from traceapp.app.report_words import moment_text
from traceapp.app.traced import Traced
from traceapp.app.whole_file import file_part, write_sheet
from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.exchange.new_workbook import Sheet, write_workbook
from traceapp.exchange.spreadsheet import Cell
from traceapp.services.trace.affected import Affected
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_answer import TraceNode

WHY = ("held because", "held by")
HEADINGS = ("found", "code", "of", "share %", "made", "left", "unit", "status", "place", "party", *WHY)
A_PERCENT = WHOLE // 100
STATES = ("shipped", "packed", "in_plant", "scrapped", "gone", "not_found")


def write_trace_sheet(folder: Path, traced: Traced, names: Mapping[str, str], zone: tzinfo) -> Path:
    """Write the sheet into `folder`, whole or not at all, and say where. names: of people, by badge.

    Fault `file_not_written`.
    """
    name = file_part(traced.trace.start.code)
    return write_sheet(folder / f"trace-{traced.trace.direction}-{name}.csv", HEADINGS, _rows(traced, names, zone))


def trace_workbook(traced: Traced, names: Mapping[str, str], zone: tzinfo) -> bytes:
    """The bytes of a workbook: a sheet of what was asked and how much is affected, one of lots, one of shipments, one
    of customers, one of what is still here.
    """
    into = io.BytesIO()
    write_workbook(
        into,
        (
            Sheet("Answer", ("what", "amount", "suspect", "unit"), _answer(traced, zone)),
            Sheet("Lots", HEADINGS[1:], (_lot(node, traced, names)[1:] for node in traced.trace.nodes)),
            Sheet(
                "Shipments", ("shipment", "customer", "left", "boxes", "pieces", "share %"), _shipments(traced, zone)
            ),
            Sheet("Customers", ("customer", "shipments", "boxes", "pieces", "suspect pieces"), _customers(traced)),
            Sheet(
                "Still here",
                ("code", "kind", "place", "status", "amount", "unit", "share %", *WHY),
                _here(traced, names),
            ),
        ),
    )
    return into.getvalue()


def _rows(traced: Traced, names: Mapping[str, str], zone: tzinfo) -> Iterator[tuple[Cell, ...]]:
    if traced.known_on:
        yield "as known on", moment_text(traced.known_on, zone), *("",) * 10
    for mix in traced.trace.start.mixes:
        party = traced.parties.get(mix.processor, mix.processor)
        yield "mixed", mix.child, f"may hold pieces of {mix.parent}", *("",) * 5, "", party, "", ""
    for node in traced.trace.nodes:
        yield _lot(node, traced, names)
    beneath = traced.trace.beneath
    for unit, amount, _ in beneath.amounts:
        kept, words = _amount(amount, Unit(unit))
        percent = _percent(beneath.largest)
        yield "not listed", f"{beneath.lots} lots", "", percent, "", kept, words, "below the threshold", *("",) * 4
    for reached in traced.trace.shipments:
        status = "shipped" if reached.shipped_at else "open"
        party = traced.parties.get(reached.customer, reached.customer)
        percent = _percent(reached.share)
        yield "shipment", reached.shipment, "", percent, Decimal(reached.pieces), "", "pcs", status, "", party, "", ""


def _answer(traced: Traced, zone: tzinfo) -> Iterator[tuple[Cell, ...]]:
    trace = traced.trace
    yield trace.start.kind, trace.start.code, "", ""
    yield "direction", str(trace.direction), "", ""
    yield "as known on", moment_text(traced.known_on, zone) if traced.known_on else "now", "", ""
    for mix in trace.start.mixes:
        yield "mixed", f"{mix.child} may hold pieces of {mix.parent} since {moment_text(mix.at, zone)}", "", ""
    yield "lots", trace.lots, "", ""
    yield "lots not listed", trace.beneath.lots, "", ""
    for one in trace.affected:
        yield from _states(one)


def _states(one: Affected) -> Iterator[tuple[Cell, ...]]:
    for name in (*STATES, "total"):
        part = getattr(one, name)
        amount, words = _amount(part.amount, one.unit)
        yield name.replace("_", " "), amount, _amount(part.suspect, one.unit)[0], words


def _shipments(traced: Traced, zone: tzinfo) -> Iterator[tuple[Cell, ...]]:
    for one in traced.trace.shipments:
        left = moment_text(one.shipped_at, zone) if one.shipped_at else ""
        customer = traced.parties.get(one.customer, one.customer)
        yield one.shipment, customer, left, "; ".join(one.boxes), one.pieces, _percent(one.share)


def _customers(traced: Traced) -> Iterator[tuple[Cell, ...]]:
    for one in traced.trace.by_customer:
        customer = traced.parties.get(one.customer, one.customer)
        yield customer, one.shipments, one.boxes, one.pieces, one.suspect


def _here(traced: Traced, names: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    for one in traced.trace.still_here:
        amount, words = _amount(one.amount, Unit(one.unit))
        why = _why(one.code, traced, names)
        yield one.code, one.kind, one.place, one.status, amount, words, _percent(one.share), *why


def _why(code: str, traced: Traced, names: Mapping[str, str]) -> tuple[str, str]:
    stop = traced.stops.get(code)
    return stop.in_english(names) if stop is not None else ("", "")


def _lot(node: TraceNode, traced: Traced, names: Mapping[str, str]) -> tuple[Cell, ...]:
    row, share = node.row, _percent(node.share)
    if row is None:
        return "lot", node.code, "", share, "", "", "", "unknown", *("",) * 4
    unit = Unit(row.unit)
    made, left = (_amount(amount, unit)[0] for amount in (row.made, row.left))
    supplier = traced.suppliers.get(node.code, "")
    named = traced.parties.get(supplier, supplier)
    words, why = _amount(0, unit)[1], _why(node.code, traced, names)
    return "lot", node.code, row.material, share, made, left, words, row.status, row.place, named, *why


def _amount(amount: int, unit: Unit) -> tuple[Decimal, str]:
    """Kilograms or pieces, and which."""
    return Decimal(decimal_text(Quantity(amount, unit))), "kg" if unit is Unit.MG else "pcs"


def _percent(share: int) -> Decimal:
    return (Decimal(share) / A_PERCENT).quantize(Decimal("0.000001"))
