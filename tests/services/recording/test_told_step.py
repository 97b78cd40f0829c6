"""A step told as a whole is decided as strictly as one that was scanned."""

from typing import Any

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import START, Shop, draw, pin
from traceapp.domain.equipment import Equipment
from traceapp.domain.person import Qualification
from traceapp.domain.quantity import Quantity, mg, pcs
from traceapp.domain.record.pieces import ByProduct, Draw, Filled, Measured, NamedMass, NewLot, Noted, Seat, Target
from traceapp.domain.record.production import Exposed, LotReceived, StepPerformed
from traceapp.domain.record.quality import Held, LotReleased
from traceapp.errors import Refused
from traceapp.services.recording.deciding import CodeAllocator
from traceapp.services.recording.told_step import expose_told, perform_told, receive_told

KG = 1_000_000
MELT = {
    "metal": ("ndpr-metal", 30_800),
    "iron": ("iron", 62_500),
    "boron": ("ferroboron", 5_500),
    "cobalt": ("cobalt", 700),
    "master": ("cu-al-ga-master", 500),
}
FIELDS = (
    *(("vacuum", "2.0"), ("melt", "1450"), ("wheel", "1.20"), ("argon-pressure", "50"), ("thickness", "300")),
    ("crucible", "C-4"),
)


def kg(amount: int) -> Quantity:
    return mg(amount * KG)


class Foundry:
    """A charge of 100 kg that is ready, and a melt of it as somebody would write it down."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.lots = {name: shop.receive(material, mg(grams * 2_000)) for name, (material, grams) in MELT.items()}

    def melt(self, **change: Any) -> StepPerformed:
        draws = tuple(draw(self.lots[name], mg(grams * 1_000)) for name, (_, grams) in MELT.items())
        told = StepPerformed(
            step="strip-casting",
            draws=draws,
            lots=(strip(kg(98)),),
            by_products=(by_product("melt-slag", kg(1)),),
            losses=(NamedMass(name="evaporation", mass_mg=KG // 2),),
            fields=tuple(Measured(field=key, value=value) for key, value in FIELDS),
        )
        return replace(told, **change)

    def draws(self, **others: Draw) -> tuple[Draw, ...]:
        """The draws with some of them exchanged."""
        usual = dict(zip(MELT, self.melt().draws, strict=True))
        return tuple((usual | others).values())

    def perform(self, told: StepPerformed, *, who: str = "op1", second: str = "op2") -> StepPerformed:
        signed = (pin(second, self.shop.at),) if second else ()

        def verb(books: Any, command: Any) -> Any:
            codes = CodeAllocator(books, "A", command.happened)
            return perform_told(books, self.shop.plant, command, performed=told, signatures=signed, next_code=codes)

        (ref,) = self.shop.do(verb, who=who).entries
        with self.shop.store.reading() as books:
            entry = books.entry(ref)
        assert entry is not None
        assert isinstance(entry.record, StepPerformed)
        return entry.record

    def refused(self, told: StepPerformed, **how: Any) -> Refused:
        with pytest.raises(Refused) as caught:
            self.perform(told, **how)
        return caught.value


@pytest.fixture
def foundry(shop: Shop) -> Foundry:
    return Foundry(shop)


def can(skill: str) -> Qualification:
    return Qualification(key=f"op1/{skill}", person="op1", skill=skill)


def strip(amount: Quantity, **more: Any) -> NewLot:
    return NewLot(code="", kind="", material="alloy-strip", containers=(Filled(n=1, quantity=amount),), **more)


def by_product(material: str, amount: Quantity) -> ByProduct:
    lot = NewLot(code="", kind="", material=material, containers=(Filled(n=1, quantity=amount),))
    return ByProduct(material=material, quantity=amount, lot=lot)


def test_a_melt_gets_its_codes_kinds_route_and_signatures(foundry):
    record = foundry.perform(foundry.melt())
    assert (record.route, record.lots[0].kind, record.by_products[0].lot.kind) == ("sintered-ndfeb", "SC", "SG")
    assert record.lots[0].code.startswith("SC-")
    assert [(s.person, s.meaning) for s in record.signatures] == [("op1", "performed"), ("op2", "release")]
    assert [d.line for d in record.draws] == ["rare-earth", "iron", "boron", "cobalt", "master"], "what each serves"
    assert record.noted == ()
    with foundry.shop.store.reading() as books:
        state = books.lot(record.lots[0].code)
        assert {link.parent for link in state.parents} == set(foundry.lots.values())
        assert books.lot(foundry.lots["iron"]).left == mg(62_500_000)


def test_a_second_signature_that_is_owed_is_a_finding(foundry):
    record = foundry.perform(foundry.melt(), second="")
    assert [(n.lot, n.code) for n in record.noted] == [(record.lots[0].code, "second_signature_missing")]
    record = foundry.perform(foundry.melt(), second="sup")
    assert [n.code for n in record.noted] == ["not_qualified"]


def test_who_performs_a_step_does_not_sign_it_second(foundry):
    record = foundry.perform(foundry.melt(), second="op1")
    assert [n.code for n in record.noted] == ["second_signature_missing"]


def test_a_value_outside_its_limits_needs_a_reason_and_leaves_a_doubt(foundry):
    hot = tuple(Measured(field=key, value="1600" if key == "melt" else value) for key, value in FIELDS)
    assert foundry.refused(foundry.melt(fields=hot)).code == "reason_missing"
    why = tuple(replace(m, reason="pyrometer slipped") if m.field == "melt" else m for m in hot)
    (note,) = foundry.perform(foundry.melt(fields=why)).noted
    assert (note.code, dict(note.facts)["reason"]) == ("field_outside", "pyrometer slipped")
    leaking = tuple(Measured(field=key, value="90" if key == "vacuum" else value) for key, value in FIELDS)
    assert foundry.refused(foundry.melt(fields=leaking)).code == "field_refused"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        (FIELDS[1:], "value_missing"),
        ((*FIELDS, ("colour", "red")), "field_unknown"),
        ((("vacuum", "low"), *FIELDS[1:]), "number_malformed"),
    ],
)
def test_every_field_of_the_step_is_told_and_no_other(foundry, fields, code):
    told = tuple(Measured(field=key, value=value) for key, value in fields)
    assert foundry.refused(foundry.melt(fields=told)).code == code


def test_masses_that_do_not_agree_are_a_finding_on_what_was_made(foundry):
    (note,) = foundry.perform(foundry.melt(lots=(strip(kg(70)),))).noted
    assert note.code == "balance_outside"


def test_the_charge_is_as_large_as_the_crucible_takes(foundry):
    spoon = tuple(replace(d, quantity=mg(d.quantity.amount // 10)) for d in foundry.melt().draws)
    assert foundry.refused(foundry.melt(draws=spoon)).code == "charge_outside"


def test_every_line_of_the_charge_is_served(foundry):
    refusal = foundry.refused(foundry.melt(draws=foundry.melt().draws[:3]))
    assert (refusal.code, refusal.facts["count"]) == ("inputs_missing", 2)
    assert foundry.refused(foundry.melt(draws=())).code == "inputs_missing"


def test_what_is_drawn_is_there(foundry):
    iron = foundry.lots["iron"]
    over = foundry.draws(iron=draw(iron, kg(126)))
    assert foundry.refused(foundry.melt(draws=over)).code == "more_than_left"
    twice = (*foundry.draws(), draw(iron, kg(63)))
    assert foundry.refused(foundry.melt(draws=twice)).code == "more_than_left"
    other = foundry.draws(iron=draw(iron, kg(60), container=7))
    assert foundry.refused(foundry.melt(draws=other)).code == "container_unknown"
    pieces = foundry.draws(iron=draw(iron, pcs(3)))
    assert foundry.refused(foundry.melt(draws=pieces)).code == "unit_mixed"
    nothing = foundry.draws(iron=draw(iron, kg(0)))
    assert foundry.refused(foundry.melt(draws=nothing)).code == "nothing_drawn"
    unknown = foundry.draws(iron=replace(draw("FE-2647-B001-4", kg(60)), provisional=True))
    assert foundry.refused(foundry.melt(draws=unknown)).code == "lot_unknown"
    emptied = foundry.draws(iron=replace(draw(iron, kg(63)), emptied=True))
    foundry.perform(foundry.melt(draws=emptied))


def test_what_is_drawn_belongs_there(foundry):
    shop = foundry.shop
    oxide = shop.receive("ndpr-oxide", kg(40))
    assert foundry.refused(foundry.melt(draws=foundry.draws(metal=draw(oxide, kg(30))))).code == "wrong_material"
    named = foundry.draws(iron=draw(foundry.lots["iron"], kg(60), line="boron"))
    assert foundry.refused(foundry.melt(draws=named)).code == "wrong_material"
    tolled = shop.receive("iron", kg(80), owner="tern")
    assert foundry.refused(foundry.melt(draws=foundry.draws(iron=draw(tolled, kg(62))))).code == "owner_mixed"
    claimed = shop.receive("iron", kg(80), claim="DFARS")
    assert foundry.refused(foundry.melt(draws=foundry.draws(iron=draw(claimed, kg(62))))).code == "claim_mixed"
    doubted = shop.receive("iron", kg(80))
    note = Noted(lot=doubted, code="second_signature_missing")
    shop.record(LotReceived(lot=new("X-never-born"), step="receipt", noted=(note,)))
    assert foundry.refused(foundry.melt(draws=foundry.draws(iron=draw(doubted, kg(62))))).code == "provisional_charge"
    shop.record(Held(targets=(Target(lot=foundry.lots["iron"]),), reason="wet"))
    assert foundry.refused(foundry.melt()).code == "on_hold"


def test_a_lot_that_is_not_confirmed_or_not_known_goes_into_a_melt_by_name_only_and_is_doubted(foundry):
    shop, unknown = foundry.shop, "FE-2647-B001-4"
    doubted = shop.receive("ferroboron", kg(12))
    shop.record(
        LotReceived(lot=new("X-x"), step="receipt", noted=(Noted(lot=doubted, code="second_signature_missing"),))
    )
    for lot in (doubted, unknown):
        released = LotReleased(lot=lot, scope="charge", reason="assay is good", signatures=(pin("qa1", shop.at),))
        shop.record(released, who="qa1")
    elsewhere = replace(draw(unknown, mg(62_500_000), line="iron"), provisional=True)
    told = foundry.melt(draws=foundry.draws(boron=draw(doubted, mg(5_500_000)), iron=elsewhere))
    noted = foundry.perform(told).noted
    assert [(n.lot, n.code, n.facts) for n in noted if n.code == "provisional_charged"] == [
        (unknown, "provisional_charged", (("step", "strip-casting"),)),
        (doubted, "provisional_charged", (("step", "strip-casting"),)),
    ]


def new(code: str) -> NewLot:
    return NewLot(code=code, kind="FE", material="iron", containers=(Filled(n=1, quantity=kg(1)),))


def test_what_is_made_is_what_the_step_makes(foundry):
    metal = replace(strip(kg(98)), material="ndpr-metal")
    assert foundry.refused(foundry.melt(lots=(metal,))).code == "product_unknown"
    assert foundry.refused(foundry.melt(lots=(strip(kg(98), owner="tern"),))).code == "owner_mixed"
    assert foundry.refused(foundry.melt(lots=(strip(kg(98), claim="DFARS"),))).code == "claim_mixed"
    swarf = by_product("machining-swarf", kg(1))
    assert foundry.refused(foundry.melt(by_products=(swarf,))).code == "by_product_unknown"
    unsaid = ByProduct(material="melt-slag", quantity=kg(1))
    assert foundry.refused(foundry.melt(by_products=(unsaid,))).code == "by_product_unknown"


@pytest.mark.parametrize(
    ("containers", "code"),
    [
        ((), "nothing_filled"),
        ((Filled(n=1, quantity=kg(0)),), "nothing_filled"),
        ((Filled(n=1, quantity=kg(9)), Filled(n=1, quantity=kg(9))), "container_twice"),
        ((Filled(n=0, quantity=kg(9)),), "container_twice"),
        ((Filled(n=1, quantity=kg(9)), Filled(n=2, quantity=pcs(9))), "unit_mixed"),
    ],
)
def test_containers_are_numbered_once_and_hold_something(foundry, containers, code):
    assert foundry.refused(foundry.melt(lots=(replace(strip(kg(98)), containers=containers),))).code == code


def test_a_code_that_is_told_is_free_and_of_the_right_kind(foundry):
    made = foundry.perform(foundry.melt()).lots[0].code
    taken = foundry.refused(foundry.melt(lots=(replace(strip(kg(98)), code=made),)))
    assert (taken.code, taken.facts["code"]) == ("code_in_use", made)
    other = foundry.refused(foundry.melt(lots=(replace(strip(kg(98)), code=foundry.lots["iron"]),)))
    assert other.code == "code_malformed"
    assert foundry.refused(foundry.melt(lots=(replace(strip(kg(98)), code="SC-1"),))).code == "code_malformed"


def test_only_who_may_and_can_records_it(foundry):
    assert foundry.refused(foundry.melt(), who="aud").code == "not_allowed"
    assert foundry.refused(foundry.melt(), who="op2").code == "not_qualified"
    assert foundry.refused(foundry.melt(), who="nobody").code == "badge_unknown"


def test_a_machine_is_known_and_not_held(foundry):
    assert foundry.refused(foundry.melt(equipment=("SC-9",))).code == "equipment_unknown"
    foundry.shop.put_in_force(Equipment(key="SC-9", name="Caster", machine="strip-caster"))
    foundry.perform(foundry.melt(equipment=("SC-9",)))
    foundry.shop.record(Held(targets=(Target(equipment="SC-9"),), reason="leak"))
    assert foundry.refused(foundry.melt(equipment=("SC-9",))).code == "equipment_held"


def test_a_step_that_bears_no_lots_is_told_as_what_it_is(foundry):
    foundry.shop.put_in_force(can("receiving"))
    assert foundry.refused(foundry.melt(step="receipt", route="sintered-ndfeb")).code == "wrong_act"
    assert foundry.refused(foundry.melt(step="frying")).code == "step_unknown"


def test_a_step_of_two_routes_is_asked_for_its_route(foundry):
    refusal = foundry.refused(foundry.melt(step="receipt"))
    assert (refusal.code, refusal.facts["field"]) == ("bad_value", "route")
    assert foundry.refused(foundry.melt(step="receipt", route="nowhere")).code == "route_unknown"


def test_an_exposure_is_a_load_that_its_lots_share(shop):
    shop.put_in_force(can("furnace"))
    compact = shop.receive_as("PR", "compact", pcs(100))
    told = Exposed(code="", step="sintering", route="sintered-ndfeb", seats=(Seat(lot=compact),))
    step = shop.plant.route("sintered-ndfeb").step("sintering")
    fields = tuple(
        Measured(field=f.key, value="x" if f.form == "text" else str(f.target_low or f.low or 1))
        for f in step.fields
        if f.required
    )

    def expose(exposed: Exposed) -> Any:
        def verb(books: Any, command: Any) -> Any:
            codes = CodeAllocator(books, "A", command.happened)
            return expose_told(books, shop.plant, command, exposed=exposed, signatures=(), next_code=codes)

        return shop.do(verb, who="op1")

    def refused(**change: Any) -> str:
        with pytest.raises(Refused) as caught:
            expose(replace(told, fields=fields, **change))
        return caught.value.code

    assert refused(seats=()) == "inputs_missing"
    assert refused(seats=(Seat(lot="PR-2647-B001-4"),)) == "lot_unknown"
    assert refused(seats=(Seat(lot=compact, container=9),)) == "container_unknown"
    assert refused(seats=(Seat(lot=shop.receive("iron", kg(1))),)) == "wrong_material"
    shop.put_in_force(can("powder"))
    assert refused(step="jet-milling") == "wrong_act"
    entry, _demagnetised = expose(replace(told, fields=fields)).entries
    with shop.store.reading() as books:
        record = books.entry(entry).record
        assert record.code.startswith("SN-")
        assert books.load(record.code).seats == (Seat(lot=compact),)
    assert refused(code=record.code) == "code_in_use"
    assert refused() in {"attempts_exhausted", "wrong_material"}


def test_a_receipt_is_checked_against_what_the_plant_knows(shop):
    good = LotReceived(
        lot=NewLot(code="", kind="", material="iron", containers=(Filled(n=1, quantity=kg(5)),)),
        step="receipt",
        supplier="nordoxid",
    )

    def receive(received: LotReceived, who: str = "op1") -> Any:
        def verb(books: Any, command: Any) -> Any:
            codes = CodeAllocator(books, "A", command.happened)
            return receive_told(books, shop.plant, command, received=received, next_code=codes)

        return shop.do(verb, who=who)

    def refused(received: LotReceived, who: str = "op1") -> str:
        with pytest.raises(Refused) as caught:
            receive(received, who)
        return caught.value.code

    assert refused(good, who="aud") == "not_allowed"
    assert refused(replace(good, supplier="nobody")) == "party_unknown"
    assert refused(replace(good, step="frying")) == "step_unknown"
    assert refused(replace(good, lot=replace(good.lot, material="mud"))) == "material_unknown"
    assert refused(replace(good, lot=replace(good.lot, containers=(Filled(n=1, quantity=pcs(5)),)))) == "unit_mixed"
    assert refused(replace(good, fields=(Measured(field="colour", value="red"),))) == "field_unknown"
    assert len(receive(good).entries) == 1
    assert shop.at > START
