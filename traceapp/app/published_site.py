"""The published site of this plant: what may be shown is asked of the books, and written as signed files."""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from traceapp.app.certificates import Certificates
from traceapp.app.layouts import certificate_layout, web_words
from traceapp.app.plant_files import Resources
from traceapp.domain.certificate import CertificateContent, sealed
from traceapp.domain.credential import content_in, read_credential, utc_text
from traceapp.domain.identity import PublishedKey
from traceapp.domain.issuing_key import IssuingKeyState
from traceapp.domain.party import Site
from traceapp.domain.published import Salt, disclosure
from traceapp.errors import Fault, Refused
from traceapp.exchange.provenance_site import CustomerPage, Log, Published, Publishing, publish_site
from traceapp.exchange.provenance_site import Site as SiteToPublish
from traceapp.exchange.signed_views import Signing
from traceapp.exchange.site_folder import Changed, SiteFolder
from traceapp.exchange.site_pages import Maker, Pages
from traceapp.resources import resources_folder
from traceapp.services.delivery.delivery import read_delivery
from traceapp.services.ports import Books
from traceapp.services.publishing.passports import passports
from traceapp.services.publishing.published_list import Publishable, publishable, suppliers_of, withheld_orders
from traceapp.services.publishing.publishing import Facts, customer_view, public_view, withheld_fields
from traceapp.settings import Folders
from traceapp.store.private_file import require_owners_only, write_owners_only
from traceapp.store.store import Store

T = TypeVar("T")


class SiteReport(Struct, frozen=True):
    """What a publication did. certificates: shown. unconsented: order lines that wait for a recorded consent."""

    changed: Changed
    certificates: int
    unconsented: tuple[str, ...]


class PublishedSite:
    """Publishes into folders, each of which it remembers beside the store."""

    def __init__(
        self,
        store: Store,
        resources: Callable[[], Resources],
        certificates: Certificates,
        folders: Folders,
        now: Callable[[], int],
    ) -> None:
        self._store = store
        self._resources = resources
        self._certificates = certificates
        self._folders = folders
        self._now = now

    def publish(self, folder: Path, give_way: Callable[[], object] = int) -> SiteReport:
        """Bring a folder up to date. Refused host_missing, folder_not_ours; Faults site_not_written, as `in_use`.

        give_way: called between two certificates, and while what holds reach is not worked out: a recall that still
        spreads must not be passed over. What ails the log, or the files of one certificate, is raised once
        everything else is published: how the others stand waits for nothing.
        """
        at, key = self._now(), self._certificates.keys.in_use()
        while self._store.spread_more():
            give_way()
        with self._store.reading() as books:
            site = _site(books, at)
            shown = tuple(_calmly(publishable(books, at), give_way))
            unconsented = withheld_orders(books, at)
        pages = self._pages(site)
        try:
            log, trouble = self._log(), None
        except Fault as fault:
            log, trouble = Log(), fault
        told = SiteToPublish(
            signing=Signing(site.host, key.public, key.sign),
            keys=self._keys(),
            certificates=_calmly([self._publishing(one, site) for one in shown], give_way),
            passports=tuple(passports(shown, site.name, self._resources().plant.families)),
            log=log,
            at=at,
        )
        changed = publish_site(SiteFolder(folder, self._memory_of(folder)), pages, told)
        if trouble is not None:
            raise trouble
        return SiteReport(changed, len(shown), unconsented)

    def disclose(self, number: str, field: str) -> tuple[str, str, str]:
        """What proves a withheld field of a published certificate to whoever is given it.

        Refused not_published, field_not_withheld (known: those there are).
        """
        at = self._now()
        with self._store.reading() as books:
            found = next((one for one in publishable(books, at) if one.state.number == number), None)
        if found is None:
            raise Refused("not_published", number=number)
        fields = dict(withheld_fields(self._content(found), self._facts(found)))
        if field not in fields:
            raise Refused("field_not_withheld", number=number, field=field, known=", ".join(fields))
        return disclosure(field, fields[field], self._salt(number))

    def _pages(self, site: Site) -> Pages:
        sources = self._resources().sources
        words = web_words(sources)
        if words.value is None:
            raise words.faults[0]
        maker = Maker(site.name, site.host, certificate_layout(sources).mark, self._keys(), self._seals())
        return Pages(resources_folder() / "web", words.value, maker)

    def _keys(self) -> tuple[PublishedKey, ...]:
        return tuple(_published(one) for one in self._certificates.keys.all())

    def _seals(self) -> tuple[PublishedKey, ...]:
        return tuple(_published(one) for one in self._certificates.identity.all())

    def _log(self) -> Log:
        checkpoint = self._certificates.log.checkpoint()
        return Log(checkpoint.note, self._certificates.log.key_in_use().text)

    def _publishing(self, one: Publishable, site: Site) -> Publishing:
        state = one.state
        looked_at = (state.digest, state.sealed, sorted(one.allowance.discloses), one.allowance.customer, one.grade)
        return Publishing(
            state.number,
            state.address,
            one.standing,
            repr((*looked_at, site.telephone)),
            lambda: self._published(one, site),
        )

    def _published(self, one: Publishable, site: Site) -> Published:
        content, facts = self._content(one), self._facts(one, site.telephone)
        salt = self._salt(one.state.number)
        view = public_view(content, facts, one.allowance, salt)
        return Published(view, one.state.issued_at, self._customer_page(one, content, facts, salt))

    def _customer_page(
        self, one: Publishable, content: CertificateContent, facts: Facts, salt: Salt
    ) -> CustomerPage | None:
        """None without a link on the paper."""
        document, full = one.state.sealed, content.address.full if content.address is not None else ""
        if not one.allowance.customer or not full or document is None:
            return None
        credential = self._kept(one, document.credential)
        files = (
            ("certificate.pdf", self._kept(one, document.document)),
            ("certificate.json", credential),
            ("certificate.tlog-proof", self._kept(one, document.proof)),
        )
        view = customer_view(content, facts, salt)
        return CustomerPage(view, full.rpartition("/")[2], credential.decode(), files)

    def _content(self, one: Publishable) -> CertificateContent:
        document = one.state.sealed
        assert document is not None
        return sealed(content_in(read_credential(self._kept(one, document.credential))))

    def _kept(self, one: Publishable, sha256: str) -> bytes:
        with self._store.desk() as desk:
            body = desk.kept_file(sha256)
        if body is None:
            raise Fault("file_not_kept", number=one.state.number)
        return body

    def _facts(self, one: Publishable, telephone: str = "") -> Facts:
        plant = self._resources().plant
        with self._store.reading() as books:
            ancestry = read_delivery(books, plant, one.state.shipment, one.state.issued_at).ancestry
            suppliers = suppliers_of(books, ancestry, one.state.issued_at)
        return Facts(
            random=one.state.address,
            grade=one.grade,
            family=plant.families.get(one.grade),
            telephone=telephone,
            suppliers=suppliers,
        )

    def _salt(self, number: str) -> Salt:
        """Salts of a certificate's fields, the same whenever they are asked for, and unknown outside the plant."""
        secret = self._secret()

        def salt(field: str) -> str:
            return hmac.new(secret, f"{number}\n{field}".encode(), hashlib.sha256).hexdigest()[:32]

        return salt

    def _secret(self) -> bytes:
        file = self._folders.issuing / "salts"
        if not file.exists():
            write_owners_only(file, secrets.token_bytes(32))
        require_owners_only(file)
        return file.read_bytes()

    def _memory_of(self, folder: Path) -> Path:
        name = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:16]
        return self._folders.data / "published" / f"{name}.json"


def _published(key: IssuingKeyState) -> PublishedKey:
    """A key, or a certificate by its fingerprint, as the site tells of it."""
    return PublishedKey(
        bytes.fromhex(key.public_key),
        expires=utc_text(key.replaced_at) if key.replaced_at else "",
        revoked=utc_text(key.revoked_at) if key.revoked_because else "",
        doubted=utc_text(key.compromised_since) if key.compromised_since else "",
        superseded=key.superseded,
    )


def _calmly(each: Iterable[T], give_way: Callable[[], object]) -> Iterator[T]:
    for one in each:
        give_way()
        yield one


def _site(books: Books, at: int) -> Site:
    """Refused `host_missing`."""
    site = next((fact for fact in books.facts("site", at) if isinstance(fact, Site)), None)
    if site is None or not site.host:
        raise Refused("host_missing")
    return site
