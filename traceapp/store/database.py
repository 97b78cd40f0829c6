"""Opening SQLite the one right way: WAL, `synchronous=FULL`, foreign keys on, local disks only."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool

from traceapp.domain.problem import Problem, because
from traceapp.errors import Fault, Stopped

NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "ceph", "lustre", "beegfs", "glusterfs"}
    | {f"fuse.{name}" for name in ("sshfs", "davfs", "rclone", "s3fs", "glusterfs", "ceph", "gvfsd-fuse")}
)
BUSY_MS = 5_000
# A checkpoint inside a commit makes that one scan ten times slower. `Store.checkpoint` does it when nobody waits; this
# many pages (40 MB) are the backstop.
PAGES_BEFORE_CHECKPOINT = 10_000
READER_CACHE_KB, WRITER_CACHE_KB = 12_288, 32_768
"""Several read at once, and each that went through a large table keeps its cache full."""
STEPS_BETWEEN_LOOKS = 20_000
"""Of SQLite's own machine, between two looks whether a query is still wanted: less than a millisecond."""


def database_file(url: str) -> Path | None:
    """The file of a `sqlite:///…` URL; None for a database in memory. Fault("database_url") for anything else."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise Fault("database_url", url=url) from None
    if parsed.get_backend_name() != "sqlite":
        raise Fault("database_url", url=url)
    return Path(parsed.database) if parsed.database and parsed.database != ":memory:" else None


def refuse_network_drive(folder: Path, mounts: str | None = None) -> None:
    """Fault("network_drive") when the folder lies on a file system that cannot lock safely.

    mounts: text as of /proc/mounts, for tests; None reads the system's. On Windows a UNC path is refused.
    """
    if sys.platform == "win32" and str(folder.absolute()).startswith("\\\\"):
        raise Fault("network_drive", folder=str(folder), kind="UNC")
    if mounts is None:
        table = Path("/proc/mounts")
        mounts = table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
    best, kind = "", ""
    where = str(folder.resolve())
    for line in mounts.splitlines():
        point, found = [*line.split(" "), "", "", ""][1:3]
        point = point.replace("\\040", " ")
        inside = where == point or where.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, found
    if kind in NETWORK_FILE_SYSTEMS:
        raise Fault("network_drive", folder=str(folder), kind=kind)


def writer_engine(url: str) -> Engine:
    """An engine of one connection that begins every transaction IMMEDIATE: there is one writer per store."""
    file = database_file(url)
    engine = create_engine(
        url,
        poolclass=StaticPool if file is None else QueuePool,
        pool_reset_on_return=None if file is None else "rollback",
        connect_args={"check_same_thread": False, "timeout": BUSY_MS / 1000},
        **({} if file is None else {"pool_size": 1, "max_overflow": 0}),
    )
    _prepare(engine, begin="BEGIN IMMEDIATE", read_only=False)
    return engine


def reader_engine(url: str) -> Engine:
    """Read-only connections, each its own snapshot; they never wait for the writer (WAL)."""
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=4,
        connect_args={"check_same_thread": False, "timeout": BUSY_MS / 1000},
    )
    _prepare(engine, begin="BEGIN", read_only=True)
    return engine


def read_only_uri(file: Path) -> str:
    """How SQLite is told to open this file and never write to it, nor to its folder when that cannot be written."""
    log = file.with_name(f"{file.name}-wal")
    untouched = not os.access(file.parent, os.W_OK) and not (log.exists() and log.stat().st_size)
    return f"{file.resolve().as_uri()}?{'immutable=1' if untouched else 'mode=ro'}"


def _prepare(engine: Engine, *, begin: str, read_only: bool) -> None:
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={BUSY_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"wal_autocheckpoint={PAGES_BEFORE_CHECKPOINT}",
            f"cache_size=-{READER_CACHE_KB if read_only else WRITER_CACHE_KB}",
            "temp_store=MEMORY",
            f"query_only={'ON' if read_only else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    def on_begin(connection: Connection) -> None:
        driver: Any = connection.connection.dbapi_connection
        driver.execute(begin)  # at every scan; through Core it costs as much as two rows

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)


_FAULTS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR_SHMSIZE: "disk_full",  # no room for the shared index of the write-ahead log
    sqlite3.SQLITE_IOERR: "disk_error",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_CANTOPEN: "store_not_opened",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_LOCKED: "store_busy",
}


def fault_of(error: DBAPIError | sqlite3.Error) -> Fault | None:
    """The world's fault behind a database error, by SQLite's own code, or None when the mistake is ours."""
    number = _code_of(error)
    code = _FAULTS.get(number) or _FAULTS.get(number & 0xFF)
    return None if code is None else Fault(code, told=_sqlite_problem(number, _cause(error)))


def _sqlite_problem(number: int, cause: object) -> Problem:
    """Its number and symbol (`SQLITE_CORRUPT_INDEX`): its own sentences are English."""
    return because("sqlite_error", number=str(number), symbol=str(getattr(cause, "sqlite_errorname", "")))


def _cause(error: DBAPIError | sqlite3.Error) -> object:
    return error.orig if isinstance(error, DBAPIError) else error


def _code_of(error: DBAPIError | sqlite3.Error) -> int:
    return int(getattr(_cause(error), "sqlite_errorcode", 0))


@contextmanager
def stopping(connection: Connection, is_stopped: Callable[[], bool]) -> Iterator[None]:
    """Within it, a query ends with `Stopped` soon after `is_stopped` says so."""
    driver: Any = connection.connection.driver_connection
    driver.set_progress_handler(is_stopped, STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        driver.set_progress_handler(None, 0)


@contextmanager
def faults_named() -> Iterator[None]:
    """Within it, a full disk or damaged file becomes a `Fault` and a query that was broken off `Stopped`; our own
    mistakes pass through.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        if _code_of(error) == sqlite3.SQLITE_INTERRUPT:
            raise Stopped from error
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error
