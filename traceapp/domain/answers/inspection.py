"""Answers about sampling plans, readings, curves and imported results."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

INSPECTION = {
    "already_imported": Answer(
        QT_TRANSLATE_NOOP("answers", "This file is recorded already"),
        QT_TRANSLATE_NOOP("answers", "{file} was recorded as {entry}. Nothing is recorded twice."),
    ),
    "aql_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such acceptance limit"),
        QT_TRANSLATE_NOOP("answers", "{scheme} has no column for AQL {aql}. Correct the specification."),
    ),
    "curve_disagrees": Answer(
        QT_TRANSLATE_NOOP("answers", "The curve says something else"),
        QT_TRANSLATE_NOOP(
            "answers", "{property}: the report says {stated}, the curve {computed}. Measure again, or correct the file."
        ),
    ),
    "curve_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "This is no demagnetisation curve"),
        QT_TRANSLATE_NOOP(
            "answers", "It needs five points or more from zero field on, with falling polarisation; it has {points}."
        ),
    ),
    "export_row_refused": Answer(
        QT_TRANSLATE_NOOP("answers", "A row cannot be recorded"),
        QT_TRANSLATE_NOOP("answers", "Row {row}, {unit}: {code}. Correct the file; nothing of it was recorded."),
    ),
    "level_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such inspection level"),
        QT_TRANSLATE_NOOP("answers", "{scheme} has no level {level}. Correct the specification."),
    ),
    "lot_empty": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing to take a sample of"),
        QT_TRANSLATE_NOOP("answers", "The lot holds {pieces} pieces by the books. Count it first."),
    ),
    "mapping_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such mapping of columns"),
        QT_TRANSLATE_NOOP("answers", "There is no mapping {mapping}.[ Known are {known}.]"),
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
