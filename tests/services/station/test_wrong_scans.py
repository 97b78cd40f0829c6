"""The table of wrong scans (UX 5), row by row: the answer, what to do instead and where, and what is kept of it."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.services.floor import SECOND, START, Floor
from traceapp.domain.answers.scanning import SCANNING
from traceapp.domain.equipment import Equipment, Instrument, Place, Station
from traceapp.domain.lot_code import next_code
from traceapp.domain.order import WorkOrder
from traceapp.domain.part import Part
from traceapp.domain.party import Party, SupplierCode
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.record.pieces import Counted, Target
from traceapp.domain.record.plant import ScanRefused, SignedOut
from traceapp.domain.wrong_scan import COUNTED, Row, row_of
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.holds.holds import hold
from traceapp.services.run.run import Run
from traceapp.services.run.wants import WantField, WantInput, WantQuantity
from traceapp.services.station.questions import AskInput, Desk, Start, answer
from traceapp.services.station.talk import Tone
from traceapp.store.opening import open_store

ROUTE = "sintered-ndfeb"
SKILLS = ("receiving", "electrolysis", "melting", "powder", "charge-check")
DAY = 86_400 * SECOND


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, read_plant(resources_folder()).plant)
    floor.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        Person(key="B8", roles=(Role.OPERATOR,)),
        Person(key="C9", roles=(Role.OPERATOR,)),
        Person(key="D1", roles=(Role.AUDITOR,)),
        *(Qualification(key=f"{p}/{s}", person=p, skill=s) for p in ("A7", "B8") for s in SKILLS),
        Party(key="north-oxide", name="North Oxide", roles=("supplier",), country="AU"),
        Party(key="toller", name="Toller", roles=("customer",), country="US"),
        SupplierCode(key="NOX-NDPR-", supplier="north-oxide", material="ndpr-oxide"),
        SupplierCode(key="NOX-FE-", supplier="north-oxide", material="iron"),
        Equipment(key="CELL-1", name="Cell 1", machine="electrolysis-cell", heel=True),
        Place(key="cage", name="Quarantine cage"),
        Instrument(key="SCALE-1", name="Scale 1", measures="mass", calibrated_until=START + DAY),
        Instrument(key="SCALE-2", name="Scale 2", measures="mass", calibrated_until=START + 900 * DAY, place="B4"),
        Station(key="OX-1", name="Oxide receipt", route=ROUTE, steps=("receipt",), place="A1"),
        Station(
            key="RD-1",
            name="Reduction",
            route=ROUTE,
            steps=("reduction",),
            equipment=("CELL-1",),
            instruments=("SCALE-1", "SCALE-2"),
        ),
        Station(key="SC-1", name="Strip casting", route=ROUTE, steps=("strip-casting",)),
        Station(key="BL-1", name="Blending", route=ROUTE, steps=("blending",)),
        WorkOrder(key="W-1", step="strip-casting", charge_mg=600_000_000),
    )
    yield floor
    store.close()


def received(floor: Floor, code: str, *drums: str, place: str = "") -> str:
    """A lot of these drums (kilograms) by the supplier's code, labelled."""
    floor.go("OX-1").scan("%U:A7", code, *(f"%N:{kg}" for kg in drums), "%CMD:OK")
    if place:
        floor.scan(f"%LOC:{place}")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    lot = floor.talk.labels[0].code.partition("/")[0]
    floor.scan(*(label.code for label in floor.talk.labels))
    return lot


def reduced(floor: Floor, oxide: str, *orders: str) -> str:
    """All of an oxide becomes a lot of metal, labelled."""
    floor.go("RD-1").scan("%U:A7", *orders, oxide, "%CMD:ALL", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5")
    floor.scan("%N:410.00", "%CMD:OK")
    while floor.talk.run is not None:
        floor.scan("%CMD:SKIP")
    metal = floor.talk.labels[0].code.partition("/")[0]
    floor.scan(*(label.code for label in floor.talk.labels))
    return metal


def said(floor: Floor) -> tuple[str, dict[str, Any]]:
    """The red answer and its facts."""
    flash = floor.talk.flash
    assert flash is not None
    assert flash.tone is Tone.WRONG
    return flash.code, dict(flash.facts)


def slips(floor: Floor, station: str) -> list[ScanRefused]:
    with floor.store.reading() as books:
        records = [entry.record for entry in books.history("station", station)]
    return [record for record in records if isinstance(record, ScanRefused)]


def counted(floor: Floor) -> tuple[Counted, ...]:
    """What the leaving of who is signed in keeps of scans that are only counted."""
    floor.scan("%CMD:OUT")
    with floor.store.reading() as books:
        records = [entry.record for entry in books.history("station", floor.station)]
    left = [record for record in records if isinstance(record, SignedOut)]
    return left[-1].counted


def test_every_answer_to_a_scan_stands_in_the_table() -> None:
    not_scans = {"already_added", "kept_by_other_version", "kept_unreadable", "verb_unknown", "station_without_step"}
    without = {code for code in SCANNING if row_of(code) is None and not code.startswith("run_")} - not_scans
    assert without == set()
    assert {row for row in Row if row not in COUNTED} == {row_of(code) for code in LOGGED}


LOGGED = ("wrong_material", "on_hold", "used_up", "expired", "not_qualified", "older_lot_first")


def test_w1_what_cannot_be_read_or_is_not_known_is_counted_and_leaves_no_entry_of_its_own(floor: Floor) -> None:
    floor.go("RD-1").scan("%U:A7")
    with floor.store.reading() as books:
        before = books.heads()
    unknown = str(next_code("OX", date(2026, 5, 28), "B", after=0))
    miscopied = unknown[:-1] + ("A" if unknown[-1] != "A" else "B")
    floor.scan(unknown, "NOBODY-KNOWS", "", miscopied, miscopied, "%U:Z9")
    with floor.store.reading() as books:
        assert books.heads() == before
    assert counted(floor) == (
        Counted(code="badge_unknown", times=1),
        Counted(code="code_check", times=2),
        Counted(code="lot_unknown", times=1),
        Counted(code="scan_empty", times=1),
        Counted(code="supplier_code_unknown", times=1),
    )


def test_the_count_begins_anew_with_the_next_person(floor: Floor) -> None:
    floor.go("RD-1").scan("%U:A7", "")
    assert counted(floor) == (Counted(code="scan_empty", times=1),)
    floor.scan("%U:B8")
    assert counted(floor) == ()


def test_w2_wrong_material_says_what_is_wanted_and_where_and_is_logged(floor: Floor) -> None:
    oxide = received(floor, "NOX-NDPR-L1", "500.00", place="B4")
    iron = received(floor, "NOX-FE-L2", "500.00")
    floor.go("RD-1").scan("%U:A7", iron)
    code, facts = said(floor)
    assert (code, facts["material"], facts["instead"], facts["place"]) == ("wrong_material", "iron", oxide, "B4")
    assert slips(floor, "RD-1") == [ScanRefused(answer="wrong_material", lot=iron, instead=oxide)]
    assert floor.talk.run is None


def test_w2_another_owner_says_which_lot_of_the_right_owner(floor: Floor) -> None:
    floor.put(WorkOrder(key="T-1", step="receipt", owner="toller"))
    first, second = received(floor, "NOX-NDPR-L1", "500.00"), received(floor, "NOX-NDPR-L2", "500.00", place="B4")
    floor.go("OX-1").scan("%WO:T-1")
    tolled = received(floor, "NOX-NDPR-L3", "500.00")
    floor.go("RD-1").scan("%U:A7", first, "%CMD:ALL", tolled)
    code, facts = said(floor)
    assert (code, facts["instead"], facts["place"]) == ("owner_mixed", second, "B4")
    assert [slip.answer for slip in slips(floor, "RD-1")] == ["owner_mixed"]


def test_w3_on_hold_says_why_and_where_to_put_it_and_quality_is_told(floor: Floor) -> None:
    held, free = received(floor, "NOX-NDPR-L1", "500.00"), received(floor, "NOX-NDPR-L2", "500.00", place="B4")
    floor.have("A7", partial(hold, targets=(Target(lot=held),), reason="wet drum", put_at="cage"))
    floor.go("RD-1").scan("%U:A7", f"{held}/1", f"{held}/1")
    code, facts = said(floor)
    assert (code, facts["reason"], facts["put_at"]) == ("on_hold", "wet drum", "cage")
    assert (facts["instead"], facts["place"]) == (free, "B4")
    first, _ = slips(floor, "RD-1")
    assert (first.lot, first.container, first.instead) == (held, 1, free)
    with floor.store.reading() as books:
        standing = books.hold(first.hold)
    assert standing is not None
    assert (standing.reason, standing.tried, standing.tried_where) == ("wet drum", 2, "RD-1")
    assert standing.tried_at == floor.at
    assert standing.tried_by == (floor.talk.person,)


def test_w3_what_may_go_in_instead_is_never_a_lot_that_would_be_refused_here(floor: Floor) -> None:
    floor.put(Part(key="P", number="P", drawing_revision="A", name="P", route=ROUTE, path=("reduction", "blending")))
    floor.put(WorkOrder(key="R-1", step="reduction", part="P"))
    for_blending = reduced(floor, received(floor, "NOX-NDPR-L1", "500.00"), "%WO:R-1")
    free = reduced(floor, received(floor, "NOX-NDPR-L2", "500.00"))
    held = reduced(floor, received(floor, "NOX-NDPR-L3", "500.00"))
    floor.have("A7", partial(hold, targets=(Target(lot=held),), reason="wet drum", put_at="cage"))
    floor.go("SC-1").scan("%U:A7", held)
    code, facts = said(floor)
    assert (code, facts["instead"]) == ("on_hold", free)
    floor.scan(for_blending)
    assert said(floor)[0] == "wrong_station"


def test_w4_an_empty_drum_says_what_the_lot_still_has_and_in_which_drum(floor: Floor) -> None:
    oxide = received(floor, "NOX-NDPR-L1", "500.00", "300.00")
    floor.go("RD-1").scan("%U:A7", f"{oxide}/1", "%CMD:ALL", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5")
    floor.scan("%N:410.00", "%CMD:OK", "%CMD:SKIP", "%N:76.00", "%CMD:SKIP", "%CMD:SKIP")
    floor.scan(*(label.code for label in floor.talk.labels), f"{oxide}/1")
    code, facts = said(floor)
    assert (code, facts["lot"], facts["instead"]) == ("used_up", f"{oxide}/1", f"{oxide}/2")
    assert facts["left"].amount == 300_000_000


def test_w4_a_lot_that_is_used_up_gives_the_next_free_lot_and_is_logged(floor: Floor) -> None:
    used = received(floor, "NOX-NDPR-L1", "500.00")
    floor.go("RD-1").scan("%U:A7", used, "%CMD:ALL", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5")
    floor.scan("%N:410.00", "%CMD:OK", "%CMD:SKIP", "%N:76.00", "%CMD:SKIP", "%CMD:SKIP")
    labels = [label.code for label in floor.talk.labels]
    free = received(floor, "NOX-NDPR-L2", "400.00", place="B4")
    floor.go("RD-1").scan(*labels, used)
    code, facts = said(floor)
    assert (code, facts["instead"], facts["place"]) == ("used_up", free, "B4")
    assert slips(floor, "RD-1") == [ScanRefused(answer="used_up", lot=used, instead=free)]


def test_w5_a_scale_past_its_calibration_names_the_next_scale_and_is_logged(floor: Floor) -> None:
    oxide = received(floor, "NOX-NDPR-L1", "500.00")
    floor.at += 2 * DAY
    floor.go("RD-1").scan("%U:A7", oxide)
    floor.weigh("120.00")
    code, facts = said(floor)
    assert (code, facts["instrument"], facts["scale"], facts["place"]) == (
        "calibration_due",
        "SCALE-1",
        "SCALE-2",
        "B4",
    )
    assert isinstance(floor.talk.wanted, WantQuantity)
    assert slips(floor, "RD-1") == [ScanRefused(answer="calibration_due", instead="SCALE-2")]
    floor.weigh("120.00", "SCALE-2")
    assert isinstance(floor.talk.wanted, WantInput)


def test_w5_with_no_other_scale_in_calibration_none_is_named(floor: Floor) -> None:
    oxide = received(floor, "NOX-NDPR-L1", "500.00")
    floor.at += 1000 * DAY
    floor.go("RD-1").scan("%U:A7", oxide)
    floor.weigh("120.00")
    assert said(floor) == ("calibration_due", {"instrument": "SCALE-1", "scale": "", "place": ""})


def test_w6_a_lot_at_the_wrong_moment_is_counted_and_says_what_is_waited_for(floor: Floor) -> None:
    first, other = received(floor, "NOX-NDPR-L1", "500.00"), received(floor, "NOX-NDPR-L2", "500.00")
    floor.go("RD-1").scan("%U:A7", first, other)
    assert said(floor) == ("not_now", {"waits": first})
    assert slips(floor, "RD-1") == []
    assert counted(floor) == (Counted(code="not_now", times=1),)


def test_w6_a_lot_or_an_order_of_another_station_says_where_it_belongs(floor: Floor) -> None:
    path = ("receipt", "reduction", "blending")
    floor.put(Part(key="P", number="P", drawing_revision="A", name="P", route=ROUTE, path=path))
    floor.put(WorkOrder(key="R-1", step="reduction", part="P"))
    metal = reduced(floor, received(floor, "NOX-NDPR-L1", "500.00"), "%WO:R-1")
    floor.go("SC-1").scan("%U:A7", metal)
    assert said(floor) == ("wrong_station", {"lot": metal, "step": "blending", "stations": "BL-1"})
    floor.go("BL-1").scan("%U:A7", "%WO:W-1")
    assert said(floor) == ("order_elsewhere", {"order": "W-1", "step": "strip-casting", "stations": "SC-1"})


def test_w7_who_lacks_the_skill_is_told_who_on_shift_has_it_and_it_is_logged(floor: Floor) -> None:
    oxide = received(floor, "NOX-NDPR-L1", "500.00")
    floor.go("RD-1").scan("%U:C9", oxide)
    code, facts = said(floor)
    assert (code, facts["able"], facts["away"]) == ("not_qualified", "A7", "")
    assert slips(floor, "RD-1") == [ScanRefused(answer="not_qualified", lot=oxide, able="A7")]
    floor.go("OX-1").scan("%CMD:OUT")
    floor.go("RD-1").scan(oxide)
    assert (said(floor)[1]["able"], said(floor)[1]["away"]) == ("", "A7, B8")


def test_w7_whose_role_does_not_allow_it_is_told_who_here_may(floor: Floor) -> None:
    oxide = received(floor, "NOX-NDPR-L1", "500.00")
    floor.go("RD-1").scan("%U:D1", oxide)
    assert said(floor) == ("not_allowed", {"person": "D1", "act": "record a step", "able": "A7"})


def test_w8_an_older_lot_goes_first_and_ok_takes_the_younger_one_on_record(floor: Floor) -> None:
    older, younger = received(floor, "NOX-NDPR-L1", "500.00", place="B4"), received(floor, "NOX-NDPR-L2", "500.00")
    floor.go("RD-1").scan("%U:A7", younger)
    assert said(floor) == ("older_lot_first", {"lot": younger, "instead": older, "place": "B4"})
    assert slips(floor, "RD-1") == [ScanRefused(answer="older_lot_first", lot=younger, instead=older)]
    floor.scan("%CMD:OK")
    assert floor.talk.run is not None
    assert floor.talk.run.pending is not None
    assert (floor.talk.run.pending.lot, floor.talk.run.pending.noted) == (younger, older)


@pytest.mark.parametrize("between", ["%U:B8", "%CMD:TARE", "%N:12", ""])
def test_w8_ok_overrides_only_right_after_the_answer(floor: Floor, between: str) -> None:
    received(floor, "NOX-NDPR-L1", "500.00")
    younger = received(floor, "NOX-NDPR-L2", "500.00")
    floor.go("RD-1").scan("%U:A7", younger, between, "%CMD:OK")
    assert said(floor)[0] == "scan_first"
    assert floor.talk.run is None


def test_w9_where_other_terminals_could_know_it_an_unknown_lot_goes_in_and_stays_unconfirmed(floor: Floor) -> None:
    station = floor.talks["RD-1"].station
    route = floor.plant.route(ROUTE)
    run = Run(command="c", step=route.step("reduction"), route=ROUTE, revision=route.revision)
    question = AskInput("OX-2647-B001-H", 1, run, "A7")
    with floor.store.reading() as books:
        found = answer(books, floor.plant, Desk(station, alone=False), question, at=START)
    assert isinstance(found, Start)
    assert found.found.taken.provisional
    assert found.found.taken.material == "ndpr-oxide"
    assert replace(found.found.taken, material="").left.amount == 0
