"""Answers about where matter came from, and the documents that say so (DOMAIN 27, 28)."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

ORIGINS = {
    "country_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No country code"),
        QT_TRANSLATE_NOOP("answers", "{country} is no country. Give the two capital letters of ISO 3166, such as AU."),
    ),
    "covers_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "What does it cover?"),
        QT_TRANSLATE_NOOP(
            "answers",
            "“{covers}” is no stage, no element and no stage of an element. Give such as mined, Nd or mined Nd.",
        ),
    ),
    "custody_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No chain of custody"),
        QT_TRANSLATE_NOOP("answers", "{custody} is none. Give segregated, mass-balance or credit."),
    ),
    "document_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Document is not on file"),
        QT_TRANSLATE_NOOP("answers", "Nothing with the digest {document} was filed. File it first."),
    ),
    "element_twice": Answer(
        QT_TRANSLATE_NOOP("answers", "Told twice"),
        QT_TRANSLATE_NOOP("answers", "{element} stands twice in the analysis. Give it once, as metal or as oxide."),
    ),
    "element_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such element"),
        QT_TRANSLATE_NOOP("answers", "{element} is no symbol of an element. Give one such as Nd."),
    ),
    "evidence_for_no_lot": Answer(
        QT_TRANSLATE_NOOP("answers", "Evidence of which lot?"),
        QT_TRANSLATE_NOOP(
            "answers", "{name} is filed for one lot. Scan the lot, or file it as evidence of another sort."
        ),
    ),
    "evidence_revoked": Answer(
        QT_TRANSLATE_NOOP("answers", "Document was revoked"),
        QT_TRANSLATE_NOOP("answers", "{name} counts no more. File another one."),
    ),
    "evidence_sort_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No sort of evidence"),
        QT_TRANSLATE_NOOP("answers", "{sort} is none. Give lot, blanket, third-party or customs."),
    ),
    "evidence_without_period": Answer(
        QT_TRANSLATE_NOOP("answers", "Evidence of which time?"),
        QT_TRANSLATE_NOOP("answers", "{name} speaks for all that comes in a period. Give its first and last day."),
    ),
    "no_evidence": Answer(
        QT_TRANSLATE_NOOP("answers", "Document is no evidence"),
        QT_TRANSLATE_NOOP("answers", "{name} was filed as evidence of nothing. File it again and say of what."),
    ),
    "not_received": Answer(
        QT_TRANSLATE_NOOP("answers", "Lot was made here"),
        QT_TRANSLATE_NOOP("answers", "{lot} has its origin from what it was made of. Declare it of the lot received."),
    ),
    "origin_nothing": Answer(
        QT_TRANSLATE_NOOP("answers", "Nothing was declared"),
        QT_TRANSLATE_NOOP("answers", "Give at least one stage, composition or document of {lot}."),
    ),
    "percent_outside": Answer(
        QT_TRANSLATE_NOOP("answers", "No percentage"),
        QT_TRANSLATE_NOOP("answers", "{element}: “{percent}” is no number from 0 to 100."),
    ),
    "percents_above_whole": Answer(
        QT_TRANSLATE_NOOP("answers", "More than the whole"),
        QT_TRANSLATE_NOOP("answers", "The analysis adds up to {percent} %; above 101 % is no rounding any more."),
    ),
    "recycled_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No class of recycled material"),
        QT_TRANSLATE_NOOP("answers", "{recycled} is none. Give internal, pre-consumer, post-consumer or unknown."),
    ),
    "shares_above_whole": Answer(
        QT_TRANSLATE_NOOP("answers", "More than the whole"),
        QT_TRANSLATE_NOOP("answers", "The shares declared of {stage} {element} are nothing, or above 100 % together."),
    ),
    "certificate_of_other_lots": Answer(
        QT_TRANSLATE_NOOP("answers", "Which lot of the certificate?"),
        QT_TRANSLATE_NOOP("answers", "{number} speaks of {known}[, not of {given}]. Name the one that came in."),
    ),
    "certificate_without_composition": Answer(
        QT_TRANSLATE_NOOP("answers", "No composition in it"),
        QT_TRANSLATE_NOOP("answers", "{number} has no figure of what is in the lot. Ask the supplier for one."),
    ),
    "treo_alone": Answer(
        QT_TRANSLATE_NOOP("answers", "Which oxides?"),
        QT_TRANSLATE_NOOP("answers", "A total of rare-earth oxides (TREO) alone says nothing. Give the oxides in it."),
    ),
    "stage_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "No such stage"),
        QT_TRANSLATE_NOOP("answers", "{stage} is no stage. Give one such as mined, separated, reduced or melted."),
    ),
}
