"""The scale beside the work: what it shows, against what is planned, and whether it counts. Pure, as the presenter."""

from datetime import datetime
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from traceapp.domain.equipment import Instrument
from traceapp.domain.quantity import PPM, Quantity, Unit, decimal_text
from traceapp.domain.weighing import FLICKER_DIGITS, Shown
from traceapp.services.run.run import Run
from traceapp.services.run.wants import WantQuantity
from traceapp.services.station.talk import Talk
from traceapp.services.station.weight_wanted import prompt_of, weight_at_hand
from ui.messages import say_condition
from ui.rooms.station_counts import live_count
from ui.speech import Speech
from ui.widgets.glyphs import Glyph
from ui.widgets.weight_panel import Target, WeightView

RANGE = 3
"""The gauge shows so many tolerances to either side of the plan, and at least a hundredth of it."""


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("StationWeight", source)


class OnScale(Struct, frozen=True):
    """The scale in use: what it shows, and what is on file of it."""

    shown: Shown
    instrument: Instrument | None = None


def weight_view(talk: Talk, scale: OnScale, speech: Speech, now: datetime) -> WeightView:
    """The panel of the scale in use."""
    shown, instrument = scale.shown, scale.instrument
    until = instrument.calibrated_until if instrument is not None else 0
    status, glyph = _status(talk, scale, speech, now)
    return WeightView(
        scale=shown.instrument,
        unit="kg",
        value=None if shown.net_mg is None else _kilograms(shown.net_mg, shown.digit_mg),
        status=status,
        glyph=glyph,
        target=_target(talk, shown),
        calibrated_to=datetime.fromtimestamp(until / 1_000_000, tz=now.tzinfo).date() if until else None,
        tare=_kilograms(shown.tare_mg, shown.digit_mg) if shown.tare_mg else None,
    )


def _kilograms(mass_mg: int, digit_mg: int) -> Decimal:
    """As fine as the scale shows it."""
    decimals = max(0, 7 - len(str(digit_mg)))
    return Decimal(decimal_text(Quantity(mass_mg, Unit.MG), decimals=decimals))


def _target(talk: Talk, shown: Shown) -> Target | None:
    """The plan of the line that is weighed now, what is there of it already taken off.

    By difference: what the container should weigh when so much was taken out of it; nothing before that.
    """
    run, want = talk.run, talk.wanted
    if run is None or not isinstance(want, WantQuantity) or not want.plan_mg:
        return None
    line = run.step.line(want.taken.line)
    whole = run.plan_mg(line) if line is not None else None
    tolerance = (whole or 0) * ((line.tolerance_ppm if line is not None else 0) or 0) // PPM
    if want.taken.by_difference and not want.taken.gross_before_mg:
        return None
    aimed = want.taken.gross_before_mg - want.plan_mg if want.taken.by_difference else want.plan_mg
    reach = max(RANGE * tolerance, want.plan_mg // 100)
    plan, off, low, high = (
        _kilograms(mass, shown.digit_mg) for mass in (aimed, tolerance, aimed - reach, aimed + reach)
    )
    return Target(plan, off, low, high)


def _status(talk: Talk, scale: OnScale, speech: Speech, now: datetime) -> tuple[str, Glyph]:
    shown, instrument = scale.shown, scale.instrument
    if shown.fault:
        return say_condition(shown.fault, {}, speech).headline, Glyph.ATTENTION
    if instrument is not None and 0 < instrument.calibrated_until <= now.timestamp() * 1_000_000:
        return tr("Calibration due"), Glyph.ATTENTION
    if shown.drifts:
        return tr("Drifts: compare it, or key the weight"), Glyph.ATTENTION
    if not prompt_of(talk):
        if talk.run is not None and _is_last_taken(talk.run, shown):
            return tr("Recorded"), Glyph.ACCEPTED
        return tr("Not recorded: scan a lot first"), Glyph.WAITING
    if shown.is_empty:
        return tr("Nothing on it yet"), Glyph.WAITING
    if not shown.is_stable:
        return tr("Waits for a stable weight"), Glyph.WAITING
    if shown.is_new:
        pieces = _pieces(talk, shown, speech)
        return (tr("Stable: {count}").format(count=pieces) if pieces else tr("Stable")), Glyph.DONE
    is_right = weight_at_hand(talk) is not None
    return tr("It lay there before: OK takes it") if is_right else tr("It lay there before"), Glyph.WAITING


def _pieces(talk: Talk, shown: Shown, speech: Speech) -> str:
    """What lies there in pieces, where pieces are counted by their weight."""
    want = talk.wanted
    counting = want.taken.counting if isinstance(want, WantQuantity) else None
    return live_count(counting, shown.net_mg or 0, speech) if counting is not None else ""


def _is_last_taken(run: Run, shown: Shown) -> bool:
    """Whether what lies there is the weight that was taken last."""
    last = run.taken[-1] if run.taken else None
    if last is None or last.quantity is None or last.instrument != shown.instrument or shown.net_mg is None:
        return False
    return abs(last.quantity.amount - shown.net_mg) <= FLICKER_DIGITS * shown.digit_mg
