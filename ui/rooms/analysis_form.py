"""The form by which the analysis of a received lot is told: its TREO and oxides, or its elements, in percent. Pure."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from traceapp.domain.oxide import written
from traceapp.errors import Refused
from traceapp.services.origin.analysis import TREO, Composition, composition_of
from ui.messages import say_error
from ui.speech import Speech
from ui.widgets.form import FormField, FormView


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("AnalysisForm", source, comment, n)


def analysis_form(lot: str, about: str, names: Sequence[str], told: Mapping[str, str], speech: Speech) -> FormView:
    """names: what is asked for. told: what was keyed, by name; what is wrong stands under the field it is about."""
    wrong = _refusal(told)
    at = str(wrong.facts.get("element", "")) if wrong is not None else ""
    detail = say_error(wrong, speech).detail if wrong is not None else ""
    of = tr("% of TREO") if told.get(TREO, "").strip() else tr("% of mass")
    first = next((name for name in names if name == at), names[0] if names else "")
    fields = tuple(
        FormField(
            name,
            tr("TREO, purity") if name == TREO else written(name),
            told.get(name, ""),
            problem=detail if name == first else "",
            hint=tr("rare-earth oxides in all, % of mass") if name == TREO else of,
        )
        for name in names
    )
    return FormView(f"{lot} analysis", lot, about, fields)


def blocked_by(told: Mapping[str, str]) -> str:
    """Why it cannot be declared so; "" when it can."""
    if not any(text.strip() for text in told.values()):
        return tr("tell a percentage")
    return tr("see the form") if _refusal(told) is not None else ""


def _refusal(told: Mapping[str, str]) -> Refused | None:
    try:
        composition_of(told)
    except Refused as refused:
        return refused
    return None


def composition_words(composition: Composition, speech: Speech) -> str:
    """An analysis on one line."""
    return " · ".join(f"{written(name)} {percent_words(percent, speech)}" for name, percent in composition)


def percent_words(percent: str, speech: Speech) -> str:
    """A part of an analysis as it is kept, with the decimal sign of the language: 74,31 %."""
    return f"{speech.figure(percent)}\u00a0%"
