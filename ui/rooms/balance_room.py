"""The balance: a period and of what, chosen by touch, key or scan; signed by badge and PIN; and what was signed."""

from datetime import time
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app import App
from traceapp.domain.command import Outcome
from traceapp.domain.material_balance import MassBalance, RunLine, Scope
from traceapp.domain.scan import OwnLot, Scan
from traceapp.domain.span import Span, SpanKind, earlier, later, moment_of, span_at, span_between
from traceapp.errors import Refused, TraceError
from traceapp.services.balance.balancing import Period, read_period, with_makeups
from traceapp.services.balance.striking import Found, Struck, scope_of, strike, struck_balances
from ui.models.rows import Column, Row
from ui.notifier import Changes
from ui.operations import Work
from ui.picture_file import PictureFile, picture_file
from ui.rooms import balance_words as words
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import Balance, Door, Lot
from ui.rooms.house import House
from ui.rooms.reads import Ask
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.rooms.signing import Wish
from ui.rooms.writing import Writing
from ui.screens.balance import BalanceFace, BalanceScreen, BalanceView
from ui.speech import Speech
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import SignedLine
from ui.widgets.waterfall import WaterBar

MOST = 200
"""So many runs are listed, those that leave most unaccounted for first."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("BalanceRoom", source, comment, n)


class Seen(Struct, frozen=True):
    """What was read: the period, its balance for a scope, by step and by run, and all that was signed."""

    span: Span
    scope: Scope
    period: Period
    balance: MassBalance
    steps: tuple[tuple[str, MassBalance], ...]
    lines: tuple[RunLine, ...]
    struck: tuple[Struck, ...]

    @property
    def signed(self) -> Struck | None:
        """The last that was signed of just this."""
        return next((one for one in self.struck if self._is_of(one)), None)

    def _is_of(self, one: Struck) -> bool:
        struck = one.state.struck
        told = None if struck is None else (struck.since, struck.until, scope_of(struck))
        return told == (self.span.since, self.span.until, self.scope)


class BalanceRoom(Room):
    """Joins the screen of the balance and the books."""

    screen: BalanceScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._span = span_at(SpanKind.DAY, house.app.now(), house.zone)
        self._scope = Scope()
        self._face = BalanceFace.PICTURE
        self._chosen: object = None
        self._seen: Seen | None = None
        self._notice: Notice | None = None
        self._question: Ask | None = None
        self._writing = Writing(house)
        self.screen = BalanceScreen(house.look)
        self._wire()

    def enter(self, door: Door) -> None:
        """The day of now over the whole plant; or a balance that was signed."""
        self._notice, self._chosen, self._face = None, None, BalanceFace.PICTURE
        self._writing.forget()
        if isinstance(door, Balance) and door.code:
            self.ask(partial(_struck, self._house.app, door.code), self._open_struck, about=door.code)
        elif self._seen is None:
            self._span = span_at(SpanKind.DAY, self._house.app.now(), self._house.zone)
            self.read()
        else:
            self.read()

    def take(self, scan: Scan) -> bool:
        """A lot: the step that bore it, on the day when it did."""
        if not isinstance(scan, OwnLot):
            return False
        self.ask(partial(_born, self._house.app, str(scan.code)), self._open_birth)
        return True

    def concerned(self, changes: Changes) -> bool:
        """What was signed; runs come too often to read a month for each."""
        return changes.touch("balance")

    def read(self) -> None:
        """Reads the period, unless it is the one that was read last, and strikes its balance."""
        self.cancel(self._question)
        known = self._seen.period if self._seen is not None and self._seen.span == self._span else None
        asked = partial(_read, self._house.app, self._span, self._scope, known)
        self._question = self.begin(asked, self._take, about=f"{self._span} {self._scope}")
        self._show()

    def come_back(self) -> None:
        """What was signed meanwhile."""
        super().come_back()
        self._show()

    def _wire(self) -> None:
        screen = self.screen
        screen.span_requested.connect(self._turn_span)
        screen.face_requested.connect(self._turn_face)
        screen.row_opened.connect(self._open_row)
        screen.bar_chosen.connect(self._choose)
        screen.bar_opened.connect(self._open_bar)
        screen.earlier_requested.connect(self._go_earlier)
        screen.later_requested.connect(self._go_later)
        screen.days_requested.connect(self._ask_days)
        screen.export_requested.connect(self._export)
        screen.sign_requested.connect(self._sign)
        screen.notice_act_requested.connect(self._act_on_notice)
        screen.back_requested.connect(self.go_back)
        self._writing.changed.connect(self._show)

    def _take(self, seen: "Seen | TraceError") -> None:
        if isinstance(seen, TraceError):
            self._refuse(seen)
            return
        self._seen = seen
        self._show()

    def _open_struck(self, found: "Struck | TraceError") -> None:
        if isinstance(found, TraceError) or found.state.struck is None:
            self._face = BalanceFace.SIGNED
            self.read()
            return
        struck = found.state.struck
        self._open(_span_of(struck.since, struck.until, self._house), scope_of(struck))

    def _open_birth(self, found: "tuple[str, int] | TraceError") -> None:
        if isinstance(found, TraceError):
            self._refuse(found)
            return
        step, at = found
        self._open(span_at(SpanKind.DAY, at, self._house.zone), Scope(step=step))

    def _open(self, span: Span, scope: Scope) -> None:
        self._span, self._scope = span, scope
        self._notice, self._chosen = None, None
        if self._face is not BalanceFace.RUNS:
            self._face = BalanceFace.PICTURE
        self._writing.forget()
        self.read()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    @Slot()
    def _show(self) -> None:
        speech = self._speech
        seen = self._seen
        is_current = seen is not None and (seen.span, seen.scope) == (self._span, self._scope)
        view = BalanceView(
            title=words.scope_words(self._scope, speech),
            about=words.span_words(self._span, self._house, speech),
            spans=(
                Segment(SpanKind.SHIFT, tr("Shift")),
                Segment(SpanKind.DAY, tr("Day")),
                Segment(SpanKind.MONTH, tr("Month")),
            ),
            span=self._span.kind,
            faces=(
                Segment(BalanceFace.PICTURE, tr("Picture")),
                Segment(BalanceFace.RUNS, tr("Runs") if self._scope.step else tr("Steps")),
                Segment(BalanceFace.SCOPES, tr("Of what")),
                Segment(BalanceFace.SIGNED, tr("Signed")),
            ),
            face=self._face,
            notice=self._writing.notice(speech) or self._notice,
            verdict=tr("Loading"),
            sign_blocked_by=tr("still being read"),
            export_blocked_by=tr("still being read"),
        )
        self.screen.show_view(self._with_seen(view, seen, speech) if seen is not None and is_current else view)

    def _with_seen(self, view: BalanceView, seen: Seen, speech: Speech) -> BalanceView:
        told = words.verdicted(seen.balance, speech, seen.steps)
        columns, rows = self._table(seen, speech)
        facts = words.facts_of(seen.balance, seen.signed, self._house, speech)
        return replace(
            view,
            about=f"{view.about} · {words.runs_words(seen.balance, speech)}",
            verdict=told.headline,
            because=told.because,
            glyph=told.glyph,
            picture=words.picture_of(seen.balance, view.title, self._chosen, speech),
            columns=columns,
            rows=rows,
            nothing=tr("Nothing was signed yet") if self._face is BalanceFace.SIGNED else tr("Nothing was run"),
            figure=words.kilograms(seen.balance.unaccounted_mg, seen.balance.places, speech),
            share=words.share_words(seen.balance, speech),
            facts=facts,
            parts_title=tr("Error by scale"),
            parts=words.parts_of(seen.balance, len(facts), speech),
            sign_about=told.headline,
            sign_blocked_by=self._unsigned_for(seen),
            export_blocked_by="",
        )

    def _unsigned_for(self, seen: Seen) -> str:
        """Why it cannot be signed now."""
        if not seen.balance.runs:
            return tr("nothing was run")
        if seen.span.until > self._house.app.now():
            return tr("not over yet")
        if seen.signed is not None and not seen.signed.changed:
            return tr("signed already")
        return "" if self._house.person else tr("sign in first")

    def _table(self, seen: Seen, speech: Speech) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
        match self._face:
            case BalanceFace.RUNS if not seen.scope.step:
                return words.step_rows(seen.steps, speech)
            case BalanceFace.RUNS:
                return words.run_rows(seen.lines, self._house, speech)
            case BalanceFace.SCOPES:
                return words.scope_rows(seen.period, seen.scope, speech)
            case BalanceFace.SIGNED:
                return words.signed_rows(seen.struck, self._house, speech)
            case _:
                return (), ()

    @property
    def _shifts(self) -> tuple[time, ...]:
        """When they begin, as the plant's file says now."""
        return self._house.app.plant.shifts

    @Slot(object)
    def _turn_span(self, kind: object) -> None:
        if isinstance(kind, SpanKind):
            at = min(self._span.until - 1, max(self._span.since, self._house.app.now()))
            self._open(span_at(kind, at, self._house.zone, self._shifts), self._scope)

    @Slot(object)
    def _turn_face(self, face: object) -> None:
        if isinstance(face, BalanceFace):
            self._face = face
            self._show()

    @Slot()
    def _go_earlier(self) -> None:
        self._open(earlier(self._span, self._house.zone, self._shifts), self._scope)

    @Slot()
    def _go_later(self) -> None:
        self._open(later(self._span, self._house.zone, self._shifts), self._scope)

    @Slot(object)
    def _choose(self, bar: WaterBar) -> None:
        self._chosen = bar.key
        self._show()

    @Slot(object)
    def _open_bar(self, _bar: WaterBar) -> None:
        self._turn_face(BalanceFace.RUNS)

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        """A step, machine, material or owner; the lot of a run; a balance that was signed."""
        if isinstance(row.key, Scope):
            scope = row.key if self._face is BalanceFace.SCOPES else replace(self._scope, step=row.key.step)
            self._open(self._span, scope)
        elif isinstance(row.key, str) and self._face is BalanceFace.SIGNED:
            self.enter(Balance(row.key))
        elif isinstance(row.key, str):
            self.wanted.emit(Lot(row.key))

    @Slot()
    def _ask_days(self) -> None:
        self._asking.ask_words(tr("From which day on?"), tr("First day, such as 2026-12-01"), self._take_first)

    def _take_first(self, first: str) -> None:
        asked = partial(self._take_last, first)
        self._asking.ask_words(tr("To which day?"), tr("Last day, such as 2026-12-31"), asked)

    def _take_last(self, first: str, last: str) -> None:
        zone = self._house.zone
        try:
            span = span_between(moment_of(first, zone), moment_of(last, zone, is_end=True))
        except Refused as error:
            self._refuse(error)
            return
        self._open(span, self._scope)

    @Slot()
    def _export(self) -> None:
        self._notice = None
        picture = picture_file("picture", self._titled(), self.screen.picture, self._house.look)
        self._writing.begin(partial(_exported, self._house.app, self._scope, self._span, picture))

    def _titled(self) -> str:
        speech = self._speech
        span = words.span_words(self._span, self._house, speech)
        return f"{words.scope_words(self._scope, speech)}, {span}"

    @Slot(object)
    def _act_on_notice(self, notice: Notice) -> None:
        self._writing.act_on(notice)

    @Slot()
    def _sign(self) -> None:
        seen = self._seen
        if seen is None:
            return
        speech = self._speech
        balance = seen.balance
        lines = (
            SignedLine(tr("Balance"), words.scope_words(seen.scope, speech)),
            SignedLine(tr("Period"), words.span_words(seen.span, self._house, speech)),
            SignedLine(tr("Unaccounted for"), words.kilograms(balance.unaccounted_mg, balance.places, speech)),
            SignedLine(tr("Verdict"), words.verdicted(balance, speech).headline),
        )
        found = Found(seen.span.since, seen.span.until, seen.scope, balance, seen.period.heads)
        wish = Wish(tr("Sign the balance"), lines, 1, "balance")
        verb = partial(strike, found=found)
        self._asking.sign_and_record(wish, partial(self._house.have_signed, verb), self._signed)

    def _signed(self, outcome: Outcome) -> None:
        self._writing.forget()
        self._notice = Notice(tr("The balance is signed"), is_done=True)
        self._house.notifier.announce(outcome.changes)
        self.read()

    def _refuse(self, error: TraceError) -> None:
        self._notice = refused_notice(error, self._speech)
        self._show()


def _read(app: App, span: Span, scope: Scope, known: Period | None, _work: Work) -> Seen:
    """On the reading thread. known: the period, where it was read already and nothing came into it since."""
    with app.reading() as books:
        period = known
        if period is None or period.heads != books.heads():
            period = read_period(books, app.plant, span.since, span.until)
        if scope.element and (not period.makeups or period.waiting):
            period = with_makeups(books, period)
        struck = struck_balances(books)
    steps = tuple((step, period.balance(replace(scope, step=step))) for step in period.steps(scope))
    lines = sorted(period.lines(scope), key=_most_left)[:MOST] if scope.step else ()
    return Seen(span, scope, period, period.balance(scope), steps, tuple(lines), struck)


def _struck(app: App, code: str) -> Struck:
    """On the reading thread. Refused `entry_unknown` for one that is not here."""
    with app.reading() as books:
        found = next((one for one in struck_balances(books) if one.state.code == code), None)
    if found is None:
        raise Refused("entry_unknown", entry=code)
    return found


def _born(app: App, code: str) -> tuple[str, int]:
    """The step that bore a lot, and when (UTC microseconds). Refused `lot_unknown`."""
    with app.reading() as books:
        state = books.lot(code)
    if state is None or state.birth is None:
        raise Refused("lot_unknown", lot=code)
    return state.step, state.born_at


def _exported(app: App, scope: Scope, span: Span, picture: PictureFile, work: Work) -> tuple[Path, ...]:
    """On the thread for what takes long."""
    written = app.exports.balance(scope, span.since, span.until, work.tell)
    return *written, *app.exports.picture(f"{written[0].stem}-{picture.part}", picture.svg, picture.pdf)


def _most_left(line: RunLine) -> tuple[int, int]:
    return -abs(line.unaccounted_mg), line.at


def _span_of(since: int, until: int, house: House) -> Span:
    """A shift, day or month, where it is one of these."""
    for kind in (SpanKind.SHIFT, SpanKind.DAY, SpanKind.MONTH):
        span = span_at(kind, since, house.zone, house.app.plant.shifts)
        if (span.since, span.until) == (since, until):
            return span
    return Span(SpanKind.ANY, since, until)
