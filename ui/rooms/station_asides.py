"""What else may be done at a station beside what is wanted: another way to weigh or to count, a sump emptied."""

from PySide6.QtCore import QCoreApplication

from traceapp.domain.quantity import Unit
from traceapp.services.quality.curves import MAGNETIC
from traceapp.services.run.run import Taken
from traceapp.services.run.wants import WantQuantity
from traceapp.services.station.talk import Talk
from ui.rooms.station_sumps import can_collect
from ui.screens.station import Aside
from ui.speech import Speech
from ui.widgets.icons import Icon

MAP, CURVE, ORIGINS = "MAP", "CURVE", "ORIGINS"
"""Other things that lie in a room of their own."""


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("StationAsides", source)


def aside_of(talk: Talk, speech: Speech) -> Aside | None:
    """The one other thing that may be done now; None where there is none."""
    want = talk.wanted
    if talk.flash is not None and talk.flash.code == "supplier_code_unknown":
        return Aside(MAP, tr("Map this code"), tr("for good"), Icon.LABEL)
    if isinstance(want, WantQuantity):
        return _counting(want.taken) if want.taken.counting is not None else _weighing(want.taken)
    if talk.run is not None and talk.run.unit and any(row.key in MAGNETIC for row in talk.run.characteristics):
        return Aside(CURVE, tr("Curve"), tr("drawn, or filed"), Icon.CHART)
    if talk.run is None and talk.received is not None:
        return Aside(ORIGINS, tr("Origins"), tr("of what came in"), Icon.DOCUMENT)
    if can_collect(talk, speech):
        return Aside("COLLECT", tr("Collect"), tr("swarf, sludge"), Icon.BOX, "F11")
    return None


def _weighing(taken: Taken) -> Aside | None:
    if taken.left.unit is not Unit.MG:
        return None
    way = tr("as it is") if taken.by_difference else tr("before and after")
    return Aside("DIFFERENCE", tr("By difference"), way, Icon.SCALE)


def _counting(taken: Taken) -> Aside | None:
    counting = taken.counting
    if counting is None:
        return None
    if counting.way:
        return Aside("COUNT", tr("Count pieces"), tr("one by one"), Icon.LIST)
    if counting.is_magnetised:
        return Aside("COUNT", tr("By layer"), tr("layers, pieces in one"), Icon.LIST)
    return Aside("COUNT", tr("By sample"), tr("weigh a counted few"), Icon.SCALE)
