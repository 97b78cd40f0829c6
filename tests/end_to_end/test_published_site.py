"""A customer's phone on the published site: a real browser opens what the certificate's code says."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import Route

from tests.documents.bought_certificate import as_pkcs12
from tests.documents.reading import codes, picture
from tests.documents.sample_pdf import MADE, rsa_signer, signer
from tests.domain.signing_keys import ISSUER, STRANGER
from tests.end_to_end.phone import TODAY, Phone, a_browser, seen, served
from tests.exchange.sample_site import (
    DAY,
    ISSUED,
    PASSPORT,
    PLAIN,
    RANDOM,
    claim,
    content,
    credential,
    link,
    log_proof,
    paper,
    publishing,
    salt,
    site,
    write_site,
)
from traceapp.documents.pdf_signature import PdfSigner
from traceapp.documents.signing_identity import from_pkcs12, self_signed
from traceapp.domain.certificate import CertificateContent, Purchaser
from traceapp.domain.identity import PublishedKey
from traceapp.domain.published import Standing, disclosure, status_key

A = content("C-26-A0931")
WITHDRAWN, SUPERSEDED, OTHER = content("C-26-A0871"), content("C-26-A0872"), content("C-26-A0873")
EVIL = content("C-26-A0874", purchaser=Purchaser(name='</script><script>document.title="owned"</script>'))
WHY = "One lot, measured again, is below the requirement for coercivity."


HOUR = 3_600_000_000


def status_of(certificate: CertificateContent) -> str:
    return status_key(str(certificate.number), RANDOM)


def path_of(number: str) -> str:
    return f"/c/{number}-{RANDOM}"


@dataclass(frozen=True, slots=True)
class Published:
    folder: Path
    address: str
    phone: Phone
    papers: Mapping[str, bytes]
    """Of A; signing runs a loop of its own, which the browser would not let it."""


@pytest.fixture(scope="module")
def site_on_line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    folder = tmp_path_factory.mktemp("on-line") / "site"
    told = [
        publishing(A),
        publishing(WITHDRAWN, Standing(state="withdrawn", since=ISSUED, because=WHY)),
        publishing(SUPERSEDED, Standing(state="superseded", since=ISSUED, by="C-26-A0931")),
        publishing(OTHER, allowance=PLAIN),
        publishing(EVIL),
    ]
    write_site(folder, site(told))
    papers = {
        "genuine": signed_paper(signer()),
        "bought": signed_paper(rsa_signer()),
        "another plant's": signed_paper(PdfSigner(self_signed("Elsewhere Magnetics", MADE))),
        "on another curve": signed_paper(on_another_curve()),
    }
    with served(folder) as address, a_browser() as browser:
        yield Published(folder, address, Phone(browser), papers)


def signed_paper(by: PdfSigner) -> bytes:
    return by.sign(paper(A), at=MADE, reason="", place="")


def on_another_curve() -> PdfSigner:
    bought = as_pkcs12(ec.generate_private_key(ec.SECP384R1()), usage=True, begin=MADE)
    return PdfSigner(from_pkcs12(bought, b"open sesame", MADE))


def changed(there: Published, tmp_path: Path, path: str, old: str, new: str) -> str:
    """The address of a copy of the site in which one file was altered; served by the same server."""
    copy = there.folder / "copy" / tmp_path.name
    shutil.copytree(there.folder, copy, ignore=shutil.ignore_patterns("copy"))
    file = copy / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    return f"{there.address}/copy/{tmp_path.name}"


def test_the_code_of_a_genuine_certificate_says_so_first(site_on_line):
    found = site_on_line.phone.look(f"{site_on_line.address}{path_of('C-26-A0931')}#{claim(A)}")
    assert found.state == "genuine"
    assert found.verdict.startswith("Genuine certificate")
    assert "The code belongs to this certificate" in found.verdict
    assert "Not withdrawn, no recall" in found.verdict
    assert f"{A.digest[-8:-4]} {A.digest[-4:]}" in found.text
    assert "Australia 59.7 %" in found.text
    assert found.console == ()


def test_the_code_on_the_paper_opens_the_page(site_on_line):
    """Read off the rasterised certificate, as a phone's camera does."""
    (address,) = {text for _, text in codes(picture(paper(A), dpi=200)) if text.startswith("https://")}
    assert address == f"https://trace.example{path_of('C-26-A0931')}#{claim(A)}"
    found = site_on_line.phone.look(address.replace("https://trace.example", site_on_line.address))
    assert found.state == "genuine"


@pytest.mark.parametrize(
    ("number", "language", "state", "says"),
    [
        ("C-26-A0871", "en-US", "withdrawn", "Withdrawn. Do not use."),
        ("C-26-A0871", "es-MX", "withdrawn", "Anulado. No lo use."),
        ("C-26-A0872", "de-DE", "superseded", "Durch ein neueres ersetzt"),
        ("C-26-A0872", "ja-JP", "superseded", "新しい証明書に差し替え済み"),
    ],
)
def test_what_no_longer_stands_says_so_in_the_readers_language(site_on_line, number, language, state, says):
    found = site_on_line.phone.look(f"{site_on_line.address}{path_of(number)}", language=language)
    assert (found.state, found.verdict.split("\n")[0]) == (state, says)
    assert (WHY if state == "withdrawn" else "C-26-A0931") in found.text


def test_without_its_code_a_page_ticks_off_no_comparison_with_the_paper(site_on_line):
    found = site_on_line.phone.look(f"{site_on_line.address}{path_of('C-26-A0931')}")
    assert "Opened without its code: compare the boxed characters" in found.verdict
    ticked = found.page.locator(".checks .holds").all_inner_texts()
    assert ticked == ["Signed by the plant", "Unchanged since it was issued", "Not withdrawn, no recall"]


def test_what_nobody_declared_is_drawn_as_nothing_that_is_known(site_on_line):
    found = site_on_line.phone.look(f"{site_on_line.address}{path_of('C-26-A0931')}#{claim(A)}")
    fills = found.page.evaluate(
        "(which) => [...new Set([...document.querySelectorAll(which)].map((one) => getComputedStyle(one).fill))]",
        ".bar .open",
    )
    known = found.page.evaluate("getComputedStyle(document.querySelector('.bar rect:not(.open)')).fill")
    assert len(fills) == 1
    assert known not in fills


def test_a_code_on_another_certificate_fits_neither(site_on_line):
    found = site_on_line.phone.look(f"{site_on_line.address}{path_of('C-26-A0873')}#{claim(A)}")
    assert found.state == "elsewhere"


def test_another_code_in_an_open_page_is_judged_anew_in_the_language_that_was_chosen(site_on_line):
    with site_on_line.phone.opened(f"{site_on_line.address}{path_of('C-26-A0931')}#{claim(A)}") as found:
        found.page.click("label[for=es]")
        found.page.evaluate("(code) => { location.hash = code; }", claim(OTHER))
        found.page.wait_for_selector("#verdict[data-state=elsewhere][aria-busy=false]")
        assert seen(found.page).verdict.startswith("El código es de otro certificado")


def test_while_the_plant_has_not_answered_the_page_says_that_it_is_checking(site_on_line):
    held: list[Route] = []
    with site_on_line.phone.opened(f"{site_on_line.address}{path_of('C-26-A0931')}#{claim(A)}") as found:
        found.page.route("**/status/*.json", lambda route: held.append(route))  # noqa: PLW0108 - a handler must take attributes
        found.page.reload()
        found.page.wait_for_selector("#verdict[data-state=checking]")
        held[0].continue_()
        found.page.wait_for_selector("#verdict[data-state=genuine][aria-busy=false]")
        assert re.search(r"Checked on your phone, [A-Z0-9]", seen(found.page).verdict)


def test_a_code_of_another_key_is_not_ours(site_on_line):
    found = site_on_line.phone.look(f"{site_on_line.address}{path_of('C-26-A0931')}#{claim(A, STRANGER)}")
    assert found.state == "not_ours"


@pytest.mark.parametrize("at", [0, 60, -3])
def test_a_flipped_byte_in_the_claim_is_not_ours(site_on_line, at):
    text = claim(A)
    flipped = list(text)
    flipped[at] = "A" if flipped[at] != "A" else "B"
    found = site_on_line.phone.look(f"{site_on_line.address}{path_of('C-26-A0931')}#{''.join(flipped)}")
    assert found.state == "not_ours"


def test_another_document_than_the_code_speaks_of_is_changed(site_on_line):
    told = claim(content("C-26-A0931", conditions="25 °C unless stated"))
    assert site_on_line.phone.look(f"{site_on_line.address}{path_of('C-26-A0931')}#{told}").state == "changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('"grade":"N48H"', '"grade":"N52H"', id="page data"),
        pytest.param('"proofValue":"z', '"proofValue":"z1', id="signature"),
        pytest.param(">N48H<", ">N52H<", id="what is shown"),
        pytest.param('width="59.7"', 'width="99.7"', id="a picture"),
        pytest.param(f"{A.digest[-8:-4]} {A.digest[-4:]}", "0000 0000", id="the boxed characters"),
    ],
)
def test_a_page_that_was_altered_says_so(site_on_line, tmp_path, old, new):
    page = f"c/C-26-A0931-{RANDOM}/index.html"
    copy = changed(site_on_line, tmp_path, page, old, new)
    assert site_on_line.phone.look(f"{copy}/{page}#{claim(A)}").state == "changed"


def test_an_altered_document_on_the_customers_own_page_is_changed(site_on_line, tmp_path):
    page = f"f/{link('C-26-A0931')}/index.html"
    genuine = site_on_line.phone.look(f"{site_on_line.address}/{page}")
    assert (genuine.state, "Entered in the plant’s log" in genuine.verdict) == ("genuine", True)
    copy = changed(site_on_line, tmp_path, page, '"mean":"1.418"', '"mean":"1.518"')
    assert site_on_line.phone.look(f"{copy}/{page}").state == "changed"


def test_a_proof_of_the_log_for_another_certificate_does_not_hold(site_on_line, tmp_path):
    page = f"f/{link('C-26-A0931')}/index.html"
    copy = changed(site_on_line, tmp_path, page, "index 1\n", "index 2\n")
    found = site_on_line.phone.look(f"{copy}/{page}")
    assert (found.state, "Its entry in the log does not hold" in found.verdict) == ("changed", True)


def test_an_altered_status_counts_as_not_asked(site_on_line, tmp_path):
    page = f"c/C-26-A0871-{RANDOM}/index.html"
    shard = next(file for file in (site_on_line.folder / "status").glob("*.json") if "below the" in file.read_text())
    copy = changed(site_on_line, tmp_path, f"status/{shard.name}", '"state":"withdrawn"', '"state":"valid"')
    assert site_on_line.phone.look(f"{copy}/{page}").state == "withdrawn"


def test_a_page_that_was_made_anew_after_the_list_of_that_day_is_no_doubt(site_on_line, tmp_path):
    """As after an update of the program; and what the page knows of a withdrawal no older list takes back."""
    folder = site_on_line.folder / tmp_path.name
    withdrawn = publishing(OTHER, Standing(state="withdrawn", since=ISSUED, because=WHY))
    write_site(folder, site([publishing(A), publishing(OTHER)]))
    shard = next(file for file in (folder / "status").glob("*.json") if status_of(OTHER) in file.read_text())
    old = shard.read_bytes()
    later = msgspec.structs.replace(site([publishing(A), withdrawn]), at=ISSUED + DAY + HOUR)
    write_site(folder, later, ISSUER, PublishedKey(STRANGER.public))
    address = f"{site_on_line.address}/{tmp_path.name}"
    assert site_on_line.phone.look(f"{address}{path_of('C-26-A0931')}#{claim(A)}").state == "genuine"
    shard.write_bytes(old)
    assert site_on_line.phone.look(f"{address}{path_of('C-26-A0873')}#{claim(OTHER)}").state == "withdrawn"


@pytest.mark.parametrize(("days", "is_old"), [(6, False), (8, True), (400, True)])
@pytest.mark.parametrize(
    ("address", "fresh"), [(f"{path_of('C-26-A0931')}#{claim(A)}", "genuine"), (f"/{PASSPORT.path}", "delivered")]
)
def test_an_old_word_of_the_plants_is_not_taken_for_todays(site_on_line, address, fresh, days, is_old):
    """A copy of the site from before a withdrawal, or a publisher that stands still: nobody knows what came since."""
    with site_on_line.phone.opened(f"{site_on_line.address}{address}") as found:
        found.page.clock.set_fixed_time(datetime(2026, 12, 17, 12, tzinfo=UTC) + timedelta(days=days))
        found.page.reload()
        found.page.wait_for_selector(f"#verdict[data-state={'stale' if is_old else fresh}][aria-busy=false]")
        told = seen(found.page).verdict
    assert ("more than a week old" in told) == is_old
    assert ("Not withdrawn, no recall" in told) is not is_old
    assert ("2026-12-17" in told) == (is_old or fresh == "delivered")


def test_a_network_that_answers_nothing_is_waited_for_no_longer_than_somebody_stands_there(site_on_line):
    """Signature and content are checked all the same."""
    held: list[Route] = []
    with site_on_line.phone.opened(f"{site_on_line.address}{path_of('C-26-A0931')}#{claim(A)}") as found:
        found.page.route("**/status/*.json", lambda route: held.append(route))  # noqa: PLW0108 - a handler must take attributes
        found.page.clock.install(time=TODAY)
        found.page.reload()
        found.page.wait_for_selector("#verdict[data-state=checking]")
        found.page.clock.fast_forward("00:13")
        found.page.wait_for_selector("#verdict[data-state=stale][aria-busy=false]")
        assert "The code belongs to this certificate" in seen(found.page).verdict


def test_from_a_stick_the_signature_is_checked_and_the_status_is_told_with_its_day(site_on_line):
    page = site_on_line.folder / f"c/C-26-A0931-{RANDOM}/index.html"
    found = site_on_line.phone.look(f"{page.as_uri()}#{claim(A)}")
    assert found.state == "stale"
    assert "2026-12-17" in found.verdict
    withdrawn = site_on_line.folder / f"c/C-26-A0871-{RANDOM}/index.html"
    assert site_on_line.phone.look(withdrawn.as_uri()).state == "withdrawn"


def test_without_a_network_the_page_at_hand_says_that_it_could_not_ask(site_on_line):
    with site_on_line.phone.opened(f"{site_on_line.address}{path_of('C-26-A0931')}") as found:
        found.page.context.set_offline(True)
        found.page.evaluate(f"location.hash = '{claim(A)}'")
        found.page.wait_for_selector("#verdict[data-state=stale]")


def test_without_javascript_the_page_reads_and_says_that_nothing_was_checked(site_on_line):
    with site_on_line.phone.opened(f"{site_on_line.address}{path_of('C-26-A0931')}", scripts=False) as found:
        assert found.verdict.startswith("Nothing was checked")
        assert "1.370–1.430 T" in found.text
        found.page.check("#ja", force=True)
        assert seen(found.page).verdict.startswith("何も確認していません")
    withdrawn = site_on_line.phone.look(f"{site_on_line.address}{path_of('C-26-A0871')}", scripts=False)
    assert withdrawn.verdict.startswith("Withdrawn. Do not use.")


def test_a_phone_without_the_means_says_so_and_checks_nothing(site_on_line):
    with site_on_line.phone.opened(f"{site_on_line.address}{path_of('C-26-A0931')}") as found:
        found.page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
        found.page.reload()
        found.page.wait_for_selector("#verdict[data-state=cannot]")


def test_what_is_not_published_may_still_be_ours(site_on_line):
    address = f"{site_on_line.address}/c/C-26-A0999-{RANDOM}"
    unpublished = claim(content("C-26-A0999"))
    assert site_on_line.phone.look(f"{address}#{unpublished}").state == "unpublished"
    assert site_on_line.phone.look(address).state == "missing"


def test_a_name_with_a_script_in_it_stays_a_name(site_on_line):
    found = site_on_line.phone.look(f"{site_on_line.address}/f/{link('C-26-A0874')}/")
    assert found.state == "genuine"
    assert '</script><script>document.title="owned"</script>' in found.text


def test_the_label_of_a_lot_leads_to_what_the_plant_says_of_it(site_on_line):
    assert site_on_line.phone.look(f"{site_on_line.address}/{PASSPORT.path}").state == "delivered"


ISSUED_ON = str(A.issued)
REVOKED = "2027-01-07T08:00:00Z"
STOLEN_LATER, STOLEN_BEFORE, GIVEN_UP = (
    PublishedKey(STRANGER.public, revoked=REVOKED, doubted="2026-12-30T00:00:00Z"),
    PublishedKey(STRANGER.public, revoked=REVOKED, doubted=f"{ISSUED_ON}T00:00:00Z"),
    PublishedKey(STRANGER.public, revoked=REVOKED, superseded=True),
)


@pytest.mark.parametrize(
    ("old", "state", "kept"),
    [
        (STOLEN_LATER, "genuine", "revoked_key"),
        (STOLEN_BEFORE, "revoked_key", "revoked_key"),
        (GIVEN_UP, "genuine", "offline"),
        (PublishedKey(STRANGER.public, revoked=REVOKED), "revoked_key", "revoked_key"),
    ],
    ids=["stolen later", "stolen before", "given up", "whatever it signed"],
)
def test_what_a_revoked_key_signed_counts_where_the_plant_still_says_the_same(site_on_line, tmp_path, old, state, kept):
    """The page is signed by the key in use, so it knows when the certificate was; the kept verifier asks nobody."""
    folder = site_on_line.folder / tmp_path.name
    write_site(folder, site([publishing(A, signed_by=STRANGER)]), ISSUER, old)
    address = f"{site_on_line.address}/{tmp_path.name}"
    told = site_on_line.phone.look(f"{address}{path_of('C-26-A0931')}#{claim(A, STRANGER)}")
    assert told.state == state
    assert ("Signed before its key was revoked" in told.verdict) == (state == "genuine")
    assert ("2027-01-07" in told.verdict) == (state == "revoked_key")
    whole = site_on_line.phone.look(f"{address}/f/{link('C-26-A0931')}")
    assert whole.state == state
    with site_on_line.phone.opened((folder / "verifier.html").as_uri()) as found:
        assert given(found.page, f"#{claim(A, STRANGER)}")[0] == kept


@pytest.mark.parametrize(
    ("fallen", "state"), [("withdrawn", "withdrawn"), ("recalled", "recalled"), ("superseded", "revoked_key")]
)
def test_what_was_withdrawn_or_recalled_is_told_before_what_became_of_its_key(site_on_line, tmp_path, fallen, state):
    """That it was genuine before it was replaced, nobody can say."""
    folder = site_on_line.folder / tmp_path.name
    standing = Standing(state=fallen, since=ISSUED, because=WHY)
    write_site(folder, site([publishing(A, standing, signed_by=STRANGER)]), ISSUER, STOLEN_BEFORE)
    address = f"{site_on_line.address}/{tmp_path.name}"
    for page in (f"{path_of('C-26-A0931')}#{claim(A, STRANGER)}", f"/f/{link('C-26-A0931')}"):
        found = site_on_line.phone.look(f"{address}{page}")
        assert found.state == state
        assert "Signed with a key that was revoked" in found.verdict


# ------------------------------------------------------------------------------------------------ the kept verifier


@pytest.fixture(scope="module")
def verifier(site_on_line):
    """The verifier that a customer saved, open and without a network."""
    with site_on_line.phone.opened((site_on_line.folder / "verifier.html").as_uri()) as found:
        found.page.context.set_offline(True)
        yield found.page


def given(verifier, text: str = "", file: tuple[str, bytes] | None = None) -> tuple[str, str]:
    verifier.reload()
    verifier.fill("#text", text)
    if file is not None:
        name, body = file
        verifier.set_input_files("#file", {"name": name, "mimeType": "application/octet-stream", "buffer": body})
    else:
        verifier.click("#check")
    verifier.wait_for_selector("#found > p")
    told = seen(verifier)
    return told.state, told.text


def test_the_kept_verifier_checks_the_text_of_a_code(verifier):
    state, text = given(verifier, f"https://trace.example/c/C-26-A0931-{RANDOM}#{claim(A)}")
    assert state == "offline"
    assert f"{A.digest[-8:-4]} {A.digest[-4:]}" in text
    assert "72.62 kg" in text


def test_the_kept_verifier_knows_that_a_cloned_site_is_not_ours(site_on_line, tmp_path, verifier):
    """The clone's own page calls itself genuine: it was made by whoever made the key."""
    clone = site_on_line.folder / "clone"
    write_site(clone, site([publishing(A)], key=STRANGER), STRANGER)
    page = f"{site_on_line.address}/clone/c/C-26-A0931-{RANDOM}/"
    assert site_on_line.phone.look(f"{page}#{claim(A, STRANGER)}").state == "genuine"
    assert given(verifier, f"{page}#{claim(A, STRANGER)}")[0] == "not_ours"
    assert given(verifier, file=("certificate.json", credential(A, STRANGER).encode()))[0] == "not_ours"


def test_the_kept_verifier_checks_a_whole_certificate_and_whether_the_code_is_its_own(verifier):
    whole = credential(A).encode()
    state, told = given(verifier, file=("certificate.json", whole))
    assert state == "offline"
    assert "No proof of the plant’s log was given" in told
    assert given(verifier, f"#{claim(A)}", ("certificate.json", whole))[0] == "offline"
    assert given(verifier, f"#{claim(OTHER)}", ("certificate.json", whole))[0] == "elsewhere"
    assert given(verifier, file=("certificate.json", whole.replace(b"1.418", b"1.518")))[0] == "not_ours"


def test_the_kept_verifier_checks_a_certificates_file_with_its_entry_in_the_log(site_on_line, verifier):
    state, text = given(verifier, f"#{claim(A)}", ("C-26-A0931.pdf", site_on_line.papers["genuine"]))
    assert state == "offline"
    assert "The code belongs to this certificate" in text
    assert "Entered in the plant’s log" in text
    assert "No proof of the plant’s log" not in text
    assert "The PDF is, byte for byte, what the plant signed" in text
    assert given(verifier, f"#{claim(OTHER)}", ("other.pdf", paper(A)))[0] == "elsewhere"
    assert given(verifier, file=("forged.pdf", paper(A, log_proof(OTHER))))[0] == "changed"
    assert given(verifier, file=("forged.pdf", paper(A, log_proof(A, STRANGER))))[0] == "changed"


def added(pages: bytes) -> bytes:
    """A line more behind the end: an update that nobody signed."""
    return pages + b"\n% not covered\nstartxref\n0\n%%EOF\n"


def redrawn(pages: bytes) -> bytes:
    """Another size of a page, in the same number of bytes."""
    assert b"595.276" in pages
    return pages.replace(b"595.276", b"595.267", 1)


def stuffed(pages: bytes) -> bytes:
    """Something in the place that is kept for the signature, behind it."""
    hexed = re.search(rb"<[0-9a-fA-F]{2000,}>", pages)
    assert hexed is not None
    end = hexed.end() - 1
    return pages[: end - 4] + b"dead" + pages[end:]


def moved(pages: bytes) -> bytes:
    """The signature of another file, whose bytes are not these."""
    return pages.replace(b"%PDF-1.7", b"%PDF-1.6", 1)


@pytest.mark.parametrize(
    ("of", "done", "state", "says"),
    [
        ("genuine", None, "offline", "The PDF is, byte for byte, what the plant signed"),
        ("bought", None, "offline", "The PDF is, byte for byte, what the plant signed"),
        ("genuine", redrawn, "changed", "The PDF was changed after signing"),
        ("genuine", moved, "changed", "The PDF was changed after signing"),
        ("genuine", stuffed, "changed", "The PDF was changed after signing"),
        ("genuine", added, "changed", "Something was added to the PDF after signing"),
        ("bought", redrawn, "changed", "The PDF was changed after signing"),
        ("another plant's", None, "not_ours", "a certificate that is not the plant’s"),
        ("another plant's", added, "not_ours", "a certificate that is not the plant’s"),
        ("on another curve", None, "cannot_pdf", "of a kind that is not checked here"),
    ],
)
def test_the_kept_verifier_holds_every_byte_of_a_pdf_to_its_signature(site_on_line, verifier, of, done, state, says):
    pages = site_on_line.papers[of]
    found, text = given(verifier, file=("C-26-A0931.pdf", done(pages) if done else pages))
    assert found == state
    assert says in text


def test_the_kept_verifier_takes_no_unsigned_pdf_for_the_plants(verifier):
    state, text = given(verifier, file=("C-26-A0931.pdf", paper(A)))
    assert state == "changed"
    assert "The PDF is not signed" in text


def test_a_pdf_signed_with_a_certificate_that_was_revoked_says_so(site_on_line, tmp_path):
    folder = site_on_line.folder / tmp_path.name
    seal = PublishedKey(bytes.fromhex(signer().identity.fingerprint), revoked=REVOKED)
    write_site(folder, site([publishing(A)]), seals=(seal,))
    with site_on_line.phone.opened((folder / "verifier.html").as_uri()) as found:
        state, text = given(found.page, file=("C-26-A0931.pdf", site_on_line.papers["genuine"]))
    assert state == "revoked_key"
    assert "signed with a certificate that was revoked" in text


def test_the_kept_verifier_passes_over_nothing_that_it_cannot_read(site_on_line, verifier):
    """A good code beside a file of rubbish is no good file, nor a torn code beside a good file a good paper."""
    good, whole = f"https://trace.example/c/C-26-A0931-{RANDOM}#{claim(A)}", credential(A).encode()
    other_version = f"#B{claim(A)[1:]}"
    for text, file, says in (
        (good, ("any.json", b"rubbish"), "The file cannot be read"),
        (good[:-30], ("certificate.json", whole), "The pasted text is no code that can be read"),
        (other_version, ("C-26-A0931.pdf", site_on_line.papers["genuine"]), "The pasted text is no code"),
    ):
        state, told = given(verifier, text, file)
        assert state == "unreadable"
        assert says in told


def test_the_kept_verifier_takes_nothing_else_that_the_plant_signs_for_a_certificate(site_on_line, verifier):
    others = [
        next((site_on_line.folder / "status").glob("*.json")),
        site_on_line.folder / PASSPORT.path / "passport.json",
    ]
    for file in others:
        for text in ("", f"#{claim(A)}"):
            state, told = given(verifier, text, (file.name, file.read_bytes()))
            assert state == "unreadable"
            assert "Signed by the plant, but no certificate" in told


@pytest.mark.parametrize("body", [b"", b"hello", b"[1]", b'{"proof": 3}', b"%PDF-1.7 nothing", b"\xff\xfe"])
def test_the_kept_verifier_says_of_anything_else_that_it_cannot_be_read(verifier, body):
    assert given(verifier, file=("any.bin", body))[0] in {"unreadable", "nothing_given", "not_ours"}


def test_a_withheld_name_is_proven_to_whoever_is_told_it(site_on_line, verifier):
    view = (site_on_line.folder / f"c/C-26-A0931-{RANDOM}/view.json").read_bytes()
    told = json.dumps(disclosure("supplier 1", "Lakemoor Rare Earths", salt))
    state, text = given(verifier, told, ("view.json", view))
    assert state == "offline"
    assert "Proven by the certificate" in text
    other = told.replace("Lakemoor", "Lakefoot")
    assert given(verifier, other, ("view.json", view))[0] == "changed"


def test_the_scripts_write_json_as_everybody_else_does(verifier):
    """RFC 8785 in the browser beside the library that signs."""
    import rfc8785

    values: list[Any] = [
        {"é": 1, "€": [], "a": {"b": None, "B": True}},
        ["\u2028", '\x07\n"\\', "𝄞"],
        {"𝄞": 1, "\ufb33": 2},
        1e21,
        0.1,
    ]
    for value in values:
        assert verifier.evaluate("(value) => canonical(value)", value) == rfc8785.dumps(value).decode()


def test_no_page_has_words_without_contrast(site_on_line):
    """WCAG 2.2, 1.4.3: of every text of a page, light and dark; computed from what the browser paints."""
    for scheme in ("light", "dark"):
        with site_on_line.phone.opened(
            f"{site_on_line.address}{path_of('C-26-A0931')}#{claim(A)}", color_scheme=scheme
        ) as found:
            assert found.page.evaluate(CONTRAST) == []
            assert found.page.evaluate("document.documentElement.scrollWidth") <= 390


CONTRAST = """() => {
  const told = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
  const behind = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const color = told(getComputedStyle(at).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const poor = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const one = walk.currentNode.parentElement;
    if (!walk.currentNode.textContent.trim() || !one.offsetParent || one.closest("script")) continue;
    const [a, b] = [light(told(getComputedStyle(one).color)), light(behind(one))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.push([walk.currentNode.textContent.trim(), (a + 0.05) / (b + 0.05)]);
  }
  return poor;
}"""
