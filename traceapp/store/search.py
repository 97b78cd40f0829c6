"""Looking things up: by the beginning of their code, by a supplier's lot, by words. Subjects come out, best first."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, literal_column, select, text, union_all
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
_BY_SUPPLIER = Prepared(
    select((literal_column("'lot:'") + schema.lot.c.code).label("subject"))
    .where(schema.lot.c.supplier_lot.between(bindparam("first"), bindparam("last")))
    .order_by(schema.lot.c.supplier_lot)
    .suffix_with(_AT_MOST)
)
_BY_ORDER = Prepared(
    select((literal_column("'lot:'") + schema.lot.c.code).label("subject"))
    .where(schema.lot.c.order_line.between(bindparam("first"), bindparam("last")))
    .order_by(schema.lot.c.order_line, schema.lot.c.born_at.desc())
    .suffix_with(_AT_MOST)
)
_ALL = -1
A_FEW = 20
"""So many papers at most come before the lots that have the same words, which may be thousands."""
_PAPERS = " OR ".join(f'"{sort_word(sort)}"' for sort in ("order_line", "shipment", "certificate", "box", "hold"))
_OF_PLANT = ("fact:order_line/", "fact:work_order/", "fact:part/")
BY_KEY = ("lot:", "box:", "shipment:", "certificate:", *_OF_PLANT, "sample:", "job:")
"""What has a code that people read off and type, in the order in which it is shown."""


def _by_key() -> Prepared:
    """All of them at once: nine questions one by one would take longer to ask than to answer."""
    parts = []
    for number in range(len(BY_KEY)):
        subject = schema.findable.c.subject
        part = select(literal_column(str(number)).label("sort"), subject).where(
            subject.between(bindparam(f"first{number}"), bindparam(f"last{number}"))
        )
        parts.append(select(part.order_by(subject.desc()).suffix_with(_AT_MOST).subquery()))
    return Prepared(union_all(*parts))


_BY_KEY = _by_key()


def search(
    connection: Connection, typed: str, *, meant: Mapping[str, Sequence[str]], most: int
) -> tuple[tuple[str, ...], bool]:
    """Subjects that what was typed may mean, best first; and whether there are more than so many.

    First those whose code begins so (the very code before all), then lots whose supplier's lot begins so, then papers
    that have words which begin like each of those typed, lots whose order begins so, and whatever else has such words,
    the newest first. meant: other names, by typed word, that
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
        whole = [sort + spelling for sort in BY_KEY]
        values: dict[str, object] = {"most": most}
        for number, begins in enumerate(whole):
            values |= {f"first{number}": begins, f"last{number}": begins + _LAST_SIGN}
        rows = sorted(_BY_KEY.rows(connection, values), key=_sort)
        yield from (row.subject for row in rows if row.subject in whole)
        yield from (row.subject for row in rows)
    for spelling in spellings:
        yield from (row.subject for row in _BY_SUPPLIER.rows(connection, _from(spelling, most)))
    wanted = expression(folded(typed).split(" ")[:MOST_WORDS], meant)
    if wanted:
        few = {"wanted": f"({_PAPERS}) AND {wanted}", "most": min(most, A_FEW)}
        yield from (row.subject for row in _BY_WORDS.rows(connection, few))
    for spelling in spellings:
        yield from (row.subject for row in _BY_ORDER.rows(connection, _from(spelling, most)))
    if wanted:
        yield from (row.subject for row in _BY_WORDS.rows(connection, {"wanted": wanted, "most": most}))


def _sort(row: Any) -> int:
    return int(row.sort)


def named(connection: Connection, sort: str, beginning: str, *, most: int) -> list[str]:
    """Subjects of one sort that have a word which begins so."""
    wanted = f'"{sort_word(sort)}" AND {_begins(beginning)}'
    return [row.subject for row in _BY_WORDS.rows(connection, {"wanted": wanted, "most": most})]


def having_words(connection: Connection, sort: str, text: str) -> list[str]:
    """Every subject of one sort that has all the words of a text, the newest first: as many as there are."""
    wanted = " AND ".join(f'"{word}"' for word in (sort_word(sort), *folded(text).split(" ")) if word)
    return [row.subject for row in _BY_WORDS.rows(connection, {"wanted": wanted, "most": _ALL})]


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
