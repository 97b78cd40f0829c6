"""The one prompt of a station: what to do next, for each thing that can be wanted."""

from PySide6.QtCore import QCoreApplication

from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.weighing import Told
from traceapp.services.run.charge import name_of
from traceapp.services.run.run import Run, Taken
from traceapp.services.run.telling import PIECES_WEIGHED
from traceapp.services.run.wants import (
    WantCount,
    WantDecision,
    WantDeclared,
    WantEmptied,
    WantField,
    WantFill,
    WantGross,
    WantInput,
    WantMaterial,
    WantQuantity,
    WantReason,
    WantResult,
    WantSecond,
    WantShed,
    WantStray,
    WantUnit,
    WantUnitMass,
)
from traceapp.services.station.talk import Talk
from traceapp.services.station.weight_wanted import weight_at_hand
from ui import numbers
from ui.rooms.station_counts import how_many, two_counts
from ui.screens.station import Primary
from ui.speech import Speech
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

HOT = frozenset({"reduced", "melted", "sintered", "annealed", "diffused"})
"""What is done to matter by heat."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("StationWords", source, comment, n)


def resting_prompt(talk: Talk, speech: Speech) -> Prompt:
    """The prompt under any answer to the last scan."""
    if talk.saving:
        return Prompt(Tone.NEXT, tr("Saving"))
    if talk.labels:
        return _labels(talk)
    if talk.run is None and talk.offered:
        return Prompt(Tone.NEXT, tr("What do you collect?"), tr("Touch its line, or scan its row."))
    if talk.run is None:
        return _ready(talk, speech)
    return _wanted(talk, speech)


def _labels(talk: Talk) -> Prompt:
    """A label that was printed again is scanned twice: the first before it is destroyed, the second where it sticks."""
    waiting = next((label for label in talk.labels if not label.verified), None)
    code = waiting.code if waiting is not None else ""
    if waiting is not None and waiting.is_void:
        return Prompt(Tone.NEXT, tr("Scan the old label"), tr("Then destroy it. OK, if it cannot be read."), code=code)
    return Prompt(Tone.NEXT, tr("Stick it on, scan it"), tr("Scan each new label on its container."), code=code)


def _ready(talk: Talk, speech: Speech) -> Prompt:
    route = speech.plant.routes.get(talk.station.route)
    step = route.find(talk.station.steps[0]) if route is not None and talk.station.steps else None
    if step is not None and step.act == "receive":
        return Prompt(Tone.NEXT, tr("Scan the supplier’s code"), tr("Or a material card, if there is none."))
    if step is not None and step.act == "inspect":
        return Prompt(Tone.NEXT, tr("Scan the lot or load to test"))
    return Prompt(Tone.NEXT, tr("Scan a lot or order"))


def _wanted(talk: Talk, speech: Speech) -> Prompt:
    run, want = talk.run, talk.wanted
    assert run is not None
    match want:
        case WantInput(line, _):
            if line is None:
                return _enough(run)
            named = speech.words(line.prompt) or tr("Scan {material}").format(material=speech.words(line.name))
            return Prompt(Tone.NEXT, named, _goes_on(run))
        case WantQuantity() | WantCount():
            return _how_much(want, speech)
        case WantField(field):
            aim = numbers.band(field.target_low, field.target_high, field.unit, speech.locale)
            return Prompt(Tone.NEXT, speech.words(field.name), aim)
        case WantReason(field, value):
            told = tr("{field} {value} is outside its limits. Why?")
            return Prompt(Tone.NEXT, told.format(field=speech.words(field.name), value=value))
        case WantSecond():
            return Prompt(Tone.SIGN, tr("Second person: scan your badge"), speech.words(run.step.check))
        case WantUnitMass():
            return Prompt(Tone.NEXT, tr("Put {count} pieces on the scale").format(count=PIECES_WEIGHED))
        case WantFill(n, unit, _):
            asked = tr("Container {n}: count it") if unit is Unit.PCS else tr("Container {n}: weigh it")
            return Prompt(Tone.NEXT, asked.format(n=n))
        case _:
            return _wanted_last(talk, speech)


def _enough(run: Run) -> Prompt:
    if run.step.grid is None:
        return Prompt(Tone.NEXT, tr("All inputs are here"), tr("Start, or scan more."))
    if not run.next_place:
        return Prompt(Tone.NEXT, tr("The load is full"), tr("Start the cycle."))
    return Prompt(Tone.NEXT, tr("Scan the next tray"), tr("It goes on {place}. Or start.").format(place=run.next_place))


def _goes_on(run: Run) -> str:
    """Where in the load the next tray goes."""
    if run.step.grid is None or not run.next_place:
        return ""
    return tr("It goes on {place}.").format(place=run.next_place)


def _how_much(want: WantQuantity | WantCount, speech: Speech) -> Prompt:
    if isinstance(want, WantCount):
        return two_counts(want, speech)
    taken = want.taken
    code = name_of(taken)
    if taken.counting is not None:
        return how_many(taken, taken.counting, code, speech)
    if taken.left.unit is Unit.PCS:
        return Prompt(Tone.NEXT, tr("How many pieces?"), code=code)
    if not taken.by_difference:
        return Prompt(Tone.NEXT, tr("Put it on the scale"), speech.material(taken.material), code=code)
    if not taken.gross_before_mg:
        return Prompt(Tone.NEXT, tr("Weigh the full container"), tr("As it came, before you take any out."), code=code)
    before = speech.quantity(Quantity(taken.gross_before_mg, Unit.MG))
    told = tr("It weighed {before}. What is missing was taken.").format(before=before)
    return Prompt(Tone.NEXT, tr("Take some out, weigh the rest"), told, code=code)


def _wanted_last(talk: Talk, speech: Speech) -> Prompt:
    match talk.wanted:
        case WantShed(by_product):
            return Prompt(Tone.NEXT, tr("{material}: how much?").format(material=speech.material(by_product.material)))
        case WantDeclared(declared, _):
            return Prompt(Tone.NEXT, tr("{name}: how much?").format(name=speech.words(declared.name)))
        case WantUnit():
            return Prompt(Tone.NEXT, tr("Scan the lot or load to test"))
        case WantResult(row, given):
            number = tr("Value {number} of {count}").format(number=given + 1, count=row.wanted)
            counted = tr("How many of {count} fail?").format(count=row.wanted)
            return Prompt(Tone.NEXT, speech.measured(row.key), number if row.counts is None else counted)
        case WantDecision():
            return Prompt(Tone.NEXT, tr("Accept this lot?"), tr("Every value is recorded."))
        case WantGross():
            return Prompt(Tone.NEXT, tr("Weigh the closed box"))
        case WantStray():
            return Prompt(Tone.NEXT, tr("Strongest stray field, A/m"), tr("Measured at 2.1 m."))
        case WantEmptied(sump):
            there = speech.quantity(Quantity(sump.mass_mg, Unit.MG))
            told = tr("By the books {mass} dry fell in, of %n lot(s).", "", sump.lots).format(mass=there)
            return Prompt(Tone.NEXT, tr("Is the sump empty now?"), told)
        case WantMaterial():
            return Prompt(Tone.NEXT, tr("Scan the supplier’s code"))
        case _:
            return Prompt(Tone.NEXT, tr("Ready to record"))


def primary_of(talk: Talk, speech: Speech) -> Primary | None:
    """The one act at the lower right, dashed with its reason while it cannot be done."""
    run = talk.run
    if talk.insist is not None:
        return Primary(tr("Take it anyway"), tr("kept on record"), icon=Icon.CHECK)
    if any(label.is_void for label in talk.labels):
        return Primary(tr("Go on"), tr("old one not readable"), icon=Icon.CHECK)
    if run is None:
        return Primary(tr("Enough"), tr("labels are on"), icon=Icon.CHECK) if talk.labels else None
    begin = speech.words(run.step.begin)
    icon = _icon_of(run)
    match talk.wanted:
        case WantInput(_, missing) if missing:
            counted = tr("%n input(s) missing", "", missing)
            return Primary(begin, blocked_by=counted, icon=icon)
        case WantInput():
            return Primary(begin, tr("all inputs are here"), icon=icon)
        case WantSecond():
            return Primary(begin, blocked_by=tr("second badge missing"), icon=icon)
        case None:
            return Primary(tr("Record"), tr("try again"))
        case _:
            return _answering(talk, speech) or Primary(begin, blocked_by=tr("a value is missing"), icon=icon)


def _icon_of(run: Run) -> Icon:
    """A box is packed, heat is applied; everything else is just done."""
    if run.step.act == "pack" or run.sump is not None:
        return Icon.BOX
    return Icon.FLAME if run.step.origin_stage in HOT else Icon.CHECK


def _answering(talk: Talk, speech: Speech) -> Primary | None:
    """The act that answers what is wanted without a value, where there is one, or with what stands on the scale."""
    weight = weight_at_hand(talk)
    match talk.wanted:
        case WantQuantity() | WantFill() | WantUnitMass() | WantGross() if weight is not None:
            return _take_weight(weight, speech)
        case WantField(field) if field.required and weight is not None:
            return _take_weight(weight, speech)
        case WantQuantity(taken, _) if _may_take_all(taken):
            return Primary(tr("Take all of it"), speech.quantity(taken.left))
        case WantFill(n, _, True):
            return Primary(tr("All filled"), tr("%n container(s)", "", n - 1))
        case WantShed() | WantDeclared():
            return Primary(tr("None"), tr("there was none"))
        case WantField(field) if not field.required:
            return Primary(tr("Leave out"), speech.words(field.name))
        case WantDecision():
            return Primary(tr("Accept lot"), icon=Icon.CHECK)
        case WantEmptied():
            return Primary(tr("It is empty"), tr("all was taken out"), icon=Icon.CHECK)
        case _:
            return None


def _may_take_all(taken: Taken) -> bool:
    """Unless its mass or count is being told some other way."""
    counting = taken.counting
    return not taken.by_difference and (counting is None or not (counting.way or counting.by_mass))


def _take_weight(weight: Told, speech: Speech) -> Primary:
    return Primary(tr("Take this weight"), speech.quantity(Quantity(weight.mass_mg, Unit.MG)), icon=Icon.SCALE)
