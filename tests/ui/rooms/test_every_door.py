"""The list of doors that the bench and the test of languages open is whole."""

import pytest

from tests.ui.rooms.desk import Desk
from tests.ui.rooms.every_door import ASKED, NOBODYS_LOT, every_door
from ui.rooms.doors import Door, Findings, Handover, Lot, PlantFiles, Shipping, Trace
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


def test_a_room_that_is_made_is_filled_when_it_is_entered_and_not_before(desk: Desk):
    rooms = desk.desktop.rooms
    early = [door.__name__ for door in PLAN if rooms.behind(door).screen._is_filled]
    assert early == []


def test_what_a_room_does_not_show_at_first_is_not_made_yet(desk: Desk):
    parts: dict[Door, set[str]] = {
        Lot(NOBODYS_LOT): {"chosen", "rows"},
        Trace(): {"picture"},
        Shipping(): {"band", "signing"},
        Handover(): {"words"},
        PlantFiles(): {"form", "revisions"},
        Findings(): {"form", "signing"},
    }
    for door, later in parts.items():
        desk.desktop.rooms.go(door)
        assert not later & set(vars(desk.desktop.window.screen_now))
