"""Answers about ports and printers that were asked for by address."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

DEVICES = {
    "capturing_paused": Answer(
        QT_TRANSLATE_NOOP("answers", "Handing over is paused"),
        QT_TRANSLATE_NOOP("answers", "Two people have it go on, in the room Exchange."),
    ),
    "repository_address": Answer(
        QT_TRANSLATE_NOOP("answers", "Not an address of a repository"),
        QT_TRANSLATE_NOOP("answers", "“{typed}” is none. Write it as https://HOST/PATH."),
    ),
    "repository_not_set": Answer(
        QT_TRANSLATE_NOOP("answers", "No repository is set"),
        QT_TRANSLATE_NOOP("answers", "Nothing is handed over until one is set: in the room Exchange, or by --set."),
    ),
    "repository_refused": Answer(
        QT_TRANSLATE_NOOP("answers", "The repository did not take it"),
        QT_TRANSLATE_NOOP("answers", "{host}[: {told}][ ({words})]. What it took before stays there."),
    ),
    "repository_silent": Answer(
        QT_TRANSLATE_NOOP("answers", "The repository does not answer"),
        QT_TRANSLATE_NOOP("answers", "{host}: {told}. Nothing is lost; try again later."),
    ),
    "line_settings": Answer(
        QT_TRANSLATE_NOOP("answers", "Not the settings of a line"),
        QT_TRANSLATE_NOOP("answers", "“{typed}” are none. Write them as 9600 8N1."),
    ),
    "port_address": Answer(
        QT_TRANSLATE_NOOP("answers", "Not an address of a port"),
        QT_TRANSLATE_NOOP("answers", "“{typed}” is none. Write usb:VID:PID, a path, or socket://HOST:PORT."),
    ),
    "port_ambiguous": Answer(
        QT_TRANSLATE_NOOP("answers", "Several devices are alike"),
        QT_TRANSLATE_NOOP("answers", "{address} fits {paths}. Give the serial number, or the socket."),
    ),
    "port_error": Answer(
        QT_TRANSLATE_NOOP("answers", "Port fails"),
        QT_TRANSLATE_NOOP("answers", "{port}: {detail}."),
    ),
    "port_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Device not found"),
        QT_TRANSLATE_NOOP("answers", "{address} is not plugged in, or not switched on."),
    ),
    "port_moved": Answer(
        QT_TRANSLATE_NOOP("answers", "Device was plugged in elsewhere"),
        QT_TRANSLATE_NOOP("answers", "It is looked for again; scan when it is ready."),
    ),
    "port_silent": Answer(
        QT_TRANSLATE_NOOP("answers", "Nobody listens"),
        QT_TRANSLATE_NOOP("answers", "No program opened {port} in time."),
    ),
    "scale_setting": Answer(
        QT_TRANSLATE_NOOP("answers", "Settings of this scale cannot be read"),
        QT_TRANSLATE_NOOP("answers", "{problem}. Set the scale up again."),
    ),
    "printer_address_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "Not an address of a printer"),
        QT_TRANSLATE_NOOP(
            "answers", "{address} is none. Write cups:QUEUE, ipp://HOST/PATH, zebra://HOST or file:FOLDER."
        ),
    ),
}
