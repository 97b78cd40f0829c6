"""Looking things up: by the beginning of their code, by a supplier's lot, by words. Subjects come out, best first."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from sqlalchemy import Connection, bindparam, literal_column, select, text
from sqlalchemy.sql.expression import TableClause, column, table

from traceapp.domain.findable import folded, sort_word
from traceapp.store import schema
from traceapp.store.prepared import Prepared

MOST_WORDS = 8
"""Words typed after these are not looked at."""
_LAST_SIGN = "\uffff"

_AT_MOST = text("LIMIT :most")
_word: TableClause = table("word", column("rowid"))
_by_words = (
    select(schema.findable.c.subject)
    .join_from(_word, schema.findable, schema.findable.c.id == _word.c.rowid)
    .where(text("word MATCH :wanted"))
    .order_by(_word.c.rowid.desc())
    .suffix_with(_AT_MOST)
)
_BY_WORDS = Prepared(_by_words)
_beginning = schema.findable.c.subject.between(bindparam("first"), bindparam("last"))
_BY_KEY = Prepared(
    select(schema.findable.c.subject).where(_beginning).order_by(schema.findable.c.subject.desc()).suffix_with(_AT_MOST)
)
_BY_SUPPLIER = Prepared(
    select((literal_column("'lot:'") + schema.lot.c.code).label("subject"))
    .where(schema.lot.c.supplier_lot.between(bindparam("first"), bindparam("last")))
    .order_by(schema.lot.c.supplier_lot)
    .suffix_with(_AT_MOST)
)
_OF_PLANT = ("fact:order_line/", "fact:work_order/", "fact:part/")
BY_KEY = ("lot:", "box:", "shipment:", "certificate:", *_OF_PLANT, "sample:", "job:")
"""What has a code that people read off and type, in the order in which it is shown."""


def search(
    connection: Connection, typed: str, *, meant: Mapping[str, Sequence[str]], most: int
) -> tuple[tuple[str, ...], bool]:
    """Subjects that what was typed may mean, best first; and whether there are more than so many.

    First those whose code begins so (the very code before all), then lots whose supplier's lot begins so, then
    whatever has words that begin like each of those typed, the newest first. meant: other names, by typed word, that
    count for that word too: the keys of materials and parties which are called so.
    """
    found: dict[str, None] = {}
    for subject in _subjects(connection, typed.strip(), meant, most + 1):
        found[subject] = None
        if len(found) > most:
            break
    return tuple(islice(found, most)), len(found) > most


def _subjects(connection: Connection, typed: str, meant: Mapping[str, Sequence[str]], most: int) -> Iterable[str]:
    if not typed:
        return
    spellings = dict.fromkeys((typed, typed.upper()))
    for spelling in spellings:
        for sort in BY_KEY:
            begins = sort + spelling
            rows = [row.subject for row in _BY_KEY.run(connection, _from(begins, most))]
            yield from (subject for subject in rows if subject == begins)
            yield from rows
    for spelling in spellings:
        yield from (row.subject for row in _BY_SUPPLIER.run(connection, _from(spelling, most)))
    if wanted := expression(folded(typed).split(" ")[:MOST_WORDS], meant):
        yield from (row.subject for row in _BY_WORDS.run(connection, {"wanted": wanted, "most": most}))


def named(connection: Connection, sort: str, beginning: str, *, most: int) -> list[str]:
    """Subjects of one sort that have a word which begins so."""
    wanted = f'"{sort_word(sort)}" AND {_begins(beginning)}'
    return [row.subject for row in _BY_WORDS.run(connection, {"wanted": wanted, "most": most})]


def expression(words: Sequence[str], meant: Mapping[str, Sequence[str]]) -> str:
    """What the index is asked for: each word, or one of the names that count for it. Nothing for no words."""
    return " AND ".join(_either(word, meant.get(word, ())) for word in words if word)


def _either(word: str, names: Sequence[str]) -> str:
    whole = (" AND ".join(f'"{part}"' for part in folded(name).split(" ")) for name in names)
    ways = (_begins(word), *(f"({name})" for name in whole))
    return f"({' OR '.join(ways)})" if names else ways[0]


def _begins(word: str) -> str:
    return f'"{word}" *'


def _from(beginning: str, most: int) -> dict[str, object]:
    return {"first": beginning, "last": beginning + _LAST_SIGN, "most": most}
