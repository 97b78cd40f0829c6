"""The trace: from any code, back or forward, as list and graph; one act holds what is still here."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Slot

from traceapp.app import App
from traceapp.app.traced import Traced
from traceapp.domain.command import Outcome
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.pieces import Target
from traceapp.domain.scan import CertificateAddress, OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.holds import hold
from traceapp.services.tracing import Direction, TraceNode
from ui import dates
from ui.messages import say
from ui.models.lineage import Direction as Way
from ui.models.lineage import Node
from ui.models.rows import Row
from ui.operations import Lane, Work
from ui.rooms import lot_words, trace_words
from ui.rooms.doors import Certificate, Door, Holds, KeyIn, Lot, Shipping, Trace
from ui.rooms.house import House
from ui.rooms.reads import Ask
from ui.rooms.room import Room
from ui.rooms.writing import Writing
from ui.screens.trace import ShippedLine, SourceLine, TraceScreen, TraceView
from ui.speech import Speech
from ui.widgets.drill_clock import DrillView
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice

TARGET_S = 30 * 60
"""In so many seconds a recall should have found everything and stopped what is still here (UX 04)."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("TraceRoom", source, comment, n)


class TraceRoom(Room):
    """Joins the trace screen and the books.

    Attributes:
        code: what is traced, "" before the first.
    """

    screen: TraceScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self.code = ""
        self._way = Direction.FORWARD
        self._is_graph = False
        self._refusal: TraceError | None = None
        self._traced: Traced | None = None
        self._question: Ask | None = None
        self._writing = Writing(house)
        self._began = self._ended = 0
        self.screen = TraceScreen(house.look)
        self._second = QTimer(self)
        self._second.setInterval(1_000)
        self._wire()
        self._show()

    def enter(self, door: Door) -> None:
        """Traces a lot, container, box, shipment, certificate, load or supplier's lot, or shows the last one."""
        if isinstance(door, Trace) and door.code:
            self._open(door.code)
        else:
            self._show()

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
        self.code, self._way, self._refusal = code, Direction.FORWARD, None
        self._writing.forget()
        self._began, self._ended = self._house.app.now(), 0
        self._second.start()
        self._show_clock()
        self.read()

    def _wire(self) -> None:
        screen = self.screen
        screen.direction_requested.connect(self._turn)
        screen.face_requested.connect(self._turn_over)
        screen.row_opened.connect(self._open_row)
        screen.node_opened.connect(self._open_node)
        screen.hold_requested.connect(self._hold)
        screen.export_requested.connect(self._export)
        screen.contacts_requested.connect(self._export_contacts)
        screen.back_requested.connect(self.go_back)
        screen.notice_act_requested.connect(self._act_on_notice)
        self._writing.changed.connect(self._show_writing)
        self._second.timeout.connect(self._show_clock)
        screen.find_requested.connect(self._find)
        screen.holds_requested.connect(self._open_holds)

    @Slot()
    def _show_writing(self) -> None:
        """How far the file is comes often: the rest of the screen stays."""
        self.screen.notice.show_notice(self._writing.notice(self._house.speech(self.screen.locale())))

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def read(self) -> None:
        """Asks the books for the answer."""
        if self.code:
            self.cancel(self._question)
            self._question = self.begin(
                partial(_traced, self._house.app, self.code, self._way), self._take, about=self.code
            )

    def _take(self, traced: "Traced | TraceError") -> None:
        if isinstance(traced, TraceError):
            self._refusal, self._traced = traced, None
            self._second.stop()
        else:
            self._refusal, self._traced = None, traced
            self._stop_clock(traced)
        self._show()

    def _stop_clock(self, traced: Traced) -> None:
        """Once it is known where everything went, and what is still here is held."""
        is_free = any(one.kind == "lot" and one.status != "held" for one in traced.trace.still_here)
        if traced.trace.direction is Direction.FORWARD and not is_free and not self._ended:
            self._ended = self._house.app.now()
            self._second.stop()

    @property
    def _clock(self) -> DrillView | None:
        """Counts from when the code was asked; of what is not even known there is nothing to recall."""
        if not self._began or self._refusal is not None:
            return None
        elapsed = ((self._ended or self._house.app.now()) - self._began) // 1_000_000
        return DrillView(max(elapsed, 0), TARGET_S, is_over=bool(self._ended))

    @Slot()
    def _show_clock(self) -> None:
        self.screen.clock.show_view(self._clock)

    def _show(self) -> None:
        speech = self._house.speech(self.screen.locale())
        if self._traced is None:
            self.screen.show_view(self._nothing(speech))
            return
        traced = self._traced
        trace = traced.trace
        forward = trace.direction is Direction.FORWARD
        here = [one for one in trace.still_here if one.kind == "lot"]
        free = [one for one in here if one.status != "held"]
        lineage = lot_words.lineage_of(trace, trace.start.lots[0] if trace.start.lots else "", speech)
        self.screen.show_view(
            TraceView(
                code=self.code,
                what=self._what(traced, speech),
                direction=Way.FORWARD if forward else Way.BACK,
                answer=trace_words.answer(traced, forward=forward),
                searched=trace_words.searched(traced, speech),
                dealt=trace_words.dealt(traced, speech) if forward else None,
                shipped=self._shipped(traced, speech),
                here=tuple(trace_words.here(one, speech) for one in here),
                sources=self._sources(traced, speech),
                lineage=lineage,
                is_graph=self._is_graph,
                notice=self._writing.notice(speech),
                clock=self._clock,
                incomplete=trace_words.incomplete(traced.missing, self._house.local, speech),
                hold_title=tr("Hold %n lot(s)", "", len(free)) if forward and free else "",
                hold_blocked_by="" if self._house.person else tr("sign in first"),
                contacts=tr("%n customer(s)", "", len(trace.customers)) if trace.customers else "",
            )
        )

    def _nothing(self, speech: Speech) -> TraceView:
        notice = None
        if self._refusal is not None:
            said = say(self._refusal.code, dict(self._refusal.facts), speech)
            notice = Notice(said.headline, said.detail)
        way = Way.FORWARD if self._way is Direction.FORWARD else Way.BACK
        nothing = tr("Scan a lot, box or shipment.")
        return TraceView(self.code, "", way, nothing, notice=notice, clock=self._clock)

    def _what(self, traced: Traced, speech: Speech) -> str:
        node = next((n for n in traced.trace.nodes if n.code in traced.trace.start.lots), None)
        if node is None or node.row is None:
            return ""
        amount = speech.quantity(Quantity(node.row.made, Unit(node.row.unit)))
        return f"{speech.material(node.row.material)}, {amount}"

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

    def _sources(self, traced: Traced, speech: Speech) -> tuple[SourceLine, ...]:
        """Backward: the lots with no parents here, the largest share first."""
        children = {link.child for link in traced.trace.links}
        sources = [n for n in traced.trace.nodes if n.code not in children and n.code not in traced.trace.start.lots]
        return tuple(self._source(node, traced, speech) for node in sorted(sources, key=_share, reverse=True))

    def _source(self, node: TraceNode, traced: Traced, speech: Speech) -> SourceLine:
        share = lot_words.share_text(node.share, speech)
        if node.row is None:
            return SourceLine(node.code, node.code, tr("not known here"), "", "", share, Glyph.PROVISIONAL)
        supplier = traced.suppliers.get(node.code, "")
        day = dates.short_day(self._house.local(node.row.born_at), speech.locale)
        what = speech.material(node.row.material)
        return SourceLine(node.code, node.code, what, traced.parties.get(supplier, supplier), day, share)

    @Slot(object)
    def _turn(self, way: Way) -> None:
        self._way = Direction.FORWARD if way is Way.FORWARD else Direction.BACK
        self.read()

    @Slot()
    def _turn_over(self) -> None:
        self._is_graph = not self._is_graph
        self._show()

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
    def _open_node(self, node: Node) -> None:
        if not node.folded:
            self.wanted.emit(Lot(node.code))

    @Slot()
    def _export(self) -> None:
        if self._traced is not None:
            self._writing.begin(partial(_exported, self._house.app, self.code, self._way))

    @Slot()
    def _export_contacts(self) -> None:
        if self._traced is not None:
            self._writing.begin(partial(_contacts_exported, self._house.app, self.code))

    @Slot(object)
    def _act_on_notice(self, notice: Notice) -> None:
        self._writing.act_on(notice)

    @Slot()
    def _hold(self) -> None:
        """One act holds every lot of the answer that is still here and free."""
        if self._traced is None:
            return
        free = [one for one in self._traced.trace.still_here if one.kind == "lot" and one.status != "held"]
        targets = tuple(Target(lot=one.code) for one in free)
        verb = partial(hold, targets=targets, reason=tr("Recall of {code}").format(code=self.code), cause="recall")
        have = partial(self._house.app.have, self._house.person, self._house.station.key, verb)
        self._house.operations.run(Lane.WRITE, have, self._held)

    def _held(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refusal, self._traced = outcome, None
            self._show()
            return
        self._house.notifier.announce(outcome.changes)
        self.read()


def _traced(app: App, code: str, way: Direction, work: Work) -> Traced:
    """On the reading thread."""
    return app.trace(code, way, work.is_cancelled)


def _exported(app: App, code: str, way: Direction, work: Work) -> tuple[Path, ...]:
    """On the thread for what takes long."""
    return app.exports.trace(code, way, work.tell, work.is_cancelled)


def _contacts_exported(app: App, code: str, _work: Work) -> Path:
    """On the thread for what takes long."""
    return app.exports.contacts(code)


def _share(node: TraceNode) -> int:
    return node.share
