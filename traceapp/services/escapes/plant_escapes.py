"""Plant data revised after a certificate, where the revision takes something from it (DOMAIN 17, 30).

Three revisions do: an approval withdrawn from a supplier or processor whose material or work is in it, a calibration
set back to before an instrument was used for it, and a specification whose new rows its results do not meet.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

from msgspec import Struct

from traceapp.domain.equipment import Instrument
from traceapp.domain.ledger import kind_and_key
from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part, Specification
from traceapp.domain.party import Party
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import CameBack
from traceapp.domain.registers import Revision
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.delivery.doubts import done_to
from traceapp.services.delivery.results import Standing
from traceapp.services.gate.gate_tests import instrument_uses
from traceapp.services.ports import Books
from traceapp.services.trace.touched import touched_by

APPROVAL, CALIBRATION, SPECIFICATION = "approval_withdrawn", "calibration_set_back", "specification_not_met"


class Weakened(Struct, frozen=True):
    """A revision that may take something from what was certified before: what it says now, and what it said."""

    code: str
    before: Revision
    after: Revision

    @property
    def key(self) -> str:
        return self.after.fact.key


class Reached(Struct, frozen=True):
    """What of a certificate such a revision touches: the boxes, and in words what of them."""

    weakened: Weakened
    boxes: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


def weakened(books: Books, is_late: Callable[[EntryRef], bool] | None = None) -> Iterator[Weakened]:
    """Every such revision; or those that a certificate's composer had not seen."""
    for sort, code in (("party", APPROVAL), ("instrument", CALIBRATION), ("specification", SPECIFICATION)):
        for state in books.fact_states(sort):
            for before, after in pairwise(state.revisions):
                if (is_late is None or is_late(after.entry)) and _weakens(before, after):
                    yield Weakened(code, before, after)


def _weakens(before: Revision, after: Revision) -> bool:
    match before.fact, after.fact:
        case Party() as old, Party() as new:
            is_shorter = new.approved_until > 0 and not 0 < old.approved_until <= new.approved_until
            return after.retired or is_shorter or bool(set(old.approved_for) - set(new.approved_for))
        case Instrument() as old, Instrument() as new:
            return 0 < new.calibrated_until < old.calibrated_until
        case Specification() as old, Specification() as new:
            return not after.retired and old.requirements != new.requirements
        case _:
            return False


def reached_by(books: Books, delivery: Delivery, is_late: Callable[[EntryRef], bool]) -> Iterator[Reached]:
    """What such late revisions take from a delivery that was certified."""
    for one in weakened(books, is_late):
        facts: tuple[tuple[str, str], ...]
        match one.after.fact:
            case Party():
                lots = [state.code for state in delivery.ancestry.states.values() if _leans_on(delivery, state, one)]
                boxes = [box for lot in lots for box in delivery.boxes_from(lot)]
                facts = (("party", one.key), ("lots", ", ".join(lots)))
            case Instrument(calibrated_until=until):
                uses = [
                    use for use in instrument_uses(books, delivery) if use.instrument == one.key and use.at >= until
                ]
                boxes = [box for use in uses for box in use.boxes]
                facts = (("instrument", one.key),)
            case _:
                failing = dict(_not_met(delivery, one))
                boxes = [box for lot in failing for box in delivery.boxes_with((lot,))]
                facts = (("specification", one.key), ("properties", ", ".join(dict.fromkeys(failing.values()))))
        if boxes:
            yield Reached(one, tuple(dict.fromkeys(boxes)), facts)


def _leans_on(delivery: Delivery, state: LotState, one: Weakened) -> bool:
    """Whether a lot is the party's material, or its work, of a sort that is no longer approved."""
    if state.supplier == one.key and _is_withdrawn(one, state.material, state.born_at):
        return True
    work = (entry for entry in done_to(delivery, state) if isinstance(entry.record, CameBack))
    return any(
        entry.record.processor == one.key and _is_withdrawn(one, entry.record.step, entry.happened)
        for entry in work
        if isinstance(entry.record, CameBack)
    )


def _is_withdrawn(one: Weakened, what: str, at: int) -> bool:
    """Whether the party was approved for this before, and is no more; or only until before it was done."""
    old, new = one.before.fact, one.after.fact
    if not isinstance(old, Party) or not isinstance(new, Party):
        return False
    if one.after.retired or what in set(old.approved_for) - set(new.approved_for):
        return True
    return 0 < new.approved_until <= at


def _not_met(delivery: Delivery, one: Weakened) -> Iterator[tuple[str, str]]:
    """Lot and property of every row that is new and is not met by what was measured."""
    old, new = one.before.fact, one.after.fact
    if not isinstance(old, Specification) or not isinstance(new, Specification):
        return
    if delivery.specification is None or delivery.specification.key != one.key:
        return
    added = [row for row in new.requirements if row not in old.requirements]
    for lot, evidence in delivery.evidence.items():
        for row in evidence:
            if row.requirement in added and row.standing is not Standing.MET:
                yield lot, row.requirement.property


def touched_lots(books: Books, at: int) -> Iterator[tuple[str, str]]:
    """The lots and boxes that any such revision may touch, as (kind, code): those worth a close look."""
    for one in weakened(books):
        match one.after.fact:
            case Party():
                yield from (("lot", lot) for lot in _from_party(books, one.key))
            case Instrument(calibrated_until=until):
                yield from ((thing.kind, thing.code) for thing in touched_by(books, one.key, until).things)
            case Specification():
                yield from (("box", box) for box in _of_specification(books, one.key, at))


def _from_party(books: Books, party: str) -> Iterator[str]:
    """What a supplier sent and a processor sent back, found by the words of the party: it costs what the answer does.

    A return counts as soon as it is known here that it was sent out to them.
    """
    named = [kind_and_key(subject)[1] for subject in books.having_words("lot", party)]
    yield from (code for code, row in books.rows_of(named).items() if row.supplier == party)
    for subject in books.having_words("job", party):
        job = books.job(kind_and_key(subject)[1])
        if job is not None and job.processor == party:
            yield from (seat.lot for seat in job.back)


def _of_specification(books: Books, key: str, at: int) -> Iterator[str]:
    parts = {fact.key for fact in books.facts("part", at) if isinstance(fact, Part) and fact.specification == key}
    lines = [fact for fact in books.facts("order_line", at) if isinstance(fact, OrderLine)]
    for line in lines:
        if line.specification == key or (not line.specification and line.part in parts):
            yield from books.box_codes(order=line.key)
