"""The parts of the lot screen: its title, the genealogy as picture or list, the chosen ancestor."""

from collections.abc import Callable
from enum import Enum, auto
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.models.lineage import Direction, Lineage, Node, shares
from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.lot_chain import ChainElement, chain_columns, chain_rows
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.lot_graph import LotGraph
from ui.widgets.panel import Panel, Surface
from ui.widgets.segments import Segment, Segments
from ui.widgets.table import Table
from ui.widgets.table_cell import DENSE
from ui.widgets.text import CENTRE, FittedText, Text


class LotTitle(Struct, frozen=True):
    """A lot's code, its state (glyph and word), what more is to be said of it, and what it is."""

    code: str
    glyph: Glyph
    state: str
    about: str = ""
    what: str = ""


class ChosenView(Struct, frozen=True):
    """The chosen ancestor: its code and what it is, its share of the lot in large figures, and what was verified."""

    code: str
    what: str
    share: str
    words: str
    note: str = ""
    glyph: Glyph = Glyph.DONE


class LotHead(QWidget):
    """The code in large type, and beside it state and kind."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._code = Text(look, Role.LOT)
        self._glyph = GlyphMark(look, 24)
        self._state = Text(look, Role.ROW_STRONG)
        self._about = FittedText(look, Role.ROW, ink="ink2")
        self._below = FittedText(look, Role.SMALL, ink="ink2")
        self._what = FittedText(look, Role.BODY, ink="ink2")
        self._line = QHBoxLayout()
        self._line.addWidget(self._glyph)
        self._line.addWidget(self._state)
        self._line.addWidget(self._about, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addLayout(self._line)
        words.addWidget(self._below)
        words.addWidget(self._what)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._code)
        self._row.addLayout(words, 1)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_title(self, title: LotTitle) -> None:
        """Shows another lot's title."""
        self._code.show_text(title.code)
        self._glyph.show_glyph(title.glyph)
        self._state.show_text(title.state)
        self._about.show_text(title.about)
        self._below.show_text(title.about.removeprefix("· "))
        self._what.show_text(title.what)
        self.setAccessibleName(f"{title.code} {title.state} {title.about} {title.what}")

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.either(20, 14))
        self._about.setVisible(not theme.metrics.is_compact)
        self._below.setVisible(theme.metrics.is_compact)
        self._line.setSpacing(theme.px(8))


class Face(Enum):
    """The genealogy as a picture or as a list, or what it says of the origin of every element."""

    GRAPH = auto()
    LIST = auto()
    ORIGIN = auto()


class Size(Enum):
    """Larger, smaller, or as it was laid out."""

    SMALLER = auto()
    AS_LAID_OUT = auto()
    LARGER = auto()


class GenealogyPanel(Panel):
    """The genealogy: picture, list or origins, back or forward; the picture larger or smaller, its runs folded or not.

    Signals:
        face_turned(): another face is shown.
        direction_chosen(Segment): the other direction.
        node_chosen(Node), node_opened(Node): a lot was chosen, or opened.
        stage_chosen(object): the key of a stage of the origin, or of a lot that did one.
    """

    stage_chosen = Signal(object)
    face_turned = Signal()
    direction_chosen = Signal(object)
    node_chosen = Signal(object)
    node_opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._lineage: Lineage | None = None
        self._chain: tuple[ChainElement, ...] = ()
        self._face = Face.GRAPH
        self.graph = LotGraph(look)
        self._nothing = Text(look, Role.ROW, ink="ink3", align=CENTRE)
        self.faces = Segments(look, height=40, role=Role.SMALL, padding=14)
        self.directions = Segments(look, height=40, role=Role.SMALL, padding=14)
        self.sizes = Segments(look, height=40, role=Role.SMALL, padding=14)
        self.runs = Segments(look, height=40, role=Role.SMALL, padding=14)
        self._stack = QStackedWidget()
        self._frame = QVBoxLayout()
        for page in (self.graph, self._nothing):
            self._stack.addWidget(page)
        self._frame.addWidget(self._stack)
        self.body.addLayout(self._frame)
        self.head.addWidget(self.runs)
        self.head.addWidget(self.sizes)
        self.head.addWidget(self.faces)
        self.head.addWidget(self.directions)
        self.faces.segment_chosen.connect(self._turn)
        self.directions.segment_chosen.connect(self.direction_chosen)
        self.sizes.segment_chosen.connect(self._resize)
        self.runs.segment_chosen.connect(self._fold_or_unfold)
        self.graph.folding_changed.connect(self._offer_folding)
        self.graph.zoomed.connect(self._offer_sizes)
        self.graph.node_chosen.connect(self.node_chosen)
        self.graph.node_opened.connect(self.node_opened)
        look.resized.connect(self._restyle_frame)
        self._restyle_frame(look.theme)

    # Each of the lists is made when it is first turned to, and filled whenever it is in front.

    @cached_property
    def list(self) -> Table:
        """The genealogy as rows."""
        return self._placed(self._open_row)

    @cached_property
    def origins(self) -> Table:
        """The way of every element, and what the rules say."""
        return self._placed(self._ask_stage)

    def _placed(self, open_row: Callable[[Row], None]) -> Table:
        table = Table(self._look, heights=DENSE, is_small=True, opens_rows=True)
        table.row_opened.connect(open_row)
        self._stack.addWidget(table)
        return table

    @property
    def face(self) -> Face:
        """Which is shown."""
        return self._face

    @property
    def has_graph(self) -> bool:
        """Whether there is a genealogy to be drawn."""
        return self._lineage is not None

    def show_lineage(self, lineage: Lineage | None, chain: tuple[ChainElement, ...], title: str, about: str) -> None:
        """Shows another genealogy, or that there is none; with the way of every element, where that is known."""
        self._lineage, self._chain = lineage, chain
        is_compact = self._look.theme.metrics.is_compact
        self.show_head(title, "" if is_compact else about)
        self.directions.setVisible(lineage is not None)
        self._nothing.show_text(self.tr("Received from supplier, no parents"))
        faces = [Segment(Face.GRAPH, self.tr("Graph"))]
        if lineage is not None:
            faces.append(Segment(Face.LIST, self.tr("List")))
            ways = (Segment(Direction.BACK, self.tr("Back")), Segment(Direction.FORWARD, self.tr("Forward")))
            self.directions.show_segments(ways, lineage.direction)
            self.graph.show_lineage(lineage)
        if chain:
            faces.append(Segment(Face.ORIGIN, self.tr("Origin")))
        if self._face not in (face.key for face in faces):
            self._face = Face.GRAPH
        self.faces.setVisible(len(faces) > 1)
        self.faces.show_segments(tuple(faces), self._face)
        self.turn_to(self._face)

    def _show_chain(self) -> Table:
        headings = (self.tr("Stage"), self.tr("Where"), self.tr("Share"), self.tr("What speaks for it"))
        self.origins.show_rows(chain_columns(*headings), chain_rows(self._chain))
        return self.origins

    def _show_list(self, lineage: Lineage) -> Table:
        """The same as an indented table: each column of the picture one step further in."""
        part = shares(lineage)
        last = len(lineage.columns) - 1
        nodes = sorted(lineage.nodes, key=lambda node: (node.column, -part[node.code], node.code))
        if lineage.direction is Direction.BACK:
            nodes.sort(key=lambda node: -node.column)
        rows = []
        for node in nodes:
            depth = last - node.column if lineage.direction is Direction.BACK else node.column
            indent = "\u2003" * depth
            kind = RowKind.CURRENT if node.code == lineage.chosen else RowKind.LINE
            glyph = Glyph.REFUSED if node.is_bad else None if node.is_known else Glyph.WAITING
            percent = self.locale().toString(part[node.code] * 100, "f", 1) + "\u00a0%"
            cells = (
                Cell(glyph=glyph), Cell(indent + node.code, is_identifier=True), Cell(node.note, ink="ink2"),
                Cell(lineage.columns[node.column], ink="ink2"), Cell(percent, is_strong=True),
            )  # fmt: skip
            rows.append(Row(node, cells, kind))
        columns = (
            Column("", 46), Column(self.tr("Lot")), Column("", 240, 190), Column(self.tr("Step"), 220, 190),
            Column(self.tr("Share"), 120, 100, is_right=True),
        )  # fmt: skip
        self.list.show_rows(columns, tuple(rows))
        return self.list

    @Slot(object)
    def _turn(self, segment: Segment) -> None:
        if isinstance(segment.key, Face):
            self.turn_to(segment.key)

    def turn_to(self, face: Face) -> None:
        """Shows another face."""
        self._face = face
        self._stack.setCurrentWidget(self._page(face))
        self.faces.show_segments(self.faces.segments, face)
        self._offer_sizes()
        self._offer_folding()
        self.face_turned.emit()

    def _page(self, face: Face) -> QWidget:
        """What such a face shows, filled."""
        match face:
            case Face.ORIGIN:
                return self._show_chain()
            case _ if self._lineage is None:
                return self._nothing
            case Face.LIST:
                return self._show_list(self._lineage)
            case Face.GRAPH:
                return self.graph

    @Slot()
    def _offer_sizes(self) -> None:
        as_it_was = Size.AS_LAID_OUT if self.graph.zoom == 1.0 else None
        words = ((Size.SMALLER, "\u2212"), (Size.AS_LAID_OUT, "1 : 1"), (Size.LARGER, "+"))
        self.sizes.show_segments(tuple(Segment(*one) for one in words), as_it_was)
        self.sizes.setAccessibleName(self.tr("Smaller, as laid out, larger"))
        self.sizes.setVisible(self._face is Face.GRAPH and self._lineage is not None)

    @Slot()
    def _offer_folding(self) -> None:
        words = (Segment(False, self.tr("Folded")), Segment(True, self.tr("In full")))
        self.runs.show_segments(words, self.graph.is_unfolded)
        self.runs.setVisible(self._face is Face.GRAPH and self._lineage is not None and self.graph.has_runs)

    @Slot(object)
    def _resize(self, segment: Segment) -> None:
        match segment.key:
            case Size.SMALLER:
                self.graph.reduce()
            case Size.LARGER:
                self.graph.enlarge()
            case _:
                self.graph.zoom_to(1.0)

    @Slot(object)
    def _fold_or_unfold(self, _segment: Segment) -> None:
        self.graph.fold_or_unfold()

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        if isinstance(row.key, Node):
            self.node_chosen.emit(row.key)

    @Slot(object)
    def _ask_stage(self, row: Row) -> None:
        self.stage_chosen.emit(row.key)

    @Slot(object)
    def _restyle_frame(self, theme: Theme) -> None:
        self._frame.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(8))


class ChosenPanel(Surface):
    """The chosen ancestor and its share."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "chosen")
        self._code = Text(look, Role.ROW_CODE)
        self._what = FittedText(look, Role.BODY, ink="ink2")
        self._share = Text(look, Role.SHARE)
        self._words = Text(look, Role.BODY, ink="ink2")
        self._glyph = GlyphMark(look, 24)
        self._note = FittedText(look, Role.BODY)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._figure = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        name, note = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (name, (self._code, self._what)),
            (self._figure, (self._share, self._words)),
            (note, (self._glyph, self._note)),
        ):
            row.setSpacing(12)
            for widget in widgets:
                row.addWidget(widget, 1 if isinstance(widget, FittedText) else 0)
            self._box.addLayout(row, 1)
        self._figure.addStretch(1)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: ChosenView) -> None:
        """Shows another ancestor."""
        self._code.show_text(view.code)
        self._what.show_text(view.what)
        self._share.show_text(view.share)
        self._words.show_text(view.words)
        self._glyph.show_glyph(view.glyph)
        self._glyph.setVisible(bool(view.note))
        self._note.show_text(view.note)
        self.setAccessibleName(f"{view.code} {view.what}: {view.share} {view.words}. {view.note}")

    def lie(self, *, is_wide: bool) -> None:
        """Lays the lines side by side where no origin stands beside them; on a compact screen all under each other."""
        ways = QBoxLayout.Direction
        is_narrow = self._look.theme.metrics.is_compact and not is_wide
        self._box.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._box.setSpacing(self._look.px(24 if is_wide else 2))
        self._figure.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._figure.setSpacing(0 if is_narrow else self._look.px(12))
        self._what.setVisible(not is_narrow)
        self._words.set_role(Role.SMALL if is_narrow else Role.BODY)
        self.setMaximumHeight(self._look.px(88) if is_wide else 16_777_215)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._box.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
