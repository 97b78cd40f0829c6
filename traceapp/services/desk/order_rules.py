"""What an order line asks of origin: its rules, the exceptions claimed, and which free stock is met by itself."""

from datetime import date

from msgspec import Struct

from traceapp.domain.order import OrderLine
from traceapp.domain.plant import Plant
from traceapp.domain.rules.pack import Regime, RulePack, regimes_on
from traceapp.domain.rules.question import Claimed
from traceapp.services.gate.supposing import Shelf, shelf_of
from traceapp.services.ports import Books
from traceapp.services.rules.ruling import basis_of
from traceapp.services.rules.verdicts import Asked, questions_of


class RuleAsked(Struct, frozen=True):
    """pack: None where no file describes the rule. regimes: those that count on the basis of the date, and the one that
    is named beside it.
    """

    rule: str
    pack: RulePack | None
    regimes: tuple[Regime, ...] = ()
    claimed: tuple[Claimed, ...] = ()


class OrderRules(Struct, frozen=True):
    """basis: the written basis of the date (DOMAIN 24), None where none is on file."""

    basis: date | None
    asked: tuple[RuleAsked, ...]
    shelf: Shelf


def order_rules(books: Books, plant: Plant, line: OrderLine, at: int) -> OrderRules:
    """The rules of an order line, in the order in which its claim class and it name them. at: UTC microseconds."""
    asked = questions_of(books, plant, line, (), at)
    return OrderRules(basis_of(line), tuple(_rule(one) for one in asked), shelf_of(books, plant, line, at))


def _rule(asked: Asked) -> RuleAsked:
    question = asked.question
    if question is None:
        return RuleAsked(asked.rule, None)
    pack = question.pack
    counting = {regime.key for regime in regimes_on(pack, question.basis)} | {asked.regime}
    regimes = tuple(regime for regime in pack.regimes if regime.key in counting)
    return RuleAsked(asked.rule, pack, regimes, question.claimed)
