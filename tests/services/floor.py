"""A station on a real store, driven by the bytes a scanner would send; what the app's threads do, done at once."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import count

from traceapp.domain.command import Command, Outcome
from traceapp.domain.entry import Seen
from traceapp.domain.equipment import Station
from traceapp.domain.lot_code import next_code
from traceapp.domain.plant import Plant
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.quantity import quantity_from_text
from traceapp.domain.record.base import Record
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.scan import RawScan, read_scan
from traceapp.domain.weighing import Told
from traceapp.errors import Refused, TraceError
from traceapp.services.labels.labelling import container_labels
from traceapp.services.ports import Books
from traceapp.services.recording.deciding import decide
from traceapp.services.station.conversation import hear, told
from traceapp.services.station.questions import Desk, answer
from traceapp.services.station.talk import (
    Ask,
    Do,
    Event,
    Label,
    Pressed,
    Recorded,
    Reprint,
    Reprinted,
    Scanned,
    Standing,
    Talk,
    Weighed,
    failed,
)
from traceapp.services.station.weight_wanted import prompt_of
from traceapp.store.store import Store

START = 1_780_000_000_000_000
SECOND = 1_000_000


class Floor:
    """A plant with one store, whose stations take scans one after another.

    Time goes on by a second a scan, and by two before a badge: who signs looks first at what they sign.
    """

    def __init__(self, store: Store, plant: Plant) -> None:
        self.store = store
        self.plant = plant
        self.at = START
        self.talks: dict[str, Talk] = {}
        self.station = ""
        self._ids = count(1)

    def put(self, *facts: PlantFact) -> None:
        """Plant data in force from the beginning."""
        command = Command(id=f"facts-{next(self._ids)}", who=("P1",), where="office", happened=START - 1)
        self.store.record(command, lambda _books: tuple(PlantRevised(fact=fact, effective=1) for fact in facts))
        for fact in facts:
            if isinstance(fact, Station):
                self.talks[fact.key] = Talk(station=fact)

    def take_over(self, like: "Floor") -> None:
        """Go on where another floor left off, whose store was copied."""
        self.at, self.talks, self.station, self._ids = like.at, dict(like.talks), like.station, count(next(like._ids))

    @property
    def talk(self) -> Talk:
        return self.talks[self.station]

    def go(self, station: str) -> "Floor":
        self.station = station
        return self

    def scan(self, *texts: str) -> Talk:
        """Scan these codes one after another at the station gone to."""
        for text in texts:
            self.at += 2 * SECOND if text.startswith("%U:") else SECOND
            raw = RawScan("scanner", text.encode(), self.at)
            seen = Seen(raw.device, raw.raw, raw.received_at)
            self._handle(Scanned(read_scan(raw), seen, self.at, f"c{next(self._ids)}"))
        return self.talk

    def press(self, word: str, argument: str = "") -> Talk:
        self.at += SECOND
        self._handle(Pressed(word, self.at, f"c{next(self._ids)}", argument))
        return self.talk

    def weigh(self, kilograms: str, instrument: str = "SCALE-1", prompt: str = "") -> Talk:
        """The scale tells a weight, for this prompt or for whatever is wanted."""
        self.at += SECOND
        self._handle(Weighed(quantity_from_text(kilograms, "kg").amount, instrument, self.at, prompt))
        return self.talk

    def stand(self, kilograms: str, instrument: str = "SCALE-1") -> Talk:
        """This stands on the scale; nothing does where it is empty."""
        mass = quantity_from_text(kilograms, "kg").amount if kilograms else 0
        self._handle(Standing(Told(instrument, mass, prompt_of(self.talk)) if mass else None))
        return self.talk

    def _handle(self, event: Event) -> None:
        talk, effects = hear(self.talk, event)
        self.talks[self.station] = talk
        for effect in effects:
            match effect:
                case Ask(question):
                    self._ask(question)
                case Do():
                    self._do(effect)
                case Reprint(code):  # every label was printed at once
                    self._handle(Reprinted(code))

    def _ask(self, question: object) -> None:
        desk = Desk(self.talk.station)
        with self.store.reading() as books:
            try:
                found = answer(books, self.plant, desk, question, at=self.at)  # type: ignore[arg-type]
            except Refused as refusal:
                found = refusal  # type: ignore[assignment]
        self.talks[self.station], effects = told(self.talk, found, self.at)
        for effect in effects:
            if isinstance(effect, Do):
                self._do(effect)

    def _do(self, asked: Do) -> None:
        station = self.talk.station
        if asked.verb == "spoil":  # nothing is printed on this floor, so nothing is destroyed
            self._handle(Recorded((), (), self.at, verb=asked.verb))
            return
        try:
            outcome = self.store.record(
                asked.command, lambda books: decide(books, self.plant, station, self.store.letters, asked)
            )
        except TraceError as error:
            self._handle(failed(error, self.at))
            return
        labels = self._labels(outcome.entries) if asked.verb == "perform" else ()
        self._handle(Recorded(outcome.entries, labels, self.at))

    def _labels(self, refs: Sequence[object]) -> tuple[Label, ...]:
        with self.store.reading() as books:
            entries = [entry for ref in refs if (entry := books.entry(ref)) is not None]  # type: ignore[arg-type]
            found = [
                Label(label.code, label.quantity, is_remnant=label.is_remnant)
                for entry in entries
                for label in container_labels(books, self.plant, self.talk.station.route, entry, "")
            ]
        return tuple(found)

    def newest(self, kind: str) -> str:
        """The code of this kind (two letters) that was made last: of a lot, a load or a box."""
        week = datetime.fromtimestamp(self.at / SECOND, tz=UTC).date()
        iso = week.isocalendar()
        prefix = f"{kind}-{iso.year % 100:02d}{iso.week:02d}-{self.store.letters}"
        with self.store.reading() as books:
            number = books.highest_number(prefix)
        return str(next_code(kind, week, self.store.letters, after=number - 1))

    def have(self, person: str, verb: Callable[[Books, Command], Sequence[Record]]) -> Outcome:
        """Have somebody do this now, at no station."""
        self.at += SECOND
        command = Command(id=f"act-{next(self._ids)}", who=(person,), where="office", happened=self.at)
        return self.store.record(command, lambda books: verb(books, command))

    def lots(self, kind: str) -> list[str]:
        """Codes of all lots of a kind, oldest first."""
        with self.store.reading() as books:
            return [row.code for row in books.lot_rows(prefix=f"{kind}-", limit=10_000)]
