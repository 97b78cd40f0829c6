"""Who does it, where, and who signs for it: badges and PINs on a command line."""

import argparse
import getpass
import sys
from collections.abc import Mapping
from pathlib import Path

from traceapp.app import App
from traceapp.cli.voice import Voice
from traceapp.domain.command import Command, Outcome
from traceapp.domain.record.pieces import Signature
from traceapp.errors import Fault, Refused
from traceapp.settings import fresh_id

OFFICE = "office"
"""Where somebody is who works at no station."""


def add_person(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    """`--person` and `--station`. required: False where a plant may be set up that has no people yet."""
    by = parser.add_argument_group("who")
    by.add_argument("--person", metavar="BADGE", required=required, default="", help="who does it")
    by.add_argument("--station", metavar="KEY", default=OFFICE, help=f"where ({OFFICE})")


def add_signers(parser: argparse.ArgumentParser) -> None:
    """`--sign` and `--pin-file`."""
    by = parser.add_argument_group("signatures")
    by.add_argument(
        "--sign", metavar="BADGE", action="append", default=[], help="who signs, with a PIN; may be repeated"
    )
    by.add_argument("--pin-file", metavar="FILE", type=Path, help="lines of badge and PIN; else each is asked for")


def command_of(app: App, options: argparse.Namespace) -> Command:
    """A fresh command of the person named, or else of the first who signs, now."""
    who = (options.person,) if options.person else tuple(options.sign[:1])
    return Command(id=fresh_id(), who=who, where=options.station, happened=app.now())


def signatures_of(app: App, options: argparse.Namespace, meaning: str) -> tuple[Signature, ...]:
    """A signature of everybody named under `--sign`. Refused: pin_not_given, pin_wrong, pin_locked, pin_not_set."""
    pins = read_pins(options.pin_file) if options.pin_file else {}
    return tuple(app.people.sign(badge, _pin(badge, pins), meaning) for badge in dict.fromkeys(options.sign))


def _pin(badge: str, pins: Mapping[str, str]) -> str:
    if badge in pins:
        return pins[badge]
    if pins or not sys.stdin.isatty():
        raise Refused("pin_not_given", person=badge)
    return getpass.getpass(f"PIN of {badge}: ")


def read_pins(file: Path) -> dict[str, str]:
    """PINs by badge. Fault `pin_file` (file, line)."""
    pins = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        words = line.split()
        if len(words) not in {0, 2}:
            raise Fault("pin_file", file=str(file), line=number)
        if words:
            pins[words[0]] = words[1]
    return pins


def warn_of_clock(outcome: Outcome, voice: Voice) -> None:
    """A clock that was moved back is told of; the journal goes on in its own order."""
    if outcome.clock_behind_us:
        voice.note(
            f"The clock of this computer stands {outcome.clock_behind_us // 1_000_000} s behind its own journal."
        )
