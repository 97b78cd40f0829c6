"""A certificate at the window that waits for its second signer: found again wherever one looks, signed once by each."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.errors import Fault
from traceapp.store.slates import Slates
from ui.rooms.certificate_room import CertificateRoom
from ui.rooms.doors import Certificate, Shipping
from ui.screens.certificate import CertificateScreen
from ui.screens.shipping import ShippingScreen
from ui.screens.station import StationScreen
from ui.screens.station_health import StationHealthScreen
from ui.widgets.signing_panel import SigningView
from ui.widgets.tone import Tone

SIGN, WAITS = "Sign and print", "L. Ferrer signed, next compliance"


@pytest.fixture
def waiting(desk: Desk) -> Desk:
    """Quality has signed the certificate of a shipment, and left the question."""
    desk.scan("%U:2028")
    go(desk)
    desk.touch(SIGN)
    sign(desk, "2028")
    desk.key(Qt.Key.Key_Escape)
    return desk


def go(desk: Desk) -> None:
    desk.desktop.rooms.go(Shipping(desk.plant.code("ship-ready")))
    desk.settle()


def sign(desk: Desk, badge: str) -> None:
    assert isinstance(desk.front, StationScreen)
    desk.sign(badge, desk.front.side.signing.pad)


def signers(desk: Desk) -> list[str]:
    """What the question says of each signer."""
    front = desk.front
    assert isinstance(front, StationScreen)
    assert front._view is not None
    side = front._view.side
    assert isinstance(side, SigningView)
    return [one.name or one.note for one in side.signers]


def health(desk: Desk) -> dict[str, str]:
    desk.scan("%CMD:HEALTH")
    assert isinstance(desk.front, StationHealthScreen)
    assert desk.front._view is not None
    return {line.title: line.note for line in desk.front._view.undone}


def test_the_shipment_says_who_signed_and_asks_only_the_next(waiting: Desk):
    assert waiting.is_at(ShippingScreen)
    assert waiting.button(SIGN).subtitle() == WAITS
    waiting.touch(SIGN)
    assert signers(waiting) == ["L. Ferrer", "Compliance: badge, then PIN"]
    waiting.scan("%U:2028")
    assert isinstance(waiting.front, StationScreen)
    assert waiting.front.band.shown.headline == "A different person has to sign"
    sign(waiting, "2029")
    assert waiting.is_at(ShippingScreen)
    assert waiting.button("Load").isEnabled()


def test_a_signature_that_cannot_be_kept_is_none(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    def full(*_facts: object) -> None:
        raise Fault("disk_full")

    desk.scan("%U:2028")
    go(desk)
    with monkeypatch.context() as broken:
        broken.setattr(Slates, "write", full)
        desk.touch(SIGN)
        sign(desk, "2028")
    assert isinstance(desk.front, StationScreen)
    assert desk.front.band.shown.tone is Tone.WRONG
    assert signers(desk)[0] == "Inspection: badge, then PIN"
    sign(desk, "2028")
    assert signers(desk) == ["L. Ferrer", "Compliance: badge, then PIN"]


def test_it_stands_in_the_stations_health_until_it_is_issued(waiting: Desk):
    title = f"Certificate of {waiting.plant.code('ship-ready')}"
    assert "L. Ferrer" in health(waiting)[title]
    go(waiting)
    waiting.touch(SIGN)
    sign(waiting, "2029")
    assert title not in health(waiting)


def test_with_everybodys_signature_kept_one_key_issues_it(waiting: Desk):
    certificates, shipment = waiting.plant.app.certificates, waiting.plant.code("ship-ready")
    so_far = certificates.countersigned(shipment)
    second = waiting.plant.app.people.sign("2029", "4029", "compliance")
    certificates.countersigning.keep(so_far.what, (*so_far.signatures, second))
    go(waiting)
    assert waiting.button(SIGN).subtitle() == "all have signed"
    waiting.touch(SIGN)
    assert waiting.is_at(ShippingScreen)
    assert waiting.button("Load").isEnabled()


def test_what_is_issued_again_waits_for_its_second_signer_as_well(desk: Desk):
    number = desk.plant.code("cert-2")
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Certificate(number))
    desk.settle()
    desk.touch("Issue again")
    sign(desk, "2028")
    desk.key(Qt.Key.Key_Escape)
    desk.touch("Issue again")
    assert signers(desk) == ["L. Ferrer", "Compliance: badge, then PIN"]
    sign(desk, "2029")
    assert desk.is_at(CertificateScreen)
    assert desk.desktop.rooms.room(CertificateRoom).number != number
