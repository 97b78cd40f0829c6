"""What a piece of a lot weighed at a moment, as its own entries tell: bare, and coated after a bath (DOMAIN 8)."""

from collections.abc import Iterable, Mapping

from traceapp.domain.entry import Entry
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import Quantity, Unit, UnitMass
from traceapp.domain.record.dispatch import CustomerReturned
from traceapp.domain.record.pieces import EntryRef, NewLot
from traceapp.domain.record.production import Exposed, LotReceived, StepPerformed
from traceapp.services.ports import Books


def entries_of(state: LotState) -> tuple[EntryRef, ...]:
    """The entries that may tell what a piece of the lot weighs."""
    born = (state.birth,) if state.birth is not None else ()
    return (*born, *(exposure.entry for exposure in state.exposures))


class PieceMasses:
    """Of any number of lots. entries: those that were read already, as they count now."""

    def __init__(self, books: Books, entries: Mapping[EntryRef, Entry]) -> None:
        self._books = books
        self._entries = entries
        self._told: dict[str, tuple[tuple[int, UnitMass], ...]] = {}

    def mass_of(self, lot: str, quantity: Quantity, before: int) -> int | None:
        """Milligrams of so much of a lot just before a moment (UTC microseconds); None of pieces nobody ever weighed.

        What was weighed only later counts for what was taken before it.
        """
        if quantity.unit is Unit.MG:
            return quantity.amount
        told = self._masses(lot)
        known = [mass for since, mass in told if since < before]
        found = known[-1] if known else next((mass for _, mass in told), None)
        return found.mass_of(quantity.amount) if found is not None else None

    def _masses(self, lot: str) -> tuple[tuple[int, UnitMass], ...]:
        """By when each was told, the earliest first; at its birth stands at the beginning of time."""
        if lot not in self._told:
            state = self._books.lot(lot)
            self._told[lot] = tuple(self._read(state)) if state is not None else ()
        return self._told[lot]

    def _read(self, state: LotState) -> Iterable[tuple[int, UnitMass]]:
        refs = entries_of(state)
        missing = [ref for ref in refs if ref not in self._entries]
        found = {**self._entries, **(self._books.entries(missing) if missing else {})}
        for ref in refs:
            entry = found.get(ref)
            mass = _told_by(entry, state.code) if entry is not None else None
            if entry is not None and mass is not None and mass.pieces > 0:
                yield (0 if ref == state.birth else entry.moment), mass


def _told_by(entry: Entry, lot: str) -> UnitMass | None:
    match entry.record:
        case Exposed() as record:
            return record.unit_mass
        case LotReceived() | CustomerReturned() as record:
            return _of(lot, (record.lot,))
        case StepPerformed() as record:
            return _of(lot, record.children)
        case _:
            return None


def _of(code: str, lots: Iterable[NewLot]) -> UnitMass | None:
    return next((lot.unit_mass for lot in lots if lot.code == code), None)
