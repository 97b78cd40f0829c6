"""Scanners on pseudo-terminals and sockets, and all that cables and drivers do to them."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import serial
from serial.rfc2217 import PortManager

from tests.devices.cable import PATIENCE_S, Cable, Ear, Listed, running
from traceapp.devices.framing import Ending, FrameFault, Framing
from traceapp.devices.port_reader import FrameLost, PortCondition, PortReader, World
from traceapp.devices.scanner import scanner_reader, stop_all
from traceapp.devices.serial_port import (
    Device,
    OpenPort,
    PathAddress,
    PortAddress,
    PortSettings,
    UrlAddress,
    UsbAddress,
    open_port,
)
from traceapp.domain.problem import because
from traceapp.domain.scan import RawScan

QUICK = World(first_try=0.01, longest_try=0.05, before_stuck=0.05, before_abandoned=0.1)
FIRST_SCANNER = UsbAddress(0x0C2E, 0x0B61, "SN1")


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    one = Cable(tmp_path / "ttyUSB0")
    yield one
    one.unplug()


def reader(
    ear: Ear, address: PortAddress, settings: PortSettings | None = None, world: World = QUICK, name: str = "bench"
) -> PortReader:
    device = Device(name, address, settings or PortSettings())
    return scanner_reader(device, on_scan=ear.scan, on_news=ear.tell, world=world)


def at(cable: Cable) -> PathAddress:
    return PathAddress(str(cable.path))


def test_a_scan_carries_the_devices_name_its_bytes_and_the_time(cable):
    ear = Ear()
    world = World(clock=lambda: 1_765_890_000_000_000)
    with running(reader(ear, at(cable.plug_in()), world=world, name="scanner 2")):
        assert ear.wait_ready().path == str(cable.path)
        cable.send(b"]d1SC-2651-A006-A\r")
        ear.wait_for_scans(1)
    assert ear.scans == [RawScan("scanner 2", b"]d1SC-2651-A006-A", 1_765_890_000_000_000)]


def test_frames_split_and_glued_on_the_wire_are_the_scans_that_were_made(cable):
    ear = Ear()
    with running(reader(ear, at(cable.plug_in()))):
        ear.wait_ready()
        for piece in [b"SC-26", b"51-A006-A", b"\r", b"%U:P1\r%CMD:OK\r%N:1", b"2\r\n", b"A\x00B\x11\x13\x1d\xff\r"]:
            cable.send(piece)
            time.sleep(0.02)
        ear.wait_for_scans(5)
    assert ear.raws == [b"SC-2651-A006-A", b"%U:P1", b"%CMD:OK", b"%N:12", b"A\x00B\x11\x13\x1d\xff"]
    assert ear.losses == []


def test_a_megabyte_of_noise_is_told_once_and_the_next_scan_is_whole(cable):
    ear = Ear()
    with running(reader(ear, at(cable.plug_in()))):
        ear.wait_ready()
        cable.send(b"\x55" * 1_000_000 + b"\r" + b"%U:P1\r")
        ear.wait_for_scans(1)
    assert ear.raws == [b"%U:P1"]
    assert [(loss.fault, loss.payload) for loss in ear.losses] == [(FrameFault.TOO_LONG, b"\x55" * 4096)]


def test_unplugged_within_a_frame_and_plugged_in_again_nothing_is_glued_or_doubled(cable):
    ear = Ear()
    with running(reader(ear, at(cable.plug_in()))):
        ear.wait_ready()
        cable.send(b"%U:P1\rSC-26")
        ear.wait_for_scans(1)
        cable.unplug()
        ear.wait_for_state(PortCondition.LOST)
        cable.plug_in()
        ear.wait_ready()
        cable.send(b"SC-2651-A006-A\r")
        ear.wait_for_scans(2)
    assert ear.raws == [b"%U:P1", b"SC-2651-A006-A"]
    assert [(loss.fault, loss.payload) for loss in ear.losses] == [(FrameFault.CUT, b"SC-26")]


def test_a_scanner_that_comes_back_under_another_name_is_still_itself(cable, tmp_path):
    ear = Ear()
    listed = [Listed(str(tmp_path / "ttyUSB7"), serial_number="SN2"), Listed(str(cable.path))]
    world = World(list_ports=lambda: list(listed), first_try=0.01, longest_try=0.05)
    with running(reader(ear, FIRST_SCANNER, world=world)):
        ear.wait_until(lambda heard: heard.state.reason == "port_missing")
        cable.plug_in()
        ear.wait_ready()
        cable.send(b"before\r")
        ear.wait_for_scans(1)
        cable.unplug()
        listed[1:] = []
        ear.wait_for_state(PortCondition.LOST)
        cable.plug_in(tmp_path / "ttyACM3")
        listed.append(Listed(str(cable.path)))
        assert ear.wait_ready().path == str(tmp_path / "ttyACM3")
        cable.send(b"after\r")
        ear.wait_for_scans(2)
    assert ear.raws == [b"before", b"after"]


def test_two_devices_that_match_are_not_chosen_between(cable):
    ear = Ear()
    listed = [Listed("/dev/ttyACM0"), Listed("/dev/ttyACM1", serial_number="SN2")]
    with running(reader(ear, UsbAddress(0x0C2E, 0x0B61), world=World(list_ports=lambda: listed))):
        state = ear.wait_for_state(PortCondition.FAULTY)
    assert (state.reason, state.told) == ("port_ambiguous", because("alike", paths="/dev/ttyACM0, /dev/ttyACM1"))


def test_what_was_scanned_while_nobody_listened_is_not_a_scan_of_now(cable):
    ear = Ear()
    cable.plug_in().send(b"yesterday\r")
    with running(reader(ear, at(cable))):
        ear.wait_ready()
        cable.send(b"today\r")
        ear.wait_for_scans(1)
    assert ear.raws == [b"today"]


class DeafDriver:
    """A port whose close() does not return until it is let go, as some drivers' after the device was pulled out."""

    def __init__(self, port: OpenPort, let_go: threading.Event) -> None:
        self._port = port
        self._let_go = let_go
        self.reset_input_buffer = port.reset_input_buffer
        self.read = port.read
        self.write = port.write

    @property
    def in_waiting(self) -> int:
        return self._port.in_waiting

    def close(self) -> None:
        self._let_go.wait()
        self._port.close()


def test_a_close_that_never_returns_is_left_behind_shown_and_does_not_stop_the_line(cable):
    ear = Ear()
    let_go = threading.Event()
    deaf = [True, False, False]

    def opener(where: str, settings: PortSettings) -> OpenPort:
        port = open_port(where, settings)
        return DeafDriver(port, let_go) if deaf.pop(0) else port

    world = World(opener=opener, first_try=0.01, longest_try=0.05, before_stuck=0.05, before_abandoned=0.1)
    with running(reader(ear, at(cable.plug_in()), world=world)):
        ear.wait_ready()
        cable.unplug()
        ear.wait_for_state(PortCondition.ABANDONED)
        cable.plug_in()
        assert ear.wait_ready().abandoned == 1
        cable.send(b"on it goes\r")
        ear.wait_for_scans(1)
        let_go.set()
        ear.wait_until(lambda heard: heard.state.abandoned == 0)
    assert ear.conditions == [
        PortCondition.SEARCHING,
        PortCondition.READY,
        PortCondition.LOST,
        PortCondition.STUCK,
        PortCondition.ABANDONED,
        PortCondition.READY,
        PortCondition.READY,
    ]


def test_stopping_does_not_wait_for_a_driver_that_holds_the_thread(cable):
    ear = Ear()
    let_go = threading.Event()
    entered = threading.Event()

    def opener(where: str, settings: PortSettings) -> OpenPort:
        entered.set()
        let_go.wait()
        return open_port(where, settings)

    one = reader(ear, at(cable.plug_in()), world=World(opener=opener))
    one.start()
    entered.wait(PATIENCE_S)
    assert stop_all([one], within=0.05) == (one,)
    let_go.set()
    assert one.stop(PATIENCE_S)
    assert PortCondition.READY not in ear.conditions


def test_a_device_that_vanishes_without_an_error_is_missed(cable):
    ear = Ear()
    listed = [Listed(str(cable.path))]
    with running(reader(ear, FIRST_SCANNER, world=World(list_ports=lambda: list(listed)))):
        cable.plug_in()
        ear.wait_ready()
        listed.clear()  # the pseudo-terminal itself stays open and silent
        assert ear.wait_for_state(PortCondition.LOST).reason == "port_missing"


def test_a_port_that_another_program_holds_is_said_to_be_busy_until_it_is_free(cable):
    ear = Ear()
    cable.plug_in()
    other = serial.Serial(str(cable.path), exclusive=True)
    with running(reader(ear, at(cable))):
        assert ear.wait_for_state(PortCondition.FAULTY).reason == "port_busy"
        other.close()
        ear.wait_ready()


def test_settings_that_the_port_does_not_take_are_said_to_be_wrong(cable):
    ear = Ear()
    with running(reader(ear, at(cable.plug_in()), PortSettings(bytesize=9))):
        assert ear.wait_for_state(PortCondition.FAULTY).reason == "port_settings"


def test_a_port_that_was_never_there_is_searched_for_and_not_called_lost(cable):
    ear = Ear()
    with running(reader(ear, at(cable))):
        ear.wait_until(lambda heard: heard.state.reason == "port_missing")
    assert set(ear.conditions) == {PortCondition.SEARCHING}


def test_a_silence_ends_a_scan_where_the_scanner_sends_no_terminator(cable):
    ear = Ear()
    settings = PortSettings(framing=Framing(Ending.IDLE_GAP, gap_ms=30))
    with running(reader(ear, at(cable.plug_in()), settings)):
        ear.wait_ready()
        for code in (b"SC-2651-A006-A", b"%U:P1"):
            cable.send(code)
            ear.wait_for_raw(code)
    assert ear.raws == [b"SC-2651-A006-A", b"%U:P1"]


def test_an_unfinished_frame_is_given_up_after_a_silence_and_told(cable):
    ear = Ear()
    settings = PortSettings(framing=Framing(patience_ms=50))
    with running(reader(ear, at(cable.plug_in()), settings)):
        ear.wait_ready()
        cable.send(b"SC-26")
        ear.wait_until(lambda heard: heard.losses)
        cable.send(b"%U:P1\r")
        ear.wait_for_scans(1)
    assert ear.raws == [b"%U:P1"]
    assert [(loss.device, loss.fault, loss.payload) for loss in ear.losses] == [("bench", FrameFault.CUT, b"SC-26")]
    assert isinstance(ear.losses[0], FrameLost)


def test_two_scanners_at_fifty_scans_a_second_lose_and_double_nothing(tmp_path):
    cables = [Cable(tmp_path / name).plug_in() for name in ("left", "right")]
    ears = [Ear(), Ear()]
    try:
        with running(*(reader(ear, at(cable), name=cable.path.name) for ear, cable in zip(ears, cables, strict=True))):
            for ear in ears:
                ear.wait_ready()
            for number in range(150):
                for cable in cables:
                    cable.send(b"]d1%s-%d\r" % (cable.path.name.encode(), number))
                time.sleep(0.02)
            for ear in ears:
                ear.wait_for_scans(150)
    finally:
        for cable in cables:
            cable.unplug()
    for ear, cable in zip(ears, cables, strict=True):
        assert ear.raws == [b"]d1%s-%d" % (cable.path.name.encode(), number) for number in range(150)]
        assert {scan.device for scan in ear.scans} == {cable.path.name}
        assert ear.losses == []


def test_ten_thousand_scans_in_one_burst_arrive_in_order(cable):
    ear = Ear()
    with running(reader(ear, at(cable.plug_in()))):
        ear.wait_ready()
        cable.send(b"".join(b"%d\r" % number for number in range(10_000)))
        ear.wait_for_scans(10_000)
    assert ear.raws == [b"%d" % number for number in range(10_000)]


def test_over_a_socket_nothing_is_lost_that_comes_while_it_opens_and_a_server_may_come_back():
    ear = Ear()
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = UrlAddress(f"socket://127.0.0.1:{server.getsockname()[1]}")
        with running(reader(ear, address)):
            for round_ in (b"first", b"second"):
                connection, _ = server.accept()
                connection.sendall(round_ + b"\r")
                ear.wait_for_raw(round_)
                connection.close()
                ear.wait_until(lambda heard: PortCondition.LOST in heard.conditions)
    assert ear.raws == [b"first", b"second"]


def test_a_server_that_does_not_answer_is_searched_for():
    ear = Ear()
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with running(reader(ear, UrlAddress(f"socket://127.0.0.1:{port}"))):
        ear.wait_until(lambda heard: heard.state.reason == "port_unreachable")
    assert set(ear.conditions) == {PortCondition.SEARCHING}


class Written:
    """A connection as pyserial's PortManager writes to it."""

    def __init__(self, connection: socket.socket) -> None:
        self.write: Any = connection.sendall


def serve_rfc2217(server: socket.socket, scan: bytes) -> None:
    """A device server with one scanner: negotiates, sends its scan again and again until the client goes."""
    connection, _ = server.accept()
    with connection, serial.serial_for_url("loop://", timeout=0.01) as port:
        connection.settimeout(0.05)
        manager = PortManager(cast(Any, port), cast(Any, Written(connection)))
        while True:
            try:
                received = connection.recv(1024)
            except TimeoutError:
                connection.sendall(b"".join(manager.escape(scan)))
                continue
            if not received:
                return
            for _ in manager.filter(received):
                pass


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial's own
def test_a_scanner_behind_an_rfc_2217_server_is_read_like_any_other():
    ear = Ear()
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        serving = threading.Thread(target=serve_rfc2217, args=[server, b"SC-2651-A006-A\r"])
        serving.start()
        with running(reader(ear, UrlAddress(f"rfc2217://127.0.0.1:{port}"))):
            ear.wait_for_scans(2)
        serving.join(PATIENCE_S)
    assert set(ear.raws) == {b"SC-2651-A006-A"}


def test_a_loop_gives_back_what_is_asked_of_it():
    ear = Ear()
    settings = PortSettings(ask=b"%N:1\r", ask_every_ms=10)
    with running(reader(ear, UrlAddress("loop://"), settings)):
        ear.wait_for_scans(3)
    assert set(ear.raws) == {b"%N:1"}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_mistake_of_ours_in_taking_a_scan_is_shown_as_a_dead_port(cable):
    ear = Ear()

    def clumsy(scan: RawScan) -> None:
        raise RuntimeError(scan)

    device = Device("bench", at(cable.plug_in()))
    with running(scanner_reader(device, on_scan=clumsy, on_news=ear.tell, world=QUICK)):
        ear.wait_ready()
        cable.send(b"%U:P1\r")
        assert ear.wait_for_state(PortCondition.FAULTY).reason == "port_reader_died"


def test_a_reader_that_was_never_started_stops_at_once(cable):
    assert stop_all([reader(Ear(), at(cable))]) == ()
