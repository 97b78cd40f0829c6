"""Answers about the published site."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

PUBLISHING = {
    "address_taken": Answer(
        QT_TRANSLATE_NOOP("answers", "Address not free"),
        QT_TRANSLATE_NOOP("answers", "Nothing can listen at {address}: {told}. Take another port."),
    ),
    "field_not_withheld": Answer(
        QT_TRANSLATE_NOOP("answers", "No such withheld field"),
        QT_TRANSLATE_NOOP("answers", "{number} withholds no “{field}”. It withholds: {known}."),
    ),
    "folder_not_ours": Answer(
        QT_TRANSLATE_NOOP("answers", "Not a folder of this site"),
        QT_TRANSLATE_NOOP("answers", "{folder} holds other things. Publish into an empty folder."),
    ),
    "host_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Nobody said where"),
        QT_TRANSLATE_NOOP("answers", "The plant’s site has no host. Enter the one that certificates are published at."),
    ),
    "not_published": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing is published of it"),
        QT_TRANSLATE_NOOP("answers", "{number} is not sealed, or its order lets nothing be published."),
    ),
    "nothing_published": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing is published there"),
        QT_TRANSLATE_NOOP("answers", "{folder} is no published site. Run traceapp publish first."),
    ),
    "site_folder_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Folder not there"),
        QT_TRANSLATE_NOOP("answers", "{folder} is missing. The site goes into it as soon as it is back."),
    ),
    "site_not_written": Answer(
        QT_TRANSLATE_NOOP("answers", "Site not written"),
        QT_TRANSLATE_NOOP("answers", "{file}: {told}. What was published before still stands."),
    ),
}
