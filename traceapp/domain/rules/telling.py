"""The facts of a reason as they are filled into its words: names of stages, places and shares, in one language."""

from traceapp.domain.makeup import UNKNOWN
from traceapp.domain.quantity import mg
from traceapp.domain.rules.pack import RulePack, SheetField, alternatives
from traceapp.domain.rules.verdict import Reason
from traceapp.domain.rules.words import MAGNET_WORDS, RECYCLED_WORDS, STAGE_WORDS, either, figure, percent
from traceapp.domain.words import Words
from traceapp.domain.worked_out import text_of

_NO_ELEMENT = Words("An element that nobody knows", "Un elemento que nadie conoce")


def facts_of(reason: Reason, pack: RulePack, language: str = "en") -> dict[str, str]:
    """What the words of a reason in `traceapp.domain.answers` name. Empty where there is nothing to tell."""
    facts = dict(reason.facts)
    exception = pack.exception(reason.clause)
    done = reason.done
    told = {
        "subject": reason.subject,
        "element": reason.element if reason.element != UNKNOWN else _NO_ELEMENT.in_language(language),
        "stage": either(alternatives(reason.stage), STAGE_WORDS, language),
        "country": reason.country,
        "site": done.site if done is not None else "",
        "share": percent(reason.share, language) if reason.origins else "",
        "mass": f"{figure(text_of(mg(reason.mass_mg)), language)} kg" if reason.mass_mg else "",
        "clause": _source(pack, reason.clause),
        "exception": exception.name.in_language(language) if exception is not None else reason.clause,
        "rule": pack.name.in_language(language),
        "magnet": either((facts.get("magnet", ""),), MAGNET_WORDS, language),
        "recycled": either(alternatives(facts["recycled"]), RECYCLED_WORDS, language) if "recycled" in facts else "",
        "wanted": percent(int(facts["wanted"]), language) if "wanted" in facts else "",
        "is": percent(int(facts["is"]), language) if "is" in facts else "",
        "field": _field(pack, facts.get("field", ""), language),
        "need": _need(pack, reason.clause, facts.get("need", ""), language),
        "stated": facts.get("stated", ""),
        "expires": facts.get("expires", ""),
    }
    return {name: text for name, text in told.items() if text}


def _source(pack: RulePack, key: str) -> str:
    clauses = (clause for regime in pack.regimes for clause in regime.clauses)
    return next((clause.source for clause in clauses if clause.key == key), "")


def sheet_field(pack: RulePack, key: str) -> SheetField | None:
    """What a data sheet tells under this key."""
    told = (clause.disclose for regime in pack.regimes for clause in regime.clauses if clause.disclose is not None)
    return next((field for disclose in told for field in disclose.fields if field.key == key), None)


def _field(pack: RulePack, key: str, language: str) -> str:
    found = sheet_field(pack, key)
    return found.name.in_language(language) if found is not None else key


def _need(pack: RulePack, exception: str, key: str, language: str) -> str:
    rule = pack.exception(exception)
    found = next((need for need in rule.needs if need.fact == key), None) if rule is not None else None
    return found.name.in_language(language) if found is not None else key
