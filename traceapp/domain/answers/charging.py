"""Answers at a charge or a load: whether this lot may go in, and how much of it (UX 5, W2 to W5 and W8)."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

CHARGING = {
    "attempts_exhausted": Answer(
        QT_TRANSLATE_NOOP("answers", "Done as often as allowed"),
        QT_TRANSLATE_NOOP("answers", "{lot} went through {step} {most} times, and no more are allowed. Ask quality."),
    ),
    "balance_outside": Answer(
        QT_TRANSLATE_NOOP("answers", "Balance outside the limits"),
        QT_TRANSLATE_NOOP(
            "answers", "{incoming} went in and {outgoing} came out. Weigh again, or tell what is missing."
        ),
    ),
    "by_product_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "This step does not shed that"),
        QT_TRANSLATE_NOOP("answers", "{step} sheds no {material}, or it has no lot to go into."),
    ),
    "calibration_due": Answer(
        QT_TRANSLATE_NOOP("answers", "Calibration due"),
        QT_TRANSLATE_NOOP(
            "answers", "{instrument} is out of calibration.[ Use {scale}[ ({place})] meanwhile.] Have it calibrated."
        ),
    ),
    "charge_outside": Answer(
        QT_TRANSLATE_NOOP("answers", "Charge outside the limits"),
        QT_TRANSLATE_NOOP(
            "answers", "The charge is {charge}.[ At least {low}.][ At most {high}.] Undo a part, or add."
        ),
    ),
    "claim_mixed": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong claim class. Not added."),
        QT_TRANSLATE_NOOP("answers", "[{lot} is {claim}.] [This charge is {wanted}.] Take the same class."),
    ),
    "claim_not_met": Answer(
        QT_TRANSLATE_NOOP("answers", "Not for this claim class"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element} in {lot} came through {country}; {claim} forbids that by {rule}.[ Take {instead}.]"
            "[ It stands at {place}.]",
        ),
    ),
    "equipment_held": Answer(
        QT_TRANSLATE_NOOP("answers", "Machine is on hold"),
        QT_TRANSLATE_NOOP("answers", "Use another one than {equipment}, or have its hold released."),
    ),
    "expired": Answer(
        QT_TRANSLATE_NOOP("answers", "Expired. Not added."),
        QT_TRANSLATE_NOOP("answers", "The shelf life of {lot} is over. Set it aside for quality."),
    ),
    "field_refused": Answer(
        QT_TRANSLATE_NOOP("answers", "Outside the limits. Not recorded."),
        QT_TRANSLATE_NOOP(
            "answers",
            "{field}: {value}[ {unit}].[ At least {low}[ {unit}].][ At most {high}[ {unit}].]"
            " Measure again, or call quality.",
        ),
    ),
    "field_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "This step does not ask for that"),
        QT_TRANSLATE_NOOP("answers", "{step} has no value {field}."),
    ),
    "gross_not_less": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing was taken out"),
        QT_TRANSLATE_NOOP(
            "answers", "{lot} weighed {before} before and weighs {told} now. Take some out, or undo and weigh it again."
        ),
    ),
    "load_full": Answer(
        QT_TRANSLATE_NOOP("answers", "Load is full. Not added."),
        QT_TRANSLATE_NOOP("answers", "All {places} places are taken. Start the cycle; {lot} goes into the next load."),
    ),
    "lot_away": Answer(
        QT_TRANSLATE_NOOP("answers", "Not here: sent to a processor"),
        QT_TRANSLATE_NOOP("answers", "By the books {lot} is at {processor}. Receive it back first."),
    ),
    "more_than_left": Answer(
        QT_TRANSLATE_NOOP("answers", "More than is left"),
        QT_TRANSLATE_NOOP("answers", "{lot} holds {left} by the books. Weigh again, or have the quantity adjusted."),
    ),
    "nothing_drawn": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing was taken"),
        QT_TRANSLATE_NOOP("answers", "Say how much is taken[ from {lot}]."),
    ),
    "magnetised_on_pan": Answer(
        QT_TRANSLATE_NOOP("answers", "Magnetised: not on the scale"),
        QT_TRANSLATE_NOOP(
            "answers", "{lot} is magnetised, and a steel pan holds it and weighs wrong. Count it by tray or layer."
        ),
    ),
    "off_plan": Answer(
        QT_TRANSLATE_NOOP("answers", "More than planned. Not added."),
        QT_TRANSLATE_NOOP(
            "answers", "With {told} there would be too much: {plan} is planned, {most} at most. Take some out."
        ),
    ),
    "older_lot_first": Answer(
        QT_TRANSLATE_NOOP("answers", "Older lot first"),
        QT_TRANSLATE_NOOP("answers", "To take it all the same, scan it again or press OK; that is kept on record."),
    ),
    "on_hold": Answer(
        QT_TRANSLATE_NOOP("answers", "On hold. Not added."),
        QT_TRANSLATE_NOOP("answers", "[{reason}.][ Put it at {put_at}.]"),
    ),
    "owner_mixed": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong owner. Not added."),
        QT_TRANSLATE_NOOP(
            "answers",
            "[{lot} is of {owner}.] [This charge: {wanted}.] Take the same owner’s.",
        ),
    ),
    "place_not_in_load": Answer(
        QT_TRANSLATE_NOOP("answers", "No such place in this load"),
        QT_TRANSLATE_NOOP("answers", "{place} is not a place of this furnace. Take one that the tray map shows."),
    ),
    "place_taken": Answer(
        QT_TRANSLATE_NOOP("answers", "Place is taken"),
        QT_TRANSLATE_NOOP("answers", "{lot} stands on {place}. Take a free one, or undo that tray first."),
    ),
    "product_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "This step does not make that"),
        QT_TRANSLATE_NOOP("answers", "{step} gives no {material}."),
    ),
    "profile_mixed": Answer(
        QT_TRANSLATE_NOOP("answers", "Other thermal profile. Not added."),
        QT_TRANSLATE_NOOP(
            "answers", "{lot} is run by profile {profile}, this load by {wanted}. Keep it for another load."
        ),
    ),
    "provisional_charge": Answer(
        QT_TRANSLATE_NOOP("answers", "Not confirmed yet. Not added."),
        QT_TRANSLATE_NOOP(
            "answers", "What goes in here cannot come out again. Quality may release {lot} for this charge by name."
        ),
    ),
    "sample_small": Answer(
        QT_TRANSLATE_NOOP("answers", "Sample too small"),
        QT_TRANSLATE_NOOP("answers", "{told} say too little of the mass of one. Weigh {least} or more together."),
    ),
    "step_wanted": Answer(
        QT_TRANSLATE_NOOP("answers", "No step receives material"),
        QT_TRANSLATE_NOOP("answers", "Name the step at which the lot comes in."),
    ),
    "too_many_lots": Answer(
        QT_TRANSLATE_NOOP("answers", "Too many lots"),
        QT_TRANSLATE_NOOP("answers", "Here go {most} at most, so {lot} was not added. Finish this run first."),
    ),
    "unit_mass_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Mass of a piece not known"),
        QT_TRANSLATE_NOOP(
            "answers", "Nobody weighed a piece of {lot}. Weigh a counted sample first, or key the count."
        ),
    ),
    "used_up": Answer(
        QT_TRANSLATE_NOOP("answers", "Already used up"),
        QT_TRANSLATE_NOOP("answers", "Nothing is left of {lot}: {status}.[ Other containers: {left}.]"),
    ),
    "value_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "A value is missing"),
        QT_TRANSLATE_NOOP("answers", "{step} needs {field}."),
    ),
    "wrong_act": Answer(
        QT_TRANSLATE_NOOP("answers", "Another kind of step"),
        QT_TRANSLATE_NOOP("answers", "{step} is recorded another way: {act}."),
    ),
    "wrong_material": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong material"),
        QT_TRANSLATE_NOOP("answers", "This is {material}.[ Wanted: {wanted}.]"),
    ),
    "wrong_station": Answer(
        QT_TRANSLATE_NOOP("answers", "Not here[: belongs at {step}]"),
        QT_TRANSLATE_NOOP("answers", "The route of {lot} goes on there[: {stations}]."),
    ),
    "zero_not_possible": Answer(
        QT_TRANSLATE_NOOP("answers", "Zero is not possible"),
        QT_TRANSLATE_NOOP("answers", "Weigh or count again. If nothing was taken, undo."),
    ),
}
