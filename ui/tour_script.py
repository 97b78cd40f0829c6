"""The script of a job: what is scanned at which station, and names for the codes that are born on the way.

One text for the tour and for the tests, which play it in their own ways. Scans are written as `traceapp scan` reads
them; lines that begin with `>` say what a person does between scans.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from traceapp.domain.problem import because
from traceapp.errors import Fault
from traceapp.resources import resources_folder

_NAME = re.compile(r"\{([a-z]+)\}")


class At(Struct, frozen=True):
    """Go to this station."""

    station: str


class New(Struct, frozen=True):
    """The newest code of this kind (two letters) was made just now and is called so from here on."""

    name: str
    kind: str


class Stuck(Struct, frozen=True):
    """Stick every label that was printed on its container, and scan it there."""


class Scan(Struct, frozen=True):
    """One scan as it is written; `{name}` stands for a code that was born on the way. refused: it does not belong."""

    text: str
    refused: bool = False

    def filled(self, names: Mapping[str, str]) -> str:
        """The scan with its names replaced. KeyError when a code was not born."""
        return _NAME.sub(lambda found: names[found[1]], self.text)


class Picture(Struct, frozen=True):
    """Take a picture of the screen. in_every_dress: light and dark, in Spanish, on a small screen."""

    name: str
    words: str
    in_every_dress: bool = False


class By(Struct, frozen=True):
    """Something that is not scanned: `release` a lot, `certify` the shipment at hand, `load` it, `trace` a lot."""

    verb: str
    name: str = ""


Act: TypeAlias = At | New | Stuck | Scan | Picture | By
_OF_A_LOT, _ALONE = {"release", "trace"}, {"certify", "load"}


def main_job() -> tuple[Act, ...]:
    """The shipped script of the whole main job."""
    return read_job((resources_folder() / "demo" / "main-job.scans").read_text(encoding="utf-8"))


def read_job(text: str) -> tuple[Act, ...]:
    """The acts of a script. Raises Fault: scan_file (line, problem)."""
    return tuple(_acts(text))


def _acts(text: str) -> Iterator[Act]:
    for number, line in enumerate(text.splitlines(), start=1):
        written = line.strip()
        if written.startswith(">"):
            yield from _said(written[1:].strip(), number)
        elif written and not written.startswith("#"):
            yield Scan(written)


def _said(sentence: str, line: int) -> Iterator[Act]:
    match sentence.split():
        case ["at", station]:
            yield At(station)
        case ["new", name, kind]:
            yield New(name, kind)
        case ["stuck"]:
            yield Stuck()
        case ["wrong", text]:
            yield Scan(text, refused=True)
        case ["values", count, *values] if count.isdecimal() and values:
            yield from (Scan(f"%N:{values[n % len(values)]}") for n in range(int(count)))
        case ["picture" | "pictures" as how, name, *words]:
            yield Picture(name, " ".join(words), in_every_dress=how == "pictures")
        case [verb] if verb in _ALONE:
            yield By(verb)
        case [verb, name] if verb in _OF_A_LOT:
            yield By(verb, name)
        case _:
            raise Fault("scan_file", line=line, problem=because("not_understood", given=sentence))
