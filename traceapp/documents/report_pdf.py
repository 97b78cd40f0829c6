"""A report: facts, then tables over as many pages as they need. Every page says what it is of, and which page it is."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from traceapp.documents.flow import Group, Section, Strip, paginated
from traceapp.documents.fonts import Face
from traceapp.documents.marks import Bar, Mark
from traceapp.documents.paper import Page, Paper, Title, to_pdf
from traceapp.documents.table import Cell, Look, row
from traceapp.documents.typesetting import Align, Span, Style, inked, placed

_PAPER = Paper(595.276, 841.89)
_LEFT, _RIGHT = 36.0, 559.276
_WIDTH = _RIGHT - _LEFT
_TOP, _FOOT = 74.0, 806.0
_ROOM = _FOOT - 14 - _TOP
_GAP = 6.0
_RULE = 0.75

_TITLE = Style(Face.BOLD, 14, leading=18)
_SUBJECT = Style(Face.CODE_SEMIBOLD, 14, leading=18)
_SMALL = Style(Face.REGULAR, 8.25, 0.33, leading=10.5)
_HEADING = Style(Face.BOLD, 10.5, leading=14)
_LABEL = Style(Face.REGULAR, 8.25, 0.33, leading=11)
_BODY = Style(Face.REGULAR, 8.25, leading=11)
_STRONG = Style(Face.SEMIBOLD, 9, leading=12)
_CODE = Style(Face.CODE_REGULAR, 8.25, leading=11)


class ReportColumn(Struct, frozen=True):
    """share: of the table's width, in hundredths. is_code: set in the type of codes and digests."""

    title: str
    share: int
    is_code: bool = False
    is_right: bool = False


class ReportTable(Struct, frozen=True):
    """A titled table; a note stands beside its title. Without rows it says `empty`."""

    title: str
    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    empty: str = "none"


class Report(Struct, frozen=True):
    """title: what it is. subject: what it is of, a code. stamp: at every foot: by whom, when, up to which entry.
    continued: what a table that goes on says beside its title.
    """

    title: str
    subject: str
    stamp: str
    facts: tuple[tuple[str, str], ...]
    tables: tuple[ReportTable, ...]
    made: date
    continued: str = "continued"


def render_report(report: Report, tell: Callable[[int, int], None] | None = None) -> bytes:
    """The report as a PDF file, A4. Refused `no_glyph` for a sign that no font has.

    tell: hears how many rows of how many are set; what it raises ends the work.
    """
    counted = _Counted(sum(len(table.rows) for table in report.tables), tell)
    sections = [_facts(report), *(_table(table, report.continued, counted) for table in report.tables)]
    pages = paginated(sections, first=_ROOM, further=_ROOM)
    done: list[Page] = []
    for number, body in enumerate(pages, start=1):
        head: list[Mark] = list(_head(report, number, len(pages)))
        done.append([(0.0, head), *((_TOP + top, marks) for top, marks in body)])
    return to_pdf(done, _PAPER, Title(f"{report.title} {report.subject}", "", report.stamp, report.made))


class _Counted:
    """Counts the rows that are set."""

    def __init__(self, total: int, tell: Callable[[int, int], None] | None) -> None:
        self._total = total
        self._tell = tell
        self._done = 0

    def each(self, rows: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
        for line in rows:
            self._done += 1
            if self._tell is not None:
                self._tell(self._done, self._total)
            yield line


def _head(report: Report, number: int, count: int) -> Iterator[Mark]:
    yield from placed(inked((Span(report.title, _TITLE),)), _LEFT, 48)
    yield from placed(inked((Span(report.subject, _SUBJECT),)), _LEFT, 48, width=_WIDTH, align="right")
    yield Bar(_LEFT, 58, _WIDTH, 1.5)
    yield Bar(_LEFT, _FOOT, _WIDTH, _RULE, 0.6)
    yield from placed(inked((Span(report.stamp, _SMALL),)), _LEFT, _FOOT + 14)
    yield from placed(inked((Span(f"{number} / {count}", _SMALL),)), _LEFT, _FOOT + 14, width=_WIDTH, align="right")


def _facts(report: Report) -> Section:
    look = Look(_LEFT, _WIDTH, 16, pad=2, rule=_RULE, rule_grey=0.82)
    wide = _WIDTH * 0.24
    rows = [
        row(
            (
                Cell(_LEFT, wide - _GAP, ((Span(name, _LABEL),),)),
                Cell(_LEFT + wide, _WIDTH - wide, ((Span(value, _STRONG),),)),
            ),
            look,
        )
        for name, value in report.facts
        if value
    ]
    return Section((), (Group(tuple(strip for strips in rows for strip in strips)),))


def _table(table: ReportTable, continued: str, counted: _Counted) -> Section:
    title = (Span(f"{table.title}  ", _HEADING), Span(table.note, _LABEL))
    again = (Span(f"{table.title}, {continued}", _HEADING),)
    head = row(
        tuple(Cell(x, width, ((Span(column.title, _LABEL),),), _align(column)) for x, width, column in _placed(table)),
        Look(_LEFT, _WIDTH, 16, pad=2, rule=_RULE, fill=0.943),
    )
    look = Look(_LEFT, _WIDTH, 15, pad=2, rule=_RULE, rule_grey=0.82, centred=False)
    lines = [
        row(
            tuple(
                Cell(x, width, ((Span(text, _CODE if column.is_code else _BODY),),), _align(column))
                for (x, width, column), text in zip(_placed(table), line, strict=True)
            ),
            look,
        )
        for line in counted.each(table.rows)
    ] or [row((Cell(_LEFT, _WIDTH, ((Span(table.empty, _LABEL),),)),), look)]
    return Section(
        (Strip(14.0), *_line(title)),
        (Group(tuple(strip for strips in lines for strip in strips)),),
        head=head if table.rows else (),
        again=_line(again),
        close=(Bar(_LEFT, -_RULE / 2, _WIDTH, _RULE),),
    )


def _line(title: tuple[Span, ...]) -> tuple[Strip, ...]:
    return row((Cell(_LEFT, _WIDTH, (title,)),), Look(_LEFT, _WIDTH, 18))


def _placed(table: ReportTable) -> Iterator[tuple[float, float, ReportColumn]]:
    """Left edge and width of each column, margins taken off."""
    whole = sum(column.share for column in table.columns)
    x = _LEFT
    for column in table.columns:
        width = _WIDTH * column.share / whole
        yield x, width - _GAP, column
        x += width


def _align(column: ReportColumn) -> Align:
    return "right" if column.is_right else "left"
