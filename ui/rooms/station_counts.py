"""What a station says while pieces are counted into a box: by weight, by a sample, by layers, or two counts apart."""

from PySide6.QtCore import QCoreApplication

from traceapp.domain.counting import Count, count_by_mass
from traceapp.domain.quantity import Quantity, Unit, pcs
from traceapp.services.run.counting import Counting
from traceapp.services.run.run import Taken
from traceapp.services.run.wants import WantCount
from ui import numbers
from ui.speech import Speech
from ui.widgets.choices import Choice, ChoicesView
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("StationCounts", source, comment, n)


def how_many(taken: Taken, counting: Counting, code: str, speech: Speech) -> Prompt:
    """What is to be told next of a count."""
    if counting.way == "sample":
        if counting.sample:
            counted = tr("Put the %n counted piece(s) on the scale", "", counting.sample)
            return Prompt(Tone.NEXT, tr("Weigh the sample"), counted, code=code)
        return Prompt(Tone.NEXT, tr("How many in the sample?"), tr("Count some out, ten or more."), code=code)
    if counting.way == "layer":
        if counting.layers:
            counted = tr("%n layer(s)", "", counting.layers)
            return Prompt(Tone.NEXT, tr("Pieces in a layer?"), counted, code=code)
        return Prompt(Tone.NEXT, tr("How many layers?"), tr("Full ones of the same tray."), code=code)
    if counting.by_mass is not None:
        told = tr("By weight {count}: too near to tell. Count by hand.").format(count=span(counting.by_mass, speech))
        return Prompt(Tone.NEXT, tr("Count the pieces"), told, code=code, glyph=Glyph.ATTENTION)
    full = tr("A full box: {count}").format(count=speech.quantity(pcs(counting.expected)))
    if counting.expected == taken.left.amount:
        full = tr("In the tray: {count}").format(count=speech.quantity(taken.left))
    if counting.is_magnetised:
        return Prompt(Tone.NEXT, tr("Count by tray or layer"), tr("Magnetised: never on a steel pan."), code=code)
    if counting.unit_mass is not None:
        return Prompt(Tone.NEXT, tr("Put the pieces on the scale"), full, code=code)
    return Prompt(Tone.NEXT, tr("How many pieces?"), full, code=code)


def two_counts(want: WantCount, speech: Speech) -> Prompt:
    """Both numbers, when they are a piece or so apart."""
    both = tr("By weight {weighed}, to be {told}").format(
        weighed=speech.quantity(pcs(want.by_mass)), told=speech.quantity(pcs(want.told))
    )
    return Prompt(Tone.NEXT, both, tr("Count again, then choose. Undo weighs again."), glyph=Glyph.ATTENTION)


def which_count(want: WantCount, speech: Speech) -> ChoicesView:
    """The two numbers, to choose from."""
    counting = want.taken.counting
    mass = speech.quantity(Quantity(counting.mass_mg, Unit.MG)) if counting is not None else ""
    left = want.taken.left.amount
    choices = [Choice(str(want.by_mass), tr("1  {count} by weight").format(count=want.by_mass), mass)]
    if want.told <= left:
        choices.append(Choice(str(want.told), tr("2  {count} counted").format(count=want.told), tr("by hand")))
    return ChoicesView(tr("Which count stands?"), tuple(choices))


def live_count(counting: Counting, mass_mg: int, speech: Speech) -> str:
    """What lies on the scale in pieces, while it is weighed: 249 pcs, or 249–251 pcs."""
    if counting.unit_mass is None or counting.way or mass_mg <= 0:
        return ""
    return span(count_by_mass(mass_mg, counting.unit_mass), speech)


def span(count: Count, speech: Speech) -> str:
    """A count and how sure it is: 250 pcs, 249–251 pcs."""
    if count.is_sure:
        return speech.quantity(pcs(count.pieces))
    least, most = numbers.figure(count.least, speech.locale), speech.quantity(pcs(count.most))
    return f"{least}{numbers.DASH}{most}"
