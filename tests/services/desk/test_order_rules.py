"""The rules of an order line: which regimes count, what is claimed, and which free stock is met by itself."""

from tests.services.plant_builder import Shop
from tests.services.rules.test_verdicts import DFARS, WAIVER, Finished, ask, told_of
from traceapp.domain.order import OrderLine, RuleException
from traceapp.services.desk.order_rules import OrderRules, order_rules


def rules_in_force(shop: Shop) -> OrderRules:
    with shop.store.reading() as books:
        line = books.fact("order_line", "4500-88213/2", shop.at)
        assert isinstance(line, OrderLine)
        return order_rules(books, shop.plant, line, shop.at)


def test_the_regimes_of_the_basis_stand_with_the_one_that_the_class_names(finished: Finished) -> None:
    shop, _ = finished
    for rule, basis, expected in (
        (DFARS, "2028-01-15", ["from-2027"]),
        (DFARS, "2026-03-01", ["through-2026"]),
        (f"{DFARS}/from-2027", "2026-03-01", ["through-2026", "from-2027"]),
        (DFARS, "", ["from-2027"]),
    ):
        ask(shop, rule, basis=basis)
        (asked,) = rules_in_force(shop).asked
        assert [regime.key for regime in asked.regimes] == expected
    assert rules_in_force(shop).basis is None


def test_what_is_claimed_stands_with_its_rule_and_no_other(finished: Finished) -> None:
    shop, _ = finished
    other = RuleException(key="waiver", rule="example-customer", document="letter")
    ask(shop, DFARS, "rule-of-nobody", exceptions=(WAIVER, other))
    dfars, unknown = rules_in_force(shop).asked
    assert [(one.document, str(one.expires)) for one in dfars.claimed] == [("waiver 26-7", "2027-12-31")]
    assert (unknown.pack, unknown.regimes, unknown.claimed) == (None, (), ())


def test_free_stock_is_judged_by_itself(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    box = shop.pack(chain.lot, 200)
    told_of(shop, chain.lot, "AU")
    assert box in [one.code for one in rules_in_force(shop).shelf.good]
