"""Whether what a lot is made of can still say what its claim class wants (DOMAIN 16): asked where it is cheap.

At a charge, a blend or a reservation only what can never be mended speaks against a lot: a share that came through a
country which a rule of its class forbids. What is not known yet may still be told; the gate asks for everything.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import get_args

from traceapp.domain.lot import LotState
from traceapp.domain.makeup import Makeup
from traceapp.domain.order import ClaimClass
from traceapp.domain.plant import Plant
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.magnet import MagnetKind
from traceapp.domain.rules.question import Matter, Question
from traceapp.domain.rules.verdict import Reason
from traceapp.errors import Refused
from traceapp.services.ports import Books

_MAGNETS: Mapping[str, MagnetKind] = MappingProxyType({kind: kind for kind in get_args(MagnetKind)})
BROKEN = "covered"
"""The code of a reason that no later word and no further blending takes back."""


def require_claim(
    books: Books, plant: Plant, state: LotState, claim: str, at: int, *, instead: tuple[str, str] = ("", "")
) -> None:
    """Refused `claim_not_met` where a rule of the class forbids what the lot is made of, as far as that is worked out.

    at: UTC microseconds. instead: a lot that could be taken in its place, and where it stands.
    """
    reason = next(broken(books, plant, (state,), claim, at), None)
    if reason is None:
        return
    rule, why = reason
    raise Refused(
        "claim_not_met",
        lot=state.code,
        claim=claim,
        rule=rule,
        element=why.element,
        country=why.country,
        instead=instead[0],
        place=instead[1],
    )


def can_claim(books: Books, plant: Plant, states: Sequence[LotState], claim: str, at: int) -> frozenset[str]:
    """Those of these lots that nothing of their makeup keeps out of the class, by code."""
    out = {reason.subject for _, reason in broken(books, plant, states, claim, at)}
    return frozenset(state.code for state in states) - out


def broken(books: Books, plant: Plant, states: Sequence[LotState], claim: str, at: int) -> Iterator[tuple[str, Reason]]:
    """Every rule of a claim class that these lots break for good, by its source, with the reason."""
    found = books.fact("claim_class", claim, at)
    if not isinstance(found, ClaimClass):
        return
    makeups = books.makeups([state.code for state in states])
    for state in states:
        if state.code in makeups:
            yield from _reasons(plant, found, state, makeups[state.code][-1].makeup)


def _reasons(plant: Plant, claim: ClaimClass, state: LotState, makeup: Makeup) -> Iterator[tuple[str, Reason]]:
    material = plant.materials.get(state.material)
    if material is None:
        return
    matter = Matter(code=state.code, makeup=makeup, form=material.form)
    for rule in claim.rules:
        key, _, regime = rule.partition("/")
        pack = plant.rules.get(key)
        if pack is None:
            continue
        asked = Question(pack=pack, magnet=_MAGNETS[claim.magnet], matter=(matter,), basis=None, regime=regime)
        for judged in judge(asked).regimes:
            yield from ((pack.source, why) for one in judged.matter for why in one.reasons if why.code == BROKEN)
