"""What a correction corrects, and what that touches."""

from collections.abc import Callable, Iterator

from traceapp.domain.entry import Entry
from traceapp.domain.ledger import kind_and_key, subjects_of_family
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Corrected
from traceapp.services.ports import Books


def family_of(books: Books, ref: EntryRef) -> list[Entry] | None:
    """What a correction corrects in the end, then the corrections down to this one; None where some are not here."""
    family: list[Entry] = []
    at: EntryRef | None = ref
    while at is not None:
        entry = books.entry(at)
        if entry is None or entry in family:
            return None
        family.append(entry)
        at = entry.record.target if isinstance(entry.record, Corrected) else None
    return family[::-1]


def touched_by(family: list[Entry]) -> Iterator[tuple[str, str]]:
    """Kind and key of every subject of a family."""
    return map(kind_and_key, subjects_of_family(family))


def corrections_of(
    books: Books, kinds: frozenset[str], is_late: Callable[[EntryRef], bool]
) -> Iterator[tuple[EntryRef, tuple[tuple[str, str], ...]]]:
    """Late corrections of what touches subjects of these kinds and no others, with those subjects."""
    for ref in books.refs_of_kind("corrected.1"):
        family = family_of(books, ref) if is_late(ref) else None
        touched = tuple(touched_by(family)) if family is not None else ()
        if touched and {kind for kind, _ in touched} <= kinds:
            yield ref, touched
