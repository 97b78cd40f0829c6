"""A box of finished parts: what is in it, for which order, in which shipment, and who certified it."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.air_freight import StrayMeasured
from traceapp.domain.entry import Entry
from traceapp.domain.findings import Finding, Settlement, with_settlements
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.dispatch import (
    BoxSwapped,
    CertificateIssued,
    CertificateWithdrawn,
    FieldMeasured,
    Packed,
    ShipmentOpened,
    Shipped,
    Unpacked,
)
from traceapp.domain.record.pieces import EntryRef, Measured
from traceapp.domain.record.production import Moved
from traceapp.domain.record.quality import FindingSettled, Held, HoldReleased

PACKED_AT_METRES = "2.1"
"""Where the stray field of a package is measured first (IATA packing instruction 953)."""


class Content(Struct, frozen=True, array_like=True):
    """So much of one lot, taken from one of its containers."""

    lot: str
    container: int
    quantity: Quantity


class BoxState(Struct, frozen=True, array_like=True):
    """One box. certificates: the numbers that stand for it now; more than one is a finding.

    shipment: the one it is gathered in or left with. shipped_at: UTC microseconds, 0 while it is here.
    sscc: eighteen digits, "" without.
    """

    code: str
    packed: EntryRef | None = None
    packed_at: int = 0
    order: str = ""
    gross_mg: int = 0
    place: str = ""
    field: str = ""
    field_instrument: str = ""
    contents: tuple[Content, ...] = ()
    opened: bool = False
    shipment: str = ""
    shipped_at: int = 0
    certificates: tuple[tuple[str, EntryRef], ...] = ()
    holds: tuple[EntryRef, ...] = ()
    unheld: tuple[EntryRef, ...] = ()
    noted: tuple[Finding, ...] = ()
    settlements: tuple[Settlement, ...] = ()
    measured: tuple[StrayMeasured, ...] = ()
    sscc: str = ""

    @property
    def stray(self) -> tuple[StrayMeasured, ...]:
        """Its stray field as it was taken when it was packed, and every time after that."""
        packed = (StrayMeasured(self.field, PACKED_AT_METRES, self.field_instrument),) if self.field else ()
        return (*packed, *self.measured)

    @property
    def pieces(self) -> int:
        return sum(c.quantity.amount for c in self.contents if c.quantity.unit is Unit.PCS)

    @property
    def by_lot(self) -> dict[str, Quantity]:
        """How much of each lot is in it."""
        found: dict[str, Quantity] = {}
        for one in self.contents:
            found[one.lot] = found[one.lot] + one.quantity if one.lot in found else one.quantity
        return found

    @property
    def held(self) -> bool:
        return any(h not in self.unheld for h in self.holds)

    @property
    def status(self) -> str:
        """unknown, opened, shipped, gathered or packed."""
        if self.packed is None:
            return "unknown"
        if self.opened:
            return "opened"
        if self.shipped_at:
            return "shipped"
        return "gathered" if self.shipment else "packed"

    @property
    def findings(self) -> tuple[Finding, ...]:
        found = list(self.noted)
        if len(self.certificates) > 1:
            numbers = ", ".join(sorted(number for number, _ in self.certificates))
            found.append(Finding(self.code, "certified_twice", self.certificates[-1][1], (("certificates", numbers),)))
        return with_settlements(found, self.settlements)


def advance_box(state: BoxState, entry: Entry) -> BoxState:
    """The box after one more entry."""
    match entry.record:
        case Packed() as record:
            return _packed(state, entry, record)
        case Unpacked():
            return replace(state, opened=True, contents=(), shipment="")
        case ShipmentOpened() as record:
            return replace(state, shipment=record.shipment)
        case BoxSwapped() as record:
            if record.out == state.code:
                return replace(state, shipment="")
            return replace(state, shipment=record.shipment)
        case Shipped() as record:
            return replace(state, shipment=record.shipment, shipped_at=entry.happened)
        case CertificateIssued() as record:
            standing = tuple(c for c in state.certificates if c[0] != record.supersedes)
            if any(covered.box == state.code for covered in record.covers):
                standing = (*standing, (record.number, entry.ref))
            return replace(state, certificates=standing)
        case CertificateWithdrawn() as record:
            return replace(state, certificates=tuple(c for c in state.certificates if c[0] != record.number))
        case _:
            return _kept(state, entry)


def _kept(state: BoxState, entry: Entry) -> BoxState:
    match entry.record:
        case Moved() as record:
            return replace(state, place=record.place)
        case FieldMeasured() as record:
            one = StrayMeasured(record.strength, record.at_metres, record.instrument)
            return replace(state, measured=(*state.measured, one))
        case Held():
            return replace(state, holds=(*state.holds, entry.ref))
        case HoldReleased() as record:
            return replace(state, unheld=(*state.unheld, record.hold))
        case FindingSettled() as record:
            settlement = Settlement(record.finding, entry.ref, record.disposition)
            return replace(state, settlements=(*state.settlements, settlement))
        case _:
            return state


def _packed(state: BoxState, entry: Entry, record: Packed) -> BoxState:
    if state.packed is not None and not state.opened:
        twice = Finding(state.code, "born_twice", entry.ref, (("first", str(state.packed)),))
        return replace(state, noted=(*state.noted, twice))
    measured = record.field or Measured(field="", value="")
    return replace(
        state,
        packed=entry.ref,
        packed_at=entry.moment,
        order=record.order,
        gross_mg=record.gross_mg,
        place=record.place,
        field=measured.value,
        field_instrument=measured.instrument,
        opened=False,
        measured=(),
        sscc=record.sscc,
        contents=tuple(Content(d.lot, d.container, d.quantity) for d in record.draws),
    )
