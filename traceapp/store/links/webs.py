"""Keeping the arrays of links: opened or made when first wanted, followed entry by entry, written anew beside the work.

Nothing here is needed to record or to certify: a file that cannot be written costs its making at the next start.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from threading import Event, Lock, Thread

from sqlalchemy import Connection

from traceapp.errors import Fault, Stopped
from traceapp.store.database import stopping
from traceapp.store.links.adjacency import Adjacency, read_adjacency, write_adjacency
from traceapp.store.links.adjacency_build import build_adjacency, follows
from traceapp.store.links.overlay import Overlay, caught_up
from traceapp.store.links.web import Web

FEWEST_TO_WRITE_ANEW, PART_TO_WRITE_ANEW = 50_000, 20
"""The file is written anew once the overlay has so many links, and a twentieth of those in the arrays."""


class Webs:
    """The arrays of one store.

    file: where they are kept; None for a store in memory, whose arrays are in memory too. connect: a read-only
    connection for as long as the block lasts.
    """

    def __init__(self, file: Path | None, connect: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._file = file
        self._connect = connect
        self._lock = Lock()
        self._base: Adjacency | None = None
        self._overlay = Overlay(0)
        self._is_closing = Event()
        self._writer: Thread | None = None

    @staticmethod
    def in_memory(connection: Connection) -> Web:
        """All links as of this snapshot, for who keeps none."""
        made = build_adjacency(connection)
        return Web(made, Overlay(made.position.entry))

    def web(self, connection: Connection) -> Web:
        """All links as of this snapshot; another reader may have brought it a little further."""
        with self._lock:
            base = self._base
            if base is None:
                base = self._base = self._opened(connection) or self._made(connection)
                self._overlay = Overlay(base.position.entry)
            self._overlay = overlay = caught_up(connection, base, self._overlay)
            if self._file is not None and self._writer is None and _is_large(base, overlay):
                self._writer = Thread(target=self._write_anew, name="links", daemon=True)
                self._writer.start()
        return Web(base, overlay)

    def _opened(self, connection: Connection) -> Adjacency | None:
        """The file's arrays; None where there is none, or it is damaged, or follows another journal."""
        if self._file is None:
            return None
        try:
            found = read_adjacency(self._file)
        except Fault:
            return None
        return found if follows(connection, found.position) else None

    def _made(self, connection: Connection) -> Adjacency:
        made = build_adjacency(connection)
        if self._file is None:
            return made
        try:
            write_adjacency(self._file, made)
            return read_adjacency(self._file)
        except Fault:  # a full disk, or a folder that cannot be written: they are as good in memory
            return made

    def _write_anew(self) -> None:
        """On a thread of its own; recording and reading go on."""
        with suppress(Stopped, Fault), self._connect() as connection, stopping(connection, self._is_closing.is_set):
            made = self._made(connection)
            with self._lock:
                self._base, self._overlay = made, Overlay(made.position.entry)
        self._writer = None

    def close(self) -> None:
        self._is_closing.set()
        writer = self._writer
        if writer is not None:
            writer.join()


def _is_large(base: Adjacency, overlay: Overlay) -> bool:
    return overlay.links > max(FEWEST_TO_WRITE_ANEW, base.links // PART_TO_WRITE_ANEW)
