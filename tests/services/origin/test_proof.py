"""From a verdict's reason to the lots along the way and the very papers that speak for them."""

import pytest

from tests.services.plant_builder import KG, Shop, draw, new_lot
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.production import CameBack, LotReceived, OriginDeclared, StepPerformed
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed
from traceapp.domain.rules.judging import judge
from traceapp.services.origin.proof import Grounds, Proof
from traceapp.services.rules.ruling import asked_about
from traceapp.services.trace.flow import WHOLE

DFARS = "dfars-252-225-7052"


def paper(shop: Shop, sha256: str, *, accepted: bool = True, **more: object) -> str:
    facts = {"name": f"{sha256[0]}.pdf", "media_type": "application/pdf", "evidence": "third-party", **more}
    shop.record(DocumentAdded(sha256=sha256, **facts), who="op1")  # type: ignore[arg-type]
    if accepted:
        shop.record(EvidenceReviewed(sha256=sha256, accepted=True), who="qa1")
    return sha256


def received(shop: Shop, material: str, *stages: DeclaredStage, documents: tuple[str, ...] = ()) -> str:
    code = shop.code(shop.plant.material(material).kind)
    lot = new_lot(code, material, mg(100 * KG))
    shop.record(LotReceived(lot=lot, step="receipt", stages=stages, documents=documents))
    return code


def melted(shop: Shop, *parts: tuple[str, int], country: str = "US") -> str:
    code = shop.code("SC")
    lot = new_lot(code, "alloy-strip", mg(100 * KG))
    draws = tuple(draw(lot, mg(kilos * KG)) for lot, kilos in parts)
    step = StepPerformed(step="strip-casting", route="sintered-ndfeb", country=country, draws=draws, lots=(lot,))
    shop.record(step)
    return code


def behind(shop: Shop, lot: str, code: str, element: str, regime: str = "from-2027") -> tuple[Proof, ...]:
    """What stands behind the reasons of one kind, of one element of a lot."""
    pack = shop.plant.rules[DFARS]
    with shop.store.reading() as books:
        grounds = Grounds(books, shop.plant)
        verdict = judge(asked_about(books, shop.plant, (lot,), pack, magnet="ndfeb", basis=None, at=shop.at))
        reasons = [
            reason
            for judged in verdict.regimes
            for matter in judged.matter
            for reason in matter.reasons
            if (reason.code, reason.element, judged.regime.key) == (code, element, regime)
        ]
        assert reasons, verdict.every_reason
        return tuple(proof for reason in reasons for proof in grounds.behind(lot, reason, pack))


def papers(proof: Proof) -> list[tuple[str, bool]]:
    return [(one.filed.state.sha256[0], one.counted) for one in proof.papers]


def test_a_reason_leads_along_the_lots_to_the_papers_that_speak_for_the_stage(shop: Shop):
    named = paper(shop, "a" * 64, covers=("mined Nd",), about="CoO 114", valid_until=shop.at * 2)
    whole = paper(shop, "b" * 64)
    other = paper(shop, "c" * 64, covers=("separated",))
    metal = received(
        shop, "nd-metal", DeclaredStage(stage="mined", country="CN", documents=(named,)), documents=(whole, other)
    )
    good = received(shop, "nd-metal", DeclaredStage(stage="mined", country="AU"))
    heat = melted(shop, (metal, 30), (good, 10))
    (proof,) = behind(shop, heat, "covered", "Nd")
    assert (proof.lot, proof.way, proof.share) == (metal, (heat, metal), 3 * WHOLE // 4)
    assert proof.done is not None
    assert (proof.done.stage, proof.done.country, proof.entry) == ("mined", "CN", None)
    assert papers(proof) == [("a", True), ("b", True)]
    filed = proof.papers[0].filed
    assert (filed.state.about, filed.filed.by, filed.judged.by) == ("CoO 114", ("op1",), ("qa1",))


def test_papers_that_do_not_count_are_named_after_those_that_do(shop: Shop):
    waiting = paper(shop, "a" * 64, accepted=False)
    over = paper(shop, "b" * 64, valid_until=1)
    stage = DeclaredStage(stage="mined", country="AU", documents=(waiting, over))
    metal = received(shop, "nd-metal", stage)
    (proof,) = behind(shop, metal, "evidence_missing", "Nd")
    assert papers(proof) == [("a", False), ("b", False)]
    shop.record(EvidenceReviewed(sha256=waiting, accepted=True), who="qa1")
    later = paper(shop, "9" * 64)
    shop.record(OriginDeclared(lot=metal, documents=(later,)))
    with shop.store.reading() as books:
        (proof,) = Grounds(books, shop.plant).of(metal, "Nd")
    assert papers(proof) == [("a", True), ("9", True), ("b", False)]


def test_what_was_recorded_here_is_proved_by_its_entry(shop: Shop):
    metal = received(shop, "nd-metal", DeclaredStage(stage="mined", country="AU"))
    heat = melted(shop, (metal, 30), country="CN")
    (proof,) = behind(shop, heat, "covered", "Nd", "from-2027")
    assert (proof.lot, proof.way, proof.papers) == (heat, (heat,), ())
    with shop.store.reading() as books:
        state = books.lot(heat)
    assert state is not None
    assert proof.entry == state.birth


@pytest.mark.parametrize("country", ["CN", ""])
def test_what_a_processor_did_is_proved_by_what_came_back_with_it(shop: Shop, country: str):
    sent = paper(shop, "a" * 64, covers=("sintered",))
    metal = received(shop, "nd-metal", DeclaredStage(stage="mined", country="AU"))
    heat = melted(shop, (metal, 30))
    back = CameBack(
        code="EX-1",
        job="J",
        step="sintering",
        processor="oven-4",
        seats=(Seat(lot=heat),),
        country=country,
        documents=(sent,),
    )
    shop.record(back)
    with shop.store.reading() as books:
        found = Grounds(books, shop.plant).of(heat, "Nd")
    sintered = next(one for one in found if one.done is not None and one.done.stage == "sintered")
    assert (sintered.entry, papers(sintered)) == (None, [("a", True)])


def test_where_nobody_said_it_the_lots_that_came_in_without_a_word_are_named(shop: Shop):
    told = [DeclaredStage(stage=stage, country="AU") for stage in ("mined", "separated", "reduced")]
    silent = received(shop, "nd-metal", *told[1:])
    good = received(shop, "nd-metal", *told)
    heat = melted(shop, (silent, 10), (good, 30))
    (proof,) = behind(shop, heat, "stage_missing", "Nd")
    assert (proof.lot, proof.way, proof.done, proof.share) == (silent, (heat, silent), None, WHOLE // 4)
