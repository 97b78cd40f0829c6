"""Labels of each kind, from their content to the file, beside bare ReportLab drawing the same label."""

from collections.abc import Callable

import qrcode
import zxingcpp
from qrcode.constants import ERROR_CORRECT_M

from tests.bench.bare_pages import drawn, flattened
from tests.bench.bench_certificate import taken_ms
from tests.bench.figure import Figure, median
from tests.documents.sample_labels import box, certificate, container, layout
from traceapp.documents.label_fields import printed
from traceapp.documents.label_layout import DOT
from traceapp.documents.label_pdf import label_marks, render_label
from traceapp.documents.paper import Paper
from traceapp.domain.label import Label

ROUNDS = 40


def bench() -> list[Figure]:
    """Milliseconds a label; only watched."""
    code, address = container().symbol.text, certificate().address
    return [
        one("container label 100 × 50 mm, p50", container(), "container-100x50", lambda: data_matrix_rows(code)),
        one("shipping label 4 × 6 in, p50", box(), "shipping-4x6", lambda: code_128_rows(box().code)),
        one("certificate label 60 × 40 mm, p50", certificate(), "certificate-60x40", lambda: qr_rows(address)),
    ]


def one(name: str, label: Label, key: str, rows: Callable[[], list[list[int]]]) -> Figure:
    """rows: makes the label's symbol by its library alone, as part of the floor."""
    design = layout(key)
    paper = Paper(design.width, design.height, DOT)
    bare = flattened([[(0.0, label_marks(label, printed(label, design), design))]], paper.height)

    def ours() -> None:
        render_label(label, layout=design)

    def floor() -> None:
        drawn(bare, paper, rows(), 252.0)

    ours()
    floor()
    rounds = [(taken_ms(floor), taken_ms(ours)) for _ in range(ROUNDS)]
    bare_ms, ours_ms = (median(column) for column in zip(*rounds, strict=True))
    return Figure(name, ours_ms, "ms", bare_ms)


def qr_rows(text: str) -> list[list[int]]:
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    return [list(map(int, row)) for row in code.get_matrix()]


def data_matrix_rows(text: str) -> list[list[int]]:
    return written(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix, force_square=True))


def code_128_rows(text: str) -> list[list[int]]:
    return written(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128))[:1]


def written(symbol: zxingcpp.Barcode) -> list[list[int]]:
    view = memoryview(symbol.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]
    height, width = view.shape or (0, 0)
    flat = view.tobytes()
    return [[int(level < 128) for level in flat[y * width : (y + 1) * width]] for y in range(height)]
