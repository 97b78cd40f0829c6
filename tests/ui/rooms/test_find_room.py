"""Find at the window: typed, keyed on the glass or scanned; chosen by arrow, touch or card; opened where it belongs."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from ui.screens.certificate import CertificateScreen
from ui.screens.find import FindScreen
from ui.screens.holds import HoldsScreen
from ui.screens.lot import LotScreen
from ui.screens.shipping import ShippingScreen
from ui.screens.sign_in import SignInScreen
from ui.widgets.keypad import Key, KeyKind
from ui.widgets.tone import Tone


def find(desk: Desk) -> FindScreen:
    assert isinstance(desk.front, FindScreen)
    return desk.front


def codes(desk: Desk) -> list[str]:
    return [row.cells[1].text for row in find(desk).table.rows.rows]


def type_in(desk: Desk, text: str) -> None:
    QTest.keyClicks(desk.desktop.window.focusWidget(), text)
    desk.settle()


@pytest.fixture
def finding(desk: Desk) -> Desk:
    """The quality engineer, before an empty field."""
    desk.scan("%U:2028")
    desk.key(Qt.Key.Key_F2)
    assert find(desk).band.shown.tone is Tone.NEXT
    return desk


def test_a_card_a_key_and_the_list_of_rooms_lead_there_and_back_leads_back(desk: Desk):
    desk.scan("%U:2028")
    before = desk.front
    desk.scan("%CMD:FIND")
    assert desk.is_at(FindScreen)
    desk.key(Qt.Key.Key_Escape)
    assert desk.front is before


def test_what_is_typed_is_found_and_the_chosen_lot_is_opened_by_enter(finding: Desk):
    iron = finding.plant.code("iron-1")
    type_in(finding, iron[:-2].lower())
    assert codes(finding)[0] == iron
    QTest.keyClick(finding.desktop.window.focusWidget(), Qt.Key.Key_Return)
    finding.settle()
    assert finding.is_at(LotScreen)
    finding.key(Qt.Key.Key_Escape)
    assert codes(finding)[0] == iron  # nothing that was found is lost


def test_arrows_choose_a_row_and_the_act_names_it(finding: Desk):
    type_in(finding, "iron")
    listed = codes(finding)
    assert len(listed) > 2
    focus = finding.desktop.window.focusWidget()
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_PageUp, 0)):
        QTest.keyClick(focus, key)
        assert find(finding).table.currentIndex().row() == row
    QTest.keyClick(focus, Qt.Key.Key_Down)
    finding.key(Qt.Key.Key_F12)
    assert finding.is_at(LotScreen)


def test_keys_on_the_glass_type_the_same(finding: Desk):
    finding.touch("Keys")
    pad = find(finding).entry.keypad
    for sign in "IRON":
        finding.press(pad.button(Key(KeyKind.SIGN, sign)))
    assert find(finding).entry.text == "IRON"
    assert codes(finding)
    finding.touch("Hide the keys")
    assert not pad.isVisible()
    finding.touch("Clear")
    assert codes(finding) == []


def test_a_scan_is_looked_up_and_a_rows_card_opens_that_row(finding: Desk):
    with finding.plant.app.reading() as books:
        row = next(row for row in books.lot_rows(limit=100) if row.supplier_lot)
    finding.scan(row.supplier_lot)
    assert row.code in codes(finding)
    assert find(finding).entry.text == row.supplier_lot
    finding.scan(f"%ROW:{codes(finding).index(row.code) + 1}")
    assert finding.is_at(LotScreen)


def test_a_lot_of_ours_that_is_scanned_is_opened_at_once(finding: Desk):
    finding.scan(finding.plant.code("iron-1"))
    assert finding.is_at(LotScreen)


def test_a_scan_that_nothing_answers_turns_the_band_red(finding: Desk):
    finding.scan("XQ/99/ZZ")
    assert find(finding).band.shown.tone is Tone.WRONG
    type_in(finding, "Z")
    assert find(finding).band.shown.tone is Tone.NEUTRAL


def test_every_sort_is_opened_where_it_belongs(finding: Desk):
    with finding.plant.app.reading() as books:
        shipment = next(s for s in books.all_states("shipment:") if s.certificates)
    for text, screen in (
        (shipment.code, ShippingScreen),
        (shipment.boxes[0], ShippingScreen),
        (shipment.certificates[0], CertificateScreen),
        ("carbon 0.08", HoldsScreen),
    ):
        finding.key(Qt.Key.Key_F2)
        type_in(finding, text)
        finding.key(Qt.Key.Key_F12)
        assert finding.is_at(screen), text
    finding.key(Qt.Key.Key_F2)
    type_in(finding, shipment.order)
    assert codes(finding)[0] == shipment.order
    finding.key(Qt.Key.Key_F12)
    assert shipment.code in codes(finding)  # an order is opened as all that belongs to it


def test_without_a_badge_lots_are_found_and_nothing_else(desk: Desk):
    assert desk.is_at(SignInScreen)
    desk.key(Qt.Key.Key_F2)
    with desk.plant.app.reading() as books:
        shipment = next(iter(books.all_states("shipment:")))
    type_in(desk, shipment.order)
    assert all(row.cells[0].glyph is not None for row in find(desk).table.rows.rows)  # as only lots and papers have
    assert shipment.code not in codes(desk)


def test_a_newer_question_breaks_off_the_older(finding: Desk, monkeypatch: pytest.MonkeyPatch):
    """The first letter's search is held until the third is typed; its answer is never shown."""
    lookup, asked, go = finding.plant.app.lookup, [], threading.Event()
    look_up = lookup.look_up

    def slow(text, is_stopped):
        asked.append((text, is_stopped))
        if text == "i":
            go.wait(10)
        return look_up(text, is_stopped)

    monkeypatch.setattr(lookup, "look_up", slow)
    focus = finding.desktop.window.focusWidget()
    QTest.keyClicks(focus, "i")
    finding.until(lambda: [text for text, _ in asked] == ["i"])
    QTest.keyClicks(focus, "ro")
    assert asked[0][1]()
    go.set()
    finding.settle()
    assert find(finding).entry.text == "iro"
    assert codes(finding)
    assert find(finding).band.shown.headline == f"{len(codes(finding))} found"
