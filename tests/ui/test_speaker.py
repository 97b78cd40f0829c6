"""What is heard at a station, and how it is played."""

import sys
import wave
from array import array
from math import sin

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QProcess

from traceapp.domain.equipment import Station
from traceapp.resources import resources_folder
from traceapp.services.station.talk import Flash, Talk, Tone
from ui.sounds import Sound, sound_of
from ui.speaker import Speaker, player_on, soften

TALK = Talk(station=Station(key="ST-1", name="One"))


def answered(tone: Tone) -> Talk:
    return replace(TALK, flash=Flash(tone, "code"))


@pytest.mark.parametrize(
    ("tone", "sound"),
    [
        (Tone.ACCEPTED, Sound.ADDED),
        (Tone.WRONG, Sound.REFUSED),
        (Tone.DONE, Sound.DONE),
        (Tone.ALREADY, Sound.ALREADY),
    ],
)
def test_every_answer_has_its_sound(tone, sound):
    assert sound_of(TALK, answered(tone)) is sound


def test_the_same_mistake_twice_is_heard_twice():
    once, again = answered(Tone.WRONG), answered(Tone.WRONG)
    assert once == again
    assert sound_of(once, again) is Sound.REFUSED


def test_what_was_answered_before_is_not_heard_again():
    once = answered(Tone.ACCEPTED)
    assert sound_of(once, replace(once, saving=True)) is None
    assert sound_of(once, replace(once, flash=None)) is None


def test_the_first_player_that_is_installed_plays():
    installed = {"aplay", "paplay"}
    assert player_on("linux", lambda name: name if name in installed else None) == ("paplay",)
    assert player_on("linux", lambda name: None) == ()
    assert player_on("win32", lambda name: None)[0] == "powershell"


PLAYER = """
import sys, time
into, seconds, file = sys.argv[1:]
with open(into, "a") as heard:
    heard.write(file + "\\n")
time.sleep(float(seconds))
"""


@pytest.fixture
def loudspeaker(tmp_path, qapp):
    """A player that writes down what it plays, and plays for a while."""
    made = []

    def make(seconds: str) -> tuple[Speaker, object]:
        program = tmp_path / "player.py"
        program.write_text(PLAYER)
        for sound in Sound:
            (tmp_path / f"{sound.value}.wav").touch()
        heard = tmp_path / "heard.txt"
        speaker = Speaker(tmp_path, (sys.executable, str(program), str(heard), seconds))
        made.append(speaker)
        return speaker, heard

    yield make
    for speaker in made:
        speaker.stop()
        speaker.deleteLater()


def test_the_newest_sound_cuts_the_one_before_short(loudspeaker, qtbot, tmp_path):
    speaker, heard = loudspeaker("60")
    speaker.play(Sound.ADDED)
    qtbot.waitUntil(lambda: heard.exists() and heard.read_text() != "")
    speaker.play(Sound.REFUSED)
    qtbot.waitUntil(lambda: len(heard.read_text().split()) == 2)
    assert heard.read_text().split() == [str(tmp_path / "added.wav"), str(tmp_path / "refused.wav")]


def test_without_a_player_or_a_file_there_is_silence(tmp_path, qapp):
    for player in ((), (sys.executable,)):
        speaker = Speaker(tmp_path, player)
        speaker.play(Sound.ADDED)
        (process,) = speaker.findChildren(QProcess)
        assert process.state() is QProcess.ProcessState.NotRunning
        speaker.deleteLater()


def test_a_softer_sound_has_the_same_length_and_so_much_of_its_loudness(tmp_path):
    tone = array("h", (round(20_000 * sin(n / 9)) for n in range(4_000)))
    with wave.open(str(tmp_path / "whole.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(44_100)
        out.writeframes(tone.tobytes())
    soften(tmp_path / "whole.wav", tmp_path / "soft.wav", 25)
    with wave.open(str(tmp_path / "soft.wav"), "rb") as soft:
        heard = array("h", soft.readframes(soft.getnframes()))
        assert soft.getframerate() == 44_100
    assert len(heard) == len(tone)
    assert all(abs(one - whole / 4) <= 1 for one, whole in zip(heard, tone, strict=True))


def test_the_player_gets_the_softer_file(tmp_path, qtbot):
    told = tmp_path / "told"
    player = tmp_path / "player"
    player.write_text(f'#!/bin/sh\necho "$1" > {told}.new && mv {told}.new {told}\n')
    player.chmod(0o755)
    speaker = Speaker(resources_folder() / "sounds", (str(player),))
    speaker.percent = 50
    speaker.play(Sound.ADDED)
    qtbot.waitUntil(told.exists, timeout=10_000)
    assert told.read_text().strip().endswith("added-50.wav")
    speaker.stop()
