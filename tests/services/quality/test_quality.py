"""Releases, dispositions, late signatures, concessions and documents."""

import pytest

from tests.services.plant_builder import KG, MINUTE, PART, Chain, Shop, draw, measured, pin
from traceapp.domain.lot import LotState
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.pieces import Noted, Signature, Target
from traceapp.domain.record.quality import Concession, DocumentAdded, Held
from traceapp.errors import Refused
from traceapp.services.quality.concessions import concessions_of
from traceapp.services.quality.quality import add_document, grant_concession, release_lot, settle_finding, sign_second

Finished = tuple[Shop, Chain]


def lot_of(shop: Shop, code: str) -> LotState:
    with shop.store.reading() as books:
        state = books.lot(code)
        assert state is not None
        return state


def release(shop: Shop, lot: str, scope: str, *people: str, reason: str = "") -> None:
    signatures = tuple(pin(person) for person in people)
    shop.do(lambda books, c: release_lot(books, c, lot=lot, scope=scope, signatures=signatures, reason=reason))


def doubtful(shop: Shop, code: str = "balance_outside") -> tuple[str, str]:
    """A lot with one open finding, and the finding's name."""
    oxide = shop.receive("ndpr-oxide", mg(10 * KG))
    lot = shop.make(
        "strip-casting",
        [draw(oxide, mg(KG))],
        "SC",
        "alloy-strip",
        mg(KG),
        noted=lambda lot: (Noted(lot=lot, code=code, facts=(("skill", "charge-check"),)),),
    )
    return lot, lot_of(shop, lot).findings[0].name


def settle(shop: Shop, lot: str, finding: str, *people: str, disposition: str = "use as is") -> None:
    signatures = tuple(pin(person) for person in people)
    shop.do(
        lambda books, c: settle_finding(
            books, c, subject=lot, finding=finding, disposition=disposition, reason="weighed", signatures=signatures
        )
    )


def test_a_lot_is_released_for_shipment_once_it_was_accepted(finished: Finished):
    shop, chain = finished
    fresh = shop.make("machining", [draw(chain.pressed, mg(KG))], "MG", "machined-magnet", pcs(10), part=PART)
    with pytest.raises(Refused, match="lot_not_accepted"):
        release(shop, fresh, "shipment", "qa1")
    release(shop, chain.lot, "shipment", "qa1")
    assert lot_of(shop, chain.lot).released == ("shipment",)


def test_a_held_or_unknown_lot_is_not_released_for_shipment(finished: Finished):
    shop, chain = finished
    shop.record(Held(targets=(Target(lot=chain.lot),), reason="cracked"))
    with pytest.raises(Refused, match="on_hold"):
        release(shop, chain.lot, "shipment", "qa1")
    with pytest.raises(Refused, match="lot_unknown"):
        release(shop, "MG-2633-C004-N", "shipment", "qa1")


def test_a_provisional_lot_enters_a_charge_by_a_named_release_with_a_reason(shop: Shop):
    with pytest.raises(Refused, match="reason_missing"):
        release(shop, "OX-2633-C004-N", "charge", "qa1")
    release(shop, "OX-2633-C004-N", "charge", "qa1", reason="certificate seen")
    assert lot_of(shop, "OX-2633-C004-N").released == ("charge",)
    with pytest.raises(Refused, match="code_check"):
        release(shop, "OX-2633-C004-7", "charge", "qa1", reason="seen")
    with pytest.raises(Refused, match="scope_unknown"):
        release(shop, "OX-2633-C004-N", "party", "qa1", reason="seen")


@pytest.mark.parametrize("person", ["op1", "shp", "sup", "adm", "aud"])
def test_only_quality_releases_lots_and_settles_findings(shop: Shop, person: str):
    lot, finding = doubtful(shop)
    with pytest.raises(Refused, match="not_allowed"):
        release(shop, lot, "charge", person, reason="seen")
    with pytest.raises(Refused, match="not_allowed"):
        settle(shop, lot, finding, person)


def test_a_disposition_settles_the_finding_it_names_and_no_other(shop: Shop):
    lot, finding = doubtful(shop)
    with pytest.raises(Refused, match="finding_unknown"):
        settle(shop, lot, finding + "x", "qa1")
    with pytest.raises(Refused, match="disposition_missing"):
        settle(shop, lot, finding, "qa1", disposition=" ")
    settle(shop, lot, finding, "qa1")
    found = lot_of(shop, lot).findings[0]
    assert (found.settled is not None, found.disposition, found.blocks) == (True, "use as is", False)
    with pytest.raises(Refused, match="finding_settled"):
        settle(shop, lot, finding, "qa1")


def test_the_second_signature_is_given_later_by_another_person_with_the_skill(shop: Shop):
    lot, finding = doubtful(shop, "second_signature_missing")
    assert lot_of(shop, lot).provisional
    shop.put_in_force(Person(key="op3", roles=(Role.OPERATOR,)))

    def sign(person: str) -> None:
        signature = Signature(person=person, meaning="charge release", at=shop.at)
        shop.do(
            lambda books, c: sign_second(books, shop.plant, c, lot=lot, finding=finding, signature=signature),
            who=person,
        )

    with pytest.raises(Refused, match="same_person_twice"):
        sign("op1")
    with pytest.raises(Refused, match="not_qualified") as refused:
        sign("op3")
    assert (refused.value.facts["able"], refused.value.facts["away"]) == ("", "op2")
    at = shop.at
    shop.at += 600 * MINUTE
    shop.put_in_force(Qualification(key="op2/charge-check", person="op2", skill="charge-check", expires=shop.at))
    shop.at = at  # a clock that is set back makes no skill valid again
    with pytest.raises(Refused, match="not_qualified"):
        sign("op2")
    shop.put_in_force(Qualification(key="op2/charge-check", person="op2", skill="charge-check"))
    sign("op2")
    assert not lot_of(shop, lot).provisional


def test_what_is_no_missing_signature_is_not_signed_later(shop: Shop):
    lot, finding = doubtful(shop)
    signature = Signature(person="op2", meaning="charge release", at=shop.at)
    with pytest.raises(Refused, match="finding_unknown"):
        shop.do(lambda books, c: sign_second(books, shop.plant, c, lot=lot, finding=finding, signature=signature))


def test_a_concession_names_lot_quantity_end_and_its_document(finished: Finished):
    shop, chain = finished

    def grant(**more: object) -> None:
        facts = {"number": "K-7", "lot": chain.lot, "quantity": pcs(500), "until": 0, "text": "HcJ", **more}
        concession = Concession(**facts)  # type: ignore[arg-type]
        shop.do(
            lambda books, c: grant_concession(
                books, shop.plant, c, concession=concession, granted_by="tern", documents=("ab",)
            )
        )

    grant()
    with shop.store.reading() as books:
        assert [c.number for c in concessions_of(books, chain.lot)] == ["K-7"]
    for more, code in (
        ({"lot": "MG-2633-C004-N"}, "lot_unknown"),
        ({"quantity": mg(5)}, "unit_mixed"),
        ({"quantity": pcs(0)}, "nothing_conceded"),
        ({"until": shop.at - MINUTE}, "concession_expired"),
        ({"drawing": "B"}, "drawing_unknown"),
        ({"lot": chain.heat, "quantity": mg(5), "drawing": "D"}, "drawing_unknown"),
    ):
        with pytest.raises(Refused, match=code):
            grant(**more)
    grant(drawing="D")
    with shop.store.reading() as books:
        assert [c.drawing for c in concessions_of(books, chain.lot)] == ["", "D"]
    bare = Concession(number="K-8", lot=chain.lot, quantity=pcs(5), until=0, text="")
    with pytest.raises(Refused, match="document_missing"):
        shop.do(
            lambda books, c: grant_concession(books, shop.plant, c, concession=bare, granted_by="tern", documents=())
        )


def test_a_concession_says_which_rows_it_excuses_where_some_failed(finished: Finished):
    shop, chain = finished

    def grant(properties: tuple[str, ...] | None) -> tuple[str, ...] | None:
        conceded = Concession(number="K-7", lot=chain.lot, quantity=pcs(5), until=0, text="HcJ", properties=properties)
        shop.do(
            lambda books, c: grant_concession(
                books, shop.plant, c, concession=conceded, granted_by="tern", documents=("ab",)
            )
        )
        with shop.store.reading() as books:
            return concessions_of(books, chain.lot)[-1].properties

    assert grant(None) == ()
    shop.report(chain.lot, "final lot", measured("length", 80, "39.98", "40.00", "40.20", "MM-1"))
    with pytest.raises(Refused, match="concession_unnamed") as refused:
        grant(None)
    assert refused.value.facts == {"lot": chain.lot, "properties": "length"}
    with pytest.raises(Refused, match="property_unknown"):
        grant(("length", "colour"))
    assert grant(("length", "br", "length")) == ("length", "br")
    assert grant(()) == ()


def test_a_document_is_filed_under_its_digest(shop: Shop):
    def file(**more: object) -> None:
        facts = {"sha256": "a" * 64, "name": "mill.pdf", "media_type": "application/pdf", **more}
        document = DocumentAdded(**facts)  # type: ignore[arg-type]
        shop.do(lambda books, c: add_document(books, c, document=document))

    file(lots=("OX-2633-C004-N",))
    with shop.store.reading() as books:
        kept = books.document("a" * 64)
        assert kept is not None
        assert kept.name == "mill.pdf"
    with pytest.raises(Refused, match="document_malformed"):
        file(sha256="short")
    with pytest.raises(Refused, match="document_dates"):
        file(valid_from=20, valid_until=10)
