"""Answers about holds, findings, inspections, concessions, documents and corrections."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

QUALITY = {
    "concession_exceeded": Answer(
        QT_TRANSLATE_NOOP("answers", "Concession does not reach"),
        QT_TRANSLATE_NOOP("answers", "{number} covers {left} more; this is {wanted}. Take less, or ask for another."),
    ),
    "concession_expired": Answer(
        QT_TRANSLATE_NOOP("answers", "Concession has run out"),
        QT_TRANSLATE_NOOP("answers", "{number} is no longer in force. Ask the customer for a new one."),
    ),
    "concession_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Concession is missing"),
        QT_TRANSLATE_NOOP("answers", "Nothing of {lot} is used as it is without one. File the concession first."),
    ),
    "concession_other": Answer(
        QT_TRANSLATE_NOOP("answers", "Concession is for something else"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{lot} fails {properties}, and {number} does not permit all of that. Have it permitted, or rework or "
            "scrap it.",
        ),
    ),
    "concession_unnamed": Answer(
        QT_TRANSLATE_NOOP("answers", "What does it excuse?"),
        QT_TRANSLATE_NOOP("answers", "Of {lot} failed: {properties}. Name those that the concession is for."),
    ),
    "contact_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Who was told?"),
        QT_TRANSLATE_NOOP("answers", "Say who[ at {customer}] was told."),
    ),
    "customer_not_told": Answer(
        QT_TRANSLATE_NOOP("answers", "The customer is not told yet"),
        QT_TRANSLATE_NOOP("answers", "What {number} speaks for has left. Tell {customer} first and note it."),
    ),
    "decision_on_load": Answer(
        QT_TRANSLATE_NOOP("answers", "A load is not accepted"),
        QT_TRANSLATE_NOOP("answers", "Accept or reject the lots of {unit} one by one."),
    ),
    "decision_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Accept or reject, nothing else"),
        QT_TRANSLATE_NOOP("answers", "“{decision}” is neither."),
    ),
    "disposition_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Disposition is missing"),
        QT_TRANSLATE_NOOP("answers", "Say what becomes of it, for example: use as is, rework, scrap."),
    ),
    "document_dates": Answer(
        QT_TRANSLATE_NOOP("answers", "Dates of the document contradict"),
        QT_TRANSLATE_NOOP("answers", "{name} would end before it begins."),
    ),
    "document_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "Document is not filed"),
        QT_TRANSLATE_NOOP("answers", "[{name} has no right digest.] Give the file and a name for it."),
    ),
    "document_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Document is missing"),
        QT_TRANSLATE_NOOP("answers", "File the paper that says so before {about} is granted."),
    ),
    "entry_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such entry"),
        QT_TRANSLATE_NOOP("answers", "There is no entry {entry} here. Look it up in the history of the lot."),
    ),
    "fate_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "What became of it?"),
        QT_TRANSLATE_NOOP("answers", "A sample is used up, discarded or returned, not “{fate}”."),
    ),
    "finding_settled": Answer(
        QT_TRANSLATE_NOOP("answers", "Finding is settled already"),
        QT_TRANSLATE_NOOP("answers", "{subject}: “{finding}” was settled by entry {entry}."),
    ),
    "finding_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such finding"),
        QT_TRANSLATE_NOOP("answers", "{subject} has no open finding of this name. Look at the lot again."),
    ),
    "for_rework_only": Answer(
        QT_TRANSLATE_NOOP("answers", "Only for rework"),
        QT_TRANSLATE_NOOP("answers", "{lot} is free for its rework and nothing else. Take it to {step}."),
    ),
    "for_return_only": Answer(
        QT_TRANSLATE_NOOP("answers", "Goes back to the supplier"),
        QT_TRANSLATE_NOOP("answers", "{lot} was disposed of that way. Put it with the returns and take another."),
    ),
    "grade_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Grade not known"),
        QT_TRANSLATE_NOOP("answers", "There is no grade {grade} here. Have it added to the plant files."),
    ),
    "hold_lifted": Answer(
        QT_TRANSLATE_NOOP("answers", "Hold is lifted already"),
        QT_TRANSLATE_NOOP("answers", "Nothing is stopped any more by hold {hold}."),
    ),
    "hold_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such hold"),
        QT_TRANSLATE_NOOP("answers", "There is no hold {hold} here. Look at the list of holds."),
    ),
    "kind_differs": Answer(
        QT_TRANSLATE_NOOP("answers", "Another kind of record"),
        QT_TRANSLATE_NOOP(
            "answers", "{entry} is a record of another kind ({kind}, not {given}). Correct it with the same kind."
        ),
    ),
    "lot_not_accepted": Answer(
        QT_TRANSLATE_NOOP("answers", "Lot not accepted yet"),
        QT_TRANSLATE_NOOP("answers", "Quality accepts {lot} by its tests first, then releases it."),
    ),
    "not_correctable": Answer(
        QT_TRANSLATE_NOOP("answers", "This entry is never corrected"),
        QT_TRANSLATE_NOOP(
            "answers", "{entry}: {kind}. A certificate is superseded or withdrawn; a PIN is changed again."
        ),
    ),
    "not_forward": Answer(
        QT_TRANSLATE_NOOP("answers", "Trace it forward first"),
        QT_TRANSLATE_NOOP("answers", "Where {code} is now is told by the trace forward."),
    ),
    "not_for_return": Answer(
        QT_TRANSLATE_NOOP("answers", "Not to be returned"),
        QT_TRANSLATE_NOOP("answers", "{lot} waits for no return. Dispose of it that way first."),
    ),
    "not_in_hold": Answer(
        QT_TRANSLATE_NOOP("answers", "Not stopped by this hold"),
        QT_TRANSLATE_NOOP("answers", "{target} is not among what hold {hold} stops."),
    ),
    "not_in_load": Answer(
        QT_TRANSLATE_NOOP("answers", "Not in this load"),
        QT_TRANSLATE_NOOP("answers", "[{lot} was not] [at {position}] [in load {load}.] Look at the load's card."),
    ),
    "not_own_entry": Answer(
        QT_TRANSLATE_NOOP("answers", "Only your own entry"),
        QT_TRANSLATE_NOOP("answers", "{entry} was made by {person}. Ask for a correction."),
    ),
    "not_told": Answer(
        QT_TRANSLATE_NOOP("answers", "This is not recorded this way"),
        QT_TRANSLATE_NOOP("answers", "{kind} follows from other records."),
    ),
    "not_undoable": Answer(
        QT_TRANSLATE_NOOP("answers", "Cannot be undone"),
        QT_TRANSLATE_NOOP("answers", "{entry}: {kind}. More than a badge stands behind it; ask for a correction."),
    ),
    "nothing_conceded": Answer(
        QT_TRANSLATE_NOOP("answers", "Concession is incomplete"),
        QT_TRANSLATE_NOOP("answers", "Give its number and a quantity of {lot} above zero."),
    ),
    "nothing_escaped": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing to review"),
        QT_TRANSLATE_NOOP("answers", "No late fact that is not answered touches {number}."),
    ),
    "nothing_named": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing was named"),
        QT_TRANSLATE_NOOP("answers", "Name at least one thing that this is about."),
    ),
    "nothing_to_measure": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing to measure"),
        QT_TRANSLATE_NOOP("answers", "Neither the specification nor {step} asks for a test of {unit}."),
    ),
    "other_station": Answer(
        QT_TRANSLATE_NOOP("answers", "Recorded at another station"),
        QT_TRANSLATE_NOOP("answers", "{entry} was made at {station}. Undo it there, or ask for a correction."),
    ),
    "property_twice": Answer(
        QT_TRANSLATE_NOOP("answers", "Property is given twice"),
        QT_TRANSLATE_NOOP("answers", "{property} stands twice in this report. Leave one out."),
    ),
    "drawing_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Drawing revision is not on file"),
        QT_TRANSLATE_NOOP("answers", "{part} has no revision {drawing}; on file: {known}. Name one of those."),
    ),
    "property_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Property not known"),
        QT_TRANSLATE_NOOP("answers", "There is no property {property} here. Have it added to the plant files."),
    ),
    "reason_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Reason is missing"),
        QT_TRANSLATE_NOOP("answers", "Say why; it is kept on record."),
    ),
    "regrade_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "What does it become?"),
        QT_TRANSLATE_NOOP("answers", "Name the grade or the part that {lot} is from now on."),
    ),
    "report_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Report number is missing"),
        QT_TRANSLATE_NOOP("answers", "Give the number of the report on {unit}."),
    ),
    "result_empty": Answer(
        QT_TRANSLATE_NOOP("answers", "Result is empty"),
        QT_TRANSLATE_NOOP("answers", "{property} needs a value, or how many pieces were tested."),
    ),
    "result_not_met": Answer(
        QT_TRANSLATE_NOOP("answers", "Specification is not met"),
        QT_TRANSLATE_NOOP("answers", "{properties}. Reject the lot, or file a concession."),
    ),
    "results_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Results are missing"),
        QT_TRANSLATE_NOOP("answers", "The report on {unit} has none. Key them in."),
    ),
    "rows_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Tests are missing"),
        QT_TRANSLATE_NOOP("answers", "For {lot}: {properties}. Test them first."),
    ),
    "sample_destroyed": Answer(
        QT_TRANSLATE_NOOP("answers", "A destroyed sample does not go back"),
        QT_TRANSLATE_NOOP("answers", "{code} was taken for a test that destroys it. Say it is used up."),
    ),
    "sample_ended": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing is left of the sample"),
        QT_TRANSLATE_NOOP("answers", "{code} came to its end before. Take another one."),
    ),
    "sample_is_out": Answer(
        QT_TRANSLATE_NOOP("answers", "Sample is out already"),
        QT_TRANSLATE_NOOP("answers", "{code} is at {laboratory}."),
    ),
    "sample_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such sample"),
        QT_TRANSLATE_NOOP("answers", "There is no sample {code} here. Look at its label again."),
    ),
    "scope_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Released for what?"),
        QT_TRANSLATE_NOOP("answers", "A lot is released for shipment or for a charge, not for “{scope}”."),
    ),
    "specification_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No specification"),
        QT_TRANSLATE_NOOP("answers", "Neither the order nor the part of {lot} names one. Have it entered."),
    ),
    "touched_since": Answer(
        QT_TRANSLATE_NOOP("answers", "Used since then"),
        QT_TRANSLATE_NOOP(
            "answers", "{subject} was used again by entry {by}. Undo that first, or ask for a correction."
        ),
    ),
    "value_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "This is no number"),
        QT_TRANSLATE_NOOP(
            "answers", "{property}: “{typed}” cannot be read as one. Key digits, and a point where there is one."
        ),
    ),
    "values_out_of_order": Answer(
        QT_TRANSLATE_NOOP("answers", "Values contradict each other"),
        QT_TRANSLATE_NOOP(
            "answers", "{property}: the least, the mean and the greatest are not in order. Key them again."
        ),
    ),
    "wrong_magnetic_state": Answer(
        QT_TRANSLATE_NOOP("answers", "Cannot be measured in this state"),
        QT_TRANSLATE_NOOP("answers", "{property} needs the lot {wanted}."),
    ),
}
