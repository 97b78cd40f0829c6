"""Plant data as one readable file: the site, whom it deals with, what it makes, its people, machines and stations.

Every list holds what `domain` calls a fact (DOMAIN 15, 30). Times are written with their offset
(`2026-12-18T14:00-06:00`), masses as `600 kg`, shares as `2 %`. People are written with their name, PIN and skills,
which the journal keeps apart: a badge number, a hash in a table of its own, a qualification each.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import Any, get_args

import msgspec
from msgspec import Struct, field
from msgspec.structs import asdict

from traceapp.domain.equipment import Equipment, Instrument, Place, Station
from traceapp.domain.flaw import Flaw, repeated
from traceapp.domain.order import ClaimClass, OrderLine, WorkOrder
from traceapp.domain.part import Part, Specification
from traceapp.domain.party import Party, Site, SupplierCode
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.plant import Plant
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.problem import because
from traceapp.domain.route import RoutePath, path_flaws
from traceapp.domain.step import TestUnit
from traceapp.domain.written import Milligrams, Moment, Ppm
from traceapp.exchange.plant_file import read_plant_file


class _Party(Party, frozen=True, kw_only=True, tag="party"):
    approved_until: Moment = 0


class _Equipment(Equipment, frozen=True, kw_only=True, tag="equipment"):
    surveyed_until: Moment = 0


class _Instrument(Instrument, frozen=True, kw_only=True, tag="instrument"):
    calibrated_until: Moment = 0
    resolution_mg: Milligrams = field(default=0, name="resolution")
    accuracy_mg: Milligrams = field(default=0, name="accuracy")


class _OrderLine(OrderLine, frozen=True, kw_only=True, tag="order_line"):
    due: Moment = 0
    over_ppm: Ppm = field(default=0, name="over")
    under_ppm: Ppm = field(default=0, name="under")


class _WorkOrder(WorkOrder, frozen=True, kw_only=True, tag="work_order"):
    charge_mg: Milligrams = field(default=0, name="charge")


class Employee(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody as a plant writes them down. until: when the skills run out, 0 never; expiries: of single ones."""

    badge: str
    name: str
    roles: tuple[Role, ...]
    title: str = ""
    language: str = "en"
    independent: bool = False
    signs: tuple[str, ...] = ()
    pin: str = ""
    skills: tuple[str, ...] = ()
    until: Moment = 0
    expiries: dict[str, Moment] = {}

    def facts(self) -> Iterator[PlantFact]:
        """The person, and a qualification for each skill."""
        yield Person(
            key=self.badge,
            roles=self.roles,
            language=self.language,
            title=self.title,
            independent=self.independent,
            signs=self.signs,
        )
        for skill in self.skills:
            expires = self.expiries.get(skill, self.until)
            yield Qualification(key=f"{self.badge}/{skill}", person=self.badge, skill=skill, expires=expires)


class FactFile(msgspec.Struct, frozen=True, kw_only=True):
    """The shape of the file."""

    site: Site
    places: tuple[Place, ...] = ()
    parties: tuple[_Party, ...] = ()
    supplier_codes: tuple[SupplierCode, ...] = ()
    specifications: tuple[Specification, ...] = ()
    parts: tuple[Part, ...] = ()
    claim_classes: tuple[ClaimClass, ...] = ()
    order_lines: tuple[_OrderLine, ...] = ()
    work_orders: tuple[_WorkOrder, ...] = ()
    people: tuple[Employee, ...] = ()
    equipment: tuple[_Equipment, ...] = ()
    instruments: tuple[_Instrument, ...] = ()
    stations: tuple[Station, ...] = ()


class PlantFacts(Struct, frozen=True):
    """What a file holds: facts in an order in which each leans only on those before it, and the people by name."""

    site: Site
    facts: tuple[PlantFact, ...]
    people: tuple[Employee, ...]


def read_plant_facts(path: Path, plant: Plant) -> PlantFacts:
    """The plant data of one file, every name in it held against the others and against the plant's own files.

    Raises BadPlantFile for the first thing wrong.
    """

    def flaws(file: FactFile) -> Iterable[Flaw]:
        yield from _key_flaws(file)
        yield from _name_flaws(file, plant)
        yield from _path_flaws(file, plant)

    file = read_plant_file(path, FactFile, check=flaws)
    return PlantFacts(file.site, tuple(_facts(file)), file.people)


def _facts(file: FactFile) -> Iterator[PlantFact]:
    listed: tuple[Sequence[PlantFact], ...] = (
        (file.site,),
        file.places,
        file.parties,
        file.supplier_codes,
        file.specifications,
        file.parts,
        file.claim_classes,
        file.order_lines,
        file.work_orders,
        file.equipment,
        file.instruments,
        file.stations,
    )
    yield from (_plain(fact) for facts in listed for fact in facts)
    for employee in file.people:
        yield from employee.facts()


_WRITTEN: dict[type[PlantFact], type[PlantFact]] = {
    _Party: Party,
    _Equipment: Equipment,
    _Instrument: Instrument,
    _OrderLine: OrderLine,
    _WorkOrder: WorkOrder,
}


def _plain(written: PlantFact) -> PlantFact:
    """The fact as the journal knows it."""
    shape = _WRITTEN.get(type(written))
    return written if shape is None else shape(**asdict(written))


def _key_flaws(file: FactFile) -> Iterator[Flaw]:
    for name in file.__struct_fields__:
        listed = getattr(file, name)
        if name not in {"site", "people"}:
            yield from repeated(tuple(fact.key for fact in listed), name)
    yield from repeated(tuple(one.badge for one in file.people), "people", name="badge")
    yield from repeated(tuple(one.name for one in file.people), "people", name="name")


_NAMES = (
    ("supplier_codes", "supplier", "parties"),
    ("parts", "customer", "parties"),
    ("parts", "specification", "specifications"),
    ("order_lines", "customer", "parties"),
    ("order_lines", "part", "parts"),
    ("order_lines", "specification", "specifications"),
    ("work_orders", "part", "parts"),
    ("work_orders", "order", "order_lines"),
    ("equipment", "place", "places"),
    ("instruments", "place", "places"),
    ("stations", "place", "places"),
    ("stations", "equipment", "equipment"),
    ("stations", "instruments", "instruments"),
    ("supplier_codes", "material", "materials"),
    ("parts", "route", "routes"),
    ("stations", "route", "routes"),
    ("stations", "steps", "steps"),
    ("work_orders", "step", "steps"),
    ("parties", "approved_for", "steps"),
    ("people", "skills", "skills"),
)
"""List, field, and where the names in that field are found."""


def _name_flaws(file: FactFile, plant: Plant) -> Iterator[Flaw]:
    """Names that nothing has."""
    steps = [step for route in plant.routes.values() for step in route.steps]
    known: dict[str, Set[str]] = {
        "materials": plant.materials.keys(),
        "routes": plant.routes.keys(),
        "steps": {step.key for step in steps},
        "skills": {skill.key for route in plant.routes.values() for skill in route.skills},
    }
    for listed, name, where in _NAMES:
        keys = known.get(where) or {fact.key for fact in getattr(file, where)}
        for n, fact in enumerate(getattr(file, listed)):
            yield from _unknown(getattr(fact, name), (listed, n, name), keys, where)
    for n, specification in enumerate(file.specifications):
        for m, row in enumerate(specification.requirements):
            at = ("specifications", n, "requirements", m)
            yield from _unknown(row.property, (*at, "property"), plant.properties.keys(), "properties")
            yield from _unknown(row.test_unit, (*at, "test_unit"), frozenset(get_args(TestUnit)), "test units")


def _unknown(given: Any, at: tuple[str | int, ...], known: Set[str], where: str) -> Iterator[Flaw]:
    named = enumerate(given) if isinstance(given, tuple) else [(None, given)]
    for n, name in named:
        if name and name not in known:
            place = at if n is None else (*at, n)
            yield Flaw(place, because("not_among", name=name, list=where))


def _path_flaws(file: FactFile, plant: Plant) -> Iterator[Flaw]:
    """Parts whose way through the route is none."""
    for n, part in enumerate(file.parts):
        route = plant.routes.get(part.route)
        if route is not None and part.path:
            for flaw in path_flaws(route, RoutePath(part.path)):
                yield Flaw(("parts", n, "path", *flaw.at[1:]), flaw.problem)
