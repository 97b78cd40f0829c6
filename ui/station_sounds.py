"""What a station lets be heard: an answer to each scan, and a device that begins to fail."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from traceapp.resources import resources_folder
from traceapp.services.station.talk import Talk
from ui.sounds import LOUDEST, Sound, sound_of

if TYPE_CHECKING:
    from ui.speaker import Speaker


def percent_of(value: str) -> int:
    """A loudness as it is kept; "" and what is no number are all of it."""
    return min(int(value), LOUDEST) if value.isascii() and value.isdecimal() else LOUDEST


class StationSounds(QObject):
    """Follows a conversation by ear.

    Attributes:
        is_silent: whether nothing is heard but what is tried.

    Signals:
        answered(Sound): a scan was answered so, for the scanner's own beeper.
    """

    answered = Signal(object)

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._heard = talk
        self.is_silent = False
        self._percent = LOUDEST

    @cached_property
    def _speaker(self) -> "Speaker":
        """Silent where there is no screen either: nobody is there to hear it."""
        from ui.speaker import Speaker

        is_seen = QGuiApplication.platformName() != "offscreen"
        return Speaker(resources_folder() / "sounds", None if is_seen else ())

    @Slot(object)
    def follow(self, talk: Talk) -> None:
        """Every answer is heard as well as seen."""
        sound = sound_of(self._heard, talk)
        self._heard = talk
        if sound is not None and not self.is_silent:
            self.play(sound)
            self.answered.emit(sound)

    @Slot(object)
    def play(self, sound: Sound) -> None:
        """One sound for its own sake: a test."""
        self._play(sound, self._percent)

    def be_as_loud(self, percent: int) -> None:
        """How loud all of it is from now on."""
        self._percent = percent

    @Slot(object)
    def try_volume(self, value: str) -> None:
        """What a loudness is like that is not kept yet."""
        self._play(Sound.ADDED, percent_of(value))

    @Slot()
    def call(self) -> None:
        """A device fails that did not fail before."""
        if not self.is_silent:
            self.play(Sound.ATTENTION)

    def _play(self, sound: Sound, percent: int) -> None:
        self._speaker.percent = percent
        self._speaker.play(sound)
