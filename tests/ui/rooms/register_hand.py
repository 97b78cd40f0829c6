"""What a hand does at a room whose screen is a register: key into its form, and sign by badge and PIN."""

from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from ui.screens.register import RegisterScreen
from ui.widgets.text_line import TextLine

SUPERVISOR, ADMINISTRATOR = ("2030", "4030"), ("2032", "4032")


def register(desk: Desk) -> RegisterScreen:
    assert isinstance(desk.front, RegisterScreen)
    return desk.front


def line(desk: Desk, label: str) -> TextLine:
    return next(row.line for row in register(desk).form.rows if row.field.label == label)


def read(desk: Desk, label: str) -> str:
    return next(row.field.value for row in register(desk).form.rows if row.field.label == label)


def key_into(desk: Desk, label: str, words: str) -> None:
    field = line(desk, label)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    field.editingFinished.emit()
    desk.settle()


def sign(desk: Desk, *people: tuple[str, str]) -> None:
    for badge, pin in people or (SUPERVISOR, ADMINISTRATOR):
        desk.sign(badge, register(desk).signing.pad, pin)
