"""Which Digital Link addresses have a page: of lots, of trade items by serial number, of boxes; each only where the
order line discloses it (DOMAIN 23).

The serial number of a trade item is its box's code; where the customer gives each unit one, it is the unit's. Numbers
of boxes follow each other, and so may serial numbers: who walks them meets only what some order lets be seen.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from traceapp.domain.published import Passport
from traceapp.domain.words import Words
from traceapp.services.publishing.published_list import Publishable

FALLS_LAST = ("recalled", "valid", "withdrawn")
"""What counts for a lot or a box of several certificates: a recall of any; withdrawn it is only where none stands."""
WORST_FIRST = ("recalled", "withdrawn", "valid")
"""What counts for a unit, since nobody recorded which box it lies in."""
LONGEST_SERIAL = 20
"""Characters of the application identifier 21."""


class _Address(Struct, frozen=True):
    """key: as an element string for people."""

    key: str
    path: str


def passports(shown: Sequence[Publishable], issuer: str, families: Mapping[str, Words]) -> Iterator[Passport]:
    """The pages, each once. families: of grades."""
    told = [one for one in shown if one.standing.state in FALLS_LAST]
    named: dict[_Address, Publishable] = {}
    for one in sorted(told, key=_falls_last):
        for address in (*_lots(one), *_boxes(one), *_serials(one)):
            named.setdefault(address, one)
    for one in sorted(told, key=_worst_first):
        for address in _units(one, told):
            named.setdefault(address, one)
    for address, one in named.items():
        yield Passport(
            key=address.key,
            path=address.path,
            issuer=issuer,
            standing=one.standing.state,
            grade=one.grade,
            family=families.get(one.grade),
        )


def _falls_last(one: Publishable) -> int:
    return FALLS_LAST.index(one.standing.state)


def _worst_first(one: Publishable) -> int:
    return WORST_FIRST.index(one.standing.state)


def _lots(one: Publishable) -> Iterable[_Address]:
    return (_of_item(one, "10", lot) for lot in one.lots) if "lots" in one.allowance.discloses and one.gtin else ()


def _boxes(one: Publishable) -> Iterable[_Address]:
    numbers = [sscc for _, sscc in one.boxes if sscc] if "boxes" in one.allowance.discloses else []
    return (_Address(f"(00){number}", f"00/{number}") for number in numbers)


def _serials(one: Publishable) -> Iterable[_Address]:
    """Of boxes, where the customer gives units no numbers of their own."""
    if "serials" not in one.allowance.discloses or not one.gtin or one.serials:
        return ()
    return (_of_item(one, "21", box) for box, _ in one.boxes if len(box) <= LONGEST_SERIAL)


def _units(one: Publishable, told: Sequence[Publishable]) -> Iterable[_Address]:
    """Of units, once as many pieces of their order line are certified: before, some of them are not delivered."""
    if "serials" not in one.allowance.discloses or not one.gtin or not one.serials:
        return ()
    pieces = sum(other.pieces for other in told if other.state.order == one.state.order)
    return (_of_item(one, "21", serial) for serial in one.serials) if pieces >= len(one.serials) else ()


def _of_item(one: Publishable, ai: str, value: str) -> _Address:
    gtin = one.gtin.zfill(14)
    return _Address(f"(01){gtin}({ai}){value}", f"01/{gtin}/{ai}/{value}")
