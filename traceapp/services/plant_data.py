"""Plant data put in force by revision: parties, parts, specifications, orders, people, machines (DOMAIN 15, 29, 30).

What a fact names must be there, in the books or among the facts that come with it, so that one import may bring a
customer and its first order.
"""

from collections.abc import Sequence

from traceapp.domain.command import Command
from traceapp.domain.fact import Fact
from traceapp.domain.part import Specification
from traceapp.domain.person import Act, Person
from traceapp.domain.plant import Plant
from traceapp.domain.plant_fact import PlantFact, PlantFile
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.plant import PlantRevised
from traceapp.errors import Refused
from traceapp.services.fact_checks import Known, require_sound
from traceapp.services.people import require_signatures
from traceapp.services.ports import Books

TWO_PEOPLE = (Specification, PlantFile)
"""Revisions that two people approve (DOMAIN 29)."""


def revise(
    books: Books,
    plant: Plant,
    command: Command,
    facts: Sequence[PlantFact],
    *,
    approvals: Sequence[Signature] = (),
    revision: str = "",
    effective: int = 0,
    reason: str = "",
) -> tuple[Record, ...]:
    """Put facts in force, now or from a moment (`effective`, UTC microseconds), each checked against what it names.

    A plant without people is being set up: nobody could sign, so nobody has to. What is in force already, word for
    word, is left out. Refused: as `people.require_signatures`, nothing_named, fact_twice, and as `require_sound`.
    """
    if not facts:
        raise Refused("nothing_named")
    names = [fact.subject_name for fact in facts]
    twice = next((name for name in names if names.count(name) > 1), None) if len(set(names)) < len(names) else None
    if twice is not None:
        raise Refused("fact_twice", fact=twice)
    _require_approved(books, command, facts, approvals)
    at = effective or command.happened
    known = Known(books, plant, at, {fact.subject_name: fact for fact in facts})
    for fact in facts:
        require_sound(known, fact)
    return tuple(
        PlantRevised(fact=fact, revision=revision, effective=effective, reason=reason, approvals=tuple(approvals))
        for fact in facts
        if books.fact(*sort_and_key(fact), at) != fact
    )


def retire(
    books: Books,
    command: Command,
    fact: PlantFact,
    *,
    reason: str,
    approvals: Sequence[Signature],
) -> tuple[Record, ...]:
    """A fact is no longer to be used; what was recorded under it keeps it.

    Refused: as `people.require_signatures`, reason_missing, fact_unknown.
    """
    _require_approved(books, command, (fact,), approvals)
    if not reason.strip():
        raise Refused("reason_missing")
    if books.fact(*sort_and_key(fact), command.happened) is None:
        raise Refused("fact_unknown", fact=fact.subject_name)
    return (PlantRevised(fact=fact, retired=True, reason=reason.strip(), approvals=tuple(approvals)),)


def _require_approved(
    books: Books, command: Command, facts: Sequence[PlantFact], approvals: Sequence[Signature]
) -> None:
    if not is_set_up(books, command.happened):
        return
    people = 2 if any(isinstance(fact, TWO_PEOPLE) for fact in facts) else 1
    require_signatures(books, approvals, Act.REVISE_PLANT, people=people, at=command.happened)


def is_set_up(books: Books, at: int) -> bool:
    """Whether there is anybody who could approve anything."""
    return any(isinstance(fact, Person) for fact in books.facts("person", at))


def sort_and_key(fact: Fact) -> tuple[str, str]:
    """`part` and `HA-7731-02`."""
    sort, _, key = fact.subject_name.partition("/")
    return sort, key
