"""What the operating system says, by its number: its own sentences come in whatever language it was set up in."""

import errno

from traceapp.domain.problem import Problem, because

_CODES = {
    errno.EACCES: "no_permission",
    errno.EADDRINUSE: "port_taken",
    errno.EAGAIN: "device_busy",
    errno.EBUSY: "device_busy",
    errno.ECONNREFUSED: "nobody_answers",
    errno.ECONNRESET: "line_broke_off",
    errno.EDQUOT: "no_room",
    errno.EEXIST: "there_already",
    errno.EFBIG: "file_beyond_limit",
    errno.EHOSTUNREACH: "not_reachable",
    errno.EINVAL: "setting_not_taken",
    errno.EIO: "disk_fails",
    errno.EISDIR: "is_folder",
    errno.ELOOP: "link_loop",
    errno.EMFILE: "files_open",
    errno.ENAMETOOLONG: "name_too_long",
    errno.ENETUNREACH: "not_reachable",
    errno.ENFILE: "files_open",
    errno.ENODEV: "no_device",
    errno.ENOENT: "not_there",
    errno.ENOSPC: "no_room",
    errno.ENOTDIR: "no_folder",
    errno.ENOTEMPTY: "folder_full",
    errno.ENXIO: "no_device",
    errno.EPERM: "no_permission",
    errno.EPIPE: "line_broke_off",
    errno.EROFS: "read_only",
    errno.ETIMEDOUT: "no_answer_in_time",
}


def system_problem(error: OSError) -> Problem:
    """The problem behind an error of the system; one without words of ours is shown by number and symbol (`EXDEV`)."""
    if isinstance(error, TimeoutError):
        return because("no_answer_in_time")
    if not error.errno:  # a driver's own error, whose sentence is in the driver's language
        return because("not_said")
    number = error.errno
    code = _CODES.get(number)
    if code is not None:
        return because(code)
    return because("system_error", number=str(number), symbol=errno.errorcode.get(number, ""))
