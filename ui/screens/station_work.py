"""The work at a station: what waits, the inputs, the values or the labels of the present stage, the last scans."""

from functools import cached_property
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.models.rows import Cell, Column, Row
from ui.screens.inspection import InspectionTable, InspectionView
from ui.screens.station_inputs import InputsTable, InputsView
from ui.screens.station_label import LabelsBody, LabelsView
from ui.screens.station_record import RecordTable, RecordView
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph
from ui.widgets.last_scans import LastScans, PastScan
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.panel import Panel
from ui.widgets.step_dots import Stages, StepDots
from ui.widgets.table import Table
from ui.widgets.tray_map import TrayMap, TrayMapView


class WaitingWork(Struct, frozen=True):
    """One piece of work that waits at this station: its order or lot, what it is, and how far it is."""

    code: str
    what: str
    note: str = ""
    glyph: Glyph = Glyph.WAITING


class ReadyView(Struct, frozen=True):
    """What waits here while no step is open. is_idle: when nothing waits, that is said."""

    work: tuple[WaitingWork, ...] = ()
    is_idle: bool = True


P = TypeVar("P", bound=QWidget)
Body = ReadyView | InputsView | RecordView | LabelsView | InspectionView | TrayMapView


class WorkView(Struct, frozen=True):
    """The head of the work (title, what it is about, its stages), its body, and the last scans, newest first.

    A notice takes the place of the last scans, so that nothing moves, and so does a curve that is keyed by.
    """

    title: str
    body: Body
    about: str = ""
    stages: Stages | None = None
    past: tuple[PastScan, ...] = ()
    notice: Notice | None = None


class WorkPanel(Panel):
    """The work: its head with the stages, the table of the present stage, the last scans.

    Signals:
        field_opened(Row), work_opened(Row): a row was touched. place_chosen(str): a place of the load was.
    """

    field_opened = Signal(object)
    work_opened = Signal(object)
    place_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: WorkView | None = None
        self._dots = StepDots(look)
        self._stack = QStackedWidget()
        self._past = LastScans(look)
        self.notice = NoticeLine(look)
        self._foot = QVBoxLayout()
        self.head.addWidget(self._dots)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._past)
        self._foot.addWidget(self.notice)
        self.body.addLayout(self._foot)
        look.resized.connect(self._show_foot)

    # Each page is made when it is first wanted: a station shows few of them, and a question none.

    @cached_property
    def waiting(self) -> Table:
        """What waits here."""
        made = Table(self._look, has_head=False, opens_rows=True)
        made.row_opened.connect(self.work_opened)
        return self._page(made)

    @cached_property
    def inputs(self) -> InputsTable:
        """The inputs of the step."""
        return self._page(InputsTable(self._look))

    @cached_property
    def record(self) -> RecordTable:
        """The values of the step."""
        made = RecordTable(self._look)
        made.field_opened.connect(self.field_opened)
        return self._page(made)

    @cached_property
    def labels(self) -> LabelsBody:
        """Its new labels."""
        return self._page(LabelsBody(self._look))

    @cached_property
    def inspection(self) -> InspectionTable:
        """The characteristics of an inspection."""
        made = InspectionTable(self._look)
        made.field_opened.connect(self.field_opened)
        return self._page(made)

    @cached_property
    def trays(self) -> TrayMap:
        """The places of a furnace."""
        made = TrayMap(self._look)
        made.place_chosen.connect(self.place_chosen)
        return self._page(made)

    def _page(self, page: P) -> P:
        self._stack.addWidget(page)
        return page

    def show_view(self, view: WorkView) -> None:
        """Shows the work."""
        self._view = view
        self.show_head(view.title, view.about)
        self._dots.setVisible(view.stages is not None)
        if view.stages is not None:
            self._dots.show_stages(view.stages)
        match view.body:
            case ReadyView():
                self._show_waiting(view.body)
            case InputsView():
                self.inputs.show_view(view.body)
                self._stack.setCurrentWidget(self.inputs)
            case RecordView():
                self.record.show_view(view.body)
                self._stack.setCurrentWidget(self.record)
            case LabelsView():
                self.labels.show_view(view.body)
                self._stack.setCurrentWidget(self.labels)
            case InspectionView():
                self.inspection.show_view(view.body)
                self._stack.setCurrentWidget(self.inspection)
            case TrayMapView():
                self.trays.show_view(view.body)
                self._stack.setCurrentWidget(self.trays)
        self.notice.show_notice(view.notice)
        self._past.show_scans(self.tr("Last scans"), view.past)
        self._show_foot(self._look.theme)

    @Slot(object)
    def _show_foot(self, theme: Theme) -> None:
        view = self._view
        if view is None:
            return
        is_drawn = isinstance(view.body, InspectionView) and view.body.draws(theme)
        self._past.setVisible(view.notice is None and not is_drawn)
        margin = 0 if view.notice is None else theme.px(8)
        self._foot.setContentsMargins(margin, 0, margin, margin)

    def _show_waiting(self, view: ReadyView) -> None:
        columns = (Column("", 52), Column("", 300, 250), Column("", 0))
        rows = tuple(
            Row(
                work.code,
                (Cell(glyph=work.glyph), Cell(work.code, is_identifier=True), Cell(work.what, below=work.note)),
            )
            for work in view.work
        )
        nothing = Row(None, (Cell(), Cell(self.tr("Nothing waiting here"), ink="ink3")))
        self.waiting.show_rows(columns, rows or ((nothing,) if view.is_idle else ()))
        self._stack.setCurrentWidget(self.waiting)
