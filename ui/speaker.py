"""Plays the station's sounds by the system's own player: Qt Essentials has none."""

import shutil
import sys
import wave
from array import array
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTemporaryDir

from ui.sounds import LOUDEST, Sound

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
"""PipeWire's, PulseAudio's, ALSA's, macOS's; the first that is installed plays."""


def player_on(platform: str, found: Callable[[str], str | None]) -> tuple[str, ...]:
    """The command that plays a file given as its last argument; () where the system has none.

    platform: as `sys.platform` says; found: where a program is, None when it is not installed.
    """
    if platform == "win32":
        return ("powershell", "-NoProfile", "-Command", "(New-Object Media.SoundPlayer $args[0]).PlaySync()")
    return next((command for command in PLAYERS if found(command[0]) is not None), ())


PATIENCE_MS = 200
"""A player that is killed is gone in a few milliseconds."""


def soften(whole: Path, into: Path, percent: int) -> None:
    """Write a WAV file of 16-bit samples once more, so much as loud."""
    with wave.open(str(whole), "rb") as sound:
        how, samples = sound.getparams(), array("h", sound.readframes(sound.getnframes()))
    with wave.open(str(into), "wb") as out:
        out.setparams(how)
        out.writeframes(array("h", (sample * percent // LOUDEST for sample in samples)).tobytes())


class Speaker(QObject):
    """One sound at a time: the newest wins. Without a player, or before the sounds were made, it is silent.

    Attributes:
        percent: how loud, of the files as they are. Not every player can play softer, so softer files are made.
    """

    def __init__(self, folder: Path, player: tuple[str, ...] | None = None) -> None:
        super().__init__()
        self._folder = folder
        self._player = player
        self._process = QProcess(self)
        self.percent = LOUDEST

    @cached_property
    def _softer(self) -> QTemporaryDir:
        """Gone with the speaker."""
        return QTemporaryDir()

    def _file(self, sound: Sound) -> Path:
        """The sound as loud as it is wanted."""
        whole = self._folder / f"{sound.value}.wav"
        if self.percent >= LOUDEST or not whole.exists():
            return whole
        soft = Path(self._softer.path()) / f"{sound.value}-{self.percent}.wav"
        if not soft.exists():
            soften(whole, soft, self.percent)
        return soft

    def play(self, sound: Sound) -> None:
        """Cuts short what is heard, and plays this."""
        self.stop()
        if self._player is None:
            self._player = player_on(sys.platform, shutil.which)
        file = self._file(sound)
        if self._player and file.exists():
            program, *arguments = self._player
            self._process.start(program, [*arguments, str(file)])

    def stop(self) -> None:
        """Silence."""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(PATIENCE_MS)
