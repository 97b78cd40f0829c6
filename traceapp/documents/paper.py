"""Marks to a PDF file: the one place that draws. The same pages give the same bytes, on any day and in any process."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeAlias, assert_never

from msgspec import Struct
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from traceapp.documents.fonts import Face, font_name
from traceapp.documents.marks import Bar, Frame, Ghost, Mark, Shape, Symbol, Words

Placed: TypeAlias = tuple[float, Sequence[Mark]]
"""Marks and how far down the page they are to stand."""

Page: TypeAlias = Sequence[Placed]

UNDATED = date(2000, 1, 1)
"""The file's date where its content has none, so that a draft is reproducible too."""


class Paper(Struct, frozen=True):
    """A page's size in its own unit, and that unit in points (1/72 inch)."""

    width: float
    height: float
    unit: float = 1.0


class Title(Struct, frozen=True):
    """What the file says about itself."""

    title: str
    author: str
    subject: str = ""
    made: date = UNDATED


def to_pdf(pages: Sequence[Page], paper: Paper, title: Title) -> bytes:
    """The pages as one PDF file with every font embedded."""
    file = io.BytesIO()
    canvas = Canvas(
        file,
        pagesize=(_floored(paper.width * paper.unit), _floored(paper.height * paper.unit)),
        invariant=1,
        pageCompression=1,
        initialFontName=font_name(Face.REGULAR),  # type: ignore[arg-type] # the stubs say number; it is a name
        lang="en",
    )
    canvas.setTitle(title.title)
    canvas.setAuthor(title.author)
    canvas.setSubject(title.subject)
    canvas.setCreator("traceapp")
    canvas.setDateFormatter(lambda *_clock: f"D:{title.made:%Y%m%d}000000Z")
    for page in pages:
        canvas.scale(paper.unit, paper.unit)
        for top, marks in page:
            for mark in marks:
                _draw(canvas, mark, paper.height - top)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _floored(points: float) -> float:
    """A page side to a thousandth of a point, rounded down: rounded up, a rasteriser would add a row of dots."""
    return int(points * 1000) / 1000


def _draw(canvas: Canvas, mark: Mark, height: float) -> None:
    match mark:
        case Words():
            canvas.setFont(mark.font, mark.size)
            canvas.setFillGray(mark.grey)
            canvas.drawString(mark.x, height - mark.y, mark.text)
        case Bar():
            canvas.setFillGray(mark.grey)
            canvas.rect(mark.x, height - mark.y - mark.height, mark.width, mark.height, stroke=0, fill=1)
        case Frame():
            _frame(canvas, mark, height)
        case Symbol():
            _symbol(canvas, mark, height)
        case Shape():
            _shape(canvas, mark, height)
        case Ghost():
            _ghost(canvas, mark, height)
        case _:
            assert_never(mark)


def _frame(canvas: Canvas, mark: Frame, height: float) -> None:
    half = mark.line / 2
    canvas.setStrokeGray(mark.grey)
    canvas.setLineWidth(mark.line)
    canvas.setDash([mark.dash, mark.dash] if mark.dash else [])
    canvas.roundRect(
        mark.x + half,
        height - mark.y - mark.height + half,
        mark.width - mark.line,
        mark.height - mark.line,
        max(mark.radius - half, 0),
    )


def _symbol(canvas: Canvas, mark: Symbol, height: float) -> None:
    """All dark runs as one path: filled in one go, so no hairline shows between rows on screen."""
    module, tall, top = mark.module, mark.tall, height - mark.y
    runs = [
        f"{mark.x + x * module:.6g} {top - (y + 1) * tall:.6g} {length * module:.6g} {tall:.6g} re"
        for x, y, length in mark.modules.runs()
    ]
    canvas.setFillGray(0)
    canvas.drawPath(PDFPathObject(runs), stroke=0, fill=1)


def _shape(canvas: Canvas, mark: Shape, height: float) -> None:
    path = canvas.beginPath()
    step: dict[str, Callable[..., None]] = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
    for letter, numbers in mark.strokes:
        points = [
            mark.x + value * mark.scale if i % 2 == 0 else height - mark.y - value * mark.scale
            for i, value in enumerate(numbers)
        ]
        step[letter](*points)
    canvas.setFillGray(0)
    canvas.setStrokeGray(0)
    canvas.setDash([])
    canvas.setLineWidth(mark.line)
    canvas.setLineJoin(1)
    canvas.drawPath(path, stroke=int(mark.line > 0), fill=int(mark.line == 0))


def _ghost(canvas: Canvas, mark: Ghost, height: float) -> None:
    canvas.saveState()
    canvas.translate(mark.x, height - mark.y)
    canvas.rotate(mark.turn)
    canvas.setFillGray(0)
    canvas.setFillAlpha(mark.opacity)
    canvas.setFont(mark.font, mark.size)
    canvas.drawString(-stringWidth(mark.text, mark.font, mark.size) / 2, -0.36 * mark.size, mark.text)
    canvas.restoreState()
