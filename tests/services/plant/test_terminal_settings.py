"""A terminal's settings are changed by two people, and the journal says what was what before."""

from functools import partial

import pytest

from tests.services.plant_builder import pin, small_plant
from traceapp.domain.record.plant import TerminalSet
from traceapp.errors import Refused
from traceapp.services.plant.terminal_settings import change_setting

CHANGE = partial(change_setting, terminal="A", name="terminal.sounds", before="", after="off")


def test_two_people_change_a_setting_and_the_record_says_from_what_to_what(tmp_path):
    with small_plant(tmp_path) as shop:
        shop.do(partial(CHANGE, signatures=(pin("sup"), pin("adm"))))
        with shop.store.reading() as books:
            (entry,) = [entry for entry in books.history("terminal", "A") if isinstance(entry.record, TerminalSet)]
    assert isinstance(entry.record, TerminalSet)
    assert (entry.record.name, entry.record.before, entry.record.after) == ("terminal.sounds", "", "off")
    assert [s.person for s in entry.record.signatures] == ["sup", "adm"]


@pytest.mark.parametrize(
    ("signatures", "code"),
    [
        ((pin("sup"),), "signature_missing"),
        ((pin("sup"), pin("sup")), "same_person_twice"),
        ((pin("sup"), pin("op1")), "not_allowed"),
    ],
)
def test_one_person_or_the_wrong_one_changes_nothing(tmp_path, signatures, code):
    with small_plant(tmp_path) as shop, pytest.raises(Refused) as refusal:
        shop.do(partial(CHANGE, signatures=signatures))
    assert refusal.value.code == code


def test_one_person_is_enough_to_stop_something_but_not_just_anybody(tmp_path):
    stop = partial(CHANGE, name="epcis.paused", after="yes", people=1)
    with small_plant(tmp_path) as shop:
        with pytest.raises(Refused, match="not_allowed"):
            shop.do(partial(stop, signatures=(pin("op1"),)))
        shop.do(partial(stop, signatures=(pin("sup"),)))
        with shop.store.reading() as books:
            records = [entry.record for entry in books.history("terminal", "A")]
    assert [one.after for one in records if isinstance(one, TerminalSet)] == ["yes"]


def test_what_is_the_same_is_no_change(tmp_path):
    with small_plant(tmp_path) as shop, pytest.raises(Refused, match="setting_unchanged"):
        shop.do(partial(CHANGE, after="", signatures=(pin("sup"), pin("adm"))))
