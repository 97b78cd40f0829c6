"""Works-certificate JSON: nothing of a certificate is lost on the way out and in, and it says what the paper says."""

import json

import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from tests.documents import reading
from tests.documents.sample_certificate import draft, issued, layout, with_every_block
from tests.exchange.works_contents import contents
from traceapp.documents.certificate_pdf import render_certificate
from traceapp.domain.problem import Problem
from traceapp.errors import Refused
from traceapp.exchange.works_certificate import read_works_certificate, works_certificate


@given(contents())
def test_any_content_comes_back_as_it_was(content):
    assert read_works_certificate("w.json", works_certificate(content)) == content


@pytest.mark.parametrize("content", [draft(), issued(), with_every_block()], ids=["draft", "issued", "every block"])
def test_a_certificate_comes_back_with_its_digest(content):
    back = read_works_certificate("w.json", works_certificate(content))
    assert back == content
    assert msgspec.json.encode(back, order="sorted") == msgspec.json.encode(content, order="sorted")


def test_every_fact_stands_under_its_code():
    tree = json.loads(works_certificate(with_every_block()))
    trade, product, tests = (tree[group] for group in ("CommercialTransaction", "ProductDescription", "OtherTests"))
    assert (trade["A02"], trade["A07"], trade["A97"]) == ("3.1", "4500-88213", "2")
    assert [lot["code"] for lot in product["B07"]] == [lot.code for lot in with_every_block().lots]
    assert product["B08"] == [str(lot.pieces) for lot in with_every_block().lots]
    composition = with_every_block().composition
    assert composition is not None
    assert tree["Inspection"]["C71"]["Symbol"] == composition.elements[0]
    assert tests["D51"]["Property"] == "Remanence Br"
    assert tree["Validation"]["Z02"] == "2026-12-16"


def test_the_paper_says_the_same():
    content = with_every_block()
    tree = json.loads(works_certificate(content))
    paper = reading.text(render_certificate(content, layout=layout())).replace(" ", "")
    printed = [tree["CommercialTransaction"]["A03"], tree["CommercialTransaction"]["A06.1"]["name"]]
    printed += [lot["code"] for lot in tree["ProductDescription"]["B07"]]
    for code, row in tree["OtherTests"].items():
        if code != "D50":
            printed += [row["Property"], row["required"]]
            printed += [one[name] for one in row["results"] for name in ("least", "mean", "most") if name in one]
    for element in (value for code, value in tree["Inspection"].items() if code.startswith(("C7", "C8"))):
        printed += [element["Symbol"], *element["Values"]]
    for text in printed:
        assert text.replace(" ", "").replace("\u2005", "") in paper, text


def changed(code: tuple[str, ...], value: object) -> bytes:
    tree = json.loads(works_certificate(issued()))
    inner = tree
    for name in code[:-1]:
        inner = inner[name]
    if value is None:
        del inner[code[-1]]
    else:
        inner[code[-1]] = value
    return json.dumps(tree).encode()


@pytest.mark.parametrize(
    ("raw", "field", "problem"),
    [
        (b"%PDF-1.7", "", "not_json"),
        pytest.param(b"[" * 100_000, "", "not_json", id="deeper than anything"),
        (b"[]", "Format", "not_one_of"),
        (b"{}", "Format", "not_one_of"),
        (changed(("ProductDescription", "B08"), ["17", "1070"]), "Z05", "contradicts_itself"),
        (changed(("ProductDescription", "B08"), None), "B08", "missing"),
        (changed(("ProductDescription", "B08"), ["a dozen", "2"]), "", "another_form"),
        (changed(("CommercialTransaction", "A02"), 7), "kind", "needs_text"),
        (changed(("Validation",), []), "", "another_form"),
    ],
)
def test_what_is_no_works_certificate_is_refused_by_field(raw, field, problem):
    with pytest.raises(Refused) as refused:
        read_works_certificate("w.json", raw)
    assert refused.value.code == "works_certificate_malformed"
    assert (refused.value.facts["file"], refused.value.facts["field"]) == ("w.json", field)
    told = refused.value.facts["problem"]
    assert isinstance(told, Problem)
    assert told.code == problem


def test_a_hash_of_another_content_is_not_believed():
    other = replace(issued(), digest="", replaces="C-26-A0001")
    raw = json.loads(works_certificate(other))
    raw["Validation"]["Z05"]["digest"] = issued().digest
    with pytest.raises(Refused, match="works_certificate_malformed"):
        read_works_certificate("w.json", json.dumps(raw).encode())
