"""Where a lot's rare earths come from, as people read it: by element and stage, the chosen lot's part marked. Pure."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from traceapp.services.origins import Origin, Part, Source, gathered
from traceapp.services.reading import LotReading
from ui import numbers
from ui.speech import Speech
from ui.widgets.origin_panel import OriginPart, OriginRow, OriginView

WHOLE = 10**12
PARTS_MOST = 4
"""More sources of one stage than these are told together."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("LotOrigin", source, comment, n)


def origin_of(reading: LotReading, chosen: str, speech: Speech) -> OriginView | None:
    """The elements with their stages; None where there is no rare earth in the lot. chosen: the lot shown in blue."""
    if not reading.origins:
        return None
    stages = (tr("Mined or recycled"), tr("Separated"), tr("Reduced"), tr("Melted"), tr("Made", "sintered or bonded"))
    rows = tuple(
        OriginRow(
            " · ".join(element or tr("Not analysed") for element in origin.elements),
            tr("{share} of lot").format(share=_percent_text(origin, speech)),
            tuple(_stage(parts, chosen) for parts in origin.stages),
        )
        for origin in reading.origins
    )
    return OriginView(tr("Origin, % of mass"), stages, rows)


def _percent_text(origin: Origin, speech: Speech) -> str:
    percent = Decimal(origin.share) / 10**10
    places = Decimal("0.01") if percent < 1 else Decimal("0.1")
    return numbers.measure(percent.quantize(places), "%", speech.locale)


def _stage(parts: tuple[Part, ...], chosen: str) -> tuple[OriginPart, ...] | str:
    found = gathered(parts, chosen)
    if len(found) == 1 and not found[0][0].country:
        return _where(found[0][0])
    if len(found) > PARTS_MOST:
        rest = found[PARTS_MOST - 1 :]
        others = OriginPart(tr("%n other(s)", "", len(rest)), _percent(sum(share for *_, share in rest)))
        return (*(_part(*one) for one in found[: PARTS_MOST - 1]), others)
    return tuple(_part(*one) for one in found)


def _part(source: Source, is_chosen: bool, share: int) -> OriginPart:
    return OriginPart(_where(source), _percent(share), is_chosen)


def _percent(share: int) -> Decimal:
    percent = (Decimal(share) / 10**10).quantize(Decimal("0.1"))
    return Decimal(100) if share == WHOLE else percent


def _where(source: Source) -> str:
    as_it_is = {
        "oxide": tr("as oxide"),
        "fluoride": tr("as fluoride"),
        "hydride": tr("as hydride"),
        "compound": tr("as compound"),
    }
    if source.form:
        return as_it_is[source.form]
    if source.recycled:
        return tr("Recycled {country}").format(country=source.country).strip()
    return source.country or tr("undeclared")
