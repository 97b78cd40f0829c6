"""The press: labels from the journal to a printer, by the queue kept in the store.

A job holds no picture. Its label is made again from the journal, the same bytes each time, so the queue survives
anything. ReportLab is loaded with this file, which the first label asks for, not the first scan.
"""

import hashlib
from collections.abc import Callable

from traceapp.app.label_queue import LabelQueue, label_command, named
from traceapp.app.layouts import label_layouts
from traceapp.app.news import LabelNews
from traceapp.app.plant_files import Resources
from traceapp.devices.print_answer import PrintAnswer, Printed, Unknown
from traceapp.devices.printer import Printer, printer_at
from traceapp.documents.label_layout import LabelLayout
from traceapp.documents.label_pdf import render_label
from traceapp.domain.box import BoxState
from traceapp.domain.command import Command
from traceapp.domain.equipment import Station
from traceapp.domain.label import ContainerLabel
from traceapp.domain.problem import Problem
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import LabelPrinted
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.symbols import PrintedSymbol, command_symbol
from traceapp.domain.words import Words
from traceapp.errors import Fault, Refused, TraceError
from traceapp.settings import Folders
from traceapp.store.desk import PrintJob
from traceapp.store.store import Store

TEST_LAYOUT, TEST_CODE = "container-100x50", "TEST"


class Press:
    """Queues labels and prints them, one after another."""

    def __init__(
        self,
        store: Store,
        queue: LabelQueue,
        resources: Callable[[], Resources],
        folders: Folders,
        now: Callable[[], int],
    ) -> None:
        self._store = store
        self._resources = resources
        self._queue = queue
        self._folders = folders
        self._now = now
        self._read_layouts: tuple[Resources, dict[str, LabelLayout]] | None = None

    def _layouts(self) -> dict[str, LabelLayout]:
        """The label layouts, read once for each revision of the plant's files."""
        resources = self._resources()
        if self._read_layouts is None or self._read_layouts[0] is not resources:
            self._read_layouts = (resources, label_layouts(resources.sources))
        return self._read_layouts[1]

    def print_next(self, station: Station) -> LabelNews | None:
        """Print the oldest waiting label and record what became of it; None when none waits.

        A label that is not printed stays first in the queue; after `Unknown` it is for a person to say. One that
        cannot be made gives way to the others, with the reason.
        """
        with self._store.desk() as desk:
            waiting = desk.jobs("waiting", limit=1)
        if not waiting:
            return None
        job = waiting[0]
        try:
            pages = self.render_job(station, job)
        except TraceError as error:
            with self._store.desk() as desk:
                desk.answer_job(job.id, "not_printed", error.code)
            return LabelNews(job.code, "not_printed", error.code, self._queue.waiting())
        came = self._printer(job.printer).print_pages(pages, job.title)
        word, reason, told = _told(came)
        with self._store.desk() as desk:
            desk.answer_job(job.id, "waiting" if word == "not_printed" else word, reason)
        if word != "not_printed":
            self._note_label(station, job, pages, word)
        return LabelNews(job.code, word, reason, self._queue.waiting(), told)

    def print_test(self, station: Station, made_at: str) -> LabelNews:
        """Print a label that is nothing but a test: its code opens the station's health, so it tries the scanner too.

        It is no label of anything, so nothing is recorded. made_at: the moment as it is printed. Fault `label_not_made`
        where the layout of tests is none.
        """
        label = ContainerLabel(
            code=TEST_CODE,
            kind="TT",
            symbol=PrintedSymbol(command_symbol("HEALTH")),
            material=Words("Test label", "Etiqueta de prueba"),
            quantity=pcs(0),
            number=0,
            made=Words(station.name, station.name_es or station.name),
            made_at=made_at,
        )
        layout = self._layouts().get(TEST_LAYOUT)
        if layout is None:
            raise Fault("label_not_made", code=TEST_CODE, layout=TEST_LAYOUT)
        with self._store.desk() as desk:
            address = self._queue.printer_of(desk, station)
        came = self._printer(address).print_pages(render_label(label, layout=layout), f"test {station.key}")
        word, reason, told = _told(came)
        return LabelNews(TEST_CODE, word, reason, self._queue.waiting(), told)

    def render_job(self, station: Station, job: PrintJob) -> bytes:
        """The label of a job as a PDF, made again from the journal: the same bytes each time.

        Refused `box_opened`; Fault `label_not_made` where the entry makes no such label, or its layout is none.
        """
        terminal, _, seq = job.entry.rpartition("-")
        with self._store.reading() as books:
            labels = self._queue.labels_of(books, station.route, EntryRef(terminal, int(seq)))
        label = next((one for one in labels if named(one)[0] == job.code), None)
        layout = self._layouts().get(job.layout)
        if label is None and (box := self._box(job.code)) is not None and box.opened:
            raise Refused("box_opened", box=job.code)
        if label is None or layout is None:
            raise Fault("label_not_made", code=job.code, layout=job.layout)
        return render_label(label, layout=layout)

    def _box(self, code: str) -> BoxState | None:
        with self._store.reading() as books:
            return books.box(code)

    def _printer(self, address: str) -> Printer:
        if address:
            return printer_at(address)
        folder = self._folders.documents / "labels"
        folder.mkdir(parents=True, exist_ok=True)
        return printer_at(f"file:{folder}")

    def _printed_before(self, job: PrintJob) -> EntryRef | None:
        """The record of the label that this one stands in for."""
        with self._store.desk() as desk:
            before = desk.printed_before(job)
        entries = self._store.entries_of(label_command(before)) if before is not None else ()
        return entries[0] if entries else None

    def _note_label(self, station: Station, job: PrintJob, pages: bytes, word: str) -> None:
        record = LabelPrinted(
            code=job.code,
            layout=job.layout,
            sha256=hashlib.sha256(pages).hexdigest(),
            printer=job.printer or "file",
            answer=word,
            lot=job.lot,
            reprint_of=self._printed_before(job),
        )
        command = Command(id=label_command(job), who=(), where=station.key, happened=self._now())
        self._store.record(command, lambda _books: (record,))


def _told(came: PrintAnswer) -> tuple[str, str, Problem | None]:
    """The word and the reason of a printer's answer, and what more is said of it."""
    if isinstance(came, Printed):
        return "printed", "", None
    return "unknown" if isinstance(came, Unknown) else "not_printed", came.reason, came.told
