"""Kinds of magnets: what each always holds, and which stages are behind material of a form."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from traceapp.domain.step import STAGES

MagnetKind = Literal["ndfeb", "smco", "alnico", "ferrite"]

ALWAYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"ndfeb": ("Nd", "Fe", "B"), "smco": ("Sm", "Co"), "alnico": ("Al", "Ni", "Co"), "ferrite": ("Fe",)}
)
"""Elements without which it is no such magnet: one that does not show them is not known well enough."""

_FARTHEST: Mapping[str, str] = MappingProxyType(
    {
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
    }
)
"""The last stage that every material of the form has been through, or could have; gases and liquids through none."""
_PLACE: Mapping[str, int] = MappingProxyType({stage: n for n, stage in enumerate(STAGES)})


def stages_behind(form: str, *, magnetised: bool) -> frozenset[str]:
    """The stages that material of this form has behind it, as far as the form alone tells.

    magnetised: a magnet that carries a field has that stage behind it too.
    """
    if form == "magnet" and magnetised:
        return frozenset(STAGES)
    last = _FARTHEST.get(form)
    return frozenset() if last is None else frozenset(STAGES[: _PLACE[last] + 1])


def is_alloyed(form: str) -> bool:
    """Whether material of this form is the magnet's own alloy, so that it holds all that the magnet holds."""
    return "melted" in stages_behind(form, magnetised=False)
