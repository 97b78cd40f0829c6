"""What Undo would take back, by its name."""

from PySide6.QtCore import QCoreApplication

from traceapp.services.run.run import Run
from traceapp.services.station.talk import Talk
from ui.speech import Speech


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("StationUndo", source)


def undo_words(talk: Talk, speech: Speech) -> str:
    """What Undo would take back, by name."""
    run = talk.run
    if run is None:
        return tr("the last record") if talk.recorded is not None and not talk.saving else ""
    if run.pending is not None:
        return speech.material(run.pending.material) or run.pending.lot
    told = _told_last(run, speech)
    if told:
        return told
    if run.begun:
        return tr("the start") if run.second is None else tr("the second signature")
    if run.taken:
        last = run.taken[-1]
        amount = speech.quantity(last.quantity) if last.quantity is not None else ""
        return f"{speech.material(last.material)} {amount}".strip()
    return tr("this run")


def _told_last(run: Run, speech: Speech) -> str:
    """The value told last, by its name; "" when none was."""
    if run.stray is not None or run.gross_mg:
        return tr("stray field") if run.stray is not None else tr("weight of the box")
    if run.values or run.results:
        return speech.measured(run.results[-1].property) if not run.values else tr("the last value")
    for told in (run.declared, run.shed):
        if told:
            return _name_of_change(run, told[-1][0], speech)
    if run.filled:
        return tr("Container {n}").format(n=len(run.filled))
    return speech.field(run.fields[-1].field) if run.fields else ""


def _name_of_change(run: Run, key: str, speech: Speech) -> str:
    """A loss or an uptake by its name; a by-product by its material."""
    named = next((one for one in (*run.step.uptakes, *run.step.losses) if one.key == key), None)
    return speech.words(named.name) if named is not None else speech.material(key)
