"""Why a rule of origin is not met, unknown or told incompletely, and why an exception does not hold (DOMAIN 24–27)."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

RULES = {
    "coating_not_counted": Answer(
        QT_TRANSLATE_NOOP("answers", "Metal of the coating is not counted"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{subject}: its coating is made of {element}, but none of it is in what the lot is made of. "
            "Record what the bath gave.",
        ),
    ),
    "coating_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Coating is not known"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{subject} is coated, and nobody said with which metals. Name them, for they count.",
        ),
    ),
    "covered": Answer(
        QT_TRANSLATE_NOOP("answers", "Done in a covered country"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: {stage} in {country}[ at {site}], {share} of it[ ({mass})]. {subject}; {clause}.",
        ),
    ),
    "custody_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Chain of custody is not told"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: {share} of it[ ({mass})] is recycled, and nobody said how it was kept apart. {subject}.",
        ),
    ),
    "element_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "An element that must be there is not"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: none of it is known in {subject}. Record an analysis, or declare what is in it.",
        ),
    ),
    "element_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Elements are not known"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{subject} holds matter of which nobody said which elements it is. Record an analysis, or declare "
            "what is in it.",
        ),
    ),
    "evidence_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Declared only, no evidence that counts"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: {stage} in {country}[ at {site}], {share} of it[ ({mass})], is declared without a reviewed "
            "document. {subject}; {clause}.",
        ),
    ),
    "exception_elsewhere": Answer(
        QT_TRANSLATE_NOOP("answers", "Not done in the country of the exception"),
        QT_TRANSLATE_NOOP("answers", "{exception}: {element} of {subject} was {stage} elsewhere too."),
    ),
    "exception_expired": Answer(
        QT_TRANSLATE_NOOP("answers", "Exception has run out"),
        QT_TRANSLATE_NOOP("answers", "{exception}: it was valid through {expires}, which is before the date judged."),
    ),
    "exception_fact_against": Answer(
        QT_TRANSLATE_NOOP("answers", "Its document speaks against the exception"),
        QT_TRANSLATE_NOOP("answers", "{exception}: the document states for “{need}”: {stated}."),
    ),
    "exception_fact_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "A fact of the exception is missing"),
        QT_TRANSLATE_NOOP("answers", "{exception}: the document has to state “{need}”."),
    ),
    "exception_other_magnet": Answer(
        QT_TRANSLATE_NOOP("answers", "Exception is for other magnets"),
        QT_TRANSLATE_NOOP("answers", "{exception} cannot be claimed for this kind of magnet."),
    ),
    "exception_other_regime": Answer(
        QT_TRANSLATE_NOOP("answers", "Exception is for another regime"),
        QT_TRANSLATE_NOOP("answers", "{exception} cannot be claimed on this date."),
    ),
    "exception_partly_recycled": Answer(
        QT_TRANSLATE_NOOP("answers", "Not made wholly from recycled material"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{exception}: {element} of {subject} is recycled in part at most. A mixed magnet is not excepted.",
        ),
    ),
    "exception_site_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Site of a stage is not known"),
        QT_TRANSLATE_NOOP("answers", "{exception}: nobody said at which site {element} of {subject} was {stage}."),
    ),
    "exception_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Exception is not known"),
        QT_TRANSLATE_NOOP("answers", "{exception} is none of the exceptions of {rule}."),
    ),
    "exception_without_basis": Answer(
        QT_TRANSLATE_NOOP("answers", "No date for the exception"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{exception}: without a written basis of the date nobody can tell whether it still holds.",
        ),
    ),
    "exception_without_contract": Answer(
        QT_TRANSLATE_NOOP("answers", "Exception names no contract"),
        QT_TRANSLATE_NOOP("answers", "{exception}: it needs the number of the contract that it is claimed for."),
    ),
    "exception_without_document": Answer(
        QT_TRANSLATE_NOOP("answers", "Exception has no document"),
        QT_TRANSLATE_NOOP("answers", "{exception}: it needs the document of the customer or the prime."),
    ),
    "exception_without_evidence": Answer(
        QT_TRANSLATE_NOOP("answers", "Declared only, no evidence that counts"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{exception}: that {element} of {subject} was {stage} is declared without a reviewed document.",
        ),
    ),
    "exception_without_expiry": Answer(
        QT_TRANSLATE_NOOP("answers", "Exception names no last day"),
        QT_TRANSLATE_NOOP("answers", "{exception}: it needs the day through which it is valid."),
    ),
    "field_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "A field of the data sheet is empty"),
        QT_TRANSLATE_NOOP("answers", "{subject}: {field} is not told."),
    ),
    "magnet_not_covered": Answer(
        QT_TRANSLATE_NOOP("answers", "Rule does not speak of these magnets"),
        QT_TRANSLATE_NOOP("answers", "{rule} says nothing of {magnet} magnets, so nothing was assessed."),
    ),
    "makeup_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Not worked out what it is made of"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{subject}: what it is made of is being worked out, or not known here. Ask again in a while.",
        ),
    ),
    "no_matter": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing to judge"),
        QT_TRANSLATE_NOOP("answers", "No lot and no box was named."),
    ),
    "no_regime": Answer(
        QT_TRANSLATE_NOOP("answers", "No rule for this date"),
        QT_TRANSLATE_NOOP("answers", "{rule} says nothing of this date."),
    ),
    "nothing_assessed": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing that the rule looks at"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{subject} has come through none of the stages and holds none of the elements that {rule} looks at.",
        ),
    ),
    "origin_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Nobody said where it came from"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: of {share} of it[ ({mass})] none of the stages that the rule looks at is told. {subject}; "
            "{clause}.",
        ),
    ),
    "place_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Country of a stage is not known"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: {stage}[ at {site}], {share} of it[ ({mass})], nobody said in which country. {subject}; "
            "{clause}.",
        ),
    ),
    "recycled_not_told": Answer(
        QT_TRANSLATE_NOOP("answers", "Recycled, of which the rule says nothing"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: {share} of it[ ({mass})] is recycled, and the text does not say what that counts for. "
            "{subject}; {clause}.",
        ),
    ),
    "recycled_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Recycled or not is not known"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: of {share} of it[ ({mass})] nobody said whether it is recycled, and how. {subject}.",
        ),
    ),
    "share_below": Answer(
        QT_TRANSLATE_NOOP("answers", "Too little of it is recycled"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: {is} is recycled ({recycled}), {wanted} is asked for. {subject}; {clause}.",
        ),
    ),
    "share_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Recycled share is not known"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: at least {is} is recycled ({recycled}), {wanted} is asked for, and of the rest not "
            "all is known. {subject}; {clause}.",
        ),
    ),
    "stage_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "A stage is not told"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{element}: of {share} of it[ ({mass})] nobody said that it was {stage}, nor where. {subject}; {clause}.",
        ),
    ),
}
