"""Folding a genealogy: the smallest shares of a column into one node, one-to-one runs into their youngest lot. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from heapq import nlargest

from msgspec.structs import replace

from ui.models.lineage import Lineage, Link, Node, shares

NODES_MOST = 40


def folded(lineage: Lineage, most: int = NODES_MOST, part: Mapping[str, float] | None = None) -> Lineage:
    """At most so many lots: in each column the smallest shares become one node, which says how many it stands for.

    The target and the chosen lot always stay. Nothing is left out: the folded node keeps their mass. part: the shares,
    where they are known already; they do not depend on what is chosen.
    """
    if len(lineage.nodes) <= most:
        return lineage
    part = shares(lineage) if part is None else part
    kept = {lineage.target: 2.0, lineage.chosen: 2.0}  # more than any share

    def weight(node: Node) -> float:
        return kept.get(node.code, part[node.code])

    room = _room(Counter(node.column for node in lineage.nodes).values(), most)
    into: dict[str, str] = {}
    nodes: list[Node] = []
    columns: list[list[Node]] = [[] for _ in lineage.columns]
    for node in lineage.nodes:
        columns[node.column].append(node)
    for column, here in enumerate(columns):
        shown = nlargest(room if len(here) <= room else room - 1, here, key=weight)
        stay = {node.code for node in shown}
        rest = [node for node in here if node.code not in stay]
        nodes.extend(shown)
        if rest:
            code = f"+{sum(node.folded or 1 for node in rest)}"
            key = f"{code}\u2009/{column}"
            share = sum(part[node.code] for node in rest)
            count, through = sum(node.folded or 1 for node in rest), sum(node.through for node in rest)
            nodes.append(Node(key, f"{share:.1%}", column, folded=count, through=through))
            into.update({node.code: key for node in rest})
    links: dict[tuple[str, str, bool], int] = defaultdict(int)
    for link in lineage.links:
        ends = (into.get(link.parent, link.parent), into.get(link.child, link.child))
        if ends[0] != ends[1]:
            links[*ends, link.is_aside] += link.mass
    merged = tuple(Link(parent, child, mass, is_aside) for (parent, child, is_aside), mass in links.items())
    return replace(lineage, nodes=tuple(nodes), links=merged)


def _room(columns: Iterable[int], most: int) -> int:
    """So many lots of each column fit, at least two; what a short column leaves free is the others'. columns: lots."""
    counts = sorted(columns)
    free, room = most, 2
    for number, count in enumerate(counts):
        room = max(free // (len(counts) - number), 2)
        if count > room:
            break
        free -= count
    return room


def one_to_one(lineage: Lineage) -> dict[str, str]:
    """Of each lot that went whole into one lot which has no other parent, that lot. Both are on the way: neither is the
    target, and neither an end of the drawing, so that sources and what came of them all stand by themselves. Bundles of
    lots are no runs.
    """
    if lineage.whole:
        return {}
    parents: dict[str, list[str]] = defaultdict(list)
    children: dict[str, list[str]] = defaultdict(list)
    for link in lineage.links:
        parents[link.child].append(link.parent)
        children[link.parent].append(link.child)
    known = {node.code for node in lineage.nodes if node.is_known and not node.is_bad and node.code != lineage.target}
    return {
        code: into[0]
        for code, into in children.items()
        if len(into) == 1 and len(parents[into[0]]) == 1 and code in parents and into[0] in children
        and code in known and into[0] in known
    }  # fmt: skip


def runs_folded(lineage: Lineage, into: Mapping[str, str], unfolded: Set[str] = frozenset()) -> Lineage:
    """Each one-to-one run as its youngest lot, which names those before it; nobody's share changes.

    into: as `one_to_one` says. unfolded: the youngest lots of runs that are drawn in full. The chosen lot is never
    hidden: the run ends there. A column that is empty then is joined to the next one.
    """
    hidden = {code: child for code, child in into.items() if code != lineage.chosen}
    before: dict[str, list[str]] = defaultdict(list)
    for code in hidden:
        youngest, seen = code, {code}
        while youngest in hidden and hidden[youngest] not in seen:
            youngest = hidden[youngest]
            seen.add(youngest)
        before[youngest].append(code)
    gone = {code: youngest for youngest, codes in before.items() if youngest not in unfolded for code in codes}
    if not gone:
        return lineage
    place = {node.code: node.column for node in lineage.nodes}
    nodes = [
        replace(node, before=tuple(sorted(before[node.code], key=place.__getitem__)))
        if node.code in before and node.code not in unfolded
        else node
        for node in lineage.nodes
        if node.code not in gone
    ]
    links = tuple(
        replace(link, child=gone.get(link.child, link.child)) if link.child in gone else link
        for link in lineage.links
        if link.parent not in gone
    )
    return _without_empty_columns(replace(lineage, nodes=tuple(nodes), links=links))


def _without_empty_columns(lineage: Lineage) -> Lineage:
    """An empty column's words stand before those of the next one, where what stood there was folded into."""
    used = {node.column for node in lineage.nodes}
    heads: list[str] = []
    number: dict[int, int] = {}
    waiting: list[str] = []
    for column, words in enumerate(lineage.columns):
        waiting.append(words)
        if column in used:
            number[column] = len(heads)
            heads.append(" · ".join(waiting))
            waiting = []
    nodes = tuple(replace(node, column=number[node.column]) for node in lineage.nodes)
    return replace(lineage, columns=tuple(heads), nodes=nodes)
