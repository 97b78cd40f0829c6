"""Whatever is painted by hand says by name what it shows, in every state of every screen (UX 9)."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tests.ui import gallery
from tests.ui.audit import _shown
from tests.ui.dresses import settle
from ui.widgets.badge_picture import BadgePicture
from ui.widgets.gutter import Gutter
from ui.widgets.icons import IconMark
from ui.widgets.panel import Rule, Surface
from ui.widgets.person_mark import Initials
from ui.widgets.scroll_bar import ScrollBar
from ui.widgets.table import Heading
from ui.widgets.text import Text
from ui.widgets.top_bar import PlantMark

SCREENS = tuple({shown.make: shown for shown in reversed(gallery.ALL)}.values())
SILENT = (Gutter, Rule, Surface, BadgePicture, IconMark, PlantMark, Initials, Heading, ScrollBar)
"""Grounds, ornaments, and what a list has at its sides: what stands on them, or beside them, speaks."""


def is_empty(widget: QWidget) -> bool:
    """Whether it is text that has nothing to say now."""
    return isinstance(widget, Text) and not widget.text()


def name_of(widget: QWidget) -> str:
    """What a screen reader says."""
    reader = QAccessible.queryAccessibleInterface(widget)
    return reader.text(QAccessible.Text.Name)


def paints(widget: QWidget) -> bool:
    """Whether a class of ours draws it."""
    return any("paintEvent" in vars(kind) for kind in type(widget).__mro__ if kind.__module__.startswith("ui."))


@pytest.mark.parametrize("shown", SCREENS, ids=lambda shown: shown.name)
def test_every_painted_widget_has_an_accessible_name(look, window, shown):
    nameless = set()
    screen = shown.make(look)
    window.show_screen(screen)
    for state in gallery.ALL:
        if state.make is shown.make:
            screen.show_view(state.view_in("en"))
            settle()
            nameless |= {
                f"{state.name}: {type(widget).__name__} {getattr(widget, 'text', str)()!r}"
                for widget in _shown(window)
                if paints(widget) and not isinstance(widget, SILENT) and not is_empty(widget) and not name_of(widget)
            }
    assert nameless == set()
