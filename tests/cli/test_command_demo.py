"""`traceapp demo`: the demo plant in a new store, once."""

from datetime import UTC, datetime

import pytest

from tests.cli.office import Office
from traceapp.app import open_app
from traceapp.cli.opening import DEMO_SETTING
from traceapp.demo import AHEAD_SETTING
from traceapp.settings import Folders, utc_now

YEAR = 366 * 86_400_000_000


def test_a_store_that_holds_anything_else_is_left_alone(office):
    before = office.done("verify", "--json").json["entries"]
    answer = office.run("demo")
    assert (answer.code, answer.out) == (1, "")
    assert office.done("verify", "--json").json["entries"] == before


def test_a_demo_that_was_played_is_found_again(bare):
    played(bare)
    answer = bare.done("demo", "--quiet")
    assert f"traceapp run --demo --data {bare.data}" in answer.out
    assert bare.done("demo", "--json").json["entries"] == 1


def test_at_the_demo_plant_it_is_the_time_of_its_story(bare):
    played(bare)
    bare.bring("people")
    (entry, *_) = bare.done("export", "entries", "--json").out.splitlines()[1:]
    assert f"{_year(utc_now() + YEAR)}" in entry.partition('"happened":')[2][:12]


def _year(at: int) -> int:
    return datetime.fromtimestamp(at / 1_000_000, UTC).year


def played(office: Office) -> None:
    """As if the story had been played, and had ended a year from now."""
    assert DEMO_SETTING == AHEAD_SETTING
    app = open_app(Folders(office.data))
    app.set_setting(AHEAD_SETTING, str(YEAR))
    app.close()


def test_the_whole_demo_verifies(bare, long_run):
    if not long_run:
        pytest.skip("with --long")
    told = bare.done("demo", "--json").json
    assert told["lots"] >= 300
    assert bare.done("verify", "--json").json["holds"] is True
