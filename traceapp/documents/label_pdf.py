"""A label as a PDF of one page, drawn on the printer's own grid of dots: whole dots for every module and line."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from traceapp.documents.codes import Modules, code_128, data_matrix, qr
from traceapp.documents.fonts import Face
from traceapp.documents.label_fields import kind_of, printed
from traceapp.documents.label_layout import DOT, THINNEST, LabelFace, LabelLayout, SymbolPlace, Text
from traceapp.documents.marks import Bar, Frame, Mark, Shape, Symbol
from traceapp.documents.outline import strokes
from traceapp.documents.paper import Paper, Title, to_pdf
from traceapp.documents.typesetting import Line, Span, Style, broken, inked, placed, width_of
from traceapp.domain.label import BoxLabel, ContainerLabel, Label
from traceapp.domain.symbols import Form, PrintedSymbol
from traceapp.errors import Refused

FACES: Mapping[LabelFace, Face] = {
    "medium": Face.MEDIUM,
    "semibold": Face.SEMIBOLD,
    "bold": Face.BOLD,
    "code": Face.CODE_BOLD,
}


def render_label(label: Label, *, layout: LabelLayout) -> bytes:
    """The label as a PDF file of one page.

    Raises:
        Refused: `label_layout_mismatch` for a layout of another kind; `label_field_too_long` (field, text) when a field
            does not fit at its least size; `label_symbol_too_dense` (field, text) when a symbol's modules would be
            thinner than the printer holds; `no_glyph`, `code_not_ascii` and `code_too_long` as elsewhere.
    """
    if kind_of(label) != layout.kind:
        raise Refused("label_layout_mismatch", layout=layout.key, wanted=layout.kind, label=kind_of(label))
    fields = printed(label, layout)
    name = fields.get("code") or fields["number"]
    marks = label_marks(label, fields, layout)
    return to_pdf([[(0.0, marks)]], Paper(layout.width, layout.height, DOT), Title(name, "", layout.key))


def label_marks(label: Label, fields: Mapping[str, str], layout: LabelLayout) -> list[Mark]:
    """The label as marks in dots. Raises as `render_label` does."""
    marks: list[Mark] = [Bar(bar.x, bar.y, bar.width, bar.height) for bar in layout.bars if _shown(bar.when, fields)]
    marks += [
        Frame(frame.x, frame.y, frame.width, frame.height, frame.line, frame.radius)
        for frame in layout.frames
        if _shown(frame.when, fields)
    ]
    marks += [
        Shape(drawing.x, drawing.y, strokes(drawing.path), drawing.scale / 100, drawing.line)
        for drawing in layout.drawings
        if _shown(drawing.when, fields)
    ]
    for place in layout.symbols:
        if _shown(place.when, fields):
            marks.append(_symbol(place, _carried(label, place.field) or PrintedSymbol(fields[place.field])))
    for text in layout.texts:
        if _shown(text.when or text.field, fields):
            marks += _text(text, fields)
    return marks


def _carried(label: Label, field: str) -> PrintedSymbol | None:
    """What is encoded otherwise than it is printed; None for a field that is encoded as it stands."""
    match label, field:
        case ContainerLabel(symbol=symbol), "symbol":
            return symbol
        case BoxLabel(sscc=sscc) as box, "sscc" if sscc:
            return box.logistic
        case _:
            return None


def _shown(field: str, fields: Mapping[str, str]) -> bool:
    return not field or bool(fields[field])


def _symbol(place: SymbolPlace, carried: PrintedSymbol) -> Symbol:
    for modules in _modules(place, carried):
        linear = modules.height == 1
        size = min(place.width // modules.width, place.module)
        if not linear:
            size = min(size, place.height // modules.height)
        if size < THINNEST:
            continue
        if linear:
            return Symbol(place.x + (place.width - size * modules.width) // 2, place.y, modules, size, place.height)
        return Symbol(place.x, place.y + place.height - size * modules.height, modules, size, size)
    raise Refused("label_symbol_too_dense", field=place.field, text=carried.text)


def _modules(place: SymbolPlace, carried: PrintedSymbol) -> Iterator[Modules]:
    """The symbol, and after it another that is less robust and needs fewer modules, where there is one."""
    gs1 = carried.form is Form.GS1
    match place.symbology:
        case "qr":
            yield qr(carried.text)
            yield qr(carried.text, is_weak=True)
        case "code_128":
            yield code_128(carried.bracketed if gs1 else carried.text, gs1=gs1)
        case "data_matrix":
            yield data_matrix(carried.bracketed if gs1 else carried.text, gs1=gs1)


def _text(text: Text, fields: Mapping[str, str]) -> list[Mark]:
    shown = f"{text.before}{fields[text.field]}{text.after}" if text.field else text.words
    lines = _fitted(text, shown)
    marks: list[Mark] = []
    for n, line in enumerate(lines):
        marks += placed(line, text.x, text.y + n * line[0].style.pitch, width=text.width, align=text.align)
    return marks


def _fitted(text: Text, shown: str) -> tuple[Line, ...]:
    """The largest size at which the text fits without breaking a word; its own lines are kept where they can be."""
    style = Style(FACES[text.face], text.size, grey=1.0 if text.light else 0.0)
    ratio = (text.leading or text.size * 1.2) / text.size
    for own_lines in (shown.split("\n"), [shown.replace("\n", ", ")]):
        for size in range(text.size, (text.least or text.size) - 1, -1):
            sized = replace(style, size=size, leading=round(size * ratio))
            lines = tuple(line for own in own_lines for line in broken((Span(own, sized),), text.width))
            whole = all(width_of(inked((Span(word, sized),))) <= text.width for word in shown.split())
            if len(lines) <= text.lines and whole:
                return lines
    if text.shorten:
        return (_shortened(shown, replace(style, size=text.least or text.size), text.width),)
    raise Refused("label_field_too_long", field=text.field or text.words, text=shown)


def _shortened(name: str, style: Style, width: int) -> Line:
    """As much of a name as there is room for, and an ellipsis."""
    kept = name
    while kept and width_of(inked((Span(f"{kept}…", style),))) > width:
        kept = kept[:-1].rstrip()
    return inked((Span(f"{kept}…", style),))
