"""What `traceapp serve` answers: files of the site, link types of Digital Links, and nothing else on this machine."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.asking import ask
from tests.exchange.sample_site import PASSPORT, RANDOM, content, publishing, site, write_site
from traceapp.domain.published import status_key
from traceapp.exchange.site_server import site_app

PAGE = f"/c/C-26-A0931-{RANDOM}/"
LOT = f"/{PASSPORT.path}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "site"
    write_site(folder, site([publishing(content())]))
    (folder.parent / "secret.txt").write_text("the plant's own")
    (folder / "way-out").symlink_to(folder.parent)
    (folder / ".hidden").write_text("what nobody serves")
    return folder


@pytest.fixture(scope="module")
def app(folder: Path) -> Any:
    return site_app(folder)


def test_a_page_comes_with_a_strict_policy(app):
    answer = ask(app, PAGE)
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_the_verifier_is_saved_wherever_it_is_asked_for(app):
    """Shown as a page of the site, nothing in it would run."""
    assert ask(app, "/verifier.html").headers["content-disposition"] == 'attachment; filename="verifier.html"'
    assert "content-disposition" not in ask(app, PAGE).headers


def test_an_address_as_the_code_has_it_leads_to_the_page(app):
    answer = ask(app, PAGE[:-1])
    assert (answer.status, answer.headers["location"]) == (308, PAGE)


def test_how_a_certificate_stands_is_never_answered_out_of_a_cache(app):
    key = status_key("C-26-A0931", RANDOM)
    assert ask(app, f"/status/{key[:3]}.json").headers["cache-control"] == "no-store"
    assert ask(app, "/.well-known/did.json").headers["cache-control"] == "no-store"
    assert ask(app, "/web/page.css").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/c/../../secret.txt",
        "/..\\secret.txt",
        "/way-out/secret.txt",
        "/./web/page.js",
        "/.hidden",
        "/c/%2e%2e/secret.txt",
        "//etc/passwd",
        "/C:/secret.txt",
        "/web/page.js\0.html",
        "/web/" + "x" * 5000,
        "/c/\udcff",
        "/c/C-26-A0931/",
        "/c/C-26-A0931-ZZZZZZZZZZZZZZZZ/",
        "/f/",
    ],
)
def test_path_tricks_and_guesses_find_nothing(app, path):
    answer = ask(app, path)
    assert b"the plant's own" not in answer.body
    assert b"what nobody serves" not in answer.body
    assert answer.status == (200 if path == "/f/" else 404)
    assert RANDOM.encode() not in answer.body
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_is_taken(app, method):
    assert ask(app, PAGE, method=method).status == 405


@pytest.mark.parametrize("query", ["linkType=gs1:pip", "linkType=https://gs1.org/voc/pip", "linkType=gs1:defaultLink"])
def test_a_link_type_leads_where_the_linkset_says(app, query):
    answer = ask(app, LOT, query=query)
    assert (answer.status, answer.headers["location"]) == (307, f"{LOT}/")


def test_the_traceability_of_a_lot_is_its_signed_passport(app):
    answer = ask(app, LOT, query="linkType=gs1:traceability")
    assert (answer.status, answer.headers["location"]) == (307, f"{LOT}/passport.json")


def test_the_whole_linkset_is_answered_as_one(app):
    answer = ask(app, LOT, query="linkType=linkset")
    assert answer.headers["content-type"] == "application/linkset+json"
    assert json.loads(answer.body)["linkset"][0]["anchor"].endswith(LOT)
    assert ask(app, f"{LOT}/linkset.json").headers["content-type"] == "application/linkset+json"


@pytest.mark.parametrize("word", ["gs1:dpp", "anchor", "", "../../.."])
def test_another_link_type_leads_nowhere_else(app, word):
    answer = ask(app, LOT, query=f"linkType={word}")
    assert answer.status == (308 if not word else 404)
    assert "location" not in answer.headers or answer.headers["location"].startswith(f"{LOT}/")


def test_a_page_that_the_phone_has_already_is_not_sent_again(app):
    tag = ask(app, PAGE).headers["etag"]
    again = ask(app, PAGE, headers=[(b"if-none-match", tag.encode())])
    assert (again.status, again.body) == (304, b"")
