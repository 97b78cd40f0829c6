"""The tray map: places chosen by touch and by keys, and said to a screen reader."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.widgets.tray_map import TrayMap, TrayMapView, TrayPlace

VIEW = TrayMapView(
    (
        (TrayPlace("T1", "PR-2650-C014-9/1", "10.00 kg"), TrayPlace("T2", is_next=True), TrayPlace("T3")),
        (TrayPlace("M1"), TrayPlace("M2"), TrayPlace("M3")),
    )
)


@pytest.fixture
def trays(qtbot, look) -> TrayMap:
    widget = TrayMap(look)
    qtbot.addWidget(widget)
    widget.show_view(VIEW)
    widget.resize(600, 300)
    widget.show()
    return widget


def test_the_keys_begin_where_the_next_tray_goes_and_say_where_they_stand(trays):
    assert trays.accessibleName() == "T2, Scan now"
    QTest.keyClick(trays, Qt.Key.Key_Left)
    assert trays.accessibleName() == "T1, PR-2650-C014-9/1, 10.00 kg, Done"
    assert trays.accessibleDescription() == "T1, PR-2650-C014-9/1, 10.00 kg, Done"


@pytest.mark.parametrize(
    ("keys", "place"), [("Right", "T3"), ("Down", "M2"), ("Right Right Right Down Down", "M3"), ("Up Left Left", "T1")]
)
def test_arrow_keys_stay_within_the_load_and_enter_chooses(qtbot, trays, keys, place):
    for key in keys.split():
        QTest.keyClick(trays, Qt.Key[f"Key_{key}"])
    with qtbot.waitSignal(trays.place_chosen) as chosen:
        QTest.keyClick(trays, Qt.Key.Key_Return)
    assert chosen.args == [place]


def test_a_touch_chooses_the_place_under_it_and_none_between_two(qtbot, trays):
    with qtbot.waitSignal(trays.place_chosen) as chosen:
        QTest.mouseClick(trays, Qt.MouseButton.LeftButton, pos=QPoint(560, 260))
    assert chosen.args == ["M3"]
    with qtbot.assertNotEmitted(trays.place_chosen):
        QTest.mouseClick(trays, Qt.MouseButton.LeftButton, pos=QPoint(300, 152))


def test_no_place_is_smaller_than_a_gloved_hand_needs(look, trays):
    least = trays.minimumSizeHint()
    assert least.width() >= 3 * look.px(64)
    assert least.height() >= 2 * look.px(64)
