"""`traceapp trace`: from any code that people have in hand, back to the oxide or forward to the customers."""

import argparse
from datetime import tzinfo
from pathlib import Path

import msgspec

from traceapp.cli import figures
from traceapp.cli.files import write_bytes, write_csv
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.services.tracing import Direction, Trace, TraceNode, trace
from traceapp.services.whereabouts import Whereabouts, where_now

_STAYS = {
    "shipped": "shipped",
    "packed": "packed",
    "in_plant": "in the plant",
    "scrapped": "scrapped",
    "sampled": "taken as samples",
    "returned": "sent back to the supplier",
    "sold": "sold as scrap",
    "consumed": "used up beside the product",
    "lost": "burnt or worn off",
    "not_found": "not accounted for",
}
_HEADINGS = ("lot", "material", "supplier", "supplier lot", "share", "left", "status", "place", "steps away")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "code",
        metavar="CODE",
        help="a lot, container, box, shipment, load, certificate number or a supplier's lot number",
    )
    parser.add_argument("--forward", action="store_true", help="where it went, instead of where it came from")
    parser.add_argument("--csv", metavar="FILE", type=Path, help="write every lot of the answer to a CSV file as well")
    parser.add_argument("--pdf", metavar="FILE", type=Path, help="write the whole answer to a PDF file as well")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    direction = Direction.FORWARD if options.forward else Direction.BACK
    with opened(options) as app:
        zone = app.zone()
        with app.reading() as books:
            found = trace(books, app.plant, options.code, direction)
            stays = where_now(books, found) if options.forward else ()
        if options.pdf:
            write_bytes(options.pdf, app.exports.trace_report(options.code, direction))
    if options.csv:
        write_csv(options.csv, _HEADINGS, [(*_cells(node), node.depth) for node in found.nodes])
    way = "it reached" if options.forward else "it came from"
    voice.say(f"{found.start.kind} {found.start.code}, and what {way}: {figures.count(len(found.nodes), 'lot')}")
    voice.table(_HEADINGS, [(*_cells(node), str(node.depth)) for node in found.nodes])
    if options.forward:
        voice.say(*_reached(found, stays, zone))
    voice.tell(msgspec.to_builtins(found) | {"where_now": msgspec.to_builtins(stays)})
    return 0


def _cells(node: TraceNode) -> tuple[str, ...]:
    row, share = node.row, figures.share(node.share)
    if row is None:
        return node.code, "", "", "", share, "", "unknown here", ""
    left = figures.amount(row.left, row.unit)
    return node.code, row.material, row.supplier, row.supplier_lot, share, left, row.status, row.place


def _reached(found: Trace, stays: tuple[Whereabouts, ...], zone: tzinfo) -> list[str]:
    lines = ["", f"{figures.count(len(found.shipments), 'shipment')}, to {', '.join(found.customers) or 'nobody'}"]
    for one in found.shipments:
        when = f"left {figures.moment(one.shipped_at, zone)}" if one.shipped_at else "not gone yet"
        lines.append(f"  {one.shipment} to {one.customer}, {when}: {one.pieces} pcs in {', '.join(one.boxes)}")
    lines += ["", "Where it is now:"]
    for stay in stays:
        for name, words in _STAYS.items():
            if number := getattr(stay, name):
                lines.append(f"  {figures.amount(number, stay.unit):>16} {words}")
        lines.append(f"  {figures.amount(stay.total, stay.unit):>16} in all")
    return lines
