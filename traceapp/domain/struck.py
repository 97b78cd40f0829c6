"""A balance that was struck, as its entries make it: its figures, and the doubt that it raises where it is open."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.findings import Finding, Settlement, with_settlements
from traceapp.domain.record.balancing import BalanceStruck, Verdict
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import FindingSettled


class StruckState(Struct, frozen=True, array_like=True):
    """One struck balance, named by its entry (`BALANCE-A-17`). struck: None while its entry is not here.

    at: when it was signed (UTC microseconds), by whom.
    """

    code: str
    struck: BalanceStruck | None = None
    entry: EntryRef | None = None
    at: int = 0
    by: tuple[str, ...] = ()
    settlements: tuple[Settlement, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The one doubt of a balance that does not close, with its settlement."""
        struck = self.struck
        if struck is None or self.entry is None or struck.verdict != Verdict.OPEN:
            return ()
        figures = struck.figures
        facts = (
            ("missing", f"{figures.unaccounted_mg} mg"),
            ("sure", f"{figures.uncertainty_mg} mg"),
            *((("step", struck.scope.step),) if struck.scope.step else ()),
            *((("equipment", struck.scope.equipment),) if struck.scope.equipment else ()),
        )
        found = Finding(self.code, "balance_open", self.entry, facts)
        return with_settlements((found,), self.settlements)


def advance_struck(state: StruckState, entry: Entry) -> StruckState:
    """The balance after one more entry."""
    match entry.record:
        case BalanceStruck() as record:
            return replace(state, struck=record, entry=entry.ref, at=entry.moment, by=entry.who)
        case FindingSettled() as record:
            settlement = Settlement(record.finding, entry.ref, record.disposition)
            return replace(state, settlements=(*state.settlements, settlement))
        case _:
            return state
