"""Material that is not confirmed, at a step from which nothing comes back: a powder blend at its station."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.services.floor import START, Floor
from tests.services.plant_builder import pin
from traceapp.domain.equipment import Station
from traceapp.domain.findings import Finding, Reach
from traceapp.domain.lot import LotState
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Filled, NewLot, Noted
from traceapp.domain.record.production import LotReceived
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.quality.quality import release_lot, settle_finding
from traceapp.services.station.talk import Talk
from traceapp.store.opening import open_store

POWDER, ELSEWHERE = "JM-2623-B001-A", "JM-2623-B001-A/1"


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, read_plant(resources_folder()).plant)
    floor.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        Person(key="B8", roles=(Role.OPERATOR,)),
        Person(key="Q1", roles=(Role.QUALITY,)),
        *(Qualification(key=f"{p}/{s}", person=p, skill=s) for p in ("A7", "B8") for s in ("powder", "charge-check")),
        Station(key="BL-1", name="Blending", route="sintered-ndfeb", steps=("blending",)),
    )
    yield floor
    store.close()


def received(floor: Floor, *, owing: bool = False) -> str:
    """60 kg of milled powder; owing: the second signature under what made it is still to come."""
    new = NewLot(code=POWDER, kind="JM", material="milled-powder", containers=(Filled(n=1, quantity=mg(60_000_000)),))
    noted = (Noted(lot=POWDER, code="second_signature_missing"),) if owing else ()
    floor.have("A7", lambda _books, _command: (LotReceived(lot=new, step="receipt", noted=noted),))
    return POWDER


def let_in(floor: Floor) -> None:
    """Quality lets the powder into a charge, by name and with a reason."""
    signed = (pin("Q1", floor.at),)
    floor.have("Q1", partial(release_lot, lot=POWDER, scope="charge", signatures=signed, reason="assay is good"))


def blend(floor: Floor, *told: str) -> Talk:
    """All of what was weighed is blended."""
    floor.scan(*told, "%CMD:OK", "%U:B8", "%N:3.0", "%N:900", "%CMD:SKIP")
    return floor.scan("%N:60.00", "%CMD:OK", "%CMD:SKIP")


def lot_in(floor: Floor, code: str) -> LotState:
    with floor.store.reading() as books:
        state = books.lot(code)
    assert state is not None
    return state


def charged(floor: Floor) -> list[Finding]:
    return [finding for finding in lot_in(floor, POWDER).findings if finding.code == "provisional_charged"]


def code_said(talk: Talk) -> str:
    assert talk.flash is not None
    return talk.flash.code


def test_confirmed_powder_is_blended_without_a_doubt(floor: Floor) -> None:
    received(floor)
    floor.go("BL-1").scan("%U:A7", POWDER, "%CMD:ALL")
    blend(floor)
    assert len(floor.lots("BL")) == 1
    assert lot_in(floor, POWDER).findings == ()


def test_unconfirmed_powder_is_blended_after_a_conditional_release_and_blocks_until_quality_settles_it(
    floor: Floor,
) -> None:
    received(floor, owing=True)
    assert code_said(floor.go("BL-1").scan("%U:A7", POWDER)) == "provisional_charge"
    let_in(floor)
    floor.go("BL-1").scan(POWDER, "%CMD:ALL")
    blend(floor)
    assert len(floor.lots("BL")) == 1
    (finding,) = charged(floor)
    assert (finding.blocks, finding.reach, dict(finding.facts)) == (True, Reach.CLAIM, {"step": "blending"})
    settled = partial(settle_finding, subject=POWDER, finding=finding.name, disposition="use as is", reason="assayed")
    floor.have("Q1", partial(settled, signatures=(pin("Q1", floor.at),)))
    assert [(f.blocks, f.disposition) for f in charged(floor)] == [(False, "use as is")]


def test_powder_not_known_here_is_let_in_by_name_and_doubted(floor: Floor) -> None:
    assert code_said(floor.go("BL-1").scan("%U:A7", ELSEWHERE)) == "lot_unknown"
    let_in(floor)
    floor.go("BL-1").scan(ELSEWHERE, "%N:60.00")
    blend(floor)
    assert len(floor.lots("BL")) == 1
    assert {f.code for f in lot_in(floor, POWDER).findings} == {"lot_unknown", "provisional_charged"}
    received(floor)
    assert {f.code for f in lot_in(floor, POWDER).findings if f.blocks} == {"provisional_charged"}
