"""Keeps a station's conversation going: events in, questions to the readers, commands to the writer, in order.

While a question is open or something is being written, events wait in a queue; none is dropped, none overtakes.
What is at hand is kept before the screen says that it was taken: what was once seen there outlives the program.
"""

from collections import deque
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from traceapp.app import App
from traceapp.domain.entry import Seen
from traceapp.domain.equipment import Station
from traceapp.domain.scan import RawScan, Scan, read_scan
from traceapp.errors import Refused, TraceError
from traceapp.services.station.conversation import hear, told
from traceapp.services.station.picking_up import Kept, at_hand, is_alike
from traceapp.services.station.questions import Answer
from traceapp.services.station.talk import (
    Ask,
    Do,
    Effect,
    Event,
    Failed,
    Move,
    PickedUp,
    Pressed,
    Recorded,
    Reprint,
    Scanned,
    Show,
    Speak,
    Talk,
    Tare,
    failed,
)
from traceapp.settings import fresh_id
from ui.notifier import Notifier
from ui.operations import Lane, Operations


class StationTalk(QObject):
    """The conversation of one station.

    Attributes:
        talk: where it stands.

    Signals:
        talk_changed(Talk): it moved on.
        effect_requested(Effect): something outside the conversation is wanted (Show, Speak, Reprint, Tare).
        not_saved(Failed): the journal could not be written: the one thing that is shown over everything.
    """

    talk_changed = Signal(object)
    effect_requested = Signal(object)
    not_saved = Signal(object)

    def __init__(self, app: App, station: Station, operations: Operations, notifier: Notifier) -> None:
        super().__init__()
        self._app = app
        self._operations = operations
        self._notifier = notifier
        self._waiting: deque[Event] = deque()
        self._busy = 0
        self._kept: Kept | None = None
        self._is_news = False  # why nothing was picked up is told again until somebody has signed in and knows it
        self._keeping = 0
        self._unshown: tuple[Effect, ...] = ()
        self.talk = Talk(station=station, language=station.language)

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is under way."""
        return not self._waiting and self._busy == 0

    def take_scan(self, raw: RawScan, scan: Scan | None = None) -> None:
        """A scan from a port, or from the keyboard behind its prefix. scan: what it means, where that is known."""
        seen = Seen(raw.device, raw.raw, raw.received_at)
        self.take(Scanned(scan or read_scan(raw), seen, raw.received_at, fresh_id()))

    def pick_up(self) -> None:
        """Looks for what was at hand here when the program stopped; what is scanned meanwhile waits."""
        self._busy += 1
        here = self.talk.station
        self._operations.run(Lane.READ, partial(self._app.floor.pick_up, here), self._picked_up)

    def _picked_up(self, found: "PickedUp | TraceError | None") -> None:
        self._busy -= 1
        if isinstance(found, PickedUp):
            talk, effects = hear(self.talk, found)
            self._kept, self._is_news = at_hand(talk), bool(found.code)
            self._show(talk, effects)
        self._go_on()

    def press(self, word: str, argument: str = "") -> None:
        """A button or key."""
        self.take(Pressed(word, self._app.now(), fresh_id(), argument))

    @Slot(object)
    def take(self, event: Event) -> None:
        """Any event; it waits its turn."""
        self._waiting.append(event)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and self._busy == 0:
            talk, effects = hear(self.talk, self._waiting.popleft())
            self._move(talk, effects)

    def _move(self, talk: Talk, effects: tuple[Effect, ...]) -> None:
        """Something new at hand is kept, then shown; a scan that is still asked about is not at hand yet."""
        kept = at_hand(talk)
        is_unread = self._is_news and not talk.person
        if is_alike(kept, self._kept) and self._keeping:
            self.talk, self._unshown = talk, (*self._unshown, *effects)
            return
        if talk.question is not None or is_unread or is_alike(kept, self._kept):
            self._show(talk, effects)
            return
        self.talk, self._kept, self._is_news = talk, kept, False
        self._unshown += tuple(effect for effect in effects if not isinstance(effect, Do))
        self._keeping += 1
        self._busy += 1
        self._operations.run(Lane.KEEP, partial(self._app.floor.keep, talk.station, kept), self._was_kept)
        for effect in effects:
            if isinstance(effect, Do):  # recording waits for nothing
                self._carry_out(effect)

    def _was_kept(self, fault: TraceError | None) -> None:
        """Shown is only what the last of several things kept says: recording may have been quicker than the keeping."""
        self._busy -= 1
        self._keeping -= 1
        if self._keeping == 0:
            effects, self._unshown = self._unshown, ()
            self._show(replace(self.talk, unkept=fault.code if fault is not None else ""), effects)
        self._go_on()

    def _show(self, talk: Talk, effects: tuple[Effect, ...]) -> None:
        self.talk = talk
        self.talk_changed.emit(talk)
        for effect in effects:
            self._carry_out(effect)

    def _carry_out(self, effect: Effect) -> None:
        station = self.talk.station
        match effect:
            case Ask(question):
                self._busy += 1
                self._operations.run(Lane.READ, partial(self._app.floor.answer, station, question), self._answered)
            case Do():
                self._busy += 1
                self._operations.run(Lane.WRITE, partial(self._app.floor.do, station, effect), self._done)
            case Show() | Speak() | Reprint() | Tare() | Move():
                self.effect_requested.emit(effect)

    def _answered(self, answer: "Answer | Refused | TraceError") -> None:
        self._busy -= 1
        if isinstance(answer, TraceError) and not isinstance(answer, Refused):
            self._move(*hear(self.talk, failed(answer, self._app.now())))
        else:
            self._move(*told(self.talk, answer, self._app.now()))
        self._go_on()

    def _done(self, came: "Recorded | Failed | TraceError") -> None:
        self._busy -= 1
        outcome = failed(came, self._app.now()) if isinstance(came, TraceError) else came
        if isinstance(outcome, Recorded):
            self._notifier.announce(outcome.changes)
        elif outcome.is_fault:
            self.not_saved.emit(outcome)
        self._move(*hear(self.talk, outcome))
        self._go_on()
