"""Entries that were corrected: their events carry an error declaration, and name what stands instead (EPCIS 7.3.3).

The event of an entry keeps its hash whatever is declared of it. The events of a correction are those of the record
that it puts in its target's place, under the correction's own entry.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.epcis.event import ErrorDeclaration, Event
from traceapp.domain.epcis.scene import Scene, moment
from traceapp.domain.epcis.telling import events_of
from traceapp.domain.ledger import effective, replacement_of
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Corrected


def events_of_family(scene: Scene, family: Sequence[Entry]) -> Mapping[EntryRef, tuple[Event, ...]]:
    """For each entry of a family (`ledger.subjects_of_family`) its events; none where the entry itself is not known."""
    root = next((member for member in family if not isinstance(member.record, Corrected)), None)
    if root is None:
        return {member.ref: () for member in family}
    versions = {member.ref: version for member in family if (version := _version(root, member)) is not None}
    told = {ref: events_of(scene, version) for ref, version in versions.items()}
    standing = _standing(root, family, versions)
    named = tuple(event.event_id for event in told.get(standing, ())) if standing is not None else ()
    found: dict[EntryRef, tuple[Event, ...]] = {member.ref: () for member in family}
    for ref, events in told.items():
        if ref == standing:
            found[ref] = events
        else:
            declared = ErrorDeclaration(
                declaration_time=moment(_declared_at(ref, root, family)),
                reason="did_not_occur" if standing is None else "incorrect_data",
                corrective=named,
            )
            found[ref] = tuple(replace(event, error_declaration=declared) for event in events)
    return found


def _version(root: Entry, member: Entry) -> Entry | None:
    """The entry as a member of its family tells it: at the same moment and place, under the member's own name."""
    if member is root:
        return root
    assert isinstance(member.record, Corrected)
    record = replacement_of(member.record)
    return None if record is None else replace(root, terminal=member.terminal, seq=member.seq, record=record)


def _standing(root: Entry, family: Sequence[Entry], versions: Mapping[EntryRef, Entry]) -> EntryRef | None:
    """Whose version counts; None where the entry was struck."""
    counting = next((entry for entry in effective(family) if entry.ref == root.ref), None)
    if counting is None or counting.record == root.record:
        return None if counting is None else root.ref
    by_place = sorted((member.position, member.ref) for member in family if member.ref in versions)
    return next((ref for _, ref in reversed(by_place) if versions[ref].record == counting.record), None)


def _declared_at(ref: EntryRef, root: Entry, family: Sequence[Entry]) -> int:
    """When the first correction after it said that it is wrong, UTC microseconds."""
    own = next(member for member in family if member.ref == ref)
    later = (
        (member.position, member.recorded)
        for member in family
        if isinstance(member.record, Corrected)
        and member.position > own.position
        and member.record.target in (ref, root.ref)
    )
    return min(later, default=(own.position, own.recorded))[1]
