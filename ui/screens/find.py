"""Find: typed or scanned, whatever is on record under that code, that supplier's lot, that order, those words."""

from collections.abc import Iterator
from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.models.rows import Cell, Column, Row
from ui.screens.screen import KeyLine, Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.entry import ANYTHING, FIND_KEYS, Entry, Typed
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.keypad import GAP, KEY_LEAST
from ui.widgets.panel import Surface
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.table import Table
from ui.widgets.table_cell import RowHeights
from ui.widgets.table_keys import moved

HEIGHTS = RowHeights(line=62, compact_line=54)


class FoundLine(Struct, frozen=True):
    """One thing that was found: its code, what it is, how it stands and where.

    about: what it was found by, under its code. key: what opening it names; None for what is only read.
    """

    key: object
    code: str
    what: str
    about: str = ""
    where: str = ""
    state: str = ""
    glyph: Glyph | None = None


class FindView(Struct, frozen=True):
    """What was found for a text. prompt: what the band says of it."""

    text: str
    lines: tuple[FoundLine, ...]
    prompt: Prompt


class FindAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    CLEAR = auto()
    KEYS = auto()
    OPEN = auto()


class FindScreen(Screen):
    """Takes what is typed and lists what is found. Letters go to the field and arrows to the list, whatever has the
    focus.

    Signals:
        text_changed(Typed): after every key, and when the field was emptied.
        line_opened(Row): a row was touched, or Enter pressed (the row's key is the line's).
    """

    text_changed = Signal(object)
    line_opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: FindView | None = None
        self._has_keys = False
        self.band = PromptBand(look, is_slim=True)
        self.entry = Entry(look, FIND_KEYS, ANYTHING)
        self._panel = Surface(look)
        self.table = Table(look, heights=HEIGHTS, opens_rows=True)
        self._column = QVBoxLayout(self)
        self._assemble()
        self.entry.typing_changed.connect(self.text_changed)
        self.entry.entered.connect(self._open_current)
        self.table.row_opened.connect(self.line_opened)
        self.band.tone_changed.connect(self.tone_changed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @property
    def key_lines(self) -> tuple[KeyLine, ...]:
        """What the keys do here."""
        return (*super().key_lines, KeyLine("↑ ↓", self.tr("Choose a row")), KeyLine("Enter", self.tr("Open it")))

    def show_view(self, view: FindView) -> None:
        """Shows what was found; a text that was not typed here, but scanned, stands in the field."""
        self._view = view
        if view.text != self.entry.text:
            self.entry.show_text(view.text)
        self.retranslate()
        self.band.show_prompt(view.prompt)

    def retranslate(self) -> None:
        """Fills the list and names the acts."""
        view = self._view
        if view is None:
            return
        rows = tuple(_rows(view.lines))
        wide = (Column(self.tr("Where")),) if not self._is_narrow() else ()
        columns = (
            Column("", 52),
            Column(self.tr("Code")),
            Column(self.tr("What it is")),
            *wide,
            Column(self.tr("State"), 170, 140),
        )
        shown = rows if wide else tuple(_without_place(row) for row in rows)
        self.table.show_rows(columns if rows else (), shown)
        self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self.entry.set_enter_allowed(bool(rows))
        # With the keys on a small screen the field's end says what the band would: the list needs the room.
        self.band.setVisible(not (self._has_keys and self._is_narrow()))
        self.entry.show_unit("" if self.band.isVisibleTo(self) else view.prompt.headline)
        self._offer()

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case FindAct.BACK:
                self.back_requested.emit()
            case FindAct.CLEAR:
                self.entry.clear()
                self.text_changed.emit(Typed(""))
            case FindAct.KEYS:
                self._show_keys(is_wanted=not self._has_keys)
            case FindAct.OPEN:
                self._open_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list."""
        if not moved(self.table, event):
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        body = QVBoxLayout(self._panel)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.table)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addWidget(self.entry)
        self._column.addWidget(self._panel, 1)
        self._column.addWidget(self.entry.keypad)  # below the list, where a hand hides none of it
        self.entry.keypad.setVisible(False)
        self.setFocusProxy(self.entry)
        self.table.setFocusProxy(self.entry)

    def _is_narrow(self) -> bool:
        return self.look.theme.metrics.is_compact

    def _offer(self) -> None:
        has_lines = self._view is not None and bool(self._view.lines)
        keys = self.tr("Hide the keys") if self._has_keys else self.tr("Keys")
        self.offer(
            Action(FindAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(FindAct.CLEAR, Icon.ERASE, self.tr("Clear")),
            Action(FindAct.KEYS, Icon.KEYS, keys, shortcut="F4"),
            primary=Action(
                FindAct.OPEN, Icon.SEARCH, self.tr("Open"), self._chosen(), "F12",
                "" if has_lines else self.tr("nothing found yet"),
            ),
        )  # fmt: skip

    def _chosen(self) -> str:
        """The code of the present row."""
        row = self.table.rows.row_at(self.table.currentIndex())
        return row.cells[1].text if row is not None else ""

    def _show_keys(self, *, is_wanted: bool) -> None:
        self._has_keys = is_wanted
        self.entry.keypad.setVisible(is_wanted)
        self.retranslate()

    @Slot()
    def _open_current(self) -> None:
        row = self.table.rows.row_at(self.table.currentIndex())
        if row is not None and row.key is not None:
            self.line_opened.emit(row)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        rows = len(FIND_KEYS)
        self.entry.keypad.setFixedHeight(rows * theme.px(KEY_LEAST) + (rows - 1) * theme.px(GAP))
        self.retranslate()


def _rows(lines: tuple[FoundLine, ...]) -> Iterator[Row]:
    for line in lines:
        yield Row(
            line.key,
            (
                Cell(glyph=line.glyph),
                Cell(line.code, is_identifier=True, below=line.about),
                Cell(line.what),
                Cell(line.where, ink="ink2"),
                Cell(line.state, ink="ink2"),
            ),
        )


def _without_place(row: Row) -> Row:
    """A row where there is no room to say where the thing is: that stands beside what it is."""
    glyph, code, what, where, state = row.cells
    return Row(row.key, (glyph, code, Cell(what.text, below=where.text), state), row.kind)
