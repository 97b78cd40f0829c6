"""The small registers: holds, samples, outside jobs, documents, labels, presence at stations, terminals, plant data."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.record.dispatch import LabelPrinted, LabelSpoiled
from traceapp.domain.record.pieces import EntryRef, Seat, Signature, Target
from traceapp.domain.record.plant import (
    DraftDropped,
    PlantDrafted,
    PlantRevised,
    ScanRefused,
    SignedIn,
    SignedOut,
    StationTold,
    TerminalEnrolled,
)
from traceapp.domain.record.production import CameBack, SampleEnded, SampleSent, SampleTaken, SentOut
from traceapp.domain.record.quality import Held, HoldReleased


class HoldState(Struct, frozen=True, array_like=True):
    """One hold, named by its entry; targets are those still stopped.

    tried: how often a station was about to use what it stops; tried_at, tried_where, tried_by: the last time (UTC
    microseconds), where, and whose badges. documents: SHA-256 of what shows why. spreads: it stops what comes of it.
    """

    name: str
    reason: str = ""
    cause: str = ""
    put_at: str = ""
    at: int = 0
    by: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    freed: tuple[Target, ...] = ()
    disposition: str = ""
    tried: int = 0
    tried_at: int = 0
    tried_where: str = ""
    tried_by: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    spreads: bool = False


def advance_hold(state: HoldState, entry: Entry) -> HoldState:
    match entry.record:
        case Held() as record:
            standing = tuple(t for t in record.targets if t not in state.freed)
            return replace(
                state,
                reason=record.reason,
                cause=record.cause,
                put_at=record.put_at,
                at=entry.happened,
                by=entry.who,
                targets=standing,
                documents=record.documents,
                spreads=record.spreads,
            )
        case HoldReleased() as record:
            freed = (*state.freed, *record.targets)
            standing = tuple(t for t in state.targets if t not in freed)
            return replace(state, targets=standing, freed=freed, disposition=record.disposition)
        case ScanRefused():
            last = replace(state, tried_at=entry.happened, tried_where=entry.where, tried_by=entry.who)
            return replace(last, tried=state.tried + 1)
        case _:
            return state


class SampleState(Struct, frozen=True, array_like=True):
    """A sample: of which lot, how much, where it is kept and until when, where it is, and what became of it.

    amount: as it was taken, in `unit`. used, discarded, returned: so much of it ended that way. at: UTC microseconds.
    """

    code: str
    lot: str = ""
    purpose: str = ""
    place: str = ""
    amount: int = 0
    unit: str = ""
    destructive: bool = False
    retain_until: int = 0
    container: int = 0
    position: str = ""
    retained: bool = False
    laboratory: str = ""
    at: int = 0
    by: tuple[str, ...] = ()
    sent_at: int = 0
    used: int = 0
    discarded: int = 0
    returned: int = 0

    @property
    def left(self) -> int:
        """How much of it there still is."""
        return self.amount - self.used - self.discarded - self.returned

    @property
    def status(self) -> str:
        """unknown, ended, at the laboratory, retained or taken: the first that holds."""
        if not self.lot:
            return "unknown"
        if self.left <= 0:
            return "ended"
        if self.sent_at:
            return "at the laboratory"
        return "retained" if self.retained else "taken"


def advance_sample(state: SampleState, entry: Entry) -> SampleState:
    match entry.record:
        case SampleTaken() as record:
            return replace(
                state,
                lot=record.draw.lot,
                purpose=record.purpose,
                place=record.place,
                amount=record.draw.quantity.amount,
                unit=record.draw.quantity.unit.value,
                destructive=record.destructive,
                retain_until=record.retain_until,
                container=record.draw.container,
                position=record.position,
                retained=record.retained,
                laboratory=state.laboratory or record.laboratory,
                at=entry.happened,
                by=entry.who,
            )
        case SampleSent() as record:
            return replace(state, laboratory=record.laboratory, sent_at=entry.happened)
        case SampleEnded() as record:
            column = {"used up": "used", "returned": "returned"}.get(record.fate, "discarded")
            return replace(state, **{column: getattr(state, column) + record.quantity.amount})
        case _:
            return state


class JobState(Struct, frozen=True, array_like=True):
    """Work at an outside processor: what went, what came back, the documents (SHA-256) that came with it."""

    code: str
    processor: str = ""
    step: str = ""
    country: str = ""
    sent_at: int = 0
    sent: tuple[Seat, ...] = ()
    back_at: int = 0
    back: tuple[Seat, ...] = ()
    documents: tuple[str, ...] = ()


def advance_job(state: JobState, entry: Entry) -> JobState:
    match entry.record:
        case SentOut() as record:
            return replace(
                state,
                processor=record.processor,
                step=record.step,
                country=record.country,
                sent_at=entry.happened,
                sent=(*state.sent, *record.seats),
            )
        case CameBack() as record:
            return replace(
                state,
                back_at=entry.happened,
                back=(*state.back, *record.seats),
                documents=tuple(dict.fromkeys((*state.documents, *record.documents))),
            )
        case _:
            return state


class LabelState(Struct, frozen=True, array_like=True):
    """One printed label, named by its entry."""

    name: str
    code: str = ""
    lot: str = ""
    layout: str = ""
    sha256: str = ""
    answer: str = ""
    at: int = 0
    replaced_by: str = ""
    spoiled: bool = False


def advance_label(state: LabelState, entry: Entry) -> LabelState:
    match entry.record:
        case LabelPrinted() as record if str(entry.ref) == state.name:
            return replace(
                state,
                code=record.code,
                lot=record.lot,
                layout=record.layout,
                sha256=record.sha256,
                answer=record.answer,
                at=entry.happened,
            )
        case LabelPrinted():
            return replace(state, replaced_by=str(entry.ref))
        case LabelSpoiled():
            return replace(state, spoiled=True)
        case _:
            return state


class Word(Struct, frozen=True, array_like=True):
    """Something said to a station: the text, who said it, when (UTC microseconds)."""

    text: str
    by: str
    at: int


class StationState(Struct, frozen=True, array_like=True):
    """Who works at a station, the last handover note, and what it was told since.

    told: shown until somebody who worked there since leaves.
    """

    code: str
    person: str = ""
    since: int = 0
    method: str = ""
    note: str = ""
    note_by: str = ""
    note_at: int = 0
    told: tuple[Word, ...] = ()


def advance_station(state: StationState, entry: Entry) -> StationState:
    match entry.record:
        case SignedIn() as record:
            return replace(state, person=record.person, since=entry.happened, method=record.method)
        case SignedOut() as record:
            unread = tuple(word for word in state.told if not state.person or word.at > state.since)
            gone = replace(state, person="", since=entry.happened, method="", told=unread)
            if record.note:
                return replace(gone, note=record.note, note_by=record.person, note_at=entry.happened)
            return gone
        case StationTold() as record:
            word = Word(record.text, entry.who[0] if entry.who else "", entry.happened)
            return replace(state, told=(*state.told, word))
        case _:
            return state


class TerminalState(Struct, frozen=True, array_like=True):
    """A terminal and the key that vouches for its chain."""

    letters: str
    public_key: str = ""
    name: str = ""
    at: int = 0


def advance_terminal(state: TerminalState, entry: Entry) -> TerminalState:
    match entry.record:
        case TerminalEnrolled() as record if not state.public_key:
            return replace(state, public_key=record.public_key, name=record.name, at=entry.happened)
        case _:
            return state


class Revision(Struct, frozen=True, array_like=True):
    """One revision of a fact about the plant. by: who recorded it; draft: what they had before them."""

    fact: PlantFact
    revision: str
    effective: int
    entry: EntryRef
    at: int
    retired: bool = False
    approvals: tuple[Signature, ...] = ()
    reason: str = ""
    by: tuple[str, ...] = ()
    draft: EntryRef | None = None

    @property
    def since(self) -> int:
        """When it began to count, UTC microseconds."""
        return self.effective or self.at


class Drafted(Struct, frozen=True, array_like=True):
    """A revision that somebody prepared, over which one, and from when it is to count."""

    fact: PlantFact
    entry: EntryRef
    at: int
    by: tuple[str, ...]
    base: EntryRef | None = None
    effective: int = 0
    reason: str = ""


class FactState(Struct, frozen=True, array_like=True):
    """Every revision of one fact, in the order they were recorded, and what is prepared. closed: drafts done with."""

    name: str
    revisions: tuple[Revision, ...] = ()
    drafts: tuple[Drafted, ...] = ()
    closed: tuple[EntryRef, ...] = ()

    def at(self, moment: int) -> Revision | None:
        """The revision in force at a moment (UTC microseconds): the latest recorded of those already effective."""
        in_force = [r for r in self.revisions if r.effective <= moment]
        latest = max(in_force, key=_rank, default=None)
        return None if latest is None or latest.retired else latest

    @property
    def draft(self) -> Drafted | None:
        """What waits for approval: the last that was prepared, unless it is done with."""
        last = self.drafts[-1] if self.drafts else None
        return None if last is None or last.entry in self.closed else last

    @property
    def last(self) -> EntryRef | None:
        """The revision that was recorded last, in force or not."""
        return self.revisions[-1].entry if self.revisions else None


def _rank(revision: Revision) -> tuple[int, int]:
    return (revision.since, revision.at)


def advance_fact(state: FactState, entry: Entry) -> FactState:
    match entry.record:
        case PlantRevised() as record:
            revision = Revision(
                record.fact,
                record.revision,
                record.effective,
                entry.ref,
                entry.moment,
                record.retired,
                record.approvals,
                record.reason,
                entry.who,
                record.draft,
            )
            closed = (*state.closed, record.draft) if record.draft is not None else state.closed
            return replace(state, revisions=(*state.revisions, revision), closed=closed)
        case PlantDrafted() as record:
            prepared = Drafted(
                record.fact, entry.ref, entry.moment, entry.who, record.base, record.effective, record.reason
            )
            return replace(state, drafts=(*state.drafts, prepared))
        case DraftDropped() as record:
            return replace(state, closed=(*state.closed, record.draft))
        case _:
            return state
