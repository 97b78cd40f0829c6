"""What parties are called: suppliers, customers, processors, by their keys."""

from traceapp.domain.party import Party
from traceapp.services.ports import Books


def party_names(books: Books, at: int) -> dict[str, str]:
    """The name of every party in force at a moment (UTC microseconds), by its key."""
    return {fact.key: fact.name for fact in books.facts("party", at) if isinstance(fact, Party)}
