"""Where store, devices, documents, plant files and services meet. The only file that knows them all.

Everything here blocks: the desktop calls it from its writer, reader and printer threads, the command line directly.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, tzinfo
from functools import cached_property, partial
from typing import TYPE_CHECKING

from traceapp.app.device_health import SCALE, DeviceHealth, scale_health
from traceapp.app.devices import Devices
from traceapp.app.files_in_force import FilesInForce
from traceapp.app.news import LabelNews
from traceapp.app.people import People
from traceapp.domain.command import Command, Outcome
from traceapp.domain.equipment import Instrument, Station
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.scan import RawScan
from traceapp.errors import Refused
from traceapp.services.plant_time import zone_of
from traceapp.services.ports import Books
from traceapp.settings import Folders, fresh_id, utc_now
from traceapp.store.books import Books as StoredBooks
from traceapp.store.opening import open_store
from traceapp.store.pins import Hasher
from traceapp.store.rows import LotRow
from traceapp.store.store import Store

if TYPE_CHECKING:
    from traceapp.app.certificates import Certificates
    from traceapp.app.exports import Exports
    from traceapp.app.floor import Floor
    from traceapp.app.inbox import Inbox
    from traceapp.app.label_queue import LabelQueue
    from traceapp.app.lookup import Lookup
    from traceapp.app.plant_files import Resources
    from traceapp.app.press import Press
    from traceapp.app.published_site import PublishedSite
    from traceapp.app.quiet_work import QuietWork
    from traceapp.app.terminal import Terminal
    from traceapp.app.traced import Traced
    from traceapp.services.desk.overview import Overview
    from traceapp.services.desk.reading import LotReading
    from traceapp.services.trace.trace_answer import Direction
    from traceapp.services.trace.trace_start import Wanted

__all__ = ["SCALE", "App", "DeviceHealth", "Devices", "LabelNews", "LotRow", "open_app", "scale_health"]


class App:
    """One terminal's application, open.

    Attributes:
        folders: where it keeps its things. now: the wall clock, UTC microseconds. files: the plant's, that are in
        force. people: their names and PINs.
    """

    def __init__(self, store: Store, folders: Folders, now: Callable[[], int], hasher: Hasher | None = None) -> None:
        self.folders = folders
        self.now = now
        self.files = FilesInForce(store, folders, now)
        self.people = People(store, now, hasher)
        self._store = store

    def __repr__(self) -> str:
        return f"App({self._store!r})"

    @property
    def letters(self) -> str:
        """This terminal's letters."""
        return self._store.letters

    @property
    def plant(self) -> Plant:
        """What the files say."""
        return self.resources.plant

    @property
    def resources(self) -> "Resources":
        """The plant's files, as they were read last."""
        return self.files.resources()

    @cached_property
    def floor(self) -> "Floor":
        """What its stations ask, have recorded and keep."""
        from traceapp.app.floor import Floor

        return Floor(self._store, self._plant_now, lambda: self.labels, self.now)

    def _plant_now(self) -> Plant:
        """A step is decided by the files that are in force at that moment."""
        self.files.read()
        return self.plant

    @cached_property
    def labels(self) -> "LabelQueue":
        """The labels that wait for a printer."""
        from traceapp.app.label_queue import LabelQueue

        return LabelQueue(self._store, self.files.resources, self.now)

    @cached_property
    def press(self) -> "Press":
        """The label press; made, with what it needs to draw, when the first label is asked for."""
        from traceapp.app.press import Press

        return Press(self._store, self.labels, self.files.resources, self.folders, self.now)

    @cached_property
    def certificates(self) -> "Certificates":
        """Drafting and issuing; made when the first shipment is looked at."""
        from traceapp.app.certificates import Certificates

        return Certificates(self._store, self.files.resources, self.labels, self.folders, self.now, self.quiet_work)

    @cached_property
    def site(self) -> "PublishedSite":
        """The site on which customers check certificates; made when it is published."""
        from traceapp.app.published_site import PublishedSite

        return PublishedSite(self._store, self.files.resources, self.certificates, self.folders, self.now)

    @cached_property
    def lookup(self) -> "Lookup":
        """Searches and lists; made when the first is asked for."""
        from traceapp.app.lookup import Lookup

        return Lookup(self._store, self.files.resources, self.folders.documents / "exports", self.now)

    @cached_property
    def exports(self) -> "Exports":
        """What people take along; made when the first file is wanted."""
        from traceapp.app.exports import Exports

        return Exports(self._store, self.plant, self.folders.documents / "exports", self.now)

    @cached_property
    def inbox(self) -> "Inbox":
        """Files that may become documents."""
        from traceapp.app.inbox import Inbox

        return Inbox(self.folders.inbox, self._store)

    @cached_property
    def terminal(self) -> "Terminal":
        """What this terminal looks up, tries and changes for itself."""
        from traceapp.app.terminal import Terminal

        return Terminal(self._store, self)

    @cached_property
    def quiet_work(self) -> "QuietWork":
        """What is worked out behind the recording."""
        from traceapp.app.quiet_work import QuietWork, keep_published, take_up

        return QuietWork(self._store, lambda: self.plant, partial(take_up, self), partial(keep_published, self))

    @contextmanager
    def reading(self) -> Iterator[StoredBooks]:
        """One snapshot of the books."""
        with self._store.reading() as books:
            yield books

    def record(self, command: Command, verb: Callable[[Books], Sequence[Record]]) -> Outcome:
        """Have a verb decide and its records written; Refused or Fault when not."""
        return self.files.look_at(self._store.record(command, verb))

    def have(self, person: str, where: str, verb: Callable[[Books, Command], Sequence[Record]]) -> Outcome:
        """Have somebody's verb decided and recorded: `partial(hold, targets=…, reason=…)` and the like."""
        command = self.command(person, where)
        return self.files.look_at(self._store.record(command, lambda books: verb(books, command)))

    def hear(self) -> frozenset[str]:
        """The subjects that other processes on this store changed since this was asked last; the plant's files are read
        again where those put others in force.
        """
        heard = self._store.hear()
        self.files.hear(heard)
        return heard

    def command(self, person: str, where: str) -> Command:
        """A fresh command of somebody at a station, now."""
        return Command(id=fresh_id(), who=(person,), where=where, happened=self.now())

    def fresh_code(self, kind: str, sort: str) -> str:
        """The next free code of this terminal, `SH-2648-A012-C` and the like, for what is begun now."""
        from traceapp.services.recording.deciding import CodeAllocator

        with self._store.reading() as books:
            return CodeAllocator(books, self.letters, self.now())(kind, sort)

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
            known = ", ".join(station.key for station in self.stations())
            raise Refused("station_unknown", station=key, known=known)
        return found

    def instruments(self) -> dict[str, Instrument]:
        """What weighs in this plant, by key."""
        with self._store.reading() as books:
            facts = books.facts("instrument", self.now())
        return {fact.key: fact for fact in facts if isinstance(fact, Instrument) and fact.measures == "mass"}

    def overview(self) -> "Overview":
        """The plant at a glance, today by its own clock."""
        from traceapp.services.desk.overview import overview

        now, zone = self.now(), self.zone()
        morning = datetime.fromtimestamp(now / 1_000_000, tz=zone).replace(hour=0, minute=0, second=0, microsecond=0)
        with self._store.reading() as books:
            return overview(books, self.plant, now=now, midnight=int(morning.timestamp()) * 1_000_000)

    def read_lot(self, code: str, direction: "Direction") -> "tuple[LotReading, dict[str, str]]":
        """Everything that is shown of a lot, and people's names by badge. Refused `lot_unknown`."""
        from traceapp.services.desk.reading import read_lot

        with self._store.reading() as books:
            reading = read_lot(books, self.plant, code, direction, at=self.now())
        return reading, self.people.names()

    def trace(
        self,
        wanted: "Wanted | str",
        direction: "Direction",
        is_stopped: Callable[[], bool] | None = None,
        *,
        least: int = 0,
        known_on: int = 0,
    ) -> "Traced":
        """From a code or several things at once, as `Asked` says. Refused `code_unknown`. is_stopped: as `reading`."""
        from traceapp.app.traced import asked_for, traced_now

        asked = asked_for(wanted, direction, least=least, known_on=known_on)
        return traced_now(self._store, self.plant, asked, is_stopped, at=self.now())

    def print_next(self, station: Station) -> LabelNews | None:
        """Print the oldest waiting label; None when none waits."""
        return self.press.print_next(station)

    def print_again(self, station: Station, *codes: str) -> int:
        """Queue the labels of these lots, containers or boxes once more; how many. Refused as `queue_again` says."""
        return self.labels.queue_again(station, *codes)

    def setting(self, name: str, default: str = "") -> str:
        with self._store.desk() as desk:
            return desk.setting(name, default)

    def settings(self, prefix: str) -> dict[str, str]:
        """Settings whose names begin so, without that beginning."""
        with self._store.desk() as desk:
            return {name.removeprefix(prefix): value for name, value in sorted(desk.settings(prefix).items())}

    def set_setting(self, name: str, value: str) -> None:
        with self._store.desk() as desk:
            desk.set_setting(name, value)

    def devices(self, *, on_scan: Callable[[RawScan], None], on_health: Callable[[DeviceHealth], None]) -> Devices:
        """This terminal's scanners and scales, none of them open yet. Both are called in port threads."""
        return Devices(self.settings, on_scan, on_health, self.now)

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
    hasher: Hasher | None = None,
) -> App:
    """The application on this store (the embedded one when `url` is empty). Faults of the store as `open_store`."""
    store = open_store(url or folders.url, now=now, letters=letters)
    return App(store, folders, now, hasher)
