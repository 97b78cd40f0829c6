"""A certificate's file that somebody brought back: each line says whether it holds, and why not."""

import json
from datetime import UTC, datetime
from functools import partial

import pypdfium2
import pytest
import zxingcpp
from msgspec.structs import replace

from tests.app.test_sealing import GOOD, issue_anew, state_of, valid, verdicts
from tests.demo_store import DemoPlant
from tests.documents.sample_pdf import rendered, signed
from tests.domain.signing_keys import STRANGER
from traceapp.app import App
from traceapp.app.sealing import CREDENTIAL_NAME, PROOF_NAME
from traceapp.documents.pdf_a import Attached, attached_files, to_pdf_a
from traceapp.domain.checkpoint import Checkpoint, LogProof, sign_note
from traceapp.domain.claim import claim_key, read_claim, sign_claim
from traceapp.domain.credential import canonical, digest_in, read_credential, signed_credential
from traceapp.domain.issuing_key import X509
from traceapp.domain.log_leaf import issued_leaf
from traceapp.domain.party import Site
from traceapp.domain.record.dispatch import CertificateWithdrawn
from traceapp.domain.record.pieces import Target
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.sealing import IssuingKeyRevoked
from traceapp.errors import Refused
from traceapp.services.holds.holds import hold, hold_with_descendants
from traceapp.store import spreading

MADE = datetime(2026, 12, 20, tzinfo=UTC)


@pytest.fixture
def pages(demo: DemoPlant) -> bytes:
    return demo.app.certificates.pages(valid(demo.app))


def found(app: App, body: bytes) -> dict[str, tuple[bool | None, str]]:
    return verdicts(app.certificates.check_file(body))


def attached(pages: bytes) -> tuple[bytes, bytes]:
    files = attached_files(pages)
    return files[CREDENTIAL_NAME], files[PROOF_NAME]


def forged(app: App, credential: bytes, proof: bytes, *, page: bytes = b"") -> bytes:
    """Another file with these inside, signed by the plant's own certificate: the worst that may be brought back."""
    files = (
        Attached(CREDENTIAL_NAME, credential, "application/json", "Source", ""),
        Attached(PROOF_NAME, proof, "text/plain", "Supplement", ""),
    )
    archived = to_pdf_a(page or rendered(), [one for one in files if one.content], made=MADE)
    at = datetime.fromtimestamp(app.now() / 1_000_000, tz=UTC)
    return app.certificates.identity.signer().sign(archived, at=at, reason="tried")


def test_a_file_as_it_was_issued_holds_in_every_line(demo: DemoPlant, pages: bytes):
    checked = demo.app.certificates.check_file(pages)
    assert checked.holds
    assert checked.number == valid(demo.app)
    assert verdicts(checked) == GOOD


def test_the_credential_alone_holds_and_the_proof_that_is_kept_here_speaks_for_it(demo: DemoPlant, pages: bytes):
    credential, _ = attached(pages)
    lines = found(demo.app, credential)
    assert lines == {name: line for name, line in GOOD.items() if name != "signature"}


def code_on(pages: bytes) -> bytes:
    """The text of the QR code on the first page."""
    with pypdfium2.PdfDocument(pages) as document:
        [code] = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
    return code.text.encode()


def test_the_text_of_the_code_holds_by_itself_and_says_nothing_of_the_log(demo: DemoPlant, pages: bytes):
    checked = demo.app.certificates.check_file(code_on(pages) + b"\n")
    assert checked.number == valid(demo.app)
    assert verdicts(checked) == {
        **{name: GOOD[name] for name in ("content", "journal", "status")},
        "address": (True, "address_is_ours"),
    }


def test_a_claim_without_its_address_holds_as_far_as_it_goes(demo: DemoPlant, pages: bytes):
    _, mark, claim = code_on(pages).partition(b"#")
    for text in (claim, mark + claim + b"\r\n"):
        assert found(demo.app, text) == {name: GOOD[name] for name in ("content", "journal", "status")}


@pytest.mark.parametrize(
    ("old", "new", "is_ours"),
    [
        ("//trace.example/", "//trace.exampel/", False),
        ("//trace.example/", "//trace.example.evil.example/", False),
        ("//trace.example/", "//trace.example:8443/", False),
        ("//trace.example/", "//[trace.example/", False),
        ("//trace.example/", "//trace.example@evil.example/", False),
        ("https:", "http:", False),
        ("/c/C-26-A", "/c/C-26-B", False),
        ("#", "7#", False),
        ("https://trace.example", "HTTPS://TRACE.EXAMPLE", True),
    ],
)
def test_a_good_claim_behind_an_address_that_is_not_the_plants_is_told(
    demo: DemoPlant, pages: bytes, old: str, new: str, is_ours: bool
):
    """The paper of a swindler: its code opens a page of theirs, and what the plant signed stands behind it."""
    checked = demo.app.certificates.check_file(code_on(pages).decode().replace(old, new, 1).encode())
    assert verdicts(checked)["content"] == GOOD["content"]
    assert verdicts(checked)["address"] == (is_ours, "address_is_ours" if is_ours else "address_elsewhere")
    assert checked.holds is is_ours


def test_a_code_that_leads_where_the_plant_once_published_is_still_the_plants(demo: DemoPlant, pages: bytes):
    app = demo.app
    with app.reading() as books:
        (site,) = (fact for fact in books.facts("site", app.now()) if isinstance(fact, Site))
    moved = PlantRevised(fact=replace(site, host="certificates.example"), effective=0)
    app.record(app.command("2026", "office"), lambda _books: (moved,))
    assert found(app, code_on(pages))["address"] == (True, "address_is_ours")


def test_a_code_that_was_changed_cut_or_signed_by_a_stranger_is_told(demo: DemoPlant, pages: bytes):
    address, _, text = code_on(pages).decode().partition("#")
    claim = read_claim(text)
    other = replace(claim, number="C-26-A999")
    by_stranger = sign_claim(replace(claim, key=claim_key(STRANGER.public)), STRANGER.sign)
    for changed, code in (
        (sign_claim(other, lambda _message: claim.signature), "content_changed"),
        (by_stranger, "content_signed_by_another"),
        (text[:-4], "claim_unreadable"),
        ("", "claim_unreadable"),
    ):
        lines = found(demo.app, f"{address}#{changed}".encode())
        assert lines["content"] == (False, code)


def test_a_flipped_bit_of_the_page_is_told(demo: DemoPlant, pages: bytes):
    content = bytearray(pages)
    content[pages.index(b"endstream") - 40] ^= 1
    assert found(demo.app, bytes(content))["signature"] == (False, "file_signature_broken")


def test_a_file_that_was_cut_or_stretched_is_told(demo: DemoPlant, pages: bytes):
    """What is left of it, the reader of attachments mends; that of signatures does not."""
    half = len(pages) // 2
    for body in (pages[:half], pages[:half] + b"\0\1\2" + pages[half:]):
        assert found(demo.app, body)["signature"] == (False, "file_signature_broken")


def test_what_is_appended_is_told(demo: DemoPlant, pages: bytes):
    lines = found(demo.app, pages + b"\n% more\n")
    assert lines["signature"] == (False, "file_signature_partial")
    assert lines["journal"] == (False, "journal_sealed_another")


def test_another_paper_around_the_same_data_is_told(demo: DemoPlant, pages: bytes):
    lines = found(demo.app, forged(demo.app, *attached(pages)))
    assert lines["signature"] == GOOD["signature"]
    assert lines["content"] == (False, "content_not_printed")
    assert lines["journal"] == (False, "journal_sealed_another")


def test_changed_data_are_told_whoever_signed_the_file(demo: DemoPlant, pages: bytes):
    credential, proof = attached(pages)
    document = json.loads(credential)
    document["credentialSubject"]["certificate"]["lots"][0]["pieces"] += 1
    lines = found(demo.app, forged(demo.app, json.dumps(document).encode(), proof))
    assert lines["content"] == (False, "content_changed")
    assert lines["journal"] == (False, "journal_says_otherwise")
    assert lines["log"] == (False, "log_proof_broken")


def test_data_signed_by_a_stranger_under_our_name_are_told(demo: DemoPlant, pages: bytes):
    document = read_credential(attached(pages)[0])
    bare = {name: value for name, value in document.items() if name != "proof"}
    made = signed_credential(bare, host="certs.example", public=STRANGER.public, at=demo.app.now(), sign=STRANGER.sign)
    assert found(demo.app, json.dumps(made).encode())["content"] == (False, "content_signed_by_another")


def test_a_file_that_somebody_else_signed_is_told(demo: DemoPlant):
    assert found(demo.app, signed())["signature"] == (False, "file_signature_foreign")


def test_a_file_without_signature_or_data_is_told(demo: DemoPlant):
    assert found(demo.app, to_pdf_a(rendered(), (), made=MADE)) == {
        "signature": (False, "file_not_signed"),
        "content": (False, "credential_missing"),
    }


@pytest.mark.parametrize("body", [b"", b"no certificate", b"%PDF-1.7\n%%EOF\n"])
def test_what_is_no_certificates_file_is_refused(demo_app: App, body: bytes):
    with pytest.raises(Refused, match="document_unreadable"):
        demo_app.certificates.check_file(body)


@pytest.mark.parametrize("body", [b"{}", b'{"proof":', b'{"a":1,"a":2}'])
def test_json_that_is_no_credential_is_told(demo_app: App, body: bytes):
    assert [line.holds for line in demo_app.certificates.check_file(body).lines] == [False]


def test_a_proof_of_something_else_is_told(demo: DemoPlant, pages: bytes):
    credential, proof = attached(pages)
    other = proof.replace(b"\nindex ", b"\nindex 1", 1)
    assert found(demo.app, forged(demo.app, credential, other))["log"] == (False, "log_proof_broken")
    assert found(demo.app, forged(demo.app, credential, b"no proof"))["log"] == (False, "note_unreadable")


def test_what_was_superseded_or_withdrawn_since_is_told(demo: DemoPlant, pages: bytes):
    app, number = demo.app, valid(demo.app)
    new = issue_anew(app, number)
    assert found(app, pages)["status"] == (False, "status_superseded")
    newer = app.certificates.pages(new)
    record = CertificateWithdrawn(number=new, reason="typed wrong", shipment="", boxes=(), signatures=())
    app.record(app.command("2026", "office"), lambda _books: (record,))
    lines = found(app, newer)
    assert lines == {**GOOD, "status": (False, "status_withdrawn")}


@pytest.mark.parametrize("with_what_comes_of_it", [False, True])
def test_what_is_recalled_does_not_stand_whatever_replaced_its_certificate(
    demo: DemoPlant, pages: bytes, with_what_comes_of_it: bool
):
    """As its published page says it."""
    app, number = demo.app, valid(demo.app)
    lot = state_of(app, number).covers[0].lot
    if with_what_comes_of_it:
        with app.reading() as books:
            lot = next(link.parent for link in books.links_into([lot]))
    verb = hold_with_descendants if with_what_comes_of_it else partial(hold, cause="recall")
    app.have("2028", "Q-1", partial(verb, targets=(Target(lot=lot),), reason="voids in the X-ray"))
    assert found(app, pages) == {**GOOD, "status": (False, "status_recalled")}
    assert found(app, code_on(pages))["status"] == (False, "status_recalled")


def test_a_recall_that_still_spreads_is_waited_for(demo: DemoPlant, pages: bytes, monkeypatch: pytest.MonkeyPatch):
    app, number = demo.app, valid(demo.app)
    with app.reading() as books:
        lots = {one.lot for one in state_of(app, number).covers}
        oldest = next(code for code in books.family(tuple(lots), forward=False)[0] if code.startswith("OX"))
    monkeypatch.setattr(spreading, "AT_ONCE", 1)
    verb = partial(hold_with_descendants, targets=(Target(lot=oldest),), reason="voids")
    app.have("2028", "Q-1", verb)
    assert found(app, code_on(pages))["status"] == (False, "status_recalled")
    assert app.certificates.standing(number) == "recalled"


def test_another_hold_says_nothing_against_what_was_delivered(demo: DemoPlant, pages: bytes):
    app = demo.app
    lot = state_of(app, valid(app)).covers[0].lot
    app.have("2028", "Q-1", partial(hold, targets=(Target(lot=lot),), reason="count again"))
    assert found(app, pages) == GOOD


def test_a_revoked_key_or_certificate_vouches_for_nothing(demo: DemoPlant, pages: bytes):
    app = demo.app
    revoke_all(app)
    lines = found(app, pages)
    assert lines["signature"] == (False, "file_signature_revoked")
    assert lines["content"] == (False, "content_key_revoked")
    assert lines["log"] == (True, "log_proof_before"), "the plant's own log says the same"


def revoke_all(app: App, *, since: int = 0, superseded: bool = False) -> None:
    """Every key and certificate that signs here is revoked."""
    keys = [*app.certificates.keys.all(), *app.certificates.identity.all()]
    assert [one.algorithm for one in keys] == ["Ed25519", X509]
    records = tuple(
        IssuingKeyRevoked(public_key=one.public_key, reason="lost", compromised_since=since, superseded=superseded)
        for one in keys
    )
    app.record(app.command("2026", "office"), lambda _books: records)


@pytest.mark.parametrize(("after", "superseded"), [(1, False), (0, True)])
def test_what_the_journal_had_before_the_key_was_in_doubt_stays_good_and_says_when_it_was_revoked(
    demo: DemoPlant, pages: bytes, after: int, superseded: bool
):
    """A key that nobody else had may have signed at any time."""
    app = demo.app
    issued = state_of(app, valid(app))
    revoke_all(app, since=issued.issued_at + after if after else 0, superseded=superseded)
    checked = app.certificates.check_file(pages)
    assert checked.holds
    lines = verdicts(checked)
    assert lines["signature"] == (True, "file_signature_before")
    assert lines["content"] == (True, "content_before_revocation")
    assert lines["log"] == (True, "log_proof_before")
    told = next(line.told for line in checked.lines if line.name == "content").facts
    assert (told["reason"], bool(told["since"])) == ("lost", bool(after))
    code = app.certificates.check_file(
        f"https://trace.example/c/{issued.number}-{issued.address}#{issued.claim}".encode()
    )
    assert verdicts(code)["content"] == (True, "content_before_revocation")


def test_what_came_while_others_may_have_had_the_key_is_not_trusted(demo: DemoPlant, pages: bytes):
    revoke_all(demo.app, since=state_of(demo.app, valid(demo.app)).issued_at)
    lines = found(demo.app, pages)
    assert lines["signature"] == (False, "file_signature_revoked")
    assert lines["content"] == (False, "content_key_revoked")


def test_a_date_before_the_theft_helps_nobody_to_a_certificate_that_the_journal_never_had(
    demo: DemoPlant, pages: bytes
):
    """Whoever has the key signs a certificate of another number, and a log of their own that holds it."""
    app = demo.app
    thief = app.certificates.keys.in_use()
    document = read_credential(attached(pages)[0])
    document["credentialSubject"]["certificate"]["number"] = "C-26-A9999"
    document.pop("proof")
    at = state_of(app, valid(app)).issued_at
    faked = canonical(signed_credential(document, host="x.example", public=thief.public, at=at, sign=thief.sign))
    leaf = issued_leaf("C-26-A9999", digest_in(read_credential(faked))).hash
    key = app.certificates.log.key_in_use()
    note = sign_note(Checkpoint(key.name, 1, leaf).text, key, thief.sign)
    revoke_all(app, since=at + 1)
    lines = found(app, forged(app, faked, LogProof(0, (), note).text.encode()))
    assert lines["content"] == (False, "content_key_revoked")
    assert lines["log"] == (False, "log_proof_revoked")


def test_another_plant_knows_nothing_of_it(demo: DemoPlant, pages: bytes, tmp_path):
    from traceapp.app import open_app
    from traceapp.settings import Folders

    other = open_app(Folders(tmp_path / "other"), now=demo.clock)
    try:
        lines = found(other, pages)
    finally:
        other.close()
    assert lines == {
        "signature": (False, "file_signature_foreign"),
        "content": (False, "content_signed_by_another"),
        "journal": (False, "journal_without_certificate"),
        "log": (False, "log_proof_broken"),
        "status": (None, "status_unknown"),
    }
    assert state_of(demo.app, valid(demo.app)).sealed is not None
