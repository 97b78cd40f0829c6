"""Rows of the books as frozen values: what lists and walks give back."""

from msgspec import Struct

from traceapp.domain.record.pieces import EntryRef


class LotRow(Struct, frozen=True, gc=False):
    """One line of a list of lots.

    left, made, packed, scrapped, gone: milligrams or pieces, as `unit` says. gone: as samples, back to the supplier or
    sold as scrap. provisional: 1 while something of it is. born_at: UTC µs.
    """

    code: str
    kind: str
    material: str
    part: str
    owner: str
    claim: str
    grade: str
    supplier: str
    supplier_lot: str
    order_line: str
    unit: str
    left: int
    made: int
    status: str
    place: str
    step: str
    accepted: str
    released: str
    magnetised: str
    provisional: int
    born_at: int
    packed: int = 0
    scrapped: int = 0
    gone: int = 0


class FindingRow(Struct, frozen=True):
    """A finding that is open, by its name; entry: the one that opened it."""

    subject: str
    name: str
    code: str
    blocks: bool
    entry: EntryRef


class WaitingRow(Struct, frozen=True):
    """Lots that wait after a step ("" when nothing was done yet): how many, how much, born when the oldest (UTC µs).

    material: as they were born. exposed: the steps of their exposures since, with commas between.
    """

    step: str
    material: str
    unit: str
    exposed: str
    lots: int
    left: int
    oldest: int


class PackedRow(Struct, frozen=True, gc=False):
    """So much of a lot (in `unit`) lies in a box.

    pieces: in the whole box. packed_at: UTC microseconds. whole: pieces or milligrams of all that lies in the box.
    """

    box: str
    shipment: str
    status: str
    pieces: int
    packed_at: int
    lot: str
    container: int
    amount: int
    unit: str
    whole: int


class LinkRow(Struct, frozen=True, gc=False):
    """So much of `parent` (in `unit`) went into `child`."""

    child: str
    parent: str
    container: int
    role: str
    amount: int
    unit: str


class MixRow(Struct, frozen=True, order=True):
    """The processor mixed them: since it came back (`at`) `child` may hold pieces of `parent`, which was back at `left`
    (UTC microseconds).
    """

    child: str
    parent: str
    at: int
    left: int
    processor: str
