"""What a plant signs with, as its room would show it: the room's own words about invented keys."""

from msgspec.structs import replace

from tests.ui.measuring_samples import speech_in
from tests.ui.quality_samples import signing_of
from traceapp.app.document_identity import KnownCertificate
from traceapp.domain.issuing_key import X509, IssuingKeyState
from traceapp.domain.signing_certificate import CertificateFacts
from ui.rooms.keys_words import KeysFound, KeysShown, Part, keys_view
from ui.screens.register import RegisterView
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

DAY = 86_400_000_000
NOW = 1_797_431_520_000_000
"""Wed 16 Dec 2026, 14:32 UTC."""
KEYS = (
    IssuingKeyState(
        "1f" * 32,
        "A-25-01",
        "Ed25519",
        "A",
        NOW - 400 * DAY,
        revoked_at=NOW - 90 * DAY,
        revoked_because="laptop stolen",
        compromised_since=NOW - 95 * DAY,
    ),
    IssuingKeyState("2e" * 32, "A-26-01", "Ed25519", "A", NOW - 90 * DAY, "3d" * 32, NOW - 12 * DAY),
    IssuingKeyState("3d" * 32, "A-26-03", "Ed25519", "A", NOW - 12 * DAY),
)
HOLDER = "Campo Alto Magnetics S.A."
REAL = CertificateFacts(
    "4c" * 32,
    HOLDER,
    f"CN={HOLDER},O={HOLDER},2.5.4.97=VATES-A12345674,C=ES",
    "CN=Autoridad Meridional de Sellos EC2,O=Autoridad Meridional,C=ES",
    NOW - 80 * DAY,
    NOW + 285 * DAY,
    is_own=False,
)
OWN = CertificateFacts(
    "5b" * 32, HOLDER, f"CN={HOLDER}", f"CN={HOLDER}", NOW - 400 * DAY, NOW + 1400 * DAY, is_own=True
)  # fmt: skip
CERTIFICATES = (
    KnownCertificate(IssuingKeyState(OWN.fingerprint, "A-25-02", X509, "A", NOW - 400 * DAY, "x", NOW - 80 * DAY), OWN),
    KnownCertificate(IssuingKeyState("6a" * 32, "B-26-01", X509, "B", NOW - 70 * DAY), None),
    KnownCertificate(IssuingKeyState(REAL.fingerprint, "A-26-02", X509, "A", NOW - 80 * DAY), REAL),
)
FOUND = KeysFound(
    "A", "trace.campoalto.example", KEYS, CERTIFICATES, ("sello-2027.p12", "sello.pem"), "https://sellos.example", NOW
)  # fmt: skip


def keys(language: str = "en", *, chosen: str = "", signing: bool = False, ending: bool = False) -> RegisterView:
    """The keys; one of them chosen, and revoked by two."""
    found = FOUND
    if ending:
        late = KnownCertificate(CERTIFICATES[-1].state, replace(REAL, until=NOW + 41 * DAY))
        found = replace(FOUND, certificates=(*CERTIFICATES[:-1], late))
    told = {"reason": "laptop stolen", "since": "2026-11-20"} if signing else {}
    speech = speech_in(language)
    shown = KeysShown(found, Part.KEYS, chosen or None, told, is_signing=signing)
    if not signing:
        return keys_view(shown, speech, None)
    asked = ("Escanee su credencial", "Revocar la clave") if language == "es" else ("Scan your badge", "Revoke the key")
    return replace(keys_view(shown, speech, Prompt(Tone.SIGN, *asked)), signing=signing_of(language))


def certificates(language: str = "en", *, chosen: str = "") -> RegisterView:
    """The certificates of documents."""
    return keys_view(KeysShown(FOUND, Part.CERTIFICATES, chosen or None), speech_in(language), None)


def installing(language: str = "en") -> RegisterView:
    """A file of the inbox, its passphrase keyed."""
    told = {"passphrase": "open sesame"}
    return keys_view(KeysShown(FOUND, Part.INSTALL, "sello-2027.p12", told), speech_in(language), None)


def stamps(language: str = "en", *, wrong: bool = False) -> RegisterView:
    """The time-stamp server; one keyed that is none."""
    told = {"address": "stamps.example"} if wrong else {}
    problem = ""
    if wrong:
        problem = (
            "«stamps.example» debe empezar por http:// o https://."
            if language == "es"
            else "“stamps.example” must begin with http:// or https://."
        )
    return keys_view(KeysShown(FOUND, Part.STAMPS, "stamps", told, problem), speech_in(language), None)


def no_keys(language: str = "en") -> RegisterView:
    """A terminal that has signed nothing yet."""
    return keys_view(KeysShown(KeysFound("A", "", (), (), (), "", NOW), Part.KEYS), speech_in(language), None)
