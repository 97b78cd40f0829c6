"""Statements handed to the driver as text: named rows, and the same transaction that Core would have begun."""

from itertools import islice

import pytest
from sqlalchemy import bindparam, insert, select

from tests.store.statements import hearing
from tests.store.terminals import terminal, url_of
from traceapp.errors import Refused
from traceapp.store import schema
from traceapp.store.prepared import Prepared

SETTING = schema.setting
WRITE = Prepared(insert(SETTING))
FROM = Prepared(select(SETTING).where(SETTING.c.name >= bindparam("first")).order_by(SETTING.c.name))


def kept(**values):
    return [{"name": f"x.{name}", "value": value} for name, value in values.items()]


@pytest.fixture
def store(tmp_path):
    with terminal(url_of(tmp_path / "plant.db")) as opened:
        with opened._writing() as connection:
            WRITE.write(connection, kept(a="1", b="2", c="3"))
        yield opened


def test_rows_know_their_columns_by_name_and_place(store):
    with store._readers.connect() as connection:
        rows = FROM.rows(connection, {"first": "x."})
    assert [(row.name, row.value) for row in rows] == [("x.a", "1"), ("x.b", "2"), ("x.c", "3")]
    assert rows[0] == ("x.a", "1")


def test_the_first_row_is_none_where_there_is_none(store):
    with store._readers.connect() as connection:
        assert FROM.first(connection, {"first": "x.b"}).value == "2"
        assert FROM.first(connection, {"first": "y"}) is None


def test_a_stream_gives_as_many_rows_as_are_asked_for(store):
    with store._readers.connect() as connection:
        assert list(islice(FROM.stream(connection, {"first": "x."}), 2)) == [("x.a", "1"), ("x.b", "2")]


def test_the_first_question_begins_a_snapshot_that_later_writing_does_not_change(store):
    with store._readers.connect() as reading:
        before = FROM.rows(reading, {"first": "x."})
        with store._writing() as writing:
            WRITE.write(writing, kept(d="4"))
        assert FROM.rows(reading, {"first": "x."}) == before
    with store._readers.connect() as reading:
        assert len(FROM.rows(reading, {"first": "x."})) == 4


def test_what_was_written_goes_with_a_transaction_that_fails(store):
    def write_and_fail():
        with store._writing() as connection:
            WRITE.write(connection, kept(d="4"))
            raise Refused("lot_unknown", lot="X")

    with pytest.raises(Refused):
        write_and_fail()
    with store._readers.connect() as connection:
        assert FROM.first(connection, {"first": "x.d"}) is None


def test_the_tests_hear_what_goes_to_the_driver_and_through_core(store):
    heard = []
    with store._readers.connect() as connection, hearing(store._readers, lambda text, *_: heard.append(text)):
        FROM.rows(connection, {"first": "x."})
        connection.execute(select(SETTING.c.name))
    assert [text.split()[0] for text in heard] == ["SELECT", "SELECT"]
