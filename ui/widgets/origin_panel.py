"""Origin by element and stage: shares as bars with their words, the chosen lot's part in blue."""

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import numbers
from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.panel import Surface
from ui.widgets.text import write

GREYS = ("g2", "g3", "g4", "g1")
HEAD_HEIGHT, ROW_HEIGHT, BAR = 36, 58, 12
PADDING = 10
FILED_WIDTH = 1120
"""How wide it is in a file."""
ELEMENTS_MOST = 17
"""There are no more rare earths."""


class OriginPart(Struct, frozen=True):
    """A share of one stage: where, and how many percent; `is_chosen` for the chosen lot's part."""

    where: str
    percent: Decimal
    is_chosen: bool = False


class OriginRow(Struct, frozen=True):
    """One element: its name, its share of the lot, and for each stage the parts, or words where there are none.

    keys: what is asked about when a stage is touched, one for each.
    """

    element: str
    note: str
    stages: tuple[tuple[OriginPart, ...] | str, ...]
    keys: tuple[object, ...] = ()


class OriginView(Struct, frozen=True):
    """The stages' words, and the elements."""

    title: str
    stages: tuple[str, ...]
    rows: tuple[OriginRow, ...]


class OriginTable(QWidget):
    """Draws the origin. most: of so many elements at most; how many more there are is told in the head.

    Signals:
        stage_chosen(object): the key of a stage whose bar was touched.
    """

    stage_chosen = Signal(object)

    def __init__(self, look: Look, most: int = ELEMENTS_MOST) -> None:
        super().__init__()
        self._look = look
        self._most = most
        self._view: OriginView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        look.resized.connect(self._restyle)

    def show_view(self, view: OriginView) -> None:
        """Shows another lot's origin."""
        self._view = replace(view, title=self._title(view), rows=view.rows[: self._most])
        told = (f"{row.element}: {', '.join(self._words(stage) for stage in row.stages)}" for row in view.rows)
        self.setAccessibleName(f"{view.title}. {'; '.join(told)}")
        self.updateGeometry()
        self.update()

    def _title(self, view: OriginView) -> str:
        if len(view.rows) <= self._most:
            return view.title
        return self.tr("Origin, {shown} of {all}").format(shown=self._most, all=len(view.rows))

    def twin(self, look: Look) -> "OriginTable":
        """The same."""
        twin = OriginTable(look, self._most)
        if self._view is not None:
            twin.show_view(self._view)
        twin.resize(FILED_WIDTH, twin.sizeHint().height())
        return twin

    def sizeHint(self) -> QSize:
        """The head and the rows."""
        rows = len(self._view.rows) if self._view is not None else 0
        return QSize(0, self._look.px(HEAD_HEIGHT + ROW_HEIGHT * rows + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws head and rows."""
        view, look = self._view, self._look
        if view is None:
            return
        painter = QPainter(self)
        padding, name_width = look.px(PADDING), self._name_width(view)
        head = look.px(HEAD_HEIGHT)
        write(painter, look, QRectF(padding, 0, name_width, head), Role.SMALL, "ink3", view.title)
        lefts = self._lefts(view)
        for number, words in enumerate(view.stages):
            box = QRectF(lefts[number] + padding, 0, lefts[number + 1] - lefts[number], head)
            write(painter, look, box, Role.SMALL, "ink3", words)
        for number, row in enumerate(view.rows):
            self._paint_row(painter, row, head + number * look.px(ROW_HEIGHT), lefts)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Asks about the stage under the finger."""
        view, place = self._view, event.position()
        number = int((place.y() - self._look.px(HEAD_HEIGHT)) // self._look.px(ROW_HEIGHT))
        if view is None or place.y() < self._look.px(HEAD_HEIGHT) or number >= len(view.rows):
            return
        lefts, keys = self._lefts(view), view.rows[number].keys
        stage = next((n for n in range(len(keys)) if lefts[n] <= place.x() < lefts[n + 1]), None)
        if stage is not None and not isinstance(view.rows[number].stages[stage], str):
            self.stage_chosen.emit(keys[stage])

    def _lefts(self, view: OriginView) -> list[float]:
        """The left edges of the stages, by what their words need; what is left over is shared out, and what is
        wanting is taken from the widest, whose parts end in dots.
        """
        padding, small = 2 * self._look.px(PADDING), Role.SMALL
        needs = [
            max(
                self._look.advance(small, words),
                *(self._parts_width(row.stages[number]) for row in view.rows),
            )
            + padding
            for number, words in enumerate(view.stages)
        ]
        left = float(self._name_width(view))
        spare = (self.width() - left - sum(needs)) / max(len(needs), 1)
        if spare < 0:
            needs[needs.index(max(needs))] += int(spare * len(needs))
            spare = 0
        lefts = [left]
        for need in needs:
            left += need + spare
            lefts.append(left)
        return lefts

    def _name_width(self, view: OriginView) -> int:
        texts = [view.title, *(row.note for row in view.rows)]
        return max(self._look.advance(Role.SMALL, text) for text in texts) + self._look.px(PADDING + 6)

    def _parts_width(self, stage: tuple[OriginPart, ...] | str) -> int:
        if isinstance(stage, str):
            return self._look.advance(Role.SMALL, stage)
        gap = self._look.px(8)
        return sum(self._look.advance(Role.SMALL_STRONG, self._part(part)) + gap for part in stage) - gap

    def _part(self, part: OriginPart) -> str:
        return f"{part.where} {numbers.figure(part.percent, self.locale())}"

    def _paint_row(self, painter: QPainter, row: OriginRow, top: float, lefts: list[float]) -> None:
        look, padding = self._look, self._look.px(PADDING)
        painter.fillRect(QRectF(0, top, self.width(), 1), look.colour("line"))
        line = look.px(24)
        name = QRectF(padding, top + look.px(5), lefts[0], line)
        write(painter, look, name, Role.BODY_STRONG, "ink", row.element)
        write(painter, look, name.translated(0, line - 1), Role.SMALL, "ink3", row.note)
        for number, stage in enumerate(row.stages):
            left, right = lefts[number] + padding, lefts[number + 1] - padding
            if isinstance(stage, str):
                box = QRectF(left, top, right - left, look.px(ROW_HEIGHT))
                write(painter, look, box, Role.SMALL, "ink3", stage)
            else:
                self._paint_stage(painter, stage, QRectF(left, top + look.px(10), right - left, look.px(BAR)))

    def _paint_stage(self, painter: QPainter, parts: tuple[OriginPart, ...], bar: QRectF) -> None:
        look, gap = self._look, self._look.px(2)
        left, grey = bar.left(), 0
        room = bar.width() - gap * (len(parts) - 1)
        for part in parts:
            width = room * float(part.percent) / 100
            token = "act_line" if part.is_chosen else GREYS[grey % len(GREYS)]
            grey += 0 if part.is_chosen else 1
            painter.fillRect(QRectF(left, bar.top(), width, bar.height()), look.colour(token))
            left += width + gap
        left, top, line = bar.left(), bar.bottom() + look.px(2), look.px(24)
        for part in parts:
            if left + look.advance(Role.SMALL_STRONG, self._part(part)) > bar.right() + look.px(PADDING):
                write(painter, look, QRectF(left, top, look.px(20), line), Role.SMALL, "ink2", "…")
                return
            percent = numbers.figure(part.percent, self.locale())
            where_width = look.advance(Role.SMALL, f"{part.where} ")
            write(painter, look, QRectF(left, top, where_width + 2, line), Role.SMALL, "ink2", part.where)
            width = look.advance(Role.SMALL_STRONG, percent)
            write(painter, look, QRectF(left + where_width, top, width + 2, line), Role.SMALL_STRONG, "ink", percent)
            left += where_width + width + look.px(8)

    def _words(self, stage: tuple[OriginPart, ...] | str) -> str:
        if isinstance(stage, str):
            return stage
        return " ".join(f"{part.where} {numbers.figure(part.percent, self.locale())} %" for part in stage)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class OriginPanel(Surface):
    """The origin on a panel.

    Signals:
        stage_chosen(object): as `OriginTable`.
    """

    stage_chosen = Signal(object)

    def __init__(self, look: Look, most: int) -> None:
        super().__init__(look)
        self._table = OriginTable(look, most)
        self._table.stage_chosen.connect(self.stage_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table)
        column.addStretch(1)

    def show_view(self, view: OriginView) -> None:
        """Shows another lot's origin."""
        self._table.show_view(view)
        self.setAccessibleName(self._table.accessibleName())
