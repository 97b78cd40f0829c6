"""What plant data say of a lot for its data sheet, by the keys of a pack's fields (Regulation (EU) 2024/1252, Article
28(3) and (4)). What nobody entered is left out, and so lacking.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from traceapp.domain.epcis.identity import escaped
from traceapp.domain.gs1 import read_trade_number
from traceapp.domain.lot import LotState
from traceapp.domain.part import NONE, Part
from traceapp.domain.party import Site
from traceapp.domain.rules.question import Matter
from traceapp.services.plant_time import day_of, zone_of
from traceapp.services.ports import Books


def with_plant_data(books: Books, matter: Matter, at: int) -> Matter:
    """The matter with what its part and the plant's site add to its sheet. at: UTC microseconds."""
    state = books.lot(matter.code)
    if state is None:
        return matter
    part = books.fact("part", state.part, at) if state.part else None
    site = next((fact for fact in books.facts("site", at) if isinstance(fact, Site)), None)
    told = {"valid-from": _since(books, state, at)}
    if isinstance(part, Part):
        told |= _of_part(part) | dict(_identity(part, site, state.code))
    if site is not None:
        told |= _answering(site)
    return replace(matter, facts={**matter.facts, **told})


def _since(books: Books, state: LotState, at: int) -> str:
    """The plant's day of the last step that was done on it: from then on it is as told."""
    done = max((moment for _, moment in state.steps), default=state.born_at)
    return day_of(done, zone_of(books, at)).isoformat()


def _of_part(part: Part) -> dict[str, str]:
    is_bare = part.coating == NONE
    thickness = f"{part.coating_um} µm" if part.coating_um else ""
    return {
        "coating": f"{part.coating} {thickness}".strip() if is_bare or thickness else "",
        "adhesive": ", ".join(part.adhesives),
        "direction": part.magnetisation,
    }


def _identity(part: Part, site: Site | None, lot: str) -> Iterator[tuple[str, str]]:
    """The GTIN with the lot, as people read it and as a GS1 Digital Link at the plant's own address."""
    if not part.gtin:
        return
    (number,) = read_trade_number(part.gtin)
    yield "product-id", f"(01){number.value}(10){lot}"
    if site is not None and site.host:
        yield "data-carrier", f"https://{site.host}/01/{number.value}/10/{escaped(lot)}"


def _answering(site: Site) -> dict[str, str]:
    """Article 28(4)(a) asks for the name, the postal address and how to be reached: less than all three is not told."""
    told = (site.responsible, *site.responsible_address, site.responsible_contact)
    is_whole = site.responsible and site.responsible_address and site.responsible_contact
    return {"responsible-person": ", ".join(told) if is_whole else ""}
