"""A certificate from the shipment's facts to the sealed document, beside three other makers of its two pages.

Ours: composed from the books, rendered, made PDF/A-3b with credential and proof attached, signed, logged and recorded
on a real store, its file written. The others only set the same words on two pages: bare ReportLab, WeasyPrint, Typst.
"""

import tempfile
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

from tests.app.test_sealing import issue_anew, valid
from tests.bench.bare_pages import BarePage, drawn, flattened
from tests.bench.figure import AtMost, Figure, median
from tests.demo_store import QUICK
from tests.documents.sample_certificate import layout, with_every_block
from tests.documents.sample_pdf import ATTACHED, MADE, archived, rendered, signer
from traceapp.app import App, open_app
from traceapp.demo import DemoClock, load_demo
from traceapp.documents.certificate_layout import PAPER
from traceapp.documents.certificate_pdf import certificate_pages
from traceapp.documents.codes import qr
from traceapp.documents.paper import Paper
from traceapp.documents.pdf_a import to_pdf_a
from traceapp.documents.pdf_verification import file_signature
from traceapp.settings import Folders

ROUNDS = 15
SIDE = 75.0


def bench() -> list[Figure]:
    """p50 in milliseconds, in turns with the floor; the plant asks for at most 100 from facts to sealed document."""
    content, design = with_every_block(), layout()
    paper = Paper(*PAPER[design.paper])
    pages = flattened(certificate_pages(content, layout=design), paper.height)
    rows = qr("https://trace.example/c/C-26-A0931-7QK4M2XD").rows

    def bare() -> object:
        return drawn(pages, paper, rows, SIDE)

    with tempfile.TemporaryDirectory() as folder:
        sealed, floor = _sealed(Path(folder), bare)
    archive, seal = (lambda: to_pdf_a(rendered(), ATTACHED, made=MADE)), signer().sign
    return [
        Figure("certificate, facts to sealed document, p50", sealed, "ms", floor, AtMost(100)),
        Figure("the same pages set by WeasyPrint, p50", *_beside(_weasyprint(pages, paper), bare)),
        Figure("the same pages set by Typst, p50", *_beside(_typst(pages, paper), bare)),
        Figure("of it: PDF/A-3b with two attachments, p50", p50(archive), "ms"),
        Figure("of it: signature PAdES B-B, p50", p50(lambda: seal(archived(), at=MADE, reason="bench")), "ms"),
        Figure("signature of a document verified, p50", p50(_verified()), "ms"),
    ]


def _beside(work: Callable[[], object], bare: Callable[[], object]) -> tuple[float, str, float]:
    """Both medians in turns, for a figure."""
    work()
    rounds = [(taken_ms(work), taken_ms(bare)) for _ in range(ROUNDS)]
    ours, floor = (median(column) for column in zip(*rounds, strict=True))
    return ours, "ms", floor


def p50(work: Callable[[], object]) -> float:
    """The median of some rounds after a first one that loads what it needs."""
    work()
    return median([taken_ms(work) for _ in range(ROUNDS)])


def taken_ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _sealed(folder: Path, bare: Callable[[], object]) -> tuple[float, float]:
    """A certificate of the demo plant, issued anew again and again; and the bare pages, in turns with it."""
    clock = DemoClock(1)
    app = open_app(Folders(folder), now=clock, hasher=QUICK)
    try:
        load_demo(app, clock)
        app.quiet_work.finish()
        number = issue_anew(app, valid(app))
        rounds: list[tuple[float, float]] = []
        for _ in range(ROUNDS):
            number, milliseconds = _issued(app, number)
            rounds.append((milliseconds, taken_ms(bare)))
    finally:
        app.close()
    ours, floor = (median(column) for column in zip(*rounds, strict=True))
    return ours, floor


def _issued(app: App, number: str) -> tuple[str, float]:
    """The number that takes this one's place, and the milliseconds of issuing alone: nobody types a PIN in it."""
    took: list[float] = []
    issue = app.certificates.issue

    def timed(*arguments: object, **others: object) -> object:
        start = time.perf_counter()
        issued = issue(*arguments, **others)  # type: ignore[arg-type]
        took.append((time.perf_counter() - start) * 1000)
        return issued

    app.certificates.issue = timed  # type: ignore[method-assign,assignment]
    try:
        return issue_anew(app, number), took[0]
    finally:
        app.certificates.issue = issue  # type: ignore[method-assign]


def _verified() -> Callable[[], object]:
    signed = signer().sign(archived(), at=MADE, reason="bench")
    return lambda: file_signature(signed)


def _weasyprint(pages: list[BarePage], paper: Paper) -> Callable[[], object]:
    """Every text at its place, and every line as a box."""
    import weasyprint

    def page(one: BarePage) -> str:
        texts, bars = one
        words = "".join(
            f'<p style="left:{x:.2f}pt;bottom:{y:.2f}pt;font-size:{size}pt">{escape(text)}</p>'
            for x, y, text, _font, size, _grey in texts
        )
        lines = "".join(
            f'<i style="left:{x:.2f}pt;bottom:{y:.2f}pt;width:{width:.2f}pt;height:{height:.2f}pt"></i>'
            for x, y, width, height, _grey in bars
        )
        return f"<section>{words}{lines}</section>"

    look = (
        f"@page{{size:{paper.width}pt {paper.height}pt;margin:0}}body{{margin:0;font-family:sans-serif}}"
        f"section{{position:relative;width:{paper.width}pt;height:{paper.height - 1}pt;break-after:page}}"
        "p,i{position:absolute;margin:0;line-height:1;white-space:pre}i{background:#000}"
    )
    html = f"<style>{look}</style>{''.join(map(page, pages))}"
    return lambda: weasyprint.HTML(string=html).write_pdf()


def _typst(pages: list[BarePage], paper: Paper) -> Callable[[], object]:
    """Every text and line placed by its own call."""
    import typst

    def page(one: BarePage) -> str:
        texts, bars = one
        placed = [
            f"#place(top+left,dx:{x:.2f}pt,dy:{paper.height - y - size:.2f}pt,text(size:{size}pt,{_quoted(text)}))"
            for x, y, text, _font, size, _grey in texts
        ]
        placed += [
            f"#place(top+left,dx:{x:.2f}pt,dy:{paper.height - y - height:.2f}pt,"
            f"rect(width:{width:.2f}pt,height:{height:.2f}pt,fill:black))"
            for x, y, width, height, _grey in bars
        ]
        return "\n".join(placed)

    source = f"#set page(width:{paper.width}pt,height:{paper.height}pt,margin:0pt)\n" + "\n#pagebreak()\n".join(
        map(page, pages)
    )
    return lambda: typst.compile(source.encode())


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
