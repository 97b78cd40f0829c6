"""Escape reviews: a fact that came after a certificate and touches what it speaks for opens one by itself (DOMAIN 17).

A review is derived: from the certificate, from what its composer had seen (`upto`), and from what the books say now.
So every terminal that has the same entries has the same reviews, in whatever order they came. Only who was told, and
what the review was closed with, are records.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from traceapp.domain.command import Command
from traceapp.domain.entry import Entry
from traceapp.domain.escape import ReviewState
from traceapp.domain.findings import Finding, Reach
from traceapp.domain.issued import IssuedState
from traceapp.domain.ledger import kind_and_key
from traceapp.domain.lot import Hold, LotState
from traceapp.domain.order import OrderLine
from traceapp.domain.party import Party
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record, keeper
from traceapp.domain.record.dispatch import CertificateIssued
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.record.quality import Corrected, EscapeClosed, EscapeNotified
from traceapp.domain.registers import HoldState
from traceapp.domain.shipment import ShipmentState
from traceapp.errors import Refused
from traceapp.services.certificate.certificate_sheet import certificates_of
from traceapp.services.delivery.delivery import Delivery, delivery_of
from traceapp.services.delivery.doubts import reach_of
from traceapp.services.escapes.corrections import family_of, touched_by
from traceapp.services.escapes.origin_escapes import retold, retold_lots
from traceapp.services.escapes.plant_escapes import reached_by, touched_lots
from traceapp.services.known import require_reason
from traceapp.services.people import require, require_signatures
from traceapp.services.ports import Books

IsLate = Callable[[EntryRef], bool]


class LateFact(Struct, frozen=True):
    """Something that the certificate's composer had not seen. name: what a closing calls it, the same everywhere.

    sort: finding, hold, correction, plant or origin. code: of the finding, the revision or the origin, or the reason.
    at: UTC microseconds. boxes: of the certificate's, those it reaches. whole: what a finding was called before its
    name said what it is about.
    """

    name: str
    sort: str
    code: str
    subject: str
    entry: EntryRef
    at: int
    boxes: tuple[str, ...]
    facts: tuple[tuple[str, str], ...] = ()
    whole: str = ""


class Review(Struct, frozen=True):
    """One certificate that late facts touch. customer: who got the paper, with whom to call."""

    issued: IssuedState
    facts: tuple[LateFact, ...]
    customer: Party
    shipped_at: int
    state: ReviewState

    @property
    def unanswered(self) -> tuple[LateFact, ...]:
        """The facts that no closing names."""
        return tuple(fact for fact in self.facts if self.state.answered.isdisjoint({fact.name, fact.whole}))

    @property
    def is_open(self) -> bool:
        return bool(self.unanswered)

    @property
    def told_since(self) -> bool:
        """Whether the customer was told after the last closing, or at all."""
        closed = max((closing.at for closing in self.state.closings), default=0)
        return any(told.at > closed for told in self.state.told)


def review_of(books: Books, plant: Plant, number: str, at: int) -> Review | None:
    """The review of a certificate; None while nothing late touches it. Refused `certificate_unknown`."""
    issued = books.certificate(number)
    if issued is None or issued.entry is None:
        raise Refused("certificate_unknown", number=number)
    facts = late_facts(books, plant, issued, at)
    if not facts:
        return None
    shipment = books.shipment(issued.shipment)
    return Review(
        issued,
        facts,
        _customer(books, issued.order, at),
        shipment.shipped_at if shipment is not None else 0,
        books.review(number) or ReviewState(number),
    )


def late_facts(books: Books, plant: Plant, issued: IssuedState, at: int) -> tuple[LateFact, ...]:
    """What was not known when a certificate was composed and reaches a box it speaks for, the oldest first."""
    is_late = _lateness(books, issued)
    if is_late is None:
        return ()
    shipment = books.shipment(issued.shipment) or ShipmentState(issued.shipment, order=issued.order)
    boxes = tuple(dict.fromkeys(covered.box for covered in issued.covers))
    delivery = delivery_of(books, plant, shipment, boxes, at)
    found = [*_findings(books, delivery, is_late), *_holds(books, delivery, is_late)]
    found += _corrections(books, delivery, is_late)
    found += _revisions(books, delivery, is_late)
    found += _origins(books, delivery, is_late)
    return tuple(sorted((fact for fact in found if fact.boxes), key=_when))


def _when(fact: LateFact) -> tuple[int, str]:
    return fact.at, fact.name


def _lateness(books: Books, issued: IssuedState) -> IsLate | None:
    """Whether an entry lay beyond the heads that the certificate was composed at; without those, is later than it."""
    entry = books.entry(issued.entry) if issued.entry is not None else None
    if entry is None or not isinstance(entry.record, CertificateIssued):
        return None
    seen = {ref.terminal: ref.seq for ref in entry.record.upto}
    if seen:
        return lambda ref: ref.seq > seen.get(ref.terminal, 0)

    def is_later(ref: EntryRef) -> bool:
        other = books.entry(ref)
        return other is not None and other.position > entry.position

    return is_later


def _findings(books: Books, delivery: Delivery, is_late: IsLate) -> Iterator[LateFact]:
    """Doubts of a kind that blocks, settled since or not; and what follows from the balances and is open now."""
    told = [
        (state, finding)
        for state in delivery.ancestry.states.values()
        for finding in state.findings
        if finding.reach is not Reach.NOTHING and (is_late(finding.entry) or _is_derived(finding))
    ]
    entries = books.entries(tuple({finding.entry for _, finding in told}))
    for state, finding in told:
        entry = entries.get(finding.entry)
        yield _of_finding(finding, entry, reach_of(delivery, state, finding.entry, entry))
    for box in delivery.boxes:
        for finding in box.findings:
            if finding.reach is not Reach.NOTHING and is_late(finding.entry):
                yield _of_finding(finding, books.entry(finding.entry), (box.code,))


def _is_derived(finding: Finding) -> bool:
    """Whether it follows from the books, with no entry to date it by. The gate lets none through, so it came later."""
    return finding.code in {"overdrawn", "lot_unknown"} and finding.settled is None


def _of_finding(finding: Finding, entry: Entry | None, boxes: tuple[str, ...]) -> LateFact:
    at = entry.happened if entry is not None else 0
    name, whole = finding.name, finding.whole
    return LateFact(name, "finding", finding.code, finding.subject, finding.entry, at, boxes, finding.facts, whole)


def _holds(books: Books, delivery: Delivery, is_late: IsLate) -> Iterator[LateFact]:
    """Holds placed since, lifted again or not: what was suspected once was certified before."""
    for state in delivery.ancestry.states.values():
        for hold in state.holds:
            if is_late(hold.entry):
                subject = f"{state.code}/{hold.container}" if hold.container else state.code
                boxes = _touched_by(delivery, state, hold)
                yield LateFact(f"hold:{hold.entry}:{subject}", "hold", hold.reason, subject, hold.entry, hold.at, boxes)
    for box in delivery.boxes:
        for ref in box.holds:
            held = books.hold(str(ref))
            if is_late(ref):
                reason, at = (held.reason, held.at) if held is not None else ("", 0)
                yield LateFact(f"hold:{ref}:{box.code}", "hold", reason, box.code, ref, at, (box.code,))


def _touched_by(delivery: Delivery, state: LotState, hold: Hold) -> tuple[str, ...]:
    if hold.container == 0:
        return delivery.boxes_from(state.code)
    meant = {0, hold.container}
    fed = [child.code for child, link in delivery.ancestry.links_of.get(state.code, ()) if link.container in meant]
    fed += [mix.child for mix in delivery.ancestry.mixed_into.get(state.code, ())]
    reached = frozenset(lot for code in fed for lot in delivery.ancestry.reached.get(code, ()))
    own = [b.code for b in delivery.boxes if any(c.lot == state.code and c.container in meant for c in b.contents)]
    return tuple(dict.fromkeys((*own, *delivery.boxes_with(reached))))


def _corrections(books: Books, delivery: Delivery, is_late: IsLate) -> Iterator[LateFact]:
    """Entries behind the boxes that were corrected since. One that was itself recorded since was never certified."""
    boxes = {box.code for box in delivery.boxes}
    for ref in books.refs_of_kind("corrected.1"):
        if not is_late(ref):
            continue
        family = family_of(books, ref)
        if family is None or is_late(family[0].ref):
            continue
        touched = list(touched_by(family))
        reached = [box for kind, code in touched if kind == "lot" for box in delivery.boxes_from(code)]
        reached += [code for kind, code in touched if kind == "box" and code in boxes]
        correction = family[-1]
        reason = correction.record.reason if isinstance(correction.record, Corrected) else ""
        lots = [code for kind, code in touched if kind == "lot" and code in delivery.ancestry.states]
        subject = lots[0] if lots else next(iter(reached), "")
        codes = tuple(dict.fromkeys(reached))
        yield LateFact(f"corrected:{ref}", "correction", reason, subject, ref, correction.happened, codes)


def _revisions(books: Books, delivery: Delivery, is_late: IsLate) -> Iterator[LateFact]:
    """Plant data that was revised since, and takes something from what was certified."""
    for one in reached_by(books, delivery, is_late):
        of, after = one.weakened, one.weakened.after
        yield LateFact(f"plant:{after.entry}", "plant", of.code, of.key, after.entry, after.at, one.boxes, one.facts)


def _origins(books: Books, delivery: Delivery, is_late: IsLate) -> Iterator[LateFact]:
    """Where what went into the boxes came from, told otherwise since; or proved by less than then."""
    for one in retold(books, delivery.ancestry.states, is_late):
        facts = (("reason", one.reason), ("document", one.document))
        name, boxes = f"origin:{one.entry}:{one.lot}", delivery.boxes_from(one.lot)
        yield LateFact(name, "origin", one.code, one.lot, one.entry, one.at, boxes, facts)


def _customer(books: Books, order: str, at: int) -> Party:
    line = books.fact("order_line", order, at) if order else None
    key = line.customer if isinstance(line, OrderLine) else ""
    party = books.fact("party", key, at) if key else None
    return party if isinstance(party, Party) else Party(key=key, name=key, roles=())


def reviews(books: Books, plant: Plant, at: int) -> tuple[Review, ...]:
    """Every review, the open ones first, of those the latest certificate first."""
    found = [review_of(books, plant, number, at) for number in _touched_certificates(books, at)]
    return tuple(sorted((review for review in found if review is not None), key=_urgency))


def _urgency(review: Review) -> tuple[bool, int, str]:
    return not review.is_open, -review.issued.issued_at, review.issued.number


def _touched_certificates(books: Books, at: int) -> Sequence[str]:
    """Certificates of shipments with anything of what was ever held, doubted or corrected, that revised plant data
    speaks of, or whose origin was told otherwise since: those worth a close look.
    """
    lots: set[str] = set()
    boxes: set[str] = set()
    for kind, code in (*_doubtful(books), *touched_lots(books, at)):
        (boxes if kind == "box" else lots).add(code)
    boxes.update(books.boxes_beyond(sorted(lots)))
    return tuple(dict.fromkeys((*_certificates_of(books, sorted(boxes)), *_retold_since(books))))


def _certificates_of(books: Books, boxes: Sequence[str]) -> list[str]:
    """Every certificate ever issued for the shipments of these boxes."""
    shipments = dict.fromkeys(box.shipment for box in books.boxes(boxes).values() if box.shipment)
    return [number for shipment in shipments for number in certificates_of(books, shipment)]


def _retold_since(books: Books) -> Iterator[str]:
    """Certificates of what came of lots of which something was told of their origin that a composer had not seen."""
    lateness: dict[str, IsLate | None] = {}
    for lot, entries in retold_lots(books).items():
        for number in _certificates_of(books, books.boxes_beyond((lot,))):
            if number not in lateness:
                issued = books.certificate(number)
                lateness[number] = _lateness(books, issued) if issued is not None else None
            is_late = lateness[number]
            if is_late is not None and any(map(is_late, entries)):
                yield number


def _doubtful(books: Books) -> Iterator[tuple[str, str]]:
    for state in books.all_states("hold:"):
        if isinstance(state, HoldState):
            for target in (*state.targets, *state.freed):
                yield ("box", target.box) if target.box else ("lot", target.lot)
    for subject in books.doubted():
        yield kind_and_key(keeper(subject))
    for ref in books.refs_of_kind("corrected.1"):
        family = family_of(books, ref)
        for kind, key in touched_by(family) if family is not None else ():
            if kind in {"lot", "box"}:
                yield kind, key


def notify(
    books: Books, plant: Plant, command: Command, *, certificate: str, contact: str, how: str
) -> tuple[Record, ...]:
    """Somebody at the customer was told of what came out. how: by what means, and what was said.

    Refused: not_allowed, certificate_unknown, nothing_escaped, contact_missing, reason_missing.
    """
    require(books, command.who[0], Act.SETTLE, command.happened)
    review = _open_review(books, plant, certificate, command.happened)
    if not contact.strip():
        raise Refused("contact_missing", customer=review.customer.name)
    how = require_reason(how)
    told = EscapeNotified(certificate=certificate, customer=review.customer.key, contact=contact.strip(), how=how)
    return (told,)


def close_review(
    books: Books,
    plant: Plant,
    command: Command,
    *,
    certificate: str,
    conclusion: str,
    signatures: Sequence[Signature],
) -> tuple[Record, ...]:
    """Quality closes the review over every fact that is known here now, with badge and PIN; a later one reopens it.

    Refused: as `people.require_signatures`, certificate_unknown, nothing_escaped, customer_not_told (the goods have
    left and nobody was told), reason_missing.
    """
    require_signatures(books, signatures, Act.SETTLE, people=1, at=command.happened)
    review = _open_review(books, plant, certificate, command.happened)
    conclusion = require_reason(conclusion)
    if review.shipped_at and not review.told_since:
        raise Refused("customer_not_told", number=certificate, customer=review.customer.name)
    return (
        EscapeClosed(
            certificate=certificate,
            facts=tuple(fact.name for fact in review.facts),
            conclusion=conclusion,
            signatures=tuple(signatures),
        ),
    )


def _open_review(books: Books, plant: Plant, certificate: str, at: int) -> Review:
    review = review_of(books, plant, certificate, at)
    if review is None or not review.is_open:
        raise Refused("nothing_escaped", number=certificate)
    return review
