"""Patterns that chance hardly makes: the rules of Western Electric (1956) and of Nelson (1984), each by name.

A rule says which points broke it. Only lots whose gauge was sound are judged; the others are stepped over, so a run
goes on beyond them.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from math import lcm

from msgspec import Struct

from traceapp.domain.control_chart import Limits, Sample, Standing


class Rule(StrEnum):
    """A zone is one sigma wide. The words in brackets are what the points did."""

    WE_1 = "we-1"  # 1 beyond three sigmas
    WE_2 = "we-2"  # 2 of 3 beyond two sigmas, on one side
    WE_3 = "we-3"  # 4 of 5 beyond one sigma, on one side
    WE_4 = "we-4"  # 8 in a row on one side of the centre
    NELSON_1 = "nelson-1"  # 1 beyond three sigmas
    NELSON_2 = "nelson-2"  # 9 in a row on one side of the centre
    NELSON_3 = "nelson-3"  # 6 in a row steadily rising, or falling
    NELSON_4 = "nelson-4"  # 14 in a row up and down by turns
    NELSON_5 = "nelson-5"  # 2 of 3 beyond two sigmas, on one side
    NELSON_6 = "nelson-6"  # 4 of 5 beyond one sigma, on one side
    NELSON_7 = "nelson-7"  # 15 in a row within one sigma
    NELSON_8 = "nelson-8"  # 8 in a row beyond one sigma, on either side


WESTERN_ELECTRIC = (Rule.WE_1, Rule.WE_2, Rule.WE_3, Rule.WE_4)
NELSON = tuple(rule for rule in Rule if rule not in WESTERN_ELECTRIC)


class Break(Struct, frozen=True):
    """One rule broken once. points: the samples that did it, by place. side: 1 above or rising, −1 below or falling."""

    rule: Rule
    points: tuple[int, ...]
    side: int = 0

    @property
    def last(self) -> int:
        return self.points[-1]


class _Dot(Struct, frozen=True):
    """A judged sample: its place, how far it is off the centre, and its own sigma, both in one small unit."""

    place: int
    off: int
    sigma: int

    @property
    def side(self) -> int:
        return (self.off > 0) - (self.off < 0)

    def beyond(self, sigmas: int) -> bool:
        """Further out than so many sigmas; on the line is not beyond it."""
        return abs(self.off) > sigmas * self.sigma


_Found = tuple[list[_Dot], int]
_Shape = Callable[[Sequence[_Dot]], Iterator[_Found]]


def breaks_of(samples: Sequence[Sample], limits: Limits, rules: Sequence[Rule] = NELSON) -> tuple[Break, ...]:
    """Every break of these rules, in the order of their last points. samples: in the order they were made."""
    dots = _dots(samples, limits)
    found = [
        Break(rule, tuple(dot.place for dot in members), side)
        for rule in rules
        for members, side in _SHAPES[rule](dots)
    ]
    return tuple(sorted(found, key=_by_last))


def _dots(samples: Sequence[Sample], limits: Limits) -> list[_Dot]:
    """In whole numbers of the smallest unit that all of them share: as exact as fractions, and quicker compared."""
    judged = [
        (n, Fraction(sample.mean) - limits.centre, limits.sigma_of(sample))
        for n, sample in enumerate(samples)
        if sample.standing is not Standing.DOUBTED
    ]
    unit = lcm(*(part.denominator for _, off, sigma in judged for part in (off, sigma)))
    return [_Dot(n, int(off * unit), int(sigma * unit)) for n, off, sigma in judged]


def _by_last(found: Break) -> tuple[int, int]:
    return found.last, tuple(Rule).index(found.rule)


def _single(sigmas: int) -> _Shape:
    def found(dots: Sequence[_Dot]) -> Iterator[_Found]:
        return (([dot], dot.side) for dot in dots if dot.beyond(sigmas))

    return found


def _some_of(some: int, window: int, sigmas: int) -> _Shape:
    """`some` of `window` in a row beyond so many sigmas on one side; windows that share such a point are one break."""

    def found(dots: Sequence[_Dot]) -> Iterator[_Found]:
        for side in (1, -1):
            groups: list[list[_Dot]] = []
            for start in range(len(dots) - window + 1):
                far = [dot for dot in dots[start : start + window] if dot.side == side and dot.beyond(sigmas)]
                if len(far) < some:
                    continue
                if groups and groups[-1][-1].place >= far[0].place:
                    groups[-1] += [dot for dot in far if dot.place > groups[-1][-1].place]
                else:
                    groups.append(far)
            yield from ((group, side) for group in groups)

    return found


def _run(least: int, kind: Callable[[_Dot], int | None], *, has_side: bool) -> _Shape:
    """At least so many in a row of one kind; a dot of kind None belongs to no run."""

    def found(dots: Sequence[_Dot]) -> Iterator[_Found]:
        run: list[_Dot] = []
        for dot in dots:
            if run and kind(dot) != kind(run[-1]):
                yield from _long_enough(run, least, kind(run[-1]), has_side)
                run = []
            run.append(dot)
        if run:
            yield from _long_enough(run, least, kind(run[-1]), has_side)

    return found


def _long_enough(run: list[_Dot], least: int, kind: int | None, has_side: bool) -> Iterator[_Found]:
    if kind is not None and len(run) >= least:
        yield run, kind if has_side else 0


def _one_side(dot: _Dot) -> int | None:
    return dot.side or None


def _near(dot: _Dot) -> int | None:
    return None if dot.beyond(1) else 1


def _far(dot: _Dot) -> int | None:
    return 1 if dot.beyond(1) else None


def _steady(least: int) -> _Shape:
    """At least so many in a row, each above (or each below) the one before."""
    return _stepped(least, has_side=True)


def _by_turns(least: int) -> _Shape:
    """At least so many in a row that go up and down by turns."""
    return _stepped(least, has_side=False)


def _stepped(least: int, *, has_side: bool) -> _Shape:
    """Runs by the steps between neighbours: all of one sign, or (without a side) each of the other sign."""

    def found(dots: Sequence[_Dot]) -> Iterator[_Found]:
        run: list[_Dot] = list(dots[:1])
        last = 0
        for before, dot in pairwise(dots):
            step = (dot.off > before.off) - (dot.off < before.off)
            wanted = last if has_side else -last
            if step and (not last or step == wanted):
                run.append(dot)
            else:
                if len(run) >= least:
                    yield run, last if has_side else 0
                run = [before, dot] if step else [dot]
            last = step
        if len(run) >= least:
            yield run, last if has_side else 0

    return found


_SHAPES: dict[Rule, _Shape] = {
    Rule.WE_1: _single(3),
    Rule.WE_2: _some_of(2, 3, 2),
    Rule.WE_3: _some_of(4, 5, 1),
    Rule.WE_4: _run(8, _one_side, has_side=True),
    Rule.NELSON_1: _single(3),
    Rule.NELSON_2: _run(9, _one_side, has_side=True),
    Rule.NELSON_3: _steady(6),
    Rule.NELSON_4: _by_turns(14),
    Rule.NELSON_5: _some_of(2, 3, 2),
    Rule.NELSON_6: _some_of(4, 5, 1),
    Rule.NELSON_7: _run(15, _near, has_side=False),
    Rule.NELSON_8: _run(8, _far, has_side=False),
}
