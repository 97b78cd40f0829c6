"""What every event of a plant has in common, and the small parts that many are made of."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Any

from msgspec import Struct

from traceapp.domain.entry import Entry
from traceapp.domain.epcis.event import BizTransaction, Destination, Event, LotData, Named, QuantityElement, Source
from traceapp.domain.epcis.identity import Identity, document_uri
from traceapp.domain.epcis.sensing import Units
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.pieces import Draw, NewLot

OBSERVE, ADD, DELETE = "OBSERVE", "ADD", "DELETE"
_GRAM_MG = 1_000
_HALF_AN_HOUR_US = 1_800_000_000
"""Clocks are put on and back at whole and half hours."""


class Scene(Struct, frozen=True):
    """The plant as its events see it. site: its key. offsets: of the zone, as far as they were asked for."""

    ids: Identity
    units: Units
    zone: tzinfo = UTC
    site: str = "site"
    offsets: dict[int, str] = {}

    def event(self, entry: Entry, kind: str, *, at: str = "", machine: str = "", **said: Any) -> Event:
        """An event of an entry. at: the place where it is now, the site where none is said. machine: where it was read.

        Raises nothing: what cannot be told is left out.
        """
        reads = self.ids.thing("machine", machine) or self.ids.thing("station", entry.where)
        place = self.ids.thing("place", at) or self.ids.thing("site", self.site)
        return Event(
            type=kind,
            event_time=moment(entry.happened),
            event_time_zone_offset=self.offset(entry.happened),
            read_point=Named(id=reads) if reads else None,
            biz_location=Named(id=place),
            entry=self.ids.entry(entry.ref),
            **said,
        )

    def object(self, entry: Entry, action: str, **said: Any) -> Event:
        """An object event."""
        return self.event(entry, "ObjectEvent", action=action, **said)

    def offset(self, at: int) -> str:
        """`+01:00`: how far the plant's clock stood before UTC."""
        key = at // _HALF_AN_HOUR_US
        found = self.offsets.get(key)
        if found is None:
            found = _offset(at, self.zone)
            if len(self.offsets) > 100_000:
                self.offsets.clear()
            self.offsets[key] = found
        return found

    def drawn(self, draws: Iterable[Draw]) -> tuple[QuantityElement, ...]:
        """What was taken of each lot."""
        return self.quantities((draw.lot, draw.quantity) for draw in draws)

    def quantities(self, parts: Iterable[tuple[str, Quantity | None]]) -> tuple[QuantityElement, ...]:
        """How much of each lot, once each; where nobody said how much, none."""
        return summed((self.ids.lot(lot), quantity) for lot, quantity in parts)

    def born(self, lots: Iterable[NewLot]) -> tuple[QuantityElement, ...]:
        """How much of each new lot, over its containers."""
        return summed(self.filled(lots))

    def filled(self, lots: Iterable[NewLot]) -> Iterator[tuple[str, Quantity | None]]:
        """Each container of each new lot; a lot without any by itself."""
        for lot in lots:
            name = self.ids.lot(lot.code)
            yield from ((name, filled.quantity) for filled in lot.containers)
            if not lot.containers:
                yield name, None

    def master(self, lot: NewLot, **said: Any) -> LotData:
        """What is known of a new lot."""
        ids = self.ids
        return LotData(
            id=ids.lot(lot.code),
            material=ids.thing("material", lot.material),
            part=ids.thing("part", lot.part),
            grade=lot.grade,
            owner=ids.thing("partner", lot.owner),
            **said,
        )

    def boxes(self, codes: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.ids.box(code) for code in codes if code))

    def papers(self, **named: str) -> tuple[BizTransaction, ...]:
        """Business transactions by type: `po="4500-1"`; those without a number are left out."""
        return tuple(
            BizTransaction(type=kind, biz_transaction=self.ids.thing(_SORTS[kind], number))
            for kind, number in named.items()
            if number
        )

    def between(self, giver: str, taker: str, kind: str = "possessing_party") -> dict[str, Any]:
        """From one partner to another; "" is the plant itself."""
        plant = self.ids.thing("site", self.site)
        source = self.ids.thing("partner", giver) or plant
        destination = self.ids.thing("partner", taker) or plant
        return {
            "source_list": (Source(type=kind, source=source),),
            "destination_list": (Destination(type=kind, destination=destination),),
        }


_SORTS = {
    "po": "order",
    "prodorder": "order",
    "desadv": "shipment",
    "bol": "waybill",
    "cert": "certificate",
    "testres": "report",
    "rma": "return",
}
"""What a business transaction is called in the plant's addresses."""


def evidence(documents: Iterable[str]) -> tuple[str, ...]:
    """Documents as certification info."""
    return tuple(dict.fromkeys(uri for uri in map(document_uri, documents) if uri))


def amount(quantity: Quantity) -> tuple[Decimal, str]:
    """The number and its unit: kilograms, grams below one gram, pieces without a unit (GS1: a count has none)."""
    if quantity.unit is Unit.PCS:
        return Decimal(quantity.amount), ""
    if -_GRAM_MG < quantity.amount < _GRAM_MG and quantity.amount:
        return _scaled(quantity.amount, 3), "GRM"
    return _scaled(quantity.amount, 6), "KGM"


def summed(parts: Iterable[tuple[str, Quantity | None]]) -> tuple[QuantityElement, ...]:
    """How much of each class by unit, in the order in which they come."""
    sums: dict[tuple[str, Unit | None], int] = {}
    for name, quantity in parts:
        key = (name, quantity.unit if quantity else None)
        sums[key] = sums.get(key, 0) + (quantity.amount if quantity else 0)
    found = []
    for (name, unit), total in sums.items():
        if unit is None:
            found.append(QuantityElement(epc_class=name))
        else:
            number, uom = amount(Quantity(total, unit))
            found.append(QuantityElement(epc_class=name, quantity=number, uom=uom))
    return tuple(found)


def _scaled(whole: int, places: int) -> Decimal:
    before, after = divmod(abs(whole), 10**places)
    part = f"{after:0{places}d}".rstrip("0")
    sign = "-" if whole < 0 else ""
    return Decimal(f"{sign}{before}.{part}" if part else f"{sign}{before}")


def moment(microseconds: int) -> str:
    """`2026-12-16T13:32:05.123Z`: to the millisecond, cut off."""
    seconds, rest = divmod(microseconds, 1_000_000)
    return f"{datetime.fromtimestamp(seconds, UTC).isoformat()[:19]}.{rest // 1_000:03d}Z"


def _offset(at: int, zone: tzinfo) -> str:
    offset = datetime.fromtimestamp(at // 1_000_000, tz=zone).utcoffset() or timedelta()
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
