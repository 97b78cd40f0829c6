"""Every doubt that is open, with its age and what it blocks; and who closed the others, after how long (DOMAIN 17)."""

from collections.abc import Sequence
from statistics import median_low

from msgspec import Struct

from traceapp.domain.findings import KINDS, Finding, Reach, Sort
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import STRUCK, keeper
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import FindingSettled
from traceapp.services.holds.standing_holds import what_waits
from traceapp.services.ports import Books, FindingLine

SORTS = tuple(Sort)
"""In the order of the table: what blocks every claim first, what blocks nothing last."""


class Listed(Struct, frozen=True):
    """An open finding. at: when it was opened (UTC microseconds), by whom. boxes, shipments: what it keeps here."""

    finding: Finding
    at: int
    by: tuple[str, ...]
    boxes: tuple[str, ...] = ()
    shipments: tuple[str, ...] = ()


class Closure(Struct, frozen=True):
    """A finding that somebody settled; opened and closed in UTC microseconds. person: by badge."""

    code: str
    subject: str
    person: str
    opened: int
    closed: int
    disposition: str
    reason: str

    @property
    def age(self) -> int:
        """How long it stood open, in microseconds; 0 where its clock stood ahead."""
        return max(0, self.closed - self.opened)


class Closer(Struct, frozen=True):
    """What one person closed. Ages in microseconds; the middle one is one that occurred."""

    person: str
    count: int
    middle: int
    longest: int


def open_findings(books: Books, plant: Plant, *, limit: int = 200) -> tuple[Listed, ...]:
    """By sort, of each the oldest first; those that block are among the listed before any that does not."""
    lines = books.finding_lines(limit=limit)
    entries = books.entries(tuple({line.entry for line in lines}))
    waiting: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    listed = []
    for line in lines:
        finding = _finding(books, line)
        if finding is None:
            continue
        keeps = finding.reach is not Reach.NOTHING and not line.subject.startswith(STRUCK)
        if keeps and line.subject not in waiting:
            waiting[line.subject] = what_waits(books, plant, line.subject)
        kept = waiting.get(line.subject, ((), ())) if keeps else ((), ())
        entry = entries.get(line.entry)
        listed.append(Listed(finding, entry.happened if entry else 0, entry.who if entry else (), *kept))
    return tuple(sorted(listed, key=_rank))


def _finding(books: Books, line: FindingLine) -> Finding | None:
    subject = keeper(line.subject)
    state = books.subjects((subject,)).get(subject)
    return next((f for f in state.findings if f.name == line.name), None) if state is not None else None


def _rank(one: Listed) -> tuple[int, int, str]:
    return SORTS.index(one.finding.sort), one.at, one.finding.name


def closures(books: Books, *, since: int = 0) -> tuple[Closure, ...]:
    """What was settled from a moment on (UTC microseconds), the latest first, but for those that were struck."""
    settled = books.entries(tuple(books.refs_of_kind("finding_settled.1", since=since)))
    told = [(entry, entry.record) for entry in settled.values() if isinstance(entry.record, FindingSettled)]
    openers = {record.finding: _opener(record.finding) for _, record in told}
    opened = books.entries(tuple({ref for ref in openers.values() if ref is not None}))
    found = []
    for entry, record in told:
        ref = openers[record.finding]
        first = opened.get(ref) if ref is not None else None
        found.append(
            Closure(
                record.finding.partition(":")[0],
                record.lot,
                record.signatures[0].person if record.signatures else ", ".join(entry.who),
                first.happened if first is not None else entry.happened,
                entry.happened,
                record.disposition,
                record.reason,
            )
        )
    return tuple(sorted(found, key=_latest))


def _latest(closure: Closure) -> tuple[int, str, str]:
    return -closure.closed, closure.subject, closure.code


def _opener(name: str) -> EntryRef | None:
    """The entry that a finding's name tells after its code and its subject."""
    terminal, _, seq = ":".join(name.split(":")[2:3]).rpartition("-")
    return EntryRef(terminal, int(seq)) if seq.isdecimal() else None


def by_person(found: Sequence[Closure]) -> tuple[Closer, ...]:
    """Who closed how many, and how long those had stood open; who closed most comes first."""
    ages: dict[str, list[int]] = {}
    for closure in found:
        ages.setdefault(closure.person, []).append(closure.age)
    closers = [Closer(person, len(all_), median_low(all_), max(all_)) for person, all_ in ages.items()]
    return tuple(sorted(closers, key=_most))


def _most(closer: Closer) -> tuple[int, str]:
    return -closer.count, closer.person


def count_by_sort(books: Books) -> dict[Sort, int]:
    """How many findings of each sort are open, over the whole plant."""
    counts = dict.fromkeys(Sort, 0)
    for code, count in books.finding_counts().items():
        counts[KINDS.get(code, Sort.INFORMATION)] += count
    return counts
