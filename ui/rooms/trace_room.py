"""The trace: from any code, back or forward, as list and graph; one act holds what is still here."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Slot

from traceapp.app import App
from traceapp.app.traced import Asked, Traced
from traceapp.domain.command import Outcome
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.reason import recorded
from traceapp.domain.scan import CertificateAddress, OwnLot, Scan
from traceapp.domain.span import moment_of
from traceapp.errors import Refused, TraceError
from traceapp.services.holds.holds import hold_with_descendants
from traceapp.services.trace.drill import Drill
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.trace_start import Wanted
from traceapp.services.trace.tracing import to_hold
from ui import dates, numbers
from ui.models.lineage import Direction as Way
from ui.models.lineage import Lineage
from ui.models.rows import Row
from ui.operations import Work
from ui.picture_file import PictureFile, picture_file
from ui.rooms import lot_words, trace_words
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import Certificate, Door, Holds, KeyIn, Lot, Shipping, Trace
from ui.rooms.house import House
from ui.rooms.reads import Ask
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.rooms.trace_drill import TraceDrill
from ui.rooms.trace_graph import TraceGraph
from ui.rooms.writing import Writing
from ui.screens.trace import ShippedLine, TraceScreen, TraceView
from ui.speech import Speech
from ui.widgets.drill_clock import DrillView
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice

MOST_SHIPMENTS = 200
"""More than these are listed by customer."""
LISTED = 200
"""Lots in a list on the screen, more than anybody reads there; the export has all of them."""
TARGET_S = 30 * 60
"""In so many seconds a recall should have found everything and stopped what is still here (UX 04)."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("TraceRoom", source, comment, n)


class TraceRoom(Room):
    """Joins the trace screen and the books.

    Attributes:
        code: what is traced, "" before the first; of several, each with a plus between.
    """

    screen: TraceScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._drill = TraceDrill(house, asking)
        self._graph = TraceGraph(house.app, self.begin, self.cancel)
        self.code = ""
        self._least = self._known_on = 0
        self._codes: tuple[str, ...] = ()
        self._is_adding = False
        self._way = Direction.FORWARD
        self._refusal: TraceError | None = None
        self._misread: Refused | None = None
        self._traced: Traced | None = None
        self._question: Ask | None = None
        self._writing = Writing(house)
        self._began = self._ended = 0
        self.screen = TraceScreen(house.look)
        self._second = QTimer(self)
        self._second.setInterval(1_000)
        self._wire()

    def enter(self, door: Door) -> None:
        """Traces a lot, container, box, shipment, certificate, load or supplier's lot, or shows the last one."""
        self._show()
        if isinstance(door, Trace) and door.code:
            self._open(door.code)

    def take(self, scan: Scan) -> bool:
        """Another code to trace, or a certificate to open."""
        match scan:
            case OwnLot():
                self._open(scan.text)
            case CertificateAddress(number=number):
                self.wanted.emit(Certificate(number))
            case _:
                return False
        return True

    def _open(self, code: str) -> None:
        """Traces a code; where another was to be added, both."""
        if self._is_adding and code not in self._codes:
            self._codes = (*self._codes, code)
        else:
            self._codes, self._way = (code,), Direction.FORWARD
            self._least = self._known_on = 0
        self.code, self._is_adding, self._refusal = " + ".join(self._codes), False, None
        self._writing.forget()
        self._drill.forget()
        self._began, self._ended = self._house.app.now(), 0
        self._second.start()
        self._show_clock()
        self.read()

    def _wire(self) -> None:
        screen = self.screen
        screen.direction_requested.connect(self._turn)
        screen.face_requested.connect(self._graph.turn)
        screen.open_requested.connect(self._graph.open_chosen)
        screen.fold_requested.connect(self._graph.fold)
        screen.node_chosen.connect(self._graph.choose)
        screen.row_opened.connect(self._open_row)
        screen.node_opened.connect(self._graph.open)
        self._graph.lot_wanted.connect(self._open_lot)
        self._graph.changed.connect(self._show)
        screen.hold_requested.connect(self._hold)
        screen.export_requested.connect(self._export)
        screen.contacts_requested.connect(self._export_contacts)
        screen.add_requested.connect(self._add)
        screen.back_requested.connect(self.go_back)
        screen.notice_act_requested.connect(self._act_on_notice)
        self._writing.changed.connect(self._show_writing)
        self._second.timeout.connect(self._show_clock)
        screen.find_requested.connect(self._find)
        screen.holds_requested.connect(self._open_holds)
        screen.drill_requested.connect(self._begin_drill)
        screen.sign_requested.connect(self._sign_drill)
        screen.least_chosen.connect(self._choose_least)
        screen.moment_chosen.connect(self._choose_moment)
        self._drill.changed.connect(self._show)

    @Slot()
    def _show_writing(self) -> None:
        """How far the file is comes often: the rest of the screen stays."""
        self.screen.notice.show_notice(self._notice(self._speech))

    def _notice(self, speech: Speech) -> Notice | None:
        if self._misread is not None:
            return refused_notice(self._misread, speech)
        return self._writing.notice(speech) or self._drill.notice(speech)

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    @Slot()
    def _add(self) -> None:
        """The next code joins those that are traced; touched again, the last that joined leaves."""
        self._is_adding = not self._is_adding
        self._show()

    @property
    def _asked(self) -> Asked:
        return Asked(Wanted(codes=self._codes), self._way, self._least, self._known_on)

    def read(self) -> None:
        """Asks the books for the answer."""
        self._misread = None
        if self.code:
            self.cancel(self._question)
            self._question = self.begin(partial(_traced, self._house.app, self._asked), self._take, about=self.code)

    def _take(self, traced: "Traced | TraceError") -> None:
        if isinstance(traced, TraceError):
            self._refusal, self._traced = traced, None
            self._graph.take(None)
            self._second.stop()
        else:
            self._refusal, self._traced = None, traced
            self._graph.take(traced)
            self._stop_clock(traced)
        self._show()

    def _stop_clock(self, traced: Traced) -> None:
        """Once it is known where everything went, and what is still here is held."""
        is_free = any(one.status != "held" for one in traced.trace.still_here)
        if traced.trace.direction is Direction.FORWARD and not is_free and not self._ended:
            self._ended = self._house.app.now()
            self._second.stop()

    @property
    def _clock(self) -> DrillView | None:
        """Counts from when the code was asked; of what is not even known there is nothing to recall."""
        if not self._began or self._refusal is not None or self._known_on:
            return None
        elapsed = ((self._ended or self._house.app.now()) - self._began) // 1_000_000
        return DrillView(max(elapsed, 0), TARGET_S, bool(self._ended), is_drill=self._drill.is_done)

    @Slot()
    def _show_clock(self) -> None:
        self.screen.clock.show_view(self._clock)

    @Slot()
    def _show(self) -> None:
        speech = self._speech
        if self._traced is None:
            self.screen.show_view(self._nothing(speech))
            return
        traced = self._traced
        trace = traced.trace
        forward = trace.direction is Direction.FORWARD
        here = trace_words.here_order(trace.still_here)
        sources = trace_words.sources_order(traced.trace)
        self.screen.show_view(
            TraceView(
                code=self.code,
                what=self._what(traced, speech),
                direction=Way.FORWARD if forward else Way.BACK,
                answer=trace_words.answer(traced, forward=forward),
                searched=trace_words.searched(traced, speech, self._house.local),
                dealt=trace_words.dealt(traced, speech) if forward else None,
                shipped=self._by_customer(traced, speech) if self._is_long(traced) else self._shipped(traced, speech),
                shipped_about=trace_words.shipped_about(trace, speech),
                by_customer=self._is_long(traced),
                here=tuple(
                    trace_words.here(one, traced.stops.get(one.code), self._house.names.of, speech)
                    for one in here[:LISTED]
                ),
                more_here=max(len(here) - LISTED, 0),
                sources=tuple(trace_words.source(node, traced, self._house.local, speech) for node in sources[:LISTED]),
                more_sources=max(len(sources) - LISTED, 0),
                graph=self._graph.view(speech),
                notice=self._notice(speech),
                clock=self._clock,
                incomplete=trace_words.incomplete(traced.missing, self._house.local, speech),
                mixed=trace_words.mixed(traced, self._house.local, speech),
                hold_title=trace_words.hold_title(trace.still_here) if forward else "",
                is_adding=self._is_adding,
                hold_blocked_by=self._unheld_for(traced),
                contacts=self._called(traced),
                bounds=trace_words.bounds(traced, self._house.local, speech),
                drilled=self._drill.about(speech),
            )
        )

    def _unheld_for(self, traced: Traced) -> str:
        """Why nothing can be held now."""
        if traced.known_on:
            return tr("this is the past")
        return "" if self._house.person else tr("sign in first")

    @staticmethod
    def _called(traced: Traced) -> str:
        """How many there are to call; nobody is called for what was known in the past."""
        customers = len(traced.trace.customers)
        return tr("%n customer(s)", "", customers) if customers and not traced.known_on else ""

    def _nothing(self, speech: Speech) -> TraceView:
        notice = self._notice(speech)
        if self._refusal is not None:
            notice = refused_notice(self._refusal, speech)
        way = Way.FORWARD if self._way is Direction.FORWARD else Way.BACK
        bounds = trace_words.no_bounds(self._known_on, self._house.local, speech) if self.code else None
        nothing = tr("Scan a lot, box or shipment.")
        return TraceView(self.code, "", way, nothing, notice=notice, clock=self._clock, bounds=bounds)

    def _what(self, traced: Traced, speech: Speech) -> str:
        node = next((n for n in traced.trace.nodes if n.code in traced.trace.start.lots), None)
        if node is None or node.row is None:
            return ""
        amount = speech.quantity(Quantity(node.row.made, Unit(node.row.unit)))
        return f"{speech.material(node.row.material)}, {amount}"

    @staticmethod
    def _is_long(traced: Traced) -> bool:
        return len(traced.trace.shipments) > MOST_SHIPMENTS

    def _by_customer(self, traced: Traced, speech: Speech) -> tuple[ShippedLine, ...]:
        """More shipments than anybody reads: one line for each customer, with all of theirs."""
        return tuple(
            ShippedLine(
                None,
                numbers.figure(one.shipments, speech.locale),
                traced.parties.get(one.customer, one.customer),
                "",
                numbers.figure(one.boxes, speech.locale),
                lot_words.share_text(one.suspect * WHOLE // one.pieces if one.pieces else 0, speech),
                "",
            )
            for one in traced.trace.by_customer
        )

    def _shipped(self, traced: Traced, speech: Speech) -> tuple[ShippedLine, ...]:
        def day(at: int) -> str:
            return dates.short_day(self._house.local(at), speech.locale) if at else ""

        return tuple(
            ShippedLine(
                reached.shipment,
                reached.shipment,
                traced.parties.get(reached.customer, reached.customer),
                day(reached.shipped_at),
                str(len(reached.boxes)),
                lot_words.share_text(reached.share, speech),
                day(traced.told.get(reached.shipment, 0)) or tr("Not yet"),
                Glyph.DONE if reached.shipment in traced.told else Glyph.WAITING,
            )
            for reached in traced.trace.shipments
        )

    @Slot(object)
    def _turn(self, way: Way) -> None:
        self._way = Direction.FORWARD if way is Way.FORWARD else Direction.BACK
        self.read()

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        code = str(row.key)
        self.wanted.emit(Shipping(code) if code.startswith("SH-") else Lot(code))

    @Slot()
    def _find(self) -> None:
        self.wanted.emit(KeyIn())

    @Slot()
    def _open_holds(self) -> None:
        self.wanted.emit(Holds())

    @Slot(object)
    def _open_lot(self, code: str) -> None:
        self.wanted.emit(Lot(code))

    @Slot()
    def _export(self) -> None:
        if self._traced is not None:
            lineage = self._graph.lineage(self._speech)
            drawn = self._drawn(lineage) if lineage is not None else ()
            self._writing.begin(partial(_exported, self._house.app, self._asked, drawn))

    def _drawn(self, lineage: Lineage) -> tuple[PictureFile, ...]:
        self.screen.graph.show_lineage(lineage)
        return (picture_file("genealogy", self.code, self.screen.graph, self._house.look),)

    @Slot()
    def _export_contacts(self) -> None:
        if self._traced is not None:
            asked = Asked(Wanted(codes=self._codes), Direction.FORWARD)
            self._writing.begin(partial(_contacts_exported, self._house.app, asked))

    @Slot(object)
    def _act_on_notice(self, notice: Notice) -> None:
        if not self._writing.act_on(notice):
            self._drill.act_on(notice)

    @Slot()
    def _begin_drill(self) -> None:
        self._writing.forget()
        self._drill.begin(self._take_drill)

    def _take_drill(self, found: Drill) -> None:
        """The drilled lot's own trace is shown, with the drill's clock."""
        self._codes, self.code = (found.lot,), found.lot
        self._is_adding, self._refusal, self._way = False, None, Direction.FORWARD
        self._least = self._known_on = 0
        self._began, self._ended = found.began, max(found.ended, found.began + 1)
        self._second.stop()
        self.read()

    @Slot()
    def _sign_drill(self) -> None:
        self._drill.sign(self._speech)

    @Slot(object)
    def _choose_least(self, least: int) -> None:
        self._least = least
        self.read()

    @Slot(object)
    def _choose_moment(self, is_past: bool) -> None:
        if is_past:
            self._asking.ask_words(tr("As known on which day?"), tr("Day, such as 2026-12-01"), self._take_day)
        elif self._known_on:
            self._known_on = 0
            if not self._ended:
                self._second.start()
            self.read()
        self._show()

    def _take_day(self, day: str) -> None:
        try:
            self._known_on = moment_of(day, self._house.zone, is_end=True)
        except Refused as error:
            self._misread = error
            self._show()
            return
        self._drill.forget()
        self.read()

    @Slot()
    def _hold(self) -> None:
        """One act holds everything of the answer that is still here, and whatever comes of it."""
        if self._traced is None:
            return
        targets = to_hold(self._traced.trace)
        verb = partial(hold_with_descendants, targets=targets, reason=recorded("lot_recalled", self.code))
        self.have(verb, self._held)

    def _held(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refusal, self._traced = outcome, None
            self._show()
            return
        self._house.notifier.announce(outcome.changes)
        self.read()


def _traced(app: App, asked: Asked, work: Work) -> Traced:
    """On the reading thread."""
    return app.trace(asked.wanted, asked.direction, work.is_cancelled, least=asked.least, known_on=asked.known_on)


def _exported(app: App, asked: Asked, drawn: tuple[PictureFile, ...], work: Work) -> tuple[Path, ...]:
    """On the thread for what takes long."""
    written = app.exports.trace(asked, work.tell, work.is_cancelled)
    pictures = [app.exports.picture(f"{written[0].stem}-{one.part}", one.svg, one.pdf) for one in drawn]
    return *written, *(file for files in pictures for file in files)


def _contacts_exported(app: App, asked: Asked, _work: Work) -> Path:
    """On the thread for what takes long."""
    return app.exports.contacts(asked)
