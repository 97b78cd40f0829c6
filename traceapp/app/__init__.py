"""Where store, devices, documents, plant files and services meet. The only file that knows them all.

Everything here blocks: the desktop calls it from its writer, reader and printer threads, the command line directly.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, tzinfo
from functools import cached_property, partial
from threading import Lock
from typing import TYPE_CHECKING

from msgspec.structs import replace

from traceapp.app.devices import SCALE, DeviceHealth, Devices, scale_health
from traceapp.app.news import LabelNews
from traceapp.domain.command import Command, Outcome
from traceapp.domain.equipment import Instrument, Station
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.domain.scan import RawScan
from traceapp.errors import BadPlantFile, Refused, TraceError
from traceapp.services.plant_time import zone_of
from traceapp.services.ports import Books, LotLine
from traceapp.services.questions import Answer, Question, answer
from traceapp.services.questions import Desk as Asking
from traceapp.services.talk import Do, Failed, Label, PickedUp, Recorded, failed
from traceapp.settings import Folders, fresh_id, utc_now
from traceapp.store.books import Books as StoredBooks
from traceapp.store.opening import open_store
from traceapp.store.pins import Hasher, count_try, default_hasher, kept_pin, set_pin
from traceapp.store.rows import LotRow
from traceapp.store.store import Store

if TYPE_CHECKING:
    from traceapp.app.certificates import Certificates
    from traceapp.app.exports import Exports
    from traceapp.app.inbox import Inbox
    from traceapp.app.label_queue import LabelQueue
    from traceapp.app.lookup import Lookup
    from traceapp.app.plant_files import Resources
    from traceapp.app.press import Press
    from traceapp.app.quiet_work import QuietWork
    from traceapp.app.terminal import Terminal
    from traceapp.app.traced import Traced
    from traceapp.services.overview import Overview
    from traceapp.services.picking_up import Kept
    from traceapp.services.reading import LotReading
    from traceapp.services.trace_start import Wanted
    from traceapp.services.tracing import Direction

__all__ = ["SCALE", "App", "DeviceHealth", "Devices", "LabelNews", "LotRow", "open_app", "scale_health"]


class App:
    """One terminal's application, open.

    Attributes:
        folders: where it keeps its things. now: the wall clock, UTC microseconds.
    """

    def __init__(self, store: Store, folders: Folders, now: Callable[[], int], hasher: Hasher | None = None) -> None:
        self.folders = folders
        self.now = now
        self.alone = True
        self._store = store
        self._given_hasher = hasher
        self._resources: Resources | None = None
        self._reads_files = Lock()
        self._has_other_files = False

    def __repr__(self) -> str:
        return f"App({self._store!r})"

    @property
    def plant(self) -> Plant:
        return self.resources.plant

    @property
    def resources(self) -> "Resources":
        """The plant's files, read when they are first asked for: a badge needs none, a lot does."""
        if self._resources is None:
            self.read_plant_files()
        assert self._resources is not None
        return self._resources

    def plant_faults(self) -> tuple[BadPlantFile, ...]:
        """Everything that is wrong with the plant's files, those of layouts and transport among them, as of now."""
        from traceapp.app.layouts import layout_faults
        from traceapp.app.plant_files import read_resources

        resources = read_resources(self.resources.sources)
        return (*resources.faults, *layout_faults(resources.sources))

    def read_plant_files(self) -> None:
        """Have the plant's files read now, unless they are read and no other revision has begun to count since."""
        with self._reads_files:
            self._read_plant_files()

    def _read_plant_files(self) -> None:
        kept = self._resources
        if kept is not None and self.now() < kept.sources.until and not self._has_other_files:
            return
        from traceapp.app.plant_files import read_resources, sources_of

        self._has_other_files = False
        with self._store.reading() as books:
            sources = sources_of(books, self.folders, self.now())
        self._resources = read_resources(sources)

    def _files(self) -> "Resources":
        return self.resources

    def _look_at(self, outcome: Outcome) -> Outcome:
        """Another revision of a plant's file is read before anything else is decided."""
        if any(subject.startswith("fact:plant_file/") for subject in outcome.changes):
            self._has_other_files = True
            self.read_plant_files()
        return outcome

    @cached_property
    def _hasher(self) -> Hasher:
        return self._given_hasher or default_hasher()

    @cached_property
    def labels(self) -> "LabelQueue":
        """The labels that wait for a printer."""
        from traceapp.app.label_queue import LabelQueue

        return LabelQueue(self._store, self._files, self.now)

    @cached_property
    def quiet_work(self) -> "QuietWork":
        """What is worked out behind the recording."""
        from traceapp.app.quiet_work import QuietWork, keep_published, take_up

        return QuietWork(self._store, lambda: self.plant, partial(take_up, self), partial(keep_published, self))

    @cached_property
    def inbox(self) -> "Inbox":
        """Files that may become documents."""
        from traceapp.app.inbox import Inbox

        return Inbox(self.folders.inbox, self._store)

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
        return self._look_at(self._store.record(command, verb))

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

    def fresh_code(self, kind: str, sort: str) -> str:
        """The next free code of this terminal, `SH-2648-A012-C` and the like, for what is begun now."""
        from traceapp.services.deciding import CodeAllocator

        with self._store.reading() as books:
            return CodeAllocator(books, self.letters, self.now())(kind, sort)

    def have(self, person: str, where: str, verb: Callable[[Books, Command], Sequence[Record]]) -> Outcome:
        """Have somebody's verb decided and recorded: `partial(hold, targets=…, reason=…)` and the like."""
        command = self.command(person, where)
        return self._look_at(self._store.record(command, lambda books: verb(books, command)))

    def station(self, key: str) -> Station:
        """The station's fact. Refused `station_unknown`."""
        with self._store.reading() as books:
            found = books.fact("station", key, self.now())
        if not isinstance(found, Station):
            raise Refused("station_unknown", station=key)
        return found

    def answer(self, station: Station, question: Question) -> Answer | Refused:
        """The books' answer to a station's question."""
        self.read_plant_files()
        try:
            with self._store.reading() as books:
                return answer(books, self.plant, Asking(station, self.alone), question, at=self.now())
        except Refused as refusal:
            return refusal

    def do(self, station: Station, asked: Do, *, printing: bool = True) -> Recorded | Failed:
        """Record what a station asked for, and queue the labels it makes. Never raises for the world's faults.

        printing: False where the labels were stuck on long ago; they are named all the same.
        """
        from traceapp.services.deciding import decide
        from traceapp.services.declaring import came_in

        self.read_plant_files()
        if asked.verb == "spoil":
            printed = self.labels.first_printed(asked.label)
            if printed is None:  # it never came out, so there is nothing to destroy
                return Recorded((), (), self.now(), verb=asked.verb)
            asked = replace(asked, target=printed)
        try:
            outcome = self._store.record(
                asked.command, lambda books: decide(books, self.plant, station, self._store.letters, asked)
            )
            is_run = asked.verb == "perform"
            labels = self.labels.queue(station, outcome.entries, printing=printing) if is_run else ()
        except TraceError as error:
            return failed(error, self.now())
        behind = outcome.clock_behind_us
        received = came_in(self.plant, asked.run, outcome.changes)
        return Recorded(outcome.entries, labels, self.now(), outcome.changes, asked.verb, behind, received)

    def keep(self, station: Station, kept: "Kept | None") -> None:
        """Keep what is at hand at a station against a stop of the program; None: nothing is. Faults as `Slates`."""
        from traceapp.services.picking_up import encode_kept

        if kept is None:
            self._store.slates.wipe(station.key)
        else:
            self._store.slates.write(station.key, encode_kept(kept))

    def pick_up(self, station: Station) -> PickedUp | None:
        """What was at hand at a station when the program stopped, as far as it still holds; None: nothing was.

        What had just been recorded is not told again: only its labels are picked up.
        """
        body = self._store.slates.read(station.key)
        if body is None:
            return None
        from traceapp.services.picking_up import decode_kept, pick_up

        at = 0
        try:
            kept = decode_kept(body)
            at = kept.at
            recorded = self._store.entries_of(kept.run.command) if kept.run is not None else ()
            if recorded:
                labels = self.labels.queue_rest(station, recorded)
                return _not_picked_up(Refused("run_was_recorded", stopped=at), at, labels)
            with self._store.reading() as books:
                return pick_up(books, self.plant, Asking(station, self.alone), kept, at=self.now())
        except Refused as refusal:
            return _not_picked_up(refusal, at)

    @cached_property
    def terminal(self) -> "Terminal":
        """What this terminal looks up, tries and changes for itself."""
        from traceapp.app.terminal import Terminal

        return Terminal(self._store, self)

    @cached_property
    def press(self) -> "Press":
        """The label press; made, with what it needs to draw, when the first label is asked for."""
        from traceapp.app.press import Press

        return Press(self._store, self.labels, self._files, self.folders, self.now)

    @cached_property
    def certificates(self) -> "Certificates":
        """Drafting and issuing; made when the first shipment is looked at."""
        from traceapp.app.certificates import Certificates

        return Certificates(self._store, self._files, self.labels, self.folders, self.now, self.quiet_work)

    @cached_property
    def exports(self) -> "Exports":
        """What people take along; made when the first file is wanted."""
        from traceapp.app.exports import Exports

        return Exports(self._store, self.plant, self.folders.documents / "exports", self.now)

    @cached_property
    def lookup(self) -> "Lookup":
        """Searches and lists; made when the first is asked for."""
        from traceapp.app.lookup import Lookup

        return Lookup(self._store, self._files, self.folders.documents / "exports", self.now)

    def print_next(self, station: Station) -> LabelNews | None:
        """Print the oldest waiting label; None when none waits."""
        return self.press.print_next(station)

    def print_again(self, station: Station, *codes: str) -> int:
        """Queue the labels of these lots, containers or boxes once more; how many. Refused as `queue_again` says."""
        return self.labels.queue_again(station, *codes)

    def work_at(self, station: Station) -> tuple[dict[str, str], tuple[LotLine, ...]]:
        """People's names by badge, and the lots that could go into a step done at this station, the oldest first."""
        from traceapp.services.waiting_here import waiting_here

        with self._store.reading() as books:
            rows = waiting_here(books, self.plant, station, at=self.now())
        with self._store.desk() as desk:
            names = desk.names()
        return names, rows

    def overview(self) -> "Overview":
        """The plant at a glance, today by its own clock."""
        from traceapp.services.overview import overview

        now, zone = self.now(), self.zone()
        morning = datetime.fromtimestamp(now / 1_000_000, tz=zone).replace(hour=0, minute=0, second=0, microsecond=0)
        with self._store.reading() as books:
            return overview(books, self.plant, now=now, midnight=int(morning.timestamp()) * 1_000_000)

    def read_lot(self, code: str, direction: "Direction") -> "tuple[LotReading, dict[str, str]]":
        """Everything that is shown of a lot, and people's names by badge. Refused `lot_unknown`."""
        from traceapp.services.reading import read_lot

        with self._store.reading() as books:
            reading = read_lot(books, self.plant, code, direction, at=self.now())
        return reading, self.names()

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

    def set_pin(self, person: str, pin: str) -> None:
        """Set a person's PIN. Refused as `pins.set_pin` says."""
        with self._store.desk() as desk:
            set_pin(desk, person, pin, self._hasher)

    def badges_with_pin(self) -> tuple[str, ...]:
        """Everybody who has a PIN, by badge."""
        with self._store.desk() as desk:
            return desk.badges_with_pin()

    def sign(self, person: str, pin: str, meaning: str) -> Signature:
        """A signature by badge and PIN. Refused pin_wrong, pin_locked, pin_not_set."""
        with self._store.desk() as desk:
            kept = kept_pin(desk, person)
        right = kept.is_right(pin, self._hasher)
        with self._store.desk() as desk:
            count_try(desk, kept, right=right)
        if not right:
            raise Refused("pin_wrong", person=person)
        return Signature(person=person, meaning=meaning, at=self.now(), method="badge+pin")

    def name(self, person: str) -> str:
        """A person's name; the badge number for those who have none."""
        with self._store.desk() as desk:
            return desk.name(person)

    def names(self) -> dict[str, str]:
        """People's names by badge, of those who have one."""
        with self._store.desk() as desk:
            return desk.names()

    def set_name(self, person: str, name: str) -> None:
        with self._store.desk() as desk:
            desk.set_name(person, name)

    def forget_name(self, person: str) -> None:
        """Remove a person's name and PIN; the journal keeps the badge number only (DESIGN 8)."""
        with self._store.desk() as desk:
            desk.forget_name(person)

    def setting(self, name: str, default: str = "") -> str:
        with self._store.desk() as desk:
            return desk.setting(name, default)

    def settings(self, prefix: str) -> dict[str, str]:
        """Settings whose names begin so, without that beginning."""
        with self._store.desk() as desk:
            return {name.removeprefix(prefix): value for name, value in sorted(desk.settings(prefix).items())}

    def instruments(self) -> dict[str, Instrument]:
        """What weighs in this plant, by key."""
        with self._store.reading() as books:
            facts = books.facts("instrument", self.now())
        return {fact.key: fact for fact in facts if isinstance(fact, Instrument) and fact.measures == "mass"}

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


def _not_picked_up(why: Refused, at: int, labels: tuple[Label, ...] = ()) -> PickedUp:
    return PickedUp(at=at, labels=labels, code=why.code, facts=tuple(why.facts.items()))


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
