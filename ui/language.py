"""The languages of the screens: which there are, and the translator that speaks one of them."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator


class Language(Enum):
    """A language of the screens, by its code. English is the source and needs no file."""

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


class Translations(QObject):
    """Speaks one language at a time. Every widget hears of a change by its LanguageChange event.

    `folder` holds the compiled translations, `traceapp_<code>.qm`.
    """

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._translator: QTranslator | None = None
        self.language = Language.ENGLISH

    def speak(self, language: Language) -> bool:
        """Changes the language; False, and English, when its file is missing or damaged."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        self.language = Language.ENGLISH
        if language is Language.ENGLISH:
            return True
        translator = QTranslator()
        if not translator.load(str(self._folder / f"traceapp_{language.value}.qm")):
            return False
        self._translator = translator
        self._app.installTranslator(translator)
        self.language = language
        return True
