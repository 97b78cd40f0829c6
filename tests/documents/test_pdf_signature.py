import hashlib
import io
import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import algos, cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from tests.documents.sample_pdf import MADE, PLANT, archived, signed, signer
from traceapp.documents.pdf_signature import PdfSigner, StampRefused
from traceapp.documents.pdf_verification import FileSignature, file_signature
from traceapp.documents.signing_identity import SigningIdentity, self_signed

MADE_AT = int(MADE.timestamp()) * 1_000_000


def held_by_contents(content: bytes) -> range:
    """Where the signature itself lies: the only bytes that it cannot sign."""
    found = re.search(rb"/Contents <([0-9a-fA-F]+)>", content)
    assert found is not None
    return range(*found.span(1))


def test_a_signed_file_holds_and_says_who_and_when():
    found = file_signature(signed())
    identity = signer().identity
    assert found == FileSignature(
        signatures=1,
        intact=True,
        whole=True,
        holder=PLANT,
        fingerprint=identity.fingerprint,
        begin=int(identity.certificate.not_valid_before_utc.timestamp()) * 1_000_000,
        end=int(identity.certificate.not_valid_after_utc.timestamp()) * 1_000_000,
        claimed=MADE_AT,
    )
    assert found.in_time
    assert found.moment == MADE_AT


def test_what_is_signed_stays_byte_by_byte_and_keeps_its_metadata():
    assert signed().startswith(archived())
    with pikepdf.open(io.BytesIO(signed())) as after, pikepdf.open(io.BytesIO(archived())) as before:
        assert after.Root.Metadata.read_bytes() == before.Root.Metadata.read_bytes()
        assert dict(after.docinfo) == dict(before.docinfo)
        assert {"/Version", "/Extensions"}.isdisjoint(after.Root.keys())


def test_the_library_finds_a_pades_signature_of_a_trusted_holder():
    [signature] = PdfFileReader(io.BytesIO(signed())).embedded_regular_signatures
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    attributes = {one["type"].native for one in signature.signer_info["signed_attrs"]}
    assert "signing_certificate_v2" in attributes
    assert "signing_time" not in attributes
    root = asn1_x509.Certificate.load(signer().identity.certificate.public_bytes(Encoding.DER))
    context = ValidationContext(trust_roots=[root], allow_fetching=False, moment=MADE)
    status = validate_pdf_signature(signature, context)
    assert status.bottom_line, status.pretty_print_details()


def test_another_program_finds_the_whole_document_signed(tmp_path: Path):
    file = tmp_path / "certificate.pdf"
    file.write_bytes(signed())
    told = subprocess.run(["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=True).stdout
    assert "Signature is Valid" in told
    assert "Total document signed" in told
    assert f"Common Name: {PLANT}" in told


@given(st.data())
def test_one_flipped_bit_anywhere_is_noticed(data: st.DataObject):
    content = bytearray(signed())
    at = data.draw(st.integers(0, len(content) - 1).filter(lambda n: n not in held_by_contents(signed())))
    content[at] ^= 1 << data.draw(st.integers(0, 7))
    assert not holds(bytes(content))


def holds(content: bytes) -> bool:
    try:
        found = file_signature(content)
    except ValueError:
        return False
    return found.intact and found.whole


def test_a_changed_digit_of_the_signature_is_noticed():
    contents = held_by_contents(signed())
    written = signed()[contents.start : contents.stop].rstrip(b"0")
    last = contents.start + len(written) - 1
    content = bytearray(signed())
    content[last] = ord("1" if content[last] != ord("1") else "2")
    assert not holds(bytes(content))


def test_what_is_added_after_the_signature_is_told():
    with pikepdf.open(io.BytesIO(signed())) as pdf:
        pdf.docinfo["/Title"] = "Another"
        rewritten = io.BytesIO()
        pdf.save(rewritten)
    assert not holds(rewritten.getvalue())
    appended = file_signature(signed() + b"\n% more\n")
    assert (appended.intact, appended.whole) == (True, False)


def test_a_second_signature_over_the_first_is_an_addition():
    with pytest.raises(ValueError, match="Signature1"):
        signer().sign(signed(), at=MADE, reason="again")


def test_a_signature_made_when_its_certificate_had_run_out_is_told():
    late = file_signature(signer().sign(archived(), at=MADE + timedelta(days=6 * 365), reason="late"))
    assert (late.intact, late.in_time) == (True, False)
    assert not file_signature(signer().sign(archived(), at=MADE - timedelta(days=2), reason="early")).in_time


def test_anothers_signature_bears_another_fingerprint_whatever_its_name():
    stranger = PdfSigner(self_signed(PLANT, MADE))
    found = file_signature(stranger.sign(archived(), at=MADE, reason="Certificate issued"))
    assert (found.holder, found.intact) == (PLANT, True)
    assert found.fingerprint != signer().identity.fingerprint


def test_a_file_without_a_signature_says_so():
    assert file_signature(archived()) == FileSignature()
    assert not FileSignature().in_time


@given(st.binary(max_size=200) | st.integers(0, 400).map(lambda n: archived()[: n * 20]))
def test_what_is_no_pdf_is_refused_in_one_way(content: bytes):
    with pytest.raises(ValueError, match="no PDF"):
        file_signature(content)


# ------------------------------------------------------------------------------------------------------ time stamps


class StampAuthority:
    """A time-stamp server (RFC 3161) of the test's own: it signs what it is asked for with a key that it made."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.identity = self_signed("Stamps", at)

    def answer(self, question: bytes) -> bytes:
        asked = tsp.TimeStampReq.load(question)
        told = tsp.TSTInfo(
            {
                "version": "v1",
                "policy": "1.2.3",
                "message_imprint": asked["message_imprint"],
                "serial_number": 1,
                "gen_time": self.at,
                "nonce": asked["nonce"],
            }
        ).dump()
        answer = {"status": {"status": "granted"}, "time_stamp_token": self._token(told)}
        return bytes(tsp.TimeStampResp(answer).dump())

    def _token(self, told: bytes) -> cms.ContentInfo:
        certificate = asn1_x509.Certificate.load(self.identity.certificate.public_bytes(Encoding.DER))
        attributes = cms.CMSAttributes(
            [
                {"type": "content_type", "values": ["tst_info"]},
                {"type": "message_digest", "values": [hashlib.sha256(told).digest()]},
            ]
        )
        key = self.identity.key
        assert isinstance(key, EllipticCurvePrivateKey)
        by = {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {
                    "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                        {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
                    )
                }
            ),
            "digest_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
            "signed_attrs": attributes,
            "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
            "signature": key.sign(attributes.dump(), ECDSA(hashes.SHA256())),
        }
        content = {
            "version": "v3",
            "digest_algorithms": [algos.DigestAlgorithm({"algorithm": "sha256"})],
            "encap_content_info": {"content_type": "tst_info", "content": cms.ParsableOctetString(told)},
            "certificates": [certificate],
            "signer_infos": [by],
        }
        return cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(content)})


@contextmanager
def served(answer: bytes | StampAuthority) -> Iterator[str]:
    """The address of a server that answers so, once."""

    class Desk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer if isinstance(answer, bytes) else answer.answer(question))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            pass

    with HTTPServer(("127.0.0.1", 0), Desk) as server:
        server.timeout = 10
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            thread.join()


def stamped_by(authority: bytes | StampAuthority) -> bytes:
    with served(authority) as address:
        return signer().sign(archived(), at=MADE, reason="Certificate issued", stamp_server=address)


def test_a_time_stamp_server_says_when_and_its_word_counts():
    authority = StampAuthority(datetime(2026, 12, 16, 21, 7, 9, tzinfo=UTC))
    content = stamped_by(authority)
    found = file_signature(content)
    assert (found.intact, found.whole, found.in_time) == (True, True, True)
    assert (found.stamped, found.stamped_by) == (MADE_AT + 4_000_000, "Stamps")
    assert found.moment == found.stamped
    [signature] = PdfFileReader(io.BytesIO(content)).embedded_regular_signatures
    assert {one["type"].native for one in signature.signer_info["unsigned_attrs"]} == {"signature_time_stamp_token"}


def test_a_stamp_that_another_key_made_is_none():
    forger, honest = StampAuthority(MADE), StampAuthority(MADE)
    forger.identity = SigningIdentity(forger.identity.key, honest.identity.certificate)
    found = file_signature(stamped_by(forger))
    assert (found.intact, found.stamped, found.stamped_by) == (True, None, "")


def test_a_server_that_is_down_or_talks_nonsense_is_told():
    with pytest.raises(StampRefused):
        stamped_by(b"<html>down for maintenance</html>")
    with pytest.raises(StampRefused):
        signer().sign(archived(), at=MADE, reason="tried", stamp_server="http://127.0.0.1:9")
