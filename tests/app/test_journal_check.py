"""The whole check: what lots are made of is worked out again too, and what was put in its place is named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.plant_builder import KG, Shop, draw, new_lot, small_plant
from tests.store.terminals import raw
from traceapp.app.journal_check import check_journal, maker_by, plant_in
from traceapp.app.quiet_work import BASIS, QuietWork
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import LotReceived, StepPerformed
from traceapp.settings import Folders
from traceapp.store.verify import verify


@pytest.fixture
def melted(tmp_path: Path) -> Iterator[tuple[Shop, str, str]]:
    """Metal of two countries, and a melt of one of them; all of it worked out."""
    with small_plant(tmp_path) as shop:
        lots = []
        for country in ("CN", "AU"):
            lots.append(shop.code("RM"))
            stages = (DeclaredStage(stage="mined", country=country),)
            lot = new_lot(lots[-1], "nd-metal", mg(100 * KG))
            shop.store.record(shop.command(), _said(LotReceived(lot=lot, step="receipt", stages=stages)))
        melt = new_lot(shop.code("SC"), "alloy-strip", mg(10 * KG))
        draws = (draw(lots[0], mg(10 * KG)),)
        cast = StepPerformed(step="strip-casting", route="sintered-ndfeb", country="US", draws=draws, lots=(melt,))
        shop.store.record(shop.command(), _said(cast))
        QuietWork(shop.store, lambda: shop.plant).finish()
        yield shop, melt.code, lots[1]


def _said(record):
    return lambda _books: (record,)


def differences(shop: Shop) -> list[tuple[str, tuple[object, ...], str]]:
    verdict = verify(shop.store, maker=maker_by(plant_in(Folders(Path("none")), shop.at)))
    return [(one.table, one.key, one.code) for one in verdict.differences]


def tamper(shop: Shop, statement: str, **values: str) -> None:
    with raw(Path(shop.store.url.removeprefix("sqlite:///"))) as connection:
        connection.execute(statement, values)


def test_a_store_that_was_worked_out_holds_and_the_last_stage_is_told(melted):
    shop, *_ = melted
    told: list[tuple[int, int]] = []
    check = check_journal(shop.store, maker_by(plant_in(Folders(Path("none")), shop.at)), lambda *one: told.append(one))
    assert check.holds
    assert told[-1] == (3, 3)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (
            "UPDATE lot_makeup SET makeup = (SELECT makeup FROM lot_makeup WHERE lot = :other) WHERE lot = :lot",
            "differs",
        ),
        ("UPDATE lot_makeup SET makeup = 99 WHERE lot = :lot", "differs"),
        ("UPDATE makeup SET body = x'00' WHERE id = (SELECT makeup FROM lot_makeup WHERE lot = :lot)", "differs"),
        ("DELETE FROM lot_makeup WHERE lot = :lot", "missing"),
    ],
)
def test_a_lot_that_is_kept_as_made_of_something_else_is_named(melted, statement, code):
    shop, lot, other = melted
    tamper(shop, statement, lot=lot, other=other)
    assert differences(shop) == [("lot_makeup", (lot,), code)]


def test_what_waits_to_be_worked_out_again_is_not_compared(melted):
    shop, lot, _ = melted
    tamper(shop, "DELETE FROM lot_makeup WHERE lot = :lot", lot=lot)
    tamper(shop, "INSERT INTO stale VALUES ('lot:' || :lot, 0, 1, 0)", lot=lot)
    assert differences(shop) == []


def test_a_store_that_was_worked_out_by_other_files_is_not_compared(melted):
    shop, lot, _ = melted
    tamper(shop, "DELETE FROM lot_makeup WHERE lot = :lot", lot=lot)
    tamper(shop, "UPDATE setting SET value = 'others' WHERE name = :name", name=BASIS)
    assert differences(shop) == []
