"""What may be stated of a verdict: which rule and regime, on which basis of date, which elements and stages, which
exception on whose document. Everything else is not assessed, and that is said too (DOMAIN 20).
"""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from traceapp.domain.answers import filled
from traceapp.domain.certificate import day_text
from traceapp.domain.rules.pack import Regime, RulePack
from traceapp.domain.rules.verdict import Assessed, MatterVerdict, Outcome, RegimeVerdict, Verdict
from traceapp.domain.rules.words import OUTCOME_WORDS, STAGE_WORDS
from traceapp.domain.words import Words


class RuleStatement(Struct, frozen=True, kw_only=True):
    """One regime of one rule. outcome: of all the lots or boxes named in `codes`, none left out.

    assessed: by lots that were looked at alike. excepted: code, key of the exception, document, contract, last day.
    """

    pack: str
    revision: str
    regime: str
    outcome: Outcome
    basis: date | None
    codes: tuple[str, ...]
    assessed: tuple[tuple[tuple[str, ...], tuple[Assessed, ...]], ...]
    excepted: tuple[tuple[str, str, str, str, date | None], ...]
    said: Words


def statements_of(verdict: Verdict) -> tuple[RuleStatement, ...]:
    """One statement for each regime that was judged; none of an answer to what if."""
    if verdict.supposed:
        return ()
    return tuple(_stated(verdict, one) for one in verdict.regimes)


def _stated(verdict: Verdict, judged: RegimeVerdict) -> RuleStatement:
    excepted = tuple(
        (one.code, rule.key, claimed.document, claimed.contract, claimed.expires)
        for one in judged.matter
        if one.excepted is not None
        for rule, claimed in (one.excepted,)
    )
    return RuleStatement(
        pack=verdict.pack.key,
        revision=verdict.pack.revision,
        regime=judged.regime.key,
        outcome=judged.outcome,
        basis=verdict.basis,
        codes=tuple(one.code for one in judged.matter),
        assessed=_alike(judged.matter),
        excepted=excepted,
        said=Words(_text(verdict, judged, "en"), _text(verdict, judged, "es")),
    )


def _alike(matter: Iterable[MatterVerdict]) -> tuple[tuple[tuple[str, ...], tuple[Assessed, ...]], ...]:
    """Lots or boxes that were looked at alike, together; those that an exception meets were not looked at."""
    found: dict[tuple[Assessed, ...], list[str]] = {}
    for one in matter:
        if one.excepted is None:
            found.setdefault(one.assessed, []).append(one.code)
    return tuple((tuple(codes), assessed) for assessed, codes in found.items())


_HEAD = Words(
    "{source}, {regime}, rule pack {pack} revision {revision}; {basis}: {outcome} for {codes}.",
    "{source}, {regime}, paquete de reglas {pack} revisión {revision}; {basis}: {outcome} para {codes}.",
)
_ASSESSED = Words("Assessed of {codes}: {elements}.", "Evaluado de {codes}: {elements}.")
_EXCEPTED = Words(
    "{codes}: excepted as {exception} ({source}), by document {document}, contract {contract}, valid through "
    "{expires}; nothing of it was assessed.",
    "{codes}: exceptuado como {exception} ({source}), según documento {document}, contrato {contract}, válido hasta "
    "{expires}; nada de ello se evaluó.",
)
_REST = Words("No other element, stage or rule was assessed.", "No se evaluó ningún otro elemento, etapa ni regla.")
_WRITTEN = Words("basis of the date: {day}, as written in the order", "base de la fecha: {day}, según el pedido")
_NEAR = Words(
    "basis of the date: {day}, as written in the order, within {days} days of a change, so both regimes are judged",
    "base de la fecha: {day}, según el pedido, a no más de {days} días de un cambio, por lo que se juzgan ambos "
    "regímenes",
)
_NONE = Words(
    "no basis of the date on file, so the stricter regime is judged",
    "sin base de la fecha en el expediente, por lo que se juzga el régimen más estricto",
)
_TIMELESS = Words("whatever the date", "cualquiera que sea la fecha")


def _text(verdict: Verdict, judged: RegimeVerdict, language: str) -> str:
    pack = verdict.pack
    head = {
        "source": pack.source,
        "regime": judged.regime.name.in_language(language),
        "pack": pack.key,
        "revision": pack.revision,
        "basis": _basis(pack, verdict, judged.regime, language),
        "outcome": OUTCOME_WORDS[judged.outcome].in_language(language),
        "codes": ", ".join(one.code for one in judged.matter),
    }
    sentences = [filled(_HEAD.in_language(language), head)]
    for codes, assessed in _alike(judged.matter):
        facts = {"codes": ", ".join(codes), "elements": _elements(assessed, language)}
        sentences.append(filled(_ASSESSED.in_language(language), facts))
    sentences += _exceptions(judged, language)
    return " ".join((*sentences, _REST.in_language(language)))


def _basis(pack: RulePack, verdict: Verdict, regime: Regime, language: str) -> str:
    if regime.since is None and regime.through is None:
        return _TIMELESS.in_language(language)
    if verdict.basis is None:
        return _NONE.in_language(language)
    is_near = len(verdict.regimes) > 1
    facts = {"day": day_text(verdict.basis), "days": str(pack.near_days)}
    return filled((_NEAR if is_near else _WRITTEN).in_language(language), facts)


def _elements(assessed: Iterable[Assessed], language: str) -> str:
    """`Nd melted, milled; Fe melted, milled`."""
    return "; ".join(
        f"{one.element} {', '.join(STAGE_WORDS[stage].in_language(language) for stage in one.stages)}".strip()
        for one in assessed
    )


def _exceptions(judged: RegimeVerdict, language: str) -> Iterator[str]:
    together: dict[tuple[str, ...], list[str]] = {}
    for one in judged.matter:
        if one.excepted is not None:
            rule, claimed = one.excepted
            expires = day_text(claimed.expires) if claimed.expires is not None else ""
            key = (rule.name.in_language(language), rule.source, claimed.document, claimed.contract, expires)
            together.setdefault(key, []).append(one.code)
    names = ("exception", "source", "document", "contract", "expires")
    for told, codes in together.items():
        facts = dict(zip(names, told, strict=True)) | {"codes": ", ".join(codes)}
        yield filled(_EXCEPTED.in_language(language), facts)
