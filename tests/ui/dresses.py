"""The dresses a screen is looked at in: language, colours and size of the window."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent

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
    *(
        Dress(language, tokens, width, height)
        for width, height in ((1280, 800), (1024, 768))
        for language in Language
        for tokens in (LIGHT, DARK)
    ),
    Dress(Language.SPANISH, LIGHT, 1920, 1080),
)
"""Every one; the last is the largest window with the longest words."""


def is_worn(number: int, dress: Dress) -> bool:
    """Whether the state of this number is looked at in this dress in a quick run.

    Each is looked at in Spanish on the small window, where room is least, and in English on the usual one, in opposite
    colours; so each is seen in both languages, colours and sizes. The other pairs of language and size, and the largest
    window, come by turns.
    """
    colours = (LIGHT, DARK) if number % 2 else (DARK, LIGHT)
    worn = [(Language.SPANISH, colours[0], 1024), (Language.ENGLISH, colours[1], 1280)]
    turn = number % 6
    if turn == 0:
        worn.append((Language.SPANISH, LIGHT, 1920))
    elif turn == 2:
        worn.append((Language.ENGLISH, LIGHT if number % 4 else DARK, 1024))
    elif turn == 4:
        worn.append((Language.SPANISH, LIGHT if number % 4 else DARK, 1280))
    return (dress.language, dress.tokens, dress.width) in worn


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
        for shown in states:
            screen = shown.make(
                look
            )  # a fresh one: what a graph or a list was scrolled to before is not looked at here
            window.show_bar(samples.bar(language, person=shown.has_person))
            window.show_screen(screen)
            screen.show_view(shown.view_in(language))
            screen.show_state(shown.state_in(language))
            settle()
            yield shown.name, window
            screen.setParent(None)
            screen.deleteLater()
            QCoreApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete)
    finally:
        window.close()
        window.deleteLater()


def settle() -> None:
    """Lets the layouts that are due happen; each may call for another."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
