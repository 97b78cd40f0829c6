"""A small plant: sixteen steps at their own stations, one part, one order line, and the people who do the work."""

from traceapp.domain.equipment import Equipment, Instrument, Station
from traceapp.domain.fact import Fact
from traceapp.domain.order import Clause, OrderLine, WorkOrder
from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.party import Party, Site, SupplierCode
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.route import Route

OPERATOR, SECOND, INSPECTOR, CLERK = "A7", "B8", "Q1", "S3"
NAMES = {OPERATOR: "A. Ruiz", SECOND: "B. Lind", INSPECTOR: "Q. Okafor", CLERK: "S. Meyer"}
PINS = {INSPECTOR: "4711", CLERK: "1309"}
ORDER = "PO-7781/1"
LONG_AGO = 1
NEVER = 4_000_000_000_000_000

_STATIONS = {
    "OX-1": ("receipt", ()),
    "RD-1": ("reduction", (("CELL-1", "electrolysis-cell"),)),
    "SC-1": ("strip-casting", (("CASTER-1", "strip-caster"),)),
    "HD-1": ("hydrogen-decrepitation", (("RETORT-1", "hd-retort"),)),
    "JM-1": ("jet-milling", (("MILL-1", "jet-mill"),)),
    "BL-1": ("blending", (("BLENDER-1", "blender"),)),
    "PR-1": ("pressing", (("PRESS-1", "aligning-press"),)),
    "SN-1": ("sintering", (("FURNACE-1", "sinter-furnace"),)),
    "AN-1": ("annealing", (("FURNACE-2", "anneal-furnace"),)),
    "GD-1": ("grain-boundary-diffusion", (("BOOTH-1", "coating-booth"), ("FURNACE-3", "diffusion-furnace"))),
    "MC-1": ("machining", (("SAW-1", "wire-saw"), ("GRINDER-1", "grinder"))),
    "CT-1": ("coating", (("BATH-1", "nickel-bath"),)),
    "MZ-1": ("magnetising", (("PULSE-1", "magnetiser"),)),
    "IN-1": ("inspection", (("BENCH-1", "inspection-bench"),)),
    "PK-1": ("packing", ()),
    "SH-1": ("shipping", ()),
}
_PATH = (
    "receipt",
    "reduction",
    "strip-casting",
    "hydrogen-decrepitation",
    "jet-milling",
    "blending",
    "pressing",
    "sintering",
    "annealing",
    "machining",
    "grain-boundary-diffusion",
    "annealing",
    "coating",
    "magnetising",
    "inspection",
    "packing",
    "shipping",
)


def small_plant(route: Route) -> tuple[Fact, ...]:
    """Everything that is on file before the first drum comes in."""
    return (*_stations(), *_people(route), *_parties(), *_order())


def _stations() -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for key, (step, machines) in _STATIONS.items():
        for code, machine in machines:
            facts.append(Equipment(key=code, name=code, machine=machine, heel=machine == "electrolysis-cell"))
        facts.append(
            Station(
                key=key,
                name=step.replace("-", " ").capitalize(),
                route="sintered-ndfeb",
                steps=(step,),
                equipment=tuple(code for code, _ in machines),
                instruments=("GAUGE-1",) if step == "inspection" else ("SCALE-1",),
                place=f"{key}-OUT",
            )
        )
    instruments = (
        Instrument(key="SCALE-1", name="Platform scale", measures="mass", calibrated_until=NEVER),
        Instrument(key="GAUGE-1", name="Hysteresigraph", measures="magnetic", calibrated_until=NEVER),
    )
    return (*facts, *instruments)


def _people(route: Route) -> tuple[Fact, ...]:
    skills = [skill.key for skill in route.skills]
    return (
        Person(key=OPERATOR, roles=(Role.OPERATOR,)),
        Person(key=SECOND, roles=(Role.OPERATOR, Role.SUPERVISOR)),
        Person(key=INSPECTOR, roles=(Role.QUALITY,), title="Inspector", independent=True, signs=("inspection",)),
        Person(key=CLERK, roles=(Role.SHIPPING,), title="Shipping"),
        *(Qualification(key=f"{p}/{s}", person=p, skill=s) for p in (OPERATOR, SECOND) for s in skills),
        Qualification(key=f"{INSPECTOR}/inspection", person=INSPECTOR, skill="inspection"),
        *(Qualification(key=f"{CLERK}/{s}", person=CLERK, skill=s) for s in ("packing", "shipping")),
    )


def _parties() -> tuple[Fact, ...]:
    return (
        Site(
            key="plant",
            name="Harrow Magnets",
            address=("14 Foundry Lane", "Tannersfield"),
            country="DE",
            quality_system="ISO 9001, QM-2041",
            host="certs.harrow-magnets.example",
            time_zone="Europe/Berlin",
        ),
        Party(key="north-oxide", name="North Oxide", roles=("supplier",), country="AU"),
        SupplierCode(key="NOX-NDPR-", supplier="north-oxide", material="ndpr-oxide"),
        Party(
            key="voltara",
            name="Voltara Drives",
            roles=("customer",),
            address=("Gate 3", "200 Rotor Road", "Linmouth"),
            country="NL",
            supplier_code="V-0417",
        ),
    )


def _order() -> tuple[Fact, ...]:
    return (
        Specification(
            key="VD-SPEC-9",
            number="VD-SPEC-9",
            issue="C",
            requirements=(
                _row("br", "1.310", "1.390", unit="gbd load", n=3),
                _row("hcj", "1990", "", unit="gbd load", n=3),
                _row("hk", "0.90", "", unit="gbd load", n=3),
                _row("bhmax", "330", "366", unit="gbd load", n=3),
                _row("density", "7.50", "", unit="gbd load", n=3),
                _row("coating-thickness", "12", "25", unit="plating lot", n=3),
                Requirement(property="adhesion", attribute="0 lifted", test_unit="plating lot", n=5),
                _row("length", "19.90", "20.10", n=3),
                Requirement(property="polarity", attribute="0 reversed", n=5),
                _row("width", "9.90", "10.10", n=3),
                _row("height", "4.90", "5.10", n=3),
                _row("flux-moment", "1.10", "", n=3),
                Requirement(property="appearance", attribute="0 chipped", n=20),
            ),
            composition=("Nd", "Pr", "Tb", "Fe", "B", "Co"),
        ),
        Part(
            key="rotor-segment",
            number="VD-2210-04",
            drawing_revision="F",
            name="Rotor segment 20 × 10 × 5",
            customer="voltara",
            grade="N48SH",
            route="sintered-ndfeb",
            path=_PATH,
            specification="VD-SPEC-9",
        ),
        OrderLine(
            key=ORDER,
            order="PO-7781",
            line="1",
            customer="voltara",
            part="rotor-segment",
            quantity=2_000,
            clauses=(Clause(number="VD-Q-14", date="2025-03"),),
            ship_to=("Voltara Drives", "Dock 7", "Linmouth"),
        ),
        WorkOrder(
            key="W-100",
            step="strip-casting",
            part="rotor-segment",
            recipe="N48SH",
            recipe_revision="4",
            charge_mg=200_000_000,
        ),
    )


def _row(measured: str, low: str, high: str, *, unit: str = "final lot", n: int = 1) -> Requirement:
    return Requirement(property=measured, low=low, high=high, test_unit=unit, n=n)
