"""The list of doors that the bench and the test of languages open is whole."""

import pytest

from tests.ui.rooms.every_door import ASKED, every_door
from ui.rooms.doors import Door
from ui.rooms.plan import PLAN


def test_every_door_of_the_plan_is_opened_once():
    opened = [type(door) for door in every_door()]
    assert len(opened) == len(set(opened))
    assert set(opened) | ASKED == set(PLAN)


def test_a_door_that_is_not_opened_is_named(monkeypatch):
    class Cellar(Door, frozen=True):
        """A room more."""

    monkeypatch.setitem(PLAN, Cellar, next(iter(PLAN.values())))
    with pytest.raises(LookupError, match="Cellar"):
        every_door()
