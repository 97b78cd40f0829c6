"""Answers about mass balances."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

BALANCING = {
    "balance_changed": Answer(
        QT_TRANSLATE_NOOP("answers", "Something came into the period meanwhile"),
        QT_TRANSLATE_NOOP("answers", "[{count} entries, {entry} the first.] Look at the balance again, then sign."),
    ),
    "moment_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "This is no date"),
        QT_TRANSLATE_NOOP("answers", "[“{typed}” cannot be read as one.] Write 2026-12-01 or 2026-12-01T06:00."),
    ),
    "nothing_to_balance": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing was run"),
        QT_TRANSLATE_NOOP("answers", "There is nothing to sign for. Choose another period or another scope."),
    ),
    "period_empty": Answer(
        QT_TRANSLATE_NOOP("answers", "The period ends before it begins"),
        QT_TRANSLATE_NOOP("answers", "Choose an end after the beginning."),
    ),
    "period_not_over": Answer(
        QT_TRANSLATE_NOOP("answers", "The period is not over"),
        QT_TRANSLATE_NOOP("answers", "Sign it once it has ended, or choose one that has."),
    ),
    "step_nowhere": Answer(
        QT_TRANSLATE_NOOP("answers", "Step not known"),
        QT_TRANSLATE_NOOP("answers", "No route here has a step {step}. Take its key, such as jet-milling."),
    ),
}
