"""The blocks of what the lots are made of and where that came from: composition, origin by stage."""

import math
from collections.abc import Sequence

from traceapp.documents.certificate_style import (
    BODY,
    BODY_GREY,
    CODE_SMALL,
    INSET,
    LABEL,
    LEFT,
    LIGHT,
    LINE,
    SMALL_GREY,
    STRONG,
    Desk,
    again,
    heading,
    one,
)
from traceapp.documents.flow import Group, Section, Strip
from traceapp.documents.table import Cell, Look, row
from traceapp.documents.typesetting import Paragraph, inked, width_of
from traceapp.domain.certificate import Composed, Composition, Origin
from traceapp.domain.certificate_block import Block

_LOT = 25.5
_HEAT = 84.0
_ELEMENT = 26.0
_SOURCE_MOST = 99.0
_STAGE_LEAST = 60.0


def composition(desk: Desk, content: Composition) -> list[Section]:
    """Mass percentages, lots by elements; more elements than fit go on in a further table."""
    lead = _LOT + _HEAT + (_HEAT if content.unit_name else 0.0)
    everything = range(len(content.elements))
    tables = math.ceil(len(everything) / max(1, (desk.width - lead) // _ELEMENT))
    columns = math.ceil(len(everything) / max(1, tables))
    return [
        _composition_table(desk, content, everything[at : at + columns], first=at == 0)
        for at in range(0, len(everything), columns)
    ]


def _composition_table(desk: Desk, content: Composition, shown: range, *, first: bool) -> Section:
    words = desk.words
    titles = [(one(title, LABEL),) for title in (words.lot, words.heat, content.unit_name)]
    head = _composition_cells(desk, content, titles, [one(content.elements[n], LABEL) for n in shown])
    rows: list[Strip] = []
    for position, lot in enumerate(content.lots):
        lead = [(one(desk.lot(position), STRONG),), _heats(lot), (one(lot.unit, CODE_SMALL),)]
        cells = _composition_cells(desk, content, lead, [one(lot.values[n], BODY) for n in shown])
        rows += row(cells, Look(LEFT, desk.width, 22, rule=LINE, rule_grey=LIGHT if position else 0.0))
    return Section(
        title=heading(desk, Block.COMPOSITION, words.composition, content.note) if first else (Strip(12.0),),
        again=again(desk, Block.COMPOSITION, words.composition),
        head=row(head, Look(LEFT, desk.width, 16.5, rule=LINE)),
        groups=(Group(tuple(rows)),),
        close=desk.closing(),
    )


def _heats(lot: Composed) -> tuple[Paragraph, ...]:
    return (*(one(code, CODE_SMALL) for code in lot.heats), one(lot.report, SMALL_GREY))


def _composition_cells(
    desk: Desk, content: Composition, lead: Sequence[tuple[Paragraph, ...]], values: Sequence[Paragraph]
) -> tuple[Cell, ...]:
    """lead: paragraphs of the lot, its heats and its unit; the last has a column only where the content names it."""
    widths = [_LOT, _HEAT, _HEAT] if content.unit_name else [_LOT, _HEAT]
    cells, x = [], LEFT
    for width, paragraphs in zip(widths, lead, strict=False):
        cells.append(Cell(x + INSET, width - INSET, paragraphs))
        x += width
    each = (desk.right - x) / len(values)
    return (*cells, *(Cell(x + n * each, each - 3, (value,), "right") for n, value in enumerate(values)))


def origin(desk: Desk, content: Origin) -> Section:
    """Each element's stages; a row of the same element as above leaves its name out."""
    words = desk.words
    titles = [words.element, words.source, *(stage.en for stage in content.stages)]
    columns = _origin_columns(desk, content, titles)
    head = _origin_cells(columns, [one(title, LABEL) for title in titles])
    rows = tuple(strip for n in range(len(content.rows)) for strip in _origin_row(desk, content, n, columns))
    note = Cell(LEFT, desk.width, (one(content.note, LABEL),))
    return Section(
        title=heading(desk, Block.ORIGIN, words.origin, content.summary),
        again=again(desk, Block.ORIGIN, words.origin),
        head=row(head, Look(LEFT, desk.width, 16.5, rule=LINE)),
        groups=(Group(rows),),
        close=desk.closing(),
        tail=row((note,), Look(LEFT, desk.width, 0, pad=3.5, centred=False)) if content.note else (),
    )


def _origin_row(desk: Desk, content: Origin, n: int, columns: list[tuple[float, float]]) -> tuple[Strip, ...]:
    shown = content.rows[n]
    same = n > 0 and content.rows[n - 1].element == shown.element
    told = [
        one("" if same else shown.element, STRONG),
        one(shown.source, BODY),
        *(one(share.text, BODY_GREY if share.declared else BODY) for share in shown.shares),
    ]
    left = LEFT + (_LOT if same else 0.0)
    look = Look(left, desk.right - left, 16.5, rule=LINE, rule_grey=LIGHT if n else 0.0)
    return row(_origin_cells(columns, told), look)


def _origin_cells(columns: list[tuple[float, float]], told: list[Paragraph]) -> tuple[Cell, ...]:
    return tuple(Cell(x, width, (paragraph,)) for (x, width), paragraph in zip(columns, told, strict=True))


def _origin_columns(desk: Desk, content: Origin, titles: list[str]) -> list[tuple[float, float]]:
    """The source as wide as it needs; each stage as wide as its longest word, and of the rest of the width a part in
    proportion to what its widest text still lacks. Words are broken only where not even those fit side by side.
    """
    source = max(_natural(text) for text in (titles[1], *(line.source for line in content.rows)))
    texts = [[titles[2 + n], *(line.shares[n].text for line in content.rows)] for n in range(len(content.stages))]
    least = [max(_natural(word) for text in column for word in text.split()) + INSET for column in texts]
    natural = [max(_STAGE_LEAST, *map(_natural, column)) + INSET for column in texts]
    source = min(_SOURCE_MOST, source + INSET)
    room = desk.width - _LOT - source
    found, x = [], LEFT
    for width in (_LOT, source, *_shared_out(room, least, natural)):
        found.append((x + INSET, width - INSET))
        x += width
    return found


def _natural(text: str) -> float:
    """How wide a text is on one line."""
    return width_of(inked(one(text, BODY)))


def _shared_out(room: float, least: Sequence[float], natural: Sequence[float]) -> list[float]:
    """Widths that fill the room, from what each needs at least towards what it would like."""
    spare = room - sum(least)
    if spare < 0:
        return [room * width / sum(least) for width in least]
    lacking = [max(like - need, 1.0) for need, like in zip(least, natural, strict=True)]
    return [need + spare * lack / sum(lacking) for need, lack in zip(least, lacking, strict=True)]
