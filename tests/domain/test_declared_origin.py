"""How matter came here, by what its supplier declares of each stage."""

from fractions import Fraction

import pytest

from traceapp.domain.declared_origin import OriginState, ways_of
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.document import DocumentState
from traceapp.domain.record.pieces import EntryRef


def said(stage: str, country: str, percent: int = 100, recycled: str = "") -> DeclaredStage:
    return DeclaredStage(stage=stage, country=country, share_ppm=percent * 10_000, recycled=recycled)


def parts(*stages: DeclaredStage) -> dict[str, Fraction]:
    """The shares of the whole by class of recycled matter and countries: `post-consumer MY`."""
    ways = ways_of(OriginState("L", stages), "Nd", {}, 0)
    whole = sum(ways.values())
    return {
        " ".join((way.recycled or "primary", *(done.country for done in way.chain))): Fraction(weight * 100, whole)
        for way, weight in ways.items()
    }


POST, PRE = "post-consumer", "pre-consumer"


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        (
            (
                said("mined", "", 20, POST),
                said("mined", "AU", 80),
                said("separated", "EE", 20, POST),
                said("separated", "MY", 80),
            ),
            {"post-consumer EE": 20, "primary AU MY": 80},
        ),
        (
            (
                said("mined", "", 30, POST),
                said("mined", "AU", 70),
                said("separated", "EE", 20, POST),
                said("separated", "MY", 80),
            ),
            {"post-consumer EE": 20, "post-consumer MY": 10, "primary AU MY": 70},
        ),
        (
            (
                said("mined", "", 20, POST),
                said("mined", "AU", 80),
                said("separated", "EE", 50, POST),
                said("separated", "MY", 50),
            ),
            {"post-consumer EE": 50, "primary AU MY": 50},
        ),
        (
            (
                said("separated", "EE", 20, POST),
                said("separated", "MY", 80),
                said("reduced", "GB", 10, PRE),
                said("reduced", "VN", 90),
            ),
            {"post-consumer EE VN": 18, "pre-consumer EE GB": 2, "pre-consumer MY GB": 8, "primary MY VN": 72},
        ),
        (
            (said("mined", "", 20, POST), said("mined", "AU", 80), said("separated", "MY")),
            {"post-consumer MY": 20, "primary AU MY": 80},
        ),
        (
            (said("mined", "", 20, POST), said("separated", "MY", 50)),
            {"post-consumer MY": 10, "post-consumer": 10, "primary MY": 40, "primary": 40},
        ),
    ],
)
def test_matter_that_is_recycled_at_two_stages_is_the_same_as_far_as_both_shares_go(
    stages: tuple[DeclaredStage, ...], expected: dict[str, int]
) -> None:
    assert parts(*stages) == expected


def test_shares_that_are_more_than_the_whole_are_all_kept_and_the_same_said_twice_counts_twice() -> None:
    assert parts(said("mined", "AU", 30), said("mined", "AU", 30)) == {"primary AU": 60, "primary": 40}
    assert parts(said("mined", "AU", 90), said("mined", "CN", 60)) == {"primary AU": 60, "primary CN": 40}


def test_what_a_processor_sent_along_says_nothing_of_the_stages_before() -> None:
    sha = "c" * 64
    audit = DocumentState(sha, evidence="third-party", reviewed=EntryRef("A", 1))
    for beside, evidence in (((), ("third-party",)), ((sha,), ())):
        state = OriginState("L", (said("mined", "AU"),), documents=(sha,), beside=beside)
        ((way, _),) = ways_of(state, "Nd", {sha: audit}, 0).items()
        assert [done.evidence for done in way.chain] == [evidence]
