"""Command cards, buttons and keys: what each word means where the conversation stands."""

from functools import partial

from msgspec.structs import replace

from traceapp.domain.record.pieces import Measured
from traceapp.services.run.run import Run, Taken
from traceapp.services.run.seating import aim_next
from traceapp.services.run.taking_back import undone
from traceapp.services.run.telling import choose_count, count_otherwise, take_all, weigh_by_difference
from traceapp.services.run.wants import (
    WantCount,
    WantDecision,
    WantDeclared,
    Wanted,
    WantEmptied,
    WantField,
    WantFill,
    WantInput,
    WantQuantity,
    WantReason,
    WantSecond,
    WantShed,
    WantStray,
)
from traceapp.services.station.measuring import measuring_word
from traceapp.services.station.questions import AskCharge, AskInput, AskScale, AskStation, AskSump, AskSupplier
from traceapp.services.station.saying import (
    Reply,
    accepted,
    as_command,
    ask,
    changed,
    done,
    go_on,
    told_value,
    wrong,
)
from traceapp.services.station.talk import Do, Reprint, Speak, Talk, Tare
from traceapp.services.station.weight_wanted import weight_at_hand

CLEANED = "emptied and cleaned"
LONGEST_NOTE = 500
"""Longer than this nobody reads at a change of shift."""


def press(talk: Talk, word: str, argument: str, at: int) -> Reply:
    """The conversation after a command word. `not_now` where it means nothing."""
    run, want = talk.run, talk.wanted
    offered, talk = talk.offered, replace(talk, offered=())
    if word == "ROW" and argument.isdecimal() and 0 < int(argument) <= len(offered):
        chosen = offered[int(argument) - 1]
        return ask(talk, AskSump(talk.person, chosen.code, chosen.material))
    if word == "ROW" and isinstance(want, WantCount):
        word, argument = "COUNT", str({"1": want.by_mass, "2": want.told}.get(argument, 0))
    if talk.at_hand and not talk.person and word != "LANG":
        return wrong(talk, "badge_wanted", (), word, at), ()
    match word:
        case "OK" | "START" | "DONE":
            return _primary(talk, at)
        case "UNDO":
            return _undo(talk, at)
        case "CANCEL":
            return _cancel(talk)
        case "SKIP":
            return _skip(talk, at)
        case "ALL" | "DIFFERENCE" | "COUNT" if run is not None and run.pending is not None:
            return changed(talk, partial(_at_hand, word=word, argument=argument), at)
        case "DEFER" | "REJECT" | "REST" if run is not None and (decided := _decided(run, want, word)) is not None:
            return go_on(replace(talk, run=decided), at)
        case "REASON" if isinstance(want, WantReason):
            return told_value(talk, argument, at)
        case _:
            return _anywhere(talk, word, argument, at)


def _anywhere(talk: Talk, word: str, argument: str, at: int) -> Reply:
    """Words that mean the same whatever is wanted. A terminal goes to another station when nothing is at hand."""
    run = talk.run
    match word:
        case "MATERIAL" if talk.person and argument:
            return ask(talk, AskSupplier(talk.unmapped, talk.person, argument))
        case "MAP" if talk.person and talk.unmapped and run is None:
            return ask(talk, AskSupplier(talk.unmapped, talk.person))
        case "LANG":
            return replace(talk, language=argument or talk.language), (Speak(argument),)
        case "REPRINT":
            return _reprint(talk)
        case "TARE":
            return talk, (Tare(),)
        case "OUT" if talk.person:
            return sign_out(talk, at)
        case "PURGE" if talk.person and run is None and not talk.labels:
            command = as_command(talk, talk.fresh, at)
            return replace(talk, saving=True), (Do("purge", command, reason=argument or CLEANED),)
        case "SEAT" if run is not None and run.step.grid is not None and not run.begun:
            return changed(talk, partial(aim_next, place=argument), at)
        case "COLLECT" | "STATION" if (
            talk.person and run is None and not talk.labels and (argument or word == "COLLECT")
        ):
            sump, _, material = argument.rpartition(" ")
            collecting = AskSump(talk.person, sump, material)
            return ask(talk, collecting if word == "COLLECT" else AskStation(argument))
        case _:
            return _at_the_edge(talk, word, argument, at)


def _at_the_edge(talk: Talk, word: str, argument: str, at: int) -> Reply:
    """What goes along with the work and is no part of it: gauge, drawing, temperature, a note for the next shift."""
    match word:
        case "GAUGE" | "DRAWING" | "TEMP":
            return measuring_word(talk, word, argument, at)
        case "NOTE" | "NOTES" if talk.person:
            return _note(talk, word, argument, at), ()
        case _:
            return wrong(talk, "not_now", (), word, at), ()


def _primary(talk: Talk, at: int) -> Reply:
    """The one act at the lower right: what it does is what is wanted. A weight that stands there is taken."""
    if talk.insist is not None:
        code, container = talk.insist
        return ask(replace(talk, insist=None), AskInput(code, container, talk.run, talk.person, insisted=True))
    if any(label.is_void for label in talk.labels):  # the first one cannot be scanned: it goes unproven
        return replace(talk, labels=tuple(replace(label, is_void=False) for label in talk.labels)), ()
    if talk.run is None:
        return wrong(talk, "scan_first", (), "", at), ()
    return _answered(talk, talk.run, at)


def _answered(talk: Talk, run: Run, at: int) -> Reply:
    """What is wanted of a run, answered without a value, or with what stands on the scale."""
    weight = weight_at_hand(talk)
    if weight is not None:
        return ask(talk, AskScale(weight.instrument, weight.mass_mg))
    match talk.wanted:
        case WantQuantity(taken) if not taken.by_difference and not _is_being_counted(taken):
            return changed(talk, take_all, at)
        case WantInput(_, missing) if missing or not run.taken:
            return wrong(talk, "inputs_missing", (("count", max(missing, 1)),), "", at), ()
        case WantInput():
            return ask(talk, AskCharge(run))
        case want if (settled := _settled(run, want)) is not None:
            return go_on(replace(talk, run=settled), at)
        case None if not talk.saving:
            return go_on(talk, at)
        case _:
            return wrong(talk, "not_now", (), "", at), ()


def _is_being_counted(taken: Taken) -> bool:
    """Whether something was told of a count that is not whole yet, so that OK cannot mean all of the tray."""
    counting = taken.counting
    return counting is not None and bool(counting.way or counting.by_mass)


def _at_hand(run: Run, word: str, argument: str) -> Run:
    """What becomes of the lot at hand: all of it, or its mass or count told another way."""
    match word:
        case "ALL":
            return take_all(run)
        case "DIFFERENCE":
            return weigh_by_difference(run)
        case _ if argument.isdecimal():
            return choose_count(run, int(argument))
        case _:
            return count_otherwise(run)


def _settled(run: Run, want: Wanted | None) -> Run | None:
    """The run after a plain yes; None where what is wanted takes more than that."""
    match want:
        case WantFill(_, _, True):
            return replace(run, closed=True)
        case WantEmptied():
            return replace(run, some_stays=False)
        case WantDecision():
            return replace(run, decision="accepted")
        case _:
            return None


def _decided(run: Run, want: Wanted | None, word: str) -> Run | None:
    """The run after a decision that is no plain yes; None where it is not asked for."""
    match word, want:
        case "DEFER", WantSecond():
            return replace(run, deferred=True)
        case "REJECT", WantDecision():
            return replace(run, decision="rejected")
        case "REST", WantEmptied():
            return replace(run, some_stays=True)
        case _:
            return None


def _cancel(talk: Talk) -> Reply:
    """From signing back to what is signed; from anything else out of the run."""
    if talk.run is not None and isinstance(talk.wanted, WantSecond):
        return replace(talk, run=undone(talk.run)), ()
    return replace(talk, run=None, seen=(), insist=None), ()


def _note(talk: Talk, word: str, argument: str, at: int) -> Talk:
    """A sentence more for the next shift (NOTE), or the whole note anew (NOTES)."""
    note = f"{talk.note} {argument}" if word == "NOTE" else argument
    return accepted(replace(talk, note=note.strip()[:LONGEST_NOTE]), "note_kept", (), "", at)


def _reprint(talk: Talk) -> Reply:
    """The label at hand once more."""
    code = next((label.code for label in talk.labels if not label.verified), "")
    return talk, (Reprint(code),)


def _skip(talk: Talk, at: int) -> Reply:
    """Leave out what may be left out: an optional field, nothing shed, nothing lost, a label not scanned."""
    run = talk.run
    if talk.labels:
        return done(replace(talk, labels=()), at), ()
    match talk.wanted:
        case WantField(field) if run is not None and not field.required:
            skipped = Measured(field=field.key, value="")
            return go_on(replace(talk, run=replace(run, fields=(*run.fields, skipped))), at)
        case WantShed() | WantDeclared():
            return told_value(talk, "0", at)
        case WantStray() if run is not None:
            return go_on(replace(talk, run=replace(run, stray=Measured(field="stray", value=""))), at)
        case _:
            return wrong(talk, "cannot_skip", (), "", at), ()


def _undo(talk: Talk, at: int) -> Reply:
    """Step back through the run; once it is recorded, undo is an entry of its own."""
    if talk.insist is not None:
        return replace(talk, insist=None), ()
    if talk.run is not None:
        shorter = undone(talk.run)
        empty = not (
            shorter.taken or shorter.pending or shorter.unit or shorter.material or shorter.work or shorter.sump
        )
        gone = shorter is talk.run or empty
        return replace(talk, run=None if gone else shorter, seen=() if gone else talk.seen), ()
    if talk.recorded is None or not talk.person:
        return wrong(talk, "nothing_to_undo", (), "", at), ()
    command = as_command(talk, f"undo-{talk.recorded}", at)
    return replace(talk, saving=True), (Do("undo", command, target=talk.recorded),)


def leaving(talk: Talk, at: int) -> Do:
    """The entry of who leaves: their note, and what was only counted of their scans."""
    command = as_command(talk, f"out-{talk.station.key}-{talk.person}-{at}", at)
    return Do("sign_out", command, note=talk.note, tally=talk.tally)


def sign_out(talk: Talk, at: int) -> Reply:
    """Nobody works here any more. What is at hand stays for who comes next, and so does who told it."""
    gone = Talk(station=talk.station, language=talk.station.language, heard=talk.heard)
    if talk.at_hand:
        people = (talk.person, *talk.crew)
        gone = replace(gone, run=talk.run, labels=talk.labels, seen=talk.seen, crew=people, picked_up=talk.picked_up)
    return gone, (leaving(talk, at),)
