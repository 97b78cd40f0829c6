"""Why something was done: a reason that is offered, recorded as a code with its facts, or somebody's own words.

A code is told in the reader's language, whoever recorded it; own words stay as they were written. Recorded is the code,
then each fact after a colon: `lot_recalled:OX-2647-A012-6`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from traceapp.domain.answers.answer import filled, names_in
from traceapp.domain.words import Words

HOLD_REASONS = ("lot_suspect", "label_doubtful", "quantity_doubtful", "told_by_quality")
"""What is offered where something is held."""
UNPACK_REASONS = ("order_wrong", "count_doubted", "box_damaged", "parts_doubted")
"""What is offered where a box is opened."""
FIELD_REASONS = ("measured_twice", "told_by_supervisor", "machine_fault", "trial_run")
"""What is offered where a value lies outside its limits."""

REASONS: Mapping[str, Words] = MappingProxyType(
    {
        "lot_suspect": Words("Something is wrong with it", "Algo va mal en el lote"),
        "label_doubtful": Words("Label or code doubtful", "Etiqueta o código dudoso"),
        "quantity_doubtful": Words("Weight or count doubtful", "Peso o recuento dudoso"),
        "told_by_quality": Words("Instructed by quality", "Orden de calidad"),
        "lot_recalled": Words("Recall of {lot}", "Retirada de {lot}"),
        "instrument_overdue": Words(
            "Told by {instrument}, out of calibration", "Indicado por {instrument}, fuera de calibración"
        ),
        "chart_drifts": Words("{property}: its control chart drifts", "{property}: su gráfico de control se desvía"),
        "chart_doubted": Words("{property}: as its control chart shows", "{property}: según su gráfico de control"),
        "order_wrong": Words("Wrong order", "Otro pedido"),
        "count_doubted": Words("Count again", "Contar de nuevo"),
        "box_damaged": Words("Box damaged", "Caja dañada"),
        "parts_doubted": Words("Parts doubted", "Piezas dudosas"),
        "measured_twice": Words("Measured twice, same value", "Medido dos veces, igual valor"),
        "told_by_supervisor": Words("Instructed by the supervisor", "Orden del supervisor"),
        "machine_fault": Words("Machine fault, reported", "Avería de máquina, avisada"),
        "trial_run": Words("Trial run", "Marcha de ensayo"),
    }
)
"""The words of every code, with the names of its facts in the order in which they are recorded."""


class ToldReason(Struct, frozen=True):
    """A code that was recorded. facts: by name."""

    words: Words
    facts: tuple[tuple[str, str], ...]


def recorded(code: str, *facts: str) -> str:
    """A reason as it is recorded. KeyError for a code without words."""
    assert len(names_in(REASONS[code].en)) == len(facts), code
    return ":".join((code, *facts))


def read_reason(text: str) -> ToldReason | None:
    """What was recorded as a code; None for somebody's own words."""
    code, colon, rest = text.partition(":")
    words = REASONS.get(code)
    if words is None:
        return None
    names = names_in(words.en)
    facts = rest.split(":", max(len(names) - 1, 0)) if colon else []
    return ToldReason(words, tuple(zip(names, facts, strict=True))) if len(facts) == len(names) else None


def in_english(text: str) -> str:
    """The reason in English: the words of a code, or what was written."""
    told = read_reason(text)
    return text if told is None else filled(told.words.en, dict(told.facts))


def every_word(text: str) -> str:
    """The words by which a reason is found, in every language."""
    told = read_reason(text)
    if told is None:
        return text
    facts = dict(told.facts)
    return f"{filled(told.words.en, facts)} {filled(told.words.es, facts)}"
