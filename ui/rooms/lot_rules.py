"""What rules of origin say of a lot, as people read it: the outcome, and why: clause, stage, element, place. Pure."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from traceapp.domain.answers import reason_for
from traceapp.domain.rules.pack import RulePack, alternatives
from traceapp.domain.rules.telling import facts_of
from traceapp.domain.rules.verdict import GOOD, Outcome, Reason, RegimeVerdict, Verdict
from traceapp.domain.rules.words import OUTCOME_WORDS, STAGE_WORDS, either
from traceapp.services.desk.reading import LotReading
from ui.rooms.lot_origin import StageKey
from ui.screens.lot_chain import ChainElement, ChainStage
from ui.speech import Speech
from ui.widgets.glyphs import Glyph


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("LotRules", source, comment, n)


def rules_of(reading: LotReading, speech: Speech) -> tuple[ChainElement, ...]:
    """Each rule and regime with its outcome and its reasons; a reason leads to the stage that it is about. Regimes that
    do not count on the order's date stand below, marked as what would be.
    """
    found: list[ChainElement] = []
    for judged in reading.verdicts:
        if judged.verdict is None:
            found.append(ChainElement(judged.rule, tr("no such rule on file"), ()))
            continue
        found += _regimes(judged.verdict, speech)
        for other in judged.others:
            found += _regimes(other, speech)
    return tuple(found)


def _regimes(verdict: Verdict, speech: Speech) -> Iterator[ChainElement]:
    for one in verdict.regimes:
        yield ChainElement(_name(verdict), _told(one, speech), tuple(_reasons(verdict, one, speech)))
    if not verdict.regimes:
        reasons = tuple(_stage(verdict.pack, reason, speech) for reason in verdict.reasons)
        yield ChainElement(verdict.pack.source, speech.words(OUTCOME_WORDS[verdict.outcome]), reasons)


def _name(verdict: Verdict) -> str:
    if not verdict.supposed:
        return verdict.pack.source
    return tr("What if: {rule}").format(rule=verdict.pack.source)


def _told(judged: RegimeVerdict, speech: Speech) -> str:
    """`regime from 1 January 2027: not met`, and by which exception it is met."""
    outcome = speech.words(OUTCOME_WORDS[judged.outcome])
    excepted = next((one.excepted for one in judged.matter if one.excepted is not None), None)
    by = f" ({speech.words(excepted[0].name)})" if excepted is not None else ""
    return f"{speech.words(judged.regime.name)}: {outcome}{by}"


def _reasons(verdict: Verdict, judged: RegimeVerdict, speech: Speech) -> Iterator[ChainStage]:
    if judged.outcome in GOOD:
        yield _good(judged, speech)
    for matter in judged.matter:
        for reason in (*matter.reasons, *matter.refused):
            yield _stage(verdict.pack, reason, speech)


def _good(judged: RegimeVerdict, speech: Speech) -> ChainStage:
    """What was looked at, and nothing else was."""
    looked = dict.fromkeys(one.element for matter in judged.matter for one in matter.assessed if one.element)
    told = tr("assessed: {elements}").format(elements=", ".join(looked)) if looked else tr("nothing assessed")
    return ChainStage(None, speech.words(OUTCOME_WORDS[judged.outcome]).capitalize(), told, "", "", Glyph.DONE)


def _stage(pack: RulePack, reason: Reason, speech: Speech) -> ChainStage:
    """One thing that is wrong or missing; touched, the lots that did it are shown at the stage."""
    facts = facts_of(reason, pack, speech.language)
    stages = alternatives(reason.stage) if reason.stage else ()
    words = either(stages, STAGE_WORDS, speech.language) if stages else ""
    is_broken = reason.outcome is Outcome.NOT_MET
    place = facts.get("country", "")
    headline = speech.said(reason_for(reason.code)).filled(facts).headline
    return ChainStage(
        StageKey(reason.element, stages) if reason.element and stages else None,
        " ".join(part for part in (reason.element, words) if part).strip() or facts.get("rule", ""),
        " · ".join(part for part in (place, headline) if part),
        facts.get("share", ""),
        facts.get("clause", ""),
        Glyph.REFUSED if is_broken else Glyph.PROVISIONAL,
    )
