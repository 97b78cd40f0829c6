"""Which lots a list shows."""

from msgspec import Struct


class LotFilter(Struct, frozen=True):
    """Lots by what stands in their line; "" and 0 mean any.

    status: as `LotState.status`. place: the first of their containers'. since, until: born from and before these
    moments (UTC microseconds).
    """

    material: str = ""
    step: str = ""
    status: str = ""
    part: str = ""
    order: str = ""
    place: str = ""
    claim: str = ""
    since: int = 0
    until: int = 0
