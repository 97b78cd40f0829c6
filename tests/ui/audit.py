"""Looks over a rendered screen for what a reader would trip over: cut or overlapping text, small type, small targets.

Each finding is one line that names the widget and the text.
"""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QGraphicsView, QLineEdit, QStackedWidget, QWidget

from tests.ui.contrast import contrast
from ui.fonts import Role
from ui.widgets.action_bar import ActionButton
from ui.widgets.choices import ChoiceRow
from ui.widgets.fact_lines import GAP, MARGIN, FactLines
from ui.widgets.keypad import KeyButton
from ui.widgets.lot_graph import LotGraph, NodeItem
from ui.widgets.notice import LinkText
from ui.widgets.segments import Segments
from ui.widgets.step_dots import StepDots
from ui.widgets.table import Table
from ui.widgets.text import PX_MIN, Text

SIZED = (ActionButton, ChoiceRow, Segments, StepDots, LinkText)
KEY_LEAST = 64
TARGET_LEAST = 40
CONTRAST, LARGE_CONTRAST, LARGE_PX = 4.5, 3.0, 24


def findings(window: QWidget, picture: QImage | None = None) -> list[str]:
    """What is wrong with what the window shows now. picture: of it, for what only eyes can tell."""
    found: list[str] = []
    for widget in _shown(window):
        found.extend(_look_at(widget))
        if picture is not None and isinstance(widget, Text):
            found.extend(_contrast(widget, window, picture))
    return found


def _contrast(label: Text, window: QWidget, picture: QImage) -> Iterator[str]:
    """Text that is hard to tell from what lies under it (WCAG 2.2, 1.4.3)."""
    seen = label.visibleRegion().boundingRect()  # the rest is scrolled out of view
    place = QRect(label.mapTo(window, seen.topLeft()), seen.size()).intersected(picture.rect())
    if not label.text().strip() or place.isEmpty():
        return
    px = label._px or label._look.theme.role_px(label._role)
    wanted = LARGE_CONTRAST if px >= LARGE_PX else CONTRAST
    ground = _commonest(picture, place)
    has = contrast(label._look.colour(label._ink).name(), ground)
    if has < wanted:
        yield f"contrast {has:.1f} under {wanted} on {ground}: {label.text()!r} in {label._ink}"


def _commonest(picture: QImage, place: QRect) -> str:
    """The colour of most of a place: what the letters stand on."""
    points = [
        picture.pixel(x, y)
        for x in range(place.left(), place.right() + 1, 2)
        for y in range(place.top(), place.bottom() + 1, 2)
    ]
    return QColor(Counter(points).most_common(1)[0][0]).name()


def _shown(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.width() > 0 and not _is_behind(widget):
            yield widget


def _is_behind(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        front = parent.currentWidget() if isinstance(parent, QStackedWidget) else None
        if front is not None and front is not widget and not front.isAncestorOf(widget):
            return True
        parent = parent.parentWidget()
    return False


def _look_at(widget: QWidget) -> Iterator[str]:
    name = type(widget).__name__
    if isinstance(widget, Text):
        yield from _text(widget)
    elif isinstance(widget, SIZED):
        hint = widget.sizeHint()
        if hint.width() > widget.width() + 1:
            yield f"{name} needs {hint.width()} has {widget.width()}: {widget.accessibleName()}"
        if isinstance(widget, ActionButton | ChoiceRow | Segments) and widget.height() < TARGET_LEAST:
            yield f"{name} is {widget.height()} high: {widget.accessibleName()}"
    elif isinstance(widget, KeyButton):
        if min(widget.width(), widget.height()) < KEY_LEAST:
            yield f"key {widget.key.sign or widget.key.kind} is {widget.width()}×{widget.height()}"
    elif isinstance(widget, Table):
        yield from _table(widget)
    elif isinstance(widget, FactLines):
        yield from _facts(widget)
    elif isinstance(widget, QAbstractButton | QLineEdit) and min(widget.width(), widget.height()) < TARGET_LEAST:
        yield f"{name} is {widget.width()}×{widget.height()}: {widget.accessibleName() or widget.text()}"
    elif isinstance(widget, LotGraph):
        yield from _graph(widget)
    yield from _outside(widget)
    yield from _overlaps(widget)


def _text(label: Text) -> Iterator[str]:
    if not label.text():
        return
    width = label.contentsRect().width()
    widest = max(label._advance(line) for line in label.lines(width))
    if widest > width + 1:
        yield f"text needs {widest} has {width}: {label.text()!r}"
    if label.heightForWidth(width) > label.height() + 1:
        yield f"text needs {label.heightForWidth(width)} high, has {label.height()}: {label.text()!r}"
    if (label._px or label._look.theme.role_px(label._role)) < PX_MIN:
        yield f"type under {PX_MIN} px: {label.text()!r}"


def _table(table: Table) -> Iterator[str]:
    model, delegate = table.rows, table._delegate
    for number, row in enumerate(model.rows):
        for column, cell in enumerate(row.cells):
            place = table.visualRect(table.model().index(number, column))
            needs, has = delegate.cell_width(cell, at_least=True), place.width()
            if (cell.text or cell.below) and needs > has + 1:
                yield f"cell {number},{column} needs {needs} has {has}: {cell.text!r} {cell.aside!r} {cell.below!r}"
    if not table._has_head:
        return
    for column, head in enumerate(model.columns):
        needs = table._look.advance(Role.SMALL, head.title)
        if head.title and needs > table.columnWidth(column) - 10:
            yield f"heading needs {needs} has {table.columnWidth(column)}: {head.title!r}"


def _facts(facts: FactLines) -> Iterator[str]:
    for line in facts.lines:
        words = sum(facts._widths(line, facts._roles(line, is_small=True)))
        needs = words + facts._look.px(2 * MARGIN + GAP)
        if needs > facts.width():
            yield f"fact needs {needs} has {facts.width()}: {line.word!r} {line.value!r}"


def _graph(graph: LotGraph) -> Iterator[str]:
    for item in graph.items():
        if isinstance(item, NodeItem):
            room = item.boundingRect().width() - 4
            for role, words in ((Role.SMALL_CODE, item.place.node.code), (Role.SMALL, item.place.node.note)):
                if graph._look.advance(role, words) > room:
                    yield f"node has {room}: {words!r}"


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or _scrolls(widget):
        return
    if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
        words = widget.accessibleName() or getattr(widget, "text", str)()
        yield f"{type(widget).__name__} {_box(widget)} lies outside {type(parent).__name__} {parent.rect()}: {words!r}"


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return isinstance(widget, QGraphicsView)


def _overlaps(parent: QWidget) -> Iterator[str]:
    children = [
        child
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible()
    ]
    if isinstance(parent, QAbstractScrollArea | QStackedWidget):
        return
    for number, one in enumerate(children):
        for other in children[number + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > 1 and shared.height() > 1:
                yield f"{_words(one)} overlaps {_words(other)} in {type(parent).__name__} by {shared}"


def _words(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"


def _box(widget: QWidget) -> QRect:
    return QRect(widget.mapToParent(QPoint(0, 0)), widget.size())
