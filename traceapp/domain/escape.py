"""The review of a certificate that a late fact touched: who was told, and what it was closed with (DOMAIN 17)."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import EscapeClosed, EscapeNotified


class Told(Struct, frozen=True, array_like=True):
    """Somebody at the customer was told. at: UTC microseconds. by: badge numbers."""

    entry: EntryRef
    customer: str
    contact: str
    how: str
    at: int
    by: tuple[str, ...]


class Closing(Struct, frozen=True, array_like=True):
    """The review was closed over these facts, by name."""

    entry: EntryRef
    facts: tuple[str, ...]
    conclusion: str
    at: int
    person: str


class ReviewState(Struct, frozen=True, array_like=True):
    """What was done about one certificate. That it has a review follows from the facts, never from an entry."""

    number: str
    told: tuple[Told, ...] = ()
    closings: tuple[Closing, ...] = ()

    @property
    def answered(self) -> frozenset[str]:
        """The facts that a closing names."""
        return frozenset(fact for closing in self.closings for fact in closing.facts)


def advance_review(state: ReviewState, entry: Entry) -> ReviewState:
    """The review after one more entry."""
    match entry.record:
        case EscapeNotified() as record:
            told = Told(entry.ref, record.customer, record.contact, record.how, entry.happened, entry.who)
            return replace(state, told=(*state.told, told))
        case EscapeClosed() as record:
            person = record.signatures[0].person if record.signatures else ", ".join(entry.who)
            closing = Closing(entry.ref, record.facts, record.conclusion, entry.happened, person)
            return replace(state, closings=(*state.closings, closing))
        case _:
            return state
