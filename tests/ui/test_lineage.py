"""The arithmetic of the genealogy: shares that sum up, parts along every path, nothing lost by folding or drawing."""

from collections import defaultdict
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui import genealogy_samples
from ui.models.folding import folded, one_to_one, runs_folded
from ui.models.lineage import (
    Direction,
    Frame,
    Lineage,
    Link,
    Node,
    chosen_parts,
    in_order,
    in_width,
    lay_out,
    shares,
)

NEAR = 1e-9


@st.composite
def lineages(draw, most: int = 14):
    """A target in the last column and lots before it, each feeding one or more later ones: never a circle."""
    count = draw(st.integers(2, most))
    columns = [draw(st.integers(0, 3)) for _ in range(count - 1)] + [4]
    nodes = tuple(Node(f"L{number}", "", column) for number, column in enumerate(columns))
    links: list[Link] = []
    for number, column in enumerate(columns[:-1]):
        later = [other for other in range(count) if columns[other] > column]
        children = draw(st.lists(st.sampled_from(later), min_size=1, max_size=3, unique=True))
        links.extend(Link(f"L{number}", f"L{child}", draw(st.integers(1, 10_000))) for child in children)
    chosen = f"L{draw(st.integers(0, count - 2))}"
    return Lineage(tuple("ABCDE"), nodes, tuple(links), f"L{count - 1}", chosen)


def mirrored(lineage: Lineage) -> Lineage:
    """The same drawing seen from the other side: parents are children, and forward is back."""
    last = len(lineage.columns) - 1
    nodes = tuple(Node(node.code, node.note, last - node.column) for node in lineage.nodes)
    links = tuple(Link(link.child, link.parent, link.mass) for link in lineage.links)
    return Lineage(lineage.columns, nodes, links, lineage.target, lineage.chosen, Direction.FORWARD)


def walked(lineage: Lineage) -> dict[str, Fraction]:
    """The shares by walking every path one by one, in exact fractions."""
    parents = defaultdict(list)
    for link in lineage.links:
        parents[link.child].append(link)
    found: dict[str, Fraction] = defaultdict(Fraction)

    def walk(code: str, part: Fraction) -> None:
        found[code] += part
        total = sum(link.mass for link in parents[code])
        for link in parents[code]:
            walk(link.parent, part * link.mass / total)

    walk(lineage.target, Fraction(1))
    return found


@given(lineages())
def test_the_shares_are_those_of_walking_every_path(lineage):
    exact = walked(lineage)
    for code, share in shares(lineage).items():
        assert share == pytest.approx(float(exact[code]), abs=NEAR)


@given(lineages())
def test_the_sources_of_a_lot_sum_to_the_whole_of_it(lineage):
    has_parents = {link.child for link in lineage.links}
    found = shares(lineage)
    assert sum(share for code, share in found.items() if code not in has_parents) == pytest.approx(1)


@given(lineages())
def test_the_chosen_part_of_the_target_is_the_chosen_share(lineage):
    parts = chosen_parts(lineage)
    assert parts.get(lineage.target, 0.0) == pytest.approx(shares(lineage)[lineage.chosen], abs=NEAR)
    assert all(-NEAR <= part <= 1 + NEAR for part in parts.values())


@given(lineages())
def test_forward_is_the_mirror_of_backward(lineage):
    assert shares(mirrored(lineage)) == pytest.approx(shares(lineage))
    assert chosen_parts(mirrored(lineage)) == pytest.approx(chosen_parts(lineage))


@given(lineages(most=40), st.integers(6, 12))
def test_folding_keeps_the_mass_the_target_and_the_chosen_lot(lineage, most):
    small = folded(lineage, most)
    codes = {node.code for node in small.nodes}
    assert {lineage.target, lineage.chosen} <= codes
    if len(lineage.nodes) > most:
        assert sum(node.folded or 1 for node in small.nodes) == len(lineage.nodes)
        into: dict[str, int] = defaultdict(int)
        for link in small.links:
            into[link.child] += link.mass
        before = sum(link.mass for link in lineage.links if link.child == lineage.target)
        assert into[lineage.target] == before


@given(lineages(), st.booleans())
def test_folding_one_to_one_runs_hides_nobody_else_and_leaves_every_share(lineage, seen_forward):
    lineage = mirrored(lineage) if seen_forward else lineage
    into = one_to_one(lineage)
    small = runs_folded(lineage, into)
    codes = {node.code for node in small.nodes}
    folded_away = {code for node in small.nodes for code in node.before}
    assert codes | folded_away == {node.code for node in lineage.nodes}
    assert not codes & folded_away
    assert {lineage.target, lineage.chosen} <= codes
    assert folded_away == set(into) - {lineage.chosen}
    before, after = shares(lineage), shares(small)
    assert after == pytest.approx({code: before[code] for code in codes})
    assert " · ".join(lineage.columns).startswith(" · ".join(small.columns))
    if folded_away:
        assert sorted({node.column for node in small.nodes}) == list(range(len(small.columns)))
    assert runs_folded(lineage, into, {node.code for node in small.nodes}) == lineage


def test_a_column_stands_after_those_that_matter_came_from_whatever_the_routes_order():
    sliced_first = ((0, 2), (2, 10), (10, 9), (9, 12))
    assert in_order({0, 2, 9, 10, 12}, sliced_first) == (0, 2, 10, 9, 12)
    assert in_order({0, 2, 9, 10, 12}, (*sliced_first, (12, 0), (10, 0))) == (0, 2, 10, 9, 12)  # returns are received
    assert in_order({3, 4}, ((3, 4), (4, 3))) == (3, 4)  # back and forth: the route decides
    assert in_order({3, 4, 5}, ((3, 4), (4, 5), (5, 3))) == (3, 4, 5)


@given(st.sets(st.integers(1, 9)), st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9))))
def test_each_column_is_drawn_once_and_the_routes_own_order_is_kept(columns, went):
    ordered = in_order(columns, [(a, b) for a, b in went if a in columns and b in columns])
    assert set(ordered) == columns
    assert len(ordered) == len(columns)
    along_the_route = [(a, b) for a, b in went if a < b and a in columns and b in columns]
    assert in_order(columns, along_the_route) == tuple(sorted(columns))


def test_a_run_stands_as_its_youngest_lot_under_the_heads_of_all():
    codes = ("OX", "RM", "SC", "HD", "JM", "PR", "MG")
    nodes = tuple(Node(code, "", number) for number, code in enumerate(codes))
    links = tuple(Link(one, other, 5) for one, other in pairwise(codes))
    lineage = Lineage(codes, nodes, links, "MG", "HD")
    small = runs_folded(lineage, one_to_one(lineage))
    assert [(node.code, node.before) for node in small.nodes] == [
        ("OX", ()),
        ("HD", ("RM", "SC")),
        ("PR", ("JM",)),
        ("MG", ()),
    ]
    assert small.columns == ("OX", "RM · SC · HD", "JM · PR", "MG")
    full = runs_folded(lineage, one_to_one(lineage), {"HD"})
    assert [node.code for node in full.nodes] == ["OX", "RM", "SC", "HD", "PR", "MG"]


@given(lineages())
def test_no_two_lots_are_drawn_over_each_other_and_none_outside(lineage):
    frame = Frame(width=900)
    layout = lay_out(lineage, frame)
    columns = defaultdict(list)
    for place in layout.nodes:
        columns[place.node.column].append(place)
        assert frame.top - NEAR <= place.y - frame.node_height / 2
        assert place.y + frame.node_height / 2 <= layout.height + NEAR
        assert 0 <= place.x <= layout.width - frame.node_width + NEAR
    for places in columns.values():
        places.sort(key=lambda place: place.y)
        for upper, lower in pairwise(places):
            assert lower.y - upper.y >= frame.node_height + frame.gap - NEAR


@given(lineages(), st.integers(200, 1600), st.integers(200, 1600))
def test_a_drawing_taken_over_into_another_width_is_the_one_laid_out_for_it(lineage, width, other):
    drawn = lay_out(lineage, Frame(width=width))
    assert in_width(drawn, Frame(width=other)) == lay_out(lineage, Frame(width=other))


@given(lineages())
def test_every_ribbon_meets_its_lots_and_is_as_wide_as_the_mass_it_carried(lineage):
    frame = Frame(width=900)
    layout = lay_out(lineage, frame)
    placed = {place.node.code: place for place in layout.nodes}
    arriving: dict[str, float] = defaultdict(float)
    for ribbon in layout.ribbons:
        child = placed[ribbon.link.child]
        arriving[child.node.code] += ribbon.width
        assert child.y - frame.node_height / 2 - NEAR <= ribbon.y2
        assert ribbon.y2 + ribbon.width <= child.y + frame.node_height / 2 + NEAR
        assert ribbon.x1 == placed[ribbon.link.parent].x + frame.node_width
    for code, width in arriving.items():
        assert width == pytest.approx(placed[code].share * frame.ribbon, abs=1e-6)


def test_the_invented_day_has_the_shares_of_the_design():
    parts = chosen_parts(genealogy_samples.lineage())
    assert parts["MG-2650-M207"] == pytest.approx(0.594, abs=0.0005)
    found = shares(genealogy_samples.lineage())
    assert found["RO-2642-C005"] == pytest.approx(0.083, abs=0.0005)


def test_an_aside_carries_no_share_and_is_still_drawn():
    lineage = genealogy_samples.lineage()
    assert shares(lineage)["TF-2643-C003"] == 0
    drawn = [ribbon for ribbon in lay_out(lineage, Frame(width=1200)).ribbons if ribbon.link.is_aside]
    assert [ribbon.width for ribbon in drawn] == [0]


def test_a_forged_circle_ends_the_walk_there():
    nodes = (Node("A", "", 0), Node("B", "", 1), Node("C", "", 2))
    links = (Link("A", "B", 5), Link("B", "A", 5), Link("B", "C", 5))
    lineage = Lineage(("1", "2", "3"), nodes, links, "C", "A")
    assert shares(lineage) == {"A": 0.0, "B": 1.0, "C": 1.0}
    assert len(lay_out(lineage, Frame(width=600)).nodes) == 3


def test_the_same_lineage_is_drawn_alike_every_time():
    frame = Frame(width=1200)
    assert lay_out(genealogy_samples.lineage(), frame) == lay_out(genealogy_samples.lineage(), frame)


def test_two_thousand_lots_fold_into_what_a_screen_can_hold():
    columns = tuple("ABCDEFGH")
    nodes = (*(Node(f"N{number}", "", number % 7) for number in range(2000)), Node("T", "", 7))
    links = tuple(Link(f"N{number}", "T", number + 1) for number in range(2000))
    small = folded(Lineage(columns, nodes, links, "T"))
    assert len(small.nodes) <= 40
    assert sum(node.folded or 1 for node in small.nodes) == 2001


def in_bundles() -> Lineage:
    """Three columns of one, two and ninety; every node knows its part of a thousand, a tenth stays at the second."""
    nodes = [Node("A", "", 0, through=1000), Node("B", "", 1, through=700), Node("C", "", 1, through=300)]
    nodes += [Node(f"D{n}", "", 2, through=10, folded=5, opens=f"D{n}") for n in range(90)]
    links = [Link("A", "B", 700), Link("A", "C", 300), Link("D0", "B", 5, is_aside=True)]
    links += [Link("B" if n < 63 else "C", f"D{n}", 10) for n in range(90)]
    return Lineage(("X", "Y", "Z"), tuple(nodes), tuple(links), "A", direction=Direction.FORWARD, whole=1000)


def test_what_each_bundle_and_ribbon_knows_of_the_whole_is_what_is_drawn():
    lineage = in_bundles()
    frame = Frame(900)
    drawn = lay_out(lineage, frame)
    assert {place.node.code: place.share for place in drawn.nodes} == {n.code: n.through / 1000 for n in lineage.nodes}
    for ribbon in drawn.ribbons:
        mass = 0 if ribbon.link.is_aside else ribbon.link.mass
        assert ribbon.width == pytest.approx(frame.ribbon * mass / 1000)
    assert one_to_one(lineage) == {}


def test_a_full_column_takes_the_room_that_short_ones_leave_and_its_rest_keeps_mass_and_number():
    short = folded(in_bundles(), 40)
    assert len(short.nodes) == 40
    (rest,) = (node for node in short.nodes if not node.is_alone)
    assert (rest.folded, rest.through) == (54 * 5, 54 * 10)
    assert sum(node.through for node in short.nodes if node.column == 2) == 900
    assert sum(link.mass for link in short.links if not link.is_aside) == 1900
