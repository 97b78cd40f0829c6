"""Everything that can be wrong with a rule pack beyond its shape, as flaws that name the place."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from traceapp.domain.flaw import Flaw, repeated
from traceapp.domain.material import ELEMENTS
from traceapp.domain.problem import because
from traceapp.domain.quantity import PPM
from traceapp.domain.rules.pack import DAY, Clause, ExceptionRule, Regime, RulePack, alternatives, groups_of
from traceapp.domain.step import STAGES

_KINDS = ("forbid", "require_known", "least_share", "disclose")


def pack_flaws(pack: RulePack) -> tuple[Flaw, ...]:
    """What is wrong within the pack."""
    return tuple(flaw for check in _CHECKS for flaw in check(pack))


def _revision_flaws(pack: RulePack) -> Iterator[Flaw]:
    if not pack.revision.strip():
        yield Flaw(("revision",), because("empty"))


def _regime_flaws(pack: RulePack) -> Iterator[Flaw]:
    if not pack.regimes:
        yield Flaw(("regimes",), because("no_regimes"))
    yield from repeated(tuple(regime.key for regime in pack.regimes), "regimes")
    for n, regime in enumerate(pack.regimes):
        if regime.since is not None and regime.through is not None and regime.through < regime.since:
            yield Flaw(("regimes", n, "through"), because("ends_before_it_begins", since=regime.since.isoformat()))
        yield from (flaw.under("regimes", n) for flaw in _clauses_flaws(pack, regime))
    for n, (before, after) in enumerate(pairwise(pack.regimes), start=1):
        if before.through is None or after.since != before.through + DAY:
            wanted = "" if before.through is None else (before.through + DAY).isoformat()
            yield Flaw(("regimes", n, "since"), because("no_next_day", before=before.key, wanted=wanted))


def _strict_flaws(pack: RulePack) -> Iterator[Flaw]:
    keys = tuple(regime.key for regime in pack.regimes)
    if pack.strict and pack.strict not in keys:
        yield Flaw(("strict",), because("not_among", name=pack.strict, list="regimes"))
    elif not pack.strict and len(keys) > 1:
        yield Flaw(("strict",), because("strict_missing"))


def _clauses_flaws(pack: RulePack, regime: Regime) -> Iterator[Flaw]:
    if not regime.clauses:
        yield Flaw(("clauses",), because("no_clauses"))
    yield from repeated(tuple(clause.key for clause in regime.clauses), "clauses")
    for n, clause in enumerate(regime.clauses):
        yield from (flaw.under("clauses", n) for flaw in _clause_flaws(pack, clause))


def _clause_flaws(pack: RulePack, clause: Clause) -> Iterator[Flaw]:
    given = [kind for kind in _KINDS if getattr(clause, kind) is not None]
    if len(given) != 1:
        yield Flaw((), because("one_kind_of_clause", known=", ".join(_KINDS)))
    if pack.is_disclosure and clause.disclose is None:
        yield Flaw((), because("not_beside_disclosure"))
    for kind, elements in _elements_of(clause):
        yield from (flaw.under(kind, "elements") for flaw in _element_flaws(elements))
    if clause.least_share is not None and clause.least_share.element not in ELEMENTS:
        yield Flaw(("least_share", "element"), because("no_element", name=clause.least_share.element))
    for at, groups in groups_of(clause):
        yield from (flaw.under(*at) for flaw in _group_flaws(groups))
    yield from _kind_flaws(pack, clause)


def _kind_flaws(pack: RulePack, clause: Clause) -> Iterator[Flaw]:
    for kind in ("forbid", "require_known"):
        if getattr(clause, kind) is not None and not getattr(clause, kind).elements:
            yield Flaw((kind, "elements"), because("empty"))
    if clause.forbid is not None and not clause.forbid.countries and not pack.covered:
        yield Flaw(("forbid", "countries"), because("no_countries"))
    known = clause.require_known
    if known is not None:
        if not known.stages:
            yield Flaw(("require_known", "stages"), because("empty"))
        if bool(known.feedstock) != (known.recycled == "feedstock"):
            yield Flaw(("require_known", "feedstock"), because("feedstock_unlike_recycled"))
    if clause.least_share is not None and not 0 < clause.least_share.least_ppm <= PPM:
        yield Flaw(("least_share", "least"), because("no_share_of_whole"))
    if clause.least_share is not None and not clause.least_share.recycled:
        yield Flaw(("least_share", "recycled"), because("empty"))
    told = clause.disclose
    if told is not None:
        asks = bool(told.stages or told.composition or told.recycled)
        if not asks and not told.fields:
            yield Flaw(("disclose",), because("discloses_nothing"))
        if asks != bool(told.elements):
            yield Flaw(("disclose", "elements"), because("elements_unlike_disclosed"))
        yield from repeated(tuple(one.key for one in told.fields), "disclose", "fields")


def _elements_of(clause: Clause) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lists of elements, by the kind of clause that they stand in."""
    for kind in ("forbid", "require_known", "disclose"):
        part = getattr(clause, kind)
        if part is not None:
            yield kind, part.elements


def _element_flaws(elements: tuple[str, ...]) -> Iterator[Flaw]:
    for n, element in enumerate(elements):
        if element not in ELEMENTS:
            yield Flaw((n,), because("no_element", name=element))
        elif element in elements[:n]:
            yield Flaw((n,), because("name_again", name=element))


def _group_flaws(groups: tuple[str, ...]) -> Iterator[Flaw]:
    for n, group in enumerate(groups):
        for stage in alternatives(group):
            if stage not in STAGES:
                yield Flaw((n,), because("no_stage", name=stage, known=", ".join(STAGES)))
        if group in groups[:n]:
            yield Flaw((n,), because("name_again", name=group))


def _exceptions_flaws(pack: RulePack) -> Iterator[Flaw]:
    yield from repeated(tuple(one.key for one in pack.exceptions), "exceptions")
    if pack.exceptions and pack.is_disclosure:
        yield Flaw(("exceptions",), because("exception_of_disclosure"))
    for n, one in enumerate(pack.exceptions):
        yield from (flaw.under("exceptions", n) for flaw in _exception_flaws(pack, one))


def _exception_flaws(pack: RulePack, one: ExceptionRule) -> Iterator[Flaw]:
    yield from _regime_names(pack, one.regimes)
    yield from repeated(tuple(need.fact for need in one.needs), "needs", name="fact")
    for n, need in enumerate(one.needs):
        if (need.below_ppm is None) == (not need.wanted):
            yield Flaw(("needs", n), because("one_of_two", one="below", another="is"))
        yield from (flaw.under("needs", n) for flaw in _regime_names(pack, need.regimes))
    recycled = one.wholly_recycled
    if recycled is not None:
        yield from (flaw.under("wholly_recycled", "elements") for flaw in _element_flaws(recycled.elements))
        for name in ("elements", "recycled", "stages"):
            if not getattr(recycled, name):
                yield Flaw(("wholly_recycled", name), because("empty"))


def _regime_names(pack: RulePack, names: tuple[str, ...]) -> Iterator[Flaw]:
    for n, name in enumerate(names):
        if pack.regime(name) is None:
            yield Flaw(("regimes", n), because("not_among", name=name, list="regimes"))


_CHECKS: tuple[Callable[[RulePack], Iterable[Flaw]], ...] = (
    _revision_flaws,
    _regime_flaws,
    _strict_flaws,
    _exceptions_flaws,
)
