"""What the rules that an order line asks for say of the lots delivered to it (DOMAIN 16, 20, 24)."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.certificate import Claim, Statement, plain
from traceapp.domain.lot import LotState
from traceapp.domain.order import ClaimClass, OrderLine
from traceapp.domain.plant import Plant
from traceapp.domain.rules.judging import judge, under_regime
from traceapp.domain.rules.magnet import MagnetKind
from traceapp.domain.rules.question import Question
from traceapp.domain.rules.statement import statements_of
from traceapp.domain.rules.verdict import Verdict
from traceapp.errors import Refused
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.ports import Books
from traceapp.services.rules.ruling import asked_about, basis_of, claimed_of

_MAGNETS: Mapping[str, MagnetKind] = MappingProxyType({kind: kind for kind in get_args(MagnetKind)})


class Judged(Struct, frozen=True):
    """A rule that an order line asks for, by the key of its pack, and the answer; None where there is no such pack.

    others: what it would be under the pack's other regimes, whatever the date; nothing is stated of those.
    """

    rule: str
    verdict: Verdict | None
    others: tuple[Verdict, ...] = ()


class Asked(Struct, frozen=True):
    """A rule as it is put to its pack; None where there is no such pack or regime.

    regime: the one that the line or its claim class names beside the basis of the date, "" for none.
    """

    rule: str
    question: Question | None
    regime: str = ""


def rules_of(books: Books, line: OrderLine, at: int) -> tuple[str, ...]:
    """The rules of the line's claim class and its own, each once, as `pack` or `pack/regime`."""
    found = books.fact("claim_class", line.claim, at)
    of_class = found.rules if isinstance(found, ClaimClass) else ()
    return tuple(dict.fromkeys((*of_class, *line.rules)))


def questions_of(books: Books, plant: Plant, line: OrderLine, lots: Sequence[str], at: int) -> tuple[Asked, ...]:
    """Each rule of the line as it is asked about these lots. Refused as `asked_about`."""
    return tuple(_asked(books, plant, line, lots, rule, at) for rule in rules_of(books, line, at))


def answers_to(asked: Asked) -> Iterator[Judged]:
    """Judged by the line's written basis of the date; and by the regime that is named, where the basis leads to
    another.
    """
    question = asked.question
    if question is None:
        yield Judged(asked.rule, None)
        return
    by_basis = judge(question)
    yield Judged(asked.rule, by_basis)
    if asked.regime and all(one.regime.key != asked.regime for one in by_basis.regimes):
        yield Judged(asked.rule, judge(replace(question, regime=asked.regime)))


def verdicts_of(books: Books, plant: Plant, line: OrderLine, lots: Sequence[str], at: int) -> tuple[Judged, ...]:
    """The answers to every rule of the line. Refused as `asked_about`."""
    return tuple(one for asked in questions_of(books, plant, line, lots, at) for one in answers_to(asked))


def delivered_lots(delivery: Delivery) -> tuple[str, ...]:
    """Those of its lots that can be judged: a code that nothing was born under cannot."""
    states = delivery.ancestry.states
    return tuple(lot for lot in delivery.lots if lot in states and states[lot].birth is not None)


def delivery_verdicts(books: Books, plant: Plant, delivery: Delivery) -> tuple[Judged, ...]:
    """The answers for all that is to leave together; none without an order line or anything in it."""
    lots = delivered_lots(delivery)
    if delivery.line is None or not lots:
        return ()
    return verdicts_of(books, plant, delivery.line, lots, delivery.at)


def verdicts_on(books: Books, plant: Plant, state: LotState, at: int) -> tuple[Judged, ...]:
    """What the rules of a lot's order line, or else of its claim class, say of the lot alone; nothing of a lot whose
    material no file describes. With what the other regimes would say.
    """
    line = books.fact("order_line", state.order, at)
    asking = line if isinstance(line, OrderLine) else line_of_class(state.claim)
    try:
        found = verdicts_of(books, plant, asking, (state.code,), at)
        return tuple(_with_others(books, plant, asking, state.code, one, at) for one in found)
    except Refused:
        return ()


def line_of_class(claim: str) -> OrderLine:
    """An order line that asks for nothing but a claim class."""
    return OrderLine(key="", order="", line="", customer="", part="", quantity=0, claim=claim)


def _with_others(books: Books, plant: Plant, line: OrderLine, lot: str, judged: Judged, at: int) -> Judged:
    verdict = judged.verdict
    if verdict is None:
        return judged
    done = {one.regime.key for one in verdict.regimes}
    asked = asked_about(
        books, plant, (lot,), verdict.pack, magnet=magnet_of(books, line, at), basis=basis_of(line), at=at
    )
    others = tuple(under_regime(asked, one.key) for one in verdict.pack.regimes if one.key not in done)
    return Judged(judged.rule, verdict, others)


def _asked(books: Books, plant: Plant, line: OrderLine, lots: Sequence[str], rule: str, at: int) -> Asked:
    key, _, regime = rule.partition("/")
    pack = plant.rules.get(key)
    if pack is None or (regime and pack.regime(regime) is None):
        return Asked(rule, None)
    question = asked_about(
        books,
        plant,
        lots,
        pack,
        magnet=magnet_of(books, line, at),
        basis=basis_of(line),
        at=at,
        claimed=claimed_of(line, key),
    )
    return Asked(key, question, regime)


def magnet_of(books: Books, line: OrderLine, at: int) -> MagnetKind:
    """What kind of magnet an order line is of, by its claim class."""
    found = books.fact("claim_class", line.claim, at)
    return _MAGNETS.get(found.magnet, "ndfeb") if isinstance(found, ClaimClass) else "ndfeb"


def rule_statements(judged: Sequence[Judged]) -> tuple[Statement, ...]:
    """What may be stated of each rule and regime, in the words of its verdict; for the compliance signer."""
    return tuple(
        Statement(en=plain(one.said.en), es=plain(one.said.es), claim=Claim.RULE)
        for verdict in (one.verdict for one in judged)
        if verdict is not None
        for one in statements_of(verdict)
    )
