import string

import pytest
import qrcode
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from traceapp.documents.codes import Modules, code_128, data_matrix, qr
from traceapp.errors import Refused

TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=60)


def read(modules: Modules, *, tall: int = 1) -> list[bytes]:
    """Read a symbol drawn at five dots a module with a wide margin. tall: how often each row is repeated."""
    size = (modules.width, modules.height * tall)
    dots = b"".join(bytes(0 if dark else 255 for dark in row) * tall for row in modules.rows)
    drawn = Image.frombytes("L", size, dots).resize((size[0] * 5, size[1] * 5), Image.Resampling.NEAREST)
    return [found.bytes for found in zxingcpp.read_barcodes(ImageOps.expand(drawn, 60, 255))]


@given(TEXTS)
def test_a_qr_code_reads_as_its_text(text: str):
    assert read(qr(text)) == [text.encode()]


@given(TEXTS)
def test_a_data_matrix_is_square_and_reads_as_its_text(text: str):
    modules = data_matrix(text)
    assert modules.width == modules.height
    assert read(modules) == [text.encode()]


@given(st.text(string.ascii_uppercase + string.digits + "-/", min_size=1, max_size=24))
def test_a_code_128_is_one_row_and_reads_as_its_text(text: str):
    modules = code_128(text)
    assert modules.height == 1
    assert read(modules, tall=20) == [text.encode()]


def test_control_characters_of_a_message_are_kept():
    message = "[)>\x1e06\x1d25TD1A2B3SC2651A006A\x1d7Q149.82KG\x1e\x04"
    assert read(data_matrix(message)) == [message.encode()]


def test_a_gs1_data_matrix_starts_with_fnc1():
    modules = data_matrix("(01)07612345678900(10)LOT-42(21)000123", gs1=True)
    assert read(modules) == [b"010761234567890010LOT-42\x1d21000123"]


@pytest.mark.parametrize("make", [qr, data_matrix, code_128])
@pytest.mark.parametrize("text", ["", "Ñandú", "包头"])
def test_what_is_not_ascii_is_refused(make: object, text: str):
    assert callable(make)
    with pytest.raises(Refused, match="code_not_ascii"):
        make(text)


@pytest.mark.parametrize("make", [qr, data_matrix, code_128])
def test_a_text_too_long_for_any_symbol_is_refused(make: object):
    assert callable(make)
    with pytest.raises(Refused, match="code_too_long"):
        make("x" * 5000)


def test_a_symbol_that_says_something_else_is_not_given_out(monkeypatch: pytest.MonkeyPatch):
    wrong = qr("https://trace.example/c/2").rows
    monkeypatch.setattr(qrcode.QRCode, "get_matrix", lambda _: [list(map(bool, row)) for row in wrong])
    with pytest.raises(Refused, match="code_unreadable"):
        qr("https://trace.example/c/1")


@given(st.lists(st.lists(st.integers(0, 1), min_size=4, max_size=4), min_size=1, max_size=6))
def test_runs_cover_the_dark_modules_once(rows: list[list[int]]):
    modules = Modules(tuple(bytes(row) for row in rows))
    drawn = [[0] * 4 for _ in rows]
    for x, y, length in modules.runs():
        for at in range(x, x + length):
            drawn[y][at] += 1
    assert drawn == rows
