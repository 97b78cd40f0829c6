"""Samples: sent to a laboratory, ended, kept with place and expiry; what was taken is what there is (DOMAIN 11)."""

from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.person import Act
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.base import Record
from traceapp.domain.record.production import SampleEnded, SampleSent, SampleTaken
from traceapp.domain.registers import SampleState
from traceapp.errors import Refused
from traceapp.services.known import require_party, require_reason
from traceapp.services.people import require
from traceapp.services.ports import Books

FATES = ("used up", "discarded", "returned")
"""What can become of a sample. What a test destroys is used up and never goes back."""


def samples_of(books: Books, lot: str) -> tuple[SampleState, ...]:
    """Every sample of a lot, the latest first."""
    codes = [e.record.code for e in books.history("lot", lot) if isinstance(e.record, SampleTaken)]
    found = (books.sample(code) for code in dict.fromkeys(codes))
    return _latest_first([sample for sample in found if sample is not None and sample.lot == lot])


def retained_samples(books: Books) -> tuple[SampleState, ...]:
    """Every sample that is kept, the one whose time is over first; those without an end last."""
    kept = [s for s in books.all_states("sample:") if isinstance(s, SampleState) and s.retained and s.left > 0]
    return tuple(sorted(kept, key=_by_end))


def samples_out(books: Books) -> tuple[SampleState, ...]:
    """Every sample that is at a laboratory, the latest first."""
    return _latest_first(
        [s for s in books.all_states("sample:") if isinstance(s, SampleState) and s.status == "at the laboratory"]
    )


def _latest_first(samples: Sequence[SampleState]) -> tuple[SampleState, ...]:
    return tuple(sorted(samples, key=_age))


def _age(sample: SampleState) -> tuple[int, str]:
    return -sample.at, sample.code


def _by_end(sample: SampleState) -> tuple[bool, int, str]:
    return not sample.retain_until, sample.retain_until, sample.code


def known_sample(books: Books, code: str) -> SampleState:
    """A sample that was taken and of which there is some left. Refused: sample_unknown, sample_ended."""
    sample = books.sample(code)
    if sample is None or not sample.lot:
        raise Refused("sample_unknown", code=code)
    if sample.left <= 0:
        raise Refused("sample_ended", code=code)
    return sample


def send_sample(books: Books, command: Command, *, sent: SampleSent) -> tuple[Record, ...]:
    """A sample leaves for a laboratory.

    Refused: not_allowed, sample_unknown, sample_ended, sample_is_out, party_unknown.
    """
    require(books, command.who[0], Act.RECORD, command.happened)
    sample = known_sample(books, sent.code)
    if sample.sent_at:
        raise Refused("sample_is_out", code=sent.code, laboratory=sample.laboratory)
    require_party(books, sent.laboratory, "laboratory", command.happened)
    return (sent,)


def end_sample(books: Books, command: Command, *, ended: SampleEnded) -> tuple[Record, ...]:
    """A sample, or part of it, is used up, discarded, or back in its lot's container.

    ended: the record as it would stand; its lot and container are those of the sample, and a quantity of nothing means
    all that is left of it.
    Refused: not_allowed, sample_unknown, sample_ended, fate_unknown, sample_destroyed, unit_mixed, nothing_drawn,
    more_than_left, reason_missing (for what is discarded).
    """
    require(books, command.who[0], Act.RECORD, command.happened)
    sample = known_sample(books, ended.code)
    if ended.fate not in FATES:
        raise Refused("fate_unknown", fate=ended.fate)
    if ended.fate == "returned" and sample.destructive:
        raise Refused("sample_destroyed", code=ended.code)
    if ended.fate == "discarded":
        require_reason(ended.reason)
    left = Quantity(sample.left, Unit(sample.unit))
    quantity = ended.quantity if ended.quantity.amount else left
    if quantity.unit is not left.unit:
        raise Refused("unit_mixed", one=quantity.unit.value, other=left.unit.value)
    if quantity.amount < 0:
        raise Refused("nothing_drawn", lot=sample.lot)
    if quantity.amount > left.amount:
        raise Refused("more_than_left", lot=ended.code, left=left)
    return (replace(ended, lot=sample.lot, container=sample.container, quantity=quantity),)
