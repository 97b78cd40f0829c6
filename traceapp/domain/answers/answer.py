"""An answer's words, and how facts are filled into them."""

import re
from collections.abc import Mapping

from msgspec import Struct

DASH = "–"
_ASIDE = re.compile(r"\[([^\[\]]*)\]")
_NAME = re.compile(r"\{(\w+)\}")
_TWO_POINTS = re.compile(r"(?<!\.)\.\.(?!\.)")


class Answer(Struct, frozen=True):
    """headline: what happened, at most nine plain words. detail: why, and what to do instead.

    Facts are named in braces. What stands in square brackets is said only when every fact it names was told.
    """

    headline: str
    detail: str = ""

    def filled(self, facts: Mapping[str, str]) -> "Answer":
        """The answer with its facts. One that was not told, outside of brackets, is shown as a dash."""
        return Answer(filled(self.headline, facts), filled(self.detail, facts))


def filled(template: str, facts: Mapping[str, str]) -> str:
    """A template with these facts in it, as `Answer` says."""
    while (aside := _ASIDE.search(template)) is not None:
        is_told = all(facts.get(name) for name in names_in(aside[1]))
        template = template[: aside.start()] + (aside[1] if is_told else "") + template[aside.end() :]
    words = _NAME.sub(lambda found: facts.get(found[1]) or DASH, re.sub(" {2,}", " ", template))
    return _TWO_POINTS.sub(".", words).strip()


def names_in(template: str) -> tuple[str, ...]:
    """The facts that a template names, in order."""
    return tuple(_NAME.findall(template))


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's lupdate looks for
    """The text itself. Under this name Qt's lupdate finds it for the translators."""
    return text
