"""Plays a job on the floor of `tests.services.floor`: what the window would do, done at once, in one process."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from argon2 import PasswordHasher

from tests.services.floor import START, Floor
from traceapp.app import App
from traceapp.app.certificates import Issued
from traceapp.domain.certificate import Claim
from traceapp.domain.record.dispatch import ShipmentOpened
from traceapp.domain.record.pieces import EntryRef
from traceapp.exchange.plant_facts import PlantFacts, read_plant_facts
from traceapp.resources import resources_folder
from traceapp.services.certificate.certifying import SIGNS_FOR, claims_of
from traceapp.services.dispatch.shipping import open_shipment, ship, swap_box
from traceapp.services.quality.quality import release_lot
from traceapp.services.station.talk import Label, Tone
from traceapp.services.trace.trace_answer import Direction
from traceapp.settings import Folders
from traceapp.store.opening import open_store
from traceapp.store.store import Store
from ui.tour_script import Act, At, By, New, Picture, Scan, Stuck

COMPLIANCE = ("2029", "4029")
"""Who signs in the demo plant what is stated of rules: badge and PIN."""


class Plant(Floor):
    """A floor under a whole app, on the same store and by the same clock."""

    def __init__(self, store: Store, folders: Folders) -> None:
        self.at = START  # the app asks for the time while it is made
        self.app = App(store, folders, self.now, PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
        super().__init__(store, self.app.plant)

    def now(self) -> int:
        return self.at

    def _labels(self, refs: Sequence[EntryRef]) -> tuple[Label, ...]:  # type: ignore[override]
        return self.app.labels.queue(self.talk.station, refs)


@contextmanager
def open_plant(folder: Path, like: Plant | None = None) -> Iterator[Plant]:
    """A plant in this folder: with nothing on file, or where another left off whose folder was copied there."""
    folders = Folders(folder)
    store = open_store(folders.url, now=lambda: START)
    try:
        plant = Plant(store, folders)
        if like is not None:
            plant.take_over(like)
        yield plant
    finally:
        store.close()


def demo_facts(plant: Plant) -> PlantFacts:
    """The data of the demo plant, put on file here."""
    facts = read_plant_facts(resources_folder() / "demo" / "plant.yaml", plant.plant)
    plant.put(*facts.facts)
    for person in facts.people:
        plant.app.people.call(person.badge, person.name)
        if person.pin:
            plant.app.people.set_pin(person.badge, person.pin)
    return facts


class FloorHand:
    """One person after another at the stations.

    Attributes:
        names: codes born on the way. shipment: the one at hand. issued: the certificates, in order.

    signer: badge and PIN of who releases lots and signs certificates. like: a hand that this one goes on for.
    """

    def __init__(self, plant: Plant, signer: tuple[str, str], like: "FloorHand | None" = None) -> None:
        self.plant = plant
        self.names: dict[str, str] = dict(like.names) if like is not None else {}
        self.shipment: str = like.shipment if like is not None else ""
        self.issued: list[Issued] = []
        self._badge, self._pin = signer

    def play(self, acts: Sequence[Act]) -> None:
        """Every act, in order. AssertionError at the first scan that is answered in red, with what was wrong."""
        for number, act in enumerate(acts):
            self._do(act, number)

    def certify(self) -> Issued:
        """Quality signs, and compliance where rules are stated; AssertionError with the checks that fail."""
        certificates = self.plant.app.certificates
        draft = certificates.draft(self.shipment)
        failing = {check.name: check.failures for check in draft.checks if not check.passed}
        assert not failing, failing
        assert draft.content is not None, draft.problem
        signers = {Claim.CONFORMITY: (self._badge, self._pin), Claim.RULE: COMPLIANCE}
        signatures = [
            self.plant.app.people.sign(*signers[claim], SIGNS_FOR[claim]) for claim in claims_of(draft.content)
        ]
        self.issued.append(certificates.issue(self.plant.talk.station, self.shipment, signatures))
        return self.issued[-1]

    def _do(self, act: Act, number: int) -> None:
        plant = self.plant
        match act:
            case At(station):
                self._leave(number)
                plant.go(station)
            case New(name, kind):
                self.names[name] = plant.newest(kind)
            case Stuck():
                plant.scan(*(label.code for label in plant.talk.labels if not label.verified))
                assert not plant.talk.labels, self._where(number, "has labels left")
            case Scan():
                self._scan(act, number)
            case Picture():
                pass
            case By("release", name):
                self._release(self.names[name])
            case By("certify"):
                self.certify()
            case By("load"):
                plant.have(plant.talk.person, partial(ship, plant=plant.app.plant, shipment=self.shipment))
            case By("trace", name):
                plant.app.trace(self.names[name], Direction.FORWARD)
            case By(verb):
                raise AssertionError(f"nobody here knows how to {verb}")

    def _leave(self, number: int) -> None:
        if self.plant.station:
            assert self.plant.talk.run is None, self._where(number, "is not finished")
            self.plant.scan("%CMD:OUT")

    def _scan(self, act: Scan, number: int) -> None:
        plant, text = self.plant, act.filled(self.names)
        if text.startswith("BX-") and self._ships():
            self._gather(text)
            return
        talk = plant.scan(text)
        refused = talk.flash is not None and talk.flash.tone is Tone.WRONG
        assert refused == act.refused, self._where(number, f"{text}: {talk.flash}")

    def _where(self, number: int, told: str) -> str:
        return f"act {number} at {self.plant.station}: {told}; wanted {self.plant.talk.wanted}"

    def _ships(self) -> bool:
        station = self.plant.talk.station
        return self.plant.plant.route(station.route).step(station.steps[0]).act == "ship"

    def _gather(self, box: str) -> None:
        """As the shipping screen: the first box begins a shipment, the others join it."""
        plant, person = self.plant, self.plant.talk.person
        if self.shipment:
            plant.have(person, partial(swap_box, shipment=self.shipment, into=box, reason="scanned"))
            return
        self.shipment = plant.app.fresh_code("SH", "shipment")
        with plant.app.reading() as books:
            packed = books.box(box)
        assert packed is not None
        opened = ShipmentOpened(shipment=self.shipment, order=packed.order, boxes=(box,))
        plant.have(person, partial(open_shipment, opened=opened))

    def _release(self, lot: str) -> None:
        signature = self.plant.app.people.sign(self._badge, self._pin, "release")
        self.plant.have(self._badge, partial(release_lot, lot=lot, scope="shipment", signatures=(signature,)))
