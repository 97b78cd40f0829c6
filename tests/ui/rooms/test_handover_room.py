"""The handover note at the window: by touch, by keys, by card; on record with the sign-out, and shown to the next."""

from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from ui.screens.handover import HandoverScreen
from ui.screens.sign_in import SignInScreen
from ui.widgets.choices import ChoiceRow


def note_of(desk: Desk) -> str:
    assert isinstance(desk.front, HandoverScreen)
    assert desk.front._view is not None
    return desk.front._view.note


def touch_sentence(desk: Desk, number: int) -> str:
    assert isinstance(desk.front, HandoverScreen)
    row = desk.front.sentences.findChildren(ChoiceRow)[number]
    desk.press(row)
    return row.text()


def shown_note(desk: Desk) -> tuple[str, str]:
    assert isinstance(desk.front, SignInScreen)
    assert desk.front._view is not None
    assert desk.front._view.handover is not None
    return desk.front._view.handover.by, desk.front._view.handover.text


def test_sentences_touched_and_scanned_make_a_note_that_the_next_one_reads(desk: Desk) -> None:
    desk.scan("%U:2028", "%CMD:NOTE")
    first = touch_sentence(desk, 2)
    desk.scan("%CMD:NOTE:Ask Li.")
    assert note_of(desk) == f"{first} Ask Li."
    desk.key(Qt.Key.Key_F12)
    desk.until(lambda: desk.is_at(SignInScreen))
    desk.until(lambda: desk.front._view.handover is not None)  # type: ignore[attr-defined]
    by, text = shown_note(desk)
    assert text == f"{first} Ask Li."
    assert by.startswith(desk.plant.app.people.name("2028"))


def test_words_of_ones_own_are_keyed_and_the_note_is_kept_when_one_goes_back(desk: Desk) -> None:
    desk.scan("%U:2028", "%CMD:NOTE")
    desk.key(Qt.Key.Key_F4)
    assert isinstance(desk.front, HandoverScreen)
    for letter in "LID OPEN":
        desk.front.words.entry.setFocus()
        desk.type_into(desk.front.words.entry, letter)
    desk.type_into(desk.front.words.entry, "\r")
    assert note_of(desk) == "LID OPEN."
    desk.key(Qt.Key.Key_Escape)
    assert desk.desktop.talk.talk.note == "LID OPEN."
    desk.scan("%CMD:NOTE")
    assert note_of(desk) == "LID OPEN."
    desk.key(Qt.Key.Key_F8)
    assert (note_of(desk), desk.desktop.talk.talk.note) == ("", "")
