"""A lot: read off the main thread, shown with its genealogy, held, released, its findings settled."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QTimer, Slot

from traceapp.app import App
from traceapp.domain.command import Outcome
from traceapp.domain.makeup import RARE_EARTHS
from traceapp.domain.reason import HOLD_REASONS
from traceapp.domain.record.pieces import Target
from traceapp.domain.scan import OwnLot, Scan
from traceapp.domain.tongue import Tongue
from traceapp.errors import TraceError
from traceapp.services.desk.reading import LotReading
from traceapp.services.holds.holds import hold, release_hold
from traceapp.services.origin.proof import Proof, proofs_of
from traceapp.services.quality.quality import release_lot, settle_finding
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.tracing import trace
from ui.messages import say_finding
from ui.models.lineage import Direction as Way
from ui.models.lineage import Lineage, Node
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Lane, Work
from ui.picture_file import PictureFile, picture_file
from ui.rooms import lot_elements, lot_origin, lot_results, lot_rules, lot_words
from ui.rooms.ask_room import AskRoom
from ui.rooms.curve_words import SHOWN
from ui.rooms.document_words import DocumentWords
from ui.rooms.doors import Charts, Curves, Door, Lot, Origins, Trace
from ui.rooms.house import House, Signed
from ui.rooms.lot_origin import LotKey, StageKey
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.rooms.signing import Wish
from ui.rooms.writing import Writing
from ui.screens.lot import LotScreen, LotTab, LotView
from ui.screens.lot_panels import Face
from ui.speech import Speech
from ui.widgets.notice import Notice
from ui.widgets.origin_panel import OriginTable
from ui.widgets.signing_panel import SignedLine

LOOK_AGAIN_MS = 1_000
"""A lot that is being worked out is read again after so long."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("LotRoom", source, comment, n)


class LotRoom(Room):
    """Joins the lot screen and the books.

    Attributes:
        code: the lot at hand, "" before the first.
    """

    screen: LotScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self.code = ""
        self._way = Direction.BACK
        self._tab = LotTab.GENEALOGY
        self._told: Notice | None = None
        self._writing = Writing(house)
        self._chosen = ""
        self._refusal: TraceError | None = None
        self._read: tuple[LotReading, dict[str, str]] | None = None
        self._asked: StageKey | None = None
        self._doers: dict[str, tuple[Proof, ...]] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        self._drawn: tuple[LotReading, str, Lineage | None] | None = None
        self.screen = LotScreen(house.look)
        self._wire()

    def enter(self, door: Door) -> None:
        """Shows the lot; with nobody signed in nothing can be done but look."""
        if isinstance(door, Lot):
            self._open(door.code, door.chosen)
            if door.element and door.stages:
                self._asked = StageKey(door.element, door.stages)
                self.screen.genealogy.turn_to(Face.ORIGIN)

    def take(self, scan: Scan) -> bool:
        """Another lot."""
        if not isinstance(scan, OwnLot):
            return False
        self._open(str(scan.code))
        return True

    def _open(self, code: str, chosen: str = "") -> None:
        self.code = code
        self._chosen, self._tab = chosen, LotTab.GENEALOGY
        if chosen:
            self._way = Direction.BACK
        self._refusal = self._told = self._asked = None
        self._writing.forget()
        self.read()

    def _wire(self) -> None:
        screen = self.screen
        self._writing.changed.connect(self._show_writing)
        screen.tab_requested.connect(self._show_tab)
        screen.charts_requested.connect(self._open_charts)
        screen.direction_requested.connect(self._turn)
        screen.node_chosen.connect(self._choose)
        screen.node_opened.connect(self._open_node)
        screen.stage_chosen.connect(self._ask_stage)
        screen.hold_requested.connect(self._hold_or_release)
        screen.notice_act_requested.connect(self._act_on_notice)
        screen.row_opened.connect(self._open_row)
        screen.print_requested.connect(self._print)
        screen.export_requested.connect(self._export)
        screen.sheet_requested.connect(self._write_sheet)
        screen.declare_requested.connect(self._open_origins)
        screen.trace_requested.connect(self._trace)
        screen.back_requested.connect(self.go_back)

    @Slot()
    def _show_writing(self) -> None:
        """How far the file is comes often: the rest of the screen stays."""
        if self._read is not None:
            self.screen.notice.show_notice(self._notice(self._read[0]))

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def read(self) -> None:
        """Asks the books for the lot, its family and its tests."""
        self.ask(partial(self._house.app.read_lot, self.code, self._way), self._take, about=self.code)

    def _take(self, found: "tuple[LotReading, dict[str, str]] | TraceError") -> None:
        if isinstance(found, TraceError):
            self._refusal = found
        elif found[0].state.code == self.code:
            self._read, self._doers = found, {}
            if found[0].is_waiting:
                self._again.start()
            self._ask_doers(*((self._asked.element,) if self._asked is not None else ()))
        self._show()

    @Slot()
    def _look_again(self) -> None:
        """What is being worked out is read until it is."""
        if self.screen.isVisible():
            self.read()

    def _ask_doers(self, *elements: str) -> None:
        """Asks which lots did what, of these elements and of those whose part of the chosen lot is shown."""
        reading = self._read[0] if self._read is not None else None
        if reading is None or reading.makeup is None:
            return
        shown = lot_origin.alike(reading.makeup, tuple(RARE_EARTHS)) if self._chosen else ()
        wanted = {*elements, *(group[0] for group in shown)} - self._doers.keys()
        if wanted:
            asked = partial(self._find_doers, self.code, tuple(sorted(wanted)))
            self._house.operations.run(Lane.READ, asked, partial(self._take_doers, reading))

    def _find_doers(self, code: str, elements: Sequence[str]) -> dict[str, tuple[Proof, ...]]:
        app = self._house.app
        with app.reading() as books:
            found = trace(books, app.plant, code, Direction.BACK)
            return {element: proofs_of(books, app.plant, found, element) for element in elements}

    def _take_doers(self, reading: LotReading, found: "dict[str, tuple[Proof, ...]] | TraceError") -> None:
        """What was asked of an older reading is asked again with the new one."""
        if isinstance(found, dict) and self._read is not None and self._read[0] is reading:
            self._doers.update(found)
            self._show()

    def _show(self) -> None:
        if self._read is None:
            return
        reading, names = self._read
        speech = self._speech
        chosen = self._chosen or self.code
        self.screen.show_view(
            LotView(
                title=lot_words.title_of(reading, speech),
                tab=self._tab,
                graph_title=tr("Where it came from") if self._way is Direction.BACK else tr("Where it went"),
                graph_about=tr("ribbon width = mass share"),
                lineage=self._lineage(reading, speech),
                chosen=lot_words.chosen_of(reading, self._chosen, speech) if self._chosen else None,
                origin=lot_origin.origin_of(reading, self._chosen, self._doers, speech),
                chain=(
                    *lot_rules.rules_of(reading, speech),
                    *lot_origin.chain_of(reading, self._asked, self._doers, speech, DocumentWords(self._house, speech)),
                ),
                elements=lot_elements.elements_of(reading, speech),
                elements_about=lot_elements.state_of(reading),
                steps=lot_words.steps_of(reading, names, self._house, speech),
                tests=lot_results.tests_of(reading, speech),
                signatures=lot_words.signatures_of(reading, names, self._house, speech),
                notice=self._notice(reading),
                trace_from=chosen,
                hold_blocked_by="" if self._house.person else tr("sign in first"),
                has_sheet=_is_magnet(reading, speech),
                may_declare=bool(self._house.person) and reading.state.birth is not None and not reading.state.parents,
            )
        )

    def _lineage(self, reading: LotReading, speech: Speech) -> Lineage | None:
        """The graph with the chosen lot's part in blue; its words are made once for a reading and a language."""
        key = (reading, speech.locale.name())
        if self._drawn is None or self._drawn[0] is not reading or self._drawn[1] != key[1]:
            self._drawn = (*key, lot_words.lineage_of(reading.lineage, reading.state.code, speech))
        lineage = self._drawn[2]
        return None if lineage is None else replace(lineage, chosen=self._chosen)

    def _notice(self, reading: LotReading) -> Notice | None:
        """What stands in the way of this lot, and the act that settles it."""
        speech = self._speech
        if self._refusal is not None:
            return refused_notice(self._refusal, speech)
        if self._told is not None:
            return self._told
        writing = self._writing.notice(speech)
        if writing is not None:
            return writing
        state = reading.state
        if state.open_holds:
            return Notice(tr("On hold"), speech.reason(state.open_holds[0].reason), tr("Release"))
        doubt = lot_words.doubt_of(state)
        if doubt is not None:
            said = say_finding(doubt.code, dict(doubt.facts), speech)
            return Notice(said.headline, said.detail, tr("Settle"))
        if lot_words.awaits_release(state):
            return Notice(tr("Accepted, not released"), tr("Quality releases it with badge and PIN."), tr("Release"))
        return None

    def concerned(self, changes: Changes) -> bool:
        """This lot changed."""
        return f"lot:{self.code}" in changes.subjects

    @Slot(object)
    def _show_tab(self, tab: LotTab) -> None:
        self._tab = tab
        self._show()

    @Slot()
    def _open_charts(self) -> None:
        self.wanted.emit(Charts(self.code))

    @Slot()
    def _open_origins(self) -> None:
        self.wanted.emit(Origins(self.code))

    @Slot(object)
    def _turn(self, way: Way) -> None:
        self._way = Direction.BACK if way is Way.BACK else Direction.FORWARD
        self.read()

    @Slot(object)
    def _choose(self, node: Node) -> None:
        self._chosen = node.code
        self._ask_doers()
        self._show()

    @Slot(object)
    def _ask_stage(self, key: object) -> None:
        """Which lots along the way did that, and on which papers; such a lot is opened, or such a paper."""
        if isinstance(key, Door):
            self.wanted.emit(key)
        elif isinstance(key, LotKey):
            self._open(key.code)
        elif isinstance(key, StageKey):
            self._asked = None if key == self._asked else key
            if key.place is None:
                self.screen.genealogy.turn_to(Face.ORIGIN)
            self._ask_doers(key.element)
            self._show()

    @Slot(object)
    def _open_node(self, node: Node) -> None:
        if not node.folded:
            self._open(node.code)

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        """A magnetic result leads to the curves of its unit, any other to its chart."""
        key = row.key
        if not isinstance(key, lot_results.ResultKey) or self._read is None:
            return
        if key.property in SHOWN and key.unit:
            self.wanted.emit(Curves(key.unit, self.code))
        elif key.report is not None:
            reading = self._read[0]
            reports = (*(report for _, report in reading.reports), *(one.report for one in reading.evidence))
            told = next((report for report in reports if report is not None and report.entry == key.report), None)
            measured = told.lots[0] if told is not None and told.lots else self.code
            self.wanted.emit(Charts(measured, key.property))

    @Slot()
    def _trace(self) -> None:
        self.wanted.emit(Trace(self._chosen or self.code))

    @Slot()
    def _print(self) -> None:
        again = partial(self._house.app.print_again, self._house.station, self.code)
        self._writing.forget()
        self._house.operations.run(Lane.WRITE, again, self._queued)

    def _queued(self, queued: "int | TraceError") -> None:
        if isinstance(queued, TraceError):
            self._refusal = queued
        else:
            self._told = Notice(tr("%n label(s) printed again", "", queued), tr("Destroy the old ones."), is_done=True)
            self._house.notifier.labels_queued.emit()
        self._show()

    @Slot()
    def _export(self) -> None:
        self._refusal = self._told = None
        self._writing.begin(partial(_exported, self._house.app, self.code, tuple(self._pictures())))

    @Slot()
    def _write_sheet(self) -> None:
        self._refusal = self._told = None
        write = partial(_sheet_written, self._house.app, self.code, self._speech.tongue)
        self._writing.begin(write)

    def _pictures(self) -> Iterator[PictureFile]:
        """The genealogy, and the origin of its elements, as far as they are drawn."""
        genealogy, look = self.screen.genealogy, self._house.look
        if genealogy.has_graph:
            yield picture_file("genealogy", self.code, genealogy.graph, look)
        speech = self._speech
        origin = lot_origin.origin_of(self._read[0], "", {}, speech) if self._read is not None else None
        if origin is not None:
            bars = OriginTable(look)  # of every element; below the graph there is room for few
            bars.show_view(origin)
            yield picture_file("origin", self.code, bars, look)
            bars.deleteLater()

    @Slot()
    def _hold_or_release(self) -> None:
        speech = self._speech
        reasons = {speech.reason(code): code for code in HOLD_REASONS}
        self._asking.ask_choice(tr("Why is it stopped?"), tuple(reasons), partial(self._hold, reasons))

    def _hold(self, reasons: dict[str, str], chosen: str) -> None:
        verb = partial(hold, targets=(Target(lot=self.code),), reason=reasons[chosen])
        self.have(verb, self._recorded)

    @Slot(object)
    def _act_on_notice(self, notice: Notice) -> None:
        if self._writing.act_on(notice) or self._read is None:
            return
        state, speech = self._read[0].state, self._speech
        lines: tuple[SignedLine, ...] = (SignedLine(tr("Lot"), state.code, is_identifier=True),)
        doubt = lot_words.doubt_of(state)
        if state.open_holds:
            lines += (SignedLine(tr("Reason"), speech.reason(state.open_holds[0].reason)),)
            reason = tr("Released after review")
            release = partial(release_hold, hold=state.open_holds[0].entry, disposition="use as is", reason=reason)
            self._sign(Wish(tr("Release the hold"), lines, 2, "hold release"), release)
        elif doubt is not None:
            named = say_finding(doubt.code, dict(doubt.facts), speech)
            lines += (SignedLine(tr("Finding"), named.headline),)
            reason = tr("Accepted after review")
            settle = partial(
                settle_finding, subject=state.code, finding=doubt.name, disposition="use as is", reason=reason
            )
            self._sign(Wish(tr("Use as is"), lines, 1, "disposition"), settle)
        else:
            release = partial(release_lot, lot=state.code, scope="shipment")
            self._sign(Wish(tr("Release for shipment"), lines, 1, "release"), release)

    def _sign(self, wish: Wish, verb: Signed) -> None:
        self._asking.sign_and_record(wish, partial(self._house.have_signed, verb), self._recorded)

    def _recorded(self, outcome: "Outcome | TraceError") -> None:
        self._refusal = outcome if isinstance(outcome, TraceError) else None
        if isinstance(outcome, Outcome):
            self._house.notifier.announce(outcome.changes)
        self.read()


def _exported(app: App, code: str, pictures: tuple[PictureFile, ...], work: Work) -> tuple[Path, ...]:
    """On the thread for what takes long."""
    whole = app.exports.lot(code, work.tell, work.is_cancelled)
    drawn = [app.exports.picture(f"{whole.stem}-{one.part}", one.svg, one.pdf) for one in pictures]
    return whole, *(file for files in drawn for file in files), *app.exports.events(code)


def _is_magnet(reading: LotReading, speech: Speech) -> bool:
    material = speech.plant.materials.get(reading.material)
    return material is not None and material.form == "magnet"


def _sheet_written(app: App, code: str, tongue: Tongue, _work: Work) -> Path:
    """On the thread for what takes long."""
    return app.exports.data_sheet(code, tongue)
