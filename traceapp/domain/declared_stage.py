"""A stage that somebody else did, as it is declared: a value of records and of plant data."""

import msgspec


class DeclaredStage(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, gc=False):
    """An earlier stage as a supplier declares it (DOMAIN 3, 27, 28). country: ISO 3166 alpha-2, or "".

    element: chemical symbol, or "" for the whole material. recycled: "", internal, pre-consumer, post-consumer or
    unknown. custody: how recycled matter was kept apart: segregated, mass-balance, credit or "". documents: SHA-256 of
    the evidence.
    """

    stage: str
    element: str = ""
    country: str = ""
    site: str = ""
    recycled: str = ""
    share_ppm: int = 1_000_000
    documents: tuple[str, ...] = ()
    custody: str = ""
