"""`traceapp backup`: a copy of the store, made while it is in use, checked before it is called one."""

import argparse
from pathlib import Path

from traceapp.cli.opening import add_store, existing_url, url_of
from traceapp.cli.verify import Progress
from traceapp.cli.voice import Voice
from traceapp.settings import utc_now
from traceapp.store.backup import back_up, check_backup, restore
from traceapp.store.opening import open_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="where the copy goes, or is")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--check", action="store_true", help="do not copy: check that this copy could be restored")
    instead.add_argument("--restore", action="store_true", help="do not copy: put this copy where no store is yet")
    parser.add_argument("--quiet", action="store_true", help="no progress")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    if options.check or options.restore:
        return _checked(options, voice)
    return _copy(options, voice)


def _copy(options: argparse.Namespace, voice: Voice) -> int:
    progress = Progress(shown=not options.quiet)
    store = open_store(existing_url(options), now=utc_now)
    try:
        backup = back_up(store, options.file, lambda done, total: progress("pages copied", done, total))
    finally:
        store.close()
    progress.end()
    voice.say(f"{backup.file} holds a copy of the store, its SHA-256 is in {backup.file.name}.sha256.")
    voice.say("The terminal's private key is not in it; keep a copy of the key file apart.")
    voice.tell({"file": str(backup.file), "sha256": backup.sha256})
    return 0


def _checked(options: argparse.Namespace, voice: Voice) -> int:
    """Check a copy; and put it in place, if that is wanted and everything in it holds."""
    progress = Progress(shown=not options.quiet)
    url = url_of(options)
    verdict = restore(options.file, url, progress) if options.restore else check_backup(options.file, progress)
    progress.end()
    for bad in verdict.bad:
        voice.say(bad.words)
    voice.say(f"{verdict.entries} entries are right." if verdict.holds else "This copy cannot be restored.")
    if options.restore and verdict.holds:
        voice.say(f"It stands in {url}. Put the terminal's key file beside it.")
    voice.tell({"holds": verdict.holds, "entries": verdict.entries})
    return 0 if verdict.holds else 1
