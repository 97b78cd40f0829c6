"""What is wrong with a plant file's content, said by the pure checks."""

import msgspec

from traceapp.domain.problem import Problem, because


class Flaw(msgspec.Struct, frozen=True):
    """One thing wrong, and where.

    at: the way from the top of the file to the place, names and list positions: `("steps", 2, "fields", 0, "low")`.
    problem: what it is; its words go on from the field's name, such as `is missing`.
    """

    at: tuple[str | int, ...]
    problem: Problem

    @property
    def field(self) -> str:
        """The place as one dotted name: `steps[2].fields[0].low`."""
        return dotted(self.at)

    def under(self, *above: str | int) -> "Flaw":
        """The same flaw seen from further up."""
        return Flaw((*above, *self.at), self.problem)


def dotted(at: tuple[str | int, ...]) -> str:
    """`("steps", 2, "low")` as `steps[2].low`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in at).removeprefix(".")


def repeated(keys: tuple[str, ...], *within: str, name: str = "key") -> tuple[Flaw, ...]:
    """A flaw for every key that stands in the list before. within: the list's place; name: the field that holds it."""
    return tuple(
        Flaw((*within, n, name), because("repeated", key=key, first=str(keys.index(key) + 1)))
        for n, key in enumerate(keys)
        if key in keys[:n]
    )
