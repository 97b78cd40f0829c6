"""What quality says about material."""

from collections.abc import Iterator
from typing import Any

from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record, holdable, keeper, lots, lots_of, measured
from traceapp.domain.record.pieces import EntryRef, Noted, Piece, Signature, Target


class Held(Record, frozen=True, kw_only=True, tag="held.1"):
    """Stopped: one badge is enough. The hold's name is its entry (`EntryRef` as text).

    documents: SHA-256 of what shows why, a photograph for one. spreads: what comes of the lots named is stopped too,
    known already or made later, until it is freed by name or no lot named stands still any more.
    """

    targets: tuple[Target, ...]
    reason: str
    cause: str = "quality"
    put_at: str = ""
    signatures: tuple[Signature, ...] = ()
    documents: tuple[str, ...] = ()
    spreads: bool = False

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"hold:{ref}"
        for target in self.targets:
            yield from holdable(target)


class HoldReleased(Record, frozen=True, kw_only=True, tag="hold_released.1"):
    """A hold is lifted by two people from the targets named: all of them, or some (partial disposition).

    They are named one by one, so that the release means the same where the hold itself has not arrived yet.
    """

    hold: EntryRef
    targets: tuple[Target, ...] = ()
    disposition: str = ""
    reason: str = ""
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"hold:{self.hold}"
        for target in self.targets:
            yield from holdable(target)


class Disposed(Record, frozen=True, kw_only=True, tag="disposed.1"):
    """A container that does not conform, or what was sorted out into it, is disposed of (ISO 9001:2015 8.7).

    disposition: a word of `disposition.Disposition`. step: of a rework, the only one that may take it. concession:
    the number under which it is used as is; properties: those whose failed rows that is about, None where it was
    written before it had to say so. supplier: who gets it back. grade, part, became: of a regrade, and the code of its
    lot. What is drawn, born or freed by it stands in entries of its own, of the same command.
    """

    lot: str
    container: int
    quantity: Quantity
    disposition: str
    reason: str
    hold: EntryRef | None = None
    step: str = ""
    concession: str = ""
    supplier: str = ""
    grade: str = ""
    part: str = ""
    became: str = ""
    documents: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    properties: tuple[str, ...] | None = None

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"lot:{self.lot}"
        if self.hold is not None:
            yield f"hold:{self.hold}"


class LotReleased(Record, frozen=True, kw_only=True, tag="lot_released.1"):
    """A lot may go on. scope: `shipment` after final inspection, or `charge` for a provisional lot (DOMAIN 14)."""

    lot: str
    scope: str
    reason: str = ""
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"lot:{self.lot}"


class FindingSettled(Record, frozen=True, kw_only=True, tag="finding_settled.1"):
    """A named finding on a lot is answered by a signed disposition (DOMAIN 17)."""

    lot: str
    finding: str
    disposition: str
    reason: str
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield keeper(self.lot)


class Sampled(Piece, frozen=True, kw_only=True):
    """The sampling plan that a result was judged by: code letter, sample size and Ac, for a lot of so many pieces.

    severity: normal, tightened, reduced, or stopped (every piece, none may fail: ISO 2859-1, 9.4).
    """

    scheme: str
    severity: str
    level: str
    aql: str
    letter: str
    n: int
    accept: int
    pieces: int


class Result(Piece, frozen=True, kw_only=True):
    """One characteristic of a test unit: decimal texts in the property's unit, or an attribute result.

    verdict: pass, fail or info. low and high: the requirement it was judged by, as printed then. readings: each one, as
    it was told; failed: how many of the pieces lay outside; sampled: the plan that says how many may.
    """

    property: str
    n: int = 0
    least: str = ""
    mean: str = ""
    most: str = ""
    attribute: str = ""
    method: str = ""
    instrument: str = ""
    temperature: str = ""
    low: str = ""
    high: str = ""
    verdict: str = "info"
    readings: tuple[str, ...] = ()
    failed: int = 0
    sampled: Sampled | None = None


class Inspected(Record, frozen=True, kw_only=True, tag="inspected.1"):
    """Results of one test unit: a lot, or an exposure's code, at a position (DOMAIN 18, 19).

    lots: the lots it was found to speak for. decision: accepted, rejected or "" while more is to come. specification,
    issue: what the lots had to be that day, as printed. drawing: the revision by which it was decided, where that is
    not the one in force then.
    """

    unit: str
    report: str
    results: tuple[Result, ...]
    lots: tuple[str, ...] = ()
    unit_kind: str = ""
    position: str = ""
    sample: str = ""
    plan: str = ""
    decision: str = ""
    documents: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    noted: tuple[Noted, ...] = ()
    specification: str = ""
    issue: str = ""
    drawing: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"unit:{self.unit}"
        yield from lots(self.lots)
        yield from lots_of(self.noted)
        yield from measured(self.lots if self.results else ())


class CauseNoted(Record, frozen=True, kw_only=True, tag="cause_noted.1"):
    """Why one reading of a chart lies where it does: that of `name` at `stage`, told by entry `reading` of a lot.

    left_out: control limits come from it no more; it is still judged.
    """

    lot: str
    reading: EntryRef
    stage: str
    name: str
    cause: str
    left_out: bool = False

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"cause:{cause_key(self.reading, self.stage, self.name)}"
        yield from lots((self.lot,))


def cause_key(reading: EntryRef, stage: str, name: str) -> str:
    """What the notes on one reading are kept under."""
    return f"{reading} {stage} {name}"


class CurveMeasured(Record, frozen=True, kw_only=True, tag="curve_measured.1"):
    """A demagnetisation curve of one specimen of a test unit (IEC 60404-5).

    fields: H in A/m, negative in the second quadrant; polarisations: J in µT; point by point. document: the SHA-256 of
    the file it came in.
    """

    unit: str
    fields: tuple[int, ...]
    polarisations: tuple[int, ...]
    specimen: str = ""
    position: str = ""
    temperature: str = ""
    instrument: str = ""
    document: str = ""
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"unit:{self.unit}"


class Concession(Piece, frozen=True, kw_only=True):
    """A permission to deviate, limited by quantity and date (DOMAIN 30).

    properties: those whose failed rows it excuses; () none. None: it was written before it had to say so, and excuses
    every failed row of its lot, as it did then. drawing: the revision by which the lot may be accepted in place of the
    one that is wanted, "" for none.
    """

    number: str
    lot: str
    quantity: Quantity
    until: int
    text: str
    properties: tuple[str, ...] | None = None
    drawing: str = ""

    @property
    def grounds(self) -> tuple[str, ...]:
        """All that it names: properties, and the drawing as `ground_of_drawing`."""
        drawing = (ground_of_drawing(self.drawing),) if self.drawing else ()
        return (*(self.properties or ()), *drawing)

    def excuses(self, ground: str) -> bool:
        """Whether a row of this property may fail, or a lot be accepted by this drawing."""
        is_row = not ground.startswith(_DRAWING)
        return ground in self.grounds or (self.properties is None and is_row)


_DRAWING = "drawing "


def ground_of_drawing(revision: str) -> str:
    """What a concession names that accepts a drawing: no property's key, since those hold no space."""
    return f"{_DRAWING}{revision}"


def drawing_of_ground(ground: str) -> str:
    """The revision behind it; "" for a property."""
    return ground.removeprefix(_DRAWING) if ground.startswith(_DRAWING) else ""


class ConcessionGranted(Record, frozen=True, kw_only=True, tag="concession_granted.1"):
    """A customer or authority accepts a deviation."""

    concession: Concession
    granted_by: str
    documents: tuple[str, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"lot:{self.concession.lot}"


class EscapeNotified(Record, frozen=True, kw_only=True, tag="escape_notified.1"):
    """A customer was told that a late fact touches a certificate (DOMAIN 17). contact: who there. how: means, words."""

    certificate: str
    contact: str
    how: str
    customer: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"review:{self.certificate}"


class EscapeClosed(Record, frozen=True, kw_only=True, tag="escape_closed.1"):
    """The review of a certificate is done, over the facts named; one that comes later opens it again."""

    certificate: str
    facts: tuple[str, ...]
    conclusion: str
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"review:{self.certificate}"


class DocumentAdded(Record, frozen=True, kw_only=True, tag="document_added.1"):
    """A file kept by its SHA-256 and what it is evidence of (DOMAIN 28, 31).

    evidence: `lot` (of these lots), `blanket` (of all that came from valid_from to valid_until), `third-party`,
    `customs`, or "" where it proves no origin. covers: what of: `mined`, `Nd`, `mined Nd`; nothing named, all of it.
    """

    sha256: str
    name: str
    media_type: str
    about: str = ""
    evidence: str = ""
    lots: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    valid_from: int = 0
    valid_until: int = 0
    reviewed_by: str = ""
    retention_years: int = 20

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"document:{self.sha256}"
        if self.evidence:
            yield from (f"origin:{lot}" for lot in self.lots)


class EvidenceReviewed(Record, frozen=True, kw_only=True, tag="evidence_reviewed.1"):
    """Somebody looked at a document: it says what it is filed as, or it does not (DOMAIN 28)."""

    sha256: str
    accepted: bool
    reason: str = ""
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"document:{self.sha256}"


class EvidenceRevoked(Record, frozen=True, kw_only=True, tag="evidence_revoked.1"):
    """A document counts no more, for anything that ever leant on it (DOMAIN 28)."""

    sha256: str
    reason: str
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"document:{self.sha256}"


class Corrected(Record, frozen=True, kw_only=True, tag="corrected.1"):
    """Another entry was wrong. It counts no more; `replacement` (a record as plain values) stands in its place,
    if there is one.

    A correction may itself be corrected: without a replacement it is withdrawn, with one that stands instead of its
    own. Of several corrections of one entry the latest that stands decides.
    """

    target: EntryRef
    reason: str
    replacement: dict[str, Any] | None = None
    undo: bool = False
    signatures: tuple[Signature, ...] = ()
