import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from traceapp.documents import font_cut, fonts
from traceapp.documents.font_cut import cut
from traceapp.documents.fonts import Face, advance, font_name, printable, set_in
from traceapp.errors import Refused

DIGITS = "0123456789"


@pytest.mark.parametrize("face", Face)
def test_figures_of_every_face_have_one_width(face: Face):
    assert len({advance(digit, font_name(face), 100) for digit in DIGITS}) == 1


def test_only_the_figures_are_widened():
    name = font_name(Face.REGULAR)
    assert advance("-", name, 100) < advance("0", name, 100) * 0.8


@pytest.fixture(scope="module")
def semibold() -> bytes:
    """The cut that lies in the cache folder, made by whatever process came first."""
    return cached(Face.SEMIBOLD)


def cached(face: Face) -> bytes:
    font_name(face)
    return fonts.kept_file(face).read_bytes()


def test_a_face_for_identifiers_has_a_slashed_zero_and_a_serifed_i(semibold: bytes):
    plain, code = TTFont(io.BytesIO(semibold)), TTFont(io.BytesIO(cached(Face.CODE_SEMIBOLD)))
    for character in "0I":
        assert _outline(plain, character) != _outline(code, character)
    for character in "17OAx":
        assert _outline(plain, character) == _outline(code, character)


def _outline(font: TTFont, character: str) -> tuple[object, ...]:
    glyph = font["glyf"][font.getBestCmap()[ord(character)]]
    return (
        glyph.numberOfContours,
        glyph.xMin,
        glyph.xMax,
        [tuple(point) for point in glyph.getCoordinates(font["glyf"])[0]],
    )


def test_the_same_cut_gives_the_same_bytes_in_any_process(semibold: bytes):
    assert cut(weight=600, features=("tnum",), style=Face.SEMIBOLD.style) == semibold


@pytest.fixture
def quick_cut(semibold: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cutting takes a second; where the file goes is what these tests are about."""
    monkeypatch.setattr(font_cut, "cut", lambda **_: semibold)


@pytest.mark.usefixtures("quick_cut")
def test_a_cut_is_kept_and_a_damaged_one_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    fonts._loaded("kept", Face.BOLD)
    (file,) = tmp_path.rglob("*.ttf")
    whole = file.read_bytes()
    file.write_bytes(b"no font")
    fonts._loaded("kept", Face.BOLD)
    assert file.read_bytes() == whole


@pytest.mark.usefixtures("quick_cut")
def test_a_folder_that_cannot_be_written_does_not_stop_printing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert fonts._loaded("kept", Face.BOLD).face.charToGlyph


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lo\u0301pez", "López"),
        ("two\r\nlines\there", "two  lines here"),
        ("a\u202eb\u200f\u2066c\ufeff\u00ad", "abc"),
        ("≥ 1\u2009353", "≥ 1\u2009353"),
    ],
)
def test_text_is_composed_on_one_line_without_invisible_marks(text: str, expected: str):
    assert printable(text) == expected


@pytest.mark.parametrize("character", ["\x00", "\x07", "ע", "\U00013000"])
def test_a_character_without_a_glyph_is_named(character: str):
    with pytest.raises(Refused) as refused:
        set_in(f"Tern {character}", Face.REGULAR)
    assert refused.value.code == "no_glyph"
    assert refused.value.facts["code"] == f"U+{ord(character):04X}"


def test_chinese_names_are_set_where_a_font_for_them_is_installed(monkeypatch: pytest.MonkeyPatch):
    if fonts._fallback() is None:
        with pytest.raises(Refused):
            set_in("包头", Face.REGULAR)
    else:
        (latin, inter), (chinese, other) = set_in("Baotou 包头", Face.REGULAR)
        assert (latin, chinese) == ("Baotou ", "包头")
        assert inter != other
    monkeypatch.setattr(fonts, "_fallback", lambda: None)
    with pytest.raises(Refused, match="U\\+5305"):
        set_in("Baotou 包头", Face.REGULAR)
