"""Answers about quantities, containers, places, samples, and work that a processor does outside."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

STOCK = {
    "already_received": Answer(
        QT_TRANSLATE_NOOP("answers", "Already received"),
        QT_TRANSLATE_NOOP("answers", "{reference} is lot {lot}, received with other facts. Correct that entry."),
    ),
    "code_in_use": Answer(
        QT_TRANSLATE_NOOP("answers", "Code already in use"),
        QT_TRANSLATE_NOOP("answers", "There is a {code} already. Take the next code."),
    ),
    "container_twice": Answer(
        QT_TRANSLATE_NOOP("answers", "Containers are numbered wrongly"),
        QT_TRANSLATE_NOOP("answers", "Each container of {material} needs a number of its own, from 1."),
    ),
    "country_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Country is missing"),
        QT_TRANSLATE_NOOP("answers", "Say in which country the work of {job} was done; it is never assumed."),
    ),
    "equipment_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Machine not known"),
        QT_TRANSLATE_NOOP("answers", "There is no machine {equipment} here. Scan again, or have it entered."),
    ),
    "instrument_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Instrument not known"),
        QT_TRANSLATE_NOOP("answers", "There is no instrument {instrument} here. Use another one, or have it entered."),
    ),
    "job_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing was sent out under this"),
        QT_TRANSLATE_NOOP("answers", "There is no job {job}. Look at the processor's paper."),
    ),
    "material_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Material not known"),
        QT_TRANSLATE_NOOP("answers", "There is no material {material} here. Have it added to the plant files."),
    ),
    "no_heel": Answer(
        QT_TRANSLATE_NOOP("answers", "Whose heel is it?"),
        QT_TRANSLATE_NOOP("answers", "Nothing ran in {equipment} since it was cleaned. Name the lot."),
    ),
    "not_in_job": Answer(
        QT_TRANSLATE_NOOP("answers", "Not sent out with this job"),
        QT_TRANSLATE_NOOP("answers", "[{lot} never left with {job}.] Scan what came back."),
    ),
    "nothing_filled": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing was filled"),
        QT_TRANSLATE_NOOP("answers", "Say what each container of {material} holds."),
    ),
    "nothing_to_adjust": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing to adjust"),
        QT_TRANSLATE_NOOP("answers", "Container {container} of {lot} holds just that by the books."),
    ),
    "number_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "This is no number"),
        QT_TRANSLATE_NOOP("answers", "[“{typed}” cannot be read as one.] Key digits, and a point where there is one."),
    ),
    "number_out_of_range": Answer(
        QT_TRANSLATE_NOOP("answers", "This number cannot be right"),
        QT_TRANSLATE_NOOP("answers", "{typed}[ {unit}] is below zero or far too much. Key it again."),
    ),
    "number_too_fine": Answer(
        QT_TRANSLATE_NOOP("answers", "Too many digits"),
        QT_TRANSLATE_NOOP("answers", "{typed} {unit} is finer than a milligram or a piece. Key it again."),
    ),
    "not_scrap": Answer(
        QT_TRANSLATE_NOOP("answers", "Not scrap"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{lot} is {material}, which falls off at no step. Hold it and have it disposed of, or take it out.",
        ),
    ),
    "party_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Company not known"),
        QT_TRANSLATE_NOOP("answers", "There is no {party} here[ as {role}]. Have it entered."),
    ),
    "received_later": Answer(
        QT_TRANSLATE_NOOP("answers", "Received on a day to come"),
        QT_TRANSLATE_NOOP(
            "answers", "{reference} cannot have come in on {day} already. Correct the day, or this computer’s clock."
        ),
    ),
    "scrap_of_customer": Answer(
        QT_TRANSLATE_NOOP("answers", "Scrap of a customer"),
        QT_TRANSLATE_NOOP("answers", "{lot} belongs to {owner}. Send it back to its owner, or take it out."),
    ),
    "place_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Place is missing"),
        QT_TRANSLATE_NOOP("answers", "Say where sample {code} is kept."),
    ),
    "place_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Place not known"),
        QT_TRANSLATE_NOOP("answers", "There is no place {place} here. Scan the label of a shelf or rack."),
    ),
    "processor_not_approved": Answer(
        QT_TRANSLATE_NOOP("answers", "Processor not approved for this"),
        QT_TRANSLATE_NOOP("answers", "{party} has no approval in force for {step}. Choose another, or ask quality."),
    ),
    "purpose_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Purpose is missing"),
        QT_TRANSLATE_NOOP("answers", "Say what sample {code} is for."),
    ),
    "step_kept_inside": Answer(
        QT_TRANSLATE_NOOP("answers", "This step is never sent out"),
        QT_TRANSLATE_NOOP("answers", "By the route, {step} is done in the plant."),
    ),
    "sump_empty": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing to collect here"),
        QT_TRANSLATE_NOOP(
            "answers", "By the books no[ {material}] fell into the sump of {equipment} since it was emptied."
        ),
    ),
    "unit_mixed": Answer(
        QT_TRANSLATE_NOOP("answers", "Weight and count are mixed"),
        QT_TRANSLATE_NOOP("answers", "This was told in {one}; here it is kept in {other}."),
    ),
    "unit_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Unit not known"),
        QT_TRANSLATE_NOOP(
            "answers", "[“{typed}” is none of mg, g, kg, t and pcs.][There is no lot or load {unit} to test.]"
        ),
    ),
}
