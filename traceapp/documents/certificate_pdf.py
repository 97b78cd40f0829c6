"""A certificate's content as a PDF file: monochrome, in two languages, on as many pages as it needs.

The same content and layout give the same bytes. Nothing is printed that is not in the content, save the words of the
layout. A draft has no number, no code, no names and a watermark.
"""

from string import Template

from traceapp.documents.certificate_delivery import lots, parties
from traceapp.documents.certificate_form import form_boxes, form_numbers
from traceapp.documents.certificate_layout import PAPER, CertificateLayout
from traceapp.documents.certificate_material import composition, origin
from traceapp.documents.certificate_results import results
from traceapp.documents.certificate_statements import signatures, statements
from traceapp.documents.certificate_style import (
    BODY_GREY,
    DIGEST,
    LABEL,
    LEFT,
    Desk,
    both,
    boxed,
    one,
)
from traceapp.documents.codes import Modules, qr
from traceapp.documents.flow import Section, paginated
from traceapp.documents.fonts import Face, font_name
from traceapp.documents.marks import Frame, Ghost, Mark, Shape, Symbol, Words
from traceapp.documents.outline import strokes
from traceapp.documents.paper import UNDATED, Page, Paper, Placed, Title, to_pdf
from traceapp.documents.typesetting import Paragraph, Span, Style, broken, inked, placed, width_of
from traceapp.domain.certificate import CertificateContent, day_text
from traceapp.domain.certificate_block import block_numbers

_TOP = 27.0
_BOTTOM = 21.0
_FOOT = 25.0
_ABOVE_FOOT = 8.0
_SIGN = 33.0
_GAP = 10.5
_CODE = (75.0, 56.25)
"""The code's side on the first page and on the others."""

_NAME = Style(Face.BOLD, 12.75, leading=17.2)
_ADDRESS = Style(Face.REGULAR, 9, 0.37, leading=12.15)
_NUMBER = Style(Face.BOLD, 18, leading=23)
_TITLE = Style(Face.BOLD, 20.25, leading=22.3)
_SUBTITLE = Style(Face.REGULAR, 9.75, leading=13)
_SUBTITLE_OTHER = Style(Face.REGULAR, 9.75, 0.37, leading=13)
_CONTINUED = Style(Face.BOLD, 9.75, leading=13)
_FOOTNOTE = Style(Face.REGULAR, 8.25, 0.33, leading=12.4)
_GHOST = 112.5


def render_certificate(content: CertificateContent, *, layout: CertificateLayout, claim: str = "") -> bytes:
    """The certificate as a PDF file, on the layout's paper. claim: what its code says behind the address.

    Raises:
        Refused: `no_glyph` for a character that no font has; `code_not_ascii` or `code_too_long` for the address.
    """
    kind = layout.kinds[content.kind]
    named = f"{kind.title.en} {content.number or layout.words.draft}"
    about = Title(named, content.issuer.name, content.product.name, content.issued or UNDATED)
    return to_pdf(certificate_pages(content, layout=layout, claim=claim), Paper(*PAPER[layout.paper]), about)


def certificate_pages(content: CertificateContent, *, layout: CertificateLayout, claim: str = "") -> list[Page]:
    """The certificate's pages as marks in points. Raises as `render_certificate` does."""
    width, height = PAPER[layout.paper]
    form = layout.kinds[content.kind].form
    desk = Desk(content, layout, width - 2 * LEFT, form_numbers(content, form) if form else block_numbers(content))
    code = qr(content.address.public + (f"#{claim}" if claim else "")) if content.address else None
    heads = [_head(desk, code, first=first) for first in (True, False)]
    rooms = [height - top - _ABOVE_FOOT - _FOOT - _BOTTOM for _, top in heads]
    bodies = paginated(_sections(desk), first=rooms[0], further=rooms[1])
    pages: list[Page] = []
    for n, body in enumerate(bodies):
        head, top = heads[min(n, 1)]
        page: list[Placed] = [(0.0, [*head, *_page_number(desk, n + 1, len(bodies))])]
        page += [(top + y, marks) for y, marks in body]
        page.append((height - _BOTTOM - _FOOT, _foot(desk)))
        if content.draft:
            page.append((0.0, [_ghost(desk, width, height)]))
        pages.append(page)
    return pages


def _sections(desk: Desk) -> list[Section]:
    """The blocks that are there, in their order. A block without facts is not."""
    content, form = desk.content, desk.form
    return [
        *([form_boxes(desk, form)] if form else [parties(desk), lots(desk)]),
        *(results(desk) if content.sections else []),
        *(composition(desk, content.composition) if content.composition else []),
        *([origin(desk, content.origin)] if content.origin else []),
        *([statements(desk)] if content.statements else []),
        *([signatures(desk)] if content.signers or content.signature else []),
    ]


def _head(desk: Desk, code: Modules | None, *, first: bool) -> tuple[list[Mark], float]:
    """What stands on top of a page, without its number, and where the body begins."""
    side = _CODE[0 if first else 1]
    marks: list[Mark] = []
    right = desk.right
    if code or desk.content.draft:
        marks += _code(desk, code, side)
        right -= side + _GAP
    numbered, wide = _numbered(desk, right)
    marks += numbered
    issued, depth = _issuer(desk, right - wide - _GAP)
    marks += issued
    y = _TOP + max(side, depth) + (4.5 if first else 9.0)
    titled, below = _titled(desk, y, first=first)
    return marks + titled, below


def _code(desk: Desk, code: Modules | None, side: float) -> list[Mark]:
    left = desk.right - side
    if code:
        return [Symbol(left, _TOP, code, side / code.width, side / code.width)]
    marks: list[Mark] = [Frame(left, _TOP, side, side, 1.1, dash=3.0, grey=0.45)]
    y = _TOP + side / 2 - 10
    for words in (desk.words.no_code.en, desk.second(desk.words.no_code)):
        for line in broken(one(words, LABEL), side - 12):
            marks += placed(line, left, y, width=side, align="centre")
            y += LABEL.pitch
    return marks


def _numbered(desk: Desk, right: float) -> tuple[list[Mark], float]:
    """The certificate's number and day, set to the right, and how wide they are; the page's number goes below."""
    content, words = desk.content, desk.words
    number = content.number or words.draft
    day = f"{words.issued} {day_text(content.issued)}" if content.issued else words.not_issued
    label = words.number
    told: list[tuple[Paragraph, float]] = [
        (both(desk, label), _TOP + 7.5),
        (one(number, _NUMBER), _TOP + 28),
        (one(day, BODY_GREY), _TOP + 43),
    ]
    lines = [(inked(paragraph), y) for paragraph, y in told]
    marks: list[Mark] = []
    for line, y in lines:
        marks += placed(line, right, y, align="right")
    return marks, max(width_of(line) for line, _ in lines)


def _page_number(desk: Desk, n: int, of: int) -> list[Words]:
    """`Page 2 of 3` under the day of issue."""
    text = Template(desk.words.page).safe_substitute(n=n, of=of)
    first = n == 1
    coded = desk.content.draft or desk.content.address is not None
    right = desk.right - (_CODE[0 if first else 1] + _GAP if coded else 0.0)
    return placed(inked(one(text, BODY_GREY)), right, _TOP + 55, align="right")


def _issuer(desk: Desk, right: float) -> tuple[list[Mark], float]:
    """The maker's sign, name, address and quality system, and how deep they reach below the top."""
    issuer = desk.content.issuer
    marks: list[Mark] = [Shape(LEFT, _TOP, strokes(path), _SIGN / 28) for path in desk.layout.mark]
    left = LEFT + (_SIGN + _GAP if desk.layout.mark else 0.0)
    told = [one(issuer.name, _NAME), one(", ".join(issuer.address), _ADDRESS), one(issuer.quality_system, _ADDRESS)]
    y = _TOP
    for paragraph in told:
        for line in broken(paragraph, right - left):
            if not line:
                continue
            style = line[0].style
            marks += placed(line, left, y + style.pitch / 2 + 0.36 * style.size)
            y += style.pitch
    return marks, max(y - _TOP, _SIGN, 57.0)


def _titled(desk: Desk, y: float, *, first: bool) -> tuple[list[Mark], float]:
    kind, more = desk.layout.kinds[desk.content.kind], desk.words.continued
    if first:
        other = _other(desk.second(kind.title), " · ", desk.second(kind.subtitle))
        told: list[Paragraph] = [one(kind.title.en, _TITLE)]
        told.append((Span(f"{kind.standard} · {kind.subtitle.en}", _SUBTITLE), *other))
    else:
        other = _other(desk.second(kind.title), ", ", desk.second(more))
        told = [(Span(f"{kind.title.en}, {more.en}", _CONTINUED), *other)]
    marks: list[Mark] = []
    for paragraph in told:
        for line in broken(paragraph, desk.width):
            style = line[0].style
            marks += placed(line, LEFT, y + style.pitch / 2 + 0.36 * style.size)
            y += style.pitch + 2
    return marks, y


def _other(title: str, joint: str, more: str) -> Paragraph:
    """The second language of a title, smaller; nothing where it has none."""
    told = joint.join(text for text in (title, more) if text)
    return (Span(f" / {told}", _SUBTITLE_OTHER),) if told else ()


def _foot(desk: Desk) -> list[Mark]:
    """How to verify, the long link, and what this certificate replaces."""
    content, words = desk.content, desk.words
    marks: list[Mark] = []
    compared = " ".join(content.digest_groups[-2:])
    replaced = f"{words.replaces} {content.replaces or words.replaces_none}"
    if content.address:
        verify = f"{words.verify} {words.compare}" if compared else words.verify
        line = inked(one(verify, _FOOTNOTE))
        marks += placed(line, LEFT, 9)
        shown = placed(inked(one(compared, DIGEST)), LEFT + width_of(line) + 7, 9)
        marks += [*shown, *(boxed(mark) for mark in shown)]
        if content.address.full:
            marks += placed(inked(one(f"{words.full} {content.address.full}", _FOOTNOTE)), LEFT, 22)
    marks += placed(inked(one(replaced, _FOOTNOTE)), desk.right, 22, align="right")
    return marks


def _ghost(desk: Desk, width: float, height: float) -> Ghost:
    return Ghost(width / 2, height / 2, desk.words.draft.upper(), font_name(Face.BOLD), _GHOST, 32, 0.09)
