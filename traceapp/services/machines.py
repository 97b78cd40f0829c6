"""What is done to a machine beside its runs: what it holds back is weighed, or it is emptied and cleaned (DOMAIN 7)."""

from collections.abc import Sequence

from traceapp.domain.command import Command
from traceapp.domain.equipment import Equipment
from traceapp.domain.machine import MachineState
from traceapp.domain.person import Act
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import HeelDraw
from traceapp.domain.record.production import HeelMeasured, Purged
from traceapp.errors import Refused
from traceapp.services.people import require
from traceapp.services.ports import Books


def measure_heel(
    books: Books, command: Command, *, equipment: str, mass_mg: int, reason: str = "", lot: str = ""
) -> tuple[Record, ...]:
    """What a machine holds back was weighed, or set. lot: whose material it is, "" for the last that ran.

    Refused: not_allowed, equipment_unknown, no_heel (nothing ran since it was cleaned, and no lot is named),
    lot_unknown.
    """
    require(books, command.who[0], Act.RECORD, command.happened)
    state = _machine(books, equipment, command.happened)
    whose = lot or next((heel.lot for heel in state.heel), "")
    if not whose:
        raise Refused("no_heel", equipment=equipment)
    if books.lot(whose) is None:
        raise Refused("lot_unknown", lot=whose)
    return (HeelMeasured(equipment=equipment, lot=whose, mass_mg=mass_mg, reason=reason.strip()),)


def purge(books: Books, command: Command, *, equipment: str, reason: str) -> tuple[Record, ...]:
    """A machine was emptied and cleaned; what it held back is scrap and no parent of what follows.

    Refused: not_allowed, equipment_unknown, reason_missing.
    """
    require(books, command.who[0], Act.RECORD, command.happened)
    if not reason.strip():
        raise Refused("reason_missing")
    state = _machine(books, equipment, command.happened)
    gone = tuple(HeelDraw(equipment=equipment, lot=heel.lot, mass_mg=heel.mass_mg) for heel in state.heel)
    return (Purged(equipment=equipment, scrap=gone, reason=reason.strip()),)


def purge_all(books: Books, command: Command, *, equipment: Sequence[str], reason: str) -> tuple[Record, ...]:
    """Every machine of a station that keeps something back was emptied and cleaned.

    Refused: as `purge`; no_heel when none of them keeps anything back.
    """
    facts = [books.fact("equipment", code, command.happened) for code in equipment]
    keeping = [fact.key for fact in facts if isinstance(fact, Equipment) and fact.heel]
    if not keeping:
        raise Refused("no_heel", equipment=", ".join(equipment))
    return tuple(record for code in keeping for record in purge(books, command, equipment=code, reason=reason))


def _machine(books: Books, equipment: str, at: int) -> MachineState:
    """A machine that keeps something back, as it stands."""
    fact = books.fact("equipment", equipment, at)
    if not isinstance(fact, Equipment) or not fact.heel:
        raise Refused("equipment_unknown", equipment=equipment)
    return books.machine(equipment) or MachineState(equipment)
