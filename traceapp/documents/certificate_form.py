"""A certificate that is a form: rows of numbered boxes, in place of the blocks that say what was delivered to whom.

What stands in which box is the layout's; what it says is the content's.
"""

from collections.abc import Mapping
from string import Template

from traceapp.documents.certificate_layout import FormBox
from traceapp.documents.certificate_style import BODY, LEFT, LINE, Desk, both_of, one
from traceapp.documents.flow import Group, Section, Strip
from traceapp.documents.table import Cell, Look, row
from traceapp.documents.typesetting import Paragraph
from traceapp.domain.certificate import CertificateContent, DeliveredLot, day_text, thousands
from traceapp.domain.certificate_block import Block, block_numbers
from traceapp.domain.quantity import decimal_text, mg

_CELL = 5.0
_LEAST = 34.0


def form_numbers(content: CertificateContent, form: tuple[tuple[FormBox, ...], ...]) -> Mapping[Block, int]:
    """The numbers of the blocks that follow a form: they go on from its last box."""
    plain = block_numbers(content)
    boxes = sum(map(len, form))
    return {block: number - plain[Block.LOTS] + boxes for block, number in plain.items()}


def form_boxes(desk: Desk, form: tuple[tuple[FormBox, ...], ...]) -> Section:
    """The form's rows. A row shares the page's width among its boxes; a fact that is not known leaves its box blank."""
    facts = form_facts(desk.content)
    rows: list[Strip] = []
    number = 1
    for boxes in form:
        rows += _row(desk, boxes, number, facts)
        number += len(boxes)
    return Section(title=(Strip(10.5),), groups=(Group(tuple(rows)),), close=desk.closing())


def _row(desk: Desk, boxes: tuple[FormBox, ...], number: int, facts: Mapping[str, str]) -> tuple[Strip, ...]:
    unit = desk.width / sum(box.wide for box in boxes)
    edges = [LEFT]
    for box in boxes:
        edges.append(edges[-1] + unit * box.wide)
    cells = tuple(
        Cell(left + _CELL, right - left - 2 * _CELL, _said(desk, box, number + n, facts))
        for n, (box, left, right) in enumerate(zip(boxes, edges, edges[1:], strict=False))
    )
    return row(cells, Look(LEFT, desk.width, _LEAST, pad=4, rule=LINE, uprights=tuple(edges), centred=False))


def _said(desk: Desk, box: FormBox, number: int, facts: Mapping[str, str]) -> tuple[Paragraph, ...]:
    lines = Template(box.says).substitute(facts).splitlines()
    told = (" ".join(line.split()).strip(" ,·") for line in lines)
    label = both_of(box.label.en, desk.second(box.label), before=str(number))
    return (label, *(one(line, BODY) for line in told if line))


def form_facts(content: CertificateContent) -> dict[str, str]:
    """What a box may say, by the names of `certificate_layout.FORM_FACTS`; lots and addresses a line each."""
    shipment, specification = content.shipment, content.specification
    pieces = sum(lot.pieces for lot in content.lots)
    return {
        "number": content.number or "",
        "issued": day_text(content.issued) if content.issued else "",
        "issuer": "\n".join((content.issuer.name, *content.issuer.address)),
        "quality": content.issuer.quality_system,
        "purchaser": "\n".join((content.purchaser.name, *content.purchaser.address)),
        "order": content.order.order,
        "line": content.order.line,
        "basis": content.order.basis,
        "shipment": shipment.code,
        "delivery": day_text(shipment.delivery) if shipment.delivery else "",
        "carrier": shipment.carrier,
        "waybill": shipment.waybill,
        "product": content.product.name,
        "description": content.product.description,
        "part": content.part.number,
        "revision": content.part.revision,
        "specification": specification.number if specification else "",
        "issue": specification.issue if specification else "",
        "lots": "\n".join(map(_lot, content.lots)),
        "quantity": thousands(str(pieces)) if pieces else "",
        "mass": thousands(decimal_text(mg(sum(lot.net_mg for lot in content.lots)))),
        "boxes": ", ".join(box for lot in content.lots for box in lot.boxes),
        "replaces": content.replaces or "",
    }


def _lot(lot: DeliveredLot) -> str:
    return f"{lot.code} · {thousands(str(lot.pieces))}" if lot.pieces else lot.code
