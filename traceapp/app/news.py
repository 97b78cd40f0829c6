"""What is told of a label on its way."""

from msgspec import Struct


class LabelNews(Struct, frozen=True):
    """What became of one label. answer: printed, not_printed or unknown; reason: why not, a word of the printer's."""

    code: str
    answer: str
    reason: str
    waiting: int
