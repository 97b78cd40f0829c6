"""Two terminals do what a plant does, in any order, out of each other's sight; the books agree with plain arithmetic.

After every act the books of the terminal that acted are held against a plant in plain dictionaries, which plays the
same records; in the end everybody has everything, in an order of their own, and the tables are the same byte for byte.
"""

import itertools
from collections import Counter

import msgspec
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from tests.store.plant_model import A_MINUTE, MG_PER_PIECE, Plant, in_mg, walked
from tests.store.terminals import Clock, command, key_of, on_trial, sealed_of, tables_in, tables_of
from traceapp.domain.balance import changed, net_mg
from traceapp.domain.entry import Entry
from traceapp.domain.quantity import Quantity, Unit, UnitMass, mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CustomerReturned, Packed, ShipmentOpened, Shipped, Unpacked
from traceapp.domain.record.pieces import (
    ByProduct,
    Draw,
    EntryRef,
    Filled,
    HeelDraw,
    NamedMass,
    NewLot,
    Noted,
    Seat,
    Target,
)
from traceapp.domain.record.production import (
    Exposed,
    HeelMeasured,
    LotReceived,
    Purged,
    QuantityAdjusted,
    SampleTaken,
    StepPerformed,
)
from traceapp.domain.record.quality import Corrected, Held, HoldReleased
from traceapp.store.opening import open_store
from traceapp.store.rebuild import rebuild
from traceapp.store.store import Store
from traceapp.store.verify import verify

terminals = st.sampled_from("AB")
amounts = st.integers(1, 60)
indexes = st.integers(0, 99)
STEADY = (LotReceived, SampleTaken, QuantityAdjusted, Exposed, Packed, Held)  # what a correction may replace


def plain(record: Record) -> dict[str, object]:
    values: dict[str, object] = msgspec.json.decode(msgspec.json.encode(record))
    return values


class TwoTerminals(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.clocks = {letters: Clock() for letters in "ABC"}
        self.stores = {letters: self._opened(letters) for letters in "AB"}
        self.here: dict[str, dict[EntryRef, Entry]] = {"A": {}, "B": {}}
        self.all: dict[EntryRef, Entry] = {}
        self.acted: str | None = None
        self.sound = False  # nothing was found wrong so far, and something was done
        self.changed: frozenset[str] = frozenset()
        self.numbers = itertools.count(1)

    def _opened(self, letters: str) -> Store:
        return open_store("sqlite://", now=self.clocks[letters], letters=letters, key=key_of(letters))

    def teardown(self) -> None:
        try:
            if self.sound:
                self._everybody_has_everything()
        finally:
            for store in self.stores.values():
                store.close()

    # ------------------------------------------------------------------------------------------------ what is known

    def _code(self, kind: str) -> str:
        return f"{kind}{next(self.numbers)}"

    def _lots(self, unit: Unit) -> list[str]:
        plant = Plant(self.all.values())
        return [code for code, lot in plant.lots.items() if lot.unit is unit and lot.born]

    def _some(self, unit: Unit, picks: list[int]) -> list[str]:
        """Lots of this unit, different ones; fewer where there are not enough. The other terminal's too."""
        known = self._lots(unit)
        return list(dict.fromkeys(known[pick % len(known)] for pick in picks)) if known else []

    def _container(self, lot: str, pick: int) -> int:
        numbers = [n for n in Plant(self.all.values()).lots[lot].containers if n]
        return [0, *numbers][pick % (len(numbers) + 1)] if numbers else 0

    def _draw(self, lot: str, unit: Unit, amount: int, pick: int, *, emptied: bool = False) -> Draw:
        container = self._container(lot, pick)
        return Draw(lot=lot, quantity=Quantity(amount, unit), container=container, emptied=emptied and container > 0)

    def _new(self, unit: Unit, *parts: int) -> NewLot:
        containers = tuple(Filled(n=n, quantity=Quantity(part, unit)) for n, part in enumerate(parts, start=1))
        mass = UnitMass(MG_PER_PIECE, 1) if unit is Unit.PCS else None
        return NewLot(code=self._code("L"), kind="L", material="alloy", containers=containers, unit_mass=mass)

    def _act(self, letters: str, *records: Record) -> None:
        store = self.stores[letters]
        asked = replace(command(), happened=self.clocks[letters].at)
        outcome = store.record(asked, lambda _books: records)
        again = store.record(asked, lambda _books: records)
        assert (again.repeated, again.entries) == (True, outcome.entries)
        with store.reading() as books:
            for ref in outcome.entries:
                entry = books.entry(ref)
                assert entry is not None
                self.here[letters][ref] = self.all[ref] = entry
        self.acted, self.changed = letters, outcome.changes

    # ----------------------------------------------------------------------------------------------------- material

    @initialize(letters=terminals)
    def something_to_begin_with(self, letters):
        now = self.clocks[letters].at
        self._act(letters, LotReceived(lot=self._new(Unit.MG, 300, 200), step="receipt", expires=now))
        self._act(letters, LotReceived(lot=self._new(Unit.PCS, 40), step="receipt", expires=now + 5 * A_MINUTE))

    @rule(
        letters=terminals,
        unit=st.sampled_from(Unit),
        parts=st.lists(amounts, min_size=1, max_size=3),
        good_for=st.sampled_from([None, -5, 5, 15]),
    )
    def receive(self, letters, unit, parts, good_for):
        """Something that keeps for ever, or for so many minutes, or should have been used up before."""
        expires = 0 if good_for is None else self.clocks[letters].at + good_for * A_MINUTE
        self._act(letters, LotReceived(lot=self._new(unit, *parts), step="receipt", expires=expires))

    @rule(letters=terminals, picks=st.lists(indexes, min_size=1, max_size=3), amount=amounts, data=st.data())
    def step_or_blend_or_split(self, letters, picks, amount, data):
        """Some lots go in, one to three come out; hydrogen is taken up, dust is lost, pieces are broken, fines fall."""
        unit = data.draw(st.sampled_from(Unit))
        parents = self._some(unit, picks if unit is Unit.MG else picks[:1])
        if not parents:
            return
        emptied = data.draw(st.booleans())
        draws = tuple(
            self._draw(lot, unit, amount, n, emptied=emptied) for n, lot in enumerate(parents, start=picks[0])
        )
        whole = amount * len(draws)
        loss, uptake = (data.draw(st.integers(0, 3)) * in_mg(unit, 1) for _ in range(2))
        loss = min(loss, in_mg(unit, whole - 1))
        made = whole + (uptake - loss) // in_mg(unit, 1)
        split = data.draw(st.integers(1, min(3, made)))
        lots = [self._new(unit, made // split + (made % split if n == 0 else 0)) for n in range(split)]
        scrap = (self._draw(parents[0], unit, 1, 0),) if data.draw(st.booleans()) else ()
        by_lot = data.draw(st.booleans()) and made > 1 and split == 1
        if by_lot:
            lots = [self._new(unit, made - 1)]
        fines = (ByProduct(material="fines", quantity=Quantity(1, unit), lot=self._new(unit, 1)),) if by_lot else ()
        self._act(
            letters,
            StepPerformed(
                step="mill",
                draws=draws,
                lots=tuple(lots),
                by_products=fines,
                scrap=scrap,
                losses=(NamedMass(name="dust", mass_mg=loss),),
                uptakes=(NamedMass(name="hydrogen", mass_mg=uptake),),
            ),
        )

    @rule(letters=terminals, pick=indexes, pieces=st.integers(1, 8))
    def press(self, letters, pick, pieces):
        """Powder becomes pieces; the two meet through the unit mass."""
        for lot in self._some(Unit.MG, [pick]):
            draws = (self._draw(lot, Unit.MG, pieces * MG_PER_PIECE, pick),)
            self._act(letters, StepPerformed(step="press", draws=draws, lots=(self._new(Unit.PCS, pieces),)))

    @rule(
        letters=terminals,
        pick=indexes,
        amount=st.integers(10, 60),
        stays=st.integers(0, 5),
        falls=st.tuples(st.integers(0, 2), st.integers(0, 2)),
    )
    def run_a_machine_with_a_heel_and_a_sump(self, letters, pick, amount, stays, falls):
        machine = f"M{letters}"
        for lot in self._some(Unit.MG, [pick]):
            with self.stores[letters].reading() as books:
                state = books.machine(machine)
            old = state.heel if state else ()
            made = amount + sum(heel.mass_mg for heel in old) - stays - sum(falls)
            self._act(
                letters,
                StepPerformed(
                    step="melt",
                    draws=(self._draw(lot, Unit.MG, amount, pick),),
                    heels=tuple(HeelDraw(equipment=machine, lot=h.lot, mass_mg=h.mass_mg) for h in old),
                    lots=(self._new(Unit.MG, made),),
                    by_products=tuple(
                        ByProduct(material=material, quantity=mg(fell), sump=machine)
                        for material, fell in zip(("swarf", "sludge"), falls, strict=True)
                    ),
                    heel_after_mg=((machine, stays),),
                    equipment=(machine,),
                ),
            )

    @rule(letters=terminals, material=st.sampled_from(("swarf", "sludge")), part=st.integers(1, 2))
    def collect_the_sump(self, letters, material, part):
        """All of what lies there of one material, or half of it; the other material stays where it is."""
        machine = f"M{letters}"
        with self.stores[letters].reading() as books:
            state = books.machine(machine)
        lying = [one for one in (state.sump if state else ()) if one.material == material]
        if sum(one.mass_mg // part for one in lying):
            drawn = tuple(
                HeelDraw(equipment=machine, lot=one.lot, mass_mg=one.mass_mg // part, material=material)
                for one in lying
            )
            lot = self._new(Unit.MG, sum(h.mass_mg for h in drawn))
            self._act(letters, StepPerformed(step="collect", sump=drawn, lots=(lot,), equipment=(machine,)))

    @rule(letters=terminals, mass=st.integers(0, 9))
    def weigh_the_heel(self, letters, mass):
        """It is not what the books said, which is noted on the lot that it is of."""
        with self.stores[letters].reading() as books:
            state = books.machine(f"M{letters}")
        for heel in state.heel if state else ():
            noted = (Noted(lot=heel.lot, code="heel_differs"),) if mass != heel.mass_mg else ()
            self._act(letters, HeelMeasured(equipment=f"M{letters}", lot=heel.lot, mass_mg=mass, noted=noted))

    @rule(letters=terminals)
    def purge(self, letters):
        self._act(letters, Purged(equipment=f"M{letters}"))

    @rule(letters=terminals, picks=st.lists(indexes, min_size=1, max_size=3), bath=indexes, amount=st.integers(0, 9))
    def expose(self, letters, picks, bath, amount):
        seated = self._some(Unit.PCS, picks)
        slurry = [lot for lot in self._some(Unit.MG, [bath]) if amount]
        consumables = tuple(self._draw(lot, Unit.MG, amount, bath) for lot in slurry)
        if seated:
            seats = tuple(Seat(lot=lot) for lot in seated)
            self._act(letters, Exposed(code=self._code("E"), step="gbd", seats=seats, consumables=consumables))

    @rule(letters=terminals, picks=st.lists(indexes, min_size=1, max_size=3), gain=st.integers(-9, 9))
    def bake(self, letters, picks, gain):
        """What a load gains or loses comes to its containers by mass."""
        lots = zip(self._some(Unit.MG, picks), picks, strict=False)
        places = [(lot, self._container(lot, pick)) for lot, pick in lots]
        seats = tuple(Seat(lot=lot, container=n, quantity=mg(10 + n)) for lot, n in places if n)
        if not seats:
            return
        told = (NamedMass(name="burn-off" if gain < 0 else "taken", mass_mg=abs(gain)),) if gain else ()
        uptakes, losses = (told, ()) if gain > 0 else ((), told)
        seats = changed(seats, net_mg(uptakes, losses))
        assert sum(seat.change for seat in seats) == gain
        baked = Exposed(code=self._code("E"), step="sintering", seats=seats, uptakes=uptakes, losses=losses)
        self._act(letters, baked)

    @rule(letters=terminals, unit=st.sampled_from(Unit), pick=indexes, amount=st.integers(1, 3))
    def sample(self, letters, unit, pick, amount):
        for lot in self._some(unit, [pick]):
            self._act(
                letters, SampleTaken(code=self._code("S"), draw=self._draw(lot, unit, amount, pick), purpose="assay")
            )

    @rule(letters=terminals, unit=st.sampled_from(Unit), pick=indexes, by=st.integers(-9, 9))
    def adjust(self, letters, unit, pick, by):
        for lot in self._some(unit, [pick]):
            container = self._container(lot, pick)
            counted = Quantity(Plant(self.all.values()).lots[lot].containers[container] + by, unit)
            difference = Quantity(by, unit)
            self._act(
                letters,
                QuantityAdjusted(lot=lot, container=container, counted=counted, difference=difference, reason="count"),
            )

    # ------------------------------------------------------------------------------------------------ holds, dispatch

    @rule(letters=terminals, unit=st.sampled_from(Unit), picks=st.lists(indexes, min_size=1, max_size=2))
    def hold(self, letters, unit, picks):
        targets = tuple(Target(lot=lot, container=self._container(lot, picks[0])) for lot in self._some(unit, picks))
        if targets:
            self._act(letters, Held(targets=targets, reason="assay"))

    @rule(letters=terminals, pick=indexes)
    def release(self, letters, pick):
        holds = [(ref, entry.record) for ref, entry in self.all.items() if isinstance(entry.record, Held)]
        if holds:
            ref, record = holds[pick % len(holds)]
            assert isinstance(record, Held)
            self._act(letters, HoldReleased(hold=ref, targets=record.targets[: 1 + pick % 2], disposition="use"))

    @rule(letters=terminals, picks=st.lists(indexes, min_size=1, max_size=2), pieces=st.integers(1, 5))
    def pack(self, letters, picks, pieces):
        draws = tuple(self._draw(lot, Unit.PCS, pieces, picks[0]) for lot in self._some(Unit.PCS, picks))
        if draws:
            self._act(letters, Packed(box=self._code("BX-"), draws=draws))

    def _boxes(self) -> list[tuple[str, Packed]]:
        status = {code: box.status for code, box in Plant(self.all.values()).boxes.items()}
        packed = [entry.record for entry in self.all.values() if isinstance(entry.record, Packed)]
        return [(record.box, record) for record in packed if status.get(record.box) == "packed"]

    @rule(letters=terminals, pick=indexes)
    def unpack(self, letters, pick):
        boxes = self._boxes()
        if boxes:
            code, record = boxes[pick % len(boxes)]
            self._act(letters, Unpacked(box=code, draws=record.draws, reason="wrong order"))

    @rule(letters=terminals)
    def ship(self, letters):
        codes = tuple(code for code, _ in self._boxes()[:2])
        if codes:
            shipment = self._code("SH")
            self._act(letters, ShipmentOpened(shipment=shipment, order="PO/1", boxes=codes))
            self._act(letters, Shipped(shipment=shipment, boxes=codes))

    @rule(letters=terminals, picks=st.lists(indexes, min_size=1, max_size=2), pieces=st.integers(1, 5))
    def take_back(self, letters, picks, pieces):
        parents = tuple(self._some(Unit.PCS, picks))
        if parents:
            new = self._new(Unit.PCS, pieces)
            back = CustomerReturned(rma="R1", lot=new, parents=parents, certain=len(parents) == 1)
            self._act(letters, back)

    # --------------------------------------------------------------------------------------------------- corrections

    @rule(letters=terminals, pick=indexes, other=indexes, undone=st.booleans())
    def correct(self, letters, pick, other, undone):
        """An entry, or a correction of one, is undone or gets another's record in its place."""
        steady = [e for e in self.all.values() if isinstance(e.record, (*STEADY, Corrected))]
        fitting = [e.record for e in steady if isinstance(e.record, (SampleTaken, QuantityAdjusted))]
        target = steady[pick % len(steady)]
        if isinstance(target.record, LotReceived | Held) or not fitting:
            undone = True
        replacement = None if undone else plain(fitting[other % len(fitting)])
        self._act(letters, Corrected(target=target.ref, reason="typed wrong", replacement=replacement, undo=undone))

    @rule(letters=terminals, pick=indexes)
    def undo_a_step(self, letters, pick):
        steps = [e for e in self.all.values() if isinstance(e.record, StepPerformed) and not e.record.equipment]
        if steps:
            self._act(letters, Corrected(target=steps[pick % len(steps)].ref, reason="wrong lot", undo=True))

    # ----------------------------------------------------------------------------------------- clocks and deliveries

    @rule(letters=terminals, by=st.integers(-10, 10))
    def a_clock_is_set(self, letters, by):
        self.clocks[letters].at += by * A_MINUTE

    @rule(letters=terminals, random=st.randoms(use_true_random=False))
    def a_delivery_comes_from_the_other_terminal(self, letters, random):
        """Some of what is missing, shuffled."""
        other = "B" if letters == "A" else "A"
        missing = [s for s in sealed_of(self.stores[other]) if s.entry.ref not in self.here[letters]]
        portion = random.sample(missing, random.randint(0, len(missing)))
        self.changed = self.stores[letters].take_in(portion)
        self.here[letters].update((s.entry.ref, s.entry) for s in portion)
        self.acted = letters
        assert self.stores[letters].take_in(portion) == frozenset()

    # ------------------------------------------------------------------------------------------------- what must hold

    @precondition(lambda self: self.acted is not None)
    @invariant()
    def what_changed_is_what_plain_arithmetic_says(self):
        assert self.acted is not None
        self.sound = False
        plant = Plant(self.here[self.acted].values())
        self._hold_against(self.stores[self.acted], plant, self.changed)
        self.sound = True

    def _hold_against(self, store: Store, plant: Plant, subjects: frozenset[str]) -> None:
        with store.reading() as books:
            for kind, _, key in (subject.partition(":") for subject in subjects):
                if kind == "lot":
                    same_lot(books.lot(key), plant.lots.get(key))
                elif kind == "box":
                    box, expected = books.box(key), plant.boxes.get(key)
                    assert box is not None
                    assert box.status == (expected.status if expected else "unknown")
                    held = Counter[str]()
                    for content in box.contents:
                        held[content.lot] += content.quantity.amount
                    assert +held == +(expected.contents if expected else Counter())
                elif kind == "machine":
                    machine = books.machine(key)
                    assert machine is not None
                    heel = plant.heels.get(key)
                    assert [(h.lot, h.mass_mg) for h in machine.heel] == ([heel] if heel else [])
                    lying = {(one.lot, one.material): one.mass_mg for one in machine.sump if one.mass_mg}
                    assert lying == +plant.sumps.get(key, Counter())

    @invariant()
    def nothing_comes_from_nowhere_and_nothing_vanishes(self):
        """DOMAIN 8, over the whole plant, from the books: what came in is here or is where it was said to have gone."""
        if self.acted is None or not self._knows_the_machines(self.acted):
            return
        plant = Plant(self.here[self.acted].values())
        here = gone = 0
        with self.stores[self.acted].reading() as books:
            for state in books.all_states("lot:"):
                tally = state.tally
                assert tally.left == sum(c.amount for c in state.containers)
                here += in_mg(state.unit, tally.left)
                gone += in_mg(state.unit, tally.scrapped + tally.sampled + tally.packed - tally.adjusted)
            for state in books.all_states("machine:"):
                here += sum(h.mass_mg for h in (*state.heel, *state.sump))
        assert here + gone + plant.went_out_mg == plant.came_in_mg

    def _knows_the_machines(self, letters: str) -> bool:
        """Of the other terminal's runs none is missing between two that came: a heel is told by its last run alone."""
        runs = [e for e in self.all.values() if getattr(e.record, "equipment", ())]
        came = [e.ref in self.here[letters] for e in sorted(runs, key=lambda e: e.ref) if e.terminal != letters]
        return came == sorted(came, reverse=True)

    def _everybody_has_everything(self) -> None:
        here, there = self.stores["A"], self.stores["B"]
        here.take_in(sealed_of(there))
        there.take_in(list(reversed(sealed_of(here))))
        tables = tables_of(here)
        assert tables_of(there) == tables
        with on_trial(there) as connection:
            rebuild(connection)
            assert tables_in(connection) == tables
        verdict = verify(here)
        assert (verdict.bad, verdict.differences) == ((), ())

        plant = Plant(self.all.values())
        subjects = frozenset(str(row[0]) for row in tables["state"])
        self._hold_against(there, plant, subjects)
        self._walk(here, plant, [key for kind, _, key in (s.partition(":") for s in subjects) if kind == "lot"])

    def _walk(self, store: Store, plant: Plant, codes: list[str]) -> None:
        """Every trace is the brute-force walk over the records, and forward is backward in a mirror."""
        back = {code: [parent for parent, _, _ in lot.parents] for code, lot in plant.lots.items()}
        forward: dict[str, list[str]] = {}
        for code, parents in back.items():
            for parent in parents:
                forward.setdefault(parent, []).append(code)
        with store.reading() as books:
            for code in codes:
                assert set(books.family((code,), forward=False)[0]) == walked(code, back)
                assert set(books.family((code,), forward=True)[0]) == walked(code, forward)
            expected = Counter((parent, code) for code, parents in back.items() for parent in parents)
            for turned in (False, True):
                _, links = books.family(codes, forward=turned)
                assert Counter((link.parent, link.child) for link in links) == expected


def same_lot(state, expected) -> None:
    assert state is not None
    if expected is None:  # everything about it was undone
        assert (state.birth, state.tally.left, state.findings) == (None, 0, ())
        return
    assert state.birth == expected.born
    assert {c.n: c.amount for c in state.containers if c.amount} == {n: a for n, a in expected.containers.items() if a}
    tally = {name: getattr(state.tally, name) for name in state.tally.__struct_fields__}
    assert {name: amount for name, amount in tally.items() if amount} == {n: a for n, a in expected.went.items() if a}
    assert [(p.parent, p.role.value, p.quantity.amount) for p in state.parents] == expected.parents
    assert [e.code for e in state.exposures] == expected.loads
    assert {(h.entry, h.container) for h in state.open_holds} == {hold for hold, on in expected.holds.items() if on}
    assert {(f.code, f.entry) for f in state.findings} == expected.all_doubts
    if expected.born:
        assert state.unit is expected.unit


TestTwoTerminals = TwoTerminals.TestCase
