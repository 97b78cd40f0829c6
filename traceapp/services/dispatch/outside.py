"""Work that an approved processor does: sent out, and back with counts, country and their own lot (DOMAIN 10)."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Noted, Seat
from traceapp.domain.record.production import CameBack, Magnetised, SentOut
from traceapp.domain.record.quality import DocumentAdded
from traceapp.domain.registers import JobState
from traceapp.domain.step import Step
from traceapp.errors import Refused
from traceapp.services.known import require_lot, require_party
from traceapp.services.origin.processor_paper import papers_of
from traceapp.services.people import require
from traceapp.services.ports import Books
from traceapp.services.quality.quality import add_document
from traceapp.services.stock.meant import require_meant


def send_out(books: Books, plant: Plant, command: Command, *, sent: SentOut) -> tuple[Record, ...]:
    """Lots leave for a processor that is approved for the step.

    Refused: not_allowed, code_in_use, inputs_missing, party_unknown, step_unknown, step_kept_inside,
    processor_not_approved, lot_unknown, on_hold, lot_away, used_up, container_unknown.
    """
    require(books, command.who[0], Act.SHIP, command.happened)
    if books.job(sent.job) is not None:
        raise Refused("code_in_use", code=sent.job)
    if not sent.seats:
        raise Refused("inputs_missing", count=1)
    for seat in sent.seats:
        state = _here(books, seat)
        require_meant(state, seat.container, sent.step)
        step = _step(books, plant, state, sent.step, command.happened)
        if not step.may_be_sent_out:
            raise Refused("step_kept_inside", step=sent.step)
    if not is_approved(books, sent.processor, sent.step, command.happened):
        raise Refused("processor_not_approved", party=sent.processor, step=sent.step)
    return (sent,)


def _here(books: Books, seat: Seat) -> LotState:
    state = require_lot(books, seat.lot)
    held = state.held_at(seat.container)
    if held is not None:
        raise Refused("on_hold", lot=seat.lot, reason=held.reason, put_at="", instead="", place="")
    if state.away:
        raise Refused("lot_away", lot=seat.lot, processor=state.away)
    if seat.container and state.container(seat.container) is None:
        raise Refused("container_unknown", lot=seat.lot, container=seat.container)
    if state.tally.left <= 0:
        raise Refused("used_up", lot=seat.lot, status=state.status, instead="", place="")
    return state


def _step(books: Books, plant: Plant, state: LotState, key: str, at: int) -> Step:
    part = books.fact("part", state.part, at) if state.part else None
    route = getattr(part, "route", "") or state.route
    return plant.route(route).step(key)


def is_approved(books: Books, processor: str, step: str, at: int) -> bool:
    """Whether a processor is approved for a step at a moment. Refused `party_unknown`."""
    party = require_party(books, processor, "processor", at)
    return step in party.approved_for and (party.approved_until == 0 or at < party.approved_until)


def jobs_out(books: Books, lot: str = "") -> tuple[JobState, ...]:
    """Work of which something is still at the processor, the oldest first; of this lot only, where one is named."""
    jobs = [job for job in books.all_states("job:") if isinstance(job, JobState) and still_out(job)]
    meant = [job for job in jobs if not lot or any(seat.lot == lot for seat in still_out(job))]
    return tuple(sorted(meant, key=_sent_at))


def _sent_at(job: JobState) -> tuple[int, str]:
    return job.sent_at, job.code


def still_out(job: JobState) -> tuple[Seat, ...]:
    """The containers that were sent and are not back."""
    home = {(seat.lot, seat.container) for seat in job.back}
    return tuple(seat for seat in job.sent if (seat.lot, seat.container) not in home)


def came_back(
    books: Books, plant: Plant, command: Command, *, back: CameBack, filing: DocumentAdded | None = None
) -> tuple[Record, ...]:
    """Lots are back from the processor. The stage was performed where they were, never assumed to be here.

    filing: the paper that came along, filed as evidence of that stage for all that came back with it.
    What does not agree is recorded and doubted: an approval that lapsed, a count that differs.
    Refused: not_allowed, job_unknown, code_in_use, not_in_job, country_missing; of the paper as `add_document`.
    """
    require(books, command.who[0], Act.RECEIVE, command.happened)
    job = books.job(back.job)
    if job is None or not job.sent:
        raise Refused("job_unknown", job=back.job)
    if books.load(back.code) is not None:
        raise Refused("code_in_use", code=back.code)
    if not back.country:
        raise Refused("country_missing", job=back.job)
    lots = tuple(dict.fromkeys(seat.lot for seat in back.seats))
    strange = [lot for lot in lots if all(lot != seat.lot for seat in job.sent)]
    if strange or not lots:
        raise Refused("not_in_job", job=back.job, lot=", ".join(strange))
    noted = (*back.noted, *_doubts(books, command, back, job, lots))
    complete = replace(back, step=job.step, processor=job.processor, noted=noted)
    state = books.lot(lots[0])
    step = _step(books, plant, state, job.step, command.happened) if state is not None else None
    stage = (step.origin_stage if step is not None else None) or ""
    papers = tuple(papers_of(books, complete, lots, stage, filing))
    for paper in papers:
        if isinstance(paper, DocumentAdded):
            add_document(books, command, document=paper)
    if step is not None and step.magnetises == "magnetised":
        return *papers, complete, Magnetised(lots=lots, code=back.code, country=back.country)
    return *papers, complete


def _doubts(books: Books, command: Command, back: CameBack, job: JobState, lots: Sequence[str]) -> tuple[Noted, ...]:
    noted = []
    if not is_approved(books, job.processor, job.step, command.happened):
        lapsed = (("party", job.processor), ("step", job.step))
        noted += [Noted(lot=lot, code="processor_not_approved", facts=lapsed) for lot in lots]
    for lot in lots:
        out = _counted(seat.quantity for seat in job.sent if seat.lot == lot)
        home = _counted(seat.quantity for seat in (*job.back, *back.seats) if seat.lot == lot)
        lost = _counted(draw.quantity for draw in back.scrap if draw.lot == lot) or 0
        if out is None or home is None or home + lost == out:
            continue
        if home + lost > out or not _more_to_come(job, back, lot):
            facts = (("sent", str(out)), ("back", str(home)), ("scrap", str(lost)))
            noted.append(Noted(lot=lot, code="count_differs", facts=facts))
    return tuple(noted)


def _counted(quantities: Iterable[Quantity | None]) -> int | None:
    """The sum, in one unit; None where nothing was counted."""
    amounts = [quantity.amount for quantity in quantities if quantity is not None]
    return sum(amounts) if amounts else None


def _more_to_come(job: JobState, back: CameBack, lot: str) -> bool:
    """Whether a container of the lot is still out there."""
    sent = {seat.container for seat in job.sent if seat.lot == lot}
    home = {seat.container for seat in (*job.back, *back.seats) if seat.lot == lot}
    return 0 not in home and bool(sent - home)
