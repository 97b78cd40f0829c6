"""How matter divides along the links: shares in whole numbers of 10⁻¹², so that nothing is lost to rounding."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.quantity import shared_out
from traceapp.services.ports import Books
from traceapp.services.trace.genealogy import Genealogy

WHOLE = 10**12


class Flow(Struct, frozen=True):
    """Shares of each lot and along each link, by their numbers. Along a consumable's link goes none."""

    shares: Sequence[int]
    along: Sequence[int]


def back_flow(books: Books, family: Genealogy, amounts: Sequence[int]) -> Flow:
    """Divide one whole among the start lots (by their amounts) and on among their parents, by mass.

    The shares of all lots without parents add up to the whole.
    """
    weights, whole = family.weights(books)
    shares, along = [0] * len(family.codes), [0] * len(family.links)
    shares[: len(amounts)] = shared_out(WHOLE, tuple(amounts) if any(amounts) else (1,) * len(amounts))
    far = family.far
    for lot in family.ordered():
        links = family.onwards[lot]
        if not whole[lot]:
            continue
        parts: tuple[int, ...] = (shares[lot],)
        if len(links) > 1:
            parts = shared_out(shares[lot], tuple([weights[link] for link in links]))
        for link, part in zip(links, parts, strict=True):
            along[link] = part
            shares[far[link]] += part
    return Flow(shares, along)


def forward_flow(books: Books, family: Genealogy, starts: int) -> Flow:
    """What share of each lot came from the start lots, the first so many.

    The family's links are all those into the lots reached, other parents' included; those along which the start lots'
    matter did not go on are not among its links onwards.
    """
    weights, whole = family.weights(books)
    shares, along, came = [0] * len(family.codes), [0] * len(family.links), [0] * len(family.codes)
    for lot in family.ordered():
        share = shares[lot] = WHOLE if lot < starts else came[lot] // (whole[lot] or 1)
        if share:
            for link in family.onwards[lot]:
                child = family.far[link]
                weighed = share * weights[link]
                came[child] += weighed
                along[link] = weighed // (whole[child] or 1)
    return Flow(shares, along)
