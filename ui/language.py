"""The languages of the screens: which there are, and the translator that speaks one of them."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from ui.numbers import grouped


class Language(Enum):
    """A language of the screens, by its code. English is the source; its file holds only the plural forms."""

    ENGLISH = "en"
    SPANISH = "es"

    @property
    def own_name(self) -> str:
        """The language's name in itself."""
        return {Language.ENGLISH: "English", Language.SPANISH: "Español"}[self]

    @property
    def locale(self) -> QLocale:
        """How figures and dates are written: 374.86 and 16 Dec 2026, or 374,86 and 16 dic 2026."""
        match self:
            case Language.ENGLISH:
                return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
            case Language.SPANISH:
                return QLocale(QLocale.Language.Spanish, QLocale.Country.Spain)


class Words(QTranslator):
    """A translator that also finds the words of modules: `pyside6-lupdate` files what stands outside a class under no
    context, while the module asks for it under its own.
    """

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:  # fmt: skip
        """The translation under the context, else under none. None, not an empty text, when there is neither: Qt
        would show the empty text. A count from a thousand on is set apart as every other figure: 1 200 events.
        """
        found = super().translate(context, source, disambiguation, n)
        found = found or super().translate("", source, disambiguation, n)
        return found.replace("%n", grouped(n)) if found and n >= 1_000 else found or None


class Translations(QObject):
    """Speaks one language at a time. Every widget hears of a change by its LanguageChange event.

    `folder` holds the compiled translations, `traceapp_<code>.qm`.
    """

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._words: Words | None = None
        self.language = Language.ENGLISH

    def speak(self, language: Language) -> bool:
        """Changes the language; False, and plain English, when its file is missing or damaged."""
        self.be_silent()
        words = Words()
        if not words.load(str(self._folder / f"traceapp_{language.value}.qm")):
            return False
        self._words = words
        self._app.installTranslator(words)
        self.language = language
        return True

    def be_silent(self) -> None:
        """Takes the translator away: the screens show their English source."""
        if self._words is not None:
            self._app.removeTranslator(self._words)
            self._words = None
        self.language = Language.ENGLISH
