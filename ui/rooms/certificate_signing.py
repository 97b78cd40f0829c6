"""Has a certificate signed by everybody who must, and issued. Whoever signed first need not sign again after a stop."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Signal

from traceapp.domain.certificate import Claim
from traceapp.errors import TraceError
from ui.operations import Lane
from ui.rooms.ask_room import AskRoom
from ui.rooms.house import House
from ui.rooms.signing import Wish, signing_wish
from ui.widgets.signing_panel import SignedLine

if TYPE_CHECKING:
    from traceapp.app.certificates import Issued
    from traceapp.app.countersigning import Countersigned


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("CertificateSigning", source)


class CertificateSigning(QObject):
    """Signs and issues one certificate at a time for the room that it belongs to.

    Signals:
        issued(Issued): it stands.
        refused(TraceError): there is nothing that could be signed.
    """

    issued = Signal(object)
    refused = Signal(object)

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__()
        self._house = house
        self._asking = asking

    def ask(
        self, shipment: str, lines: tuple[SignedLine, ...], claims: Sequence[Claim], *, supersedes: str = ""
    ) -> None:
        """Ask whoever has not signed yet. lines: what is signed, in words. supersedes: in whose place it is issued."""
        wish = signing_wish(tr("Sign the certificate"), lines, claims)
        read = partial(self._house.app.certificates.countersigned, shipment)
        self._house.operations.run(Lane.CERTIFY, read, partial(self._ask, wish, supersedes))

    def _ask(self, wish: Wish, supersedes: str, signed: "Countersigned | TraceError") -> None:
        if isinstance(signed, TraceError):
            self.refused.emit(signed)
            return
        keep = partial(self._house.app.certificates.countersigning.keep, signed.what)
        certificates, station = self._house.app.certificates, self._house.station
        issue = partial(certificates.issue, station, signed.what.shipment, supersedes=supersedes)
        wanted = replace(wish, given=signed.signatures, keep=keep)
        self._asking.sign_and_record(wanted, issue, self._issued, Lane.CERTIFY)

    def _issued(self, outcome: "Issued") -> None:
        self.issued.emit(outcome)
        self._house.notifier.labels_queued.emit()
        self._house.notifier.announce(outcome.outcome.changes)
