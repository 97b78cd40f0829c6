"""How matter divides along the links: shares in whole numbers of 10⁻¹², so that nothing is lost to rounding.

A consumable touches the product and is no part of it: its link carries no share.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from traceapp.domain.quantity import UnitMass, shared_out
from traceapp.domain.record.pieces import Role
from traceapp.services.ports import Books, LinkLine

WHOLE = 10**12


class Flow(Struct, frozen=True):
    """Shares of each lot, and of each link by its place in the list."""

    shares: Mapping[str, int]
    along: Mapping[int, int]


def back_flow(books: Books, amounts: Mapping[str, int], links: Sequence[LinkLine]) -> Flow:
    """Divide one whole among the start lots (by their amounts) and on among their parents, by mass.

    The shares of all lots without parents add up to the whole.
    """
    into = _by_child(links)
    weights = {child: _weights(books, [links[n] for n in numbers]) for child, numbers in into.items()}
    starts = tuple(amounts)
    parts = shared_out(WHOLE, tuple(amounts.values()) if any(amounts.values()) else (1,) * len(starts))
    shares = dict(zip(starts, parts, strict=True))
    along: dict[int, int] = {}
    for code in ordered([(links[n].child, links[n].parent) for numbers in into.values() for n in numbers], starts):
        numbers = into.get(code, ())
        for number, part in zip(numbers, shared_out(shares.get(code, 0), weights.get(code, ())), strict=True):
            along[number] = part
            parent = links[number].parent
            shares[parent] = shares.get(parent, 0) + part
    return Flow(shares, along)


def forward_flow(books: Books, starts: Sequence[str], links: Sequence[LinkLine], every: Sequence[LinkLine]) -> Flow:
    """What share of each lot came from the start lots.

    links: those along which their matter went on. every: all links into the lots reached, other parents' included.
    """
    whole: dict[str, int] = {}
    part: dict[str, int] = {}
    weight_of: dict[tuple[str, str, int, str, int], int] = {}
    for child, numbers in _by_child(every).items():
        weights = _weights(books, [every[n] for n in numbers])
        whole[child] = sum(weights)
        weight_of.update({_name(every[n]): weight for n, weight in zip(numbers, weights, strict=True)})
    out: dict[str, list[int]] = {}
    for number, link in enumerate(links):
        if link.role != Role.CONSUMABLE:
            out.setdefault(link.parent, []).append(number)
    shares = dict.fromkeys(starts, WHOLE)
    along: dict[int, int] = {}
    pairs = [(links[n].parent, links[n].child) for numbers in out.values() for n in numbers]
    for code in ordered(pairs, starts):
        if code not in shares:
            shares[code] = part.get(code, 0) // whole[code] if whole.get(code) else 0
        for number in out.get(code, ()):
            child = links[number].child
            weighed = shares[code] * weight_of.get(_name(links[number]), 0)
            part[child] = part.get(child, 0) + weighed
            along[number] = weighed // whole[child] if whole.get(child) else 0
    return Flow(shares, along)


def _name(link: LinkLine) -> tuple[str, str, int, str, int]:
    return link.child, link.parent, link.container, link.role, link.amount


def _by_child(links: Sequence[LinkLine]) -> dict[str, list[int]]:
    """Places of the links that carry matter, by child."""
    into: dict[str, list[int]] = {}
    for number, link in enumerate(links):
        if link.role != Role.CONSUMABLE:
            into.setdefault(link.child, []).append(number)
    return into


def _weights(books: Books, links: Sequence[LinkLine]) -> tuple[int, ...]:
    """Masses of a child's parents; pieces beside pieces are counted; equal where nobody knows how much."""
    units = {link.unit for link in links}
    if len(units) <= 1:
        weights = tuple(link.amount for link in links)
    else:
        states = books.lots(tuple(dict.fromkeys(link.parent for link in links if link.unit == "pcs")))
        masses = {code: state.unit_mass for code, state in states.items()}
        weights = tuple(_mass(link, masses.get(link.parent)) for link in links)
    return weights if any(weights) else (1,) * len(links)


def _mass(link: LinkLine, unit_mass: UnitMass | None) -> int:
    if link.unit != "pcs":
        return link.amount
    return unit_mass.mass_of(link.amount) if unit_mass is not None and unit_mass.pieces > 0 else 0


def ordered(pairs: Sequence[tuple[str, str]], starts: Sequence[str]) -> list[str]:
    """Every code so that the first of a pair comes before the second.

    No record makes a cycle; in a forged one the smallest code goes first, so that every walk ends.
    """
    onwards: dict[str, list[str]] = {}
    waits: dict[str, int] = dict.fromkeys(starts, 0)
    for first, second in pairs:
        onwards.setdefault(first, []).append(second)
        waits.setdefault(first, 0)
        waits[second] = waits.get(second, 0) + 1
    ready = sorted((code for code, count in waits.items() if count == 0), reverse=True)
    ordered: dict[str, None] = {}
    stuck = sorted(waits, reverse=True)
    while len(ordered) < len(waits):
        while not ready:
            code = stuck.pop()
            if code not in ordered:
                ready.append(code)
        code = ready.pop()
        if code in ordered:
            continue
        ordered[code] = None
        for following in onwards.get(code, ()):
            waits[following] -= 1
            if waits[following] == 0:
                ready.append(following)
    return list(ordered)
