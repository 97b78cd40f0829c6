"""From a conversation to what the station shows. Pure: the same talk gives the same view."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.reason import FIELD_REASONS
from traceapp.domain.registers import StationState
from traceapp.domain.step import Field, InputLine
from traceapp.domain.wrong_scan import Row, row_of
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
    WantInput,
    WantMaterial,
    WantQuantity,
    WantReason,
    WantResult,
    WantSecond,
    WantStray,
    WantUnit,
    WantUnitMass,
)
from traceapp.services.station.talk import Flash, Talk
from traceapp.services.station.talk import Tone as Answered
from traceapp.services.station.weight_wanted import prompt_of
from ui import numbers
from ui.messages import accepted, say
from ui.rooms.inspection_words import (
    follows_from_curve,
    inspection_of,
    means_to_choose,
    pad_of,
    specification_words,
)
from ui.rooms.station_asides import aside_of
from ui.rooms.station_counts import which_count
from ui.rooms.station_notice import notice_of
from ui.rooms.station_stages import stages_of
from ui.rooms.station_sumps import emptied_or_not, lying_here
from ui.rooms.station_trays import tray_map
from ui.rooms.station_undo import undo_words
from ui.rooms.station_weight import OnScale, weight_view
from ui.rooms.station_words import primary_of, resting_prompt
from ui.screens.station import StationView, WeightBy
from ui.screens.station_inputs import Draw, InputsView
from ui.screens.station_inputs import InputLine as LineView
from ui.screens.station_label import LabelLine, LabelsView
from ui.screens.station_record import FieldLine, RecordView, Source
from ui.screens.station_side import DecidingSide, Side, WeighSide
from ui.screens.station_work import Body, ReadyView, WaitingWork, WorkView
from ui.speech import Speech
from ui.widgets.choices import Choice, ChoicesView
from ui.widgets.entry import EntryView
from ui.widgets.glyphs import Glyph
from ui.widgets.last_scans import PastScan
from ui.widgets.lot_card import LotCardView
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine, Signer, SigningView
from ui.widgets.targets_panel import Aim, AimsView
from ui.widgets.tone import Tone

if TYPE_CHECKING:
    from ui.widgets.demag_curve import CurveDrawing


class Around(Struct, frozen=True):
    """What a station shows besides its conversation: names of people, the scale in use, work that waits.

    keyed: the mass (by its prompt) that is keyed though a scale is there. choosing: what of the means of an inspection
    is being changed, by its key. card: of waiting work that was touched. left: what was left here in words.
    curve: of the unit that is inspected, the newest; specimen: which one it was.
    """

    names: dict[str, str]
    zone_now: datetime
    scale: OnScale | None = None
    waiting: tuple[WaitingWork, ...] = ()
    keyed: str = ""
    choosing: str = ""
    card: LotCardView | None = None
    left: StationState | None = None
    curve: "CurveDrawing | None" = None
    specimen: str = ""


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("StationPresenter", source)


def station_view(talk: Talk, speech: Speech, around: Around) -> StationView:
    """All that the station shows."""
    prompt = _resting(talk, speech, around)
    passing = None
    if talk.flash is not None:
        answered = _answer(talk.flash, prompt, speech)
        if talk.flash.tone is Answered.WRONG:
            prompt = answered
        else:
            passing = answered
    return StationView(
        prompt=prompt,
        passing=passing,
        work=replace(_work(talk, speech, around), notice=notice_of(talk, speech, around.zone_now, around.left)),
        side=_side(talk, speech, around),
        undo=undo_words(talk, speech),
        primary=primary_of(talk, speech),
        can_reprint=bool(talk.labels),
        weight_by=_weight_by(talk, around),
        can_note=not talk.at_hand,
        aside=aside_of(talk, speech),
    )


def _resting(talk: Talk, speech: Speech, around: Around) -> Prompt:
    """What is wanted next; where a scale is there and left alone, its weight is keyed."""
    prompt = resting_prompt(talk, speech)
    is_keyed = _weight_by(talk, around) is WeightBy.KEYS
    return replace(prompt, headline=tr("Key the weight")) if is_keyed else prompt


def _weight_by(talk: Talk, around: Around) -> WeightBy:
    """How the mass that is wanted is told, where a scale leaves the choice."""
    prompt = prompt_of(talk)
    if around.scale is None or not prompt:
        return WeightBy.NOTHING
    return WeightBy.KEYS if prompt == around.keyed else WeightBy.SCALE


def _answer(flash: Flash, resting: Prompt, speech: Speech) -> Prompt:
    facts = dict(flash.facts)
    if flash.tone is Answered.WRONG:
        said = say(flash.code, facts, speech)
        instead = said.instead
        if not instead and row_of(flash.code) is Row.WRONG_MOMENT:
            instead = tr("Now: {prompt}").format(prompt=resting.headline)
        return Prompt(Tone.WRONG, said.headline, said.detail, instead, flash.subject)
    tones = {Answered.ACCEPTED: Tone.ACCEPTED, Answered.ALREADY: Tone.ALREADY, Answered.DONE: Tone.DONE}
    following = tr("Next: {prompt}").format(prompt=resting.headline)
    return Prompt(tones[flash.tone], accepted(flash.code, facts, speech), instead=following, code=flash.subject)


def _work(talk: Talk, speech: Speech, around: Around) -> WorkView:
    run = talk.run
    past = tuple(_past(talk, speech, around))
    if run is None:
        title = tr("Labels") if talk.labels else tr("Waiting here")
        body: Body = _labels(talk) if talk.labels else ReadyView(around.waiting)
        return WorkView(title, body, past=past)
    about = ""
    if run.work is not None and run.work.recipe:
        about = tr("Recipe {recipe} rev {revision}").format(recipe=run.work.recipe, revision=run.work.recipe_revision)
    if run.step.act == "inspect":
        about = specification_words(run)
    return WorkView(speech.words(run.step.name), _body(run, talk, speech, around), about, stages_of(run, speech), past)


def _past(talk: Talk, speech: Speech, around: Around) -> list[PastScan]:
    glyphs = {Answered.WRONG: Glyph.REFUSED}
    lines = []
    for heard in talk.heard[:2]:
        at = datetime.fromtimestamp(heard.at / 1_000_000, tz=around.zone_now.tzinfo)
        words = say(heard.code, {}, speech).headline if heard.tone is Answered.WRONG else ""
        lines.append(PastScan(at, heard.subject, glyphs.get(heard.tone, Glyph.DONE), words))
    return lines


def _body(run: Run, talk: Talk, speech: Speech, around: Around) -> Body:
    if isinstance(talk.wanted, WantFill) or (run.filled and not isinstance(talk.wanted, WantField | WantReason)):
        return LabelsView(_filled(run, talk))
    is_measuring = run.step.act == "inspect" and not isinstance(talk.wanted, WantField | WantReason)
    if is_measuring and run.characteristics:
        view = inspection_of(run, talk.wanted, speech, around.zone_now)
        if follows_from_curve(talk.wanted):
            return replace(view, curve=around.curve, specimen=around.specimen)
        return view
    is_signed_for = isinstance(talk.wanted, WantSecond) and not run.fields
    if (run.begun and not is_signed_for) or run.step.act in ("receive", "inspect"):
        told = tuple(_field_line(run, field, talk, speech) for field in run.step.fields)
        return RecordView((*told, *_change_lines(run, talk, speech)), around.curve, around.specimen)
    if run.step.grid is not None:
        return tray_map(run, run.step.grid, speech)
    current = talk.wanted.line if isinstance(talk.wanted, WantInput) else None
    if isinstance(talk.wanted, WantQuantity | WantCount):
        current = run.step.line(talk.wanted.taken.line)
    shown = [line for line in run.step.inputs if line.required or run.got(line) or line == current]
    lines = tuple(_line(run, line, line == current, speech) for line in shown)
    plans = [line.plan for line in lines if line.plan is not None]
    actual = sum((line.actual for line in lines if line.actual is not None), Decimal(0))
    if run.step.act == "pack":
        return InputsView("pcs", lines)
    return InputsView("kg", lines, sum(plans, Decimal(0)) if plans else None, actual if plans and actual else None)


def _filled(run: Run, talk: Talk) -> tuple[LabelLine, ...]:
    """The containers of the product as they are filled, and the one that is filled now."""
    lines = [
        LabelLine(tr("Container {n}").format(n=n), *numbers.of_quantity(quantity), Glyph.DONE, tr("filled"))
        for n, quantity in enumerate(run.filled, start=1)
    ]
    if isinstance(talk.wanted, WantFill):
        code = tr("Container {n}").format(n=talk.wanted.n)
        unit = "pcs" if talk.wanted.unit is Unit.PCS else "kg"
        lines.append(LabelLine(code, None, unit, Glyph.NEXT, tr("fill it now"), is_current=True))
    return tuple(lines)


def _line(run: Run, line: InputLine, is_current: bool, speech: Speech) -> LineView:
    draws = tuple(_draw(taken) for taken in run.taken if taken.line == line.key)
    plan = _planned(run, line)
    actual = sum((d.amount for d in draws if d.amount is not None), Decimal(0)) if draws else None
    served = Glyph.PROVISIONAL if any(draw.glyph is Glyph.PROVISIONAL for draw in draws) else Glyph.DONE
    glyph = Glyph.NEXT if is_current else served if draws and run.is_satisfied(line) else Glyph.WAITING
    return LineView(
        material=speech.words(line.name),
        glyph=glyph,
        plan=plan,
        actual=actual,
        draws=draws,
        is_current=is_current,
        weighed=name_of(run.pending) if run.pending is not None and run.pending.line == line.key else "",
    )


def _planned(run: Run, line: InputLine) -> Decimal | None:
    """The planned kilograms of a line; of a box that is being filled, the pieces that make it full."""
    plan = run.plan_mg(line)
    if plan is not None:
        return _kilograms(plan)
    counting = run.pending.counting if run.pending is not None and run.pending.line == line.key else None
    return None if counting is None else Decimal(run.got(line) + counting.expected)


def _draw(taken: Taken) -> Draw:
    amount = taken.quantity
    glyph = Glyph.PROVISIONAL if taken.provisional else Glyph.DONE
    return Draw(name_of(taken), None if amount is None else _amount(amount), glyph)


def _amount(quantity: Quantity) -> Decimal:
    return numbers.of_quantity(quantity)[0]


def _kilograms(mass_mg: int) -> Decimal:
    return _amount(Quantity(mass_mg, Unit.MG))


def _field_line(run: Run, field: Field, talk: Talk, speech: Speech) -> FieldLine:
    told = next((m for m in run.fields if m.field == field.key), None)
    if told is None and run.doubt is not None and run.doubt.field == field.key:
        told = run.doubt
    is_current = isinstance(talk.wanted, WantField | WantReason) and talk.wanted.field.key == field.key
    value: Decimal | str | None = None
    if told is not None and told.value:
        value = told.value if field.form == "text" else Decimal(told.value)
    glyph = Glyph.NEXT if is_current else Glyph.DONE if told is not None else Glyph.WAITING
    if told is not None and told.reason:
        glyph = Glyph.ATTENTION
    sources = {
        "machine": Source.MACHINE,
        "scale": Source.SCALE,
        "scanned": Source.SCANNED,
        "keyed": Source.KEYED,
    }
    source = sources.get(told.source, Source.KEYED) if told is not None and told.value else Source.NONE
    why = speech.reason(told.reason) if told else ""
    return FieldLine(field.key, aim_of(field, speech), glyph, value, source, why, is_current)


def _change_lines(run: Run, talk: Talk, speech: Speech) -> tuple[FieldLine, ...]:
    """What a furnace or bath did to the mass, as far as it is told or asked for now."""
    if run.step.act != "expose":
        return ()
    lines = []
    if run.unit_mass is not None or isinstance(talk.wanted, WantUnitMass):
        hundred = None if run.unit_mass is None else _kilograms(run.unit_mass.mass_of(PIECES_WEIGHED))
        aim = Aim(tr("{n} pieces").format(n=PIECES_WEIGHED), "kg", None, None)
        lines.append(_told_line("unit-mass", aim, hundred, is_current=hundred is None))
    told = dict(run.declared)
    asked = talk.wanted.declared.key if isinstance(talk.wanted, WantDeclared) else ""
    for declared in (*run.step.uptakes, *run.step.losses):
        if declared.key in told or declared.key == asked:
            amount = _kilograms(told[declared.key]) if declared.key in told else None
            aim = Aim(speech.words(declared.name), "kg", None, None)
            lines.append(_told_line(declared.key, aim, amount, is_current=declared.key == asked))
    return tuple(lines)


def _told_line(key: str, aim: Aim, amount: Decimal | None, *, is_current: bool) -> FieldLine:
    return FieldLine(key, aim, Glyph.NEXT if is_current else Glyph.DONE, amount, is_current=is_current)


def aim_of(field: Field, speech: Speech) -> Aim:
    """A field's target, drawn within its hard limits."""
    low = field.target_low if field.target_low is not None else field.low
    high = field.target_high if field.target_high is not None else field.high
    return Aim(speech.words(field.name), field.unit, low, high, field.low, field.high)


def _labels(talk: Talk) -> LabelsView:
    waiting = next((label.code for label in talk.labels if not label.verified), "")
    lines = []
    for label in talk.labels:
        current = label.code == waiting
        glyph = Glyph.DONE if label.verified else Glyph.NEXT if current else Glyph.WAITING
        words = tr("verified") if label.verified else tr("scan the old one") if label.is_void else tr("scan it")
        if label.is_remnant:
            words = tr("{words}: remnant, over the old label").format(words=words)
        lines.append(LabelLine(label.code, *numbers.of_quantity(label.quantity), glyph, words, current))
    return LabelsView(tuple(lines))


def _side(talk: Talk, speech: Speech, around: Around) -> Side | None:
    run, want = talk.run, talk.wanted
    if run is None or (run.step.grid is not None and isinstance(want, WantInput)):
        resting = None if talk.at_hand else around.card
        return lying_here(talk.offered, speech) if talk.offered else resting
    if around.choosing and run.step.act == "inspect":
        return means_to_choose(around.choosing, run)
    if _weight_by(talk, around) is WeightBy.SCALE:
        return _weighing(run, talk, speech, around)
    match want:
        case WantSecond(skill):
            return _signing(talk, run, skill, speech, around)
        case WantField(field):
            return EntryView(field.key, aim_of(field, speech), is_text=field.form == "text")
        case WantReason() | WantDecision():
            return _asked(want, speech, around)
        case WantCount() | WantEmptied():
            return which_count(want, speech) if isinstance(want, WantCount) else emptied_or_not()
        case WantResult(row):
            return pad_of(row, _key(talk), speech)
        case None | WantInput() | WantUnit() | WantMaterial():
            return _weighing(run, talk, speech, around)
        case _:
            return EntryView(_key(talk), Aim(_resting(talk, speech, around).headline, _unit(talk), None, None))


def _asked(want: WantReason | WantDecision, speech: Speech, around: Around) -> Side:
    """The question; a lot is decided on beside its curve, where there is one."""
    choices = _choices(want, speech)
    if around.curve is None or isinstance(want, WantReason):
        return choices
    return DecidingSide(choices, around.curve, around.specimen)


def _choices(want: WantReason | WantDecision, speech: Speech) -> ChoicesView:
    if isinstance(want, WantReason):
        return ChoicesView(tr("Why?"), tuple(Choice(code, speech.reason(code)) for code in FIELD_REASONS))
    return ChoicesView(tr("Decision"), (Choice("OK", tr("Accept lot")), Choice("REJECT", tr("Reject lot"))))


def _key(talk: Talk) -> str:
    """Names what the pad asks for, so that what was typed for another thing is forgotten."""
    want, run = talk.wanted, talk.run
    count = 0 if run is None else len(run.filled) + len(run.shed) + len(run.declared) + len(run.values)
    of = f"{want.row.key}-" if isinstance(want, WantResult) else ""
    counting = want.taken.counting if isinstance(want, WantQuantity) else None
    stage = "" if counting is None else f"{counting.way}{counting.layers}{counting.sample}"
    return f"{type(want).__name__}-{of}{count}{stage}"


def _unit(talk: Talk) -> str:
    """The unit in which the wanted number is told."""
    match talk.wanted:
        case WantQuantity(taken) if taken.counting is not None and taken.counting.way == "layer":
            return ""
        case WantQuantity(taken):
            return "pcs" if taken.left.unit is Unit.PCS else "kg"
        case WantFill(_, unit):
            return "pcs" if unit is Unit.PCS else "kg"
        case WantStray():
            return "A/m"
        case _:
            return "kg"


def _signing(talk: Talk, run: Run, skill: str, speech: Speech, around: Around) -> SigningView:
    satisfied = sum(run.is_satisfied(line) and run.got(line) > 0 for line in run.step.inputs)
    wanted = sum(line.required or run.got(line) > 0 for line in run.step.inputs)
    lines = [
        SignedLine(tr("Lots"), tr("{done} of {all}").format(done=satisfied, all=wanted)),
        SignedLine(tr("Mass"), speech.quantity(Quantity(run.charge_mg, Unit.MG))),
    ]
    if run.work is not None:
        lines.append(SignedLine(tr("Plan"), speech.quantity(Quantity(run.work.charge_mg, Unit.MG))))
        lines.append(SignedLine(tr("Recipe"), f"{run.work.recipe} {run.work.recipe_revision}".strip()))
    first = around.names.get(talk.person, talk.person)
    who = tr("Anyone with the skill “{skill}”, except {first}").format(skill=speech.skill(skill), first=first)
    return SigningView(tuple(lines), (Signer(tr("Badge"), first), Signer(who)))


def _weighing(run: Run, talk: Talk, speech: Speech, around: Around) -> WeighSide:
    scale = around.scale
    weight = weight_view(talk, scale, speech, around.zone_now) if scale is not None else None
    aims = tuple(aim_of(f, speech) for f in run.step.fields if f.form == "number" and f.target_high is not None)
    after = AimsView(tr("After charging"), aims[:3]) if aims and not run.begun else None
    return WeighSide(weight, after)
