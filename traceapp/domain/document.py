"""A document by its digest: what it is evidence of, who looked at it, and whether it still counts (DOMAIN 28)."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed, EvidenceRevoked


class DocumentState(Struct, frozen=True, array_like=True):
    """What it is evidence of (`DocumentAdded`). filed, reviewed, turned_down, revoked: by which entry, the last of
    each.

    What was reviewed stays so until it is filed as more than it was, or somebody turns it down. filed_at: UTC
    microseconds.
    """

    sha256: str
    name: str = ""
    media_type: str = ""
    about: str = ""
    evidence: str = ""
    lots: tuple[str, ...] = ()
    valid_until: int = 0
    valid_from: int = 0
    covers: tuple[str, ...] = ()
    reviewed: EntryRef | None = None
    revoked: EntryRef | None = None
    filed: EntryRef | None = None
    filed_at: int = 0
    turned_down: EntryRef | None = None

    @property
    def standing(self) -> str:
        """waiting, accepted, turned down or revoked; "" of what is evidence of nothing."""
        if not self.evidence:
            return ""
        if self.revoked is not None:
            return "revoked"
        if self.reviewed is not None:
            return "accepted"
        return "turned down" if self.turned_down is not None else "waiting"

    def in_time(self, at: int) -> bool:
        """Whether a moment (UTC microseconds) lies in its period."""
        return self.valid_from <= at and (not self.valid_until or at <= self.valid_until)

    def counts_at(self, at: int) -> bool:
        """Whether it is evidence of what came in at a moment (UTC microseconds): reviewed, not revoked, in its time."""
        return self.standing == "accepted" and self.in_time(at)

    def speaks_for(self, stage: str, element: str) -> bool:
        """Whether it says anything of a stage of an element."""
        return not self.covers or any(set(words.split()) <= {stage, element} for words in self.covers)


def advance_document(state: DocumentState, entry: Entry) -> DocumentState:
    """The document after one more entry."""
    match entry.record:
        case DocumentAdded() as record:
            return _filed(state, record, entry)
        case EvidenceReviewed(accepted=True):
            return replace(state, reviewed=entry.ref, turned_down=None)
        case EvidenceReviewed():
            return replace(state, reviewed=None, turned_down=entry.ref)
        case EvidenceRevoked():
            return replace(state, revoked=entry.ref)
        case _:
            return state


def _filed(state: DocumentState, record: DocumentAdded, entry: Entry) -> DocumentState:
    """Filed again as something else, it is to be looked at again: a review says what it was filed as then."""
    after = replace(
        state,
        name=record.name,
        media_type=record.media_type,
        about=record.about,
        evidence=record.evidence,
        lots=tuple(dict.fromkeys((*state.lots, *record.lots))),
        valid_until=record.valid_until,
        valid_from=record.valid_from,
        covers=record.covers,
        filed=entry.ref,
        filed_at=entry.happened,
    )
    if record.reviewed_by:
        return replace(after, reviewed=entry.ref, turned_down=None)
    return after if _says(after) == _says(state) else replace(after, reviewed=None, turned_down=None)


def _says(state: DocumentState) -> tuple[object, ...]:
    return state.evidence, state.lots, state.covers, state.valid_from, state.valid_until
