"""Every answer's exact words in English, by the code of a refusal, a fault or a failing check.

The Spanish stands in `resources/i18n` under the same words.
"""

from collections.abc import Mapping
from types import MappingProxyType

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer
from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.errors import TraceError

__all__ = ["ANSWERS", "Answer", "answer_for", "template_for"]

ANSWERS: Mapping[str, Answer] = MappingProxyType({})


def template_for(code: str) -> Answer:
    """The answer with the names of its facts in it; for a code that has none, a general one that names the code."""
    known = ANSWERS.get(code)
    if known is not None:
        return known
    return Answer(
        QT_TRANSLATE_NOOP("answers", "Not done"),
        QT_TRANSLATE_NOOP("answers", "The program refused it and has no words for why.\nTell support: ") + code,
    )


def answer_for(error: TraceError) -> Answer:
    """The answer of an error in English, filled with its facts."""
    return template_for(error.code).filled({name: fact_text(fact) for name, fact in error.facts.items()})


def fact_text(fact: object) -> str:
    """A fact in plain English: `149.82 kg`, `2400 pcs`."""
    if isinstance(fact, Quantity):
        return f"{decimal_text(fact)} {'pcs' if fact.unit is Unit.PCS else 'kg'}"
    return str(fact)
