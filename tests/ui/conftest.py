"""What the tests of the screens share: the face, a look, compiled translations, and a window that is always closed."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.house.source_tree import ROOT
from tests.ui import samples
from ui.fonts import Face, load_face
from ui.language import Language, Translations
from ui.main_window import MainWindow
from ui.theme import ARGUMENTS, Look

I18N = ROOT / "resources" / "i18n"
Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return [*ARGUMENTS]


@pytest.fixture(scope="session")
def face(qapp: QApplication) -> Face:
    return load_face()


@pytest.fixture
def look(qapp: QApplication, face: Face) -> Iterator[Look]:
    made = Look(face)
    made.dress(qapp)
    yield made
    made.deleteLater()


@pytest.fixture(scope="session")
def words_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations, compiled from the sources of this checkout."""
    folder = tmp_path_factory.mktemp("words")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    for source in sorted(I18N.glob("traceapp_*.ts")):
        target = folder / source.with_suffix(".qm").name
        subprocess.run([str(release), "-silent", str(source), "-qm", str(target)], check=True)
    return folder


@pytest.fixture
def translations(qapp: QApplication, words_folder: Path) -> Iterator[Translations]:
    made = Translations(qapp, words_folder)
    yield made
    made.be_silent()
    made.deleteLater()


class Place(Protocol):
    """Puts a widget into a bare window, at a size, and gives it back."""

    def __call__(self, widget: Shown, width: int, height: int) -> Shown: ...


@pytest.fixture
def place(qtbot) -> Place:
    """Shows a widget inside a bare window, at a size. (A window of its own would ask the platform about its limits,
    which the offscreen platform answers with a warning.)
    """

    hosts: list[QWidget] = []  # held here: a bare window that nobody holds is gone at once

    def show(widget: Shown, width: int, height: int) -> Shown:
        host = QWidget()
        hosts.append(host)
        host.resize(width + 20, height + 20)
        widget.setParent(host)
        widget.setGeometry(10, 10, width, height)
        qtbot.addWidget(host)
        with qtbot.waitExposed(host):
            host.show()
        return widget

    return show


@pytest.fixture
def window(qtbot, look: Look) -> MainWindow:
    """A shell at 1280×800, in English."""
    made = MainWindow(look, samples.bar())
    made.speak(Language.ENGLISH.locale)
    made.resize(1280, 800)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made
