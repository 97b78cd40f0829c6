"""The block of test results: each lot by itself, in tables of as many lots as fit beside each other (DOMAIN 19)."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.documents.certificate_layout import PaperWords
from traceapp.documents.certificate_style import (
    BAND,
    BODY,
    BODY_GREY,
    CODE_UNIT,
    INSET,
    LABEL,
    LEFT,
    LIGHT,
    LINE,
    SMALL_GREY,
    SMALL_STRONG,
    STRONG,
    Desk,
    again,
    both,
    heading,
    one,
)
from traceapp.documents.flow import Group, Section, Strip
from traceapp.documents.table import Cell, Look, row
from traceapp.documents.typesetting import Paragraph, Span, Style, inked, spans, width_of
from traceapp.domain.certificate import (
    Attribute,
    Judgement,
    Measured,
    Result,
    TestedUnit,
    TestRow,
    TestSection,
    day_text,
    thousands,
)
from traceapp.domain.certificate_block import Block

_PASS, _FAIL = "✓", "✗"
_KEY = Style(BODY_GREY.face, 6, 0.37, leading=12, rise=3)
_KEY_ROOM = 4.6
_LEAST = (30.0, 30.0, 31.0, 30.0)
"""Least widths of n, min, mean and max."""
_WIDEST = 72.0
_NAMED = ((96.0, 116.0), (72.0, 90.0), (50.0, 66.0))
"""Least and greatest widths of property, requirement and method; what is longer is set in several lines."""
_MARK = 16.0


class _Grid(Struct, frozen=True):
    """The columns of one table. named: left edges of property, requirement, method and their end.

    lots: positions of the lots shown. values: widths of one lot's columns n, min, mean, max.
    """

    named: tuple[float, float, float, float]
    lots: tuple[int, ...]
    values: tuple[float, ...]
    keys: dict[str, str]

    def left(self, place: int) -> float:
        """Where the columns of the lot at this place of the table begin."""
        return self.named[3] + place * sum(self.values)

    @property
    def uprights(self) -> tuple[float, ...]:
        return tuple(self.left(place) for place in range(len(self.lots)))


def results(desk: Desk) -> list[Section]:
    """One table for each group of lots, together one numbered block."""
    sections = desk.content.sections
    values = _value_widths(sections)
    named = _named_widths(sections)
    room = desk.width - sum(least for least, _ in _NAMED) - _MARK
    together = max(1, int(room // sum(values)))
    everyone = range(len(desk.content.lots))
    keys = _instrument_keys(sections)
    return [
        _table(desk, _grid(desk, tuple(everyone[at : at + together]), named, values, keys))
        for at in range(0, len(everyone), together)
    ]


def _grid(
    desk: Desk, lots: tuple[int, ...], named: tuple[float, ...], values: tuple[float, ...], keys: dict[str, str]
) -> _Grid:
    """The names get the room they need, as far as the lots leave it, and what is over after that."""
    room = desk.width - _MARK - len(lots) * sum(values)
    least = [width for width, _ in _NAMED]
    if room < sum(named):
        wanted = [width - small for width, small in zip(named, least, strict=True)]
        share = max(room - sum(least), 0.0) / (sum(wanted) or 1.0)
        widths = [small + more * share for small, more in zip(least, wanted, strict=True)]
    else:
        widths = [width + (room - sum(named)) * part for width, part in zip(named, (0.5, 0.25, 0.25), strict=True)]
    edges = (LEFT, LEFT + widths[0], LEFT + widths[0] + widths[1], LEFT + sum(widths))
    return _Grid(edges, lots, values, keys)


def _table(desk: Desk, grid: _Grid) -> Section:
    kind = desk.layout.kinds[desk.content.kind]
    first = grid.lots[0] == 0
    words, inspected = desk.words.results, kind.results.en
    title = heading(desk, Block.RESULTS, words, desk.content.conditions, inspected)
    repeated = again(desk, Block.RESULTS, words)
    return Section(
        title=title if first else (Strip(12.0),),
        again=repeated,
        head=_head(desk, grid),
        groups=tuple(_group(desk, grid, section) for section in desk.content.sections),
        close=desk.closing(),
        tail=_legend(desk, grid),
    )


def _head(desk: Desk, grid: _Grid) -> tuple[Strip, ...]:
    words = desk.words
    names = tuple(
        Cell(grid.left(place) + 6, sum(grid.values) - 8, (one(f"{words.lot} {desk.lot(lot)}", SMALL_STRONG),))
        for place, lot in enumerate(grid.lots)
    )
    titles = [
        *_named_cells(grid, one(words.property, LABEL), one(words.required, LABEL), one(words.method, LABEL)),
        *(
            cell
            for place in range(len(grid.lots))
            for cell in _value_cells(
                grid, place, [one(text, LABEL) for text in (words.n, words.least, words.mean, words.most)]
            )
        ),
    ]
    upper = Look(LEFT, desk.width, 15, pad=1.5, rule=LINE, uprights=grid.uprights)
    lower = Look(LEFT, desk.width, 16.5, uprights=grid.uprights)
    return (*row(names, upper), *row(tuple(titles), lower))


def _group(desk: Desk, grid: _Grid, section: TestSection) -> Group:
    """The rows of one kind of test unit under a band that names the units."""
    kind = Cell(
        grid.named[0] + INSET,
        grid.named[3] - grid.named[0] - 2 * INSET,
        (one(section.kind, STRONG), one(desk.words.test_unit, SMALL_GREY)),
    )
    units = tuple(
        Cell(grid.left(place) + 6, sum(grid.values) - 8, _unit(section.units[lot]))
        for place, lot in enumerate(grid.lots)
    )
    band = Look(LEFT, desk.width, 27, pad=2, rule=LINE, fill=BAND, uprights=grid.uprights, centred=False)
    rows = tuple(strip for tested in section.rows for strip in _row(desk, grid, tested))
    return Group(rows, head=row((kind, *units), band))


def _unit(unit: TestedUnit) -> tuple[Paragraph, ...]:
    told = [unit.report, day_text(unit.tested)] if unit.tested else [unit.report]
    further = (unit.position, ", ".join(unit.boxes))
    return (one(unit.code, CODE_UNIT), *(one(text, SMALL_GREY) for text in (" · ".join(told), *further) if text))


def _row(desk: Desk, grid: _Grid, tested: TestRow) -> tuple[Strip, ...]:
    shown = [tested.results[lot] for lot in grid.lots]
    cells = [
        *_named_cells(grid, spans(tested.name, BODY), one(tested.required, BODY), one(tested.method, SMALL_GREY)),
        *(cell for place, result in enumerate(shown) for cell in _result(desk, grid, place, result)),
        Cell(desk.right - _MARK + 3, _MARK - 4, (one(_sign(shown), STRONG),)),
    ]
    look = Look(LEFT, desk.width, 16.5, rule=LINE, rule_grey=LIGHT, uprights=grid.uprights)
    return row(tuple(cells), look)


def _sign(shown: Sequence[Result | None]) -> str:
    """One sign for the lots beside it: a requirement is met when every one of them meets it."""
    judged = {result.judgement for result in shown if result}
    if Judgement.FAIL in judged:
        return _FAIL
    return _PASS if Judgement.PASS in judged and None not in shown else ""


def _result(desk: Desk, grid: _Grid, place: int, result: Result | None) -> tuple[Cell, ...]:
    match result:
        case None:
            return _wide_cells(grid, place, one("", BODY_GREY), one(desk.words.missing.en, BODY_GREY))
        case Measured():
            values = [_count(grid, result), _figure(result.least), _judged(result, result.mean), _figure(result.most)]
            return _value_cells(grid, place, values)
        case Attribute():
            return _wide_cells(grid, place, _count(grid, result), _judged(result, result.outcome))


def _count(grid: _Grid, result: Result) -> Paragraph:
    """n, and the small letter under which the instrument stands below the table."""
    key = grid.keys.get(result.instrument, "")
    return (Span(thousands(str(result.n)), BODY_GREY), *((Span(key, _KEY),) if key else ()))


def _figure(number: str) -> Paragraph:
    return one(thousands(number), BODY)


def _judged(result: Result, text: str) -> Paragraph:
    sign = f"{_FAIL}\u2009" if result.judgement is Judgement.FAIL else ""
    return one(sign + thousands(text), STRONG)


def _named_cells(grid: _Grid, name: Paragraph, required: Paragraph, method: Paragraph) -> tuple[Cell, ...]:
    first, second, third, end = grid.named
    return (
        Cell(first + INSET, second - first - INSET - 2, (name,)),
        Cell(second + 3, third - second - 6, (required,), "right"),
        Cell(third + 3, end - third - 5, (method,)),
    )


def _value_cells(grid: _Grid, place: int, values: Sequence[Paragraph]) -> tuple[Cell, ...]:
    """n, min, mean and max of one lot, aligned right; the instrument's letter hangs out behind n."""
    x, cells = grid.left(place), []
    for n, (width, value) in enumerate(zip(grid.values, values, strict=True)):
        hung = width_of(inked(value[1:])) if n == 0 else 0.0
        room = width - 3 - (_KEY_ROOM - hung if n == 0 else 0.0)
        cells.append(Cell(x + 2, room - 2, (value,), "right"))
        x += width
    return tuple(cells)


def _wide_cells(grid: _Grid, place: int, count: Paragraph, outcome: Paragraph) -> tuple[Cell, ...]:
    """n, and an outcome across the other three columns."""
    head = _value_cells(grid, place, (count, (), (), ()))[0]
    x = grid.left(place) + grid.values[0]
    return (head, Cell(x + 2, sum(grid.values[1:]) - 5, (outcome,), "right"))


def _value_widths(sections: Sequence[TestSection]) -> tuple[float, ...]:
    """As wide as the widest number, so that none is broken; never narrower than looks right, never past all measure."""
    found = list(_LEAST)
    for result in (result for section in sections for tested in section.rows for result in tested.results if result):
        texts = [one(thousands(str(result.n)), BODY_GREY)]
        if isinstance(result, Measured):
            texts += [_figure(result.least), _judged(result, result.mean), _figure(result.most)]
        for n, text in enumerate(texts):
            found[n] = max(found[n], width_of(inked(text)) + (5 if n else 5 + _KEY_ROOM))
    return tuple(min(width, _WIDEST) for width in found)


def _named_widths(sections: Sequence[TestSection]) -> tuple[float, ...]:
    """As wide as their texts, within limits."""
    rows = [tested for section in sections for tested in section.rows]
    columns = (
        [spans(tested.name, BODY) for tested in rows],
        [one(tested.required, BODY) for tested in rows],
        [one(tested.method, SMALL_GREY) for tested in rows],
    )
    natural = [max((width_of(inked(text)) for text in column), default=0.0) + 6.5 for column in columns]
    return tuple(min(max(width, least), most) for width, (least, most) in zip(natural, _NAMED, strict=True))


def _instrument_keys(sections: Sequence[TestSection]) -> dict[str, str]:
    """A letter for each instrument in the order of first use: a to z, then aa, ab and so on."""
    rows = (tested for section in sections for tested in section.rows)
    named = dict.fromkeys(result.instrument for tested in rows for result in tested.results if result)
    return {name: _letters(n) for n, name in enumerate(name for name in named if name)}


def _letters(n: int) -> str:
    head = _letters(n // 26 - 1) if n >= 26 else ""
    return head + chr(ord("a") + n % 26)


def _legend(desk: Desk, grid: _Grid) -> tuple[Strip, ...]:
    """Under the table: what its signs and letters mean, only those that stand in it."""
    shown = [
        result
        for section in desk.content.sections
        for tested in section.rows
        for result in (tested.results[lot] for lot in grid.lots)
        if result
    ]
    judged = {result.judgement for result in shown}
    used = {result.instrument for result in shown}
    lines: list[Paragraph] = []
    if Judgement.PASS in judged:
        words = desk.words
        met = {1: words.met_one, 2: words.met_two}.get(len(grid.lots), words.met_many)
        lines.append(_explained(desk, _PASS, met))
    if Judgement.FAIL in judged:
        lines.append(_explained(desk, _FAIL, desk.words.not_met))
    instruments = [f"{key}\u2002{name}" for name, key in grid.keys.items() if name in used]
    if instruments:
        label = desk.words.instruments
        told = Span(":  " + "  ·  ".join(instruments), LABEL)
        lines.append((*both(desk, label), told))
    look = Look(LEFT, desk.width, 0, pad=3.5, centred=False)
    return row((Cell(LEFT, desk.width, tuple(lines)),), look) if lines else ()


def _explained(desk: Desk, sign: str, words: PaperWords) -> Paragraph:
    return both(desk, words, before=sign)
