"""What is told of a label on its way."""

from msgspec import Struct

from traceapp.domain.problem import Problem


class LabelNews(Struct, frozen=True):
    """What became of one label. answer: printed, not_printed or unknown; reason: why not, a code; told: what
    the printer or the system said, where that is more.
    """

    code: str
    answer: str
    reason: str
    waiting: int
    told: Problem | None = None
