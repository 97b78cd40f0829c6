"""Whoever issues a certificate is refused by name until all of it is right, and what it speaks for is added up."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tests.services.certificate.test_certifying import content_of, issued, paper, ready, sign
from tests.services.plant_builder import Chain, Shop, order_line, people, pin
from tests.services.rules.test_verdicts import DFARS, WAIVER
from traceapp.domain.person import Person
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import CertificateIssued, CertificateWithdrawn
from traceapp.domain.record.sealing import DocumentSealed
from traceapp.errors import Refused
from traceapp.services.certificate.issuing import covered_by, issue, seal, withdraw
from traceapp.services.delivery.delivery import read_delivery
from traceapp.services.dispatch.shipping import swap_box

Finished = tuple[Shop, Chain]


def refusal(act: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code, dict(refused.value.facts)


def person(key: str, **change: object) -> Person:
    found = next(one for one in people() if isinstance(one, Person) and one.key == key)
    return replace(found, **change)


def issue_as(shop: Shop, shipment: str, **change: object) -> None:
    """As it was composed, with something of the paper exchanged afterwards."""
    made = paper(shop)
    digest = content_of(shop, shipment, made).digest
    other = replace(made, **change)
    facts = {"shipment": shipment, "paper": other, "digest": digest, "document": "ab" * 32}
    shop.do(lambda books, c: issue(books, shop.plant, c, **facts))  # type: ignore[arg-type]


def test_number_and_address_are_there_and_free_before_anything_is_looked_at(finished: Finished):
    shop, chain = finished
    shipment, *_ = ready(shop, chain)
    assert refusal(lambda: issue_as(shop, shipment, number=None)) == ("number_missing", {"shipment": shipment})
    short = {"address": "7QK4M2X"}
    assert refusal(lambda: issue_as(shop, shipment, **short)) == ("address_missing", {"number": "C-26-A001"})
    sign(shop, shipment)
    assert refusal(lambda: sign(shop, shipment)) == ("number_taken", {"number": "C-26-A001"})


def test_what_was_signed_is_what_was_rendered(finished: Finished):
    shop, chain = finished
    shipment, *_ = ready(shop, chain)
    assert refusal(lambda: sign(shop, shipment, digest="d" * 64)) == ("facts_changed", {"number": "C-26-A001"})


@pytest.mark.parametrize(
    ("change", "code", "facts"),
    [
        ({"signs": ("compliance",)}, "not_authorised", {"person": "qa1", "meaning": "inspection"}),
        ({"independent": False}, "not_independent", {"person": "qa1", "form": "3.1"}),
    ],
)
def test_conformity_is_signed_by_one_who_is_authorised_and_stands_outside_production(
    finished: Finished, change: dict[str, object], code: str, facts: dict[str, object]
):
    shop, chain = finished
    shop.put_in_force(person("qa1", **change))
    shipment, *_ = ready(shop, chain)
    assert refusal(lambda: sign(shop, shipment)) == (code, facts)


def test_each_signs_for_what_they_are_authorised_to_and_only_conformity_asks_for_independence(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(rules=(DFARS,), basis_date="2027-06-15", exceptions=(WAIVER,)))
    shop.put_in_force(person("qa2", signs=("compliance",)))
    shipment, *_ = ready(shop, chain)
    made = paper(shop)
    both = (*made.signatures, pin("qa2", made.at, "compliance"))
    sign(shop, shipment, replace(made, signatures=both))
    assert issued(shop, "C-26-A001").standing == "valid"


def test_what_is_twice_in_a_box_is_covered_once_with_its_sum(finished: Finished):
    shop, chain = finished
    shipment, box, _ = ready(shop, chain, 600, 100)
    with shop.store.reading() as books:
        delivery = read_delivery(books, shop.plant, shipment, shop.at)
    first, second = delivery.boxes
    twice = replace(first, contents=(*first.contents, replace(first.contents[0], container=2, quantity=pcs(7))))
    covered = covered_by(replace(delivery, boxes=(twice, second)))
    assert [(one.box, one.lot, one.quantity) for one in covered] == [
        (box, chain.lot, pcs(607)),
        (second.code, chain.lot, pcs(100)),
    ]


def test_only_boxes_that_the_new_certificate_no_longer_speaks_for_are_freed(finished: Finished):
    shop, chain = finished
    shipment, kept, out = ready(shop, chain, 300, 200)
    sign(shop, shipment)
    into = shop.pack(chain.lot, 200)
    shop.do(lambda books, c: swap_box(books, c, shipment=shipment, out=out, into=into, reason="x"), who="shp")
    sign(shop, shipment, paper(shop, "C-26-A002", supersedes="C-26-A001"))
    with shop.store.reading() as books:
        entry = books.history("certificate", "C-26-A002")[0]
    assert isinstance(entry.record, CertificateIssued)
    assert entry.record.freed == (out,)
    assert kept in {covered.box for covered in issued(shop, "C-26-A002").covers}


def test_only_what_stands_is_withdrawn_with_a_reason_and_a_signature(finished: Finished):
    shop, chain = finished
    shipment, *_ = ready(shop, chain)
    sign(shop, shipment)

    def withdrawn(number: str = "C-26-A001", reason: str = "wrong", signers: tuple[str, ...] = ("qa1",)) -> None:
        signatures = tuple(pin(signer, shop.at) for signer in signers)
        shop.do(lambda books, c: withdraw(books, c, number=number, reason=reason, signatures=signatures))

    assert refusal(lambda: withdrawn(reason=" ")) == ("reason_missing", {})
    assert refusal(lambda: withdrawn(signers=()))[0] == "signature_missing"
    assert refusal(lambda: withdrawn("C-26-A009")) == ("certificate_unknown", {"number": "C-26-A009"})
    shop.record(CertificateWithdrawn(number="C-26-A008", reason="told early", shipment=shipment, boxes=()), who="qa1")
    assert refusal(lambda: withdrawn("C-26-A008"))[0] == "certificate_unknown"
    withdrawn()
    told = refusal(withdrawn)
    assert told == ("certificate_not_valid", {"number": "C-26-A001", "standing": "withdrawn"})
    other, *_ = ready(shop, chain, 100)
    elsewhere = paper(shop, "C-26-A003", supersedes="C-26-A002")
    sign(shop, shipment, paper(shop, "C-26-A002"))
    assert refusal(lambda: sign(shop, other, elsewhere)) == (
        "certificate_elsewhere",
        {"number": "C-26-A002", "shipment": shipment},
    )


def test_a_document_is_sealed_once_and_of_what_was_issued(finished: Finished):
    shop, chain = finished
    shipment, *_ = ready(shop, chain)
    content = sign(shop, shipment)
    kept = dict.fromkeys(("document", "credential", "proof", "public_key"), "ab" * 32)
    made = DocumentSealed(number="C-26-A001", digest=content.digest, index=0, size=1, **kept)
    unknown, other = replace(made, number="C-26-A009"), replace(made, digest="d" * 64)

    def sealed(record: DocumentSealed) -> int:
        return len(shop.do(lambda books, _command: seal(books, record=record)).entries)

    assert refusal(lambda: sealed(unknown)) == ("certificate_unknown", {"number": "C-26-A009"})
    assert refusal(lambda: sealed(other)) == ("facts_changed", {"number": "C-26-A001"})
    assert [sealed(made), sealed(replace(made, document="cd" * 32))] == [1, 0]
