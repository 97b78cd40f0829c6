"""Text to measured lines: spans of one style each, broken at spaces to a width. Lengths are in the page's unit."""

import functools
import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from traceapp.documents.fonts import Face, advance, printable, set_in
from traceapp.documents.marks import Words
from traceapp.domain.certificate import Phrase

Align: TypeAlias = Literal["left", "right", "centre"]

_HAIR = 0.01
"""What rounding may add to a sum of widths."""

BOLDER = {Face.REGULAR: Face.BOLD, Face.MEDIUM: Face.BOLD, Face.SEMIBOLD: Face.BOLD, Face.CODE_REGULAR: Face.CODE_BOLD}


class Style(Struct, frozen=True):
    """How text is set. grey: 0 black to 1 white. rise: how far the baseline is lifted. leading: from line to line."""

    face: Face
    size: float
    grey: float = 0.0
    leading: float = 0.0
    rise: float = 0.0

    @property
    def pitch(self) -> float:
        return self.leading or self.size * 1.32


class Span(Struct, frozen=True):
    """Text in one style."""

    text: str
    style: Style


Paragraph: TypeAlias = tuple[Span, ...]


class Ink(Struct, frozen=True):
    """A stretch of text in one font, measured."""

    text: str
    font: str
    style: Style
    width: float


Line: TypeAlias = tuple[Ink, ...]


def spans(phrase: Phrase, style: Style) -> Paragraph:
    """A phrase set in a style: its subscripts and superscripts smaller and moved, its strong words bolder."""
    return tuple(Span(run.text, _shifted(style, run.style)) for run in phrase)


@functools.lru_cache(maxsize=256)
def _shifted(style: Style, position: str) -> Style:
    match position:
        case "sub":
            return replace(style, size=style.size * 0.8, rise=style.rise - style.size * 0.2, leading=style.pitch)
        case "sup":
            return replace(style, size=style.size * 0.7, rise=style.rise + style.size * 0.33, leading=style.pitch)
        case "strong":
            return replace(style, face=BOLDER.get(style.face, style.face))
        case _:
            return style


@functools.lru_cache(maxsize=8192)
def _inked(text: str, style: Style) -> Line:
    return tuple(
        Ink(part, font, style, advance(part, font, style.size)) for part, font in set_in(printable(text), style.face)
    )


def inked(paragraph: Paragraph) -> Line:
    """The paragraph on one line, however long."""
    return tuple(ink for span in paragraph if span.text for ink in _inked(span.text, span.style))


def width_of(line: Iterable[Ink]) -> float:
    return sum(ink.width for ink in line)


def broken(paragraph: Paragraph, width: float) -> tuple[Line, ...]:
    """The paragraph in lines no wider than `width`, broken at spaces and, inside a word too long, between characters.

    An empty paragraph is one empty line.
    """
    width += _HAIR
    whole = inked(paragraph)
    if width_of(whole) <= width:
        return (whole,)
    found: list[Line] = []
    line: list[Ink] = []
    for space, word in _words(paragraph):
        gap = space if line else ()
        if line and width_of(line) + width_of(gap) + width_of(word) > width:
            found.append(tuple(line))
            line, gap = [], ()
        line += [*gap, *word]
        while width_of(line) > width:
            head, line = _cut(line, width)
            found.append(tuple(head))
    return (*found, tuple(line)) if line else tuple(found)


def _words(paragraph: Paragraph) -> list[tuple[Line, Line]]:
    """Words with the space before each. A word may change style inside, as H with its subscript does."""
    found: list[tuple[list[Ink], list[Ink]]] = []
    space: list[Ink] = []
    fresh = True
    for span in paragraph:
        for token in re.findall(r" +|[^ ]+", printable(span.text)):
            if token[0] == " ":
                space, fresh = list(_inked(" ", span.style)), True
            elif fresh:
                found.append((space, list(_inked(token, span.style))))
                fresh = False
            else:
                found[-1][1].extend(_inked(token, span.style))
    return [(tuple(space), tuple(word)) for space, word in found]


def _cut(line: list[Ink], width: float) -> tuple[list[Ink], list[Ink]]:
    """A line too wide, cut between two characters; at least one character stays before the cut."""
    used = 0.0
    for i, ink in enumerate(line):
        for n, character in enumerate(ink.text):
            used += advance(character, ink.font, ink.style.size)
            if used > width and i + n > 0:
                return [*line[:i], *_part(ink, ink.text[:n])], [*_part(ink, ink.text[n:]), *line[i + 1 :]]
    return line, []


def _part(ink: Ink, text: str) -> list[Ink]:
    return [replace(ink, text=text, width=advance(text, ink.font, ink.style.size))] if text else []


def placed(line: Line, x: float, y: float, *, width: float = 0.0, align: Align = "left") -> list[Words]:
    """Marks for a line on the baseline y, aligned within `width` from x."""
    room = width - width_of(line)
    start = x + {"left": 0.0, "centre": room / 2, "right": room}[align]
    marks = []
    for ink in line:
        style = ink.style
        marks.append(Words(start, y - style.rise, ink.text, ink.font, style.size, style.grey))
        start += ink.width
    return marks
