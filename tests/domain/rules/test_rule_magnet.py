"""What each kind of magnet always holds, and how far material of each form has come."""

from typing import get_args

import pytest

from traceapp.domain.material import Form
from traceapp.domain.rules.magnet import ALWAYS, MagnetKind, is_alloyed, stages_behind
from traceapp.domain.step import STAGES

LAST = {
    "oxide": "separated",
    "fluoride": "separated",
    "scrap": "separated",
    "swarf": "separated",
    "sludge": "separated",
    "hydride": "reduced",
    "metal": "reduced",
    "alloy": "reduced",
    "strip": "melted",
    "powder": "melted",
    "compound": "melted",
    "compact": "pressed",
    "block": "bonded",
    "magnet": "coated",
    "gas": "",
    "liquid": "",
    "solid": "",
}


@pytest.mark.parametrize("form", get_args(Form))
@pytest.mark.parametrize("magnetised", [False, True])
def test_a_form_tells_the_stages_behind_it(form: str, magnetised: bool):
    last = "magnetised" if form == "magnet" and magnetised else LAST[form]
    expected = set(STAGES[: STAGES.index(last) + 1]) if last else set()
    assert stages_behind(form, magnetised=magnetised) == expected
    assert is_alloyed(form) == ("melted" in expected)


def test_a_kind_of_magnet_is_known_by_what_it_always_holds():
    assert dict(ALWAYS) == {
        "ndfeb": ("Nd", "Fe", "B"),
        "smco": ("Sm", "Co"),
        "alnico": ("Al", "Ni", "Co"),
        "ferrite": ("Fe",),
    }
    assert set(ALWAYS) == set(get_args(MagnetKind))
