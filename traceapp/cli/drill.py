"""`traceapp drill`: a recall is tried on a lot taken at random, and filed with a signed sheet."""

import argparse

import msgspec

from traceapp.cli import figures
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import OFFICE, add_signers, command_of, signatures_of, warn_of_clock
from traceapp.cli.voice import Voice
from traceapp.services.trace.drill import Drill


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lot", metavar="LOT", default="", help="this lot instead of one taken at random")
    parser.add_argument("--station", metavar="KEY", default=OFFICE, help=f"where ({OFFICE})")
    add_signers(parser)
    add_store(parser)
    parser.set_defaults(do=do, person="")


def do(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        done = app.exports.drills.run(options.lot)
        voice.say(*_lines(done))
        filed = None
        if options.sign:
            signatures = signatures_of(app, options, "recall drill")
            outcome, filed = app.exports.drills.sign(done, command_of(app, options), signatures)
            warn_of_clock(outcome, voice)
            voice.say(f"Signed and filed: {filed}")
        else:
            voice.note("Nobody signed, so nothing was recorded.")
    voice.tell(_told(done) | {"sheet": str(filed or "")})
    return 0 if done.closes else 1


def _lines(done: Drill) -> list[str]:
    forward = done.forward
    lines = [
        f"lot {done.lot}: found after {(done.ended - done.began) / 1_000_000:.1f} s",
        f"It came from {figures.count(done.back.lots, 'lot')} and went into {figures.count(forward.lots, 'lot')},",
        f"{figures.count(len(forward.shipments), 'shipment')} to {figures.count(len(forward.customers), 'customer')}.",
    ]
    for one in forward.affected:
        total, missing = (figures.amount(part.amount, one.unit) for part in (one.total, one.not_found))
        lines.append(f"  {total} affected, {missing} not found")
    return [*lines, "The balance closes." if done.closes else "The balance does not close."]


def _told(done: Drill) -> dict[str, object]:
    return {
        "lot": done.lot,
        "began": done.began,
        "ended": done.ended,
        "back": done.back.lots,
        "forward": done.forward.lots,
        "shipments": [one.shipment for one in done.forward.shipments],
        "customers": done.forward.customers,
        "affected": msgspec.to_builtins(done.forward.affected),
        "closes": done.closes,
    }
