"""`traceapp checkpoint`: a signed checkpoint of the log for a customer to keep, or the proof that it only grew."""

import argparse
from pathlib import Path

from traceapp.cli import figures
from traceapp.cli.files import write_bytes
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.domain.checkpoint import (
    NoteKey,
    read_checkpoint,
    read_consistency_proof,
    read_note,
    read_note_key,
)
from traceapp.domain.problem import because
from traceapp.errors import Refused


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        "A checkpoint is a C2SP signed note. Who keeps one can ask later, with --since, for the proof that everything\n"
        "that was in the log then is in it still, unchanged and in the same order."
    )
    parser.add_argument("--since", metavar="FILE", type=Path, help="prove that the log only grew since this checkpoint")
    parser.add_argument("--to", metavar="FILE", type=Path, help="up to this later checkpoint; else up to now")
    parser.add_argument("--check", metavar="FILE", type=Path, help="check a checkpoint or proof that a plant sent")
    parser.add_argument("--key", metavar="KEY", default="", help="by this key of the plant, as it was printed")
    parser.add_argument("--out", metavar="FILE", type=Path, help="where it goes; else it is printed")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    return _check(options, voice) if options.check else _sign(options, voice)


def _check(options: argparse.Namespace, voice: Voice) -> int:
    """What a customer does: with the plant's key and nothing of the plant's."""
    key, text = read_note_key(options.key), _read(options.check)
    note = text
    if text.startswith("old "):
        proof = read_consistency_proof(text)
        note = proof.checkpoint
        if not options.since:
            raise Refused("checkpoint_alone")
        kept = _read(options.since)
        _require_signed(kept, key)
        if not proof.proves(read_checkpoint(kept)):
            raise Refused("log_rewritten", size=proof.old)
        voice.say(f"Everything in the log of {proof.old} leaves is in it still, unchanged.")
    _require_signed(note, key)
    now = read_checkpoint(note)
    voice.say(f"Signed by {key.name}: {now.size} leaves.")
    voice.tell({"origin": now.origin, "size": now.size, "root": now.root.hex()})
    return 0


def _require_signed(note: str, key: NoteKey) -> None:
    from traceapp.store.keys import key_holds

    if not read_note(note).signers([key], key_holds):
        raise Refused("checkpoint_not_ours", origin=read_checkpoint(note).origin)


def _sign(options: argparse.Namespace, voice: Voice) -> int:
    if options.to and not options.since:
        raise Refused("checkpoint_alone")
    kept = _read(options.since) if options.since else ""
    until = _read(options.to) if options.to else ""
    with opened(options) as app:
        log = app.certificates.log
        key = log.key_in_use().text
        text = log.since(kept, until).text if kept else log.checkpoint().note
        signer = log.revoked_signer(kept) if kept else None
        revoked = "" if signer is None else figures.moment(signer.revoked_at, app.zone())
    now = read_checkpoint(text.partition("\n\n")[2] if kept else text)
    if options.out:
        write_bytes(options.out, text.encode())
    else:
        voice.say(text.rstrip("\n"))
    if kept:
        voice.note(f"The log of {now.size} leaves begins with the {read_checkpoint(kept).size} of that checkpoint.")
    if signer is not None:
        told = f"revoked on {revoked}: {signer.revoked_because}"
        voice.note(f"That checkpoint is signed by {signer.name}, {told}. The log here says the same.")
    voice.note(f"Key: {key}")
    plain = {"origin": now.origin, "size": now.size, "root": now.root.hex(), "key": key, "text": text}
    voice.tell({**plain, "signer_revoked": revoked})
    return 0


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Refused("note_unreadable", problem=because("not_utf8")) from None
