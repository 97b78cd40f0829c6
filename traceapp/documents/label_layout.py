"""Where a label's fields stand, in dots of the printer: the shape of `resources/labels/*.yaml`.

A dot is 1/203.2 inch, an eighth of a millimetre. x and y count right and down from the upper left corner; a text's y is
the baseline of its first line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, TypeAlias, TypeVar

import msgspec

from traceapp.documents.outline import strokes
from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import Unreadable, because

DOT = 72 / 203.2
"""Points in a dot."""
LEAST_TYPE = 20
"""Dots; capitals of 1.8 mm."""
THINNEST = 3
"""Dots of the thinnest line and of the smallest module that a thermal printer holds."""

P = TypeVar("P")

LabelKind: TypeAlias = Literal["container", "box", "certificate"]
LabelFace: TypeAlias = Literal["medium", "semibold", "bold", "code"]
Symbology: TypeAlias = Literal["data_matrix", "qr", "code_128"]

FIELDS: Mapping[LabelKind, frozenset[str]] = {
    "container": frozenset(
        {
            "code", "kind", "material", "material_other", "quantity", "container", "made", "made_at", "recipe",
            "next_station", "state", "person",
        }
    ),
    "box": frozenset(
        {
            "code", "box", "sender", "receiver", "receiver_address", "order", "part", "lots", "quantity", "masses",
            "supplier_code", "origin", "state", "magnetised_on", "field", "air", "sscc",
        }
    ),
    "certificate": frozenset({"title", "number", "address", "signed", "boxed", "box"}),
}  # fmt: skip
"""What a layout of each kind may place."""

WORDS: Mapping[LabelKind, frozenset[str]] = {
    "container": frozenset({"of", "pieces"}),
    "box": frozenset(
        {
            "of", "pieces", "at", "magnetised", "unmagnetised", "not_measured", "not_restricted", "regulated",
            "forbidden", "unknown",
        }
    ),
    "certificate": frozenset({"certificate"}),
}  # fmt: skip
"""Words that a layout of each kind must give, used inside fields."""


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Fixed words or a field. It shrinks from `size` to `least` to fit its width in at most `lines` lines.

    before, after: words that stand before and after a field that is not empty. when: a field without which nothing is
    printed. light: white on a bar. shorten: a name that does not fit ends in …; codes and quantities never do.
    """

    x: int
    y: int
    width: int
    size: int
    least: int = 0
    words: str = ""
    field: str = ""
    before: str = ""
    after: str = ""
    face: LabelFace = "medium"
    align: Literal["left", "right", "centre"] = "left"
    lines: int = 1
    leading: int = 0
    when: str = ""
    light: bool = False
    shorten: bool = False


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rectangle on the label. when: a field without which it stays empty."""

    x: int
    y: int
    width: int
    height: int
    when: str = ""


class SymbolPlace(Place, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A bar code, its modules whole dots, as large as fit and no larger than `module`.

    A linear symbol is as high as the place and in its middle; a matrix symbol stands in the lower left corner.
    field: `symbol` on a container label (what its code carries), else a field; `sscc` is a GS1 symbol.
    """

    symbology: Symbology
    field: str
    module: int = 99


class FramePlace(Place, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A drawn rectangle with rounded corners."""

    line: int
    radius: int = 0


class DrawingPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A small drawing. line: 0 fills it. scale: per cent."""

    x: int
    y: int
    path: str
    line: int = 0
    scale: int = 100
    when: str = ""


class LabelLayout(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One label's layout, width × height in dots. bars: filled rectangles; a rule is a thin one."""

    key: str
    revision: str
    kind: LabelKind
    width: int
    height: int
    words: dict[str, str]
    texts: tuple[Text, ...]
    symbols: tuple[SymbolPlace, ...] = ()
    bars: tuple[Place, ...] = ()
    frames: tuple[FramePlace, ...] = ()
    drawings: tuple[DrawingPlace, ...] = ()


def label_layout_flaws(layout: LabelLayout) -> Iterator[Flaw]:
    """What is wrong with a layout beyond its shape: unknown fields, places off the label, lines too thin to print."""
    for word in sorted(WORDS[layout.kind] - set(layout.words)):
        yield Flaw(("words",), because("word_missing", name=word))
    yield from _each("texts", layout.texts, layout, _text_flaws)
    yield from _each("symbols", layout.symbols, layout, _symbol_flaws)
    yield from _each("bars", layout.bars, layout, _bar_flaws)
    yield from _each("frames", layout.frames, layout, _frame_flaws)
    yield from _each("drawings", layout.drawings, layout, _drawing_flaws)


def _each(
    name: str, places: Iterable[P], layout: LabelLayout, check: Callable[[P, LabelLayout], Iterator[Flaw]]
) -> Iterator[Flaw]:
    for n, place in enumerate(places):
        yield from (flaw.under(name, n) for flaw in check(place, layout))


def _text_flaws(text: Text, layout: LabelLayout) -> Iterator[Flaw]:
    if bool(text.words) == bool(text.field):
        yield Flaw((), because("words_or_field"))
    yield from _named(layout, field=text.field, when=text.when)
    if min(text.size, text.least or text.size) < LEAST_TYPE:
        yield Flaw(("least" if text.least else "size",), because("type_too_small", least=str(LEAST_TYPE)))
    if text.x < 0 or text.x + text.width > layout.width or not 0 < text.y < layout.height:
        yield Flaw((), because("off_the_label"))


def _symbol_flaws(symbol: SymbolPlace, layout: LabelLayout) -> Iterator[Flaw]:
    yield from _placed(symbol, layout)
    if not (layout.kind == "container" and symbol.field == "symbol"):
        yield from _named(layout, field=symbol.field)


def _bar_flaws(bar: Place, layout: LabelLayout) -> Iterator[Flaw]:
    yield from _placed(bar, layout)
    if min(bar.width, bar.height) < THINNEST:
        yield Flaw((), because("too_thin", least=str(THINNEST)))


def _frame_flaws(frame: FramePlace, layout: LabelLayout) -> Iterator[Flaw]:
    yield from _placed(frame, layout)
    if frame.line < THINNEST:
        yield Flaw(("line",), because("too_thin", least=str(THINNEST)))


def _drawing_flaws(drawing: DrawingPlace, layout: LabelLayout) -> Iterator[Flaw]:
    yield from _named(layout, when=drawing.when)
    if 0 < drawing.line < THINNEST:
        yield Flaw(("line",), because("too_thin", least=str(THINNEST)))
    try:
        strokes(drawing.path)
    except Unreadable as error:
        yield Flaw(("path",), error.problem)


def _placed(place: Place, layout: LabelLayout) -> Iterator[Flaw]:
    yield from _named(layout, when=place.when)
    right, bottom = place.x + place.width, place.y + place.height
    if place.x < 0 or place.y < 0 or right > layout.width or bottom > layout.height:
        yield Flaw((), because("off_the_label"))


def _named(layout: LabelLayout, **names: str) -> Iterator[Flaw]:
    """Fields that this kind of label does not have."""
    known = FIELDS[layout.kind]
    for name, field in names.items():
        if field and field not in known:
            yield Flaw((name,), because("unknown_fact", name=field, known=", ".join(sorted(known))))
