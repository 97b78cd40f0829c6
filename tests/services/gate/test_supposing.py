"""What if, of a shipment: under other regimes, with a box swapped, and which stock passes by itself."""

from collections.abc import Sequence

import pytest

from tests.services.certificate.test_certifying import ready
from tests.services.plant_builder import Shop, order_line
from tests.services.rules.test_verdicts import DFARS, Finished, ask, told_of
from traceapp.domain.rules.verdict import Outcome
from traceapp.errors import Refused
from traceapp.services.gate.gate import MOST_TRIED
from traceapp.services.gate.supposing import Supposed, shelf_of, what_if
from traceapp.services.rules.verdicts import Judged


def supposed(shop: Shop, shipment: str) -> Supposed:
    with shop.store.reading() as books:
        return what_if(books, shop.plant, shipment, shop.at)


def outcomes(judged: Sequence[Judged]) -> list[Outcome]:
    return [one.verdict.outcome for one in judged if one.verdict is not None]


def test_a_shipment_without_rules_is_asked_nothing(finished: Finished) -> None:
    shop, chain = finished
    shipment, *_ = ready(shop, chain)
    found = supposed(shop, shipment)
    assert (found.judged, found.others, found.shelf.stock) == ((), (), ())
    assert all(not swap.judged for swap in found.swaps)


def test_the_same_shipment_stands_under_the_regimes_that_the_date_leaves_out(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    shipment, *_ = ready(shop, chain)
    told_of(shop, chain.lot, "CN")
    found = supposed(shop, shipment)
    assert outcomes(found.judged) == [Outcome.NOT_MET]
    (other,) = found.others
    assert other.verdict is not None
    assert other.verdict.supposed
    assert [one.regime.key for one in other.verdict.regimes] == ["through-2026"]
    assert outcomes((other,)) == [Outcome.MET]


def test_every_free_box_alike_is_tried_for_every_box_of_the_shipment(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    shipment, *boxes = ready(shop, chain, 200, 300)
    free = sorted(shop.pack(chain.lot, 200) for _ in range(2))
    told_of(shop, chain.lot, "AU")
    found = supposed(shop, shipment)
    assert [(swap.out, swap.into) for swap in found.swaps] == [(boxes[0], code) for code in free]
    assert [outcomes(swap.judged) for swap in found.swaps] == [[Outcome.MET]] * 2
    assert all(one.verdict is not None and one.verdict.supposed for swap in found.swaps for one in swap.judged)


def test_no_more_boxes_are_tried_for_one_than_the_gate_tries(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    shipment, *_ = ready(shop, chain, 10)
    for _ in range(MOST_TRIED + 1):
        shop.pack(chain.lot, 10)
    assert len(supposed(shop, shipment).swaps) == MOST_TRIED


@pytest.mark.parametrize(("mine", "passes"), [("AU", True), ("CN", False)])
def test_stock_passes_where_every_rule_is_met_by_it_alone(finished: Finished, mine: str, passes: bool) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    shipment, *_ = ready(shop, chain, 200)
    box = shop.pack(chain.lot, 200)
    told_of(shop, chain.lot, mine)
    shelf = supposed(shop, shipment).shelf
    codes = [one.code for one in shelf.stock]
    assert codes == sorted(codes)
    assert shelf.total == len(codes)
    assert box in codes
    assert (box in [one.code for one in shelf.good]) is passes


def test_what_is_not_known_or_not_on_file_does_not_pass(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS, "rule-of-nobody")
    shipment, *_ = ready(shop, chain, 200)
    box = shop.pack(chain.lot, 200)
    told_of(shop, chain.lot, "AU")
    shelf = supposed(shop, shipment).shelf
    assert box in [one.code for one in shelf.stock]
    assert shelf.good == ()


def test_the_shelf_of_an_order_line_without_rules_is_not_looked_at(finished: Finished) -> None:
    shop, chain = finished
    shop.pack(chain.lot, 200)
    with shop.store.reading() as books:
        assert shelf_of(books, shop.plant, order_line(), shop.at).total == 0


def test_a_shipment_that_nobody_opened_is_refused(finished: Finished) -> None:
    shop, _ = finished
    with pytest.raises(Refused) as refused:
        supposed(shop, "SH-2650-A001-1")
    assert refused.value.code == "shipment_unknown"
