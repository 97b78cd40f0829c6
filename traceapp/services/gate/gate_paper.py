"""The gate's checks on the order, the boxes, the records and earlier certificates."""

from collections.abc import Iterator
from datetime import UTC, datetime

from traceapp.domain.box import BoxState
from traceapp.domain.entry import CLOCK_TOLERANCE_US
from traceapp.domain.ledger import replacement_of
from traceapp.domain.quantity import PPM
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.quality import Corrected
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.delivery.returning import returned_pieces
from traceapp.services.gate.check import Case, Check, Failure, GateCheck
from traceapp.services.ports import Books


def line_balance(case: Case) -> Check:
    """Within what the order line still wants, its tolerance included. A partial delivery is always within; what came
    back is wanted again.
    """
    delivery = case.delivery
    line = delivery.line
    if line is None:
        failure = Failure(
            code="order_line_missing",
            place="shipment",
            subject=delivery.shipment.code,
            facts=(("order", delivery.shipment.order),),
        )
        return Check(name="line_balance", failures=(failure,))
    delivered = delivered_pieces(case.books, line.key, besides=delivery.shipment.code)
    most = line.quantity + line.quantity * line.over_ppm // PPM
    open_now = max(line.quantity - delivered, 0)
    figure = (("pieces", str(delivery.pieces)), ("open", str(open_now)))
    failures = []
    if not delivery.pieces:
        failures.append(Failure(code="shipment_empty", place="shipment", subject=delivery.shipment.code))
    if delivered + delivery.pieces > most:
        facts = (*figure, ("most", str(most - delivered)))
        failures.append(Failure(code="over_line", place="order", subject=line.key, facts=facts))
    return Check(name="line_balance", figure=figure, failures=tuple(failures))


def delivered_pieces(books: Books, order: str, *, besides: str = "") -> int:
    """Pieces of an order line that left in shipments other than this, without those that came back."""
    shipped = books.boxes(books.box_codes(order=order, status="shipped"))
    left = sum(box.pieces for box in shipped.values() if box.shipment != besides)
    return max(left - returned_pieces(books, order), 0)


def order_match(case: Case) -> Check:
    """The boxes are there, packed for this line, and hold its part, owner and claim class only."""
    delivery = case.delivery
    failures = [failure for box in delivery.boxes for failure in _box_failures(delivery, box)]
    return Check(name="order_match", figure=(("boxes", str(len(delivery.boxes))),), failures=tuple(failures))


def _box_failures(delivery: Delivery, box: BoxState) -> Iterator[Failure]:
    def failed(code: str, *facts: tuple[str, str]) -> Failure:
        return Failure(code=code, place="box", subject=box.code, facts=(("box", box.code), *facts), boxes=(box.code,))

    if box.status in {"unknown", "opened"} or box.shipment not in {"", delivery.shipment.code}:
        yield failed("box_not_ready", ("status", box.status))
    line = delivery.line
    if line is None:
        return
    if box.order != line.key:
        yield failed("box_of_another_order", ("order", box.order))
    for code in dict.fromkeys(content.lot for content in box.contents):
        state = delivery.ancestry.states.get(code)
        if state is None or state.birth is None:
            continue
        if state.part != line.part:
            yield failed("packed_wrong_part", ("lot", code), ("part", state.part), ("wanted", line.part))
        if state.owner != line.owner:
            yield failed("packed_wrong_owner", ("lot", code), ("owner", state.owner), ("wanted", line.owner))
        if line.claim not in {"", state.claim}:
            yield failed("packed_wrong_claim", ("lot", code), ("claim", state.claim), ("wanted", line.claim))


def certified_once(case: Case) -> Check:
    """No other certificate speaks for any of the boxes, nor for more of a lot than is in the boxes it speaks for."""
    delivery = case.delivery
    failures = []
    for box in delivery.boxes:
        standing = [number for number, _ in box.certificates if number != delivery.superseding]
        if standing:
            facts = (("box", box.code), ("certificate", ", ".join(standing)))
            failures.append(
                Failure(code="box_certified", place="certificate", subject=standing[0], facts=facts, boxes=(box.code,))
            )
    failures += _certified_beyond(case)
    return Check(name="certified_once", figure=(("boxes", str(len(delivery.boxes))),), failures=tuple(failures))


def _certified_beyond(case: Case) -> Iterator[Failure]:
    """Where the record of a box was corrected since, what its certificate still speaks for may be in these boxes."""
    books, delivery = case.books, case.delivery
    for lot in delivery.lots:
        for box in books.boxes(tuple(ever_packed(books, lot))).values():
            held = box.by_lot.get(lot)
            for number in (number for number, _ in box.certificates if number != delivery.superseding):
                issued = books.certificate(number)
                told = issued.covered(box.code).get(lot) if issued is not None else None
                if told is None or (held is not None and told.amount <= held.amount):
                    continue
                facts = (
                    ("certificate", number),
                    ("says", f"{told.amount} {told.unit.value}"),
                    ("lot", lot),
                    ("box", box.code),
                    ("held", f"{held.amount if held is not None else 0} {told.unit.value}"),
                )
                boxes = delivery.boxes_with((lot,))
                yield Failure(code="certified_beyond", place="certificate", subject=number, facts=facts, boxes=boxes)


def ever_packed(books: Books, lot: str) -> Iterator[str]:
    """The boxes that something of a lot was ever told to be in, once each, by any version of their records."""
    records = (
        replacement_of(entry.record) if isinstance(entry.record, Corrected) else entry.record
        for entry in books.history("lot", lot)
    )
    yield from dict.fromkeys(record.box for record in records if isinstance(record, Packed))


def records_complete(case: Case) -> Check:
    """Every terminal has reported something later than the newest record behind these lots, or is waived by name.

    A plant of one terminal is its own head: nothing can be under way. None of these records is later than now: by a
    clock that was set back, what ran out or was revised since would count again, and the paper bear an earlier date.
    """
    delivery = case.delivery
    newest = max(delivery.entries.values(), key=lambda entry: entry.position, default=None)
    heads = case.books.heads()
    if newest is None:
        return Check(name="records_complete", figure=(("at", ""), ("terminals", str(len(heads)))))
    failures = []
    latest = max(delivery.entries.values(), key=lambda entry: entry.recorded)
    if latest.recorded > delivery.at + CLOCK_TOLERANCE_US and latest.terminal not in delivery.waived:
        facts = (("terminal", latest.terminal), ("now", _clock(delivery.at)), ("needed", _clock(latest.recorded)))
        failures.append(Failure(code="clock_behind", place="terminal", subject=latest.terminal, facts=facts))
    for ref in heads:
        head = case.books.entry(ref)
        if head is not None and head.hlc < newest.hlc and ref.terminal not in delivery.waived:
            facts = (("terminal", ref.terminal), ("last", _clock(head.recorded)), ("needed", _clock(newest.recorded)))
            failures.append(Failure(code="terminal_behind", place="terminal", subject=ref.terminal, facts=facts))
    figure = (("at", _clock(newest.recorded)), ("terminals", str(len(heads))))
    return Check(name="records_complete", figure=figure, failures=tuple(failures))


def _clock(microseconds: int) -> str:
    """ISO time of day and date in UTC; who shows it brings it into the plant's own zone."""
    return datetime.fromtimestamp(microseconds // 1_000_000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def field_recorded(case: Case) -> Check:
    """Every package of magnetised parts has its strongest stray field on record (DOMAIN 22)."""
    delivery = case.delivery
    failures, measured = [], []
    for box in delivery.boxes:
        states = [delivery.ancestry.states.get(content.lot) for content in box.contents]
        if not any(state is not None and state.was_magnetised(box.packed_at) for state in states):
            continue
        if box.field:
            measured.append(box)
            continue
        facts = (("box", box.code),)
        failures.append(Failure(code="field_missing", place="box", subject=box.code, facts=facts, boxes=(box.code,)))
    instruments = ", ".join(dict.fromkeys(box.field_instrument for box in measured if box.field_instrument))
    figure = (
        ("measured", str(len(measured))),
        ("boxes", str(len(measured) + len(failures))),
        ("instrument", instruments),
    )
    return Check(name="field_recorded", figure=figure, failures=tuple(failures))


PAPER: tuple[GateCheck, ...] = (line_balance, order_match, certified_once, records_complete, field_recorded)
