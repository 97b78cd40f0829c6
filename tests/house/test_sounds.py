"""The station's sounds, as they are made: their tones, their length, and that nobody mistakes one for another."""

import os
import tomllib
import wave
from array import array
from itertools import pairwise

import pytest

import house
import sounds

TABLE = tomllib.loads((house.SOUNDS / "sounds.toml").read_text(encoding="utf-8"))


def heard(file) -> list[int]:
    with wave.open(str(file), "rb") as made:
        assert (made.getnchannels(), made.getsampwidth(), made.getframerate()) == (1, 2, sounds.RATE)
        return list(array("h", made.readframes(made.getnframes())))


@pytest.mark.parametrize("name", sorted(TABLE))
def test_a_sound_has_the_tones_and_the_length_of_its_line(tmp_path, name):
    file = tmp_path / "sound.wav"
    sounds.write_sound(file, TABLE[name])
    samples = heard(file)
    for hz, ms in TABLE[name]:
        count = sounds.RATE * ms // 1000
        part, samples = samples[:count], samples[count:]
        crossings = sum(a < 0 <= b for a, b in pairwise(part))
        assert abs(crossings - hz * ms / 1000) <= 2
        assert max(map(abs, part)) <= 32_767 * sounds.LOUDNESS + 1
        assert abs(part[0]) < 400  # it swells: nothing clicks
        assert abs(part[-1]) < 400
    assert samples == []


@pytest.mark.parametrize("name", sorted(TABLE))
def test_ears_behind_defenders_hear_it_and_tell_its_tones_apart(name):
    tones = [hz for hz, _ in TABLE[name] if hz]
    assert max(tones) < 2_000
    assert all(a == b or max(a, b) >= 1.2 * min(a, b) for a, b in pairwise(tones))


def test_sounds_are_made_again_when_the_table_changes(tmp_path):
    assert sounds.stale_sounds(tmp_path) == {}
    table = tmp_path / "sounds.toml"
    table.write_text("beep = [[1000, 10]]\nboop = [[500, 10]]\n", encoding="utf-8")
    assert sounds.stale_sounds(tmp_path) == {"beep": [[1000, 10]], "boop": [[500, 10]]}
    sounds.write_sound(tmp_path / "beep.wav", [[1000, 10]])
    assert list(sounds.stale_sounds(tmp_path)) == ["boop"]
    os.utime(tmp_path / "beep.wav", (1, 1))
    assert list(sounds.stale_sounds(tmp_path)) == ["beep", "boop"]
