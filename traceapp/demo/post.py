"""One station and the conversation there, driven as the desktop's threads drive it, one thing after the other."""

from collections.abc import Iterator

from traceapp.app import App
from traceapp.demo.clock import DemoClock
from traceapp.domain.entry import Seen
from traceapp.domain.equipment import Station
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.scan import RawScan, read_scan
from traceapp.services.station.conversation import hear, told
from traceapp.services.station.questions import Question
from traceapp.services.station.talk import (
    Ask,
    Do,
    Effect,
    Event,
    Keyed,
    Pressed,
    Recorded,
    Scanned,
    Talk,
    Tone,
    Weighed,
)

SCAN_US, GAUGE_US = 3_000_000, 400_000


class Post:
    """A station at work.

    Attributes:
        station: its fact. talk: where the conversation stands. entries: what the last run recorded. insists: whoever
            is there goes on when an older lot waits.
    """

    def __init__(self, app: App, station: Station, clock: DemoClock, ids: Iterator[str]) -> None:
        self.station = station
        self.talk = Talk(station=station)
        self.entries: tuple[EntryRef, ...] = ()
        self.insists = False
        self._app = app
        self._clock = clock
        self._ids = ids

    def __repr__(self) -> str:
        return f"Post({self.station.key!r})"

    @property
    def scale(self) -> str:
        """The station's first instrument, "" where it has none."""
        return self.station.instruments[0] if self.station.instruments else ""

    def scan(self, text: str) -> None:
        """Somebody scans this code."""
        self._scanned("scanner", text, self._clock.tick(SCAN_US))

    def read_out(self, number: str) -> None:
        """A gauge or a machine sends a number."""
        self._scanned("gauge", f"%N:{number}", self._clock.tick(GAUGE_US))

    def weigh(self, mass_mg: int, instrument: str) -> None:
        """The scale stands still."""
        self._hear(Weighed(mass_mg, instrument, self._clock.tick(SCAN_US)))

    def key(self, text: str) -> None:
        """Somebody types this."""
        self._hear(Keyed(text, self._clock.tick(SCAN_US)))

    def press(self, word: str) -> None:
        """Somebody scans a command card."""
        self._hear(Pressed(word, self._clock.tick(SCAN_US), next(self._ids)))

    def require_yes(self) -> None:
        """Raises ValueError with the answer to the last thing said, when it was no."""
        if self._no() == "older_lot_first" and self.insists:
            self.press("OK")
        if code := self._no():
            flash = self.talk.flash
            facts = ", ".join(f"{name} {fact}" for name, fact in flash.facts) if flash is not None else ""
            raise ValueError(f"the station answers {code} ({facts})")

    def _no(self) -> str:
        flash = self.talk.flash
        return flash.code if flash is not None and flash.tone is Tone.WRONG else ""

    def _scanned(self, device: str, text: str, at: int) -> None:
        raw = RawScan(device, text.encode(), at)
        self._hear(Scanned(read_scan(raw), Seen(device, raw.raw, at), at, next(self._ids)))

    def _hear(self, event: Event) -> None:
        self.talk, effects = hear(self.talk, event)
        self._carry_out(effects)

    def _carry_out(self, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            match effect:
                case Ask(question):
                    self._ask(question)
                case Do():
                    self._do(effect)
                case _:
                    pass

    def _ask(self, question: Question) -> None:
        self.talk, effects = told(self.talk, self._app.floor.answer(self.station, question), self._clock())
        self._carry_out(effects)

    def _do(self, asked: Do) -> None:
        came = self._app.floor.do(self.station, asked, printing=False)
        if isinstance(came, Recorded):
            if asked.verb not in {"perform", "undo"}:
                return
            self.entries = came.entries
        self._hear(came)
