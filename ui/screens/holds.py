"""Holds: what stands still, why, since when, what it blocks; and the question by which a hold is placed."""

from collections.abc import Iterator
from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.picture import Picture
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.signing_panel import SigningPanel, SigningView
from ui.widgets.table import Table
from ui.widgets.tone import Tone


class HoldPart(Struct, frozen=True):
    """One lot, container, box or machine of a hold on several, and whether its release is meant."""

    key: object
    code: str
    what: str
    is_meant: bool = True


class HoldLine(Struct, frozen=True):
    """One hold: the code it lies on, why, who placed it and when, its age, and what it blocks.

    what: what lies there, "Oxide 149.82 kg", or how many more things are held. parts: shown of the chosen hold, and
    with them who tried to use it all the same.
    """

    key: object
    code: str
    reason: str
    by: str
    age: str
    blocks: str
    is_chosen: bool = False
    what: str = ""
    parts: tuple[HoldPart, ...] = ()
    tried: str = ""
    photo: str = ""


class HoldsView(Struct, frozen=True):
    """All holds; the release of the chosen one is blocked with a reason, or signed in the panel at the right.

    photo: of the chosen hold, once it is read.
    """

    holds: tuple[HoldLine, ...]
    release_blocked_by: str = ""
    signing: SigningView | None = None
    prompt: Prompt | None = None
    passing: Prompt | None = None
    photo: QImage | None = None


class HoldsAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    OPEN = auto()
    DISPOSE = auto()
    RELEASE = auto()


class HoldsScreen(Screen):
    """Shows the holds.

    Signals:
        hold_chosen(Row): a hold was touched (the row's key is the hold's).
        part_chosen(Row): a part of the chosen hold was touched: it is meant, or left out (the row's key is the part's).
        lot_requested, disposal_requested, release_requested: for the chosen hold.
        pin_entered(PinEntered): a PIN was keyed for the release.
        number_keyed(NumberKeyed): a number was keyed for want of a badge.
    """

    hold_chosen = Signal(object)
    part_chosen = Signal(object)
    lot_requested = Signal()
    disposal_requested = Signal()
    release_requested = Signal()
    pin_entered = Signal(object)
    number_keyed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: HoldsView | None = None
        self.band = PromptBand(look, is_slim=True)
        self.panel = Panel(look)
        self.table = Table(look, opens_rows=True)
        self.signing = SigningPanel(look)
        self.shown, self.photo = Panel(look), Picture(look)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self.panel.body.addWidget(self.table)
        self._row.addWidget(self.panel, 1)
        self.shown.body.addWidget(self.photo, 1)
        self._row.addWidget(self.shown)
        self._row.addWidget(self.signing)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addLayout(self._row, 1)
        self.band.tone_changed.connect(self.tone_changed)
        self.table.row_opened.connect(self._open_row)
        self.signing.pin_entered.connect(self.pin_entered)
        self.signing.number_keyed.connect(self.number_keyed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: HoldsView) -> None:
        """Shows other holds."""
        self._view = view
        self.retranslate()
        words = Prompt(Tone.NEUTRAL, self._count_words(), glyph=Glyph.HOLD if view.holds else Glyph.DONE)
        self.band.show_prompt(view.prompt or words, view.passing)

    def retranslate(self) -> None:
        """Fills the table and the acts."""
        view = self._view
        if view is None:
            return
        self.panel.show_head(self.tr("Holds"), self.tr("the oldest first") if view.holds else "")
        is_signing = view.signing is not None
        has_side = is_signing or view.photo is not None
        is_narrow = has_side and self.look.theme.metrics.is_compact
        told = () if is_narrow else (Column(self.tr("Held by"), is_fitted=True), Column(self.tr("Age"), is_fitted=True))
        columns = (
            Column("", 52),
            Column(self.tr("Lot or container")),
            *told,
            Column(self.tr("Blocks"), is_fitted=True),
        )
        rows = tuple(_without(row, is_narrow=is_narrow) if has_side else row for row in _rows(view.holds))
        self.table.show_rows(columns if rows else (), rows)
        self.signing.setVisible(view.signing is not None)
        if view.signing is not None:
            self.signing.show_view(view.signing)
        chosen = next((hold for hold in view.holds if hold.is_chosen), None)
        self.shown.setVisible(view.photo is not None and not is_signing)
        self.shown.show_head(self.tr("Photo"), chosen.photo if chosen is not None else "")
        self.photo.show_image(view.photo, chosen.photo if chosen is not None else "")
        about = self.tr("two badges") if chosen is None else self._about(chosen)
        blocked = view.release_blocked_by or (self.tr("choose a hold") if chosen is None else "")
        open_lot = Action(HoldsAct.OPEN, Icon.GRAPH, self.tr("Open lot"), blocked_by="" if chosen else blocked)
        release = Action(HoldsAct.RELEASE, Icon.CHECK, self.tr("Release"), about, "F12", blocked)
        dispose = Action(
            HoldsAct.DISPOSE,
            Icon.SWAP,
            self.tr("Dispose"),
            self.tr("scrap, rework…"),
            blocked_by="" if chosen else blocked,
        )
        back = Action(HoldsAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc")
        self.offer(back, open_lot, dispose, primary=release)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case HoldsAct.BACK:
                self.back_requested.emit()
            case HoldsAct.OPEN:
                self.lot_requested.emit()
            case HoldsAct.DISPOSE:
                self.disposal_requested.emit()
            case HoldsAct.RELEASE:
                self.release_requested.emit()

    def _count_words(self) -> str:
        count = len(self._view.holds) if self._view is not None else 0
        return self.tr("%n on hold", "", count) if count else self.tr("Nothing on hold")

    def _about(self, hold: HoldLine) -> str:
        """What a release would be of."""
        meant = sum(part.is_meant for part in hold.parts)
        if meant == len(hold.parts):
            return hold.code
        return self.tr("{some} of {all}").format(some=meant, all=len(hold.parts))

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        (self.part_chosen if row.kind is RowKind.PART else self.hold_chosen).emit(row)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self.signing.setFixedWidth(theme.either(400, 316))
        self.shown.setFixedWidth(theme.either(400, 316))
        self.retranslate()


def _rows(holds: tuple[HoldLine, ...]) -> Iterator[Row]:
    """Each hold; below the chosen one what it lies on, each thing to be touched."""
    for hold in holds:
        cells = (
            Cell(glyph=Glyph.HOLD),
            Cell(hold.code, aside=hold.what, is_identifier=True, below=hold.reason),
            Cell(hold.by, ink="ink2"),
            Cell(hold.age, ink="ink2"),
            Cell(hold.blocks, ink="ink2"),
        )
        yield Row(hold.key, cells, RowKind.CURRENT if hold.is_chosen else RowKind.LINE)
        if hold.is_chosen and hold.tried:
            yield Row(None, (Cell(), Cell(hold.tried, glyph=Glyph.ATTENTION, wraps=True)), RowKind.PART)
        if hold.is_chosen and hold.photo:
            yield Row(None, (Cell(), Cell(hold.photo, glyph=Glyph.DONE, wraps=True)), RowKind.PART)
        for part in hold.parts if hold.is_chosen else ():
            glyph = Glyph.DONE if part.is_meant else Glyph.WAITING
            code = Cell(part.code, aside=part.what, is_identifier=True, glyph=glyph)
            yield Row(part.key, (Cell(), code), RowKind.PART)


def _without(row: Row, *, is_narrow: bool) -> Row:
    """A row beside the signatures, where there is room for what must be known to sign."""
    glyph, code, *told = row.cells
    if row.kind is RowKind.PART:
        return row
    kept = told[-1:] if is_narrow else told
    return replace(row, cells=(glyph, replace(code, aside=""), *kept))
