"""What a finding is called, and what it means, by its kind (DOMAIN 17). The lot or box is named beside it."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

FINDINGS = {
    "balance_open": Answer(
        QT_TRANSLATE_NOOP("answers", "A period's balance does not close"),
        QT_TRANSLATE_NOOP("answers", "[{step}: ][{equipment}: ]{missing} unaccounted for, sure to ± {sure}."),
    ),
    "balance_outside": Answer(
        QT_TRANSLATE_NOOP("answers", "Balance outside the limits"),
        QT_TRANSLATE_NOOP("answers", "{in} went in and {out} came out."),
    ),
    "born_twice": Answer(
        QT_TRANSLATE_NOOP("answers", "Recorded twice under one code"),
        QT_TRANSLATE_NOOP("answers", "Entry {first} made it first. Quality says which one stands."),
    ),
    "certified_twice": Answer(
        QT_TRANSLATE_NOOP("answers", "Quantity certified twice"),
        QT_TRANSLATE_NOOP("answers", "Certificates {certificates} speak for it. Supersede or withdraw all but one."),
    ),
    "claim_mixed": Answer(
        QT_TRANSLATE_NOOP("answers", "Claim classes were mixed"),
        QT_TRANSLATE_NOOP("answers", "[It is for {claim}, the charge for {wanted}.]"),
    ),
    "clock_moved_back": Answer(
        QT_TRANSLATE_NOOP("answers", "The clock was behind"),
        QT_TRANSLATE_NOOP(
            "answers",
            "It stood {seconds} s behind the journal. Times of then may be wrong; the order of the entries is not.",
        ),
    ),
    "count_doubted": Answer(
        QT_TRANSLATE_NOOP("answers", "Two counts differed"),
        QT_TRANSLATE_NOOP("answers", "{taken} pieces were taken, and {other} were told too."),
    ),
    "composition_differs": Answer(
        QT_TRANSLATE_NOOP("answers", "Measured otherwise than predicted"),
        QT_TRANSLATE_NOOP("answers", "{property}: {measured} % measured, {predicted} % predicted."),
    ),
    "count_differs": Answer(
        QT_TRANSLATE_NOOP("answers", "Count differs"),
        QT_TRANSLATE_NOOP("answers", "{sent} went out, {back} came back, {scrap} scrapped."),
    ),
    "disposition_ignored": Answer(
        QT_TRANSLATE_NOOP("answers", "Used against its disposition"),
        QT_TRANSLATE_NOOP("answers", "Container {container} was meant for {meant}, and went into {used}."),
    ),
    "expired_used": Answer(
        QT_TRANSLATE_NOOP("answers", "Used after its shelf life"),
    ),
    "field_outside": Answer(
        QT_TRANSLATE_NOOP("answers", "Value outside the limits"),
        QT_TRANSLATE_NOOP("answers", "{field}: {value}. {reason}."),
    ),
    "heel_differs": Answer(
        QT_TRANSLATE_NOOP("answers", "Heel differs"),
        QT_TRANSLATE_NOOP(
            "answers", "{equipment} held back {found}[ of {of}]. By the books it was[ {books}][ of {was}]."
        ),
    ),
    "instrument_overdue": Answer(
        QT_TRANSLATE_NOOP("answers", "Measured out of calibration"),
        QT_TRANSLATE_NOOP("answers", "{instrument} was past its date."),
    ),
    "keyed_in": Answer(
        QT_TRANSLATE_NOOP("answers", "Code was keyed in"),
        QT_TRANSLATE_NOOP("answers", "It was not scanned."),
    ),
    "lot_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Not known here yet"),
        QT_TRANSLATE_NOOP(
            "answers",
            "It was used before its receipt was reported. Receive it, or wait for the other terminals.",
        ),
    ),
    "lots_mixed_outside": Answer(
        QT_TRANSLATE_NOOP("answers", "Lots were mixed at the processor"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{processor} put several lots together. Until the pieces of each are told apart, what is held or doubted "
            "of one is held or doubted of all.",
        ),
    ),
    "not_qualified": Answer(
        QT_TRANSLATE_NOOP("answers", "Signed without the skill"),
        QT_TRANSLATE_NOOP("answers", "{person} lacked the skill “{skill}”."),
    ),
    "older_lot_waiting": Answer(
        QT_TRANSLATE_NOOP("answers", "An older lot was passed over"),
        QT_TRANSLATE_NOOP("answers", "{older} was waiting."),
    ),
    "overdrawn": Answer(
        QT_TRANSLATE_NOOP("answers", "More was taken than there was"),
        QT_TRANSLATE_NOOP("answers", "{over} too much by the books. Count what is there."),
    ),
    "owner_mixed": Answer(
        QT_TRANSLATE_NOOP("answers", "Owners were mixed"),
        QT_TRANSLATE_NOOP("answers", "[It belongs to {owner}, the charge to {wanted}.]"),
    ),
    "parents_uncertain": Answer(
        QT_TRANSLATE_NOOP("answers", "May come from several lots"),
        QT_TRANSLATE_NOOP("answers", "Possible parents: {count}."),
    ),
    "processor_not_approved": Answer(
        QT_TRANSLATE_NOOP("answers", "Processor was not approved"),
        QT_TRANSLATE_NOOP("answers", "{party} had no approval in force for {step}."),
    ),
    "provisional_charged": Answer(
        QT_TRANSLATE_NOOP("answers", "Charged before it was confirmed"),
        QT_TRANSLATE_NOOP("answers", "It went into {step}, where nothing comes out again."),
    ),
    "result_failed": Answer(
        QT_TRANSLATE_NOOP("answers", "Test result not met"),
        QT_TRANSLATE_NOOP("answers", "{property}: {found}, wanted {wanted}."),
    ),
    "second_signature_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Second signature still owed"),
        QT_TRANSLATE_NOOP("answers", "[Somebody with the skill “{skill}” signs.]"),
    ),
    "unit_mixed": Answer(
        QT_TRANSLATE_NOOP("answers", "Weight and count are mixed"),
        QT_TRANSLATE_NOOP("answers", "An entry told it in {unit}."),
    ),
    "used_before_received": Answer(
        QT_TRANSLATE_NOOP("answers", "Used before it was received"),
        QT_TRANSLATE_NOOP("answers", "The receipt was reported later."),
    ),
    "used_on_hold": Answer(
        QT_TRANSLATE_NOOP("answers", "Used while on hold"),
        QT_TRANSLATE_NOOP("answers", "{reason} (hold {hold})."),
    ),
}
