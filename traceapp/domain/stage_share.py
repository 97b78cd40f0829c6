"""How much of an element went through a stage where, as its makeup tells: what screens and certificates print."""

from collections.abc import Iterable

from msgspec import Struct

from traceapp.domain.makeup import Content, Done, Origin
from traceapp.domain.step import STAGES

MINED = "mined"


class StageShare(Struct, frozen=True):
    """So much of the element (10⁻¹²). done: where the stage was done, several times where it was done again; nothing
    where nobody said. recycled: the class of recycled matter, which names no mine; told at the mine alone.
    """

    done: tuple[Done, ...]
    recycled: str
    share: int

    @property
    def is_told(self) -> bool:
        """Whether anybody said where it came from."""
        return bool(self.done or self.recycled)

    @property
    def is_evidenced(self) -> bool:
        """Whether this journal saw it done, or a reviewed document speaks for it; each time that it was done."""
        return bool(self.done) and all(done.evidence for done in self.done)


def shares_at(origins: Iterable[Origin], stages: Iterable[str]) -> tuple[StageShare, ...]:
    """An element's parts by where any of these stages was done: the greatest first, the untold last."""
    wanted = tuple(stages)
    found: dict[tuple[tuple[Done, ...], str], int] = {}
    for origin in origins:
        way = origin.provenance
        key = way.places(wanted), way.recycled if MINED in wanted else ""
        found[key] = found.get(key, 0) + origin.share
    parts = [StageShare(done, recycled, share) for (done, recycled), share in found.items()]
    return tuple(sorted(parts, key=lambda one: (not one.is_told, -one.share, one.done, one.recycled)))


def stages_of(content: Content) -> tuple[str, ...]:
    """The stages that any of it went through, in their order."""
    seen = {done.stage for origin in content.origins for done in origin.provenance.chain}
    return tuple(stage for stage in STAGES if stage in seen)


def per_mille(shares: Iterable[int]) -> tuple[str, ...]:
    """Shares of a whole (10⁻¹²) as per cent with one place, adding up to 100; what is there is never shown as nothing.

    `100`, `59.7`, `<0.1`.
    """
    given = tuple(shares)
    whole = sum(given)
    if len(given) == 1 or not whole:
        return tuple("100" if share else "0" for share in given)
    parts = [share * 1000 // whole for share in given]
    rests = [share * 1000 % whole for share in given]
    for place in sorted(range(len(given)), key=rests.__getitem__, reverse=True)[: 1000 - sum(parts)]:
        parts[place] += 1
    return tuple(_percent(part, share) for part, share in zip(parts, given, strict=True))


def _percent(part: int, share: int) -> str:
    if not part:
        return "<0.1" if share else "0"
    return f"{part // 10}.{part % 10}"
