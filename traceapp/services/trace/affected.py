"""What became of everything that a trace reached, by state; the parts add up to all that did not go on.

What a lot gave to other lots is counted with those; the rest is here, in boxes, scrapped or gone.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from traceapp.domain.quantity import Unit
from traceapp.services.ports import Books, LotLine, PackedLine
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_start import Start

Amounts = dict[str, tuple[int, int]]
"""By what became of it (left, packed, scrapped, gone): how much, and how much of that is suspect."""
_KEPT = ("left", "packed", "scrapped", "gone")


class Part(Struct, frozen=True):
    """An amount, and how much of it came from the suspect matter, each lot's rounded down."""

    amount: int = 0
    suspect: int = 0

    def __add__(self, other: "Part") -> "Part":
        return Part(self.amount + other.amount, self.suspect + other.suspect)


class Affected(Struct, frozen=True, kw_only=True):
    """Amounts in one unit. packed: in boxes that are here. gone: as samples, back to the supplier, sold as scrap.

    not_found: lots say that it was packed and no box says where.
    """

    unit: Unit
    shipped: Part = Part()
    packed: Part = Part()
    in_plant: Part = Part()
    scrapped: Part = Part()
    gone: Part = Part()
    not_found: Part = Part()

    @property
    def total(self) -> Part:
        parts = (self.shipped, self.packed, self.in_plant, self.scrapped, self.gone, self.not_found)
        return sum(parts, Part())


def stock_of(rows: Iterable[tuple[LotLine, int]]) -> dict[str, Amounts]:
    """By unit, what became of these lots, each with its share (10⁻¹²)."""
    found: dict[str, Amounts] = {}
    for row, share in rows:
        amounts = found.setdefault(row.unit, dict.fromkeys(_KEPT, (0, 0)))
        for name in _KEPT:
            amount: int = getattr(row, name)
            whole, suspect = amounts[name]
            amounts[name] = whole + amount, suspect + amount * share // WHOLE
    return found


def summed(stock: Mapping[str, Amounts]) -> tuple[tuple[str, int, int], ...]:
    """By unit, all that did not go on into other lots, and how much of that is suspect."""
    return tuple(
        (unit, sum(amounts[name][0] for name in _KEPT), sum(amounts[name][1] for name in _KEPT))
        for unit, amounts in sorted(stock.items())
    )


def left_of(books: Books, start: Start) -> dict[str, tuple[str, int]]:
    """Of the start lots of which not all is meant, how much of what is meant is still here, with its unit."""
    limited = start.limited()
    return {
        lot: (
            state.unit.value,
            max(sum(c.amount for c in state.containers if c.n in limited[lot] or not limited[lot]), 0),
        )
        for lot, state in books.lots(tuple(limited)).items()
    }


def affected(
    books: Books, start: Start, stock: Mapping[str, Amounts], boxes: Sequence[PackedLine], shares: Mapping[str, int]
) -> tuple[Affected, ...]:
    """One for each unit there is any of. stock: without the start lots of which not all is meant; those are added here.

    boxes: what was reached of each box. shares: of the lots in them; of a box that was asked for, all.
    """
    alone = start.limited().keys() | (set(start.lots) - shares.keys())
    chosen = frozenset(start.chosen)
    parts: dict[str, dict[str, Part]] = {
        unit: {name: Part(*amounts[name]) for name in _KEPT} for unit, amounts in stock.items()
    }
    for unit, here in left_of(books, start).values():
        kept = parts.setdefault(unit, {})
        kept["left"] = kept.get("left", Part()) + Part(here, here)
    sums: dict[tuple[str, bool], list[int]] = {}
    for line in boxes:
        suspect = line.amount if line.box in chosen else line.amount * shares.get(line.lot, 0) // WHOLE
        both = sums.setdefault((line.unit, line.status == "shipped"), [0, 0])
        both[0] += line.amount
        both[1] += suspect
        if line.lot in alone:
            kept = parts.setdefault(line.unit, {})
            kept["packed"] = kept.get("packed", Part()) + Part(line.amount, suspect)
    shipped, waiting = (
        {unit: Part(*both) for (unit, is_gone), both in sums.items() if is_gone is way} for way in (True, False)
    )
    units = [unit for unit in ("mg", "pcs") if unit in parts or unit in shipped or unit in waiting]
    return tuple(_of_unit(unit, parts.get(unit, {}), shipped, waiting) for unit in units)


def _of_unit(unit: str, kept: Mapping[str, Part], shipped: Mapping[str, Part], waiting: Mapping[str, Part]) -> Affected:
    gone, here = shipped.get(unit, Part()), waiting.get(unit, Part())
    told = kept.get("packed", Part())
    return Affected(
        unit=Unit(unit),
        shipped=gone,
        packed=here,
        in_plant=kept.get("left", Part()),
        scrapped=kept.get("scrapped", Part()),
        gone=kept.get("gone", Part()),
        not_found=Part(told.amount - gone.amount - here.amount, max(told.suspect - gone.suspect - here.suspect, 0)),
    )
