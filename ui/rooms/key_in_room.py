"""Key-in: a code typed for want of a readable label goes the way of a scan, and is kept on record as keyed."""

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.lot_code import ContainerCode, parse_keyed
from traceapp.domain.scan import RawScan
from traceapp.errors import Refused
from traceapp.services.station.foreign import KEYS
from ui.rooms.doors import Door
from ui.rooms.house import House
from ui.rooms.room import Room
from ui.screens.key_in import CodeCheck, CodeKeyed, CodeState, KeyInScreen, KeyInView
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

SHORTEST_WHOLE = 12


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("KeyInRoom", source)


def judge(typed: str) -> CodeCheck:
    """What is known of a code while it is typed: the check character is verified at each key."""
    try:
        code = parse_keyed(typed)
    except Refused as refusal:
        if refusal.code == "code_check":
            return CodeCheck(CodeState.WRONG, tr("Check character wrong"))
        return CodeCheck(CodeState.PART, tr("Go on"))
    lot = code.lot if isinstance(code, ContainerCode) else code
    if len(typed.partition("/")[0].replace("-", "")) < len(lot.compact):
        return CodeCheck(CodeState.PART, tr("Check character missing"))
    return CodeCheck(CodeState.WHOLE, tr("Check character right"))


class KeyInRoom(Room):
    """Joins the key-in screen and the station: a whole code comes from the device `keys`."""

    screen: KeyInScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self.screen = KeyInScreen(house.look, judge)
        self.screen.code_keyed.connect(self._take)
        self.screen.back_requested.connect(self.go_back)

    @property
    def is_over(self) -> bool:
        """Nobody comes back to a code that was keyed."""
        return True

    def enter(self, door: Door) -> None:
        """Asks for a code."""
        self.say_again()

    @Slot()
    def say_again(self) -> None:
        """The same question in another language."""
        self.screen.show_view(KeyInView(Prompt(Tone.NEXT, tr("Key the code of the lot")), tr("Add")))

    @Slot(object)
    def _take(self, keyed: CodeKeyed) -> None:
        code = str(parse_keyed(keyed.code))
        self.go_back()
        self._house.notifier.keyed.emit(RawScan(KEYS, code.encode("ascii"), self._house.app.now()))
