"""Who may do it: roles, skills with expiry, and two different people where two are asked for."""

from collections.abc import Sequence
from typing import TypeAlias

from traceapp.domain.person import WITH_PIN, Act, Person, Qualification, may
from traceapp.domain.record.pieces import Signature
from traceapp.domain.registers import StationState
from traceapp.errors import Refused
from traceapp.services.ports import Books

Doubt: TypeAlias = tuple[str, tuple[tuple[str, str], ...]]
"""The code of a finding and its facts, on no lot yet."""
MOST_NAMED = 5
"""So many names a refusal tells: whom to call, not a list of the staff."""


def person_of(books: Books, badge: str, at: int) -> Person:
    """The person with this badge. Refused `badge_unknown` when there is none in force."""
    person = books.fact("person", badge, at)
    if not isinstance(person, Person):
        raise Refused("badge_unknown", badge=badge)
    return person


def require(books: Books, badge: str, act: Act, at: int) -> Person:
    """The person, when a role of theirs allows the act. Refused `not_allowed` otherwise, naming who on shift may."""
    person = person_of(books, badge, at)
    if not may(person.roles, act):
        people = [fact for fact in books.facts("person", at) if isinstance(fact, Person)]
        able, _ = _by_presence(books, [fact.key for fact in people if may(fact.roles, act)])
        raise Refused("not_allowed", person=badge, act=act.value, able=able)
    return person


def unqualified(books: Books, badges: Sequence[str], skill: str, at: int) -> list[Doubt]:
    """A doubt on each whose qualification for the skill is not there, or had expired when it happened.

    By the clock, and by the journal where the clock stands behind it: set back, it makes nothing valid again.
    """
    told = [badge for badge in badges if not _is_qualified(books, badge, skill, at)]
    if books.clock_behind_us:
        told += [badge for badge in badges if not _is_qualified(books, badge, skill, at + books.clock_behind_us)]
    return [("not_qualified", (("person", badge), ("skill", skill))) for badge in dict.fromkeys(told)]


def _is_qualified(books: Books, badge: str, skill: str, at: int) -> bool:
    found = books.fact("qualification", f"{badge}/{skill}", at)
    return isinstance(found, Qualification) and (found.expires == 0 or at < found.expires)


def require_skill(books: Books, badge: str, skill: str, at: int) -> None:
    """Refused `not_qualified`, naming the skill and who has it: those on shift, else those at home.

    By the clock: where that was once ahead, nobody could work, so what the journal alone doubts is a finding.
    """
    if not _is_qualified(books, badge, skill, at):
        known = [q for q in books.facts("qualification", at) if isinstance(q, Qualification)]
        having = [q.person for q in known if q.skill == skill and (q.expires == 0 or at < q.expires)]
        able, away = _by_presence(books, having)
        raise Refused("not_qualified", person=badge, skill=skill, able=able, away="" if able else away)


def _by_presence(books: Books, badges: Sequence[str]) -> tuple[str, str]:
    """Of these, a few who are signed in at a station now, and a few who are not."""
    stations = (state for state in books.all_states("station:") if isinstance(state, StationState))
    present = {state.person for state in stations}
    here = sorted(badge for badge in set(badges) if badge in present)
    others = sorted(set(badges) - present)
    return ", ".join(here[:MOST_NAMED]), ", ".join(others[:MOST_NAMED])


def require_signatures(books: Books, signatures: Sequence[Signature], act: Act, *, people: int, at: int) -> None:
    """So many different people, each allowed the act, each with a PIN where the act asks for one.

    Refused: signature_missing, same_person_twice, pin_missing, not_allowed.
    """
    if len(signatures) < people:
        raise Refused("signature_missing", act=act.value, wanted=people, given=len(signatures))
    names = [s.person for s in signatures]
    if len(set(names)) < people:
        raise Refused("same_person_twice", person=names[0], act=act.value)
    for signature in signatures:
        require(books, signature.person, act, at)
        if act in WITH_PIN and not signature.has_pin:
            raise Refused("pin_missing", person=signature.person, act=act.value)
