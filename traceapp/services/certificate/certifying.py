"""Composing a certificate from the journal's facts: nothing on it was typed there (DOMAIN 15, 18–21)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo

from msgspec import Struct, field
from msgspec.structs import replace

from traceapp.domain.certificate import (
    CertificateContent,
    CertificateKind,
    Claim,
    DeliveredLot,
    DigitalSignature,
    Issuer,
    OrderReference,
    PartReference,
    Product,
    Purchaser,
    ShipmentReference,
    Signer,
    SpecificationReference,
    Statement,
    WebAddress,
    day_text,
    sealed,
)
from traceapp.domain.certificate_block import Block, block_numbers
from traceapp.domain.conformity import Wording, conformity_statement
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part
from traceapp.domain.party import Party, Site
from traceapp.domain.person import Person
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Unit
from traceapp.domain.record.pieces import Role, Signature
from traceapp.domain.record.quality import drawing_of_ground, ground_of_drawing
from traceapp.domain.symbols import certificate_address
from traceapp.domain.words import Words
from traceapp.errors import Refused
from traceapp.services.certificate.certificate_facts import instruments_used, recycled_shares, rules_assessed
from traceapp.services.certificate.certificate_origin import origin_of
from traceapp.services.certificate.certificate_tests import composition_of, conditions_of, sections_of
from traceapp.services.certificate.second_language import SPANISH, in_second
from traceapp.services.delivery.delivery import Delivery, read_delivery
from traceapp.services.delivery.drawing import wanted_drawing
from traceapp.services.delivery.results import Standing
from traceapp.services.plant_time import day_of
from traceapp.services.ports import Books
from traceapp.services.publishing.publishing import allowance_of
from traceapp.services.quality.concessions import conceded_drawing, conceded_for
from traceapp.services.rules.verdicts import rule_statements, verdicts_of

SIGNS_FOR: Mapping[Claim, str] = {Claim.CONFORMITY: "inspection", Claim.RULE: "compliance"}
"""What a person must be authorised to sign, by what the statement claims (DOMAIN 21)."""
MATTER = frozenset({Role.CHARGE, Role.SPLIT, Role.RETURN})
"""Roles by which pieces of one lot are pieces of another."""
_INSPECTED = frozenset({CertificateKind.INSPECTION, CertificateKind.WITNESSED_INSPECTION})
_REPRESENTATIVE = Words(
    en="Inspection representative, independent of production",
    es="Representante de inspección, independiente de producción",
)
_AUTHORISED = Words(en="Authorised representative", es="Representante autorizado")
_SIGNED = Words(en="SHA-256 of the signed record", es="SHA-256 del registro firmado")
_COMPLIANCE = Words(
    en="Authorised signer, contracts and compliance", es="Firmante autorizado, contratos y cumplimiento"
)


class Paper(Struct, frozen=True, kw_only=True):
    """What a certificate carries besides the shipment's facts.

    at: when it is composed or issued, UTC microseconds. wording: templates of the statements, by kind. second, terms:
    as of `in_second`. zone: the plant's own. names: of people, by badge; they are kept outside the journal. number:
    None for a draft, which has no address and no names. address: the random part of its web address. link: that of
    the customer's own page. signatures: meaning `inspection` or `compliance`. key: the name of the key that signs the
    content, as printed, "" for none. claim: what the codes say of the content behind the address, and so no part of it.
    """

    at: int
    wording: Mapping[CertificateKind, Wording]
    second: str = SPANISH
    terms: Mapping[str, str] = field(default_factory=dict)
    zone: tzinfo = UTC
    names: Mapping[str, str] = field(default_factory=dict)
    number: str | None = None
    address: str = ""
    link: str = ""
    signatures: tuple[Signature, ...] = ()
    supersedes: str = ""
    key: str = ""
    claim: str = ""


def compose(books: Books, plant: Plant, shipment: str, paper: Paper) -> CertificateContent:
    """The content for a shipment; a draft says what is known, whatever the gate finds.

    Refused: shipment_unknown, shipment_empty, order_unknown, part_unknown, site_missing, no_certificate_wanted; for an
    issued one also as `conformity_statement`.
    """
    return compose_of(books, plant, read_delivery(books, plant, shipment, paper.at), paper)


def compose_of(books: Books, plant: Plant, delivery: Delivery, paper: Paper) -> CertificateContent:
    """The same, for a delivery that was read already."""
    line, part = _ordered(delivery)
    draft = _draft(books, plant, delivery, line, part, paper)
    leaning = _concessions(books, delivery)
    concessions = tuple(_conceded(plant, number, grounds, paper) for number, grounds in leaning.items())
    if paper.number is None:
        return _shown(_stated(draft, paper, concessions), paper)
    issued = replace(
        draft,
        number=paper.number,
        issued=day_of(paper.at, paper.zone),
        address=_address(_site(books, paper.at), line, paper),
        replaces=paper.supersedes or None,
        signature=DigitalSignature(keys=f"Ed25519, {paper.key}", scope=_SIGNED) if paper.key else None,
        signers=_signers(books, draft, paper),
        concessions=tuple(leaning),
    )
    statement = conformity_statement(issued, paper.wording, concessions=concessions)
    return sealed(_shown(replace(issued, statements=(statement, *draft.statements)), paper))


def _shown(content: CertificateContent, paper: Paper) -> CertificateContent:
    """What its paper shows of it, once it is stated: a declaration keeps its results to itself."""
    if content.kind.states_only:
        content = replace(
            content, sections=(), conditions="", composition=None, origin=None, recycled=(), instruments=()
        )
    return in_second(content, paper.second, paper.terms)


def _ordered(delivery: Delivery) -> tuple[OrderLine, Part]:
    line, part = delivery.line, delivery.part
    if line is None:
        raise Refused("order_unknown", order=delivery.shipment.order)
    if part is None:
        raise Refused("part_unknown", part=line.part)
    if not line.form:
        raise Refused("no_certificate_wanted", order=line.key)
    if not delivery.lots:
        raise Refused("shipment_empty", shipment=delivery.shipment.code)
    return line, part


def _draft(
    books: Books, plant: Plant, delivery: Delivery, line: OrderLine, part: Part, paper: Paper
) -> CertificateContent:
    site = _site(books, paper.at)
    customer = books.fact("party", line.customer, paper.at)
    specification = delivery.specification
    kind = CertificateKind(line.form)
    content = CertificateContent(
        kind=kind,
        issuer=Issuer(name=site.name, address=site.address, quality_system=site.quality_system),
        purchaser=_purchaser(customer, line),
        order=OrderReference(order=line.order, line=line.line, basis=line.basis),
        shipment=_shipment(delivery, paper.zone),
        product=Product(name=part.name, description=part.description),
        part=PartReference(number=part.number, revision=wanted_drawing(books, delivery)),
        specification=SpecificationReference(number=specification.number, issue=specification.issue)
        if specification is not None
        else None,
        lots=tuple(_delivered(delivery, lot, paper.zone) for lot in delivery.lots),
        sections=sections_of(plant, delivery, paper.zone),
        conditions=conditions_of(delivery),
        composition=composition_of(plant, delivery),
        signers=(Signer(role=_role(Claim.CONFORMITY, kind)),),
    )
    content = replace(content, instruments=instruments_used(books, content, paper.at, paper.zone))
    judged = verdicts_of(books, plant, line, delivery.lots, paper.at)
    stated = rule_statements(judged)
    if not stated:  # an order that asks for no rule asks for no origin, and nobody signs for one
        return content
    origin = origin_of(delivery, str(block_numbers(content)[Block.LOTS]))
    signers = (*content.signers, Signer(role=_role(Claim.RULE, kind), claim=Claim.RULE))
    return replace(
        content,
        origin=origin,
        statements=stated,
        signers=signers,
        rules=rules_assessed(judged),
        recycled=recycled_shares(delivery),
    )


def _site(books: Books, at: int) -> Site:
    sites = [fact for fact in books.facts("site", at) if isinstance(fact, Site)]
    if not sites:
        raise Refused("site_missing")
    return sites[0]


def host_of(books: Books, at: int) -> str:
    """Where the plant publishes its certificates; "" for nowhere."""
    return next((fact.host for fact in books.facts("site", at) if isinstance(fact, Site)), "")


def _purchaser(customer: object, line: OrderLine) -> Purchaser:
    if not isinstance(customer, Party):
        return Purchaser(name=line.customer, address=line.ship_to)
    return Purchaser(name=customer.name, address=line.ship_to or customer.address)


def _shipment(delivery: Delivery, zone: tzinfo) -> ShipmentReference:
    shipment = delivery.shipment
    return ShipmentReference(
        code=shipment.code,
        delivery=day_of(shipment.delivery, zone) if shipment.delivery else None,
        carrier=shipment.carrier,
        waybill=shipment.waybill,
    )


def _delivered(delivery: Delivery, lot: str, zone: tzinfo) -> DeliveredLot:
    quantity = delivery.quantity_of(lot)
    unit_mass = delivery.ancestry.unit_mass_of(lot)
    if quantity.unit is Unit.MG:
        pieces, net_mg = 0, quantity.amount
    else:
        pieces, net_mg = quantity.amount, unit_mass.mass_of(quantity.amount) if unit_mass is not None else 0
    packed = [box.packed_at for box in delivery.boxes if lot in box.by_lot]
    state = delivery.ancestry.states.get(lot)
    is_magnetised = state is not None and all(map(state.was_magnetised, packed))
    at = _magnetised_at(delivery, lot, max(packed)) if is_magnetised else 0
    return DeliveredLot(
        code=lot,
        pieces=pieces,
        net_mg=net_mg,
        boxes=delivery.boxes_with((lot,)),
        magnetised=day_of(at, zone) if at else None,
        undated=is_magnetised and not at,
    )


def _magnetised_at(delivery: Delivery, lot: str, moment: int) -> int:
    """When what was magnetised at a moment had last been, in this lot or in one that it was regraded from; UTC
    microseconds, 0 where nobody told.
    """
    state, route = delivery.ancestry.states.get(lot), delivery.route
    if state is None or route is None or not state.was_magnetised(moment):
        return 0
    steps = {step.key for step in route.steps if step.magnetises == "magnetised"}
    here = max((at for step, at in state.steps if step in steps and at <= moment), default=0)
    before = (_magnetised_at(delivery, link.parent, state.born_at) for link in state.parents if link.role in MATTER)
    return here or max(before, default=0)


def _concessions(books: Books, delivery: Delivery) -> dict[str, tuple[str, ...]]:
    """Those that something here leans on: the number of each, and its grounds. None where one covers nothing."""
    failed = [
        (lot, evidence.requirement.property)
        for lot in delivery.lots
        for evidence in delivery.evidence.get(lot, ())
        if evidence.standing is Standing.FAILED
    ]
    drawn = ((lot, conceded_drawing(books, delivery, lot)) for lot in delivery.lots)
    leaning: dict[str, dict[str, None]] = {}
    for lot, ground in dict.fromkeys((*failed, *((lot, ground_of_drawing(one)) for lot, one in drawn if one))):
        found = conceded_for(books, delivery, lot, ground)
        if not found:
            return {}
        for concession in found:
            leaning.setdefault(concession.number, {})[ground] = None
    return {number: tuple(grounds) for number, grounds in leaning.items()}


def _conceded(plant: Plant, number: str, grounds: Sequence[str], paper: Paper) -> Words:
    """`K-7 (Remanence, drawing B)`: these words are known in English and Spanish, and printed in one of them."""
    names = [_ground(plant, ground) for ground in grounds]
    english = ", ".join(name.en for name in names)
    second = ", ".join(name.es for name in names) if paper.second == SPANISH else english
    return Words(f"{number} ({english})", f"{number} ({second})")


def _ground(plant: Plant, ground: str) -> Words:
    drawing = drawing_of_ground(ground)
    if drawing:
        return Words(f"made to drawing revision {drawing}", f"fabricado según la revisión {drawing} del plano")
    return plant.properties[ground].name if ground in plant.properties else Words(ground, ground)


def _stated(draft: CertificateContent, paper: Paper, concessions: tuple[Words, ...]) -> CertificateContent:
    """A draft carries the statement that its results allow already, and none otherwise."""
    if any(None in row.results for section in draft.sections for row in section.rows):
        return draft
    try:
        statement: Statement = conformity_statement(draft, paper.wording, concessions=concessions)
    except Refused:
        return draft
    return replace(draft, statements=(statement, *draft.statements))


def _address(site: Site, line: OrderLine, paper: Paper) -> WebAddress | None:
    """What the code holds, read back before it is printed; and the customer's own link, where the order gives one."""
    if not site.host or paper.number is None:
        return None
    full = f"{site.host}/f/{paper.link}" if paper.link and allowance_of(line).customer else ""
    return WebAddress(public=certificate_address(site.host, paper.number, paper.address), full=full)


def _role(claim: Claim, kind: CertificateKind) -> Words:
    if claim is Claim.RULE:
        return _COMPLIANCE
    return _REPRESENTATIVE if kind in _INSPECTED else _AUTHORISED


def meaning_for(books: Books, badge: str, at: int) -> str:
    """What a person's signature on a certificate means: for rules, of somebody who is authorised for those alone."""
    person = books.fact("person", badge, at)
    signs = person.signs if isinstance(person, Person) else ()
    inspection, compliance = SIGNS_FOR[Claim.CONFORMITY], SIGNS_FOR[Claim.RULE]
    return compliance if compliance in signs and inspection not in signs else inspection


def claims_of(content: CertificateContent) -> tuple[Claim, ...]:
    """What has to be signed for, in the order of the paper. Rules are signed for only where one was assessed."""
    ruled = any(statement.claim is Claim.RULE for statement in content.statements)
    return (Claim.CONFORMITY, Claim.RULE) if ruled else (Claim.CONFORMITY,)


def _signers(books: Books, content: CertificateContent, paper: Paper) -> tuple[Signer, ...]:
    """Refused `signature_missing` when a claim has none."""
    signers = []
    for claim in claims_of(content):
        signature = next((s for s in paper.signatures if s.meaning == SIGNS_FOR[claim]), None)
        if signature is None:
            raise Refused("signature_missing", act=SIGNS_FOR[claim], wanted=1, given=0)
        person = books.fact("person", signature.person, paper.at)
        signers.append(
            Signer(
                role=_role(claim, content.kind),
                claim=claim,
                name=paper.names.get(signature.person) or signature.person,
                title=person.title if isinstance(person, Person) else "",
                signed_at=_signed_at(signature.at, paper.zone),
            )
        )
    return tuple(signers)


def _signed_at(microseconds: int, zone: tzinfo) -> str:
    moment = datetime.fromtimestamp(microseconds / 1_000_000, tz=zone)
    return f"{day_text(moment.date())}, {moment:%H:%M} {moment.tzname()}"
