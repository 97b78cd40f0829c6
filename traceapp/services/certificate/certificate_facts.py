"""The values behind a certificate's words: rules with pack and date, recycled shares, instruments and calibrations."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from traceapp.domain.certificate import CertificateContent
from traceapp.domain.certificate_facts import InstrumentUsed, RecycledShare, RuleAssessed
from traceapp.domain.equipment import Instrument
from traceapp.domain.makeup import UNKNOWN, Content
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.plant_time import day_of
from traceapp.services.ports import Books
from traceapp.services.rules.verdicts import Judged

_PERCENT = 10**10
"""So many 10⁻¹² are one per cent."""


def rules_assessed(judged: Sequence[Judged]) -> tuple[RuleAssessed, ...]:
    """One for each regime that a rule of the order line was judged under."""
    return tuple(
        RuleAssessed(
            rule=verdict.pack.key,
            name=verdict.pack.name.en,
            revision=verdict.pack.revision,
            regime=one.regime.key,
            outcome=one.outcome.value,
            basis=verdict.basis,
        )
        for verdict in (each.verdict for each in judged)
        if verdict is not None
        for one in verdict.regimes
    )


def recycled_shares(delivery: Delivery) -> tuple[RecycledShare, ...]:
    """Of each delivered lot, by element and class; what is not recycled is left out."""
    return tuple(
        RecycledShare(lot=lot, element=content.element, sort=sort, percent=_percent(share))
        for lot in delivery.lots
        if (makeup := delivery.makeup_of(lot)) is not None
        for content in makeup.contents
        if content.element != UNKNOWN
        for sort, share in _recycled(content)
    )


def _recycled(content: Content) -> Iterator[tuple[str, int]]:
    found: dict[str, int] = {}
    for origin in content.origins:
        if origin.provenance.recycled:
            found[origin.provenance.recycled] = found.get(origin.provenance.recycled, 0) + origin.share
    yield from sorted(found.items())


def _percent(share: int) -> str:
    """To a ten-thousandth of a per cent, without zeros at the end."""
    whole, rest = divmod(share, _PERCENT)
    return f"{whole}.{rest // 10**6:04d}".rstrip("0").rstrip(".")


def instruments_used(books: Books, content: CertificateContent, at: int, zone: tzinfo) -> tuple[InstrumentUsed, ...]:
    """Every instrument that a printed result names, by key."""
    results = (result for section in content.sections for row in section.rows for result in row.results)
    keys = sorted({result.instrument for result in results if result is not None and result.instrument})
    return tuple(_instrument(books, key, at, zone) for key in keys)


def _instrument(books: Books, key: str, at: int, zone: tzinfo) -> InstrumentUsed:
    found = books.fact("instrument", key, at)
    if not isinstance(found, Instrument):
        return InstrumentUsed(key=key)
    until = day_of(found.calibrated_until, zone) if found.calibrated_until else None
    return InstrumentUsed(key=key, name=found.name, calibrated_until=until)
