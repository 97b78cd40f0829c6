"""What a station says of the sumps of its machines: what lies in them, and whether one was emptied."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from traceapp.domain.quantity import Quantity, Unit
from traceapp.services.run.run import Sump
from traceapp.services.station.talk import Talk
from ui import dates
from ui.speech import Speech
from ui.widgets.choices import Choice, ChoicesView


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("StationSumps", source, comment, n)


def can_collect(talk: Talk, speech: Speech) -> bool:
    """Whether a step done here sheds something into the sump of a machine that stands here."""
    route = speech.plant.routes.get(talk.station.route)
    if route is None or not talk.person or talk.at_hand or not talk.station.equipment:
        return False
    steps = (route.find(key) for key in talk.station.steps)
    return any(shed.into == "sump" for step in steps if step is not None for shed in step.by_products)


def lying_here(sumps: Sequence[Sump], speech: Speech) -> ChoicesView:
    """What lies in each sump, dry, of how many lots, since when; its row is what is scanned or touched."""
    several = len({sump.code for sump in sumps}) > 1
    choices = []
    for row, sump in enumerate(sumps, start=1):
        first = datetime.fromtimestamp(sump.since / 1_000_000, tz=speech.zone)
        mass = speech.quantity(Quantity(sump.mass_mg, Unit.MG))
        told = tr("{mass}, %n lot(s), {day}", "", sump.lots).format(
            mass=mass, day=dates.short_day(first, speech.locale)
        )
        machine = f"{sump.code.removesuffix('-SUMP')}: " if several else ""
        choices.append(Choice(str(row), f"{row}  {speech.material(sump.material)}", machine + told))
    return ChoicesView(tr("In the sumps"), tuple(choices))


def emptied_or_not() -> ChoicesView:
    """Whether all of it was taken out."""
    return ChoicesView(tr("The sump"), (Choice("OK", tr("It is empty")), Choice("REST", tr("Some stays in it"))))
