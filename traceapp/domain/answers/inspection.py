"""Answers about sampling plans, readings, curves and imported results."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

INSPECTION = {
    "aql_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such acceptance limit"),
        QT_TRANSLATE_NOOP("answers", "{scheme} has no column for AQL {aql}. Correct the specification."),
    ),
    "level_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such inspection level"),
        QT_TRANSLATE_NOOP("answers", "{scheme} has no level {level}. Correct the specification."),
    ),
    "lot_empty": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing to take a sample of"),
        QT_TRANSLATE_NOOP("answers", "The lot holds {pieces} pieces by the books. Count it first."),
    ),
    "more_than_sample": Answer(
        QT_TRANSLATE_NOOP("answers", "More failed than were looked at"),
        QT_TRANSLATE_NOOP("answers", "{failed} of {n} cannot be right. Count those that fail again."),
    ),
    "severity_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No table for this severity"),
        QT_TRANSLATE_NOOP("answers", "{scheme} has no plans for {severity} inspection here. Add its table."),
    ),
}
