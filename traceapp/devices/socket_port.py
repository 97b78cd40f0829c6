"""pyserial's port over a plain socket, without its habit of throwing away what arrives while it opens.

A scanner on a device server sends nothing stale: what is there after connecting was scanned after connecting.
"""

import contextlib
import select
import socket

from serial.serialutil import PortNotOpenError
from serial.urlhandler import protocol_socket

_AT_ONCE = 4096


class SocketPort(protocol_socket.Serial):
    """A `socket://` port that keeps every byte, and knows how many are waiting instead of only whether any are."""

    _socket: socket.socket | None = None

    def reset_input_buffer(self) -> None:
        """Keeps what has arrived (pyserial calls this while opening)."""

    @property
    def in_waiting(self) -> int:
        if not self.is_open or self._socket is None:
            raise PortNotOpenError
        readable, _, _ = select.select([self._socket], [], [], 0)
        return len(self._socket.recv(_AT_ONCE, socket.MSG_PEEK)) if readable else 0

    def close(self) -> None:
        """Closes the socket also when the other side was first (pyserial then leaves it open)."""
        connection, self._socket, self.is_open = self._socket, None, False
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
