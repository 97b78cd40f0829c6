"""Rules that an order line asks for: at the gate they fail closed, on paper they are stated and signed for."""

import pytest
from msgspec.structs import replace

from tests.services.certificate.test_certifying import content_of, draft, paper, ready
from tests.services.plant_builder import KG, LINE, PART, Chain, Shop, draw, new_lot, order_line, pin
from tests.services.told_checks import tell, told_as_before  # noqa: F401 - a fixture for every test
from traceapp.domain.certificate import Claim
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.makeup import RECORDED, WHOLE, Done, Makeup, Provenance, Version, with_origins
from traceapp.domain.order import ClaimClass, OrderLine, RuleException
from traceapp.domain.person import Person, Role
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.production import LotReceived, Moved, OriginDeclared
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed
from traceapp.errors import Refused
from traceapp.services.certificate.certifying import claims_of, meaning_for
from traceapp.services.delivery.delivery import read_delivery
from traceapp.services.gate.check import Check
from traceapp.services.gate.gate import gate
from traceapp.services.rules.verdicts import (
    Asked,
    Judged,
    answers_to,
    delivered_lots,
    delivery_verdicts,
    line_of_class,
    magnet_of,
    questions_of,
    rule_statements,
    verdicts_on,
)
from traceapp.store.makeups import _replace

Finished = tuple[Shop, Chain]
DFARS = "dfars-252-225-7052"
HERE = (RECORDED,)
WAIVER = RuleException(key="waiver", rule=DFARS, document="waiver 26-7", contract="W56-26-C-1", expires="2027-12-31")


def ask(shop: Shop, *rules: str, basis: str = "2028-01-15", exceptions: tuple[RuleException, ...] = ()) -> None:
    """The order line's claim class names these rules."""
    line = order_line(claim="ORIGIN", basis_date=basis, exceptions=exceptions)
    shop.put_in_force(ClaimClass(key="ORIGIN", name="Origin", rules=rules), line)


def claims(shop: Shop, shipment: str) -> Check:
    with shop.store.reading() as books:
        check = next(one for one in gate(books, shop.plant, shipment, shop.at) if one.name == "claims")
    tell([check])
    return check


def told_of(shop: Shop, lot: str, mine: str) -> None:
    """What the lot is made of, as if all of it were worked out to this."""
    way = Provenance()
    for stage in ("mined", "separated", "refined", "reduced", "melted", "milled", "pressed", "sintered", "magnetised"):
        way = way.and_then(Done(stage, mine if stage == "mined" else "US", "", HERE))
    shares = {"Nd": 3, "Fe": 6, "B": 1}
    makeup = Makeup(tuple(with_origins(name, WHOLE * part // 10, {way: 1}) for name, part in sorted(shares.items())))
    with shop.store._writing() as connection:
        _replace(connection, lot, (Version(0, makeup),), {})


def test_an_order_without_rules_asks_nothing(finished: Finished) -> None:
    shop, chain = finished
    shipment, *_ = ready(shop, chain)
    found = claims(shop, shipment)
    assert found.passed
    assert dict(found.figure) == {"met": "0", "rules": "0"}
    assert draft(shop, shipment).origin is None


def test_what_is_not_known_does_not_count_as_met_and_is_settled_at_the_lot(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    shipment, *boxes = ready(shop, chain)
    found = claims(shop, shipment)
    assert not found.passed
    assert {failure.code for failure in found.failures} == {"claim_open"}
    assert {failure.place for failure in found.failures} == {"lot"}
    assert {failure.boxes for failure in found.failures} == {tuple(boxes)}


def test_a_covered_country_breaks_the_rule_however_the_rest_is(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    shipment, *_ = ready(shop, chain)
    told_of(shop, chain.lot, "CN")
    first = claims(shop, shipment).failures[0]
    assert first.code == "claim_broken"
    assert {"rule", "why", "element", "country"} <= dict(first.facts).keys()
    assert dict(first.facts)["country"] == "CN"


def test_a_rule_that_no_file_describes_closes_the_gate(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, "rule-of-nobody")
    shipment, *_ = ready(shop, chain)
    assert [failure.code for failure in claims(shop, shipment).failures] == ["claim_rule_missing"]


def test_a_rule_that_is_met_is_stated_with_what_was_assessed_and_signed_by_compliance(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    shipment, *_ = ready(shop, chain)
    told_of(shop, chain.lot, "AU")
    assert claims(shop, shipment).passed
    content = draft(shop, shipment)
    (statement,) = (one for one in content.statements if one.claim is Claim.RULE)
    words = "".join(run.text for run in statement.en)
    assert "met for" in words
    assert chain.lot in words
    assert "Nd mined" in words
    assert "No other element, stage or rule was assessed." in words
    assert content.origin is not None
    assert claims_of(content) == (Claim.CONFORMITY, Claim.RULE)
    with pytest.raises(Refused) as refused:
        content_of(shop, shipment, paper(shop))
    assert (refused.value.code, refused.value.facts["act"]) == ("signature_missing", "compliance")


def test_the_statement_names_the_exception_and_whose_document_claims_it(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS, basis="2027-06-15", exceptions=(WAIVER,))
    shipment, *_ = ready(shop, chain)
    assert claims(shop, shipment).passed
    both = paper(shop)
    signatures = (*both.signatures, pin("adm", both.at, "compliance"))
    content = content_of(shop, shipment, replace(both, signatures=signatures))
    told = "".join(run.text for one in content.statements if one.claim is Claim.RULE for run in one.en)
    assert "waiver 26-7" in told
    assert "nothing of it was assessed" in told
    assert [signer.claim for signer in content.signers] == [Claim.CONFORMITY, Claim.RULE]


def test_the_class_names_a_regime_that_is_judged_beside_that_of_the_basis(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, f"{DFARS}/from-2027", basis="2026-03-01")
    shipment, *_ = ready(shop, chain)
    told_of(shop, chain.lot, "AU")
    assert dict(claims(shop, shipment).figure) == {"met": "2", "rules": "2"}
    statements = [one for one in draft(shop, shipment).statements if one.claim is Claim.RULE]
    assert len(statements) == 2


def test_a_signature_means_what_the_person_is_authorised_to(finished: Finished) -> None:
    shop, _ = finished
    shop.put_in_force(Person(key="cmp", roles=(Role.QUALITY,), signs=("compliance",)))
    with shop.store.reading() as books:
        assert meaning_for(books, "cmp", shop.at) == "compliance"
        assert meaning_for(books, "qa1", shop.at) == "inspection"


def test_a_lot_is_told_what_its_rules_say_and_what_the_other_regimes_would(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    told_of(shop, chain.lot, "CN")
    with shop.store.reading() as books:
        state = books.lot(chain.lot)
        assert state is not None
        (judged,) = verdicts_on(books, shop.plant, replace(state, claim="ORIGIN", order=""), shop.at)
    assert judged.verdict is not None
    assert judged.verdict.outcome == "not met"
    (other,) = judged.others
    assert other.supposed
    assert [one.regime.key for one in other.regimes] != [one.regime.key for one in judged.verdict.regimes]


def filed(shop: Shop, sha256: str, name: str, about: str = "") -> str:
    paper_of = DocumentAdded(sha256=sha256, name=name, media_type="", about=about, evidence="third-party")
    shop.record(paper_of, EvidenceReviewed(sha256=sha256, accepted=True), who="qa1")
    return sha256


@pytest.mark.parametrize(("about", "told"), [("CoO 114", "CoO 114"), ("", "a.pdf")])
def test_what_fails_names_the_lot_along_the_way_and_its_first_document(finished: Finished, about: str, told: str):
    shop, chain = finished
    ask(shop, DFARS)
    papers = (filed(shop, "a" * 64, "a.pdf", about), filed(shop, "b" * 64, "b.pdf", "CoO 115"))
    mined = DeclaredStage(stage="mined", element="Nd", country="CN", documents=papers)
    shop.record(OriginDeclared(lot=chain.oxide, stages=(mined,)))
    failures = claims(shop, ready(shop, chain)[0]).failures
    (broken,) = (failure for failure in failures if failure.code == "claim_broken")
    assert (broken.subject, dict(broken.facts)["document"]) == (chain.oxide, told)


def test_each_lot_is_answered_for_by_itself_and_the_greatest_silence_is_named_first(finished: Finished):
    shop, chain = finished
    ask(shop, DFARS)
    bought = shop.code("PR")
    known = (("Nd", "30"), ("Fe", "69"), ("B", "1"))
    shop.record(LotReceived(lot=new_lot(bought, "compact", mg(50 * KG)), step="receipt", composition=known))
    draws = [draw(chain.pressed, mg(KG)), draw(bought, mg(9 * KG))]
    mixed = shop.make("machining", draws, "MG", "machined-magnet", pcs(100), part=PART)
    told_of(shop, chain.lot, "AU")
    shipment = shop.gather(shop.pack(chain.lot, 10), shop.pack(mixed, 10))
    failures = claims(shop, shipment).failures
    assert {dict(failure.facts)["lot"] for failure in failures} == {mixed}
    mined = [f for f in failures if (dict(f.facts).get("element"), dict(f.facts).get("stage")) == ("Nd", "mined")]
    assert [failure.subject for failure in mined] == [bought]


def test_what_is_said_of_the_whole_delivery_is_told_at_its_first_lot(finished: Finished):
    shop, chain = finished
    shop.put_in_force(
        ClaimClass(key="ORIGIN", name="Origin", rules=(DFARS,), magnet="ferrite"), order_line(claim="ORIGIN")
    )
    other = chain.machine(shop, 50, container=2)
    shipment = shop.gather(shop.pack(chain.lot, 10), shop.pack(other, 10))
    (failure,) = claims(shop, shipment).failures
    assert (failure.subject, dict(failure.facts)["lot"]) == (chain.lot, chain.lot)


# --- the questions


def judged_of(shop: Shop, lot: str, **told: str) -> tuple[Judged, ...]:
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        return verdicts_on(books, shop.plant, replace(state, **told), shop.at)


def test_a_lot_answers_to_its_order_line_before_its_class_and_its_rules_are_told_though_no_file_has_them(
    finished: Finished,
) -> None:
    shop, chain = finished
    shop.put_in_force(order_line(rules=(DFARS, "rule-of-nobody"), basis_date="2028-01-15"))
    first, second = judged_of(shop, chain.lot, order=LINE)
    assert first.verdict is not None
    assert (first.rule, second) == (DFARS, Judged("rule-of-nobody", None))
    assert judged_of(shop, chain.lot, order="nobody's", claim="") == ()


def test_of_a_lot_whose_material_no_file_describes_nothing_is_said(shop: Shop) -> None:
    ask(shop, DFARS)
    strange = new_lot(shop.code("MG"), "unobtainium", mg(KG))
    shop.record(LotReceived(lot=strange, step="receipt"))
    assert judged_of(shop, strange.code, order=LINE) == ()


def asked_by(shop: Shop, lot: str, rule: str, basis: str) -> Asked:
    line = order_line(rules=(rule,), basis_date=basis)
    with shop.store.reading() as books:
        (asked,) = questions_of(books, shop.plant, line, (lot,), shop.at)
    return asked


@pytest.mark.parametrize(
    ("regime", "basis", "answers"),
    [
        *(("from-2027", "2028-01-15", 1), ("from-2027", "2026-03-01", 2), ("from-2027", "2026-12-31", 1)),
        *(("", "2026-03-01", 1), ("from-2027", "", 1)),
    ],
)
def test_the_regime_that_is_named_is_judged_where_the_basis_does_not_lead_to_it(
    finished: Finished, regime: str, basis: str, answers: int
) -> None:
    shop, chain = finished
    asked = asked_by(shop, chain.lot, f"{DFARS}/{regime}" if regime else DFARS, basis)
    assert (asked.rule, asked.regime) == (DFARS, regime)
    found = list(answers_to(asked))
    assert len(found) == answers
    assert any(one.regime.key == regime for each in found if each.verdict for one in each.verdict.regimes) == bool(
        regime
    )


def test_a_regime_that_the_pack_does_not_have_is_no_rule(finished: Finished) -> None:
    shop, chain = finished
    asked = asked_by(shop, chain.lot, f"{DFARS}/from-1900", "2028-01-15")
    assert asked == Asked(f"{DFARS}/from-1900", None)
    assert list(answers_to(asked)) == [Judged(asked.rule, None)]
    assert rule_statements([*answers_to(asked)]) == ()


def test_only_lots_that_were_born_are_judged_and_only_for_an_order_line(finished: Finished) -> None:
    shop, chain = finished
    ask(shop, DFARS)
    unborn, stranger = shop.code("MG"), shop.code("MG")
    shop.record(Moved(lot=unborn, place="P2"))
    shipment, *_ = ready(shop, chain)
    with shop.store.reading() as books:
        delivery = read_delivery(books, shop.plant, shipment, shop.at)
        state = books.lot(unborn)
        assert state is not None
        states = {**delivery.ancestry.states, unborn: state}
        ancestry = replace(delivery.ancestry, states=states, lots=(unborn, stranger, chain.lot))
        assert delivered_lots(replace(delivery, ancestry=ancestry)) == (chain.lot,)
        assert len(delivery_verdicts(books, shop.plant, replace(delivery, ancestry=ancestry))) == 1
        nothing = replace(delivery.ancestry, lots=(unborn, stranger))
        for empty in (replace(delivery, ancestry=nothing), replace(delivery, line=None)):
            assert delivery_verdicts(books, shop.plant, empty) == ()


@pytest.mark.parametrize(("told", "magnet"), [("smco", "smco"), ("ndfeb", "ndfeb"), ("wood", "ndfeb")])
def test_a_class_says_which_magnet_it_is_of(shop: Shop, told: str, magnet: str) -> None:
    shop.put_in_force(ClaimClass(key="C", name="C", magnet=told))
    with shop.store.reading() as books:
        assert magnet_of(books, line_of_class("C"), shop.at) == magnet
        assert magnet_of(books, line_of_class(""), shop.at) == "ndfeb"


def test_a_line_of_a_class_asks_for_nothing_else() -> None:
    assert line_of_class("C") == OrderLine(key="", order="", line="", customer="", part="", quantity=0, claim="C")
