"""Find: looked up off the main thread at every key, a newer question before an older; opened by touch, key or card."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.scan import OwnLot, Scan
from traceapp.errors import Refused
from traceapp.services.desk.looking_up import LookedUp, text_in
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Work
from ui.rooms.doors import Door, Find, Lot
from ui.rooms.find_words import line_of
from ui.rooms.house import House
from ui.rooms.reads import Ask
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.find import FindScreen, FindView, FoundLine
from ui.widgets.entry import Typed
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("FindRoom", source, comment, n)


class FindRoom(Room):
    """Joins the find screen and the books. Without a badge only lots are found, and read."""

    screen: FindScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._text = ""
        self._found = LookedUp("")
        self._failed: Refused | None = None
        self._scanned = False
        self._question: Ask | None = None
        self.screen = FindScreen(house.look)
        self.screen.text_changed.connect(self._take_typed)
        self.screen.line_opened.connect(self._open)
        self.screen.back_requested.connect(self.go_back)

    def enter(self, door: Door) -> None:
        """Asks for what the door names; for nothing, when it names nothing."""
        assert isinstance(door, Find)
        self._ask(door.text, scanned=False)
        self.say_again()

    def take(self, scan: Scan) -> bool:
        """Any code is looked up, and a lot of ours that is known is opened at once."""
        text = text_in(scan)
        if text:
            self._ask(text, scanned=True, is_own=isinstance(scan, OwnLot))
        return bool(text)

    def concerned(self, changes: Changes) -> bool:
        """Whether something of a sort that is listed changed."""
        return bool(self._text) and changes.touch("lot", "box", "shipment", "certificate", "hold", "fact")

    def read(self) -> None:
        """Asks the same again."""
        self._ask(self._text, scanned=self._scanned)

    @Slot()
    def say_again(self) -> None:
        """What was found, in the language of now."""
        self.screen.show_view(FindView(self._text, self._lines(), self._prompt()))

    @Slot(object)
    def _take_typed(self, typed: Typed) -> None:
        self._ask(typed.text, scanned=False)

    def _ask(self, text: str, *, scanned: bool, is_own: bool = False) -> None:
        self.cancel(self._question)
        self._text, self._scanned, self._failed = text, scanned, None
        self._question = self.begin(partial(self._look_up, text), partial(self._take, is_own))

    def _look_up(self, text: str, work: Work) -> LookedUp:
        return self._house.app.lookup.look_up(text, work.is_cancelled)

    def _take(self, is_own: bool, found: "LookedUp | Refused") -> None:
        if isinstance(found, Refused):
            self._failed, self._found = found, LookedUp(self._text)
        elif self._house.person:
            self._found = found
        else:
            lots = tuple(hit for hit in found.hits if hit.sort == "lot")
            self._found = LookedUp(found.text, lots, found.is_more)
        first = next(iter(self._found.hits), None)
        self.say_again()
        if is_own and first is not None and (first.sort, first.key) == ("lot", self._text):
            self.wanted.emit(Lot(first.key))

    def _lines(self) -> tuple[FoundLine, ...]:
        speech = self._speech
        return tuple(line_of(hit, speech, self._house.local) for hit in self._found.hits)

    def _prompt(self) -> Prompt:
        """What the band says: of the last answer, until the next one is there."""
        count = len(self._found.hits)
        if self._failed is not None:
            return refused_prompt(self._failed, self._speech)
        if not self._found.text.strip():
            what = tr("a code, a supplier’s lot, an order, a material, a reason")
            return Prompt(Tone.NEXT, tr("Type or scan anything"), what)
        if not count:
            tone = Tone.WRONG if self._scanned else Tone.NEUTRAL
            return Prompt(tone, tr("Nothing found"), tr("fewer letters find more"), code=self._found.text)
        if self._found.is_more:
            return Prompt(Tone.NEUTRAL, tr("More than %n found", "", count), tr("go on typing"), glyph=Glyph.DONE)
        return Prompt(Tone.NEUTRAL, tr("%n found", "", count), glyph=Glyph.DONE)

    @Slot(object)
    def _open(self, row: Row) -> None:
        match row.key:
            case Find(text=text):
                self._ask(text, scanned=False)
            case Door() as door:
                self.wanted.emit(door)
