"""What is done to a machine beside its runs: what it holds back is weighed, or it is emptied and cleaned (DOMAIN 7)."""

from collections.abc import Sequence

from traceapp.domain.command import Command
from traceapp.domain.equipment import Equipment, Instrument, Station
from traceapp.domain.machine import MachineState
from traceapp.domain.person import Act
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import HeelDraw, Noted
from traceapp.domain.record.production import HeelMeasured, Purged
from traceapp.errors import Refused
from traceapp.services.known import require_reason
from traceapp.services.people import require
from traceapp.services.ports import Books


def measure_heel(
    books: Books, command: Command, *, equipment: str, mass_mg: int, reason: str = "", lot: str = ""
) -> tuple[Record, ...]:
    """What a machine holds back was weighed, or set. lot: whose material it is, "" for the last that ran.

    Where that is not what the books said, it is doubted on the lots that it was taken for and that it is of: their
    shares in what the machine made since are as wrong as the books were.

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
    noted = _heel_notes(state, whose, mass_mg, _accuracy_mg(books, command, mass_mg))
    return (HeelMeasured(equipment=equipment, lot=whose, mass_mg=mass_mg, reason=reason.strip(), noted=noted),)


def _heel_notes(state: MachineState, lot: str, mass_mg: int, accuracy_mg: int) -> tuple[Noted, ...]:
    """What was found against the books. They say nothing of a mass that nobody weighed since the machine last ran."""
    was = tuple(heel.lot for heel in state.heel if heel.lot != lot)
    weighed = all(heel.mass_mg for heel in state.heel) if state.heel else state.purged_at > 0
    books_mg = sum(heel.mass_mg for heel in state.heel)
    if not was and not (weighed and abs(mass_mg - books_mg) > accuracy_mg):
        return ()
    facts = (
        ("equipment", state.code),
        ("found", f"{mass_mg} mg"),
        ("books", f"{books_mg} mg" if weighed else ""),
        ("of", lot if was else ""),
        ("was", ", ".join(was)),
    )
    return tuple(Noted(lot=code, code="heel_differs", facts=facts) for code in (lot, *was))


def _accuracy_mg(books: Books, command: Command, mass_mg: int) -> int:
    """How far the station's scale may be off at such a mass; 0 where there is none, or nothing is known of it."""
    station = books.fact("station", command.where, command.happened)
    scale = station.instruments[0] if isinstance(station, Station) and station.instruments else ""
    found = books.fact("instrument", scale, command.happened) if scale else None
    return found.error_at(mass_mg) if isinstance(found, Instrument) else 0


def purge(books: Books, command: Command, *, equipment: str, reason: str) -> tuple[Record, ...]:
    """A machine was emptied and cleaned; what it held back is scrap and no parent of what follows.

    Refused: not_allowed, equipment_unknown, reason_missing.
    """
    require(books, command.who[0], Act.RECORD, command.happened)
    reason = require_reason(reason)
    state = _machine(books, equipment, command.happened)
    gone = tuple(HeelDraw(equipment=equipment, lot=heel.lot, mass_mg=heel.mass_mg) for heel in state.heel)
    return (Purged(equipment=equipment, scrap=gone, reason=reason),)


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
