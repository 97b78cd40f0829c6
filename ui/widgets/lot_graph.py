"""The genealogy as a picture: one item for each lot, one path for each ribbon; touch or arrow keys choose a lot."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QBrush,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from ui.fonts import Role
from ui.models.folding import NODES_MOST, folded, one_to_one, runs_folded
from ui.models.lineage import (
    Frame,
    Layout,
    Lineage,
    PlacedNode,
    Ribbon,
    in_width,
    lay_out,
    shares,
)
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.ribbons import band, curve, room_below, round_path
from ui.widgets.scroll_bar import lay_flat
from ui.widgets.text import CENTRE, broken, write

NODE_WIDTH = 140
THINNEST = 1.5
FILED_WIDTH = 1400
"""How wide it is in a file at least."""
HEADS_APART = 12
ZOOM_STEP = 1.25
ZOOM_LEAST, ZOOM_MOST = 0.4, 2.0
ASIDE, BELOW = 2, 4
"""Room beside the last column and under the lowest lot: a view reckons with bars a little narrower than they are."""
BEHIND = 4
"""How far the lots of a folded run look out behind the youngest."""


_SHORT = re.compile(r"^([A-Z]{2}-[0-9]{4}-[A-Z]+[0-9]+)-[0-9A-Z]$")
"""In a graph a lot's code stands without its check character (UX 5)."""


class NodeItem(QGraphicsItem):
    """One lot: a box with its code and its note. The lot asked about is filled, the chosen one tinted. A folded run
    is a stack, which says how many it stands for.
    """

    def __init__(self, look: Look, place: PlacedNode, frame: Frame, *, is_target: bool, is_chosen: bool) -> None:
        super().__init__()
        self.place = place
        self._look = look
        self._size = (frame.node_width, frame.node_height)
        self.is_target = is_target
        self._is_chosen = is_chosen
        self.setPos(place.x, place.y - frame.node_height / 2)
        self.setZValue(1)
        before = "\n".join(reversed(place.node.before))
        self.setToolTip(place.node.said or f"{place.node.code}\n{place.node.note}\n{before}".rstrip())

    @property
    def title(self) -> str:
        """What stands on it first."""
        return _SHORT.sub(r"\1", self.place.node.word)

    def boundingRect(self) -> QRectF:
        """The box, and what looks out behind it."""
        width, height = self._size
        return QRectF(0, -BEHIND, width + BEHIND, height + BEHIND)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draws the box."""
        look, node = self._look, self.place.node
        is_marked = self.is_target or self._is_chosen
        on_path = is_marked or self.place.part > 0
        pen = QPen(look.colour("act_line" if on_path else "edge"), look.px(3) if is_marked else 1.5)
        if not node.is_known:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(look.colour("act" if self.is_target else "act_tint" if self._is_chosen else "raised"))
        inset = pen.widthF() / 2
        width, height = self._size
        box = QRectF(0, 0, width, height).adjusted(inset, inset, -inset, -inset)
        if node.before:
            painter.drawRoundedRect(box.translated(BEHIND, -BEHIND), look.px(6), look.px(6))
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        upper, lower = QRectF(0, 4, width, height / 2 - 2), QRectF(0, height / 2 - 2, width, height / 2 - 2)
        write(painter, look, upper, Role.SMALL_CODE, "act_on" if self.is_target else "ink", self.title, align=CENTRE)
        note = f"{node.note} · +{len(node.before)}" if node.before else node.note
        write(painter, look, lower, Role.SMALL, "act_on" if self.is_target else "ink2", note, align=CENTRE)
        if node.is_bad:
            size = look.px(24)
            paint_glyph(painter, QRectF(width - size + 4, -6, size, size), Glyph.REFUSED, look.theme)


class Head(Struct, frozen=True):
    """The words over a column, line by line, and where they stand in the drawing."""

    lines: tuple[str, ...]
    left: float
    width: float


class LotGraph(QGraphicsView):
    """Draws a lineage in its width; one-to-one runs stand as their youngest lot, and more lots than it can show are
    folded by share. The wheel with Ctrl, and +, - and 0, make it larger, smaller, and as it was; U unfolds the runs.

    Signals:
        node_chosen(Node): a lot was touched, or reached by the arrow keys.
        node_opened(Node): Enter on the chosen lot.
        folding_changed(): other runs are folded.
        zoomed(): it is drawn larger or smaller.
    """

    node_chosen = Signal(object)
    node_opened = Signal(object)
    folding_changed = Signal()
    zoomed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lineage: Lineage | None = None
        self._shares: dict[str, float] | None = None
        self._runs: dict[str, str] = {}
        self._unfolded: frozenset[str] = frozenset()
        self._zoom = 1.0
        self._is_stale = False
        self._is_new = True  # nobody chose a lot in this drawing yet
        self._layout = Layout((), (), (), 0, 0)
        self._heads: tuple[Head, ...] = ()
        self._top = 0.0
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        lay_flat(self, look, is_wide=True)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)  # the heads stand still
        look.changed.connect(self._recolour)

    @property
    def drawn(self) -> Layout:
        """What is drawn now."""
        return self._layout

    @property
    def heads(self) -> tuple[Head, ...]:
        """The columns' heads as they are drawn now."""
        return self._heads

    def show_lineage(self, lineage: Lineage) -> None:
        """Draws another lineage; at first the lot asked about is in sight, then the one that is chosen."""
        if lineage != self._lineage:
            before = self._lineage
            is_another = before is None or before.target != lineage.target or before.direction is not lineage.direction
            self._is_new = is_another or (self._is_new and before is not None and lineage.chosen == before.chosen)
            if before is None or lineage.nodes is not before.nodes or lineage.links is not before.links:
                self._shares = None
                self._runs = one_to_one(lineage)
                if is_another:
                    self._unfolded = frozenset()
                    self.zoom_to(1.0)
            self._lineage = lineage
            self._draw(self._look.theme)
            self.folding_changed.emit()

    def twin(self, look: Look) -> "LotGraph":
        """The same as laid out, the same runs unfolded, all of it in sight."""
        twin = LotGraph(look)
        for bar in (twin.setHorizontalScrollBarPolicy, twin.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        twin.setBackgroundBrush(look.colour("panel"))
        twin.resize(FILED_WIDTH, look.px(BELOW))
        if self._lineage is not None:
            twin._unfolded = self._unfolded
            twin.show_lineage(replace(self._lineage, chosen=""))
            twin._redraw(look.theme)  # nobody ever sees it
            whole = twin.sceneRect().size().toSize()
            twin.resize(max(whole.width(), FILED_WIDTH), whole.height())
        return twin

    @property
    def zoom(self) -> float:
        """How large it is drawn; 1 as it was laid out."""
        return self._zoom

    @property
    def has_runs(self) -> bool:
        """Whether there is anything to unfold or to fold again."""
        return bool(self._runs)

    @property
    def is_unfolded(self) -> bool:
        """Whether the runs are drawn in full: that of the chosen lot, or any."""
        return bool(self._unfolded)

    def zoom_to(self, zoom: float) -> None:
        """Draws it so large, within bounds; what was in the middle stays there."""
        self._zoom = min(max(zoom, ZOOM_LEAST), ZOOM_MOST)
        self.resetTransform()
        self.scale(self._zoom, self._zoom)
        self.zoomed.emit()

    @Slot()
    def enlarge(self) -> None:
        """One step larger."""
        self.zoom_to(self._zoom * ZOOM_STEP)

    @Slot()
    def reduce(self) -> None:
        """One step smaller."""
        self.zoom_to(self._zoom / ZOOM_STEP)

    @Slot()
    def fold_or_unfold(self) -> None:
        """Draws the run of the chosen lot in full, or all where it stands for none; the next time folds them again."""
        if self._unfolded:
            self._unfolded = frozenset()
        else:
            here = self._here()
            runs = {place.node.code for place in self._layout.nodes if place.node.before}
            chosen = here.node.code if here is not None else ""
            self._unfolded = frozenset({chosen} if chosen in runs else self._runs.values())
        self._redraw(self._look.theme)
        self.folding_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Draws in the look and the size of now what was hidden while it changed."""
        super().showEvent(event)
        if self._is_stale:
            self._redraw(self._look.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draws into the new width."""
        super().resizeEvent(event)
        if event.oldSize() != event.size():
            self._draw(self._look.theme)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """The columns' heads stay in sight however far down one looks."""
        look, above = self._look, self.mapToScene(0, 0)
        line = look.line_height(Role.SMALL)
        band = QRectF(above.x(), above.y(), self.viewport().width() / self._zoom, self._top - look.px(HEADS_APART) / 2)
        painter.fillRect(band, look.colour("panel"))
        for head in self._heads:
            for number, words in enumerate(head.lines):
                box = QRectF(head.left, above.y() + number * line, head.width, line)
                write(painter, look, box, Role.SMALL, "ink3", words, align=CENTRE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Chooses the lot under the finger."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, NodeItem) and item.place.node.is_alone:
            self.node_chosen.emit(item.place.node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys choose the next lot that way; Enter opens the chosen one."""
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.enlarge, Qt.Key.Key_Equal: self.enlarge, Qt.Key.Key_Minus: self.reduce,
            Qt.Key.Key_0: partial(self.zoom_to, 1.0), Qt.Key.Key_U: self.fold_or_unfold,
        }  # fmt: skip
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        key = Qt.Key(event.key())
        here = self._here()
        if key in acts:
            acts[key]()
        elif here is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.node_opened.emit(here.node)
        elif here is not None and key in steps:
            there = self._towards(here, *steps[key])
            if there is not None:
                self.node_chosen.emit(there.node)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl larger or smaller about the pointer; else it scrolls."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.zoom_to(self._zoom * ZOOM_STEP ** (event.angleDelta().y() / 120))
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)

    def _here(self) -> PlacedNode | None:
        if self._lineage is None:
            return None
        wanted = self._lineage.chosen or self._lineage.target
        return next((place for place in self._layout.nodes if place.node.code == wanted), None)

    def _towards(self, here: PlacedNode, across: int, down: int) -> PlacedNode | None:
        """The nearest lot in a direction: the next column, or the next one in the same column."""
        others = [place for place in self._layout.nodes if place.node.is_alone and place is not here]
        if across:
            others = [place for place in others if (place.node.column - here.node.column) * across > 0]
        else:
            others = [p for p in others if p.node.column == here.node.column and (p.y - here.y) * down > 0]
        return min(
            others,
            key=lambda p: (abs(p.node.column - here.node.column), abs(p.y - here.y)),
            default=None,
        )

    @Slot(object)
    def _recolour(self, theme: Theme) -> None:
        """The items keep their colours."""
        self._draw(theme)

    def _draw(self, theme: Theme) -> None:
        """At once where it is seen; nobody waits for what is not, which gets its size when it is."""
        self._is_stale = True
        if self.isVisible():
            self._redraw(theme)

    def _redraw(self, theme: Theme) -> None:
        self._is_stale = False
        self._scene.clear()
        lineage = self._lineage
        if lineage is None:
            return
        if self._shares is None and len(lineage.nodes) > NODES_MOST:
            self._shares = shares(lineage)
        lineage = folded(runs_folded(lineage, self._runs, self._unfolded), part=self._shares)
        frame, self._layout = self._fitted(lineage)
        heads = [self._broken(words, frame.pitch(len(lineage.columns))) for words in lineage.columns]
        self._heads = tuple(
            self._head(heads[number], x, frame, number, len(heads)) for number, x in enumerate(self._layout.heads)
        )
        self._top = frame.top
        for ribbon in self._layout.ribbons:
            self._add_ribbon(ribbon, frame)
        marked: dict[str, NodeItem] = {}
        for place in self._layout.nodes:
            code = place.node.code
            marks = {"is_target": code == lineage.target, "is_chosen": code == lineage.chosen}
            item = NodeItem(self._look, place, frame, **marks)
            self._scene.addItem(item)
            if any(marks.values()):
                marked[code] = item
        below = BELOW + room_below(self._layout, frame)
        self._scene.setSceneRect(0, 0, self._layout.width + ASIDE, self._layout.height + below)
        self._reveal(lineage, marked)
        self.setAccessibleName(", ".join(p.node.said or f"{p.node.code} {p.node.note}" for p in self._layout.nodes))

    def _reveal(self, lineage: Lineage, marked: Mapping[str, NodeItem]) -> None:
        """Scrolls to the chosen lot, and while the drawing is new on to the lot asked about, clear of the heads."""
        wanted = [lineage.chosen or lineage.target, *([lineage.target] if self._is_new else [])]
        for code in wanted:
            if code in marked:
                box = marked[code].sceneBoundingRect()
                self.ensureVisible(box.adjusted(0, -self._top, 0, 0), 0, 0)

    def _fitted(self, lineage: Lineage) -> tuple[Frame, Layout]:
        """The drawing in the view's width; one too high for the view in what is left beside its scroll bar, so that
        this bar does not call for the other.
        """
        width = self.width() - ASIDE
        frame = self._frame(lineage, width)
        drawn = lay_out(lineage, frame)
        if drawn.height + BELOW + room_below(drawn, frame) <= self.height():
            return frame, drawn
        beside = self._frame(lineage, width - self.verticalScrollBar().sizeHint().width())
        is_as_high = (beside.top, beside.gap) == (frame.top, frame.gap)
        return beside, in_width(drawn, beside) if is_as_high else lay_out(lineage, beside)

    def _frame(self, lineage: Lineage, width: int) -> Frame:
        """Sizes that use a width, and closer rows where the fullest column would not fit the height."""
        px, columns = self._look.px, len(lineage.columns)
        frame = Frame(
            width=width, node_width=px(NODE_WIDTH), node_height=self._look.theme.either(56, 50),
            least_pitch=px(NODE_WIDTH + 20), ribbon=px(46), top=self._look.theme.either(32, 28),
        )  # fmt: skip
        lines = max((len(self._broken(words, frame.pitch(columns))) for words in lineage.columns), default=1)
        top = frame.top + (lines - 1) * self._look.line_height(Role.SMALL)
        needs_width = frame.node_width + (columns - 1) * frame.least_pitch
        bar = self.horizontalScrollBar().sizeHint().height() if needs_width > width else 0
        room = (self.height() - bar - top - 8) / _fullest(lineage) - frame.node_height
        return replace(frame, top=top, gap=min(max(room, px(8)), px(26)))

    def _broken(self, words: str, pitch: float) -> list[str]:
        """A column's head in lines that leave its neighbours room."""
        return broken(words, int(pitch) - self._look.px(HEADS_APART), partial(self._look.advance, Role.SMALL))

    def _head(self, lines: list[str], x: float, frame: Frame, number: int, count: int) -> Head:
        width = max(self._look.advance(Role.SMALL, line) for line in lines)
        left = x - width / 2
        if number == 0:
            left = max(left, 0.0)
        elif number == count - 1:
            left = min(left, x + frame.node_width / 2 - width)
        return Head(tuple(lines), left, width + 2)

    def _add_ribbon(self, ribbon: Ribbon, frame: Frame) -> None:
        if ribbon.link.is_aside:
            pen = QPen(self._look.colour("g2"), 2.5)
            pen.setDashPattern([2.4, 2.0])
            self._scene.addPath(curve(ribbon) if ribbon.x1 <= ribbon.x2 else round_path(ribbon, frame), pen)
            return
        nothing = QPen(Qt.PenStyle.NoPen)
        width = max(ribbon.width, THINNEST)
        self._scene.addPath(band(ribbon, width), nothing, QBrush(self._look.colour("g3")))
        if ribbon.part > 0:
            part = max(ribbon.width * ribbon.part, THINNEST)
            self._scene.addPath(band(ribbon, part), nothing, QBrush(self._look.colour("act_line")))


def _fullest(lineage: Lineage) -> int:
    """How many lots stand in the column that has most."""
    return max(Counter(node.column for node in lineage.nodes).values(), default=1)
