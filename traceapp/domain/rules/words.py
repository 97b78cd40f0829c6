"""What stages, outcomes, kinds of magnets and classes of recycled matter are called, in the plant's two languages.

They stand here and not with the screens, because certificates print them too.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from traceapp.domain.makeup import WHOLE
from traceapp.domain.rules.verdict import Outcome
from traceapp.domain.words import Words

STAGE_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "mined": Words("mined", "extraído"),
        "refined": Words("refined", "refinado"),
        "separated": Words("separated", "separado"),
        "reduced": Words("reduced", "reducido"),
        "melted": Words("melted", "fundido"),
        "decrepitated": Words("decrepitated", "decrepitado"),
        "milled": Words("milled", "molido"),
        "blended": Words("blended", "mezclado"),
        "pressed": Words("pressed", "prensado"),
        "sintered": Words("sintered", "sinterizado"),
        "bonded": Words("bonded", "aglomerado"),
        "annealed": Words("annealed", "recocido"),
        "diffused": Words("diffused", "difundido"),
        "machined": Words("machined", "mecanizado"),
        "coated": Words("coated", "recubierto"),
        "magnetised": Words("magnetised", "magnetizado"),
    }
)
OUTCOME_WORDS: Mapping[Outcome, Words] = MappingProxyType(
    {
        Outcome.MET: Words("met", "cumplido"),
        Outcome.NOT_MET: Words("not met", "no cumplido"),
        Outcome.UNKNOWN: Words("unknown", "desconocido"),
        Outcome.COMPLETE: Words("complete", "completo"),
        Outcome.INCOMPLETE: Words("incomplete", "incompleto"),
    }
)
MAGNET_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "ndfeb": Words("NdFeB", "NdFeB"),
        "smco": Words("SmCo", "SmCo"),
        "alnico": Words("AlNiCo", "AlNiCo"),
        "ferrite": Words("ferrite", "ferrita"),
    }
)
RECYCLED_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "": Words("primary", "primario"),
        "pre-consumer": Words("pre-consumer", "preconsumo"),
        "post-consumer": Words("post-consumer", "posconsumo"),
        "unknown": Words("recycled, class unknown", "reciclado, clase desconocida"),
    }
)
_OR = Words("or", "o")
_MARK = Words(".", ",")
_LEAST = Words("less than", "menos de")


def either(keys: Iterable[str], words: Mapping[str, Words], language: str) -> str:
    """`sintered or bonded`; a key without words as it is."""
    told = (words[key].in_language(language) if key in words else key for key in keys)
    return f" {_OR.in_language(language)} ".join(told)


def figure(number: str, language: str = "en") -> str:
    """A decimal text with the language's own mark: `12.5`, in Spanish `12,5`."""
    return number.replace(".", _MARK.in_language(language))


def percent(share: int, language: str = "en") -> str:
    """A share in 10⁻¹² as `12.3456 %`, cut to four places; what is less than that but not nothing says so."""
    parts = share * 1_000_000 // WHOLE
    if share and not parts:
        return f"{_LEAST.in_language(language)} {figure('0.0001', language)} %"
    places = f"{parts % 10_000:04d}".rstrip("0")
    return f"{figure(f'{parts // 10_000}.{places}', language)} %" if places else f"{parts // 10_000} %"
