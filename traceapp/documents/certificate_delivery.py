"""The blocks that say what was delivered to whom: parties, order, shipment, product, and the lots."""

from traceapp.documents.certificate_style import (
    BODY,
    BODY_GREY,
    CODE,
    CODE_LIGHT,
    CODE_VALUE,
    LABEL,
    LEFT,
    LIGHT,
    LINE,
    STRONG,
    VALUE,
    Desk,
    again,
    both,
    heading,
    one,
)
from traceapp.documents.flow import Group, Section, Strip
from traceapp.documents.table import Cell, Look, row
from traceapp.documents.typesetting import Paragraph, inked, width_of
from traceapp.domain.certificate import DeliveredLot, day_text, thousands
from traceapp.domain.certificate_block import Block
from traceapp.domain.quantity import decimal_text, mg

_CELL = 6.0
_INSET = 3.75


def parties(desk: Desk) -> Section:
    """Blocks 1 to 6 as a framed grid, two rows of one wide and two narrow cells."""
    facts = _facts(desk)
    upper, lower = facts[:3], facts[3:]
    rows = [strip for cells in (upper, lower) for strip in _grid_row(desk, cells)]
    return Section(title=(Strip(10.5),), groups=(Group(tuple(rows)),), close=desk.closing())


def _facts(desk: Desk) -> list[tuple[Paragraph, ...]]:
    """Each block as paragraphs: its label, its value, what else is told."""
    content, words = desk.content, desk.words
    order, shipment, part, specification = content.order, content.shipment, content.part, content.specification
    purchaser, product = content.purchaser, content.product
    ordered = f"{order.order}, {words.line} {order.line}"
    sent = (
        _told(words.delivery, day_text(shipment.delivery) if shipment.delivery else ""),
        _told(words.carrier, shipment.carrier),
        _told(words.waybill, shipment.waybill),
    )
    found = [
        (Block.PURCHASER, words.purchaser, one(purchaser.name, VALUE), (", ".join(purchaser.address),)),
        (Block.ORDER, words.order, one(ordered, VALUE), (_told(words.basis, order.basis),)),
        (Block.SHIPMENT, words.shipment, one(shipment.code, CODE_VALUE), sent),
        (Block.PRODUCT, words.product, one(product.name, VALUE), (product.description,)),
        (Block.PART, words.part, one(_with(part.number, words.revision, part.revision), VALUE), ()),
    ]
    if specification:
        named = one(_with(specification.number, words.issue, specification.issue), VALUE)
        found.append((Block.SPECIFICATION, words.specification, named, ()))
    return [
        (both(desk, label, before=str(desk.numbers[block])), value, *(one(text, BODY_GREY) for text in more if text))
        for block, label, value, more in found
    ]


def _told(label: str, text: str) -> str:
    return f"{label} {text}" if text else ""


def _with(number: str, label: str, text: str) -> str:
    return f"{number}, {label} {text}" if text else number


def _grid_row(desk: Desk, facts: list[tuple[Paragraph, ...]]) -> tuple[Strip, ...]:
    """One wide cell, then narrow ones that share the other half."""
    half = desk.width / 2
    edges = [LEFT, *(LEFT + half + half * n / (len(facts) - 1) for n in range(len(facts) - 1)), desk.right]
    cells = tuple(
        Cell(left + _CELL, right - left - 2 * _CELL, paragraphs)
        for left, right, paragraphs in zip(edges, edges[1:], facts, strict=False)
    )
    look = Look(LEFT, desk.width, 44, pad=5, rule=LINE, uprights=tuple(edges), centred=False)
    return row(cells, look)


def lots(desk: Desk) -> Section:
    """Block 7: each lot with its pieces, mass, boxes and the day it was magnetised."""
    words, delivered = desk.words, desk.content.lots
    table = [
        (
            one(desk.lot(n), STRONG),
            one(lot.code, CODE),
            one(thousands(str(lot.pieces)), BODY),
            one(thousands(decimal_text(mg(lot.net_mg))), BODY),
            one(", ".join(lot.boxes), CODE_LIGHT),
            one(_magnetised(desk, lot), BODY),
        )
        for n, lot in enumerate(delivered)
    ]
    titles = ("", words.lot, words.pieces, words.net, words.boxes, words.magnetised)
    headed = tuple(one(title, LABEL) for title in titles)
    columns = _columns(desk, [headed, *table])
    rows = tuple(
        strip
        for n, paragraphs in enumerate(table)
        for strip in row(
            _cells(columns, paragraphs),
            Look(LEFT, desk.width, 16.5, rule=LINE, rule_grey=LIGHT if n else 0.0),
        )
    )
    return Section(
        title=heading(desk, Block.LOTS, words.lots),
        again=again(desk, Block.LOTS, words.lots),
        head=row(_cells(columns, headed), Look(LEFT, desk.width, 16.5, rule=LINE)),
        groups=(Group(rows),),
        close=desk.closing(),
    )


def _magnetised(desk: Desk, lot: DeliveredLot) -> str:
    if lot.magnetised:
        return day_text(lot.magnetised)
    return desk.words.magnetised if lot.undated else desk.words.unmagnetised


def _columns(desk: Desk, table: list[tuple[Paragraph, ...]]) -> list[tuple[float, float]]:
    """Where each column's text begins and how wide it is: as wide as its text, the boxes taking what is left."""
    natural = [max(width_of(inked(paragraph)) for paragraph in column) for column in zip(*table, strict=True)]
    least = [18.0, 60.0, 30.0, 34.0, 120.0, 54.0]
    widths = [max(pair) for pair in zip(natural, least, strict=True)]
    gaps = 2 * _INSET * len(widths)
    widths[4] = max(desk.width - gaps - sum(widths[:4]) - widths[5], 60.0)
    found, x = [], LEFT
    for width in widths:
        found.append((x + _INSET, width))
        x += width + 2 * _INSET
    return found


def _cells(columns: list[tuple[float, float]], paragraphs: tuple[Paragraph, ...]) -> tuple[Cell, ...]:
    return tuple(
        Cell(x, width, (paragraph,), "right" if n in {2, 3} else "left")
        for n, ((x, width), paragraph) in enumerate(zip(columns, paragraphs, strict=True))
    )
