"""Random days of a plant; after each the gate and the draft are held against DOMAIN.md's words over the plain records.

`plain_verdict` asks nothing of the gate, the folds or the walks. Whatever passes the gate may be certified by those
words and the other way round, and what is printed is what they tell.
"""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.services.certificate.test_certifying import draft, paper, sign
from tests.services.gate.plain_verdict import verdict_on
from tests.services.gate.plain_words import ROWS, Words
from tests.services.gate.printed import printed_heats, printed_lots, printed_results
from tests.services.plant_builder import (
    KG,
    LINE,
    MAGNET,
    PART,
    Chain,
    Shop,
    draw,
    measured,
    new_lot,
    order_line,
    outcome,
    pin,
    small_plant,
)
from traceapp.domain.entry import Entry, decode_entry
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import BoxSwapped, CustomerReturned, Packed, Shipped, Unpacked
from traceapp.domain.record.pieces import HeelDraw, Seat, Signature, Target
from traceapp.domain.record.production import Demagnetised, Exposed, Magnetised, Parted, StepPerformed
from traceapp.domain.record.quality import (
    Concession,
    ConcessionGranted,
    Corrected,
    FindingSettled,
    Held,
    HoldReleased,
    Inspected,
    LotReleased,
)
from traceapp.services.certificate.issuing import withdraw
from traceapp.services.gate.gate import gate

ORDERED = 400
OTHER = "4500-88213/3"
picks = st.integers(0, 99)
mostly = st.sampled_from((True, True, True, False))
STRIKABLE = (
    *(Packed, Unpacked, Parted, Exposed, Magnetised, Inspected, LotReleased),
    *(Held, HoldReleased, ConcessionGranted, Corrected),
)


class _Begun:
    """A plant with blocks of two heats, in one load and on two shelves of another; the second powder holds a heel."""

    def __init__(self, folder: Path) -> None:
        with small_plant(folder) as shop:
            shop.put_in_force(order_line(quantity=ORDERED), order_line(key=OTHER, line="3", quantity=100))
            chain = Chain(shop)
            self.first = chain.pressed
            charge = [draw(chain.metal, mg(30 * KG), line="rare-earth"), draw(chain.iron, mg(60 * KG), line="iron")]
            self.heat = shop.make("strip-casting", charge, "SC", "alloy-strip", mg(89 * KG), second="op2")
            shares = (("nd", "24.1"), ("pr", "5.9"), ("b", "0.97"))
            shop.report(self.heat, "heat", *(measured(key, 2, v, v, v, "ICP-1") for key, v in shares))
            powder = shop.code("HD")
            shop.record(
                StepPerformed(
                    step="hydrogen-decrepitation",
                    route="sintered-ndfeb",
                    revision="1",
                    draws=(draw(self.heat, mg(80 * KG)),),
                    heels=(HeelDraw(equipment="HD-1", lot=chain.powder, mass_mg=KG),),
                    lots=(new_lot(powder, "hd-powder", mg(81 * KG)),),
                    signatures=(Signature(person="op1", meaning="performed", at=shop.at),),
                )
            )
            milled = shop.make("jet-milling", [draw(powder, mg(80 * KG))], "JM", "milled-powder", mg(79 * KG))
            self.second = shop.make("pressing", [draw(milled, mg(78 * KG))], "PR", "compact", mg(78 * KG), containers=2)
            seats = [Seat(lot=self.second, container=n, position=place) for n, place in ((1, "T1"), (2, "B1"))]
            self.load = shop.expose("sintering", "SN", self.second, seats=seats)
            shop.expose("annealing", "AN", self.second)
            self.chain, self.shop = chain, shop
            self.ancestors = (chain.oxide, chain.metal, chain.heat, self.heat, powder, chain.powder, milled)


@cache
def begun() -> tuple["tempfile.TemporaryDirectory[str]", _Begun]:
    """Made once; its folder goes with the program."""
    folder = tempfile.TemporaryDirectory(prefix="begun-")
    return folder, _Begun(Path(folder.name))


class AgainstPlainWords(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        folder, self.begun = begun()
        self.folder = Path(tempfile.mkdtemp(prefix="plant-"))
        shutil.copytree(folder.name, self.folder / "plant")
        self.shop = Shop(self.folder / "plant", like=self.begun.shop)
        self.lots: list[str] = []
        self.boxes: list[str] = []
        self.shipments: list[str] = []
        self.touched = ""
        self.told = 0
        self.number = 0

    def teardown(self) -> None:
        try:
            for shipment in self.shipments:
                self.look(shipment)
        finally:
            self.shop.store.close()
            shutil.rmtree(self.folder)

    # ---------- what is known

    def entries(self) -> list[Entry]:
        with closing(sqlite3.connect(self.folder / "plant" / "plant.db")) as connection:
            return [decode_entry(body) for (body,) in connection.execute("SELECT body FROM entry")]

    def words(self) -> Words:
        return Words(self.entries())

    def of(self, things: list[str], pick: int) -> str:
        return things[pick % len(things)] if things else ""

    def trays(self, lot: str) -> dict[int, int]:
        """What lies in each tray of a lot, as its label would say."""
        with self.shop.store.reading() as books:
            state = books.lot(lot)
        return {c.n: c.amount for c in state.containers if c.n and c.amount > 0} if state is not None else {}

    def tray(self, lot: str, pick: int) -> tuple[int, int]:
        return (list(self.trays(lot).items()) or [(1, 0)])[pick % max(len(self.trays(lot)), 1)]

    def mean(self, least: int) -> str:
        """Another figure each time, so that a printed one names its report."""
        self.told += 1
        return str(least + self.told)

    # ---------- production

    @initialize(pieces=st.integers(20, 200))
    def something_finished(self, pieces: int) -> None:
        self.cut(0, 1, pieces, 1)
        self.finish(0, True, True, True)
        self.pack_and_gather(0, 0, 10, True)

    @rule(pick=picks, container=st.sampled_from((1, 2)), pieces=st.integers(20, 200), trays=st.sampled_from((1, 1, 2)))
    def cut(self, pick: int, container: int, pieces: int, trays: int) -> None:
        blocks = (self.begun.first, self.begun.second)[pick % 2]
        draws = [draw(blocks, mg(pieces * 40_000), container=container, line="blocks")]
        more: dict[str, Any] = {"part": PART, "unit_mass": MAGNET, "containers": trays}
        self.lots.append(self.shop.make("machining", draws, "MG", "machined-magnet", pcs(pieces), **more))

    @rule(pick=picks, coated=mostly, tested=mostly, released=mostly)
    def finish(self, pick: int, coated: bool, tested: bool, released: bool) -> None:
        """Coated, magnetised, tested, accepted and released; or one of that left out."""
        if lot := self.of(self.lots, pick):
            if coated:
                self.coat(pick, 0, True)
            self.magnetise(pick)
            if tested:
                self.inspect(pick, "accepted", True, 80)
            if released:
                self.shop.release(lot)

    @rule(pick=picks, tray=picks, reported=mostly)
    def coat(self, pick: int, tray: int, reported: bool) -> None:
        """All of a lot, whichever way its trays are told."""
        if lot := self.of(self.lots, pick):
            seats = tuple(Seat(lot=lot, container=n) for n in self.trays(lot)) if tray % 2 else ()
            bath = self.shop.expose("coating", "NP", lot, seats=seats)
            if reported:
                self.measure_coating(pick, bath, "20")

    def measure_coating(self, pick: int, bath: str, most: str) -> None:
        lot = self.of(self.lots, pick)
        mean = f"15.{self.mean(1000)}"
        self.shop.report(
            bath,
            "plating lot",
            measured("coating-thickness", 16, "15.0", mean, most, "XR-1"),
            outcome("adhesion", 5, "0 lifted"),
            lots=(lot,),
        )

    @rule(pick=picks)
    def magnetise(self, pick: int) -> None:
        if lot := self.of(self.lots, pick):
            self.shop.expose("magnetising", "MZ", lot)

    @rule(pick=picks)
    def demagnetise(self, pick: int) -> None:
        if lot := self.of(self.lots, pick):
            self.shop.record(Demagnetised(lots=(lot,), method="field"))

    @rule(pick=picks)
    def anneal_the_blocks_again(self, pick: int) -> None:
        self.shop.expose("annealing", "AN", (self.begun.first, self.begun.second)[pick % 2])

    @rule(pick=picks, place=st.sampled_from(("", "T1", "B1")), good=mostly)
    def test_blocks(self, pick: int, place: str, good: bool) -> None:
        blocks, load = (
            (self.begun.first, self.begun.chain.sinter_load),
            (self.begun.second, self.begun.load),
        )[pick % 2]
        low = "1400" if good else "1300"
        coercivity = self.mean(1500)
        results = (
            measured("br", 5, "1.40", f"1.41{self.mean(1000)}", "1.42"),
            measured("hcj", 5, low, coercivity, "9999"),
        )
        self.shop.report(load, "sinter load", *results, lots=(blocks,), position=place if pick % 2 else "")

    @rule(
        pick=picks,
        decision=st.sampled_from(("accepted", "accepted", "", "rejected")),
        good=mostly,
        n=st.sampled_from((80, 80, 19)),
    )
    def inspect(self, pick: int, decision: str, good: bool, n: int) -> None:
        if lot := self.of(self.lots, pick):
            flux, length = f"4.3{self.mean(1000)}", f"40.00{self.mean(1000)}"
            results = (
                measured("flux-moment", n, "4.30" if good else "4.10", flux, "4.50"),
                measured("length", 80, "39.98", length, "40.02", "MM-1"),
            )
            self.shop.report(lot, "final lot", *results, decision=decision)

    @rule(pick=picks)
    def release(self, pick: int) -> None:
        if lot := self.of(self.lots, pick):
            self.shop.release(lot)

    @rule(pick=picks, tray=picks, part=st.integers(1, 3))
    def sort_out(self, pick: int, tray: int, part: int) -> None:
        if lot := self.of(self.lots, pick):
            n, there = self.tray(lot, tray)
            if there >= part:
                with self.shop.store.reading() as books:
                    state = books.lot(lot)
                assert state is not None
                into = 1 + max(c.n for c in state.containers)
                self.shop.record(Parted(lot=lot, container=n, into=into, quantity=pcs(there // part)))

    # ---------- dispatch

    @rule(pick=picks, tray=picks, pieces=st.integers(1, 60), field=mostly)
    def pack_and_gather(self, pick: int, tray: int, pieces: int, field: bool) -> None:
        if self._pack(pick, tray, pieces, field, LINE):
            self.touched = self.shop.gather(self.boxes[-1])
            self.shipments.append(self.touched)

    @rule(pick=picks, tray=picks, pieces=st.integers(1, 60), field=mostly, order=st.sampled_from((LINE, LINE, OTHER)))
    def pack(self, pick: int, tray: int, pieces: int, field: bool, order: str) -> None:
        self._pack(pick, tray, pieces, field, order)

    def _pack(self, pick: int, tray: int, pieces: int, field: bool, order: str) -> bool:
        lot = self.of(self.lots, pick)
        n, there = self.tray(lot, tray) if lot else (1, 0)
        if there:
            told = "0.06" if field else ""
            self.boxes.append(self.shop.pack(lot, min(pieces, there), container=n, order=order, field=told))
        return bool(there)

    @rule(pick=picks)
    def open_box(self, pick: int) -> None:
        box = self.of(self.boxes, pick)
        with self.shop.store.reading() as books:
            state = books.box(box) if box else None
        if state is not None and state.status in {"packed", "gathered"}:
            draws = tuple(draw(c.lot, c.quantity, container=c.container) for c in state.contents)
            self.shop.record(Unpacked(box=box, draws=draws, reason="count"), who="shp")

    @rule(pick=picks, box=picks, out=picks)
    def edit_a_shipment(self, pick: int, box: int, out: int) -> None:
        if shipment := self.of(self.shipments, pick):
            inside = self.words().boxes_of(shipment)
            into = self.of(self.boxes, box)
            taken = self.of(inside, out) if out % 3 == 0 else ""
            if into and into not in inside and not self._has_left(shipment, into):
                self.shop.record(BoxSwapped(shipment=shipment, out=taken, into=into), who="shp")
            self.touched = shipment

    def _has_left(self, *codes: str) -> bool:
        gone = {code for act in self.words().of(Shipped) for code in (act.record.shipment, *act.record.boxes)}
        return not gone.isdisjoint(codes)

    @rule(pick=picks)
    def certify(self, pick: int) -> None:
        """Where nothing stands against it; anew, where a certificate of this shipment stands already."""
        shipment = self.of(self.shipments, pick)
        if not shipment:
            return
        old = next((n for n, one in self.words().standing().items() if one.shipment == shipment), "")
        if not self.look(shipment, superseding=old):
            self.number += 1
            number = f"C-26-A{self.number:03d}"
            sign(self.shop, shipment, paper(self.shop, number, supersedes=old))

    @rule(pick=picks)
    def take_back_a_certificate(self, pick: int) -> None:
        if number := self.of(sorted(self.words().standing()), pick):
            self.shop.do(
                lambda books, c: withdraw(
                    books, c, number=number, reason="wrong", signatures=(pin("qa1", self.shop.at, "withdraw"),)
                )
            )

    @rule(pick=picks)
    def load(self, pick: int) -> None:
        """The goods leave, as a terminal tells it that knows nothing of what came out since."""
        words = self.words()
        certified = [one.shipment for one in words.standing().values() if not self._has_left(one.shipment)]
        if shipment := self.of(certified, pick):
            boxes = tuple(box for box in words.boxes_of(shipment) if words.contents(box) is not None)
            if boxes and not self._has_left(*boxes):
                self.shop.record(Shipped(shipment=shipment, boxes=boxes, order=LINE, customer="tern"), who="shp")

    @rule(pick=picks, pieces=st.integers(1, 20))
    def come_back(self, pick: int, pieces: int) -> None:
        words = self.words()
        gone = [box for act in words.of(Shipped) for box in act.record.boxes if words.contents(box) is not None]
        if box := self.of(gone, pick):
            found = words.contents(box)
            assert found is not None
            lot = found[1][0][0]
            back = new_lot(self.shop.code("RT"), "coated-magnet", pcs(pieces), part=PART, unit_mass=MAGNET)
            told = CustomerReturned(rma="R", lot=back, parents=(lot,), boxes=(box,), customer="tern", reason="x")
            self.shop.record(told, who="shp")
            self.lots.append(back.code)

    # ---------- quality

    @rule(pick=picks, what=st.sampled_from(("lot", "tray", "box", "ancestor")), tray=picks)
    def hold(self, pick: int, what: str, tray: int) -> None:
        lot = self.of(self.lots, pick)
        target = {
            "lot": Target(lot=lot),
            "tray": Target(lot=lot, container=self.tray(lot, tray)[0] if lot else 0),
            "box": Target(box=self.of(self.boxes, pick)),
            "ancestor": Target(lot=self.of([*self.begun.ancestors, self.begun.first, self.begun.second], pick)),
        }[what]
        if target.lot or target.box:
            self.shop.record(Held(targets=(target,), reason="cracked"), who="qa1")

    @rule(pick=picks)
    def lift(self, pick: int) -> None:
        held = list(self.words().holds())
        if held:
            act, target = held[pick % len(held)]
            self.shop.record(HoldReleased(hold=act.ref, targets=(target,), disposition="use as is"), who="qa1")

    @rule(pick=picks, tray=picks)
    def lift_from_one_tray(self, pick: int, tray: int) -> None:
        held = [(act, target) for act, target in self.words().holds() if target.lot in self.lots]
        if held:
            act, target = held[pick % len(held)]
            one = Target(lot=target.lot, container=self.tray(target.lot, tray)[0])
            self.shop.record(HoldReleased(hold=act.ref, targets=(one,), disposition="use as is"), who="qa1")

    @rule(pick=picks, measured_=st.sampled_from([row.property for row in ROWS]), pieces=st.integers(1, 60))
    def concede(self, pick: int, measured_: str, pieces: int) -> None:
        if lot := self.of(self.lots, pick):
            self.number += 1
            one = Concession(
                number=f"K-{self.number}", lot=lot, quantity=pcs(pieces), until=0, text="", properties=(measured_,)
            )
            self.shop.record(ConcessionGranted(concession=one, granted_by="tern"), who="qa1")

    @rule(pick=picks)
    def settle(self, pick: int) -> None:
        with self.shop.store.reading() as books:
            codes = (*self.lots, self.begun.first, self.begun.second)
            found = [f for state in books.lots(codes).values() for f in state.findings if f.code == "used_on_hold"]
        open_ones = [finding for finding in found if finding.settled is None]
        if open_ones:
            one = open_ones[pick % len(open_ones)]
            self.shop.record(
                FindingSettled(lot=one.subject, finding=one.name, disposition="use as is", reason="x"), who="qa1"
            )

    @rule(pick=picks)
    def strike(self, pick: int) -> None:
        """Something that was told since the plant began never happened; or it did, and the striking was wrong."""
        since = [e for e in self.entries() if isinstance(e.record, STRIKABLE) and e.hlc > self.began]
        if since:
            entry = since[-1 - pick % min(len(since), 12)]
            self.shop.record(Corrected(target=entry.ref, reason="wrong"), who="qa1")

    @rule(pick=picks, pieces=st.integers(1, 60))
    def correct_a_packing(self, pick: int, pieces: int) -> None:
        packed = list(self.words().of(Packed))
        if packed:
            act = packed[pick % len(packed)]
            new = msgspec.structs.replace(
                act.record, draws=(msgspec.structs.replace(act.record.draws[0], quantity=pcs(pieces)),)
            )
            told = Corrected(target=act.ref, reason="counted", replacement=msgspec.to_builtins(new))
            self.shop.record(told, who="qa1")

    @property
    def began(self) -> int:
        return self.begun.shop.at

    # ---------- the look

    @rule(pick=picks)
    def look_at_one(self, pick: int) -> None:
        if shipment := self.of(self.shipments, pick):
            self.look(shipment)

    def look(self, shipment: str, superseding: str = "") -> bool:
        """Hold the two against each other; whether anything stands against a certificate."""
        words = self.words()
        plain = verdict_on(words, shipment, order=LINE, ordered=ORDERED, part=PART, superseding=superseding)
        with self.shop.store.reading() as books:
            checks = gate(books, self.shop.plant, shipment, self.shop.at, superseding=superseding)
        failing = {check.name: [(f.code, f.subject) for f in check.failures] for check in checks if not check.passed}
        assert bool(failing) == bool(plain.why), (failing, sorted(plain.why))
        if plain.lots:
            content = draft(self.shop, shipment)
            for printed, wanted in (
                (printed_lots(content), plain.lots),
                (printed_results(content), plain.told),
                (printed_heats(content), plain.heats),
            ):
                assert printed == wanted, (printed, wanted)
        return bool(failing)


TestAgainstPlainWords = AgainstPlainWords.TestCase
TestAgainstPlainWords.settings = settings(max_examples=max(settings().max_examples // 4, 1))
