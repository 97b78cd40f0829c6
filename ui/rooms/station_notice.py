"""What a station says beside its prompt: the one line under the work, and at sign-in what is at hand there."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from traceapp.domain.registers import StationState
from traceapp.services.station.talk import PickedUp, Talk
from ui import dates
from ui.messages import say, say_condition
from ui.rooms.station_stages import stages_of
from ui.screens.sign_in_panels import Waiting
from ui.speech import Speech
from ui.widgets.notice import Notice


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("StationNotice", source)


def notice_of(talk: Talk, speech: Speech, now: datetime, left: StationState | None = None) -> Notice | None:
    """The one line under the work: what is most pressing of what is to be said. left: here in words, by others."""
    pressing = _not_kept(talk, speech) or _clock(talk, speech) or _picked_up(talk, speech, now) or _set_aside(talk)
    pressing = pressing or _received(talk)
    return pressing or (_left_here(left, speech) if left is not None and not talk.at_hand else None)


def _received(talk: Talk) -> Notice | None:
    """What came in may be told of now; nothing waits for it."""
    if talk.received is None or talk.run is not None or not talk.person:
        return None
    headline = tr("{lot} came in").format(lot=talk.received.lot)
    return Notice(headline, tr("Declare its origins now or later: nothing waits for it."), is_done=True)


def _left_here(left: StationState, speech: Speech) -> Notice | None:
    """The newest word: what the station was told since, else the note of the shift before."""
    if left.told:
        word = left.told[-1]
        return Notice(tr("From {people}").format(people=speech.person(word.by)), word.text, is_done=True)
    if left.note:
        return Notice(tr("Note of {people}").format(people=speech.person(left.note_by)), left.note, is_done=True)
    return None


def waiting_of(talk: Talk, speech: Speech, now: datetime) -> Waiting | None:
    """What is at hand and waits for a badge."""
    if not talk.at_hand:
        return None
    about = tr("Begun by {people}").format(people=_people(talk.crew, speech))
    if talk.picked_up is not None and not talk.picked_up.code:
        about = _stopped(talk.picked_up, speech, now)
    if talk.run is None:
        done = sum(label.verified for label in talk.labels)
        return Waiting(tr("Labels"), about, done, len(talk.labels), tr("stuck on"))
    stages = stages_of(talk.run, speech)
    return Waiting(speech.words(talk.run.step.name), about, stages.current, len(stages.words), tr("parts done"))


def _clock(talk: Talk, speech: Speech) -> Notice | None:
    """The journal keeps its order whatever the clock says; but somebody is to set the clock right."""
    if not talk.clock_behind_us:
        return None
    said = say_condition("clock_behind", {"seconds": talk.clock_behind_us // 1_000_000}, speech)
    return Notice(said.headline, said.detail)


def _not_kept(talk: Talk, speech: Speech) -> Notice | None:
    """The step goes on; only a stop of the program would lose it now."""
    if not talk.unkept:
        return None
    said = say_condition("run_not_kept", {"answer": talk.unkept}, speech)
    return Notice(said.headline, said.detail)


def _picked_up(talk: Talk, speech: Speech, now: datetime) -> Notice | None:
    """What the program found when it started, until that is done or something else is begun."""
    found = talk.picked_up
    if found is None:
        return None
    if found.code:
        said = say(found.code, dict(found.facts), speech)
        return Notice(said.headline, said.detail)
    if found.left_out:
        parts = (f"{left.code}: {speech.fact('answer', left.why)}" for left in found.left_out)
        return Notice(tr("Picked up, but not all of it"), tr("Left out: {lots}").format(lots="; ".join(parts)))
    told_by = tr("Told by {people}").format(people=_people(found.people, speech))
    return Notice(_stopped(found, speech, now), told_by, is_done=True)


def _set_aside(talk: Talk) -> Notice | None:
    """Something of the charge is set aside for another order: it may go in, but somebody may want to know."""
    run = talk.run
    if run is None or run.begun:
        return None
    taken = (*run.taken, *((run.pending,) if run.pending is not None else ()))
    kept = next((one for one in reversed(taken) if one.kept_for), None)
    if kept is None:
        return None
    headline = tr("Set aside for {order}").format(order=kept.kept_for)
    return Notice(headline, tr("{lot}: take another, or go on.").format(lot=kept.lot))


def _stopped(found: PickedUp, speech: Speech, now: datetime) -> str:
    """Today the time of day says it; of another day, the day too."""
    at = datetime.fromtimestamp(found.at / 1_000_000, tz=speech.zone)
    when = dates.clock(at) if at.date() == now.date() else speech.at(str(found.at))
    return tr("Picked up where it stopped, {time}").format(time=when)


def _people(badges: tuple[str, ...], speech: Speech) -> str:
    return ", ".join(speech.person(badge) for badge in badges)
