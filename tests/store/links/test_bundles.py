"""Lots in bundles: every lot is in one, and every ribbon is what went along the links between two of them, exactly."""

import itertools
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings

from tests.store.links.test_webs import ACTS, Yard
from tests.store.terminals import terminal
from traceapp.domain.bundle import Bundled, Folding
from traceapp.domain.lot import LEAST_MG
from traceapp.domain.quantity import shared_out
from traceapp.services.ports import LinkLine
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.genealogy import weights_of
from traceapp.store.books import Books
from traceapp.store.links.bundles import bundled
from traceapp.store.store import Store

_numbers = itertools.count()


class Sorted(Yard):
    """Lots of three kinds, born in one week after another."""

    def _code(self) -> str:
        n = len(getattr(self, "lots", ()))
        return f"{'ABC'[n % 3]}X-26{n % 52 + 1:02}-{self.name}{n}"


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with terminal() as opened:
        yield opened


def in_bundles(books: Books, starts: list[str], opened: str = "", *, forward: bool, most: int = 5_000) -> Bundled:
    web, amounts = books.web(), {lot: n + 1 for n, lot in enumerate(starts)}
    return bundled(web, amounts, Folding(opened, most), forward=forward, weigh=partial(weights_of, books))


def assert_closes(found: Bundled) -> None:
    """What comes into each bundle goes on or stays; what was asked about is somewhere, all of it."""
    assert sum(one.stays for one in found.bundles) == WHOLE
    assert all(one.stays >= 0 and one.lots for one in found.bundles)
    assert len({one.key for one in found.bundles}) == len(found.bundles)
    assert all(link.parent != link.child for link in found.links)


Went = dict[tuple[str, str], int]
Parts = list[tuple[str, int]]


def by_hand(books: Books, starts: list[str], *, forward: bool) -> Went:
    """What went along each pair of lots, dealt out lot by lot."""
    rows, _ = books.family(tuple(starts), forward=forward)
    amounts = {lot: n + 1 for n, lot in enumerate(starts)}
    has = defaultdict(int, zip(starts, shared_out(WHOLE, tuple(amounts.values())), strict=True))
    links: dict[str, list[LinkLine]] = {lot: [] for lot in rows}
    for link in books.links_into(tuple(rows)):
        links[link.child].append(link)
    into = {lot: [part for part in weighed(of_lot) if part[0] in rows] for lot, of_lot in links.items()}
    order: list[str] = []
    while len(order) < len(rows):
        order += [lot for lot in rows if lot not in order and all(parent in order for parent, _ in into[lot])]
    whole = {lot: max(of_all_links(lot, into), amounts.get(lot, 0)) for lot in order}
    for lot in order:
        row = rows[lot]
        if row is not None and lot not in starts:
            whole[lot] += sum(max(n, 0) for n in (row.left, row.packed, row.scrapped, row.gone))
    went: Went = defaultdict(int)
    for child in order if forward else reversed(order):
        weights = tuple(weight for _, weight in into[child])
        parts = shared_out(has[child], weights) if any(weights) else (0,) * len(weights)
        for (parent, weight), part in zip(into[child], parts, strict=True):
            goes = has[parent] * weight // (whole[parent] or 1) if forward else part
            has[child if forward else parent] += goes
            went[parent, child] += goes
    return went


def weighed(links: list[LinkLine]) -> Parts:
    """What each link of a lot weighs: as was drawn, alike where that is nothing; a heel is there, however little."""
    is_matter = [link.role != "consumable" for link in links]
    drawn = [
        (link.amount or (LEAST_MG if link.role == "heel" else 0)) * is_it
        for link, is_it in zip(links, is_matter, strict=True)
    ]
    weights = drawn if any(drawn) else [int(is_it) for is_it in is_matter]
    return [(link.parent, weight) for link, weight in zip(links, weights, strict=True)]


def of_all_links(lot: str, into: dict[str, Parts]) -> int:
    return sum(weight for parts in into.values() for parent, weight in parts if parent == lot)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(acts=ACTS)
@example(acts=[("step", [(0, 1, "charge")], 2)])  # of one milligram for two lots one has none, and counts all the same
def test_ribbons_are_what_went_along_the_links_between_bundles_and_nothing_is_lost(store: Store, acts):
    yard = Sorted(store, f"Y{next(_numbers)}-")
    for act, what, more in acts:
        if not yard.plays(act, what, more):
            with store.reading() as books:
                books.web()
    with store.reading() as books:
        for starts, forward in itertools.product(([yard.lots[0]], [yard.lots[-1]], yard.lots[:2]), (True, False)):
            if any(books.web().number_of(lot) < 0 for lot in starts):
                continue
            went = by_hand(books, starts, forward=forward)
            for opened in ("", "AX", "BX", "CX/2026-01"):
                found = in_bundles(books, starts, opened, forward=forward, most=3)
                assert_closes(found)
                assert found.lots == len(books.web().walk(map(books.web().number_of, starts), forward=forward))
                assert ribbons(found) == between(found, went, starts)


def ribbons(found: Bundled) -> Went:
    return {(found.bundles[one.parent].key, found.bundles[one.child].key): one.share for one in found.links}


def between(found: Bundled, went: Went, starts: list[str]) -> Went:
    """What went along the links, by the bundles their ends are in."""
    keys = {one.key for one in found.bundles}

    def key_of(lot: str) -> str:
        kind, week = lot[:2], lot[3:7]
        month = f"{date.fromisocalendar(2000 + int(week[:2]), int(week[2:]), 4):%Y-%m}"
        start = "=/" if lot in starts else ""
        return next(key for key in (lot, f"{start}{kind}/{month}", f"{start}{kind}") if key in keys)

    summed: Went = defaultdict(int)
    for (parent, child), part in went.items():
        if key_of(parent) != key_of(child):
            summed[key_of(parent), key_of(child)] += part
    return summed


def test_an_opened_bundle_shows_its_lots_or_its_months_and_of_a_month_the_lots_with_most(store: Store):
    yard = Sorted(store, f"Y{next(_numbers)}-")
    for n in range(59):
        yard.step([(0, 10 + n, "charge")], 1)
    with store.reading() as books:
        opened = partial(in_bundles, books, [yard.lots[0]], forward=True)
        assert [(one.key, one.lots) for one in opened().bundles] == [
            ("AX", 19), ("BX", 20), ("CX", 20), (yard.lots[0], 1),
        ]  # fmt: skip
        singly = opened("CX", most=20)
        assert {one.code for one in singly.bundles if one.kind == "CX"} == set(yard.lots[2::3])
        monthly = [one for one in opened("CX", most=19).bundles if one.kind == "CX"]
        assert [one.month for one in monthly] == [f"2026-{month:02}" for month in range(1, 13)]
        assert sum(one.lots for one in monthly) == 20
        (january,) = (one for one in monthly if one.month == "2026-01")
        of_january = [yard.lots[n] for n in (2, 53, 56)]
        assert january.lots == len(of_january)
        shown = [one for one in opened(january.key, most=2).bundles if one.month == "2026-01" or one.kind == "CX"]
        assert {one.code for one in shown if one.code} == set(of_january[1:])
        assert [one.lots for one in shown if one.month == "2026-01"] == [1]
