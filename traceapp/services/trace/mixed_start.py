"""What a trace starts from, with the lots that a processor mixed: nobody can tell their pieces from those asked for.

Forward, each is suspect from its return on, as after a load that it shared. Backward, what is asked about may have come
out of any of them; by how much, only its own counts tell.
"""

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from traceapp.services.ports import Books, MixLine
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.trace_start import Start

MIXED = "mixed"
"""The kind of a start that a mix added."""


def with_mixed(books: Books, start: Start, direction: Direction) -> Start:
    """The start, and every lot that may hold pieces of what is reached; or backward, pieces of which may be in it."""
    mixed = books.lots_mixed()
    if not mixed:
        return start
    return _onwards(books, start, mixed) if direction is Direction.FORWARD else _back(books, start, mixed)


def _onwards(books: Books, start: Start, mixed: Collection[str]) -> Start:
    since: dict[str, int] = {}
    while True:
        widened = _with(books, start, since)
        whole, partly = _suspect(books, widened, mixed)
        suspect = {**partly, **dict.fromkeys(whole, 0)}
        mixes = [mix for mix in books.mixed(suspect, forward=True) if mix.left >= suspect[mix.parent]]
        known = {**since, **{lot: 0 for lot in since if lot in whole}}
        for mix in mixes:
            if mix.child not in whole:
                known[mix.child] = min(mix.at, known.get(mix.child, mix.at))
        if known == since:
            return replace(widened, mixes=_told(mix for mix in mixes if mix.child in since))
        since = known


def _suspect(books: Books, start: Start, mixed: Collection[str]) -> tuple[set[str], dict[str, int]]:
    """Of the lots that were mixed, those reached as a whole, and those only from a moment on or out of a container."""
    limited = start.limited()
    links = books.children_of(tuple(limited))
    born = books.rows_of(tuple({link.child for link in links}))
    roots = dict.fromkeys(lot for lot in start.onwards if lot not in limited)
    for link in links:
        row = born.get(link.child)
        if start.feeds(link.parent, link.container, row.born_at if row is not None else None):
            roots[link.child] = None
    whole = books.met(tuple(roots), mixed, forward=True)
    parts = start.parts or (start,)
    partly = {
        lot: min(part.since.get(lot, 0) for part in parts if lot in part.lots and not part.boxes)
        for lot in limited
        if lot in mixed and lot not in whole
    }
    return whole, partly


def _with(books: Books, start: Start, since: dict[str, int]) -> Start:
    """With these lots, each from a moment on."""
    if not since:
        return start
    rows = books.rows_of(tuple(since))
    made = {lot: row.made for lot, row in rows.items()}
    added = [Start(MIXED, lot, ((lot, made.get(lot, 0)),), since={lot: at} if at else {}) for lot, at in since.items()]
    amounts = {lot: amount for one in added for lot, amount in one.amounts} | dict(start.amounts)
    return replace(
        start,
        amounts=tuple(amounts.items()),
        container=0,
        sorted_into=(),
        since={**start.since, **{lot: at for lot, at in since.items() if at}},
        parts=(*(start.parts or (start,)), *added),
    )


def _back(books: Books, start: Start, mixed: Collection[str]) -> Start:
    left: dict[str, int] = {}
    while True:
        lots = (*start.lots, *left)
        met = books.met(lots, mixed, forward=False)
        mixes = [mix for mix in books.mixed(met, forward=False) if _went_on(books, mix, start, lots, left)]
        more = {mix.parent: mix.left for mix in mixes if mix.parent not in met}
        if not more:
            amounts = (*start.amounts, *((lot, _beside(books, start, mixes, lot)) for lot in left))
            return replace(start, amounts=amounts, mixes=_told(mix for mix in mixes if mix.parent in left))
        left.update(more)


def _went_on(books: Books, mix: MixLine, start: Start, lots: tuple[str, ...], left: dict[str, int]) -> bool:
    """Whether anything of what is asked about was taken out of the lot after it was mixed."""
    if mix.at <= left.get(mix.child, -1):
        return True
    if mix.child in start.lots:
        packed = books.boxes(start.boxes).values()
        return not start.boxes or any(box.packed_at >= mix.at and mix.child in box.by_lot for box in packed)
    children = [link.child for link in books.children_of((mix.child,))]
    rows = books.rows_of(tuple(books.met(lots, children, forward=False)))
    return any(row.born_at >= mix.at for row in rows.values())


def _beside(books: Books, start: Start, mixes: Iterable[MixLine], lot: str) -> int:
    """How much of what is asked about counts as of a lot mixed with it: as they were made; 0 where nobody knows."""
    amounts = dict(start.amounts)
    with_it = [mix.child for mix in mixes if mix.parent == lot and amounts.get(mix.child)]
    rows = books.rows_of((lot, *with_it))
    made = {code: row.made for code, row in rows.items()}
    return sum(amounts[code] * made.get(lot, 0) // made[code] for code in dict.fromkeys(with_it) if made.get(code))


def _told(mixes: Iterable[MixLine]) -> tuple[MixLine, ...]:
    """Each pair once, the earliest first."""
    pairs = {(mix.child, mix.parent): mix for mix in sorted(mixes, key=_latest_first)}
    return tuple(sorted(pairs.values(), key=_earliest_first))


def _latest_first(mix: MixLine) -> int:
    return -mix.at


def _earliest_first(mix: MixLine) -> tuple[int, str, str]:
    return mix.at, mix.child, mix.parent
