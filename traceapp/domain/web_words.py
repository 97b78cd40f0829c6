"""The words of the published pages: a plant file of four languages."""

from collections.abc import Iterator

import msgspec

from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import because


class WebWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """languages: each by its code, with its own name. words: by key, then language. families: of magnets, by their
    English name in the plant's list of grades.
    """

    languages: dict[str, str]
    words: dict[str, dict[str, str]]
    families: dict[str, dict[str, str]]


def web_words_flaws(file: WebWords) -> Iterator[Flaw]:
    """A word that one of the languages lacks would leave a gap on the page."""
    for table, name in ((file.words, "words"), (file.families, "families")):
        for key, told in table.items():
            for code in file.languages:
                if not told.get(code, "").strip():
                    yield Flaw((name, key, code), because("missing"))
            known = tuple(file.languages)
            yield from (
                Flaw((name, key, code), because("not_one_of", given=code, known=known)) for code in told.keys() - known
            )
