"""An issued certificate becomes the document that customers get, whatever is in the way."""

import hashlib
import json
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.demo_store import QUICK, DemoPlant
from tests.documents.pdf_a_rules import broken_rules
from tests.documents.reading import codes, picture
from tests.documents.test_pdf_signature import StampAuthority, served
from traceapp.app import App, certificates, open_app, sealing
from traceapp.app.document_check import DocumentChecked
from traceapp.app.sealing import CREDENTIAL_NAME, PROOF_NAME
from traceapp.demo import DemoClock
from traceapp.documents.pdf_a import attached_files
from traceapp.documents.pdf_verification import file_signature
from traceapp.domain.certificate import Claim
from traceapp.domain.claim import claim_key, read_claim
from traceapp.domain.credential import content_in, digest_in, read_credential
from traceapp.domain.equipment import Station
from traceapp.domain.issued import IssuedState
from traceapp.services.certificate.certifying import SIGNS_FOR, claims_of
from traceapp.settings import Folders
from traceapp.store.keys import key_holds
from traceapp.store.log import Log

SIGNERS = {Claim.CONFORMITY: ("2028", "4028"), Claim.RULE: ("2029", "4029")}


def state_of(app: App, number: str) -> IssuedState:
    with app.reading() as books:
        state = books.certificate(number)
    assert state is not None
    return state


def valid(app: App) -> str:
    """A certificate that stands."""
    with app.reading() as books:
        states = [one for one in books.all_states("certificate:") if isinstance(one, IssuedState)]
    return next(one.number for one in states if one.standing == "valid")


@pytest.fixture
def number(demo: DemoPlant) -> str:
    return valid(demo.app)


def verdicts(checked: DocumentChecked) -> dict[str, tuple[bool | None, str]]:
    return {line.name: (line.holds, line.told.code) for line in checked.lines}


GOOD = {
    "signature": (True, "file_signature_holds"),
    "content": (True, "content_holds"),
    "journal": (True, "journal_holds"),
    "log": (True, "log_proof_holds"),
    "status": (True, "status_valid"),
}


def test_a_certificate_is_sealed_as_it_is_issued_and_its_file_holds_all_of_it(demo: DemoPlant, number: str):
    state, pages = state_of(demo.app, number), demo.app.certificates.pages(number)
    assert state.sealed is not None
    assert hashlib.sha256(pages).hexdigest() == state.sealed.document
    assert demo.app.certificates.sealing.waiting() == ()
    assert broken_rules(pages) == []
    assert verdicts(demo.app.certificates.check_file(pages)) == GOOD
    attached = attached_files(pages)
    document = read_credential(attached[CREDENTIAL_NAME])
    assert digest_in(document) == state.digest
    assert content_in(document).number == number
    for name, sha256 in ((CREDENTIAL_NAME, state.sealed.credential), (PROOF_NAME, state.sealed.proof)):
        assert hashlib.sha256(attached[name]).hexdigest() == sha256


def test_the_code_on_the_paper_carries_the_signed_claim(demo: DemoPlant, number: str):
    [(_, address)] = codes(picture(demo.app.certificates.pages(number), dpi=300))
    public, _, text = address.partition("#")
    state, claim = state_of(demo.app, number), read_claim(text)
    assert public.endswith(f"/c/{number}-{state.address}")
    assert text == state.claim
    key = demo.app.certificates.keys.all()[0]
    assert (claim.number, claim.random, claim.digest.hex().upper()) == (number, state.address, state.digest)
    assert claim.key == claim_key(bytes.fromhex(key.public_key))
    assert key_holds(bytes.fromhex(key.public_key), claim.signature, claim.message)
    assert any(fact.endswith(" kg") for fact in claim.facts)


def test_sealing_again_changes_nothing(demo: DemoPlant, number: str):
    before = demo.app.certificates.pages(number)
    assert not demo.app.certificates.sealing.seal(number)
    demo.app.certificates.sealing.expect(number)
    assert demo.app.certificates.take_up() == ()
    assert demo.app.certificates.sealing.waiting() == ()
    assert demo.app.certificates.pages(number) == before


def test_a_note_of_what_was_never_recorded_is_dropped(demo: DemoPlant):
    demo.app.certificates.sealing.expect("C-26-A999")
    assert demo.app.certificates.take_up() == ()
    assert demo.app.certificates.sealing.waiting() == ()


def test_a_time_stamp_server_has_its_word_in_the_file(demo: DemoPlant, number: str):
    made = datetime.fromtimestamp(demo.app.now() / 1_000_000, tz=UTC)
    with served(StampAuthority(made)) as address:
        demo.app.set_setting(sealing.STAMP_SERVER, address)
        anew = issue_anew(demo.app, number)
    found = file_signature(demo.app.certificates.pages(anew))
    assert (found.intact, found.whole, found.stamped_by) == (True, True, "Stamps")


def test_without_an_answer_of_that_server_the_signers_own_word_stands(demo: DemoPlant, number: str):
    demo.app.set_setting(sealing.STAMP_SERVER, "http://127.0.0.1:9")
    pages = demo.app.certificates.pages(issue_anew(demo.app, number))
    assert file_signature(pages).stamped is None
    assert verdicts(demo.app.certificates.check_file(pages)) == GOOD


# -------------------------------------------------------------------------------------------------- a power cut


def issue_anew(app: App, number: str) -> str:
    """Issue a certificate in the place of this one; its number."""
    shipment = state_of(app, number).shipment
    content = app.certificates.draft(shipment).content
    assert content is not None
    signatures = tuple(app.people.sign(*SIGNERS[claim], SIGNS_FOR[claim]) for claim in claims_of(content))
    station = Station(key="office", name="office")
    return app.certificates.issue(station, shipment, signatures, supersedes=number).number


@contextmanager
def open_again(folder: Path) -> Iterator[App]:
    """The plant in this folder, after whatever happened to it."""
    clock = DemoClock(json.loads((folder / "names.json").read_text())["at"])
    app = open_app(Folders(folder), now=clock, hasher=QUICK)
    try:
        yield app
    finally:
        app.close()


def killed(folder: Path, at: str) -> int:
    """How a process ended that issues a certificate anew and is killed where it calls this."""
    child = os.fork()
    if child == 0:  # a process of its own from here on, with a store of its own
        owner, name = {
            "issue": (certificates, "issue"),
            "credential": (sealing, "unsigned_credential"),
            "proof": (Log, "inclusion"),
            "record": (sealing, "seal"),
        }[at]
        setattr(owner, name, lambda *_facts, **_more: os.kill(os.getpid(), signal.SIGKILL))
        try:
            with open_again(folder) as app:
                issue_anew(app, valid(app))
        finally:
            os._exit(1)  # it should not have come so far
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize(
    "at",
    [
        "issue",  # noted, and nothing recorded
        "credential",  # recorded, and nothing made
        "proof",  # the log has grown and its checkpoint is kept
        "record",  # everything is kept, and its sealing not on record
    ],
)
def test_whatever_a_power_cut_interrupts_is_taken_up_again(demo_master: Path, tmp_path: Path, at: str):
    folder = tmp_path / "cut"
    shutil.copytree(demo_master, folder)
    assert killed(folder, at) == -signal.SIGKILL
    with open_again(folder) as app:
        [number] = app.certificates.sealing.waiting()
        app.quiet_work.start()
        app.quiet_work.stop()
        assert app.certificates.sealing.waiting() == ()
        if at == "issue":
            with app.reading() as books:
                assert books.certificate(number) is None
            return
        assert state_of(app, number).sealed is not None
        assert verdicts(app.certificates.check_file(app.certificates.pages(number))) == GOOD
