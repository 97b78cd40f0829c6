"""Which store a command works on, and where this terminal keeps its things."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from traceapp.app import App, open_app
from traceapp.errors import Fault
from traceapp.settings import Folders, default_folders
from traceapp.store.database import database_file

DEMO_SETTING = "demo.ahead"
"""Set in a store that holds the demo plant."""


def add_store(parser: argparse.ArgumentParser, *, json: bool = True) -> None:
    """`--db`, `--data`, `--json`: the same everywhere. json: False where the command has its own."""
    shared = parser.add_argument_group("where")
    embedded = "the store, as sqlite:///FILE; the embedded one if left out"
    shared.add_argument("--db", metavar="URL", default="", help=embedded)
    shared.add_argument("--data", metavar="DIR", type=Path, help="the folder of the store, its key, and printed papers")
    if json:
        parser.add_argument("--json", action="store_true", help="answer in JSON, for a program to read")


def folders_of(options: argparse.Namespace) -> Folders:
    return Folders(options.data.absolute()) if options.data else default_folders()


def url_of(options: argparse.Namespace) -> str:
    """The store's URL. A plain file name is taken for what it is."""
    url: str = options.db or folders_of(options).url
    return url if "://" in url else f"sqlite:///{Path(url).absolute()}"


def existing_url(options: argparse.Namespace) -> str:
    """As `url_of`, of a store that is there already: asking about one must not make it. Fault `store_missing`."""
    url = url_of(options)
    file = database_file(url)
    if file is not None and not file.exists():
        raise Fault("store_missing", file=str(file))
    return url


@contextmanager
def opened(options: argparse.Namespace, *, new: bool = False) -> Iterator[App]:
    """The application on the store; closed afterwards. new: it may be made if it is not there yet.

    At the demo plant it is the time of its story.
    """
    url = url_of(options) if new else existing_url(options)
    app = open_app(folders_of(options), url=url)
    if app.setting(DEMO_SETTING):
        from traceapp.demo import open_demo

        app.close()
        app = open_demo(folders_of(options), url=url)
    try:
        yield app
    finally:
        app.close()
