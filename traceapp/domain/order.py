"""What a customer ordered, clause by clause."""

import msgspec

from traceapp.domain.fact import Fact

PUBLICATIONS = ("nothing", "verdict", "customer")
"""What may be published of an order: nothing, the verdict, or the whole to the customer by a link (DOMAIN 23)."""
DISCLOSABLE = ("lots", "serials", "boxes", "origin", "quantity", "results")
"""What its public page may tell beside verdict, number and grade. Lots, serials, boxes: each a page of its own, at its
Digital Link address.
"""


class Clause(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A contract clause that flows down, by number and date as written."""

    number: str
    date: str = ""


class RuleException(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An exception from a rule that the customer or a prime claims (DOMAIN 25): theirs to claim, never the plant's.

    key: one of the pack's exceptions. document: what states it, and whose. contract: its number. expires: the last day
    it holds, `2027-12-31`. facts: what the document states, as (what the pack asks for, the answer).
    """

    key: str
    rule: str
    document: str = ""
    contract: str = ""
    expires: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class ClaimClass(Fact, frozen=True, kw_only=True, tag="claim_class"):
    """What the material of a claim class must be able to say (DOMAIN 16). A class without rules only keeps apart.

    rules: keys of rule packs, each perhaps with one of its regimes: `dfars-252-225-7052/from-2027`. magnet: ndfeb or
    smco.
    """

    name: str
    rules: tuple[str, ...] = ()
    magnet: str = "ndfeb"


class OrderLine(Fact, frozen=True, kw_only=True, tag="order_line"):
    """One line of a purchase order (DOMAIN 15). key: `<order>/<line>`. quantities in pieces.

    basis: the customer's written basis for the delivery date that rules look at (DOMAIN 24), and `basis_document`;
    basis_date: that date, `2027-03-15`, "" where none is on file. rules: keys of rule packs that are judged beside
    those of the claim class. exceptions: from any of them.
    claim: the claim class its material must have. form: certificate asked for (`3.1`, `2.2`, `2.1`, `FAR`, "" none).
    over_ppm, under_ppm: delivery tolerance. publication: nothing, verdict or customer (DOMAIN 23).
    discloses: what the public page tells beside the verdict (`DISCLOSABLE`). consent: the document in which a
    defence customer agreed to that; without it nothing of the order is published. serials: of the units, where the
    customer gives them numbers; else the box's code is the serial number of what is in it. drawing: the revision of
    the part's drawing that was ordered, "" for the one in force.
    """

    order: str
    line: str
    customer: str
    part: str
    quantity: int
    specification: str = ""
    clauses: tuple[Clause, ...] = ()
    basis: str = ""
    basis_document: str = ""
    claim: str = ""
    form: str = "3.1"
    label: str = "shipping"
    owner: str = ""
    ship_to: tuple[str, ...] = ()
    due: int = 0
    over_ppm: int = 0
    under_ppm: int = 0
    publication: str = "nothing"
    source_inspection: bool = False
    defence: bool = False
    basis_date: str = ""
    rules: tuple[str, ...] = ()
    exceptions: tuple[RuleException, ...] = ()
    discloses: tuple[str, ...] = ()
    consent: str = ""
    serials: tuple[str, ...] = ()
    drawing: str = ""


class WorkOrder(Fact, frozen=True, kw_only=True, tag="work_order"):
    """What a station is to make: so many runs of one step, from a recipe (`%WO:` codes name it by key).

    charge_mg: planned mass of one run. plan: (input line, milligrams), in place of the route's shares.
    order: the order line it is for. claim, owner: what its material must be (DOMAIN 2, 16).
    """

    step: str
    part: str = ""
    order: str = ""
    recipe: str = ""
    recipe_revision: str = ""
    charge_mg: int = 0
    runs: int = 1
    plan: tuple[tuple[str, int], ...] = ()
    claim: str = ""
    owner: str = ""
