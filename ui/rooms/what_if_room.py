"""What if, of one shipment: its rules under other regimes, with a box of it swapped, and which free stock passes."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.rules.words import OUTCOME_WORDS
from traceapp.domain.scan import OwnLot, Scan
from traceapp.errors import Refused, TraceError
from traceapp.services.gate.supposing import Stock, Supposed, Swapped
from traceapp.services.rules.verdicts import Judged
from ui.models.rows import Cell, Column, Row
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms.doors import Door, Lot, WhatIf
from ui.rooms.house import House
from ui.rooms.register_room import RegisterRoom
from ui.rooms.verdict_words import glyph_of, outcome_of, outcome_words, regime_words, rule_words, shelf_words
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("WhatIfRoom", source, comment, n)


class Part(Enum):
    """What is asked."""

    REGIMES = auto()
    SWAPS = auto()
    STOCK = auto()


class WhatIfRoom(RegisterRoom):
    """Joins the register's screen and what is supposed of a shipment. Nothing is recorded here.

    Attributes:
        shipment: the one that is asked about, "" before one was named or scanned.
    """

    found: Supposed | None
    part: Part = Part.REGIMES

    def __init__(self, house: House) -> None:
        self.shipment = ""
        super().__init__(house)

    def enter(self, door: Door) -> None:
        """The shipment of the door, else the one at hand at this terminal."""
        code = door.code if isinstance(door, WhatIf) else ""
        self._turn_to(code or self._house.shipment)

    def _turn_to(self, shipment: str) -> None:
        self.shipment, self.found = shipment, None
        self.forget()
        self.show()
        self.read()

    def read(self) -> None:
        """Asks for the verdicts of the shipment; what it is made of is worked out now."""
        if self.shipment:
            self.ask(partial(self._house.app.certificates.supposed, self.shipment), self._take, about=self.shipment)

    def scanned(self, scan: Scan) -> bool:
        """A shipment, or a box of one."""
        if not isinstance(scan, OwnLot):
            return False
        code = str(scan.code)
        if code.startswith("SH-"):
            self._turn_to(code)
        else:
            self._house.operations.run(Lane.READ, partial(self._shipment_of, code), self._take_shipment)
        return True

    def _shipment_of(self, code: str) -> str:
        with self._house.app.reading() as books:
            box = books.box(code)
        if box is None:
            raise Refused("box_unknown", box=code)
        return box.shipment

    def _take_shipment(self, shipment: "str | TraceError") -> None:
        if isinstance(shipment, TraceError):
            self.refuse(shipment)
        elif shipment:
            self._turn_to(shipment)
        else:
            self.said = Prompt(Tone.WRONG, tr("This box is in no shipment"))
            self.show()

    def concerned(self, changes: Changes) -> bool:
        """Whatever the verdicts look at."""
        return bool(self.shipment) and changes.touch("lot", "box", "shipment", "unit", "document", "fact")

    @Slot(object)
    def turn(self, segment: Segment) -> None:
        """Another question about the same shipment: what was wrong with that is still wrong."""
        if isinstance(segment.key, Part):
            self.part = segment.key
            self.show()

    @Slot(object)
    def choose(self, row: Row) -> None:
        """Stock that is touched is opened."""
        if isinstance(row.key, Stock):
            self.wanted.emit(Lot(row.key.lots[0]))

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The question that is asked, with its answers."""
        columns, rows, about = self._table(speech)
        words = {Part.REGIMES: tr("Other regimes"), Part.SWAPS: tr("Another box"), Part.STOCK: tr("Stock")}
        return RegisterView(
            prompt or self._prompt(),
            words[self.part],
            about,
            columns if rows else (),
            rows,
            self._nothing(),
            tuple(Segment(part, words[part]) for part in Part),
            self.part,
        )

    def _prompt(self) -> Prompt:
        if not self.shipment:
            return Prompt(Tone.NEXT, tr("Scan a box or shipment"))
        return Prompt(Tone.NEUTRAL, tr("What if"), tr("Nothing of it is recorded or stated."), code=self.shipment)

    def _nothing(self) -> str:
        if self.found is None:
            return ""
        if not self.found.judged:
            return tr("The order line asks for no rule")
        if self.part is Part.SWAPS:
            return tr("No free box has as many pieces")
        return tr("No stock is met by itself")

    def _table(self, speech: Speech) -> tuple[tuple[Column, ...], tuple[Row, ...], str]:
        found = self.found
        glyph, verdict = Column("", 52), Column(tr("Verdict"), is_fitted=True)
        if found is None or not found.judged:
            return (), (), ""
        match self.part:
            case Part.SWAPS:
                rows = tuple(_swap(one, speech) for one in found.swaps)
                boxes = Column(tr("Box taken out"), is_fitted=True), Column(tr("Box put in"), is_fitted=True)
                return (glyph, *boxes, Column(tr("Verdict"))), rows, ""
            case Part.STOCK:
                rows = tuple(_stock(one, speech) for one in found.shelf.good)
                columns = (glyph, Column(tr("Box or lot"), is_fitted=True), Column(tr("Place")), verdict)
                return columns, rows, shelf_words(found.shelf)
            case _:
                rows = tuple(_regime(one, tr("asked by the order line"), speech) for one in found.judged)
                rows += tuple(_regime(one, tr("what if"), speech) for one in found.others)
                return (glyph, Column(tr("Rule")), verdict), rows, ""


def _regime(judged: Judged, why: str, speech: Speech) -> Row:
    regimes = regime_words(judged.verdict, speech) if judged.verdict is not None else ""
    below = " · ".join(part for part in (why, regimes) if part)
    name = Cell(rule_words(judged), below=below, is_strong=True, wraps=True)
    return Row(None, (_mark((judged,)), name, Cell(outcome_words(judged, speech))))


def _swap(swapped: Swapped, speech: Speech) -> Row:
    codes = Cell(swapped.out, is_identifier=True), Cell(swapped.into, is_identifier=True)
    return Row(None, (_mark(swapped.judged), *codes, _verdict(swapped.judged, speech)))


def _stock(stock: Stock, speech: Speech) -> Row:
    held = ", ".join(stock.lots) if stock.lots != (stock.code,) else ""
    name = Cell(stock.code, is_identifier=True, below=held)
    return Row(stock, (_mark(stock.judged), name, Cell(stock.place, ink="ink2"), _verdict(stock.judged, speech)))


def _mark(judged: Sequence[Judged]) -> Cell:
    return Cell(glyph=glyph_of(outcome_of(judged)))


def _verdict(judged: Sequence[Judged], speech: Speech) -> Cell:
    """The one that decides, in words."""
    return Cell(speech.words(OUTCOME_WORDS[outcome_of(judged)]))
