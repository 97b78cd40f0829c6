"""The base of every record kind."""

from collections.abc import Iterable, Iterator

import msgspec

from traceapp.domain.record.pieces import Draw, EntryRef, NewLot, Noted, Seat, Target


class Record(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag_field="kind", gc=False):
    """What one person or device did once.

    The tag is `kind.version`. A published version is never changed but by a new field with a default; anything else
    is a new version beside it, and the old class stays for ever.
    """

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        """The subjects (`kind:key`) that this record touches, as part of entry `ref` made at station `where`.

        They may repeat. None by default: the record is kept and read from the journal alone.
        """
        yield from ()


def lots(codes: Iterable[str]) -> Iterator[str]:
    return (f"lot:{code}" for code in codes if code)


def lots_of(*pieces: Iterable[Draw] | Iterable[Seat] | Iterable[Noted]) -> Iterator[str]:
    return (f"lot:{piece.lot}" for group in pieces for piece in group if piece.lot)


def born(new: Iterable[NewLot]) -> Iterator[str]:
    return (f"lot:{lot.code}" for lot in new)


def measured(codes: Iterable[str]) -> Iterator[str]:
    """The readings of these lots."""
    return (f"measured:{code}" for code in codes if code)


def boxes(codes: Iterable[str]) -> Iterator[str]:
    return (f"box:{code}" for code in codes if code)


def machines(codes: Iterable[str]) -> Iterator[str]:
    return (f"machine:{code}" for code in codes if code)


def holdable(target: Target) -> Iterator[str]:
    """The subjects that a hold on this target stops."""
    yield from lots((target.lot,))
    yield from boxes((target.box,))
    yield from machines((target.equipment,))


STRUCK = "BALANCE-"
"""Balances that were struck are named by their entry, with this before it."""


def keeper(code: str) -> str:
    """The subject that a code moved, adjusted or doubted belongs to: box codes begin with BX (UX 5)."""
    if code.startswith(STRUCK):
        return f"balance:{code}"
    return f"{'box' if code.startswith('BX-') else 'lot'}:{code}"
