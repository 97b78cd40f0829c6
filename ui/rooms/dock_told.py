"""What was scanned and told at the dock for one piece of its work, and what the books say of it."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.quantity import Quantity
from traceapp.domain.record.quality import DocumentAdded
from traceapp.domain.registers import JobState
from traceapp.services.delivery.returning import Possible


class Told(Struct, frozen=True):
    """Codes as they were scanned, and values by the key of their field."""

    codes: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()

    def value(self, key: str) -> str:
        return dict(self.values).get(key, "")

    def with_code(self, code: str) -> "Told":
        return replace(self, codes=tuple(dict.fromkeys((*self.codes, code))))

    def without_last(self) -> "Told":
        return replace(self, codes=self.codes[:-1])

    def with_value(self, key: str, value: str) -> "Told":
        return replace(self, values=(*(pair for pair in self.values if pair[0] != key), (key, value)))

    def with_defaults(self, values: tuple[tuple[str, str], ...]) -> "Told":
        """What the books suggest, where nothing was told."""
        told = dict(self.values)
        return replace(self, values=(*self.values, *(pair for pair in values if not told.get(pair[0]))))


class Piece(Struct, frozen=True):
    """One box, lot or container that was scanned."""

    code: str
    material: str = ""
    quantity: Quantity | None = None


class Known(Struct, frozen=True, kw_only=True):
    """What the books say. parties, steps: to choose from, as (key, name). defaults: what they suggest.

    papers: names of what came with the job before. files: what lies in the inbox. document: the one that was chosen,
    kept under its digest and still to be recorded.
    """

    pieces: tuple[Piece, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()
    parties: tuple[tuple[str, str], ...] = ()
    steps: tuple[str, ...] = ()
    order: str = ""
    possible: Possible = Possible()
    job: JobState | None = None
    papers: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    document: DocumentAdded | None = None
