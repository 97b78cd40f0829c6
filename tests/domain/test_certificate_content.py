import json
from datetime import date

import msgspec
import pytest
import rfc8785
from msgspec.structs import replace

from tests.documents.sample_certificate import draft, issued, layout, with_every_block
from traceapp.domain.certificate import (
    Attribute,
    CertificateContent,
    CertificateKind,
    Claim,
    Judgement,
    Run,
    WebAddress,
    day_text,
    digest_of,
    marked_up,
    plain,
    sealed,
    thousands,
)
from traceapp.domain.certificate_block import Block, block_numbers, blocks_signed_for
from traceapp.domain.conformity import conformity_statement
from traceapp.domain.words import Words
from traceapp.errors import Refused

WORDING = layout().wording


def test_the_digest_covers_every_fact_but_itself_and_its_signature():
    content = issued()
    assert digest_of(replace(content, digest="")) == content.digest
    assert digest_of(replace(with_every_block(), digest="", signature=None)) == with_every_block().digest
    for other in (
        replace(content, digest="", replaces="C-26-A0001"),
        replace(content, digest="", lots=(replace(content.lots[0], pieces=1799), content.lots[1])),
    ):
        assert digest_of(other) != content.digest


def test_the_canonical_json_is_that_of_rfc_8785():
    bare = replace(with_every_block(), digest="", signature=None)
    mine = msgspec.json.encode(bare, order="sorted")
    assert mine == rfc8785.dumps(json.loads(mine))


def test_a_content_comes_back_from_its_json():
    content = with_every_block()
    assert msgspec.json.decode(msgspec.json.encode(content), type=CertificateContent) == content


def test_a_digest_that_is_not_the_content_s_is_refused():
    with pytest.raises(ValueError, match="digest"):
        replace(issued(), digest="0" * 64)
    with pytest.raises(ValueError, match="digest"):
        replace(issued(), replaces="C-26-A0001")


@pytest.mark.parametrize(
    "facts",
    [
        {"issued": date(2026, 12, 16)},
        {"address": WebAddress(public="https://trace.example/c/1-2")},
        {"digest": "0" * 64},
        {"signers": (replace(draft().signers[0], name="L. Ferrer"),)},
    ],
)
def test_a_draft_has_nothing_of_an_issued_certificate(facts: dict[str, object]):
    with pytest.raises(ValueError, match="draft"):
        replace(draft(), **facts)


@pytest.mark.parametrize("facts", [{"issued": None}, {"signers": ()}, {"signers": draft().signers}])
def test_an_issued_certificate_has_a_date_and_named_signers(facts: dict[str, object]):
    with pytest.raises(ValueError, match="date or a named signer"):
        replace(issued(), digest="", **facts)


def with_first_result(content: CertificateContent, result: Attribute | None) -> dict[str, object]:
    section = content.sections[0]
    row = replace(section.rows[0], results=(result, section.rows[0].results[1]))
    return {"sections": (replace(section, rows=(row, *section.rows[1:])), *content.sections[1:])}


def test_an_issued_certificate_misses_no_result():
    with pytest.raises(ValueError, match="missing result"):
        replace(issued(), digest="", **with_first_result(issued(), None))


def test_tables_speak_for_every_lot():
    content = draft()
    assert content.composition
    for facts in (
        {"lots": content.lots[:1]},
        {"lots": ()},
        {"composition": replace(content.composition, lots=content.composition.lots[:1])},
        {"composition": replace(content.composition, elements=("Nd",))},
    ):
        with pytest.raises(ValueError, match=r"lots|elements"):
            replace(content, **facts)


def test_block_numbers_run_on_without_gaps():
    for content in (draft(), with_every_block(), replace(draft(), sections=(), composition=None, specification=None)):
        numbers = block_numbers(content)
        assert list(numbers.values())[:-1] == list(range(1, len(numbers)))
    assert block_numbers(with_every_block())[Block.SIGNATURE] == 14
    assert Block.ORIGIN not in block_numbers(issued())


def test_each_signer_vouches_for_the_blocks_of_the_claim():
    content = with_every_block()
    assert blocks_signed_for(content, Claim.CONFORMITY) == ("1-9", "11.1")
    assert blocks_signed_for(content, Claim.RULE) == ("10", "11.2")
    assert blocks_signed_for(issued(), Claim.CONFORMITY) == ("1-9", "10.1")
    assert blocks_signed_for(issued(), Claim.RULE) == ()


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("999", "999"),
        ("1070", "1\u2005070"),
        ("-14000.25", "-14\u2005000.25"),
        ("1234567", "1\u2005234\u2005567"),
        ("0.12345", "0.12345"),
        ("≥ 1000", "≥ 1000"),
        ("bal.", "bal."),
    ],
)
def test_thousands_are_parted_in_plain_numbers_only(number: str, shown: str):
    assert thousands(number) == shown


def test_days_are_written_alike_in_every_locale():
    assert day_text(date(2026, 12, 6)) == "6 Dec 2026"


def test_a_symbol_s_marks_become_runs():
    assert marked_up("H<sub>k</sub>/H<sub>cJ</sub>") == (Run("H"), Run("k", "sub"), Run("/H"), Run("cJ", "sub"))
    assert marked_up("A·m<sup>2</sup>") == (Run("A·m"), Run("2", "sup"))
    assert marked_up("Density") == plain("Density")
    assert marked_up("<b>x") == plain("<b>x")
    assert marked_up("") == ()


def said(content: CertificateContent, *concessions: str) -> tuple[str, str]:
    statement = conformity_statement(content, WORDING, concessions=tuple(Words(n, n) for n in concessions))
    assert statement.claim is Claim.CONFORMITY
    return "".join(run.text for run in statement.en), "".join(run.text for run in statement.es)


def failing() -> CertificateContent:
    content = draft()
    return replace(content, **with_first_result(content, Attribute(n=1, outcome="1 low", judgement=Judgement.FAIL)))


def test_the_statement_names_the_blocks_it_rests_on():
    english, spanish = said(draft())
    assert english == (
        "The lots in block 7 were made, inspected and tested to the order. Every result in block 8 meets the "
        "requirement stated beside it. Concessions: none."
    )
    assert spanish.endswith("Concesiones: ninguna.")
    assert "block 6 " in said(replace(draft(), specification=None))[0]


def test_a_failed_result_is_never_declared_conforming():
    with pytest.raises(Refused) as refused:
        said(failing())
    assert refused.value.code == "result_not_met"
    assert refused.value.facts["properties"] == "Remanence Br"
    english, _ = said(failing(), "CN-7")
    assert english.endswith("except those marked as not met, which are accepted under concession CN-7.")


def test_a_concession_that_no_result_leans_on_is_named_and_never_passed_over():
    assert said(draft(), "CN-7")[0].endswith("meets the requirement stated beside it. Concessions: CN-7.")
    for kind, words in (
        (CertificateKind.DECLARATION, "comply with the requirements of order 4500-88213, line 2. Concessions: CN-7."),
        (CertificateKind.SUPPLIER_DECLARATION, "except where concession CN-7 accepts otherwise."),
        (CertificateKind.AEROSPACE, "except where concession CN-7 accepts otherwise."),
    ):
        assert words in said(replace(draft(), kind=kind), "CN-7")[0]
    with pytest.raises(Refused, match="wording_missing: kind=FAR"):
        said(replace(draft(), kind=CertificateKind.FAR), "CN-7")


def test_the_far_certificate_has_the_words_of_the_clause_and_no_blank():
    content = replace(
        sealed(replace(issued(), digest="", kind=CertificateKind.FAR)),
        digest="",
        shipment=replace(issued().shipment, carrier="Plover Freight", waybill="PF-77"),
    )
    english, spanish = said(content)
    assert english.startswith(
        "I certify that on 16 Dec 2026, the Cerro Índigo Magnetics furnished the supplies or services called for by "
        "Contract No. 4500-88213 via Plover Freight on PF-77 in accordance with all applicable requirements."
    )
    assert spanish == ""
    with pytest.raises(Refused, match="statement_fact_missing: fact=carrier"):
        said(replace(issued(), digest="", kind=CertificateKind.FAR))
    assert "on ____, the Cerro Índigo Magnetics" in said(replace(draft(), kind=CertificateKind.FAR))[0]
