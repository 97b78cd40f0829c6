"""`traceapp demo`: the demo plant in a new store, played as its people would have scanned it."""

import argparse
import shlex

from traceapp.cli.opening import add_store, folders_of, url_of
from traceapp.cli.verify import Progress
from traceapp.cli.voice import Voice
from traceapp.demo import open_demo


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = "Three weeks of a small plant that does not exist, about as many lots as it would have."
    parser.add_argument("--quiet", action="store_true", help="no progress")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    """A store that holds the demo already is left as it is; one that holds anything else is refused."""
    progress = Progress(shown=not options.quiet)
    app = open_demo(folders_of(options), url=url_of(options), progress=lambda done, of: progress("scenes", done, of))
    try:
        with app.reading() as books:
            entries, statuses = books.entry_count(), books.counts_by_status()
    finally:
        app.close()
    progress.end()
    lots = sum(statuses.values())
    voice.say(f"The demo plant stands in {url_of(options)}: {lots} lots, {entries} entries.")
    voice.say(" ".join(("Look at it: traceapp run --demo", *_where(options))))
    voice.tell({"url": url_of(options), "lots": lots, "entries": entries})
    return 0


def _where(options: argparse.Namespace) -> list[str]:
    """The options that lead to the same store again."""
    given = (("--db", options.db), ("--data", options.data))
    return [word for name, value in given if value for word in (name, shlex.quote(str(value)))]
