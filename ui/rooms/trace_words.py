"""A trace's answer in words: the sentence, what it rests on, why it may be incomplete, where the quantity is. Pure."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from traceapp.app.missing import Missing
from traceapp.app.traced import Traced
from traceapp.domain.quantity import Quantity, Unit
from traceapp.services.tracing import StillHere
from ui import dates, numbers
from ui.rooms import lot_words
from ui.screens.trace import HereLine
from ui.speech import Speech
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.share_bar import SharePart, ShareView

NAMED_MOST = 3
"""More terminals, or stations, than these are told by their number."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("TraceWords", source, comment, n)


def searched(traced: Traced, speech: Speech) -> str:
    """What the answer rests on: 41 214 records searched in 0.4 s · 12 lots."""
    seconds = (Decimal(traced.took_ms) / 1000).quantize(Decimal("0.1"))
    records = tr("{count} records searched in {time}").format(
        count=numbers.figure(traced.records, speech.locale),
        time=numbers.measure(max(seconds, Decimal("0.1")), "s", speech.locale),
    )
    lots = tr("%n lot(s)", "", len(traced.trace.nodes))
    return f"{records} · {lots}"


def incomplete(missing: Missing, local: Callable[[int], datetime], speech: Speech) -> Notice | None:
    """Why there may be more than is shown; None where everything is here."""
    told = []
    if 0 < len(missing.silent) <= NAMED_MOST:
        each = (_silent_since(one.terminal, local(one.last), speech) for one in missing.silent)
        told.append(tr("Nothing from {terminals}.").format(terminals=", ".join(each)))
    elif missing.silent:
        told.append(tr("%n terminal(s) have sent nothing for a while.", "", len(missing.silent)))
    if 0 < len(missing.begun) <= NAMED_MOST:
        stations = ", ".join(f"{one.station} ({', '.join(one.lots)})" for one in missing.begun)
        told.append(tr("Begun and not recorded yet at {stations}.").format(stations=stations))
    elif missing.begun:
        told.append(tr("Begun and not recorded yet at %n station(s).", "", len(missing.begun)))
    return Notice(tr("May be incomplete."), " ".join(told)) if told else None


def _silent_since(terminal: str, last: datetime, speech: Speech) -> str:
    when = f"{dates.short_day(last, speech.locale)} {dates.clock(last)}"
    return tr("terminal {name} since {when}").format(name=terminal, when=when)


def answer(traced: Traced, *, forward: bool) -> str:
    """The answer as a sentence or two."""
    trace = traced.trace
    if not forward:
        sources = len({n.code for n in trace.nodes} - {link.child for link in trace.links} - set(trace.start.lots))
        return tr("From %n received lot(s).", "", sources)
    here = sum(one.kind == "lot" for one in trace.still_here)
    if not trace.shipments:
        nowhere, still = tr("In no shipment."), tr("%n lot(s) here.", "", here)
        return f"{nowhere} {still}"
    shipments = tr("%n shipment(s)", "", len(trace.shipments))
    customers = tr("%n customer(s)", "", len(trace.customers))
    still = tr("%n lot(s) still here.", "", here)
    return f"{shipments}, {customers}. {still}"


def dealt(traced: Traced, speech: Speech) -> ShareView | None:
    """Where the chosen quantity is now; the parts add up to it."""
    if not traced.where:
        return None
    where = traced.where[0]
    unit = "pcs" if where.unit is Unit.PCS else "kg"
    words = (
        (tr("Shipped"), where.shipped),
        (tr("Packed"), where.packed),
        (tr("In the plant"), where.in_plant + where.consumed),
        (tr("Samples"), where.sampled),
        (tr("Scrap"), where.scrapped),
        (tr("Back to the supplier"), where.returned),
        (tr("Sold as scrap"), where.sold),
        (tr("Burnt or worn off"), where.lost),
        (tr("Not found"), where.not_found),
    )
    parts = tuple(SharePart(word, _figure(amount, where.unit)) for word, amount in words if amount)
    whole = speech.quantity(Quantity(where.total, where.unit))
    return ShareView(tr("Where the {amount} is now").format(amount=whole), unit, parts)


def _figure(amount: int, unit: Unit) -> Decimal:
    """Kilograms to two places, as the scales show them; pieces as they are."""
    value = numbers.of_quantity(Quantity(amount, unit))[0]
    return value.quantize(Decimal("0.01")) if unit is Unit.MG else value


def here(one: StillHere, speech: Speech) -> HereLine:
    """A lot that is still here."""
    glyph = Glyph.HOLD if one.status == "held" else Glyph.WAITING
    state = lot_words.status_word(one.status)
    return HereLine(one.code, one.code, one.place, lot_words.share_text(one.share, speech), state, glyph)
