"""What is wrong with a plant's files: routes, materials, grades, layouts. Each goes on from the name of a field."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP

FLAWS = {
    "above_high_limit": QT_TRANSLATE_NOOP("answers", "{low} is above the high limit {high}"),
    "above_most": QT_TRANSLATE_NOOP("answers", "must be at most {most}"),
    "attempts_not_here": QT_TRANSLATE_NOOP(
        "answers", "above 1 goes with act expose or inspect; a new lot is born only once"
    ),
    "balance_missing": QT_TRANSLATE_NOOP("answers", "is missing: act make needs its limits both ways"),
    "becomes_with_expose": QT_TRANSLATE_NOOP(
        "answers", "goes with act expose; with act make the material stands under makes"
    ),
    "below_least": QT_TRANSLATE_NOOP("answers", "must be at least {least}"),
    "below_zero": QT_TRANSLATE_NOOP("answers", "cannot be below 0"),
    "dead_end": QT_TRANSLATE_NOOP("answers", "is a dead end: no way along the edges leads on to shipping"),
    "dollar_alone": QT_TRANSLATE_NOOP("answers", "has a $ that names nothing; write $$ for the sign itself"),
    "empty": QT_TRANSLATE_NOOP("answers", "is empty"),
    "energy_above_br": QT_TRANSLATE_NOOP("answers", "(BH)max {energy} is above what Br {br} allows"),
    "entries_for_aqls": QT_TRANSLATE_NOOP("answers", "needs one entry for each of the {count} AQLs"),
    "exposure_missing": QT_TRANSLATE_NOOP("answers", "is missing: act expose needs load, bath or rework"),
    "grid_with_expose": QT_TRANSLATE_NOOP("answers", "goes with act expose; a lot that is made stands in no load"),
    "hcb_above_br": QT_TRANSLATE_NOOP("answers", "HcB {hcb} is above Br {br} divided by the magnetic constant"),
    "hcb_above_hcj": QT_TRANSLATE_NOOP("answers", "HcB {hcb} is above HcJ {hcj}, which no magnet can show"),
    "heel_not_true": QT_TRANSLATE_NOOP("answers", "must be true for a machine whose heel is named or limited"),
    "in_another_file": QT_TRANSLATE_NOOP("answers", "“{key}” stands in another file already"),
    "key_of_another_route": QT_TRANSLATE_NOOP("answers", "“{key}” is another route's already"),
    "kind_missing": QT_TRANSLATE_NOOP("answers", "is missing: act {act} needs the two letters of the codes it gives"),
    "kind_taken": QT_TRANSLATE_NOOP("answers", "is {kind}, which the step “{step}” gives already"),
    "kind_without_words": QT_TRANSLATE_NOOP("answers", "has no words for {kind}"),
    "letter_without_row": QT_TRANSLATE_NOOP("answers", "has no row for the letter {letter}"),
    "letters_for_levels": QT_TRANSLATE_NOOP("answers", "needs one letter for each of the {count} levels"),
    "limits_crossed": QT_TRANSLATE_NOOP("answers", "{low} is above {limit}, {high}"),
    "name_again": QT_TRANSLATE_NOOP("answers", "names “{name}” again"),
    "no_charge": QT_TRANSLATE_NOOP("answers", "has no line with the role charge; act {act} needs one"),
    "no_element": QT_TRANSLATE_NOOP("answers", "“{name}” is no chemical symbol"),
    "no_flow": QT_TRANSLATE_NOOP("answers", "“{after}” charges nothing that “{before}” gives ({materials})"),
    "no_limit": QT_TRANSLATE_NOOP("answers", "has neither low nor high"),
    "no_material": QT_TRANSLATE_NOOP("answers", "names no material"),
    "no_normal_table": QT_TRANSLATE_NOOP("answers", "has no table for normal inspection"),
    "no_plan_above": QT_TRANSLATE_NOOP("answers", "leads to no plan: there is no number above it"),
    "no_plan_below": QT_TRANSLATE_NOOP("answers", "leads to no plan: there is no number below it"),
    "no_receive": QT_TRANSLATE_NOOP("answers", "no step has the act receive, so nothing can come in"),
    "no_row": QT_TRANSLATE_NOOP("answers", "has no row for “{name}”, which the step “{step}” measures"),
    "no_ship": QT_TRANSLATE_NOOP("answers", "no step has the act ship, so nothing can leave"),
    "not_a_time": QT_TRANSLATE_NOOP("answers", "must be a time of the day such as 06:00, not “{given}”"),
    "not_acceptance": QT_TRANSLATE_NOOP("answers", "must be an acceptance number, {down} or {up}, not “{given}”"),
    "not_among": QT_TRANSLATE_NOOP("answers", "names “{name}”, which is none of the {list}"),
    "not_between": QT_TRANSLATE_NOOP("answers", "must be between {low} and {high}"),
    "not_more_than_before": QT_TRANSLATE_NOOP("answers", "must be more than the number before it, {before}"),
    "not_under": QT_TRANSLATE_NOOP("answers", "names “{name}”, which is not under {list}"),
    "not_with_attribute": QT_TRANSLATE_NOOP(
        "answers", "does not go with the form attribute, which is judged yes or no"
    ),
    "not_with_receive": QT_TRANSLATE_NOOP("answers", "does not go with act receive, which takes any material"),
    "number_taken": QT_TRANSLATE_NOOP("answers", "is {number}, which the step “{step}” has already"),
    "off_the_label": QT_TRANSLATE_NOOP("answers", "stands partly off the label"),
    "only_with_composition": QT_TRANSLATE_NOOP("answers", "goes with the group composition, and only with it"),
    "only_with_expose": QT_TRANSLATE_NOOP("answers", "goes with act expose, and only with it"),
    "only_with_make": QT_TRANSLATE_NOOP("answers", "goes with act make, and only with it"),
    "path_begins": QT_TRANSLATE_NOOP("answers", "begins with “{name}”; a path begins where material is received"),
    "path_empty": QT_TRANSLATE_NOOP("answers", "names no step"),
    "path_ends": QT_TRANSLATE_NOOP("answers", "ends with “{name}”; a path ends with shipping"),
    "path_not_allowed": QT_TRANSLATE_NOOP(
        "answers", "goes from “{before}” to “{after}”, which the route does not allow"
    ),
    "path_step_unknown": QT_TRANSLATE_NOOP("answers", "names the step “{name}”, which route {route} does not have"),
    "path_too_often": QT_TRANSLATE_NOOP("answers", "comes through “{name}” more often than the {most} allowed"),
    "path_without_flow": QT_TRANSLATE_NOOP(
        "answers", "“{name}” charges nothing that comes here on this path ({materials})"
    ),
    "plan_not_whole": QT_TRANSLATE_NOOP("answers", "plan shares add up to {sum}, not to 100 %"),
    "release_skill_missing": QT_TRANSLATE_NOOP(
        "answers", "is missing: an irreversible step needs somebody qualified to release its charge"
    ),
    "repeated": QT_TRANSLATE_NOOP("answers", "is “{key}” again; entry {first} of the list has it already"),
    "return_of_consumable": QT_TRANSLATE_NOOP("answers", "cannot be true for a consumable"),
    "row_twice": QT_TRANSLATE_NOOP("answers", "“{name}” has a row in the table already"),
    "shares_above_whole": QT_TRANSLATE_NOOP("answers", "shares add up to {sum}, more than the whole"),
    "shelf_life_too_short": QT_TRANSLATE_NOOP(
        "answers", "must be at least 1; leave it out for a material that does not expire"
    ),
    "shift_before_the_last": QT_TRANSLATE_NOOP("answers", "{given} must be later in the day than {before} before it"),
    "sizes_open": QT_TRANSLATE_NOOP(
        "answers", "needs “up_to” everywhere but in its last entry, which is for every larger lot"
    ),
    "sizes_out_of_order": QT_TRANSLATE_NOOP("answers", "must name larger lots from entry to entry"),
    "smaller_than_before": QT_TRANSLATE_NOOP("answers", "is smaller than that of the row before, {before}"),
    "stroke_first": QT_TRANSLATE_NOOP("answers", "a drawing starts with M"),
    "stroke_numbers": QT_TRANSLATE_NOOP("answers", "the stroke {letter} needs {wanted} numbers, not {given}"),
    "stroke_unknown": QT_TRANSLATE_NOOP("answers", "the stroke {letter} is not one of {known}"),
    "sump_only": QT_TRANSLATE_NOOP("answers", "must be sump for what is found, and how dry, when it is collected"),
    "symbol_marks": QT_TRANSLATE_NOOP(
        "answers", "may hold <sub>…</sub> and <sup>…</sup>, each closed, and no other mark"
    ),
    "text_without_limits": QT_TRANSLATE_NOOP("answers", "is text, which has no limits, no unit and no scale"),
    "tolerance_without_plan": QT_TRANSLATE_NOOP("answers", "needs a plan to be a tolerance of"),
    "too_many_digits": QT_TRANSLATE_NOOP(
        "answers", "{value} has more digits after the point than decimals allows ({decimals})"
    ),
    "too_thin": QT_TRANSLATE_NOOP("answers", "is thinner than {least} dots"),
    "type_too_small": QT_TRANSLATE_NOOP("answers", "is under {least} dots, too small to read"),
    "under_invalid_too": QT_TRANSLATE_NOOP("answers", "“{name}” is under invalid too; it can be only one of them"),
    "unknown_fact": QT_TRANSLATE_NOOP("answers", "names “{name}”; known are {known}"),
    "unknown_field": QT_TRANSLATE_NOOP("answers", "names the field “{name}”, which the step does not record"),
    "unknown_material": QT_TRANSLATE_NOOP("answers", "names the material “{name}”, which no material file has"),
    "unknown_property": QT_TRANSLATE_NOOP("answers", "names the property “{name}”, which no file has"),
    "unknown_step": QT_TRANSLATE_NOOP("answers", "names the step “{name}”, which the route does not have"),
    "unreachable": QT_TRANSLATE_NOOP("answers", "cannot be reached: no way along the edges leads here"),
    "word_missing": QT_TRANSLATE_NOOP("answers", "has no “{name}”"),
    "words_or_field": QT_TRANSLATE_NOOP("answers", "needs either words or a field"),
    "no_columns": QT_TRANSLATE_NOOP("answers", "names no column to read"),
    "not_numbers": QT_TRANSLATE_NOOP("answers", "“{name}” is judged yes or no; it has no numbers to read"),
    "unit_of_another_sort": QT_TRANSLATE_NOOP("answers", "{given} cannot be turned into {wanted}"),
    "either_j_or_b": QT_TRANSLATE_NOOP("answers", "either this or flux must say the second column"),
    "one_of_two": QT_TRANSLATE_NOOP("answers", "needs either {one} or {another}, and one only"),
    "discloses_nothing": QT_TRANSLATE_NOOP("answers", "asks for nothing: name stages, composition, recycled or fields"),
    "elements_unlike_disclosed": QT_TRANSLATE_NOOP(
        "answers", "goes with stages, composition or recycled: both are there, or neither"
    ),
    "ends_before_it_begins": QT_TRANSLATE_NOOP("answers", "is before the day on which it begins, {since}"),
    "exception_of_disclosure": QT_TRANSLATE_NOOP(
        "answers", "does not go with a disclosure, which is told whole or is incomplete"
    ),
    "feedstock_unlike_recycled": QT_TRANSLATE_NOOP("answers", "goes with recycled: feedstock, and only with it"),
    "no_clauses": QT_TRANSLATE_NOOP("answers", "names no clause"),
    "no_countries": QT_TRANSLATE_NOOP("answers", "is missing: the pack covers no countries that could be meant"),
    "no_next_day": QT_TRANSLATE_NOOP("answers", "must be the day after “{before}” ends[, {wanted}]"),
    "no_regimes": QT_TRANSLATE_NOOP("answers", "names no regime"),
    "no_share_of_whole": QT_TRANSLATE_NOOP("answers", "must be more than 0 % and at most 100 %"),
    "no_stage": QT_TRANSLATE_NOOP("answers", "“{name}” is no stage; known are {known}"),
    "not_a_prefix": QT_TRANSLATE_NOOP("answers", "is no GS1 company prefix, which has {least} to {most} digits"),
    "not_a_serial": QT_TRANSLATE_NOOP(
        "answers", "“{given}” is no serial number: up to twenty letters, digits, dots, dashes and low lines"
    ),
    "not_beside_disclosure": QT_TRANSLATE_NOOP("answers", "must be disclose, as the other clauses of this pack are"),
    "one_kind_of_clause": QT_TRANSLATE_NOOP("answers", "needs exactly one of {known}"),
    "serials_unlike_pieces": QT_TRANSLATE_NOOP("answers", "are not one for each of {pieces} pieces, each another"),
    "strict_missing": QT_TRANSLATE_NOOP(
        "answers", "is missing: with several regimes the pack says which is judged when no date is on file"
    ),
}
