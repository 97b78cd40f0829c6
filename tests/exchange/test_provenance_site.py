"""The published site as files: what is written, what is left alone, what is taken away, and what nobody finds there."""

import hashlib
import json
import os
import re
import signal
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
import pytest

from tests.domain.signing_keys import ISSUER, holds
from tests.exchange.sample_site import (
    BOX,
    DAY,
    EVERYTHING,
    ISSUED,
    PASSPORT,
    PLAIN,
    RANDOM,
    SSCC,
    SUPPLIERS,
    UNIT,
    content,
    link,
    pages,
    publishing,
    salt,
    site,
    write_site,
)
from traceapp.domain.certificate import Purchaser
from traceapp.domain.credential import proof_holds, read_credential
from traceapp.domain.published import Standing, disclosure, status_key
from traceapp.domain.web_words import WebWords, web_words_flaws
from traceapp.errors import Fault, Refused
from traceapp.exchange.plant_file import read_plant_file
from traceapp.exchange.provenance_site import KEPT_WORDS
from traceapp.exchange.site_folder import OURS, SiteFolder
from traceapp.resources import resources_folder

A, B = content("C-26-A0931"), content("C-26-A0932")
PUBLIC, WHOLE = f"c/C-26-A0931-{RANDOM}", f"f/{link('C-26-A0931')}"
MOST_BYTES = 100_000
"""Of a page with all that it asks for, the certificate with every block."""


def everything(folder: Path) -> Mapping[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "site"
    write_site(folder, site([publishing(A), publishing(B, allowance=PLAIN)]))
    return folder


def test_a_certificate_has_a_public_page_and_the_customers_own(published):
    files = everything(published)
    assert {f"{PUBLIC}/index.html", f"{PUBLIC}/view.json"} <= files.keys()
    assert {f"{WHOLE}/{name}" for name in ("index.html", "view.json", "certificate.json")} <= files.keys()
    assert not any(link("C-26-A0932") in path for path in files)


def test_published_again_nothing_changes(published):
    before = {path: (published / path).stat().st_mtime_ns for path in everything(published)}
    changed = write_site(published, site([publishing(A), publishing(B, allowance=PLAIN)]))
    assert (changed.written, changed.removed) == (0, 0)
    assert changed.kept == len(before)
    assert before == {path: (published / path).stat().st_mtime_ns for path in everything(published)}


def test_a_public_page_names_no_customer_order_part_lot_or_supplier(published):
    secret = (
        A.purchaser.name,
        A.order.order,
        A.part.number,
        A.product.name,
        A.shipment.code,
        A.lots[0].code,
        *SUPPLIERS,
    )
    told = "".join(body.decode() for path, body in everything(published).items() if path.startswith(("c/", "status/")))
    assert [word for word in secret if word in told] == []


def test_a_page_tells_only_what_the_order_lets_it(published):
    plain = (published / f"c/C-26-A0932-{RANDOM}/index.html").read_text()
    view = json.loads((published / f"c/C-26-A0932-{RANDOM}/view.json").read_bytes())["credentialSubject"]["view"]
    assert view.keys() <= {
        "number",
        "random",
        "digest",
        "issued",
        "form",
        "issuer",
        "grade",
        "family",
        "telephone",
        "withheld",
    }
    assert "1.418" not in plain
    assert "2\u2005400" not in plain


def test_what_is_withheld_can_be_proven_later(published):
    view = json.loads((published / f"{PUBLIC}/view.json").read_bytes())["credentialSubject"]["view"]
    told = disclosure("supplier 1", SUPPLIERS[0], salt)
    digest = hashlib.sha256(json.dumps(told, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
    assert {"field": "supplier 1", "digest": digest} in view["withheld"]
    assert [one["field"] for one in view["withheld"]][:2] == ["supplier 1", "supplier 2"]


@pytest.mark.parametrize("path", [f"{PUBLIC}/view.json", f"{WHOLE}/view.json", f"{WHOLE}/certificate.json"])
def test_each_document_carries_the_issuers_proof(published, path):
    document = read_credential((published / path).read_bytes())
    assert proof_holds(document, ISSUER.public, holds)


def test_the_status_list_is_signed_and_speaks_under_names_that_nobody_can_make(published):
    key = status_key("C-26-A0931", RANDOM)
    document = read_credential((published / f"status/{key[:3]}.json").read_bytes())
    assert proof_holds(document, ISSUER.public, holds)
    assert document["credentialSubject"]["status"][key]["state"] == "valid"
    assert "0931" not in json.dumps(document)


def test_the_status_list_is_signed_anew_each_day_and_the_pages_are_not(tmp_path):
    write_site(tmp_path / "site", site([publishing(A)], passports=()))
    changed = write_site(tmp_path / "site", site([publishing(A)], passports=(), at=ISSUED + 2 * DAY))
    assert (changed.written, changed.removed) == (1, 0)


def test_a_withdrawal_changes_its_own_page_and_status_alone(tmp_path):
    folder = tmp_path / "site"
    write_site(folder, site([publishing(A), publishing(B)]))
    before = everything(folder)
    withdrawn = Standing(state="withdrawn", since=ISSUED, because="below the requirement")
    write_site(folder, site([publishing(A, withdrawn), publishing(B)]))
    after = everything(folder)
    changed = {path for path in after if before.get(path) != after[path]}
    status = f"status/{status_key('C-26-A0931', RANDOM)[:3]}.json"
    assert changed == {f"{PUBLIC}/index.html", f"{WHOLE}/index.html", status}
    assert b"below the requirement" in after[f"{PUBLIC}/index.html"]
    assert b'data-state="withdrawn"' in after[f"{PUBLIC}/index.html"]


def test_what_may_no_longer_be_published_is_gone_with_its_folder(tmp_path):
    folder = tmp_path / "site"
    write_site(folder, site([publishing(A), publishing(B)]))
    changed = write_site(folder, site([publishing(B)]))
    assert changed.removed > 0
    assert not any("0931" in path for path in everything(folder))
    assert not (folder / PUBLIC).exists()
    assert not (folder / WHOLE).exists()


def test_a_plant_that_lost_its_memory_of_a_site_takes_away_what_is_no_more(tmp_path):
    folder = tmp_path / "site"
    write_site(folder, site([publishing(A), publishing(B)]))
    folder.with_suffix(".memory").write_bytes(b'{"stage":"\xff"}')
    write_site(folder, site([publishing(B)]))
    assert not any("0931" in path for path in everything(folder))


def test_a_file_that_somebody_took_away_is_written_again(tmp_path):
    folder = tmp_path / "site"
    write_site(folder, site([publishing(A)]))
    (folder / PUBLIC / "index.html").unlink()
    (folder / "web/page.css").unlink()
    assert write_site(folder, site([publishing(A)])).written >= 2
    assert (folder / PUBLIC / "index.html").is_file()
    assert (folder / "web/page.css").is_file()


def test_a_file_that_lost_its_end_when_the_power_failed_is_written_again(tmp_path):
    folder = tmp_path / "site"
    write_site(folder, site([publishing(A)]))
    before = everything(folder)
    (folder / PUBLIC / "view.json").write_bytes(b"")
    (folder / "web/page.js").write_bytes(b"")
    write_site(folder, site([publishing(A)]))
    assert everything(folder) == before


def test_a_folder_of_other_things_is_left_alone(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.txt").write_text("mine")
    with pytest.raises(Refused) as refusal:
        write_site(tmp_path / "site", site([publishing(A)]))
    assert refusal.value.code == "folder_not_ours"
    assert everything(tmp_path / "site") == {"thesis.txt": b"mine"}


def test_what_fails_on_the_way_leaves_the_site_as_it_was(tmp_path):
    folder = tmp_path / "site"
    write_site(folder, site([publishing(A)]))
    before = everything(folder)

    def fail():
        raise ZeroDivisionError

    broken = msgspec.structs.replace(publishing(B), make=fail)
    with pytest.raises(ZeroDivisionError):
        write_site(folder, site([publishing(A, Standing(state="withdrawn")), broken]))
    assert everything(folder) == before


def test_a_certificate_whose_file_was_lost_holds_up_no_other(tmp_path):
    """Its page stays, and what the list says of it counts; where its policy changed, it goes."""

    def lost():
        raise Fault("file_not_kept", number=str(A.number))

    folder = tmp_path / "site"
    write_site(folder, site([publishing(A), publishing(B)]))
    before = everything(folder)
    fallen = Standing(state="withdrawn", since=ISSUED, because="why")
    broken = msgspec.structs.replace(publishing(A, fallen), make=lost)
    with pytest.raises(Fault, match="file_not_kept"):
        write_site(folder, site([broken, publishing(B, fallen)]))
    after = everything(folder)
    page = f"{PUBLIC}/index.html"
    assert after[page] == before[page]
    other = page.replace("0931", "0932")
    assert b'data-standing="withdrawn"' in after[other]
    told = b"".join(body for path, body in after.items() if path.startswith("status/"))
    assert told.count(b'"state":"withdrawn"') == 2
    stricter = msgspec.structs.replace(publishing(A, fallen, PLAIN), make=lost)
    with pytest.raises(Fault, match="file_not_kept"):
        write_site(folder, site([stricter, publishing(B, fallen)]))
    assert not any("0931" in path for path in everything(folder))
    write_site(folder, site([publishing(A, fallen, PLAIN), publishing(B, fallen)]))
    assert b'data-standing="withdrawn"' in everything(folder)[page]


def die_after(acts: int, act: Callable[[], object]) -> None:
    """Do something in a process of its own, killed before its so-manyth writing, moving or removing of a file."""
    child = os.fork()
    if child == 0:
        left = [acts]

        def counted(does: Callable[..., object]) -> Callable[..., object]:
            def then(*given: object, **named: object) -> object:
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return does(*given, **named)

            return then

        for name in ("write_bytes", "replace", "unlink"):
            setattr(Path, name, counted(getattr(Path, name)))
        act()
        os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("acts", [0, 3, 8, 10, 12, 15, 18])
def test_killed_at_any_moment_every_file_is_an_old_or_a_new_one_and_the_next_run_ends_it(tmp_path, acts):
    """acts: writes, moves and removals until the process dies; up to 8 while it prepares, the others later."""
    folder, whole = tmp_path / "site", tmp_path / "whole"
    old = site([publishing(A), publishing(B)])
    new = site(
        [publishing(A, Standing(state="withdrawn", since=ISSUED, because="why")), publishing(content("C-26-A0933"))]
    )
    write_site(folder, old)
    before = everything(folder)
    write_site(whole, old)
    write_site(whole, new)
    after = everything(whole)
    die_after(acts, lambda: write_site(folder, new))
    now = {path: body for path, body in everything(folder).items() if not path.startswith(".next-")}
    if acts <= 8:
        assert now == before
    assert all(body in (before.get(path), after.get(path)) for path, body in now.items())
    assert all(path in now for path in before.keys() & after.keys())
    write_site(folder, new)
    assert everything(folder) == after


def test_every_folder_has_a_page_so_that_no_server_lists_it(published):
    for folder, _, files in os.walk(published):
        assert "index.html" in files, folder


def test_walking_numbers_lots_and_folders_yields_nothing(published):
    """From every page that needs no secret: none leads to a certificate, its number or its address."""
    secret = re.compile(rf"{RANDOM}|C-26-A09|{link('C-26-A0931')}")
    reached, wanted = set(), ["index.html", "404.html"]
    for told in (PASSPORT, BOX, UNIT):
        wanted += [f"{told.path}/{name}" for name in ("index.html", "linkset.json", "passport.json")]
        wanted += [f"{parent}/index.html" for parent in Path(told.path).parents]
    wanted += [
        "c/index.html",
        "f/index.html",
        "status/index.html",
        "web/page.js",
        ".well-known/did.json",
    ]
    while wanted:
        path = wanted.pop()
        if path in reached:
            continue
        reached.add(path)
        text = (published / path).read_text()
        assert secret.search(text) is None, path
        for found in re.findall(r'(?:href|src)="([^"#:]+)"', text):
            target = os.path.normpath(Path(path).parent / found.removeprefix("/"))
            if (published / target).is_file() and target.endswith((".html", ".js", ".json")):
                wanted.append(target)
    assert not (published / "c/C-26-A0931").exists()
    assert {path.name for path in (published / "00").iterdir()} == {"index.html", SSCC}


def test_names_with_mark_up_stay_text(tmp_path):
    evil = '</script><script>document.title="owned"</script><img src=x onerror=1>'
    named = content("C-26-A0931", purchaser=Purchaser(name=evil))
    write_site(tmp_path / "site", site([publishing(named)]))
    for path in (f"{PUBLIC}/index.html", f"{WHOLE}/index.html"):
        page = (tmp_path / "site" / path).read_text()
        assert "<img" not in page
        assert "<script>" not in page
        assert page.count("</script>") == len(re.findall(r"<script ", page))
    assert "&lt;img" in (tmp_path / "site" / WHOLE / "index.html").read_text()


@pytest.mark.parametrize("random", ["../../up", "a/b", "", "a b", "x\x00"])
def test_an_address_that_is_no_name_is_not_published(tmp_path, random):
    told = msgspec.structs.replace(publishing(A), random=random, number="" if not random else "C")
    write_site(tmp_path / "site", site([told], passports=[msgspec.structs.replace(PASSPORT, path=f"01/{random}/..")]))
    assert not any(path.startswith(("c/", "01/", "f/")) for path in everything(tmp_path / "site"))
    assert {file.name for file in tmp_path.iterdir()} == {"site", "site.memory"}


def test_a_page_with_all_that_it_asks_for_is_small(published):
    files = everything(published)
    shared = (
        len(files["web/page.css"])
        + len(files["web/page.js"])
        + len(files[f"status/{status_key('C-26-A0931', RANDOM)[:3]}.json"])
    )
    assert len(files[f"{PUBLIC}/index.html"]) + shared < MOST_BYTES
    assert len(files[f"{WHOLE}/index.html"]) + shared < MOST_BYTES


def test_pages_ask_no_other_host_for_anything(published):
    for path, body in everything(published).items():
        if path.endswith((".html", ".css", ".js")):
            assert re.findall(r"""(?:src|href|url\()\s*=?["']?(?:https?:)?//""", body.decode()) == [], path


def test_the_verifier_asks_no_network_and_runs_only_its_own_script(published):
    verifier = (published / "verifier.html").read_text()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', verifier)
    assert policy is not None
    assert "connect-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]
    assert "src=" not in re.sub(r"<script>.*</script>", "", verifier, flags=re.DOTALL)


def test_words_that_pages_ask_for_are_all_there(published):
    for name in ("web/page.js", "verifier.html"):
        assert_words((published / name).read_text())


def assert_words(script: str) -> None:
    told = json.loads(script.partition("const WORDS = ")[2].partition(";\n")[0])
    assert all(set(words) == {"en", "es", "de", "ja"} for words in told.values())
    asked = set(re.findall(r'words\("([a-z_]+)"\)', script)) | set(re.findall(r'line\("([a-z_]+)"', script))
    asked |= set(re.findall(r'\["([a-z_]+)", (?:true|false)\]', script)) | set(
        re.findall(r'return \["([a-z_]+)"', script)
    )
    assert asked <= told.keys()
    assert {f"{key}_more" for key in re.findall(r'return \["([a-z_]+)"', script)} <= told.keys()


def test_no_word_is_translated_for_nobody():
    """But for those that are called for by data: stages, outcomes, classes of recycled matter, a folder's page."""
    web = resources_folder() / "web"
    asked = "".join(file.read_text() for file in [*web.glob("*.html"), *web.glob("*.js")]) + str(KEPT_WORDS)
    words = read_plant_file(web / "words.yaml", WebWords, check=web_words_flaws).words
    by_data = re.compile("stage_|outcome_|mined|separated|reduced|(pre|post)-consumer|nothing_here")
    named = set(re.findall(r"""["'.]([a-z_]+)\b""", asked))
    idle = [key for key in words if not {key, key.removesuffix("_more")} & named]
    assert [key for key in idle if not by_data.match(key)] == []


def test_a_site_is_known_by_its_script():
    assert OURS == "web/page.js"
    assert pages().script().startswith(b'"use strict";')


def test_a_change_says_what_it_did(tmp_path):
    with SiteFolder(tmp_path / "a", tmp_path / "a.memory").change() as change:
        change.put("x/y.txt", b"1")
        told = change.told()
    assert (told.written, told.removed, told.kept) == (1, 0, 0)
    assert (tmp_path / "a/x/y.txt").read_bytes() == b"1"
    assert EVERYTHING.verdict
