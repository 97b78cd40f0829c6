"""The terminal's own settings at work: colours, sounds, size, the light round the screen, the language while empty."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from traceapp.errors import TraceError
from ui.language import Language
from ui.operations import Lane
from ui.rooms.house import House
from ui.station_sounds import StationSounds, percent_of
from ui.theme import DARK, LIGHT
from ui.widgets.gutter import Gutter

PREFIX = "terminal."
COLOURS, LANGUAGE, SOUNDS, FLASH = "theme", "language", "sounds", "flash"
VOLUME, SCALE = "volume", "scale"
OFF = "off"
TOKENS = {tokens.name: tokens for tokens in (LIGHT, DARK)}
"""By the word that is kept."""


class OwnSettings(QObject):
    """Reads the settings and has them followed; what is not set is as the station says.

    Signals:
        language_wanted(Language): this is spoken while nobody is signed in.
    """

    language_wanted = Signal(object)

    def __init__(self, house: House, gutter: Gutter, sounds: StationSounds) -> None:
        super().__init__()
        self._house = house
        self._gutter = gutter
        self._sounds = sounds
        self._is_coloured = False

    @Slot()
    def read(self) -> None:
        """Reads them again."""
        self._house.operations.run(Lane.READ, partial(self._house.app.settings, PREFIX), self._follow)

    def _follow(self, kept: "dict[str, str] | TraceError") -> None:
        if isinstance(kept, TraceError):
            return
        self._sounds.is_silent = kept.get(SOUNDS) == OFF
        self._sounds.be_as_loud(percent_of(kept.get(VOLUME, "")))
        self._gutter.flashes = kept.get(FLASH) != OFF
        scale = kept.get(SCALE, "")
        self._house.look.limit(int(scale) / 100 if scale.isdecimal() else None)
        self._colour(kept.get(COLOURS, ""))
        languages = {one.value: one for one in Language}
        language = kept.get(LANGUAGE, "")
        if language in languages:
            self.language_wanted.emit(languages[language])

    def _colour(self, chosen: str) -> None:
        """The colours chosen; those of the station when none are any more."""
        if chosen not in TOKENS and not self._is_coloured:
            return
        self._is_coloured = chosen in TOKENS
        station = DARK if self._house.station.dark else LIGHT
        tokens = TOKENS.get(chosen, station)
        if self._house.look.theme.tokens is not tokens:
            self._house.look.switch(tokens)
