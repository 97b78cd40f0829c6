"""Opening a store: making it when it is new, refusing what is damaged or newer, enrolling the terminal."""

import os
import secrets
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select

from traceapp import __version__
from traceapp.domain.command import Command
from traceapp.domain.problem import because
from traceapp.domain.record.base import Record
from traceapp.domain.record.plant import TerminalEnrolled
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault
from traceapp.store import schema, triggers
from traceapp.store.books import Books
from traceapp.store.database import database_file, faults_named, refuse_network_drive, writer_engine
from traceapp.store.desk import Desk
from traceapp.store.keys import TerminalKey, load_key, load_or_make_key
from traceapp.store.rebuild import make_books, rebuild
from traceapp.store.store import Store


def open_store(
    url: str, *, now: Callable[[], int], letters: str = "A", name: str = "", key: TerminalKey | None = None
) -> Store:
    """The store at `sqlite:///…`, made and enrolled when there is none.

    letters: the terminal's letters for a new store; an old store keeps its own. key: None loads or makes the key file
    beside the database. Faults: network_drive, store_damaged, store_newer, store_read_only, disk_full, key_….
    """
    file = database_file(url)
    if file is not None:
        _prepare_folder(file)
    with ExitStack() as unfinished:
        engine = writer_engine(url)
        unfinished.callback(engine.dispose)
        with faults_named(), engine.begin() as connection:
            _make_or_migrate(connection)
            letters, key = _own_chain(connection, file, letters, key)
            _refresh_books(connection)
        store = Store(url, engine, letters, key, now)
        unfinished.callback(store.close)
        if not store.is_enrolled():
            _enrol(store, key, name)
        unfinished.pop_all()
    return store


def _prepare_folder(file: Path) -> None:
    refuse_network_drive(file.parent)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Fault("store_not_opened", told=system_problem(error)) from error
    for part in (file.parent, file):
        if part.exists() and not os.access(part, os.W_OK):
            raise Fault("store_read_only", told=because("not_writable", name=part.name))


def _make_or_migrate(connection: Connection) -> None:
    tables = set(inspect(connection).get_table_names())
    if not tables:
        make_tables(connection)
        return
    if not tables.issuperset({"entry", "setting", "schema_version"}):
        raise Fault("store_damaged", told=because("not_our_store"))
    found = connection.execute(select(schema.schema_version.c.version_num)).scalar()
    if found != schema.SCHEMA_REVISION:
        from traceapp.store.migrate import migrate

        migrate(connection, found or "")


def make_tables(connection: Connection) -> None:
    """Every table of this version, the append-only triggers, and the versions they are at."""
    schema.kept.create_all(connection)
    make_books(connection)
    for trigger in (*triggers.APPEND_ONLY, *triggers.LOG_APPEND_ONLY):
        connection.exec_driver_sql(trigger)
    connection.execute(insert(schema.schema_version).values(version_num=schema.SCHEMA_REVISION))
    Desk(connection).set_setting("books.version", schema.BOOKS_VERSION)


def _own_chain(
    connection: Connection, file: Path | None, letters: str, key: TerminalKey | None
) -> tuple[str, TerminalKey]:
    """This terminal's letters and key: those the store was made with, or its first ones, noted now.

    Inside the writing transaction, so that two processes that make a store at once agree.
    """
    desk = Desk(connection)
    kept, public = desk.setting("terminal.letters"), desk.setting("terminal.public_key")
    if not kept:
        key = key or load_or_make_key(_key_file(file))
        desk.set_setting("terminal.letters", letters)
        desk.set_setting("terminal.public_key", key.public)
        return letters, key
    key = key or load_key(_key_file(file))
    if key.public != public:
        raise Fault("key_of_another_store", terminal=kept)
    return kept, key


def _key_file(file: Path | None) -> Path:
    if file is None:
        raise Fault("key_missing", file="(memory)")
    return file.with_suffix(".key")


def _refresh_books(connection: Connection) -> None:
    desk = Desk(connection)
    if desk.setting("books.version") != schema.BOOKS_VERSION:
        rebuild(connection)
        desk.set_setting("books.version", schema.BOOKS_VERSION)


def _enrol(store: Store, key: TerminalKey, name: str) -> None:
    """Begin the chain, unless another process has just begun it."""
    command = Command(id=f"enrol-{secrets.token_hex(8)}", who=(), where=store.letters, happened=store.now())
    record = TerminalEnrolled(letters=store.letters, public_key=key.public, name=name, software=__version__)

    def unless_begun(books: Books) -> tuple[Record, ...]:
        return () if books.terminal(store.letters) is not None else (record,)

    store.record(command, unless_begun)
