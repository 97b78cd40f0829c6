"""The drawing of a part that somebody has before them."""

from msgspec import Struct


class Drawing(Struct, frozen=True):
    """part: its number, as printed. revision: the one at hand. known: every one on file, that in force first."""

    part: str
    revision: str
    known: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.part} {self.revision}"
