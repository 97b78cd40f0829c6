"""Certificates: drafted, issued, kept and drawn. The order of acts is DESIGN 8's: compose, render, record, print."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Lock

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from traceapp.app.countersigning import Countersigned, Countersigning, ToSign
from traceapp.app.document_check import DocumentCheck, DocumentChecked
from traceapp.app.document_identity import DocumentIdentity
from traceapp.app.drawn import Drawn, draw_page
from traceapp.app.issuing_keys import IssuingKeys
from traceapp.app.label_queue import LabelQueue
from traceapp.app.layouts import STANDARD, certificate_layout
from traceapp.app.plant_files import Resources
from traceapp.app.plant_log import PlantLog
from traceapp.app.quiet_work import QuietWork
from traceapp.app.sealing import JSON, PDF, Sealing
from traceapp.app.whole_file import written_whole
from traceapp.documents.certificate_layout import CertificateLayout
from traceapp.documents.certificate_pdf import render_certificate
from traceapp.domain.certificate import CertificateContent, canonical_content, digest_of, sealed
from traceapp.domain.claim import sign_claim
from traceapp.domain.command import Command, Outcome
from traceapp.domain.equipment import Station
from traceapp.domain.party import Party
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import Signature
from traceapp.errors import Fault, Refused
from traceapp.services.certificate.certificate_sheet import CertificateSheet, certificate_sheet, certificates_of
from traceapp.services.certificate.certifying import Paper, compose_of, host_of
from traceapp.services.certificate.issuing import issue, next_number
from traceapp.services.delivery.delivery import Delivery, read_delivery
from traceapp.services.gate.check import Check
from traceapp.services.gate.gate import gate, gate_of
from traceapp.services.gate.supposing import Supposed, what_if
from traceapp.services.holds.recalls import standing_now
from traceapp.services.plant_time import local_time, zone_of
from traceapp.services.ports import Books
from traceapp.services.publishing.public_claim import claim_of
from traceapp.services.rules.verdicts import Judged, delivery_verdicts
from traceapp.settings import Folders, fresh_address, fresh_id, fresh_link
from traceapp.store.slates import Slates
from traceapp.store.store import Store

SCREEN_DPI = 96


class Draft(Struct, frozen=True):
    """A shipment before signing: what leaves, what the checks say, and the certificate as it would be.

    content, page: None while nothing can be composed; `problem` says why. issued: every number that was ever issued for
    it, whether it stands or not, in order. judged: what the rules of its order line say of it. signed: by whom it is
    signed already, and waits for the next.
    """

    delivery: Delivery
    checks: tuple[Check, ...]
    content: CertificateContent | None
    page: Drawn | None
    problem: Refused | None = None
    issued: tuple[str, ...] = ()
    judged: tuple[Judged, ...] = ()
    signed: tuple[Signature, ...] = ()


class Issued(Struct, frozen=True):
    """A certificate that stands, the file it was written to, and what its recording changed."""

    number: str
    file: Path
    outcome: Outcome


class Certificates:
    """Drafts and issues certificates of one terminal.

    Attributes:
        keys: what they are signed with. log: where they are logged. identity: what signs their files. sealing: how they
        become what customers get. countersigning: who signed one that is not issued yet.
    """

    def __init__(
        self,
        store: Store,
        resources: Callable[[], Resources],
        labels: LabelQueue,
        folders: Folders,
        now: Callable[[], int],
        quiet_work: QuietWork,
    ) -> None:
        self._store = store
        self._resources = resources
        self._quiet_work = quiet_work
        self.keys = IssuingKeys(store, folders.issuing, now)
        self.identity = DocumentIdentity(store, folders.issuing, now)
        self.log = PlantLog(store, self.keys, self._host)
        self.sealing = Sealing(store, self.keys, self.identity, self.log.proof, folders.unsealed)
        self.countersigning = Countersigning(Slates(folders.countersigning))
        self._labels = labels
        self._folders = folders
        self._now = now
        self._turn = Lock()
        self._layouts: tuple[Resources, dict[str, CertificateLayout]] | None = None

    @property
    def _plant(self) -> Plant:
        return self._resources().plant

    def layout(self, key: str = STANDARD) -> CertificateLayout:
        """A layout of certificates, read once for each revision of the plant's files. BadPlantFile for a wrong one."""
        resources = self._resources()
        if self._layouts is None or self._layouts[0] is not resources:
            self._layouts = (resources, {})
        known = self._layouts[1]
        if key not in known:
            known[key] = certificate_layout(resources.sources, key)
        return known[key]

    def check_file(self, body: bytes) -> DocumentChecked:
        """What holds of a certificate's file. Refused as `DocumentCheck.check`."""
        return DocumentCheck(self._store, self.identity, self.log, self._quiet_work.see_to).check(body)

    def standing(self, number: str) -> str:
        """How a certificate stands now, as `standing_now`. Refused `certificate_unknown`."""
        with self._store.reading() as books:
            state = books.certificate(number)
        if state is None or state.entry is None:
            raise Refused("certificate_unknown", number=number)
        self._quiet_work.see_to(tuple({covered.lot: None for covered in state.covers}))
        with self._store.reading() as books:
            return standing_now(books, state)

    def _layout_for(self, books: Books, delivery: Delivery) -> CertificateLayout:
        """As the customer's certificates are laid out."""
        customer = None if delivery.line is None else books.fact("party", delivery.line.customer, self._now())
        return self.layout(customer.certificate_layout or STANDARD if isinstance(customer, Party) else STANDARD)

    def _host(self) -> str:
        with self._store.reading() as books:
            return host_of(books, self._now())

    def draft(self, shipment: str, *, page: int = 1) -> Draft:
        """A shipment with its checks and its draft. Refused `shipment_unknown`.

        Where a certificate stands for it already, the page is that one's, and that one does not speak against it.
        """
        self._work_out(shipment)
        with self._store.reading() as books:
            delivery = read_delivery(books, self._plant, shipment, self._now())
            standing = delivery.shipment.certificates[-1] if delivery.shipment.certificates else ""
            delivery = replace(delivery, superseding=standing)
            checks = gate_of(books, self._plant, delivery)
            issued = certificates_of(books, shipment)
            judged = delivery_verdicts(books, self._plant, delivery)
            try:
                layout = self._layout_for(books, delivery)
                content = compose_of(books, self._plant, delivery, self._paper(books, layout))
            except Refused as refusal:
                return Draft(delivery, checks, None, None, refusal, issued, judged)
        pages = self.pages(standing) if standing else render_certificate(content, layout=layout)
        signed = () if standing else self.countersigning.given(_to_sign(shipment, content, issued))
        return Draft(delivery, checks, content, draw_page(pages, page, SCREEN_DPI), None, issued, judged, signed)

    def countersigned(self, shipment: str) -> Countersigned:
        """What people sign of a shipment now, and who did. Refused: shipment_unknown; as `certifying.compose`."""
        self._work_out(shipment)
        with self._store.reading() as books:
            delivery = read_delivery(books, self._plant, shipment, self._now())
            paper = self._paper(books, self._layout_for(books, delivery))
            content = compose_of(books, self._plant, delivery, paper)
            what = _to_sign(shipment, content, certificates_of(books, shipment))
        return Countersigned(what, self.countersigning.given(what))

    def half_signed(self) -> tuple[Countersigned, ...]:
        """Certificates that somebody signed and that wait for the next; what counts no more is forgotten."""
        found = []
        for shipment in self.countersigning.shipments():
            with suppress(Refused):
                found.append(self.countersigned(shipment))
        for one in found:
            if not one.signatures:
                self.countersigning.forget(one.what.shipment)
        return tuple(one for one in found if one.signatures)

    def checks(self, shipment: str, *, superseding: str = "", waived: Sequence[str] = ()) -> tuple[Check, ...]:
        """What the gate says of a shipment. Refused `shipment_unknown`."""
        self._work_out(shipment)
        with self._store.reading() as books:
            return gate(books, self._plant, shipment, self._now(), superseding=superseding, waived=waived)

    def supposed(self, shipment: str) -> Supposed:
        """What if of a shipment. Refused `shipment_unknown`."""
        self._work_out(shipment)
        with self._store.reading() as books:
            return what_if(books, self._plant, shipment, self._now())

    def _work_out(self, shipment: str) -> None:
        """What the shipment is made of is worked out now: the gate waits for nothing else (DESIGN 1)."""
        with self._store.reading() as books:
            state = books.shipment(shipment)
            boxes = books.boxes(state.boxes).values() if state is not None else ()
            lots = tuple({content.lot: None for box in boxes for content in box.contents})
        self._quiet_work.see_to(lots)

    def sheet(self, number: str, *, page: int = 1) -> tuple[CertificateSheet, Drawn]:
        """An issued certificate and one of its pages. Refused: certificate_unknown, shipment_unknown; Fault
        `file_not_kept`.
        """
        with self._store.reading() as books:
            state = books.certificate(number)
        if state is not None:
            self._work_out(state.shipment)
        with self._store.reading() as books:
            sheet = certificate_sheet(books, self._plant, number, self._now())
        return sheet, draw_page(self.pages(number), page, SCREEN_DPI)

    def file(self, number: str) -> Path:
        """The file of an issued certificate, written anew from the bytes that were kept. Errors as `pages`, `write`."""
        return self.write(number, self.pages(number))

    def _paper(
        self,
        books: Books,
        layout: CertificateLayout,
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
            wording=layout.wording,
            second=layout.second,
            terms=layout.terms,
            zone=zone_of(books, self._now()),
            names=names,
            number=number,
            address=address,
            link=fresh_link() if number is not None else "",
            signatures=tuple(signatures),
            supersedes=supersedes,
            key="" if number is None else self.keys.in_use().name,
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
        """Compose, render and record; then queue the labels of its boxes, seal it, and write the file.

        Refused as `issuing.issue` says, and nothing was recorded. A Fault afterwards does not unmake the certificate:
        its bytes are kept in the store, and it is sealed at the next start.
        """
        at, address = self._now(), fresh_address()
        self._work_out(shipment)
        self.keys.in_use()  # made on record, where there is none yet, before anything is composed
        with self._store.reading() as books:
            number = next_number(books, self._store.letters, local_time(books, at).year)
            delivery = read_delivery(books, self._plant, shipment, at)
            layout = self._layout_for(books, delivery)
            paper = self._paper(
                books, layout, number=number, address=address, signatures=signatures, supersedes=supersedes
            )
            content = compose_of(books, self._plant, delivery, paper)
            claim = self._claim(content, delivery, address)
        pages = render_certificate(content, layout=layout, claim=claim)
        with self._store.desk() as desk:
            document = desk.keep_file(pages, PDF)
            desk.keep_file(canonical_content(content), JSON)
        command = Command(id=fresh_id(), who=(signatures[0].person,), where=station.key, happened=at)
        verb = partial(
            issue,
            shipment=shipment,
            paper=replace(paper, claim=claim),
            digest=content.digest,
            document=document,
            waived=waived,
        )
        with self._turn:
            with self.sealing.expecting(number), self.countersigning.ending(shipment):
                outcome = self._store.record(command, lambda books: verb(books, self._plant, command))
            self._labels.queue(station, outcome.entries)
        self.sealing.seal(number)
        return Issued(number, self.file(number), outcome)

    def take_up(self) -> tuple[str, ...]:
        """Do what a stop left undone of issuing: queue labels, seal, write the file; the numbers sealed now."""
        found = []
        for number in self.sealing.waiting():
            with self._turn:
                self._queue_rest(number)
            if self.sealing.seal(number):
                self.file(number)
                found.append(number)
        return tuple(found)

    def _queue_rest(self, number: str) -> None:
        """The labels of its boxes that were not queued before the stop, while it stands."""
        with self._store.reading() as books:
            state = books.certificate(number)
            ref = state.entry if state is not None and state.standing == "valid" else None
            entry = books.entry(ref) if ref is not None else None
        if entry is not None:
            self._labels.queue_rest(Station(key=entry.where, name=entry.where), (entry.ref,))

    def _claim(self, content: CertificateContent, delivery: Delivery, random: str) -> str:
        """What the codes say behind the address, signed; "" where the plant publishes nowhere."""
        if content.address is None:
            return ""
        key = self.keys.in_use()
        return sign_claim(claim_of(content, delivery, public=key.public, random=random), key.sign)

    def pages(self, number: str) -> bytes:
        """The exact bytes of an issued certificate, as sealed once it is. Refused `certificate_unknown`, Fault
        `file_not_kept`.
        """
        with self._store.reading() as books:
            state = books.certificate(number)
        if state is None or state.entry is None:
            raise Refused("certificate_unknown", number=number)
        with self._store.desk() as desk:
            kept = desk.kept_file(state.document if state.sealed is None else state.sealed.document)
        if kept is None:
            raise Fault("file_not_kept", number=number)
        return kept

    def write(self, number: str, pages: bytes) -> Path:
        """Write a certificate where people look for it: `documents/certificates/<number>.pdf`.

        Fault `file_not_written`.
        """
        return written_whole(self._folders.documents / "certificates" / f"{number}.pdf", pages)

    def content(self, number: str) -> CertificateContent:
        """What an issued certificate says. Refused `certificate_unknown`, Fault `file_not_kept`."""
        with self._store.reading() as books:
            state = books.certificate(number)
        if state is None or state.entry is None:
            raise Refused("certificate_unknown", number=number)
        with self._store.desk() as desk:
            bare = desk.kept_file(state.digest.lower())
            kept = [bare] if bare is not None else desk.kept_of(JSON)
            found = next((content for body in kept if (content := _said_in(body, state.digest)) is not None), None)
        if found is None:
            raise Fault("file_not_kept", number=number)
        return found


def _to_sign(shipment: str, draft: CertificateContent, issued: Sequence[str]) -> ToSign:
    return ToSign(shipment, issued[-1] if issued else "", digest_of(draft))


def _said_in(body: bytes, digest: str) -> CertificateContent | None:
    """The content of this digest, kept with it or without; None in any other file."""
    try:
        content = msgspec.json.decode(body, type=CertificateContent)
    except msgspec.DecodeError:
        return None
    return sealed(content) if digest_of(content) == digest else None
