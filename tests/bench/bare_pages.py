"""The floor of documents: pages already laid out, drawn by bare ReportLab calls."""

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from traceapp.documents.marks import Bar, Words
from traceapp.documents.paper import Page, Paper

Text = tuple[float, float, str, str, float, float]
Rectangle = tuple[float, float, float, float, float]
BarePage = tuple[list[Text], list[Rectangle]]


def flattened(pages: Sequence[Page], height: float) -> list[BarePage]:
    """Texts and rectangles of each page in ReportLab's own coordinates; symbols are left to whoever draws them."""
    found: list[BarePage] = []
    for page in pages:
        placed = [(height - top, mark) for top, marks in page for mark in marks]
        texts = [
            (mark.x, top - mark.y, mark.text, mark.font, mark.size, mark.grey)
            for top, mark in placed
            if isinstance(mark, Words)
        ]
        bars = [
            (mark.x, top - mark.y - mark.height, mark.width, mark.height, mark.grey)
            for top, mark in placed
            if isinstance(mark, Bar)
        ]
        found.append((texts, bars))
    return found


def dark_runs(rows: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, int]]:
    for y, row in enumerate(rows):
        x = 0
        for dark, modules in groupby(row):
            length = len(list(modules))
            if dark:
                yield x, y, length
            x += length


def drawn(pages: Iterable[BarePage], paper: Paper, rows: Sequence[Sequence[int]], side: float) -> bytes:
    """A file with these pages, and on each a symbol of these rows of modules, a rectangle for each run of dark ones."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(paper.width * paper.unit, paper.height * paper.unit), invariant=1)
    module = side / len(rows)
    runs = list(dark_runs(rows))
    for texts, bars in pages:
        canvas.scale(paper.unit, paper.unit)
        for x, y, width, height, grey in bars:
            canvas.setFillGray(grey)
            canvas.rect(x, y, width, height, stroke=0, fill=1)
        for x, y, text, font, size, grey in texts:
            canvas.setFont(font, size)
            canvas.setFillGray(grey)
            canvas.drawString(x, y, text)
        canvas.setFillGray(0)
        for x, y, length in runs:
            canvas.rect(x * module, y * module, length * module, module, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
