"""The station screen: keys and touches become requests, an answer lights band and gutter, nothing is modal."""

from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import station_samples
from ui.models.rows import RowKind
from ui.screens.station import StationAct, StationScreen, StationView
from ui.screens.station_inputs import InputsView
from ui.screens.station_side import WeighSide
from ui.screens.station_work import ReadyView
from ui.widgets.entry import FieldKeyed
from ui.widgets.glyphs import Glyph
from ui.widgets.keypad import PinEntered
from ui.widgets.lot_card import CLOSES_AFTER_MS
from ui.widgets.signing_panel import SigningView
from ui.widgets.tone import Tone


@pytest.fixture
def station(window) -> StationScreen:
    screen = StationScreen(window._look)
    window.show_screen(screen)
    return screen


def freed(view: StationView) -> StationView:
    """The same with a primary that can be taken."""
    assert view.primary is not None
    return replace(view, primary=replace(view.primary, blocked_by=""))


REQUESTS = {
    "F8": "undo_requested",
    "F4": "key_in_requested",
    "F3": "hold_requested",
    "F6": "reprint_requested",
    "F5": "tare_requested",
    "Esc": "cancel_requested",
}


@pytest.mark.parametrize("key", REQUESTS)
def test_each_key_asks_for_its_act(qtbot, window, station, key):
    station.show_view(station_samples.wrong_scan())
    code = Qt.Key.Key_Escape if key == "Esc" else Qt.Key[f"Key_{key}"]
    with qtbot.waitSignal(getattr(station, REQUESTS[key])):
        QTest.keyClick(window, code)


def test_the_primary_is_dead_while_inputs_are_missing_and_alive_after(qtbot, window, station):
    view = station_samples.wrong_scan()
    station.show_view(view)
    with qtbot.assertNotEmitted(station.primary_requested):
        QTest.keyClick(window, Qt.Key.Key_F12)
        qtbot.mouseClick(window.action_bar.button(StationAct.PRIMARY), Qt.MouseButton.LeftButton)
    station.show_view(freed(view))
    with qtbot.waitSignal(station.primary_requested):
        QTest.keyClick(window, Qt.Key.Key_F12)
    with qtbot.waitSignal(station.primary_requested):
        qtbot.mouseClick(window.action_bar.button(StationAct.PRIMARY), Qt.MouseButton.LeftButton)


def test_no_key_of_an_unprefixed_scanner_reaches_an_act(qtbot, window, station):
    station.show_view(freed(station_samples.wrong_scan()))
    asked: list[bool] = []
    for name in ("undo", "key_in", "hold", "reprint", "primary", "tare", "cancel"):
        getattr(station, f"{name}_requested").connect(lambda: asked.append(True))
    QTest.keyClicks(window, "FE-2649-C121-8 1")
    QTest.keyClick(window, Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)
    assert asked == []


def test_undo_names_its_target_and_is_dashed_without_one(window, station):
    station.show_view(station_samples.wrong_scan())
    assert window.action_bar.button(StationAct.UNDO).subtitle() == "Cobalt 4.20 kg"
    station.show_view(station_samples.ready())
    undo = window.action_bar.button(StationAct.UNDO)
    assert (undo.isEnabled(), undo.subtitle()) == (False, "nothing to undo")


def test_a_wrong_scan_is_red_until_the_next_one(window, station):
    station.show_view(station_samples.wrong_scan())
    assert (station.band.shown.tone, window.gutter.tone) == (Tone.WRONG, Tone.WRONG)
    station.show_view(station_samples.accepted())
    assert (station.band.shown.tone, window.gutter.tone) == (Tone.ACCEPTED, Tone.ACCEPTED)


def test_an_accepted_scan_gives_way_to_the_next_prompt(qtbot, window, station):
    station.band._timer.setInterval(0)
    window.gutter._timer.setInterval(0)
    station.show_view(station_samples.accepted())
    qtbot.waitUntil(lambda: station.band.shown == station_samples.accepted().prompt)
    qtbot.waitUntil(lambda: window.gutter.tone is not Tone.ACCEPTED)


def test_the_same_code_again_is_grey_and_leaves_the_gutter_alone(window, station):
    station.show_view(station_samples.already())
    assert station.band.shown.tone is Tone.ALREADY
    assert window.gutter.tone.fill == ""


def test_exactly_one_row_is_the_present_one(station):
    station.show_view(station_samples.wrong_scan())
    kinds = [row.kind for row in station.work.inputs.table.rows.rows]
    assert kinds.count(RowKind.CURRENT) == 1
    cells = [row.cells for row in station.work.inputs.table.rows.rows]
    assert [line[0].glyph for line in cells].count(Glyph.NEXT) == 1


def test_a_line_drawn_several_times_shows_every_draw_and_its_sum(station):
    station.show_view(station_samples.several_draws())
    rows = station.work.inputs.table.rows.rows
    parts = [row for row in rows if row.kind is RowKind.PART]
    assert [row.cells[2].text for row in parts] == ["RM-2650-C041-L/1", "RM-2650-C041-L/2", "RM-2649-C038-A"]
    assert [row.cells[4].text for row in parts] == ["120.40", "44.36", "20.00"]
    assert rows[0].cells[4].text == "184.76"
    assert parts[1].cells[0].glyph is Glyph.PROVISIONAL


def test_a_view_without_sums_has_no_sum_row(station):
    view = station_samples.wrong_scan()
    inputs = view.work.body
    assert isinstance(inputs, InputsView)
    bare = replace(inputs, plan_sum=None, actual_sum=None)
    station.show_view(replace(view, work=replace(view.work, body=bare)))
    assert all(row.kind is not RowKind.TOTAL for row in station.work.inputs.table.rows.rows)


def test_a_keyed_value_is_told_with_its_field(qtbot, station):
    station.show_view(station_samples.recording())
    assert station.side.number.entry.hasFocus()
    QTest.keyClicks(station.side.number.entry, "52")
    with qtbot.waitSignal(station.field_keyed) as caught:
        QTest.keyClick(station.side.number.entry, Qt.Key.Key_Return)
    assert caught.args == [FieldKeyed("argon", Decimal(52))]


def test_words_are_keyed_over_the_whole_width(qtbot, station):
    station.show_view(station_samples.recording(text=True))
    assert station.words.isVisible()
    assert not station.work.isVisible()
    QTest.keyClicks(station.words.entry, "p-7")
    with qtbot.waitSignal(station.field_keyed) as caught:
        QTest.keyClick(station.words.entry, Qt.Key.Key_Return)
    assert caught.args == [FieldKeyed("programme", "P-7")]
    station.show_view(station_samples.wrong_scan())
    assert station.work.isVisible()
    assert not station.words.isVisible()


def test_a_recorded_value_can_be_opened_again(qtbot, station):
    station.show_view(station_samples.recording())
    table = station.work.record.table
    place = table.visualRect(table.model().index(0, 1)).center()
    with qtbot.waitSignal(station.field_opened) as caught:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args[0].key == "melt"


def test_a_reason_is_taken_by_touch(qtbot, station):
    station.show_view(station_samples.reason_wanted())
    with qtbot.waitSignal(station.choice_taken) as caught:
        qtbot.mouseClick(station.side.choices.rows[1], Qt.MouseButton.LeftButton)
    assert caught.args[0].key == "Sensor broken"


def test_the_panel_lists_all_that_the_badge_signs_and_both_people(station):
    station.show_view(station_samples.two_person())
    panel = station.side.signing.sheet
    assert [value.text() for _, value in panel._lines if value.isVisible()] == [
        "5 of 5", "599.84 kg", "600.00 kg", "A-48H rev 7",
    ]  # fmt: skip
    assert [heading.text() for heading in panel._headings if heading.isVisible()] == ["First person", "Second person"]


def test_a_pin_is_told_and_its_pad_is_empty_for_the_next_person(qtbot, station):
    view = station_samples.two_person(pin=True)
    station.show_view(view)
    pad = station.side.signing.pad
    assert pad.hasFocus()
    QTest.keyClicks(pad, "12")
    assert isinstance(view.side, SigningView)
    station.show_view(replace(view, side=replace(view.side, pin_of="L. Ferrer")))
    QTest.keyClicks(pad, "9876")
    with qtbot.waitSignal(station.pin_entered) as caught:
        QTest.keyClick(pad, Qt.Key.Key_Return)
    assert caught.args == [PinEntered("9876")]


def test_a_lot_card_stands_beside_the_work_and_closes_by_itself(qtbot, station):
    station.show_view(station_samples.ready(card=True))
    card = station.side.card
    assert card.isVisible()
    assert station.work.isVisible()
    assert card._timer.interval() == CLOSES_AFTER_MS == 20_000
    with qtbot.waitSignal(station.card_closed):
        card._timer.start(0)
    with qtbot.waitSignal(station.lot_requested) as caught:
        qtbot.mouseClick(card._open, Qt.MouseButton.LeftButton)
    assert caught.args[0].code == "FE-2648-C118-F"
    station.show_view(station_samples.wrong_scan())
    assert not card._timer.isActive()


def test_waiting_work_is_opened_by_touch_and_its_absence_is_said(qtbot, station):
    station.show_view(station_samples.ready())
    table = station.work.waiting
    place = table.visualRect(table.model().index(0, 1)).center()
    with qtbot.waitSignal(station.work_opened) as caught:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args[0].key == "MO-2651-A003-7"
    view = station_samples.ready()
    station.show_view(replace(view, work=replace(view.work, body=ReadyView())))
    assert table.model().index(0, 1).data() == "Nothing waiting here"


def test_no_state_of_the_station_opens_a_window(station):
    before = {id(window) for window in QApplication.topLevelWidgets() if window.isVisible()}
    for view in (
        station_samples.wrong_scan(),
        station_samples.two_person(),
        station_samples.two_person(pin=True),
        station_samples.recording(),
        station_samples.reason_wanted(),
        station_samples.labelling(),
        station_samples.ready(card=True),
    ):
        station.show_view(view)
        assert QApplication.activeModalWidget() is None
        assert QApplication.activePopupWidget() is None
    assert {id(window) for window in QApplication.topLevelWidgets() if window.isVisible()} == before


def test_focus_never_rests_on_a_button_by_itself(window, station):
    station.show_view(station_samples.wrong_scan())
    window.activateWindow()
    assert QApplication.focusWidget() is station


def test_the_weight_is_told_with_its_limits_to_a_screen_reader(station):
    station.show_view(station_samples.wrong_scan())
    weight = station.side.weight
    assert weight._figure.accessibleName() == "374.86 kg"
    assert weight._gauge.accessibleName() == "374.86, inside 374.25–375.75"


def test_a_scale_without_a_reading_shows_dashes(station):
    view = station_samples.wrong_scan()
    assert isinstance(view.side, WeighSide)
    assert view.side.weight is not None
    side = replace(view.side, weight=replace(view.side.weight, value=None, status="Scale lost"))
    station.show_view(replace(view, side=side))
    assert station.side.weight._figure.accessibleName() == "– – kg"
