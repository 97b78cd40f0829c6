"""A certificate that waits for its next signer, and a terminal that is killed at any moment on the way to it."""

import json
import os
import shutil
import signal
from functools import partial
from pathlib import Path

import pytest

from tests.app.test_sealing import SIGNERS, open_again, state_of
from tests.demo_store import DemoPlant
from traceapp.app import App, certificates
from traceapp.app.countersigning import Countersigning
from traceapp.domain.certificate import Claim
from traceapp.domain.equipment import Station
from traceapp.domain.issued import IssuedState
from traceapp.errors import Fault, Refused
from traceapp.services.certificate.certifying import SIGNS_FOR
from traceapp.services.dispatch.shipping import swap_box
from traceapp.store.slates import Slates
from traceapp.store.store import Store
from traceapp.store.verify import verify

QUALITY, COMPLIANCE = Claim.CONFORMITY, Claim.RULE
READY = "ship-ready"
"""A shipment of the demo plant whose checks all pass; its order asks for a rule, so two people sign."""
STATION = Station(key="SH-1", name="Shipping")


def sign(app: App, shipment: str, *claims: Claim) -> None:
    """One after another signs, as at the window."""
    for claim in claims:
        so_far = app.certificates.countersigned(shipment)
        signature = app.people.sign(*SIGNERS[claim], SIGNS_FOR[claim])
        app.certificates.countersigning.keep(so_far.what, (*so_far.signatures, signature))


def issue(app: App, shipment: str) -> str:
    """By all who have signed; its number."""
    signatures = app.certificates.countersigned(shipment).signatures
    return app.certificates.issue(STATION, shipment, signatures).number


def signers(app: App, shipment: str) -> list[str]:
    return [one.person for one in app.certificates.countersigned(shipment).signatures]


def numbers(app: App) -> set[str]:
    """Of every certificate on record."""
    with app.reading() as books:
        return {one.number for one in books.all_states("certificate:") if isinstance(one, IssuedState) and one.entry}


def next_after(number: str) -> str:
    return f"{number[:6]}{int(number[6:]) + 1:03d}"


def test_whoever_signed_first_need_not_sign_again_while_what_was_signed_is_the_same(demo: DemoPlant):
    app, shipment = demo.app, demo.code(READY)
    assert app.certificates.half_signed() == ()
    sign(app, shipment, QUALITY)
    [waiting] = app.certificates.half_signed()
    assert (waiting.what.shipment, signers(app, shipment)) == (shipment, ["2028"])
    assert [one.person for one in app.certificates.draft(shipment).signed] == ["2028"]
    sign(app, shipment, COMPLIANCE)
    number = issue(app, shipment)
    assert [one.person for one in state_of(app, number).signatures] == ["2028", "2029"]
    assert app.certificates.half_signed() == ()
    assert signers(app, shipment) == []


def test_a_signature_is_over_once_anything_of_what_was_signed_is_another(demo: DemoPlant):
    app, shipment = demo.app, demo.code(READY)
    sign(app, shipment, QUALITY)
    app.have("2030", "SH-1", partial(swap_box, shipment=shipment, out=demo.code("box-16"), reason="torn"))
    assert signers(app, shipment) == []
    assert app.certificates.half_signed() == ()
    assert app.certificates.countersigning.shipments() == (), "and forgotten"


def test_what_is_refused_is_signed_anew_and_what_the_disk_stopped_is_not(demo: DemoPlant, monkeypatch):
    app, shipment = demo.app, demo.code(READY)

    def full(*_facts: object) -> None:
        raise Fault("disk_full")

    sign(app, shipment, QUALITY, COMPLIANCE)
    with monkeypatch.context() as broken:
        broken.setattr(Store, "record", full)
        with pytest.raises(Fault):
            issue(app, shipment)
    assert signers(app, shipment) == ["2028", "2029"]
    app.certificates.countersigning.forget(shipment)
    so_far = app.certificates.countersigned(shipment)
    wrong = tuple(app.people.sign(*SIGNERS[QUALITY], SIGNS_FOR[claim]) for claim in (QUALITY, COMPLIANCE))
    app.certificates.countersigning.keep(so_far.what, wrong)
    with pytest.raises(Refused, match="same_person_twice"):
        issue(app, shipment)
    assert signers(app, shipment) == []


def test_a_note_that_cannot_be_read_is_no_signature(demo: DemoPlant):
    app, shipment = demo.app, demo.code(READY)
    Slates(app.folders.countersigning).write(shipment, b'{"what": {"shipment": "' + shipment.encode())
    assert signers(app, shipment) == []
    assert app.certificates.half_signed() == ()


# -------------------------------------------------------------------------------------------------- a terminal killed

KILLED_IN = {
    "between the signatures": None,
    "between signature and rendering": (certificates, "render_certificate"),
    "between rendering and recording": (certificates, "issue"),
    "between recording and sealing": (Countersigning, "forget"),
}


def killed(folder: Path, shipment: str, at: str) -> int:
    """How a process ended that has a shipment signed and issued, and is killed there."""
    child = os.fork()
    if child == 0:  # a process of its own from here on, with a store of its own
        try:
            with open_again(folder) as app:
                sign(app, shipment, QUALITY)
                place = KILLED_IN[at]
                if place is None:
                    os.kill(os.getpid(), signal.SIGKILL)
                else:
                    owner, name = place
                    setattr(owner, name, lambda *_facts, **_more: os.kill(os.getpid(), signal.SIGKILL))
                sign(app, shipment, COMPLIANCE)
                issue(app, shipment)
        finally:
            os._exit(1)  # it should not have come so far
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("at", KILLED_IN)
def test_a_kill_on_the_way_loses_no_signature_uses_no_number_twice_and_issues_once(
    demo_master: Path, tmp_path: Path, at: str
):
    folder = tmp_path / "killed"
    shutil.copytree(demo_master, folder)
    shipment = json.loads((folder / "names.json").read_text())["codes"][READY]
    with open_again(folder) as app:
        before, waiting_labels = numbers(app), app.labels.waiting()
        expected = next_after(max(number for number in before if number.startswith("C-26-A")))
    assert killed(folder, shipment, at) == -signal.SIGKILL
    with open_again(folder) as app:
        app.quiet_work.start()
        app.quiet_work.stop()
        assert app.certificates.sealing.waiting() == ()
        if at == "between recording and sealing":
            assert numbers(app) == {*before, expected}, "it stands"
            assert app.certificates.half_signed() == ()
        else:
            assert numbers(app) == before, "nothing stands, not even half"
            [waiting] = app.certificates.half_signed()
            assert waiting.what.shipment == shipment
            assert signers(app, shipment) == (["2028"] if KILLED_IN[at] is None else ["2028", "2029"])
            sign(app, shipment, *(COMPLIANCE,) if KILLED_IN[at] is None else ())
            assert issue(app, shipment) == expected
        state = state_of(app, expected)
        assert state.entry is not None
        with app.reading() as books:
            labels = len(app.labels.labels_of(books, "", state.entry))
        assert app.labels.waiting() == waiting_labels + labels > waiting_labels
        file = app.folders.documents / "certificates" / f"{expected}.pdf"
        assert file.read_bytes() == app.certificates.pages(expected)
        assert [one.person for one in state.signatures] == ["2028", "2029"]
        assert state.sealed is not None
        assert numbers(app) == {*before, expected}
        with pytest.raises(Refused):
            app.certificates.issue(STATION, shipment, state.signatures)
        assert verify(app.folders.url).holds
