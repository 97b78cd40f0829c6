"""An inspection told at a station: readings keyed or scanned, counted pieces, the instrument, the temperature."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.services.floor import START, Floor
from traceapp.domain.drawing import Drawing
from traceapp.domain.equipment import Instrument, Station
from traceapp.domain.lot import LotState
from traceapp.domain.lot_code import next_code
from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import pcs
from traceapp.domain.record.pieces import Filled, NewLot
from traceapp.domain.record.production import LotReceived
from traceapp.domain.record.quality import Inspected, Result
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.wants import WantDecision, WantResult
from traceapp.services.station.talk import Tone
from traceapp.store.opening import open_store

LENGTH = Requirement(property="length", low="9.95", high="10.05", aql="4.0", level="S-1")
WIDTH = Requirement(property="width", low="4.95", high="5.05", n=2)
CHIPPED = Requirement(property="appearance", attribute="0 chipped", n=5)
BR = Requirement(property="br", low="1.37", n=1)

BLOCK = Part(key="P", number="P", drawing_revision="A", name="Block", route="sintered-ndfeb", specification="S")


@pytest.fixture(scope="module")
def plant() -> Plant:
    return read_plant(resources_folder()).plant


@pytest.fixture
def floor(tmp_path: Path, plant: Plant) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    try:
        floor = Floor(store, plant)
        floor.put(
            Person(key="Q1", roles=(Role.QUALITY,), title="Quality", independent=True, signs=("inspection",)),
            Qualification(key="Q1/inspection", person="Q1", skill="inspection"),
            Instrument(key="MM-1", name="Measuring machine", measures="length", calibrated_until=START + 10**13),
            Instrument(key="MM-9", name="Old machine", measures="length", calibrated_until=START - 1),
            Specification(key="S", number="S-1", issue="C", requirements=(LENGTH, WIDTH, CHIPPED, BR)),
            BLOCK,
            Station(
                key="IN-1", name="Inspection", route="sintered-ndfeb", steps=("inspection",), instruments=("MM-1",)
            ),
        )
        floor.go("IN-1").scan("%U:Q1")
        yield floor
    finally:
        store.close()


def lot_in(floor: Floor, pieces: int = 20) -> str:
    code = str(next_code("MG", date(2026, 5, 28), "A", after=0))
    filled = (Filled(n=1, quantity=pcs(pieces)),)
    lot = NewLot(code=code, kind="MG", material="machined-magnet", containers=filled, part="P")
    floor.have("Q1", lambda _books, _command: (LotReceived(lot=lot, step="receipt"),))
    return code


def finish(floor: Floor) -> Floor:
    """Tell the step's own fields, until the decision is wanted."""
    floor.scan("%N:1", "%N:0")
    assert isinstance(floor.talk.wanted, WantDecision)
    return floor


def filed(floor: Floor, lot: str) -> dict[str, Result]:
    with floor.store.reading() as books:
        records = [entry.record for entry in books.history("unit", lot)]
    return {result.property: result for r in records if isinstance(r, Inspected) for result in r.results}


def state(floor: Floor, lot: str) -> LotState:
    with floor.store.reading() as books:
        found = books.lot(lot)
    assert found is not None
    return found


GOOD = ("%N:10.00", "%N:10.02", "%N:9.99")
"""Lengths; level S-1 of 20 pieces is letter A, whose arrow at AQL 4.0 leads to three pieces and none that fails."""


def test_rows_come_in_order_with_the_plans_number_of_readings(floor: Floor):
    talk = floor.scan(lot_in(floor))
    assert isinstance(talk.wanted, WantResult)
    assert talk.run is not None
    assert [(row.key, row.wanted, row.may_fail) for row in talk.run.characteristics] == [
        ("length", 3, 0),
        ("width", 2, 0),
        ("appearance", 5, 0),
        ("br", 1, 0),
    ]
    assert (talk.run.specification, talk.run.drawing) == ("S-1 C", Drawing("P", "A", ("A",)))


def test_readings_make_results_with_instrument_method_and_temperature(floor: Floor):
    lot = lot_in(floor)
    floor.scan(lot, *GOOD, "%N:5.00", "%N:5.01", "%N:0", "%CMD:TEMP:23.1", "%N:1.402")
    finish(floor).scan("%CMD:OK")
    results = filed(floor, lot)
    length, br = results["length"], results["br"]
    assert (length.n, length.least, length.mean, length.most) == (3, "9.99", "10.003", "10.02")
    assert length.readings == ("10.00", "10.02", "9.99")
    assert length.sampled is not None
    assert (length.instrument, length.sampled.letter) == ("MM-1", "B")
    assert (br.temperature, br.method, length.temperature) == ("23.1", "IEC 60404-5", "")
    assert (results["appearance"].attribute, results["appearance"].n) == ("0 chipped", 5)
    assert state(floor, lot).accepted == "accepted"


def test_more_pieces_that_fail_than_were_looked_at_are_refused(floor: Floor):
    floor.scan(lot_in(floor), *GOOD, "%N:5.00", "%N:5.01")
    talk = floor.scan("%N:6")
    assert talk.flash is not None
    assert (talk.flash.tone, talk.flash.code) == (Tone.WRONG, "more_than_sample")


def test_an_overdue_instrument_is_taken_with_a_warning_and_its_results_are_doubted(floor: Floor):
    lot = lot_in(floor)
    talk = floor.scan(lot, "%CMD:GAUGE:MM-9")
    assert talk.flash is not None
    assert (talk.flash.tone, talk.flash.code) == (Tone.ACCEPTED, "gauge_overdue")
    floor.scan(*GOOD, "%CMD:GAUGE:MM-1", "%N:5.00", "%N:5.01", "%N:0", "%N:1.402")
    finish(floor).scan("%CMD:OK")
    results = filed(floor, lot)
    assert (results["length"].instrument, results["width"].instrument) == ("MM-9", "MM-1")
    assert [finding.code for finding in state(floor, lot).findings] == ["instrument_overdue"]


def test_a_piece_out_of_specification_puts_the_lot_on_hold_and_it_cannot_be_accepted(floor: Floor):
    lot = lot_in(floor)
    floor.scan(lot, "%N:10.20", *GOOD[1:], "%N:5.00", "%N:5.01", "%N:0", "%N:1.402")
    talk = finish(floor).scan("%CMD:OK")
    assert talk.flash is not None
    assert talk.flash.code == "result_not_met"
    floor.scan("%CMD:REJECT")
    held = state(floor, lot)
    assert (held.accepted, [hold.reason.partition(": ")[2] for hold in held.open_holds]) == ("rejected", ["length"])
    assert filed(floor, lot)["length"].failed == 1


@pytest.mark.parametrize(
    ("scan", "code"),
    [
        ("%CMD:GAUGE:NONE", "instrument_unknown"),
        ("%CMD:TEMP:warm", "number_malformed"),
        ("%CMD:TEMP:900", "number_out_of_range"),
    ],
)
def test_an_unknown_instrument_or_an_impossible_temperature_is_refused(floor: Floor, scan: str, code: str):
    talk = floor.scan(lot_in(floor), scan)
    assert talk.flash is not None
    assert (talk.flash.tone, talk.flash.code) == (Tone.WRONG, code)


def test_instrument_and_temperature_mean_nothing_where_nothing_is_measured(floor: Floor):
    talk = floor.scan("%CMD:GAUGE:MM-1")
    assert talk.flash is not None
    assert talk.flash.code == "not_now"


def decided_by(floor: Floor, lot: str) -> list[str]:
    with floor.store.reading() as books:
        records = [entry.record for entry in books.history("unit", lot)]
    return [record.drawing for record in records if isinstance(record, Inspected) and record.decision]


def test_the_drawing_before_is_taken_in_hand_and_the_acceptance_names_it(floor: Floor):
    floor.put(replace(BLOCK, drawing_revision="B"))
    lot = lot_in(floor)
    talk = floor.scan(lot)
    assert talk.run is not None
    assert talk.run.drawing == Drawing("P", "B", ("B", "A"))
    talk = floor.scan("%CMD:DRAWING:C")
    assert talk.flash is not None
    assert (talk.flash.tone, talk.flash.code) == (Tone.WRONG, "drawing_unknown")
    assert dict(talk.flash.facts) == {"part": "P", "drawing": "C", "known": "B, A"}
    talk = floor.scan("%CMD:DRAWING:A")
    assert talk.flash is not None
    assert (talk.flash.tone, talk.flash.code) == (Tone.ACCEPTED, "drawing_taken")
    floor.scan(*GOOD, "%N:5.00", "%N:5.01", "%N:0", "%N:1.402")
    finish(floor).scan("%CMD:OK")
    assert decided_by(floor, lot) == ["A"]


def test_an_acceptance_by_the_drawing_in_force_names_none(floor: Floor):
    lot = lot_in(floor)
    floor.scan(lot, "%CMD:DRAWING:A", *GOOD, "%N:5.00", "%N:5.01", "%N:0", "%N:1.402")
    finish(floor).scan("%CMD:OK")
    assert decided_by(floor, lot) == [""]


def test_where_no_lot_is_inspected_no_drawing_is_taken_in_hand(floor: Floor):
    talk = floor.scan("%CMD:DRAWING:A")
    assert talk.flash is not None
    assert (talk.flash.tone, talk.flash.code) == (Tone.WRONG, "not_now")
