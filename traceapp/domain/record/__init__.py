"""Every record kind there is, and their canonical bytes.

The bytes are JSON with sorted ASCII keys, integers below 2^53 and no floats: the canonical form of RFC 8785, which a
property test holds it to. What was written is what is hashed; it is never encoded again.
"""

from typing import Any, get_args

import msgspec

from traceapp.domain.record.balancing import BalanceStruck
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import (
    BoxSwapped,
    CertificateIssued,
    CertificateWithdrawn,
    CustomerReturned,
    FieldMeasured,
    LabelPrinted,
    LabelSpoiled,
    Packed,
    ScrapSold,
    SentBack,
    ShipmentOpened,
    Shipped,
    Unpacked,
)
from traceapp.domain.record.plant import (
    DraftDropped,
    PinChanged,
    PlantDrafted,
    PlantRevised,
    ScanRefused,
    SignedIn,
    SignedOut,
    StationTold,
    TerminalEnrolled,
    TerminalSet,
)
from traceapp.domain.record.production import (
    CameBack,
    Demagnetised,
    Exposed,
    HeelMeasured,
    LotReceived,
    Magnetised,
    Moved,
    OriginDeclared,
    Parted,
    Purged,
    QuantityAdjusted,
    SampleEnded,
    SampleSent,
    SampleTaken,
    SentOut,
    StepPerformed,
)
from traceapp.domain.record.quality import (
    CauseNoted,
    ConcessionGranted,
    Corrected,
    CurveMeasured,
    Disposed,
    DocumentAdded,
    EscapeClosed,
    EscapeNotified,
    EvidenceReviewed,
    EvidenceRevoked,
    FindingSettled,
    Held,
    HoldReleased,
    Inspected,
    LotReleased,
)
from traceapp.domain.record.recall import RecallDrilled
from traceapp.domain.record.reserving import Reserved
from traceapp.domain.record.sealing import DocumentSealed, IssuingKeyMade, IssuingKeyRevoked


class Unknown(msgspec.Struct, frozen=True):
    """A record of a kind this version does not know. It is kept as it came, shown, and folds to nothing."""

    kind: str
    raw: bytes


class _Tag(msgspec.Struct, frozen=True):
    """What every record says of itself."""

    kind: str


KnownRecord = (
    LotReceived
    | OriginDeclared
    | StepPerformed
    | Exposed
    | HeelMeasured
    | Purged
    | SentOut
    | CameBack
    | SampleTaken
    | SampleSent
    | SampleEnded
    | Parted
    | Moved
    | QuantityAdjusted
    | Magnetised
    | Demagnetised
    | Held
    | Disposed
    | HoldReleased
    | LotReleased
    | FindingSettled
    | Inspected
    | CurveMeasured
    | CauseNoted
    | ConcessionGranted
    | EscapeNotified
    | EscapeClosed
    | DocumentAdded
    | EvidenceReviewed
    | EvidenceRevoked
    | Corrected
    | Packed
    | Unpacked
    | ShipmentOpened
    | FieldMeasured
    | BoxSwapped
    | Shipped
    | SentBack
    | ScrapSold
    | CustomerReturned
    | LabelPrinted
    | LabelSpoiled
    | CertificateIssued
    | CertificateWithdrawn
    | TerminalEnrolled
    | SignedIn
    | SignedOut
    | ScanRefused
    | TerminalSet
    | PinChanged
    | PlantRevised
    | StationTold
    | PlantDrafted
    | Reserved
    | DraftDropped
    | BalanceStruck
    | RecallDrilled
    | IssuingKeyMade
    | IssuingKeyRevoked
    | DocumentSealed
)

KINDS: dict[str, type[Record]] = {str(kind.__struct_config__.tag): kind for kind in get_args(KnownRecord)}

_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(KnownRecord)
_kind_decoder = msgspec.json.Decoder(_Tag)


def kind_of(record: Record | Unknown) -> str:
    """`lot_received.1` and the like."""
    return record.kind if isinstance(record, Unknown) else str(record.__struct_config__.tag)


def tag_of(kind: type[Record]) -> str:
    """The same of a class."""
    return str(kind.__struct_config__.tag)


def encode_record(record: Record | Unknown) -> bytes:
    """The canonical bytes of a record."""
    return record.raw if isinstance(record, Unknown) else _encoder.encode(record)


def decode_record(raw: bytes | msgspec.Raw) -> Record | Unknown:
    """The record in these bytes; of an unknown kind, `Unknown`. Raises msgspec.ValidationError for a damaged one."""
    try:
        record: Record = _decoder.decode(raw)
    except msgspec.ValidationError:
        kind = _kind_decoder.decode(raw).kind
        if kind in KINDS:
            raise
        return Unknown(kind, bytes(raw))
    return record


def record_from_builtins(plain: dict[str, Any]) -> Record | Unknown:
    """A record from plain values (the replacement inside a correction, a line of an export)."""
    return decode_record(_encoder.encode(plain))
