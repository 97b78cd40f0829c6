"""Printing over IPP: through a queue of CUPS here or elsewhere, or straight to a network printer.

CUPS keeps a job that it cannot print and prints it whenever it can, perhaps months later. Our own queue decides what is
still wanted, so a job that does not come out is taken back.
"""

import getpass
import http.client
import os
import socket
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from traceapp.devices.ipp import Answer, JobState, Operation, Value, answer, request
from traceapp.devices.print_answer import NotPrinted, PrintAnswer, Printed, Unknown
from traceapp.devices.trouble import trouble_at, trouble_of
from traceapp.domain.problem import Problem, because

CUPS_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")
_PAUSE_S = 0.25
_NOT_FOUND = 0x0406
_STOPPED = 5
_TROUBLES: Mapping[str, tuple[str, ...]] = {
    "out_of_paper": ("media-empty", "media-needed"),
    "head_open": ("cover-open", "door-open", "interlock-open"),
    "paused": ("paused", "moving-to-paused"),
}
"""Reasons a printer stands still, by what the protocol calls them (RFC 8011, 5.4.12)."""


class IppPrinter(Struct, frozen=True):
    """A printer or queue at `ipp://host:port/path`. local: reach CUPS on this machine through its socket.

    reach_s: how long each question may take. done_s: how long a job may take to come out. grace_s: how long trouble is
    disbelieved: CUPS learns that paper is back only by sending it a job.
    """

    host: str
    port: int
    path: str
    local: bool = False
    reach_s: float = 10.0
    done_s: float = 60.0
    grace_s: float = 5.0

    @property
    def uri(self) -> str:
        return f"ipp://{self.host}:{self.port}{self.path}"

    def print_pages(self, pages: bytes, title: str) -> PrintAnswer:
        """Hand over, then follow the job to its end."""
        try:
            about: dict[str, Value | Sequence[str]] = {"job-name": title[:200], "document-format": "application/pdf"}
            handed = self._ask(Operation.PRINT_JOB, about, job={"print-scaling": "none"}, document=pages)
        except (ConnectionRefusedError, socket.gaierror) as error:
            return NotPrinted("printer_missing", trouble_at(self.uri, error))
        except FileNotFoundError:
            return NotPrinted("printer_missing", because("nothing_runs"))
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Unknown("connection_lost", trouble_of(error))
        if not handed.done:
            told = _said(handed, "status-message") or because("service_status", status=f"{handed.status:04x}")
            return NotPrinted("printer_missing" if handed.status == _NOT_FOUND else "refused", told)
        try:
            return self._followed(handed.number("job-id"))
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Unknown("connection_lost", trouble_of(error))

    def _followed(self, job: int) -> PrintAnswer:
        begun = time.monotonic()
        while True:
            asked = self._job(job)
            state = _state(asked)
            if state.ended:
                return _ending(job, state, asked)
            waited = time.monotonic() - begun
            trouble = self._trouble() if waited > self.grace_s else ""
            if trouble or waited > self.done_s:
                return self._taken_back(job, trouble)
            time.sleep(_PAUSE_S)

    def _taken_back(self, job: int, trouble: str) -> PrintAnswer:
        """Cancel a job that does not come out. Nothing was printed if it ended cancelled with no sheet counted."""
        self._ask(Operation.CANCEL_JOB, {"job-id": job})
        until = time.monotonic() + self.reach_s
        asked = self._job(job)
        while not _state(asked).ended and time.monotonic() < until:
            time.sleep(_PAUSE_S)
            asked = self._job(job)
        state = _state(asked)
        if state is JobState.COMPLETED:
            return Printed(f"{self.uri} job {job}")
        sheets = asked.number("job-media-sheets-completed") + asked.number("job-impressions-completed")
        if state is JobState.CANCELED and trouble and not sheets:
            return NotPrinted(trouble, _said(asked, "job-state-reasons"))
        return Unknown(trouble or "no_confirmation", _said(asked, "job-state-reasons"))

    def _job(self, job: int) -> Answer:
        wanted = ["job-state", "job-state-reasons", "job-media-sheets-completed", "job-impressions-completed"]
        return self._ask(Operation.GET_JOB, {"job-id": job, "requested-attributes": wanted})

    def _trouble(self) -> str:
        """Why the printer stands still, or ""."""
        asked = self._ask(Operation.GET_PRINTER, {"requested-attributes": ["printer-state", "printer-state-reasons"]})
        told = asked.words("printer-state-reasons")
        for trouble, reasons in _TROUBLES.items():
            if any(reason.startswith(known) for reason in told for known in reasons if not reason.endswith("-report")):
                return trouble
        return "paused" if asked.number("printer-state") == _STOPPED else ""

    def _ask(
        self,
        operation: Operation,
        about: Mapping[str, Value | Sequence[str]],
        *,
        job: Mapping[str, Value] | None = None,
        document: bytes = b"",
    ) -> Answer:
        user = getpass.getuser()
        headers = {"Content-Type": "application/ipp"}
        if self.local:
            headers["Authorization"] = f"PeerCred {user}"
        connection = self._connection()
        try:
            body = request(operation, self.uri, user, about=about, job=job) + document
            connection.request("POST", self.path, body, headers)
            response = connection.getresponse()
            told = response.read()
        finally:
            connection.close()
        if response.status != http.client.OK:
            return Answer(0x0401, {"status-message": (f"HTTP {response.status} {response.reason}",)})
        return answer(told)

    def _connection(self) -> http.client.HTTPConnection:
        kind = _SocketConnection if self.local else http.client.HTTPConnection
        return kind(self.host, self.port, timeout=self.reach_s)


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over the socket file of the CUPS of this machine."""

    def connect(self) -> None:
        file = next((file for file in CUPS_SOCKETS if Path(file).exists()), CUPS_SOCKETS[0])
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(file)


def cups_printer(queue: str) -> IppPrinter:
    """The queue of the CUPS that `CUPS_SERVER` names (host:port), else of this machine's."""
    server = os.environ.get("CUPS_SERVER", "")
    host, _, port = server.partition(":")
    if host and not host.startswith("/"):
        return IppPrinter(host, int(port or 631), f"/printers/{queue}")
    return IppPrinter("localhost", 631, f"/printers/{queue}", local=hasattr(socket, "AF_UNIX"))


def _state(asked: Answer) -> JobState:
    """Raises ValueError when the server no longer knows the job."""
    return JobState(asked.number("job-state"))


def _said(asked: Answer, name: str) -> Problem | None:
    """What the service says in words of its own, quoted; None when it says nothing."""
    words = " ".join(asked.words(name))
    return because("printer_says", words=words) if words else None


def _ending(job: int, state: JobState, asked: Answer) -> PrintAnswer:
    told = _said(asked, "job-state-reasons")
    if state is JobState.COMPLETED:
        return Printed(f"job {job}")
    sheets = asked.number("job-media-sheets-completed") + asked.number("job-impressions-completed")
    if sheets:
        return Unknown("no_confirmation", told)
    return NotPrinted("cancelled" if state is JobState.CANCELED else "refused", told)
