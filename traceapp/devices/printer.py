"""Where documents are printed: into a folder, or by the printer that an address names."""

import contextlib
import errno
import os
import re
import tempfile
import urllib.parse
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from traceapp.devices.print_answer import NotPrinted, PrintAnswer, Printed
from traceapp.domain.problem import because
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault


class Printer(Protocol):
    """Something that takes a whole file and says what became of it. It blocks: call it from a worker thread."""

    def print_pages(self, pages: bytes, title: str) -> PrintAnswer:
        """Print one file. title: names the job for people."""
        ...


class FolderPrinter(Struct, frozen=True):
    """Writes each job as a file of its own, whole or not at all, and never over another."""

    folder: Path

    def print_pages(self, pages: bytes, title: str) -> PrintAnswer:
        stem = re.sub(r"[^\w.-]+", "-", title, flags=re.ASCII).strip(".-")[:80] or "job"
        try:
            return Printed(str(self._kept(pages, stem)))
        except FileNotFoundError:
            return NotPrinted("folder_missing", because("at", place=str(self.folder)))
        except OSError as error:
            full = error.errno in {errno.ENOSPC, errno.EDQUOT}
            return NotPrinted("disk_full") if full else NotPrinted("not_writable", system_problem(error))

    def _kept(self, pages: bytes, stem: str) -> Path:
        with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".", suffix=".part", delete=False) as made:
            part = Path(made.name)
            try:
                made.write(pages)
                made.flush()
                os.fsync(made.fileno())
                return _linked(part, self.folder, stem)
            finally:
                part.unlink()


def _linked(part: Path, folder: Path, stem: str) -> Path:
    """The finished file under the first free name: `stem.pdf`, `stem-2.pdf` and so on."""
    n = 1
    while True:
        file = folder / (f"{stem}.pdf" if n == 1 else f"{stem}-{n}.pdf")
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(part)
            return file
        n += 1


def printer_at(address: str) -> Printer:
    """The printer an address names.

    `file:FOLDER` writes files; `cups:QUEUE` prints through a queue of CUPS; `ipp://HOST[:631]/PATH` through another
    machine's queue or straight to a network printer; `tcp://HOST[:9100]` sends the file as it is to a printer that says
    nothing back; `zebra://HOST[:9100]` does so and asks a Zebra printer for its state.

    Raises:
        Fault: `printer_address_malformed` with the address.
    """
    from traceapp.devices.ipp_printer import IppPrinter, cups_printer
    from traceapp.devices.raw_printer import RawPrinter

    scheme, _, rest = address.partition(":")
    try:
        place = urllib.parse.urlsplit(address)
        host, port, path = place.hostname or "", place.port, place.path
    except ValueError:
        raise Fault("printer_address_malformed", address=address) from None
    match scheme:
        case "file" if rest:
            return FolderPrinter(Path(urllib.parse.unquote(rest.removeprefix("//"))))
        case "cups" if re.fullmatch(r"\w[\w.-]*", rest):
            return cups_printer(rest)
        case "ipp" if host and path.strip("/"):
            return IppPrinter(host, port or 631, path)
        case "tcp" | "zebra" if host and not path.strip("/"):
            return RawPrinter(host, port or 9100, asks_state=scheme == "zebra")
        case _:
            raise Fault("printer_address_malformed", address=address)
