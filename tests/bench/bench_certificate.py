"""A certificate of two lots and two pages, from its content to the file, beside the same page in bare ReportLab.

The floor draws the very texts and lines that our composing found, at the places it found, with a QR code by the same
library; so what is measured above it is composing: breaking lines, columns, pages, and reading the code back.
"""

import time
from collections.abc import Callable

import qrcode
from qrcode.constants import ERROR_CORRECT_M

from tests.bench.bare_pages import drawn, flattened
from tests.bench.figure import Figure, TimesFloor, median
from tests.documents.sample_certificate import layout, with_every_block
from traceapp.documents.certificate_layout import PAPER
from traceapp.documents.certificate_pdf import certificate_pages, render_certificate
from traceapp.documents.paper import Paper

ROUNDS = 25


def bench() -> list[Figure]:
    """Milliseconds for a certificate; the plant asks for at most three bare pages."""
    content, design = with_every_block(), layout()
    paper = Paper(*PAPER[design.paper])
    bare = flattened(certificate_pages(content, layout=design), paper.height)
    assert content.address is not None
    address = content.address.public

    def ours() -> None:
        render_certificate(content, layout=design)

    def floor() -> None:
        code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
        code.add_data(address)
        drawn(bare, paper, code.get_matrix(), 75.0)

    ours()
    floor()
    rounds = [(taken_ms(floor), taken_ms(ours)) for _ in range(ROUNDS)]
    bare_ms, ours_ms = (median(column) for column in zip(*rounds, strict=True))
    return [Figure("certificate of two pages, p50", ours_ms, "ms", bare_ms, TimesFloor(3))]


def taken_ms(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
