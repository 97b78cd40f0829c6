"""A lot as its entries make it: born once, drawn from, exposed, held, released, doubted.

`LotState` is the fold of every entry that touches the lot, in canonical order. It holds balances, not history; the
history is the journal. An entry about a lot not yet known here makes an unborn state, which becomes whole when the
birth arrives.
"""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.findings import Finding, Settlement, with_settlements
from traceapp.domain.mix import FINDING, TOLD_APART, Mix
from traceapp.domain.quantity import Quantity, Unit, UnitMass
from traceapp.domain.record.pieces import EntryRef, Role


class Container(Struct, frozen=True, array_like=True):
    """What is left in container `n` (0: the lot at large), in the lot's unit; as it was filled; where it stands.

    labelled: the entry that left a remnant in it, or sorted something out into it; its label is of that entry.
    source: the container it was sorted out of, 0 for none; since: when (UTC microseconds).
    """

    n: int
    amount: int
    filled: int = 0
    place: str = ""
    seal: str = ""
    labelled: EntryRef | None = None
    source: int = 0
    since: int = 0


LEAST_MG = 1
"""What a heel counts for that nobody weighed: there is some of it, and it hides nothing (DOMAIN 7, 26)."""
HELD_BACK = frozenset({Role.HEEL.value, Role.SUMP.value})
"""Roles of what a machine held back."""


class Link(Struct, frozen=True, array_like=True):
    """So much of a parent went into this lot, in the parent's unit."""

    parent: str
    container: int
    role: Role
    quantity: Quantity
    entry: EntryRef


class Exposure(Struct, frozen=True, array_like=True):
    """The lot was in this load or bath. attempt: 1 for the first time at this step."""

    code: str
    step: str
    attempt: int
    entry: EntryRef
    at: int
    position: str = ""


class Hold(Struct, frozen=True, array_like=True):
    """A hold on the lot or on one of its containers (`container` > 0). spreads: it stops what comes of it too.

    of: the container that it names, where this one had been sorted out of that before; it is lifted with that.
    """

    entry: EntryRef
    container: int
    reason: str
    at: int
    spreads: bool = False
    of: int = 0


class Destiny(Struct, frozen=True, array_like=True):
    """What a container may only be used for since it was disposed of: `rework` at a step, or its `return`."""

    container: int
    disposition: str
    entry: EntryRef
    step: str = ""

    def allows(self, use: str) -> bool:
        """use: a step's key, `return` or `pack`."""
        return use == (self.step if self.disposition == "rework" else self.disposition)


class Tally(Struct, frozen=True, array_like=True):
    """Where the lot's quantity went, in its own unit. made + adjusted + changed = all the rest + what is left.

    changed: gained in furnaces and baths, or lost there (negative). returned: sent back to the supplier.
    sold: gone to a buyer of scrap.
    """

    made: int = 0
    adjusted: int = 0
    drawn: int = 0
    scrapped: int = 0
    sampled: int = 0
    packed: int = 0
    changed: int = 0
    returned: int = 0
    sold: int = 0

    @property
    def gone(self) -> int:
        """Left the plant otherwise than packed: as samples, back to the supplier, sold as scrap."""
        return self.sampled + self.returned + self.sold

    @property
    def left(self) -> int:
        taken = self.drawn + self.scrapped + self.packed + self.gone
        return self.made + self.adjusted + self.changed - taken


class LotState(Struct, frozen=True, array_like=True):
    """One lot. `birth` is None while nothing here has said where it comes from.

    used_early: what went into something before that, with when (UTC microseconds): its date was not known yet.
    sent: outside jobs by code, with when it was sent. mixes: when it came back mixed with other lots.
    turned: each time that it was magnetised or demagnetised, with when; magnetised is the last of them.
    """

    code: str
    birth: EntryRef | None = None
    born_at: int = 0
    declared: bool = False
    kind: str = ""
    material: str = ""
    part: str = ""
    grade: str = ""
    owner: str = ""
    claim: str = ""
    step: str = ""
    route: str = ""
    revision: str = ""
    order: str = ""
    supplier: str = ""
    supplier_lot: str = ""
    country: str = ""
    expires: int = 0
    unit: Unit = Unit.MG
    unit_mass: UnitMass | None = None
    magnetised: str = ""
    away: str = ""
    tally: Tally = Tally()
    containers: tuple[Container, ...] = ()
    parents: tuple[Link, ...] = ()
    exposures: tuple[Exposure, ...] = ()
    steps: tuple[tuple[str, int], ...] = ()
    holds: tuple[Hold, ...] = ()
    unheld: tuple[tuple[EntryRef, int], ...] = ()
    released: tuple[str, ...] = ()
    accepted: str = ""
    noted: tuple[Finding, ...] = ()
    settlements: tuple[Settlement, ...] = ()
    first_touch: EntryRef | None = None
    used_early: tuple[tuple[EntryRef, int], ...] = ()
    destined: tuple[Destiny, ...] = ()
    sent: tuple[tuple[str, int], ...] = ()
    mixes: tuple[Mix, ...] = ()
    turned: tuple[tuple[str, int], ...] = ()

    @property
    def left(self) -> Quantity:
        """What the books say is left, over all containers."""
        return Quantity(self.tally.left, self.unit)

    @property
    def open_holds(self) -> tuple[Hold, ...]:
        """Those not lifted as a whole; of one on the whole lot, single containers may be free (`stops`)."""
        return tuple(h for h in self.holds if (h.entry, h.container) not in self.unheld)

    def stops(self, hold: Hold, container: int) -> bool:
        """Whether an open hold stops what lies in a container, or came out of it; 0: of any, or of none known."""
        if container in (0, hold.container):
            return True
        return hold.container == 0 and (hold.entry, container) not in self.unheld

    @property
    def is_held_throughout(self) -> bool:
        """Nothing that is left of it is free: all of it is stopped by a hold."""
        filled = tuple(c for c in self.containers if c.amount > 0)
        return bool(self.open_holds) and all(self.held_at(c.n) is not None for c in filled)

    def is_expired(self, at: int) -> bool:
        """Whether its date has passed at a moment (UTC microseconds); never for a lot without one."""
        return 0 < self.expires <= at

    @property
    def provisional(self) -> bool:
        """Not confirmed: its birth is not known here, or a second signature is still owed."""
        if self.birth is None:
            return True
        settled = {s.finding for s in self.settlements}
        return any(f.code == "second_signature_missing" and f.name not in settled for f in self.noted)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every doubt about the lot, noted and derived, with its settlement."""
        return with_settlements((*self.noted, *_derived(self)), self.settlements)

    @property
    def unsorted(self) -> tuple[Mix, ...]:
        """The mixes of which it may hold other lots' pieces still."""
        if not self.mixes:
            return ()
        apart = {s.finding for s in self.settlements if s.disposition == TOLD_APART}
        return tuple(mix for mix in self.mixes if Finding(self.code, FINDING, mix.entry).name not in apart)

    @property
    def status(self) -> str:
        """unknown, held, away, open, packed, scrapped or used up: the first that holds."""
        if self.birth is None:
            return "unknown"
        if self.open_holds:
            return "held"
        if self.away:
            return "away"
        if self.tally.left > 0:
            return "open"
        if self.tally.packed:
            return "packed"
        return "scrapped" if self.tally.scrapped and not self.tally.drawn else "used up"

    @property
    def short(self) -> int:
        """How much more was taken than there was, in the lot's unit; 0 when the books close.

        What was drawn from the lot at large may lie in any container, so it is short only over all of them.
        """
        return max(0, -self.tally.left, sum(-c.amount for c in self.containers if c.n and c.amount < 0))

    def was_magnetised(self, moment: int) -> bool:
        """Whether what was taken out of it at a moment (UTC microseconds) was magnetised then (DOMAIN 12)."""
        before = [state for state, at in self.turned if at <= moment]
        return before[-1:] == ["magnetised"]

    def container(self, n: int) -> Container | None:
        return next((c for c in self.containers if c.n == n), None)

    def lay_in(self, container: int, moment: int) -> int:
        """The container in which, at a moment, lay what lies in this one now: it may have been sorted out since."""
        seen = {container}
        while (kept := self.container(container)) is not None and kept.since > moment and kept.source not in seen:
            container = kept.source
            seen.add(container)
        return container

    def sorted_out_of(self, container: int) -> tuple[int, ...]:
        """The containers with something that lay in this one before, however often it was sorted since."""
        found: dict[int, None] = {}
        waiting = [container]
        while waiting:
            source = waiting.pop()
            further = [c.n for c in self.containers if c.source == source and c.n not in found and c.n != container]
            found.update(dict.fromkeys(further))
            waiting.extend(further)
        return tuple(sorted(found))

    def held_at(self, container: int) -> Hold | None:
        """The open hold that stops this container: its own, or one on the whole lot; 0: any hold at all."""
        return next((h for h in self.open_holds if self.stops(h, container)), None)

    def kept_from(self, container: int, use: str) -> Destiny | None:
        """What a container was meant for instead, where that forbids this use of it."""
        return next((d for d in self.destined_at(container) if not d.allows(use)), None)

    def destined_at(self, container: int) -> tuple[Destiny, ...]:
        """What this container (0: any) may only be used for."""
        return tuple(d for d in self.destined if 0 in (container, d.container) or container == d.container)


def _derived(state: LotState) -> tuple[Finding, ...]:
    """Findings that follow from where the books stand now."""
    found = []
    ref = state.birth or state.first_touch
    if ref is not None and state.birth is None:
        found.append(Finding(state.code, "lot_unknown", ref))
    if ref is not None and state.birth is not None and state.short:
        found.append(Finding(state.code, "overdrawn", ref, (("over", f"{state.short} {state.unit.value}"),)))
    return tuple(found)


def take(state: LotState, container: int, amount: int) -> LotState:
    """Move `amount` out of a container (negative: into it). The tally is the caller's."""
    kept = state.container(container)
    if kept is None:
        after = (*state.containers, Container(container, -amount))
        return replace(state, containers=tuple(sorted(after, key=_number)))
    changed = replace(kept, amount=kept.amount - amount)
    return replace(state, containers=tuple(changed if c.n == container else c for c in state.containers))


def doubted(state: LotState, found: Finding) -> LotState:
    """The finding is noted, once: two drums of a lot drawn in one entry are one doubt."""
    if any(f.name == found.name for f in state.noted):
        return state
    return replace(state, noted=(*state.noted, found))


def unit_mixed(state: LotState, ref: EntryRef, unit: Unit) -> LotState:
    """Told in another unit than the lot's: kilograms and pieces meet only at a decision."""
    return doubted(state, Finding(state.code, "unit_mixed", ref, (("unit", unit.value),)))


def counted_in(state: LotState, unit: Unit) -> LotState:
    """A lot whose birth is not known here is counted in the unit that it is first drawn in."""
    return replace(state, unit=unit) if state.birth is None and state.tally == Tally() else state


def with_fair_settlements(before: LotState, after: LotState) -> LotState:
    """A disposition of less that was taken too much was about less; one that still covers it stands."""
    if after.short <= before.short:
        return after
    standing = tuple(s for s in after.settlements if not s.finding.startswith("overdrawn:"))
    return replace(after, settlements=standing)


def _number(container: Container) -> int:
    return container.n
