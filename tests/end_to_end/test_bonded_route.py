"""Another product on another route, from its files alone: nothing of sintering is written into the program."""

from tests.documents.reading import text
from tests.end_to_end.floor_hand import FloorHand, Plant
from traceapp.domain.equipment import Equipment, Station
from traceapp.domain.order import OrderLine, WorkOrder
from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.party import Party, Site
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.route import Route
from ui.tour_script import read_job

MAKER, SECOND, QUALITY, CLERK = "M1", "M2", "Q1", "C1"
EVERYBODY = (MAKER, SECOND, QUALITY, CLERK)
STATIONS = {
    "ST-1": ("receipt", ""),
    "ST-2": ("compounding", "compound-mixer"),
    "ST-3": ("moulding", "compound-press"),
    "ST-4": ("curing", "curing-oven"),
    "ST-5": ("coating", "epoxy-line"),
    "ST-6": ("magnetising", "magnetiser"),
    "ST-7": ("inspection", ""),
    "ST-8": ("packing", ""),
    "ST-9": ("shipping", ""),
}

JOB = """
> at ST-1
%U:M1
%CMD:MATERIAL:quenched-powder
%N:60.00
%CMD:OK
%CMD:SKIP
%N:61.20
> new powder QP
> stuck
%CMD:MATERIAL:epoxy-binder
%N:2.00
%CMD:OK
%CMD:SKIP
%N:2.30
> new binder EB
> stuck
%CMD:MATERIAL:lubricant
%N:1.00
%CMD:OK
%CMD:SKIP
%N:1.10
> new lubricant LU
> stuck

> at ST-2
%U:M1
%WO:W-50
{powder}
%N:48.75
{binder}
%N:1.15
{lubricant}
%N:0.10
%CMD:OK
%U:M2
%N:45
%N:24.90
%N:24.80
%CMD:OK
%N:0.15
> new compound CP
> stuck

> at ST-3
%U:M1
{compound}/1
%CMD:ALL
{compound}/2
%CMD:ALL
%CMD:OK
%N:750
DIE-31
%N:0.50
%N:4900
%N:4850
%CMD:OK
%N:0.60
> new rings BP
> stuck

> at ST-4
%U:M1
{rings}/1
%LOC:UPPER
{rings}/2
%LOC:LOWER
%CMD:OK
CURE-165
%N:165
%N:45
> new oven CR

> at ST-5
%U:M1
{rings}/1
{rings}/2
%CMD:OK
%N:28.0
%N:175
%N:0.51
> new bath EC
> stuck

> at ST-6
%U:M1
{rings}/1
{rings}/2
%CMD:OK
%N:3000
FIX-31
> new pulse MZ

> at ST-7
%U:Q1
{bath}
> values 3 18.1 19.4
PLAN-COAT
%CMD:SKIP
{rings}
> values 2 0.702 0.707
> values 2 9.98 10.01
%N:0
PLAN-FINAL
%CMD:SKIP
%CMD:OK
> release rings

> at ST-8
%U:C1
%WO:B-100/1
{rings}/1
%N:2000
%CMD:OK
%N:10.60
%N:0.012
> new box BX
> stuck

> at ST-9
%U:C1
{box}
> certify
> load
"""


def ring_plant(route: Route) -> tuple[PlantFact, ...]:
    """Nine stations, four people, one order for rings."""
    facts: list[PlantFact] = [
        Site(key="plant", name="Ringworks", country="ES", host="rings.example", time_zone="Europe/Madrid"),
        Party(key="spindle", name="Spindle Motors", roles=("customer",), address=("1 Shaft Street", "Hubton")),
        Person(key=MAKER, roles=(Role.OPERATOR,)),
        Person(key=SECOND, roles=(Role.OPERATOR,)),
        Person(key=QUALITY, roles=(Role.QUALITY,), title="Inspector", independent=True, signs=("inspection",)),
        Person(key=CLERK, roles=(Role.SHIPPING,)),
    ]
    for skill in route.skills:
        facts += [Qualification(key=f"{badge}/{skill.key}", person=badge, skill=skill.key) for badge in EVERYBODY]
    for key, (step, machine) in STATIONS.items():
        code = f"{key}-M"
        if machine:
            facts.append(Equipment(key=code, name=code, machine=machine))
        facts.append(
            Station(key=key, name=step, route=route.key, steps=(step,), equipment=(code,) if machine else (), place=key)
        )
    return (
        *facts,
        Specification(
            key="S-31",
            number="S-31",
            issue="2",
            requirements=(
                Requirement(property="coating-thickness", low="15.0", high="25.0", test_unit="plating lot", n=3),
                Requirement(property="br", low="0.690", high="0.720", n=2),
                Requirement(property="height", low="9.95", high="10.05", n=2),
                Requirement(property="appearance", attribute="0 chipped", n=20),
            ),
        ),
        Part(
            key="ring",
            number="R-31",
            drawing_revision="C",
            name="Ring 31",
            customer="spindle",
            route=route.key,
            path=tuple(step for step, _ in STATIONS.values()),
            specification="S-31",
        ),
        OrderLine(key="B-100/1", order="B-100", line="1", customer="spindle", part="ring", quantity=2_000),
        WorkOrder(key="W-50", step="compounding", part="ring", order="B-100/1", recipe="R", charge_mg=50_000_000),
    )


def test_bonded_rings_are_made_and_certified_on_a_route_of_nine_steps(plant: Plant) -> None:
    plant.put(*ring_plant(plant.plant.route("bonded-ndfeb")))
    plant.app.people.set_pin(QUALITY, "4711")
    hand = FloorHand(plant, (QUALITY, "4711"))
    hand.play(read_job(JOB))
    with plant.app.reading() as books:
        rings, shipment = books.lot(hand.names["rings"]), books.shipment(hand.shipment)
        family, _ = books.family((hand.names["rings"],), forward=False)
        received = {lot.step for lot in books.lots(list(family)).values()}
    assert rings is not None
    assert [step for step, _ in rings.steps] == ["moulding", "curing", "coating", "magnetising"]
    assert received == {"receipt", "compounding", "moulding"}
    assert rings.findings == ()
    assert shipment is not None
    assert shipment.shipped_at
    printed = text(hand.issued[0].file.read_bytes())
    for words in ("Ringworks", "Spindle Motors", "R-31, rev C", hand.names["rings"], "2 000", "Remanence"):
        assert words in printed
