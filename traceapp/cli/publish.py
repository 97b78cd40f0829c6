"""`traceapp publish`: the site on which customers check certificates, written into a folder and kept current."""

import argparse
import json
from pathlib import Path

from traceapp.cli import figures
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        "Nothing of an order is published unless its line says so: publication `verdict` or `customer`, and what it\n"
        "`discloses`; a defence order also needs `consent`. Run it again after each change, or by a timer: only what\n"
        "changed is written, and a run that is stopped leaves the site as it was."
    )
    parser.add_argument("folder", metavar="DIR", type=Path, nargs="?", help="the folder that a web server serves")
    parser.add_argument(
        "--disclose",
        metavar=("NUMBER", "FIELD"),
        nargs=2,
        help="publish nothing: tell what proves a withheld field of a certificate, such as “supplier 1”",
    )
    add_store(parser)
    parser.set_defaults(do=do, parser=parser)


def do(options: argparse.Namespace, voice: Voice) -> int:
    if (options.folder is None) == (options.disclose is None):
        options.parser.error("name a folder, or --disclose a field")
    return _disclose(options, voice) if options.disclose else _publish(options, voice)


def _publish(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        report = app.site.publish(options.folder)
    changed = report.changed
    voice.say(
        f"{figures.count(report.certificates, 'certificate')} in {options.folder}: "
        f"{figures.count(changed.written, 'file')} written, {changed.removed} removed, {changed.kept} as they were."
    )
    for order in report.unconsented:
        voice.note(f"Nothing of {order} is published: no consent is on record for this defence order.")
    voice.tell(
        {
            "certificates": report.certificates,
            "written": changed.written,
            "removed": changed.removed,
            "kept": changed.kept,
            "without_consent": report.unconsented,
        }
    )
    return 0


def _disclose(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        told = app.site.disclose(*options.disclose)
    voice.say(json.dumps(told, ensure_ascii=False))
    voice.say("Whoever has the verifier pastes this line there, and chooses view.json of the certificate’s page.")
    voice.tell(told)
    return 0
