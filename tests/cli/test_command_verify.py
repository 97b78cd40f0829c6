"""`traceapp verify`: says what holds, and names the first bad entry of a chain that does not."""

import sqlite3
from contextlib import closing

from tests.cli.office import Office


def tamper(office: Office, statement: str) -> None:
    with closing(sqlite3.connect(office.data / "traceapp.db")) as connection, connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)


def test_a_sound_store_holds_and_progress_goes_beside_the_answer(office):
    answer = office.run("verify")
    assert answer.code == 0
    assert answer.out.endswith("entries are right\nEverything holds.\n")
    assert "100 % of" in answer.err
    assert office.done("verify", "--quiet").err == ""
    told = office.done("verify", "--json").json
    assert told["holds"] is True
    assert told["chains"] == [{"terminal": "A", "right": told["entries"], "bad": None}]


def test_a_changed_entry_is_named(office):
    tamper(
        office, "UPDATE entry SET body = replace(body, 'Rack A1', 'Rack A2') WHERE kind = 'plant_revised.1' AND seq = 3"
    )
    answer = office.run("verify")
    assert answer.code == 1
    assert "A-3: its bytes are not those that were digested" in answer.out
    assert answer.out.endswith("Not everything holds.\n")
    told = office.run("verify", "--json")
    assert told.code == 1
    assert told.json["chains"][0]["bad"] == {"seq": 3, "code": "digest_differs"}


def test_books_that_say_otherwise_than_the_journal_are_named(office):
    tamper(office, f"UPDATE lot SET place = 'nowhere' WHERE code = '{office.codes['OLD-1']}'")
    answer = office.run("verify")
    assert answer.code == 1
    assert f"lot {office.codes['OLD-1']}: not what the journal makes of it" in answer.out


def test_a_store_that_is_not_there_or_is_none_is_the_world_s_fault(bare):
    missing = bare.run("verify")
    assert (missing.code, missing.out) == (3, "")
    assert "traceapp.db" in missing.err
    assert not bare.data.exists()
    bare.data.mkdir()
    (bare.data / "traceapp.db").write_bytes(b"not a database at all, only some text that is long enough")
    assert bare.run("verify").code == 3
    assert bare.run("verify", "--db", "postgresql://hub/plant").code == 3


def test_a_store_is_found_by_url_and_by_name(office):
    file = office.data / "traceapp.db"
    assert office.done("verify", "--db", f"sqlite:///{file}").out == office.done("verify", "--db", file).out
