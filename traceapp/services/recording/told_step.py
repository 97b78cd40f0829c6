"""A step, an exposure or a receipt told as a whole, instead of scan by scan at a station."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from traceapp.domain.balance import changed, net_mg
from traceapp.domain.command import Command
from traceapp.domain.machine import sump_of
from traceapp.domain.party import Party
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Noted, Signature
from traceapp.domain.record.production import Demagnetised, Exposed, LotReceived, Magnetised, StepPerformed
from traceapp.domain.step import Step
from traceapp.errors import Refused
from traceapp.services.origin.analysis import require_composition
from traceapp.services.people import Doubt, require, unqualified
from traceapp.services.ports import Books
from traceapp.services.recording.opening_stock import require_come
from traceapp.services.recording.told_inputs import (
    require_charge,
    require_draws,
    require_enough,
    require_lines,
    require_seats,
    route_with,
    with_lines,
)
from traceapp.services.recording.told_outputs import (
    balance_notes,
    born,
    field_notes,
    products,
    require_machines,
    require_unit,
    shed,
)
from traceapp.services.run.collecting import Collection, collect, sump_rule
from traceapp.services.run.production import NextCode
from traceapp.services.station.questions import may_work
from traceapp.services.stock.confirmation import provisional_notes
from traceapp.services.stock.remnants import with_remnants


def receive_told(
    books: Books, plant: Plant, command: Command, *, received: LotReceived, next_code: NextCode
) -> tuple[Record, ...]:
    """Material enters, at any step (DOMAIN 3). Refused: not_allowed, material_unknown, step_unknown, received_later,
    party_unknown, field_unknown, number_malformed, field_refused; and as `told_outputs.born` and `require_composition`.
    """
    require(books, command.who[0], Act.RECEIVE, command.happened)
    material = plant.material(received.lot.material)
    step = _any_step(plant, received.step)
    require_come(received, command.happened)
    for party in filter(None, (received.supplier, received.lot.owner)):
        if not isinstance(books.fact("party", party, command.happened), Party):
            raise Refused("party_unknown", party=party, role="supplier" if party == received.supplier else "customer")
    require_composition(received.composition)
    lot = born(books, received.lot, material.kind, next_code)
    require_unit(material, lot)
    doubts = field_notes(step, received.fields) if received.fields and not received.declared_history else []
    noted = tuple(Noted(lot=lot.code, code=code, facts=facts) for code, facts in doubts)
    return (replace(received, lot=lot, noted=(*received.noted, *noted)),)


def _any_step(plant: Plant, key: str) -> Step:
    for route in plant.routes.values():
        step = route.find(key)
        if step is not None:
            return step
    raise Refused("step_unknown", route="", step=key)


def perform_told(
    books: Books,
    plant: Plant,
    command: Command,
    *,
    performed: StepPerformed,
    signatures: Sequence[Signature],
    next_code: NextCode,
) -> tuple[Record, ...]:
    """One run of a step: transform, blend, return or split, by what it takes and makes.

    Refused: not_allowed, not_qualified, wrong_act; as `told_inputs` says of draws, lines and the charge, and as
    `told_outputs` says of lots, by-products, fields, balance and machines.
    """
    at = command.happened
    drawn = [draw.lot for draw in performed.draws]
    route = route_with(books, plant, performed.route, performed.step, drawn, at)
    step = route.step(performed.step)
    may_work(books, command.who[0], step, at)
    if step.act != "make":
        raise Refused("wrong_act", step=step.key, act=step.act)
    states = require_draws(books, plant, route, step, (*performed.draws, *performed.consumables), at)
    require_lines(books, route, step, performed.draws)
    require_enough(books, (*performed.draws, *performed.scrap))
    require_charge(step, states, performed.draws)
    require_machines(books, performed.equipment, at)
    doubts = [*field_notes(step, performed.fields), *_signers(books, step, signatures, command)]
    record = replace(
        performed,
        draws=with_lines(books, route, step, with_remnants(performed.draws, states)),
        consumables=with_lines(books, route, step, performed.consumables),
        route=route.key,
        revision=route.revision,
        lots=products(books, step, states, performed.lots, next_code),
        by_products=tuple(shed(books, step, states, performed.by_products, next_code)),
        signatures=_signed(command, signatures),
    )
    about = [lot.code for lot in record.lots]
    noted = tuple(Noted(lot=lot, code=code, facts=facts) for code, facts in doubts for lot in about)
    charged = provisional_notes(books, step, (d.lot for d in (*record.draws, *record.consumables)))
    return (replace(record, noted=(*performed.noted, *noted, *balance_notes(step, states, record), *charged)),)


def collect_told(
    books: Books, plant: Plant, command: Command, *, collected: StepPerformed, next_code: NextCode
) -> tuple[Record, ...]:
    """What a step shed into the sump of its first machine was taken out, all of it.

    Refused: not_allowed, too_many_lots, container_twice; and as `collecting.collect`.
    """
    require(books, command.who[0], Act.RECORD, command.happened)
    route = route_with(books, plant, collected.route, collected.step, (), command.happened)
    step = route.step(collected.step)
    if len(collected.lots) > 1:
        raise Refused("too_many_lots", lot=collected.lots[1].code, most=1)
    lot = collected.lots[0]
    rule = sump_rule(step, lot.material)
    named = born(books, lot, rule.kind, next_code)
    told = next((field.value for field in collected.fields if field.field == rule.dry), "")
    out = Collection(
        sump=sump_of(collected.equipment[0]),
        material=lot.material,
        filled=named.containers,
        dry_share=told,
        country=collected.country,
    )
    return collect(books, command, route=route, step=step, collected=out, next_code=_only(named.code))


def _only(code: str) -> NextCode:
    """Gives this code, whatever kind is asked for: it was told, or given before."""
    return partial(_given, code)


def _given(code: str, _kind: str, _sort: str) -> str:
    return code


def expose_told(
    books: Books,
    plant: Plant,
    command: Command,
    *,
    exposed: Exposed,
    signatures: Sequence[Signature],
    next_code: NextCode,
) -> tuple[Record, ...]:
    """Lots shared a load or a bath, for the first time or again (rework).

    Refused: not_allowed, not_qualified, wrong_act, code_in_use; as `told_inputs.require_seats` and `require_draws`, and
    as `told_outputs` says of fields and machines.
    """
    at = command.happened
    seated = [seat.lot for seat in exposed.seats]
    route = route_with(books, plant, exposed.route, exposed.step, seated, at)
    step = route.step(exposed.step)
    may_work(books, command.who[0], step, at)
    if step.act != "expose":
        raise Refused("wrong_act", step=step.key, act=step.act)
    if exposed.code and books.load(exposed.code) is not None:
        raise Refused("code_in_use", code=exposed.code)
    require_seats(books, route, step, exposed.seats, at)
    require_draws(books, plant, route, step, exposed.consumables, at)
    require_enough(books, exposed.scrap)
    require_machines(books, exposed.equipment, at)
    doubts = [*field_notes(step, exposed.fields), *_signers(books, step, signatures, command)]
    about = tuple(dict.fromkeys(seat.lot for seat in exposed.seats))
    record = replace(
        exposed,
        code=exposed.code or next_code(step.kind or "EX", "load"),
        seats=changed(exposed.seats, net_mg(exposed.uptakes, exposed.losses)),
        route=route.key,
        revision=route.revision,
        signatures=_signed(command, signatures),
        noted=(
            *exposed.noted,
            *(Noted(lot=lot, code=code, facts=facts) for code, facts in doubts for lot in about),
            *provisional_notes(books, step, (*about, *(draw.lot for draw in exposed.consumables))),
        ),
    )
    if step.magnetises == "magnetised":
        return record, Magnetised(lots=about, code=record.code, country=record.country)
    if step.magnetises == "demagnetised":
        return record, Demagnetised(lots=about, method=step.key)
    return (record,)


def _signers(books: Books, step: Step, signatures: Sequence[Signature], command: Command) -> list[Doubt]:
    """A second signature that is owed; and who did it, or signed, without being trained for it (DOMAIN 14)."""
    told = unqualified(books, command.who[:1], step.skill, command.happened)
    skill = step.second_skill
    if not skill:
        return told
    others = [signature.person for signature in signatures if signature.person != command.who[0]]
    if not others:
        return [*told, ("second_signature_missing", (("skill", skill),))]
    return [*told, *unqualified(books, others, skill, command.happened)]


def _signed(command: Command, signatures: Sequence[Signature]) -> tuple[Signature, ...]:
    first = Signature(person=command.who[0], meaning="performed", at=command.happened)
    return (first, *(signature for signature in signatures if signature.person != first.person))
