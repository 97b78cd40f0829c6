"""Lots in few words: what is received, drawn and charged, and the lot that comes of it."""

from tests.domain.pages import page
from traceapp.domain.entry import Entry
from traceapp.domain.ledger import fold
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import Quantity, UnitMass
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Draw, Filled, NewLot
from traceapp.domain.record.production import LotReceived, StepPerformed


def new_lot(code: str, *quantities: Quantity, unit_mass: UnitMass | None = None) -> NewLot:
    containers = tuple(Filled(n=n, quantity=quantity) for n, quantity in enumerate(quantities, start=1))
    return NewLot(code=code, kind=code[:2], material="alloy", containers=containers, unit_mass=unit_mass)


def receipt(code: str, *quantities: Quantity) -> LotReceived:
    return LotReceived(lot=new_lot(code, *quantities), step="receipt", supplier_lot="S-9")


def draw(lot: str, quantity: Quantity, container: int = 1, *, emptied: bool = False, line: str = "") -> Draw:
    return Draw(lot=lot, quantity=quantity, container=container, emptied=emptied, line=line)


def charged(*draws: Draw) -> StepPerformed:
    return StepPerformed(step="melt", draws=draws)


def journal(*records: Record) -> list[Entry]:
    return [page(record, seq) for seq, record in enumerate(records, start=1)]


def lot(code: str, *records: Record) -> LotState:
    state = fold(f"lot:{code}", journal(*records))
    assert isinstance(state, LotState)
    return state


def doubts(state: LotState) -> list[tuple[str, str]]:
    return [(f.code, str(f.entry)) for f in state.findings if f.settled is None]
