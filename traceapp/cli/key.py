"""`traceapp key`: the keys that certificates are signed with; shown, replaced, revoked."""

import argparse
from pathlib import Path

from traceapp.app.sealing import STAMP_SERVER, require_stamp_server
from traceapp.cli import figures
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import OFFICE, add_signers, signatures_of, warn_of_clock
from traceapp.cli.voice import Voice
from traceapp.domain.claim import claim_key
from traceapp.domain.identity import did_key
from traceapp.domain.issuing_key import ED25519, IssuingKeyState
from traceapp.domain.span import moment_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        "Private keys lie encrypted in the folder `issuing` beside the store. What opens them is the system's\n"
        "credential traceapp-passphrase, or else the file `passphrase` there; keep copies of both, apart."
    )
    acts = parser.add_subparsers(metavar="ACT", required=True)
    show = acts.add_parser("show", help="list every key that ever signed certificates here")
    show.set_defaults(do=_show)

    rotate = acts.add_parser("rotate", help="sign with a new key from now on; two people sign")
    add_signers(rotate)
    rotate.set_defaults(do=_rotate)

    revoke = acts.add_parser("revoke", help="declare that a key is not to be trusted; two people sign")
    revoke.add_argument("key", metavar="KEY", help="its name, as certificates print it")
    revoke.add_argument("--reason", metavar="WORDS", required=True, help="why")
    how = revoke.add_mutually_exclusive_group()
    how.add_argument(
        "--since", metavar="DATE", help="others may have it since then; what the journal knows from before stays good"
    )
    how.add_argument("--superseded", action="store_true", help="nobody else ever had it: all that it signed stays good")
    add_signers(revoke)
    revoke.set_defaults(do=_revoke)

    install = acts.add_parser("install", help="sign documents with the certificate in a file; two people sign")
    install.add_argument("file", metavar="FILE", type=Path, help="PKCS#12 (.p12, .pfx), or PEM with its key")
    install.add_argument("--password-file", metavar="FILE", type=Path, help="a file whose first line opens it")
    add_signers(install)
    install.set_defaults(do=_install)

    stamps = acts.add_parser("stamps", help="have signatures time-stamped by a server (RFC 3161); two people sign")
    stamps.add_argument("address", metavar="URL", help='the server, or "" for none')
    add_signers(stamps)
    stamps.set_defaults(do=_stamps)

    for act in (show, rotate, revoke, install, stamps):
        add_store(act)


def _show(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        zone, keys = app.zone(), (*app.certificates.keys.all(), *app.certificates.identity.all())
    rows = [
        (
            one.name,
            one.algorithm,
            one.standing,
            one.terminal,
            figures.moment(one.made_at, zone),
            figures.moment(one.revoked_at or one.replaced_at, zone) if one.revoked_at or one.replaced_at else "",
            _fingerprint(one).upper(),
        )
        for one in keys
    ]
    voice.table(("key", "kind", "standing", "terminal", "since", "until", "fingerprint"), rows)
    voice.say(*(f"{one.name}: {one.revoked_because}" for one in keys if one.revoked_because))
    if not keys:
        voice.say("No key yet: the first certificate makes it.")
    voice.tell(
        [
            {
                "name": one.name,
                "standing": one.standing,
                "public_key": one.public_key,
                "algorithm": one.algorithm,
                "did": did_key(bytes.fromhex(one.public_key)) if one.algorithm == ED25519 else "",
                "fingerprint": _fingerprint(one),
                "revoked_because": one.revoked_because,
                "compromised_since": figures.moment(one.compromised_since, zone),
                "superseded": one.superseded,
            }
            for one in keys
        ]
    )
    return 0


def _fingerprint(key: IssuingKeyState) -> str:
    """What a person compares: of a key as in codes, of a certificate as every other program shows it."""
    return claim_key(bytes.fromhex(key.public_key)).hex() if key.algorithm == ED25519 else key.public_key


def _rotate(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        signatures = signatures_of(app, options, "key replaced")
        person = signatures[0].person if signatures else ""
        outcome = app.certificates.keys.replace(person, OFFICE, signatures)
        name = app.certificates.keys.in_use().name
    warn_of_clock(outcome, voice)
    voice.say(f"Certificates are signed with {name} from now on.")
    voice.tell({"name": name})
    return 0


def _revoke(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        signatures = signatures_of(app, options, "key revoked")
        person = signatures[0].person if signatures else ""
        since = moment_of(options.since, app.zone()) if options.since else 0
        outcome = app.certificates.keys.revoke(
            options.key,
            options.reason,
            person,
            OFFICE,
            signatures,
            compromised_since=since,
            superseded=options.superseded,
        )
        told = figures.moment(since, app.zone()) if since else ""
    warn_of_clock(outcome, voice)
    voice.say(f"{options.key} is revoked: {_left_by(told, is_superseded=options.superseded)}")
    voice.tell({"name": options.key})
    return 0


def _left_by(since: str, *, is_superseded: bool) -> str:
    """What becomes of that which a revoked key signed."""
    if is_superseded:
        return "what it signed stays good, and it signs nothing more."
    if since:
        return f"what the journal knows from before {since} stays good; have all the rest issued again."
    return "whatever it signed is to be checked by other means, or issued again."


def _install(options: argparse.Namespace, voice: Voice) -> int:
    content = options.file.read_bytes()
    password = options.password_file.read_bytes().splitlines()[0] if options.password_file else None
    with opened(options) as app:
        signatures = signatures_of(app, options, "certificate installed")
        person = signatures[0].person if signatures else ""
        outcome = app.certificates.identity.install(content, password, person, OFFICE, signatures)
        identity = app.certificates.identity.signer().identity
    warn_of_clock(outcome, voice)
    voice.say(f"Documents are signed by {identity.name} from now on.")
    voice.tell({"holder": identity.name, "fingerprint": identity.fingerprint})
    return 0


def _stamps(options: argparse.Namespace, voice: Voice) -> int:
    address = options.address.strip()
    require_stamp_server(address)
    with opened(options) as app:
        app.terminal.change_setting(STAMP_SERVER, address, signatures_of(app, options, "setting changed"))
    voice.say(f"Signatures are time-stamped by {address}." if address else "Signatures are not time-stamped.")
    voice.tell({"server": address})
    return 0
