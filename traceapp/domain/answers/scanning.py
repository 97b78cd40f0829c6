"""Answers to a scan: a code that is not known, cannot be read, or is not what is waited for (UX 5, W1 and W6)."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

SCANNING = {
    "already_added": Answer(
        QT_TRANSLATE_NOOP("answers", "Already added"),
        QT_TRANSLATE_NOOP("answers", "{lot} is in the charge already. Scan another container."),
    ),
    "badge_wanted": Answer(
        QT_TRANSLATE_NOOP("answers", "Scan your badge first"),
        QT_TRANSLATE_NOOP("answers", "Nobody is signed in here. Scan your badge, then this code again."),
    ),
    "cannot_skip": Answer(
        QT_TRANSLATE_NOOP("answers", "This cannot be left out"),
        QT_TRANSLATE_NOOP("answers", "The step needs it. Key in the value, or undo."),
    ),
    "code_check": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "The check character of {typed} is wrong. Scan again, or key in the lot."),
    ),
    "code_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP(
            "answers", "{typed} is not written like a lot code ({shape}). Scan again, or key in the lot."
        ),
    ),
    "code_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "Nothing here is called {code}. Scan again, or key in the lot."),
    ),
    "container_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Container not known"),
        QT_TRANSLATE_NOOP("answers", "{lot} has no container {container}. Scan the label on the container."),
    ),
    "container_wanted": Answer(
        QT_TRANSLATE_NOOP("answers", "Scan the container"),
        QT_TRANSLATE_NOOP(
            "answers", "Containers of {lot} that may be taken: {count}. Scan the label of the one you take."
        ),
    ),
    "foreign_code": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "“{scanned}” is not one of our codes. Scan our own label."),
    ),
    "gs1_check_digit": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "The check digit of ({ai}) {data} is wrong. Scan again, or report the label."),
    ),
    "gs1_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "This GS1 code is wrong[ in ({ai})], from “{at}” on. Report the label."),
    ),
    "gs1_repeated": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "This GS1 code says ({ai}) twice, and not the same. Report the label."),
    ),
    "gs1_separator_as_text": Answer(
        QT_TRANSLATE_NOOP("answers", "Scanner set up wrongly"),
        QT_TRANSLATE_NOOP(
            "answers", "It sends the GS1 separator as letters. Have it set to send the control character."
        ),
    ),
    "gs1_separator_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP(
            "answers", "In this GS1 code ({ai}) {data} runs on into “{rest}”. Report the label, or the scanner."
        ),
    ),
    "gs1_unknown_ai": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "No GS1 identifier begins at “{at}”. Report the label."),
    ),
    "inputs_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Inputs are missing"),
        QT_TRANSLATE_NOOP("answers", "Still missing: {count}. Scan them first."),
    ),
    "iso15434_field": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP(
            "answers", "This ISO 15434 code has a wrong field in format {format}: “{at}”. Report the label."
        ),
    ),
    "iso15434_format": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "This ISO 15434 code is wrong from “{at}” on. Report the label."),
    ),
    "label_outdated": Answer(
        QT_TRANSLATE_NOOP("answers", "That is the old label"),
        QT_TRANSLATE_NOOP("answers", "It tells of {told}. Stick the new label of {label} over it, then scan that one."),
    ),
    "label_wanted": Answer(
        QT_TRANSLATE_NOOP("answers", "Not now"),
        QT_TRANSLATE_NOOP("answers", "Stick on the label of {label} and scan it."),
    ),
    "link_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "This web address is no right Digital Link: “{part}”. Report the label."),
    ),
    "lot_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "There is no lot {lot} here. Scan again, or receive it first."),
    ),
    "not_now": Answer(
        QT_TRANSLATE_NOOP("answers", "Not now"),
        QT_TRANSLATE_NOOP(
            "answers", "Nothing was changed.[ The weight of {waits} is waited for.] Do what the step asks for."
        ),
    ),
    "nothing_to_undo": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing to undo"),
        QT_TRANSLATE_NOOP("answers", "Nothing was recorded here since you signed in. Older records are corrected."),
    ),
    "order_elsewhere": Answer(
        QT_TRANSLATE_NOOP("answers", "Not here[: belongs at {step}]"),
        QT_TRANSLATE_NOOP(
            "answers", "{order} is not for this station[, but for {stations}]. Scan an order of this station."
        ),
    ),
    "order_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Order not known"),
        QT_TRANSLATE_NOOP("answers", "There is no order {order} here. Scan again, or have it entered."),
    ),
    "own_code_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP(
            "answers", "After {prefix} something else belongs than “{rest}”. Print the card or badge again."
        ),
    ),
    "printed_quantity": Answer(
        QT_TRANSLATE_NOOP("answers", "Code not known"),
        QT_TRANSLATE_NOOP("answers", "“{printed}” on the label is no quantity. Print the label again."),
    ),
    "kept_by_other_version": Answer(
        QT_TRANSLATE_NOOP("answers", "The last run was not picked up"),
        QT_TRANSLATE_NOOP(
            "answers", "Another version of the program kept what was told until {stopped}. Begin the step again."
        ),
    ),
    "kept_unreadable": Answer(
        QT_TRANSLATE_NOOP("answers", "The last run was not picked up"),
        QT_TRANSLATE_NOOP("answers", "What was kept of it cannot be read. Begin the step again."),
    ),
    "run_lots_gone": Answer(
        QT_TRANSLATE_NOOP("answers", "The last run was not picked up"),
        QT_TRANSLATE_NOOP("answers", "Its lot {lot} may not go in now: {answer}. Begin again with another."),
    ),
    "run_lots_left_out": Answer(
        QT_TRANSLATE_NOOP("answers", "Picked up, but not all of it"),
        QT_TRANSLATE_NOOP("answers", "Left out: {lot} ({answer}). Look at what is in the charge, then go on."),
    ),
    "run_order_changed": Answer(
        QT_TRANSLATE_NOOP("answers", "The last run was not picked up"),
        QT_TRANSLATE_NOOP("answers", "Order {order} was changed after {stopped}. Begin the step again."),
    ),
    "run_revised": Answer(
        QT_TRANSLATE_NOOP("answers", "The last run was not picked up"),
        QT_TRANSLATE_NOOP("answers", "{step} was revised, or moved, after {stopped}. Begin the step again."),
    ),
    "run_was_recorded": Answer(
        QT_TRANSLATE_NOOP("answers", "The last run is recorded"),
        QT_TRANSLATE_NOOP(
            "answers", "It was told until {stopped} and stands. Do not begin it again; stick its labels on."
        ),
    ),
    "scan_empty": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing was read"),
        QT_TRANSLATE_NOOP("answers", "The scanner sent an empty code. Scan again."),
    ),
    "scan_first": Answer(
        QT_TRANSLATE_NOOP("answers", "Scan a lot or order first"),
        QT_TRANSLATE_NOOP("answers", "No step is under way here."),
    ),
    "station_without_step": Answer(
        QT_TRANSLATE_NOOP("answers", "No step belongs to this station"),
        QT_TRANSLATE_NOOP("answers", "Have a step of the route set for {station}."),
    ),
    "supplier_code_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Supplier's code not known"),
        QT_TRANSLATE_NOOP(
            "answers", "“{scanned}” belongs to no material here. Map it for good, or scan a material card."
        ),
    ),
    "verb_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Not done"),
        QT_TRANSLATE_NOOP("answers", "This station cannot do “{verb}”. Tell support."),
    ),
}
