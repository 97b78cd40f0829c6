"""What the plant makes, and what it must be."""

import msgspec

from traceapp.domain.fact import Fact

NONE = "none"
"""The word that says that a part has no coating, or no adhesive."""


class Part(Fact, frozen=True, kw_only=True, tag="part"):
    """A part by number and drawing revision; the route belongs to it (DOMAIN 6).

    path: step keys in the order this part takes through its route's graph. number and revision are the customer's.
    per_box: so many pieces fill a box, 0 where it is not said. profiles: the thermal profile that it is given in a
    furnace step, as (step, profile): what shares a load must have the same (DOMAIN 6). gtin: the trade item number
    that the part is sold under (GS1, 8 to 14 digits), "" where it has none.

    What a data sheet tells of it (Regulation (EU) 2024/1252, Article 28), each empty where nobody said. coating,
    adhesives: by name, `NONE` where there is none. coating_um: its thickness in micrometres, as decimal text.
    magnetisation: the direction.
    """

    number: str
    drawing_revision: str
    name: str
    customer: str = ""
    grade: str = ""
    description: str = ""
    route: str = ""
    path: tuple[str, ...] = ()
    specification: str = ""
    supplied: str = "magnetised"
    rework_approval: tuple[str, ...] = ()
    per_box: int = 0
    profiles: tuple[tuple[str, str], ...] = ()
    gtin: str = ""
    coating: str = ""
    coating_um: str = ""
    adhesives: tuple[str, ...] = ()
    magnetisation: str = ""

    def profile(self, step: str) -> str:
        """The thermal profile of a furnace step; "" where none is said."""
        return dict(self.profiles).get(step, "")


class Requirement(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One row of a specification. low and high are decimal texts in the property's unit, "" is open.

    attribute: the wanted outcome of a yes/no test. shown: how the requirement is printed, "" to make it from the
    limits.
    test_unit: where the result must come from (heat, gbd load, plating lot, final lot). n: least sample.
    aql: the sample is drawn by ISO 2859-1 at this acceptance quality limit and inspection level, and pieces that fail
    are counted against its acceptance number; "" is none, and then every value must be right.
    """

    property: str
    low: str = ""
    high: str = ""
    attribute: str = ""
    shown: str = ""
    method: str = ""
    test_unit: str = "final lot"
    n: int = 1
    aql: str = ""
    level: str = "II"


class Specification(Fact, frozen=True, kw_only=True, tag="specification"):
    """A customer's or a grade's specification with its issue; its rows decide what a certificate shows (DOMAIN 19).

    composition: elements to print, in order.
    """

    number: str
    issue: str
    requirements: tuple[Requirement, ...]
    composition: tuple[str, ...] = ()
    note: str = ""
