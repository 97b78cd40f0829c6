"""What a command says: results on standard output, for people or as JSON; everything else on standard error."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from traceapp.errors import TraceError


class Voice(Struct, frozen=True):
    """json: a machine reads, so standard output is JSON and nothing else."""

    json: bool = False

    def say(self, *lines: str) -> None:
        """A result, for people only."""
        if not self.json:
            for line in lines:
                print(line)

    def table(self, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Columns side by side, for people only. Numbers stand at the right of theirs by being padded before."""
        if not self.json:
            lines = [tuple(headings), *(tuple(row) for row in rows)]
            widths = [max(len(line[n]) for line in lines) for n in range(len(headings))]
            for line in lines:
                print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())

    def tell(self, value: Any) -> None:
        """A result, for machines only: one line of JSON."""
        if self.json:
            print(json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str))

    def note(self, words: str) -> None:
        """What is no result: progress, warnings, what went wrong."""
        print(words, file=sys.stderr)

    def explain(self, error: TraceError) -> None:
        """Why it was not done and what to do instead; for machines also the code and its facts."""
        self.note(words_of(error))
        facts = {name: fact if isinstance(fact, int) else str(fact) for name, fact in error.facts.items()}
        self.tell({"error": error.code, "facts": facts})


def words_of(error: TraceError) -> str:
    """The answer in one line: what happened, why, and the way on."""
    from traceapp.domain.answers import words_for

    return words_for(error)
