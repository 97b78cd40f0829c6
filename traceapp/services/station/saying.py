"""What a station says back, and how a run goes on until it is recorded. Shared by scans and presses."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.record.pieces import Signature
from traceapp.errors import Refused
from traceapp.services.run.charge import is_underway, without
from traceapp.services.run.run import Run
from traceapp.services.run.telling import tell
from traceapp.services.run.wants import WantSecond
from traceapp.services.station.questions import AskCharge, AskInput, AskSecond, AskSupplier, Question
from traceapp.services.station.talk import Ask, Do, Effect, Flash, Heard, Talk, Tone
from traceapp.services.station.wrong_scans import counted, slip_of

Reply = tuple[Talk, tuple[Effect, ...]]
"""The conversation as it is now, and what is to be done meanwhile."""
Facts = tuple[tuple[str, object], ...]
LAST_SCANS = 6


def ask(talk: Talk, question: Question) -> Reply:
    return replace(talk, question=question), (Ask(question),)


def as_command(talk: Talk, name: str, at: int) -> Command:
    return Command(id=name, who=(talk.person, *talk.crew), where=talk.station.key, happened=at, scans=talk.seen)


def told_value(talk: Talk, text: str, at: int, source: str = "keyed") -> Reply:
    """source: keyed, or scanned."""
    return changed(talk, partial(tell, text=text, source=source), at)


def changed(talk: Talk, change: Callable[[Run], Run], at: int) -> Reply:
    """The run after a change that may be refused."""
    if talk.run is None:
        return wrong(talk, "scan_first", (), "", at), ()
    before = talk.run
    try:
        run = change(before)
    except Refused as refusal:
        subject = before.pending.lot if before.pending is not None else ""
        return wrong(talk, refusal.code, tuple(refusal.facts.items()), subject, at), ()
    talk = replace(talk, run=run)
    if len(run.taken) > len(before.taken):
        taken = run.taken[-1]
        facts = (("material", taken.material), ("quantity", taken.quantity))
        talk = accepted(talk, "lot_weighed", facts, taken.lot, at)
    elif run.doubt is not None:
        talk = replace(talk, flash=None)
    else:
        talk = accepted(talk, "value_noted", (), "", at)
    return go_on((talk, ()), at)


def go_on(reply: Reply | Talk, at: int) -> Reply:
    """Record the run when nothing more is wanted."""
    talk, effects = reply if isinstance(reply, tuple) else (reply, ())
    talk = first_signed(talk, at)
    if talk.run is None or talk.saving or talk.wanted is not None:
        return talk, effects
    command = as_command(talk, talk.run.command, at)
    return replace(talk, saving=True), (*effects, Do("perform", command, talk.run))


def first_signed(talk: Talk, at: int) -> Talk:
    """Who is signed in signs first, as soon as a second person is wanted; their signature is as old as that."""
    if talk.run is None or talk.run.first is not None or not talk.person or not isinstance(talk.wanted, WantSecond):
        return talk
    return replace(talk, run=replace(talk.run, first=Signature(person=talk.person, meaning="performed", at=at)))


def refused(talk: Talk, question: Question | None, refusal: Refused, at: int) -> Reply:
    """The red answer, and the entry that it leaves where the table of wrong scans wants one."""
    subject, lot, container = "", "", 0
    if isinstance(question, AskInput):
        lot, container = question.lot, question.container
        subject = f"{lot}/{container}" if container else lot
        if refusal.code == "older_lot_first":
            talk = replace(talk, insist=(lot, container))
    if isinstance(question, AskCharge | AskSecond) and talk.run is not None:
        subject = str(refusal.facts.get("lot", ""))
        talk = replace(talk, run=without(talk.run, subject))
    if isinstance(question, AskSupplier) and refusal.code == "supplier_code_unknown":
        talk = replace(talk, unmapped=question.text)
    if refusal.code == "already_added":
        return already(talk, refusal.code, subject, at), ()
    said = wrong(talk, refusal.code, tuple(refusal.facts.items()), subject, at)
    slip = slip_of(refusal.code, refusal.facts, lot, container)
    if slip is None or not talk.person:
        return said, ()
    command = Command(
        id=f"slip-{talk.station.key}-{at}",
        who=(talk.person, *talk.crew),
        where=talk.station.key,
        happened=at,
        scans=talk.seen[-1:],
    )
    return said, (Do("slip", command, slip=slip),)


def stopped(talk: Talk, code: str, at: int) -> Talk:
    """What was put on hold leaves the charge, unless that is under way; then it is a finding when it is recorded."""
    run = talk.run if talk.run is None or is_underway(talk.run) else without(talk.run, code)
    return accepted(replace(talk, run=run), "lot_held", (("lot", code),), code, at)


def done(talk: Talk, at: int) -> Talk:
    return _say(talk, Tone.DONE, "step_done", (), "", at)


def accepted(talk: Talk, code: str, facts: Facts, subject: str, at: int) -> Talk:
    return _say(talk, Tone.ACCEPTED, code, facts, subject, at)


def already(talk: Talk, code: str, subject: str, at: int) -> Talk:
    return _say(talk, Tone.ALREADY, code, (), subject, at)


def wrong(talk: Talk, code: str, facts: Facts, subject: str, at: int) -> Talk:
    talk = replace(talk, tally=counted(talk.tally, code))
    return _say(talk, Tone.WRONG, code, facts, subject, at)


def _say(talk: Talk, tone: Tone, code: str, facts: Facts, subject: str, at: int) -> Talk:
    line = Heard(at, subject, tone, code)
    heard = (line, *talk.heard)[:LAST_SCANS] if subject else talk.heard
    return replace(talk, flash=Flash(tone, code, facts, subject), heard=heard)
