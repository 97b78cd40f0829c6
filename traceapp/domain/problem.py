"""What is wrong, as a code with its facts; the words are in `traceapp.domain.answers`."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from traceapp.domain.answers import PROBLEMS, filled, words_for
from traceapp.errors import TraceError

Detail: TypeAlias = "str | tuple[str, ...] | Problem | TraceError"
"""A text as it stands in a file; a choice of texts; a problem or an answer that says why."""


class Problem(Struct, frozen=True):
    """One thing wrong; its words go on from the name of what is wrong, such as `is missing`. As text it is English.

    facts: what its words are filled with.
    """

    code: str
    facts: Mapping[str, Detail] = {}

    def __str__(self) -> str:
        return filled(PROBLEMS.get(self.code, self.code), {name: english(fact) for name, fact in self.facts.items()})


def because(code: str, /, **facts: Detail) -> Problem:
    """The problem of this code."""
    return Problem(code, facts)


class Unreadable(ValueError):
    """A text that is not what it should be.

    Attributes:
        problem: what it should be.
    """

    def __init__(self, code: str, /, **facts: Detail) -> None:
        self.problem = Problem(code, facts)
        super().__init__(self.problem)


def json_problem(error: Exception) -> Problem:
    """What msgspec says of a text that is no JSON: where it breaks, as far as that is known."""
    at = re.search(r"byte (\d+)", str(error))
    return because("not_json", byte=at[1]) if at else because("not_json")


def english(fact: Detail) -> str:
    """A fact in English."""
    match fact:
        case tuple():
            *others, last = fact
            return f"{', '.join(others)} or {last}" if others else last
        case TraceError():
            return words_for(fact)
        case _:
            return str(fact)
