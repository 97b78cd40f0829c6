"""What machines hold: their heels, and what fell into their sumps (DOMAIN 7)."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from traceapp.domain.movement import Kept, Run


class Content(Struct, frozen=True, gc=False):
    """What a machine holds: its heel, and what fell into its sump (mg). material: of the sump, as it was told last.

    lot: of the heel, where it was named.
    """

    heel_mg: int = 0
    sump_mg: int = 0
    material: str = ""
    lot: str = ""

    @property
    def whole_mg(self) -> int:
        return self.heel_mg + self.sump_mg

    def after(self, kept: Kept) -> "Content":
        """What it holds once this was told."""
        if kept.is_emptied:
            return Content()
        heel = self.heel_mg if kept.heel_mg is None else kept.heel_mg
        lot = self.lot if kept.heel_mg is None else kept.lot
        return Content(heel, self.sump_mg + kept.fell_mg - kept.taken_mg, kept.material or self.material, lot)


Contents = Mapping[str, Content]
"""By machine."""
NOTHING: Contents = MappingProxyType({})


class Change(Struct, frozen=True, gc=False):
    """What one run told of one machine: what it held when it was told of last, and holds now."""

    machine: str
    run: Run
    before: Content
    after: Content


def changes(runs: Sequence[Run], opening: Contents) -> Iterator[Change]:
    """What each run told, in the journal's order. opening: before the first of them."""
    contents = dict(opening)
    for run in runs:
        for kept in run.kept:
            before = contents.get(kept.machine, Content())
            contents[kept.machine] = before.after(kept)
            yield Change(kept.machine, run, before, contents[kept.machine])
