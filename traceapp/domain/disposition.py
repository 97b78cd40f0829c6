"""What becomes of material that does not conform (ISO 9001:2015 8.7, AS9100 8.7)."""

from enum import StrEnum


class Disposition(StrEnum):
    """The words that stand in the record."""

    REWORK = "rework"
    REGRADE = "regrade"
    USE_AS_IS = "use as is"
    RETURN = "return"
    SCRAP = "scrap"
