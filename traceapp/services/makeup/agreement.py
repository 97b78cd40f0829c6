"""What was measured of a lot's elements beside what was predicted: more between the two than both know is a doubt."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from traceapp.domain.makeup import UNKNOWN, WHOLE, Version, version_at
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import Noted
from traceapp.domain.record.quality import Result
from traceapp.services.makeup.catching_up import as_of_now
from traceapp.services.makeup.makeups import told_share
from traceapp.services.ports import Books


def disagreements(
    books: Books, plant: Plant, unit: str, lots: Sequence[str], results: Sequence[Result], *, at: int
) -> Iterator[Noted]:
    """A finding for each lot and element whose measured share differs by more than its property allows (`agrees`).

    unit: what was measured. at: when it is reported, UTC microseconds. A share that rests on a rule of thumb anywhere
    behind the lot, and a lot of which nobody knows what went in, predict nothing that could be differed from.
    """
    told = _compared(plant, results)
    if not told:
        return
    versions = as_of_now(books, plant, lots)
    for lot in lots:
        version = version_at(versions.get(lot, ()), at)
        if version is None or version.foretold.content(UNKNOWN) is not None:
            continue
        for result, element, share in told:
            predicted = version.foretold.share(element)
            if element not in version.presumed and _differs(plant, result, share, predicted):
                facts = (
                    ("property", result.property),
                    ("predicted", _printed(plant, result, predicted)),
                    ("measured", _printed(plant, result, share)),
                    ("unit", unit),
                )
                yield Noted(lot=lot, code="composition_differs", facts=facts)


def percent_text(share: int, decimals: int) -> str:
    """A share of the mass (10⁻¹²) as per cent, `23.27`."""
    return str((Decimal(share) / (WHOLE // 100)).quantize(Decimal(1).scaleb(-decimals)))


def _compared(plant: Plant, results: Sequence[Result]) -> list[tuple[Result, str, int]]:
    """Results that tell of an element whose property says how well measurement and prediction agree."""
    return [
        (result, element, share)
        for result in results
        if (known := plant.properties.get(result.property)) is not None and known.agrees is not None
        for element, share in told_share(plant, result).items()
    ]


def _differs(plant: Plant, result: Result, share: int, predicted: int) -> bool:
    agrees = plant.properties[result.property].agrees
    return agrees is not None and abs(share - predicted) > agrees * (WHOLE // 100)


def _printed(plant: Plant, result: Result, share: int) -> str:
    return percent_text(share, plant.properties[result.property].decimals)


def is_within(plant: Plant, element: str, version: Version) -> bool | None:
    """Whether what was measured of an element agrees with what was predicted; None where that cannot be said."""
    known = next((p for p in plant.properties.values() if p.element == element), None)
    if known is None or known.agrees is None or element not in version.measured or element in version.presumed:
        return None
    return abs(version.makeup.share(element) - version.foretold.share(element)) <= known.agrees * (WHOLE // 100)
