"""Magnets to judge, written in a few words: a clean one, and what is different about this one.

Words of a difference: `Nd melted CN` (another country), `Nd mined ?` (nobody said where), `Nd mined -` (nobody said
that it was), `3 % of Nd mined CN` (of a part), `* sintered CN` (every element), `Nd melted declared` (without
evidence), `Nd melted blanket` (another sort), `Nd milled nowhere` (no site), `Nd undeclared` (nobody said what was
before the plant), `Nd recycled post-consumer`, `Nd custody credit`, `without B`, `0.01 % nobody knows`, `Ni 2 %
coated on` (metal of the coating), `Dy 1 %` (one more element, mined in Australia).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from msgspec.structs import replace

from traceapp.domain.makeup import UNKNOWN, WHOLE, Content, Done, Makeup, Origin, Provenance
from traceapp.domain.material import Form
from traceapp.domain.rules.question import Matter
from traceapp.domain.step import STAGES

LOT, RECORDED = ("lot",), ("recorded",)
AT_HOME = ("melted", "milled", "pressed", "sintered", "machined", "coated", "magnetised")
LATE = ("coated", "magnetised")

BEFORE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "Nd": (("mined", "AU"), ("separated", "MY"), ("reduced", "VN")),
    "Pr": (("mined", "AU"), ("separated", "MY"), ("reduced", "VN")),
    "Dy": (("mined", "AU"), ("separated", "FR"), ("reduced", "JP")),
    "Tb": (("mined", "AU"), ("separated", "FR"), ("reduced", "JP")),
    "Sm": (("mined", "AU"), ("separated", "FR"), ("reduced", "JP")),
    "Fe": (("mined", "SE"), ("refined", "SE")),
    "B": (("mined", "TR"), ("refined", "IN")),
    "Co": (("mined", "CA"), ("refined", "FI")),
    "Ni": (("mined", "CA"), ("refined", "CA")),
    "Cu": (("mined", "CL"), ("refined", "CL")),
    "Ga": (("mined", "JP"), ("refined", "JP")),
}
MAGNETS: Mapping[str, Mapping[str, int]] = {
    "ndfeb": {"B": 1, "Fe": 67, "Nd": 24, "Pr": 6},
    "smco": {"Co": 65, "Sm": 34},
}
"""Percent of the mass."""


def clean(element: str, *, home: Iterable[str] = AT_HOME) -> Provenance:
    """From a mine in a country that no rule names to a plant in the United States, each stage with evidence."""
    way = Provenance()
    for stage, country in BEFORE[element]:
        way = way.and_then(Done(stage, country, f"{country} site", LOT))
    for stage in home:
        way = way.and_then(Done(stage, "US", "Texas", RECORDED))
    return way


def magnet(kind: str) -> Makeup:
    return Makeup(
        tuple(
            Content(element, percent * WHOLE // 100, (Origin(clean(element), WHOLE),))
            for element, percent in sorted(MAGNETS[kind].items())
        )
    )


def matter(
    kind: str = "ndfeb",
    *but: str,
    code: str = "FM-1",
    form: Form = "magnet",
    magnetised: bool = True,
    coating: tuple[str, ...] | None = ("Ni", "Cu"),
    facts: Mapping[str, str] | None = None,
) -> Matter:
    """One lot of 10 kg, different from a clean one as said."""
    made = magnet(kind)
    for words in but:
        made = _different(made, words)
    return Matter(
        code=code,
        makeup=made,
        form=form,
        magnetised=magnetised,
        mass_mg=10_000_000,
        coating=coating,
        facts=facts or {},
    )


def _different(makeup: Makeup, words: str) -> Makeup:
    for pattern, change in _WORDS:
        told = re.fullmatch(pattern, words)
        if told is not None:
            return change(makeup, *told.groups(default=""))
    raise ValueError(words)


def _share(percent: str) -> int:
    exact = Decimal(percent) * WHOLE / 100
    assert exact == int(exact), f"{percent} % is finer than a share"
    return int(exact)


def _without(makeup: Makeup, element: str) -> Makeup:
    assert makeup.share(element)
    return Makeup(tuple(one for one in makeup.contents if one.element != element))


def _added(makeup: Makeup, content: Content) -> Makeup:
    assert not makeup.share(content.element)
    return Makeup(tuple(sorted((*makeup.contents, content), key=lambda one: one.element)))


def _element(makeup: Makeup, element: str, percent: str) -> Makeup:
    return _added(makeup, Content(element, _share(percent), (Origin(clean(element), WHOLE),)))


def _coated_on(makeup: Makeup, element: str, percent: str) -> Makeup:
    return _added(makeup, Content(element, _share(percent), (Origin(clean(element, home=LATE), WHOLE),)))


def _nobody_knows(makeup: Makeup, percent: str) -> Makeup:
    way = Provenance()
    for stage in AT_HOME:
        way = way.and_then(Done(stage, "US", "Texas", RECORDED))
    return _added(makeup, Content(UNKNOWN, _share(percent), (Origin(way, WHOLE),)))


def _part(makeup: Makeup, percent: str, element: str, about: str, word: str) -> Makeup:
    """A part of the element, or all of it, came another way."""
    share = _share(percent) if percent else WHOLE
    elements = [one.element for one in makeup.contents] if element == "*" else [element]
    assert all(makeup.share(one) for one in elements), element
    return Makeup(
        tuple(_parted(one, share, about, word) if one.element in elements else one for one in makeup.contents)
    )


def _parted(content: Content, share: int, about: str, word: str) -> Content:
    """The part is taken from the origin with the greatest share."""
    shares = {origin.provenance: origin.share for origin in content.origins}
    greatest = max(shares, key=lambda one: shares[one])
    taken = min(share, shares[greatest])
    shares[greatest] -= taken
    other = _changed(greatest, about, word)
    shares[other] = shares.get(other, 0) + taken
    return replace(content, origins=tuple(Origin(way, shares[way]) for way in sorted(shares) if shares[way]))


def _changed(way: Provenance, about: str, word: str) -> Provenance:
    if about in {"recycled", "custody"}:
        return replace(way, **{about: "" if word == "-" else word})
    if about == "undeclared":
        return replace(way, chain=tuple(done for done in way.chain if done.evidence == RECORDED))
    assert about in STAGES, about
    before = [done for done in way.chain if done.stage == about]
    others = tuple(done for done in way.chain if done.stage != about)
    if word == "-":
        return replace(way, chain=others)
    done = before[0] if before else Done(about, "", "a site", RECORDED)
    if word == "?":
        done = replace(done, country="")
    elif re.fullmatch("[A-Z]{2}", word):
        done = replace(done, country=word)
    elif word == "nowhere":
        done = replace(done, site="")
    else:
        done = replace(done, evidence=() if word == "declared" else (word,))
    return replace(way, chain=others).and_then(done)


_WORDS: tuple[tuple[str, Callable[..., Makeup]], ...] = (
    (r"without (\w+)", _without),
    (r"([\d.]+) % nobody knows", _nobody_knows),
    (r"(\w+) ([\d.]+) % coated on", _coated_on),
    (r"(\w+) ([\d.]+) %", _element),
    (r"(?:([\d.]+) % of )?(\w+|\*) (\w+)(?: ([\w?-]+))?", _part),
)
