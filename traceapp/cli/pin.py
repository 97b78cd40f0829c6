"""`traceapp pin set`: a person's PIN, typed twice or read from a file. It is never a word of the command line.

`traceapp pin forget`: the name and PIN of somebody who left; the journal has never held more than the badge number.
"""

import argparse
import getpass
import sys
from functools import partial
from pathlib import Path

from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import OFFICE, add_signers, signatures_of
from traceapp.cli.voice import Voice
from traceapp.errors import Refused
from traceapp.services.plant.pin_change import change_pin
from traceapp.store.pins import require_shape


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        "A PIN is changed by its owner, who signs with the old one, or by somebody who sets up terminals.\n"
        "While nobody of those has a PIN, nobody has to sign."
    )
    parser.add_argument("what", choices=["set", "forget"], help="set or change a PIN; or forget a name and its PIN")
    parser.add_argument("person", metavar="BADGE", help="whose")
    parser.add_argument(
        "--new-pin-file", metavar="FILE", type=Path, help="a file with the new PIN; else it is asked for"
    )
    add_signers(parser)
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    """The change is recorded before it is made: no PIN ever changed without an entry that says so."""
    badge: str = options.person
    forgets = options.what == "forget"
    with opened(options) as app:
        signatures = signatures_of(app, options, "PIN changed")
        new = "" if forgets else _new_pin(badge, options.new_pin_file)
        if not forgets:
            require_shape(new)
        command = app.command(signatures[0].person if signatures else badge, OFFICE)
        verb = partial(change_pin, person=badge, signatures=signatures, with_pin=app.people.with_pin())
        app.record(command, lambda books: verb(books, command))
        if forgets:
            app.people.forget(badge)
        else:
            app.people.set_pin(badge, new)
    voice.say(f"The name and the PIN of {badge} are forgotten." if forgets else f"The PIN of {badge} is set.")
    voice.tell({"person": badge})
    return 0


def _new_pin(badge: str, file: Path | None) -> str:
    if file is not None:
        return file.read_text(encoding="utf-8").strip()
    if not sys.stdin.isatty():
        raise Refused("pin_not_given", person=badge)
    new = getpass.getpass(f"New PIN of {badge}: ")
    if getpass.getpass("Once more: ") != new:
        raise Refused("pins_differ")
    return new
