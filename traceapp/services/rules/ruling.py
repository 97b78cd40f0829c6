"""A rule pack asked about lots on record: what each is made of now, how far it has come, and what its coating is."""

from collections.abc import Sequence
from datetime import date

from traceapp.domain.lot import LotState
from traceapp.domain.makeup import Makeup
from traceapp.domain.order import OrderLine
from traceapp.domain.plant import Plant
from traceapp.domain.problem import Unreadable
from traceapp.domain.quantity import Quantity, Unit, decimal_text, mg
from traceapp.domain.record.production import CameBack, Exposed
from traceapp.domain.rules.magnet import MagnetKind
from traceapp.domain.rules.pack import RulePack
from traceapp.domain.rules.question import Claimed, Matter, Question
from traceapp.domain.rules.words import MAGNET_WORDS
from traceapp.domain.step import Step
from traceapp.domain.written import day_from_text
from traceapp.services.known import require_lot
from traceapp.services.ports import Books
from traceapp.services.rules.sheet_facts import with_plant_data
from traceapp.services.run.inputs import material_now


def asked_about(
    books: Books,
    plant: Plant,
    lots: Sequence[str],
    pack: RulePack,
    *,
    magnet: MagnetKind,
    basis: date | None,
    at: int,
    claimed: tuple[Claimed, ...] = (),
) -> Question:
    """The question whether these lots are as the pack wants. at: of the plant data that a data sheet tells, UTC
    microseconds. Refused `lot_unknown`, `material_unknown`.
    """
    matter = tuple(matter_of(books, plant, lot, magnet) for lot in lots)
    if pack.is_sheet:
        matter = tuple(with_plant_data(books, one, at) for one in matter)
    return Question(pack=pack, magnet=magnet, matter=matter, basis=basis, claimed=claimed)


def basis_of(line: OrderLine) -> date | None:
    """The written basis of the date that rules look at (DOMAIN 24); None where none is on file."""
    return _day(line.basis_date)


def claimed_of(line: OrderLine, rule: str) -> tuple[Claimed, ...]:
    """The exceptions from a rule that are claimed on an order line (DOMAIN 25)."""
    return tuple(
        Claimed(
            key=claim.key,
            document=claim.document,
            contract=claim.contract,
            expires=_day(claim.expires),
            facts=dict(claim.facts),
        )
        for claim in line.exceptions
        if claim.rule == rule
    )


def _day(text: str) -> date | None:
    """A day that cannot be read is none."""
    try:
        return day_from_text(text)
    except Unreadable:
        return None


def matter_of(books: Books, plant: Plant, lot: str, magnet: MagnetKind) -> Matter:
    """One lot as it is judged. Its makeup is None while any lot that it came from waits to be worked out.

    Refused `lot_unknown`.
    """
    state = require_lot(books, lot)
    material = plant.material(material_now(plant, state.route, state))
    is_magnetised = state.magnetised == "magnetised"
    return Matter(
        code=lot,
        makeup=_makeup(books, lot),
        form=material.form,
        magnetised=is_magnetised,
        mass_mg=_mass(state, Quantity(state.tally.made, state.unit)),
        coating=_coating(books, plant, state),
        facts={
            "magnet-type": MAGNET_WORDS[magnet].en,
            "mass": _one_piece(state),
            "magnetised": "yes" if is_magnetised else "no",
        },
    )


def _makeup(books: Books, lot: str) -> Makeup | None:
    """Read at the same cost however many lots there are; ancestors are asked only while something waits."""
    if not books.is_quiet() and books.waiting_among((lot, *books.behind((lot,)))):
        return None
    versions = books.makeups((lot,)).get(lot, ())
    return versions[-1].makeup if versions else None


def _mass(state: LotState, quantity: Quantity) -> int:
    """Milligrams; 0 for pieces whose mass nobody measured."""
    if quantity.unit is Unit.MG:
        return quantity.amount
    unit_mass = state.unit_mass
    return unit_mass.mass_of(quantity.amount) if unit_mass is not None and unit_mass.pieces else 0


def _one_piece(state: LotState) -> str:
    """The mass of a piece in kilograms, "" where nobody measured it."""
    mass = _mass(state, Quantity(1, Unit.PCS))
    return f"{decimal_text(mg(mass))} kg" if mass else ""


def _coating(books: Books, plant: Plant, state: LotState) -> tuple[str, ...] | None:
    """The metals of the baths and anodes that it was coated with; None where one coating of it is not known.

    A processor does not tell which metals it used, and of a lot that came in coated nobody did.
    """
    metals: dict[str, None] = {}
    is_coated = False
    for entry in books.entries([exposure.entry for exposure in state.exposures]).values():
        record = entry.record
        if not isinstance(record, Exposed | CameBack):
            continue
        step = plant.find_step(state.route, record.step)
        if step is None or step.origin_stage != "coated":
            continue
        found = _metals(books, plant, record, step) if isinstance(record, Exposed) else None
        if found is None:
            return None
        is_coated = True
        metals.update(dict.fromkeys(found))
    return tuple(metals) if is_coated else None


def _metals(books: Books, plant: Plant, record: Exposed, step: Step) -> tuple[str, ...] | None:
    given = {line for uptake in step.uptakes for line in uptake.of}
    draws = [draw for draw in record.consumables if draw.line in given]
    lots = books.lots([draw.lot for draw in draws])
    if any(draw.lot not in lots for draw in draws) or (record.uptakes and not draws):
        return None
    return tuple(one.element for lot in lots.values() for one in plant.material(lot.material).elements)
