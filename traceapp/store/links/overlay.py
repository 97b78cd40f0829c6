"""What is new since the arrays of links were written: lots, links that came or went, what is left of each lot.

Only lots that entries touched since are looked at again, in the books, so that a corrected step takes its links along.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from msgspec import Struct, json
from sqlalchemy import Connection, Text, bindparam, func, select

from traceapp.domain.entry import decode_entry
from traceapp.domain.lot import HELD_BACK, LEAST_MG
from traceapp.domain.quantity import Unit
from traceapp.domain.record.pieces import Role
from traceapp.store import schema
from traceapp.store.apply import subjects_touched
from traceapp.store.links.adjacency import STOCK, Adjacency, Numbers
from traceapp.store.prepared import Prepared

_SINCE = Prepared(
    select(schema.entry.c.id, schema.entry.c.body)
    .where(schema.entry.c.id > bindparam("after"))
    .order_by(schema.entry.c.id)
)
_ASKED = func.json_each(bindparam("codes", type_=Text)).table_valued("value")
_LINKS = Prepared(
    select(*(schema.link.c[name] for name in ("child", "parent", "amount", "role", "unit")))
    .join_from(_ASKED, schema.link, schema.link.c.child == _ASKED.c.value)
    .order_by(schema.link.c.child, schema.link.c.n)
)
_STOCK = Prepared(
    select(schema.lot.c.code, schema.lot.c.unit, *(schema.lot.c[name] for name in STOCK)).join_from(
        _ASKED, schema.lot, schema.lot.c.code == _ASKED.c.value
    )
)
_AT_ONCE = 2_000
MOST_LIFTED = 100_000
"""Lots that get another level because of what came late, until the arrays are written again; a ring lifts for ever."""

Parents = tuple[tuple[int, int], ...]
"""Each parent of a lot by its number, and what the link weighs."""


class Overlay(Struct, frozen=True):
    """What stands in place of, or beside, what the arrays say. New lots have numbers from the arrays' size on.

    upto: the last entry that it knows, by its number here. codes: of the new lots. parents: of every lot whose links
    are not those of the arrays. children: links that the arrays have not. levels: of the lots in `parents`, as in the
    arrays. is_ordered: every parent has a lower level than its child; False where
    somebody forged a ring. odd: as in the arrays. stock: what was told of a
    lot since: whether it is counted in pieces, and the columns of STOCK.
    """

    upto: int
    codes: tuple[str, ...] = ()
    numbers: Mapping[str, int] = {}
    parents: Mapping[int, Parents] = {}
    children: Mapping[int, tuple[int, ...]] = {}
    levels: Mapping[int, int] = {}
    is_ordered: bool = True
    odd: frozenset[int] = frozenset()
    stock: Mapping[int, tuple[int, ...]] = {}

    @property
    def links(self) -> int:
        return sum(map(len, self.parents.values()))


def caught_up(connection: Connection, base: Adjacency, known: Overlay) -> Overlay:
    """The overlay as of this snapshot, from one that is no younger."""
    rows = _SINCE.rows(connection, {"after": known.upto})
    if not rows:
        return known
    subjects: set[str] = set()
    for start in range(0, len(rows), _AT_ONCE):
        entries = [decode_entry(row.body) for row in rows[start : start + _AT_ONCE]]
        subjects |= subjects_touched(connection, entries)
    touched = sorted(s.removeprefix("lot:") for s in subjects if s.startswith("lot:"))
    return _Draft(base, known).after(connection, touched, rows[-1].id)


class _Draft:
    """An overlay in the making."""

    def __init__(self, base: Adjacency, known: Overlay) -> None:
        self._base = base
        self._numbers = dict(known.numbers)
        self._codes = list(known.codes)
        self._parents = dict(known.parents)
        self._children = {parent: list(children) for parent, children in known.children.items()}
        self._levels = dict(known.levels)
        self._odd = set(known.odd)
        self._stock = dict(known.stock)
        self._is_ordered = known.is_ordered
        self._plain_odd = frozenset(base.arrays["odd"].tolist())

    def after(self, connection: Connection, touched: list[str], upto: int) -> Overlay:
        lines = _linked(connection, touched)
        changed = [code for code in touched if self._relink(code, lines.get(code, ()))]
        self._order(changed)
        for row in _asked(_STOCK, connection, touched):
            self._stock[self._number(row.code)] = (int(row.unit == Unit.PCS), *row[2:])
        return Overlay(
            upto=upto,
            codes=tuple(self._codes),
            numbers=self._numbers,
            parents=self._parents,
            children={parent: tuple(children) for parent, children in self._children.items() if children},
            levels=self._levels,
            is_ordered=self._is_ordered,
            odd=frozenset(self._odd),
            stock=self._stock,
        )

    def _number(self, code: str) -> int:
        found = self._numbers.get(code, -1)
        if found < 0:
            found = self._base.number_of(code)
        if found < 0:
            found = self._numbers[code] = self._base.size + len(self._codes)
            self._codes.append(code)
        return found

    def _relink(self, code: str, lines: Iterable[Any]) -> bool:
        """Take a lot's links as the books have them now; whether they differ from what was known."""
        lines = tuple(lines)
        number = self._number(code)
        weights, is_odd = _weights(lines)
        parents = tuple((self._number(line.parent), weight) for line, weight in zip(lines, weights, strict=True))
        (self._odd.add if is_odd else self._odd.discard)(number)
        is_new = number >= self._base.size
        if number not in self._parents:
            was_odd = number in self._plain_odd
            if not is_new and parents == self._base.parents_of(number) and is_odd == was_odd:
                self._odd.discard(number)
                return False
            if is_new and not parents:
                return False
        for parent, _ in self._parents.get(number, ()):
            self._children[parent].remove(number)
        self._parents[number] = parents
        for parent, _ in parents:
            self._children.setdefault(parent, []).append(number)
        return True

    def _order(self, changed: Iterable[str]) -> None:
        """Give each changed lot a level above its parents', and lift what lies beyond as far as it must be."""
        waiting = {self._number(code) for code in changed}
        done: set[int] = set()
        for number in sorted(waiting):
            self._raise(number, waiting, done)
        lifted = 0
        while waiting and self._is_ordered:
            number = waiting.pop()
            lowest = self.level(number) + 1
            for child in self._children_of(number):
                if self.level(child) < lowest:
                    self._adopt(child)
                    self._levels[child] = lowest
                    waiting.add(child)
                    lifted += 1
            self._is_ordered = lifted <= MOST_LIFTED

    def _children_of(self, number: int) -> list[int]:
        found = list(self._children.get(number, ()))
        if number < self._base.size:
            starts = self._base.arrays["forth_start"]
            children: Numbers = self._base.arrays["forth"][starts[number] : starts[number + 1]]
            found += [child for child in children.tolist() if child not in self._parents]
        return found

    def _adopt(self, number: int) -> None:
        """Links of the arrays go on as they are, under another level."""
        if number in self._parents:
            return
        self._parents[number] = parents = self._base.parents_of(number)
        for parent, _ in parents:
            self._children.setdefault(parent, []).append(number)
        if number in self._plain_odd:
            self._odd.add(number)

    def _raise(self, number: int, waiting: set[int], done: set[int]) -> None:
        """Parents that changed too come first; a ring is gone round once."""
        stack, met = [number], set()
        while stack:
            here = stack[-1]
            met.add(here)
            first = [p for p, _ in self._parents[here] if p in waiting and p not in done and p not in met]
            if first:
                stack.append(first[0])
                continue
            stack.pop()
            done.add(here)
            lowest = max((self.level(parent) + 1 for parent, _ in self._parents[here]), default=0)
            self._levels[here] = max(self.level(here), lowest)

    def level(self, number: int) -> int:
        kept = self._levels.get(number)
        if kept is not None:
            return kept
        return 0 if number >= self._base.size else int(self._base.level_of(np.array([number]))[0])


def _linked(connection: Connection, codes: list[str]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in _asked(_LINKS, connection, codes):
        found.setdefault(row.child, []).append(row)
    return found


def _asked(statement: Prepared, connection: Connection, codes: list[str]) -> Iterable[Any]:
    return statement.rows(connection, {"codes": json.encode(codes).decode()})


def _least(role: str) -> int:
    return LEAST_MG if role in HELD_BACK else 0


def _weights(lines: tuple[Any, ...]) -> tuple[list[int], bool]:
    """As `adjacency_build` tells them: what each link weighs, and whether the units are mixed."""
    matter = [line for line in lines if line.role != Role.CONSUMABLE]
    weights = [0 if line.role == Role.CONSUMABLE else line.amount or _least(line.role) for line in lines]
    if matter and not any(weights):
        return [int(line.role != Role.CONSUMABLE) for line in lines], False
    return weights, len({line.unit for line in matter}) > 1
