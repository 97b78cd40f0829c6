"""What the operating system says of a file, a disk, a port or a line, in words that follow a colon."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP

SYSTEM = {
    "device_busy": QT_TRANSLATE_NOOP("answers", "another program is using it"),
    "disk_fails": QT_TRANSLATE_NOOP("answers", "the disk or the device fails"),
    "file_beyond_limit": QT_TRANSLATE_NOOP("answers", "the file is larger than this disk allows"),
    "files_open": QT_TRANSLATE_NOOP("answers", "too many files are open"),
    "folder_full": QT_TRANSLATE_NOOP("answers", "the folder is not empty"),
    "is_folder": QT_TRANSLATE_NOOP("answers", "it is a folder"),
    "line_broke_off": QT_TRANSLATE_NOOP("answers", "the line broke off"),
    "link_loop": QT_TRANSLATE_NOOP("answers", "its links lead in a circle"),
    "name_too_long": QT_TRANSLATE_NOOP("answers", "the name is too long"),
    "no_answer_in_time": QT_TRANSLATE_NOOP("answers", "no answer in time"),
    "no_device": QT_TRANSLATE_NOOP("answers", "no such device"),
    "no_file": QT_TRANSLATE_NOOP("answers", "there is no {name}"),
    "no_folder": QT_TRANSLATE_NOOP("answers", "a part of the path is no folder"),
    "no_permission": QT_TRANSLATE_NOOP("answers", "no permission"),
    "no_room": QT_TRANSLATE_NOOP("answers", "no room is left on the disk"),
    "nobody_answers": QT_TRANSLATE_NOOP("answers", "nobody answers there"),
    "not_our_store": QT_TRANSLATE_NOOP("answers", "this is no traceapp store"),
    "not_reachable": QT_TRANSLATE_NOOP("answers", "it cannot be reached over the network"),
    "not_there": QT_TRANSLATE_NOOP("answers", "no such file or folder"),
    "not_writable": QT_TRANSLATE_NOOP("answers", "{name} cannot be written"),
    "port_taken": QT_TRANSLATE_NOOP("answers", "another program has this port"),
    "read_only": QT_TRANSLATE_NOOP("answers", "the disk can only be read"),
    "setting_not_taken": QT_TRANSLATE_NOOP("answers", "the system does not take this setting"),
    "sqlite_error": QT_TRANSLATE_NOOP("answers", "error {number}[ ({symbol})]"),
    "store_in_memory": QT_TRANSLATE_NOOP("answers", "a store in memory has no other reader"),
    "system_error": QT_TRANSLATE_NOOP("answers", "error {number}[ ({symbol})]"),
    "there_already": QT_TRANSLATE_NOOP("answers", "it is there already"),
}
