"""A text file plays a scanner."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.devices.cable import PATIENCE_S, Cable, Ear, running
from traceapp.devices.port_reader import FrameLost, World
from traceapp.devices.scanner import scanner_reader
from traceapp.devices.serial_port import Device, PathAddress, PortAddress, UrlAddress
from traceapp.devices.simulator import Act, Pause, Send, play, read_script
from traceapp.errors import Fault

SCRIPT = r"""
# a shift at the furnace
%U:P-0417
@ 0.05
]d1SC-2651-A006-A/2+149.82KG
]d20109506000134352\x1d10LOT-7\x1d21\xff
~ SC-26
  51-A006-A
"""
SCANS = [b"%U:P-0417", b"]d1SC-2651-A006-A/2+149.82KG", b"]d20109506000134352\x1d10LOT-7\x1d21\xff", b"SC-2651-A006-A"]
QUICK = World(first_try=0.01, longest_try=0.05)


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    one = Cable(tmp_path / "ttyUSB0")
    yield one.plug_in()
    one.unplug()


def heard_at(address: PortAddress, port: str, acts: tuple[Act, ...]) -> Ear:
    """Plays into a port while a scanner at this address listens."""
    ear = Ear()
    device = Device("bench", address)
    playing = threading.Thread(target=play, args=[port, acts], kwargs={"gap_ms": 1, "wait_s": PATIENCE_S})
    playing.start()
    with running(scanner_reader(device, on_scan=ear.scan, on_news=ear.tell, world=QUICK)):
        ear.wait_for_scans(len(SCANS))
        playing.join(PATIENCE_S)
    return ear


def test_a_script_is_read_line_by_line():
    assert read_script(SCRIPT) == (
        Send(b"%U:P-0417\r"),
        Pause(50),
        Send(b"]d1SC-2651-A006-A/2+149.82KG\r"),
        Send(b"]d20109506000134352\x1d10LOT-7\x1d21\xff\r"),
        Send(b"SC-26"),
        Send(b"51-A006-A\r"),
    )


@given(st.binary(min_size=1, max_size=30))
def test_any_bytes_can_be_written_as_escapes(raw):
    line = "".join(f"\\x{byte:02x}" for byte in raw)
    assert read_script(line, terminator=b"") == (Send(raw),)


def test_letters_beyond_ascii_are_sent_as_utf_8():
    assert read_script("Blech Ä\\\\1\\t", terminator=b"\r\n") == (Send("Blech Ä\\1\t\r\n".encode()),)


def test_a_separator_at_the_end_of_a_scan_is_part_of_it():
    assert read_script("]d210LOT\x1d\r\n%U:1") == (Send(b"]d210LOT\x1d\r"), Send(b"%U:1\r"))


@pytest.mark.parametrize(
    ("text", "line"), [("@ soon", 1), ("%U:1\n@ -1", 2), ("@ NaN", 1), ("\n\nA\\qB", 3), ("A\\x1", 1), ("@ 99999", 1)]
)
def test_a_wrong_line_is_named(text, line):
    with pytest.raises(Fault) as fault:
        read_script(text)
    assert (fault.value.code, fault.value.facts["line"]) == ("scan_file", line)


def test_played_through_a_pseudo_terminal_the_app_hears_every_scan(tmp_path):
    link = tmp_path / "scanner"
    ear = heard_at(PathAddress(str(link)), f"pty:{link}", read_script(SCRIPT))
    assert ear.raws == SCANS
    assert not link.is_symlink()


def test_played_from_a_socket_the_app_hears_every_scan():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    ear = heard_at(UrlAddress(f"socket://127.0.0.1:{port}"), f"listen:127.0.0.1:{port}", read_script(SCRIPT))
    assert ear.raws == SCANS
    assert not [news for news in ear.news if isinstance(news, FrameLost)]


def test_played_into_a_port_the_bytes_come_out_at_the_other_end(cable):
    assert play(str(cable.path), (Send(b"%U:P1\r"), Pause(1), Send(b"\x00\xff\x13")), gap_ms=1) == 2
    assert cable.received_so_many(9) == b"%U:P1\r\x00\xff\x13"


@pytest.mark.parametrize("kind", ["pty", "listen"])
def test_where_nobody_listens_that_is_said(kind, tmp_path):
    port = f"pty:{tmp_path / 'scanner'}" if kind == "pty" else "listen:127.0.0.1:0"
    with pytest.raises(Fault) as fault:
        play(port, (Send(b"A\r"),), wait_s=0.05)
    assert (fault.value.code, fault.value.facts["port"]) == ("port_silent", port)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("port", ["/dev/no-such-port", "listen:nowhere", "socket://127.0.0.1:1"])
def test_a_port_that_cannot_be_opened_is_said_so(port):
    with pytest.raises(Fault, match="port_error"):
        play(port, (Send(b"A\r"),), wait_s=0.05)
