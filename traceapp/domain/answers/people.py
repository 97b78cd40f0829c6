"""Answers about badges, roles, skills, signatures and PINs (UX 5, W7)."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

PEOPLE = {
    "first_signature_old": Answer(
        QT_TRANSLATE_NOOP("answers", "The first signature is too old"),
        QT_TRANSLATE_NOOP("answers", "{person} scans the badge again, then you scan yours."),
    ),
    "badge_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Badge not known"),
        QT_TRANSLATE_NOOP("answers", "Nobody here has badge {badge}. Scan again, or have it entered."),
    ),
    "not_allowed": Answer(
        QT_TRANSLATE_NOOP("answers", "Not yours to do"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{person} may not do this: {act}.[ Now here and allowed: {able}.] Ask somebody whose role allows it.",
        ),
    ),
    "not_qualified": Answer(
        QT_TRANSLATE_NOOP("answers", "Not signed off for this"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{person} lacks the skill “{skill}”.[ On shift and able: {able}.][ Nobody on shift has it; able: {away}.]",
        ),
    ),
    "pin_file": Answer(
        QT_TRANSLATE_NOOP("answers", "PIN file is wrong"),
        QT_TRANSLATE_NOOP("answers", "{file}, line {line}: a badge and a PIN belong there."),
    ),
    "pin_locked": Answer(
        QT_TRANSLATE_NOOP("answers", "PIN is locked"),
        QT_TRANSLATE_NOOP("answers", "There were too many wrong tries for {person}. An administrator sets a new PIN."),
    ),
    "pin_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "PIN is missing"),
        QT_TRANSLATE_NOOP("answers", "{person} has to sign with badge and PIN: {act}."),
    ),
    "pin_not_digits": Answer(
        QT_TRANSLATE_NOOP("answers", "Digits only"),
        QT_TRANSLATE_NOOP("answers", "A PIN is made of digits."),
    ),
    "pin_not_given": Answer(
        QT_TRANSLATE_NOOP("answers", "PIN was not given"),
        QT_TRANSLATE_NOOP("answers", "Name a file with the PIN of {person}, or start the program where it can ask."),
    ),
    "pin_not_set": Answer(
        QT_TRANSLATE_NOOP("answers", "No PIN yet"),
        QT_TRANSLATE_NOOP("answers", "{person} has none. An administrator sets one."),
    ),
    "pin_too_short": Answer(
        QT_TRANSLATE_NOOP("answers", "PIN is too short"),
        QT_TRANSLATE_NOOP("answers", "It needs {least} digits or more."),
    ),
    "pin_wrong": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong PIN"),
        QT_TRANSLATE_NOOP("answers", "That was not the PIN of {person}. Key it again."),
    ),
    "pins_differ": Answer(
        QT_TRANSLATE_NOOP("answers", "The two PINs differ"),
        QT_TRANSLATE_NOOP("answers", "Key the same PIN twice."),
    ),
    "same_person_twice": Answer(
        QT_TRANSLATE_NOOP("answers", "A different person has to sign"),
        QT_TRANSLATE_NOOP("answers", "{person} has signed already. Another badge has to sign."),
    ),
    "signature_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Signatures are missing"),
        QT_TRANSLATE_NOOP("answers", "{act}: {given} of {wanted} signed."),
    ),
    "signed_too_soon": Answer(
        QT_TRANSLATE_NOOP("answers", "Read first what you sign"),
        QT_TRANSLATE_NOOP("answers", "The list has just appeared. Look at it, then scan your badge again."),
    ),
    "station_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Station not known"),
        QT_TRANSLATE_NOOP("answers", "There is no station {station} here[, only {known}]. Have it entered."),
    ),
}
