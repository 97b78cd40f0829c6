"""A step of a route: what goes in, what comes out, what is recorded, and within which limits.

Everything a station needs to run the step is here, so no step is written into the program. A route file spells these
values out; `route.py` joins steps to a graph.
"""

from decimal import Decimal
from typing import Literal, get_args

import msgspec
from msgspec import field

from traceapp.domain.quantity import PPM, Unit, shared_out
from traceapp.domain.words import Words
from traceapp.domain.written import Key, Kind, Milligrams, Number, Ppm

Act = Literal["receive", "make", "expose", "inspect", "pack", "ship"]
"""make: new lots are born. expose: the same lots share a load or a bath and keep their identity (DOMAIN 5, 6)."""

Outside = Literal["record", "refuse"]
"""What happens with a value outside its limits: recorded with a reason and a finding, or not recorded at all."""

OriginStage = Literal[
    "mined",
    "refined",
    "separated",
    "reduced",
    "melted",
    "decrepitated",
    "milled",
    "blended",
    "pressed",
    "sintered",
    "bonded",
    "annealed",
    "diffused",
    "machined",
    "coated",
    "magnetised",
]
STAGES: tuple[OriginStage, ...] = get_args(OriginStage)
"""In the order in which matter goes through them. Refined: of metals other than rare earths (iron, boron)."""

TestUnit = Literal["heat", "sinter load", "gbd load", "plating lot", "final lot"]
"""What a result speaks for (DOMAIN 18). A sinter load is known with the position in it."""


class Piece(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the parts of a step."""


class InputLine(Piece, frozen=True):
    """One line of the charge. It takes several draws, containers and lots (DOMAIN 9).

    role: `charge` becomes the product; `source` gives a part of itself to it (a terbium slurry); `consumable` touches
    it; `return` is the plant's own material coming back. lots_min, lots_max: how many lots; None is open.
    plan_ppm: this line's share of the whole charge, None where the part's recipe or the day decides.
    tolerance_ppm: how far the weight may be from the plan, both ways, as a share of the plan.
    unit: None takes the lot's own, kilograms or pieces.
    """

    key: Key
    name: Words
    materials: tuple[Key, ...]
    role: Literal["charge", "source", "consumable", "return"] = "charge"
    required: bool = True
    lots_min: int = 1
    lots_max: int | None = None
    plan_ppm: Ppm | None = field(default=None, name="plan")
    tolerance_ppm: Ppm | None = field(default=None, name="tolerance")
    unit: Unit | None = None
    prompt: Words | None = None


class Output(Piece, frozen=True):
    """The product. material None: the charge's own, further worked; unit None: counted or weighed as the charge was.

    containers_min, containers_max: how many containers it is filled into. merges: several parent lots may become one,
    which loses what position each had (DOMAIN 6). state: what the label says of the container, such as sealed, argon.
    """

    material: Key | None = None
    unit: Unit | None = None
    containers_min: int = 1
    containers_max: int | None = None
    container_most_mg: Milligrams | None = field(default=None, name="container_most")
    merges: bool = False
    state: Words | None = None


class Balance(Piece, frozen=True):
    """(outputs + by-products + losses) over (inputs + uptakes), both ways (DOMAIN 8)."""

    low_ppm: Ppm = field(name="low")
    high_ppm: Ppm = field(name="high")
    outside: Outside = "record"

    def holds(self, *, incoming_mg: int, outgoing_mg: int) -> bool:
        """Whether the masses agree within the limits. Nothing in, nothing out: they do."""
        return self.low_ppm * incoming_mg <= PPM * outgoing_mg <= self.high_ppm * incoming_mg


class ByProduct(Piece, frozen=True):
    """What falls off: into a container with a lot code of its own, or into a sump that is collected later (DOMAIN 7).

    most_ppm: at most so much of what went in; more is a finding. Of what goes into a sump: dry: the field that says how
    much of it is dry when it is collected, None where it is dry; found: the dry mass found then over what fell; of: the
    lines it fell off (a slurry, not the pieces it was sprayed on), none where of all that was charged alike.
    """

    material: Key
    kind: Kind
    unit: Unit = Unit.MG
    into: Literal["container", "sump"] = "container"
    most_ppm: Ppm | None = field(default=None, name="most")
    dry: Key | None = None
    found: Balance | None = None
    of: tuple[Key, ...] = ()


class Declared(Piece, frozen=True):
    """A declared uptake or loss: hydrogen taken up, oxygen shed. most_ppm: of what went in.

    of: of an uptake, the lines whose metal was taken up; none where it is no element that is followed. takes: of a
    loss, `everything` alike (dust), or the `rest` beside the elements (oxygen, hydrogen, lubricant).
    """

    key: Key
    name: Words
    most_ppm: Ppm = field(name="most")
    of: tuple[Key, ...] = ()
    takes: Literal["everything", "rest"] = "everything"


class Field(Piece, frozen=True):
    """A value to record. low, high: hard limits, None is open; target_low, target_high: where it should be.

    decimals: digits after the point that are shown and kept. form `text`: a word or number that is not judged
    (a programme, a mould). entry: where the value comes from when all is well. unit: never translated.
    """

    key: Key
    name: Words
    unit: str = ""
    decimals: int = 0
    low: Number | None = None
    high: Number | None = None
    target_low: Number | None = None
    target_high: Number | None = None
    required: bool = True
    outside: Outside = "record"
    entry: Literal["keyed", "machine", "scale"] = "keyed"
    form: Literal["number", "text"] = "number"

    def judge(self, value: Decimal) -> Literal["on target", "off target", "outside"]:
        """Where a value lies. Limits belong to the good side."""
        if not _between(self.low, value, self.high):
            return "outside"
        return "on target" if _between(self.target_low, value, self.target_high) else "off target"


class Yield(Piece, frozen=True):
    """How much of the charge's mass is expected to become product. Outside it is worth a look, not a refusal."""

    low_ppm: Ppm = field(name="low")
    high_ppm: Ppm = field(name="high")


class Charge(Piece, frozen=True):
    """The size of one run, in mass: the smallest and the greatest charge that the equipment takes."""

    low_mg: Milligrams = field(default=0, name="low")
    high_mg: Milligrams | None = field(default=None, name="high")


class Queue(Piece, frozen=True):
    """What may wait before a step: so much by mass, so many pieces, so many hours. None: nobody minds."""

    most_mg: Milligrams | None = field(default=None, name="most")
    most_pieces: int | None = field(default=None, name="pieces")
    hours: int | None = None

    def most(self, unit: Unit) -> int | None:
        """The limit in a unit."""
        return self.most_mg if unit is Unit.MG else self.most_pieces


class Equipment(Piece, frozen=True):
    """A kind of machine that the step runs on; `key` is what the plant's machines name as theirs.

    heel: it keeps something back that is a parent of the next lot until a purge is recorded (DOMAIN 7).
    heel_most_mg: more than this cannot be in it.
    """

    key: Key
    name: Words
    heel: bool = False
    heel_name: Words | None = None
    heel_most_mg: Milligrams | None = field(default=None, name="heel_most")


class Grid(Piece, frozen=True):
    """The places of a load, row by row: `T1` to `T8`, `M1`… A row is a shelf or a layer of the furnace."""

    rows: tuple[str, ...]
    columns: int

    @property
    def places(self) -> tuple[str, ...]:
        """Every place, in the order in which they are filled."""
        return tuple(f"{row}{column}" for row in self.rows for column in range(1, self.columns + 1))


class Measure(Piece, frozen=True):
    """A property measured on this step's test unit. samples: the least number. destructive: the pieces are used up."""

    property: Key
    samples: int = 1
    destructive: bool = False


class Step(Piece, frozen=True):
    """One step.

    number: its place in the plant's numbering. kind: letters of the codes of lots born here, of the exposure, the
    inspection, the box or the shipment; None only where material is received, which brings its own.
    begin: what the primary act is called (Start melt); running: the name of the part between inputs and weighing out;
    check: what the second person looks at before signing.
    becomes: after this exposure the lot is another material (a compact becomes a block); its code stays.
    most_attempts: how often the exposure may be done, each time a numbered attempt (DOMAIN 5). most_visits: how often a
    part's path may come through here. may_be_sent_out: an approved processor may do it (DOMAIN 10).
    irreversible: provisional lots enter by conditional release only (DOMAIN 14). second_skill: who signs second.
    first_out: the oldest lot of the claim class goes first. unit_mass: which mass of one piece is measured here, the
    bridge between pieces and kilograms. queue: how much may wait before the step, and how long. grid: the places of a
    load in which each container has its own.
    """

    key: Key
    number: int
    name: Words
    act: Act
    skill: Key
    begin: Words
    running: Words | None = None
    check: Words | None = None
    kind: Kind | None = None
    inputs: tuple[InputLine, ...] = ()
    makes: Output | None = None
    becomes: Key | None = None
    by_products: tuple[ByProduct, ...] = ()
    uptakes: tuple[Declared, ...] = ()
    losses: tuple[Declared, ...] = ()
    fields: tuple[Field, ...] = ()
    charge: Charge | None = None
    balance: Balance | None = None
    yields: Yield | None = None
    equipment: tuple[Equipment, ...] = ()
    exposure: Literal["load", "bath", "rework"] | None = None
    most_attempts: int = 1
    most_visits: int = 1
    may_be_sent_out: bool = False
    irreversible: bool = False
    second_skill: Key | None = None
    first_out: bool = False
    label: Key | None = None
    origin_stage: OriginStage | None = None
    test_unit: TestUnit | None = None
    measures: tuple[Measure, ...] = ()
    magnetises: Literal["magnetised", "demagnetised"] | None = None
    unit_mass: Literal["bare", "coated"] | None = None
    queue: Queue | None = None
    grid: Grid | None = None

    def line(self, key: str) -> InputLine | None:
        return next((line for line in self.inputs if line.key == key), None)

    def lines_for(self, material: str) -> tuple[InputLine, ...]:
        """The lines that take this material, in the order of the charge."""
        return tuple(line for line in self.inputs if material in line.materials)

    def recorded(self, key: str) -> Field | None:
        return next((one for one in self.fields if one.key == key), None)

    @property
    def charged(self) -> frozenset[str]:
        """The materials that can become this step's product."""
        return frozenset(m for line in self.inputs if line.role in {"charge", "return"} for m in line.materials)

    @property
    def given(self) -> frozenset[str]:
        """What a lot that went through here is called afterwards; by-products are not meant."""
        return frozenset(self.material_after(material) for material in self.charged)

    def material_after(self, material: str) -> str:
        """What a lot of `material` (charged or exposed here) is called afterwards."""
        if self.makes is not None:
            return self.makes.material or material
        return self.becomes or material


def planned_mg(step: Step, charge_mg: int) -> dict[str, int]:
    """Milligrams of each planned line of a charge, by line key; they add up to the charge exactly."""
    planned = [line for line in step.inputs if line.plan_ppm is not None]
    parts = shared_out(charge_mg, tuple(line.plan_ppm or 0 for line in planned))
    return {line.key: part for line, part in zip(planned, parts, strict=True)}


def _between(low: Decimal | None, value: Decimal, high: Decimal | None) -> bool:
    return (low is None or low <= value) and (high is None or value <= high)
