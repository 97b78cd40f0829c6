"""A rule pack asked about lots on record: their makeup, how far they have come, their coating."""

from datetime import date

import pytest

from tests.domain.rules.shipped import DFARS, IN_2026, IN_2027, RECYCLED, SHEET
from tests.services.makeup.test_makeups import made, received, stage
from tests.services.plant_builder import KG, Shop, draw, new_lot, order_line
from traceapp.domain.makeup import WHOLE
from traceapp.domain.order import RuleException
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record.pieces import Draw, NamedMass, Seat
from traceapp.domain.record.production import CameBack, Exposed, Magnetised, OriginDeclared, StepPerformed
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.question import Claimed
from traceapp.domain.rules.verdict import Outcome, Verdict
from traceapp.errors import Refused
from traceapp.services.rules.ruling import asked_about, basis_of, claimed_of, matter_of


def asked(shop: Shop, lot: str, key: str = DFARS, day: object = IN_2026) -> Verdict:
    with shop.store.reading() as books:
        question = asked_about(books, shop.plant, (lot,), shop.plant.rule(key), magnet="ndfeb", basis=day, at=shop.at)  # type: ignore[arg-type]
        return judge(question)


def heat(shop: Shop, country: str = "US") -> str:
    """Strip of neodymium, iron and ferroboron, melted in a country."""
    metal = received(shop, "nd-metal", 60, stage("mined", "AU"), stage("separated", "MY"), stage("reduced", "VN"))
    iron = received(shop, "iron", 135, stage("mined", "SE"), stage("refined", "SE"))
    boron = received(shop, "ferroboron", 5, stage("mined", "TR"), stage("refined", "IN"))
    return made(shop, "strip-casting", "SC", "alloy-strip", country, (metal, 60), (iron, 135), (boron, 5))


def magnets(shop: Shop) -> str:
    """Pieces that went through the route's steps as far as machining."""
    lot = heat(shop)
    steps = (
        ("jet-milling", "JM", "milled-powder"),
        ("pressing", "PR", "compact"),
        ("sintering", "SB", "sintered-block"),
    )
    for step, kind, material in steps:
        lot = made(shop, step, kind, material, "US", (lot, 100))
    pieces = shop.code("MC")
    shop.record(
        StepPerformed(
            step="machining",
            route="sintered-ndfeb",
            country="US",
            draws=(draw(lot, mg(50 * KG)),),
            lots=(new_lot(pieces, "machined-magnet", pcs(1000), unit_mass=UnitMass(40 * KG, 1000)),),
        )
    )
    return pieces


def coated(shop: Shop, lot: str, *anodes: str, step: str = "coating", mass: int = KG) -> None:
    shop.record(
        Exposed(
            code=shop.code("PL"),
            step=step,
            route="sintered-ndfeb",
            country="US",
            seats=(Seat(lot=lot, container=1, quantity=pcs(1000)),),
            consumables=tuple(Draw(lot=anode, container=1, quantity=mg(KG), line="nickel") for anode in anodes),
            uptakes=(NamedMass(name="metal-taken", mass_mg=mass),) if mass else (),
        )
    )


def coating(shop: Shop, lot: str) -> tuple[str, ...] | None:
    with shop.store.reading() as books:
        return matter_of(books, shop.plant, lot, "ndfeb").coating


def test_a_heat_is_judged_on_where_it_was_melted(shop: Shop) -> None:
    assert asked(shop, heat(shop)).outcome is Outcome.MET
    verdict = asked(shop, heat(shop, "CN"))
    assert verdict.outcome is Outcome.NOT_MET
    reason = verdict.every_reason[0]
    assert (reason.code, reason.stage) == ("covered", "melted")
    assert reason.done is not None
    assert reason.done.country == "CN"
    assert reason.mass_mg > 0


def test_what_was_only_declared_does_not_count_in_the_regime_that_looks_at_the_mine(shop: Shop) -> None:
    verdict = asked(shop, heat(shop), day=IN_2027)
    assert verdict.outcome is Outcome.UNKNOWN
    assert {reason.code for reason in verdict.every_reason} == {"evidence_missing"}


def test_magnets_are_judged_as_far_as_they_have_come(shop: Shop) -> None:
    lot = magnets(shop)
    verdict = asked(shop, lot)
    assert verdict.outcome is Outcome.MET
    (assessed,) = [one.assessed for one in verdict.regimes[0].matter]
    assert {one.element: one.stages for one in assessed}["Nd"] == (
        "melted",
        "milled",
        "pressed",
        "sintered",
        "machined",
    )
    shop.record(Magnetised(lots=(lot,), code="X"))
    assert [reason.stage for reason in asked(shop, lot).every_reason] == ["magnetised"] * 3


def test_the_mass_of_what_is_concerned_is_that_of_the_lot_as_made(shop: Shop) -> None:
    with shop.store.reading() as books:
        one = matter_of(books, shop.plant, magnets(shop), "ndfeb")
    assert (one.mass_mg, one.form, one.magnetised) == (40 * KG, "magnet", False)
    assert one.facts == {"magnet-type": "NdFeB", "mass": "0.04 kg", "magnetised": "no"}
    with shop.store.reading() as books:
        strip = matter_of(books, shop.plant, heat(shop), "ndfeb")
    assert (strip.mass_mg, strip.form, strip.facts["mass"]) == (200 * KG, "strip", "")


def test_a_lot_is_unknown_while_one_it_came_from_is_not_worked_out(shop: Shop) -> None:
    lot = heat(shop)
    with shop.store.reading() as books:
        parent = books.lot(lot).parents[0].parent  # type: ignore[union-attr]
    late = OriginDeclared(lot=parent, stages=(stage("mined", "US"),))
    shop.store.record(shop.command("op1", "S-1"), lambda _books: (late,))
    assert [reason.code for reason in asked(shop, lot).every_reason] == ["makeup_unknown"]
    assert asked(shop, lot).outcome is Outcome.UNKNOWN
    shop.work_out()
    assert asked(shop, lot).outcome is Outcome.MET


def test_the_metals_of_the_coating_are_those_of_the_anodes(shop: Shop) -> None:
    lot = magnets(shop)
    assert coating(shop, lot) is None
    coated(shop, lot, received(shop, "nickel-anode", 5, stage("mined", "CA")))
    assert coating(shop, lot) == ("Ni",)
    told = asked(shop, lot, RECYCLED).regimes[0].matter[0].told
    assert [(one.element, one.share) for one in told if one.about == "coating"] == [("Ni", WHOLE)]


def test_a_coating_whose_baths_nobody_named_is_not_known(shop: Shop) -> None:
    lot = magnets(shop)
    coated(shop, lot)
    assert coating(shop, lot) is None
    assert "coating_unknown" in {reason.code for reason in asked(shop, lot, RECYCLED).every_reason}


def test_a_coating_without_metal_has_none(shop: Shop) -> None:
    lot = magnets(shop)
    coated(shop, lot, mass=0)
    assert coating(shop, lot) == ()


def test_what_a_processor_coated_is_not_known(shop: Shop) -> None:
    lot = magnets(shop)
    coated(shop, lot, received(shop, "nickel-anode", 5))
    shop.record(
        CameBack(job="J-9", seats=(Seat(lot=lot),), code="PL-9", step="coating", country="MX", processor="platina")
    )
    assert coating(shop, lot) is None


def test_a_data_sheet_takes_what_the_books_know(shop: Shop) -> None:
    reasons = asked(shop, magnets(shop), SHEET).every_reason
    assert {reason.code for reason in reasons} == {"field_missing"}
    assert {reason.stage for reason in reasons}.isdisjoint({"magnet-type", "mass", "magnetised"})


def test_a_lot_that_is_not_here_is_refused(shop: Shop) -> None:
    with shop.store.reading() as books, pytest.raises(Refused, match="lot_unknown"):
        matter_of(books, shop.plant, "XX-0000-A001-A", "ndfeb")


def test_basis_and_exceptions_are_those_of_the_order_line() -> None:
    line = order_line(
        basis_date="2027-06-30",
        exceptions=(
            RuleException(rule=DFARS, key="waiver", document="letter 12", contract="W91-1", expires="2028-12-31"),
            RuleException(rule=DFARS, key="cots", expires="some day", facts=(("covered-share", "10 %"),)),
            RuleException(rule=SHEET, key="other"),
        ),
    )
    assert basis_of(line) == date(2027, 6, 30)
    assert claimed_of(line, DFARS) == (
        Claimed(key="waiver", document="letter 12", contract="W91-1", expires=date(2028, 12, 31)),
        Claimed(key="cots", facts={"covered-share": "10 %"}),
    )
    assert basis_of(order_line()) is None
    assert basis_of(order_line(basis_date="in June")) is None
    assert claimed_of(order_line(), DFARS) == ()
