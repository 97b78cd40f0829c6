"""What is written among the documents for people to take along: traces, contact sheets, a lot's whole file."""

import re
from collections.abc import Callable
from datetime import tzinfo
from functools import cached_property
from pathlib import Path

from traceapp.app.balance_paper import RUN_HEADINGS, BalancePaper, balance_report, balance_workbook
from traceapp.app.contact_sheet import write_contact_sheet
from traceapp.app.data_sheet import data_sheet_report
from traceapp.app.drills import Drills
from traceapp.app.epcis import epcis_of_lot
from traceapp.app.lot_file import lot_file
from traceapp.app.trace_report import trace_report
from traceapp.app.trace_sheet import trace_workbook, write_trace_sheet
from traceapp.app.traced import Asked, books_of, traced
from traceapp.app.whole_file import file_part, write_sheet, written_in_lines, written_whole
from traceapp.documents.report_pdf import Report, render_report
from traceapp.domain.material_balance import Scope
from traceapp.domain.plant import Plant
from traceapp.domain.tongue import Tongue
from traceapp.errors import Refused
from traceapp.services.balance.balancing import read_period, with_makeups
from traceapp.services.desk.contacts import contacts_of
from traceapp.services.desk.reading import read_lot
from traceapp.services.plant_time import zone_of
from traceapp.services.rules.data_sheets import sheet_of_lot, sheet_of_shipment
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.trace_start import start_of_all
from traceapp.services.trace.tracing import trace_from
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

    def trace(self, asked: Asked, tell: Tell | None = None, is_stopped: IsStopped | None = None) -> tuple[Path, ...]:
        """The answer of a trace as PDF, and beside it as CSV and as a workbook.

        Refused `code_unknown`, Fault `file_not_written`.
        """
        with books_of(self._store, asked, is_stopped) as books:
            found = traced(books, self._plant, asked, at=self._now())
            names = self._names()
            report = trace_report(found, books.heads(), names, at=self._now(), zone=self._zone())
        body = render_report(report, tell)
        sheet = write_trace_sheet(self._folder, found, names, self._zone())
        book = written_whole(sheet.with_suffix(".xlsx"), trace_workbook(found, names, self._zone()))
        return written_whole(sheet.with_suffix(".pdf"), body), sheet, book

    def trace_files(self, asked: Asked) -> tuple[bytes, bytes]:
        """The PDF of a trace, and the workbook. Refused `code_unknown`."""
        with books_of(self._store, asked) as books:
            found = traced(books, self._plant, asked, at=self._now())
            names = self._names()
            report = trace_report(found, books.heads(), names, at=self._now(), zone=self._zone())
        return render_report(report), trace_workbook(found, names, self._zone())

    @cached_property
    def drills(self) -> Drills:
        """Recall drills and their sheets."""
        return Drills(self._store, self._plant, self._folder, self._now)

    def lot(self, code: str, tell: Tell | None = None, is_stopped: IsStopped | None = None) -> Path:
        """A lot's whole file as PDF. Refused `lot_unknown`, Fault `file_not_written`."""
        return written_whole(self._folder / f"lot-{code}.pdf", render_report(self._lot(code, is_stopped), tell))

    def events(self, code: str) -> tuple[Path, ...]:
        """What happened to a lot and to all it came from, as EPCIS events; no file where the plant has no address yet.

        Refused `lot_unknown`, Fault `file_not_written`.
        """
        with self._store.reading() as books:
            try:
                lines = epcis_of_lot(books, self._plant, code, at=self._now())
            except Refused as refusal:
                if refusal.code == "site_without_host":
                    return ()
                raise
            return (written_in_lines(self._folder / f"lot-{code}.jsonld", lines),)

    def lot_file(self, code: str) -> bytes:
        """The PDF of a lot's whole file. Refused `lot_unknown`."""
        return render_report(self._lot(code))

    def data_sheet(self, code: str, tongue: Tongue) -> Path:
        """The data sheet of a lot's magnets, or of a shipment's, as PDF. Refused `lot_unknown`, Fault
        `file_not_written`.
        """
        name = f"data-sheet-{file_part(code)}-{tongue.language}.pdf"
        return written_whole(self._folder / name, self.data_sheet_file(code, tongue))

    def data_sheet_file(self, code: str, tongue: Tongue) -> bytes:
        """The PDF of it. Refused `lot_unknown`."""
        at = self._now()
        with self._store.reading() as books:
            read = sheet_of_shipment if books.shipment(code) is not None else sheet_of_lot
            sheet = read(books, self._plant, code, at)
            return render_report(data_sheet_report(sheet, books.heads(), tongue, at=at, zone=zone_of(books, at)))

    def balance(self, scope: Scope, since: int, until: int, tell: Tell | None = None) -> tuple[Path, Path, Path]:
        """The balance of a period as PDF, XLSX and CSV. Fault `file_not_written`."""
        with self._store.reading() as books:
            period = read_period(books, self._plant, since, until)
            period = with_makeups(books, period) if scope.element else period
        paper = BalancePaper(period, scope, self._now(), self._zone())
        body = render_report(balance_report(paper), tell)
        sheet = write_sheet(self._folder / f"{paper.name}.csv", RUN_HEADINGS, paper.rows())
        workbook = written_whole(sheet.with_suffix(".xlsx"), balance_workbook(paper))
        return written_whole(sheet.with_suffix(".pdf"), body), workbook, sheet

    def picture(self, name: str, svg: bytes, pdf: bytes) -> tuple[Path, Path]:
        """Keep a picture as it was drawn, as SVG and PDF. Fault `file_not_written`.

        name: of the file, which begins with that of the paper it belongs to.
        """
        file = self._folder / re.sub(r"[^\w.-]+", "-", name)
        drawn = written_whole(file.with_name(f"{file.name}.svg"), svg)
        return drawn, written_whole(file.with_name(f"{file.name}.pdf"), pdf)

    def contacts(self, asked: Asked) -> Path:
        """Whom to call about everything that was reached forward, as CSV; refused and faulty as `trace`."""
        with books_of(self._store, asked) as books:
            start = start_of_all(books, asked.wanted)
            called = contacts_of(books, trace_from(books, self._plant, start, Direction.FORWARD), self._now())
        return write_contact_sheet(self._folder, file_part(start.code), called, self._zone())

    def _lot(self, code: str, is_stopped: IsStopped | None = None) -> Report:
        with self._store.reading(is_stopped) as books:
            reading = read_lot(books, self._plant, code, Direction.BACK, at=self._now())
            return lot_file(reading, self._names(), books.heads(), at=self._now(), zone=zone_of(books, self._now()))

    def _names(self) -> dict[str, str]:
        with self._store.desk() as desk:
            return desk.names()

    def _zone(self) -> tzinfo:
        with self._store.reading() as books:
            return zone_of(books, self._now())
