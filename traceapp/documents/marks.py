"""The few kinds of mark a page is made of. Composing a page is pure: it yields marks; `paper` alone draws them.

Coordinates run right and down from the page's upper left corner, in the page's own unit (points, or printer dots).
"""

from typing import TypeAlias

from msgspec import Struct

from traceapp.documents.codes import Modules
from traceapp.documents.outline import Strokes


class Words(Struct, frozen=True):
    """Text on the baseline y in a registered font. grey: 0 black to 1 white."""

    x: float
    y: float
    text: str
    font: str
    size: float
    grey: float = 0.0


class Bar(Struct, frozen=True):
    """A filled rectangle; a rule is a thin one."""

    x: float
    y: float
    width: float
    height: float
    grey: float = 0.0


class Frame(Struct, frozen=True):
    """A drawn rectangle: the line runs inside its edges. dash: length of dashes and gaps, 0 for none."""

    x: float
    y: float
    width: float
    height: float
    line: float
    radius: float = 0.0
    dash: float = 0.0
    grey: float = 0.0


class Symbol(Struct, frozen=True):
    """A bar code or matrix symbol; each module measures `module` by `tall`."""

    x: float
    y: float
    modules: Modules
    module: float
    tall: float


class Shape(Struct, frozen=True):
    """An outline of straight and curved strokes: letters M, L, C, Z with their numbers. line: 0 fills it."""

    x: float
    y: float
    strokes: Strokes
    scale: float
    line: float = 0.0


class Ghost(Struct, frozen=True):
    """Words laid over the page, turned anticlockwise about their middle, through which the page stays legible."""

    x: float
    y: float
    text: str
    font: str
    size: float
    turn: float
    opacity: float


Mark: TypeAlias = Words | Bar | Frame | Symbol | Shape | Ghost
