"""Swarf, sludge and spent slurry: what fell into a machine's sump, collected into a lot of its own (DOMAIN 7, 8)."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.machine import Fallen, sump_of
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM, Unit, shared_out
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Filled, HeelDraw, Measured, NamedMass, NewLot, Noted, Signature
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.route import Route
from traceapp.domain.step import ByProduct, Output, Step
from traceapp.domain.words import Words
from traceapp.domain.written import number_from_text
from traceapp.errors import Refused
from traceapp.services.people import require_skill, unqualified
from traceapp.services.ports import Books
from traceapp.services.run.production import NextCode
from traceapp.services.run.run import Sump

WATER = "water"
"""What makes collected matter heavier than what fell: told as an uptake, so that the balance closes (DOMAIN 8)."""


class Collection(Struct, frozen=True, kw_only=True):
    """What was taken out of a sump: as it was weighed, wet, container by container.

    dry_share: per cent as decimal text, "" where the material is weighed dry. some_stays: the sump was not emptied.
    """

    sump: str
    material: str
    filled: tuple[Filled, ...]
    dry_share: str = ""
    some_stays: bool = False
    country: str = ""


def in_sumps(books: Books, plant: Plant, steps: Sequence[Step], equipment: Sequence[str]) -> tuple[Sump, ...]:
    """What lies in the sumps of these machines, material by material, as far as one of the steps sheds it there."""
    return tuple(_lying(books, steps, equipment))


def _lying(books: Books, steps: Sequence[Step], equipment: Sequence[str]) -> Iterator[Sump]:
    for machine in equipment:
        state = books.machine(sump_of(machine))
        for step in steps:
            for rule in step.by_products:
                lying = [one for one in state.sump if one.material == rule.material] if state is not None else []
                if rule.into == "sump" and lying:
                    yield Sump(
                        code=sump_of(machine),
                        step=step.key,
                        material=rule.material,
                        mass_mg=sum(one.mass_mg for one in lying),
                        lots=len(lying),
                        since=min(one.since for one in lying),
                    )


def collecting_step(plant: Plant, step: Step, material: str) -> Step:
    """The work of collecting what a step shed: it is weighed into containers, its dry share told, and no more.

    Refused `by_product_unknown` for what the step sheds into no sump.
    """
    rule = sump_rule(step, material)
    name = plant.material(material).name
    dry = step.recorded(rule.dry) if rule.dry else None
    return replace(
        step,
        name=Words(f"Collect {name.en}", f"Recoger {name.es}"),
        begin=Words("Collect", "Recoger"),
        running=None,
        check=None,
        kind=rule.kind,
        inputs=(),
        makes=Output(material=material, unit=Unit.MG, merges=True),
        by_products=(),
        uptakes=(),
        losses=(),
        fields=(replace(dry, required=True),) if dry is not None else (),
        charge=None,
        balance=None,
        yields=None,
        second_skill=None,
        irreversible=False,
    )


def sump_rule(step: Step, material: str) -> ByProduct:
    """What the route says of a by-product that goes into a sump. Refused `by_product_unknown`."""
    rule = next((one for one in step.by_products if one.material == material and one.into == "sump"), None)
    if rule is None:
        raise Refused("by_product_unknown", material=material, step=step.key)
    return rule


def collect(
    books: Books, command: Command, *, route: Route, step: Step, collected: Collection, next_code: NextCode
) -> tuple[Record, ...]:
    """A lot of what lay in a sump, whose parents are every lot that fell there, each with its amount.

    Where all of it was taken, each parent gives all that it left there; what that differs from the dry mass found is
    unaccounted for, and doubted outside the limits of the by-product. Where some stays, they give in proportion.
    Refused: not_allowed, not_qualified, by_product_unknown, sump_empty, nothing_filled, value_missing,
    number_malformed, number_out_of_range.
    """
    require_skill(books, command.who[0], step.skill, command.happened)
    rule = sump_rule(step, collected.material)
    state = books.machine(collected.sump)
    lying = [one for one in state.sump if one.material == collected.material] if state is not None else []
    if not lying:
        raise Refused("sump_empty", equipment=collected.sump, material=collected.material)
    wet_mg = sum(filled.quantity.amount for filled in collected.filled)
    if any(f.quantity.amount <= 0 or f.quantity.unit is not Unit.MG for f in collected.filled) or not wet_mg:
        raise Refused("nothing_filled", material=collected.material)
    dry_mg = (wet_mg * _dry_ppm(rule, collected, step.key) + PPM // 2) // PPM
    parents = books.lots(tuple(dict.fromkeys(one.lot for one in lying)))
    lot = NewLot(
        code=next_code(rule.kind, "lot"),
        kind=rule.kind,
        material=collected.material,
        containers=collected.filled,
        owner=_common([parent.owner for parent in parents.values()]),
        claim=_common([parent.claim for parent in parents.values()]),
    )
    record = StepPerformed(
        step=step.key,
        route=route.key,
        revision=route.revision,
        sump=_taken_out(collected, lying, dry_mg),
        lots=(lot,),
        uptakes=(NamedMass(name=WATER, mass_mg=wet_mg - dry_mg),) if wet_mg > dry_mg else (),
        fields=(Measured(field=rule.dry, value=collected.dry_share),) if rule.dry else (),
        country=collected.country,
        signatures=(Signature(person=command.who[0], meaning="performed", at=command.happened),),
    )
    unable = unqualified(books, command.who[:1], step.skill, command.happened)
    noted = (Noted(lot=lot.code, code=code, facts=facts) for code, facts in unable)
    return (replace(record, noted=(*_doubts(rule, record, parents, dry_mg), *noted)),)


def _dry_ppm(rule: ByProduct, collected: Collection, step: str) -> int:
    if not rule.dry:
        return PPM
    if not collected.dry_share:
        raise Refused("value_missing", field=rule.dry, step=step)
    try:
        share = number_from_text(collected.dry_share)
    except ValueError:
        raise Refused("number_malformed", typed=collected.dry_share[:40]) from None
    if not 0 < share <= 100:
        raise Refused("number_out_of_range", typed=collected.dry_share[:40], unit="%")
    return int(share * (PPM // 100))


def _taken_out(collected: Collection, lying: Sequence[Fallen], dry_mg: int) -> tuple[HeelDraw, ...]:
    """Of each lot all that lay there, or in proportion so much as was found."""
    masses = tuple(one.mass_mg for one in lying)
    parts = shared_out(min(dry_mg, sum(masses)), masses) if collected.some_stays else masses
    return tuple(
        HeelDraw(equipment=collected.sump, lot=one.lot, mass_mg=part, material=collected.material)
        for one, part in zip(lying, parts, strict=True)
    )


def _doubts(rule: ByProduct, record: StepPerformed, parents: dict[str, LotState], dry_mg: int) -> tuple[Noted, ...]:
    lot = record.lots[0]
    noted = []
    taken_mg = sum(draw.mass_mg for draw in record.sump)
    if rule.found is not None and not rule.found.holds(incoming_mg=taken_mg, outgoing_mg=dry_mg):
        facts = (("in", f"{taken_mg} mg"), ("out", f"{dry_mg} mg"))
        noted.append(Noted(lot=lot.code, code="balance_outside", facts=facts))
    owners = sorted({parent.owner for parent in parents.values()})
    if len(owners) > 1:
        noted.append(Noted(lot=lot.code, code="owner_mixed", facts=(("owner", owners[0]), ("wanted", owners[1]))))
    return tuple(noted)


def _common(told: Sequence[str]) -> str:
    """What all have in common, "" where they differ."""
    return told[0] if told and len(set(told)) == 1 else ""
