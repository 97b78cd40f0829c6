"""A trace's answer in words: the sentence, what it rests on, why it may be incomplete, where the quantity is. Pure."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from decimal import Decimal

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from traceapp.app.missing import Missing
from traceapp.app.traced import Stop, Traced
from traceapp.domain import worked_out
from traceapp.domain.quantity import Quantity, Unit
from traceapp.services.trace.affected import Affected
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_answer import StillHere, Trace, TraceNode
from ui import dates, numbers
from ui.rooms import lot_words
from ui.screens.trace import HereLine, SourceLine
from ui.screens.trace_answer import BoundsView
from ui.speech import Speech
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment
from ui.widgets.share_bar import SharePart, ShareView

NAMED_MOST = 3
"""More terminals, or stations, than these are told by their number."""
LEASTS = (0, WHOLE // 10_000, WHOLE // 1_000, WHOLE // 100, WHOLE // 10)
"""The least shares that can be chosen (10⁻¹²)."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("TraceWords", source, comment, n)


def known_on(at: int, local: Callable[[int], datetime], speech: Speech) -> str:
    """As known on 3 Dec 2026; with the time where that is not the end of a day. at: UTC microseconds."""
    moment = local(at)
    if moment.time() == time():
        return tr("As known on {day}").format(day=dates.day(local(at - 1), speech.locale))
    day = f"{dates.day(moment, speech.locale)} {dates.clock(moment)}"
    return tr("As known on {day}").format(day=day)


def bounds(traced: Traced, local: Callable[[int], datetime], speech: Speech) -> BoundsView:
    """The least share and the moment that count, and what lies under that share."""
    beneath, found = traced.trace.beneath, no_bounds(traced.known_on, local, speech)
    if not beneath.lots:
        below = tr("nothing lies below it") if traced.trace.least else ""
        return replace(found, least=traced.trace.least, below=below)
    amounts = [speech.quantity(Quantity(amount, Unit(unit))) for unit, amount, _ in beneath.amounts if amount]
    below = tr("%n lot(s) below it", "", beneath.lots)
    return replace(found, least=traced.trace.least, below=", ".join((below, *amounts)))


def no_bounds(at: int, local: Callable[[int], datetime], speech: Speech) -> BoundsView:
    """As it is while there is no answer. at: known on, UTC microseconds; 0: now."""
    past = known_on(at, local, speech) if at else tr("As known on…")
    leasts = tuple(Segment(least, _least(least, speech)) for least in LEASTS)
    return BoundsView(leasts, 0, "", (Segment(False, tr("As of now")), Segment(True, past)), bool(at))


def _least(share: int, speech: Speech) -> str:
    if not share:
        return tr("All", "lots of any share")
    return numbers.measure((Decimal(share * 100) / WHOLE).normalize(), "%", speech.locale)


def searched(traced: Traced, speech: Speech, local: Callable[[int], datetime]) -> str:
    """What the answer rests on: 41 214 records searched in 0.4 s · 12 lots; as known on a day, which."""
    told = _searched(traced, speech)
    return f"{known_on(traced.known_on, local, speech)} · {told}" if traced.known_on else told


def _searched(traced: Traced, speech: Speech) -> str:
    seconds = (Decimal(traced.took_ms) / 1000).quantize(Decimal("0.1"))
    records = tr("{count} records searched in {time}").format(
        count=numbers.figure(traced.records, speech.locale),
        time=numbers.measure(max(seconds, Decimal("0.1")), "s", speech.locale),
    )
    lots = tr("%n lot(s)", "", traced.trace.lots)
    beneath = traced.trace.beneath
    if not beneath.lots:
        return f"{records} · {lots}"
    unlisted = tr("%n of them not listed, none with more than {share}", "", beneath.lots)
    return f"{records} · {lots}, {unlisted.format(share=lot_words.share_text(beneath.largest, speech))}"


def shipped_about(trace: Trace, speech: Speech) -> str:
    """9 boxes, 6 000 pieces."""
    if not trace.shipments:
        return ""
    boxes = tr("%n box(es)", "", sum(len(one.boxes) for one in trace.shipments))
    pieces = speech.quantity(Quantity(sum(one.pieces for one in trace.shipments), Unit.PCS))
    return f"{boxes}, {pieces}"


def hold_title(still_here: Sequence[StillHere]) -> str:
    """What one act would hold; "" where nothing is free."""
    lots, boxes = (sum(one.kind == kind and one.status != "held" for one in still_here) for kind in ("lot", "box"))
    told = [tr("%n lot(s)", "", lots)] if lots else []
    told += [tr("%n box(es)", "", boxes)] if boxes else []
    return tr("Hold {what}").format(what=", ".join(told)) if told else ""


def here_order(still_here: Sequence[StillHere]) -> list[StillHere]:
    """The lots among it: what is free first, the largest share first."""
    return sorted((one for one in still_here if one.kind == "lot"), key=_free_first)


def _free_first(one: StillHere) -> tuple[bool, int, str]:
    return one.status == "held", -one.share, one.code


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


def mixed(traced: Traced, local: Callable[[int], datetime], speech: Speech) -> Notice | None:
    """Why lots are among the answer that nobody asked for: a processor mixed them with others."""
    found = traced.trace.start.mixes
    if not found:
        return None
    told = [
        tr("{lot} may hold pieces of {other} since {processor} mixed them ({day}).").format(
            lot=one.child,
            other=one.parent,
            processor=traced.parties.get(one.processor, one.processor) or tr("a processor"),
            day=dates.short_day(local(one.at), speech.locale),
        )
        for one in found[:NAMED_MOST]
    ]
    if len(found) > NAMED_MOST:
        told.append(tr("%n more like it.", "", len(found) - NAMED_MOST))
    return Notice(tr("Lots were mixed."), " ".join(told))


def _silent_since(terminal: str, last: datetime, speech: Speech) -> str:
    when = f"{dates.short_day(last, speech.locale)} {dates.clock(last)}"
    return tr("terminal {name} since {when}").format(name=terminal, when=when)


def answer(traced: Traced, *, forward: bool) -> str:
    """The answer as a sentence, or two on a line each."""
    trace = traced.trace
    if not forward:
        sources = len(set(trace.sources) - set(trace.start.lots))
        return tr("From %n received lot(s).", "", sources)
    here = sum(one.kind == "lot" for one in trace.still_here)
    if not trace.shipments:
        nowhere, still = tr("In no shipment."), tr("%n lot(s) here.", "", here)
        return f"{nowhere}\n{still}"
    shipments = tr("%n shipment(s)", "", len(trace.shipments))
    customers = tr("%n customer(s)", "", len(trace.customers))
    still = tr("%n lot(s) still here.", "", here)
    return f"{shipments}, {customers}.\n{still}"


def dealt(traced: Traced, speech: Speech) -> ShareView | None:
    """Where the chosen quantity is now; the parts add up to it."""
    if not traced.where:
        return _affected(traced.trace.affected, speech)
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
    parts, whole = _dealt(words, where.unit, speech)
    return ShareView(tr("Where the {amount} is now").format(amount=whole), unit, parts)


def _affected(affected: Sequence[Affected], speech: Speech) -> ShareView | None:
    """Of what was too much to follow: what became of all of it, in kilograms where there are any."""
    if not affected:
        return None
    one = affected[0]
    words = (
        (tr("Shipped"), one.shipped),
        (tr("Packed"), one.packed),
        (tr("In the plant"), one.in_plant),
        (tr("Scrap"), one.scrapped),
        (tr("Sampled, returned or sold"), one.gone),
        (tr("Not found"), one.not_found),
    )
    parts, whole = _dealt([(word, part.amount) for word, part in words], one.unit, speech)
    unit = "pcs" if one.unit is Unit.PCS else "kg"
    return ShareView(tr("{amount} affected").format(amount=whole), unit, parts)


def _dealt(told: Sequence[tuple[str, int]], unit: Unit, speech: Speech) -> tuple[tuple[SharePart, ...], str]:
    """The parts, and all of it: kilograms to two places, as the scales show them, or pieces."""
    *parts, whole = worked_out.shown((amount for _, amount in told), unit)
    shares = tuple(
        SharePart(word, Decimal(part)) for (word, amount), part in zip(told, parts, strict=True) if amount > 0
    )
    return shares, numbers.measure(Decimal(whole), "pcs" if unit is Unit.PCS else "kg", speech.locale)


def here(one: StillHere, stop: Stop | None, names: Callable[[str], str], speech: Speech) -> HereLine:
    """A lot that is still here; where it is held, why and by whom."""
    glyph = Glyph.HOLD if one.status == "held" else Glyph.WAITING
    state = lot_words.status_word(one.status)
    why = (speech.reason(stop.reason), ", ".join(map(names, stop.by))) if stop is not None else ()
    place = " · ".join(filter(None, (one.place, *why)))
    return HereLine(one.code, one.code, place, lot_words.share_text(one.share, speech), state, glyph)


def sources_order(trace: Trace) -> list[TraceNode]:
    """Backward: the lots with no parents here, the largest share first."""
    wanted = set(trace.sources) - set(trace.start.lots)
    return sorted((node for node in trace.nodes if node.code in wanted), key=_share, reverse=True)


def source(node: TraceNode, traced: Traced, local: Callable[[int], datetime], speech: Speech) -> SourceLine:
    """A lot that it came from: what, from whom, since when, and how much of it."""
    share = lot_words.share_text(node.share, speech)
    if node.row is None:
        return SourceLine(node.code, node.code, tr("not known here"), "", "", share, Glyph.PROVISIONAL)
    supplier = traced.suppliers.get(node.code, "")
    day = dates.short_day(local(node.row.born_at), speech.locale)
    what = speech.material(node.row.material)
    return SourceLine(node.code, node.code, what, traced.parties.get(supplier, supplier), day, share)


def _share(node: TraceNode) -> int:
    return node.share
