"""The code of a lot, a box or a shipment: `KK-YYWW-T123-C`, and of a container of it: `KK-YYWW-T123-C/n`.

KK is the kind, YYWW the ISO week of issue, T the letters of the terminal that issued it (so terminals that cannot see
each other never collide), 123 its number there, C one check character (ISO 7064, MOD 37,36) over the rest.
"""

import re
from datetime import date

from msgspec import Struct

from traceapp.errors import Refused

SHAPE = "KK-YYWW-T123-C"
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
_NEVER_PRINTED = "IO"  # as a check character they would be read as 1 and 0
_BODY = r"(?P<kind>[A-Z]{2})-(?P<year>[0-9]{2})(?P<week>[0-9]{2})-(?P<terminal>[A-Z]{1,8})(?P<number>[0-9]{3,9})"
_SHAPE = re.compile(_BODY)
_CODE = re.compile(rf"{_BODY}-(?P<check>[0-9A-HJ-NP-Z])(?:/(?P<container>[1-9][0-9]{{0,5}}))?")
_KEYED = re.compile(rf"{_BODY}(?:-(?P<check>[0-9A-HJ-NP-Z]))?(?:/(?P<container>[1-9][0-9]{{0,5}}))?")


def check_character(text: str) -> str:
    """The ISO 7064 MOD 37,36 check character of a text of digits and capital letters.

    Every single wrong character is caught. So is every swap of neighbours but one: two characters of neighbouring
    value (as 3 and 4) in one of the 36 states of the sum; `next_code` issues no number in which that could happen.
    """
    return _closing(_summed(text))


def _summed(text: str, state: int = 36) -> int:
    """The state of the sum after these characters, from the one before them."""
    for character in text:
        state = ((state + _VALUES[character]) % 36 or 36) * 2 % 37
    return state


def _closing(state: int) -> str:
    """The character that makes the sum come out right."""
    return _ALPHABET[(37 - state) % 36]


class LotCode(Struct, frozen=True, order=True):
    """A lot's code. Raises ValueError when a part is outside its range or the number is one of those never issued.

    year: 0–99, the last two digits of the ISO year. week: 1–53. terminal: one to eight capital letters. number: from 1.
    """

    kind: str
    year: int
    week: int
    terminal: str
    number: int

    def __post_init__(self) -> None:
        if not (1 <= self.week <= 53 and self.number >= 1 and _SHAPE.fullmatch(self.body)):
            raise ValueError(f"no lot code: {self.body}")
        if self.check in _NEVER_PRINTED:
            raise ValueError(f"{self.body} is never issued: its check character would be {self.check}")

    @property
    def body(self) -> str:
        """The code without its check character: `KK-YYWW-T123`."""
        return f"{self.kind}-{self.year:02d}{self.week:02d}-{self.terminal}{self.number:03d}"

    @property
    def check(self) -> str:
        return check_character(self.body.replace("-", ""))

    @property
    def compact(self) -> str:
        """The code without dashes, for symbols that carry only digits and letters (ISO/IEC 15459)."""
        return self.body.replace("-", "") + self.check

    def __str__(self) -> str:
        return f"{self.body}-{self.check}"


class ContainerCode(Struct, frozen=True, order=True):
    """Container `number` (from 1) of a lot: `KK-YYWW-T123-C/n`."""

    lot: LotCode
    number: int

    def __str__(self) -> str:
        return f"{self.lot}/{self.number}"


def parse_code(text: str) -> LotCode | ContainerCode:
    """The code exactly as it is printed.

    Raises Refused: `code_malformed` (typed, shape) when it has not the shape of a code, `code_check` (typed) when it
    has, and the check character is not the one of the rest.
    """
    found = _CODE.fullmatch(text)
    if found is None:
        raise _malformed(text)
    return _built(found, text)


def parse_keyed(text: str) -> LotCode | ContainerCode:
    """What a person typed: small letters, spaces around and a missing check character are taken; nothing is guessed.

    Raises Refused as `parse_code` does. Without its check character a code is only as sure as the typing: the caller
    marks it as keyed and looks whether such a lot exists.
    """
    found = _KEYED.fullmatch(text.strip().upper()) if text.isascii() else None
    if found is None:
        raise _malformed(text)
    return _built(found, text)


def parse_lot_code(text: str) -> LotCode:
    """As `parse_code`, and refuses a container's code as malformed."""
    code = parse_code(text)
    if isinstance(code, ContainerCode):
        raise _malformed(text)
    return code


def next_code(kind: str, day: date, terminal: str, *, after: int) -> LotCode:
    """The first code after number `after` that this terminal may issue for this kind in the ISO week of `day`.

    Skipped are numbers whose check character would be O or I, and those in which two neighbouring characters of the
    number (or its last and the check character) could be swapped unnoticed.
    """
    iso = day.isocalendar()
    before = _summed(f"{kind}{iso.year % 100:02d}{iso.week:02d}{terminal}")
    number = after
    while True:
        number += 1
        digits = f"{number:03d}"
        check = _closing(_summed(digits, before))
        if check not in _NEVER_PRINTED and not _swaps_unnoticed(before, digits + check):
            return LotCode(kind, iso.year % 100, iso.week, terminal, number)


def _swaps_unnoticed(before: int, text: str) -> bool:
    """text: a number and its check character. before: the state of the sum that they go on from."""
    for i in range(len(text) - 1):
        swapped = text[:i] + text[i + 1] + text[i] + text[i + 2 :]
        if swapped != text and _closing(_summed(swapped[:-1], before)) == swapped[-1]:
            return True
    return False


def _built(found: re.Match[str], text: str) -> LotCode | ContainerCode:
    part = found.groupdict()
    week, number = int(part["week"]), int(part["number"])
    if not 1 <= week <= 53 or number == 0 or part["number"] != f"{number:03d}":
        raise _malformed(text)
    right = check_character(f"{part['kind']}{part['year']}{part['week']}{part['terminal']}{part['number']}")
    if part["check"] not in (None, right):
        raise Refused("code_check", typed=text.strip())
    if right in _NEVER_PRINTED:
        raise _malformed(text)
    lot = LotCode(part["kind"], int(part["year"]), week, part["terminal"], number)
    return ContainerCode(lot, int(part["container"])) if part["container"] else lot


def _malformed(text: str) -> Refused:
    return Refused("code_malformed", typed=text[:80], shape=SHAPE)
