"""What a rule says of something, as people read it in one line: its outcome in words, and the glyph of it. Pure."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from traceapp.domain.rules.verdict import GOOD, Outcome, Verdict, worst
from traceapp.domain.rules.words import OUTCOME_WORDS
from traceapp.services.gate.supposing import Shelf
from traceapp.services.rules.verdicts import Judged
from ui.screens.shipping_head import RuleBadge
from ui.speech import Speech
from ui.widgets.glyphs import Glyph

_EDITION = re.compile(r" \([^()]*\)$")


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("VerdictWords", source, comment, n)


def glyph_of(outcome: Outcome | None) -> Glyph:
    """Of an outcome; None of a rule that is not on file, which nothing meets."""
    if outcome in GOOD:
        return Glyph.DONE
    return Glyph.REFUSED if outcome in {Outcome.NOT_MET, None} else Glyph.ATTENTION


def outcome_words(judged: Judged, speech: Speech) -> str:
    """`not met`; of a rule that no file describes, that."""
    if judged.verdict is None:
        return tr("no such rule on file")
    return speech.words(OUTCOME_WORDS[judged.verdict.outcome])


def rule_words(judged: Judged) -> str:
    """The rule by its source: `DFARS 252.225-7052`; by its key where no file describes it."""
    return judged.rule if judged.verdict is None else judged.verdict.pack.source


def regime_words(verdict: Verdict, speech: Speech) -> str:
    """The regimes it was judged by: `regime from 1 January 2027`."""
    return ", ".join(speech.words(one.regime.name) for one in verdict.regimes)


def outcome_of(judged: Sequence[Judged]) -> Outcome:
    """The one that decides where all have to be met; there has to be one."""
    return worst(one.verdict.outcome if one.verdict is not None else Outcome.NOT_MET for one in judged)


def badges_of(judged: Sequence[Judged], speech: Speech, *, most: int) -> tuple[RuleBadge, ...]:
    """A badge for each rule, however many regimes it is judged by; the last one stands for all that do not fit."""
    rules: dict[str, list[Judged]] = {}
    for one in judged:
        rules.setdefault(one.rule, []).append(one)
    alone = most if len(rules) <= most else most - 1
    each = list(rules.values())
    found = [_badge(same, speech) for same in each[:alone]]
    rest = [one for same in each[alone:] for one in same]
    if rest:
        outcome = outcome_of(rest)
        told = tr("%n more rule(s): {outcome}", "", len(each) - alone)
        found.append(RuleBadge(told.format(outcome=speech.words(OUTCOME_WORDS[outcome])), glyph_of(outcome)))
    return tuple(found)


def _badge(same: Sequence[Judged], speech: Speech) -> RuleBadge:
    """Without the edition in brackets, for which there is no room."""
    name = _EDITION.sub("", rule_words(same[0]))
    outcome = outcome_of(same)
    unknown = next((one for one in same if one.verdict is None), None)
    words = speech.words(OUTCOME_WORDS[outcome]) if unknown is None else outcome_words(unknown, speech)
    return RuleBadge(f"{name}: {words}", glyph_of(outcome))


def shelf_words(shelf: Shelf) -> str:
    """`3 of 5 met`, and how many there are where not all were looked at."""
    told = tr("{good} of {all} met").format(good=len(shelf.good), all=len(shelf.stock))
    if shelf.total == len(shelf.stock):
        return told
    more = tr("{count} on record").format(count=shelf.total)
    return f"{told} · {more}"
