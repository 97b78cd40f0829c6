"""The answer of a trace as a drawing."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import Look, Theme
from ui.widgets.lot_graph import LotGraph
from ui.widgets.panel import Panel


class TracePicture(Panel):
    """The graph of a trace in its frame.

    Signals:
        node_chosen(Node), node_opened(Node): from the graph.
    """

    node_chosen = Signal(object)
    node_opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.graph = LotGraph(look)
        self._frame = QVBoxLayout()
        self._frame.addWidget(self.graph)
        self.body.addLayout(self._frame)
        self.graph.node_chosen.connect(self.node_chosen)
        self.graph.node_opened.connect(self.node_opened)
        look.resized.connect(self._restyle_frame)
        self._restyle_frame(look.theme)

    @Slot(object)
    def _restyle_frame(self, theme: Theme) -> None:
        self._frame.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
