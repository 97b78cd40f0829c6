"""Station health: what this terminal has not done yet, in words, and a test of everything that one can hear or see."""

from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.fonts import Role
from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.choices import Choice, ChoiceRow
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.table import Table
from ui.widgets.text import FittedText, Text

SOUNDS = 6
SCAN_LINES = 4


class HealthLine(Struct, frozen=True):
    """One thing that is not done yet, or one that was looked at: what it is, and what is to be known of it."""

    title: str
    note: str
    glyph: Glyph = Glyph.DONE
    is_identifier: bool = False


class StationHealthView(Struct, frozen=True):
    """All that the screen shows.

    about: how much is not done yet. undone: that, in words. looked_at: clock, disk, journal, test label. scan: up to
    four lines on the last scan, the code it sent first. sounds: each by its name. is_testing: the tests are under way.
    is_checking: the journal is being checked, which can be stopped.
    """

    about: str
    undone: tuple[HealthLine, ...]
    looked_at: tuple[HealthLine, ...]
    sounds: tuple[Choice, ...]
    scan: tuple[str, ...] = ()
    is_testing: bool = False
    is_checking: bool = False


class StationHealthAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    PRINT = auto()
    CHECK = auto()
    TEST_ALL = auto()


class StationHealthScreen(Screen):
    """Shows the station's health.

    Signals:
        print_requested, check_requested, test_requested: the button of that name; a check under way is stopped by it.
        sound_chosen(Choice): a sound is to be heard.
    """

    print_requested = Signal()
    check_requested = Signal()
    test_requested = Signal()
    sound_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: StationHealthView | None = None
        self.undone, self.checks, self.scan = Panel(look), Panel(look), Panel(look)
        self.undone_table, self.checks_table = Table(look, has_head=False), Table(look, has_head=False)
        self._scan_code = FittedText(look, Role.BODY_CODE, px_min=16, lines=2)
        self._scan_words = [FittedText(look, Role.BODY, ink="ink2", px_min=16) for _ in range(SCAN_LINES - 1)]
        self.sound_rows = [ChoiceRow(look) for _ in range(SOUNDS)]
        self._sounds = Text(look, Role.BODY_STRONG)
        self._heard, self._scan_column = QHBoxLayout(), QVBoxLayout()
        self._row, self._left, self._column = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        self._assemble()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: StationHealthView) -> None:
        """Shows another state of the station."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the panels."""
        view = self._view
        if view is None:
            return
        self.undone.show_head(self.tr("Not done yet"), view.about)
        nothing = HealthLine(self.tr("Everything is done"), self.tr("printed, recorded, kept"))
        _fill(self.undone_table, view.undone or (nothing,))
        self.checks.show_head(self.tr("Looked at"))
        _fill(self.checks_table, view.looked_at)
        self.scan.show_head(self.tr("Scan test"), self.tr("scan anything; nothing is done with it"))
        code, *words = view.scan or ("", self.tr("Nothing was scanned yet"))
        self._scan_code.show_text(code)
        for number, text in enumerate(self._scan_words):
            text.show_text(words[number] if number < len(words) else "")
        self._sounds.show_text(self.tr("Sounds: touch one to hear it"))
        is_narrow = self.look.theme.metrics.is_compact
        for row, choice in zip(self.sound_rows, view.sounds, strict=True):
            row.show_choice(replace(choice, note="") if is_narrow else choice)
        busy = self.tr("under way") if view.is_testing else ""
        check = Action(StationHealthAct.CHECK, Icon.CHECK, self.tr("Check journal"), self.tr("all of it"), "F7")
        if view.is_checking:
            check = Action(StationHealthAct.CHECK, Icon.PAUSE, self.tr("Stop"), self.tr("the check"), "F7")
        self.offer(
            Action(StationHealthAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(StationHealthAct.PRINT, Icon.PRINTER, self.tr("Test label"), self.tr("scan it then"), "F6", busy),
            check,
            primary=Action(
                StationHealthAct.TEST_ALL, Icon.CHECK, self.tr("Test all"), self.tr("label, sounds, clock"), "F12", busy
            ),
        )

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case StationHealthAct.BACK:
                self.back_requested.emit()
            case StationHealthAct.PRINT:
                self.print_requested.emit()
            case StationHealthAct.CHECK:
                self.check_requested.emit()
            case StationHealthAct.TEST_ALL:
                self.test_requested.emit()

    def _assemble(self) -> None:
        self.undone.body.addWidget(self.undone_table)
        self.checks.body.addWidget(self.checks_table)
        for text in (self._scan_code, *self._scan_words):
            self._scan_column.addWidget(text)
        self.scan.body.addLayout(self._scan_column)
        for row in self.sound_rows:
            row.choice_taken.connect(self.sound_chosen)
            self._heard.addWidget(row, 1)
        self._left.addWidget(self.undone, 1)
        self._left.addWidget(self.scan)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self.checks, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row, 1)
        self._column.addWidget(self._sounds)
        self._column.addLayout(self._heard)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        for layout in (self._column, self._row, self._left, self._heard):
            layout.setSpacing(theme.px(12))
        self._scan_column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(12))
        self._scan_column.setSpacing(theme.px(4))
        self.retranslate()


def _fill(table: Table, lines: tuple[HealthLine, ...]) -> None:
    rows = tuple(
        Row(
            None,
            (
                Cell(glyph=line.glyph),
                Cell(line.title, is_strong=True, is_identifier=line.is_identifier, below=line.note),
            ),
            RowKind.BAD if line.glyph is Glyph.REFUSED else RowKind.LINE,
        )
        for line in lines
    )
    table.show_rows((Column("", 52), Column("")), rows)
