"""What the plant's matter is called, how it is kept, and what is in it by rule of thumb."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from traceapp.domain.flaw import Flaw, repeated
from traceapp.domain.problem import because
from traceapp.domain.quantity import PPM, Unit
from traceapp.domain.words import Words
from traceapp.domain.written import Key, Kind, Ppm, share_text

ELEMENTS = frozenset(
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb "  # noqa: SIM905
    "Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au "
    "Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U".split()
)

Form = Literal[
    "oxide",
    "fluoride",
    "hydride",
    "metal",
    "alloy",
    "strip",
    "powder",
    "compound",
    "compact",
    "block",
    "magnet",
    "scrap",
    "swarf",
    "sludge",
    "gas",
    "liquid",
    "solid",
]


class ElementShare(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """So much of the mass is this element."""

    element: str
    share_ppm: Ppm = msgspec.field(name="share")


class Material(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One material of the plant.

    kind: the letters of the code of a lot that enters the plant as this material; a lot born in a step has the step's.
    unit: milligrams or pieces. shelf_life_days: None does not expire. stored: the state it must be kept in.
    rare_earth: its rare earths count for mass and origin by element. elements: typical split by mass, used until a
    lot's own analysis is on file (oxides by IUPAC conventional masses); oxygen, fluorine and the like are left out.
    consumable: joins lots through an exposure, and is not part of the product's mass balance.
    internal_return: the plant's own trim or reject on its way back into the same process, which is no recycled
    content (DOMAIN 27).
    """

    key: Key
    name: Words
    kind: Kind
    form: Form
    unit: Unit = Unit.MG
    shelf_life_days: int | None = None
    stored: Words | None = None
    rare_earth: bool = False
    elements: tuple[ElementShare, ...] = ()
    hazard: Words | None = None
    consumable: bool = False
    internal_return: bool = False


class MaterialFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `resources/materials/`."""

    materials: tuple[Material, ...]


def material_flaws(file: MaterialFile) -> tuple[Flaw, ...]:
    """What is wrong with a list of materials."""
    found = [*repeated(tuple(m.key for m in file.materials), "materials")]
    for n, material in enumerate(file.materials):
        found += [flaw.under("materials", n) for flaw in _flaws(material)]
    return tuple(found)


def _flaws(material: Material) -> Iterator[Flaw]:
    if material.shelf_life_days is not None and material.shelf_life_days < 1:
        yield Flaw(("shelf_life_days",), because("shelf_life_too_short"))
    yield from repeated(tuple(e.element for e in material.elements), "elements", name="element")
    for n, part in enumerate(material.elements):
        if part.element not in ELEMENTS:
            yield Flaw(("elements", n, "element"), because("no_element", name=part.element))
    whole = sum(e.share_ppm for e in material.elements)
    if whole > PPM:
        yield Flaw(("elements",), because("shares_above_whole", sum=share_text(whole)))
    if material.internal_return and material.consumable:
        yield Flaw(("internal_return",), because("return_of_consumable"))
