"""What may be published of a certificate, and the view that says it: by default nothing (DOMAIN 23).

Pure: an order's policy and a certificate's content go in, a view comes out. Names of customers, orders, parts, lots and
suppliers are never in a public view, whatever its order allows.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from traceapp.domain.certificate import CertificateContent, DeliveredLot, Phrase, thousands
from traceapp.domain.issued import IssuedState
from traceapp.domain.order import OrderLine
from traceapp.domain.published import Salt, ShownRule, Standing, View, Whole, Withheld, commitment
from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.reason import read_reason
from traceapp.domain.words import Words
from traceapp.services.publishing.published_origin import chain_of, origin_of, recycled_of
from traceapp.services.publishing.published_results import results_of

LEAST_SCRUBBED = 4
"""A withheld text shorter than this is not looked for in a reason: `2` would black out every figure."""


class Allowance(Struct, frozen=True):
    """What an order lets be published. reason: why nothing is, as a code, where that is not simply its policy."""

    verdict: bool = False
    customer: bool = False
    discloses: frozenset[str] = frozenset()
    reason: str = ""


def allowance_of(line: OrderLine | None) -> Allowance:
    """The policy of an order line. A defence order publishes nothing without a recorded consent."""
    if line is None or line.publication == "nothing":
        return Allowance()
    if line.defence and not line.consent.strip():
        return Allowance(reason="no_consent")
    return Allowance(
        verdict=True,
        customer=line.publication == "customer",
        discloses=frozenset(line.discloses),
    )


class Facts(Struct, frozen=True, kw_only=True):
    """What a view takes from beside the certificate. random: of its address. suppliers: names behind its material."""

    random: str
    grade: str = ""
    family: Words | None = None
    telephone: str = ""
    suppliers: tuple[str, ...] = ()


def public_view(content: CertificateContent, facts: Facts, allowance: Allowance, salt: Salt) -> View:
    """What anybody may see who holds the paper or the box."""
    shows = allowance.discloses
    return _view(content, facts, shows, None, withheld_of(content, facts, salt))


def customer_view(content: CertificateContent, facts: Facts, salt: Salt) -> View:
    """The whole, for whoever has the link that is printed on the paper; suppliers' names stay withheld."""
    shows = frozenset({"origin", "quantity", "results"})
    suppliers = tuple(_committed(_suppliers(facts), salt))
    return _view(content, facts, shows, _whole(content), suppliers)


def _view(
    content: CertificateContent,
    facts: Facts,
    shows: frozenset[str],
    whole: Whole | None,
    withheld: tuple[Withheld, ...],
) -> View:
    if content.number is None or content.issued is None:
        raise ValueError("a draft is not published")
    origin = origin_of(content) if "origin" in shows else ()
    return View(
        number=content.number,
        random=facts.random,
        digest=content.digest,
        issued=content.issued,
        form=content.kind.value,
        issuer=content.issuer.name,
        grade=facts.grade,
        family=facts.family,
        telephone=facts.telephone,
        pieces=thousands(str(sum(lot.pieces for lot in content.lots))) if "quantity" in shows else "",
        origin=origin,
        chain=chain_of(content) if "origin" in shows else (),
        recycled=recycled_of(content, origin),
        results=results_of(content) if "results" in shows else (),
        whole=whole,
        withheld=withheld,
    )


def withheld_fields(content: CertificateContent, facts: Facts) -> tuple[tuple[str, str], ...]:
    """Every field that a public view never shows, with its value, suppliers first."""
    named = (
        ("purchaser", content.purchaser.name),
        ("order", content.order.order),
        ("order line", content.order.line),
        ("part", content.part.number),
        ("product", content.product.name),
        ("shipment", content.shipment.code),
    )
    lots = tuple((f"lot {n}", lot.code) for n, lot in enumerate(content.lots, start=1))
    return (*_suppliers(facts), *((field, value) for field, value in named if value), *lots)


def withheld_of(content: CertificateContent, facts: Facts, salt: Salt) -> tuple[Withheld, ...]:
    """The commitments to those fields, in their order."""
    return tuple(_committed(withheld_fields(content, facts), salt))


def _suppliers(facts: Facts) -> tuple[tuple[str, str], ...]:
    return tuple((f"supplier {n}", name) for n, name in enumerate(facts.suppliers, start=1))


def _committed(fields: Iterable[tuple[str, str]], salt: Salt) -> Iterable[Withheld]:
    return (commitment(field, value, salt) for field, value in fields)


def standing_of(state: IssuedState, *, recalled: str, since: int, secret: Sequence[str]) -> Standing:
    """Where a certificate stands. recalled: the reason of a recall of what it speaks for, "" for none.

    secret: texts that no reason may tell.
    """
    match state.standing:
        case "withdrawn":
            return Standing(state="withdrawn", since=since, because=_scrubbed(state.withdrawn_because, secret))
        case _ if recalled:  # whoever holds the old paper holds the parts all the same
            because = _scrubbed(_own_words(recalled), secret)
            return Standing(state="recalled", since=since, by=state.replaced_by, because=because)
        case "superseded":
            return Standing(state="superseded", since=since, by=state.replaced_by)
        case _:
            return Standing(since=state.issued_at)


def _own_words(reason: str) -> str:
    """What somebody wrote; "" of a reason recorded as a code, which names a lot or an instrument of the plant's."""
    return reason if read_reason(reason) is None else ""


def _scrubbed(reason: str, secret: Sequence[str]) -> str:
    """A reason that names what is withheld is not told at all: what is left of it could still tell."""
    folded = reason.casefold()
    return "" if any(len(one) >= LEAST_SCRUBBED and one.casefold() in folded for one in secret) else reason


def _whole(content: CertificateContent) -> Whole:
    order, part = content.order, content.part
    return Whole(
        purchaser=(content.purchaser.name, *content.purchaser.address),
        order=f"{order.order}, {order.line}",
        product=", ".join(filter(None, (content.product.name, content.product.description))),
        part=" ".join(filter(None, (part.number, part.revision))),
        shipment=content.shipment.code,
        lots=tuple((lot.code, _of_lot(lot)) for lot in content.lots),
        statements=tuple(_text(one.en) for one in content.statements),
        rules=tuple(
            ShownRule(name=one.name, regime=one.regime, revision=one.revision, outcome=one.outcome)
            for one in content.rules
        ),
        signers=tuple(", ".join(filter(None, (s.name, s.title, s.signed_at))) for s in content.signers),
    )


def _of_lot(lot: DeliveredLot) -> str:
    pieces = (f"{thousands(str(lot.pieces))} pcs",) if lot.pieces else ()
    net = f"{decimal_text(Quantity(lot.net_mg, Unit.MG))} kg"
    return " · ".join((*pieces, net, *lot.boxes))


def _text(phrase: Phrase) -> str:
    return "".join(run.text for run in phrase)
