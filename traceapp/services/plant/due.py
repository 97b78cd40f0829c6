"""What runs out (DOMAIN 30): qualifications, calibrations, approvals, furnace surveys, evidence; over, or soon."""

from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import Struct

from traceapp.domain.equipment import Equipment, Instrument
from traceapp.domain.fact import Fact
from traceapp.domain.party import Party
from traceapp.domain.person import Qualification
from traceapp.services.ports import Books

DAY_US = 86_400_000_000


class DueKind(Enum):
    """What it is that runs out; the value is the sort of the fact, or `document`, or the certificate that signs."""

    QUALIFICATION = "qualification"
    CALIBRATION = "instrument"
    APPROVAL = "party"
    SURVEY = "equipment"
    EVIDENCE = "document"
    CERTIFICATE = "certificate"


class Due(Struct, frozen=True):
    """One thing with an end: whose, what for, and until when it holds (UTC microseconds; it is over at that moment).

    about: the skill, what is measured, the name, whom the certificate names.
    """

    kind: DueKind
    key: str
    about: str
    until: int

    def is_over(self, now: int) -> bool:
        return now >= self.until


def due(books: Books, now: int, *, within_us: int, others: Iterable[Due] = ()) -> tuple[Due, ...]:
    """Everything that is over, or will be within so long, the oldest first. What holds for ever is left out.

    others: what has an end and does not stand in the books.
    """
    until = now + within_us
    found = [one for one in (*_ends(books, now, until), *others) if one.until <= until]
    return tuple(sorted(found, key=_until))


def _ends(books: Books, now: int, latest: int) -> Iterator[Due]:
    for kind in (DueKind.QUALIFICATION, DueKind.CALIBRATION, DueKind.APPROVAL, DueKind.SURVEY):
        for fact in books.facts(kind.value, now):
            about, until = _end(fact)
            if until:
                yield Due(kind, fact.key, about, until)
    ending = books.documents(books.evidence_ending(latest))
    for state in ending.values():
        yield Due(DueKind.EVIDENCE, state.sha256, state.name, state.valid_until)


def _end(fact: Fact) -> tuple[str, int]:
    match fact:
        case Qualification(skill=skill, expires=until):
            return skill, until
        case Instrument(name=name, calibrated_until=until):
            return name, until
        case Party(name=name, approved_until=until):
            return name, until
        case Equipment(name=name, surveyed_until=until):
            return name, until
        case _:
            return "", 0


def _until(one: Due) -> tuple[int, str]:
    return (one.until, one.key)
