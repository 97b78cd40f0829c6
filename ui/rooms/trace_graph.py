"""The graph of a trace: its lots, or where they are too many bundles of them, which open into what is in them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from traceapp.app import App
from traceapp.app.traced import Traced
from traceapp.domain.bundle import Bundled, Folding
from traceapp.errors import TraceError
from traceapp.services.trace.bundling import bundled_from
from traceapp.services.trace.trace_answer import Trace
from ui.models.lineage import Lineage, Node
from ui.operations import Work
from ui.rooms import bundle_words, lot_words
from ui.rooms.reads import Ask
from ui.screens.trace import GraphView
from ui.speech import Speech

Begin = Callable[[Callable[[Work], Any], Callable[[Any], None]], Ask]


class TraceGraph(QObject):
    """What the graph of one answer shows. Bundles are read when somebody looks at them, and when one is opened.

    Attributes:
        is_shown: the graph is to be seen, not the list.

    Signals:
        changed(): there is something else to be drawn.
        lot_wanted(object): a lot (its code) is to be opened.
    """

    changed = Signal()
    lot_wanted = Signal(object)

    def __init__(self, app: App, begin: Begin, cancel: Callable[[Ask | None], None]) -> None:
        super().__init__()
        self._app = app
        self._begin, self._cancel = begin, cancel
        self._traced: Traced | None = None
        self._ask: Ask | None = None
        self._found: Bundled | None = None
        self._is_stale = self._is_undrawable = False
        self._opened: tuple[str, ...] = ()
        self._chosen = ""
        self._drawn: tuple[str, Lineage | None] | None = None
        self.is_shown = False

    def take(self, traced: Traced | None) -> None:
        """Another answer: nothing of it is opened yet; the same question answered anew keeps what is."""
        before, self._traced = self._traced, traced
        if before is None or traced is None or _question(before) != _question(traced):
            self._opened, self._chosen, self._found = (), "", None
        self._is_stale, self._is_undrawable, self._drawn = True, False, None
        self._read()

    @Slot()
    def turn(self) -> None:
        """List instead of graph, or the other way round."""
        self.is_shown = not self.is_shown
        self._read()
        self.changed.emit()

    @Slot(object)
    def choose(self, node: Node) -> None:
        """A lot or a bundle was touched: its part is shown."""
        self._chosen = node.code
        self.changed.emit()

    @Slot(object)
    def open(self, node: Node) -> None:
        """The lots in a bundle are drawn, or its months; a lot is opened."""
        if node.opens:
            self._show_opened((*self._opened, node.opens))
        elif not node.folded:
            self.lot_wanted.emit(node.code)

    @Slot()
    def open_chosen(self) -> None:
        """Opens what was touched last."""
        self.open(Node(self._chosen, "", 0, opens=self._chosen.partition("\u2009")[2]))

    @Slot()
    def fold(self) -> None:
        """What was opened last is one bundle again."""
        self._show_opened(self._opened[:-1])

    def _show_opened(self, opened: tuple[str, ...]) -> None:
        """What is drawn stays until the other is there."""
        self._opened, self._chosen, self._is_stale = opened, "", True
        self._read()

    def view(self, speech: Speech) -> GraphView:
        """As it is drawn now; most read the lists, and nobody waits for a drawing then."""
        lineage = self.lineage(speech) if self.is_shown else None
        nodes = lineage.nodes if lineage is not None else ()
        node = next((node for node in nodes if node.code == self._chosen), None)
        return GraphView(
            lineage,
            is_shown=self.is_shown,
            is_offered=self._can_draw or self._can_bundle,
            about=bundle_words.about(self._found, speech) if self._found is not None else "",
            chosen=node.word if node is not None else "",
            opened=bundle_words.opened(self._opened[-1], speech) if self._opened else "",
        )

    @property
    def _can_draw(self) -> bool:
        """Whether the lots themselves can be drawn."""
        traced = self._traced
        return traced is not None and traced.trace.is_whole and lot_words.is_drawn(traced.trace)

    @property
    def _can_bundle(self) -> bool:
        """Whether there is a drawing of bundles, as far as is known."""
        traced = self._traced
        is_far = traced is not None and not traced.trace.is_whole and not traced.known_on
        return is_far and not self._is_undrawable

    def lineage(self, speech: Speech) -> Lineage | None:
        """The drawing, None while there is none. Made once for each language; another chosen lot is drawn by itself."""
        language = speech.locale.name()
        if self._drawn is None or self._drawn[0] != language:
            self._drawn = language, self._made(speech)
        drawn = self._drawn[1]
        return replace(drawn, chosen=self._chosen) if drawn is not None else None

    def _made(self, speech: Speech) -> Lineage | None:
        if self._traced is None:
            return None
        trace = self._traced.trace
        if trace.is_whole:
            return lot_words.lineage_of(trace, trace.start.lots[0] if trace.start.lots else "", speech)
        return bundle_words.lineage_of(self._found, trace.direction, speech) if self._found is not None else None

    def _read(self) -> None:
        self._cancel(self._ask)
        self._ask = None
        if self._traced is not None and self._can_bundle and self.is_shown and self._is_stale:
            opened = self._opened[-1] if self._opened else ""
            self._ask = self._begin(partial(_bundled, self._app, self._traced.trace, opened), self._take)

    def _take(self, found: "Bundled | TraceError | None") -> None:
        self._found = found if isinstance(found, Bundled) else None
        self._is_stale, self._is_undrawable, self._drawn = False, self._found is None, None
        self.changed.emit()


def _question(traced: Traced) -> tuple[object, ...]:
    return traced.trace.start, traced.trace.direction, traced.known_on


def _bundled(app: App, trace: Trace, opened: str, _work: Work) -> Bundled | None:
    """On the reading thread."""
    with app.reading() as books:
        return bundled_from(books, app.plant, trace.start, trace.direction, Folding(opened))
