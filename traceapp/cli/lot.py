"""`traceapp lot`: all that is known of a lot, on one page."""

import argparse
from collections.abc import Iterator
from datetime import tzinfo
from pathlib import Path

import msgspec

from traceapp.cli import figures
from traceapp.cli.files import write_bytes
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.domain.answers import finding_for
from traceapp.domain.entry import Entry
from traceapp.domain.lot import Container, LotState
from traceapp.domain.lot_code import ContainerCode, parse_keyed
from traceapp.domain.quantity import Quantity
from traceapp.domain.reason import in_english
from traceapp.domain.record import kind_of
from traceapp.services.desk.reading import LotReading, read_lot
from traceapp.services.trace.trace_answer import Direction


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help="the lot's code, or that of one of its containers")
    parser.add_argument("--pdf", metavar="FILE", type=Path, help="write its whole file to a PDF file as well")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    code = lot_code(options.code)
    with opened(options) as app:
        zone = app.zone()
        with app.reading() as books:
            reading = read_lot(books, app.plant, code, Direction.BACK, at=app.now())
        if options.pdf:
            write_bytes(options.pdf, app.exports.lot_file(code))
    state = reading.state
    voice.say(*_card(reading, zone))
    if reading.evidence:
        voice.say("", "What speaks for its specification:")
        rows = [(e.requirement.property, e.kind, e.standing.value, e.filed) for e in reading.evidence]
        voice.table(("property", "test unit", "standing", "filed under"), rows)
    voice.say("", "What happened:")
    voice.table(("when", "entry", "what", "by", "at"), [_happening(entry, zone) for entry in reading.entries])
    voice.tell(
        msgspec.to_builtins(
            {
                "state": state,
                "status": state.status,
                "left": state.left,
                "material": reading.material,
                "findings": state.findings,
                "entries": [entry.ref for entry in reading.entries],
            }
        )
    )
    return 0


def lot_code(typed: str) -> str:
    """The lot's code in a typed one. Refused code_malformed, code_check."""
    code = parse_keyed(typed)
    return str(code.lot if isinstance(code, ContainerCode) else code)


def _card(reading: LotReading, zone: tzinfo) -> Iterator[str]:
    state = reading.state
    yield f"{state.code}  {state.status}"
    told = (
        ("material", reading.material),
        ("left", f"{figures.quantity(state.left)} of {figures.quantity(Quantity(state.tally.made, state.unit))}"),
        ("part", state.part),
        ("grade", state.grade),
        ("owner", state.owner),
        ("claim class", state.claim),
        ("order", state.order),
        ("supplier", f"{state.supplier} {state.supplier_lot}".strip()),
        ("born", f"{figures.moment(state.born_at, zone)} at {state.step}{', declared' if state.declared else ''}"),
        ("steps", ", ".join(step for step, _ in state.steps)),
        ("field", state.magnetised),
        ("away at", state.away),
        ("inspection", state.accepted),
        ("released for", ", ".join(state.released)),
        ("provisional", "yes" if state.provisional else ""),
    )
    yield from (f"  {name:13} {value}" for name, value in told if value)
    yield from (f"  {'container':13} /{c.n}  {figures.amount(c.amount, state.unit)}  {c.place}" for c in _kept(state))
    for hold in state.open_holds:
        where = f" on /{hold.container}" if hold.container else ""
        yield f"  {'on hold':13} {in_english(hold.reason)}{where} since {figures.moment(hold.at, zone)} ({hold.entry})"
    for finding in state.findings:
        standing = f"settled: {finding.disposition}" if finding.settled else "open"
        words = finding_for(finding.code).filled(dict(finding.facts)).headline
        yield f"  {'finding':13} {words}, {standing} ({finding.entry})"
    yield from (f"  {'parent':13} {p.parent}  {figures.quantity(p.quantity)}  {p.role.value}" for p in state.parents)


def _kept(state: LotState) -> list[Container]:
    return [container for container in state.containers if container.n or container.amount]


def _happening(entry: Entry, zone: tzinfo) -> tuple[str, ...]:
    kind = kind_of(entry.record).partition(".")[0].replace("_", " ")
    step = getattr(entry.record, "step", "")
    what = f"{kind}: {step}" if step else kind
    return figures.moment(entry.happened, zone), str(entry.ref), what, ", ".join(entry.who), entry.where
