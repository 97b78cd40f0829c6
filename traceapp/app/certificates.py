"""Certificates: drafted, issued, kept and drawn. The order of acts is DESIGN 8's: compose, render, record, print."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from traceapp.app.drawn import Drawn, draw_page
from traceapp.app.label_queue import LabelQueue
from traceapp.app.layouts import certificate_layout
from traceapp.app.plant_files import Resources
from traceapp.documents.certificate_layout import CertificateLayout
from traceapp.documents.certificate_pdf import render_certificate
from traceapp.domain.certificate import CertificateContent
from traceapp.domain.command import Command, Outcome
from traceapp.domain.equipment import Station
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import Signature
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, Refused
from traceapp.services.certificate_sheet import CertificateSheet, certificate_sheet, certificates_of
from traceapp.services.certifying import Paper, compose_of
from traceapp.services.check import Check
from traceapp.services.delivery import Delivery, read_delivery
from traceapp.services.gate import gate_of
from traceapp.services.issuing import issue, next_number
from traceapp.services.plant_time import local_time, zone_of
from traceapp.services.ports import Books
from traceapp.settings import Folders, fresh_address, fresh_id
from traceapp.store.store import Store

PDF, JSON = "application/pdf", "application/json"
SCREEN_DPI = 96


class Draft(Struct, frozen=True):
    """A shipment before signing: what leaves, what the checks say, and the certificate as it would be.

    content, page: None while nothing can be composed; `problem` says why. issued: every number that was ever issued for
    it, whether it stands or not, in order.
    """

    delivery: Delivery
    checks: tuple[Check, ...]
    content: CertificateContent | None
    page: Drawn | None
    problem: Refused | None = None
    issued: tuple[str, ...] = ()


class Issued(Struct, frozen=True):
    """A certificate that stands, the file it was written to, and what its recording changed."""

    number: str
    file: Path
    outcome: Outcome


class Certificates:
    """Drafts and issues certificates of one terminal."""

    def __init__(
        self,
        store: Store,
        resources: Callable[[], Resources],
        labels: LabelQueue,
        folders: Folders,
        now: Callable[[], int],
    ) -> None:
        self._store = store
        self._resources = resources
        self._labels = labels
        self._folders = folders
        self._now = now
        self._layout: tuple[Resources, CertificateLayout] | None = None

    @property
    def _plant(self) -> Plant:
        return self._resources().plant

    def layout(self) -> CertificateLayout:
        """The plant's certificate layout, read once for each revision of the plant's files."""
        resources = self._resources()
        if self._layout is None or self._layout[0] is not resources:
            self._layout = (resources, certificate_layout(resources.sources))
        return self._layout[1]

    def draft(self, shipment: str, *, page: int = 1, dpi: int = SCREEN_DPI) -> Draft:
        """A shipment with its checks and its draft. Refused `shipment_unknown`.

        Where a certificate stands for it already, the page is that one's, and that one does not speak against it.
        """
        with self._store.reading() as books:
            delivery = read_delivery(books, self._plant, shipment, self._now())
            standing = delivery.shipment.certificates[-1] if delivery.shipment.certificates else ""
            delivery = replace(delivery, superseding=standing)
            checks = gate_of(books, self._plant, delivery)
            issued = certificates_of(books, shipment)
            try:
                content = compose_of(books, self._plant, delivery, self._paper(books))
            except Refused as refusal:
                return Draft(delivery, checks, None, None, refusal, issued)
        pages = self.pages(standing) if standing else render_certificate(content, layout=self.layout())
        return Draft(delivery, checks, content, draw_page(pages, page, dpi), None, issued)

    def sheet(self, number: str, *, page: int = 1, dpi: int = SCREEN_DPI) -> tuple[CertificateSheet, Drawn]:
        """An issued certificate and one of its pages. Refused: certificate_unknown, shipment_unknown; Fault
        `file_not_kept`.
        """
        with self._store.reading() as books:
            sheet = certificate_sheet(books, self._plant, number, self._now())
        return sheet, draw_page(self.pages(number), page, dpi)

    def file(self, number: str) -> Path:
        """The file of an issued certificate, written anew from the bytes that were kept. Errors as `pages`, `write`."""
        return self.write(number, self.pages(number))

    def _paper(
        self,
        books: Books,
        *,
        number: str | None = None,
        address: str = "",
        signatures: Sequence[Signature] = (),
        supersedes: str = "",
    ) -> Paper:
        with self._store.desk() as desk:
            names = desk.names()
        return Paper(
            at=self._now(),
            wording=self.layout().statements,
            zone=zone_of(books, self._now()),
            names=names,
            number=number,
            address=address,
            signatures=tuple(signatures),
            supersedes=supersedes,
        )

    def issue(
        self,
        station: Station,
        shipment: str,
        signatures: Sequence[Signature],
        *,
        supersedes: str = "",
        waived: Sequence[str] = (),
    ) -> Issued:
        """Compose, render and record; then write the file and queue the labels of its boxes.

        Refused as `issuing.issue` says, and nothing was recorded. A Fault of the file afterwards does not unmake the
        certificate: its bytes are kept in the store.
        """
        at = self._now()
        with self._store.reading() as books:
            number = next_number(books, self._store.letters, local_time(books, at).year)
            paper = self._paper(
                books, number=number, address=fresh_address(), signatures=signatures, supersedes=supersedes
            )
            content = compose_of(books, self._plant, read_delivery(books, self._plant, shipment, at), paper)
        pages = render_certificate(content, layout=self.layout())
        with self._store.desk() as desk:
            document = desk.keep_file(pages, PDF)
            desk.keep_file(msgspec.json.encode(content, order="sorted"), JSON)
        command = Command(id=fresh_id(), who=(signatures[0].person,), where=station.key, happened=at)
        verb = partial(issue, shipment=shipment, paper=paper, digest=content.digest, document=document, waived=waived)
        outcome = self._store.record(command, lambda books: verb(books, self._plant, command))
        file = self.write(number, pages)
        self._labels.queue(station, outcome.entries)
        return Issued(number, file, outcome)

    def pages(self, number: str) -> bytes:
        """The exact bytes of an issued certificate. Refused `certificate_unknown`, Fault `file_not_kept`."""
        with self._store.reading() as books:
            state = books.certificate(number)
        if state is None or state.entry is None:
            raise Refused("certificate_unknown", number=number)
        with self._store.desk() as desk:
            kept = desk.kept_file(state.document)
        if kept is None:
            raise Fault("file_not_kept", number=number)
        return kept

    def write(self, number: str, pages: bytes) -> Path:
        """Write a certificate where people look for it: `documents/certificates/<number>.pdf`, whole or not at all."""
        folder = self._folders.documents / "certificates"
        file = folder / f"{number}.pdf"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            part = file.with_suffix(".part")
            part.write_bytes(pages)
            part.replace(file)
        except OSError as error:
            raise Fault("file_not_written", file=file.name, told=system_problem(error)) from error
        return file
