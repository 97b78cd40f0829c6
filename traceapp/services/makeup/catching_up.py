"""Working out behind the recording what follows from it: what every lot is made of (DESIGN 1, the second tier)."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Protocol, TypeVar

import msgspec

from traceapp.domain.makeup import Version
from traceapp.domain.plant import Plant
from traceapp.services.makeup.makeups import read_for, versions_of
from traceapp.services.ports import Books
from traceapp.services.trace.genealogy import Genealogy


class Waiting(Protocol):
    """A subject that is to be worked out again. lot: "" where it is none."""

    @property
    def lot(self) -> str: ...


W = TypeVar("W", bound=Waiting)


def work_out(
    books: Books, plant: Plant, waiting: Sequence[W], give_way: Callable[[], object]
) -> list[tuple[W, tuple[Version, ...]]]:
    """What waits, one after another: parents before children, as far as their births say so.

    give_way: called before each.
    """
    read = read_for(books, [one.lot for one in waiting if one.lot])
    done: list[tuple[W, tuple[Version, ...]]] = []
    for one in waiting:
        give_way()
        versions = versions_of(books, plant, one.lot, read) if one.lot else ()
        if one.lot:
            read.known[one.lot] = versions
        done.append((one, versions))
    return done


def as_of_now(books: Books, plant: Plant, lots: Sequence[str]) -> Mapping[str, Sequence[Version]]:
    """The versions of these lots with whatever waits behind them worked out, here and now; nothing is kept."""
    behind = books.behind(lots)
    waiting = frozenset(books.waiting_among(behind))
    if not waiting:
        return books.makeups(lots)
    family = Genealogy(behind, books.links_into(behind), forward=False)
    mixed = {mix.child for mix in books.mixed(behind, forward=False)}
    again: dict[str, None] = {}
    for number in reversed(tuple(family.ordered())):
        code = family.codes[number]
        came = any(family.codes[family.far[link]] in again for link in family.onwards[number])
        if came or code in waiting or code in mixed:
            again[code] = None
    read = read_for(books, tuple(again))
    is_new = True
    while is_new:
        is_new = False
        for code in again:
            before, after = read.known.get(code), versions_of(books, plant, code, read)
            is_new = is_new or bool(mixed and before != after)  # lots that were mixed are worked out of each other
            read.known[code] = after
    return {**books.makeups(lots), **{lot: read.known[lot] for lot in lots if lot in again}}


def basis_of(plant: Plant) -> str:
    """A digest of all in the plant's files that makeups follow from: when it changes, all are worked out again."""
    materials = [(m.key, m.form, m.rare_earth, m.elements) for _, m in sorted(plant.materials.items())]
    steps = [
        (key, step.key, step.origin_stage, step.uptakes, step.losses, [(line.key, line.role) for line in step.inputs])
        for key, route in sorted(plant.routes.items())
        for step in route.steps
    ]
    elements = [(p.key, p.element, p.unit) for _, p in sorted(plant.properties.items())]
    return sha256(msgspec.json.encode([_WAY, materials, steps, elements])).hexdigest()


_WAY = 7
"""Counted up whenever the same entries are worked out to another makeup."""
