"""What a customer ordered, clause by clause."""

import msgspec

from traceapp.domain.fact import Fact


class Clause(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A contract clause that flows down, by number and date as written."""

    number: str
    date: str = ""


class OrderLine(Fact, frozen=True, kw_only=True, tag="order_line"):
    """One line of a purchase order (DOMAIN 15). key: `<order>/<line>`. quantities in pieces.

    basis: the customer's written basis for the delivery date that rules look at (DOMAIN 24), and `basis_document`.
    claim: the claim class its material must have. form: certificate asked for (`3.1`, `2.2`, `2.1`, `FAR`, "" none).
    over_ppm, under_ppm: delivery tolerance. publication: nothing, verdict or customer (DOMAIN 23).
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
