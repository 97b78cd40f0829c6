"""Who is trained for a step, by the clock and by what the journal knows."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import MINUTE, Shop
from tests.services.recording.test_told_step import Foundry, can
from traceapp.domain.quantity import mg


@pytest.fixture
def foundry(shop: Shop) -> Foundry:
    return Foundry(shop)


@pytest.mark.parametrize(("back", "doubted"), [(MINUTE, []), (55 * MINUTE, [("not_qualified", "op1")])])
def test_a_clock_that_was_set_back_makes_no_skill_valid_again(foundry, back, doubted):
    shop = foundry.shop
    at = shop.at + 60 * MINUTE
    shop.put_in_force(replace(can("melting"), expires=at - back // 2))
    shop.at = at - MINUTE
    shop.receive("iron", mg(1))
    shop.at = at - back - MINUTE
    noted = foundry.perform(foundry.melt()).noted
    assert [(note.code, dict(note.facts)["person"]) for note in noted] == doubted


def test_what_was_withdrawn_of_a_skill_is_not_undone_by_a_clock_that_was_set_back(foundry):
    shop = foundry.shop
    at = shop.at
    shop.at += 60 * MINUTE
    shop.put_in_force(replace(can("melting"), expires=1), effective=shop.at)
    assert foundry.refused(foundry.melt()).code == "not_qualified"
    shop.at = at
    assert [note.code for note in foundry.perform(foundry.melt()).noted] == ["not_qualified"]
