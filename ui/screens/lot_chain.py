"""The way of a lot's matter as rows: every element, every stage it went through, where, and what speaks for it."""

from msgspec import Struct

from ui.models.rows import Cell, Column, Row, RowKind
from ui.widgets.glyphs import Glyph


class ChainPaper(Struct, frozen=True):
    """A document that speaks for a stage: its name; its sort, its time and who reviewed it."""

    key: object
    name: str
    about: str
    glyph: Glyph


class ChainLot(Struct, frozen=True):
    """A lot at which a stage was done: its code, what it is, and how much of the element came through it.

    way: the lots between it and the one on the screen, "" where there is none. papers: what speaks for it.
    """

    key: object
    code: str
    what: str
    share: str
    way: str = ""
    papers: tuple[ChainPaper, ...] = ()


class ChainStage(Struct, frozen=True):
    """A stage of some elements at one place: how much of them in words, and what speaks for it.

    lots: those that did it, once somebody asked.
    """

    key: object
    stage: str
    where: str
    share: str
    evidence: str
    glyph: Glyph
    lots: tuple[ChainLot, ...] = ()


class ChainElement(Struct, frozen=True):
    """Elements that came the same way: their names, how much of the lot they are, and their stages in order."""

    name: str
    note: str
    stages: tuple[ChainStage, ...]


def chain_columns(stage: str, where: str, share: str, evidence: str) -> tuple[Column, ...]:
    """The columns under these headings; the first is that of the elements' names."""
    return (
        Column("", 46),
        Column(stage, 250, 210),
        Column(where),
        Column(share, 130, 110, is_right=True),
        Column(evidence, 330, 270),
    )


def chain_rows(elements: tuple[ChainElement, ...]) -> tuple[Row, ...]:
    """Each element, below it its stages, and below a stage the lots that did it."""
    rows: list[Row] = []
    for element in elements:
        rows.append(Row(None, (Cell(), Cell(element.name, is_strong=True), Cell(element.note, ink="ink3"))))
        for stage in element.stages:
            cells = (
                Cell(glyph=stage.glyph),
                Cell(stage.stage),
                Cell(stage.where, is_strong=True, wraps=True),
                Cell(stage.share),
                Cell(stage.evidence, ink="ink2", wraps=True),
            )
            rows.append(Row(stage.key, cells, RowKind.PART))
            for lot in stage.lots:
                rows.append(_lot_row(lot))
                rows += [_paper_row(paper) for paper in lot.papers]
    return tuple(rows)


def _lot_row(lot: ChainLot) -> Row:
    cells = (
        Cell(), Cell(), Cell(lot.code, is_identifier=True, below=lot.way, wraps=True), Cell(lot.share, ink="ink2"),
        Cell(lot.what, ink="ink2", wraps=True),
    )  # fmt: skip
    return Row(lot.key, cells, RowKind.PART)


def _paper_row(paper: ChainPaper) -> Row:
    return Row(
        paper.key, (Cell(), Cell(), Cell(paper.name, below=paper.about, glyph=paper.glyph, wraps=True)), RowKind.PART
    )
