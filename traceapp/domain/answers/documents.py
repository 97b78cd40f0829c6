"""Answers about labels, symbols and print: what cannot be drawn as it should be read."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

DOCUMENTS = {
    "code_not_ascii": Answer(
        QT_TRANSLATE_NOOP("answers", "Cannot stand in a symbol"),
        QT_TRANSLATE_NOOP(
            "answers",
            "“{text}” has characters that scanners read differently ({symbology}). Use plain letters and digits.",
        ),
    ),
    "code_too_long": Answer(
        QT_TRANSLATE_NOOP("answers", "Too long for the symbol"),
        QT_TRANSLATE_NOOP("answers", "“{text}” does not fit a {symbology} symbol. Shorten it."),
    ),
    "code_unreadable": Answer(
        QT_TRANSLATE_NOOP("answers", "Symbol would not be readable"),
        QT_TRANSLATE_NOOP("answers", "What a reader made of the {symbology} symbol was not “{text}”. Tell support."),
    ),
    "label_field_too_long": Answer(
        QT_TRANSLATE_NOOP("answers", "Too long for the label"),
        QT_TRANSLATE_NOOP("answers", "“{text}” does not fit into {field}. Shorten it, or change the layout."),
    ),
    "label_layout_mismatch": Answer(
        QT_TRANSLATE_NOOP("answers", "Layout of another label"),
        QT_TRANSLATE_NOOP("answers", "{layout} is a layout for {wanted}, not for {label}."),
    ),
    "label_not_made": Answer(
        QT_TRANSLATE_NOOP("answers", "Label cannot be made"),
        QT_TRANSLATE_NOOP(
            "answers", "Nothing on record makes {code} with the layout {layout}. Take the job out of the queue."
        ),
    ),
    "label_spoiled": Answer(
        QT_TRANSLATE_NOOP("answers", "Label is spoiled already"),
        QT_TRANSLATE_NOOP("answers", "The label of {code} was reported before."),
    ),
    "label_symbol_too_dense": Answer(
        QT_TRANSLATE_NOOP("answers", "Symbol too fine to print"),
        QT_TRANSLATE_NOOP("answers", "“{text}” is too long for {field}. Shorten it, or change the layout."),
    ),
    "label_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Label not known"),
        QT_TRANSLATE_NOOP("answers", "{entry} printed no label of {code}."),
    ),
    "labels_not_queued": Answer(
        QT_TRANSLATE_NOOP("answers", "Saved, but its labels do not print"),
        QT_TRANSLATE_NOOP("answers", "Nothing is lost. Once there is room on the disk again, print them again."),
    ),
    "no_glyph": Answer(
        QT_TRANSLATE_NOOP("answers", "A character cannot be printed"),
        QT_TRANSLATE_NOOP("answers", "No font here has {character} ({code}), which stands in “{text}”."),
    ),
    "symbol_unprintable": Answer(
        QT_TRANSLATE_NOOP("answers", "Symbol would be read wrongly"),
        QT_TRANSLATE_NOOP("answers", "Our own scanners would not read “{text}” as it is meant. Tell support."),
    ),
}
