"""A published site of invented certificates, signed by keys of fixed seeds, for tests of pages, server and browser."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import msgspec

from tests.documents.sample_certificate import layout, with_every_block
from tests.documents.sample_pdf import PLANT, rsa_signer, signer
from tests.domain.signing_keys import ISSUER, SeededKey
from tests.domain.trees import nodes_over
from traceapp.documents.certificate_pdf import render_certificate
from traceapp.documents.pdf_a import Attached, to_pdf_a
from traceapp.domain.certificate import CertificateContent, WebAddress, sealed
from traceapp.domain.certificate_facts import RuleAssessed
from traceapp.domain.checkpoint import Checkpoint, LogProof, NoteKey, sign_note
from traceapp.domain.claim import CertificateClaim, claim_key, sign_claim
from traceapp.domain.credential import canonical, signed_credential, unsigned_credential
from traceapp.domain.identity import PublishedKey
from traceapp.domain.log_leaf import issued_leaf
from traceapp.domain.merkle import inclusion_proof, leaf_hash, root_of
from traceapp.domain.order import DISCLOSABLE
from traceapp.domain.published import Passport, Standing
from traceapp.domain.web_words import WebWords, web_words_flaws
from traceapp.domain.words import Words
from traceapp.exchange.plant_file import read_plant_file
from traceapp.exchange.provenance_site import CustomerPage, Published, Publishing, Site, publish_site
from traceapp.exchange.signed_views import Signing
from traceapp.exchange.site_folder import Changed, SiteFolder
from traceapp.exchange.site_pages import Maker, Pages
from traceapp.resources import resources_folder
from traceapp.services.publishing.publishing import Allowance, Facts, customer_view, public_view

HOST = "trace.example"
RANDOM = "7QK4M2XD9RTBH6WN"
ISSUED = 1_797_455_225_000_000
"""2026-12-16, UTC microseconds."""
DAY = 86_400_000_000
FAMILY = Words("Sintered NdFeB", "NdFeB sinterizado")
SUPPLIERS = ("Lakemoor Rare Earths", "Norrland Metall")
RULES = (
    RuleAssessed(
        rule="dfars-252-225-7052", name="DFARS 252.225-7052", revision="2026-11", regime="from 2027", outcome="not met"
    ),
)
EVERYTHING = Allowance(verdict=True, customer=True, discloses=frozenset(DISCLOSABLE))
PLAIN = Allowance(verdict=True)
PASSPORT = Passport(
    key="(01)09506000134352(10)MG-2650-M207-P",
    path="01/09506000134352/10/MG-2650-M207-P",
    issuer=PLANT,
    standing="valid",
    grade="N48H",
    family=FAMILY,
)
SSCC = "095060000000000015"
BOX = msgspec.structs.replace(PASSPORT, key=f"(00){SSCC}", path=f"00/{SSCC}")
UNIT = msgspec.structs.replace(PASSPORT, key="(01)09506000134352(21)S-7", path="01/09506000134352/21/S-7")


def salt(field: str) -> str:
    return hashlib.sha256(field.encode()).hexdigest()[:32]


def content(number: str = "C-26-A0931", **changes: object) -> CertificateContent:
    """The certificate with every block, its late stages as the composer writes them."""
    whole = with_every_block()
    assert whole.origin is not None
    origin = msgspec.structs.replace(whole.origin, summary="melted to machined US 100; coated MX 100")
    address = WebAddress(public=f"https://{HOST}/c/{number}-{RANDOM}", full=f"{HOST}/f/{link(number)}")
    told = {"rules": RULES, "origin": origin, "address": address, **changes}
    return sealed(msgspec.structs.replace(whole, digest="", number=number, **told))


def facts() -> Facts:
    return Facts(random=RANDOM, grade="N48H", family=FAMILY, telephone="+1 555 0100", suppliers=SUPPLIERS)


def link(number: str) -> str:
    return f"7QK4-M2XD-{number[-4:]}"


def publishing(
    certificate: CertificateContent,
    standing: Standing | None = None,
    allowance: Allowance = EVERYTHING,
    signed_by: SeededKey = ISSUER,
) -> Publishing:
    """signed_by: when it was issued; a page is signed by whoever publishes."""

    def make() -> Published:
        return published(certificate, allowance, signed_by)

    assert certificate.number is not None
    return Publishing(
        certificate.number, RANDOM, standing or Standing(since=ISSUED), f"{certificate.digest} {allowance}", make
    )


def published(
    certificate: CertificateContent, allowance: Allowance = EVERYTHING, signed_by: SeededKey = ISSUER
) -> Published:
    view = public_view(certificate, facts(), allowance, salt)
    if not allowance.customer:
        return Published(view, ISSUED)
    whole = credential(certificate, signed_by)
    customer = customer_view(certificate, facts(), salt)
    files = (
        ("certificate.json", whole.encode()),
        ("certificate.tlog-proof", log_proof(certificate, signed_by).encode()),
    )
    return Published(view, ISSUED, CustomerPage(customer, link(str(certificate.number)), whole, files))


def credential(certificate: CertificateContent, key: SeededKey = ISSUER) -> str:
    unsigned = unsigned_credential(certificate, host=HOST, at=ISSUED)
    return canonical(signed_credential(unsigned, host=HOST, public=key.public, at=ISSUED, sign=key.sign)).decode()


def claim(certificate: CertificateContent, key: SeededKey = ISSUER) -> str:
    """What stands behind the `#` of a certificate's code."""
    assert certificate.number is not None
    assert certificate.issued is not None
    told = CertificateClaim(
        claim_key(key.public),
        bytes.fromhex(certificate.digest),
        certificate.issued,
        certificate.number,
        RANDOM,
        ("N48H", "2400 pcs", "72.62 kg"),
    )
    return sign_claim(told, key.sign)


def log_proof(certificate: CertificateContent, key: SeededKey = ISSUER) -> str:
    """That a certificate is the second of three entries of the log."""
    leaves = [leaf_hash(b"before"), issued_leaf(str(certificate.number), certificate.digest).hash, leaf_hash(b"after")]
    node, origin = nodes_over(leaves), f"{HOST}/log"
    told = Checkpoint(origin, 3, root_of(3, node)).text
    note = sign_note(told, NoteKey(origin, key.public), key.sign)
    return LogProof(1, inclusion_proof(1, 3, node), note).text


def paper(certificate: CertificateContent, proof: str = "") -> bytes:
    """The certificate's file as customers get it, but for the signature of the file itself."""
    pages = render_certificate(certificate, layout=layout(), claim=claim(certificate))
    attached = (
        Attached("certificate.json", credential(certificate).encode(), "application/json", "Source", "As data"),
        Attached(
            "certificate.tlog-proof", (proof or log_proof(certificate)).encode(), "text/plain", "Supplement", "Log"
        ),
    )
    return to_pdf_a(pages, attached, made=datetime(2026, 12, 16, tzinfo=UTC))


@cache
def pages(key: SeededKey = ISSUER, *old: PublishedKey, seals: tuple[PublishedKey, ...] = ()) -> Pages:
    """seals: certificates that files are signed with, of none the samples'."""
    web = resources_folder() / "web"
    words = read_plant_file(web / "words.yaml", WebWords, check=web_words_flaws)
    seals = seals or tuple(PublishedKey(bytes.fromhex(one.identity.fingerprint)) for one in (signer(), rsa_signer()))
    return Pages(web, words, Maker(PLANT, HOST, layout().mark, (PublishedKey(key.public), *old), seals))


def site(
    certificates: Sequence[Publishing],
    *,
    passports: Sequence[Passport] = (PASSPORT, BOX, UNIT),
    at: int = ISSUED + DAY,
    key: SeededKey = ISSUER,
) -> Site:
    return Site(
        signing=Signing(HOST, key.public, key.sign),
        keys=(PublishedKey(key.public),),
        certificates=certificates,
        passports=passports,
        at=at,
    )


def write_site(
    folder: Path, told: Site, key: SeededKey = ISSUER, *old: PublishedKey, seals: tuple[PublishedKey, ...] = ()
) -> Changed:
    """Publish into a folder; what the plant remembers of it lies beside."""
    return publish_site(SiteFolder(folder, folder.with_suffix(".memory")), pages(key, *old, seals=seals), told)
