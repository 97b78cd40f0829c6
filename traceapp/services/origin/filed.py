"""A document of evidence as it is on file: what it is, who filed it, who looked at it last (DOMAIN 28)."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.document import DocumentState
from traceapp.domain.entry import Entry
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed, EvidenceRevoked
from traceapp.services.ports import Books


class Told(Struct, frozen=True):
    """Who said something of a document, when (UTC microseconds), and why, where a reason was given."""

    by: tuple[str, ...] = ()
    at: int = 0
    reason: str = ""


class Filed(Struct, frozen=True):
    """A document with who filed it, and who looked at it last or revoked it (nobody: no badge)."""

    state: DocumentState
    filed: Told
    judged: Told = Told()
    retention_years: int = 0

    def standing(self, now: int) -> str:
        """As `DocumentState.standing`; of what is accepted: counts, over (its period is), or ahead."""
        if self.state.standing != "accepted":
            return self.state.standing
        if self.state.in_time(now):
            return "counts"
        return "ahead" if now < self.state.valid_from else "over"


def filed_in(books: Books, digests: Sequence[str]) -> dict[str, Filed]:
    """Those of these documents that are on file, by digest."""
    states = {sha256: state for sha256, state in books.documents(digests).items() if state.name}
    entries = books.entries([ref for state in states.values() for ref in _told_by(state) if ref is not None])
    return {sha256: _filed(state, entries) for sha256, state in states.items()}


def _told_by(state: DocumentState) -> tuple[EntryRef | None, EntryRef | None]:
    return state.filed, state.revoked or state.reviewed or state.turned_down


def _filed(state: DocumentState, entries: "dict[EntryRef, Entry]") -> Filed:
    added, judged = ((entries.get(ref) if ref is not None else None) for ref in _told_by(state))
    record = added.record if added is not None else None
    years = record.retention_years if isinstance(record, DocumentAdded) else 0
    return Filed(state, _told(added), _told(judged), years)


def _told(entry: Entry | None) -> Told:
    if entry is None:
        return Told()
    match entry.record:
        case EvidenceReviewed(signatures=signed, reason=reason) | EvidenceRevoked(signatures=signed, reason=reason):
            return Told(tuple(one.person for one in signed) or entry.who, entry.happened, reason)
        case DocumentAdded(reviewed_by=reviewer) if reviewer:
            return Told((reviewer,), entry.happened)
        case _:
            return Told(entry.who, entry.happened)
