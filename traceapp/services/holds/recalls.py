"""What a recall reaches: a hold with that cause stops what was delivered as well, and so what was certified."""

from collections.abc import Sequence

from traceapp.domain.issued import IssuedState
from traceapp.domain.registers import HoldState
from traceapp.services.ports import Books

RECALL = "recall"
"""The cause of a hold that stops everything that came of a lot, also what was delivered."""


def standing_recalls(books: Books) -> tuple[HoldState, ...]:
    """Every recall that stops something still."""
    holds = (books.hold(name) for name in books.standing_holds())
    return tuple(hold for hold in holds if hold is not None and hold.cause == RECALL)


def recall_of(books: Books, state: IssuedState, recalls: Sequence[HoldState]) -> str:
    """Why what a certificate speaks for is recalled, as it was recorded; "" where it is not. However far a recall
    reaches, only the certificate's own lots are looked at.
    """
    lots = {covered.lot for covered in state.covers}
    covered = lots | {covered.box for covered in state.covers}
    spreading = any(hold.spreads for hold in recalls)
    came = {name for names in books.stopped(lots).values() for name in names} if spreading else set()
    reasons = (hold.reason for hold in recalls if hold.name in came or not covered.isdisjoint(_named(hold)))
    return next(reasons, "")


def standing_now(books: Books, state: IssuedState) -> str:
    """As whoever scans its code is told: unknown, withdrawn, recalled, superseded or valid."""
    is_recalled = state.standing in {"superseded", "valid"} and recall_of(books, state, standing_recalls(books))
    return "recalled" if is_recalled else state.standing


def _named(hold: HoldState) -> tuple[str, ...]:
    return tuple(one for target in hold.targets for one in (target.lot, target.box) if one)
