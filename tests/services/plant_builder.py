"""A small plant on a real store: people, instruments, an order, and short words for what happens to material.

Raw records are written as a station would write them, so that these tests stand on the journal and not on the station.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from traceapp.domain.command import Command, Outcome
from traceapp.domain.equipment import Equipment, Instrument, Place
from traceapp.domain.lot_code import next_code
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.party import Party, Site
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.plant import Plant
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.quantity import Quantity, UnitMass, mg, pcs
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import Packed, ShipmentOpened
from traceapp.domain.record.pieces import Draw, Filled, Measured, NewLot, Noted, Seat, Signature
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.production import Exposed, LotReceived, Magnetised, StepPerformed
from traceapp.domain.record.quality import Inspected, LotReleased, Result
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.makeup.catching_up import work_out
from traceapp.store.books import Books
from traceapp.store.makeups import WorkedOut
from traceapp.store.opening import open_store

START = int(datetime(2026, 11, 23, 6, 0, tzinfo=UTC).timestamp()) * 1_000_000
MINUTE = 60_000_000
KG = 1_000_000
PART, LINE, SPEC = "TA-7731", "4500-88213/2", "TA-SPEC-119"
PATH = (
    *("receipt", "reduction", "strip-casting", "hydrogen-decrepitation", "jet-milling", "pressing", "sintering"),
    *("annealing", "machining", "coating", "magnetising", "inspection", "packing", "shipping"),
)


@cache
def shipped_plant() -> Plant:
    """The plant as its shipped files describe it."""
    return read_plant(Path(resources_folder())).plant


class Shop:
    """A store with a clock that goes on one minute for each record.

    Attributes: store, plant (the shipped files), at (UTC microseconds of the last record).
    """

    def __init__(self, folder: Path, *, like: "Shop | None" = None, letters: str = "A") -> None:
        self.at: int = like.at if like else START
        self.plant = shipped_plant()
        self._numbers: dict[str, int] = dict(like._numbers) if like else {}
        self._commands: int = like._commands if like else 0
        self.store = open_store(f"sqlite:///{folder / 'plant.db'}", now=self._now, letters=letters)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.store.close()

    def _now(self) -> int:
        return self.at

    def code(self, kind: str) -> str:
        """The next code of a kind."""
        code = next_code(kind, date(2026, 11, 23), "A", after=self._numbers.get(kind, 0))
        self._numbers[kind] = code.number
        return str(code)

    def command(self, who: str = "op1", where: str = "S-1") -> Command:
        """Somebody asks for something, a minute later."""
        self.at += MINUTE
        self._commands += 1
        return Command(id=f"c{self._commands}", who=(who,), where=where, happened=self.at)

    def record(self, *records: Record, who: str = "op1", where: str = "S-1") -> Outcome:
        """Write records as they are, and work out what follows."""
        outcome = self.store.record(self.command(who, where), lambda _books: records)
        self.work_out()
        return outcome

    def work_out(self) -> None:
        """Everything that waits to be worked out."""
        while True:
            with self.store.reading() as books:
                done = work_out(books, self.plant, books.next_waiting(50), lambda: None)
            if not done:
                return
            self.store.keep_worked_out([WorkedOut(waiting, versions) for waiting, versions in done])

    def do(
        self,
        verb: Callable[[Books, Command], Sequence[Record]],
        *,
        who: str = "qa1",
        where: str = "S-1",
    ) -> Outcome:
        """Let a verb decide on the books as they are."""
        command = self.command(who, where)
        outcome = self.store.record(command, lambda books: verb(books, command))
        self.work_out()
        return outcome

    def put_in_force(self, *facts: PlantFact, effective: int = 0) -> None:
        self.record(*(PlantRevised(fact=fact, effective=effective) for fact in facts), who="adm")

    def receive(self, material: str, amount: Quantity, *, containers: int = 1, **more: object) -> str:
        """A lot that comes in, divided evenly among its containers."""
        return self.receive_as(self.plant.material(material).kind, material, amount, containers=containers, **more)

    def receive_as(self, kind: str, material: str, amount: Quantity, *, containers: int = 1, **more: object) -> str:
        code = self.code(kind)
        lot = new_lot(code, material, amount, containers=containers, **more)
        self.record(LotReceived(lot=lot, step="receipt", supplier="nordoxid", supplier_lot=f"N-{code}"))
        return code

    def make(
        self,
        step: str,
        draws: Sequence[Draw],
        kind: str,
        material: str,
        amount: Quantity,
        *,
        second: str = "",
        noted: Callable[[str], tuple[Noted, ...]] | None = None,
        fields: tuple[Measured, ...] = (),
        containers: int = 1,
        **more: object,
    ) -> str:
        """A step that bears one lot."""
        code = self.code(kind)
        signatures = [Signature(person="op1", meaning="performed", at=self.at)]
        if second:
            signatures.append(Signature(person=second, meaning="charge release", at=self.at))
        self.record(
            StepPerformed(
                step=step,
                route="sintered-ndfeb",
                revision="1",
                draws=tuple(draws),
                lots=(new_lot(code, material, amount, containers=containers, **more),),
                fields=fields,
                signatures=tuple(signatures),
                noted=noted(code) if noted else (),
            )
        )
        return code

    def expose(
        self, step: str, kind: str, *lots: str, seats: Sequence[Seat] = (), noted: tuple[Noted, ...] = ()
    ) -> str:
        """A load or bath that lots share; magnetising also magnetises them."""
        code = self.code(kind)
        places = tuple(seats) or tuple(Seat(lot=lot) for lot in lots)
        exposed = Exposed(
            code=code,
            step=step,
            seats=places,
            route="sintered-ndfeb",
            revision="1",
            signatures=(Signature(person="op1", meaning="performed", at=self.at),),
            noted=noted,
        )
        if step == "magnetising":
            self.record(exposed, Magnetised(lots=tuple(seat.lot for seat in places), code=code))
        else:
            self.record(exposed)
        return code

    def report(
        self,
        unit: str,
        kind: str,
        *results: Result,
        lots: Sequence[str] = (),
        position: str = "",
        decision: str = "",
    ) -> str:
        """A report filed on a test unit as it is, without judging."""
        number = f"R-{self._commands}"
        self.record(
            Inspected(
                unit=unit,
                report=number,
                results=results,
                lots=tuple(lots) or (unit,),
                unit_kind=kind,
                position=position,
                decision=decision,
            ),
            who="qa1",
        )
        return number

    def release(self, lot: str) -> None:
        self.record(LotReleased(lot=lot, scope="shipment", signatures=(pin("qa1", self.at),)), who="qa1")

    def pack(self, lot: str, pieces: int, *, container: int = 1, order: str = LINE, field: str = "0.06") -> str:
        code = self.code("BX")
        measured = Measured(field="stray-field", value=field, instrument="FG-1") if field else None
        draw = Draw(lot=lot, container=container, quantity=pcs(pieces))
        self.record(Packed(box=code, draws=(draw,), order=order, field=measured, place="P2"), who="shp")
        return code

    def gather(self, *boxes: str, order: str = LINE) -> str:
        code = self.code("SH")
        self.record(ShipmentOpened(shipment=code, order=order, boxes=boxes), who="shp")
        return code


def new_lot(code: str, material: str, amount: Quantity, *, containers: int = 1, **more: object) -> NewLot:
    share, rest = divmod(amount.amount, containers)
    filled = tuple(
        Filled(n=n, quantity=Quantity(share + (rest if n == 1 else 0), amount.unit)) for n in range(1, containers + 1)
    )
    return NewLot(code=code, kind=code[:2], material=material, containers=filled, **more)  # type: ignore[arg-type]


def pin(person: str, at: int = START, meaning: str = "release") -> Signature:
    """A signature with badge and PIN."""
    return Signature(person=person, meaning=meaning, at=at, method="badge+pin")


def draw(lot: str, quantity: Quantity, *, container: int = 1, line: str = "") -> Draw:
    return Draw(lot=lot, container=container, quantity=quantity, line=line)


def measured(key: str, n: int, least: str, mean: str, most: str, instrument: str = "BH-1") -> Result:
    return Result(property=key, n=n, least=least, mean=mean, most=most, instrument=instrument)


def outcome(key: str, n: int, said: str) -> Result:
    return Result(property=key, n=n, attribute=said)


def basic_facts() -> tuple[PlantFact, ...]:
    """Everybody and everything the small plant knows, good for the whole winter."""
    return (
        Site(
            key="site", name="Cerro Índigo Magnetics", address=("1 Foundry Road",), country="US", host="trace.example"
        ),
        Party(key="tern", name="Tern Actuation", roles=("customer",), address=("88 Tern Street",), country="US"),
        Party(key="nordoxid", name="Nordoxid", roles=("supplier",), country="NO"),
        Party(key="platina", name="Platina Finishing", roles=("processor",), country="MX", approved_for=("coating",)),
        *people(),
        *instruments(),
        Place(key="P2", name="Shelf P2"),
        Place(key="cage", name="Quarantine cage"),
        specification(),
        Part(
            key=PART,
            number="TA-7731-02",
            drawing_revision="D",
            name="Sintered NdFeB magnet N48H, NiCuNi",
            customer="tern",
            description="Block 40 × 20 × 5 mm",
            route="sintered-ndfeb",
            path=PATH,
            specification=SPEC,
        ),
        order_line(),
    )


def people() -> tuple[PlantFact, ...]:
    return (
        Person(key="op1", roles=(Role.OPERATOR,)),
        Person(key="op2", roles=(Role.OPERATOR,)),
        Person(key="shp", roles=(Role.SHIPPING,)),
        Person(key="sup", roles=(Role.SUPERVISOR,)),
        Person(key="adm", roles=(Role.ADMINISTRATOR,)),
        Person(key="aud", roles=(Role.AUDITOR,)),
        Person(key="qa1", roles=(Role.QUALITY,), title="Quality engineer", independent=True, signs=("inspection",)),
        Person(key="qa2", roles=(Role.QUALITY,)),
        Qualification(key="op1/melting", person="op1", skill="melting"),
        Qualification(key="op2/charge-check", person="op2", skill="charge-check"),
    )


def instruments() -> tuple[PlantFact, ...]:
    until = START + 90 * 24 * 60 * MINUTE
    named = (
        ("BH-1", "hysteresis"),
        ("MM-1", "length"),
        ("FG-1", "field"),
        ("XR-1", "thickness"),
        ("ICP-1", "elements"),
    )
    return (
        *(Instrument(key=key, name=key, measures=what, calibrated_until=until) for key, what in named),
        Instrument(key="OLD-1", name="OLD-1", measures="length", calibrated_until=START),
        Equipment(key="F-1", name="Furnace 1", machine="sinter-furnace"),
    )


def specification() -> Specification:
    return Specification(
        key=SPEC,
        number="TA-SPEC-119",
        issue="4",
        requirements=(
            Requirement(property="br", low="1.370", high="1.430", test_unit="sinter load", n=5),
            Requirement(property="hcj", low="1353", test_unit="sinter load", n=5),
            Requirement(property="coating-thickness", low="12", high="25", test_unit="plating lot", n=5),
            Requirement(property="adhesion", attribute="0 lifted", shown="no lifting", test_unit="plating lot", n=5),
            Requirement(property="flux-moment", low="4.25", test_unit="final lot", n=20),
            Requirement(property="length", low="39.95", high="40.05", shown="40.00 ± 0.05 mm", n=20),
        ),
        composition=("Nd", "Pr", "Fe", "B"),
    )


def order_line(**more: object) -> OrderLine:
    facts: dict[str, object] = {
        "key": LINE,
        "order": "4500-88213",
        "line": "2",
        "customer": "tern",
        "part": PART,
        "quantity": 1000,
        **more,
    }
    return OrderLine(**facts)  # type: ignore[arg-type]


MAGNET = UnitMass(30_260, 1)


class Chain:
    """One finished lot and everything behind it; each attribute is a code."""

    def __init__(self, shop: Shop, *, pieces: int = 1000, second: str = "op2") -> None:
        self.oxide = shop.receive("ndpr-oxide", mg(400 * KG), containers=2)
        self.iron = shop.receive("iron", mg(500 * KG))
        self.metal = shop.make(
            "reduction", [draw(self.oxide, mg(200 * KG), line="oxide")], "RM", "ndpr-metal", mg(165 * KG)
        )
        charge = [draw(self.metal, mg(100 * KG), line="rare-earth"), draw(self.iron, mg(200 * KG), line="iron")]
        self.heat = shop.make("strip-casting", charge, "SC", "alloy-strip", mg(298 * KG), second=second)
        self.powder = shop.make(
            "hydrogen-decrepitation", [draw(self.heat, mg(290 * KG))], "HD", "hd-powder", mg(290 * KG)
        )
        self.milled = shop.make("jet-milling", [draw(self.powder, mg(290 * KG))], "JM", "milled-powder", mg(288 * KG))
        self.pressed = shop.make(
            "pressing", [draw(self.milled, mg(280 * KG))], "PR", "compact", mg(279 * KG), containers=2
        )
        self.sinter_load = shop.expose("sintering", "SN", self.pressed)
        self.ageing = shop.expose("annealing", "AN", self.pressed)
        shop.report(
            self.sinter_load,
            "sinter load",
            measured("br", 5, "1.410", "1.415", "1.420"),
            measured("hcj", 5, "1421", "1433", "1446"),
            lots=(self.pressed,),
        )
        shop.report(
            self.heat,
            "heat",
            measured("nd", 2, "24.4", "24.5", "24.6", "ICP-1"),
            measured("pr", 2, "5.8", "5.9", "6.0", "ICP-1"),
            measured("b", 2, "0.96", "0.97", "0.98", "ICP-1"),
        )
        self.lot = self.machine(shop, pieces)

    def machine(self, shop: Shop, pieces: int, container: int = 1) -> str:
        """Magnets out of the blocks, coated, magnetised, tested, accepted and released."""
        lot = shop.make(
            "machining",
            [draw(self.pressed, mg(pieces * 40_000), container=container, line="blocks")],
            "MG",
            "machined-magnet",
            pcs(pieces),
            part=PART,
            unit_mass=MAGNET,
        )
        self.plating = shop.expose("coating", "NP", lot)
        shop.report(
            self.plating,
            "plating lot",
            measured("coating-thickness", 16, "15.4", "17.1", "19.1", "XR-1"),
            outcome("adhesion", 5, "0 lifted"),
            lots=(lot,),
        )
        self.magnetising = shop.expose("magnetising", "MZ", lot)
        shop.report(
            lot,
            "final lot",
            measured("flux-moment", 80, "4.34", "4.37", "4.40"),
            measured("length", 80, "39.98", "40.00", "40.02", "MM-1"),
            decision="accepted",
        )
        shop.release(lot)
        return lot


def small_plant(folder: Path) -> Shop:
    """A shop with everybody and everything in force, and no material yet."""
    shop = Shop(folder)
    shop.put_in_force(*basic_facts())
    return shop
