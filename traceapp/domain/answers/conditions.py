"""What is wrong with a device, by the reason that a port, a scale or a printer gives; its name stands beside it."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

CONDITIONS = {
    "box_opened": Answer(
        QT_TRANSLATE_NOOP("answers", "Box was opened"),
        QT_TRANSLATE_NOOP("answers", "Its label is not printed and has left the queue."),
    ),
    "cancelled": Answer(
        QT_TRANSLATE_NOOP("answers", "Cancelled"),
        QT_TRANSLATE_NOOP("answers", "The label waits. Print it again when it is wanted."),
    ),
    "clock_behind": Answer(
        QT_TRANSLATE_NOOP("answers", "Clock is behind"),
        QT_TRANSLATE_NOOP(
            "answers",
            "This computer stands {seconds} s behind its own journal. Entries keep their order; have the "
            "clock set right.",
        ),
    ),
    "connection_lost": Answer(
        QT_TRANSLATE_NOOP("answers", "Check the label"),
        QT_TRANSLATE_NOOP("answers", "The line broke off. If the label came out, scan it; if not, print it again."),
    ),
    "cut": Answer(
        QT_TRANSLATE_NOOP("answers", "Code broke off"),
        QT_TRANSLATE_NOOP("answers", "Scan again."),
    ),
    "disk_full": Answer(
        QT_TRANSLATE_NOOP("answers", "Disk full"),
        QT_TRANSLATE_NOOP("answers", "The label waits. Make room."),
    ),
    "folder_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Folder missing"),
        QT_TRANSLATE_NOOP("answers", "The label waits. Make the folder, or choose another."),
    ),
    "head_open": Answer(
        QT_TRANSLATE_NOOP("answers", "Lid open"),
        QT_TRANSLATE_NOOP("answers", "The label waits. Close the lid."),
    ),
    "no_confirmation": Answer(
        QT_TRANSLATE_NOOP("answers", "Check the label"),
        QT_TRANSLATE_NOOP(
            "answers", "The printer did not say. If the label came out, scan it; if not, print it again."
        ),
    ),
    "noise": Answer(
        QT_TRANSLATE_NOOP("answers", "Noise on the line"),
        QT_TRANSLATE_NOOP("answers", "Look at the framing in the set-up, and at the cable."),
    ),
    "not_ready": Answer(
        QT_TRANSLATE_NOOP("answers", "Not ready"),
        QT_TRANSLATE_NOOP("answers", "Wait until it stands still."),
    ),
    "not_writable": Answer(
        QT_TRANSLATE_NOOP("answers", "Folder not writable"),
        QT_TRANSLATE_NOOP("answers", "The label waits. Look at its rights."),
    ),
    "out_of_paper": Answer(
        QT_TRANSLATE_NOOP("answers", "Out of paper"),
        QT_TRANSLATE_NOOP("answers", "The label waits. Put in a new roll."),
    ),
    "overload": Answer(
        QT_TRANSLATE_NOOP("answers", "Overloaded"),
        QT_TRANSLATE_NOOP("answers", "Take something off."),
    ),
    "paused": Answer(
        QT_TRANSLATE_NOOP("answers", "Paused"),
        QT_TRANSLATE_NOOP("answers", "The label waits. Press its button to go on."),
    ),
    "port_ambiguous": Answer(
        QT_TRANSLATE_NOOP("answers", "Several are alike"),
        QT_TRANSLATE_NOOP("answers", "Give the serial number, or the socket, in the set-up."),
    ),
    "port_busy": Answer(
        QT_TRANSLATE_NOOP("answers", "Used by another program"),
        QT_TRANSLATE_NOOP("answers", "Close the other program."),
    ),
    "port_close": Answer(
        QT_TRANSLATE_NOOP("answers", "Driver does not answer"),
        QT_TRANSLATE_NOOP("answers", "Pull the plug, wait a moment, and plug it in again."),
    ),
    "port_denied": Answer(
        QT_TRANSLATE_NOOP("answers", "No permission"),
        QT_TRANSLATE_NOOP("answers", "An administrator lets this user use serial ports."),
    ),
    "port_error": Answer(
        QT_TRANSLATE_NOOP("answers", "Port fails"),
        QT_TRANSLATE_NOOP("answers", "Plug it in again; if that does not help, change the cable."),
    ),
    "port_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Not plugged in"),
        QT_TRANSLATE_NOOP("answers", "Plug it in, or switch it on."),
    ),
    "port_moved": Answer(
        QT_TRANSLATE_NOOP("answers", "Plugged in elsewhere"),
        QT_TRANSLATE_NOOP("answers", "It is looked for again."),
    ),
    "port_reader_died": Answer(
        QT_TRANSLATE_NOOP("answers", "Not read any more"),
        QT_TRANSLATE_NOOP("answers", "Start the program again, and tell support."),
    ),
    "port_settings": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong settings"),
        QT_TRANSLATE_NOOP("answers", "Look at baud rate and framing in the set-up."),
    ),
    "port_unreachable": Answer(
        QT_TRANSLATE_NOOP("answers", "Server does not answer"),
        QT_TRANSLATE_NOOP("answers", "Look at the network cable, and at the address in the set-up."),
    ),
    "printer_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Not found"),
        QT_TRANSLATE_NOOP("answers", "The label waits. Switch the printer on, or look at its cable."),
    ),
    "refused": Answer(
        QT_TRANSLATE_NOOP("answers", "Label refused"),
        QT_TRANSLATE_NOOP("answers", "The label waits. Look at the printer's queue."),
    ),
    "certificate_not_valid": Answer(
        QT_TRANSLATE_NOOP("answers", "Certificate no longer stands"),
        QT_TRANSLATE_NOOP("answers", "Its label is not printed and has left the queue."),
    ),
    "scale_drifts": Answer(
        QT_TRANSLATE_NOOP("answers", "Drifts"),
        QT_TRANSLATE_NOOP(
            "answers", "Take off what is on it, and compare the scale with a test weight. Key the weight meanwhile."
        ),
    ),
    "scale_silent": Answer(
        QT_TRANSLATE_NOOP("answers", "No weight comes"),
        QT_TRANSLATE_NOOP("answers", "Switch the scale on, and look at its cable. Key the weight meanwhile."),
    ),
    "run_not_kept": Answer(
        QT_TRANSLATE_NOOP("answers", "This run is not kept"),
        QT_TRANSLATE_NOOP("answers", "{answer}. If the program stops now, begin the step again."),
    ),
    "too_long": Answer(
        QT_TRANSLATE_NOOP("answers", "Code too long"),
        QT_TRANSLATE_NOOP("answers", "Its end was lost. Scan again."),
    ),
    "underload": Answer(
        QT_TRANSLATE_NOOP("answers", "Too little"),
        QT_TRANSLATE_NOOP("answers", "Put the pan on, and zero it."),
    ),
    "unit_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Unit not known"),
        QT_TRANSLATE_NOOP("answers", "Set it to kilograms."),
    ),
    "weight_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "No weight"),
        QT_TRANSLATE_NOOP("answers", "Look at its dialect in the set-up."),
    ),
}
