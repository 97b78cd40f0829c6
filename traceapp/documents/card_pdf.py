"""Sheets of codes to scan instead of touching: the command card of a station, a sheet of badges. A5 landscape."""

from traceapp.documents.codes import data_matrix
from traceapp.documents.fonts import Face
from traceapp.documents.marks import Bar, Mark, Shape, Symbol
from traceapp.documents.outline import strokes
from traceapp.documents.paper import Page, Paper, Title, to_pdf
from traceapp.documents.typesetting import Span, Style, broken, inked, placed, width_of
from traceapp.domain.label import CardCode, CodeCard

_PAPER = Paper(595.276, 419.528)
_LEFT, _TOP, _RIGHT = 19.5, 16.5, 575.776
_GRID_TOP, _GRID_BOTTOM = 59.0, 406.0
_ACROSS, _DOWN = 4, 3
_GAP = 16.5
_SIDE = 54.0
"""A code's side: 19 mm. Codes stand 50 mm apart across and 40 down: an imager never sees two at once."""

_TITLE = Style(Face.SEMIBOLD, 14.25, leading=17)
_TITLE_OTHER = Style(Face.REGULAR, 10.5, 0.27, leading=13)
_WORDS = Style(Face.SEMIBOLD, 12, leading=13.8)
_WORDS_OTHER = Style(Face.REGULAR, 10.5, 0.27, leading=12.6)


def render_card(card: CodeCard, *, mark: tuple[str, ...] = ()) -> bytes:
    """The card as a PDF file, twelve codes a page. mark: the plant's sign, as in a certificate's layout.

    Raises:
        Refused: `code_not_ascii`, `code_too_long` or `no_glyph`, as elsewhere.
    """
    each = _ACROSS * _DOWN
    pages: list[Page] = [
        [(0.0, [*_head(card, mark), *_codes(card.codes[at : at + each])])]
        for at in range(0, max(len(card.codes), 1), each)
    ]
    return to_pdf(pages, _PAPER, Title(f"{card.title.en}: {card.name}", "", card.name))


def _head(card: CodeCard, mark: tuple[str, ...]) -> list[Mark]:
    marks: list[Mark] = [Shape(_LEFT, _TOP + 4, strokes(path), 22.5 / 28) for path in mark]
    left = _LEFT + (31.5 if mark else 0.0)
    marks += placed(inked((Span(card.title.en, _TITLE),)), left, _TOP + 13)
    marks += placed(inked((Span(card.title.es, _TITLE_OTHER),)), left, _TOP + 29)
    marks += placed(inked((Span(card.name, _TITLE_OTHER),)), _RIGHT, _TOP + 20, align="right")
    return [*marks, Bar(_LEFT, _GRID_TOP, _RIGHT - _LEFT, 1.5)]


def _codes(codes: tuple[CardCode, ...]) -> list[Mark]:
    wide = (_RIGHT - _LEFT - _GAP * (_ACROSS - 1)) / _ACROSS
    tall = (_GRID_BOTTOM - _GRID_TOP) / _DOWN
    marks: list[Mark] = []
    for n, code in enumerate(codes):
        x = _LEFT + n % _ACROSS * (wide + _GAP)
        y = _GRID_TOP + n // _ACROSS * tall
        marks += _code(code, x, y + tall / 2, wide)
        if n // _ACROSS < _DOWN - 1:
            marks.append(Bar(x, y + tall, wide, 0.75, 0.63))
    return marks


def _code(code: CardCode, x: float, middle: float, wide: float) -> list[Mark]:
    """The symbol, and beside it its words in both languages."""
    modules = data_matrix(code.payload)
    size = _SIDE / modules.width
    marks: list[Mark] = [Symbol(x, middle - _SIDE / 2, modules, size, size)]
    room = wide - _SIDE - 9
    lines = [
        line
        for text, style in ((code.words.en, _WORDS), (code.words.es, _WORDS_OTHER))
        for line in broken((Span(text, style),), room)
        if width_of(line)
    ]
    y = middle - sum(line[0].style.pitch for line in lines) / 2
    for line in lines:
        style = line[0].style
        marks += placed(line, x + _SIDE + 9, y + style.pitch / 2 + 0.36 * style.size)
        y += style.pitch
    return marks
