"""Answers about what proves a certificate: claims, credentials, signed notes, keys and the log."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

PROOFS = {
    "certificate_not_logged": Answer(
        QT_TRANSLATE_NOOP("answers", "Certificate is not in the log"),
        QT_TRANSLATE_NOOP("answers", "The log of this store holds no certificate {number}."),
    ),
    "checkpoint_alone": Answer(
        QT_TRANSLATE_NOOP("answers", "From which checkpoint?"),
        QT_TRANSLATE_NOOP("answers", "Give the earlier one too, with --since."),
    ),
    "checkpoint_later": Answer(
        QT_TRANSLATE_NOOP("answers", "The checkpoints stand the wrong way round"),
        QT_TRANSLATE_NOOP("answers", "The first is of {old} leaves, the second of {size}. Give the smaller one first."),
    ),
    "checkpoint_not_ours": Answer(
        QT_TRANSLATE_NOOP("answers", "Not a checkpoint of this plant"),
        QT_TRANSLATE_NOOP("answers", "No key of this plant signed it for {origin}. Ask where it comes from."),
    ),
    "log_damaged": Answer(
        QT_TRANSLATE_NOOP("answers", "The log here was damaged"),
        QT_TRANSLATE_NOOP(
            "answers",
            "Its first {size} leaves do not come to what was signed of them. Nothing more is signed before the store "
            "is restored from a copy. Run traceapp verify.",
        ),
    ),
    "log_rewritten": Answer(
        QT_TRANSLATE_NOOP("answers", "The log is not the one that was signed"),
        QT_TRANSLATE_NOOP(
            "answers",
            "Its first {size} leaves are others than in that checkpoint. Run traceapp verify, or ask the plant.",
        ),
    ),
    "claim_too_long": Answer(
        QT_TRANSLATE_NOOP("answers", "Too long for the QR code"),
        QT_TRANSLATE_NOOP(
            "answers", "What the code of {number} would say takes {length} bytes, {most} fit. Shorten grade or host."
        ),
    ),
    "claim_unreadable": Answer(
        QT_TRANSLATE_NOOP("answers", "Not the text of a certificate’s code"),
        QT_TRANSLATE_NOOP("answers", "What follows the # {problem}. Scan the code again."),
    ),
    "compromised_later": Answer(
        QT_TRANSLATE_NOOP("answers", "That day is still to come"),
        QT_TRANSLATE_NOOP("answers", "{name} cannot have been in other hands since then. Give a day that is over."),
    ),
    "credential_unreadable": Answer(
        QT_TRANSLATE_NOOP("answers", "Not a signed certificate"),
        QT_TRANSLATE_NOOP("answers", "The file {problem}. Ask whoever sent it for the original."),
    ),
    "issuing_key_revoked": Answer(
        QT_TRANSLATE_NOOP("answers", "Key is revoked already"),
        QT_TRANSLATE_NOOP("answers", "{name} counts no more. Nothing is left to do."),
    ),
    "issuing_key_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such issuing key"),
        QT_TRANSLATE_NOOP("answers", "{name} never signed here. List the keys with traceapp key show."),
    ),
    "key_locked": Answer(
        QT_TRANSLATE_NOOP("answers", "Key cannot be opened"),
        QT_TRANSLATE_NOOP("answers", "No passphrase here opens {file}. Put its passphrase back, or replace the key."),
    ),
    "log_without_entry": Answer(
        QT_TRANSLATE_NOOP("answers", "An entry that was logged is gone"),
        QT_TRANSLATE_NOOP("answers", "The log ends with {entry}, which the journal lacks. Run traceapp verify."),
    ),
    "note_key_unreadable": Answer(
        QT_TRANSLATE_NOOP("answers", "Not a key that signs notes"),
        QT_TRANSLATE_NOOP("answers", "“{given}” is not of the form name+id+key. Copy it whole."),
    ),
    "note_unreadable": Answer(
        QT_TRANSLATE_NOOP("answers", "Not a signed note"),
        QT_TRANSLATE_NOOP("answers", "The text {problem}. Copy it whole, with its last line."),
    ),
}

PROOF_FLAWS = {
    "cut_short": QT_TRANSLATE_NOOP("answers", "is cut short"),
    "goes_on_after_its_end": QT_TRANSLATE_NOOP("answers", "goes on after its end"),
    "longer_than_bytes": QT_TRANSLATE_NOOP("answers", "is longer than {most} bytes"),
    "name_twice": QT_TRANSLATE_NOOP("answers", "gives a name twice in one place, so that it can be read in two ways"),
    "no_certificate_in_it": QT_TRANSLATE_NOOP("answers", "holds no certificate of this kind"),
    "no_checkpoint": QT_TRANSLATE_NOOP("answers", "is no checkpoint of a log"),
    "no_log_proof": QT_TRANSLATE_NOOP("answers", "is no proof of a log"),
    "no_proof": QT_TRANSLATE_NOOP("answers", "holds no proof that can be checked here"),
    "no_signature": QT_TRANSLATE_NOOP("answers", "has no signature, or a line in its place that is none"),
    "not_a_multikey": QT_TRANSLATE_NOOP("answers", "names no key that can be checked here"),
    "not_base58": QT_TRANSLATE_NOOP("answers", "is not written in base58"),
    "not_base64": QT_TRANSLATE_NOOP("answers", "is not written in base64 as it should be"),
    "version_not_known": QT_TRANSLATE_NOOP("answers", "was made by a later version of the program"),
}
