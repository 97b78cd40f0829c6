"""Rows of cells to strips. A row too high for a page becomes several strips, so that no text is ever cut off."""

from msgspec import Struct

from traceapp.documents.flow import Strip
from traceapp.documents.marks import Bar, Mark
from traceapp.documents.typesetting import Align, Line, Paragraph, broken, placed

DEEPEST = 24
"""Lines of a row that are kept together; the rest goes on in a further strip."""


class Cell(Struct, frozen=True):
    """Paragraphs in a column that begins at x and is `width` wide, margins taken off."""

    x: float
    width: float
    paragraphs: tuple[Paragraph, ...]
    align: Align = "left"


class Look(Struct, frozen=True):
    """How a row is drawn.

    left, width: its extent. least: the height it has at least. pad: white above and below the text. rule, rule_grey:
    the line along its top, 0 for none. fill: the grey behind it, `None` for white. uprights: x of lines down its
    height. centred: cells stand in the middle of the height, not at its top.
    """

    left: float
    width: float
    least: float
    pad: float = 3.0
    rule: float = 0.0
    rule_grey: float = 0.0
    fill: float | None = None
    uprights: tuple[float, ...] = ()
    upright: float = 0.75
    centred: bool = True


def row(cells: tuple[Cell, ...], look: Look) -> tuple[Strip, ...]:
    """The cells side by side; nearly always one strip."""
    columns = [
        (cell, [line for paragraph in cell.paragraphs for line in broken(paragraph, cell.width)]) for cell in cells
    ]
    deepest = max((len(lines) for _, lines in columns), default=0)
    if deepest <= DEEPEST:
        return (_strip(columns, look, first=True),)
    return tuple(
        _strip([(cell, lines[at : at + DEEPEST]) for cell, lines in columns], look, first=at == 0)
        for at in range(0, deepest, DEEPEST)
    )


def _strip(columns: list[tuple[Cell, list[Line]]], look: Look, *, first: bool) -> Strip:
    depths = [sum(_pitch(line) for line in lines) for _, lines in columns]
    height = max(look.least if first else 0.0, max(depths, default=0.0) + 2 * look.pad)
    marks: list[Mark] = []
    if look.fill is not None:
        marks.append(Bar(look.left, 0, look.width, height, look.fill))
    if look.rule and first:
        marks.append(Bar(look.left, -look.rule / 2, look.width, look.rule, look.rule_grey))
    marks += [Bar(x - look.upright / 2, 0, look.upright, height) for x in look.uprights]
    for (cell, lines), depth in zip(columns, depths, strict=True):
        y = (height - depth) / 2 if look.centred else look.pad
        for line in lines:
            pitch = _pitch(line)
            if line:
                baseline = y + pitch / 2 + 0.36 * line[0].style.size
                marks += placed(line, cell.x, baseline, width=cell.width, align=cell.align)
            y += pitch
    return Strip(height, tuple(marks))


def _pitch(line: Line) -> float:
    return max((ink.style.pitch for ink in line), default=0.0)
