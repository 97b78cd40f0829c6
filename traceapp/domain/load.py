"""An exposure that several lots shared, and a test unit with its results (DOMAIN 6, 18)."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.record.pieces import EntryRef, Measured, Seat
from traceapp.domain.record.production import CameBack, Exposed, Magnetised
from traceapp.domain.record.quality import Inspected, Result


class LoadState(Struct, frozen=True, array_like=True):
    """A furnace load, a bath, a plating lot; at a processor when `processor` is named."""

    code: str
    step: str = ""
    entry: EntryRef | None = None
    at: int = 0
    equipment: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    fields: tuple[Measured, ...] = ()
    country: str = ""
    processor: str = ""
    rework: bool = False


def advance_load(state: LoadState, entry: Entry) -> LoadState:
    """The load after one more entry. A second entry with its code adds seats (a load filled in two goes)."""
    match entry.record:
        case Exposed() as record:
            return replace(
                state,
                step=record.step,
                entry=state.entry or entry.ref,
                at=entry.moment,
                equipment=record.equipment,
                seats=(*state.seats, *record.seats),
                fields=(*state.fields, *record.fields),
                country=record.country,
                rework=record.rework,
            )
        case CameBack() as record:
            return replace(
                state,
                step=record.step,
                entry=state.entry or entry.ref,
                at=entry.moment,
                seats=(*state.seats, *record.seats),
                fields=(*state.fields, *record.fields),
                country=record.country,
                processor=record.processor,
            )
        case Magnetised() as record:
            seats = tuple(Seat(lot=lot) for lot in record.lots if all(lot != s.lot for s in state.seats))
            return replace(
                state,
                step=record.step or state.step,
                entry=state.entry or entry.ref,
                at=entry.moment,
                equipment=record.equipment or state.equipment,
                seats=(*state.seats, *seats),
                fields=(*state.fields, *record.fields),
                country=record.country or state.country,
            )
        case _:
            return state


class Report(Struct, frozen=True, array_like=True):
    """One inspection's results of a test unit. lots: whom it was found to speak for, when not all of them."""

    entry: EntryRef
    at: int
    report: str
    results: tuple[Result, ...]
    lots: tuple[str, ...] = ()
    position: str = ""
    decision: str = ""


class TestUnitState(Struct, frozen=True, array_like=True):
    """Everything measured on one test unit, in the order it was measured."""

    __test__ = False

    code: str
    kind: str = ""
    reports: tuple[Report, ...] = ()


def advance_test_unit(state: TestUnitState, entry: Entry) -> TestUnitState:
    """The test unit after one more entry."""
    match entry.record:
        case Inspected() as record:
            report = Report(
                entry.ref,
                entry.moment,
                record.report,
                record.results,
                record.lots,
                record.position,
                record.decision,
            )
            return replace(state, kind=record.unit_kind or state.kind, reports=(*state.reports, report))
        case _:
            return state
