"""The published site: which file says what, and when it has to be written again (DESIGN 7, DOMAIN 23).

    c/<number>-<random>/     what anybody may see who holds the paper      f/<link>/     the customer's own page
    01/<gtin>/10/<lot>/ …    what a Digital Link address tells             status/       how certificates stand, signed
    web/ verifier.html       style, script, and the file to keep           .well-known/  the issuer's keys

Every folder has a page of its own, so that no web server lists what is in it.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath

import msgspec
from msgspec import Struct

from traceapp.domain.identity import PublishedKey, did_document
from traceapp.domain.published import Passport, Standing, View, status_key
from traceapp.errors import Fault
from traceapp.exchange.signed_views import Signing
from traceapp.exchange.site_folder import Change, Changed, SiteFolder
from traceapp.exchange.site_pages import INDEX, CertificatePage, Pages

DAY_US = 86_400_000_000
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]*")
PROOF = "certificate.tlog-proof"
KEPT_WORDS = {"certificate.pdf": "keep_pdf", "certificate.json": "keep_json"}


class CustomerPage(Struct, frozen=True):
    """What only the customer sees. link: the end of its address. credential: the whole, signed. files: by name."""

    view: View
    link: str
    credential: str
    files: tuple[tuple[str, bytes], ...] = ()


class Published(Struct, frozen=True):
    """A certificate ready to be shown. at: when it was issued, UTC microseconds."""

    view: View
    at: int
    customer: CustomerPage | None = None


class Publishing(Struct, frozen=True):
    """A certificate that may be published. fingerprint: of everything that `make` looks at; it is asked only where
    something changed.
    """

    number: str
    random: str
    standing: Standing
    fingerprint: str
    make: Callable[[], Published]

    @property
    def key(self) -> str:
        return f"{self.number}-{self.random}"


class Log(Struct, frozen=True):
    """The log's newest checkpoint, a signed note, and its key, for customers to keep; "" where there is none."""

    checkpoint: str = ""
    key: str = ""


class Site(Struct, frozen=True, kw_only=True):
    """Everything that is published at one time. at: now, UTC microseconds."""

    signing: Signing
    keys: tuple[PublishedKey, ...]
    certificates: Iterable[Publishing]
    passports: Iterable[Passport] = ()
    log: Log = Log()
    at: int


def publish_site(folder: SiteFolder, pages: Pages, site: Site) -> Changed:
    """Write what changed and remove what may no longer be published. Errors as `SiteFolder.change`.

    A certificate that cannot be made holds up no other: what else there is to say is published, and then the first such
    Fault is raised.
    """
    with folder.change() as change:
        _publish_common(change, pages, site)
        standings: dict[str, dict[str, Standing]] = {}
        certificates = list(site.certificates)
        for one in certificates:
            key = status_key(one.number, one.random)
            standings.setdefault(key[:3], {})[key] = one.standing
        for shard, told in standings.items():
            _publish_status(change, site, shard, told)
        faults = [fault for one in certificates if (fault := _publish_certificate(change, pages, site, one))]
        for passport in site.passports:
            _publish_passport(change, pages, site, passport)
        _close_folders(change, pages)
        changed = change.told()
    if faults:
        raise faults[0]
    return changed


def _publish_common(change: Change, pages: Pages, site: Site) -> None:
    """What every page leans on comes first. The verifier is dated by the day on which its keys were last other ones."""
    change.put("web/page.css", pages.style())
    change.put("web/page.js", pages.script())
    change.put(".well-known/did.json", msgspec.json.encode(did_document(site.signing.host, site.keys), order="sorted"))
    if not change.stands("verifier", pages.fingerprint):
        day = datetime.fromtimestamp(site.at / 1_000_000, tz=UTC).date()
        change.make("verifier", pages.fingerprint, [("verifier.html", pages.verifier(day))])
    change.put("404.html", pages.plain("missing", "/"))
    if site.log.checkpoint:
        change.put("checkpoint", site.log.checkpoint.encode())
        change.put("log.vkey", f"{site.log.key}\n".encode())


def _publish_status(change: Change, site: Site, shard: str, told: dict[str, Standing]) -> None:
    """A part of the status list: signed anew when it changes, and once a day, so that an old one shows its age."""
    path = f"status/{shard}.json"
    fingerprint = _digest(sorted(told.items()), site.at // DAY_US, site.signing.method)
    if not change.stands(path, fingerprint):
        change.make(path, fingerprint, [(path, site.signing.status(path, told, site.at).encode())])


def _publish_certificate(change: Change, pages: Pages, site: Site, one: Publishing) -> Fault | None:
    """Its pages; where they cannot be made anew, those of the same content and policy stay, and the status list speaks
    for them.
    """
    shown = _digest(one.fingerprint)
    fingerprint = f"{shown} {_digest(one.standing, pages.fingerprint, site.signing.method)}"
    if _SAFE.fullmatch(one.key) is None or change.stands(one.key, fingerprint):
        return None
    try:
        published = one.make()
    except Fault as fault:
        change.leave(one.key, shown)
        return fault
    change.make(
        one.key, fingerprint, [*_customer_files(pages, site, one, published), *_files(pages, site, one, published)]
    )
    return None


def _files(pages: Pages, site: Site, one: Publishing, published: Published) -> Iterator[tuple[str, bytes]]:
    path = f"c/{one.key}/"
    signed = site.signing.view(published.view, path, published.at)
    yield f"{path}view.json", signed.encode()
    yield f"{path}{INDEX}", pages.certificate(_page(site, one, published.view, signed, path))


def _customer_files(pages: Pages, site: Site, one: Publishing, published: Published) -> Iterator[tuple[str, bytes]]:
    customer = published.customer
    if customer is None or _SAFE.fullmatch(customer.link) is None:
        return
    path = f"f/{customer.link}/"
    for name, body in customer.files:
        yield f"{path}{name}", body
    signed = site.signing.view(customer.view, path, published.at)
    page = _page(site, one, customer.view, signed, path)
    proof = dict(customer.files).get(PROOF, b"").decode()
    keep = tuple((name, KEPT_WORDS[name]) for name, _ in customer.files if name in KEPT_WORDS)
    yield f"{path}view.json", signed.encode()
    yield (
        f"{path}{INDEX}",
        pages.certificate(msgspec.structs.replace(page, credential=customer.credential, proof=proof, keep=keep)),
    )


def _page(site: Site, one: Publishing, view: View, signed: str, path: str) -> CertificatePage:
    moment = datetime.fromtimestamp(site.at / 1_000_000, tz=UTC)
    return CertificatePage(
        view=view,
        standing=one.standing,
        signed_view=signed,
        signed_status=site.signing.status_of(view, one.standing, site.at),
        as_of=f"{moment:%Y-%m-%d %H:%M} UTC",
        method=site.signing.method,
        root=_root(path),
    )


def _publish_passport(change: Change, pages: Pages, site: Site, passport: Passport) -> None:
    parts = passport.path.split("/")
    if not all(_SAFE.fullmatch(part) for part in parts):
        return
    fingerprint = _digest(passport, site.at // DAY_US, pages.fingerprint, site.signing.method)
    if change.stands(passport.path, fingerprint):
        return
    path = f"{passport.path}/"
    signed = site.signing.passport(passport, site.at)
    files = [
        (f"{path}passport.json", signed.encode()),
        (f"{path}linkset.json", _linkset(site.signing.host, passport)),
        (f"{path}{INDEX}", pages.passport(passport, signed, _root(path))),
    ]
    change.make(passport.path, fingerprint, files)


def _linkset(host: str, passport: Passport) -> bytes:
    """Where a Digital Link leads (RFC 9264; link types of the GS1 Web Vocabulary)."""
    anchor = f"https://{host}/{passport.path}"
    page = [{"href": f"{anchor}/", "type": "text/html", "title": passport.key}]
    told = [{"href": f"{anchor}/passport.json", "type": "application/json", "title": passport.key}]
    vocabulary = "https://gs1.org/voc/"
    links = {
        "anchor": anchor,
        f"{vocabulary}defaultLink": page,
        f"{vocabulary}pip": page,
        f"{vocabulary}traceability": told,
    }
    return msgspec.json.encode({"linkset": [links]}, order="sorted")


def _close_folders(change: Change, pages: Pages) -> None:
    """A page in every folder that has none."""
    folders = {parent for path in change.paths for parent in PurePosixPath(path).parents}
    for folder in sorted(folders):
        path = (folder / INDEX).as_posix()
        if path not in change.paths:
            change.put(path, pages.plain("nothing_here", _root(path)))


def _root(path: str) -> str:
    """The way from a page to the top, so that the site also works from a stick."""
    return "../" * path.count("/")


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]
