"""Makes the station's sounds: one WAV file for each line of resources/sounds/sounds.toml. Standard library only."""

import math
import tomllib
import wave
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

RATE = 44_100
EDGE_MS = 5
"""Each tone swells and fades this long: a hard edge would click."""
LOUDNESS = 0.7
"""Of the greatest sample; how loud the hall needs it is set at the loudspeaker."""

Tone = Sequence[int]


def stale_sounds(folder: Path) -> dict[str, list[Tone]]:
    """The sounds whose file is missing, or older than the table, with their tones."""
    table = folder / "sounds.toml"
    if not table.exists():
        return {}
    sounds: dict[str, list[Tone]] = tomllib.loads(table.read_text(encoding="utf-8"))
    written = table.stat().st_mtime_ns
    files = {name: folder / f"{name}.wav" for name in sounds}
    return {name: sounds[name] for name, f in files.items() if not f.exists() or f.stat().st_mtime_ns < written}


def write_sound(file: Path, tones: Sequence[Tone]) -> None:
    """Write the tones one after the other: 16 bits, one channel."""
    samples = array("h", (round(32_767 * LOUDNESS * sample) for hz, ms in tones for sample in _tone(hz, ms)))
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(samples.itemsize)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())


def _tone(hz: int, ms: int) -> Iterator[float]:
    count, edge = RATE * ms // 1000, RATE * EDGE_MS // 1000
    for n in range(count):
        swell = min(1.0, n / edge, (count - 1 - n) / edge)
        yield math.sin(2 * math.pi * hz * n / RATE) * (1 - math.cos(math.pi * swell)) / 2 if hz else 0.0
