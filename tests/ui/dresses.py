"""The dresses a screen is looked at in: language, colours and size of the window."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from tests.ui import samples
from tests.ui.gallery import Shown
from ui.language import Language, Translations
from ui.main_window import MainWindow
from ui.theme import DARK, LIGHT, Look, Tokens


class Dress(Struct, frozen=True):
    """One way to show a window; widths and heights in device-independent pixels."""

    language: Language
    tokens: Tokens
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.language.value} {'dark' if self.tokens is DARK else 'light'} {self.width}"


DRESSES = (
    Dress(Language.ENGLISH, LIGHT, 1280, 800),
    Dress(Language.ENGLISH, DARK, 1024, 768),
    Dress(Language.SPANISH, LIGHT, 1024, 768),
    Dress(Language.SPANISH, DARK, 1280, 800),
    Dress(Language.SPANISH, LIGHT, 1920, 1080),
)


def walk(
    look: Look, translations: Translations, dress: Dress, states: Sequence[Shown]
) -> Iterator[tuple[str, MainWindow]]:
    """A window of this dress in state after state, by the name of each."""
    assert translations.speak(dress.language)
    look.switch(dress.tokens)
    language = dress.language.value
    window = MainWindow(look, samples.bar(language))
    try:
        window.speak(dress.language.locale)
        window.resize(dress.width, dress.height)
        window.show()
        screens: dict[object, Any] = {}
        for shown in states:
            if shown.make not in screens:
                screens[shown.make] = shown.make(look)
            window.show_bar(samples.bar(language, person=shown.has_person))
            window.show_screen(screens[shown.make])
            screens[shown.make].show_view(shown.view_in(language))
            settle()
            yield shown.name, window
    finally:
        window.close()
        window.deleteLater()


def settle() -> None:
    """Lets the layouts that are due happen; each may call for another."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
