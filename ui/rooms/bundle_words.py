"""A trace of very many lots as a drawing: bundles by step, each with its number of lots and their mass. Pure."""

from collections import Counter
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from traceapp.domain.bundle import Bundle, Bundled, parted
from traceapp.domain.quantity import Quantity, Unit
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_answer import Direction
from ui import dates, numbers
from ui.models.lineage import Direction as Way
from ui.models.lineage import Lineage, Link, Node, in_order
from ui.rooms import lot_words
from ui.speech import Speech

_TONNES_FROM = 10**10
"""From so many milligrams on a mass is told in tonnes."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("BundleWords", source, comment, n)


def lineage_of(found: Bundled, direction: Direction, speech: Speech) -> Lineage:
    """The graph: one column for each step that occurs. What went back to a step before it, or was only used on it, is a
    thin dashed line.
    """
    at = [one.column for one in found.bundles]
    order = in_order(set(at), ((at[link.parent], at[link.child]) for link in found.links if link.share))
    place = {column: n for n, column in enumerate(order)}
    titles = tuple(lot_words.column_title(column, speech) for column in order)
    kinds = Counter(column for column, _ in {(one.column, one.kind) for one in found.bundles})
    nodes = tuple(
        _node(one, place[one.column], titles[place[one.column]], speech, is_named=kinds[one.column] > 1)
        for one in found.bundles
    )
    links = tuple(
        Link(
            parent.code, child.code, link.share, is_aside=link.share < lot_words.ASIDE or parent.column >= child.column
        )
        for link in found.links
        for parent, child in ((nodes[link.parent], nodes[link.child]),)
    )
    target = next((node.code for node, one in zip(nodes, found.bundles, strict=True) if one.is_start), "")
    way = Way.BACK if direction is Direction.BACK else Way.FORWARD
    return Lineage(titles, nodes, links, target, direction=way, whole=WHOLE)


def about(found: Bundled, speech: Speech) -> str:
    """12 450 lots, all of them."""
    return tr("{lots} in bundles, ribbon width = mass share").format(lots=_lots(found.lots, speech))


def opened(key: str, speech: Speech) -> str:
    """What stands open: Strip casting, or Strip casting, Nov 2026."""
    kind, month = parted(key)[1:]
    step = next((s for route in speech.plant.routes.values() for s in route.steps if s.kind == kind), None)
    return ", ".join(filter(None, (speech.words(step.name) if step is not None else kind, _month(month, speech))))


def _node(one: Bundle, column: int, title: str, speech: Speech, *, is_named: bool) -> Node:
    """is_named: others stand in its column, so that it says by the letters of its lots what it is."""
    lots, amount = _lots(one.lots, speech), _amount(one, speech)
    share = lot_words.share_text(one.through, speech)
    if one.code:
        return Node(one.code, amount, column, through=one.through, said=f"{title}: {one.code}, {amount}, {share}")
    month = _month(one.month, speech)
    word, note = (month, lots) if month else (lots, amount)
    word = f"{one.kind} · {word}" if is_named else word
    said = ", ".join(filter(None, (_material(one.kind, speech), month, lots, amount, share)))
    code = f"{word}\u2009{one.key}"
    return Node(code, note, column, folded=one.lots, through=one.through, opens=one.key, said=f"{title}: {said}")


def _material(kind: str, speech: Speech) -> str:
    """What lots of a kind are, where that is one material."""
    keys = [key for key, material in speech.plant.materials.items() if material.kind == kind]
    return speech.material(keys[0]) if len(keys) == 1 else kind


def _lots(count: int, speech: Speech) -> str:
    return tr("%n lot(s)", "", count)


def _amount(one: Bundle, speech: Speech) -> str:
    if not one.mg:
        return speech.quantity(Quantity(one.pcs, Unit.PCS))
    if one.mg < _TONNES_FROM:
        return speech.quantity(Quantity(one.mg, Unit.MG))
    return numbers.measure((Decimal(one.mg) / 10**9).quantize(Decimal("0.1")), "t", speech.locale)


def _month(month: str, speech: Speech) -> str:
    """Nov 2026; of what is no month of a calendar, as it is written."""
    try:
        return dates.month(date.fromisoformat(f"{month}-01"), speech.locale)
    except ValueError:
        return month
