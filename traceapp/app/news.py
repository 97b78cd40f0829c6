"""What is told of a label on its way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelNews:
    """What became of one label. answer: printed, not_printed or unknown; reason: why not, a word of the printer's."""

    code: str
    answer: str
    reason: str
    waiting: int
