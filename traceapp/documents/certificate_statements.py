"""The last blocks: what is declared, who stands for it, and the digital signature."""

from traceapp.documents.certificate_style import (
    BODY,
    BODY_GREY,
    DIGEST,
    LABEL,
    LEFT,
    LINE,
    Desk,
    again,
    both,
    boxed,
    heading,
    one,
)
from traceapp.documents.flow import Group, Section, Strip
from traceapp.documents.fonts import Face
from traceapp.documents.marks import Bar, Words
from traceapp.documents.table import Cell, Look, row
from traceapp.documents.typesetting import Paragraph, Span, Style, inked, spans, width_of
from traceapp.domain.certificate import DigitalSignature, Signer, Statement
from traceapp.domain.certificate_block import Block, blocks_signed_for

_SAID = Style(Face.REGULAR, 9.375, leading=13.6)
_SAID_OTHER = Style(Face.REGULAR, 8.625, 0.37, leading=12.4)
_NUMBER = Style(Face.BOLD, 9.375, leading=13.6)
_NAME = Style(Face.BOLD, 10.5, leading=15)
_GAP = Style(Face.REGULAR, 6, leading=6)
_INDENT = 27.0
_ABREAST = 3
_MARGIN = 6.0
_WIDE = 1.36
"""How much wider the box of the digital signature is than a signer's."""


def statements(desk: Desk) -> Section:
    """Each declaration under its own number, in English and below it in the second language."""
    said: list[Strip] = []
    for n, statement in enumerate(desk.content.statements):
        look = Look(LEFT, desk.width, 0, rule=0 if n else LINE, pad=4.5, centred=False)
        said += row(_statement(desk, n, statement), look)
    return Section(
        title=heading(desk, Block.STATEMENTS, desk.words.statements),
        again=again(desk, Block.STATEMENTS, desk.words.statements),
        groups=(Group(tuple(said)),),
        close=desk.closing(),
    )


def _statement(desk: Desk, n: int, statement: Statement) -> tuple[Cell, ...]:
    number = one(f"{desk.numbers[Block.STATEMENTS]}.{n + 1}", _NUMBER)
    words = [spans(statement.en, _SAID), *([spans(statement.es, _SAID_OTHER)] if statement.es else [])]
    return (
        Cell(LEFT + 4.5, _INDENT, (number,)),
        Cell(LEFT + 4.5 + _INDENT, desk.width - 9 - _INDENT, tuple(words)),
    )


def signatures(desk: Desk) -> Section:
    """The signers, each in a box of their own, and after them the digital signature in a wider one."""
    content = desk.content
    first = desk.numbers[Block.SIGNERS]
    boxes = [(1.0, _signer(desk, first + n, signer)) for n, signer in enumerate(content.signers)]
    rows: list[Strip] = []
    if content.signature:
        room = desk.width * _WIDE / (min(len(boxes), _ABREAST - 1) + _WIDE) - 2 * _MARGIN
        boxes.append((_WIDE, _digital(desk, content.signature, room)))
    witness = desk.layout.kinds[content.kind].witness
    if witness is not None:
        boxes.append((1.0, (both(desk, witness),)))
    for at in range(0, len(boxes), _ABREAST):
        rows += _signing_row(desk, boxes[at : at + _ABREAST])
    return Section(title=(Strip(12.0),), groups=(Group(tuple(rows)),))


def _signer(desk: Desk, number: int, signer: Signer) -> tuple[Paragraph, ...]:
    signs = desk.words.signs
    blocks = ", ".join(blocks_signed_for(desk.content, signer.claim)).replace("-", "–")
    found: list[Paragraph] = [
        both(desk, signer.role, before=str(number)),
        (*both(desk, signs), Span(f" {blocks}", LABEL)),
    ]
    if desk.form:  # whose boxes are numbered otherwise than the blocks
        found.pop()
    if signer.name:
        found += [one(" ", _GAP), one(signer.name, _NAME)]
        found += [one(text, BODY_GREY) for text in (signer.title, signer.signed_at) if text]
    return tuple(found)


def _digital(desk: Desk, signature: DigitalSignature, room: float) -> tuple[Paragraph, ...]:
    """Keys, what was signed, and the digest; its last two groups are boxed once they are placed."""
    label = both(desk, desk.words.signature, before=str(desk.numbers[Block.SIGNATURE]))
    scope = (Span(signature.scope.en, BODY_GREY), *both(desk, signature.scope)[1:])
    return (label, one(signature.keys, BODY), scope, one(" ", _GAP), *_digest(desk.content.digest_groups, room))


def _digest(groups: tuple[str, ...], room: float) -> list[Paragraph]:
    """As many groups in a line as fit; the two to compare stay together, apart from the others."""
    group = width_of(inked(one("0000 ", DIGEST)))
    fit = max(1, min(8, int(room // group)))
    plain, compared = groups[:-2], " ".join(groups[-2:])
    lines = [one(" ".join(plain[at : at + fit]), DIGEST) for at in range(0, len(plain), fit)]
    if not groups:
        return []
    if len(plain) % fit and (len(plain) % fit + 2) * group + 6 <= room:
        return [*lines[:-1], (*lines[-1], Span("  ", DIGEST), Span(compared, DIGEST))]
    return [*lines, one(compared, DIGEST)]


def _signing_row(desk: Desk, boxes: list[tuple[float, tuple[Paragraph, ...]]]) -> tuple[Strip, ...]:
    """Boxes side by side across the page; one alone takes half of it."""
    shares = [share for share, _ in boxes]
    unit = desk.width / max(sum(shares), 2.0)
    edges = [LEFT + unit * sum(shares[:n]) for n in range(len(shares) + 1)]
    cells = tuple(
        Cell(left + _MARGIN, unit * share - 2 * _MARGIN, paragraphs)
        for left, (share, paragraphs) in zip(edges, boxes, strict=False)
    )
    wide = edges[-1] - LEFT
    strips = row(cells, Look(LEFT, wide, 88, pad=6, rule=LINE, uprights=tuple(edges), centred=False))
    compared = " ".join(desk.content.digest_groups[-2:])
    closed = [*strips[:-1], Strip(strips[-1].height, (*strips[-1].marks, Bar(LEFT, strips[-1].height, wide, LINE)))]
    return tuple(_with_box(strip, compared) for strip in closed)


def _with_box(strip: Strip, compared: str) -> Strip:
    frames = [boxed(mark) for mark in strip.marks if isinstance(mark, Words) and mark.text == compared]
    return Strip(strip.height, (*strip.marks, *frames)) if compared else strip
