"""A genealogy as it is drawn: whose mass came from where, in fixed step columns, ribbons as wide as the share.

Pure arithmetic on frozen values; lengths are device-independent pixels, shares are parts of one.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace

SWEEPS = 8


class Direction(Enum):
    """Whether the drawing looks back to the sources or forward to what was made."""

    BACK = auto()
    FORWARD = auto()


class Node(Struct, frozen=True):
    """A lot in a column. `note` is its second line. A lot that is not known here is drawn dashed; `folded` counts the
    lots that one node stands for; `before` are the lots of a one-to-one run that are folded into its youngest. What is
    known already of many lots: `through`, their part of the drawing's whole; `opens` names what stands behind them, and
    `said` tells of them in full.
    """

    code: str
    note: str
    column: int
    is_known: bool = True
    is_bad: bool = False
    folded: int = 0
    before: tuple[str, ...] = ()
    through: int = 0
    opens: str = ""
    said: str = ""

    @property
    def word(self) -> str:
        """What stands on it first; what tells it from others that say the same comes after a thin space."""
        return self.code.split("\u2009")[0]

    @property
    def is_alone(self) -> bool:
        """Whether it can be chosen: it is no rest of a column."""
        return not self.folded or bool(self.opens)


class Link(Struct, frozen=True):
    """How much of a parent went into a child, in one unit for the whole drawing. An aside carries none of the followed
    mass (a terbium source beside the neodymium): it is drawn as a thin dashed line.
    """

    parent: str
    child: str
    mass: int
    is_aside: bool = False


class Lineage(Struct, frozen=True):
    """What is drawn: the columns' words, lots, links, the lot asked about, and the one whose part is shown in blue.

    whole: what was asked about, where the masses are parts of that and each node knows its own; 0: masses are divided
    among the links of each lot.
    """

    columns: tuple[str, ...]
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    target: str
    chosen: str = ""
    direction: Direction = Direction.BACK
    whole: int = 0

    def edges(self) -> list[tuple[str, str, int]]:
        """The links that carry mass as (inner, outer, mass): the inner end is nearer the lot asked about."""
        is_back = self.direction is Direction.BACK
        return [
            (link.child, link.parent, link.mass) if is_back else (link.parent, link.child, link.mass)
            for link in self.links
            if not link.is_aside and link.mass > 0
        ]


def in_order(columns: Set[int], went: Iterable[tuple[int, int]], first: int = 0) -> tuple[int, ...]:
    """Step columns from left to right: in the route's order, but none before one that matter came from to it.

    went: from which column to which, a pair for each link. A plant may leave the route's order (it slices first and
    diffuses then). Where matter went both ways, and for what was received (`first`), the route decides.
    """
    there = Counter((source, goal) for source, goal in went if goal not in (source, first))
    ahead = {column: set[int]() for column in columns}
    for (source, goal), times in there.items():
        if times > there[goal, source]:
            ahead[goal].add(source)
    ordered: list[int] = []
    while ahead:
        ready = [column for column, sources in ahead.items() if not sources & ahead.keys()]
        ordered.append(min(ready or ahead))
        del ahead[ordered[-1]]
    return tuple(ordered)


def shares(lineage: Lineage) -> dict[str, float]:
    """For each lot the part of the target's mass that passed through it (backward) or of it that went there."""
    if lineage.whole:
        return {node.code: node.through / lineage.whole for node in lineage.nodes}
    outward, totals = _outward(lineage)
    found: dict[str, float] = defaultdict(float, {lineage.target: 1.0})
    for inner in _order(lineage.target, outward):
        for outer, mass in outward[inner]:
            found[outer] += found[inner] * mass / totals[inner]
    return {node.code: found.get(node.code, 0.0) for node in lineage.nodes}


def chosen_parts(lineage: Lineage) -> dict[str, float]:
    """For each lot the part of it that is the chosen lot's own, along every path between the two."""
    if not lineage.chosen:
        return {}
    outward, totals = _outward(lineage)
    part: dict[str, float] = defaultdict(float)
    for inner in reversed(_order(lineage.target, outward)):
        if inner == lineage.chosen:
            part[inner] = 1.0
        elif totals[inner]:
            part[inner] = sum(mass / totals[inner] * part[outer] for outer, mass in outward[inner])
    return dict(part)


class Frame(Struct, frozen=True):
    """The room and the sizes of a drawing: its width, a node's size, the least gaps, and the widest ribbon."""

    width: float
    node_width: float = 132.0
    node_height: float = 56.0
    gap: float = 24.0
    least_pitch: float = 164.0
    ribbon: float = 46.0
    top: float = 40.0

    def pitch(self, columns: int) -> float:
        """From one column to the next: the width is used, but never less than the least."""
        return max((self.width - self.node_width) / max(columns - 1, 1), self.least_pitch)


class PlacedNode(Struct, frozen=True):
    """A node and the middle of its left edge."""

    node: Node
    x: float
    y: float
    share: float
    part: float


class Ribbon(Struct, frozen=True):
    """A link from (x1, y1) to (x2, y2), the upper edges; its width, and how much of it is the chosen lot's part."""

    link: Link
    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    part: float


class Layout(Struct, frozen=True):
    """A drawing: nodes, ribbons, the middles of the columns, and the whole size."""

    nodes: tuple[PlacedNode, ...]
    ribbons: tuple[Ribbon, ...]
    heads: tuple[float, ...]
    width: float
    height: float


def lay_out(lineage: Lineage, frame: Frame) -> Layout:
    """Places every node and ribbon. The same lineage in the same frame is always drawn alike."""
    part, own = shares(lineage), chosen_parts(lineage)
    pitch = frame.pitch(len(lineage.columns))
    middles = _middles(lineage, frame)
    placed = {
        node.code: PlacedNode(
            node, node.column * pitch, middles[node.code], part[node.code], min(own.get(node.code, 0.0), 1.0)
        )
        for node in lineage.nodes
    }
    height = max((place.y for place in placed.values()), default=0.0) + frame.node_height / 2
    columns = len(lineage.columns)
    return Layout(
        tuple(placed.values()), _ribbons(lineage, placed, frame), _heads(columns, frame), _wide(columns, frame), height
    )


def in_width(drawn: Layout, frame: Frame) -> Layout:
    """The drawing as `lay_out` would place it in a frame that is other than its own in its width only."""
    columns = len(drawn.heads)
    pitch = frame.pitch(columns)
    column = {place.node.code: place.node.column for place in drawn.nodes}
    nodes = tuple(replace(place, x=place.node.column * pitch) for place in drawn.nodes)
    ribbons = tuple(
        replace(ribbon, x1=column[ribbon.link.parent] * pitch + frame.node_width, x2=column[ribbon.link.child] * pitch)
        for ribbon in drawn.ribbons
    )
    return Layout(nodes, ribbons, _heads(columns, frame), _wide(columns, frame), drawn.height)


def _heads(columns: int, frame: Frame) -> tuple[float, ...]:
    return tuple(number * frame.pitch(columns) + frame.node_width / 2 for number in range(columns))


def _wide(columns: int, frame: Frame) -> float:
    return frame.pitch(columns) * (columns - 1) + frame.node_width


def _ribbons(lineage: Lineage, placed: Mapping[str, PlacedNode], frame: Frame) -> tuple[Ribbon, ...]:
    flows = _flows(lineage, placed)
    leaving: dict[str, list[Link]] = defaultdict(list)
    entering: dict[str, list[Link]] = defaultdict(list)
    for link in lineage.links:
        leaving[link.parent].append(link)
        entering[link.child].append(link)
    starts = _stacked(leaving, placed, flows, frame, lambda link: link.child)
    ends = _stacked(entering, placed, flows, frame, lambda link: link.parent)
    made = []
    for link in lineage.links:
        if link.parent not in placed or link.child not in placed:
            continue
        outer = link.parent if lineage.direction is Direction.BACK else link.child
        x1 = placed[link.parent].x + frame.node_width
        made.append(
            Ribbon(
                link, x1, starts[link], placed[link.child].x, ends[link], flows[link] * frame.ribbon, placed[outer].part
            )
        )
    return tuple(made)


def _flows(lineage: Lineage, placed: Mapping[str, PlacedNode]) -> dict[Link, float]:
    """The share of the target that each link carried."""
    _, totals = _outward(lineage)
    flows = {}
    for link in lineage.links:
        inner = link.child if lineage.direction is Direction.BACK else link.parent
        carries = not link.is_aside and inner in placed and totals.get(inner, 0) > 0
        whole = placed[inner].share / totals[inner] if carries else 0.0
        flows[link] = link.mass * (1 / lineage.whole if carries and lineage.whole else whole)
    return flows


def _stacked(
    at: Mapping[str, Sequence[Link]], placed: Mapping[str, PlacedNode], flows: Mapping[Link, float], frame: Frame,
    far_end: Callable[[Link], str],
) -> dict[Link, float]:  # fmt: skip
    """The upper edge of each ribbon where it meets a node: stacked about the middle, in the order of the far ends."""
    edges: dict[Link, float] = {}
    for code, links in at.items():
        if code not in placed:
            continue
        known = [link for link in links if far_end(link) in placed]
        known.sort(key=lambda link: placed[far_end(link)].y)
        y = placed[code].y - sum(flows[link] for link in known) * frame.ribbon / 2
        for link in known:
            edges[link] = placed[code].y if link.is_aside else y
            y += flows[link] * frame.ribbon
    return edges


def _middles(lineage: Lineage, frame: Frame) -> dict[str, float]:
    """The heights of the nodes: each near the middle of what it is tied to, none over another."""
    columns = [[node.code for node in lineage.nodes if node.column == n] for n in range(len(lineage.columns))]
    tied: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for link in lineage.links:
        weight = float(link.mass or 1)
        tied[link.parent].append((link.child, weight))
        tied[link.child].append((link.parent, weight))
    step = frame.node_height + frame.gap
    middles = {code: row * step for column in columns for row, code in enumerate(column)}
    for sweep in range(SWEEPS):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            wanted = {code: _mean(code, tied, middles) for code in column}
            column.sort(key=lambda code: wanted[code])
            middles.update(zip(column, _spaced([wanted[code] for code in column], step), strict=True))
    top = min(middles.values(), default=0.0) - frame.node_height / 2 - frame.top
    return {code: y - top for code, y in middles.items()}


def _mean(code: str, tied: Mapping[str, Sequence[tuple[str, float]]], middles: Mapping[str, float]) -> float:
    ties = [(middles[other], weight) for other, weight in tied.get(code, ()) if other in middles]
    total = sum(weight for _, weight in ties)
    return sum(y * weight for y, weight in ties) / total if total else middles[code]


def _spaced(wanted: Sequence[float], step: float) -> list[float]:
    """The heights nearest to those wanted (least squares) that keep their order and stand a step apart."""
    blocks: list[tuple[float, int]] = []
    for number, y in enumerate(wanted):
        mean, size = y - number * step, 1
        while blocks and blocks[-1][0] > mean:
            before, count = blocks.pop()
            mean, size = (before * count + mean * size) / (count + size), count + size
        blocks.append((mean, size))
    flat = [mean for mean, size in blocks for _ in range(size)]
    return [y + number * step for number, y in enumerate(flat)]


def _outward(lineage: Lineage) -> tuple[dict[str, list[tuple[str, int]]], dict[str, int]]:
    outward: dict[str, list[tuple[str, int]]] = defaultdict(list)
    totals: dict[str, int] = defaultdict(int)
    for inner, outer, mass in lineage.edges():
        outward[inner].append((outer, mass))
        totals[inner] += mass
    return outward, totals


def _order(target: str, outward: Mapping[str, Sequence[tuple[str, int]]]) -> list[str]:
    """The lots from the target outward, each after all that lead to it. A forged circle is left out, never walked."""
    reached, queue = {target}, [target]
    for inner in queue:
        for outer, _ in outward.get(inner, ()):
            if outer not in reached:
                reached.add(outer)
                queue.append(outer)
    open_ends: dict[str, int] = defaultdict(int)
    for inner in reached:
        for outer, _ in outward.get(inner, ()):
            open_ends[outer] += 1
    ready = [code for code in (target,) if open_ends[code] == 0]
    for inner in ready:
        for outer, _ in outward.get(inner, ()):
            open_ends[outer] -= 1
            if open_ends[outer] == 0:
                ready.append(outer)
    return ready
