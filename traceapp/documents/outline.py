"""Small drawings in layout files: SVG path data of absolute M, L, H, V, C and Z."""

import re
from typing import TypeAlias

from traceapp.domain.problem import Unreadable

Stroke: TypeAlias = tuple[str, tuple[float, ...]]
Strokes: TypeAlias = tuple[Stroke, ...]

COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0}


def strokes(path: str) -> Strokes:
    """The path as letters M, L, C, Z with their numbers; H and V become L.

    Raises:
        Unreadable: another letter, or a letter with the wrong count of numbers.
    """
    found: list[Stroke] = []
    for letter, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        if letter not in COUNT:
            raise Unreadable("stroke_unknown", letter=letter, known=", ".join(COUNT))
        numbers = tuple(float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", rest))
        step = COUNT[letter]
        if len(numbers) % step if step else numbers or not found:
            raise Unreadable("stroke_numbers", letter=letter, wanted=str(step), given=str(len(numbers)))
        for i in range(0, max(len(numbers), 1), step or 1):
            found.append(_absolute(letter, numbers[i : i + step], found))
    if not found or found[0][0] != "M":
        raise Unreadable("stroke_first")
    return tuple(found)


def _absolute(letter: str, numbers: tuple[float, ...], before: list[Stroke]) -> Stroke:
    if letter not in "HV":
        return letter, numbers
    x, y = next((at[-2:] for _, at in reversed(before) if at), (0.0, 0.0))
    return "L", (numbers[0], y) if letter == "H" else (x, numbers[0])
