"""What must be known before something is recorded of it: a lot, an order line, a party in its role; and why."""

from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine
from traceapp.domain.party import Party
from traceapp.errors import Refused
from traceapp.services.ports import Books


def require_lot(books: Books, code: str) -> LotState:
    """A lot that was born here, and not one that is only named by what came before it. Refused `lot_unknown`."""
    state = books.lot(code)
    if state is None or state.birth is None:
        raise Refused("lot_unknown", lot=code)
    return state


def require_line(books: Books, order: str, at: int) -> OrderLine:
    """The order line in force at a moment (UTC microseconds). Refused `order_unknown`."""
    line = books.fact("order_line", order, at)
    if not isinstance(line, OrderLine):
        raise Refused("order_unknown", order=order)
    return line


def require_party(books: Books, party: str, role: str, at: int) -> Party:
    """The party in force at a moment (UTC microseconds), if it has the role. Refused `party_unknown`."""
    known = books.fact("party", party, at)
    if not isinstance(known, Party) or role not in known.roles:
        raise Refused("party_unknown", party=party, role=role)
    return known


def require_reason(said: str) -> str:
    """What somebody gave as the reason, without space around it. Refused `reason_missing` where nothing is left."""
    if not said.strip():
        raise Refused("reason_missing")
    return said.strip()
