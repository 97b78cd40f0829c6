"""The parts that several records are made of."""

from enum import StrEnum

import msgspec

from traceapp.domain.quantity import Quantity, UnitMass


class Piece(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, gc=False):
    """Base of the parts of a record. Fields are only ever added, with a default; meaning never changes."""


class EntryRef(msgspec.Struct, frozen=True, array_like=True, order=True, gc=False):
    """Names one entry of the journal: the terminal's letters and its running number there."""

    terminal: str
    seq: int

    def __str__(self) -> str:
        return f"{self.terminal}-{self.seq}"


class PieceCount(Piece, frozen=True, kw_only=True):
    """How pieces were counted. way: tray (all that was in it), layer, mass or hand.

    mass_mg: what they weighed; least, most: what that mass may be in pieces at 95 %, by `unit_mass`, which was taken of
    a sample just then (is_sampled) or of the lot. other: the number that was told too and was not taken.
    """

    way: str
    layers: int = 0
    per_layer: int = 0
    mass_mg: int = 0
    least: int = 0
    most: int = 0
    unit_mass: UnitMass | None = None
    is_sampled: bool = False
    other: int = 0
    instrument: str = ""


class Draw(Piece, frozen=True, kw_only=True):
    """Material taken out of a lot: from container `container`, or from the lot at large when that is 0.

    emptied: the container was emptied by this draw, so what the books still hold in it is a difference to declare.
    line: the key of the step's input line it serves. provisional: the lot was not known here when it was taken.
    instrument: the scale that told the quantity; empty where it was keyed or scanned, or all that was left was taken.
    remnant: what stays in the container and goes back under a new label (DOMAIN 9), by the books of that moment.
    gross_before_mg, gross_after_mg: where it was weighed by difference, the container as it came and as it went.
    counted: how its pieces were counted; None where nobody said.
    """

    lot: str
    quantity: Quantity
    container: int = 0
    emptied: bool = False
    line: str = ""
    provisional: bool = False
    instrument: str = ""
    remnant: Quantity | None = None
    gross_before_mg: int = 0
    gross_after_mg: int = 0
    counted: PieceCount | None = None


class Filled(Piece, frozen=True, kw_only=True):
    """A container as it was filled: number `n` of its lot, net quantity, where it stands, its seal.

    instrument: the scale that told the quantity; empty where it was keyed or scanned.
    """

    n: int
    quantity: Quantity
    place: str = ""
    seal: str = ""
    instrument: str = ""


class NewLot(Piece, frozen=True, kw_only=True):
    """A lot born in this record. Mass or count is the sum of its containers.

    kind: two letters of the code. claim: the claim class (DOMAIN 16). owner: party key, "" is the plant.
    """

    code: str
    kind: str
    material: str
    containers: tuple[Filled, ...]
    part: str = ""
    grade: str = ""
    owner: str = ""
    claim: str = ""
    unit_mass: UnitMass | None = None


class Counted(Piece, frozen=True, kw_only=True):
    """How often something happened that is kept as a number only. code: what it was."""

    code: str
    times: int


class ByProduct(Piece, frozen=True, kw_only=True):
    """What a step sheds besides its product: swarf, ultrafines, trim, green scrap (DOMAIN 7, 8).

    Goes into a lot of its own (`lot`), or into a sump (`sump`, an equipment key) that is collected later. instrument:
    the scale that told the quantity; empty where it was keyed or scanned. of: into a sump, the drawn lots that it fell
    off; none: off all of them alike.
    """

    material: str
    quantity: Quantity
    lot: NewLot | None = None
    sump: str = ""
    instrument: str = ""
    of: tuple[str, ...] = ()


class NamedMass(Piece, frozen=True, kw_only=True):
    """A declared uptake or loss, in milligrams: hydrogen taken up, oxygen shed, slag, dust.

    instrument: the scale that told it; empty where it was keyed or scanned.
    """

    name: str
    mass_mg: int
    instrument: str = ""


class HeelDraw(Piece, frozen=True, kw_only=True):
    """What an earlier lot left in the machine and this step therefore holds (DOMAIN 7).

    material: of a sump, which of the materials that fell there; "" where the machine holds but one.
    """

    equipment: str
    lot: str
    mass_mg: int
    material: str = ""


class Measured(Piece, frozen=True, kw_only=True):
    """One recorded field of a step or exposure: decimal text in the field's unit, or a word.

    source: keyed, scanned, machine or scale. reason: why a value outside its limits was accepted.
    """

    field: str
    value: str
    source: str = "keyed"
    instrument: str = ""
    reason: str = ""


BADGE_AND_PIN, NUMBER_AND_PIN = "badge+pin", "number+pin"
WITH_PIN = frozenset({BADGE_AND_PIN, NUMBER_AND_PIN})
"""Ways to sign with a PIN; by number no badge was read."""


class Signature(Piece, frozen=True, kw_only=True):
    """A person puts their name to a meaning (`performed`, `charge release`, `inspected`...). at: UTC microseconds.

    method: `badge`, or one of WITH_PIN.
    """

    person: str
    meaning: str
    at: int
    method: str = "badge"

    @property
    def has_pin(self) -> bool:
        """Whether a PIN was keyed for it."""
        return self.method in WITH_PIN


class Noted(Piece, frozen=True, kw_only=True):
    """A doubt written down at the moment of recording, about one lot; it opens a finding there.

    code: a key of `findings.KINDS`. facts: (name, text) pairs for the words shown.
    """

    lot: str
    code: str
    facts: tuple[tuple[str, str], ...] = ()


class Target(Piece, frozen=True, kw_only=True):
    """What a hold stands on: a lot, one of its containers (`container` > 0), a box or a piece of equipment."""

    lot: str = ""
    container: int = 0
    box: str = ""
    equipment: str = ""


class Seat(Piece, frozen=True, kw_only=True):
    """A lot's place in an exposure: which container, how much of it, where in the load.

    change: what it gained there in the quantity's unit, or lost (negative), such as lubricant burnt off (DOMAIN 8).
    """

    lot: str
    container: int = 0
    quantity: Quantity | None = None
    position: str = ""
    change: int = 0


class Role(StrEnum):
    """How a parent entered its child."""

    CHARGE = "charge"
    HEEL = "heel"
    CONSUMABLE = "consumable"
    RETURN = "return"
    SUMP = "sump"
    SPLIT = "split"
