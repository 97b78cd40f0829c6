"""A form's choices stand side by side where there is the width for them, else in a list; none is made up."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import audit
from tests.ui.conftest import Place
from tests.ui.dresses import settle
from ui.fonts import Role
from ui.theme import Look
from ui.widgets.drop_list import DropList
from ui.widgets.form import FieldEdited, FormField, FormPanel, FormView
from ui.widgets.segments import Segment, Segments
from ui.widgets.text_line import TextLine

STEPS = tuple(Segment(word.lower(), word) for word in ("Mecanizado", "Recubrimiento", "Magnetización"))
FORM = FormView("out", "A un procesador", "", (FormField("step", "Etapa", "", STEPS), FormField("order", "Pedido", "")))


@pytest.mark.parametrize("widths", [(480, 900, 480), (900, 480)])
def test_choices_that_do_not_fit_side_by_side_are_a_list_until_there_is_room(
    look: Look, place: Place, widths: tuple[int, ...]
):
    form = place(FormPanel(look), 900, 300)
    form.show_view(FORM)
    row = form.rows[0]
    for width in widths:
        form.resize(width, 300)
        settle()
        assert audit.findings(form.window()) == []
        assert (row.segments.isVisible(), row.list.isVisible()) == ((True, False) if width == 900 else (False, True))


def test_a_list_shows_nothing_as_chosen_that_nobody_chose_and_tells_what_is(look: Look, place: Place, qtbot: QtBot):
    form = place(FormPanel(look), 480, 300)
    form.show_view(FORM)
    chosen = form.rows[0].list
    assert chosen.currentText() == ""
    with qtbot.waitSignal(form.field_edited) as caught:
        chosen.setCurrentIndex(1)
        chosen.activated.emit(1)
    assert caught.args == [FieldEdited("out", "step", "recubrimiento")]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_choice_longer_than_the_list_widens_nothing_is_found_by_the_audit(look: Look, place: Place):
    long = "Recubrimientos Electrolíticos de la Ribera y Sucesores, S. A."
    form = place(FormPanel(look), 480, 300)
    form.show_view(FormView("out", "", "", (FormField("to", "Procesador", long, (Segment(long, long),)),)))
    settle()
    chosen = form.rows[0].list
    assert chosen.isVisible()
    assert form.rows[0].width() <= 480
    has = chosen.words_width()
    assert audit.findings(form.window()) == [f"list needs {look.advance(Role.BODY, long)} has {has}: {long!r}"]
    chosen.showPopup()
    assert chosen.view().minimumWidth() > look.advance(Role.BODY, long)
    chosen.hidePopup()


def test_a_row_makes_the_control_that_its_field_needs_and_no_other(look: Look, place: Place):
    many = tuple(Segment(str(number), str(number)) for number in range(9))
    fields = (FormField("a", "Order", "12"), FormField("b", "Step", "3", many), FormField("c", "Way", "0", many[:2]))
    form = place(FormPanel(look), 900, 300)
    form.show_view(FormView("out", "", "", fields))
    settle()
    sorts = [{type(one) for one in row.children()} & {TextLine, DropList, Segments} for row in form.rows]
    assert sorts == [{TextLine}, {DropList}, {Segments}]


def test_choices_that_came_while_the_form_was_hidden_are_offered_when_it_is_seen(look: Look, place: Place):
    form = place(FormPanel(look), 480, 300)
    form.show_view(FORM)
    settle()
    form.hide()
    form.show_view(FormView("out", "", "", (FormField("step", "Etapa", "b", STEPS[:1]), FORM.fields[1])))
    form.show()
    settle()
    row = form.rows[0]
    assert (row.segments.isVisible(), row.segments.segments, row.list.isVisible()) == (True, STEPS[:1], False)


def test_what_is_only_read_is_never_cut_however_long_it_is(look: Look, place: Place):
    boxes = ", ".join(f"BX-2650-P{number:03}-Z" for number in range(59, 71))
    address = "https://events.aurora-motors.example/epcis/v2/captures?last=2026-12-16T14:32:00Z"
    fields = (
        FormField("boxes", "Boxes", boxes, is_fixed=True),
        FormField("address", "Address", address, is_fixed=True),
        FormField("told", "Told", ""),
    )
    form = place(FormPanel(look), 480, 420)
    form.show_view(FormView("review", "C-26-H0931", "", fields))
    settle()
    assert audit.findings(form.window()) == []
    assert [type(one) for row in form.rows for one in row.findChildren(TextLine)] == [TextLine]
    assert form.rows[0].told.accessibleName() == f"Boxes: {boxes}"


def test_what_is_typed_is_told_with_each_key_so_that_an_act_may_follow_at_once(look: Look, place: Place, qtbot: QtBot):
    form = place(FormPanel(look), 480, 300)
    form.show_view(FORM)
    told: list[str] = []
    form.field_edited.connect(lambda edited: told.append(edited.value))
    QTest.keyClicks(form.rows[1].line, "B-7")
    assert told == ["B", "B-", "B-7"]
