"""The parts of a step, and which of them a run is in."""

from PySide6.QtCore import QCoreApplication

from traceapp.services.run.run import Run
from traceapp.services.run.wants import WantSecond, wanted
from ui.speech import Speech
from ui.widgets.step_dots import Stages


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("StationStages", source)


def stages_of(run: Run, speech: Speech) -> Stages:
    """The parts of a step: inputs, the step itself, weighing out, label; the present one is counted from 0."""
    running = speech.words(run.step.running) or tr("Record")
    if run.step.act == "inspect":
        told = bool(run.unit) and len(run.results) >= len(run.characteristics)
        return Stages((tr("Unit"), tr("Values"), tr("Decide")), 2 if told else 1 if run.unit else 0)
    if run.sump is not None:
        return Stages((tr("Weigh out"), running, tr("Label")), 1 if run.closed else 0)
    parts = [tr("Inputs"), running]
    if run.step.act in ("make", "receive"):
        parts += [tr("Weigh out"), tr("Label")]
    answered = {m.field for m in run.fields}
    begun = run.begun or run.step.act == "receive"
    recorded = begun and all(f.key in answered for f in run.step.fields)
    is_signed_for = isinstance(wanted(run), WantSecond) and not run.fields
    return Stages(tuple(parts), 0 if not begun or is_signed_for else min(1 + recorded, len(parts) - 1))
