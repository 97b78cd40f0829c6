"""What is asked of a rule pack: which matter, under which date, with which exceptions claimed."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from traceapp.domain.makeup import Makeup
from traceapp.domain.material import Form
from traceapp.domain.rules.magnet import MagnetKind
from traceapp.domain.rules.pack import RulePack


class Matter(Struct, frozen=True, kw_only=True):
    """One lot or box of what is judged.

    makeup: None while it is not worked out. form: of its material, which tells how far it has come; magnetised: a
    magnet that carries a field. mass_mg: 0 where it is not known. coating: the metals its coating is made of, empty for
    a coating without any, None where nobody said. facts: what its data sheet tells, by the keys of the pack's fields.
    """

    code: str
    makeup: Makeup | None
    form: Form
    magnetised: bool = False
    mass_mg: int = 0
    coating: tuple[str, ...] | None = None
    facts: Mapping[str, str] = {}


class Claimed(Struct, frozen=True, kw_only=True):
    """An exception that the customer or a prime claims for an order line (DOMAIN 25).

    key: of the pack's exception. document: what states it, and whose. expires: the last day it holds. facts: what the
    document states, by the keys that the pack asks for.
    """

    key: str
    document: str = ""
    contract: str = ""
    expires: date | None = None
    facts: Mapping[str, str] = {}


class Question(Struct, frozen=True, kw_only=True):
    """basis: the order line's written basis of the date that the rule looks at, None where none is on file.

    regime: one of the pack's, to be judged whatever the date is; "" chooses by the basis. supposed: asked what if, so
    that no statement is made of the answer.
    """

    pack: RulePack
    magnet: MagnetKind
    matter: tuple[Matter, ...]
    basis: date | None
    claimed: tuple[Claimed, ...] = ()
    regime: str = ""
    supposed: bool = False
