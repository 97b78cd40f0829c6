"""Stopping takes one badge, releasing takes two (UX 1)."""

from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.equipment import Equipment
from traceapp.domain.lot_code import parse_lot_code
from traceapp.domain.person import Act
from traceapp.domain.record.base import Record, keeper
from traceapp.domain.record.pieces import EntryRef, Signature, Target
from traceapp.domain.record.quality import DocumentAdded, Held, HoldReleased
from traceapp.domain.registers import HoldState
from traceapp.errors import Refused
from traceapp.services.known import require_reason
from traceapp.services.people import require, require_signatures
from traceapp.services.ports import Books


def hold(
    books: Books,
    command: Command,
    *,
    targets: Sequence[Target],
    reason: str,
    cause: str = "quality",
    put_at: str = "",
    documents: Sequence[DocumentAdded] = (),
    filed: Sequence[str] = (),
) -> tuple[Record, ...]:
    """Stop lots, containers, boxes and machines, all in one record.

    documents: what shows why, filed with it. filed: SHA-256 of what is on file already.

    A lot that is not known here yet can be held, if its code is a good one: the hold meets it when it arrives.
    Refused: not_allowed, nothing_named, reason_missing, code_malformed, code_check, container_unknown, box_unknown,
    equipment_unknown, document_malformed (nothing is filed under that digest).
    """
    require(books, command.who[0], Act.HOLD, command.happened)
    if not targets:
        raise Refused("nothing_named")
    reason = require_reason(reason)
    wanted = tuple(dict.fromkeys(map(_rightly, targets)))
    for target in wanted:
        _require_known(books, target, command.happened)
    badge = Signature(person=command.who[0], meaning="hold", at=command.happened)
    for digest in filed:
        if not books.history("document", digest):
            raise Refused("document_malformed", name=digest)
    shown = (*(document.sha256 for document in documents), *filed)
    held = Held(
        targets=wanted,
        reason=reason,
        cause=cause,
        put_at=put_at,
        signatures=(badge,),
        documents=shown,
    )
    return (*documents, held)


def hold_with_descendants(
    books: Books, command: Command, *, targets: Sequence[Target], reason: str
) -> tuple[Record, ...]:
    """Stop these, and whatever comes of these lots, what is made later too, until it is freed by name or nothing named
    stands still any more. Refused as `hold`.
    """
    records = hold(books, command, targets=targets, reason=reason, cause="recall")
    return tuple(replace(record, spreads=True) if isinstance(record, Held) else record for record in records)


def target_of(code: str, container: int = 0) -> Target:
    """What a hold on a scanned code stands on: a box, whose codes begin with BX (UX 5), else a lot or its container."""
    return Target(box=code) if keeper(code).startswith("box:") else Target(lot=code, container=container)


def _rightly(target: Target) -> Target:
    """A box named as if it were a lot is that box: a hold on a lot of its code would stop nothing."""
    return target_of(target.lot, target.container) if target.lot else target


def _require_known(books: Books, target: Target, at: int) -> None:
    if not (target.lot or target.box or target.equipment):
        raise Refused("nothing_named")
    if target.lot:
        lot = books.lot(target.lot)
        if lot is None or lot.birth is None:
            parse_lot_code(target.lot)
        elif target.container and lot.container(target.container) is None:
            raise Refused("container_unknown", lot=target.lot, container=target.container)
    if target.box and books.box(target.box) is None:
        raise Refused("box_unknown", box=target.box)
    if target.equipment and not isinstance(books.fact("equipment", target.equipment, at), Equipment):
        raise Refused("equipment_unknown", equipment=target.equipment)


def release_hold(
    books: Books,
    command: Command,
    *,
    hold: EntryRef,
    disposition: str,
    reason: str,
    signatures: Sequence[Signature],
    targets: Sequence[Target] = (),
) -> tuple[Record, ...]:
    """Lift a hold, by two people with their PINs, from all it still stops or from those targets only.

    A container of a lot that is held as a whole may be released by itself; the rest of the lot goes on standing still.
    Of a hold that spreads, a lot that it reached may be released too, with all that comes of that.

    Refused: signature_missing, same_person_twice, pin_missing, not_allowed, hold_unknown, hold_lifted, not_in_hold,
    disposition_missing, reason_missing.
    """
    require_signatures(books, signatures, Act.RELEASE_HOLD, people=2, at=command.happened)
    if not disposition.strip():
        raise Refused("disposition_missing")
    reason = require_reason(reason)
    state = books.hold(str(hold))
    if state is None or not (state.targets or state.freed):
        raise Refused("hold_unknown", hold=str(hold))
    if not state.targets:
        raise Refused("hold_lifted", hold=str(hold))
    freed = tuple(dict.fromkeys(targets)) or state.targets
    strange = [target for target in freed if target not in state.targets and not _lies_in(books, state, target)]
    if strange:
        raise Refused("not_in_hold", hold=str(hold), target=named(strange[0]))
    return (
        HoldReleased(
            hold=hold,
            targets=freed,
            disposition=disposition.strip(),
            reason=reason,
            signatures=tuple(signatures),
        ),
    )


def _lies_in(books: Books, state: HoldState, target: Target) -> bool:
    """Whether a target is a lot that the hold reached, or a container of one that it stops as a whole, not free yet."""
    lot = books.lot(target.lot) if target.lot and target not in state.freed else None
    if lot is None or (target.container and lot.container(target.container) is None):
        return False
    is_reached = any(str(hold.entry) == state.name and hold.spreads for hold in lot.open_holds)
    return is_reached or (target.container > 0 and Target(lot=target.lot) in state.targets)


def named(target: Target) -> str:
    """A target as people call it: the code, with `/n` for a container."""
    lot = f"{target.lot}/{target.container}" if target.container else target.lot
    return lot or target.box or target.equipment
