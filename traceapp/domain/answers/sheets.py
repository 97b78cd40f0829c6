"""What is wrong with a sheet, and with a fact about the plant. Each goes on from the name of a column or a field."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP

SHEETS = {
    "after_closing_quote": QT_TRANSLATE_NOOP("answers", "something follows a closing quotation mark"),
    "another_form": QT_TRANSLATE_NOOP("answers", "has another form"),
    "already_on_file": QT_TRANSLATE_NOOP("answers", "is on file already; open it instead"),
    "answered": QT_TRANSLATE_NOOP("answers", "{answer}"),
    "asked_twice": QT_TRANSLATE_NOOP("answers", "ask for {name} of the {unit} twice"),
    "at_odds_with_row": QT_TRANSLATE_NOOP("answers", "is not what row {row} says of the same"),
    "at_place": QT_TRANSLATE_NOOP("answers", "{place} {problem}"),
    "box_not_told": QT_TRANSLATE_NOOP("answers", "is shipped, and no event of the file says what is in it"),
    "cell_too_long": QT_TRANSLATE_NOOP("answers", "a cell is longer than a cell can be; is a quotation mark missing?"),
    "contradicts_itself": QT_TRANSLATE_NOOP(
        "answers", "contradicts itself or its digest, as if it was changed after it was issued"
    ),
    "digest_differs": QT_TRANSLATE_NOOP("answers", "is not the digest of the text"),
    "heading_twice": QT_TRANSLATE_NOOP("answers", "stands there twice"),
    "headings_missing": QT_TRANSLATE_NOOP("answers", "the first row must hold the headings: {known}"),
    "in_another_row": QT_TRANSLATE_NOOP("answers", "{name} stands in row {row} already"),
    "judged_otherwise": QT_TRANSLATE_NOOP("answers", "is judged as {form}, not by what is asked for"),
    "no_such_quantity": QT_TRANSLATE_NOOP(
        "answers", "cannot be “{given}”: above nothing, to the milligram or the piece"
    ),
    "not_epcis": QT_TRANSLATE_NOOP("answers", "is no EPCIS 2.0 document in JSON"),
    "nothing_shipped": QT_TRANSLATE_NOOP("answers", "holds no shipping event"),
    "no_customer": QT_TRANSLATE_NOOP("answers", "“{name}” is no customer"),
    "no_sample": QT_TRANSLATE_NOOP("answers", "asks for no sample"),
    "key_for_ever": QT_TRANSLATE_NOOP("answers", "is “{key}” for ever; enter another one anew"),
    "not_csv": QT_TRANSLATE_NOOP("answers", "is no CSV"),
    "not_independent": QT_TRANSLATE_NOOP("answers", "must be true for who signs inspections (EN 10204)"),
    "not_on_file": QT_TRANSLATE_NOOP("answers", "names the {sort} “{name}”, which is not on file"),
    "of_part": QT_TRANSLATE_NOOP("answers", "{part}: {problem}"),
    "path_without_route": QT_TRANSLATE_NOOP("answers", "names no route to go through"),
    "quote_never_closed": QT_TRANSLATE_NOOP("answers", "a quotation mark is opened and never closed"),
    "revision_in_use": QT_TRANSLATE_NOOP(
        "answers", "is “{given}”, as the one in use; give it another, since records name it"
    ),
    "right_of_headings": QT_TRANSLATE_NOOP("answers", "“{given}” stands right of the last heading"),
    "route_wanted": QT_TRANSLATE_NOOP("answers", "is missing; {routes} have the step {step}"),
    "row_without_property": QT_TRANSLATE_NOOP("answers", "a row of “{name}” names no property"),
    "sheet_not_utf8": QT_TRANSLATE_NOOP("answers", "is no UTF-8 text; save the sheet as “CSV UTF-8”"),
    "story": QT_TRANSLATE_NOOP("answers", "{told}"),
    "title_missing": QT_TRANSLATE_NOOP("answers", "is missing, and is printed under a signature"),
    "too_small": QT_TRANSLATE_NOOP("answers", "is too small"),
    "under_no_heading": QT_TRANSLATE_NOOP("answers", "“{given}” stands under no heading"),
    "units_mixed": QT_TRANSLATE_NOOP("answers", "“{name}” is kept in kilograms in one row and in pieces in another"),
    "heading_missing": QT_TRANSLATE_NOOP("answers", "is missing[; the headings are {known}]"),
    "no_rows": QT_TRANSLATE_NOOP("answers", "holds no row below its headings"),
    "not_a_workbook": QT_TRANSLATE_NOOP("answers", "is no workbook that can be read"),
    "sheet_missing": QT_TRANSLATE_NOOP("answers", "has no sheet “{name}”[; it has {known}]"),
}
