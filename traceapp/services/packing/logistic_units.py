"""Which box bears which number of the world, and the next one that this terminal may give."""

from traceapp.domain.box import BoxState
from traceapp.domain.gs1 import read_elements
from traceapp.domain.party import Site
from traceapp.domain.sscc import AI, is_prefix, ranges_of, room_in, running_number, sscc
from traceapp.errors import Refused
from traceapp.services.ports import Books

SSCC = "sscc"
PACKED = "packed.1"
LEAST_LEFT = 100
"""So few are told of at any pace: a single delivery may want as many."""
SOON_US = 60 * 86_400_000_000
"""GS1 takes weeks to hand out the next prefix."""


def next_sscc(books: Books, letters: str, at: int) -> str:
    """The next one of a terminal; "" where the plant has no GS1 prefix, or the terminal has given all it has.

    What was ever given is never given again, also where the packing was undone: its label may be about.
    """
    site = _numbering_site(books, at)
    if site is None:
        return ""
    for begins in ranges_of(site.gs1_prefix, letters):
        last = books.last_key(SSCC, begins)
        code = sscc(begins, running_number(begins, last) + 1)
        if code:
            return code
    return ""


def why_unnumbered(books: Books, letters: str, at: int) -> str:
    """Why a plant with a GS1 prefix gives its boxes no number at this terminal: "" where it does, or has no prefix;
    sscc_no_range after the hundredth terminal; sscc_used_up.
    """
    site = _numbering_site(books, at)
    if site is None or next_sscc(books, letters, at):
        return ""
    return "sscc_used_up" if ranges_of(site.gs1_prefix, letters) else "sscc_no_range"


def last_numbers(books: Books, letters: str, at: int) -> int:
    """How many a terminal has still to give, where at its pace of the last sixty days they last for less than sixty
    more, or hardly any are left; 0 for enough of them, and for none at all, which `why_unnumbered` tells.
    """
    site = _numbering_site(books, at)
    ranges = ranges_of(site.gs1_prefix, letters) if site is not None else ()
    left = sum(room_in(begins) - running_number(begins, books.last_key(SSCC, begins)) for begins in ranges)
    if left <= LEAST_LEFT:
        return left
    packed = sum(ref.terminal == letters for ref in books.refs_of_kind(PACKED, since=at - SOON_US))
    return left if left <= packed else 0


def _numbering_site(books: Books, at: int) -> Site | None:
    site = next((fact for fact in books.facts("site", at) if isinstance(fact, Site)), None)
    return site if site is not None and is_prefix(site.gs1_prefix) else None


def require_free(books: Books, code: str) -> None:
    """A number that was told is sound, and no box ever bore it. Refused: code_in_use, or as `read_elements` says."""
    read_elements(f"{AI}{code}")
    if books.last_key(SSCC, code):
        raise Refused("code_in_use", code=code)


def box_of(books: Books, code: str) -> BoxState | None:
    """The box that bears a number; None where none does."""
    kept = next(iter(books.subjects((f"{SSCC}:{code}",)).values()), None)
    return books.box(kept.box) if kept is not None and kept.box else None
