"""An answer's two sentences, and how facts are filled into them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

DASH = "–"
_TWO_POINTS = re.compile(r"(?<!\.)\.\.(?!\.)")


@dataclass(frozen=True, slots=True)
class Answer:
    """headline: what happened, at most nine plain words. detail: why, and what to do instead.

    Facts are named in braces. A line of the detail that names an empty fact is left out; lines are joined by a space.
    """

    headline: str
    detail: str = ""

    def filled(self, facts: Mapping[str, str]) -> "Answer":
        """The answer with its facts. One that was not told is shown as a dash."""
        return Answer(filled(self.headline, facts), filled(self.detail, facts))


def filled(template: str, facts: Mapping[str, str]) -> str:
    """A template's lines with these facts in them; a line that names an empty fact is left out."""
    lines = (line.format_map(_Facts(facts)) for line in template.split("\n") if not _names_empty(line, facts))
    return _TWO_POINTS.sub(".", " ".join(lines))


def _names_empty(line: str, facts: Mapping[str, str]) -> bool:
    return any(not facts.get(name, DASH) for name in names_in(line))


def names_in(template: str) -> tuple[str, ...]:
    """The facts that a template names, in order."""
    return tuple(re.findall(r"\{(\w+)\}", template))


class _Facts(dict[str, str]):
    """Facts for a sentence; one that is missing leaves a dash, not a fault."""

    def __missing__(self, _name: str) -> str:
        return DASH


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's lupdate looks for
    """The text itself; its place is where translators find it."""
    return text
