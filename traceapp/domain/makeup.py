"""What a lot is made of, element by element, and where each element came from.

Shares are whole numbers of 10⁻¹², divided by largest remainder, so whatever is divided adds up exactly: the elements of
a lot with what is nobody's element (oxygen, binder) to the whole, the origins of an element to the whole of it.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.quantity import shared_out
from traceapp.domain.step import STAGES

WHOLE = 10**12
UNKNOWN = ""
"""Stands for an element where nobody knows which are in the material."""
RECORDED = "recorded"
"""The evidence for a stage that this journal saw itself."""
RARE_EARTHS = frozenset("Sc Y La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu".split())  # noqa: SIM905


class Done(Struct, frozen=True, order=True, array_like=True):
    """A stage was done. country: ISO 3166 alpha-2, "" where nobody said. site: its key or name, "" likewise.

    evidence: the sorts of documents that speak for it, reviewed and valid (DOMAIN 28): `lot`, `blanket`, `third-party`,
    `customs`, or `recorded` in this journal; none where it is only declared.
    """

    stage: str
    country: str = ""
    site: str = ""
    evidence: tuple[str, ...] = ()


class Provenance(Struct, frozen=True, order=True, array_like=True):
    """How matter came here: every stage and place it went through, each once, in the order of the stages.

    recycled: pre-consumer, post-consumer, unknown, or "" for primary material (DOMAIN 27); the plant's own returns keep
    what they came with. custody: segregated, mass-balance or credit, "" where it was not asked.
    """

    chain: tuple[Done, ...] = ()
    recycled: str = ""
    custody: str = ""

    def and_then(self, done: Done) -> "Provenance":
        """The same matter after one more stage; done again at the same place it is no other matter."""
        if done in self.chain:
            return self
        return replace(self, chain=tuple(sorted((*self.chain, done), key=_in_order)))

    def places(self, stages: Iterable[str]) -> tuple[Done, ...]:
        """Where any of these stages was done."""
        wanted = frozenset(stages)
        return tuple(done for done in self.chain if done.stage in wanted)


class Origin(Struct, frozen=True, array_like=True):
    """So much of an element (10⁻¹²) came this way."""

    provenance: Provenance
    share: int


class Content(Struct, frozen=True, array_like=True):
    """So much of a lot's mass (10⁻¹²) is this element (`UNKNOWN`: of an element that nobody knows), and its origins.

    The origins' shares add up to the whole; they stand sorted by provenance.
    """

    element: str
    share: int
    origins: tuple[Origin, ...]


class Makeup(Struct, frozen=True, array_like=True):
    """A lot's elements by symbol. What their shares leave of the whole is no element that is followed."""

    contents: tuple[Content, ...] = ()

    def content(self, element: str) -> Content | None:
        return next((one for one in self.contents if one.element == element), None)

    def share(self, element: str) -> int:
        """How much of the mass is the element, in 10⁻¹²; 0 where there is none."""
        found = self.content(element)
        return 0 if found is None else found.share

    def mass_of(self, element: str, mass_mg: int) -> int:
        """Milligrams of the element in so many milligrams of the lot, rounded half up."""
        return (2 * mass_mg * self.share(element) + WHOLE) // (2 * WHOLE)

    @property
    def bare(self) -> "Makeup":
        """Its elements alone, without the rest."""
        return mixed((Part(self, 1),), bare=True)

    def and_then(self, done: Done) -> "Makeup":
        """Everything in it went through one more stage."""
        return Makeup(tuple(_after(content, done) for content in self.contents))


NOBODY_SAID = (Origin(Provenance(), WHOLE),)
"""The origins of matter of which nobody said anything."""
NOBODY_KNOWS = Makeup((Content(UNKNOWN, WHOLE, NOBODY_SAID),))
"""Of a lot that is not known here, or may hold anything."""


class Version(Struct, frozen=True, array_like=True):
    """What a lot is made of from a moment on (UTC microseconds).

    predicted: what it would be without what was measured of it since then; None where nothing was. presumed: the
    elements whose predicted share rests on a rule of thumb, here or in some parent, for want of an analysis. measured:
    those that were measured. came, went: before and after, what lay in the load that the version begins with; None
    where that is the lot as it stood, and as it stands.
    """

    since: int
    makeup: Makeup
    predicted: Makeup | None = None
    presumed: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()
    came: Makeup | None = None
    went: Makeup | None = None

    @property
    def foretold(self) -> Makeup:
        """What was expected from its parents, from its receipt or by rule of thumb, and from its loads."""
        return self.makeup if self.predicted is None else self.predicted

    @property
    def unproven(self) -> frozenset[str]:
        """The elements whose share nobody analysed, neither here nor in every parent."""
        return frozenset(self.presumed) - frozenset(self.measured)


def makeup_at(versions: Sequence[Version], at: int) -> Makeup:
    """The version of a moment; of one before all of them, the first; of none, that nobody knows."""
    version = version_at(versions, at)
    return NOBODY_KNOWS if version is None else version.makeup


def version_at(versions: Sequence[Version], at: int) -> Version | None:
    """The version of a moment; of one before all of them, the first."""
    standing = [version for version in versions if version.since <= at]
    return standing[-1] if standing else next(iter(versions), None)


class Part(Struct, frozen=True):
    """So much matter (of any one unit, all parts alike) of this makeup goes into a mixture."""

    makeup: Makeup
    mass: int


def mixed(parts: Sequence[Part], *, gained: int = 0, shed: int = 0, bare: bool = False) -> Makeup:
    """What the parts make together.

    gained, shed: mass that came in addition or went on the way and is no element that is followed (hydrogen,
    lubricant); no more is shed than there was. bare: nothing but elements goes on, as when an oxide is reduced.
    """
    weights: dict[str, int] = {}
    ways: dict[str, dict[Provenance, int]] = {}
    for part in parts:
        for content in part.makeup.contents:
            weight = part.mass * content.share
            weights[content.element] = weights.get(content.element, 0) + weight
            way = ways.setdefault(content.element, {})
            for origin in content.origins:
                way[origin.provenance] = way.get(origin.provenance, 0) + weight * origin.share
    followed = sum(weights.values())
    whole = (sum(part.mass for part in parts) + gained - shed) * WHOLE
    return _made(weights, ways, followed if bare else max(whole, followed))


def _made(weights: Mapping[str, int], ways: Mapping[str, Mapping[Provenance, int]], whole: int) -> Makeup:
    elements = sorted(element for element, weight in weights.items() if weight > 0)
    told = [weights[element] for element in elements]
    shares = shared_out(WHOLE, (*told, max(whole - sum(told), 0)))
    return Makeup(
        tuple(
            Content(element, share, _origins(ways[element]))
            for element, share in zip(elements, shares, strict=False)
            if share
        )
    )


def _origins(way: Mapping[Provenance, int]) -> tuple[Origin, ...]:
    known = sorted(way)
    shares = shared_out(WHOLE, tuple(way[provenance] for provenance in known))
    return tuple(Origin(provenance, share) for provenance, share in zip(known, shares, strict=True) if share)


def with_origins(element: str, share: int, way: Mapping[Provenance, int]) -> Content:
    """So much of an element, its origins by weight."""
    return Content(element, share, _origins(way))


def measured(makeup: Makeup, shares: Mapping[str, int]) -> Makeup:
    """The makeup with what was measured in the place of what was predicted; origins stay.

    shares: of the mass, 10⁻¹², by element; together no more than the whole.
    """
    kept = {content.element: content for content in makeup.contents}
    for element, share in shares.items():
        before = kept.get(element)
        origins = before.origins if before is not None else NOBODY_SAID
        kept[element] = Content(element, share, origins)
    room = WHOLE - sum(shares.values())
    others = [content for element, content in kept.items() if element not in shares]
    excess = sum(content.share for content in others) > room
    if excess:
        parts = shared_out(max(room, 0), tuple(content.share for content in others))
        kept.update((one.element, replace(one, share=part)) for one, part in zip(others, parts, strict=True))
    return Makeup(tuple(kept[element] for element in sorted(kept) if kept[element].share))


def _after(content: Content, done: Done) -> Content:
    way: dict[Provenance, int] = {}
    for origin in content.origins:
        after = origin.provenance.and_then(done)
        way[after] = way.get(after, 0) + origin.share
    return Content(
        content.element, content.share, tuple(Origin(provenance, way[provenance]) for provenance in sorted(way))
    )


def _in_order(done: Done) -> tuple[int, Done]:
    return (_PLACE.get(done.stage, len(_PLACE)), done)


_PLACE: dict[str, int] = {stage: n for n, stage in enumerate(STAGES)}
