"""The audit of the pictures finds what it looks for: grey words on grey, targets that no gloved finger hits, and what
lies out of sight or out of reach.
"""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from tests.ui import audit
from tests.ui.conftest import Place
from tests.ui.genealogy_samples import lineage
from ui.fonts import Role
from ui.models.rows import Cell, Column, Row
from ui.theme import Look
from ui.widgets.action_bar import Action, ActionBar, Actions
from ui.widgets.icons import Icon
from ui.widgets.lot_graph import LotGraph
from ui.widgets.table import Table
from ui.widgets.text import Text


def found(window: QWidget) -> list[str]:
    return audit.findings(window, window.grab().toImage())


def on(colour: str, child: QWidget) -> QWidget:
    """A plain ground with a child on it."""
    ground = QWidget()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    ground.setPalette(palette)
    ground.setAutoFillBackground(True)
    child.setParent(ground)
    child.setGeometry(10, 10, 300, 40)
    return ground


def test_grey_words_on_grey_are_found(look: Look, place: Place):
    ink = look.colour("ink3").name()
    readable = place(on(look.colour("panel").name(), Text(look, Role.BODY, "Nothing here yet", ink="ink3")), 400, 100)
    assert found(readable) == []
    (line,) = found(place(on("#808488", Text(look, Role.BODY, "Nothing here yet", ink="ink3")), 400, 100))
    assert line.startswith("contrast ")
    assert line.endswith("under 4.5 on #808488: 'Nothing here yet' in ink3"), ink


def test_large_words_may_stand_out_less(look: Look, place: Place):
    ground = "#B4B9BC"
    assert found(place(on(ground, Text(look, Role.BODY, "374.86", ink="ink3")), 400, 100))
    assert not found(place(on(ground, Text(look, Role.SLIM_BAND, "3", ink="ink3")), 400, 100))


def test_a_small_target_of_any_kind_is_found(look: Look, place: Place):
    window = place(on("#FFFFFF", QPushButton("x")), 400, 100)
    assert found(window) == []
    window.findChildren(QPushButton)[0].setFixedSize(39, 60)
    assert found(window) == ["QPushButton is 39×60: x"]


def test_a_column_that_reaches_out_of_sight_is_found(look: Look, place: Place):
    table = place(Table(look), 300, 200)
    rows = (Row("a", (Cell("Length"), Cell("40.01 mm"))),)
    table.show_rows((Column("What"), Column("Mean", 120, is_right=True)), rows)
    assert found(table) == []
    table.setColumnWidth(0, 200)
    assert found(table.window()) == ["columns need 320 have 300: ['What', 'Mean']"]


def test_what_is_wider_than_a_view_that_does_not_scroll_sideways_is_found(look: Look, place: Place):
    area = QScrollArea()
    inner = on(look.colour("panel").name(), Text(look, Role.BODY, "Magnetisation"))
    inner.resize(320, 60)
    area.setWidget(inner)
    place(area, 300, 200)
    assert found(area.window()) == []
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    (line,) = found(area.window())
    assert line.startswith("what is scrolled needs 320 has ")
    assert line.endswith(": Text 'Magnetisation'")


class Act(Enum):
    CARRIER = auto()


def test_an_act_that_no_button_reaches_is_found(look: Look, place: Place):
    bar = place(ActionBar(look), 400, 72)
    bar.show_actions(Actions((Action(Act.CARRIER, Icon.TRUCK, "Carrier"),)))
    assert found(bar.window()) == []
    bar._tools[0].hide()
    assert found(bar.window()) == ["act out of reach: 'Carrier'"]


def test_a_lot_asked_about_that_is_out_of_sight_is_found(look: Look, place: Place):
    graph = place(LotGraph(look), 500, 300)
    graph.show_lineage(lineage())
    assert found(graph.window()) == []
    graph.horizontalScrollBar().setValue(0)
    assert found(graph.window()) == ["the lot asked about is out of sight: MG-2650-M207"]
