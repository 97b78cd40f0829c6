"""The words of the exchange: where events go, what was sent, what waits, what failed and when it is tried again."""

from datetime import datetime
from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from traceapp.app.exchange import EventsFile, Standing
from traceapp.app.importing import InboxFile
from ui import dates
from ui.messages import Said, say
from ui.models.rows import Cell, Column, Row, RowKind
from ui.operations import Progress
from ui.rooms.doors import Import
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.widgets.action_bar import Action
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.text import cut
from ui.widgets.tone import Tone

ADDRESS, TOKEN, LOT, FIRST, LAST = "address", "token", "lot", "first", "last"
LINE = 48
"""Letters of an address that stand on a line of the smallest screen."""
SHIPPED = "shipping-events"
"""The sheet by which what a supplier shipped is imported."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("ExchangeWords", source, comment, n)


class Part(Enum):
    """The parts of the room."""

    REPOSITORY = auto()
    FILES = auto()
    SUPPLIERS = auto()


class ExchangeAct(Enum):
    """The room's acts."""

    TRY = auto()
    PAUSE = auto()
    GO_ON = auto()
    SAVE = auto()
    WRITE = auto()
    STOP = auto()


class ExchangeFound(Struct, frozen=True):
    """Everything that was read: how handing over stands, files that were written, files that suppliers sent."""

    standing: Standing
    files: tuple[EventsFile, ...]
    sent_here: tuple[InboxFile, ...]


class ExchangeShown(Struct, frozen=True):
    """What is looked at. told: what was keyed. problem: what is wrong with the address. progress: of handing over.
    is_writing: a file is.
    """

    found: ExchangeFound
    part: Part
    told: dict[str, str] = {}
    problem: str = ""
    progress: Progress | None = None
    is_writing: bool = False
    is_signing: bool = False

    @property
    def address(self) -> str:
        """The repository's address as it was keyed, or as it is."""
        return self.told.get(ADDRESS, self.found.standing.address).strip()

    @property
    def token(self) -> str:
        """The token that was keyed; "" leaves the one there is."""
        return self.told.get(TOKEN, "").strip()


def exchange_view(shown: ExchangeShown, speech: Speech, prompt: Prompt | None) -> RegisterView:
    """The part in front. prompt: what must be said before all else."""
    found = shown.found
    words = {
        Part.REPOSITORY: (tr("Repository"), "", 0),
        Part.FILES: (tr("Files of events"), tr("No file was written yet"), len(found.files)),
        Part.SUPPLIERS: (
            tr("From suppliers"),
            tr("No file of events (.json, .jsonld) in the inbox folder"),
            len(found.sent_here),
        ),
    }
    title, nothing, _ = words[shown.part]
    rows = _rows(shown, speech)
    return RegisterView(
        prompt or resting_prompt(shown, speech),
        title,
        "EPCIS",
        _columns(shown.part) if rows else (),
        rows,
        nothing,
        tuple(Segment(part, f"{word} · {n}" if n else word) for part, (word, _, n) in words.items()),
        shown.part,
        form=_form(shown, speech),
        tools=_tools(shown),
        primary=_primary(shown, speech),
    )


def resting_prompt(shown: ExchangeShown, speech: Speech) -> Prompt:
    """What may be done here; of the repository, how handing over stands."""
    match shown.part:
        case Part.FILES:
            told = tr("Of a lot and its ancestors, or of days.")
            return Prompt(Tone.NEUTRAL, tr("Events for a partner to keep"), told, glyph=Glyph.NEXT)
        case Part.SUPPLIERS:
            told = tr("A file is looked at before anything is received.")
            return Prompt(Tone.NEUTRAL, tr("What suppliers shipped"), told, glyph=Glyph.NEXT)
        case Part.REPOSITORY:
            return _standing_prompt(shown, speech)


def _standing_prompt(shown: ExchangeShown, speech: Speech) -> Prompt:
    standing = shown.found.standing
    if not standing.address:
        return Prompt(Tone.NEUTRAL, tr("Events go nowhere"), tr("Set a repository to hand them over."),
                      glyph=Glyph.WAITING)  # fmt: skip
    if shown.progress is not None:
        so_far = tr("%n event(s) so far", "", shown.progress.done)
        return Prompt(Tone.NEUTRAL, tr("Handing over"), so_far, code=standing.host, glyph=Glyph.NEXT)
    if standing.is_paused:
        return Prompt(Tone.NEUTRAL, tr("Paused"), _waits(standing), code=standing.host, glyph=Glyph.HOLD)
    if standing.failure is not None:
        again = tr("Tried again at {time}.").format(time=speech.at(str(standing.failure.next_at)))
        headline = failure_said(standing, speech).headline
        return Prompt(Tone.NEUTRAL, headline, again, code=standing.host, glyph=Glyph.ATTENTION)
    if standing.waits or standing.is_asked_about:
        return Prompt(Tone.NEUTRAL, tr("Something waits"), _waits(standing), code=standing.host, glyph=Glyph.WAITING)
    return Prompt(Tone.NEUTRAL, tr("Everything is handed over"), code=standing.host, glyph=Glyph.DONE)


def failure_said(standing: Standing, speech: Speech) -> Said:
    """What failed, with the repository's own words."""
    failure = standing.failure
    assert failure is not None
    facts = dict(failure.fault.facts)
    return say(failure.code, {**facts, "words": cut(failure.words, LINE)}, speech)


def _waits(standing: Standing) -> str:
    return tr("%n record(s) of the journal wait.", "", standing.waits) if standing.waits else tr("Nothing waits.")


def _columns(part: Part) -> tuple[Column, ...]:
    match part:
        case Part.REPOSITORY:
            return (Column("", 52), Column(tr("How it stands")))
        case Part.FILES:
            return (Column("", 52), Column(tr("File")), Column(tr("Written"), is_fitted=True))
        case Part.SUPPLIERS:
            return (Column("", 52), Column(tr("File")), Column(tr("Came"), is_fitted=True))


def _rows(shown: ExchangeShown, speech: Speech) -> tuple[Row, ...]:
    found = shown.found
    match shown.part:
        case Part.REPOSITORY:
            return _standing_rows(found.standing, speech)
        case Part.FILES:
            return tuple(_file_row(None, Glyph.DONE, one.name, one.at, speech) for one in found.files)
        case Part.SUPPLIERS:
            return tuple(
                _file_row(Import(SHIPPED, one.name), Glyph.NEXT, one.name, one.at, speech) for one in found.sent_here
            )


def _file_row(key: object, glyph: Glyph, name: str, at: int, speech: Speech) -> Row:
    day = dates.day(datetime.fromtimestamp(at / 1_000_000, tz=speech.zone), speech.locale)
    return Row(key, (Cell(glyph=glyph), Cell(name, is_strong=True), Cell(day, ink="ink2")))


def _standing_rows(standing: Standing, speech: Speech) -> tuple[Row, ...]:
    if not standing.address:
        none = tr("none: nothing leaves this terminal")
        return (_row(Glyph.WAITING, tr("Repository"), none),)
    token = tr("with a bearer token that was set {time}").format(time=speech.at(str(standing.token_since)))
    sent = standing.sent
    last = tr("nothing yet")
    if sent is not None:
        events = tr("%n event(s)", "", sent.events)
        last = tr("{time}: {events}").format(time=speech.at(str(sent.at)), events=events)
    rows = [
        _row(Glyph.DONE, tr("Repository"), cut(standing.address, LINE)),
        _row(Glyph.DONE, tr("How it knows us"), token if standing.token_since else tr("by nothing: no token is set")),
        _row(Glyph.DONE if sent is not None else Glyph.WAITING, tr("Sent last"), last),
        _row(Glyph.WAITING if standing.waits else Glyph.DONE, tr("Waiting"), _waits(standing)),
    ]
    if standing.failure is not None:
        rows.append(_failure_row(standing, speech))
    return tuple(rows)


def _failure_row(standing: Standing, speech: Speech) -> Row:
    failure, said = standing.failure, failure_said(standing, speech)
    assert failure is not None
    when = tr("Failed at {time}, %n time(s) in a row.", "", failure.tries).format(time=speech.at(str(failure.at)))
    again = "" if standing.is_paused else tr("Again at {time}.").format(time=speech.at(str(failure.next_at)))
    below = " ".join(part for part in (said.detail, when, again) if part)
    return Row(None, (Cell(glyph=Glyph.ATTENTION), Cell(said.headline, is_strong=True, below=below, wraps=True)),
               RowKind.BAD)  # fmt: skip


def _row(glyph: Glyph, name: str, value: str) -> Row:
    return Row(None, (Cell(glyph=glyph), Cell(name, is_strong=True, below=value, wraps=True)))


def _form(shown: ExchangeShown, speech: Speech) -> FormView | None:
    told, standing = shown.told, shown.found.standing
    if shown.part is Part.REPOSITORY:
        fields: tuple[FormField, ...]
        kept = tr("empty: the one that is set") if standing.token_since else tr("where it asks for one")
        fields = (
            FormField(
                ADDRESS,
                tr("Address"),
                told.get(ADDRESS, standing.address),
                problem=shown.problem,
                hint=tr("such as https://host/epcis/v2; empty: none"),
            ),
            FormField(TOKEN, tr("Bearer token"), told.get(TOKEN, ""), hint=kept, is_secret=True),
        )
        return FormView(Part.REPOSITORY, tr("Where events go"), "", fields)
    if shown.part is Part.FILES:
        fields = (
            FormField(LOT, tr("Lot"), told.get(LOT, ""), hint=tr("scan it: it and all that it came from")),
            FormField(FIRST, tr("First day"), told.get(FIRST, ""), problem=_wrong_day(told, FIRST, speech),
                      hint=tr("or what was recorded from then on")),
            FormField(LAST, tr("Last day"), told.get(LAST, ""), problem=_wrong_day(told, LAST, speech),
                      hint=tr("such as 2026-12-31; empty: until now")),
        )  # fmt: skip
        return FormView(Part.FILES, tr("Write events to a file"), "", fields)
    return None


def _wrong_day(told: dict[str, str], name: str, speech: Speech) -> str:
    typed = told.get(name, "")
    is_wrong = len(typed.strip()) >= len("2026-12-31") and dates.start_of_day(typed, speech.zone) is None
    return tr("no day such as 2026-12-31") if is_wrong else ""


def _tools(shown: ExchangeShown) -> tuple[Action, ...]:
    standing = shown.found.standing
    if shown.part is Part.FILES and shown.is_writing:
        return (Action(ExchangeAct.STOP, Icon.ERASE, tr("Stop")),)
    if shown.part is not Part.REPOSITORY:
        return ()
    none = "" if standing.address else tr("no repository is set")
    signing = tr("a badge signs") if shown.is_signing else ""
    busy = tr("under way") if shown.progress is not None else tr("paused") if standing.is_paused else ""
    now = Action(ExchangeAct.TRY, Icon.SYNC, tr("Try now"), tr("what is new"), "F7", none or signing or busy)
    if standing.is_paused:
        go_on = Action(ExchangeAct.GO_ON, Icon.FORWARD, tr("Go on"), tr("needs two badges"), blocked_by=signing)
        return (now, go_on)
    pause = Action(ExchangeAct.PAUSE, Icon.PAUSE, tr("Pause"), tr("needs one badge"), blocked_by=none or signing)
    return (now, pause)


def _primary(shown: ExchangeShown, speech: Speech) -> Action | None:
    match shown.part:
        case Part.REPOSITORY:
            is_same = shown.address == shown.found.standing.address and not shown.token
            blocked = tr("a badge signs") if shown.is_signing else tr("nothing changed") if is_same else ""
            return Action(ExchangeAct.SAVE, Icon.CHECK, tr("Save"), tr("needs two badges"), "F12", blocked)
        case Part.FILES:
            blocked = tr("being written") if shown.is_writing else blocked_by(shown.told, speech)
            return Action(ExchangeAct.WRITE, Icon.EXPORT, tr("Write the file"), tr("JSON-LD"), "F12", blocked)
        case Part.SUPPLIERS:
            return None


def blocked_by(told: dict[str, str], speech: Speech) -> str:
    """Why no file can be written yet."""
    if told.get(LOT, "").strip():
        return ""
    first, last = (
        dates.start_of_day(told.get(FIRST, ""), speech.zone),
        dates.end_of_day(told.get(LAST, ""), speech.zone),
    )
    if first is None or last is None:
        return tr("a day is wrong")
    return "" if first or last else tr("which lot, or which days?")
