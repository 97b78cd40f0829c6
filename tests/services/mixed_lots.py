"""Two finished lots that a plater mixed."""

from tests.services.plant_builder import Chain, Shop
from traceapp.domain.findings import Finding
from traceapp.domain.mix import TOLD_APART
from traceapp.domain.quantity import pcs
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.production import CameBack, SentOut
from traceapp.domain.record.quality import FindingSettled

PLATER = "platina"


def mix(shop: Shop, *lots: str, pieces: int = 0) -> None:
    """Sent to the plater, and back from there as one. pieces: of each, counted."""
    seats = tuple(Seat(lot=lot, quantity=pcs(pieces) if pieces else None) for lot in lots)
    job, load = shop.code("JO"), shop.code("EX")
    shop.record(SentOut(job=job, processor=PLATER, step="coating", seats=seats), who="shp")
    told = {"country": "MX", "processor": PLATER, "step": "coating", "seats": seats}
    shop.record(CameBack(job=job, code=load, mixed_lots=True, **told), who="shp")  # type: ignore[arg-type]


def doubts(shop: Shop, lot: str) -> list[Finding]:
    """Whether they were mixed, as far as nobody settled it."""
    with shop.store.reading() as books:
        state = books.lot(lot)
    assert state is not None
    return [one for one in state.findings if one.code == "lots_mixed_outside" and one.settled is None]


def settle(shop: Shop, *lots: str, disposition: str = "accepted") -> None:
    for lot in lots:
        for doubt in doubts(shop, lot):
            told = FindingSettled(lot=lot, finding=doubt.name, disposition=disposition, reason="looked at")
            shop.record(told, who="qa1")


def sort_out(shop: Shop, *lots: str) -> None:
    settle(shop, *lots, disposition=TOLD_APART)


def second_lot(shop: Shop, chain: Chain) -> str:
    """Another finished lot, of the same blocks."""
    return chain.machine(shop, 1000, container=2)
