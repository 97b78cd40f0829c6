"""Looks over a rendered screen for what a reader would trip over: cut or overlapping text, small type, small targets.

Each finding is one line that names the widget and the text.
"""

from collections import Counter
from collections.abc import Iterator
from functools import singledispatch

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QGraphicsView,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from tests.ui.contrast import contrast
from ui.fonts import Role
from ui.widgets.action_bar import ActionBar, ActionButton
from ui.widgets.choices import ChoiceRow
from ui.widgets.drop_list import DropList
from ui.widgets.fact_lines import GAP, MARGIN, FactLines
from ui.widgets.keypad import KeyButton
from ui.widgets.lot_graph import LotGraph, NodeItem
from ui.widgets.notice import LinkText
from ui.widgets.segments import Segments
from ui.widgets.step_dots import StepDots
from ui.widgets.table import Table
from ui.widgets.text import PX_MIN, Text

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
    yield from _of_its_kind(widget)
    yield from _outside(widget)
    yield from _overlaps(widget)


@singledispatch
def _of_its_kind(widget: QWidget) -> Iterator[str]:
    """What only widgets of this kind can have wrong."""
    return iter(())


@_of_its_kind.register
def _sized(widget: ActionButton | ChoiceRow | Segments | StepDots | LinkText) -> Iterator[str]:
    name, hint = type(widget).__name__, widget.sizeHint()
    if hint.width() > widget.width() + 1:
        yield f"{name} needs {hint.width()} has {widget.width()}: {widget.accessibleName()}"
    if isinstance(widget, ActionButton | ChoiceRow | Segments) and widget.height() < TARGET_LEAST:
        yield f"{name} is {widget.height()} high: {widget.accessibleName()}"


@_of_its_kind.register
def _key(widget: KeyButton) -> Iterator[str]:
    if min(widget.width(), widget.height()) < KEY_LEAST:
        yield f"key {widget.key.sign or widget.key.kind} is {widget.width()}×{widget.height()}"


@_of_its_kind.register
def _list(widget: DropList) -> Iterator[str]:
    for word in (widget.itemText(number) for number in range(widget.count())):
        needs, has = widget._look.advance(Role.BODY, word), widget.words_width()
        if needs > has:
            yield f"list needs {needs} has {has}: {word!r}"


@_of_its_kind.register
def _target(widget: QAbstractButton | QLineEdit) -> Iterator[str]:
    if min(widget.width(), widget.height()) < TARGET_LEAST:
        words = widget.accessibleName() or widget.text()
        yield f"{type(widget).__name__} is {widget.width()}×{widget.height()}: {words}"


@_of_its_kind.register
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


@_of_its_kind.register
def _table(table: Table) -> Iterator[str]:
    model, delegate = table.rows, table._delegate
    for number, row in enumerate(model.rows):
        for column, cell in enumerate(row.cells):
            place = table.visualRect(table.model().index(number, column))
            needs, has = delegate.cell_width(cell, at_least=True), place.width()
            if (cell.text or cell.below) and needs > has + 1:
                yield f"cell {number},{column} needs {needs} has {has}: {cell.text!r} {cell.aside!r} {cell.below!r}"
    needs, has = sum(table.columnWidth(number) for number in range(len(model.columns))), table.viewport().width()
    if needs > has and not _scrolls_sideways(table):
        yield f"columns need {needs} have {has}: {[column.title for column in model.columns]}"
    if not table._has_head:
        return
    for column, head in enumerate(model.columns):
        needs = table._look.advance(Role.SMALL, head.title)
        if head.title and needs > table.columnWidth(column) - 10:
            yield f"heading needs {needs} has {table.columnWidth(column)}: {head.title!r}"


@_of_its_kind.register
def _facts(facts: FactLines) -> Iterator[str]:
    for line in facts.lines:
        words = sum(facts._widths(line, facts._roles(line, is_small=True)))
        needs = words + facts._look.px(2 * MARGIN + GAP)
        if needs > facts.width():
            yield f"fact needs {needs} has {facts.width()}: {line.word!r} {line.value!r}"


@_of_its_kind.register
def _graph(graph: LotGraph) -> Iterator[str]:
    for item in graph.items():
        if isinstance(item, NodeItem):
            room = item.boundingRect().width() - 4
            for role, words in ((Role.SMALL_CODE, item.title), (Role.SMALL, item.place.node.note)):
                if graph._look.advance(role, words) > room:
                    yield f"node has {room}: {words!r}"
            seen = graph.mapFromScene(item.sceneBoundingRect()).boundingRect()
            if item.is_target and not graph.viewport().rect().intersects(seen):
                yield f"the lot asked about is out of sight: {item.place.node.code}"


@_of_its_kind.register
def _acts(bar: ActionBar) -> Iterator[str]:
    """An act that no button reaches, not even over further pages."""
    reached = {button.action.key for page in bar._pages for button in page}
    is_turned = bar._more.isVisible()
    for button in bar._tools:
        if button.action.key not in reached or not (is_turned or button.isVisible()):
            yield f"act out of reach: {button.action.title!r}"


@_of_its_kind.register
def _scrolled(area: QScrollArea) -> Iterator[str]:
    """What is wider than a view that does not scroll sideways."""
    inner, has = area.widget(), area.viewport().width()
    if inner is None or inner.width() <= has or _scrolls_sideways(area):
        return
    wide = [
        child
        for child in inner.findChildren(QWidget)
        if child.isVisible() and child.mapTo(area.viewport(), QPoint(child.width(), 0)).x() > has
    ]
    told = ", ".join(_words(child) for child in wide if not child.findChildren(QWidget))
    yield f"what is scrolled needs {inner.width()} has {has}: {told}"


def _scrolls_sideways(area: QAbstractScrollArea) -> bool:
    return area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff


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
