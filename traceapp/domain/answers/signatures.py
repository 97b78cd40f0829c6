"""Answers about the certificate with which PDF files are signed."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

SIGNATURES = {
    "identity_incomplete": Answer(
        QT_TRANSLATE_NOOP("answers", "No key in this file"),
        QT_TRANSLATE_NOOP("answers", "The file must hold a private key and its certificate. Export both together."),
    ),
    "identity_key_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "A key of another kind"),
        QT_TRANSLATE_NOOP("answers", "Documents are signed with an elliptic curve’s key or an RSA key."),
    ),
    "identity_not_for_signing": Answer(
        QT_TRANSLATE_NOOP("answers", "This certificate may not sign"),
        QT_TRANSLATE_NOOP(
            "answers", "The certificate of {holder} was given for another use. Ask for one for signatures."
        ),
    ),
    "identity_not_valid": Answer(
        QT_TRANSLATE_NOOP("answers", "This certificate is out of its time"),
        QT_TRANSLATE_NOOP("answers", "The certificate of {holder} is good from {begin} to {end}."),
    ),
    "identity_unreadable": Answer(
        QT_TRANSLATE_NOOP("answers", "Certificate file cannot be read"),
        QT_TRANSLATE_NOOP("answers", "It is neither PKCS#12 (.p12, .pfx) nor PEM, or its passphrase is another."),
    ),
    "stamp_server_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "No address of a server"),
        QT_TRANSLATE_NOOP("answers", "“{given}” must begin with http:// or https://."),
    ),
}
