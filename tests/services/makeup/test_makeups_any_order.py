"""What lots are made of depends on what was recorded, never on the order in which it arrived."""

import random
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.services.makeup.test_makeups import corrected, received, stage
from tests.services.mixed_lots import mix, sort_out
from tests.services.plant_builder import KG, Shop, draw, new_lot
from traceapp.domain.entry import digest_of, encode_entry
from traceapp.domain.makeup import Version
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record.pieces import Draw, HeelDraw, NamedMass, Seat
from traceapp.domain.record.production import CameBack, Exposed, OriginDeclared, Parted, StepPerformed
from traceapp.domain.record.quality import Corrected, DocumentAdded, EvidenceReviewed, EvidenceRevoked, Result
from traceapp.store.journal import Sealed

LOTS = ["metal", "iron", "heat", "next", "one", "two", "both"]


def bath(
    shop: Shop, anode: str, *seats: tuple[str, int], unit_mass: UnitMass | None = None, country: str = "MX"
) -> Exposed:
    return Exposed(
        code=shop.code("PL"),
        step="coating",
        route="sintered-ndfeb",
        country=country,
        seats=tuple(Seat(lot=lot, container=n, quantity=pcs(500)) for lot, n in seats),
        consumables=(Draw(lot=anode, container=1, quantity=mg(KG), line="nickel"),),
        uptakes=(NamedMass(name="metal-taken", mass_mg=50_000),),
        unit_mass=unit_mass,
    )


def machined(shop: Shop, of: str, unit_mass: UnitMass | None) -> StepPerformed:
    lot = new_lot(shop.code("MC"), "machined-magnet", pcs(1000), containers=2, unit_mass=unit_mass)
    return StepPerformed(
        step="machining", route="sintered-ndfeb", country="US", draws=(draw(of, mg(10 * KG)),), lots=(lot,)
    )


def lived_through(shop: Shop) -> list[str]:
    """A history in which most of what a makeup follows from is told, told late, or told otherwise."""
    sha, other = "a" * 64, "b" * 64
    metal = received(shop, "nd-metal", 100, stage("mined", "AU"), documents=(sha,))
    iron = received(shop, "iron", 200, stage("refined", "SE"))
    anode = received(shop, "nickel-anode", 9, composition=(("Nd", "0"), ("Ni", "99")))
    shop.record(
        DocumentAdded(sha256=sha, name="a.pdf", media_type="", evidence="lot", lots=(metal,), reviewed_by="qa1")
    )
    shop.record(DocumentAdded(sha256=other, name="b.pdf", media_type="", evidence="blanket"))
    shop.record(EvidenceReviewed(sha256=other, accepted=True))
    heat, following = shop.code("SC"), shop.code("SC")
    melt = StepPerformed(
        step="strip-casting",
        route="sintered-ndfeb",
        country="US",
        draws=(draw(metal, mg(30 * KG)), draw(iron, mg(70 * KG))),
        lots=(new_lot(heat, "alloy-strip", mg(98 * KG)),),
        equipment=("SC-1",),
    )
    told = shop.record(melt).entries[0]
    shop.record(
        replace(
            melt,
            lots=(new_lot(following, "alloy-strip", mg(98 * KG)),),
            heels=(HeelDraw(equipment="SC-1", lot=heat, mass_mg=0),),
        )
    )
    shop.report(heat, "heat", Result(property="nd", n=1, mean="29.5"))
    one, two = machined(shop, heat, UnitMass(10_000, 1)), machined(shop, following, None)
    births = [shop.record(record).entries[0] for record in (one, two)]
    first, second = (record.lots[0].code for record in (one, two))
    coat = bath(shop, anode, (first, 1), (second, 1), unit_mass=UnitMass(10_100, 1))
    coated = shop.record(coat).entries[0]
    shop.record(bath(shop, anode, (first, 2), country="CN"))
    shop.record(Parted(lot=first, container=1, into=7, quantity=pcs(50)))
    shop.record(
        CameBack(
            job="J-1", seats=(Seat(lot=second, container=1, quantity=pcs(500)),), code="GD-1",
            step="grain-boundary-diffusion", country="JP", documents=(other,),
        )
    )  # fmt: skip
    mix(shop, first, second, pieces=400)
    mix(shop, second, first)
    sort_out(shop, first)
    mix(shop, first, second)
    both = new_lot(shop.code("GD"), "machined-magnet", pcs(200))
    draws = (draw(first, pcs(100)), draw(second, pcs(100)))
    shop.record(
        StepPerformed(step="grain-boundary-diffusion", route="sintered-ndfeb", country="US", draws=draws, lots=(both,))
    )
    corrected(shop, told, replace(melt, country="VN", losses=(NamedMass(name="evaporation", mass_mg=KG),)))
    corrected(shop, births[1], replace(two, lots=(replace(two.lots[0], unit_mass=UnitMass(20_000, 1)),)))
    again = shop.record(Corrected(target=coated, reason="never was")).entries[0]
    shop.record(Corrected(target=again, reason="it was"))
    shop.record(
        OriginDeclared(lot=metal, stages=(stage("separated", "MY"),), composition=(("Nd", "99"), ("Pr", "0.5")))
    )
    shop.record(EvidenceRevoked(sha256=other, reason="forged"))
    shop.report(coat.code, "plating lot", Result(property="nd", n=1, mean="29.0"), lots=(first,))
    return [metal, iron, heat, following, first, second, both.code]


def made_of(shop: Shop, lots: list[str]) -> dict[str, tuple[Version, ...]]:
    with shop.store.reading() as books:
        return {name: books.makeups((lot,)).get(lot, ()) for name, lot in zip(LOTS, lots, strict=True)}


def sent(shop: Shop) -> list[Sealed]:
    with shop.store.reading() as books:
        entries = list(books.entries_between(0, 2**62))
    bodies = [encode_entry(entry) for entry in entries]
    return [Sealed(e, body, digest_of(body), b"") for e, body in zip(entries, bodies, strict=True)]


@pytest.mark.parametrize("seed", range(8))
def test_the_same_entries_make_the_same_of_every_lot_in_whatever_order_they_came(
    shop: Shop, tmp_path: Path, seed: int
) -> None:
    lots = lived_through(shop)
    expected = made_of(shop, lots)
    assert all(expected.values())
    arriving = sent(shop)
    random.Random(seed).shuffle(arriving)
    (tmp_path / "other").mkdir()
    with Shop(tmp_path / "other", like=shop, letters="Z") as other:
        for one in arriving:
            other.store.take_in([one])
            other.work_out()
        assert made_of(other, lots) == expected
