"""Answers about plant data and plant files: what names what, and what is wrong where."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

PLANT = {
    "code_reads_nothing": Answer(
        QT_TRANSLATE_NOOP("answers", "The code does not read it"),
        QT_TRANSLATE_NOOP(
            "answers", "“{scanned}” has to begin with the code[ “{code}”], and the lot to follow. Change the code."
        ),
    ),
    "setting_unchanged": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing was changed"),
        QT_TRANSLATE_NOOP("answers", "The setting is so already."),
    ),
    "bad_plant_file": Answer(
        QT_TRANSLATE_NOOP("answers", "A plant file has an error"),
        QT_TRANSLATE_NOOP("answers", "[{file}][, line {line}][, {field}]: {problem}."),
    ),
    "site_without_host": Answer(
        QT_TRANSLATE_NOOP("answers", "The plant has no web address"),
        QT_TRANSLATE_NOOP("answers", "What is told to others is named under it. Enter the site's host in plant data."),
    ),
    "bad_value": Answer(
        QT_TRANSLATE_NOOP("answers", "This value cannot be right"),
        QT_TRANSLATE_NOOP("answers", "{fact}, {field}: {problem}."),
    ),
    "draft_gone": Answer(
        QT_TRANSLATE_NOOP("answers", "This draft is no longer there"),
        QT_TRANSLATE_NOOP("answers", "{fact} was approved, dropped or prepared anew meanwhile. Open it again."),
    ),
    "draft_outdated": Answer(
        QT_TRANSLATE_NOOP("answers", "The draft is out of date"),
        QT_TRANSLATE_NOOP("answers", "{fact} was revised after the draft was begun. Prepare it anew over that one."),
    ),
    "fact_twice": Answer(
        QT_TRANSLATE_NOOP("answers", "Given twice"),
        QT_TRANSLATE_NOOP("answers", "{fact} stands twice in the list. Leave one out."),
    ),
    "fact_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Not on file"),
        QT_TRANSLATE_NOOP("answers", "There is no {fact} in force."),
    ),
    "fact_without_key": Answer(
        QT_TRANSLATE_NOOP("answers", "Key is missing"),
        QT_TRANSLATE_NOOP("answers", "{fact} needs a key without spaces around it."),
    ),
    "field_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "This value cannot be read"),
        QT_TRANSLATE_NOOP("answers", "{field}: “{typed}”. Key it again."),
    ),
    "key_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong key"),
        QT_TRANSLATE_NOOP("answers", "{fact} should have the key {wanted}."),
    ),
    "own_draft": Answer(
        QT_TRANSLATE_NOOP("answers", "Somebody else has to approve this"),
        QT_TRANSLATE_NOOP("answers", "{person} prepared {fact}. Two other people approve it."),
    ),
    "revision_same": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing is changed"),
        QT_TRANSLATE_NOOP("answers", "{fact} is in force already, word for word."),
    ),
    "rule_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Rule pack not known"),
        QT_TRANSLATE_NOOP("answers", "No file of the plant is the rule pack {rule}. Look at the plant's files."),
    ),
    "regime_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Regime not known"),
        QT_TRANSLATE_NOOP("answers", "The rule pack {pack} has no regime {regime}."),
    ),
    "route_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Route not known"),
        QT_TRANSLATE_NOOP("answers", "There is no route {route} here. Have it added to the plant files."),
    ),
    "step_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Step not known"),
        QT_TRANSLATE_NOOP("answers", "There is no step {step}[ in route {route}]."),
    ),
    "unknown_name": Answer(
        QT_TRANSLATE_NOOP("answers", "Names what is not there"),
        QT_TRANSLATE_NOOP("answers", "{fact}, {field}: {name} is not on file. Enter it first."),
    ),
}
