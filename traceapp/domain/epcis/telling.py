"""Which records are events, and which: one entry gives none, one or several, each with its hash for a name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.epcis import dispatch, material, quality
from traceapp.domain.epcis.event import Event
from traceapp.domain.epcis.event_hash import event_hash
from traceapp.domain.epcis.scene import Scene
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

Tell = Callable[[Scene, Entry, Any], Iterator[Event]]

TOLD: Mapping[type[Record], Tell] = {
    LotReceived: material.received,
    OriginDeclared: material.origin_declared,
    StepPerformed: material.step_performed,
    Exposed: material.exposed,
    HeelMeasured: material.heel_measured,
    Purged: material.purged,
    SentOut: material.sent_out,
    CameBack: material.came_back,
    SampleTaken: material.sample_taken,
    SampleSent: material.sample_sent,
    SampleEnded: material.sample_ended,
    Parted: material.parted,
    Moved: material.moved,
    QuantityAdjusted: material.quantity_adjusted,
    Magnetised: material.magnetised,
    Demagnetised: material.demagnetised,
    Held: quality.held,
    HoldReleased: quality.hold_released,
    Inspected: quality.inspected,
    CurveMeasured: quality.curve_measured,
    Disposed: quality.disposed,
    LotReleased: quality.lot_released,
    ConcessionGranted: quality.concession_granted,
    Packed: dispatch.packed,
    Unpacked: dispatch.unpacked,
    ShipmentOpened: dispatch.shipment_opened,
    BoxSwapped: dispatch.box_swapped,
    FieldMeasured: dispatch.field_measured,
    Shipped: dispatch.shipped,
    SentBack: dispatch.sent_back,
    ScrapSold: dispatch.scrap_sold,
    CustomerReturned: dispatch.customer_returned,
    CertificateIssued: dispatch.certificate_issued,
    CertificateWithdrawn: dispatch.certificate_withdrawn,
    Reserved: dispatch.reserved,
}
SILENT: frozenset[type[Record]] = frozenset(
    {
        *(LabelPrinted, LabelSpoiled, FindingSettled, CauseNoted, EscapeNotified, EscapeClosed),
        *(DocumentAdded, EvidenceReviewed, EvidenceRevoked, BalanceStruck, RecallDrilled),
        *(TerminalEnrolled, TerminalSet, SignedIn, SignedOut, ScanRefused, PinChanged, StationTold),
        *(PlantRevised, PlantDrafted, DraftDropped, DocumentSealed, IssuingKeyMade, IssuingKeyRevoked),
        Corrected,  # tells of other entries: `corrected.py`
    }
)
"""Records of papers, people, doubts and plant data: they are about no object that a trading partner handles."""


def events_of(scene: Scene, entry: Entry) -> tuple[Event, ...]:
    """The events of an entry as it was written, each named by its hash."""
    tell = TOLD.get(type(entry.record))  # type: ignore[arg-type]
    return () if tell is None else tuple(named(scene, tell(scene, entry, entry.record)))


def named(scene: Scene, events: Iterable[Event]) -> Iterator[Event]:
    """Each with its number within its entry, from the second on, and its hash."""
    namespace = scene.ids.namespace
    for number, event in enumerate(events):
        counted = replace(event, number=number + 1) if number else event
        yield replace(counted, event_id=event_hash(counted, namespace))
