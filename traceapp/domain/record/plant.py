"""The plant itself: terminals, people at work, and its own data by revision."""

from collections.abc import Iterator

from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Counted, EntryRef, Signature


class TerminalEnrolled(Record, frozen=True, kw_only=True, tag="terminal_enrolled.1"):
    """The first entry of every terminal's chain: its letters and its Ed25519 public key (hex)."""

    letters: str
    public_key: str
    name: str = ""
    software: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"terminal:{self.letters}"


class SignedIn(Record, frozen=True, kw_only=True, tag="signed_in.1"):
    """A person took over a station. method: badge, pin (number and PIN) or supervisor."""

    person: str
    method: str = "badge"

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"station:{where}"


class SignedOut(Record, frozen=True, kw_only=True, tag="signed_out.1"):
    """A person left. note: the handover note, if one was written.

    counted: scans that were not followed since the last leaving, by the code of the answer, as far as UX 5 only counts.
    """

    person: str
    note: str = ""
    counted: tuple[Counted, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"station:{where}"


class ScanRefused(Record, frozen=True, kw_only=True, tag="scan_refused.1"):
    """A scan could not be followed, and it matters that it was tried (UX 5: W2 to W5, W7, W8).

    answer: the code of the refusal. lot, container: what was scanned, where it was a lot. instead: what the station
    said to scan. hold: the entry of the hold that stopped it, so that quality is told. able: who could have done it.
    """

    answer: str
    lot: str = ""
    container: int = 0
    instead: str = ""
    hold: str = ""
    able: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"station:{where}"
        if self.hold:
            yield f"hold:{self.hold}"


class TerminalSet(Record, frozen=True, kw_only=True, tag="terminal_set.1"):
    """A setting of a terminal was changed. before, after: as they are kept; "" for none. terminal: its letters."""

    terminal: str
    name: str
    before: str
    after: str
    signatures: tuple[Signature, ...]

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"terminal:{self.terminal}"


class PinChanged(Record, frozen=True, kw_only=True, tag="pin_changed.1"):
    """A person's PIN was set. The hash lives in a table that can be deleted, never here (DESIGN 8)."""

    person: str


class PlantRevised(Record, frozen=True, kw_only=True, tag="plant_revised.1"):
    """Plant data got a new revision: a party, part, specification, order line, person... (DOMAIN 15, 29, 30).

    effective: UTC microseconds from which it counts; 0 is from now on. retired: it is no longer to be used.
    draft: what was approved, where somebody had prepared it.
    """

    fact: PlantFact
    revision: str = ""
    effective: int = 0
    retired: bool = False
    reason: str = ""
    approvals: tuple[Signature, ...] = ()
    draft: EntryRef | None = None

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"fact:{self.fact.subject_name}"


class PlantDrafted(Record, frozen=True, kw_only=True, tag="plant_drafted.1"):
    """A revision was prepared and counts for nothing until it is approved; the last one of a fact is its draft.

    base: the revision it was written over, None for a fact that is not on file. effective: as `PlantRevised`.
    """

    fact: PlantFact
    base: EntryRef | None = None
    effective: int = 0
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"fact:{self.fact.subject_name}"


class DraftDropped(Record, frozen=True, kw_only=True, tag="draft_dropped.1"):
    """A draft will not be approved. fact: `sort/key`."""

    fact: str
    draft: EntryRef
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"fact:{self.fact}"


class StationTold(Record, frozen=True, kw_only=True, tag="station_told.1"):
    """Somebody left word at a station, for whoever works there next."""

    station: str
    text: str

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"station:{self.station}"
