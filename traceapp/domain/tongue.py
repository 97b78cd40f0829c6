"""The language that a paper is asked for in."""

from collections.abc import Callable

from msgspec import Struct

from traceapp.domain.answers.answer import Answer
from traceapp.domain.words import Words


class Tongue(Struct, frozen=True):
    """language: en or es. said: an answer's templates in it."""

    language: str
    said: Callable[[Answer], Answer]

    def of(self, words: Words) -> str:
        """The words in it."""
        return words.in_language(self.language)
