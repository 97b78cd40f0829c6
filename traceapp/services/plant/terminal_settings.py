"""A terminal's own settings: every change is signed by two people and stands in the journal (UX 7)."""

from collections.abc import Sequence

from traceapp.domain.command import Command
from traceapp.domain.person import Act
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.plant import TerminalSet
from traceapp.errors import Refused
from traceapp.services.people import require_signatures
from traceapp.services.ports import Books

PEOPLE = 2


def change_setting(
    books: Books,
    command: Command,
    *,
    terminal: str,
    name: str,
    before: str,
    after: str,
    signatures: Sequence[Signature],
    people: int = PEOPLE,
) -> tuple[TerminalSet, ...]:
    """A setting of this terminal is another now; an empty value is none. terminal: its letters.

    people: how many sign; one is enough to stop something.

    Refused: setting_unchanged, and as `people.require_signatures`.
    """
    if before == after:
        raise Refused("setting_unchanged", name=name)
    require_signatures(books, signatures, Act.SET_UP, people=people, at=command.happened)
    return (TerminalSet(terminal=terminal, name=name, before=before, after=after, signatures=tuple(signatures)),)
