"""What is wrong with a text that a file, a sheet or a person gives: its shape, and what it should be."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP

TEXTS = {
    "anchor": QT_TRANSLATE_NOOP("answers", "repeats another place with an anchor (* and &); write it out"),
    "beyond_weighing": QT_TRANSLATE_NOOP("answers", "“{given}” is more than a plant can weigh"),
    "cannot_be": QT_TRANSLATE_NOOP("answers", "can be {known}, not “{given}”"),
    "comma_without_quotes": QT_TRANSLATE_NOOP("answers", "is not known here; words with a comma go in quotes"),
    "control_character": QT_TRANSLATE_NOOP("answers", "there is a control character that no text file should hold"),
    "file_empty": QT_TRANSLATE_NOOP("answers", "the file is empty"),
    "file_too_deep": QT_TRANSLATE_NOOP("answers", "the file is nested deeper than {most} levels"),
    "file_too_large": QT_TRANSLATE_NOOP("answers", "the file is larger than {most} MB"),
    "file_unreadable": QT_TRANSLATE_NOOP("answers", "the file cannot be read: {told}"),
    "finer_than_milligram": QT_TRANSLATE_NOOP("answers", "“{given}” is finer than a milligram"),
    "finer_than_ppm": QT_TRANSLATE_NOOP("answers", "“{given}” is finer than one part in a million"),
    "given_twice": QT_TRANSLATE_NOOP("answers", "is given twice; the first is on line {first}"),
    "host_and_port": QT_TRANSLATE_NOOP("answers", "it should be listen:HOST:PORT"),
    "longer_than": QT_TRANSLATE_NOOP("answers", "must be at most {most} letters long"),
    "missing": QT_TRANSLATE_NOOP("answers", "is missing"),
    "needs_key": QT_TRANSLATE_NOOP("answers", "may hold only small letters, digits and hyphens"),
    "needs_list": QT_TRANSLATE_NOOP("answers", "needs a list"),
    "needs_names": QT_TRANSLATE_NOOP("answers", "needs named values under it"),
    "needs_number": QT_TRANSLATE_NOOP("answers", "must be a plain number"),
    "needs_text": QT_TRANSLATE_NOOP("answers", "needs text"),
    "needs_truth": QT_TRANSLATE_NOOP("answers", "must be true or false"),
    "needs_two_capitals": QT_TRANSLATE_NOOP("answers", "must be two capital letters"),
    "needs_whole_number": QT_TRANSLATE_NOOP("answers", "must be a whole number"),
    "no_kind": QT_TRANSLATE_NOOP(
        "answers", "“{given}” is no kind of record[; did you mean “{near}”?][; known are {known}]"
    ),
    "no_plain_name": QT_TRANSLATE_NOOP("answers", "is no plain name"),
    "no_such_date": QT_TRANSLATE_NOOP("answers", "is no date of the calendar: “{given}”"),
    "none_of": QT_TRANSLATE_NOOP("answers", "“{given}” is none of {known}"),
    "not_a_drawing": QT_TRANSLATE_NOOP("answers", "{part} has no drawing revision “{given}”; on file: {known}"),
    "not_a_badge": QT_TRANSLATE_NOOP(
        "answers", "must be letters and digits, points, hyphens or underscores between them, not “{given}”"
    ),
    "not_a_composition": QT_TRANSLATE_NOOP(
        "answers", "must be elements with percentages such as Nd 24.1; B 0.98, not “{given}”"
    ),
    "not_a_file_key": QT_TRANSLATE_NOOP("answers", "is a file’s name without .yaml: small letters, digits, hyphens"),
    "not_a_contact": QT_TRANSLATE_NOOP(
        "answers", "must be a role, a colon and how to reach it, such as quality: +1 555 0100, not “{given}”"
    ),
    "not_an_exception": QT_TRANSLATE_NOOP(
        "answers",
        "must be a rule, its exception, a colon and the document, such as dfars-252-225-7052 waiver: letter 12, not"
        " “{given}”",
    ),
    "not_a_country": QT_TRANSLATE_NOOP("answers", "must be a country's two letters such as AU, not “{given}”"),
    "not_a_date": QT_TRANSLATE_NOOP("answers", "must be a date such as 2027-01-31, not “{given}”"),
    "not_a_moment": QT_TRANSLATE_NOOP("answers", "must be a moment such as 2026-12-18T14:00-06:00, not “{given}”"),
    "not_a_number": QT_TRANSLATE_NOOP("answers", "must be a plain number such as 7.45, not “{given}”"),
    "not_a_pattern": QT_TRANSLATE_NOOP("answers", "is no regular expression: it breaks at letter {letter}"),
    "not_a_pause": QT_TRANSLATE_NOOP("answers", "no pause in seconds: {given}"),
    "not_a_quantity": QT_TRANSLATE_NOOP("answers", "must be a quantity such as 149.82 kg or 2400 pcs, not “{given}”"),
    "not_a_share": QT_TRANSLATE_NOOP("answers", "must be a share such as 98.5 % or 350 ppm, not “{given}”"),
    "not_a_time_zone": QT_TRANSLATE_NOOP("answers", "must be a time zone such as America/Chicago, not “{given}”"),
    "not_a_unit_mass": QT_TRANSLATE_NOOP(
        "answers", "must be a mass of so many pieces such as 0.241 kg / 100 pcs, not “{given}”"
    ),
    "not_a_weight": QT_TRANSLATE_NOOP("answers", "must be a weight such as 600 kg, not “{given}”"),
    "not_an_entry": QT_TRANSLATE_NOOP("answers", "must name an entry such as A-17, not “{given}”"),
    "not_fitting": QT_TRANSLATE_NOOP("answers", "is not what belongs here"),
    "not_json": QT_TRANSLATE_NOOP("answers", "is no JSON[: it breaks at byte {byte}]"),
    "not_known": QT_TRANSLATE_NOOP("answers", "is not known here[; did you mean “{near}”?][; known are {known}]"),
    "not_one_line": QT_TRANSLATE_NOOP("answers", "holds a line break or a character that cannot be printed"),
    "not_one_of": QT_TRANSLATE_NOOP("answers", "cannot be “{given}”, only {known}"),
    "not_understood": QT_TRANSLATE_NOOP("answers", "not understood: {given}"),
    "not_utf8": QT_TRANSLATE_NOOP("answers", "a character is not UTF-8; save the file with the encoding UTF-8"),
    "not_whole": QT_TRANSLATE_NOOP("answers", "must be a whole number such as 2400, not “{given}”"),
    "not_yaml": QT_TRANSLATE_NOOP("answers", "the file is not readable as YAML"),
    "nothing": QT_TRANSLATE_NOOP("answers", "must be more than nothing"),
    "pattern_without_lot": QT_TRANSLATE_NOOP("answers", "must have a group named lot, such as (?P<lot>…)"),
    "second_document": QT_TRANSLATE_NOOP("answers", "a second document starts here; a plant file holds one"),
    "signed_in_file": QT_TRANSLATE_NOOP("answers", "is not written in a file: people sign with their badge and PIN"),
    "stage_mark": QT_TRANSLATE_NOOP(
        "answers", "“{given}” in “{stage}” is no element, country or class of recycled material"
    ),
    "stage_share": QT_TRANSLATE_NOOP("answers", "a share cannot be {given}, as in “{stage}”"),
    "structure_breaks": QT_TRANSLATE_NOOP(
        "answers", "the structure breaks here, at column {column}; look at indentation, colons and quotes"
    ),
    "tab": QT_TRANSLATE_NOOP("answers", "there is a tab; indent with spaces"),
    "tag": QT_TRANSLATE_NOOP("answers", "has the tag {tag}; write plain text"),
    "too_deep": QT_TRANSLATE_NOOP("answers", "is nested deeper than {most} levels"),
    "too_long": QT_TRANSLATE_NOOP("answers", "must have at most {most} entries or letters"),
    "too_short": QT_TRANSLATE_NOOP("answers", "must have at least {least} entries or letters"),
    "unknown_escape": QT_TRANSLATE_NOOP("answers", "unknown escape in: {given}"),
}
