"""Opening stock: lots that were here before the system, received with their history declared (DOMAIN 3)."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.production import LotReceived
from traceapp.domain.step import Step
from traceapp.errors import Refused
from traceapp.services.ports import Books

NextCode = Callable[[str, str], str]
SAME_REFERENCE = 1_000
"""Lots looked through for one under the same reference."""


def prepared(books: Books, plant: Plant, draft: LotReceived) -> LotReceived | None:
    """The receipt of one lot as it will stand, but for its code; None when it stands already, word for word.

    draft: has the reference as `supplier_lot`, and neither code nor kind.
    Refused: material_unknown, wrong_unit, step_unknown, step_wanted, already_received.
    """
    material = plant.material(draft.lot.material)
    unit = draft.lot.containers[0].quantity.unit
    step = _step(plant, draft)
    made = step is not None and step.act != "receive"
    if not made and unit is not material.unit:
        raise Refused("wrong_unit", material=material.key, unit=unit.value, wanted=material.unit.value)
    kind = (step.kind if step is not None and made and step.act == "make" else None) or material.kind
    receipt = replace(draft, lot=replace(draft.lot, kind=kind), step=step.key if step is not None else draft.step)
    standing = standing_receipt(books, draft)
    if standing is None:
        return receipt
    code = standing.lot.code
    if replace(standing, lot=replace(standing.lot, code="")) != receipt:
        raise Refused("already_received", reference=draft.supplier_lot, lot=code)
    return None
