"""A certificate that waits for its next signer: who signed it so far, and what exactly (DOMAIN 21).

Nothing stands yet, so nothing is on record: one small file a shipment, as a station's slate is one. It outlives the
program, killed at any moment, and counts as long as what was signed is what would be issued.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

import msgspec
from msgspec import Struct

from traceapp.domain.record.pieces import Signature
from traceapp.errors import Fault, Refused
from traceapp.store.slates import Slates


class ToSign(Struct, frozen=True):
    """What people sign. follows: the number issued for the shipment before, "" for none. digest: of the draft."""

    shipment: str
    follows: str
    digest: str


class Countersigned(Struct, frozen=True):
    """What was signed, and by whom so far, in the order in which they signed."""

    what: ToSign
    signatures: tuple[Signature, ...]


class Countersigning:
    """What was signed at this terminal and is not issued yet. Faults as of `Slates`."""

    def __init__(self, slates: Slates) -> None:
        self._slates = slates

    def keep(self, what: ToSign, signatures: Sequence[Signature]) -> None:
        """Signed by these so far."""
        self._slates.write(what.shipment, msgspec.json.encode(Countersigned(what, tuple(signatures))))

    def given(self, what: ToSign) -> tuple[Signature, ...]:
        """By whom it is signed so far: by nobody, if what they signed was anything else."""
        kept = self._kept(what.shipment)
        return kept.signatures if kept is not None and kept.what == what else ()

    @contextmanager
    def ending(self, shipment: str) -> Iterator[None]:
        """It is being recorded. Once it stands, or is refused, what was signed is over; a Fault leaves it as it was."""
        try:
            yield
        except Refused:
            self.forget(shipment)
            raise
        self.forget(shipment)

    def forget(self, shipment: str) -> None:
        """Whoever has to signs anew."""
        with suppress(Fault):  # it is looked at again, and found to count no more
            self._slates.wipe(shipment)

    def shipments(self) -> tuple[str, ...]:
        """Those whose certificate somebody has signed, whether that still counts or not."""
        return self._slates.names()

    def _kept(self, shipment: str) -> Countersigned | None:
        body = self._slates.read(shipment)
        try:
            return None if body is None else msgspec.json.decode(body, type=Countersigned)
        except msgspec.DecodeError:  # of another version of the program: they sign anew
            return None
