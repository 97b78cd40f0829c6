"""`traceapp certificate`: the gate's checks, signing, looking, withdrawing, and the paper itself."""

import argparse
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace

from traceapp.app import App
from traceapp.cli import figures
from traceapp.cli.files import write_bytes
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import OFFICE, add_signers, signatures_of, warn_of_clock
from traceapp.cli.voice import Voice, words_of
from traceapp.cli.works_certificate import add_works_acts, note_standing
from traceapp.domain.equipment import Station
from traceapp.domain.record.pieces import Signature
from traceapp.errors import Refused
from traceapp.services.certificate.certifying import meaning_for
from traceapp.services.certificate.issuing import withdraw
from traceapp.services.gate.check import Check


def add_arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(metavar="ACT", required=True)

    check = acts.add_parser("check", help="what stands between a shipment and its certificate")
    check.add_argument("shipment", metavar="SHIPMENT", help="the shipment's code")
    _add_standing(check)
    check.set_defaults(do=_check)

    issue = acts.add_parser("issue", help="sign and issue the certificate of a shipment")
    issue.add_argument("shipment", metavar="SHIPMENT", help="the shipment's code")
    issue.add_argument("--station", metavar="KEY", default=OFFICE, help=f"where ({OFFICE})")
    _add_standing(issue)
    add_signers(issue)
    issue.set_defaults(do=_issue)

    show = acts.add_parser("show", help="show a certificate's standing and what it speaks for")
    show.add_argument("number", metavar="NUMBER", help="the certificate's number")
    show.set_defaults(do=_show)

    void = acts.add_parser("withdraw", help="declare a certificate void")
    void.add_argument("number", metavar="NUMBER", help="the certificate's number")
    void.add_argument("--reason", metavar="WORDS", required=True, help="why")
    add_signers(void)
    void.set_defaults(do=_withdraw)

    add_works_acts(acts)

    pdf = acts.add_parser("pdf", help="write the exact bytes that were issued")
    pdf.add_argument("number", metavar="NUMBER", help="the certificate's number")
    pdf.add_argument("--out", metavar="FILE", type=Path, required=True, help="where the PDF goes")
    pdf.set_defaults(do=_pdf)

    verify = acts.add_parser(
        "verify", help="say what holds of a certificate's file (PDF, JSON, or the text of its code)"
    )
    verify.add_argument("file", metavar="FILE", type=Path, help="the file that somebody brought back")
    verify.set_defaults(do=_verify)

    seal = acts.add_parser("seal", help="seal certificates that were issued and could not be sealed then")
    seal.set_defaults(do=_seal)

    for act in (check, issue, show, void, pdf, verify, seal):
        add_store(act)


def _add_standing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--supersedes", metavar="NUMBER", default="", help="the certificate that this one replaces")
    parser.add_argument(
        "--waive",
        metavar="LETTERS",
        action="append",
        default=[],
        help="a terminal that need not have reported, answered for by who signs; may be repeated",
    )


def _check(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        checks = app.certificates.checks(options.shipment, superseding=options.supersedes, waived=options.waive)
    for check in checks:
        voice.say(*_lines(check))
    failing = sum(not check.passed for check in checks)
    voice.say(f"{failing} of {len(checks)} checks failed." if failing else "Ready to sign.")
    voice.tell({"passed": not failing, "checks": msgspec.to_builtins(checks)})
    return 1 if failing else 0


def _lines(check: Check) -> list[str]:
    figure = ", ".join(f"{name} {value}" for name, value in check.figure if value)
    lines = [
        f"{'passed' if check.passed else 'FAILED'}  {check.name}{f' ({figure})' if figure else ''}".replace("_", " ")
    ]
    for failure in check.failures:
        told = Refused(failure.code, **{"subject": failure.subject, **dict(failure.facts)})
        lines.append(f"        {words_of(told)}")
    if check.fix is not None:
        where = f" from {check.fix.place}" if check.fix.place else ""
        lines.append(f"        Instead of {check.fix.out}, take {check.fix.into}{where}.")
    return lines


def _meant(app: App, signature: Signature) -> Signature:
    """Everybody signs for what they are authorised to."""
    with app.reading() as books:
        return replace(signature, meaning=meaning_for(books, signature.person, app.now()))


def _issue(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        signatures = tuple(_meant(app, one) for one in signatures_of(app, options, "inspection"))
        if not signatures:
            raise Refused("signature_missing", act="sign a certificate", wanted=1, given=0)
        issued = app.certificates.issue(
            _station(app, options.station),
            options.shipment,
            signatures,
            supersedes=options.supersedes,
            waived=options.waive,
        )
    warn_of_clock(issued.outcome, voice)
    voice.say(f"{issued.number} is issued: {issued.file}")
    voice.tell({"number": issued.number, "file": str(issued.file)})
    return 0


def _station(app: App, key: str) -> Station:
    """The station, or the office, which is none."""
    return Station(key=OFFICE, name=OFFICE) if key == OFFICE else app.station(key)


def _show(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        zone, standing = app.zone(), app.certificates.standing(options.number)
        with app.reading() as books:
            state = books.certificate(options.number)
    assert state is not None
    told = (
        ("form", state.form),
        ("order", state.order),
        ("shipment", state.shipment),
        ("issued", figures.moment(state.issued_at, zone)),
        ("signed by", ", ".join(f"{s.person} ({s.meaning})" for s in state.signatures)),
        ("supersedes", state.supersedes),
        ("replaced by", state.replaced_by),
        ("withdrawn", state.withdrawn_because),
        ("digest", state.digest),
        ("document", state.document),
    )
    voice.say(f"{state.number}  {standing}", *(f"  {name:12} {value}" for name, value in told if value))
    voice.table(("box", "lot", "quantity"), [(c.box, c.lot, figures.quantity(c.quantity)) for c in state.covers])
    voice.tell({"number": state.number, "standing": standing, **{name.replace(" ", "_"): v for name, v in told}})
    return 0


def _withdraw(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        signatures = signatures_of(app, options, "withdrawal")
        command = app.command(signatures[0].person if signatures else "", OFFICE)
        verb = partial(withdraw, number=options.number, reason=options.reason, signatures=signatures)
        outcome = app.record(command, lambda books: verb(books, command))
    warn_of_clock(outcome, voice)
    voice.say(f"{options.number} is withdrawn.")
    voice.tell({"number": options.number, "entries": [str(entry) for entry in outcome.entries]})
    return 0


def _pdf(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        pages = app.certificates.pages(options.number)
        note_standing(app, options.number, voice)
    write_bytes(options.out, pages)
    voice.say(f"{options.number}: {options.out}")
    voice.tell({"number": options.number, "file": str(options.out)})
    return 0


def _verify(options: argparse.Namespace, voice: Voice) -> int:
    """0: every line holds; 1: one does not, or nobody can tell."""
    body = options.file.read_bytes()
    with opened(options) as app:
        checked = app.certificates.check_file(body)
    marks = {True: "holds ", False: "FAILED", None: "?     "}
    voice.say(*(f"{marks[line.holds]}  {line.name:9}  {words_of(line.told)}" for line in checked.lines))
    voice.say("Everything holds." if checked.holds else "Not everything holds.")
    voice.tell(
        {
            "number": checked.number,
            "holds": checked.holds,
            "lines": [
                {"name": one.name, "holds": one.holds, "code": one.told.code, "words": words_of(one.told)}
                for one in checked.lines
            ],
        }
    )
    return 0 if checked.holds else 1


def _seal(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        sealed = app.certificates.take_up()
    voice.say(*(f"{number} is sealed." for number in sealed))
    if not sealed:
        voice.say("Nothing waits to be sealed.")
    voice.tell({"sealed": list(sealed)})
    return 0
