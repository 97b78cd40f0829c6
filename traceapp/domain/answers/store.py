"""Answers about the store: the disk, the file, the key, copies, and files of the user's."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

STORE = {
    "adjacency_damaged": Answer(
        QT_TRANSLATE_NOOP("answers", "File of links is damaged"),
        QT_TRANSLATE_NOOP("answers", "{file}: {told}. It is made again from the store."),
    ),
    "backup_changed": Answer(
        QT_TRANSLATE_NOOP("answers", "Copy was changed"),
        QT_TRANSLATE_NOOP("answers", "{file} is not what was written: its digest differs. Take another copy."),
    ),
    "backup_exists": Answer(
        QT_TRANSLATE_NOOP("answers", "File is there already"),
        QT_TRANSLATE_NOOP("answers", "{file} is never written over. Choose another name."),
    ),
    "backup_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "No such copy"),
        QT_TRANSLATE_NOOP("answers", "{file} or its digest is not there."),
    ),
    "backup_not_written": Answer(
        QT_TRANSLATE_NOOP("answers", "Copy was not written"),
        QT_TRANSLATE_NOOP("answers", "{file}[: {told}]. Choose another place."),
    ),
    "chain_forked": Answer(
        QT_TRANSLATE_NOOP("answers", "Two chains of one terminal"),
        QT_TRANSLATE_NOOP(
            "answers", "Entry {terminal}-{seq} exists twice, and not the same. Tell support; do not use this copy."
        ),
    ),
    "database_url": Answer(
        QT_TRANSLATE_NOOP("answers", "Not an address of a store"),
        QT_TRANSLATE_NOOP("answers", "{url} should look like sqlite:///FILE."),
    ),
    "desktop_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "The desktop part is missing"),
        QT_TRANSLATE_NOOP("answers", "{module} is not installed here. Install it, or use the other commands."),
    ),
    "disk_error": Answer(
        QT_TRANSLATE_NOOP("answers", "Not saved: the disk fails"),
        QT_TRANSLATE_NOOP(
            "answers",
            "What was to be recorded is not kept; all before it is safe. Stop, and call support.[ The disk "
            "says: {told}.]",
        ),
    ),
    "disk_full": Answer(
        QT_TRANSLATE_NOOP("answers", "Not saved: the disk is full"),
        QT_TRANSLATE_NOOP(
            "answers", "What was to be recorded is not kept; all before it is safe. Make room, then try again."
        ),
    ),
    "file_changed": Answer(
        QT_TRANSLATE_NOOP("answers", "Kept file was changed"),
        QT_TRANSLATE_NOOP(
            "answers", "{file} is not what was kept: its digest differs. Nobody gets it. Restore the last copy."
        ),
    ),
    "file_not_kept": Answer(
        QT_TRANSLATE_NOOP("answers", "Certificate file is not here"),
        QT_TRANSLATE_NOOP(
            "answers",
            "The terminal that issued {number} keeps it. Print it there; or restore the last copy, if that is here.",
        ),
    ),
    "file_not_usable": Answer(
        QT_TRANSLATE_NOOP("answers", "File cannot be used"),
        QT_TRANSLATE_NOOP("answers", "[{file}: ]{told}."),
    ),
    "file_not_written": Answer(
        QT_TRANSLATE_NOOP("answers", "File was not written"),
        QT_TRANSLATE_NOOP("answers", "{file}[: {told}]. Make room, or check the folder, then print it again."),
    ),
    "key_damaged": Answer(
        QT_TRANSLATE_NOOP("answers", "Key file is damaged"),
        QT_TRANSLATE_NOOP("answers", "{file} cannot be read. Put its copy back."),
    ),
    "key_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Key file is missing"),
        QT_TRANSLATE_NOOP("answers", "{file} belongs beside the store. Put its copy back."),
    ),
    "key_not_written": Answer(
        QT_TRANSLATE_NOOP("answers", "Key file was not written"),
        QT_TRANSLATE_NOOP("answers", "{file}[: {told}]. Check the folder, then start again."),
    ),
    "key_of_another_store": Answer(
        QT_TRANSLATE_NOOP("answers", "Key of another store"),
        QT_TRANSLATE_NOOP("answers", "This key is not that of terminal {terminal}. Put the right key file back."),
    ),
    "key_readable_by_others": Answer(
        QT_TRANSLATE_NOOP("answers", "Key file is open to others"),
        QT_TRANSLATE_NOOP("answers", "Only its owner may read {file}: chmod 600."),
    ),
    "network_drive": Answer(
        QT_TRANSLATE_NOOP("answers", "Not on a network drive"),
        QT_TRANSLATE_NOOP(
            "answers", "{folder} is on {kind}, which cannot lock safely. Choose a folder on this computer."
        ),
    ),
    "scan_file": Answer(
        QT_TRANSLATE_NOOP("answers", "Scan file is wrong"),
        QT_TRANSLATE_NOOP("answers", "Line {line}: {problem}."),
    ),
    "store_busy": Answer(
        QT_TRANSLATE_NOOP("answers", "Not saved: the store is busy"),
        QT_TRANSLATE_NOOP("answers", "Another program holds it. Close that one, then try again."),
    ),
    "store_damaged": Answer(
        QT_TRANSLATE_NOOP("answers", "The store is damaged"),
        QT_TRANSLATE_NOOP("answers", "Nothing is recorded in it any more. Restore the last copy.[ Found: {told}.]"),
    ),
    "store_exists": Answer(
        QT_TRANSLATE_NOOP("answers", "A store is there already"),
        QT_TRANSLATE_NOOP("answers", "{url} is never written over. Choose another place."),
    ),
    "store_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "No store there"),
        QT_TRANSLATE_NOOP("answers", "{file} is not there. Check the address, or start the app once to make it."),
    ),
    "store_newer": Answer(
        QT_TRANSLATE_NOOP("answers", "Store of a newer version"),
        QT_TRANSLATE_NOOP(
            "answers", "It was made by version {found}; this program knows {known}. Install the newer program."
        ),
    ),
    "store_not_empty": Answer(
        QT_TRANSLATE_NOOP("answers", "Store is not empty"),
        QT_TRANSLATE_NOOP("answers", "The demo needs a new store; this one has {entries} entries."),
    ),
    "store_not_opened": Answer(
        QT_TRANSLATE_NOOP("answers", "Store cannot be opened"),
        QT_TRANSLATE_NOOP("answers", "Check the folder and its rights.[ The system says: {told}.]"),
    ),
    "store_read_only": Answer(
        QT_TRANSLATE_NOOP("answers", "Not saved: the store is read-only"),
        QT_TRANSLATE_NOOP(
            "answers", "Nothing can be recorded. Make its folder writable, then try again.[ Found: {told}.]"
        ),
    ),
    "tour_nothing_new": Answer(
        QT_TRANSLATE_NOOP("answers", "The tour came to a stop"),
        QT_TRANSLATE_NOOP("answers", "{station} made no {kind}. Tell support."),
    ),
    "tour_refused": Answer(
        QT_TRANSLATE_NOOP("answers", "The tour came to a stop"),
        QT_TRANSLATE_NOOP("answers", "{station} did not take “{scan}”[: {answer}]. Tell support."),
    ),
    "tour_stuck": Answer(
        QT_TRANSLATE_NOOP("answers", "The tour came to a stop"),
        QT_TRANSLATE_NOOP("answers", "At {station} nothing happened[ after “{after}”]. Tell support."),
    ),
}
