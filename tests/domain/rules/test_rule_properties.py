"""What holds of every verdict, whatever the matter is."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.rules.matter import BEFORE, magnet, matter
from tests.domain.rules.shipped import CLOSE, CUSTOMER, DFARS, IN_2026, IN_2027, NDAA, RECYCLED, asked
from traceapp.domain.makeup import WHOLE, Content, Done, Makeup, Origin, Part, Provenance, mixed
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.question import Matter, Question
from traceapp.domain.rules.verdict import GOOD, Outcome, Verdict, worst
from traceapp.domain.step import STAGES

DAYS = st.sampled_from([None, IN_2026, CLOSE, IN_2027])
NAMED = st.sampled_from(["Nd", "Fe", "B"])
RULES = st.sampled_from([DFARS, CUSTOMER])
PLACES = st.builds(
    Done,
    st.sampled_from(STAGES),
    st.sampled_from(["AU", "US", "CN", ""]),
    st.sampled_from(["a site", ""]),
    st.sampled_from([("lot",), ("recorded",), ()]),
)


@st.composite
def ways(draw: st.DrawFn) -> Provenance:
    way = Provenance((), draw(st.sampled_from(["", "", "post-consumer", "pre-consumer", "unknown"])))
    for done in draw(st.lists(PLACES, max_size=6)):
        way = way.and_then(done)
    return way


def _whole(countries: list[str]) -> Provenance:
    way = Provenance()
    for stage, country in zip(STAGES, countries, strict=True):
        way = way.and_then(Done(stage, country, "a site", ("lot",)))
    return way


WHOLE_WAYS = st.builds(
    _whole, st.lists(st.sampled_from(["AU", "US", "JP"]), min_size=len(STAGES), max_size=len(STAGES))
)


@st.composite
def makeups(draw: st.DrawFn, way: st.SearchStrategy[Provenance]) -> Makeup:
    contents = []
    for element, percent in (("B", 1), ("Fe", 67), ("Nd", 24), ("Pr", 6)):
        parts = draw(st.dictionaries(way, st.integers(1, 100), min_size=1, max_size=3))
        shares = [weight * WHOLE // sum(parts.values()) for weight in parts.values()]
        shares[0] += WHOLE - sum(shares)
        origins = tuple(sorted(map(Origin, parts, shares), key=lambda origin: origin.provenance))
        contents.append(Content(element, percent * WHOLE // 100, origins))
    return Makeup(tuple(contents))


ANY = makeups(ways())
MET = makeups(WHOLE_WAYS)


def lot(makeup: Makeup, code: str = "FM-1") -> Matter:
    return replace(matter(), makeup=makeup, code=code)


def with_origin(makeup: Makeup, element: str, number: int, changed: Callable[[Provenance], Provenance]) -> Makeup:
    """The same with one of the element's origins changed."""

    def other(content: Content) -> Content:
        at = number % len(content.origins)
        shares: dict[Provenance, int] = {}
        for n, origin in enumerate(content.origins):
            way = changed(origin.provenance) if n == at else origin.provenance
            shares[way] = shares.get(way, 0) + origin.share
        return replace(content, origins=tuple(Origin(way, shares[way]) for way in sorted(shares)))

    return Makeup(tuple(other(one) if one.element == element else one for one in makeup.contents))


@given(ANY, NAMED, st.integers(0, 9), DAYS, RULES)
def test_nothing_gets_better_where_an_origin_becomes_unknown(
    made: Makeup, element: str, number: int, day: date | None, rule: str
):
    """What was bad about an origin is forgotten with it, so not met may turn unknown; met it never becomes."""
    before = judge(asked(lot(made), key=rule, basis=day)).outcome
    after = judge(
        asked(lot(with_origin(made, element, number, lambda _way: Provenance())), key=rule, basis=day)
    ).outcome
    assert after not in GOOD or before in GOOD
    if rule == DFARS:
        assert after is not Outcome.MET


@given(ANY, NAMED, st.integers(0, 9), DAYS, st.sampled_from(["KP", "CN", "RU", "IR"]))
def test_nothing_gets_better_where_an_origin_moves_to_a_covered_country(
    made: Makeup, element: str, number: int, day: date | None, country: str
):
    def moved(way: Provenance) -> Provenance:
        chain = [replace(done, country=country) for done in way.chain] or [Done("melted", country)]
        return (
            replace(way, chain=()).and_then(chain[0]) if len(chain) == 1 else replace(way, chain=tuple(sorted(chain)))
        )

    before = judge(asked(lot(made), basis=day)).outcome
    after = judge(asked(lot(with_origin(made, element, number, moved)), basis=day)).outcome
    assert worst((before, after)) is after


@given(ANY, st.integers(0, 9), DAYS, PLACES)
def test_one_more_stage_in_a_covered_country_breaks_the_rule(made: Makeup, number: int, day: date | None, done: Done):
    """Melted and after, whatever the regime."""
    there = replace(done, stage="sintered", country="CN")
    assert judge(asked(lot(with_origin(made, "Nd", number, lambda way: way.and_then(there))), basis=day)).outcome is (
        Outcome.NOT_MET
    )


@given(st.lists(st.tuples(MET, st.integers(1, 10**12)), min_size=1, max_size=3), DAYS)
def test_what_met_the_rule_meets_it_mixed(parts: list[tuple[Makeup, int]], day: date | None):
    assert all(judge(asked(lot(made), basis=day)).outcome is Outcome.MET for made, _ in parts)
    blend = mixed([Part(made, mass) for made, mass in parts])
    assert judge(asked(lot(blend), basis=day)).outcome is Outcome.MET


@given(ANY, MET, st.integers(1, 1000), DAYS)
def test_what_breaks_the_rule_breaks_it_mixed_however_thin(made: Makeup, good: Makeup, mass: int, day: date | None):
    if judge(asked(lot(made), basis=day)).outcome is Outcome.NOT_MET:
        blend = mixed([Part(made, mass), Part(good, 1000)])
        assert judge(asked(lot(blend), basis=day)).outcome is Outcome.NOT_MET


@given(ANY, ways(), DAYS, st.sampled_from(["Ga", "Cu", "Nb", "Zr"]))
def test_an_element_that_the_rule_does_not_name_changes_nothing(
    made: Makeup, way: Provenance, day: date | None, element: str
):
    more = Makeup(tuple(sorted((*made.contents, Content(element, WHOLE // 100, (Origin(way, WHOLE),))), key=_symbol)))
    for key in (DFARS, CUSTOMER, NDAA, RECYCLED):
        one, other = judge(asked(lot(made), key=key, basis=day)), judge(asked(lot(more), key=key, basis=day))
        assert (one.outcome, one.every_reason, _looked(one)) == (other.outcome, other.every_reason, _looked(other))


@given(st.lists(ANY, min_size=1, max_size=3), DAYS)
def test_a_shipment_is_as_good_as_the_worst_lot_under_the_worst_regime(lots: list[Makeup], day: date | None):
    matters = [lot(made, f"FM-{n}") for n, made in enumerate(lots)]
    together = judge(asked(*matters, basis=day))
    alone = [judge(asked(one, basis=day)).outcome for one in matters]
    assert together.outcome is worst(alone)
    assert together.outcome is worst([one.outcome for one in together.regimes])


@given(ANY, DAYS)
def test_a_verdict_says_why_unless_it_is_good(made: Makeup, day: date | None):
    for key in (DFARS, CUSTOMER, NDAA, RECYCLED):
        verdict = judge(asked(lot(made), key=key, basis=day))
        assert verdict.is_good == (not verdict.every_reason)
        assert all(reason.outcome not in GOOD for reason in verdict.every_reason)
        if not verdict.is_good:
            assert verdict.outcome is verdict.every_reason[0].outcome


@given(ANY)
def test_close_to_a_change_both_regimes_have_to_pass(made: Makeup):
    both = judge(asked(lot(made), basis=CLOSE)).outcome
    assert both is worst(judge(asked(lot(made), basis=day)).outcome for day in (IN_2026, IN_2027))


@pytest.mark.parametrize("element", sorted(BEFORE))
@pytest.mark.parametrize("share", [1, 10**6, WHOLE])
def test_no_share_is_too_small_to_count(element: str, share: int):
    """One part in 10¹² of an element that is named fails; of one that is not, nothing does."""
    made = magnet("ndfeb")
    if not made.share(element):
        return

    def spread(content: Content) -> Content:
        (origin,) = content.origins
        there = Origin(origin.provenance.and_then(Done("milled", "CN", "", ("lot",))), share)
        rest = (Origin(origin.provenance, WHOLE - share),) if share < WHOLE else ()
        return replace(content, origins=(*rest, there))

    changed = Makeup(tuple(spread(one) if one.element == element else one for one in made.contents))
    expected = Outcome.NOT_MET if element in {"Nd", "Fe", "B"} else Outcome.MET
    assert judge(asked(lot(changed))).outcome is expected


def _symbol(content: Content) -> str:
    return content.element


def _looked(verdict: Verdict) -> list[object]:
    return [one.assessed for regime in verdict.regimes for one in regime.matter]


def test_a_question_without_matter_is_unknown_and_one_to_a_disclosure_incomplete():
    empty: Question = asked()
    assert judge(empty).outcome is Outcome.UNKNOWN
    assert judge(asked(key=NDAA)).outcome is Outcome.INCOMPLETE
    assert judge(replace(empty, matter=(replace(matter(), makeup=None),))).outcome is Outcome.UNKNOWN
