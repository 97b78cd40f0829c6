"""Answers about control charts and what people say about them."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

CHARTS = {
    "cause_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "The cause is missing"),
        QT_TRANSLATE_NOOP("answers", "Say why the value lies where it does."),
    ),
    "reading_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing measured here"),
        QT_TRANSLATE_NOOP("answers", "No value of {property} is on record[ for {lot}]. Choose another characteristic."),
    ),
    "text_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing to tell"),
        QT_TRANSLATE_NOOP("answers", "Write what the station is to know."),
    ),
}
