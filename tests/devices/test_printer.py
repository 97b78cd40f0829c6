"""Printers: a real folder, real sockets on port 9100, the real CUPS and IPP printer where they are installed."""

import io
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from reportlab.pdfgen.canvas import Canvas

from tests.devices.zebra import state
from traceapp.devices.ipp import Answer, JobState, Operation, answer, request
from traceapp.devices.ipp_printer import IppPrinter, cups_printer
from traceapp.devices.print_answer import NotPrinted, Printed, Unknown
from traceapp.devices.printer import FolderPrinter, printer_at
from traceapp.devices.raw_printer import RawPrinter
from traceapp.domain.problem import because
from traceapp.errors import Fault

PAGES = b"%PDF-1.4 a label\n" * 4000


# ------------------------------------------------------------------------------------------------------- a folder


def test_a_folder_keeps_each_job_whole_under_a_name_of_its_own(tmp_path: Path):
    printer = FolderPrinter(tmp_path)
    answers = [printer.print_pages(PAGES + bytes([n]), "SC-2651-A006-A/2") for n in range(3)]
    assert answers == [
        Printed(str(tmp_path / name))
        for name in ("SC-2651-A006-A-2.pdf", "SC-2651-A006-A-2-2.pdf", "SC-2651-A006-A-2-3.pdf")
    ]
    assert len(list(tmp_path.iterdir())) == 3
    assert (tmp_path / "SC-2651-A006-A-2-3.pdf").read_bytes() == PAGES + b"\x02"


@pytest.mark.parametrize("title", ["../../etc/passwd", "a/b\\c", "...", "", "CON: ñ\n日本", "x" * 400])
def test_a_title_never_leads_out_of_the_folder(tmp_path: Path, title: str):
    folder = tmp_path / "out"
    folder.mkdir()
    assert isinstance(FolderPrinter(folder).print_pages(PAGES, title), Printed)
    (file,) = folder.iterdir()
    assert file.suffix == ".pdf"
    assert list(tmp_path.iterdir()) == [folder]


def test_a_missing_folder_prints_nothing(tmp_path: Path):
    answer = FolderPrinter(tmp_path / "gone").print_pages(PAGES, "x")
    assert isinstance(answer, NotPrinted)
    assert answer.reason == "folder_missing"


def test_a_folder_that_takes_no_file_prints_nothing(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    answer = FolderPrinter(tmp_path / "file").print_pages(PAGES, "x")
    assert answer == NotPrinted("not_writable", because("no_folder"))


def test_a_full_disk_prints_nothing_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert FolderPrinter(tmp_path).print_pages(PAGES, "x") == NotPrinted("disk_full")
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------------------------------------------- port 9100


class Listener:
    """A printer's side of port 9100 on this machine: what it received, and what it does with a connection."""

    def __init__(self, behave: Callable[["Listener", socket.socket], None]) -> None:
        self.received = b""
        self._behave = behave
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        connection, _ = self._server.accept()
        with connection:
            self._behave(self, connection)

    def close(self) -> None:
        self._thread.join(10)
        self._server.close()


@contextmanager
def listening(behave: Callable[[Listener, socket.socket], None]) -> Iterator[Listener]:
    listener = Listener(behave)
    yield listener
    listener.close()


def swallow(listener: Listener, connection: socket.socket) -> None:
    while part := connection.recv(65536):
        listener.received += part


def test_a_silent_printer_gets_every_byte_and_the_answer_is_unknown():
    with listening(swallow) as printer:
        answer = RawPrinter("127.0.0.1", printer.port).print_pages(PAGES, "x")
    assert answer == Unknown("no_confirmation")
    assert printer.received == PAGES


def test_a_printer_that_never_closes_is_not_taken_for_lost():
    def keep_open(listener: Listener, connection: socket.socket) -> None:
        swallow(listener, connection)
        time.sleep(0.4)

    with listening(keep_open) as printer:
        answer = RawPrinter("127.0.0.1", printer.port, reach_s=0.2).print_pages(PAGES, "x")
    assert answer == Unknown("no_confirmation")
    assert printer.received == PAGES


def test_a_refused_connection_prints_nothing():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    answer = RawPrinter("127.0.0.1", port).print_pages(PAGES, "x")
    why = because("at", place=f"127.0.0.1:{port}", why=because("nobody_answers"))
    assert answer == NotPrinted("printer_missing", why)


def test_a_host_that_has_no_name_prints_nothing():
    answer = RawPrinter("printer.invalid").print_pages(PAGES, "x")
    why = because("at", place="printer.invalid:9100", why=because("name_not_known"))
    assert answer == NotPrinted("printer_missing", why)


def test_a_connection_cut_while_sending_is_unknown():
    def cut(_: Listener, connection: socket.socket) -> None:
        connection.recv(10)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")

    with listening(cut) as printer:
        answer = RawPrinter("127.0.0.1", printer.port).print_pages(PAGES * 200, "x")
    assert isinstance(answer, Unknown)
    assert answer.reason == "connection_lost"


def zebra(states: list[bytes]) -> Callable[[Listener, socket.socket], None]:
    """A printer that answers each ~HS with the next state, the last one again and again."""

    def behave(listener: Listener, connection: socket.socket) -> None:
        pending = list(states)
        while part := connection.recv(65536):
            listener.received += part
            for _ in range(part.count(b"~HS")):
                connection.sendall(pending.pop(0) if len(pending) > 1 else pending[0])

    return behave


def ask_zebra(*states: bytes, pages: bytes = PAGES) -> tuple[object, bytes]:
    with listening(zebra(list(states))) as printer:
        asked = RawPrinter("127.0.0.1", printer.port, asks_state=True, reach_s=2, done_s=1)
        return asked.print_pages(pages, "x"), printer.received


def test_a_zebra_that_empties_its_buffer_has_printed():
    answer, received = ask_zebra(state(), state(formats=1, labels=1), state(labels=1), state())
    assert isinstance(answer, Printed)
    assert received.replace(b"~HS", b"") == PAGES


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [({"paper_out": 1}, "out_of_paper"), ({"head_up": 1}, "head_open"), ({"paused": 1}, "paused")],
)
def test_a_zebra_in_trouble_gets_nothing_sent(trouble: dict[str, int], reason: str):
    answer, received = ask_zebra(state(**trouble))
    assert answer == NotPrinted(reason)
    assert received == b"~HS"


def test_paper_that_runs_out_with_the_job_inside_is_unknown():
    answer, _ = ask_zebra(state(), state(formats=1, paper_out=1))
    assert answer == Unknown("out_of_paper")


def test_a_printer_that_is_no_zebra_is_not_sent_a_label():
    answer, received = ask_zebra(b"\x02hello\x03" * 3)
    assert answer == NotPrinted("printer_missing", because("not_understood"))
    assert received == b"~HS"


def test_a_reply_lost_after_the_print_is_unknown():
    def behave(_: Listener, connection: socket.socket) -> None:
        connection.recv(3)
        connection.sendall(state())
        connection.recv(65536)

    with listening(behave) as printer:
        answer = RawPrinter("127.0.0.1", printer.port, asks_state=True, reach_s=2).print_pages(b"^XA^XZ", "x")
    assert isinstance(answer, Unknown)


# ---------------------------------------------------------------------------------------------------- addresses


def test_an_address_names_its_printer(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    assert printer_at("file:///srv/labels%20out") == FolderPrinter(Path("/srv/labels out"))
    assert printer_at("file:out") == FolderPrinter(Path("out"))
    assert printer_at("tcp://10.0.0.9") == RawPrinter("10.0.0.9")
    assert printer_at("zebra://zd621:6101") == RawPrinter("zd621", 6101, asks_state=True)
    assert printer_at("ipp://office/ipp/print") == IppPrinter("office", 631, "/ipp/print")
    assert printer_at("cups:Labels-1") == IppPrinter("localhost", 631, "/printers/Labels-1", local=True)
    monkeypatch.setenv("CUPS_SERVER", "print.example:8631")
    assert cups_printer("t") == IppPrinter("print.example", 8631, "/printers/t")


@pytest.mark.parametrize(
    "address", ["", "file:", "cups:", "cups:-x", "cups:a b", "tcp://", "tcp://h:99999", "ipp://h", "usb://x", "lp"]
)
def test_a_malformed_address_is_a_fault(address: str):
    with pytest.raises(Fault, match="printer_address_malformed"):
        printer_at(address)


# ---------------------------------------------------------------------------------------------------------- IPP


def test_a_request_is_encoded_as_rfc_8010_says():
    """The bytes, written out by hand."""
    asked = request(Operation.GET_JOB, "ipp://h:631/p", "ana", about={"job-id": 7, "requested-attributes": ["a", "b"]})
    assert asked == (
        b"\x02\x00\x00\x09\x00\x00\x00\x01\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x48\x00\x1battributes-natural-language\x00\x02en"
        b"\x45\x00\x0bprinter-uri\x00\x0dipp://h:631/p"
        b"\x21\x00\x06job-id\x00\x04\x00\x00\x00\x07"
        b"\x42\x00\x14requesting-user-name\x00\x03ana"
        b"\x44\x00\x14requested-attributes\x00\x01a"
        b"\x44\x00\x00\x00\x01b"
        b"\x03"
    )


def test_an_answer_is_decoded_with_all_its_values():
    told = answer(
        b"\x02\x00\x00\x01\x00\x00\x00\x01\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x02\x23\x00\x09job-state\x00\x04\x00\x00\x00\x09"
        b"\x44\x00\x11job-state-reasons\x00\x04none\x44\x00\x00\x00\x05other"
        b"\x22\x00\x04busy\x00\x01\x01"
        b"\x03"
    )
    assert told.done
    assert JobState(told.number("job-state")) is JobState.COMPLETED
    assert told.words("job-state-reasons") == ("none", "other")
    assert told.number("busy") == 1
    assert told == Answer(1, told.values)


@pytest.mark.parametrize("cut", [0, 3, 8, 12, 30])
def test_a_broken_answer_is_an_error_and_not_a_guess(cut: int):
    whole = b"\x02\x00\x00\x00\x00\x00\x00\x01\x01\x47\x00\x12attributes-charset\x00\x05utf-8\x03"
    with pytest.raises(ValueError, match="no answer of IPP"):
        answer(whole[:cut])


def test_cups_that_is_not_there_prints_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    monkeypatch.setattr("traceapp.devices.ipp_printer.CUPS_SOCKETS", ("/nowhere/cups.sock",))
    answer = cups_printer("t").print_pages(PAGES, "x")
    assert isinstance(answer, NotPrinted)
    assert answer.reason == "printer_missing"


def test_an_ipp_printer_that_hangs_up_is_unknown():
    with listening(lambda listener, connection: listener.__setattr__("received", connection.recv(100))) as printer:
        answer = IppPrinter("127.0.0.1", printer.port, "/ipp/print").print_pages(b"%PDF", "x")
    assert isinstance(answer, Unknown)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


class Office:
    """An IPP printer that can be out of paper or jam, as `paper` and `jam` say."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.uri = f"ipp://localhost:{port}/ipp/print"
        self.port = port

    @property
    def printed(self) -> int:
        """How many jobs came out of it."""
        return len(list(self.folder.glob("*.pdf")))

    def fault(self, name: str, *, on: bool) -> None:
        file = self.folder / name
        if on:
            file.touch()
        else:
            file.unlink(missing_ok=True)


PRINTING = """#!/bin/sh
cd {folder}
if [ -f no-paper ]; then
  echo "STATE: +media-empty-error" >&2
  n=0; while [ -f no-paper ] && [ $n -lt 60 ]; do sleep 0.1; n=$((n+1)); done
  echo "STATE: -media-empty-error" >&2
fi
[ -f jam ] && exit 1
exit 0
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with opened(tmp_path_factory.mktemp("office")) as office:
        yield office


@pytest.fixture(scope="module")
def office_of_the_queue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One that nobody else prints on: a job that a printer had to give back earlier can unsettle CUPS."""
    with opened(tmp_path_factory.mktemp("office")) as office:
        yield office


@contextmanager
def opened(folder: Path) -> Iterator[Office]:
    """The IPP printer of CUPS, with a message bus of its own, which it wants before it starts."""
    if not all(map(shutil.which, ("ippeveprinter", "dbus-daemon"))):
        pytest.skip("ippeveprinter (cups-ipp-utils) and dbus-daemon (dbus) are not installed")
    port = free_port()
    command = folder / "printing.sh"
    command.write_text(PRINTING.format(folder=folder))
    command.chmod(0o755)
    bus = f"unix:path={folder}/bus"
    printer = ["ippeveprinter", "-p", str(port), "-r", "off", "-n", "localhost", "-d", str(folder), "-k"]
    printer += ["-f", "application/pdf", "-c", str(command), "office"]
    with started(["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={bus}"]):
        wait_until((folder / "bus").exists)
        with started(printer, DBUS_SYSTEM_BUS_ADDRESS=bus):
            wait_until(lambda: connects(port))
            yield Office(folder, port)


@contextmanager
def started(command: list[str], **environment: str) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, env={**os.environ, **environment}, stdin=quiet, stdout=quiet, stderr=quiet
    ) as process:
        yield
        process.terminate()


def connects(port: int) -> bool:
    try:
        socket.create_connection(("localhost", port), timeout=1).close()
    except OSError:
        return False
    return True


def wait_until(ready: Callable[[], bool], seconds: float = 10) -> None:
    until = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_an_ipp_printer_prints_and_says_so(office: Office):
    answer = printer_at(office.uri).print_pages(PAGES, "Ñ <b> 07/2")
    assert isinstance(answer, Printed)
    assert [file.read_bytes() for file in office.folder.glob("*.pdf")] == [PAGES]


def test_an_ipp_printer_without_paper_takes_the_job_back(office: Office):
    office.fault("no-paper", on=True)
    printer = replace(IppPrinter("localhost", office.port, "/ipp/print"), grace_s=0.3)
    outcome: list[object] = []
    waiting = threading.Thread(target=lambda: outcome.append(printer.print_pages(PAGES, "x")))
    waiting.start()
    time.sleep(1.0)
    office.fault("no-paper", on=False)
    waiting.join(20)
    assert outcome == [NotPrinted("out_of_paper", because("printer_says", words="job-canceled-by-user"))]


def test_an_ipp_printer_that_jams_has_refused(office: Office):
    office.fault("jam", on=True)
    answer = printer_at(office.uri).print_pages(PAGES, "x")
    office.fault("jam", on=False)
    assert isinstance(answer, NotPrinted)
    assert answer.reason == "refused"


def test_an_ipp_printer_of_another_name_is_missing(office: Office):
    answer = printer_at(f"ipp://localhost:{office.port}/ipp/other").print_pages(PAGES, "x")
    assert isinstance(answer, NotPrinted)
    assert answer.reason == "printer_missing"


CUPSD = """
Listen 127.0.0.1:{port}
Browsing No
DefaultAuthType None
PreserveJobHistory Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""


@pytest.fixture(scope="module")
def queue(office_of_the_queue: Office) -> Iterator[Callable[..., IppPrinter]]:
    """A CUPS of the tests' own whose queue `labels` prints on an IPP printer."""
    if not (shutil.which("cupsd") and shutil.which("lpadmin")) or os.geteuid() != 0:
        pytest.skip("cupsd (cups) is not installed, or may not be started")
    port = free_port()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folder.chmod(0o755)  # filters run as another user, who has no way into the folders of pytest
        configure_cups(folder, port)
        with started(["cupsd", "-f", "-c", f"{folder}/cupsd.conf", "-s", f"{folder}/cups-files.conf"]):
            wait_until(lambda: connects(port))
            add = ["lpadmin", "-h", f"127.0.0.1:{port}", "-p", "labels", "-E"]
            add += ["-v", office_of_the_queue.uri, "-m", "everywhere"]
            subprocess.run(add, check=True, capture_output=True, timeout=60)
            yield lambda name="labels", **more: IppPrinter("127.0.0.1", port, f"/printers/{name}", done_s=40, **more)


def configure_cups(folder: Path, port: int) -> None:
    files = {"ServerRoot": "root", "CacheDir": "cache", "StateDir": "state", "RequestRoot": "spool", "TempDir": "tmp"}
    for name in files.values():
        (folder / name).mkdir()
    logs = {"AccessLog": "access", "ErrorLog": "error", "PageLog": "page"}
    (folder / "cupsd.conf").write_text(CUPSD.format(port=port))
    places = "".join(f"{key} {folder / name}\n" for key, name in (files | logs).items())
    (folder / "cups-files.conf").write_text(places)


def label() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(283, 142))
    canvas.rect(10, 10, 100, 100, fill=1)
    canvas.save()
    return file.getvalue()


REAL_PAGES = label()


def test_a_cups_queue_prints_and_says_so(queue: Callable[..., IppPrinter], office_of_the_queue: Office):
    """Now and then CUPS gives up on a job for reasons of its own. Then it must say so, and nothing has come out."""
    for _ in range(3):
        before = office_of_the_queue.printed
        answer = queue(grace_s=40).print_pages(REAL_PAGES, "SC-2651-A006-A/2")
        if isinstance(answer, Printed):
            assert office_of_the_queue.printed > before
            return
        assert isinstance(answer, NotPrinted), answer
        assert office_of_the_queue.printed == before
    pytest.fail("CUPS gave up three times")


def test_a_cups_queue_that_is_not_there_is_missing(queue: Callable[..., IppPrinter]):
    answer = queue("absent").print_pages(REAL_PAGES, "x")
    assert isinstance(answer, NotPrinted)
    assert answer.reason == "printer_missing"


def test_a_stopped_cups_queue_gives_the_job_back(queue: Callable[..., IppPrinter]):
    server = f"127.0.0.1:{queue().port}"
    subprocess.run(["cupsdisable", "-h", server, "labels"], check=True)
    answer = queue(grace_s=0.3).print_pages(REAL_PAGES, "x")
    subprocess.run(["cupsenable", "-h", server, "labels"], check=True)
    assert isinstance(answer, NotPrinted)
    assert answer.reason == "paused"


def test_a_cups_queue_out_of_paper_is_not_taken_for_printed(
    queue: Callable[..., IppPrinter], office_of_the_queue: Office
):
    """The pages may already lie in the printer, so the answer is unknown, with the trouble for its reason."""
    office_of_the_queue.fault("no-paper", on=True)
    answer = queue(grace_s=2.0).print_pages(REAL_PAGES, "x")
    office_of_the_queue.fault("no-paper", on=False)
    assert isinstance(answer, Unknown)
    assert answer.reason == "out_of_paper"
