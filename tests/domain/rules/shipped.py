"""The rule packs that are shipped, and questions put to them."""

from datetime import date
from functools import cache

from traceapp.domain.rules.pack import RulePack
from traceapp.domain.rules.question import Claimed, Matter, Question
from traceapp.exchange.plant_file import read_plant_file
from traceapp.resources import resources_folder

DFARS, NDAA = "dfars-252-225-7052", "ndaa-857-disclosure"
SHEET, RECYCLED, CUSTOMER = "eu-2024-1252-art-28", "eu-2024-1252-art-29", "example-customer"
IN_2026, CLOSE, IN_2027 = date(2026, 6, 30), date(2026, 12, 15), date(2027, 6, 30)


@cache
def pack(key: str) -> RulePack:
    return read_plant_file(resources_folder() / "rules" / f"{key}.yaml", RulePack)


def asked(
    *matter: Matter,
    key: str = DFARS,
    basis: date | None = IN_2027,
    magnet: str = "ndfeb",
    claimed: tuple[Claimed, ...] = (),
) -> Question:
    return Question(pack=pack(key), magnet=magnet, matter=matter, basis=basis, claimed=claimed)  # type: ignore[arg-type]


def claim(key: str, **facts: str) -> Claimed:
    """In order, with document, contract and last day."""
    named = {name.replace("_", "-"): fact for name, fact in facts.items()}
    return Claimed(key=key, document="letter 12", contract="W91-1", expires=date(2028, 12, 31), facts=named)
