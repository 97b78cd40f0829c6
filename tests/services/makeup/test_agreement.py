"""Shares of elements that were measured otherwise than predicted are doubted, beyond what both know (`agrees`)."""

from collections.abc import Iterator

import pytest

from tests.services.plant_builder import KG, Shop, draw, new_lot, small_plant
from traceapp.domain.findings import Reach
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import LotReceived, StepPerformed
from traceapp.domain.record.quality import Inspected, Result
from traceapp.services.quality.inspecting import inspect


@pytest.fixture
def shop(tmp_path) -> Iterator[Shop]:
    with small_plant(tmp_path) as made:
        yield made


def received(shop: Shop, material: str, kilos: int, *composition: tuple[str, str]) -> str:
    code = shop.code(shop.plant.material(material).kind)
    lot = new_lot(code, material, mg(kilos * KG))
    shop.record(LotReceived(lot=lot, step="receipt", composition=composition))
    return code


def heat_of(shop: Shop, *parts: tuple[str, int]) -> StepPerformed:
    return StepPerformed(
        step="strip-casting",
        route="sintered-ndfeb",
        draws=tuple(draw(lot, mg(kilos * KG)) for lot, kilos in parts),
        lots=(new_lot(shop.code("SC"), "alloy-strip", mg(sum(kilos for _, kilos in parts) * KG)),),
    )


def melted(shop: Shop, *parts: tuple[str, int]) -> str:
    heat = heat_of(shop, *parts)
    shop.record(heat)
    return heat.lots[0].code


def analysed(shop: Shop, unit: str, **means: str) -> list[dict[str, str]]:
    """The facts of what is doubted after one more analysis."""
    results = tuple(Result(property=key, n=1, mean=mean) for key, mean in means.items())
    inspected = Inspected(unit=unit, report="H-1", results=results)
    shop.do(lambda books, command: inspect(books, shop.plant, command, inspected=inspected))
    with shop.store.reading() as books:
        state = books.lot(unit)
    assert state is not None
    assert {f.reach for f in state.findings} <= {Reach.LOT}
    return [dict(f.facts) for f in state.findings if f.code == "composition_differs"]


def test_a_share_measured_otherwise_than_predicted_is_doubted(shop: Shop) -> None:
    metal, iron = received(shop, "nd-metal", 30, ("Nd", "99.5")), received(shop, "iron", 70, ("Fe", "99.9"))
    heat = melted(shop, (metal, 30), (iron, 70))
    (told,) = analysed(shop, heat, nd="29.10", fe="69.80")
    assert told == {"property": "nd", "predicted": "29.85", "measured": "29.10", "unit": heat}


def test_what_is_within_the_uncertainty_of_both_is_not(shop: Shop) -> None:
    metal, iron = received(shop, "nd-metal", 30, ("Nd", "99.5")), received(shop, "iron", 70, ("Fe", "99.9"))
    heat = melted(shop, (metal, 30), (iron, 70))
    assert analysed(shop, heat, nd="29.45", fe="70.0") == []


def test_an_element_that_nothing_brought_in_is_doubted(shop: Shop) -> None:
    metal, iron = received(shop, "nd-metal", 30, ("Nd", "99.5")), received(shop, "iron", 70, ("Fe", "99.9"))
    heat = melted(shop, (metal, 30), (iron, 70))
    (told,) = analysed(shop, heat, dy="0.60")
    assert (told["property"], told["predicted"]) == ("dy", "0.00")


def test_a_rule_of_thumb_anywhere_behind_a_lot_predicts_nothing_to_differ_from(shop: Shop) -> None:
    metal, iron = received(shop, "ndpr-metal", 30), received(shop, "iron", 70, ("Fe", "99.9"))
    heat = melted(shop, (metal, 30), (iron, 70))
    assert [told["property"] for told in analysed(shop, heat, nd="20.0", fe="60.0")] == ["fe"]
    unknown = melted(shop, ("RM-2640-A900-X", 10))
    assert analysed(shop, unknown, nd="20.0") == []


def test_an_analysis_is_compared_with_a_prediction_that_waits_to_be_worked_out(shop: Shop) -> None:
    metal, iron = received(shop, "nd-metal", 30, ("Nd", "99.5")), received(shop, "iron", 70, ("Fe", "99.9"))
    heat = heat_of(shop, (metal, 30), (iron, 70))
    powder = StepPerformed(
        step="hydrogen-decrepitation",
        route="sintered-ndfeb",
        draws=(draw(heat.lots[0].code, mg(10 * KG)),),
        lots=(new_lot(shop.code("HD"), "hd-powder", mg(10 * KG)),),
    )
    for record in (heat, powder):
        shop.store.record(shop.command(), lambda _books, one=record: (one,))  # type: ignore[misc]
    (told,) = analysed(shop, powder.lots[0].code, nd="31.0")
    assert told["predicted"] == "29.85"
