"""How a certificate is set: its grid in points, its type, and what every block of it needs."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from traceapp.documents.certificate_layout import CertificateLayout, CertificateWords, FormBox, PaperWords
from traceapp.documents.flow import Strip
from traceapp.documents.fonts import Face, advance
from traceapp.documents.marks import Bar, Frame, Words
from traceapp.documents.table import Cell, Look, row
from traceapp.documents.typesetting import Paragraph, Span, Style
from traceapp.domain.certificate import CertificateContent
from traceapp.domain.certificate_block import Block
from traceapp.domain.words import Words as Bilingual

LEFT = 36.0
LINE = 0.75
LIGHT = 0.82
BAND = 0.943
INSET = 4.5
"""White at either side of a cell's text."""

BODY = Style(Face.REGULAR, 9, leading=12)
BODY_GREY = Style(Face.REGULAR, 9, 0.37, leading=12)
STRONG = Style(Face.SEMIBOLD, 9, leading=12)
SMALL = Style(Face.REGULAR, 8.25, leading=11.25)
SMALL_GREY = Style(Face.REGULAR, 8.25, 0.37, leading=11.25)
SMALL_STRONG = Style(Face.SEMIBOLD, 8.25, leading=11.25)
LABEL = Style(Face.REGULAR, 8.25, 0.33, leading=10.5)
LABEL_OTHER = Style(Face.REGULAR, 8.25, 0.46, leading=10.5)
VALUE = Style(Face.SEMIBOLD, 9.375, leading=12.4)
HEADING = Style(Face.BOLD, 9.375, leading=12.4)
CODE = Style(Face.CODE_SEMIBOLD, 9, leading=12)
CODE_VALUE = Style(Face.CODE_SEMIBOLD, 9.375, leading=12.4)
CODE_LIGHT = Style(Face.CODE_REGULAR, 9, leading=12)
CODE_SMALL = Style(Face.CODE_REGULAR, 8.25, leading=11.25)
CODE_UNIT = Style(Face.CODE_SEMIBOLD, 8.625, leading=11.25)
DIGEST = Style(Face.CODE_SEMIBOLD, 7.875, leading=12)


class Desk(Struct, frozen=True):
    """What lies before whoever sets a block: the content, the layout's words, the room, the numbers of the blocks."""

    content: CertificateContent
    layout: CertificateLayout
    width: float
    numbers: Mapping[Block, int]

    @property
    def words(self) -> CertificateWords:
        return self.layout.words

    @property
    def form(self) -> tuple[tuple[FormBox, ...], ...]:
        """The rows of boxes where the kind is a form, else nothing."""
        return self.layout.kinds[self.content.kind].form

    @property
    def right(self) -> float:
        return LEFT + self.width

    def lot(self, position: int) -> str:
        """The number under which the delivered lot at this position is printed: `7.1` for the first."""
        return f"{self.numbers[Block.LOTS]}.{position + 1}"

    def closing(self) -> tuple[Bar, ...]:
        """The line that ends a table."""
        return (Bar(LEFT, -LINE / 2, self.width, LINE),)

    def second(self, words: PaperWords) -> str:
        """The words in the layout's second language, "" where there are none."""
        return words.in_second(self.layout.second)


def one(text: str, style: Style) -> Paragraph:
    return (Span(text, style),)


def both(desk: Desk, words: PaperWords | Bilingual, *, before: str = "") -> Paragraph:
    """A label in English and, lighter, in the second language: `1 Purchaser / Cliente`."""
    return both_of(words.en, words.es if isinstance(words, Bilingual) else desk.second(words), before=before)


def both_of(english: str, other: str, *, before: str = "") -> Paragraph:
    """The same from two texts, of which the second may be empty."""
    first = Span(f"{before} {english}".strip(), LABEL)
    return (first, Span(f" / {other}", LABEL_OTHER)) if other else (first,)


def heading(desk: Desk, block: Block, words: PaperWords, *notes: str) -> tuple[Strip, ...]:
    """The line over a table: number and name, the second language, then notes."""
    return _heading(desk, block, words.en, desk.second(words), notes)


def _heading(desk: Desk, block: Block, english: str, other: str, notes: Sequence[str]) -> tuple[Strip, ...]:
    told = " · ".join(note for note in (f"/ {other}" if other else "", *notes) if note)
    title = (Span(f"{desk.numbers[block]} {english}  ", HEADING), Span(told, LABEL))
    return (Strip(9.0), *row((Cell(LEFT, desk.width, (title,)),), Look(LEFT, desk.width, 18)))


def again(desk: Desk, block: Block, words: PaperWords) -> tuple[Strip, ...]:
    """The line over a table that goes on from the page before."""
    more, other = desk.words.continued, desk.second(words)
    return _heading(desk, block, f"{words.en}, {more.en}", f"{other}, {desk.second(more)}" if other else "", ())


def boxed(words: Words) -> Frame:
    """The frame around characters that are to be compared."""
    width = advance(words.text, words.font, words.size)
    return Frame(words.x - 2.6, words.y - words.size * 0.36 - 5.6, width + 5.2, 11.2, 1.1)
