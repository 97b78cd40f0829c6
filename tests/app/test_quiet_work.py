"""What lots are made of is worked out behind the recording, by itself, and anew when the plant's files change."""

from collections.abc import Iterator
from time import monotonic, sleep

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import KG, Shop, draw, new_lot, small_plant
from traceapp.app import quiet_work
from traceapp.app.quiet_work import QuietWork
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.makeup import Makeup, makeup_at
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Target
from traceapp.domain.record.production import LotReceived, OriginDeclared, StepPerformed
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed, EvidenceRevoked, Held
from traceapp.store import spreading
from traceapp.store.makeups import WorkedOut

PATIENCE = 20.0
NOW = 1 << 62


class Floor:
    """A shop whose makeups only quiet work works out."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.plant = shop.plant
        self.work = QuietWork(shop.store, self.current)

    def current(self) -> Plant:
        return self.plant

    def record(self, *records: Record) -> None:
        self.shop.store.record(self.shop.command(), lambda _books: records)

    def receive(self, country: str, *documents: str) -> str:
        code = self.shop.code("RM")
        stages = (DeclaredStage(stage="mined", country=country),)
        self.record(
            LotReceived(lot=new_lot(code, "nd-metal", mg(100 * KG)), step="receipt", stages=stages, documents=documents)
        )
        return code

    def melt(self, parent: str) -> str:
        code = self.shop.code("SC")
        self.record(
            StepPerformed(
                step="strip-casting",
                route="sintered-ndfeb",
                country="US",
                draws=(draw(parent, mg(10 * KG)),),
                lots=(new_lot(code, "alloy-strip", mg(10 * KG)),),
            )
        )
        return code

    def mined(self, lot: str) -> list[str]:
        """The countries in which a lot's neodymium was mined."""
        found = self.makeup(lot).content("Nd")
        origins = found.origins if found is not None else ()
        return [done.country for origin in origins for done in origin.provenance.places(("mined",))]

    def proved(self, lot: str) -> bool:
        """Whether evidence speaks for where all of a lot's neodymium was mined."""
        found = self.makeup(lot).content("Nd")
        return found is not None and all(
            done.evidence for origin in found.origins for done in origin.provenance.places(("mined",))
        )

    def makeup(self, lot: str) -> Makeup:
        with self.shop.store.reading() as books:
            return makeup_at(books.makeups((lot,)).get(lot, ()), NOW)

    def left(self) -> int:
        with self.shop.store.reading() as books:
            return books.not_worked_out()

    def wait(self) -> None:
        """Until nothing waits any more."""
        until = monotonic() + PATIENCE
        while self.left():
            assert monotonic() < until, "still not worked out"
            sleep(0.01)


@pytest.fixture
def floor(tmp_path) -> Iterator[Floor]:
    with small_plant(tmp_path) as shop:
        floor = Floor(shop)
        yield floor
        floor.work.stop()


def test_what_is_recorded_is_worked_out_by_itself_and_what_is_learnt_later_too(floor: Floor) -> None:
    floor.work.start()
    metal = floor.receive("AU")
    heat = floor.melt(metal)
    floor.wait()
    assert floor.mined(heat) == ["AU"]
    floor.record(OriginDeclared(lot=metal, stages=(DeclaredStage(stage="mined", country="CN"),)))
    floor.wait()
    assert floor.mined(heat) == ["CN"]


def test_what_was_recorded_is_logged_once_nothing_was_for_a_while(floor: Floor, monkeypatch) -> None:
    monkeypatch.setattr(quiet_work, "BEFORE_LOGGING", 0.02)
    floor.receive("AU")
    floor.work.start()
    until = monotonic() + PATIENCE
    while floor.shop.store.log_waits:
        assert monotonic() < until, "still not logged"
        sleep(0.01)
    floor.work.stop()
    with floor.shop.store.reading_log() as log, floor.shop.store.reading() as books:
        assert log.size == sum(head.seq for head in books.heads())


def test_what_waits_when_the_program_stops_waits_at_the_next_start(floor: Floor) -> None:
    heat = floor.melt(floor.receive("AU"))
    assert floor.left() == 2
    assert floor.mined(heat) == []
    QuietWork(floor.shop.store, floor.current).finish()
    assert floor.mined(heat) == ["AU"]


def test_what_some_lots_came_from_is_worked_out_at_once_and_nothing_else(floor: Floor) -> None:
    heat, other = floor.melt(floor.receive("AU")), floor.melt(floor.receive("US"))
    floor.work.see_to((heat,))
    assert (floor.mined(heat), floor.mined(other), floor.left()) == (["AU"], [], 2)


def test_what_leans_on_a_document_that_was_judged_since_waits_and_is_worked_out_with_it(floor: Floor) -> None:
    sha = "ab" * 32
    metal, other = floor.receive("AU", sha), floor.receive("US")
    heat = floor.melt(metal)
    paper = DocumentAdded(sha256=sha, name="mine.pdf", media_type="application/pdf", evidence="third-party")
    floor.record(paper, EvidenceReviewed(sha256=sha, accepted=True))
    floor.work.finish()
    assert floor.proved(heat)
    floor.record(EvidenceRevoked(sha256=sha, reason="forged"))
    with floor.shop.store.reading() as books:
        assert books.waiting_among((other, metal, heat)) == [metal]
    floor.work.see_to((other,))
    assert floor.left() == 1
    floor.work.see_to((heat,))
    assert (floor.proved(heat), floor.left()) == (False, 0)


def test_before_some_lots_are_seen_to_the_files_are_the_same_as_when_the_others_were(floor: Floor) -> None:
    heat = floor.melt(floor.receive("AU"))
    floor.work.finish()
    changed = {key: replace(one, rare_earth=False) for key, one in floor.plant.materials.items()}
    floor.plant = replace(floor.plant, materials=changed)
    floor.work.see_to((floor.receive("US"),))
    with floor.shop.store.reading() as books:
        assert books.waiting_among((heat,)) == [heat]


def test_what_a_hold_may_reach_of_some_lots_is_found_at_once_and_nothing_else(floor: Floor, monkeypatch) -> None:
    metal = floor.receive("AU")
    heat, other = floor.melt(metal), floor.melt(metal)
    monkeypatch.setattr(spreading, "AT_ONCE", 0)
    floor.record(Held(targets=(Target(lot=metal),), reason="found off", spreads=True))
    floor.work.see_to((heat,))
    with floor.shop.store.reading() as books:
        assert books.due_for_holds((metal, heat, other)) == [other]
        assert [*books.stopped((heat, other))] == [heat]


def test_a_lot_marked_again_while_it_is_worked_out_waits_on(floor: Floor) -> None:
    metal = floor.receive("AU")
    with floor.shop.store.reading() as books:
        (waiting,) = books.next_waiting(5)
    floor.record(OriginDeclared(lot=metal, stages=(DeclaredStage(stage="mined", country="CN"),)))
    floor.shop.store.keep_worked_out([WorkedOut(waiting)])
    assert floor.left() == 1
    floor.work.finish()
    assert floor.mined(metal) == ["CN"]


def test_other_words_in_the_files_on_what_matter_is_made_of_begin_it_anew(floor: Floor) -> None:
    floor.work.start()
    metal = floor.receive("AU")
    floor.wait()
    assert floor.makeup(metal).share("Nd") == 10**12
    floor.work.stop()
    nd = floor.plant.materials["nd-metal"]
    less = replace(nd, elements=(replace(nd.elements[0], share_ppm=990_000),))
    floor.plant = replace(floor.plant, materials={**floor.plant.materials, "nd-metal": less})
    floor.work.start()
    until = monotonic() + PATIENCE
    while floor.makeup(metal).share("Nd") != 99 * 10**10:
        assert monotonic() < until
        sleep(0.01)


def test_what_is_recorded_meanwhile_is_worked_out_too_and_the_journal_still_waits_for_the_disk(floor: Floor) -> None:
    metal = floor.receive("AU")
    heats = [floor.melt(metal) for _ in range(60)]
    floor.work.start()
    floor.melt(heats[0])
    floor.wait()
    assert {tuple(floor.mined(heat)) for heat in heats} == {("AU",)}
    with floor.shop.store._writing() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
