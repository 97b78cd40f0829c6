"""`traceapp certificate works` and `read`: certificates as JSON by the field codes of EN 10168, out and in."""

import argparse
from pathlib import Path
from typing import Any

import msgspec

from traceapp.app import App
from traceapp.app.supplier_certificates import declare_certificate, foresee_certificate
from traceapp.cli.files import write_bytes
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import add_person, command_of, warn_of_clock
from traceapp.cli.voice import Voice
from traceapp.domain.certificate import CertificateContent, Measured, Result
from traceapp.errors import Refused
from traceapp.exchange.works_certificate import read_works_certificate, works_certificate


def add_works_acts(acts: Any) -> None:
    """Both acts. acts: the subparsers of `traceapp certificate`."""
    works: argparse.ArgumentParser = acts.add_parser("works", help="write a certificate as works-certificate JSON")
    works.add_argument("number", metavar="NUMBER", help="the certificate's number")
    works.add_argument("--out", metavar="FILE", type=Path, required=True, help="where the JSON goes")
    works.set_defaults(do=_works)
    add_store(works)

    read: argparse.ArgumentParser = acts.add_parser(
        "read", help="show what works-certificate JSON says, if it is whole, and declare it of a lot that came in"
    )
    read.add_argument("file", metavar="FILE", type=Path, help="a file that somebody sent")
    read.add_argument("--declare", metavar="LOT", default="", help="the received lot whose composition it tells")
    read.add_argument("--of", metavar="CODE", default="", help="the supplier's code of it, if the file has several")
    read.add_argument("--dry-run", action="store_true", help="say what would be declared and record nothing")
    add_person(read, required=False)
    add_store(read)
    read.set_defaults(do=_read)


def _works(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        content = app.certificates.content(options.number)
        note_standing(app, options.number, voice)
    write_bytes(options.out, works_certificate(content))
    voice.say(f"{options.number}: {options.out}")
    voice.tell({"number": options.number, "file": str(options.out)})
    return 0


def note_standing(app: App, number: str, voice: Voice) -> None:
    """Say of a certificate that is handed out when it stands no more: the file itself cannot."""
    standing = app.certificates.standing(number)
    if standing != "valid":
        voice.note(f"{number} is {standing}. Whoever gets this file must be told.")


def _read(options: argparse.Namespace, voice: Voice) -> int:
    if options.declare:
        return _declare(options, voice)
    content = read_works_certificate(options.file.name, options.file.read_bytes())
    _show(content, voice)
    voice.tell(msgspec.to_builtins(content))
    return 0


def _declare(options: argparse.Namespace, voice: Voice) -> int:
    if not options.person:
        raise Refused("badge_unknown", badge=options.person)
    entries: list[str] = []
    with opened(options) as app:
        command = command_of(app, options)
        told = foresee_certificate(
            app, command, options.file.name, options.file.read_bytes(), lot=options.declare, of=options.of
        )
        if not options.dry_run:
            outcome = declare_certificate(app, command, told)
            warn_of_clock(outcome, voice)
            entries = [str(entry) for entry in outcome.entries]
    _show(told.content, voice)
    before, now = dict(told.said), dict(told.declared.composition)
    names = dict.fromkeys((*now, *before))
    voice.table(("part", "declared before", "%"), [(one, before.get(one, ""), now.get(one, "")) for one in names])
    done = f"declared as {', '.join(entries)}" if entries else "would be declared"
    voice.say(f"{options.declare}: composition {done}.")
    composition = dict(told.declared.composition)
    voice.tell({"written": bool(entries), "entries": entries, "lot": options.declare, "composition": composition})
    return 0


def _show(content: CertificateContent, voice: Voice) -> None:
    voice.say(f"{content.kind} {content.number or 'draft'} of {content.issuer.name}", f"  {content.part.number}")
    voice.table(("lot", "pieces"), [(lot.code, str(lot.pieces)) for lot in content.lots])
    voice.table(("property", "required", "lot", "result"), [*_results(content)])


def _results(content: CertificateContent) -> list[tuple[str, ...]]:
    return [
        ("".join(run.text for run in row.name), row.required, lot.code, _shown(result))
        for section in content.sections
        for row in section.rows
        for lot, result in zip(content.lots, row.results, strict=True)
    ]


def _shown(result: Result | None) -> str:
    if result is None:
        return "missing"
    told = f"{result.least} / {result.mean} / {result.most}" if isinstance(result, Measured) else result.outcome
    return f"{told} (n = {result.n}) {result.judgement}"
