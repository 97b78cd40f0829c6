"""Handover note: each sentence goes to the station's conversation at once, and on record when its writer signs out."""

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.scan import CommandCode, Scan
from traceapp.services.station.talk import Pressed
from traceapp.settings import fresh_id
from ui.rooms.doors import Door
from ui.rooms.house import House
from ui.rooms.room import Room
from ui.screens.handover import HandoverScreen, HandoverView
from ui.widgets.choices import Choice
from ui.widgets.entry import FieldKeyed
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("HandoverRoom", source)


def sentences() -> tuple[str, ...]:
    """What is said most at a change of shift."""
    return (
        tr("Nothing special."),
        tr("The machine is to be cleaned before the next lot."),
        tr("The label roll is nearly empty."),
        tr("The scale drifts: compare it before use."),
        tr("Quality is asked; wait for the answer."),
        tr("Ask the supervisor before you go on."),
    )


class HandoverRoom(Room):
    """Joins the note's screen and the station's conversation."""

    screen: HandoverScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._note = ""
        self._is_keying = False
        self.screen = HandoverScreen(house.look)
        self.screen.back_requested.connect(self.go_back)
        self.screen.sentence_chosen.connect(self._choose)
        self.screen.words_keyed.connect(self._key)
        self.screen.keys_requested.connect(self._turn)
        self.screen.clear_requested.connect(self._clear)
        self.screen.leave_requested.connect(self._leave)

    def enter(self, door: Door) -> None:
        """Goes on with what was noted before."""
        self._note, self._is_keying = self._house.note, False
        self.say_again()

    def take(self, scan: Scan) -> bool:
        """A sentence's card adds it; the cards of the buttons are the buttons."""
        match scan:
            case CommandCode("NOTE", str() as text):
                self._add(text)
            case CommandCode("OK"):
                self._leave()
            case CommandCode("UNDO"):
                self._clear()
            case CommandCode("CANCEL"):
                self.go_back()
            case _:
                return False
        return True

    @Slot()
    def say_again(self) -> None:
        """The same note in another language."""
        prompt = Prompt(Tone.NEXT, tr("What must the next shift know?"))
        choices = tuple(Choice(text, text) for text in sentences())
        self.screen.show_view(HandoverView(prompt, self._note, choices, self._is_keying))

    def _add(self, sentence: str) -> None:
        self._write(f"{self._note} {sentence}".strip())

    def _write(self, note: str) -> None:
        self._note = note
        self._press("NOTES", note)
        self.say_again()

    def _press(self, word: str, argument: str = "") -> None:
        self._house.notifier.told.emit(Pressed(word, self._house.app.now(), fresh_id(), argument))

    @Slot(object)
    def _choose(self, choice: Choice) -> None:
        self._add(str(choice.key))

    @Slot(object)
    def _key(self, keyed: FieldKeyed) -> None:
        self._add(f"{keyed.value}.")

    @Slot()
    def _turn(self) -> None:
        self._is_keying = not self._is_keying
        self.say_again()

    @Slot()
    def _clear(self) -> None:
        self._write("")

    @Slot()
    def _leave(self) -> None:
        self._press("OUT")
