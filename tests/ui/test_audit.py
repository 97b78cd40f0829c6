"""The audit of the pictures finds what it looks for: grey words on grey, and targets that no gloved finger hits."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui import audit
from tests.ui.conftest import Place
from ui.fonts import Role
from ui.theme import Look
from ui.widgets.text import Text


def found(window: QWidget) -> list[str]:
    return audit.findings(window, window.grab().toImage())


def on(colour: str, child: QWidget) -> QWidget:
    """A plain ground with a child on it."""
    ground = QWidget()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    ground.setPalette(palette)
    ground.setAutoFillBackground(True)
    child.setParent(ground)
    child.setGeometry(10, 10, 300, 40)
    return ground


def test_grey_words_on_grey_are_found(look: Look, place: Place):
    ink = look.colour("ink3").name()
    readable = place(on(look.colour("panel").name(), Text(look, Role.BODY, "Nothing here yet", ink="ink3")), 400, 100)
    assert found(readable) == []
    (line,) = found(place(on("#808488", Text(look, Role.BODY, "Nothing here yet", ink="ink3")), 400, 100))
    assert line.startswith("contrast ")
    assert line.endswith("under 4.5 on #808488: 'Nothing here yet' in ink3"), ink


def test_large_words_may_stand_out_less(look: Look, place: Place):
    ground = "#B4B9BC"
    assert found(place(on(ground, Text(look, Role.BODY, "374.86", ink="ink3")), 400, 100))
    assert not found(place(on(ground, Text(look, Role.SLIM_BAND, "3", ink="ink3")), 400, 100))


def test_a_small_target_of_any_kind_is_found(look: Look, place: Place):
    window = place(on("#FFFFFF", QPushButton("x")), 400, 100)
    assert found(window) == []
    window.findChildren(QPushButton)[0].setFixedSize(39, 60)
    assert found(window) == ["QPushButton is 39×60: x"]
