"""`traceapp capture`: events are handed to a repository over its REST interface, what it has not got yet."""

import argparse
from pathlib import Path

from traceapp.app.capturing import ADDRESS, Capturing
from traceapp.app.exchange import Exchange
from traceapp.cli import figures
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import add_signers, signatures_of
from traceapp.cli.voice import Voice
from traceapp.exchange.epcis_repository import require_address


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        "What fails is tried again after a while; what was taken stays taken, and the next call goes on from there. "
        "Run it by a timer of the system, unless a window is open: that hands over by itself."
    )
    parser.add_argument(
        "--set", metavar="ADDRESS", dest="address", help="set the repository (https://HOST/PATH), signed by two"
    )
    parser.add_argument(
        "--token-file", metavar="FILE", type=Path, help="the repository's bearer token; else the one set here"
    )
    add_signers(parser)
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        if options.address is not None:
            if options.address:
                require_address(options.address)
            app.terminal.change_setting(ADDRESS, options.address, signatures_of(app, options, "set up"))
            voice.say(f"Events go to {options.address}." if options.address else "Events go nowhere.")
            voice.tell({"repository": options.address})
            return 0
        given = options.token_file.read_text(encoding="utf-8").strip() if options.token_file else ""
        token = given or Exchange(app).token()
        done = Capturing(app, token).run()
    voice.say(f"{figures.count(done.events, 'event')} in {figures.count(done.documents, 'document')} handed over.")
    voice.tell({"events": done.events, "documents": done.documents})
    return 0
