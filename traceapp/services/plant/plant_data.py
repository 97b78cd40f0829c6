"""Plant data put in force by revision: parties, parts, specifications, orders, people, machines (DOMAIN 15, 29, 30).

What a fact names must be there, in the books or among the facts that come with it, so that one import may bring a
customer and its first order. What decides how magnets are made and judged takes two people; it may be prepared by one
and lie as a draft until two others approve it.
"""

from collections.abc import Sequence

from traceapp.domain.command import Command
from traceapp.domain.fact import Fact
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Specification
from traceapp.domain.person import Act, Person
from traceapp.domain.plant import Plant
from traceapp.domain.plant_fact import PlantFact, PlantFile
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.record.plant import DraftDropped, PlantDrafted, PlantRevised
from traceapp.domain.registers import Drafted
from traceapp.errors import Refused
from traceapp.services.known import require_reason
from traceapp.services.people import require, require_signatures
from traceapp.services.plant.fact_checks import Known, require_sound
from traceapp.services.ports import Books


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
    at = effective or command.happened
    require_approved(books, command, facts, approvals)
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
    require_approved(books, command, (fact,), approvals)
    reason = require_reason(reason)
    if books.fact(*sort_and_key(fact), command.happened) is None:
        raise Refused("fact_unknown", fact=fact.subject_name)
    return (PlantRevised(fact=fact, retired=True, reason=reason, approvals=tuple(approvals)),)


def draft(
    books: Books, plant: Plant, command: Command, fact: PlantFact, *, effective: int = 0, reason: str = ""
) -> tuple[Record, ...]:
    """Lay a revision before those who approve it, in place of any other draft of the same fact.

    Refused: badge_unknown, not_allowed, revision_same, and as `require_sound`.
    """
    require(books, command.who[0] if command.who else "", Act.REVISE_PLANT, command.happened)
    require_sound(Known(books, plant, max(effective, command.happened), {fact.subject_name: fact}), fact)
    state = books.fact_state(*sort_and_key(fact))
    standing = state.at(max(effective, command.happened)) if state is not None else None
    if standing is not None and standing.fact == fact:
        raise Refused("revision_same", fact=fact.subject_name)
    base = state.last if state is not None else None
    return (PlantDrafted(fact=fact, base=base, effective=effective, reason=reason.strip()),)


def approve(
    books: Books,
    plant: Plant,
    command: Command,
    draft: EntryRef,
    name: str,
    *,
    approvals: Sequence[Signature],
) -> tuple[Record, ...]:
    """Put a draft in force from its day, or from now where that day is over. name: of the fact, `sort/key`.

    Two people sign, neither of whom prepared it. Refused: draft_gone, draft_outdated, own_draft, as
    `people.require_signatures` and `require_sound`.
    """
    waiting = _waiting(books, draft, name)
    state = books.fact_state(*_parted(name))
    if state is None or state.last != waiting.base:
        raise Refused("draft_outdated", fact=name)
    require_signatures(books, approvals, Act.REVISE_PLANT, people=2, at=command.happened)
    author = next((s.person for s in approvals if s.person in waiting.by), None)
    if author is not None:
        raise Refused("own_draft", person=author, fact=name)
    effective = waiting.effective if waiting.effective > command.happened else 0
    require_sound(Known(books, plant, effective or command.happened, {name: waiting.fact}), waiting.fact)
    return (
        PlantRevised(
            fact=waiting.fact,
            revision=str(len(state.revisions) + 1),
            effective=effective,
            reason=waiting.reason,
            approvals=tuple(approvals),
            draft=draft,
        ),
    )


def drop(books: Books, command: Command, draft: EntryRef, name: str, *, reason: str) -> tuple[Record, ...]:
    """A draft is not to be approved. Refused: badge_unknown, not_allowed, draft_gone."""
    require(books, command.who[0] if command.who else "", Act.REVISE_PLANT, command.happened)
    _waiting(books, draft, name)
    return (DraftDropped(fact=name, draft=draft, reason=reason.strip()),)


def _waiting(books: Books, draft: EntryRef, name: str) -> Drafted:
    state = books.fact_state(*_parted(name))
    waiting = state.draft if state is not None else None
    if waiting is None or waiting.entry != draft:
        raise Refused("draft_gone", fact=name)
    return waiting


def require_approved(
    books: Books, command: Command, facts: Sequence[PlantFact], approvals: Sequence[Signature]
) -> None:
    """So many people as the facts take have signed. Refused: as `people.require_signatures`."""
    people = people_wanted(books, facts, command.happened)
    if people:
        require_signatures(books, approvals, Act.REVISE_PLANT, people=people, at=command.happened)


def people_wanted(books: Books, facts: Sequence[PlantFact], at: int) -> int:
    """How many put these facts in force: nobody while the plant is being set up, two for what DOMAIN 29 names."""
    if not is_set_up(books, at):
        return 0
    return 2 if any(takes_two(books, fact, at) for fact in facts) else 1


def takes_two(books: Books, fact: PlantFact, at: int) -> bool:
    """Whether two people approve this revision: a specification, a plant's file, or other clauses of an order, its
    rules and the exceptions from them among these.
    """
    if isinstance(fact, OrderLine):
        standing = books.fact(*sort_and_key(fact), at)
        return _demanded(fact) != (_demanded(standing) if isinstance(standing, OrderLine) else ((), (), (), ""))
    return isinstance(fact, Specification | PlantFile)


def _demanded(line: OrderLine) -> tuple[object, ...]:
    return line.clauses, line.rules, line.exceptions, line.basis_date


def is_set_up(books: Books, at: int) -> bool:
    """Whether there is anybody who could approve anything."""
    return any(isinstance(fact, Person) for fact in books.facts("person", at))


def sort_and_key(fact: Fact) -> tuple[str, str]:
    """`part` and `HA-7731-02`."""
    return _parted(fact.subject_name)


def _parted(name: str) -> tuple[str, str]:
    sort, _, key = name.partition("/")
    return sort, key
