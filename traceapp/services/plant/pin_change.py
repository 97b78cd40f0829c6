"""Whose PIN may be set by whom. The PIN itself never comes here: only that it changed is recorded (DESIGN 8)."""

from collections.abc import Sequence

from traceapp.domain.command import Command
from traceapp.domain.person import Act, Person, may
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.plant import PinChanged
from traceapp.errors import Refused
from traceapp.services.people import person_of, require_signatures
from traceapp.services.ports import Books


def change_pin(
    books: Books, command: Command, *, person: str, signatures: Sequence[Signature], with_pin: Sequence[str]
) -> tuple[Record, ...]:
    """A person's PIN is set: by themselves with the old one, or by somebody who sets up terminals.

    with_pin: badges that have a PIN. While nobody who could sign has one, nobody has to.
    Refused: badge_unknown, signature_missing, not_allowed, pin_missing.
    """
    person_of(books, person, command.happened)
    by_themselves = any(s.person == person and s.has_pin for s in signatures)
    if not by_themselves and _anybody_could_sign(books, with_pin, command.happened):
        if not signatures:
            raise Refused("signature_missing", act=Act.SET_UP.value, wanted=1, given=0)
        require_signatures(books, signatures, Act.SET_UP, people=1, at=command.happened)
    return (PinChanged(person=person),)


def _anybody_could_sign(books: Books, with_pin: Sequence[str], at: int) -> bool:
    known = (books.fact("person", badge, at) for badge in with_pin)
    return any(isinstance(one, Person) and may(one.roles, Act.SET_UP) for one in known)
