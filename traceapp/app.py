"""Where store, devices, documents, plant files and services meet. The only file that knows them all.

Everything here blocks: the desktop calls it from its writer, reader and printer threads, the command line directly.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import tzinfo

from argon2 import PasswordHasher

from traceapp.devices.port_reader import PortNews, PortReader, PortState
from traceapp.devices.printer import Printed, Printer, Unknown, printer_at
from traceapp.devices.scanner import scanner_reader, stop_all
from traceapp.devices.serial_port import Device, parse_address
from traceapp.documents.label_layout import LabelLayout
from traceapp.documents.label_pdf import render_label
from traceapp.domain.command import Command, Outcome
from traceapp.domain.entry import Entry
from traceapp.domain.equipment import Station
from traceapp.domain.label import ContainerLabel
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import LabelPrinted
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.scan import RawScan
from traceapp.errors import BadPlantFile, Fault, Refused, TraceError
from traceapp.exchange.plant_file import read_plant_folder
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.deciding import decide
from traceapp.services.labelling import container_labels, zone_of
from traceapp.services.ports import Books
from traceapp.services.questions import Answer, Question, answer
from traceapp.services.questions import Desk as Asking
from traceapp.services.talk import Do, Failed, Recorded, failed
from traceapp.services.talk import Label as Queued
from traceapp.settings import Folders, fresh_id, utc_now
from traceapp.store.books import Books as StoredBooks
from traceapp.store.books import LotRow
from traceapp.store.desk import PrintJob
from traceapp.store.opening import open_store
from traceapp.store.pins import PinCheck, pin_is_right, set_pin
from traceapp.store.store import Store

PRINTER_SETTING = "printer.labels"
STATION_SETTING = "station"


@dataclass(frozen=True, slots=True)
class DeviceHealth:
    """How a device of the station is. condition: searching, ready, lost, stuck, abandoned, faulty. at: UTC µs."""

    name: str
    condition: str
    reason: str
    at: int


@dataclass(frozen=True, slots=True)
class LabelNews:
    """What became of one label. answer: printed, not_printed or unknown; reason: why not, a word of the printer's."""

    code: str
    answer: str
    reason: str
    waiting: int


class Devices:
    """The station's open scanners."""

    def __init__(self, readers: Sequence[PortReader]) -> None:
        self._readers = tuple(readers)
        for reader in self._readers:
            reader.start()

    def close(self) -> None:
        """Stop them all; within a few seconds, whatever a driver does."""
        stop_all(self._readers)


@dataclass(frozen=True, slots=True)
class Resources:
    """What was read from the plant's files, and what was wrong with them."""

    plant: Plant
    labels: dict[str, LabelLayout]
    faults: tuple[BadPlantFile, ...]


def read_resources(folders: Folders) -> Resources:
    """The shipped files, and the plant's own copies over them. A bad file is left out and named in `faults`."""
    reading = read_plant(resources_folder(), folders.plant)
    layouts: dict[str, LabelLayout] = {}
    faults = list(reading.faults)
    for folder in (resources_folder(), folders.plant):
        read = read_plant_folder(folder / "labels", LabelLayout)
        layouts.update({r.value.key: r.value for r in read.read if r.value is not None})
        faults += read.faults
    return Resources(reading.plant, layouts, tuple(faults))


class App:
    """One terminal's application, open.

    Attributes:
        folders: where it keeps its things. resources: the plant's files. now: the wall clock, UTC microseconds.
    """

    def __init__(
        self, store: Store, resources: Resources, folders: Folders, now: Callable[[], int], hasher: PasswordHasher
    ) -> None:
        self.folders = folders
        self.resources = resources
        self.now = now
        self.alone = True
        self._store = store
        self._hasher = hasher

    def __repr__(self) -> str:
        return f"App({self._store!r})"

    @property
    def plant(self) -> Plant:
        return self.resources.plant

    @property
    def letters(self) -> str:
        """This terminal's letters."""
        return self._store.letters

    @contextmanager
    def reading(self) -> Iterator[StoredBooks]:
        """One snapshot of the books."""
        with self._store.reading() as books:
            yield books

    def record(self, command: Command, verb: Callable[[Books], Sequence[Record]]) -> Outcome:
        """Have a verb decide and its records written; Refused or Fault when not."""
        return self._store.record(command, verb)

    def command(self, person: str, where: str, *, happened: int | None = None) -> Command:
        """A fresh command of somebody at a station, now unless said otherwise."""
        return Command(id=fresh_id(), who=(person,), where=where, happened=happened or self.now())

    def zone(self) -> tzinfo:
        """The plant's own time zone; UTC where no site is on file."""
        with self._store.reading() as books:
            return zone_of(books, self.now())

    def stations(self) -> tuple[Station, ...]:
        """Every station on file, by key."""
        with self._store.reading() as books:
            found = books.facts("station", self.now())
        return tuple(fact for fact in found if isinstance(fact, Station))

    def station(self, key: str) -> Station:
        """The station's fact. Refused `station_unknown`."""
        with self._store.reading() as books:
            found = books.fact("station", key, self.now())
        if not isinstance(found, Station):
            raise Refused("station_unknown", station=key)
        return found

    def answer(self, station: Station, question: Question) -> Answer | Refused:
        """The books' answer to a station's question."""
        try:
            with self._store.reading() as books:
                return answer(books, self.plant, Asking(station, self.alone), question, at=self.now())
        except Refused as refusal:
            return refusal

    def do(self, station: Station, asked: Do) -> Recorded | Failed:
        """Record what a station asked for, and queue the labels it makes. Never raises for the world's faults."""
        try:
            outcome = self._store.record(
                asked.command, lambda books: decide(books, self.plant, station, self._store.letters, asked)
            )
            labels = self._queue_labels(station, outcome.entries) if asked.verb == "perform" else ()
        except TraceError as error:
            return failed(error, self.now())
        return Recorded(outcome.entries, labels, self.now(), outcome.changes)

    def _queue_labels(self, station: Station, entries: Sequence[EntryRef]) -> tuple[Queued, ...]:
        queued = []
        with self._store.reading() as books:
            found = [(ref, label) for ref in entries for label in self._labels_of(books, station.route, ref)]
        with self._store.desk() as desk:
            printer = desk.setting(f"{PRINTER_SETTING}.{station.key}") or desk.setting(PRINTER_SETTING)
            for ref, label in found:
                queued.append(Queued(label.code, label.quantity))
                desk.queue(
                    PrintJob(
                        id=0,
                        created=self.now(),
                        printer=printer,
                        title=label.code.replace("/", "-"),
                        code=label.code,
                        layout="container-100x50",
                        lot=label.code.partition("/")[0],
                        sha256="",
                        answer="waiting",
                        reason="",
                        tries=0,
                        entry=str(ref),
                    )
                )
        return tuple(queued)

    def _labels_of(self, books: Books, route: str, ref: EntryRef) -> tuple[ContainerLabel, ...]:
        entry = books.entry(ref)
        return () if entry is None else container_labels(books, self.plant, route, entry, self.name_of(entry))

    def name_of(self, entry: Entry) -> str:
        """The name of who made an entry; the badge number when the name was removed."""
        with self._store.desk() as desk:
            return desk.name(entry.who[0]) if entry.who else ""

    def print_next(self, station: Station) -> LabelNews | None:
        """Print the oldest waiting label and record what became of it; None when none waits.

        A label that is not printed stays first in the queue; after `Unknown` it is for a person to say.
        """
        with self._store.desk() as desk:
            waiting = desk.jobs("waiting", limit=1)
        if not waiting:
            return None
        job = waiting[0]
        pages = self.render_job(station, job)
        came = self._printer(job).print_pages(pages, job.title)
        word = "printed" if isinstance(came, Printed) else "unknown" if isinstance(came, Unknown) else "not_printed"
        reason = "" if isinstance(came, Printed) else came.reason
        with self._store.desk() as desk:
            desk.answer_job(job.id, "waiting" if word == "not_printed" else word, reason)
        if word != "not_printed":
            self._note_label(station, job, pages, word)
        return LabelNews(job.code, word, reason, self.waiting_labels())

    def render_job(self, station: Station, job: PrintJob) -> bytes:
        """The label of a job as a PDF, made again from the journal: the same bytes each time."""
        terminal, _, seq = job.entry.rpartition("-")
        with self._store.reading() as books:
            labels = self._labels_of(books, station.route, EntryRef(terminal, int(seq)))
        label = next((one for one in labels if one.code == job.code), None)
        layout = self.resources.labels.get(job.layout)
        if label is None or layout is None:
            raise Fault("label_not_made", code=job.code, layout=job.layout)
        return render_label(label, layout=layout)

    def _printer(self, job: PrintJob) -> Printer:
        if job.printer:
            return printer_at(job.printer)
        folder = self.folders.documents / "labels"
        folder.mkdir(parents=True, exist_ok=True)
        return printer_at(f"file:{folder}")

    def _note_label(self, station: Station, job: PrintJob, pages: bytes, word: str) -> None:
        record = LabelPrinted(
            code=job.code,
            layout=job.layout,
            sha256=hashlib.sha256(pages).hexdigest(),
            printer=job.printer or "file",
            answer=word,
            lot=job.lot,
        )
        command = Command(id=f"label-{job.id}-{job.tries}", who=(), where=station.key, happened=self.now())
        self._store.record(command, lambda _books: (record,))

    def waiting_labels(self) -> int:
        """How many labels wait for a printer."""
        with self._store.desk() as desk:
            return desk.waiting()

    def work_at(self, station: Station) -> tuple[dict[str, str], tuple[LotRow, ...]]:
        """People's names by badge, and the lots that wait for a step done at this station, the oldest first."""
        route = self.plant.routes.get(station.route)
        steps = [step for key in station.steps if route is not None and (step := route.find(key)) is not None]
        with self._store.reading() as books:
            rows = [
                row
                for step in steps
                for material in sorted(step.charged)
                for row in books.lot_rows(material=material, status="open", limit=20)
            ]
        with self._store.desk() as desk:
            names = desk.names()
        return names, tuple(sorted(rows, key=lambda row: (row.born_at, row.code))[:8])

    def set_pin(self, person: str, pin: str) -> None:
        """Set a person's PIN. Refused as `pins.set_pin` says."""
        with self._store.desk() as desk:
            set_pin(desk, person, pin, self._hasher)

    def sign(self, person: str, pin: str, meaning: str) -> Signature:
        """A signature by badge and PIN. Refused pin_wrong, pin_locked, pin_not_set."""
        with self._store.desk() as desk:
            right = pin_is_right(desk, PinCheck(person, pin), self._hasher)
        if not right:
            raise Refused("pin_wrong", person=person)
        return Signature(person=person, meaning=meaning, at=self.now(), method="badge+pin")

    def name(self, person: str) -> str:
        with self._store.desk() as desk:
            return desk.name(person)

    def set_name(self, person: str, name: str) -> None:
        with self._store.desk() as desk:
            desk.set_name(person, name)

    def setting(self, name: str, default: str = "") -> str:
        with self._store.desk() as desk:
            return desk.setting(name, default)

    def set_setting(self, name: str, value: str) -> None:
        with self._store.desk() as desk:
            desk.set_setting(name, value)

    def open_devices(
        self, station: str, *, on_scan: Callable[[RawScan], None], on_health: Callable[[DeviceHealth], None]
    ) -> Devices:
        """Start a reader for every scanner set up here (`scanner.<station>.<name>` = address). Both calls come from
        port threads and must only hand over.
        """

        def on_news(news: PortNews) -> None:
            if isinstance(news, PortState):
                on_health(DeviceHealth(news.device, news.condition.value, news.reason, news.at))
            else:
                on_health(DeviceHealth(news.device, "faulty", news.fault.value, news.at))

        with self._store.desk() as desk:
            ports = desk.settings(f"scanner.{station}.")
        readers = [
            scanner_reader(Device(name.rpartition(".")[2], parse_address(address)), on_scan=on_scan, on_news=on_news)
            for name, address in sorted(ports.items())
        ]
        return Devices(readers)

    def rest(self) -> None:
        """Housekeeping for a moment in which nothing is recorded."""
        self._store.checkpoint()

    def close(self) -> None:
        self._store.close()


def open_app(
    folders: Folders,
    *,
    url: str = "",
    letters: str = "A",
    now: Callable[[], int] = utc_now,
    hasher: PasswordHasher | None = None,
) -> App:
    """The application on this store (the embedded one when `url` is empty). Faults of the store as `open_store`."""
    store = open_store(url or folders.url, now=now, letters=letters)
    return App(store, read_resources(folders), folders, now, hasher or PasswordHasher())
