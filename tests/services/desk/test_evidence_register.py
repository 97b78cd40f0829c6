"""The register of evidence: how each document stands, who said so, and what leans on it."""

import pytest

from tests.services.certified import NUMBER, Finished, certify
from tests.services.plant_builder import KG, Shop
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import OriginDeclared
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed, EvidenceRevoked
from traceapp.errors import Refused
from traceapp.services.desk.evidence_register import filed_document, filed_evidence, leaning_on
from traceapp.services.origin.filed import Filed

DAY = 86_400_000_000
PAPERS = [letter * 64 for letter in "abcde"]


def add(shop: Shop, sha256: str, evidence: str = "lot", **more: object) -> None:
    document = DocumentAdded(sha256=sha256, name=f"{sha256[0]}.pdf", media_type="", evidence=evidence, **more)  # type: ignore[arg-type]
    shop.record(document, who="op1")


def judge(shop: Shop, sha256: str, *, accepted: bool = True, reason: str = "") -> None:
    shop.record(EvidenceReviewed(sha256=sha256, accepted=accepted, reason=reason), who="qa1")


def listed(shop: Shop, *standings: str, most: int = 500) -> list[Filed]:
    with shop.store.reading() as books:
        return list(filed_evidence(books, *standings, most=most))


@pytest.fixture
def filed(shop: Shop) -> Shop:
    """One document of each standing, and one that is evidence of nothing."""
    for sha256 in PAPERS:
        add(shop, sha256, "" if sha256[0] == "e" else "lot")
    judge(shop, PAPERS[1])
    judge(shop, PAPERS[2], accepted=False, reason="of another lot")
    judge(shop, PAPERS[3])
    shop.record(EvidenceRevoked(sha256=PAPERS[3], reason="forged"), who="qa2")
    return shop


def test_documents_are_listed_by_how_they_stand_the_last_filed_first(filed: Shop) -> None:
    assert [one.state.sha256[0] for one in listed(filed, "waiting", "accepted", "turned down", "revoked")] == [*"dcba"]
    assert [one.state.sha256[0] for one in listed(filed, "waiting", "revoked", most=1)] == ["d"]
    with filed.store.reading() as books:
        assert books.evidence_counts() == {"waiting": 1, "accepted": 1, "turned down": 1, "revoked": 1}


def test_each_tells_who_filed_it_and_who_judged_it_last_and_why(filed: Shop) -> None:
    told = {
        one.state.sha256[0]: (one.filed.by, one.judged.by, one.judged.reason)
        for one in listed(filed, "waiting", "accepted", "turned down", "revoked")
    }
    assert told == {
        "a": (("op1",), (), ""),
        "b": (("op1",), ("qa1",), ""),
        "c": (("op1",), ("qa1",), "of another lot"),
        "d": (("op1",), ("qa2",), "forged"),
    }


def test_what_was_accepted_counts_only_in_its_time(shop: Shop) -> None:
    now = shop.at
    add(shop, PAPERS[0], "blanket", valid_from=now - 2 * DAY, valid_until=now - DAY)
    add(shop, PAPERS[1], "blanket", valid_from=now + DAY, valid_until=now + 2 * DAY)
    add(shop, PAPERS[2], "blanket", valid_from=now - DAY, valid_until=now + DAY)
    for sha256 in PAPERS[:3]:
        judge(shop, sha256)
    assert {one.state.sha256[0]: one.standing(now) for one in listed(shop, "accepted")} == {
        "a": "over",
        "b": "ahead",
        "c": "counts",
    }


@pytest.mark.parametrize(
    "more", [{"covers": ("mined",)}, {"lots": ("OX-2648-A001-6",)}, {"valid_until": 5}, {"evidence": "customs"}]
)
def test_filed_again_as_something_else_it_waits_for_another_look(filed: Shop, more: dict[str, object]) -> None:
    with filed.store.reading() as books:
        assert filed_document(books, PAPERS[1]).state.standing == "accepted"
    add(filed, PAPERS[1])
    with filed.store.reading() as books:
        assert filed_document(books, PAPERS[1]).state.standing == "accepted"
    add(filed, PAPERS[1], **more)  # type: ignore[arg-type]
    with filed.store.reading() as books:
        assert filed_document(books, PAPERS[1]).state.standing == "waiting"


def test_a_digest_that_nobody_filed_is_refused(shop: Shop) -> None:
    with shop.store.reading() as books, pytest.raises(Refused, match="document_unknown"):
        filed_document(books, PAPERS[0])


def test_what_leans_on_a_document_are_its_lots_and_the_certificates_of_what_became_of_them(finished: Finished) -> None:
    shop, chain = finished
    add(shop, PAPERS[0])
    add(shop, PAPERS[1])
    shop.record(OriginDeclared(lot=chain.oxide, documents=(PAPERS[0],)))
    spare = shop.receive("ndpr-oxide", mg(KG))
    shop.record(OriginDeclared(lot=spare, documents=(PAPERS[0], PAPERS[1])))
    certify(shop, chain.lot, box := shop.pack(chain.lot, 100))
    loose = shop.pack(chain.lot, 50)
    with shop.store.reading() as books:
        found, other = leaning_on(books, PAPERS[0]), leaning_on(books, PAPERS[1])
        nothing = leaning_on(books, PAPERS[2])
    assert {lot.code for lot in found.lots} == {chain.oxide, spare}
    assert set(found.boxes) == {box, loose}
    assert [one.number for one in found.certificates] == [NUMBER]
    assert ([lot.code for lot in other.lots], other.boxes, other.certificates) == ([spare], (), ())
    assert (nothing.lots, nothing.boxes, nothing.certificates) == ((), (), ())
