"""Serial shipping container codes: what a packed box is called in the world (GS1 General Specifications, AI 00).

Eighteen digits: an extension digit, the plant's company prefix, two digits for the terminal that packed, its running
number, and a check digit. Terminals that cannot see each other so never give the same one. It is given once and stands
in the journal: another prefix later changes no box that bears one, and what is packed anew bears another.
"""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.gs1 import DigitalLink, Gs1, check_digit
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.scan import Scan

SHORTEST_PREFIX, LONGEST_PREFIX = 4, 12
AI = "00"
_DIGITS = 17
_TERMINALS = 100
FIRST_TERMINAL, LAST_TERMINAL = "A", "CV"
"""The terminals that have numbers, by their letters."""


class SsccState(Struct, frozen=True, array_like=True):
    """One number and the box that bears it, "" while none that counts does."""

    number: str
    box: str = ""


def advance_sscc(state: SsccState, entry: Entry) -> SsccState:
    match entry.record:
        case Packed() as record if not state.box:
            return replace(state, box=record.box)
        case _:
            return state


def is_prefix(text: str) -> bool:
    """Whether it can be a GS1 company prefix: four to twelve digits."""
    return text.isascii() and text.isdecimal() and SHORTEST_PREFIX <= len(text) <= LONGEST_PREFIX


def ranges_of(prefix: str, letters: str) -> tuple[str, ...]:
    """What the numbers of a terminal begin with, in the order in which they are used up; none after the hundredth
    terminal.
    """
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    if not 1 <= place <= _TERMINALS:
        return ()
    return tuple(f"{extension}{prefix}{place - 1:02d}" for extension in range(10))


def sscc(begins: str, number: int) -> str:
    """The code with this running number, "" where it has no room. begins: one of a terminal's ranges."""
    room = _DIGITS - len(begins)
    body = f"{begins}{number:0{room}d}"
    return body + check_digit(body) if len(body) == _DIGITS else ""


def room_in(begins: str) -> int:
    """How many numbers a range has in all."""
    return int("9" * (_DIGITS - len(begins)))


def running_number(begins: str, code: str) -> int:
    """The running number in a code of that range; 0 for no code."""
    return int(code[len(begins) : _DIGITS]) if code else 0


def sscc_in(scan: Scan) -> str:
    """The code that somebody scanned, as an element string or as a Digital Link; "" for anything else."""
    return scan.value(AI) or "" if isinstance(scan, Gs1 | DigitalLink) else ""
