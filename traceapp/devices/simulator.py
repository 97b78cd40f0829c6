r"""A scanner or scale of text: plays a file of lines into a port, so that the app can be driven with no hardware.

One line of the file is one scan, or what a scale says once (`S S 149.82 kg`); the terminator is added. `\x1d`, `\r`,
`\n`, `\t` and `\\` are escapes. `# …` is a comment, `@ 0.5` a pause of half a second, `~ …` is sent without terminator
(a frame torn in two).
"""

import re
import select
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from traceapp.devices.serial_port import PortSettings, open_port
from traceapp.domain.problem import because
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault

_ESCAPE = re.compile(r"\\(?:x(?P<hex>[0-9A-Fa-f]{2})|(?P<letter>[rnt\\]))")
_SECONDS = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,3})?")
_BLANK = " \t\r"  # what `str.strip` takes for blank besides, separators among it, belongs to the scan
_LETTERS = {"r": "\r", "n": "\n", "t": "\t", "\\": "\\"}
_SETTLE_S = 0.3  # a reader throws away what is there when it opens, and a closed line what is not yet read


class Send(Struct, frozen=True):
    """These bytes, at once."""

    data: bytes


class Pause(Struct, frozen=True):
    milliseconds: int


Act: TypeAlias = Send | Pause


def read_script(text: str, *, terminator: bytes = b"\r") -> tuple[Act, ...]:
    """The acts of a scan file.

    Raises Fault: scan_file (line, problem).
    """
    acts: list[Act] = []
    for number, line in enumerate(text.split("\n"), start=1):
        scan = line.strip(_BLANK)
        match scan[:1], scan[1:].strip(_BLANK):
            case ("" | "#", _):
                continue
            case ("@", seconds):
                acts.append(Pause(_milliseconds(seconds, number)))
            case ("~", torn):
                acts.append(Send(_bytes(torn, number)))
            case _:
                acts.append(Send(_bytes(scan, number) + terminator))
    return tuple(acts)


def play(port: str, acts: Iterable[Act], *, gap_ms: int = 300, wait_s: float = 30.0) -> int:
    """Sends the acts into a port with `gap_ms` after each, and says how many were sent.

    port: a serial port's path or URL that leads to the app's own; `pty:LINK` makes a pseudo-terminal with a link to it
    at LINK for the app to open; `listen:HOST:PORT` waits for an app whose scanner is at `socket://HOST:PORT`.
    wait_s: for the app to come to the other end.

    Raises Fault: port_silent (port) when nobody came; port_error (port, detail).
    """
    sent = 0
    with _line_to(port, wait_s) as write:
        for act in acts:
            match act:
                case Pause(milliseconds):
                    time.sleep(milliseconds / 1000)
                case Send(data):
                    write(data)
                    sent += 1
                    time.sleep(gap_ms / 1000)
    return sent


@contextmanager
def _line_to(port: str, wait_s: float) -> Iterator[Callable[[bytes], object]]:
    kind, _, rest = port.partition(":")
    try:
        if kind == "pty":
            with _pseudo_terminal(Path(rest), wait_s) as write:
                yield write
        elif kind == "listen":
            with _server(rest, wait_s) as write:
                yield write
        else:
            opened = open_port(port, PortSettings())
            try:
                yield opened.write
            finally:
                opened.close()
    except OSError as error:  # SerialException is one
        raise Fault("port_error", port=port, detail=system_problem(error)) from error


@contextmanager
def _pseudo_terminal(link: Path, wait_s: float) -> Iterator[Callable[[bytes], object]]:
    import os
    import tty

    own, other = os.openpty()
    try:
        tty.setraw(other)
        link.symlink_to(os.ttyname(other))
        os.close(other)  # so that the hang-up tells whether the app has it open
        hang_up = select.poll()
        hang_up.register(own, 0)
        until = time.monotonic() + wait_s
        while hang_up.poll(0):
            if time.monotonic() > until:
                raise Fault("port_silent", port=f"pty:{link}")
            time.sleep(0.02)
        time.sleep(_SETTLE_S)
        with open(own, "wb", buffering=0, closefd=False) as line:
            yield line.write
        time.sleep(_SETTLE_S)
    finally:
        link.unlink(missing_ok=True)
        os.close(own)


@contextmanager
def _server(address: str, wait_s: float) -> Iterator[Callable[[bytes], object]]:
    host, _, port = address.rpartition(":")
    if not port.isdecimal():
        raise Fault("port_error", port=f"listen:{address}", detail=because("host_and_port"))
    with socket.create_server((host, int(port))) as server:
        server.settimeout(wait_s)
        try:
            connection, _ = server.accept()
        except TimeoutError:
            raise Fault("port_silent", port=f"listen:{address}") from None
        with connection:
            yield connection.sendall


def _milliseconds(seconds: str, line: int) -> int:
    if not _SECONDS.fullmatch(seconds):
        raise Fault("scan_file", line=line, problem=because("not_a_pause", given=seconds))
    return int(Decimal(seconds) * 1000)


def _bytes(text: str, line: int) -> bytes:
    if "\\" in _ESCAPE.sub("", text):
        raise Fault("scan_file", line=line, problem=because("unknown_escape", given=text))
    # Each escape is one byte, also above 0x7f; everything else is UTF-8.
    return b"".join(
        piece.encode("latin-1" if place % 2 else "utf-8") for place, piece in enumerate(_split_at_escapes(text))
    )


def _split_at_escapes(text: str) -> list[str]:
    """Plain text and unescaped characters in turn."""
    pieces: list[str] = []
    end = 0
    for found in _ESCAPE.finditer(text):
        character = chr(int(found["hex"], 16)) if found["hex"] else _LETTERS[found["letter"]]
        pieces += [text[end : found.start()], character]
        end = found.end()
    return [*pieces, text[end:]]
