"""Lots of a trace folded into bundles, by step and month, with what went between them: a genealogy of any size, drawn.

Shares are whole numbers of 10⁻¹² of the matter that was asked about. Nothing is left out: what comes into a bundle from
the others is what went on from it to others and what stayed.
"""

from msgspec import Struct

MOST = 5_000
"""So many lots of one bundle stand by themselves at most."""


class Folding(Struct, frozen=True):
    """opened: the key of a bundle whose lots stand by themselves, where they are not more than `most`; else its months
    do, and of a month with more than that its lots with most of the matter. "": none.
    """

    opened: str = ""
    most: int = MOST


class Bundle(Struct, frozen=True):
    """Lots of one kind, folded. kind: the two letters of their codes. month: 2026-11 where only that month's are in it.

    code: the lot, where it is only one. through: how much of the matter came through them; stays: how much of it went
    into no other bundle. mg, pcs: forward, what was ever made of them; backward, what went into others of the trace, or
    was asked about. column: the number of the step that bears such lots. is_start: what was asked about.
    """

    kind: str
    lots: int
    through: int
    stays: int
    mg: int = 0
    pcs: int = 0
    month: str = ""
    code: str = ""
    column: int = 0
    is_start: bool = False

    @property
    def key(self) -> str:
        """Names it among the bundles of one answer: RM, RM/2026-11, or a lot's code."""
        if self.code:
            return self.code
        return "/".join(filter(None, ("=" if self.is_start else "", self.kind, self.month)))


class BundleLink(Struct, frozen=True):
    """How much of the matter went from the lots of one bundle into those of another, nothing where these were only used
    on them; bundles by their place.
    """

    parent: int
    child: int
    share: int


class Bundled(Struct, frozen=True):
    """Every lot of a trace in one bundle. opened: the key of the bundle whose lots, or months, stand by themselves."""

    bundles: tuple[Bundle, ...]
    links: tuple[BundleLink, ...]
    opened: str = ""

    @property
    def lots(self) -> int:
        return sum(one.lots for one in self.bundles)


def parted(key: str) -> tuple[bool, str, str]:
    """Of a key, whether it is of what was asked about, the kind and the month; a lot's code is no kind."""
    is_start, rest = key.startswith("=/"), key.removeprefix("=/")
    kind, _, month = rest.partition("/")
    return is_start, kind, month
