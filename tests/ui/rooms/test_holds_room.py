"""Holds at the window: all that stands still, and its release by two people."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.ui.rooms.desk import Desk
from traceapp.domain.record.pieces import Target
from traceapp.domain.record.plant import ScanRefused
from traceapp.domain.record.quality import HoldReleased
from traceapp.domain.scan import RawScan
from traceapp.services.holds.holds import hold
from ui.models.rows import RowKind
from ui.rooms.doors import Hold
from ui.rooms.lot_room import LotRoom
from ui.screens.hold import HoldScreen
from ui.screens.holds import HoldsScreen
from ui.screens.lot import LotScreen
from ui.screens.station import StationScreen
from ui.screens.trace import TraceScreen
from ui.widgets.tone import Tone

IRON, MAGNETS = 0, 1
"""The demo plant's two holds: one container of iron, and three lots of magnets in one act."""


def holds(desk: Desk) -> HoldsScreen:
    assert isinstance(desk.front, HoldsScreen)
    return desk.front


def shown(desk: Desk) -> list[tuple[str, str]]:
    """What the table says of each row: code, and what lies there."""
    return [(row.cells[1].text, row.cells[1].aside) for row in holds(desk).table.rows.rows]


def headline(desk: Desk) -> tuple[Tone, str]:
    shown = holds(desk).band.shown
    return shown.tone, shown.headline


@pytest.fixture
def listed(desk: Desk) -> Desk:
    """The quality engineer, before the list."""
    desk.scan("%U:2028", "%CMD:HOLDS")
    return desk


def ask_release(desk: Desk, answer: int = 0) -> None:
    """Release, and what becomes of it."""
    desk.key(Qt.Key.Key_F12)
    front = desk.front
    assert isinstance(front, StationScreen)
    desk.press(front.side.choices.rows[answer])


def released(desk: Desk, hold: str) -> list[HoldReleased]:
    with desk.plant.app.reading() as books:
        entries = books.history("hold", str(desk.plant.names.entry(hold)))
    return [entry.record for entry in entries if isinstance(entry.record, HoldReleased)]


def test_the_holds_are_reached_by_card_from_the_trace_and_from_placing_one(desk: Desk):
    desk.scan("%U:2028", "%CMD:HOLDS")
    assert desk.is_at(HoldsScreen)
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(TraceScreen)
    desk.touch("All holds")
    assert desk.is_at(HoldsScreen)
    desk.key(Qt.Key.Key_Escape)
    desk.desktop.rooms.go(Hold())
    assert desk.is_at(HoldScreen)
    desk.key(Qt.Key.Key_F3)
    assert desk.is_at(HoldsScreen)


def test_without_a_badge_the_card_opens_nothing(desk: Desk):
    front = desk.front
    desk.scan("%CMD:HOLDS")
    assert desk.front is front


def test_the_oldest_hold_stands_first_with_who_why_how_long_and_what_it_blocks(listed: Desk):
    rows = holds(listed).table.rows.rows
    iron = listed.plant.code("iron-1")
    code, by, age, blocks = (cell.text for cell in rows[IRON].cells[1:])
    assert (code, by, age, blocks) == (f"{iron}/7", "L. Ferrer", "21\u00a0d", "nothing yet")
    assert "Carbon 0.08 %" in rows[IRON].cells[1].below
    assert [row.cells[1].text for row in rows] == [f"{iron}/7", listed.plant.code("mag-o-1")]


def test_a_chosen_hold_opens_its_lot(listed: Desk):
    listed.touch_row(holds(listed).table, IRON)
    listed.touch("Open lot")
    assert listed.is_at(LotScreen)
    assert listed.desktop.rooms.room(LotRoom).code == listed.plant.code("iron-1")


def test_scanning_what_is_held_chooses_its_hold(listed: Desk):
    listed.scan(f"{listed.plant.code('iron-1')}/7")
    assert listed.button("Release").isEnabled()
    listed.scan(f"{listed.plant.code('iron-1')}/1")
    assert headline(listed) == (Tone.WRONG, "Not on hold")
    assert not listed.button("Release").isEnabled()


def test_two_people_with_badge_and_pin_release_a_hold_and_it_is_gone(listed: Desk):
    listed.touch_row(holds(listed).table, IRON)
    ask_release(listed)
    assert headline(listed) == (Tone.SIGN, "Scan your badge")
    listed.sign("2028", holds(listed).signing.pad)
    assert released(listed, "hold-iron") == []
    listed.sign("2030", holds(listed).signing.pad)
    assert [code for code, _ in shown(listed)] == [listed.plant.code("mag-o-1")]
    (record,) = released(listed, "hold-iron")
    assert [signature.person for signature in record.signatures] == ["2028", "2030"]
    assert {signature.method for signature in record.signatures} == {"badge+pin"}
    assert record.disposition == "found good"


def test_without_a_scanner_two_people_release_by_number_and_pin_and_it_is_on_record(listed: Desk):
    listed.touch_row(holds(listed).table, IRON)
    ask_release(listed)
    sheet = holds(listed).signing.sheet
    listed.until(sheet.isVisible)
    listed.key(Qt.Key.Key_F4)
    listed.type_into(sheet.number, "2028\r")
    assert headline(listed) == (Tone.SIGN, "Key your PIN")
    listed.type_into(sheet.pad, "4028\r")
    listed.sign("2030", sheet.pad)
    (record,) = released(listed, "hold-iron")
    assert [(signature.person, signature.method) for signature in record.signatures] == [
        ("2028", "number+pin"),
        ("2030", "badge+pin"),
    ]


def test_who_has_no_badge_after_all_scans_it(listed: Desk):
    listed.touch_row(holds(listed).table, IRON)
    ask_release(listed)
    sheet = holds(listed).signing.sheet
    listed.until(sheet.isVisible)
    listed.press(sheet._slots[0])
    listed.until(sheet.number.isVisible)
    listed.sign("2028", sheet.pad)
    assert not sheet.number.isVisible()
    assert [(slot.isVisible(), slot.isEnabled()) for slot in sheet._slots] == [(True, False), (True, True)]


def test_one_lot_of_three_is_released_and_the_others_go_on_standing_still(listed: Desk):
    table = holds(listed).table
    listed.touch_row(table, MAGNETS)
    codes = [listed.plant.code(f"mag-o-{n}") for n in (1, 2, 3)]
    assert [code for code, _ in shown(listed)][MAGNETS + 1 :] == codes
    for left_out in (MAGNETS + 1, MAGNETS + 3):
        listed.touch_row(table, left_out)
    assert listed.button("Release").subtitle() == "1 of 3"
    ask_release(listed, answer=1)
    for badge in ("2028", "2027"):
        listed.sign(badge, holds(listed).signing.pad)
    (record,) = released(listed, "hold-o")
    assert [target.lot for target in record.targets] == [codes[1]]
    assert record.disposition == "held by mistake"
    with listed.plant.app.reading() as books:
        assert [state.status == "held" for state in books.lots(codes).values()] == [True, False, True]


def test_a_release_of_nothing_is_not_offered(listed: Desk):
    listed.touch_row(holds(listed).table, MAGNETS)
    for row in range(MAGNETS + 1, MAGNETS + 4):
        listed.touch_row(holds(listed).table, row)
    release = listed.button("Release")
    assert (release.isEnabled(), release.subtitle()) == (False, "choose what is released")


def test_the_same_person_twice_a_wrong_pin_and_a_role_that_may_not_release_nothing(listed: Desk):
    listed.touch_row(holds(listed).table, IRON)
    ask_release(listed)
    pad = holds(listed).signing.pad
    listed.sign("2028", pad, pin="0000")
    assert headline(listed) == (Tone.WRONG, "Wrong PIN")
    listed.sign("2028", pad)
    listed.scan("%U:2028")
    assert headline(listed)[0] is Tone.WRONG
    listed.plant.app.people.set_pin("2025", "4025")
    listed.sign("2025", pad, pin="4025")
    assert headline(listed)[0] is Tone.WRONG
    assert released(listed, "hold-iron") == []
    for badge in ("2027", "2030"):
        listed.sign(badge, pad)
    assert len(released(listed, "hold-iron")) == 1


def test_back_leaves_the_signatures_first_and_then_the_room(listed: Desk):
    listed.touch_row(holds(listed).table, IRON)
    ask_release(listed)
    listed.key(Qt.Key.Key_Escape)
    assert listed.is_at(HoldsScreen)
    assert holds(listed).signing.isHidden()
    listed.key(Qt.Key.Key_Escape)
    assert listed.is_at(TraceScreen)


def test_a_photo_out_of_the_inbox_goes_with_the_hold_and_stands_beside_it(desk: Desk):
    inbox = desk.plant.app.folders.inbox
    inbox.mkdir(parents=True, exist_ok=True)
    picture = QImage(1600, 900, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkRed)
    assert picture.save(str(inbox / "IMG_0412.jpg"))
    lot = desk.plant.code("iron-2")
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Hold())
    desk.scan(lot)
    desk.touch("Photo")
    asked = desk.front
    assert isinstance(asked, StationScreen)
    assert asked.side.choices.rows[0].text() == "IMG_0412.jpg"
    desk.press(asked.side.choices.rows[0])
    front = desk.front
    assert isinstance(front, HoldScreen)
    assert desk.button("Photo").subtitle() == "IMG_0412.jpg"
    desk.press(front.reasons.rows[0])
    desk.key(Qt.Key.Key_F12)
    desk.scan("%CMD:HOLDS", lot)
    assert holds(desk).photo.isVisible()
    assert holds(desk).photo.accessibleName() == "IMG_0412.jpg"
    assert holds(desk).photo.sizeHint().width() == 1200


def test_a_scanned_box_is_held_as_the_box_it_is(desk: Desk):
    with desk.plant.app.reading() as books:
        box = books.box_codes(status="packed")[0]
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Hold())
    desk.scan(box)
    front = desk.front
    assert isinstance(front, HoldScreen)
    desk.press(front.reasons.rows[0])
    desk.key(Qt.Key.Key_F12)
    with desk.plant.app.reading() as books:
        state = books.box(box)
        assert state is not None
        assert state.held
        assert books.lot(box) is None


def test_what_is_scanned_before_the_list_is_read_is_answered_when_it_is(desk: Desk):
    with desk.plant.app.reading() as books:
        state = books.hold(books.standing_holds()[0])
        assert state is not None
    drum = f"{state.targets[0].lot}/{state.targets[0].container}"
    desk.scan("%U:2028")
    for text in ("%CMD:HOLDS", drum):
        desk.desktop.scans.take(RawScan("hand", text.encode(), desk.plant.clock()))
    desk.settle()
    assert desk.button("Release").subtitle() == drum


def test_the_reason_is_told_in_the_language_of_who_reads_it_whoever_recorded_it(desk: Desk):
    lot = desk.plant.code("iron-2")
    desk.scan("%U:2028", "%CMD:LANG:es")
    desk.desktop.rooms.go(Hold(lot))
    desk.settle()
    front = desk.front
    assert isinstance(front, HoldScreen)
    assert front.reasons.rows[1].text() == "Etiqueta o código dudoso"
    desk.press(front.reasons.rows[1])
    desk.key(Qt.Key.Key_F12)
    with desk.plant.app.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert [hold.reason for hold in state.open_holds] == ["label_doubtful"]
    desk.scan("%CMD:HOLDS")
    for language, words in (("es", "Etiqueta o código dudoso"), ("en", "Label or code doubtful")):
        desk.scan(f"%CMD:LANG:{language}")
        assert words in {row.cells[1].below.partition(" · ")[0] for row in holds(desk).table.rows.rows}


def test_who_tried_to_use_it_is_told_with_place_and_time(desk: Desk):
    lot = desk.plant.code("iron-2")
    app = desk.plant.app
    done = app.have("2028", "Q-1", partial(hold, targets=(Target(lot=lot),), reason="wet"))
    refused = ScanRefused(answer="lot_on_hold", lot=lot, hold=str(done.entries[0]))
    app.record(app.command("2026", "SC-2"), lambda _books: (refused,))
    desk.scan("%U:2028", "%CMD:HOLDS", lot)
    name = desk.plant.app.people.name("2026")
    told = [row.cells[1].text for row in holds(desk).table.rows.rows if row.kind is RowKind.PART]
    assert told[0].startswith(f"Tried 1 time, last: {name} at SC-2, ")
