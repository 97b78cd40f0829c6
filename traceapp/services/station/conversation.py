"""The station's conversation: a scan, a weight, a key or a touch comes in; a prompt, a question or a command goes out.

Pure: no Qt, no port, no database, no clock. `hear` and `told` make a new `Talk` and say what is to be done meanwhile.
What a station does follows from its step in the route; nothing here knows any one step.
"""

from functools import partial

from msgspec.structs import replace

from traceapp.domain.characteristic import Gauge
from traceapp.domain.command import Command
from traceapp.domain.quantity import Unit
from traceapp.domain.record.pieces import Signature
from traceapp.domain.scan import Badge, CommandCode, NumberCode, OrderCode, OwnLot, Place, Scan, Unreadable
from traceapp.errors import Refused
from traceapp.services.run.charge import name_of
from traceapp.services.run.run import Run
from traceapp.services.run.seating import seat_last
from traceapp.services.run.telling import tell_weight
from traceapp.services.run.wants import WantInput, WantSecond, WantUnit
from traceapp.services.station.foreign import KEYS, foreign, source_of
from traceapp.services.station.measuring import take_gauge
from traceapp.services.station.pressing import leaving, press, sign_out
from traceapp.services.station.questions import (
    Answer,
    AskBadge,
    AskInput,
    AskScale,
    AskSecond,
    AskUnit,
    AskWork,
    Charged,
    Collecting,
    Elsewhere,
    Here,
    Lying,
    Question,
    Scaled,
    Someone,
    Start,
    Supplied,
    Work,
)
from traceapp.services.station.questions import Unit as TestedUnit
from traceapp.services.station.saying import (
    Reply,
    accepted,
    already,
    ask,
    changed,
    done,
    first_signed,
    go_on,
    refused,
    stopped,
    told_value,
    wrong,
)
from traceapp.services.station.sticking import label_scanned, reprinted
from traceapp.services.station.talk import (
    Do,
    Event,
    Failed,
    Keyed,
    Move,
    OriginTold,
    PickedUp,
    Pressed,
    Recorded,
    Reprinted,
    Scanned,
    Show,
    Speak,
    Standing,
    Stopped,
    Talk,
    Tone,
    Weighed,
)
from traceapp.services.station.weight_wanted import prompt_of

IDLE_US = 600_000_000
"""Nothing at hand and nothing heard for so long: the next thing heard must be a badge."""
SIGNATURE_WAITS_US = 1_800_000_000
"""So long the first signature of a charge waits for the second."""
SIGNATURE_READ_US = 2_000_000
"""So long what is signed must have been shown before a second badge signs it."""
INSISTING = frozenset({"OK", "START", "DONE", "UNDO", "LANG"})
"""Words after which an older lot that waits is still the question."""


def hear(talk: Talk, event: Event) -> Reply:
    """The conversation after an event, and what is to be done. While a question is open, scans are kept back."""
    after, effects = _heard(talk, event)
    return _said_once(talk, after), effects


def told(talk: Talk, answer: Answer | Refused, at: int) -> Reply:
    """The conversation after the answer to its question."""
    after, effects = _told(talk, answer, at)
    return _said_once(talk, after), effects


def _said_once(before: Talk, after: Talk) -> Talk:
    """What was found at the start is said until what is at hand then is done, or something else is begun."""
    if after.picked_up is None or after.picked_up is not before.picked_up:
        return after
    is_over = before.at_hand != after.at_hand or (before.run is None) != (after.run is None)
    return replace(after, picked_up=None) if is_over else after


def _kept_out(talk: Talk, event: Event) -> Reply | None:
    """The answer to somebody who must show a badge first; None to everybody else."""
    match event:
        case Scanned(scan=scan, at=at) if _is_idle(talk, at) and not isinstance(scan, Badge):
            return _left_alone(talk, at)
        case Pressed(at=at) if _is_idle(talk, at):
            return _left_alone(talk, at)
        case Weighed(at=at) | Keyed(at=at) if talk.at_hand and not talk.person:
            return wrong(talk, "badge_wanted", (), "", at), ()
        case _:
            return None


def _heard(talk: Talk, event: Event) -> Reply:
    kept_out = _kept_out(talk, event)
    if kept_out is not None:
        return kept_out
    if talk.insist is not None and not _insists(talk, event):
        talk = replace(talk, insist=None)
    match event:
        case PickedUp():
            return _picked_up(talk, event)
        case Scanned():
            return _scanned(talk, event)
        case Pressed(word, at, command, argument):
            return press(replace(talk, last_heard_at=at, flash=None, fresh=command), word, argument, at)
        case Weighed() | Standing() | Keyed():
            return _measured(talk, event)
        case Recorded():
            return _recorded(talk, event)
        case Stopped() | Reprinted() | OriginTold():
            return _done_beside(talk, event), ()
        case Failed(code=code, facts=facts, at=at):
            return wrong(_asked_again(replace(talk, saving=False), code), code, facts, "", at), ()


def _done_beside(talk: Talk, event: Stopped | Reprinted | OriginTold) -> Talk:
    """The conversation after something that another room of this terminal recorded."""
    if isinstance(event, OriginTold):
        is_it = talk.received is not None and talk.received.lot == event.lot
        return replace(talk, received=None) if is_it else talk
    return reprinted(talk, event.code) if isinstance(event, Reprinted) else stopped(talk, event.code, event.at)


def _measured(talk: Talk, event: Weighed | Standing | Keyed) -> Reply:
    """A weight that counts, one that OK would take, or a value that was typed."""
    match event:
        case Weighed(prompt=prompt) if prompt and prompt != prompt_of(talk):
            return talk, ()
        case Weighed(mass_mg, instrument, at):
            return ask(replace(talk, last_heard_at=at), AskScale(instrument, mass_mg))
        case Standing(weight):
            stays = talk.flash if talk.flash is not None and talk.flash.tone is Tone.WRONG else None
            return replace(talk, standing=weight, flash=stays), ()
        case Keyed(text, at):
            return told_value(replace(talk, last_heard_at=at), text, at)


def _asked_again(talk: Talk, code: str) -> Talk:
    """What was refused is asked for again: what cannot be accepted may be rejected, and a box is weighed anew."""
    if talk.run is None:
        return talk
    gross_mg = 0 if code == "gross_below_net" else talk.run.gross_mg
    return replace(talk, run=replace(talk.run, decision="", gross_mg=gross_mg))


def _told(talk: Talk, answer: Answer | Refused, at: int) -> Reply:
    question = talk.question
    talk = replace(talk, question=None)
    if isinstance(answer, Refused):
        return refused(talk, question, answer, at)
    match answer:
        case Someone():
            return _someone(talk, question, answer, at)
        case Work(order=order, part=part):
            run = replace(_new_run(talk, answer), work=order, claim=order.claim, owner=order.owner, part=order.part)
            run = replace(run, order=order.order, grade=part.grade if part else "")
            return accepted(replace(talk, run=run), "order_accepted", (("order", order.key),), order.key, at), ()
        case Start():
            return _input(talk, answer, at)
        case Charged():
            return go_on(replace(talk, run=None if talk.run is None else replace(talk.run, begun=True)), at)
        case TestedUnit() | Gauge():
            return _tested(talk, answer, at)
        case Supplied():
            return _supplied(talk, answer, at)
        case Scaled(mass_mg, instrument, accuracy_mg):
            weighed = partial(tell_weight, mass_mg=mass_mg, instrument=instrument, accuracy_mg=accuracy_mg)
            return changed(talk, weighed, at)
        case Collecting() | Lying():
            return _collecting(talk, answer, at), ()
        case Elsewhere(station):
            gone, effects = sign_out(talk, at)
            return replace(gone, station=station, language=station.language), (*effects, Move(station))


def _collecting(talk: Talk, answer: Collecting | Lying, at: int) -> Talk:
    """What is collected, or what could be: somebody chooses."""
    if isinstance(answer, Lying):
        return replace(talk, offered=answer.sumps, flash=None)
    run = replace(_new_run(talk, answer), sump=answer.sump)
    return accepted(replace(talk, run=run), "collecting", (("material", answer.sump.material),), answer.sump.code, at)


def _insists(talk: Talk, event: Event) -> bool:
    """Whether after an event the younger lot may still be taken: OK, the lot again, or nothing that was told."""
    match event:
        case Scanned(scan=OwnLot() as lot):
            return (str(lot.code), lot.container or 0) == talk.insist
        case Scanned(scan=CommandCode(word=word)) | Pressed(word=word):
            return word in INSISTING
        case Recorded() | Standing():
            return True
        case _:
            return False


def _tested(talk: Talk, answer: TestedUnit | Gauge, at: int) -> Reply:
    """What is measured, or what it is measured with."""
    if isinstance(answer, Gauge):
        return take_gauge(talk, answer, at)
    run = replace(
        talk.run or _new_run(talk, answer),
        unit=answer.code,
        unit_kind=answer.kind,
        unit_lots=answer.lots,
        characteristics=answer.characteristics,
        specification=answer.specification,
        drawing=answer.drawing,
        gauges=answer.gauges,
    )
    return accepted(replace(talk, run=run), "unit_accepted", (("unit", answer.kind),), answer.code, at), ()


def _is_idle(talk: Talk, at: int) -> bool:
    """Whether who signed in has been away too long; never within a step, its labels included."""
    return bool(talk.person) and not talk.at_hand and at - talk.last_heard_at > IDLE_US


def _left_alone(talk: Talk, at: int) -> Reply:
    """Who was signed in is signed out on record, and what was scanned or pressed is not theirs."""
    gone, effects = sign_out(talk, at)
    return wrong(replace(gone, language=talk.language, last_heard_at=at), "badge_wanted", (), "", at), effects


def _scanned(talk: Talk, event: Scanned) -> Reply:
    """What a scan means depends on what it is; what is wanted decides only where a value goes."""
    at = event.at
    seen = (event.raw,) if talk.run is None else (*talk.seen, event.raw)
    offered = talk.offered if isinstance(event.scan, CommandCode) else ()
    talk = replace(talk, last_heard_at=at, flash=None, fresh=event.command, seen=seen, offered=offered)
    match event.scan:
        case Badge(person):
            return _badge(talk, person)
        case CommandCode(word, argument):
            return press(talk, word, argument or "", at)
        case Unreadable(reason, facts):
            return wrong(talk, reason, facts, "", at), ()
        case OwnLot() as lot if not talk.person:
            return talk, (Show(str(lot.code)),)
        case _ if not talk.person:
            return wrong(talk, "badge_wanted", (), "", at), ()
        case scan:
            return _at_work(talk, scan, event)


def _at_work(talk: Talk, scan: Scan, event: Scanned) -> Reply:
    """A scan by somebody who is signed in."""
    at = event.at
    match scan:
        case OwnLot() as lot:
            return label_scanned(talk, lot, at) if talk.labels else _lot(talk, str(lot.code), lot.container or 0, at)
        case OrderCode(code) if talk.run is not None and talk.run.taken:
            return wrong(talk, "not_now", (), code, at), ()
        case OrderCode(code):
            return ask(talk, AskWork(code, talk.person))
        case NumberCode(text):
            return told_value(talk, text, at, source_of(event))
        case Place(code):
            return _place(talk, code, at)
        case other:
            return foreign(talk, getattr(other, "text", "") or event.raw.raw.decode("ascii", "replace"), event)


def _picked_up(talk: Talk, found: PickedUp) -> Reply:
    """Nobody is signed in: the next badge goes on with it, and who told it is on record with them."""
    talk = replace(
        talk, run=found.run, labels=found.labels, seen=found.seen, crew=found.people, picked_up=found, flash=None
    )
    if found.code:
        return wrong(talk, found.code, found.facts, "", found.at), ()
    if found.left_out:
        first = found.left_out[0]
        return wrong(talk, "run_lots_left_out", (("lot", first.code), ("answer", first.why)), "", found.at), ()
    return talk, ()


def _badge(talk: Talk, person: str) -> Reply:
    want = talk.wanted
    if isinstance(want, WantSecond) and talk.person:
        assert talk.run is not None
        at, first = talk.last_heard_at, talk.run.first
        if first is not None and at - first.at > SIGNATURE_WAITS_US:
            if person != talk.person:
                return wrong(talk, "first_signature_old", (("person", talk.person),), "", at), ()
            renewed = replace(talk.run, first=replace(first, at=at))
            return accepted(replace(talk, run=renewed), "first_signed", (("person", person),), "", at), ()
        if person == talk.person:
            return wrong(talk, "same_person_twice", (("person", person),), "", talk.last_heard_at), ()
        if first is not None and at - first.at < SIGNATURE_READ_US:
            return wrong(talk, "signed_too_soon", (), "", at), ()
        return ask(talk, AskSecond(person, want.skill, talk.run))
    return ask(talk, AskBadge(person))


def _someone(talk: Talk, question: Question | None, someone: Someone, at: int) -> Reply:
    if isinstance(question, AskSecond) and talk.run is not None:
        signature = Signature(person=someone.person, meaning="charge release", at=at)
        run = replace(talk.run, second=signature)
        talk = replace(talk, run=run)
        return go_on(accepted(talk, "second_signed", (("person", someone.person),), "", at), at)
    if talk.at_hand and talk.person and (talk.run is not None or someone.person != talk.person):
        crew = tuple(dict.fromkeys((*talk.crew, someone.person)))
        return accepted(replace(talk, crew=crew), "joined", (("person", someone.person),), "", at), ()
    if talk.person == someone.person:
        return already(talk, "signed_in_already", "", at), ()
    before = (leaving(talk, at),) if talk.person and (talk.note or talk.tally) else ()
    roles = tuple(role.value for role in someone.roles)
    crew = tuple(p for p in talk.crew if p != someone.person) if talk.run is not None else ()
    led = _led_by(talk.run, someone.person) if talk.run is not None else None
    talk = replace(talk, person=someone.person, roles=roles, language=someone.language, recorded=None)
    talk = replace(talk, note="", tally=() if before else talk.tally, received=None)
    talk = first_signed(replace(talk, crew=crew, run=led), at)
    command = Command(
        id=f"in-{talk.station.key}-{someone.person}-{at}", who=(someone.person,), where=talk.station.key, happened=at
    )
    goes_on = talk.picked_up is not None and talk.run is not None
    facts = (("stopped", talk.picked_up.at),) if talk.picked_up is not None else ()
    talk = accepted(talk, "picked_up" if goes_on else "signed_in", facts, "", at)
    return talk, (*before, Speak(someone.language), Do("sign_in", command))


def _led_by(run: Run, person: str) -> Run:
    """Who goes on with a run answers for it, so signs first, and cannot be the second person of it."""
    is_theirs = run.second is not None and run.second.person == person
    return replace(run, first=None, second=None if is_theirs else run.second)


def _lot(talk: Talk, code: str, container: int, at: int) -> Reply:
    run, want = talk.run, talk.wanted
    if run is not None and isinstance(want, WantUnit):
        return ask(talk, AskUnit(code, run.step.key, talk.person))
    if run is not None and run.pending is not None:
        if (run.pending.lot, container or run.pending.container) == (code, run.pending.container):
            return already(talk, "already_added", code, at), ()
        return wrong(talk, "not_now", (("waits", run.pending.lot),), code, at), ()
    if run is not None and not isinstance(want, WantInput):
        return wrong(talk, "not_now", (), code, at), ()
    insisted = talk.insist == (code, container)
    return ask(replace(talk, insist=None), AskInput(code, container, run, talk.person, insisted))


def _input(talk: Talk, start: Start, at: int) -> Reply:
    found, run = start.found, talk.run
    taken = found.taken
    if run is None:
        run = _new_run(talk, start)
    charged = not taken.touches
    if charged and run.work is None and all(t.touches for t in run.taken):
        run = replace(run, owner=found.owner, claim=found.claim)
    if charged:
        run = replace(run, part=run.part or found.part, grade=run.grade or found.grade, order=run.order or found.order)
    if talk.seen and talk.seen[-1].device == KEYS:
        run = replace(run, keyed=True)
    subject = name_of(taken)
    if run.step.act == "expose" and charged:
        seated = replace(taken, quantity=taken.left, position=run.next_place)
        run = replace(run, taken=(*run.taken, seated), aim="")
    else:
        run = replace(run, pending=taken)
    answer = "lot_unconfirmed" if taken.provisional else "lot_added"
    return accepted(replace(talk, run=run), answer, (("material", taken.material),), subject, at), ()


def _supplied(talk: Talk, supplied: Supplied, at: int) -> Reply:
    run = replace(
        talk.run or _new_run(talk, supplied),
        material=supplied.material,
        supplier=supplied.supplier,
        supplier_lot=supplied.supplier_lot,
        supplier_scan=supplied.scan,
        counted_in=Unit.PCS if supplied.counted else Unit.MG,
    )
    talk = replace(talk, run=run, unmapped="")
    return accepted(talk, "material_known", (("material", supplied.material),), "", at), ()


def _new_run(talk: Talk, here: Here) -> Run:
    return Run(command=talk.fresh, step=here.step, route=here.route, revision=here.revision)


def _place(talk: Talk, code: str, at: int) -> Reply:
    """A place belongs to the last thing seated, else to what is being made."""
    run = talk.run
    if run is None:
        return wrong(talk, "scan_first", (), code, at), ()
    if run.step.act == "expose" and run.taken and not run.begun:
        return changed(talk, partial(seat_last, place=code), at)
    return accepted(replace(talk, run=replace(run, place=code)), "place_noted", (), code, at), ()


def _recorded(talk: Talk, event: Recorded) -> Reply:
    talk = replace(talk, clock_behind_us=event.clock_behind_us)
    if not talk.saving:
        return talk, ()
    labels = event.labels
    entry = event.entries[0] if event.entries and event.verb != "undo" else None
    talk = replace(talk, run=None, saving=False, seen=(), labels=labels, recorded=entry, received=event.received)
    if event.unprinted:
        return wrong(talk, "labels_not_queued", (), "", event.at), ()
    if labels:
        return replace(talk, flash=None), ()
    return done(talk, event.at), ()
