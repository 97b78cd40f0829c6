"""What is tried before it is needed."""

from collections.abc import Iterator

from traceapp.domain.record.base import Record, lots
from traceapp.domain.record.pieces import EntryRef, Signature


class RecallDrilled(Record, frozen=True, kw_only=True, tag="recall_drilled.1"):
    """A recall was tried on a lot taken at random (ISO 9001:2015 8.5.2; every retention of records is for this).

    began, ended: UTC microseconds. back, forward: how many lots it came from and went into, itself included. shipments,
    customers: those it reached. missing_mg, missing_pieces: of what it reached, what no place on record holds; both 0
    where the balance closes. evidence: SHA-256 of the sheet that was signed.
    """

    lot: str
    began: int
    ended: int
    back: int
    forward: int
    shipments: int = 0
    customers: int = 0
    missing_mg: int = 0
    missing_pieces: int = 0
    evidence: str = ""
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield from lots((self.lot,))
