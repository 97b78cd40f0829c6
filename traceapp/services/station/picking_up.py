"""What a station was told and has not recorded: how it is kept, and how it is picked up when the program starts again.

Kept is what people told, never who is signed in: after a stop nobody is. Picked up is only what still holds: a run told
under another revision of its step, or to an order that changed, is dropped; a lot that may no longer go in is left out.
Both are said.
"""

from collections.abc import Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Seen
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM
from traceapp.domain.step import Step
from traceapp.errors import Refused
from traceapp.services.ports import Books
from traceapp.services.run.charge import name_of
from traceapp.services.run.collecting import collecting_step
from traceapp.services.run.inputs import find_input
from traceapp.services.run.run import Run, Taken
from traceapp.services.run.telling import TOLERATED_PPM
from traceapp.services.station.questions import Desk, order_of, steps_here
from traceapp.services.station.talk import Label, LeftOut, PickedUp, Talk

KEPT_VERSION = 9
"""Counts up with every change of what a run is made of. A test knows the shape of each."""


class Kept(Struct, frozen=True, kw_only=True):
    """What was at hand. at: when somebody last told something. people: who told it, the first one led."""

    station: str
    at: int
    people: tuple[str, ...]
    run: Run | None
    labels: tuple[Label, ...] = ()
    seen: tuple[Seen, ...] = ()


class _Sheet(Struct, frozen=True):
    """Kept work as it is written: first by which version, since only that one can read the rest."""

    version: int
    at: int
    kept: msgspec.Raw


def at_hand(talk: Talk) -> Kept | None:
    """What is to be kept of a conversation; None when nothing is at hand."""
    if not talk.at_hand:
        return None
    people = (*filter(None, (talk.person,)), *talk.crew)
    return Kept(
        station=talk.station.key,
        at=talk.last_heard_at,
        people=people,
        run=talk.run,
        labels=talk.labels,
        seen=talk.seen,
    )


def is_alike(one: Kept | None, other: Kept | None) -> bool:
    """Whether the same is at hand, whenever it was told."""
    if one is None or other is None:
        return one is other
    return replace(one, at=other.at) == other


# Made with the module: msgspec works a type out when it first meets it, and two threads at once crash it.
_sheets = msgspec.json.Decoder(_Sheet)
_works = msgspec.json.Decoder(Kept)


def encode_kept(kept: Kept) -> bytes:
    """Kept work as it is written."""
    return msgspec.json.encode(_Sheet(KEPT_VERSION, kept.at, msgspec.Raw(msgspec.json.encode(kept))))


def decode_kept(body: bytes) -> Kept:
    """What was written. Refused: kept_by_other_version, kept_unreadable."""
    try:
        sheet = _sheets.decode(body)
        if sheet.version != KEPT_VERSION:
            raise Refused("kept_by_other_version", stopped=sheet.at)
        return _works.decode(sheet.kept)
    except msgspec.MsgspecError:
        raise Refused("kept_unreadable") from None


def pick_up(books: Books, plant: Plant, desk: Desk, kept: Kept, *, at: int) -> PickedUp:
    """What still holds of kept work. Refused: run_revised, run_order_changed, run_lots_gone. at: UTC microseconds."""
    found = PickedUp(at=kept.at, people=kept.people, run=kept.run, labels=kept.labels, seen=kept.seen)
    if kept.run is None:
        return found
    _refuse_revised(plant, desk, kept.run, kept.at)
    _refuse_other_order(books, plant, desk, kept.run, kept.at, now=at)
    run, left_out = _still_fit(books, plant, desk, kept.run, at)
    if left_out and not (run.taken or run.pending or run.work):
        raise Refused("run_lots_gone", lot=left_out[0].code, answer=left_out[0].why)
    return replace(found, run=run, left_out=left_out)


def _refuse_revised(plant: Plant, desk: Desk, run: Run, told_at: int) -> None:
    """The step must be the very one that was told, and still be done here."""
    try:
        route, steps = steps_here(plant, desk)
    except Refused:
        steps = ()
    else:
        if run.sump is not None and _collects(plant, run, steps):
            return
        begun_here = run.step.act == "inspect" and run.step in route.steps
        if run.route == route.key and run.revision == route.revision and (run.step in steps or begun_here):
            return
    raise Refused("run_revised", stopped=told_at, step=run.step.key)


def _collects(plant: Plant, run: Run, steps: Sequence[Step]) -> bool:
    """Whether the work of collecting is the very one that was told."""
    sump = run.sump
    shedding = next((step for step in steps if sump is not None and step.key == sump.step), None)
    return sump is not None and shedding is not None and run.step == collecting_step(plant, shedding, sump.material)


def _refuse_other_order(books: Books, plant: Plant, desk: Desk, run: Run, told_at: int, *, now: int) -> None:
    if run.work is None:
        return
    _, steps = steps_here(plant, desk)
    try:
        order = order_of(books, steps, run.work.key, now)
    except Refused:
        order = None
    if order != run.work:
        raise Refused("run_order_changed", stopped=told_at, order=run.work.key)


def _still_fit(books: Books, plant: Plant, desk: Desk, run: Run, at: int) -> tuple[Run, tuple[LeftOut, ...]]:
    """The run with those of its lots that may still go in, each asked for again in the order in which it was told.

    A charge of which something is missing was not the one that was released: what followed is asked again.
    """
    fit = replace(run, taken=(), pending=None)
    left_out = []
    for taken in (*run.taken, *filter(None, (run.pending,))):
        is_pending = taken is run.pending
        try:
            now = _as_it_is(books, plant, desk, fit, taken, at)
        except Refused as refusal:
            code = name_of(taken)
            left_out.append(LeftOut(code, refusal.code))
            continue
        fit = replace(fit, pending=now) if is_pending else replace(fit, taken=(*fit.taken, now))
    if left_out:
        fit = replace(fit, begun=False, first=None, second=None, deferred=False)
    return fit, tuple(left_out)


def _as_it_is(books: Books, plant: Plant, desk: Desk, run: Run, taken: Taken, at: int) -> Taken:
    """The same lot by the books of now. Refused as `find_input`, and more_than_left."""
    found = find_input(books, plant, run, taken.lot, taken.container, at=at, insisted=True, alone=desk.alone).taken
    now = replace(taken, left=found.left, provisional=found.provisional, material=found.material)
    told, left = taken.quantity, found.left
    if told is None or found.provisional:
        return now
    if told.amount > left.amount + left.amount * TOLERATED_PPM // PPM:
        raise Refused("more_than_left", lot=taken.lot, left=left)
    if run.step.act == "expose":
        return replace(now, quantity=left)
    return replace(now, emptied=told.amount >= left.amount)
