"""A certificate's standing in the journal: issued, superseded, withdrawn."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.dispatch import CertificateIssued, CertificateWithdrawn, CertifiedQuantity
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.record.sealing import DocumentSealed


class IssuedState(Struct, frozen=True, array_like=True):
    """One certificate number. digest and document: SHA-256, hex. replaced_by: the number that superseded it.

    claim: what its codes say behind the address. sealed: the document that customers get, None until it is sealed.
    """

    number: str
    entry: EntryRef | None = None
    issued_at: int = 0
    shipment: str = ""
    order: str = ""
    form: str = ""
    digest: str = ""
    document: str = ""
    address: str = ""
    covers: tuple[CertifiedQuantity, ...] = ()
    supersedes: str = ""
    replaced_by: str = ""
    withdrawn_because: str = ""
    signatures: tuple[Signature, ...] = ()
    claim: str = ""
    sealed: DocumentSealed | None = None

    def covered(self, box: str) -> dict[str, Quantity]:
        """How much of each lot in a box it speaks for."""
        return {one.lot: one.quantity for one in self.covers if one.box == box}

    @property
    def standing(self) -> str:
        """unknown, withdrawn, superseded or valid."""
        if self.entry is None:
            return "unknown"
        if self.withdrawn_because:
            return "withdrawn"
        return "superseded" if self.replaced_by else "valid"


def advance_issued(state: IssuedState, entry: Entry) -> IssuedState:
    """The certificate after one more entry."""
    match entry.record:
        case CertificateIssued() as record if record.number == state.number:
            return replace(
                state,
                entry=state.entry or entry.ref,
                issued_at=entry.happened,
                shipment=record.shipment,
                order=record.order,
                form=record.form,
                digest=record.digest,
                document=record.document,
                address=record.address,
                covers=record.covers,
                supersedes=record.supersedes,
                signatures=record.signatures,
                claim=record.claim,
            )
        case CertificateIssued() as record:
            return replace(state, replaced_by=record.number)
        case CertificateWithdrawn() as record:
            return replace(state, withdrawn_because=record.reason)
        case DocumentSealed() as record if state.sealed is None:
            return replace(state, sealed=record)
        case _:
            return state
