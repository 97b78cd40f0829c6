"""The values behind a certificate's words: they say what the words say, and their digest covers them."""

from datetime import date

from msgspec.structs import replace

from tests.services.certificate.test_certificate_origin import AGAIN, AUSTRALIA, delivered, made_of, makeup
from tests.services.certificate.test_certifying import draft, ready
from tests.services.plant_builder import LINE, Chain, Shop
from traceapp.domain.certificate import digest_of
from traceapp.domain.certificate_facts import InstrumentUsed, RecycledShare
from traceapp.domain.equipment import Instrument
from traceapp.domain.order import OrderLine
from traceapp.services.certificate.certificate_facts import recycled_shares

Finished = tuple[Shop, Chain]
DAY_US = 86_400_000_000


def test_recycled_shares_are_told_by_lot_element_and_class(finished: Finished) -> None:
    shop, chain = finished
    delivery = made_of(delivered(shop, chain.lot), makeup(Nd={AUSTRALIA: 919, AGAIN: 81}, Pr={AUSTRALIA: 1}))
    assert recycled_shares(delivery) == (
        RecycledShare(lot=chain.lot, element="Nd", sort="pre-consumer", percent="8.1"),
    )


def test_a_share_is_exact_to_a_ten_thousandth_of_a_per_cent(finished: Finished) -> None:
    shop, chain = finished
    delivery = made_of(delivered(shop, chain.lot), makeup(Nd={AUSTRALIA: 2, AGAIN: 1}))
    assert [one.percent for one in recycled_shares(delivery)] == ["33.3333"]
    whole = made_of(delivered(shop, chain.lot), makeup(Nd={AGAIN: 1}))
    assert [one.percent for one in recycled_shares(whole)] == ["100"]


def test_each_regime_that_was_judged_stands_with_its_pack_and_day(finished: Finished) -> None:
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    with shop.store.reading() as books:
        line = books.fact("order_line", LINE, shop.at)
    assert isinstance(line, OrderLine)
    shop.put_in_force(replace(line, rules=("dfars-252-225-7052",), basis_date="2027-06-15"))
    content = draft(shop, shipment)
    (rule,) = content.rules
    assert (rule.rule, rule.basis) == ("dfars-252-225-7052", date(2027, 6, 15))
    assert rule.outcome in {"met", "not met", "unknown"}
    assert rule.revision
    assert rule.regime
    assert digest_of(replace(content, rules=())) != digest_of(content)


def test_an_instrument_stands_with_its_calibration(finished: Finished) -> None:
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    content = draft(shop, shipment)
    named = {r.instrument for s in content.sections for row in s.rows for r in row.results if r and r.instrument}
    assert {one.key for one in content.instruments} == named
    key = min(named)
    shop.put_in_force(Instrument(key=key, name="Gauge", measures="length", calibrated_until=shop.at + DAY_US))
    again = draft(shop, shipment).instruments[0]
    assert again == InstrumentUsed(key=key, name="Gauge", calibrated_until=again.calibrated_until)
    assert again.calibrated_until is not None
