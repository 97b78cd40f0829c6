"""Where material came from, told otherwise after a certificate: evidence that counts no more, origins declared later.

What was declared of a lot, and what its documents said, are folds; so is what a certificate's composer had seen of
them: the same entries without those that came later. A later word matters where the two differ: another place,
another class, another share, or less evidence. More evidence for the same takes nothing from a certificate.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.declared_origin import OriginState, ways_of
from traceapp.domain.entry import Entry
from traceapp.domain.ledger import effective, fold
from traceapp.domain.lot import LotState
from traceapp.domain.makeup import Provenance
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import LotReceived, OriginDeclared
from traceapp.domain.record.quality import Corrected, DocumentAdded, EvidenceReviewed, EvidenceRevoked
from traceapp.services.escapes.corrections import corrections_of, family_of
from traceapp.services.ports import Books

CHANGED, LOST = "origin_changed", "evidence_lost"
_KINDS = frozenset({"origin", "document"})
_GIVES_REASON = (OriginDeclared, EvidenceRevoked, EvidenceReviewed, Corrected)
_DECLARED = ("origin_declared.1",)
_JUDGED = ("evidence_revoked.1", "evidence_reviewed.1", "document_added.1")

IsLate = Callable[[EntryRef], bool]


class Retold(Struct, frozen=True):
    """What of a received lot is told otherwise. code: `CHANGED` or `LOST`. reason: as somebody gave it. document: the
    name of the one that counts no more.
    """

    lot: str
    code: str
    entry: EntryRef
    at: int
    reason: str = ""
    document: str = ""


class _Told(Struct, frozen=True):
    """What was told of a lot. places: of each element the ways it came, without evidence, each with its share.

    evidence: stage, country, site and sort of each document that speaks for it; of a lot made here, each that is
    accepted.
    """

    composition: tuple[tuple[str, str], ...]
    places: Mapping[str, Mapping[Provenance, Fraction]]
    evidence: frozenset[tuple[str, str, str, str]]

    def says_the_same(self, other: "_Told") -> bool:
        return (self.composition, self.places) == (other.composition, other.places)


def retold(books: Books, lots: Mapping[str, LotState], is_late: IsLate) -> Iterator[Retold]:
    """Which of these lots are told of otherwise than a composer had seen."""
    origins = books.declared_origins(tuple(lots))
    corrected = [subject for _, touched in corrections_of(books, _KINDS, is_late) for subject in touched]
    declared = _lots_declared(books, is_late).union(key for kind, key in corrected if kind == "origin")
    judged = _documents_judged(books, is_late).union(key for kind, key in corrected if kind == "document")
    for code, state in origins.items():
        if code in declared or judged.intersection(state.documents):
            yield from _Words(books, lots[code], is_late).retold()


def _lots_declared(books: Books, is_late: IsLate) -> frozenset[str]:
    entries = books.entries(_late(books, _DECLARED, is_late))
    return frozenset(e.record.lot for e in entries.values() if isinstance(e.record, OriginDeclared))


def _documents_judged(books: Books, is_late: IsLate) -> frozenset[str]:
    entries = books.entries(_late(books, _JUDGED, is_late))
    return frozenset(getattr(entry.record, "sha256", "") for entry in entries.values())


def _late(books: Books, kinds: Sequence[str], is_late: IsLate) -> list[EntryRef]:
    return [ref for kind in kinds for ref in books.refs_of_kind(kind) if is_late(ref)]


class _Words:
    """Every entry on the origin of a lot and on the documents it names: those a composer had seen, and those since.

    A late correction is no word of its own where it corrects another late entry (nobody certified by either version)
    or a receipt (it is told as a correction).
    """

    def __init__(self, books: Books, state: LotState, is_late: IsLate) -> None:
        lot = state.code
        self._lot = lot
        self._born = state.born_at
        self._is_made = bool(state.parents)
        self._told = books.history("origin", lot)
        named: OriginState = fold(f"origin:{lot}", self._told)
        self._documents = {sha256: books.history("document", sha256) for sha256 in named.documents}
        self._elements = {"", *_elements((*self._told, *effective(self._told)))}
        late = {e.ref: e for e in chain(self._told, *self._documents.values()) if is_late(e.ref)}
        self._since = sorted((e for e in late.values() if not _goes_along(books, e, is_late)), key=_position)
        unseen = {entry.ref for entry in self._since}
        self._seen = {e.ref for e in chain(self._told, *self._documents.values()) if e.ref not in unseen}

    def retold(self) -> Iterator[Retold]:
        """Each word since that says something else than a composer had seen, or takes evidence from it."""
        before = was = self._as_known()
        for entry in self._since:
            self._seen.add(entry.ref)
            now = self._as_known()
            if not (now.says_the_same(was) or now.says_the_same(before)):
                yield self._retold(CHANGED, entry)
            elif (before.evidence - now.evidence) - (before.evidence - was.evidence):
                yield self._retold(LOST, entry)
            was = now

    def _as_known(self) -> _Told:
        origin: OriginState = fold(f"origin:{self._lot}", self._counting(self._told))
        counting = {sha256: self._counting(entries) for sha256, entries in self._documents.items()}
        documents = {sha256: fold(f"document:{sha256}", told) for sha256, told in counting.items() if told}
        ways = {element: ways_of(origin, element, documents, self._born) for element in self._elements}
        evidence = {
            (done.stage, done.country, done.site, sort)
            for way in chain(*ways.values())
            for done in way.chain
            for sort in done.evidence
        }
        if self._is_made:  # what came back with it from a processor speaks for a stage done there
            accepted = (document for document in documents.values() if document.standing == "accepted")
            evidence |= {("", "", document.sha256, document.evidence) for document in accepted}
        return _Told(origin.composition, {e: _places(way) for e, way in ways.items()}, frozenset(evidence))

    def _counting(self, entries: Sequence[Entry]) -> list[Entry]:
        return [entry for entry in entries if entry.ref in self._seen]

    def _retold(self, code: str, entry: Entry) -> Retold:
        record = entry.record
        reason = record.reason if isinstance(record, _GIVES_REASON) else ""
        filed = self._documents.get(getattr(record, "sha256", ""), [])
        name = next((e.record.name for e in filed if isinstance(e.record, DocumentAdded)), "")
        return Retold(self._lot, code, entry.ref, entry.happened, reason, name)


def _elements(told: Sequence[Entry]) -> Iterator[str]:
    """Elements of which anything was ever told by name, corrected since or not."""
    for entry in told:
        if isinstance(entry.record, LotReceived | OriginDeclared):
            yield from (stage.element for stage in entry.record.stages)


def _goes_along(books: Books, entry: Entry, is_late: IsLate) -> bool:
    """Whether a late entry is no word of its own: a receipt, or a correction of one or of what came late itself."""
    if isinstance(entry.record, Corrected):
        family = family_of(books, entry.ref)
        return family is None or is_late(family[0].ref) or isinstance(family[0].record, LotReceived)
    return isinstance(entry.record, LotReceived)


def _places(ways: Mapping[Provenance, int]) -> dict[Provenance, Fraction]:
    """The ways without their evidence, each with its share."""
    bare: dict[Provenance, Fraction] = {}
    whole = sum(ways.values())
    for provenance, weight in ways.items():
        key = replace(provenance, chain=tuple(replace(done, evidence=()) for done in provenance.chain))
        bare[key] = bare.get(key, Fraction(0)) + Fraction(weight, whole)
    return bare


def _position(entry: Entry) -> Any:
    return entry.position


def retold_lots(books: Books) -> dict[str, list[EntryRef]]:
    """Received lots of which something was told after their receipt, or whose documents were judged, by which entries.

    What was accepted once and never doubted is left out.
    """
    found: dict[str, list[EntryRef]] = {}
    for entry in books.entries(_late(books, _DECLARED, _always)).values():
        if isinstance(entry.record, OriginDeclared):
            found.setdefault(entry.record.lot, []).append(entry.ref)
    for entry in books.entries(_late(books, _JUDGED, _always)).values():
        if not (isinstance(entry.record, EvidenceReviewed) and entry.record.accepted):
            for lot in books.leaning(getattr(entry.record, "sha256", "")):
                found.setdefault(lot, []).append(entry.ref)
    for ref, touched in corrections_of(books, _KINDS, _always):
        for kind, key in touched:
            for lot in books.leaning(key) if kind == "document" else (key,):
                found.setdefault(lot, []).append(ref)
    return found


def _always(ref: EntryRef) -> bool:
    return True
