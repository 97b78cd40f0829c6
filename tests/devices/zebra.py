"""A label printer on a network port that answers a Zebra's question for its state, and can run out of paper."""

import socket
import threading
from types import TracebackType

PAGES = b"%PDF-"
ASK = b"~HS"


def state(*, paper_out: int = 0, paused: int = 0, head_up: int = 0, formats: int = 0, labels: int = 0) -> bytes:
    """What a Zebra printer answers to ~HS."""
    first = f"030,{paper_out},{paused},0245,{formats:03d},0,0,0,000,0,0,0"
    second = f"000,0,{head_up},0,0,2,6,0,{labels:08d},1,000"
    return b"".join(b"\x02" + line.encode() + b"\x03\r\n" for line in (first, second, "0000,0"))


class Zebra:
    """Listens while it is entered, one connection after another.

    Attributes:
        has_paper: without it, it says so and is sent nothing. printed: how many files it was sent.
    """

    def __init__(self) -> None:
        self.has_paper = True
        self.printed = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._run, daemon=True)

    @property
    def address(self) -> str:
        """As a setting names it."""
        return f"zebra://127.0.0.1:{self._listening.getsockname()[1]}"

    def __enter__(self) -> "Zebra":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listening.close()

    def _run(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:  # it is shut
                return
            with connection:
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        while part := connection.recv(65536):
            self.printed += part.count(PAGES)
            for _ in range(part.count(ASK)):
                connection.sendall(state(paper_out=0 if self.has_paper else 1))
