"""The arithmetic of what goes into a lot, without a store: each part's mass, and which shares are presumed."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import shipped_plant
from traceapp.domain.lot import LEAST_MG
from traceapp.domain.makeup import NOBODY_KNOWS, NOBODY_SAID, WHOLE, Content, Makeup, Part, Version
from traceapp.domain.material import ElementShare, Material
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, mg, pcs
from traceapp.domain.record.pieces import Draw, NamedMass
from traceapp.domain.step import Declared, InputLine, Step
from traceapp.domain.words import Words
from traceapp.services.makeup.intake import Intake, Taken
from traceapp.services.makeup.piece_mass import PieceMasses

AT = 1_000
WORDS = Words("x", "x")


def made_of(**shares: int) -> Makeup:
    return Makeup(tuple(Content(element, share, NOBODY_SAID) for element, share in sorted(shares.items())))


ND, NI, MIXED = made_of(Nd=WHOLE), made_of(Ni=WHOLE // 2), made_of(Dy=WHOLE // 2, Fe=WHOLE // 4)
KNOWN = {"nd": ND, "ni": NI, "mixed": MIXED}
GUESSED = {"guess": MIXED, "slurry": made_of(Tb=WHOLE // 3)}
VERSIONS = {
    **{lot: (Version(0, makeup),) for lot, makeup in KNOWN.items()},
    **{
        lot: (Version(0, makeup, presumed=tuple(c.element for c in makeup.contents)),)
        for lot, makeup in GUESSED.items()
    },
}


class Scales(PieceMasses):
    """What pieces weigh, in milligrams each, where anybody weighed them; asked about a moment only."""

    def __init__(self, **each: int) -> None:
        self._each = each
        self.asked: set[int] = set()

    def mass_of(self, lot: str, quantity: Quantity, before: int) -> int | None:
        self.asked.add(before)
        if quantity.unit is mg(0).unit:
            return quantity.amount
        return self._each[lot] * quantity.amount if lot in self._each else None


def material(key: str, *elements: str, rare_earth: bool) -> Material:
    shares = tuple(ElementShare(element, 1) for element in elements)
    return Material(key=key, name=WORDS, kind="XX", form="solid", elements=shares, rare_earth=rare_earth)


PLANT: Plant = replace(
    shipped_plant(),
    materials={
        "anode": material("anode", "Ni", rare_earth=False),
        "slurry": material("slurry", "Tb", "Dy", rare_earth=True),
        "terbium": material("terbium", "Tb", rare_earth=True),
    },
)


def intake(**each: int) -> Intake:
    return Intake(PLANT, VERSIONS, Scales(**each))


def bath(*of: str, most_ppm: int = 10_000) -> Step:
    """A step that takes metal up out of its lines, and air of none. Each line is called as its one material."""
    route = shipped_plant().routes["sintered-ndfeb"]
    coating = route.find("coating")
    assert coating is not None
    lines = tuple(InputLine(key=key, name=WORDS, materials=(key,)) for key in of if key != "no-line")
    uptakes = (Declared("taken", WORDS, most_ppm, of), Declared("air", WORDS, most_ppm))
    return replace(coating, inputs=lines, uptakes=uptakes)


# --- parts


@pytest.mark.parametrize(
    ("draws", "heels", "masses", "presumed"),
    [
        ((("nd", pcs(100)), ("ni", pcs(50))), (), [200, 150], ""),
        ((("nd", pcs(100)), ("mixed", pcs(50))), (), [100, 50], ""),
        ((("mixed", pcs(100)),), (), [100], ""),
        ((("mixed", pcs(0)),), (), [1], ""),
        ((("mixed", pcs(0)), ("mixed", pcs(5))), (), [0, 5], ""),
        ((("mixed", pcs(0)), ("mixed", pcs(0))), (), [1, 1], "Dy Fe"),
        ((("mixed", pcs(100)), ("ni", mg(500))), (), [1, 1], "Dy Fe Ni"),
        ((("mixed", pcs(100)),), (("ni", mg(500)),), [100, 1], "Dy Fe Ni"),
        ((("nd", mg(0)), ("ni", mg(500))), (("ni", mg(7)),), [0, 500, 7], ""),
        ((("nd", mg(0)), ("ni", mg(0))), (), [1, 1], "Nd Ni"),
        ((("guess", mg(5)), ("nd", mg(5))), (), [5, 5], "Dy Fe"),
        ((), (("nd", mg(5)), ("ni", mg(0))), [5, LEAST_MG], ""),
    ],
)
def test_each_part_counts_by_mass_or_by_number_or_alike_and_what_is_guessed_is_presumed(
    draws: tuple[Taken, ...], heels: tuple[Taken, ...], masses: list[int], presumed: str
) -> None:
    found = intake(nd=2, ni=3)
    parts = found.parts(draws, heels, AT)
    assert [part.mass for part in parts] == masses
    assert [part.makeup for part in parts] == [(KNOWN | GUESSED)[lot] for lot, _ in (*draws, *heels)]
    assert found.presumed == frozenset(presumed.split())


def test_what_was_weighed_when_it_was_taken_counts() -> None:
    scales = Scales()
    Intake(PLANT, VERSIONS, scales).parts((("nd", mg(1)),), (), AT)
    assert scales.asked == {AT + 1}


def test_of_nothing_and_of_a_lot_that_is_not_here_nobody_knows_what_it_is() -> None:
    assert intake().mixture((), AT) == NOBODY_KNOWS
    assert intake().mixture((("stranger", mg(1)),), AT) == NOBODY_KNOWS


def test_all_that_is_in_what_is_presumed_is() -> None:
    found = intake()
    found.presume(MIXED)
    found.presume(NI)
    assert found.presumed == {"Dy", "Fe", "Ni"}


# --- taken up


def taken_up(found: Intake, step: Step | None, *draws: tuple[str, str], taken: int = 40) -> list[Part]:
    """draws: the line and the lot, a gram each."""
    masses = (
        NamedMass(name="taken", mass_mg=taken),
        NamedMass(name="taken", mass_mg=2),
        NamedMass(name="air", mass_mg=9),
    )
    drawn = tuple(Draw(lot=lot, container=1, quantity=mg(1000), line=line) for line, lot in draws)
    return list(found.taken_up(step, masses, drawn, AT))


def test_metal_that_was_taken_up_is_that_of_the_lines_it_comes_of_and_air_is_none() -> None:
    assert taken_up(intake(), bath("anode"), ("anode", "ni"), ("rinse", "nd")) == [Part(NI.bare, 42)]
    assert taken_up(intake(), None, ("anode", "ni")) == []
    assert taken_up(intake(), bath("anode"), ("anode", "ni"), taken=-2) == []


@pytest.mark.parametrize(("lot", "presumed"), [("slurry", ""), ("guess", "Dy Fe")])
def test_where_a_source_has_one_metal_nothing_of_it_is_presumed(lot: str, presumed: str) -> None:
    found = intake()
    (part,) = taken_up(found, bath("slurry"), ("slurry", lot))
    assert sum(content.share for content in part.makeup.contents) == WHOLE
    assert found.presumed == frozenset(presumed.split())


@pytest.mark.parametrize(
    ("of", "makeup"),
    [
        (("anode",), Makeup()),
        (("slurry",), NOBODY_KNOWS),
        (("anode", "slurry"), NOBODY_KNOWS),
        (("of-nobody",), NOBODY_KNOWS),
        (("anode", "no-line"), Makeup()),
    ],
)
def test_where_no_source_was_drawn_only_rare_earths_may_be_in_it(of: tuple[str, ...], makeup: Makeup) -> None:
    assert taken_up(intake(), bath(*of)) == [Part(makeup, 42)]


# --- given outside


@pytest.mark.parametrize(
    ("of", "mass", "told"),
    [
        (("slurry",), 1000, [(("Dy", "Tb"), 10)]),
        (("slurry", "terbium", "anode", "of-nobody", "no-line"), 1000, [(("Dy", "Tb"), 10)]),
        (("terbium",), 99, [(("Tb",), 1)]),
        (("anode",), 1000, []),
    ],
)
def test_a_processor_may_have_given_every_rare_earth_of_the_routes_sources(
    of: tuple[str, ...], mass: int, told: list[tuple[tuple[str, ...], int]]
) -> None:
    found = intake()
    assert list(found.given_outside(bath(*of), mass)) == list(alike(told))
    assert found.presumed == {element for elements, _ in told for element in elements}


def alike(told: list[tuple[tuple[str, ...], int]]) -> Iterator[Part]:
    for elements, mass in told:
        yield Part(made_of(**dict.fromkeys(elements, WHOLE // len(elements))), mass)


def test_where_the_route_has_no_step_a_processor_gave_nothing() -> None:
    found = intake()
    found.presume(NI)
    assert list(found.given_outside(None, 1000)) == []
    assert list(found.given_outside(bath("terbium"), 1000)) != []
    assert found.presumed == {"Ni", "Tb"}
