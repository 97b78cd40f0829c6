"""Answers about a certificate's file that somebody brought back: what of it holds, and what does not."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

VERIFICATION = {
    "address_elsewhere": Answer(
        QT_TRANSLATE_NOOP("answers", "The code leads elsewhere"),
        QT_TRANSLATE_NOOP(
            "answers", "{given} is not where this plant publishes that certificate. Do not believe what is shown there."
        ),
    ),
    "address_is_ours": Answer(
        QT_TRANSLATE_NOOP("answers", "The code leads to the plant’s page"),
        QT_TRANSLATE_NOOP("answers", "{given} is where this plant publishes that certificate."),
    ),
    "content_before_revocation": Answer(
        QT_TRANSLATE_NOOP("answers", "The content holds, its key was revoked later"),
        QT_TRANSLATE_NOOP(
            "answers",
            "Signed by the plant’s key {name}, revoked on {revoked}: {reason}. "
            "[The journal has it from before {since}.] The boxed characters are {boxed}.",
        ),
    ),
    "content_changed": Answer(
        QT_TRANSLATE_NOOP("answers", "The content was changed"),
        QT_TRANSLATE_NOOP("answers", "Its data are not those that the plant’s key signed. Do not rely on it."),
    ),
    "content_holds": Answer(
        QT_TRANSLATE_NOOP("answers", "The content holds"),
        QT_TRANSLATE_NOOP("answers", "Signed by the plant’s key {name}; the boxed characters are {boxed}."),
    ),
    "content_key_revoked": Answer(
        QT_TRANSLATE_NOOP("answers", "The key is not trusted any more"),
        QT_TRANSLATE_NOOP(
            "answers",
            "Signed by key {name}, revoked on {revoked}: {reason}. [Others may have had it since {since}.] "
            "Have the certificate issued anew.",
        ),
    ),
    "content_not_printed": Answer(
        QT_TRANSLATE_NOOP("answers", "Paper and data disagree"),
        QT_TRANSLATE_NOOP("answers", "The pages do not show {boxed}, which the attached data come to."),
    ),
    "content_signed_by_another": Answer(
        QT_TRANSLATE_NOOP("answers", "Not signed by this plant"),
        QT_TRANSLATE_NOOP("answers", "The key that signed the data was never this plant’s."),
    ),
    "credential_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "No data in the file"),
        QT_TRANSLATE_NOOP("answers", "No sealed certificate is without its data. Ask for the file as it was issued."),
    ),
    "document_too_large": Answer(
        QT_TRANSLATE_NOOP("answers", "File is too large"),
        QT_TRANSLATE_NOOP("answers", "A certificate has at most {most} MB."),
    ),
    "document_unreadable": Answer(
        QT_TRANSLATE_NOOP("answers", "No certificate’s file"),
        QT_TRANSLATE_NOOP(
            "answers", "It is neither a PDF that can be read, nor a certificate’s JSON, nor the text of a code."
        ),
    ),
    "file_not_signed": Answer(
        QT_TRANSLATE_NOOP("answers", "The file is not signed"),
        QT_TRANSLATE_NOOP("answers", "Anybody may have made it. Ask for the file as it was issued."),
    ),
    "file_signature_before": Answer(
        QT_TRANSLATE_NOOP("answers", "The signature holds, its certificate was revoked later"),
        QT_TRANSLATE_NOOP(
            "answers",
            "Signed by {holder} ({name}) on {at}[, time-stamped by {stamped_by}]; revoked on {revoked}: {reason}.",
        ),
    ),
    "file_signature_broken": Answer(
        QT_TRANSLATE_NOOP("answers", "The file was changed"),
        QT_TRANSLATE_NOOP("answers", "The signature does not fit what it holds now. Do not rely on it."),
    ),
    "file_signature_foreign": Answer(
        QT_TRANSLATE_NOOP("answers", "Signed by somebody else"),
        QT_TRANSLATE_NOOP("answers", "The signature is of “{holder}”, with a certificate that was never this plant’s."),
    ),
    "file_signature_holds": Answer(
        QT_TRANSLATE_NOOP("answers", "The signature holds"),
        QT_TRANSLATE_NOOP(
            "answers", "Signed by {holder} ({name}) on {at}[, time-stamped by {stamped_by}]; nothing was added since."
        ),
    ),
    "file_signature_late": Answer(
        QT_TRANSLATE_NOOP("answers", "Signed outside of the certificate’s time"),
        QT_TRANSLATE_NOOP("answers", "{holder} signed on {at}; the signing certificate was good until {end}."),
    ),
    "file_signature_partial": Answer(
        QT_TRANSLATE_NOOP("answers", "Something was added after signing"),
        QT_TRANSLATE_NOOP(
            "answers", "{holder} signed on {at} what is inside; what shows may be another. Ask for the file as issued."
        ),
    ),
    "file_signature_revoked": Answer(
        QT_TRANSLATE_NOOP("answers", "The signing certificate is not trusted any more"),
        QT_TRANSLATE_NOOP("answers", "{name} of {holder} was revoked. Have the certificate issued anew."),
    ),
    "identity_known": Answer(
        QT_TRANSLATE_NOOP("answers", "This certificate was in use before"),
        QT_TRANSLATE_NOOP("answers", "The certificate of {holder} is or was in use here. Ask for a new one."),
    ),
    "journal_holds": Answer(
        QT_TRANSLATE_NOOP("answers", "The journal knows it"),
        QT_TRANSLATE_NOOP("answers", "{number} is on record with this content, entry {entry}."),
    ),
    "journal_says_otherwise": Answer(
        QT_TRANSLATE_NOOP("answers", "The journal has another content"),
        QT_TRANSLATE_NOOP("answers", "{number} was issued with other data, entry {entry}. Do not rely on this file."),
    ),
    "journal_sealed_another": Answer(
        QT_TRANSLATE_NOOP("answers", "Not the file that was issued"),
        QT_TRANSLATE_NOOP("answers", "{number} has this content, entry {entry}, but was sealed as another file."),
    ),
    "journal_without_certificate": Answer(
        QT_TRANSLATE_NOOP("answers", "The journal does not know it"),
        QT_TRANSLATE_NOOP("answers", "No certificate {number} is on record here."),
    ),
    "log_proof_before": Answer(
        QT_TRANSLATE_NOOP("answers", "Logged; the checkpoint’s key was revoked later"),
        QT_TRANSLATE_NOOP(
            "answers",
            "Leaf {index}; the checkpoint is signed by key {name}, revoked on {revoked}: {reason}. "
            "The plant’s log says the same.",
        ),
    ),
    "log_proof_broken": Answer(
        QT_TRANSLATE_NOOP("answers", "The log does not hold it"),
        QT_TRANSLATE_NOOP("answers", "The proof does not lead to a checkpoint that this plant signed."),
    ),
    "log_proof_holds": Answer(
        QT_TRANSLATE_NOOP("answers", "The log holds it"),
        QT_TRANSLATE_NOOP("answers", "Leaf {index} of the plant’s log, under a checkpoint that it signed."),
    ),
    "log_proof_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "No proof of the log"),
        QT_TRANSLATE_NOOP("answers", "Neither in the file nor here; it was not sealed, or elsewhere."),
    ),
    "log_proof_revoked": Answer(
        QT_TRANSLATE_NOOP("answers", "The checkpoint’s key is not trusted any more"),
        QT_TRANSLATE_NOOP(
            "answers",
            "Signed by key {name}, revoked on {revoked}: {reason}. The plant’s log was never that one.",
        ),
    ),
    "status_recalled": Answer(
        QT_TRANSLATE_NOOP("answers", "Recalled"),
        QT_TRANSLATE_NOOP("answers", "What {number} speaks for is recalled: {reason}."),
    ),
    "status_superseded": Answer(
        QT_TRANSLATE_NOOP("answers", "Superseded"),
        QT_TRANSLATE_NOOP("answers", "{by} stands in the place of {number}."),
    ),
    "status_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Status not known"),
        QT_TRANSLATE_NOOP("answers", "Whether it stands, only its issuer can say."),
    ),
    "status_valid": Answer(
        QT_TRANSLATE_NOOP("answers", "Valid"),
        QT_TRANSLATE_NOOP("answers", "{number} stands: neither superseded nor withdrawn, as far as is known here."),
    ),
    "status_withdrawn": Answer(
        QT_TRANSLATE_NOOP("answers", "Withdrawn"),
        QT_TRANSLATE_NOOP("answers", "{number} is void: {reason}."),
    ),
}
