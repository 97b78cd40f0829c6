"""Material that is not confirmed, where nothing comes out again: a melt, a powder blend (DOMAIN 14).

It enters there only by the conditional release of somebody qualified. What then went in is doubted, so that no
certificate speaks for it before quality has, and so that all of its kind is found again.
"""

from collections.abc import Iterable

from traceapp.domain.lot import LotState
from traceapp.domain.record.pieces import Noted
from traceapp.domain.step import Step
from traceapp.errors import Refused
from traceapp.services.ports import Books


def is_named(lot: LotState | None) -> bool:
    """Whether somebody qualified let this lot into a charge by its name, known here or not."""
    return lot is not None and "charge" in lot.released


def is_let_in(step: Step, lot: LotState | None) -> bool:
    """Whether a lot that is not confirmed, or not even known here, may go into this step all the same."""
    return not step.irreversible or is_named(lot)


def require_let_in(step: Step, lot: LotState) -> None:
    """Refused `provisional_charge`."""
    if lot.provisional and not is_let_in(step, lot):
        raise Refused("provisional_charge", lot=lot.code)


def provisional_notes(books: Books, step: Step, lots: Iterable[str]) -> tuple[Noted, ...]:
    """A doubt on every lot that went into an irreversible step and is not confirmed as it is recorded."""
    if not step.irreversible:
        return ()
    codes = tuple(dict.fromkeys(lots))
    states = books.lots(codes)
    facts = (("step", step.key),)
    return tuple(
        Noted(lot=code, code="provisional_charged", facts=facts)
        for code in codes
        if code not in states or states[code].provisional
    )
