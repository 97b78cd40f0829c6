"""The genealogy as a picture: one item for each lot, one path for each ribbon; touch or arrow keys choose a lot."""

import re
from collections import Counter
from collections.abc import Callable
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from ui.fonts import Role
from ui.models.lineage import (
    NODES_MOST,
    Frame,
    Layout,
    Lineage,
    PlacedNode,
    Ribbon,
    folded,
    lay_out,
    one_to_one,
    runs_folded,
    shares,
)
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.text import CENTRE, broken, write

NODE_WIDTH = 140
THINNEST = 1.5
HEADS_APART = 12
ZOOM_STEP = 1.25
ZOOM_LEAST, ZOOM_MOST = 0.4, 2.0
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
        self._is_target = is_target
        self._is_chosen = is_chosen
        self.setPos(place.x, place.y - frame.node_height / 2)
        self.setZValue(1)
        before = "\n".join(reversed(place.node.before))
        self.setToolTip(f"{place.node.code}\n{place.node.note}\n{before}".rstrip())

    def boundingRect(self) -> QRectF:
        """The box, and what looks out behind it."""
        width, height = self._size
        return QRectF(0, -BEHIND, width + BEHIND, height + BEHIND)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draws the box."""
        look, node = self._look, self.place.node
        is_marked = self._is_target or self._is_chosen
        on_path = is_marked or self.place.part > 0
        pen = QPen(look.colour("act_line" if on_path else "edge"), look.px(3) if is_marked else 1.5)
        if not node.is_known:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(look.colour("act" if self._is_target else "act_tint" if self._is_chosen else "raised"))
        inset = pen.widthF() / 2
        width, height = self._size
        box = QRectF(0, 0, width, height).adjusted(inset, inset, -inset, -inset)
        if node.before:
            painter.drawRoundedRect(box.translated(BEHIND, -BEHIND), look.px(6), look.px(6))
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        upper, lower = QRectF(0, 4, width, height / 2 - 2), QRectF(0, height / 2 - 2, width, height / 2 - 2)
        code = _SHORT.sub(r"\1", node.code.split("\u2009")[0])
        write(painter, look, upper, Role.SMALL_CODE, "act_on" if self._is_target else "ink", code, align=CENTRE)
        note = f"{node.note} · +{len(node.before)}" if node.before else node.note
        write(painter, look, lower, Role.SMALL, "act_on" if self._is_target else "ink2", note, align=CENTRE)
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
        self._layout = Layout((), (), (), 0, 0)
        self._heads: tuple[Head, ...] = ()
        self._top = 0.0
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)  # the heads stand still
        look.changed.connect(self._redraw)

    @property
    def drawn(self) -> Layout:
        """What is drawn now."""
        return self._layout

    @property
    def heads(self) -> tuple[Head, ...]:
        """The columns' heads as they are drawn now."""
        return self._heads

    def show_lineage(self, lineage: Lineage) -> None:
        """Draws another lineage."""
        if lineage != self._lineage:
            before = self._lineage
            if before is None or lineage.nodes is not before.nodes or lineage.links is not before.links:
                self._shares = None
                self._runs = one_to_one(lineage)
                if before is None or before.target != lineage.target or before.direction is not lineage.direction:
                    self._unfolded = frozenset()
                    self.zoom_to(1.0)
            self._lineage = lineage
            self._redraw(self._look.theme)
            self.folding_changed.emit()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draws into the new width."""
        super().resizeEvent(event)
        if event.oldSize() != event.size():
            self._redraw(self._look.theme)

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
        if isinstance(item, NodeItem) and not item.place.node.folded:
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
        others = [place for place in self._layout.nodes if not place.node.folded and place is not here]
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
    def _redraw(self, theme: Theme) -> None:
        self._scene.clear()
        lineage = self._lineage
        if lineage is None:
            return
        if self._shares is None and len(lineage.nodes) > NODES_MOST:
            self._shares = shares(lineage)
        lineage = folded(runs_folded(lineage, self._runs, self._unfolded), part=self._shares)
        frame = self._frame(lineage)
        heads = [self._broken(words, frame.pitch(len(lineage.columns))) for words in lineage.columns]
        lines = max(map(len, heads), default=1)
        frame = replace(frame, top=frame.top + (lines - 1) * self._look.line_height(Role.SMALL))
        self._layout = lay_out(lineage, frame)
        self._heads = tuple(
            self._head(heads[number], x, frame, number, len(heads)) for number, x in enumerate(self._layout.heads)
        )
        self._top = frame.top
        for ribbon in self._layout.ribbons:
            self._add_ribbon(ribbon)
        shown: NodeItem | None = None
        for place in self._layout.nodes:
            code = place.node.code
            marks = {"is_target": code == lineage.target, "is_chosen": code == lineage.chosen}
            item = NodeItem(self._look, place, frame, **marks)
            self._scene.addItem(item)
            shown = item if code == (lineage.chosen or lineage.target) else shown
        self._scene.setSceneRect(0, 0, self._layout.width, self._layout.height + 4)
        if shown is not None:
            self.ensureVisible(shown, 0, 0)
        self.setAccessibleName(", ".join(f"{p.node.code} {p.node.note}" for p in self._layout.nodes))

    def _frame(self, lineage: Lineage) -> Frame:
        """Sizes that use the width, and closer rows where the fullest column would not fit the height."""
        px = self._look.px
        rows = max(Counter(node.column for node in lineage.nodes).values(), default=1)
        top, height = self._look.theme.either(32, 28), self._look.theme.either(56, 50)
        columns = len(lineage.columns)
        needs_width = px(NODE_WIDTH) + (columns - 1) * px(NODE_WIDTH + 20)
        bar = self.horizontalScrollBar().sizeHint().height() if needs_width > self.width() - 2 else 0
        room = (self.height() - bar - top - 8) / rows - height
        return Frame(
            width=self.width() - 2, node_width=px(NODE_WIDTH), node_height=height,
            gap=min(max(room, px(8)), px(26)), least_pitch=px(NODE_WIDTH + 20), ribbon=px(46), top=top,
        )  # fmt: skip

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

    def _add_ribbon(self, ribbon: Ribbon) -> None:
        if ribbon.link.is_aside:
            pen = QPen(self._look.colour("g2"), 2.5)
            pen.setDashPattern([2.4, 2.0])
            self._scene.addPath(_curve(ribbon), pen)
            return
        nothing = QPen(Qt.PenStyle.NoPen)
        width = max(ribbon.width, THINNEST)
        self._scene.addPath(_band(ribbon, width), nothing, QBrush(self._look.colour("g3")))
        if ribbon.part > 0:
            part = max(ribbon.width * ribbon.part, THINNEST)
            self._scene.addPath(_band(ribbon, part), nothing, QBrush(self._look.colour("act_line")))


def _curve(ribbon: Ribbon) -> QPainterPath:
    path = QPainterPath(QPointF(ribbon.x1, ribbon.y1))
    reach = (ribbon.x2 - ribbon.x1) / 2
    path.cubicTo(ribbon.x1 + reach, ribbon.y1, ribbon.x2 - reach, ribbon.y2, ribbon.x2, ribbon.y2)
    return path


def _band(ribbon: Ribbon, width: float) -> QPainterPath:
    """The upper edge as a curve, down by the width, and the same curve back."""
    path = _curve(ribbon)
    reach = (ribbon.x2 - ribbon.x1) / 2
    path.lineTo(ribbon.x2, ribbon.y2 + width)
    path.cubicTo(
        ribbon.x2 - reach, ribbon.y2 + width, ribbon.x1 + reach, ribbon.y1 + width, ribbon.x1, ribbon.y1 + width
    )
    path.closeSubpath()
    return path
