"""What is written among the documents for people to take along: traces, contact sheets, a lot's whole file."""

from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

from traceapp.app.contact_sheet import write_contact_sheet
from traceapp.app.lot_file import lot_file
from traceapp.app.trace_report import trace_report
from traceapp.app.trace_sheet import write_trace_sheet
from traceapp.app.traced import traced
from traceapp.documents.report_pdf import Report, render_report
from traceapp.domain.plant import Plant
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault
from traceapp.services.contacts import contacts_of
from traceapp.services.plant_time import zone_of
from traceapp.services.reading import read_lot
from traceapp.services.tracing import Direction, trace
from traceapp.store.store import Store

Tell = Callable[[int, int], None]
IsStopped = Callable[[], bool]


class Exports:
    """Writes into one folder, each file whole or not at all.

    What takes long hears `tell` with how many rows of how many are set, and ends with `Stopped` soon after `is_stopped`
    says so, or `tell` raises it; nothing is written then.
    """

    def __init__(self, store: Store, plant: Plant, folder: Path, now: Callable[[], int]) -> None:
        self._store = store
        self._plant = plant
        self._folder = folder
        self._now = now

    def trace(
        self, code: str, direction: Direction, tell: Tell | None = None, is_stopped: IsStopped | None = None
    ) -> tuple[Path, Path]:
        """The answer of a trace as PDF, and beside it as CSV. Refused `code_unknown`, Fault `file_not_written`."""
        with self._store.reading(is_stopped) as books:
            found = traced(books, self._plant, code, direction, at=self._now())
            report = trace_report(found, books.heads(), at=self._now(), zone=self._zone())
        body = render_report(report, tell)
        sheet = write_trace_sheet(self._folder, code, found)
        return _written(sheet.with_suffix(".pdf"), body), sheet

    def trace_report(self, code: str, direction: Direction) -> bytes:
        """The PDF of a trace. Refused `code_unknown`."""
        with self._store.reading() as books:
            found = traced(books, self._plant, code, direction, at=self._now())
            return render_report(trace_report(found, books.heads(), at=self._now(), zone=self._zone()))

    def lot(self, code: str, tell: Tell | None = None, is_stopped: IsStopped | None = None) -> Path:
        """A lot's whole file as PDF. Refused `lot_unknown`, Fault `file_not_written`."""
        return _written(self._folder / f"lot-{code}.pdf", render_report(self._lot(code, is_stopped), tell))

    def lot_file(self, code: str) -> bytes:
        """The PDF of a lot's whole file. Refused `lot_unknown`."""
        return render_report(self._lot(code))

    def contacts(self, code: str) -> Path:
        """Whom to call about everything that came of a code, as CSV; refused and faulty as `trace`."""
        with self._store.reading() as books:
            called = contacts_of(books, trace(books, self._plant, code, Direction.FORWARD), self._now())
        return write_contact_sheet(self._folder, code, called, self._zone())

    def _lot(self, code: str, is_stopped: IsStopped | None = None) -> Report:
        with self._store.desk() as desk:
            names = desk.names()
        with self._store.reading(is_stopped) as books:
            reading = read_lot(books, self._plant, code, Direction.BACK, at=self._now())
            return lot_file(reading, names, books.heads(), at=self._now(), zone=zone_of(books, self._now()))

    def _zone(self) -> tzinfo:
        with self._store.reading() as books:
            return zone_of(books, self._now())


def _written(file: Path, body: bytes) -> Path:
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(body)
        part.replace(file)
    except OSError as error:
        raise Fault("file_not_written", file=file.name, told=system_problem(error)) from error
    return file
