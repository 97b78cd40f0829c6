"""Works certificates that suppliers send: looked at beside the lot that came in, then declared of it and kept."""

import hashlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from traceapp.app.inbox import MEDIA
from traceapp.domain.certificate import CertificateContent
from traceapp.domain.command import Command, Outcome
from traceapp.domain.record.production import OriginDeclared
from traceapp.domain.record.quality import DocumentAdded
from traceapp.errors import Refused
from traceapp.exchange.works_certificate import read_works_certificate
from traceapp.services.origin.evidence import declare_origin
from traceapp.services.origin.supplier_certificate import analysis_in

if TYPE_CHECKING:
    from traceapp.app import App


class SupplierCertificate(Struct, frozen=True):
    """A file as it would be declared. said: what was declared of the lot's composition before."""

    content: CertificateContent
    declared: OriginDeclared
    document: DocumentAdded
    raw: bytes
    said: tuple[tuple[str, str], ...] = ()


def foresee_certificate(
    app: "App", command: Command, name: str, raw: bytes, *, lot: str, of: str = ""
) -> SupplierCertificate:
    """What would be declared of a lot; nothing is. of: the supplier's code of the lot, as `analysis_in`; that of the
    receipt where the certificate has it.

    Refused as `read_works_certificate`, `analysis_in`, `declare_origin`; document_malformed where it is no .json.
    """
    content = read_works_certificate(name, raw)
    media = MEDIA.get(Path(name).suffix.lower())
    if media is None:
        raise Refused("document_malformed", name=name)
    with app.reading() as books:
        state = books.lot(lot)
        received = state.supplier_lot if state is not None else ""
        known = {one.code for one in content.lots}
        sha256 = hashlib.sha256(raw).hexdigest()
        declared = analysis_in(content, lot=lot, of=of or (received if received in known else ""), document=sha256)
        about = f"{content.kind} {content.number or ''}".strip()
        document = DocumentAdded(sha256=sha256, name=name, media_type=media, about=about, lots=(lot,))
        declare_origin(books, command, declared=declared, filing=(document,))
        before = books.declared_origins((lot,)).get(lot)
    return SupplierCertificate(content, declared, document, raw, before.composition if before is not None else ())


def declare_certificate(app: "App", command: Command, told: SupplierCertificate) -> Outcome:
    """Keep the file and declare what it says. Refused as `declare_origin`."""
    app.inbox.take_in(told.document.name, told.raw, about=told.document.about)
    verb = partial(declare_origin, command=command, declared=told.declared, filing=(told.document,))
    return app.record(command, verb)
