"""Sign-in, lot, trace, shipping, holds, set-up: touches and keys become requests that carry the screen's own values."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui import desk_samples, genealogy_samples, samples, shipping_samples
from ui.language import Language
from ui.models.lineage import Direction, Node
from ui.screens.hold import HoldScreen
from ui.screens.holds import HoldsAct, HoldsScreen
from ui.screens.lot import LotScreen, LotTab
from ui.screens.lot_panels import Face
from ui.screens.set_up import SetUpAct, SetUpScreen
from ui.screens.shipping import ShippingAct, ShippingAsk, ShippingScreen
from ui.screens.shipping_panels import Page
from ui.screens.sign_in import SignInScreen
from ui.screens.sign_in_keys import NumberAndPin
from ui.screens.trace import TraceAct, TraceScreen
from ui.widgets.form import FieldEdited
from ui.widgets.keypad import PinEntered
from ui.widgets.lot_graph import NodeItem
from ui.widgets.tone import Tone


def click(qtbot, widget, pos=None) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=pos or widget.rect().center())


def click_row(qtbot, table, number: int) -> None:
    click(qtbot, table.viewport(), table.visualRect(table.model().index(number, 1)).center())


def click_segment(qtbot, segments, key) -> None:
    click(qtbot, segments, segments.segment_rect(key).center().toPoint())


@pytest.fixture
def shown(window):
    """Puts a screen into the shell and shows it a view."""

    def show(make, view):
        screen = make(window._look)
        window.show_screen(screen)
        screen.show_view(view)
        return screen

    return show


# Sign-in


def test_the_other_language_is_asked_for_at_the_foot_of_the_sign_in(qtbot, shown):
    screen = shown(SignInScreen, samples.sign_in())
    assert screen.languages.isVisible()
    with qtbot.waitSignal(screen.language_requested) as caught:
        click_segment(qtbot, screen.languages, Language.SPANISH)
    assert caught.args == [Language.SPANISH]


def test_the_languages_leave_the_bar_with_the_sign_in(window, shown):
    sign_in = shown(SignInScreen, samples.sign_in())
    shown(LotScreen, genealogy_samples.lot())
    assert not sign_in.languages.isVisible()
    window.show_screen(sign_in)
    assert sign_in.languages.isVisible()


def test_a_refused_badge_is_red_until_the_next_scan(window, shown):
    screen = shown(SignInScreen, samples.sign_in(refused=True))
    assert window.gutter.tone == Tone.WRONG
    assert screen.ask.accessibleName() == "Badge not known It is not on this plant’s list. Call the supervisor."
    screen.show_view(samples.sign_in())
    assert window.gutter.tone == Tone.NEUTRAL
    assert screen.ask.accessibleName().startswith("Scan your badge Escanee su credencial")


def test_number_and_pin_are_told_together(qtbot, window, shown):
    screen = shown(SignInScreen, samples.sign_in())
    with qtbot.waitSignal(screen.number_requested):
        QTest.keyClick(window, Qt.Key.Key_F4)
    screen.show_view(samples.sign_in(number=True))
    QTest.keyClicks(screen.keys.number, "0417")
    QTest.keyClick(screen.keys.number, Qt.Key.Key_Return)
    assert screen.keys.pin.hasFocus()
    QTest.keyClicks(screen.keys.pin, "2468")
    with qtbot.waitSignal(screen.signed_by_number) as caught:
        QTest.keyClick(screen.keys.pin, Qt.Key.Key_Return)
    assert caught.args == [NumberAndPin("0417", "2468")]
    assert "2468" not in repr(caught.args[0])
    with qtbot.waitSignal(screen.back_requested):
        QTest.keyClick(window, Qt.Key.Key_Escape)


def test_a_pin_without_a_number_signs_nobody_in(qtbot, shown):
    screen = shown(SignInScreen, samples.sign_in(number=True))
    with qtbot.assertNotEmitted(screen.signed_by_number):
        QTest.keyClicks(screen.keys.pin, "2468")
        QTest.keyClick(screen.keys.pin, Qt.Key.Key_Return)


def test_a_failed_device_is_amber_and_says_what_to_do(shown):
    screen = shown(SignInScreen, samples.sign_in(empty=True))
    tiles = [tile for tile in screen._tiles if tile.kind == "warn"]
    assert [tile.accessibleName() for tile in tiles] == ["Printer: Change the roll"]


# Lot


@pytest.mark.parametrize("tab", [LotTab.STEPS, LotTab.TESTS, LotTab.SIGNED_BY])
def test_a_face_of_the_lot_is_asked_for(qtbot, shown, tab):
    screen = shown(LotScreen, genealogy_samples.lot())
    with qtbot.waitSignal(screen.tab_requested) as caught:
        click_segment(qtbot, screen.tabs, tab)
    assert caught.args == [tab]


def test_the_origin_is_absent_unless_it_is_given(shown):
    screen = shown(LotScreen, genealogy_samples.lot())
    assert not screen.origin.isVisible()
    screen.show_view(genealogy_samples.lot(origin=True))
    assert screen.origin.isVisible()
    assert "AU 59.4 %" in screen.origin._table.accessibleName()


def test_a_lot_of_the_graph_is_chosen_by_touch(qtbot, shown):
    screen = shown(LotScreen, genealogy_samples.lot())
    graph = screen.genealogy.graph
    item = next(one for one in graph.items() if isinstance(one, NodeItem) and one.place.node.code == "RM-2644-C032")
    place = graph.mapFromScene(item.sceneBoundingRect().center())
    with qtbot.waitSignal(screen.node_chosen) as caught:
        click(qtbot, graph.viewport(), place)
    assert caught.args[0].code == "RM-2644-C032"


def test_arrow_keys_walk_the_graph_and_enter_opens(qtbot, shown):
    screen = shown(LotScreen, genealogy_samples.lot())
    graph = screen.genealogy.graph
    graph.setFocus()
    with qtbot.waitSignal(screen.node_chosen) as caught:
        QTest.keyClick(graph, Qt.Key.Key_Right)
    assert caught.args[0].code == "RM-2645-C037"
    with qtbot.waitSignal(screen.node_opened) as caught:
        QTest.keyClick(graph, Qt.Key.Key_Return)
    assert caught.args[0].code == "OX-2641-C012"


def test_the_graph_is_also_a_list_with_every_lot_and_share(qtbot, shown):
    screen = shown(LotScreen, genealogy_samples.lot())
    click_segment(qtbot, screen.genealogy.faces, Face.LIST)
    rows = screen.genealogy.list.rows.rows
    assert {row.key.code for row in rows if isinstance(row.key, Node)} == {
        n.code for n in genealogy_samples.lineage().nodes
    }
    share = next(row.cells[4].text for row in rows if row.key.code == "OX-2641-C012")
    assert share == "59.4\u00a0%"
    with qtbot.waitSignal(screen.node_chosen):
        click_row(qtbot, screen.genealogy.list, 2)


def test_the_other_direction_is_asked_for(qtbot, shown):
    screen = shown(LotScreen, genealogy_samples.lot())
    with qtbot.waitSignal(screen.direction_requested) as caught:
        click_segment(qtbot, screen.genealogy.directions, Direction.FORWARD)
    assert caught.args == [Direction.FORWARD]


def test_a_lot_without_parents_says_so(shown):
    screen = shown(LotScreen, replace(genealogy_samples.lot(), lineage=None, chosen=None))
    assert screen.genealogy._stack.currentWidget().text() == "Received from supplier, no parents"


def test_the_lot_keys(qtbot, window, shown):
    screen = shown(LotScreen, genealogy_samples.lot())
    for key, signal in (("Escape", screen.back_requested), ("F6", screen.print_requested),
                        ("F3", screen.hold_requested), ("F12", screen.trace_requested)):  # fmt: skip
        with qtbot.waitSignal(signal):
            QTest.keyClick(window, Qt.Key[f"Key_{key}"])


# Trace


def test_a_trace_asks_for_the_other_way_and_the_other_face(qtbot, window, shown):
    screen = shown(TraceScreen, genealogy_samples.trace())
    with qtbot.waitSignal(screen.direction_requested) as caught:
        click_segment(qtbot, screen.ways, Direction.BACK)
    assert caught.args == [Direction.BACK]
    with qtbot.waitSignal(screen.face_requested):
        click(qtbot, window.action_bar.button(TraceAct.FACE))


def test_what_was_shipped_and_what_is_here_open_by_their_own_keys(qtbot, shown):
    screen = shown(TraceScreen, genealogy_samples.trace())
    for table, number in ((screen.left_table, 1), (screen.right_table, 3)):
        with qtbot.waitSignal(screen.row_opened) as caught:
            click_row(qtbot, table, number)
        assert caught.args[0].key == number + 1


def test_the_parts_of_the_answer_are_told_and_never_overlap(shown):
    screen = shown(TraceScreen, genealogy_samples.trace())
    bar = screen.answer._dealt
    assert bar.accessibleName() == (
        "Where the 14.00 kg is now: Shipped 5.22\u00a0kg, In the plant 6.11\u00a0kg, "
        "Scrap 2.62\u00a0kg, Not found 0.05\u00a0kg"
    )
    edges = bar._edges(2)
    places = bar._word_places(edges)
    for before, after in pairwise(places):
        assert before[0] + before[1] <= after[0]
    assert places[-1][0] + places[-1][1] <= bar.width()
    assert all(width >= 4 for _, width in edges)


def test_a_lot_in_no_shipment_says_so(shown):
    screen = shown(TraceScreen, replace(genealogy_samples.trace(), shipped=(), here=()))
    assert screen.left_table.model().index(0, 0).data() == "In no shipment"
    assert screen.right_table.model().index(0, 0).data() == "Nothing left here"


def test_the_hold_is_the_primary_and_names_its_count(qtbot, window, shown):
    screen = shown(TraceScreen, genealogy_samples.trace())
    assert window.action_bar.button(TraceAct.HOLD).text() == "Hold 4 lots"
    with qtbot.waitSignal(screen.hold_requested):
        QTest.keyClick(window, Qt.Key.Key_F12)


# Shipping


def test_while_a_check_fails_the_primary_is_the_fix(qtbot, window, shown):
    screen = shown(ShippingScreen, shipping_samples.shipping())
    sign = window.action_bar.button(ShippingAct.SIGN)
    assert (sign.isEnabled(), sign.subtitle()) == (False, "1 check fails")
    with qtbot.waitSignal(screen.primary_requested) as caught:
        QTest.keyClick(window, Qt.Key.Key_F12)
    assert caught.args == [ShippingAsk.FIX]
    screen.show_view(shipping_samples.shipping(passes=True))
    assert window.action_bar.button(ShippingAct.SIGN) is None
    with qtbot.waitSignal(screen.primary_requested) as caught:
        QTest.keyClick(window, Qt.Key.Key_F12)
    assert caught.args == [ShippingAsk.SIGN]


def test_the_failing_check_stands_first_with_its_ways_on(qtbot, shown):
    screen = shown(ShippingScreen, shipping_samples.shipping())
    assert screen.checks.fail.isVisible()
    with qtbot.waitSignal(screen.fix_requested) as caught:
        click(qtbot, screen.checks.fail._buttons[1])
    assert caught.args[0].key == "ask"
    screen.show_view(shipping_samples.shipping(passes=True))
    assert not screen.checks.fail.isVisible()


def test_boxes_and_checks_open_by_their_own_keys(qtbot, shown):
    screen = shown(ShippingScreen, shipping_samples.shipping())
    with qtbot.waitSignal(screen.box_opened) as caught:
        click_row(qtbot, screen.boxes.table, 2)
    assert caught.args[0].key == 3
    with qtbot.waitSignal(screen.check_opened) as caught:
        click_row(qtbot, screen.checks.table, 5)
    assert caught.args[0].key == 5


def test_the_page_turns_round(qtbot, shown):
    screen = shown(ShippingScreen, shipping_samples.shipping())
    view = shipping_samples.shipping().certificate
    for number, wanted in ((1, 2), (2, 1)):
        screen.certificate.show_view(replace(view, number=number))
        with qtbot.waitSignal(screen.certificate.page_requested) as caught:
            click(qtbot, screen.certificate._turn)
        assert caught.args == [Page(wanted)]


def test_a_wrong_box_takes_the_place_of_the_title_until_the_next_scan(window, shown):
    screen = shown(ShippingScreen, shipping_samples.shipping(wrong=True))
    assert screen.band.isVisible()
    assert not screen.head.isVisible()
    assert window.gutter.tone == Tone.WRONG
    screen.show_view(shipping_samples.shipping())
    assert screen.head.isVisible()
    assert window.gutter.tone == Tone.NEUTRAL


def test_the_certificate_is_signed_with_a_pin_beside_what_it_signs(qtbot, shown):
    screen = shown(ShippingScreen, shipping_samples.shipping(passes=True, signing=True))
    QTest.keyClicks(screen.signing.pad, "1357")
    with qtbot.waitSignal(screen.pin_entered) as caught:
        QTest.keyClick(screen.signing.pad, Qt.Key.Key_Return)
    assert caught.args == [PinEntered("1357")]


# Holds, hold, set-up


def test_a_hold_is_chosen_and_its_release_asked_for(qtbot, window, shown):
    screen = shown(HoldsScreen, desk_samples.holds())
    with qtbot.waitSignal(screen.hold_chosen) as caught:
        click_row(qtbot, screen.table, 1)
    assert caught.args[0].key == 2
    assert window.action_bar.button(HoldsAct.RELEASE).subtitle() == "FE-2648-C118-F"
    with qtbot.waitSignal(screen.release_requested):
        QTest.keyClick(window, Qt.Key.Key_F12)


def test_without_a_chosen_hold_there_is_nothing_to_release(window, shown):
    view = desk_samples.holds()
    shown(HoldsScreen, replace(view, holds=tuple(replace(one, is_chosen=False) for one in view.holds)))
    release = window.action_bar.button(HoldsAct.RELEASE)
    assert (release.isEnabled(), release.subtitle()) == (False, "choose a hold")


def test_a_reason_is_chosen_and_the_hold_asked_for(qtbot, window, shown):
    screen = shown(HoldScreen, desk_samples.hold())
    with qtbot.waitSignal(screen.reason_chosen) as caught:
        click(qtbot, screen.reasons.rows[2])
    assert caught.args[0].key == "Mixed up or doubtful"
    with qtbot.waitSignal(screen.hold_requested):
        QTest.keyClick(window, Qt.Key.Key_F12)


def test_a_bad_value_is_marked_in_its_place_and_keeps_save_shut(window, shown):
    screen = shown(SetUpScreen, desk_samples.set_up())
    marked = [row for row in screen.form.rows if not row._glyph.isHidden()]
    assert [row._words.text() for row in marked] == ["96OO is not a number: two letters O"]
    assert marked[0].line.is_bad
    save = window.action_bar.button(SetUpAct.SAVE)
    assert (save.isEnabled(), save.subtitle()) == (False, "1 value is wrong")


def test_an_edited_field_is_told_once_with_form_and_field(qtbot, shown):
    screen = shown(SetUpScreen, desk_samples.set_up())
    row = screen.form.rows[1]
    row.line.setFocus()
    row.line.selectAll()
    QTest.keyClicks(row.line, "9600")
    with qtbot.waitSignal(screen.field_edited) as caught:
        QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert caught.args == [FieldEdited("b", "baud", "9600")]


def test_what_is_being_typed_is_not_overwritten_by_a_new_view(shown):
    screen = shown(SetUpScreen, desk_samples.set_up())
    line = screen.form.rows[0].line
    line.setFocus()
    QTest.keyClicks(line, "x")
    screen.show_view(desk_samples.set_up())
    assert line.text().endswith("x")


def test_a_choice_of_a_form_is_told_by_its_key(qtbot, shown):
    screen = shown(SetUpScreen, desk_samples.set_up())
    with qtbot.waitSignal(screen.field_edited) as caught:
        click_segment(qtbot, screen.form.rows[2].segments, "crlf")
    assert caught.args == [FieldEdited("b", "framing", "crlf")]


def test_sections_and_rows_of_the_set_up_are_asked_for_by_key(qtbot, shown):
    screen = shown(SetUpScreen, desk_samples.set_up())
    with qtbot.waitSignal(screen.section_requested) as caught:
        click_segment(qtbot, screen.sections, "printers")
    assert caught.args[0].key == "printers"
    with qtbot.waitSignal(screen.row_chosen) as caught:
        click_row(qtbot, screen.table, 0)
    assert caught.args[0].key == "a"
