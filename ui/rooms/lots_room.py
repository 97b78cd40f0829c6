"""Lots: however many there are, read by page off the main thread; narrowed by touch or scan; written out as a sheet."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Slot

from traceapp.app import LotRow
from traceapp.app.lookup import PAGE, Lookup, Pages
from traceapp.domain.lot_filter import LotFilter
from traceapp.domain.scan import OrderCode, OwnLot, Place, Scan
from traceapp.errors import Refused, TraceError
from ui import numbers
from ui.models.paged_rows import Page
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Lane, Progress, Work
from ui.rooms.doors import Door, Lot
from ui.rooms.house import House
from ui.rooms.lots_words import field_words, narrowed, narrowings, row_of, values_of
from ui.rooms.reads import Ask
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.lots import LotsScreen, LotsView
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

SOON_MS, LATER_MS = 1_000, 15_000
MANY = 50_000
"""A list of so many lots is counted again only now and then when something is recorded."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("LotsRoom", source, comment, n)


class LotsRoom(Room):
    """Joins the list of lots and the books."""

    screen: LotsScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._wanted = LotFilter()
        self._choosing = ""
        self._values: Sequence[str] = ()
        self._pages = Pages(0, (None,), is_all=False)
        self._counting: Ask | None = None
        self._reading: Ask | None = None
        self._export: Work | None = None
        self._progress = Progress(0, 0)
        self._said: Prompt | None = None
        self.screen = LotsScreen(house.look, PAGE)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._wire()

    def enter(self, door: Door) -> None:
        """Shows the list as it was narrowed last, from its beginning."""
        self._begin()

    def come_back(self) -> None:
        """What was recorded meanwhile is counted in; one is where one was."""
        if self._is_stale:
            self._is_stale = False
            self._count()

    def take(self, scan: Scan) -> bool:
        """A place or an order narrows the list to what is of it; a lot's own code opens that lot."""
        match scan:
            case Place(code):
                self._narrow("place", code)
            case OrderCode(code):
                self._narrow("order", code)
            case OwnLot(code=code):
                self.wanted.emit(Lot(str(code)))
            case _:
                return False
        return True

    def concerned(self, changes: Changes) -> bool:
        """Whether a lot changed."""
        return changes.touch("lot")

    def read(self) -> None:
        """Counts again before long: at once would be all the time."""
        if not self._again.isActive():
            self._again.start(LATER_MS if self._pages.lots > MANY else SOON_MS)

    @Slot()
    def _read_again(self) -> None:
        """The act of the line about the reads: what is slow is stopped, else the list is begun anew."""
        if not self._reads.stop():
            self._begin()

    @Slot()
    def say_again(self) -> None:
        """The same list in another language."""
        self._show()
        self.screen.rows.outdate()

    def _wire(self) -> None:
        screen = self.screen
        self._again.timeout.connect(self._count)
        screen.rows.pages_wanted.connect(self._read_pages)
        screen.narrowing_chosen.connect(self._choose)
        screen.lot_opened.connect(self._open)
        screen.all_requested.connect(self._show_all)
        screen.export_requested.connect(self._begin_export)
        screen.stop_requested.connect(self._stop_export)
        screen.back_requested.connect(self._leave)

    def _begin(self) -> None:
        """Another list: its first page comes first, then how many there are."""
        self._said = None
        self._pages = Pages(0, (None,), is_all=False)
        self.cancel(self._reading)
        self.screen.begin()
        self._show()
        self._read_page(0)
        self._count()

    @Slot()
    def _count(self) -> None:
        self.cancel(self._counting)
        self._counting = self.begin(partial(self._counted_off, self._wanted), self._take_count)

    def _counted_off(self, wanted: LotFilter, work: Work) -> Pages:
        """On the reading thread."""
        return self._house.app.lookup.count(wanted, work.is_cancelled)

    def _take_count(self, pages: "Pages | Refused") -> None:
        if isinstance(pages, Refused):
            self._refuse(pages)
            return
        self._pages = pages
        self.cancel(self._reading)  # from where the page began before
        self.screen.rows.show_total(pages.lots)
        self.screen.rows.outdate()
        self._show()

    @Slot(object)
    def _read_pages(self, numbers: Sequence[int]) -> None:
        """The page looked at last, unless one is being read: the next ones are asked for when that has come."""
        if not self.is_under_way(self._reading) and numbers:
            self._read_page(numbers[0])

    def _read_page(self, number: int) -> None:
        if number >= len(self._pages.begins):
            return
        read = partial(self._house.app.lookup.page, self._wanted, self._pages.begins[number])
        deliver = partial(self._take_page, number)
        self._reading = self.begin(partial(_unless_cancelled, read), deliver)

    def _take_page(self, number: int, found: "list[LotRow] | Refused") -> None:
        if isinstance(found, Refused):
            self._refuse(found)
            return
        speech = self._speech
        rows = self.screen.rows
        if number == 0 and not self._pages.is_all:
            rows.show_total(max(rows.rowCount(), len(found)))
        rows.show_page(number, Page(found, partial(row_of, speech=speech, local=self._house.local)))
        self._read_pages(rows.asked)
        self._show()

    def _narrow(self, field: str, value: str) -> None:
        self._wanted = narrowed(self._wanted, field, value, self._house.app.now())
        self._choosing, self._values = "", ()
        self._begin()

    @Slot(object)
    def _choose(self, row: Row) -> None:
        """A field, whose values are then shown; or one of those, which narrows the list."""
        key = str(row.key)
        if self._choosing:
            self._narrow(self._choosing, key)
            return
        self._choosing = key
        fixed = values_of(key, self._house.app.plant)
        if fixed:
            self._take_values(key, fixed)
        else:
            self.ask(partial(self._house.app.lookup.values, key), partial(self._take_values, key))
        self._show()

    def _take_values(self, field: str, values: "Sequence[str] | Refused") -> None:
        if isinstance(values, Refused):
            self._refuse(values)
        elif field == self._choosing:
            self._values = values
            self._show()

    @Slot(object)
    def _open(self, row: Row) -> None:
        self.wanted.emit(Lot(str(row.key)))

    @Slot()
    def _show_all(self) -> None:
        self._wanted = LotFilter()
        self._choosing, self._values = "", ()
        self._begin()

    @Slot()
    def _leave(self) -> None:
        """Out of the values first, then out of the room."""
        if self._choosing:
            self._choosing, self._values = "", ()
            self._show()
        else:
            self.go_back()

    @Slot()
    def _begin_export(self) -> None:
        self._said, self._progress = None, Progress(0, 0)
        export = partial(_exported, self._house.app.lookup, self._wanted)
        self._export = self._house.operations.begin(Lane.LONG, export, self._take_export, self._show_progress)
        self._show()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self._progress = progress
        self._show()

    def _take_export(self, file: "Path | TraceError") -> None:
        self._export = None
        if isinstance(file, TraceError):
            self._refuse(file)
            return
        self._said = Prompt(Tone.DONE, tr("The sheet is written"), str(file.parent), code=file.name, glyph=Glyph.DONE)
        self._show()

    @Slot()
    def _stop_export(self) -> None:
        if self._export is not None:
            self._export.cancel()
            self._export = None
        self._said = Prompt(
            Tone.NEUTRAL, tr("The export was stopped"), tr("nothing was written"), glyph=Glyph.WITHDRAWN
        )
        self._show()

    def _refuse(self, error: TraceError) -> None:
        self._said = refused_prompt(error, self._speech)
        self._show()

    def _show(self) -> None:
        speech = self._speech
        shown = narrowings(self._wanted, self._choosing, self._values, speech)
        self.screen.show_view(
            LotsView(
                shown,
                self._prompt(),
                field_words()[self._choosing] if self._choosing else "",
                self._export is not None,
                tr("no lots") if self._pages.is_all and not self._pages.lots else "",
                self._wanted != LotFilter(),
            )
        )

    def _prompt(self) -> Prompt:
        locale = self.screen.locale()
        if self._export is not None:
            done, of = (numbers.figure(n, locale) for n in (self._progress.done, self._pages.lots))
            detail = tr("{done} of {all} lots").format(done=done, all=of) if self._pages.is_all else done
            return Prompt(Tone.NEUTRAL, tr("Writing the sheet"), detail, glyph=Glyph.WAITING)
        if self._said is not None:
            return self._said
        asked = ", ".join(
            one.value for one in narrowings(self._wanted, "", (), self._house.speech(locale)) if one.value
        )
        if not self._pages.is_all:
            return Prompt(Tone.NEUTRAL, tr("Counting"), asked, glyph=Glyph.WAITING)
        count = numbers.figure(self._pages.lots, locale)
        return Prompt(Tone.NEUTRAL, tr("{count} lots").format(count=count), asked, glyph=Glyph.DONE)


def _unless_cancelled(read: Callable[[Callable[[], bool]], list[LotRow]], work: Work) -> list[LotRow]:
    """On the reading thread."""
    return read(work.is_cancelled)


def _exported(lists: Lookup, wanted: LotFilter, work: Work) -> Path:
    """On the thread for what takes long."""
    return lists.export_lots(wanted, work.tell, work.is_cancelled)
