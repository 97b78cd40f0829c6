"""Answers about ports and printers that were asked for by address."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

DEVICES = {
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
