"""The gate's checks on the material: every lot in the boxes, and everything that went into it."""

from collections.abc import Iterator

from traceapp.domain.balance import Masses, masses_of
from traceapp.domain.box import BoxState
from traceapp.domain.entry import Entry
from traceapp.domain.findings import Sort
from traceapp.domain.ledger import effective
from traceapp.domain.record.dispatch import Packed, Unpacked
from traceapp.domain.record.production import Exposed, StepPerformed
from traceapp.domain.record.quality import LotReleased, ground_of_drawing
from traceapp.domain.step import Step
from traceapp.services.delivery.doubts import done_to, held_boxes
from traceapp.services.delivery.drawing import accepted_for, wanted_drawing
from traceapp.services.gate.check import Case, Check, Failure, GateCheck
from traceapp.services.gate.gate_claims import claims
from traceapp.services.gate.gate_paper import ever_packed
from traceapp.services.gate.gate_tests import ANSWERED_HERE, calibrated, conceded_too_little, doubt_failure, tested
from traceapp.services.quality.concessions import conceded_drawing


def ancestry_known(case: Case) -> Check:
    """Every ancestor is on record here, with its makeup worked out; none was only taken provisionally."""
    delivery = case.delivery
    unborn = [code for code, state in delivery.ancestry.states.items() if state.birth is None]
    failures = [
        Failure(
            code="ancestor_unknown", place="lot", subject=code, facts=(("lot", code),), boxes=delivery.boxes_from(code)
        )
        for code in (*delivery.ancestry.unknown, *unborn)
    ]
    lots = tuple(delivery.ancestry.states)
    waiting = dict.fromkeys((*case.books.waiting_among(lots), *case.books.due_for_holds(lots)))
    failures += [
        Failure(code="not_worked_out", place="lot", subject=lot, facts=(("lot", lot),), boxes=delivery.boxes_from(lot))
        for lot in waiting
    ]
    return Check(
        name="ancestry_known", figure=(("lots", str(len(delivery.ancestry.states))),), failures=tuple(failures)
    )


def released(case: Case) -> Check:
    """Every lot in the boxes was accepted, by the drawing wanted, and released for shipment, and not reworked since."""
    failures = [failure for lot in case.delivery.lots for failure in _release_failures(case, lot)]
    return Check(name="released", figure=(("lots", str(len(case.delivery.lots))),), failures=tuple(failures))


def _release_failures(case: Case, lot: str) -> Iterator[Failure]:
    def failed(code: str, *facts: tuple[str, str]) -> Failure:
        boxes = case.delivery.boxes_with((lot,))
        return Failure(code=code, place="lot", subject=lot, facts=(("lot", lot), *facts), boxes=boxes)

    state = case.delivery.ancestry.states.get(lot)
    if state is None or state.birth is None:
        return
    if state.accepted != "accepted":
        yield failed("lot_not_yet_accepted")
    elif "shipment" not in state.released:
        yield failed("lot_not_released")
    else:
        at = max(_releases(case, lot))
        later = [step for step, done in state.steps if at <= done <= case.delivery.packed_at(lot)]
        if later:
            yield failed("reworked_since_release", ("step", later[-1]))
        drawings, wanted = accepted_for(case.books, case.delivery, lot), wanted_drawing(case.books, case.delivery)
        if wanted and wanted not in drawings and not conceded_drawing(case.books, case.delivery, lot):
            short = (conceded_too_little(case, lot, ground_of_drawing(drawing)) for drawing in drawings)
            other = failed("accepted_by_other_drawing", ("drawing", ", ".join(drawings)), ("wanted", wanted))
            yield next(filter(None, short), other)


def _releases(case: Case, lot: str) -> Iterator[int]:
    for entry in effective(case.books.history("lot", lot)):
        if isinstance(entry.record, LotReleased) and entry.record.scope == "shipment" and entry.record.lot == lot:
            yield entry.moment


def not_held(case: Case) -> Check:
    """No hold on a box, on a lot in it, or on anything that went into it: the container used, or the lot."""
    delivery = case.delivery
    failures = [
        Failure(code="box_on_hold", place="box", subject=box.code, facts=(("box", box.code),), boxes=(box.code,))
        for box in delivery.boxes
        if box.held
    ]
    for state in delivery.ancestry.states.values():
        for hold in state.open_holds:
            boxes = held_boxes(delivery, state, hold)
            if boxes:
                named = f"{state.code}/{hold.container}" if hold.container else state.code
                facts = (("lot", named), ("reason", hold.reason), ("hold", str(hold.entry)))
                failures.append(Failure(code="lot_on_hold", place="lot", subject=state.code, facts=facts, boxes=boxes))
    failures += _out_of_held_boxes(case)
    figure = (("lots", str(len(delivery.ancestry.states))),)
    return Check(name="not_held", figure=figure, failures=tuple(failures))


def _out_of_held_boxes(case: Case) -> Iterator[Failure]:
    """A box may be opened before a hold on it is known here: what came out of it may have been packed again."""
    books, delivery = case.books, case.delivery
    for lot in delivery.lots:
        for box in books.boxes(tuple(ever_packed(books, lot))).values():
            filled = _filled_from(case, lot, box) if box.opened and box.held else ()
            if filled:
                facts = (("box", box.code),)
                yield Failure(code="box_on_hold", place="box", subject=box.code, facts=facts, boxes=filled)


def _filled_from(case: Case, lot: str, opened: BoxState) -> tuple[str, ...]:
    """The boxes that were filled out of the same trays since a box was opened (0: any tray)."""
    told = effective(case.books.history("box", opened.code))
    trays = {d.container for e in told if isinstance(e.record, Packed) for d in e.record.draws if d.lot == lot}
    at = max((entry.moment for entry in told if isinstance(entry.record, Unpacked)), default=0)
    later = (box for box in case.delivery.boxes if box.packed_at >= at)
    return tuple(
        box.code
        for box in later
        if any(c.lot == lot and (0 in trays or c.container in trays | {0}) for c in box.contents)
    )


def signed(case: Case) -> Check:
    """Every step behind the lots was signed, by two different people where the route asks for two."""
    delivery = case.delivery
    failures = [
        Failure(
            code="second_signature_owed",
            place="lot",
            subject=doubt.finding.subject,
            facts=(("lot", doubt.finding.subject), *doubt.finding.facts),
            boxes=doubt.boxes,
        )
        for doubt in case.doubts
        if doubt.finding.code == "second_signature_missing"
    ]
    told = {doubt.finding.entry for doubt in case.doubts if doubt.finding.code == "second_signature_missing"}
    count = 0
    for state in delivery.ancestry.states.values():
        answered = {f.entry for f in state.findings if f.code == "second_signature_missing" and f.settled}
        for entry in done_to(delivery, state):
            count += 1
            if entry.ref not in told and entry.ref not in answered and not _is_signed(case, entry):
                step = getattr(entry.record, "step", "")
                facts = (("lot", state.code), ("step", step))
                boxes = delivery.boxes_from(state.code)
                failures.append(
                    Failure(code="step_not_signed", place="lot", subject=state.code, facts=facts, boxes=boxes)
                )
    return Check(name="signed", figure=(("steps", str(count)),), failures=tuple(failures))


def _is_signed(case: Case, entry: Entry) -> bool:
    record = entry.record
    signers = set(entry.who[:1])
    if not isinstance(record, StepPerformed | Exposed):
        return bool(signers)
    step = _step_of(case, record)
    signers |= {signature.person for signature in record.signatures}
    return len(signers) >= (2 if step is not None and step.second_skill else 1)


def _step_of(case: Case, record: StepPerformed | Exposed) -> Step | None:
    route = case.plant.routes.get(record.route) or case.delivery.route
    return route.find(record.step) if route is not None else None


def undoubted(case: Case) -> Check:
    """No open doubt about identity, origin or signatures reaches the boxes (DOMAIN 17)."""
    elsewhere = ANSWERED_HERE | {"second_signature_missing"}
    failures = [
        doubt_failure(doubt)
        for doubt in case.doubts
        if doubt.finding.code not in elsewhere and doubt.finding.sort is not Sort.MASS
    ]
    return Check(name="undoubted", failures=tuple(failures))


def mass_closes(case: Case) -> Check:
    """No open doubt about a mass or a count reaches the boxes; the figure is what the runs leave unaccounted for."""
    delivery = case.delivery
    failures = [doubt_failure(doubt) for doubt in case.doubts if doubt.finding.sort is Sort.MASS]
    runs = {entry.ref: entry.record for entry in delivery.entries.values()}
    known = [
        masses
        for run in runs.values()
        if isinstance(run, StepPerformed)
        and (masses := masses_of(run, delivery.ancestry.unit_mass_of, _step_of(case, run))) is not None
    ]
    incoming, outgoing = sum(m.incoming for m in known), sum(m.outgoing for m in known)
    missing = Masses(incoming, outgoing).unaccounted_ppm
    return Check(
        name="mass_closes",
        figure=(("unaccounted_ppm", str(missing)), ("runs", str(len(known)))),
        failures=tuple(failures),
    )


MATERIAL: tuple[GateCheck, ...] = (
    ancestry_known,
    released,
    not_held,
    signed,
    tested,
    calibrated,
    undoubted,
    mass_closes,
    claims,
)
