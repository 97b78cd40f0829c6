"""What a hold or a disposition does to a lot: parts sorted out, and what those may only be used for (DOMAIN 5, 8)."""

from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.findings import Finding
from traceapp.domain.lot import (
    Destiny,
    Hold,
    LotState,
    counted_in,
    doubted,
    take,
    unit_mixed,
    with_fair_settlements,
)
from traceapp.domain.record.production import Parted
from traceapp.domain.record.quality import Disposed, Held, HoldReleased

RESTRICTING = frozenset({"rework", "return"})
"""Dispositions after which the material lies here and waits for one use only."""


def held(state: LotState, entry: Entry, record: Held) -> LotState:
    """A hold on the lot or on trays of it, and on what was sorted out of those before."""
    named = [t.container for t in record.targets if t.lot == state.code]
    reached = {n: of for of in named if of for n in state.sorted_out_of(of) if n not in named}
    new = tuple(
        Hold(entry.ref, n, record.reason, entry.happened, record.spreads, of)
        for n, of in (*((n, 0) for n in named), *reached.items())
    )
    return replace(state, holds=(*state.holds, *new))


def disposed_of(state: LotState, entry: Entry, record: HoldReleased | Parted | Disposed) -> LotState:
    """The lot after part of it was released, sorted out, or disposed of."""
    match record:
        case HoldReleased():
            named = [t.container for t in record.targets if t.lot == state.code]
            with_them = [h.container for h in state.holds if h.entry == record.hold and h.of and h.of in named]
            lifted = tuple((record.hold, container) for container in (*named, *with_them))
            return replace(state, unheld=(*state.unheld, *lifted))
        case Parted():
            return _parted(state, entry, record)
        case Disposed():
            return _disposed(state, entry, record)


def _parted(state: LotState, entry: Entry, record: Parted) -> LotState:
    """A quantity went from one container of the lot into another: all that was said of the first is true of it too.

    Nothing is gained or lost. Two terminals that sorted into the same number are a doubt about identity.
    """
    if record.into == record.container:
        return state
    state = counted_in(state, record.quantity.unit)
    if record.quantity.unit is not state.unit:
        return unit_mixed(state, entry.ref, record.quantity.unit)
    there = state.container(record.into)
    if there is not None and there.filled:
        state = doubted(state, Finding(state.code, "born_twice", entry.ref, (("first", f"/{record.into}"),)))
    amount = record.quantity.amount
    moved = take(take(state, record.container, amount), record.into, -amount)
    source = moved.container(record.container)
    place = source.place if source is not None else ""
    containers = tuple(
        replace(
            c,
            filled=c.filled + amount,
            place=c.place or place,
            labelled=entry.ref,
            source=record.container,
            since=entry.moment,
        )
        if c.n == record.into
        else replace(c, filled=max(0, c.filled - amount))
        if c.n == record.container
        else c
        for c in moved.containers
    )
    return with_fair_settlements(state, _under_the_same(replace(moved, containers=containers), record))


def _under_the_same(state: LotState, record: Parted) -> LotState:
    """The new container is held, freed and meant for what the one was that it came out of."""
    came, into = record.container, record.into
    holds = tuple(replace(h, container=into, of=0) for h in state.open_holds if came and h.container == came)
    freed = tuple((entry, into) for entry, container in state.unheld if came and container == came)
    destined = tuple(replace(d, container=into) for d in state.destined if came and d.container == came)
    whole = {h.entry for h in state.holds if h.container == 0}
    return replace(
        state,
        holds=(*state.holds, *holds),
        unheld=(*state.unheld, *(one for one in freed if one[0] in whole)),
        destined=(*state.destined, *destined),
    )


def _disposed(state: LotState, entry: Entry, record: Disposed) -> LotState:
    """From now on the container is for its rework or its return; the latest disposition of it decides."""
    others = tuple(d for d in state.destined if d.container != record.container)
    if record.disposition not in RESTRICTING:
        return replace(state, destined=others)
    meant = Destiny(record.container, record.disposition, entry.ref, record.step)
    return replace(state, destined=(*others, meant))


def used(state: LotState, entry: Entry, container: int, use: str) -> LotState:
    """Something of a container was used. What it was meant for is done by that; any other use is a doubt.

    use: the key of the step that took it, `return` or `pack`.
    """
    for destiny in state.destined_at(container):
        if destiny.allows(use):
            state = replace(state, destined=tuple(d for d in state.destined if d is not destiny))
        else:
            meant = f"{destiny.disposition} {destiny.step}".strip()
            facts = (("meant", meant), ("used", use), ("container", str(destiny.container)))
            state = doubted(state, Finding(state.code, "disposition_ignored", entry.ref, facts))
    return state
