"""Folding the lots of a walk into bundles: by the kind in their codes; of an opened bundle by month, or lot by lot."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.bundle import Bundle, Bundled, BundleLink, Folding, parted
from traceapp.store.links.adjacency import Numbers
from traceapp.store.links.dealing import Dealt, dealt_back, dealt_forward
from traceapp.store.links.levelled import Weigh
from traceapp.store.links.web import Web

_KIND, _WEEK = slice(0, 2), slice(3, 7)
"""Where a lot's code tells its kind, and the year and week it was born in."""
_HEAD = 7


class _Labels(Struct):
    """Which bundle each lot is in. label: (n,) int64. heads: what is known of each bundle from its label on."""

    label: Numbers
    heads: list[Bundle]

    def split(self, lots: Numbers, heads: Sequence[Bundle], which: Numbers) -> None:
        """These lots (by place) leave for bundles of their own; which: (k,) which of them each."""
        self.label[lots] = which + len(self.heads)
        self.heads.extend(heads)


def bundled(web: Web, starts: Mapping[str, int], folding: Folding, *, forward: bool, weigh: Weigh) -> Bundled:
    """The start lots and every lot beyond them. starts: how much of each was asked about, in its own unit.

    Raises `Unordered`.
    """
    numbered = {number: amount for code, amount in starts.items() if (number := web.number_of(code)) >= 0}
    reached = web.walk(numbered, forward=forward)
    deal = dealt_forward(web, reached, numbered) if forward else dealt_back(web, reached, numbered, weigh)
    heads = _heads(web, reached)
    labels = _by_kind(heads)
    _apart(labels, np.flatnonzero(np.isin(reached, list(numbered))), web, deal)
    if folding.opened:
        _open(labels, heads, folding, web, deal)
    return Bundled(*_summed(labels, deal, forward=forward), folding.opened)


def _heads(web: Web, numbers: Numbers) -> Numbers:
    """(n, 7) uint8: the beginning of each lot's code."""
    known, added = web.base.arrays["codes"], web.overlay.codes
    found = np.zeros(len(numbers), f"S{_HEAD}")
    is_old = numbers < web.base.size
    found[is_old] = known[numbers[is_old]]
    found[~is_old] = [added[n - web.base.size].encode()[:_HEAD] for n in numbers[~is_old].tolist()]
    return found.view(np.uint8).reshape(len(numbers), _HEAD)


def _by_kind(heads: Numbers) -> _Labels:
    kinds = heads[:, 0].astype(np.int64) * 256 + heads[:, 1]
    present = np.flatnonzero(np.bincount(kinds, minlength=1))
    label = np.zeros(256 * 256, np.int64)
    label[present] = np.arange(len(present))
    return _Labels(label[kinds], [Bundle(_text(divmod(int(kind), 256)), 0, 0, 0) for kind in present])


def _text(head: Sequence[int]) -> str:
    return bytes(head).rstrip(b"\0").decode(errors="replace")


def _apart(labels: _Labels, first: Numbers, web: Web, deal: Dealt) -> None:
    """Give what was asked about bundles of its own: the lot, or one for each kind of lots."""
    if len(first) == 1:
        kind = labels.heads[int(labels.label[first[0]])].kind
        (code,) = web.codes_of(deal.numbers[first])
        labels.split(first, [Bundle(kind, 0, 0, 0, code=code, is_start=True)], np.zeros(1, np.int64))
        return
    kinds, which = np.unique(labels.label[first], return_inverse=True)
    labels.split(first, [Bundle(labels.heads[n].kind, 0, 0, 0, is_start=True) for n in kinds.tolist()], which)


def _open(labels: _Labels, heads: Numbers, folding: Folding, web: Web, deal: Dealt) -> None:
    is_start, kind, month = parted(folding.opened)
    wanted = [n for n, one in enumerate(labels.heads) if (one.kind, one.is_start, one.code) == (kind, is_start, "")]
    lots = np.flatnonzero(np.isin(labels.label, wanted))
    if len(lots) > folding.most or month:
        lots = _by_month(labels, heads, lots, Bundle(kind, 0, 0, 0, is_start=is_start), month)
    if len(lots) > folding.most:
        lots = lots[np.argsort(-deal.through[lots], kind="stable")[: folding.most]]
    codes = web.codes_of(deal.numbers[lots])
    each = [Bundle(kind, 0, 0, 0, code=code, is_start=is_start) for code in codes]
    labels.split(lots, each, np.arange(len(lots)))


def _by_month(labels: _Labels, heads: Numbers, lots: Numbers, like: Bundle, month: str) -> Numbers:
    """Splits the lots by month, and gives those of one month; none for no month."""
    written = np.ascontiguousarray(heads[lots, _WEEK]).view(f"S{_HEAD - 3}").ravel()
    weeks, of_week = np.unique(written, return_inverse=True)
    names = [_month_of(week.decode(errors="replace")) for week in weeks.tolist()]
    months = sorted(set(names))
    of_month = np.array([months.index(name) for name in names], np.int64)[of_week]
    each = [replace(like, month=name) for name in months]
    labels.split(lots, each, of_month)
    found: Numbers = lots[of_month == months.index(month)] if month in months else lots[:0]
    return found


def _month_of(week: str) -> str:
    """The month in which a week's Thursday lies; of what is no week of a calendar, as it is written."""
    try:
        return f"{date.fromisocalendar(2000 + int(week[:2]), int(week[2:]), 4):%Y-%m}"
    except ValueError:
        return week


def _summed(labels: _Labels, deal: Dealt, *, forward: bool) -> tuple[tuple[Bundle, ...], tuple[BundleLink, ...]]:
    """What each bundle and each ribbon between two of them come to; a bundle that nothing is left in is none."""
    size, label = len(labels.heads), labels.label
    near, far = (deal.parents, deal.children) if forward else (deal.children, deal.parents)
    begun = deal.through.copy()
    np.subtract.at(begun, far, deal.parts)
    from_, to = label[near], label[far]
    is_between = from_ != to
    pair, parts = (from_ * size + to)[is_between], deal.parts[is_between]
    pairs = np.unique(pair)
    shares = _totals(len(pairs), np.searchsorted(pairs, pair), parts)
    ends = np.divmod(pairs, size)
    lots = np.bincount(label, minlength=size)
    through = _totals(size, label, begun) + _totals(size, ends[1], shares)
    stays = through - _totals(size, ends[0], shares)
    mg, pcs = (_totals(size, label[which], deal.amounts[which]) for which in (~deal.pieces, deal.pieces))
    figures = zip(*(each.tolist() for each in (lots, through, stays, mg, pcs)), strict=True)
    bundles = tuple(
        replace(one, lots=count, through=came, stays=rest, mg=mass, pcs=number)
        for one, (count, came, rest, mass, number) in zip(labels.heads, figures, strict=True)
        if count
    )
    number = np.cumsum(lots > 0) - 1
    parents, children = ends if forward else ends[::-1]
    told = zip(number[parents].tolist(), number[children].tolist(), shares.tolist(), strict=True)
    return bundles, tuple(BundleLink(*one) for one in told)


def _totals(size: int, of: Numbers, amounts: Numbers) -> Numbers:
    totals = np.zeros(size, np.int64)
    np.add.at(totals, of, amounts)
    return totals
