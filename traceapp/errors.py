"""What can go wrong, in three families.

- `Refused`: a decision was made and it is no. Carries a code and its facts; the words are in `answers`.
- `Fault`: the world failed us (disk full, port gone, file damaged). The user is told; the program goes on.
- anything else is our own mistake and reaches one of the two top-level hooks.
"""

from collections.abc import Mapping
from types import MappingProxyType


class TraceError(Exception):
    """Base of every error that traceapp raises on purpose.

    Attributes:
        code: a stable lower_snake word, the key of the answer in `traceapp.domain.answers`.
        facts: what the answer's words are filled with (lot codes, quantities as text, names).
    """

    def __init__(self, code: str, /, **facts: object) -> None:
        self.code = code
        self.facts: Mapping[str, object] = MappingProxyType(dict(facts))
        super().__init__(code, facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code}: {told}" if told else self.code


class Refused(TraceError):
    """A command was not carried out, and nothing was recorded. The facts say why and what to do instead."""


class Fault(TraceError):
    """The world failed: a disk, a port, a printer, a damaged file. Nothing was half-written."""


class Stopped(TraceError):
    """What was under way is wanted no more. Nothing was half-written; there is nobody to tell."""

    def __init__(self) -> None:
        super().__init__("stopped")


class BadPlantFile(Fault):
    """A plant file (route, material, layout) is wrong.

    Facts: file (name), line (1-based, 0 when unknown), field (dotted path), problem (a `Problem` of the domain).
    """

    def __init__(self, *, file: str, line: int, field: str, problem: object) -> None:
        super().__init__("bad_plant_file", file=file, line=line, field=field, problem=problem)
