"""Printers that take a file over TCP port 9100, with or without a Zebra printer's state.

The state is Zebra's answer to `~HS`: three lines between STX and ETX whose fields are parted by commas. Line 1, field
2: out of paper; 3: paused; 5: formats waiting. Line 2, field 3: head up; 8: labels of the batch still to come.
"""

import contextlib
import errno
import socket
import time

from msgspec import Struct

from traceapp.devices.print_answer import NotPrinted, PrintAnswer, Printed, Unknown
from traceapp.devices.trouble import trouble_at, trouble_of
from traceapp.domain.problem import Problem, because

_ASK = b"~HS"
_LARGEST_STATE = 1024
_PAUSE_S = 0.2


class _State(Struct, frozen=True):
    """What a Zebra printer says of itself."""

    out_of_paper: bool
    paused: bool
    head_open: bool
    waiting: int

    @property
    def trouble(self) -> str:
        """Why nothing will come out now, or ""."""
        reasons = (("out_of_paper", self.out_of_paper), ("head_open", self.head_open), ("paused", self.paused))
        return next((reason for reason, holds in reasons if holds), "")


class RawPrinter(Struct, frozen=True):
    """A printer at a host and port. asks_state: it answers `~HS`; otherwise the best answer it can give is *unknown*.

    reach_s: how long connecting and each answer may take. done_s: how long a job may take to come out.
    """

    host: str
    port: int = 9100
    asks_state: bool = False
    reach_s: float = 5.0
    done_s: float = 20.0

    def print_pages(self, pages: bytes, title: str) -> PrintAnswer:
        del title  # port 9100 has no place for it
        try:
            connection = socket.create_connection((self.host, self.port), timeout=self.reach_s)
        except OSError as error:
            return NotPrinted("printer_missing", trouble_at(f"{self.host}:{self.port}", error))
        with connection:
            connection.settimeout(self.reach_s)
            return self._sent(connection, pages)

    def _sent(self, connection: socket.socket, pages: bytes) -> PrintAnswer:
        if self.asks_state:
            try:
                before = _asked(connection)
            except OSError as error:
                return NotPrinted("printer_missing", _why(error))
            if before.trouble:
                return NotPrinted(before.trouble)
        try:
            connection.sendall(pages)
            if self.asks_state:
                return self._followed(connection)
            connection.shutdown(socket.SHUT_WR)
            _drained(connection)
        except OSError as error:
            return Unknown("connection_lost", _why(error))
        return Unknown("no_confirmation")

    def _followed(self, connection: socket.socket) -> PrintAnswer:
        """The state until nothing is left to print. Trouble with a job inside the printer is not an end: unknown."""
        until = time.monotonic() + self.done_s
        state = _asked(connection)
        while state.waiting and time.monotonic() < until:
            time.sleep(_PAUSE_S)
            state = _asked(connection)
        if state.waiting or state.trouble:
            return Unknown(state.trouble or "no_confirmation")
        return Printed(f"{self.host}:{self.port}")


class _OtherTongueError(ConnectionError):
    """It answers, and not as a Zebra printer does."""


def _why(error: OSError) -> Problem:
    return because("not_understood") if isinstance(error, _OtherTongueError) else trouble_of(error)


def _asked(connection: socket.socket) -> _State:
    """Raises OSError when the printer does not answer, or not in its own language."""
    connection.sendall(_ASK)
    told = b""
    while told.count(b"\x03") < 3:
        more = connection.recv(_LARGEST_STATE)
        if not more or len(told) + len(more) > _LARGEST_STATE:
            raise ConnectionResetError(errno.ECONNRESET, "the printer broke off its state")
        told += more
    lines = [part.rpartition(b"\x02")[2].split(b",") for part in told.split(b"\x03")[:3]]
    try:
        first, second = lines[0], lines[1]
        return _State(first[1] == b"1", first[2] == b"1", second[2] == b"1", int(first[4]) + int(second[8]))
    except (IndexError, ValueError) as error:
        raise _OtherTongueError(f"no state of a Zebra printer: {told!r}") from error


def _drained(connection: socket.socket) -> None:
    """Wait for the printer to close: closing first can throw away what it has not read yet. Many never do."""
    with contextlib.suppress(TimeoutError):
        while connection.recv(_LARGEST_STATE):
            pass
