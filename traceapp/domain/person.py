"""People at work: roles, skills, and the one table of who may do what."""

from enum import StrEnum

from traceapp.domain.fact import Fact


class Role(StrEnum):
    """What a person is at the plant. An auditor only reads."""

    OPERATOR = "operator"
    SHIPPING = "shipping"
    QUALITY = "quality"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class Person(Fact, frozen=True, kw_only=True, tag="person"):
    """Somebody with a badge; `key` is the badge number. The name is kept outside the journal (DESIGN 8).

    title: what is printed under a signature. independent: not part of production (EN 10204 3.1, DOMAIN 21).
    signs: what this person may sign on certificates (`inspection`, `compliance`).
    """

    roles: tuple[Role, ...]
    language: str = "en"
    title: str = ""
    independent: bool = False
    signs: tuple[str, ...] = ()


class Qualification(Fact, frozen=True, kw_only=True, tag="qualification"):
    """A person is trained for a skill until a date. key: `<person>/<skill>`. expires: UTC microseconds, 0 never."""

    person: str
    skill: str
    expires: int = 0


class Act(StrEnum):
    """What somebody can want to do."""

    READ = "read"
    RECORD = "record a step"
    RECEIVE = "receive material"
    HOLD = "place a hold"
    INSPECT = "record an inspection"
    RELEASE_LOT = "release a lot"
    RELEASE_HOLD = "release a hold"
    SETTLE = "settle a finding"
    CORRECT = "correct an entry"
    UNDO = "undo within a step"
    PACK = "pack and label"
    SHIP = "ship"
    SIGN_CERTIFICATE = "sign a certificate"
    WITHDRAW = "withdraw a certificate"
    ADJUST = "adjust a quantity"
    STRIKE = "strike a balance"
    REVISE_PLANT = "revise plant data"
    SET_UP = "set up a terminal"


_O, _H, _Q, _S, _A, _R = (
    Role.OPERATOR,
    Role.SHIPPING,
    Role.QUALITY,
    Role.SUPERVISOR,
    Role.ADMINISTRATOR,
    Role.AUDITOR,
)
MAY: dict[Act, frozenset[Role]] = {
    Act.READ: frozenset(Role),
    Act.RECORD: frozenset({_O, _S, _Q}),
    Act.RECEIVE: frozenset({_O, _H, _S, _Q}),
    Act.HOLD: frozenset({_O, _H, _Q, _S}),
    Act.INSPECT: frozenset({_Q}),
    Act.RELEASE_LOT: frozenset({_Q}),
    Act.RELEASE_HOLD: frozenset({_Q, _S}),
    Act.SETTLE: frozenset({_Q}),
    Act.CORRECT: frozenset({_Q, _S}),
    Act.UNDO: frozenset({_O, _H, _S, _Q}),
    Act.PACK: frozenset({_H, _O, _S}),
    Act.SHIP: frozenset({_H, _S}),
    Act.SIGN_CERTIFICATE: frozenset({_Q}),
    Act.WITHDRAW: frozenset({_Q}),
    Act.ADJUST: frozenset({_S, _Q}),
    Act.STRIKE: frozenset({_S, _Q}),
    Act.REVISE_PLANT: frozenset({_Q, _S, _A}),
    Act.SET_UP: frozenset({_A, _S}),
}
WITH_PIN: frozenset[Act] = frozenset(
    {
        Act.RELEASE_LOT,
        Act.RELEASE_HOLD,
        Act.SETTLE,
        Act.CORRECT,
        Act.SIGN_CERTIFICATE,
        Act.WITHDRAW,
        Act.ADJUST,
        Act.STRIKE,
        Act.REVISE_PLANT,
        Act.SET_UP,
    }
)


def may(roles: tuple[Role, ...], act: Act) -> bool:
    """Whether any of a person's roles allows the act."""
    return not MAY[act].isdisjoint(roles)
