"""Fields: what has the focus and what is wrong look different; a list opens under its field."""

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

from tests.ui.conftest import Place
from tests.ui.dresses import settle
from ui.theme import DARK, LIGHT, Look
from ui.widgets.drop_list import DropList
from ui.widgets.scroll_bar import ScrollBar
from ui.widgets.segments import Segment
from ui.widgets.text_line import TextLine, TextPage, field_ground

CHOICES = tuple(Segment(number, f"Choice {number}") for number in range(30))


def test_what_is_wrong_shows_before_the_focus():
    rest, focus = field_ground(has_focus=False), field_ground(has_focus=True)
    assert (rest.edge, focus.edge) == ("edge", "act_line")
    assert focus.border > rest.border
    assert field_ground(has_focus=True, is_bad=True).edge == "stop_ink"
    assert field_ground(has_focus=False, is_bad=True).fill == "stop_tint"


@pytest.mark.parametrize("make", [TextLine, TextPage, DropList])
def test_a_field_is_drawn_in_the_colours_of_now(look: Look, place: Place, make):
    field = place(make(look), 300, 100)
    for tokens in (LIGHT, DARK):
        look.switch(tokens)
        settle()
        assert field.grab().toImage().pixelColor(200, 90).name().upper() == tokens.raised
    look.switch(LIGHT)


def test_the_choices_are_rows_for_a_finger_in_a_list_that_scrolls(look: Look, place: Place):
    choice = place(DropList(look), 300, 48)
    choice.show_choices(CHOICES, 3)
    assert choice.currentText() == "Choice 3"
    view, option = choice.view(), QStyleOptionComboBox()
    choice.initStyleOption(option)
    assert not choice.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, choice)
    assert view.sizeHintForRow(0) >= 44
    assert isinstance(view.verticalScrollBar(), ScrollBar)
