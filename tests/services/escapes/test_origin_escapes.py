"""Where material came from, told otherwise after a certificate, opens a review of those it reaches, and of no other."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.certified import NUMBER, Finished, certify, review, sealed_of
from tests.services.plant_builder import KG, Shop
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.quantity import mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import OriginDeclared
from traceapp.domain.record.quality import Corrected, DocumentAdded, EvidenceReviewed, EvidenceRevoked
from traceapp.services.escapes.escapes import reviews
from traceapp.store.journal import Sealed
from traceapp.store.opening import open_store

PAPER, OTHER = "a" * 64, "b" * 64


def mined(country: str, *documents: str, **more: object) -> DeclaredStage:
    return DeclaredStage(stage="mined", country=country, documents=documents, **more)  # type: ignore[arg-type]


def paper(sha256: str = PAPER, **more: object) -> DocumentAdded:
    return DocumentAdded(sha256=sha256, name="origin.pdf", media_type="application/pdf", evidence="lot", **more)  # type: ignore[arg-type]


def late(shop: Shop, number: str = NUMBER) -> list[tuple[str, str, dict[str, str]]]:
    found = review(shop, number)
    return [(fact.code, fact.subject, dict(fact.facts)) for fact in found.facts] if found is not None else []


def listed(shop: Shop) -> list[str]:
    with shop.store.reading() as books:
        return [one.issued.number for one in reviews(books, shop.plant, shop.at)]


def declare(shop: Shop, lot: str, *stages: DeclaredStage, **more: object) -> EntryRef:
    return shop.record(OriginDeclared(lot=lot, stages=stages, **more)).entries[0]  # type: ignore[arg-type]


@pytest.fixture
def proved(finished: Finished) -> Finished:
    """The oxide's mine is declared, and a reviewed document says so; a certificate was issued."""
    shop, chain = finished
    shop.record(paper(), who="op1")
    declare(shop, chain.oxide, mined("AU", PAPER))
    shop.record(EvidenceReviewed(sha256=PAPER, accepted=True), who="qa1")
    certify(shop, chain.lot, shop.pack(chain.lot, 100))
    return shop, chain


def test_what_was_declared_and_proved_before_is_no_late_fact(proved: Finished) -> None:
    shop, _ = proved
    assert late(shop) == []
    assert listed(shop) == []


def test_a_document_that_is_revoked_opens_the_review_of_what_leans_on_it(proved: Finished) -> None:
    shop, chain = proved
    shop.record(EvidenceRevoked(sha256=PAPER, reason="forged"), who="qa1")
    assert late(shop) == [("evidence_lost", chain.oxide, {"reason": "forged", "document": "origin.pdf"})]
    assert listed(shop) == [NUMBER]
    found = review(shop)
    assert found is not None
    assert found.facts[0].boxes == tuple({covered.box for covered in found.issued.covers})


@pytest.mark.parametrize(
    "word",
    [
        EvidenceReviewed(sha256=PAPER, accepted=False, reason="of another lot"),
        paper(covers=("separated",)),
        paper(valid_from=1, valid_until=2),
    ],
    ids=["turned down", "filed as less", "of another time"],
)
def test_evidence_that_is_lost_in_another_way_opens_it_too(proved: Finished, word: Record) -> None:
    shop, chain = proved
    shop.record(word, who="qa1")
    assert [(code, lot) for code, lot, _ in late(shop)] == [("evidence_lost", chain.oxide)]
    assert listed(shop) == [NUMBER]


def test_a_document_that_nothing_certified_leans_on_opens_none(proved: Finished) -> None:
    shop, chain = proved
    shop.record(paper(OTHER), who="op1")
    shop.record(EvidenceReviewed(sha256=OTHER, accepted=True), who="qa1")
    other = shop.receive("ndpr-oxide", mg(KG))
    declare(shop, other, mined("CN", OTHER))
    declare(shop, chain.oxide, documents=(OTHER,))
    shop.record(EvidenceRevoked(sha256=OTHER, reason="forged"), who="qa1")
    assert late(shop) == [], "it was named only after the certificate, and took nothing from it"
    assert listed(shop) == []


@pytest.mark.parametrize(
    ("stages", "more"),
    [
        ((mined("CN"),), {}),
        ((mined("AU", PAPER, share_ppm=900_000), mined("CN", share_ppm=100_000)), {}),
        ((mined("AU", PAPER), mined("CN", element="Pr")), {}),
        ((mined("AU", PAPER, recycled="post-consumer"),), {}),
        ((DeclaredStage(stage="separated", country="CN"),), {}),
        ((), {"composition": (("Nd2O3", "99"),)}),
    ],
    ids=["another place", "a small share", "one element", "recycled", "a stage nobody knew", "another analysis"],
)
def test_an_origin_that_is_declared_otherwise_later_opens_the_review(
    proved: Finished, stages: tuple[DeclaredStage, ...], more: dict[str, object]
) -> None:
    shop, chain = proved
    declare(shop, chain.oxide, *stages, reason="the mill said so", **more)
    assert [(code, lot, facts["reason"]) for code, lot, facts in late(shop)] == [
        ("origin_changed", chain.oxide, "the mill said so")
    ]
    assert listed(shop) == [NUMBER]


def test_the_same_said_again_or_better_proved_opens_none(proved: Finished) -> None:
    shop, chain = proved
    declare(shop, chain.oxide, mined("AU", PAPER))
    declare(shop, chain.oxide, mined("AU", PAPER), mined("AU", PAPER, element="Nd"))
    shop.record(paper(OTHER, lots=(chain.oxide,)), who="op1")
    shop.record(EvidenceReviewed(sha256=OTHER, accepted=True), who="qa1")
    assert late(shop) == []


def test_only_certificates_that_the_lot_reaches_and_that_were_there_before_are_touched(proved: Finished) -> None:
    shop, chain = proved
    shop.record(EvidenceRevoked(sha256=PAPER, reason="forged"), who="qa1")
    certify(shop, chain.lot, shop.pack(chain.lot, 100), number="C-26-A002")
    strange = shop.receive("ndpr-oxide", mg(KG))
    declare(shop, strange, mined("CN"))
    assert listed(shop) == [NUMBER]
    assert late(shop, "C-26-A002") == []


def test_a_processors_document_that_is_revoked_touches_what_came_back_with_it(proved: Finished) -> None:
    shop, chain = proved
    shop.record(paper(OTHER, lots=(chain.lot,), covers=("coated",)), who="op1")
    shop.record(EvidenceReviewed(sha256=OTHER, accepted=True), who="qa1")
    certify(shop, chain.lot, shop.pack(chain.lot, 100), number="C-26-A002")
    shop.record(EvidenceRevoked(sha256=OTHER, reason="another bath"), who="qa1")
    assert [(code, lot, told["reason"]) for code, lot, told in late(shop, "C-26-A002")] == [
        ("evidence_lost", chain.lot, "another bath")
    ]
    assert late(shop) == [], "the first certificate was composed before it was accepted"


def test_a_correction_of_what_was_said_of_an_origin_is_told_by_what_it_changes(finished: Finished) -> None:
    shop, chain = finished
    said = declare(shop, chain.oxide, mined("AU"))
    certify(shop, chain.lot, shop.pack(chain.lot, 100))
    shop.record(Corrected(target=said, reason="it was the drum beside it"), who="qa1")
    assert [(code, facts["reason"]) for code, _, facts in late(shop)] == [
        ("origin_changed", "it was the drum beside it")
    ]
    assert listed(shop) == [NUMBER]


def test_a_correction_that_puts_another_origin_in_the_place_of_one_is_a_fact_though_it_names_a_new_element(
    finished: Finished,
) -> None:
    shop, chain = finished
    said = declare(shop, chain.oxide, mined("AU"))
    certify(shop, chain.lot, shop.pack(chain.lot, 100))
    right = OriginDeclared(lot=chain.oxide, stages=(mined("AU"), mined("CN", element="Pr")))
    plain = msgspec.json.decode(msgspec.json.encode(right))
    shop.record(Corrected(target=said, reason="Pr is bought", replacement=plain), who="qa1")
    assert [(code, facts["reason"]) for code, _, facts in late(shop)] == [("origin_changed", "Pr is bought")]


@pytest.fixture
def retold(proved: Finished) -> tuple[Shop, Sequence[Sealed]]:
    """Two certificates; between and after them everything that can be told of an origin."""
    shop, chain = proved
    declare(shop, chain.iron, DeclaredStage(stage="mined", country="BR"))
    certify(shop, chain.lot, shop.pack(chain.lot, 100), number="C-26-A002")
    shop.record(EvidenceRevoked(sha256=PAPER, reason="forged"), who="qa1")
    wrong = declare(shop, chain.iron, DeclaredStage(stage="mined", country="RU"))
    shop.record(Corrected(target=wrong, reason="another lot"), who="qa1")
    return shop, sealed_of(Path(shop.store.url.removeprefix("sqlite:///")))


@settings(
    max_examples=settings().max_examples // 6,
    print_blob=False,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(random=st.randoms(use_true_random=False))
def test_the_same_entries_make_the_same_reviews_in_whatever_order_they_came(
    retold: tuple[Shop, Sequence[Sealed]], tmp_path_factory: pytest.TempPathFactory, random
) -> None:
    shop, sealed = retold
    with shop.store.reading() as books:
        expected = reviews(books, shop.plant, shop.at)
    told = {one.issued.number: [fact.code for fact in one.facts] for one in expected}
    assert told == {NUMBER: ["origin_changed", "evidence_lost"], "C-26-A002": ["evidence_lost"]}
    other = open_store(f"sqlite:///{tmp_path_factory.mktemp('other') / 'plant.db'}", now=lambda: shop.at, letters="Z")
    try:
        shuffled = random.sample(sealed, len(sealed))
        cut = random.randint(0, len(shuffled))
        other.take_in(shuffled[:cut])
        other.take_in(shuffled[cut:])
        with other.reading() as books:
            assert reviews(books, shop.plant, shop.at) == expected
    finally:
        other.close()
