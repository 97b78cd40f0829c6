"""Where a station's conversation stands: who works, what is being told, what was said to the last scan."""

from enum import StrEnum

from msgspec import Struct

from traceapp.domain.command import Command
from traceapp.domain.entry import Seen
from traceapp.domain.equipment import Station
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.scan import Scan
from traceapp.domain.step import Step
from traceapp.domain.weighing import Told
from traceapp.errors import Fault, TraceError
from traceapp.services.run.run import Run, Sump
from traceapp.services.run.wants import Wanted, wanted
from traceapp.services.station.questions import Question
from traceapp.services.station.wrong_scans import Slip, Tally


class Tone(StrEnum):
    """How the last scan was answered. Wrong stays until the next scan; the others give way by themselves."""

    ACCEPTED = "accepted"
    ALREADY = "already"
    WRONG = "wrong"
    DONE = "done"


class Flash(Struct, frozen=True):
    """The answer to the last thing said. code and facts choose the words; subject is the code shown at the right."""

    tone: Tone
    code: str
    facts: tuple[tuple[str, object], ...] = ()
    subject: str = ""


class Heard(Struct, frozen=True):
    """One line of "last scans"."""

    at: int
    subject: str
    tone: Tone
    code: str


class Label(Struct, frozen=True):
    """A label that was asked for: the code to stick on, what it says is inside, and whether it was scanned since.

    is_remnant: it is stuck over the one that told of more, and goes back to the store.
    is_void: it was printed again, and the one printed first is to be scanned before it is destroyed.
    """

    code: str
    quantity: Quantity
    verified: bool = False
    is_remnant: bool = False
    is_void: bool = False


class LeftOut(Struct, frozen=True):
    """A lot or container that was told and may not go in any more. why: the code of the refusal that says it."""

    code: str
    why: str


class PickedUp(Struct, frozen=True, kw_only=True):
    """What was at hand when the program stopped, as far as it still holds.

    at: when somebody last told something (UTC microseconds). people: who told it, the first one led. left_out: what
    may not go in any more. code, facts: why nothing was picked up, or what else is to be known.
    """

    at: int
    people: tuple[str, ...] = ()
    run: Run | None = None
    labels: tuple[Label, ...] = ()
    seen: tuple[Seen, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    code: str = ""
    facts: tuple[tuple[str, object], ...] = ()


class Received(Struct, frozen=True):
    """A lot that came in: its code, and what of."""

    lot: str
    material: str


class Talk(Struct, frozen=True, kw_only=True):
    """The conversation. person: "" while nobody is signed in. labels: to stick on and scan before the step is done.

    question: what the books are being asked; scans wait meanwhile. recorded: the last entry made here, for undo.
    insist: the lot an older one waits before; the same scan again, or OK, insists. seen: raw scans of this run.
    fresh: an unused command id, for the run that may begin. saving: the run is being recorded. clock_behind_us: by how
    much the journal was ahead of the wall clock when last recorded. standing: what stands on the scale, which OK takes
    while the same mass is wanted. picked_up: what the program found when it started, as long as that is to be said.
    unkept: why what is at hand could not be kept against a stop, "" when it is. offered: what could be collected here,
    while somebody is asked which of it. tally: scans that were not followed since somebody last left, as far as they
    are only counted. note: the handover note that goes with the next leaving. unmapped: a supplier's code that nobody
    mapped: the material card that follows ties it to what is received. received: the lot that came in last here and of
    which nobody declared the origins yet, as long as nothing else is begun.
    """

    station: Station
    person: str = ""
    roles: tuple[str, ...] = ()
    language: str = "en"
    crew: tuple[str, ...] = ()
    run: Run | None = None
    labels: tuple[Label, ...] = ()
    question: Question | None = None
    flash: Flash | None = None
    heard: tuple[Heard, ...] = ()
    recorded: EntryRef | None = None
    insist: tuple[str, int] | None = None
    seen: tuple[Seen, ...] = ()
    fresh: str = ""
    saving: bool = False
    last_heard_at: int = 0
    clock_behind_us: int = 0
    standing: Told | None = None
    picked_up: PickedUp | None = None
    unkept: str = ""
    offered: tuple[Sump, ...] = ()
    tally: Tally = ()
    note: str = ""
    unmapped: str = ""
    received: Received | None = None

    @property
    def at_hand(self) -> bool:
        """Whether a run is under way, or labels wait to be stuck on."""
        return self.run is not None or bool(self.labels)

    @property
    def wanted(self) -> Wanted | None:
        """What the run wants next; None without a run, or when it is complete."""
        return None if self.run is None else wanted(self.run)

    @property
    def step(self) -> Step | None:
        return None if self.run is None else self.run.step


class Ask(Struct, frozen=True):
    """Effect: put this question to the books."""

    question: Question


class Do(Struct, frozen=True):
    """Effect: have this recorded. verb names what `command` asks for; run is what was told, where there was a run.

    slip: a scan that was refused. note, tally: of a leaving. label: the code on one that was destroyed.
    """

    verb: str
    command: Command
    run: Run | None = None
    target: EntryRef | None = None
    reason: str = ""
    slip: Slip | None = None
    note: str = ""
    tally: Tally = ()
    label: str = ""


class Reprint(Struct, frozen=True):
    """Effect: print this label again; answered by `Reprinted` unless the first one still waits for the printer."""

    code: str


class Speak(Struct, frozen=True):
    """Effect: another language was asked for."""

    language: str


class Tare(Struct, frozen=True):
    """Effect: the scale is to be zeroed."""


class Show(Struct, frozen=True):
    """Effect: show a lot's card, read-only."""

    lot: str


class Move(Struct, frozen=True):
    """Effect: this terminal goes on at another station."""

    station: Station


Effect = Ask | Do | Reprint | Speak | Tare | Show | Move


class Scanned(Struct, frozen=True):
    """A scan came in. command: a fresh id, used if this begins a run."""

    scan: Scan
    raw: Seen
    at: int
    command: str


class Weighed(Struct, frozen=True):
    """A weight that counts. prompt: what asked for it; come too late, it answers nothing else. Empty: whatever asks."""

    mass_mg: int
    instrument: str
    at: int
    prompt: str = ""


class Standing(Struct, frozen=True):
    """What stands on the scale while a mass is wanted; None: nothing does any more."""

    weight: Told | None


class Keyed(Struct, frozen=True):
    """A value was typed for what is wanted, a number or words."""

    text: str
    at: int


class Pressed(Struct, frozen=True):
    """A button or key: a word of the command cards (`OK`, `UNDO`…), with its argument."""

    word: str
    at: int
    command: str
    argument: str = ""


class Recorded(Struct, frozen=True):
    """What was asked for stands in the journal.

    labels: those sent to the printer. changes: subjects that changed. verb: as in the `Do` it answers.
    clock_behind_us: by how much the journal was ahead of the wall clock. received: what came in by it.
    unprinted: its labels could not be sent there; it stands in the journal all the same.
    """

    entries: tuple[EntryRef, ...]
    labels: tuple[Label, ...]
    at: int
    changes: frozenset[str] = frozenset()
    verb: str = ""
    clock_behind_us: int = 0
    received: Received | None = None
    unprinted: bool = False


class Stopped(Struct, frozen=True):
    """A lot, or one of its containers, was put on hold from this terminal."""

    code: str
    at: int


class Reprinted(Struct, frozen=True):
    """A label is printed once more, and the first one is on paper: that is void now."""

    code: str


class OriginTold(Struct, frozen=True):
    """Of a lot that came in, somebody declared where from."""

    lot: str


class Failed(Struct, frozen=True):
    """What was asked for was refused, or could not be written (`is_fault`)."""

    code: str
    facts: tuple[tuple[str, object], ...]
    at: int
    is_fault: bool = False


def failed(error: TraceError, at: int) -> Failed:
    """The event of an error. A fault of the disk is more than a refusal: nothing can be saved."""
    return Failed(error.code, tuple(error.facts.items()), at, isinstance(error, Fault))


Event = Scanned | Pressed | Weighed | Standing | Keyed | Recorded | Stopped | Reprinted | OriginTold | Failed | PickedUp
