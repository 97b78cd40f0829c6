"""Printing through a CUPS queue with its own programs: `lp` to hand over, `lpstat` to follow, `cancel` to take back.

CUPS keeps a job it cannot print and prints it whenever it can, perhaps months later. Our own queue decides what is
still wanted, so a job that does not come out is taken back.
"""

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass

from traceapp.devices.printer import NotPrinted, PrintAnswer, Printed, Unknown

_PAUSE_S = 0.25
_PROGRAM_S = 10.0
_OUT_OF_PAPER = ("media-empty", "media-needed")
_HEAD_OPEN = ("cover-open", "door-open", "interlock-open")


@dataclass(frozen=True, slots=True)
class CupsPrinter:
    """A queue by name. server: `host:port` of another machine's CUPS, "" for this one's. done_s: patience for a job."""

    queue: str
    server: str = ""
    done_s: float = 30.0

    def print_pages(self, pages: bytes, title: str) -> PrintAnswer:
        if shutil.which("lp") is None:
            return NotPrinted("program_missing", "lp")
        handed = self._run("lp", "-d", self.queue, "-t", title, "-o", "print-scaling=none", "--", "-", pages=pages)
        job = re.search(r"request id is (\S+)", handed.stdout)
        if handed.returncode != 0:
            return NotPrinted("printer_missing", handed.stderr.strip())
        if job is None:
            return Unknown("no_confirmation", handed.stdout.strip())
        return self._followed(job[1])

    def _followed(self, job: str) -> PrintAnswer:
        until = time.monotonic() + self.done_s
        while time.monotonic() < until:
            if ended := self._ended(job):
                return ended
            if trouble := self._trouble():
                return self._taken_back(job, trouble)
            time.sleep(_PAUSE_S)
        return self._taken_back(job, "")

    def _ended(self, job: str) -> PrintAnswer | None:
        """What the queue says of a finished job; `None` while it is not finished."""
        told = self._about_job(job)
        if told is None:
            return None
        if "completed-successfully" in told:
            return Printed(job)
        return NotPrinted("cancelled" if "cancel" in told else "refused", told)

    def _about_job(self, job: str) -> str | None:
        """The status and alerts of a finished job, one line."""
        listed = self._run("lpstat", "-l", "-W", "completed", "-o", self.queue).stdout
        for entry in re.split(r"\n(?=\S)", listed):
            if entry.split(maxsplit=1)[:1] == [job]:
                return " ".join(entry.split()[1:])
        return None

    def _trouble(self) -> str:
        """Why the printer stands still, or "". A stopped queue is paused."""
        told = self._run("lpstat", "-l", "-p", self.queue).stdout
        if any(word in told for word in _OUT_OF_PAPER):
            return "out_of_paper"
        if any(word in told for word in _HEAD_OPEN):
            return "head_open"
        return "paused" if re.search(rf"^printer {re.escape(self.queue)} disabled", told, re.MULTILINE) else ""

    def _taken_back(self, job: str, trouble: str) -> PrintAnswer:
        """Cancel a job that does not come out. Only when it had not begun is it certain that nothing was printed."""
        begun = self._printing(job)
        self._run("cancel", job)
        ended = self._ended(job)
        if isinstance(ended, NotPrinted) and trouble and not begun:
            return NotPrinted(trouble, ended.told)
        return ended if isinstance(ended, Printed) else Unknown("no_confirmation", trouble)

    def _printing(self, job: str) -> bool:
        told = self._run("lpstat", "-p", self.queue).stdout
        return f"now printing {job}" in told

    def _run(self, program: str, *arguments: str, pages: bytes | None = None) -> "subprocess.CompletedProcess[str]":
        """One of CUPS' programs, its words in English."""
        server = ("-h", self.server) if self.server else ()
        try:
            done = subprocess.run(
                [program, *server, *arguments],
                input=pages,
                capture_output=True,
                env={**os.environ, "LC_ALL": "C.UTF-8"},
                timeout=_PROGRAM_S,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess([program], 124, "", f"{program} did not answer")
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
        )
