"""Shares add up, whatever is mixed, lost, measured or done."""

from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.makeup import (
    WHOLE,
    Content,
    Done,
    Makeup,
    Part,
    Provenance,
    measured,
    mixed,
    with_origins,
)

PLACES = st.builds(
    Done, st.sampled_from(["mined", "separated", "melted", "sintered"]), st.sampled_from(["AU", "US", ""])
)


def _chained(chain: list[Done], recycled: str) -> Provenance:
    made = Provenance((), recycled)
    for done in chain:
        made = made.and_then(done)
    return made


PROVENANCES = st.builds(_chained, st.lists(PLACES, max_size=4), st.sampled_from(["", "post-consumer"]))


@st.composite
def makeups(draw: st.DrawFn) -> Makeup:
    elements = draw(st.lists(st.sampled_from(["Nd", "Pr", "Fe", "B", "Tb", ""]), unique=True, max_size=4))
    parts = draw(st.lists(st.integers(1, 10**6), min_size=len(elements) + 1, max_size=len(elements) + 1))
    contents = [
        with_origins(
            element, parts[n] * WHOLE // sum(parts), draw(st.dictionaries(PROVENANCES, st.integers(1, 99), min_size=1))
        )
        for n, element in enumerate(sorted(elements))
    ]
    return Makeup(tuple(one for one in contents if one.share))


PARTS = st.lists(st.builds(Part, makeups(), st.integers(1, 10**12)), min_size=1, max_size=5)


def closes(makeup: Makeup) -> bool:
    return sum(one.share for one in makeup.contents) <= WHOLE and all(_whole(one) for one in makeup.contents)


def _whole(content: Content) -> bool:
    return sum(origin.share for origin in content.origins) == WHOLE and list(content.origins) == sorted(
        content.origins, key=lambda origin: origin.provenance
    )


@given(PARTS)
def test_shares_of_a_mixture_add_up_and_no_element_is_lost_or_made(parts: list[Part]) -> None:
    made = mixed(parts)
    assert closes(made)
    whole = sum(part.mass for part in parts)
    for element in {one.element for part in parts for one in part.makeup.contents}:
        came = sum(part.mass * part.makeup.share(element) for part in parts)
        assert abs(made.share(element) * whole - came) <= whole  # one part in 10¹² of the mixture


@given(PARTS)
def test_the_order_of_the_parts_changes_nothing_that_is_mixed(parts: list[Part]) -> None:
    assert mixed(parts) == mixed(parts[::-1])


@given(makeups(), st.integers(1, 10**9))
def test_a_part_alone_stays_what_it_is(makeup: Makeup, mass: int) -> None:
    assert mixed([Part(makeup, mass)]) == makeup


@given(makeups(), PLACES)
def test_one_more_stage_changes_neither_elements_nor_the_sum_of_their_origins(makeup: Makeup, done: Done) -> None:
    after = makeup.and_then(done)
    assert closes(after)
    assert [(one.element, one.share) for one in after.contents] == [(one.element, one.share) for one in makeup.contents]
    assert all(done in origin.provenance.chain for one in after.contents for origin in one.origins)
    assert after.and_then(done) == after


OXIDE = Makeup((with_origins("Nd", 857_356_000_000, {Provenance((Done("mined", "AU"),)): 1}),))


def test_oxygen_shed_makes_the_rest_richer() -> None:
    assert mixed([Part(OXIDE, 1_000_000)], shed=142_644).share("Nd") == WHOLE
    assert mixed([Part(OXIDE, 1_000_000)], shed=71_322).share("Nd") == 857_356_000_000_000_000 // 928_678


def test_reduction_leaves_only_the_elements_whatever_was_told_of_the_oxygen() -> None:
    assert mixed([Part(OXIDE, 1_000_000)], bare=True).share("Nd") == WHOLE
    assert OXIDE.bare.share("Nd") == WHOLE


def test_no_more_is_shed_than_there_was() -> None:
    assert mixed([Part(OXIDE, 100)], shed=80).share("Nd") == WHOLE


def test_what_comes_in_addition_makes_the_elements_leaner() -> None:
    assert mixed([Part(OXIDE.bare, 300)], gained=100).share("Nd") == WHOLE * 3 // 4


@given(makeups(), st.dictionaries(st.sampled_from(["Nd", "Pr", "Dy"]), st.integers(1, WHOLE // 3)))
def test_what_was_measured_stands_and_the_origins_stay(makeup: Makeup, shares: dict[str, int]) -> None:
    after = measured(makeup, shares)
    assert closes(after)
    for element, share in shares.items():
        assert after.share(element) == share
        before, now = makeup.content(element), after.content(element)
        assert now is not None
        assert before is None or before.origins == now.origins


def test_the_same_stage_at_two_places_is_kept_twice_in_the_order_of_the_stages() -> None:
    way = Provenance().and_then(Done("melted", "US")).and_then(Done("mined", "AU")).and_then(Done("melted", "JP"))
    assert [(done.stage, done.country) for done in way.chain] == [("mined", "AU"), ("melted", "JP"), ("melted", "US")]
