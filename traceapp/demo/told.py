"""What a scene tells of its figures, over what is usual there."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from traceapp.exchange.story_file import Clause, Scene

_PARTS = re.compile(r'((?:"[^"]*"|[^,"])+)(?:,|$)')
LISTED = frozenset({"with", "out"})
"""Words that may be usual."""


class Told:
    """The figures of one scene, by name; the scene's own before the usual ones."""

    def __init__(self, scene: Scene, usual: Mapping[str, Sequence[Clause]]) -> None:
        self._scene = scene
        self._usual = usual
        self._own = dict(_figures(scene.clauses))
        self._known = self._own

    def settle(self, headings: Iterable[str]) -> None:
        """Once it is known what is done: what is usual under these headings, the last one first."""
        known: dict[str, str] = {}
        for heading in headings:
            known |= dict(_figures(self._usual.get(heading, ())))
        self._known = known | self._own

    def text(self, name: str) -> str | None:
        """What is told of it, None when nothing is."""
        return self._known.get(name)

    def seed(self, name: str, n: int = 0) -> str:
        """What figures of this name are drawn from: the same each time the story is played."""
        return f"{self._scene.line}.{self._scene.number}.{name}.{n}"


def _figures(clauses: Iterable[Clause]) -> Iterator[tuple[str, str]]:
    for clause in clauses:
        if clause.word == "with":
            yield from _pairs(clause.text)
        elif clause.word in LISTED:
            yield clause.word, clause.text


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """`melt 1455±8, profile "S 1055, 4 h"` as names with their texts."""
    for part in _PARTS.findall(text):
        name, _, told = part.strip().partition(" ")
        if name:
            yield name, told.strip().strip('"')
