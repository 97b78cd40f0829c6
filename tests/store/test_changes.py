"""What differs between the rows that the books hold and those that they should: written, and nothing besides."""

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, select

from tests.store.statements import hearing
from traceapp.store import schema
from traceapp.store.changes import Changes

FINDING, CONTENT, LEANING = schema.finding, schema.content, schema.leaning


@pytest.fixture(scope="module")
def books():
    engine = create_engine("sqlite://")
    schema.books.create_all(engine, [FINDING, CONTENT, LEANING])
    yield engine
    engine.dispose()


def finding(name, **told):
    row = {"name": name, "subject": "lot:SC-1", "code": "late", "blocks": 1, "settled": "", "terminal": "A", "seq": 1}
    return {(name,): row | told}


def content(n, **told):
    row = {"box": "BX-1", "n": n, "lot": "MG-1", "container": 1, "amount": 5, "unit": "pc"}
    return {("BX-1", n): row | told}


def leaning(document):
    return {(document, "OX-1"): {"document": document, "lot": "OX-1"}}


def rows_of(make, names, **values):
    told = st.fixed_dictionaries({}, optional=values)
    each = st.dictionaries(names, told, max_size=4)
    return each.map(lambda found: {key: row for name, told in found.items() for key, row in make(name, **told).items()})


names = st.sampled_from("abcd")
rows = st.fixed_dictionaries(
    {
        FINDING: rows_of(finding, names, settled=st.sampled_from(("", "scrap")), blocks=st.integers(0, 1)),
        CONTENT: rows_of(content, st.integers(0, 3), amount=st.integers(0, 2), lot=st.sampled_from(("MG-1", "MG-2"))),
        LEANING: rows_of(leaning, names),
    }
)


def written(engine, *changes):
    """What the tables hold once these changes of their rows were written, one after the other, from nothing."""
    with closing(engine.connect()) as connection:
        for old, new in changes:
            noted = Changes()
            noted.note(old, new)
            noted.delete(connection)
            noted.write(connection)
        tables = {table for old, new in changes for table in (*old, *new)}
        held = {table: [dict(row._mapping) for row in connection.execute(select(table))] for table in tables}
        connection.rollback()
    return held


def told(rows):
    return {table: sorted(of.values(), key=str) for table, of in rows.items()}


@given(first=rows, then=rows)
def test_the_books_hold_the_new_rows_whatever_the_old_ones_were(books, first, then):
    held = written(books, ({}, first), (first, then))
    assert {table: sorted(of, key=str) for table, of in held.items()} == told(then)


@given(rows)
def test_rows_that_stay_as_they_are_write_nothing(books, same):
    changes = Changes()
    changes.note(same, same)
    with books.connect() as connection, hearing(books, lambda *heard: pytest.fail(str(heard))):
        changes.delete(connection)
        changes.write(connection)


def test_of_a_row_that_is_there_only_the_columns_that_differ_are_set(books):
    """An index is written anew for each column of it that is set, be it to what it was."""
    old, new = {FINDING: finding("a") | finding("b")}, {FINDING: finding("a", settled="scrap") | finding("c")}
    changes, heard = Changes(), []
    changes.note(old, new)
    with books.connect() as connection, hearing(books, lambda text, _values, _many: heard.append(text)):
        changes.write(connection)
        connection.rollback()
    sets = [text.partition("DO UPDATE SET ")[2] for text in heard]
    assert "settled = excluded.settled" in sets
    assert [row["name"] for row in changes.come(FINDING)] == ["a", "c"]
    assert [dict(key) for key in changes.gone(FINDING)] == [{"k_name": "b"}]
