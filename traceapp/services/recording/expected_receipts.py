"""Receipts from what a supplier's events say was shipped: by the code on file of each class, once for each event.

The class of a lot is the supplier's code (DOMAIN 4): `https://id.gs1.org/01/09521321000018/10/` stands on file as a
supplier's code with its supplier and material, and what follows it is the supplier's lot.
"""

from collections.abc import Sequence
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.party import SupplierCode
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Filled, Measured, NewLot
from traceapp.domain.record.production import LotReceived
from traceapp.errors import Refused
from traceapp.services.plant.supplier_codes import read_supplier_text
from traceapp.services.ports import Books
from traceapp.services.recording.opening_stock import receiving_step
from traceapp.services.run.production import NextCode

EVENT = "shipping-event"
"""The field of a receipt that names the event it came from."""
SAME_LOT = 1_000
"""Lots looked through for one of the same event."""


class Expected(Struct, frozen=True):
    """What comes in by one event: the receipt, without code and kind; whether it is new."""

    receipt: LotReceived
    is_new: bool


def expected(books: Books, plant: Plant, event: str, name: str, containers: Sequence[Quantity], *, at: int) -> Expected:
    """The receipt of so much of a class. Refused: supplier_code_unknown, material_unknown, unit_mixed, step_wanted."""
    codes = [fact for fact in books.facts("supplier_code", at) if isinstance(fact, SupplierCode)]
    read = read_supplier_text(codes, name)
    if read is None:
        raise Refused("supplier_code_unknown", scanned=name)
    material = plant.material(read.code.material)
    unit = containers[0].unit
    if unit is not material.unit:
        raise Refused("unit_mixed", one=unit.value, other=material.unit.value)
    lot = NewLot(
        code="",
        kind=material.kind,
        material=material.key,
        containers=tuple(Filled(n=n, quantity=quantity) for n, quantity in enumerate(containers, start=1)),
    )
    receipt = LotReceived(
        lot=lot,
        step=receiving_step(plant),
        supplier=read.code.supplier,
        supplier_lot=unquote(read.lot),
        supplier_scan=name,
        fields=(Measured(field=EVENT, value=event, source="scanned"),),
    )
    return Expected(receipt, not _is_received(books, receipt))


def _is_received(books: Books, receipt: LotReceived) -> bool:
    """Whether a lot of this class came in by the same event before."""
    for row in books.lot_rows(prefix=receipt.supplier_lot, limit=SAME_LOT):
        state = books.lot(row.code)
        entry = books.entry(state.birth) if state is not None and state.birth is not None else None
        record = entry.record if entry is not None else None
        if isinstance(record, LotReceived) and (record.supplier_scan, record.fields) == (
            receipt.supplier_scan,
            receipt.fields,
        ):
            return True
    return False


def receive_expected(found: Sequence[Expected], next_code: NextCode) -> tuple[Record, ...]:
    """Receive what is new, each lot under a code of its own."""
    return tuple(
        replace(one.receipt, lot=replace(one.receipt.lot, code=next_code(one.receipt.lot.kind, "lot")))
        for one in found
        if one.is_new
    )
