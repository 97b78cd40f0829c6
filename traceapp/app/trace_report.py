"""The answer of a trace as a report: where it went and who has it, what is still here, and every lot of the way."""

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from traceapp.app.report_words import dealt, local, moment_text, percent_text, quantity_text, stamp_text
from traceapp.app.traced import Traced
from traceapp.documents.report_pdf import Report, ReportColumn, ReportTable
from traceapp.domain.quantity import Unit
from traceapp.domain.record.pieces import EntryRef
from traceapp.services.trace.affected import Affected
from traceapp.services.trace.trace_answer import Direction, TraceNode

_STAYS = {
    "shipped": "Shipped",
    "packed": "Packed",
    "in_plant": "In the plant",
    "scrapped": "Scrapped",
    "sampled": "Taken as samples",
    "returned": "Sent back to the supplier",
    "sold": "Sold as scrap",
    "consumed": "Used up beside the product",
    "lost": "Burnt or worn off",
    "not_found": "Not found",
}


def trace_report(
    traced: Traced, heads: tuple[EntryRef, ...], names: Mapping[str, str], *, at: int, zone: tzinfo
) -> Report:
    """heads: the last entries known here, up to which the answer speaks. names: of people, by badge. at: now (UTC
    microseconds).
    """
    is_forward = traced.trace.direction is Direction.FORWARD
    tables = (_affected(traced), _customers(traced), _shipped(traced, zone), _here(traced)) if is_forward else ()
    return Report(
        title="Trace: where it went" if is_forward else "Trace: where it came from",
        subject=traced.trace.start.code,
        stamp=stamp_text(at, zone, heads),
        facts=tuple(_facts(traced, zone)),
        tables=(*tables, *_held(traced, names), _lots(traced)),
        made=local(at, zone).date(),
    )


def _facts(traced: Traced, zone: tzinfo) -> Iterator[tuple[str, str]]:
    found = traced.trace
    if traced.known_on:
        yield "As known on", moment_text(traced.known_on, zone)
    if found.direction is Direction.FORWARD:
        customers = [traced.parties.get(key, key) for key in found.customers]
        yield "In shipments", f"{len(found.shipments)}"
        yield "To customers", ", ".join(customers) or "nobody"
        yield "Lots and boxes still here", f"{len(found.still_here)}"
    for mix in found.start.mixes:
        processor = traced.parties.get(mix.processor, mix.processor) or "a processor"
        told = f"{mix.child} may hold pieces of {mix.parent} since {moment_text(mix.at, zone)}"
        yield f"Mixed by {processor}", told
    yield "Lots on the way", f"{found.lots}"
    if found.beneath.lots:
        amounts = ", ".join(quantity_text(amount, Unit(unit)) for unit, amount, _ in found.beneath.amounts)
        largest = f"none has more than {percent_text(found.beneath.largest)} %"
        yield "Not listed below", f"{found.beneath.lots} lots with {amounts or 'nothing'}; {largest}"
    for where in traced.where:
        *parts, whole = dealt((getattr(where, name) for name in _STAYS), Unit(where.unit))
        for (name, words), part in zip(_STAYS.items(), parts, strict=True):
            if getattr(where, name):
                yield words, part
        yield "In all", whole


def _states(one: Affected) -> Iterator[tuple[str, str, str]]:
    parts = (one.shipped, one.packed, one.in_plant, one.scrapped, one.gone, one.not_found)
    words = ("Shipped", "Packed", "In the plant", "Scrapped", "Sampled, sent back or sold", "Not found", "In all")
    amounts = dealt((part.amount for part in parts), one.unit)
    suspects = dealt((part.suspect for part in parts), one.unit)
    for word, part, amount, suspect in zip(words, (*parts, one.total), amounts, suspects, strict=True):
        if part.amount:
            yield word, amount, suspect


def _affected(traced: Traced) -> ReportTable:
    rows = tuple(row for one in traced.trace.affected for row in _states(one))
    columns = (
        ReportColumn("State", 40),
        ReportColumn("Amount", 30, is_right=True),
        ReportColumn("Of that suspect", 30, is_right=True),
    )
    return ReportTable("Affected", columns, rows, "all lots reached, less what went on into other lots reached")


def _customers(traced: Traced) -> ReportTable:
    rows = tuple(
        (
            traced.parties.get(one.customer, one.customer),
            str(one.shipments),
            str(one.boxes),
            str(one.pieces),
            str(one.suspect),
        )
        for one in traced.trace.by_customer
    )
    columns = (
        ReportColumn("Customer", 40),
        *(ReportColumn(title, 15, is_right=True) for title in ("Shipments", "Boxes", "Pieces", "Suspect pieces")),
    )
    return ReportTable("By customer", columns, rows, "pieces in the boxes that hold any of it")


def _shipped(traced: Traced, zone: tzinfo) -> ReportTable:
    rows = tuple(
        (
            reached.shipment,
            traced.parties.get(reached.customer, reached.customer),
            moment_text(reached.shipped_at, zone),
            ", ".join(reached.boxes),
            str(reached.pieces),
            percent_text(reached.share),
        )
        for reached in traced.trace.shipments
    )
    columns = (
        ReportColumn("Shipment", 17, is_code=True),
        ReportColumn("Customer", 23),
        ReportColumn("Left", 15),
        ReportColumn("Boxes", 25, is_code=True),
        ReportColumn("Pieces", 9, is_right=True),
        ReportColumn("Share %", 11, is_right=True),
    )
    return ReportTable("Shipped", columns, rows, "with the share of those pieces that came from it")


def _here(traced: Traced) -> ReportTable:
    rows = tuple(
        (
            one.code,
            one.place,
            one.status,
            quantity_text(one.amount, Unit(one.unit)),
            one.shipment,
            percent_text(one.share),
        )
        for one in traced.trace.still_here
    )
    columns = (
        ReportColumn("Lot or box", 20, is_code=True),
        ReportColumn("Where", 20),
        ReportColumn("State", 14),
        ReportColumn("Amount", 16, is_right=True),
        ReportColumn("Gathered for", 18, is_code=True),
        ReportColumn("Share %", 12, is_right=True),
    )
    return ReportTable("Still here", columns, rows, "not yet shipped")


def _held(traced: Traced, names: Mapping[str, str]) -> Iterator[ReportTable]:
    """Why what is listed as held was stopped; nothing where nothing was."""
    rows = tuple((code, *stop.in_english(names)) for code, stop in traced.stops.items())
    columns = (ReportColumn("Lot or box", 22, is_code=True), ReportColumn("Because", 48), ReportColumn("Held by", 30))
    if rows:
        yield ReportTable("On hold", columns, rows, "then" if traced.known_on else "")


def _lots(traced: Traced) -> ReportTable:
    nodes = sorted(traced.trace.nodes, key=_depth)
    columns = (
        ReportColumn("Links", 7, is_right=True),
        ReportColumn("Lot", 19, is_code=True),
        ReportColumn("Material", 20),
        ReportColumn("From", 19),
        ReportColumn("Made", 13, is_right=True),
        ReportColumn("State", 11),
        ReportColumn("Share %", 11, is_right=True),
    )
    note = "every one, however small its share; links away from what was asked about"
    if not traced.trace.is_whole:
        note = "those with the largest shares; how many are not listed stands above"
    return ReportTable("Lots", columns, tuple(_lot(node, traced) for node in nodes), note)


def _depth(node: TraceNode) -> tuple[int, int, str]:
    return node.depth, -node.share, node.code


def _lot(node: TraceNode, traced: Traced) -> tuple[str, ...]:
    row, share = node.row, percent_text(node.share)
    if row is None:
        return str(node.depth), node.code, "not known here", "", "", "unknown", share
    supplier = traced.suppliers.get(node.code, "")
    made = quantity_text(row.made, Unit(row.unit))
    named = " ".join(part for part in (traced.parties.get(supplier, supplier), row.supplier_lot) if part)
    return str(node.depth), node.code, row.material, named, made, row.status, share
