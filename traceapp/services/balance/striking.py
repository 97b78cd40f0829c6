"""Signing the balance of a period, and what came into it afterwards."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.command import Command
from traceapp.domain.material_balance import MassBalance, Scope
from traceapp.domain.movement import MOVING
from traceapp.domain.person import Act
from traceapp.domain.record import tag_of
from traceapp.domain.record.balancing import BalanceStruck, Figures, Scoped
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.struck import StruckState
from traceapp.errors import Refused
from traceapp.services.people import require_signatures
from traceapp.services.ports import Books

MOVING_KINDS = tuple(tag_of(kind) for kind in MOVING)


class Found(Struct, frozen=True):
    """A balance as somebody saw it. heads: how far each terminal's chain reached then."""

    since: int
    until: int
    scope: Scope
    balance: MassBalance
    heads: tuple[EntryRef, ...]


class Struck(Struct, frozen=True):
    """A balance that was signed, and the entries that came into its period since."""

    state: StruckState
    changed: tuple[EntryRef, ...] = ()


def strike(books: Books, command: Command, *, found: Found, signatures: Sequence[Signature]) -> tuple[Record, ...]:
    """Put a balance on record as it was seen, with badge and PIN. One that does not close is a finding from then on.

    Refused: as `people.require_signatures`, period_not_over, nothing_to_balance, balance_changed (something came into
    the period since it was looked at).
    """
    require_signatures(books, signatures, Act.STRIKE, people=1, at=command.happened)
    if found.until > command.happened:
        raise Refused("period_not_over")
    if not found.balance.runs:
        raise Refused("nothing_to_balance")
    late = books.added_since(MOVING_KINDS, found.since, found.until, found.heads)
    if late:
        raise Refused("balance_changed", count=len(late), entry=str(late[0]))
    return (
        BalanceStruck(
            since=found.since,
            until=found.until,
            scope=_scoped(found.scope),
            figures=_figures(found.balance),
            verdict=found.balance.verdict.value,
            because=tuple(dict.fromkeys(doubt.code for doubt in found.balance.doubts)),
            heads=found.heads,
            signatures=tuple(signatures),
        ),
    )


def struck_balances(books: Books, *, most: int = 100) -> tuple[Struck, ...]:
    """Those that were signed, the latest first, each with what came into its period since."""
    known = (state for state in books.all_states("balance:") if isinstance(state, StruckState))
    signed = sorted((state for state in known if state.struck is not None), key=_latest)
    return tuple(Struck(state, changes_of(books, state)) for state in signed[:most])


def changes_of(books: Books, state: StruckState) -> tuple[EntryRef, ...]:
    """The entries that came into a struck period since, late ones and corrections."""
    struck = state.struck
    if struck is None:
        return ()
    return tuple(books.added_since(MOVING_KINDS, struck.since, struck.until, struck.heads))


def _latest(state: StruckState) -> tuple[int, str]:
    return -state.at, state.code


def _figures(balance: MassBalance) -> Figures:
    """A balance as it is recorded."""
    return Figures(**{name: getattr(balance, name) for name in Figures.__struct_fields__})


def _scoped(scope: Scope) -> Scoped:
    """A scope as it is recorded."""
    return Scoped(
        step=scope.step, equipment=scope.equipment, material=scope.material, owner=scope.owner, element=scope.element
    )


def scope_of(struck: BalanceStruck) -> Scope:
    """Of what it was struck."""
    told = struck.scope
    return Scope(told.step, told.equipment, told.material, told.owner, told.element)
