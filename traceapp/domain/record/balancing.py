"""A mass balance that somebody signed."""

from collections.abc import Iterator
from enum import StrEnum

from traceapp.domain.record.base import STRUCK, Record
from traceapp.domain.record.pieces import EntryRef, Piece, Signature


class Verdict(StrEnum):
    """Whether a balance closes."""

    CLOSES = "closes"
    OPEN = "does not close"
    UNKNOWN = "cannot tell"


class Scoped(Piece, frozen=True, kw_only=True):
    """Of what a balance was struck: keys, "" for any. owner: "" is the plant itself, None everybody.
    element: of which the mass was balanced.
    """

    step: str = ""
    equipment: str = ""
    material: str = ""
    owner: str | None = None
    element: str = ""


class Figures(Piece, frozen=True, kw_only=True):
    """The masses of a balance, in milligrams, as `material_balance.MassBalance` says. runs: how many there were."""

    opening_mg: int
    inputs_mg: int
    uptakes_mg: int
    outputs_mg: int
    by_products_mg: int
    losses_mg: int
    scrap_mg: int
    missing_mg: int
    closing_mg: int
    unaccounted_mg: int
    uncertainty_mg: int
    least_mg: int | None = None
    most_mg: int | None = None
    runs: int = 0


class BalanceStruck(Record, frozen=True, kw_only=True, tag="balance_struck.1"):
    """The balance of a period was struck and signed. since, until: from one moment on and before another (UTC µs).

    verdict: a `Verdict`. because: the doubts for which nobody can tell, by their codes. heads:
    how far each terminal's chain reached that was counted; what a terminal adds to the period later changes it.
    """

    since: int
    until: int
    scope: Scoped
    figures: Figures
    verdict: str
    heads: tuple[EntryRef, ...]
    because: tuple[str, ...] = ()
    reason: str = ""
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"balance:{STRUCK}{ref}"
