"""`traceapp trace`: from anything that may be suspected, back to the oxide or forward to the customers."""

import argparse
from datetime import tzinfo
from decimal import Decimal, InvalidOperation
from pathlib import Path

import msgspec

from traceapp.cli import figures
from traceapp.cli.files import write_bytes, write_csv
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.domain.span import moment_of
from traceapp.errors import Refused
from traceapp.services.trace.affected import Affected
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_answer import Direction, Trace, TraceNode
from traceapp.services.trace.trace_start import Wanted
from traceapp.services.trace.whereabouts import Whereabouts

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
_STATES = {
    "shipped": "shipped",
    "packed": "packed",
    "in_plant": "in the plant",
    "scrapped": "scrapped",
    "gone": "sampled, sent back or sold",
    "not_found": "not accounted for",
    "total": "in all",  # last: what the others add up to
}
_HEADINGS = ("lot", "material", "supplier", "supplier lot", "share", "left", "status", "place", "steps away")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "code",
        metavar="CODE",
        nargs="*",
        help="a lot, container, box, shipment, load, certificate number, supplier's lot, machine or badge; several",
    )
    for name, metavar, words in (
        ("supplier", "KEY", "everything that a supplier sent"),
        ("operator", "BADGE", "what somebody made, treated, received or packed"),
        ("equipment", "KEY", "what was made or treated in a machine"),
        ("instrument", "KEY", "what an instrument told since it was last known to be right"),
    ):
        parser.add_argument(f"--{name}", metavar=metavar, action="append", default=[], help=words)
    parser.add_argument("--from", metavar="DATE", dest="since", help="only what was done from that day or moment on")
    parser.add_argument("--to", metavar="DATE", dest="until", help="to the end of that day, or to before that moment")
    parser.add_argument("--forward", action="store_true", help="where it went, instead of where it came from")
    parser.add_argument("--least", metavar="PERCENT", help="list only lots with this share; the others are counted")
    parser.add_argument("--known-on", metavar="DATE", help="as it was known at the end of that day, or at that moment")
    parser.add_argument("--csv", metavar="FILE", type=Path, help="write every lot listed to a CSV file as well")
    parser.add_argument("--pdf", metavar="FILE", type=Path, help="write the whole answer to a PDF file as well")
    parser.add_argument("--xlsx", metavar="FILE", type=Path, help="write the whole answer to a workbook as well")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    from traceapp.app.traced import Asked

    direction = Direction.FORWARD if options.forward else Direction.BACK
    with opened(options) as app:
        zone = app.zone()
        known_on = moment_of(options.known_on, zone, is_end=True) if options.known_on else 0
        asked = Asked(_wanted(options, zone), direction, _least(options.least), known_on)
        traced = app.trace(asked.wanted, direction, least=asked.least, known_on=known_on)
        if options.pdf or options.xlsx:
            report, book = app.exports.trace_files(asked)
            for file, body in ((options.pdf, report), (options.xlsx, book)):
                if file:
                    write_bytes(file, body)
    found, stays = traced.trace, traced.where
    if options.csv:
        write_csv(options.csv, _HEADINGS, [(*_cells(node), node.depth) for node in found.nodes])
    way = "it reached" if options.forward else "it came from"
    voice.say(f"{found.start.kind} {found.start.code}, and what {way}: {figures.count(found.lots, 'lot')}")
    if known_on:
        voice.say(f"As known on {figures.moment(known_on, zone)}")
    for mix in found.start.mixes:
        since = figures.moment(mix.at, zone)
        voice.say(f"{mix.child} may hold pieces of {mix.parent}: mixed by {mix.processor}, back {since}")
    voice.table(_HEADINGS, [(*_cells(node), str(node.depth)) for node in found.nodes])
    if not found.is_whole:
        voice.say(*_beneath(found))
    if options.forward:
        voice.say(*_reached(found, stays, zone))
    voice.tell(msgspec.to_builtins(found) | {"where_now": msgspec.to_builtins(stays), "known_on": known_on})
    return 0


def _wanted(options: argparse.Namespace, zone: tzinfo) -> Wanted:
    return Wanted(
        codes=tuple(options.code),
        suppliers=tuple(options.supplier),
        operators=tuple(options.operator),
        equipment=tuple(options.equipment),
        instruments=tuple(options.instrument),
        since=moment_of(options.since, zone) if options.since else 0,
        until=moment_of(options.until, zone, is_end=True) if options.until else 0,
    )


def _least(percent: str | None) -> int:
    """A share in 10⁻¹². Refused `number_malformed`."""
    try:
        share = Decimal(percent or 0) * (WHOLE // 100)
    except InvalidOperation:
        raise Refused("number_malformed", typed=percent) from None
    if not 0 <= share <= WHOLE:
        raise Refused("number_malformed", typed=percent)
    return int(share)


def _cells(node: TraceNode) -> tuple[str, ...]:
    row, share = node.row, figures.share(node.share)
    if row is None:
        return node.code, "", "", "", share, "", "unknown here", ""
    left = figures.amount(row.left, row.unit)
    return node.code, row.material, row.supplier, row.supplier_lot, share, left, row.status, row.place


def _beneath(found: Trace) -> list[str]:
    """How many lots are not listed, and how much that is."""
    beneath = found.beneath
    amounts = ", ".join(figures.amount(amount, unit) for unit, amount, _ in beneath.amounts) or "nothing"
    largest = f"none has more than {figures.share(beneath.largest)}"
    return [f"Not listed: {figures.count(beneath.lots, 'lot')} with {amounts}; {largest}"]


def _reached(found: Trace, stays: tuple[Whereabouts, ...], zone: tzinfo) -> list[str]:
    lines = ["", f"{figures.count(len(found.shipments), 'shipment')}, to {', '.join(found.customers) or 'nobody'}"]
    for one in found.shipments:
        when = f"left {figures.moment(one.shipped_at, zone)}" if one.shipped_at else "not gone yet"
        lines.append(f"  {one.shipment} to {one.customer}, {when}: {one.pieces} pcs in {', '.join(one.boxes)}")
    for customer in found.by_customer:
        boxes = f"{customer.boxes} box{'' if customer.boxes == 1 else 'es'}"
        pieces = f"{customer.pieces} pcs, of these {customer.suspect} suspect"
        lines.append(f"  {customer.customer or 'nobody'}, in all: {pieces}, in {boxes}")
    if stays:
        lines += ["", "Where it is now:"]
    for stay in stays:
        *parts, whole = figures.dealt((getattr(stay, name) for name in _STAYS), stay.unit)
        for (name, words), part in zip(_STAYS.items(), parts, strict=True):
            if getattr(stay, name):
                lines.append(f"  {part:>16} {words}")
        lines.append(f"  {whole:>16} in all")
    return [*lines, *_affected(found.affected)]


def _affected(affected: tuple[Affected, ...]) -> list[str]:
    lines = ["", "What is affected, of all lots reached, less what went on into others of them:"] if affected else []
    for one in affected:
        told = [getattr(one, name) for name in _STATES]
        amounts = figures.dealt((part.amount for part in told[:-1]), one.unit)
        suspects = figures.dealt((part.suspect for part in told[:-1]), one.unit)
        for words, part, amount, suspect in zip(_STATES.values(), told, amounts, suspects, strict=True):
            if part.amount:
                lines.append(f"  {amount:>16} {words}, of that suspect {suspect}")
    return lines
