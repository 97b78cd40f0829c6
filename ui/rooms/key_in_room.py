"""Key-in: a code typed for want of a readable label goes the way of a scan, and is kept on record as keyed."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from traceapp.domain.lot_code import ContainerCode, parse_keyed
from traceapp.domain.scan import RawScan
from traceapp.errors import Refused
from traceapp.services.conversation import KEYS
from ui.rooms.house import House
from ui.screens.key_in import CodeCheck, CodeKeyed, CodeState, KeyInScreen, KeyInView
from ui.widgets.prompt_band import Prompt

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


class KeyInRoom(QObject):
    """Joins the key-in screen and the station.

    Signals:
        scanned(RawScan): a whole code, from the device `keys`.
        left: the screen before is wanted.
    """

    scanned = Signal(object)
    left = Signal()

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self.screen = KeyInScreen(house.look, judge)
        self.screen.code_keyed.connect(self._take)
        self.screen.back_requested.connect(self.left)

    def ask(self, prompt: Prompt) -> None:
        """Asks for a code, under the station's own prompt."""
        self.screen.show_view(KeyInView(prompt, tr("Add")))

    @Slot(object)
    def _take(self, keyed: CodeKeyed) -> None:
        code = str(parse_keyed(keyed.code))
        self.left.emit()
        self.scanned.emit(RawScan(KEYS, code.encode("ascii"), self._house.app.now()))
