"""Pieces into a box, counted by weight, by a sample, by layers, by hand; and two counts that differ."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.floor import START, Floor
from tests.services.plant_builder import new_lot
from traceapp.domain.counting import Count, count_by_mass, sampled
from traceapp.domain.equipment import Instrument, Station
from traceapp.domain.lot_code import next_code
from traceapp.domain.order import OrderLine, WorkOrder
from traceapp.domain.part import Part
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.production import LotReceived, Magnetised
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.counting import Counting, Taking, choose, tell_mass, tell_number
from traceapp.services.run.wants import WantCount, WantGross, WantQuantity, WantStray
from traceapp.services.station.talk import Tone
from traceapp.store.opening import open_store

PIECE = UnitMass(3_000_000, 100)
"""Thirty grams a piece."""


@given(
    pieces=st.integers(1, 100_000),
    one=st.builds(UnitMass, st.integers(1_000, 10**9), st.integers(1, 500), st.integers(0, 20_000)),
    off=st.integers(0, 100),
)
def test_the_true_count_lies_within_what_its_mass_may_be(pieces: int, one: UnitMass, off: int) -> None:
    count = count_by_mass(one.mass_of(pieces), one, accuracy_mg=off + 1)
    assert count.least <= pieces <= count.most


@given(st.integers(1, 10**12), st.integers(1, 10**9), st.integers(1, 500), st.integers(0, 50_000))
def test_a_count_is_sure_only_where_one_number_fits(mass: int, of: int, pieces: int, ppm: int) -> None:
    count = count_by_mass(mass, UnitMass(of, pieces, ppm))
    assert count.least <= count.pieces <= count.most
    assert count.is_sure == (count.least == count.most)


def test_a_mass_between_two_numbers_is_either() -> None:
    assert count_by_mass(7_485_000, UnitMass(3_000_000, 100, 100)) == Count(250, 249, 250)


def test_the_larger_the_count_the_less_sure_it_is() -> None:
    assert count_by_mass(100 * 30_000, PIECE).is_sure
    assert count_by_mass(2_000 * 30_000, PIECE) == Count(2_000, 1_998, 2_002)


def test_a_sample_knows_how_far_its_scale_may_be_off() -> None:
    assert sampled(600_000, 20, accuracy_mg=300) == UnitMass(600_000, 20, 500)


@given(st.integers(1, 3_000), st.integers(1, 3_000))
def test_whichever_of_two_counts_is_chosen_the_other_is_kept(weighed: int, told: int) -> None:
    counting = Counting(expected=told, unit_mass=UnitMass(30_000, 1, 1))
    after = tell_mass(counting, weighed * 30_000, "S-1", 0, "L")
    if isinstance(after, Taking):
        assert after.pieces == weighed
        assert not counting.is_near(weighed)
        return
    if after.told:
        for pieces, other in ((weighed, told), (told, weighed)):
            taken = choose(after, pieces)
            assert (taken.pieces, taken.counted.other) == (pieces, other)


def test_layers_times_pieces_in_a_layer() -> None:
    counting = Counting(expected=250, is_magnetised=True, way="layer")
    layers = tell_number(counting, 5)
    assert isinstance(layers, Counting)
    taken = tell_number(layers, 48)
    assert isinstance(taken, Taking)
    assert (taken.pieces, taken.counted.way, taken.counted.layers, taken.counted.per_layer) == (240, "layer", 5, 48)


BARE, MAGNETS = (str(next_code("MG", date(2026, 5, 28), "A", after=n)) for n in (0, 1))


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, read_plant(resources_folder()).plant)
    floor.put(
        Person(key="S3", roles=(Role.SHIPPING,)),
        Qualification(key="S3/packing", person="S3", skill="packing"),
        Instrument(key="SCALE-1", name="Scale", measures="mass", accuracy_mg=100),
        Instrument(key="FG-1", name="Fluxgate", measures="field"),
        *(
            Part(key=key, number=key, drawing_revision="A", name="Block", supplied=state, per_box=250)
            for key, state in (("P-B", "unmagnetised"), ("P-M", "magnetised"))
        ),
        *(OrderLine(key=f"4500/{n}", order="4500", line=n, customer="T", part=p, quantity=9_000) for n, p in LINES),
        *(WorkOrder(key=f"PK-{n}", step="packing", part=p, order=f"4500/{n}") for n, p in LINES),
        Station(
            key="PK-1", name="Packing", route="sintered-ndfeb", steps=("packing",), instruments=("SCALE-1", "FG-1")
        ),
    )
    for code, part in ((BARE, "P-B"), (MAGNETS, "P-M")):
        lot = new_lot(code, "machined-magnet", pcs(1_000), containers=2, part=part, unit_mass=PIECE)
        floor.have("S3", lambda _books, _command, lot=lot: (LotReceived(lot=lot, step="machining"),))  # type: ignore[misc]
    floor.have("S3", lambda _books, _command: (Magnetised(lots=(MAGNETS,)),))
    yield floor
    store.close()


LINES = (("1", "P-B"), ("2", "P-M"))


def packing(floor: Floor, line: str, tray: str) -> Floor:
    """The packer has scanned the order and a tray."""
    floor.go("PK-1").scan("%U:S3", f"%WO:PK-{line}", tray)
    assert isinstance(floor.talk.wanted, WantQuantity)
    return floor


def packed(floor: Floor) -> Packed:
    with floor.store.reading() as books:
        entry = books.history("box", floor.newest("BX"))[-1]
    assert isinstance(entry.record, Packed)
    return entry.record


def test_a_full_box_is_counted_by_its_weight(floor: Floor) -> None:
    packing(floor, "1", f"{BARE}/1").weigh("7.5")
    floor.scan("%CMD:OK", "%CMD:SKIP", "%N:8.2")
    (draw,) = packed(floor).draws
    assert draw.quantity == pcs(250)
    counted = draw.counted
    assert counted is not None
    assert (counted.way, counted.mass_mg, counted.instrument) == ("mass", 7_500_000, "SCALE-1")
    assert (counted.least, counted.most, counted.unit_mass) == (250, 250, PIECE)
    assert draw.remnant == pcs(250)


def test_a_count_off_by_one_shows_both_numbers_and_keeps_the_one_not_taken(floor: Floor) -> None:
    packing(floor, "1", f"{BARE}/1").weigh("7.47")
    want = floor.talk.wanted
    assert isinstance(want, WantCount)
    assert (want.by_mass, want.told) == (249, 250)
    floor.scan("%ROW:1", "%CMD:OK", "%CMD:SKIP", "%N:8.2")
    record = packed(floor)
    assert record.draws[0].quantity == pcs(249)
    assert record.draws[0].counted is not None
    assert record.draws[0].counted.other == 250
    assert [(noted.lot, noted.code) for noted in record.noted] == [(BARE, "count_doubted")]


def test_undo_forgets_the_two_counts_and_a_piece_more_makes_it_right(floor: Floor) -> None:
    packing(floor, "1", f"{BARE}/1").weigh("7.47")
    floor.scan("%CMD:UNDO")
    floor.weigh("7.5")
    floor.scan("%CMD:OK", "%CMD:SKIP", "%N:8.2")
    assert packed(floor).noted == ()


def test_a_weight_that_fits_no_number_wants_a_count_by_hand(floor: Floor) -> None:
    packing(floor, "1", f"{BARE}/1").weigh("7.485")
    want = floor.talk.wanted
    assert isinstance(want, WantQuantity)
    counting = want.taken.counting
    assert counting is not None
    assert counting.by_mass == Count(250, 249, 250)
    floor.scan("%CMD:OK")
    assert isinstance(floor.talk.wanted, WantQuantity)
    floor.scan("%N:250", "%CMD:OK", "%CMD:SKIP", "%N:8.2")
    counted = packed(floor).draws[0].counted
    assert counted is not None
    assert (counted.way, counted.least, counted.most) == ("hand", 249, 250)


def test_a_sample_gives_the_mass_of_a_piece_afresh(floor: Floor) -> None:
    packing(floor, "1", f"{BARE}/1").scan("%CMD:COUNT", "%N:5")
    flash = floor.talk.flash
    assert flash is not None
    assert flash.code == "sample_small"
    floor.scan("%N:50")
    floor.weigh("1.55")
    floor.weigh("3.1")
    floor.scan("%CMD:OK", "%CMD:SKIP", "%N:8.2")
    (draw,) = packed(floor).draws
    assert draw.quantity == pcs(100)
    assert draw.counted is not None
    assert (draw.counted.is_sampled, draw.counted.unit_mass) == (True, UnitMass(1_550_000, 50, 65))


def test_magnetised_parts_are_never_counted_on_the_pan(floor: Floor) -> None:
    packing(floor, "2", f"{MAGNETS}/1")
    flash = floor.weigh("7.5").flash
    assert flash is not None
    assert (flash.tone, flash.code) == (Tone.WRONG, "magnetised_on_pan")
    floor.scan("%CMD:COUNT", "%N:5", "%N:50", "%CMD:OK", "%CMD:SKIP", "%N:8.2")
    assert isinstance(floor.talk.wanted, WantStray)
    floor.scan("%N:0.12")
    record = packed(floor)
    assert record.draws[0].counted is not None
    assert (record.draws[0].quantity, record.draws[0].counted.way) == (pcs(250), "layer")
    assert record.field is not None
    assert (record.field.value, record.field.instrument) == ("0.12", "FG-1")


def test_a_whole_tray_is_counted_as_the_tray_it_is(floor: Floor) -> None:
    packing(floor, "2", f"{MAGNETS}/2").scan("%CMD:ALL", "%CMD:OK", "%CMD:SKIP", "%N:16", "%N:0.12")
    (draw,) = packed(floor).draws
    assert draw.counted is not None
    assert (draw.quantity, draw.counted.way, draw.remnant) == (pcs(500), "tray", None)


def test_no_stray_field_is_asked_of_parts_that_bear_none(floor: Floor) -> None:
    packing(floor, "1", f"{BARE}/1").scan("%N:250", "%CMD:OK", "%CMD:SKIP")
    assert isinstance(floor.talk.wanted, WantGross)
    floor.scan("%N:8.2")
    record = packed(floor)
    assert (record.field, record.gross_mg) == (None, mg(8_200_000).amount)
