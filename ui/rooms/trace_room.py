"""The trace: from any code, back or forward, as list and graph; one act holds what is still here."""

from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.traced import Traced
from traceapp.domain.command import Outcome
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.pieces import Target
from traceapp.domain.scan import CertificateAddress, OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.holds import hold
from traceapp.services.tracing import Direction, StillHere, TraceNode
from ui import dates, numbers
from ui.messages import say
from ui.models.lineage import Direction as Way
from ui.models.lineage import Node
from ui.models.rows import Row
from ui.operations import Lane
from ui.rooms import lot_words
from ui.rooms.doors import Certificate, Door, Holds, KeyIn, Lot, Shipping, Trace
from ui.rooms.house import House
from ui.rooms.room import Room
from ui.screens.trace import HereLine, ShippedLine, SourceLine, TraceScreen, TraceView
from ui.speech import Speech
from ui.widgets.chip import Notice
from ui.widgets.glyphs import Glyph
from ui.widgets.share_bar import SharePart, ShareView


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
        self._told: Notice | None = None
        self.screen = TraceScreen(house.look)
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
        screen.find_requested.connect(self._find)
        screen.holds_requested.connect(self._open_holds)

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def read(self) -> None:
        """Asks the books for the answer."""
        self._told = None
        if self.code:
            self.ask(partial(self._house.app.trace, self.code, self._way), self._take, about=self.code)

    def _take(self, traced: "Traced | TraceError") -> None:
        if isinstance(traced, TraceError):
            self._refusal, self._traced = traced, None
        else:
            self._refusal, self._traced = None, traced
        self._show()

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
                answer=_answer(traced, forward=forward),
                searched=tr("%n lot(s) found", "", len(trace.nodes)),
                dealt=_dealt(traced, speech) if forward else None,
                shipped=self._shipped(traced, speech),
                here=tuple(_here(one, speech) for one in here),
                sources=self._sources(traced, speech),
                lineage=lineage,
                is_graph=self._is_graph,
                notice=self._told,
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
        return TraceView(self.code, "", way, tr("Scan a lot, box or shipment."), notice=notice)

    def _what(self, traced: Traced, speech: Speech) -> str:
        node = next((n for n in traced.trace.nodes if n.code in traced.trace.start.lots), None)
        if node is None or node.row is None:
            return ""
        amount = speech.quantity(Quantity(node.row.made, Unit(node.row.unit)))
        return f"{speech.material(node.row.material)}, {amount}"

    def _shipped(self, traced: Traced, speech: Speech) -> tuple[ShippedLine, ...]:
        return tuple(
            ShippedLine(
                reached.shipment,
                reached.shipment,
                traced.parties.get(reached.customer, reached.customer),
                dates.short_day(self._house.local(reached.shipped_at), speech.locale) if reached.shipped_at else "",
                str(len(reached.boxes)),
                lot_words.share_text(reached.share, speech),
                tr("Not yet"),
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
            export = partial(self._house.app.exports.trace, self.code, self._way)
            self._house.operations.run(Lane.READ, export, self._exported)

    @Slot()
    def _export_contacts(self) -> None:
        if self._traced is not None:
            export = partial(self._house.app.exports.contacts, self.code)
            self._house.operations.run(Lane.READ, export, self._exported)

    def _exported(self, files: "Path | tuple[Path, ...] | TraceError") -> None:
        if isinstance(files, TraceError):
            self._refusal, self._traced = files, None
        else:
            written = (files,) if isinstance(files, Path) else files
            self._told = Notice(tr("Exported"), ", ".join(map(str, written)), is_done=True)
        self._show()

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


def _share(node: TraceNode) -> int:
    return node.share


def _answer(traced: Traced, *, forward: bool) -> str:
    """The answer as a sentence or two."""
    trace = traced.trace
    if not forward:
        sources = len({n.code for n in trace.nodes} - {link.child for link in trace.links} - set(trace.start.lots))
        return tr("From %n received lot(s).", "", sources)
    here = sum(one.kind == "lot" for one in trace.still_here)
    if not trace.shipments:
        nowhere, still = tr("In no shipment."), tr("%n lot(s) here.", "", here)
        return f"{nowhere} {still}"
    shipments = tr("%n shipment(s)", "", len(trace.shipments))
    customers = tr("%n customer(s)", "", len(trace.customers))
    still = tr("%n lot(s) still here.", "", here)
    return f"{shipments}, {customers}. {still}"


def _dealt(traced: Traced, speech: Speech) -> ShareView | None:
    """Where the chosen quantity is now; the parts add up to it."""
    if not traced.where:
        return None
    where = traced.where[0]
    unit = "pcs" if where.unit is Unit.PCS else "kg"
    words = (
        (tr("Shipped"), where.shipped),
        (tr("Packed"), where.packed),
        (tr("In the plant"), where.in_plant + where.consumed),
        (tr("Samples"), where.sampled),
        (tr("Scrap"), where.scrapped),
        (tr("Back to the supplier"), where.returned),
        (tr("Sold as scrap"), where.sold),
        (tr("Burnt or worn off"), where.lost),
        (tr("Not found"), where.not_found),
    )
    parts = tuple(SharePart(word, _figure(amount, where.unit)) for word, amount in words if amount)
    whole = speech.quantity(Quantity(where.total, where.unit))
    return ShareView(tr("Where the {amount} is now").format(amount=whole), unit, parts)


def _figure(amount: int, unit: Unit) -> Decimal:
    """Kilograms to two places, as the scales show them; pieces as they are."""
    value = numbers.of_quantity(Quantity(amount, unit))[0]
    return value.quantize(Decimal("0.01")) if unit is Unit.MG else value


def _here(one: StillHere, speech: Speech) -> HereLine:
    glyph = Glyph.HOLD if one.status == "held" else Glyph.WAITING
    state = lot_words.status_word(one.status)
    return HereLine(one.code, one.code, one.place, lot_words.share_text(one.share, speech), state, glyph)
