"""The exact words of every answer in English: why something was not done, and what to do instead.

Five tables, by code: what a refusal, a fault or a failing check says; what a finding is called; what is the matter
with a device; why a rule of origin is not met; what is wrong with a file, a text or the system, in words that go on
from its name. The Spanish stands in `resources/i18n` under the same words, in the context `answers`.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer, filled, names_in
from traceapp.domain.answers.balancing import BALANCING
from traceapp.domain.answers.certifying import CERTIFYING
from traceapp.domain.answers.charging import CHARGING
from traceapp.domain.answers.charts import CHARTS
from traceapp.domain.answers.conditions import CONDITIONS
from traceapp.domain.answers.devices import DEVICES
from traceapp.domain.answers.dispatch import DISPATCH
from traceapp.domain.answers.documents import DOCUMENTS
from traceapp.domain.answers.findings import FINDINGS
from traceapp.domain.answers.flaws import FLAWS
from traceapp.domain.answers.inspection import INSPECTION
from traceapp.domain.answers.origins import ORIGINS
from traceapp.domain.answers.people import PEOPLE
from traceapp.domain.answers.plant import PLANT
from traceapp.domain.answers.proofs import PROOF_FLAWS, PROOFS
from traceapp.domain.answers.publishing import PUBLISHING
from traceapp.domain.answers.quality import QUALITY
from traceapp.domain.answers.rules import RULES
from traceapp.domain.answers.scanning import SCANNING
from traceapp.domain.answers.sheets import SHEETS
from traceapp.domain.answers.signatures import SIGNATURES
from traceapp.domain.answers.stock import STOCK
from traceapp.domain.answers.store import STORE
from traceapp.domain.answers.system import SYSTEM
from traceapp.domain.answers.texts import TEXTS
from traceapp.domain.answers.verification import VERIFICATION
from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.reason import in_english
from traceapp.errors import TraceError

__all__ = [
    "ANSWERS",
    "CONDITIONS",
    "FINDINGS",
    "NO_WORDS",
    "PROBLEMS",
    "RULES",
    "Answer",
    "answer_for",
    "as_quantity",
    "condition_for",
    "filled",
    "finding_for",
    "names_in",
    "reason_for",
    "template_for",
    "words_for",
]

ANSWERS: Mapping[str, Answer] = MappingProxyType(
    SCANNING
    | CHARGING
    | SIGNATURES
    | VERIFICATION
    | STOCK
    | QUALITY
    | INSPECTION
    | CHARTS
    | DISPATCH
    | CERTIFYING
    | ORIGINS
    | PEOPLE
    | STORE
    | PLANT
    | DEVICES
    | DOCUMENTS
    | BALANCING
    | PROOFS
    | PUBLISHING
)
"""What a refusal, a fault or a failing check says."""

PROBLEMS: Mapping[str, str] = MappingProxyType(FLAWS | TEXTS | SHEETS | SYSTEM | PROOF_FLAWS)
"""What is wrong with a file, a text or the system: words that go on from its name."""

NO_WORDS = Answer(
    QT_TRANSLATE_NOOP("answers", "Not done"),
    QT_TRANSLATE_NOOP("answers", "There are no words for this yet. Tell support: {code}."),
)
_AMOUNT = re.compile(r"(-?[0-9]+) (mg|pcs)")


def template_for(code: str) -> Answer:
    """The answer to an error or failing check, with the names of its facts in it; `NO_WORDS` for an unknown code."""
    return ANSWERS.get(code, NO_WORDS)


def finding_for(code: str) -> Answer:
    """What a finding is called, and what it means, with the names of its facts."""
    return FINDINGS.get(code, NO_WORDS)


def condition_for(reason: str) -> Answer:
    """What is the matter with a device, and what to do."""
    return CONDITIONS.get(reason, NO_WORDS)


def reason_for(code: str) -> Answer:
    """Why a rule of origin is not met or unknown, with the names of its facts."""
    return RULES.get(code, NO_WORDS)


def answer_for(error: TraceError) -> Answer:
    """The answer to an error in English, filled with its facts."""
    facts = {name: _shown(name, fact) for name, fact in error.facts.items()}
    return template_for(error.code).filled({"code": error.code, **facts})


def words_for(error: TraceError) -> str:
    """The answer in English in one line: what happened, why, and the way on."""
    answer = answer_for(error)
    headline = answer.headline if answer.headline.endswith((".", "?", "!")) else f"{answer.headline}."
    return f"{headline} {answer.detail}".rstrip()


def as_quantity(fact: object) -> Quantity | None:
    """The quantity that a fact is: one itself, or `450000 mg` as findings keep it; None for any other."""
    if isinstance(fact, Quantity):
        return fact
    told = _AMOUNT.fullmatch(fact) if isinstance(fact, str) else None
    return None if told is None else Quantity(int(told[1]), Unit(told[2]))


def _shown(name: str, fact: object) -> str:
    """A fact in plain English: `149.82 kg`, `2400 pcs`; the words of another answer where a fact is its code."""
    quantity = as_quantity(fact)
    if quantity is not None:
        return f"{decimal_text(quantity)} {'kg' if quantity.unit is Unit.MG else 'pcs'}"
    match name, fact:
        case "line", 0:
            return ""
        case "reason", str():
            return in_english(fact)
        case "code" | "answer", str() if fact in ANSWERS:
            return ANSWERS[fact].filled({}).headline
        case "why", str() if fact in RULES:
            return RULES[fact].filled({}).headline
        case "finding", str() if fact in FINDINGS:
            return FINDINGS[fact].headline
        case "kind" | "given", str():
            return fact.partition(".")[0].replace("_", " ")
        case "one" | "other" | "unit", "mg":
            return "kg"
        case _:
            return str(fact)
